# Words on pages and on paper. A draft: nobody who grew up with this language has reviewed it yet.

## Dates and times
month-1 = 1월
month-2 = 2월
month-3 = 3월
month-4 = 4월
month-5 = 5월
month-6 = 6월
month-7 = 7월
month-8 = 8월
month-9 = 9월
month-10 = 10월
month-11 = 11월
month-12 = 12월
year-alone = { $year }년
month-year = { $year }년 { $month }
day-month-year = { $year }년 { $month } { $day }일
day-1 = 월요일
day-2 = 화요일
day-3 = 수요일
day-4 = 목요일
day-5 = 금요일
day-6 = 토요일
day-7 = 일요일
days-range = { $first }부터 { $last }까지
days-every = 매일
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm, or the part of the day where the language has a word for it:
# part-small-hours (0 to 4), part-noon (12), part-evening (18 to 21), part-night (22, 23). A language uses what it needs.
time = { $half } { $twelve }시 { $minute }분
half-am = 오전
half-pm = 오후
time-hour = { $half } { $twelve }시
hours-range = { $days } { $opens }~{ $closes }

## Where a page stands
checked = 확인일: { $date }
not-reviewed = 아직 변호사의 검토를 받지 않음
reviewed = 검토: { $who }
draft = 번역 초안, 아직 검토되지 않음
out-of-date = 오래된 내용일 수 있습니다. { $date }까지 다시 확인해야 했습니다.
information = 정보일 뿐 법률 자문이 아닙니다.
not-yet-in = 아직 { $language } 번역이 없습니다.

## Contacts
who-can-help = 도움을 받을 곳
hours-not-known = 운영 시간 미확인
languages-not-known = 사용 언어 미확인
open-always = 24시간 운영
open-until = { $time }까지 운영
closed = 닫힘
closed-opens = 닫힘, { $day } { $time }에 문을 엽니다
call-first = 사람을 보내기 전에 먼저 전화하세요
number-not-confirmed = 확인되지 않은 번호입니다. 이 자료를 준 사람에게 물어보세요.
no-phone = 확인할 수 있는 번호가 없음
phone-text = 문자 메시지
phone-tty = 청각 장애인용 TTY
phone-hotline = 상담 전화
fact-hours = 시간
fact-languages = 언어
fact-where = 장소
fact-cost = 비용
fact-eligibility = 대상
fact-begin = 이용 방법
fact-bring = 준비물
fact-have-ready = 준비물
fact-serves = 지역
fact-advice = 법률 자문
fact-capacity = 새 사건
fact-web = 웹사이트
fact-note = 알아둘 점
fact-checked = 마지막 확인
cost-free = 무료
cost-free-if-eligible = 자격이 되면 무료
cost-low-cost = 저렴한 비용
cost-sliding = 소득에 따라 다름
cost-fee = 유료
advice-attorney = 변호사가 제공
advice-accredited = 법무부 공인 대리인이 제공
advice-none = 법률 자문을 하지 않음
capacity-open = 새 사건을 받음
capacity-limited = 새 사건은 제한적으로 받음
capacity-closed = 새 사건을 받지 않음
begin-phone = 전화하세요
begin-text = 문자를 보내세요
begin-walk-in = 예약 없이 가세요
begin-appointment = 예약하세요
begin-online = 웹사이트를 이용하세요
begin-email = 이메일을 보내세요
begin-mail = 편지를 보내세요
status-inactive = 완전히 문을 닫음
status-unknown = 운영 여부 미확인
checked-roster = { $date }, 공식 명단으로 확인
checked-page = { $date }, 관련 웹페이지로 확인
checked-call = { $date }, 전화로 확인
checked-never = 날짜 미확인
spoken-zh = 중국어
spoken-yue = 광둥어
spoken-cmn = 표준 중국어
spoken-so = 소말리어
spoken-sw = 스와힐리어
spoken-ru = 러시아어
spoken-hi = 힌디어
spoken-ur = 우르두어
spoken-fa = 페르시아어
spoken-ps = 파슈토어
spoken-am = 암하라어
spoken-my = 버마어
spoken-ne = 네팔어
spoken-tl = 타갈로그어
spoken-ja = 일본어
spoken-de = 독일어
spoken-ase = 미국 수어

## Wrong numbers
wrong-number = { $what } 번호를 쓰지 마세요
why-wrong = 이유
wrong-for = 이렇게 잘못 알려져 있음
right-for = 실제로는 다음 기관의 번호
use-instead = 대신 사용할 번호

