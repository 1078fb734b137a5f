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
checked = 核对日期：{ $date }
not-reviewed = 尚未经律师审阅
reviewed = 已审阅：{ $who }
draft = 翻译草稿，尚未审阅
out-of-date = 内容可能已过时。本应在{ $date }前再次核对。
information = 这是信息，不是法律意见。
not-yet-in = 尚无{ $language }版本。

## Contacts
who-can-help = 谁能帮忙
hours-not-known = 开放时间不明
languages-not-known = 服务语言不明
open-always = 24小时开放
open-until = 开放至{ $time }
closed = 已关门
closed-opens = 已关门，{ $day }{ $time }开门
call-first = 叫人去之前请先打电话
number-not-confirmed = 号码未经确认。请问发给您这份资料的人。
no-phone = 没有我们能确认的号码
phone-text = 短信
phone-tty = 听障人士专线（TTY）
phone-hotline = 热线
fact-hours = 时间
fact-languages = 语言
fact-where = 地点
fact-cost = 费用
fact-eligibility = 服务对象
fact-begin = 如何开始
fact-bring = 请携带
fact-have-ready = 请备好
fact-serves = 服务地区
fact-advice = 法律意见
fact-capacity = 新案件
fact-web = 网站
fact-note = 请留意
fact-checked = 最近确认
cost-free = 免费
cost-free-if-eligible = 符合条件者免费
cost-low-cost = 低收费
cost-sliding = 按收入收费
cost-fee = 收费
advice-attorney = 由律师提供
advice-accredited = 由司法部认可的人员提供
advice-none = 此处不提供法律意见
capacity-open = 接受新案件
capacity-limited = 只接受少量新案件
capacity-closed = 不接受新案件
begin-phone = 打电话
begin-text = 发短信
begin-walk-in = 直接前往，无需预约
begin-appointment = 预约
begin-online = 通过网站
begin-email = 发电子邮件
begin-mail = 寄信
status-inactive = 已永久关闭
status-unknown = 不清楚是否仍在运作
checked-roster = { $date }，据官方名单
checked-page = { $date }，据有关网页
checked-call = { $date }，电话确认
checked-never = 日期不明
spoken-zh = 中文
spoken-yue = 粤语
spoken-cmn = 普通话
spoken-so = 索马里语
spoken-sw = 斯瓦希里语
spoken-ru = 俄语
spoken-hi = 印地语
spoken-ur = 乌尔都语
spoken-fa = 波斯语
spoken-ps = 普什图语
spoken-am = 阿姆哈拉语
spoken-my = 缅甸语
spoken-ne = 尼泊尔语
spoken-tl = 他加禄语
spoken-ja = 日语
spoken-de = 德语
spoken-ase = 美国手语

## Wrong numbers
wrong-number = 不要使用 { $what }
why-wrong = 原因
wrong-for = 被误传为
right-for = 它其实是以下机构的号码
use-instead = 请改用

## Papers
paper-top = 顶部文字
paper-signed = 谁签字
paper-made = 谁出具
paper-court = 法院
paper-no-court = 不是法院
paper-clock = 开始计算的期限
paper-first = 首先
paper-looks-like = 容易混淆
paper-guide = 接着阅读
paper-code = 角上的编号
name-the-paper = 我们可以告诉您这是什么文件。它对您意味着什么，由律师告诉您。

## Emergency and packets
emergency = 紧急情况
packet-guides = 指南
packet-contacts = 联系方式

## Sources and warnings in text
sources = 资料来源
source-not-seen = 本项目中尚无人查阅过的引文。
attention = 注意：

## Paper
title-handout = 信息单
title-referral = 去哪里求助
title-card = 卡片
title-poster = 海报
title-strips = 号码
title-sheet = 填写单
title-booklet = 名录
title-numbers = 号码
page-of = 第 { $x } 页，共 { $y } 页
edition-of = { $date }版
no-names = 请勿在本页写下姓名、A号、国籍或身份。
number-n = 号码 { $n }
referral-head = 去哪里求助
referral-under = 请保留本页。先打电话，再前往。
referral-keep = 请保留本页。
before-you-call = 打电话之前
before-ready = 把信件和文件放在手边，准备好纸笔。
before-safe = 在没有别人听到的地方打电话。
before-write = 问清费用、要带的文件和前往的时间，并记下回答。
before-say = 对方接听后，用英语说：
i-speak = 我说中文。请找口译员。
i-call-for = 我需要帮助。我应该先做什么？
scan = 扫码保存号码，无需上网。
qr-alt = 用于保存 { $name } 号码的二维码
my-person = 我的律师或联系人：
card-officer-head = 致执法人员
call-help = 求助
cut-here = 双面打印，沿长边翻转。按标记裁切。
poster-more = 可在此索取本页带回家。
sheet-keep = 请用手填写。放在家中安全的地方，不要随身携带。
sheet-number = 可拨打的号码
booklet-sub = { $count } 个能提供帮助的地方
booklet-rights = 一页了解您的权利
booklet-contents = 目录
booklet-more = 其他帮助
index-county = 按县查找
index-language = 按语言查找
index-name = 按名称查找
statewide = 德州各地
nationwide = 全美各地
booklet-shortened = 为了控制在 { $pages } 页内，有 { $count } 条内容已缩短：这里只列号码、时间和语言，详情请问发这本册子给您的服务台。
booklet-wrong = 号码有错？请告诉发这本册子给您的服务台。
booklet-cover = 了解权利，找到帮助。
booklet-title = 了解您在{ $city }的权利
card-head = 了解您的权利
alignment-front = 正面
alignment-back = 背面
alignment-how = 请双面打印。把纸对着光看，背面的十字会显示偏差；小刻度间隔 5 毫米。
alignment-set = 用 --offset 填写偏差，单位毫米，向右和向下。

## Hours, lists and standing on paper
time-noon = 中午12:00
time-midnight = 半夜12:00
hours-may-change = 时间可能有变，请询问
list-comma = 、
list-semicolon = ；
list-stop = 。
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what }（{ $note }）
not-known = 不明
hours-languages-not-known = 开放时间和服务语言不明
details-english = 详情为英文
card-standing = 非法律意见，未经律师审阅。
card-advice = 非法律意见。
card-draft = 翻译草稿。
no-writing = 请勿在本页书写。
government-offices = 政府机构
before-say-own = 对方接听后，请说：
booklet-entries = { $count } 条记录
no-longer-open = 已停办
continued = （续）

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = 打开
link-ask = 索取信息单
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = 在您可以安全说话的时候打电话。
emergency-suicide = 您不是一个人。请打988，或发短信到988。
