# Words on pages and on paper. A draft: nobody who grew up with this language has reviewed it yet.

## Dates and times
month-1 = tháng 1
month-2 = tháng 2
month-3 = tháng 3
month-4 = tháng 4
month-5 = tháng 5
month-6 = tháng 6
month-7 = tháng 7
month-8 = tháng 8
month-9 = tháng 9
month-10 = tháng 10
month-11 = tháng 11
month-12 = tháng 12
year-alone = năm { $year }
month-year = { $month } năm { $year }
day-month-year = ngày { $day } { $month } năm { $year }
day-1 = Thứ Hai
day-2 = Thứ Ba
day-3 = Thứ Tư
day-4 = Thứ Năm
day-5 = Thứ Sáu
day-6 = Thứ Bảy
day-7 = Chủ Nhật
days-range = { $first } đến { $last }
days-every = Mỗi ngày
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm, or the part of the day where the language has a word for it:
# part-small-hours (0 to 4), part-noon (12), part-evening (18 to 21), part-night (22, 23). A language uses what it needs.
time = { $twelve } giờ { $minute } { $half }
half-am = sáng
half-pm = chiều
time-hour = { $twelve } giờ { $half }
part-noon = trưa
part-evening = tối
part-night = đêm
hours-range = { $days }, từ { $opens } đến { $closes }

## Where a page stands
checked = Đã kiểm tra { $date }
not-reviewed = Chưa có luật sư xem lại
reviewed = Đã xem lại: { $who }
draft = Bản dịch nháp, chưa được xem lại
out-of-date = Có thể đã cũ. Lẽ ra phải kiểm tra lại trước { $date }.
information = Đây là thông tin, không phải tư vấn pháp lý.
not-yet-in = Chưa có bằng { $language }.

## Contacts
who-can-help = Ai có thể giúp
hours-not-known = Chưa biết giờ mở cửa
languages-not-known = Chưa rõ nói tiếng gì
open-always = Mở cả ngày lẫn đêm
open-until = Mở đến { $time }
closed = Đóng cửa
closed-opens = Đóng cửa, mở lại lúc { $time } { $day }
call-first = Gọi trước khi đưa ai đến
number-not-confirmed = Số chưa được xác nhận. Hỏi người đưa quý vị tài liệu này.
no-phone = Không có số nào chúng tôi xác nhận được
phone-text = tin nhắn
phone-tty = TTY cho người khiếm thính
phone-hotline = đường dây trợ giúp
fact-hours = Giờ mở cửa
fact-languages = Ngôn ngữ
fact-where = Ở đâu
fact-cost = Chi phí
fact-eligibility = Dành cho ai
fact-begin = Bắt đầu thế nào
fact-bring = Mang theo
fact-have-ready = Chuẩn bị sẵn
fact-serves = Khu vực
fact-advice = Tư vấn pháp lý
fact-capacity = Nhận vụ mới
fact-web = Trang web
fact-note = Nên biết
fact-checked = Xác nhận lần cuối
cost-free = Miễn phí
cost-free-if-eligible = Miễn phí nếu đủ điều kiện
cost-low-cost = Chi phí thấp
cost-sliding = Tùy theo thu nhập
cost-fee = Có tính phí
advice-attorney = Do luật sư
advice-accredited = Do người được Bộ Tư pháp công nhận
advice-none = Ở đây không tư vấn pháp lý
capacity-open = Có nhận vụ mới
capacity-limited = Nhận ít vụ mới
capacity-closed = Không nhận vụ mới
begin-phone = Gọi điện
begin-text = Nhắn tin
begin-walk-in = Đến thẳng, không cần hẹn
begin-appointment = Lấy hẹn
begin-online = Qua trang web
begin-email = Gửi email
begin-mail = Gửi thư
status-inactive = Đã đóng cửa hẳn
status-unknown = Không biết còn hoạt động hay không
checked-roster = { $date }, theo danh sách chính thức
checked-page = { $date }, theo một trang web về nơi này
checked-call = { $date }, qua điện thoại
checked-never = Không biết ngày
spoken-zh = 中文 (tiếng Trung)
spoken-yue = 粵語 (tiếng Quảng Đông)
spoken-cmn = 普通话 (tiếng Quan Thoại)
spoken-so = tiếng Somali
spoken-sw = tiếng Swahili
spoken-ru = tiếng Nga
spoken-hi = tiếng Hindi
spoken-ur = tiếng Urdu
spoken-fa = tiếng Ba Tư
spoken-ps = tiếng Pashto
spoken-am = tiếng Amhara
spoken-my = tiếng Miến Điện
spoken-ne = tiếng Nepal
spoken-tl = tiếng Tagalog
spoken-ja = tiếng Nhật
spoken-de = tiếng Đức
spoken-ase = ngôn ngữ ký hiệu Mỹ

## Wrong numbers
wrong-number = Đừng dùng { $what }
why-wrong = Vì sao
wrong-for = Người ta truyền nhau là
right-for = Đây là số thật của
use-instead = Hãy dùng