## Papers
paper-top = 맨 위 글귀
paper-signed = 서명하는 사람
paper-made = 만든 곳
paper-court = 법원
paper-no-court = 법원이 아님
paper-clock = 시작되는 기한
paper-first = 먼저
paper-looks-like = 비슷한 서류
paper-guide = 다음에 읽을 것
paper-code = 모서리의 번호
name-the-paper = 어떤 서류인지는 말씀드릴 수 있습니다. 그 서류가 본인에게 무엇을 뜻하는지는 변호사가 말해 줍니다.

## Emergency and packets
emergency = 긴급
packet-guides = 안내서
packet-contacts = 연락처

## Sources and warnings in text
sources = 출처
source-not-seen = 이 프로젝트에서 아직 아무도 열어 보지 않은 인용.
attention = 주의:

## Paper
title-handout = 안내문
title-referral = 도움을 받을 곳
title-card = 카드
title-poster = 포스터
title-strips = 전화번호
title-sheet = 기입 용지
title-booklet = 안내 책자
title-numbers = 전화번호
page-of = { $x } / { $y }쪽
edition-of = { $date } 판
no-names = 이 종이에 이름, A-번호, 국적, 체류 신분을 쓰지 마세요.
number-n = 번호 { $n }
referral-head = 도움을 받을 곳
referral-under = 이 종이를 보관하세요. 먼저 전화하고 나서 가세요.
referral-keep = 이 종이를 보관하세요.
before-you-call = 전화하기 전에
before-ready = 편지와 서류, 필기도구를 옆에 두세요.
before-safe = 아무도 듣지 않는 곳에서 전화하세요.
before-write = 비용, 가져갈 서류, 갈 시간을 물어보세요. 답을 적어 두세요.
before-say = 상대방이 받으면 영어로 이렇게 말하세요:
i-speak = 저는 한국어를 합니다. 통역을 부탁합니다.
i-call-for = 도움이 필요합니다. 먼저 무엇을 해야 하나요?
scan = 스캔하면 번호가 저장됩니다. 인터넷이 필요 없습니다.
qr-alt = { $name } 번호를 저장하는 QR 코드
my-person = 내 변호사 또는 연락할 사람:
card-officer-head = 요원에게
call-help = 도움
cut-here = 양면으로 인쇄하고 긴 쪽으로 넘기세요. 표시를 따라 자르세요.
poster-more = 이 안내문을 집에 가져가려면 여기에 말씀하세요.
sheet-keep = 손으로 쓰세요. 집 안 안전한 곳에 보관하고 들고 다니지 마세요.
sheet-number = 전화할 번호
booklet-sub = 도움을 주는 곳 { $count }곳
booklet-rights = 한 쪽으로 보는 나의 권리
booklet-contents = 차례
booklet-more = 그 밖의 도움
index-county = 카운티별
index-language = 언어별
index-name = 이름별
statewide = 텍사스 전체
nationwide = 미국 전체
booklet-shortened = { $pages }쪽에 맞추려고 { $count }개 항목을 줄였습니다. 번호, 시간, 언어는 여기에 있고 자세한 내용은 이 책자를 준 곳에 물어보세요.
booklet-wrong = 틀린 번호가 있나요? 이 책자를 준 곳에 알려 주세요.
booklet-cover = 권리를 알고 도움을 찾으세요.
booklet-title = { $city }에서 내 권리 알기
card-head = 내 권리 알기
alignment-front = 앞면
alignment-back = 뒷면
alignment-how = 양면으로 인쇄하세요. 종이를 빛에 비추면 뒷면 십자가 얼마나 어긋났는지 보입니다. 작은 눈금 간격은 5 mm입니다.
alignment-set = 어긋난 만큼 --offset으로 알려 주세요. 단위는 밀리미터, 오른쪽과 아래쪽입니다.

## Hours, lists and standing on paper
time-noon = 낮 12시
time-midnight = 밤 12시
hours-may-change = 시간이 바뀌었을 수 있으니 물어보세요
list-comma = {", "}
list-semicolon = {"; "}
list-stop = {". "}
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what } ({ $note })
not-known = 모름
hours-languages-not-known = 운영 시간과 사용 언어 모름
details-english = 자세한 내용은 영어
card-standing = 법률 자문이 아님. 변호사 검토 전.
card-advice = 법률 자문이 아님.
card-draft = 번역 초안.
no-writing = 이 종이에 아무것도 쓰지 마세요.
government-offices = 정부 기관
before-say-own = 상대방이 받으면 이렇게 말하세요:
booklet-entries = 항목 { $count }개
no-longer-open = 문을 닫은 곳
continued = (계속)

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = 여세요
link-ask = 안내문을 달라고 하세요
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = 안전하게 말할 수 있을 때 전화하세요.
emergency-suicide = 혼자가 아닙니다. 988에 전화하거나 문자를 보내세요.
