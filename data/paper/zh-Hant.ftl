# Words on pages and on paper. A draft: nobody who grew up with this language has reviewed it yet.

## Dates and times
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
year-alone = { $year }年
month-year = { $year }年{ $month }
day-month-year = { $year }年{ $month }{ $day }日
day-1 = 星期一
day-2 = 星期二
day-3 = 星期三
day-4 = 星期四
day-5 = 星期五
day-6 = 星期六
day-7 = 星期日
days-range = { $first }至{ $last }
days-every = 每天
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm, or the part of the day where the language has a word for it:
# part-small-hours (0 to 4), part-noon (12), part-evening (18 to 21), part-night (22, 23). A language uses what it needs.
time = { $half }{ $twelve }:{ $minute }
half-am = 上午
half-pm = 下午
part-small-hours = 凌晨
part-noon = 中午
part-evening = 晚上
part-night = 晚上
hours-range = { $days }，{ $opens }至{ $closes }

## Where a page stands
checked = 核對日期：{ $date }
not-reviewed = 尚未經律師審閱
reviewed = 已審閱：{ $who }
draft = 翻譯草稿，尚未審閱
out-of-date = 內容可能已過時。本應在{ $date }前再次核對。
information = 這是資訊，不是法律意見。
not-yet-in = 尚無{ $language }版本。

## Contacts
who-can-help = 誰能幫忙
hours-not-known = 開放時間不明
languages-not-known = 服務語言不明
open-always = 24小時開放
open-until = 開放至{ $time }
closed = 已關門
closed-opens = 已關門，{ $day }{ $time }開門
call-first = 請人前往之前請先打電話
number-not-confirmed = 號碼未經確認。請問發給您這份資料的人。
no-phone = 沒有我們能確認的號碼
phone-text = 簡訊
phone-tty = 聽障人士專線（TTY）
phone-hotline = 熱線
fact-hours = 時間
fact-languages = 語言
fact-where = 地點
fact-cost = 費用
fact-eligibility = 服務對象
fact-begin = 如何開始
fact-bring = 請攜帶
fact-have-ready = 請備好
fact-serves = 服務地區
fact-advice = 法律意見
fact-capacity = 新案件
fact-web = 網站
fact-note = 請留意
fact-checked = 最近確認
cost-free = 免費
cost-free-if-eligible = 符合條件者免費
cost-low-cost = 低收費
cost-sliding = 按收入收費
cost-fee = 收費
advice-attorney = 由律師提供
advice-accredited = 由司法部認可的人員提供
advice-none = 此處不提供法律意見
capacity-open = 接受新案件
capacity-limited = 只接受少量新案件
capacity-closed = 不接受新案件
begin-phone = 打電話
begin-text = 傳簡訊
begin-walk-in = 直接前往，無需預約
begin-appointment = 預約
begin-online = 透過網站
begin-email = 寄電子郵件
begin-mail = 寄信
status-inactive = 已永久關閉
status-unknown = 不清楚是否仍在運作
checked-roster = { $date }，據官方名單
checked-page = { $date }，據有關網頁
checked-call = { $date }，電話確認
checked-never = 日期不明
spoken-zh = 中文
spoken-yue = 粵語
spoken-cmn = 國語
spoken-so = 索馬利語
spoken-sw = 斯瓦希里語
spoken-ru = 俄語
spoken-hi = 印地語
spoken-ur = 烏爾都語
spoken-fa = 波斯語
spoken-ps = 普什圖語
spoken-am = 阿姆哈拉語
spoken-my = 緬甸語
spoken-ne = 尼泊爾語
spoken-tl = 他加祿語
spoken-ja = 日語
spoken-de = 德語
spoken-ase = 美國手語

## Wrong numbers
wrong-number = 不要使用 { $what }
why-wrong = 原因
wrong-for = 被誤傳為
right-for = 它其實是以下機構的號碼
use-instead = 請改用