## Papers
paper-top = Dòng trên cùng
paper-signed = Ai ký
paper-made = Ai làm ra
paper-court = Tòa án
paper-no-court = Không phải tòa án
paper-clock = Thời hạn bắt đầu tính
paper-first = Trước hết
paper-looks-like = Trông giống
paper-guide = Đọc tiếp
paper-code = Mã ở góc
name-the-paper = Chúng tôi có thể cho biết đây là giấy gì. Luật sư cho biết nó có nghĩa gì với quý vị.

## Emergency and packets
emergency = Khẩn cấp
packet-guides = Hướng dẫn
packet-contacts = Nơi liên lạc

## Sources and warnings in text
sources = Nguồn
source-not-seen = Một trích dẫn chưa ai mở ra xem cho dự án này.
attention = Chú ý:

## Paper
title-handout = Tờ thông tin
title-referral = Nơi tìm sự giúp đỡ
title-card = Thẻ
title-poster = Áp phích
title-strips = Số điện thoại
title-sheet = Tờ để điền
title-booklet = Danh bạ
title-numbers = Số điện thoại
page-of = Trang { $x } / { $y }
edition-of = Ấn bản { $date }
no-names = Đừng viết tên, số A, quốc gia hay tình trạng di trú lên tờ này.
number-n = Số { $n }
referral-head = Nơi tìm sự giúp đỡ
referral-under = Giữ tờ này. Gọi trước, rồi hãy đến.
referral-keep = Giữ tờ này.
before-you-call = Trước khi gọi
before-ready = Để sẵn thư từ, giấy tờ và đồ để viết bên cạnh.
before-safe = Gọi từ nơi không ai nghe thấy.
before-write = Hỏi tốn bao nhiêu, mang giấy tờ gì và khi nào đến. Ghi lại câu trả lời.
before-say = Khi có người trả lời, hãy nói câu này bằng tiếng Anh:
i-speak = Tôi nói tiếng Việt. Xin cho thông dịch viên.
i-call-for = Tôi cần giúp đỡ. Tôi nên làm gì trước?
scan = Quét để lưu số này. Không cần internet.
qr-alt = Mã QR để lưu số của { $name }
my-person = Luật sư hoặc người thân của tôi:
card-officer-head = Gửi nhân viên công lực
call-help = Giúp đỡ
cut-here = In hai mặt, lật theo cạnh dài. Cắt theo dấu.
poster-more = Hỏi tại đây để lấy tờ này về nhà.
sheet-keep = Điền bằng tay. Giữ ở nhà, ở nơi an toàn. Đừng mang theo người.
sheet-number = Số để gọi
booklet-sub = { $count } nơi giúp đỡ
booklet-rights = Quyền của quý vị trong một trang
booklet-contents = Mục lục
booklet-more = Giúp đỡ khác
index-county = Theo quận
index-language = Theo ngôn ngữ
index-name = Theo tên
statewide = Toàn Texas
nationwide = Toàn Hoa Kỳ
booklet-shortened = Để vừa { $pages } trang, { $count } mục được rút ngắn: số, giờ và ngôn ngữ ở đây, chi tiết xin hỏi người đưa quý vị tập này.
booklet-wrong = Có số sai? Hãy báo cho người đưa quý vị tập này.
booklet-cover = Biết quyền của mình. Tìm sự giúp đỡ.
booklet-title = Biết quyền của mình ở { $city }
card-head = Biết quyền của mình
alignment-front = Mặt trước
alignment-back = Mặt sau
alignment-how = In cả hai mặt. Giơ tờ giấy ra ánh sáng. Dấu thập mặt sau cho thấy độ lệch; các vạch nhỏ cách nhau 5 mm.
alignment-set = Cho biết độ lệch bằng --offset, tính bằng milimét sang phải và xuống dưới.

## Hours, lists and standing on paper
time-noon = 12 giờ trưa
time-midnight = 12 giờ đêm
hours-may-change = giờ có thể đã đổi, hãy hỏi
list-comma = {", "}
list-semicolon = {"; "}
list-stop = {". "}
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what } ({ $note })
not-known = Chưa biết
hours-languages-not-known = Chưa biết giờ mở cửa và ngôn ngữ
details-english = Chi tiết bằng tiếng Anh
card-standing = Không phải tư vấn pháp lý. Chưa có luật sư xem lại.
card-advice = Không phải tư vấn pháp lý.
card-draft = Bản dịch nháp.
no-writing = Đừng viết lên tờ này.
government-offices = Cơ quan chính phủ
before-say-own = Khi có người trả lời, hãy nói câu này:
booklet-entries = { $count } mục
no-longer-open = Không còn mở cửa
continued = (tiếp theo)

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = mở
link-ask = xin tờ
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = Hãy gọi khi quý vị nói chuyện được an toàn.
emergency-suicide = Quý vị không đơn độc. Gọi hoặc nhắn tin 988.