## Papers
paper-top = 頂部文字
paper-signed = 誰簽名
paper-made = 誰出具
paper-court = 法院
paper-no-court = 不是法院
paper-clock = 開始計算的期限
paper-first = 首先
paper-looks-like = 容易混淆
paper-guide = 接著閱讀
paper-code = 角上的編號
name-the-paper = 我們可以告訴您這是什麼文件。它對您有什麼意義，由律師告訴您。

## Emergency and packets
emergency = 緊急情況
packet-guides = 指南
packet-contacts = 聯絡方式

## Sources and warnings in text
sources = 資料來源
source-not-seen = 本專案中尚無人查閱過的引文。
attention = 注意：

## Paper
title-handout = 資訊單
title-referral = 去哪裡求助
title-card = 卡片
title-poster = 海報
title-strips = 號碼
title-sheet = 填寫單
title-booklet = 名錄
title-numbers = 號碼
page-of = 第 { $x } 頁，共 { $y } 頁
edition-of = { $date }版
no-names = 請勿在本頁寫下姓名、A號、國籍或身份。
number-n = 號碼 { $n }
referral-head = 去哪裡求助
referral-under = 請保留本頁。先打電話，再前往。
referral-keep = 請保留本頁。
before-you-call = 打電話之前
before-ready = 把信件和文件放在手邊，準備好紙筆。
before-safe = 在沒有別人聽到的地方打電話。
before-write = 問清費用、要帶的文件和前往的時間，並記下回答。
before-say = 對方接聽後，用英語說：
i-speak = 我說中文。請找口譯員。
i-call-for = 我需要幫助。我應該先做什麼？
scan = 掃描儲存號碼，無需上網。
qr-alt = 用於儲存 { $name } 號碼的 QR 碼
my-person = 我的律師或聯絡人：
card-officer-head = 致執法人員
call-help = 求助
cut-here = 雙面列印，沿長邊翻轉。按標記裁切。
poster-more = 可在此索取本頁帶回家。
sheet-keep = 請用手填寫。放在家中安全的地方，不要隨身攜帶。
sheet-number = 可撥打的號碼
booklet-sub = { $count } 個能提供幫助的地方
booklet-rights = 一頁了解您的權利
booklet-contents = 目錄
booklet-more = 其他幫助
index-county = 按縣查找
index-language = 按語言查找
index-name = 按名稱查找
statewide = 德州各地
nationwide = 全美各地
booklet-shortened = 為了控制在 { $pages } 頁內，有 { $count } 條內容已縮短：這裡只列號碼、時間和語言，詳情請問發這本冊子給您的服務台。
booklet-wrong = 號碼有錯？請告訴發這本冊子給您的服務台。
booklet-cover = 了解權利，找到幫助。
booklet-title = 了解您在{ $city }的權利
card-head = 了解您的權利
alignment-front = 正面
alignment-back = 背面
alignment-how = 請雙面列印。把紙對著光看，背面的十字會顯示偏差；小刻度間隔 5 毫米。
alignment-set = 用 --offset 填寫偏差，單位毫米，向右和向下。

## Hours, lists and standing on paper
time-noon = 中午12:00
time-midnight = 半夜12:00
hours-may-change = 時間可能有變，請詢問
list-comma = 、
list-semicolon = ；
list-stop = 。
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what }（{ $note }）
not-known = 不明
hours-languages-not-known = 開放時間和服務語言不明
details-english = 詳情為英文
card-standing = 非法律意見，未經律師審閱。
card-advice = 非法律意見。
card-draft = 翻譯草稿。
no-writing = 請勿在本頁書寫。
government-offices = 政府機構
before-say-own = 對方接聽後，請說：
booklet-entries = { $count } 條記錄
no-longer-open = 已停辦
continued = （續）

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = 打開
link-ask = 索取資訊單
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = 在您可以安全說話的時候打電話。
emergency-suicide = 您不是一個人。請打988，或傳簡訊到988。
