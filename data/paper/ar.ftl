# Words on pages and on paper. A draft: nobody who grew up with this language has reviewed it yet.

## Dates and times
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
month-year = { $month } { $year }
day-month-year = { $day } { $month } { $year }
day-1 = الاثنين
day-2 = الثلاثاء
day-3 = الأربعاء
day-4 = الخميس
day-5 = الجمعة
day-6 = السبت
day-7 = الأحد
days-range = من { $first } إلى { $last }
days-every = كل يوم
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm, or the part of the day where the language has a word for it:
# part-small-hours (0 to 4), part-noon (12), part-evening (18 to 21), part-night (22, 23). A language uses what it needs.
time = { $twelve }:{ $minute } { $half }
half-am = صباحًا
half-pm = مساءً
part-noon = ظهرًا
hours-range = { $days }، من { $opens } إلى { $closes }

## Where a page stands
checked = تم التحقق في { $date }
not-reviewed = لم يراجعه محامٍ بعد
reviewed = تمت المراجعة: { $who }
draft = مسودة ترجمة، لم تُراجَع بعد
out-of-date = قد لا يكون هذا محدَّثًا. كان يجب التحقق منه مجددًا قبل { $date }.
information = هذه معلومات، وليست استشارة قانونية.
not-yet-in = غير متوفر بعد باللغة { $language }.

## Contacts
who-can-help = من يستطيع المساعدة
hours-not-known = مواعيد العمل غير معروفة
languages-not-known = اللغات غير معروفة
open-always = مفتوح ليلًا ونهارًا
open-until = مفتوح حتى { $time }
closed = مغلق
closed-opens = مغلق، يفتح يوم { $day } الساعة { $time }
call-first = اتصل قبل أن ترسل أحدًا
number-not-confirmed = رقم غير مؤكد. اسأل من أعطاك هذا.
no-phone = لا يوجد رقم نستطيع تأكيده
phone-text = رسالة نصية
phone-tty = هاتف TTY للصم
phone-hotline = خط مساعدة
fact-hours = المواعيد
fact-languages = اللغات
fact-where = المكان
fact-cost = التكلفة
fact-eligibility = لمن
fact-begin = كيف تبدأ
fact-bring = أحضر معك
fact-have-ready = جهّز
fact-serves = المنطقة
fact-advice = استشارة قانونية
fact-capacity = قضايا جديدة
fact-web = الموقع الإلكتروني
fact-note = ملاحظة
fact-checked = آخر تأكيد
cost-free = مجاني
cost-free-if-eligible = مجاني لمن تنطبق عليه الشروط
cost-low-cost = تكلفة قليلة
cost-sliding = حسب الدخل
cost-fee = مقابل رسوم
advice-attorney = من محامين
advice-accredited = من أشخاص معتمدين لدى وزارة العدل
advice-none = لا تُقدَّم هنا استشارة قانونية
capacity-open = يقبلون قضايا جديدة
capacity-limited = يقبلون القليل من القضايا الجديدة
capacity-closed = لا يقبلون قضايا جديدة
begin-phone = اتصل بالهاتف
begin-text = أرسل رسالة نصية
begin-walk-in = اذهب دون موعد
begin-appointment = احجز موعدًا
begin-online = عبر الموقع الإلكتروني
begin-email = أرسل بريدًا إلكترونيًا
begin-mail = أرسل رسالة بالبريد
status-inactive = مغلق نهائيًا
status-unknown = لا نعرف إن كان ما زال يعمل
checked-roster = { $date }، من قائمة رسمية
checked-page = { $date }، من صفحة إلكترونية عنه
checked-call = { $date }، بالهاتف
checked-never = التاريخ غير معروف
spoken-zh = الصينية
spoken-yue = الكانتونية
spoken-cmn = الماندرين
spoken-so = الصومالية
spoken-sw = السواحلية
spoken-ru = الروسية
spoken-hi = الهندية
spoken-ur = الأردية
spoken-fa = الفارسية
spoken-ps = البشتوية
spoken-am = الأمهرية
spoken-my = البورمية
spoken-ne = النيبالية
spoken-tl = التاغالوغية
spoken-ja = اليابانية
spoken-de = الألمانية
spoken-ase = لغة الإشارة الأمريكية

## Wrong numbers
wrong-number = لا تستخدم { $what }
why-wrong = لماذا
wrong-for = يتداوله الناس على أنه
right-for = هو الرقم الصحيح لـ
use-instead = استخدم بدلًا منه

## Papers
paper-top = في الأعلى
paper-signed = من يوقّع
paper-made = من أصدره
paper-court = محكمة
paper-no-court = ليس من محكمة
paper-clock = المهلة التي تبدأ
paper-first = أولًا
paper-looks-like = يشبه
paper-guide = اقرأ بعد ذلك
paper-code = الرمز في الزاوية
name-the-paper = نستطيع أن نقول لك ما هذه الورقة. والمحامي يقول لك ماذا تعني لك.

## Emergency and packets
emergency = طوارئ
packet-guides = إرشادات
packet-contacts = جهات اتصال

## Sources and warnings in text
sources = المصادر
source-not-seen = مرجع لم يفتحه أحد لهذا المشروع.
attention = انتبه:

## Paper
title-handout = ورقة معلومات
title-referral = أين تجد المساعدة
title-card = بطاقة
title-poster = ملصق
title-strips = أرقام
title-sheet = ورقة للتعبئة
title-booklet = دليل
title-numbers = أرقام
page-of = صفحة { $x } من { $y }
edition-of = طبعة { $date }
no-names = لا تكتب على هذه الورقة أسماء ولا رقم A ولا بلدًا ولا وضعًا قانونيًا.
number-n = رقم { $n }
referral-head = أين تجد المساعدة
referral-under = احتفظ بهذه الورقة. اتصل أولًا، ثم اذهب.
referral-keep = احتفظ بهذه الورقة.
before-you-call = قبل أن تتصل
before-ready = ضع رسائلك وأوراقك بجانبك، ومعها قلم وورقة.
before-safe = اتصل من مكان لا يسمعك فيه أحد.
before-write = اسأل عن التكلفة، وعن الأوراق المطلوبة، وعن موعد الحضور. اكتب الجواب.
before-say = عندما يرد أحد، قل هذا بالإنجليزية:
i-speak = أنا أتكلم العربية. أريد مترجمًا من فضلك.
i-call-for = أحتاج إلى مساعدة من فضلك. ماذا أفعل أولًا؟
scan = امسح الرمز لحفظ الرقم. دون إنترنت.
qr-alt = رمز QR يحفظ رقم { $name }
my-person = محاميّ أو شخص أثق به:
card-officer-head = إلى الضابط
call-help = مساعدة
cut-here = اطبع على الوجهين واقلب على الحافة الطويلة. اقطع عند العلامات.
poster-more = اطلب هنا هذه الورقة لتأخذها إلى البيت.
sheet-keep = املأها بيدك. احفظها في البيت في مكان آمن. لا تحملها معك.
sheet-number = رقم للاتصال
booklet-sub = { $count ->
    [one] جهة واحدة تقدّم المساعدة
    [two] جهتان تقدّمان المساعدة
    [few] { $count } جهات تقدّم المساعدة
    [many] { $count } جهةً تقدّم المساعدة
   *[other] { $count } جهة تقدّم المساعدة
 }
booklet-rights = حقوقك في صفحة واحدة
booklet-contents = المحتويات
booklet-more = مساعدة أخرى
index-county = حسب المقاطعة
index-language = حسب اللغة
index-name = حسب الاسم
statewide = كل تكساس
nationwide = كل الولايات المتحدة
booklet-shortened = لكي يتسع الدليل في { $pages } صفحة، اختُصرت { $count } من المواد: هنا أرقامها ومواعيدها ولغاتها، والتفاصيل عند من أعطاك هذا الدليل.
booklet-wrong = هل وجدت رقمًا خاطئًا؟ أخبر من أعطاك هذا الدليل.
booklet-cover = اعرف حقوقك. اعثر على المساعدة.
booklet-title = اعرف حقوقك في { $city }
card-head = اعرف حقوقك
alignment-front = الوجه الأمامي
alignment-back = الوجه الخلفي
alignment-how = اطبع على الوجهين. ارفع الورقة نحو الضوء. تبين علامات الوجه الخلفي مقدار الإزاحة؛ وبين العلامات الصغيرة 5 مم.
alignment-set = أدخل الفرق مع --offset بالمليمتر نحو اليمين ونحو الأسفل.

## Hours, lists and standing on paper
time-noon = 12:00 ظهرًا
time-midnight = 12:00 منتصف الليل
hours-may-change = قد تكون المواعيد تغيرت، اسأل
list-comma = {"، "}
list-semicolon = {"؛ "}
list-stop = {". "}
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what } ({ $note })
not-known = غير معروفة
hours-languages-not-known = المواعيد واللغات غير معروفة
details-english = التفاصيل بالإنجليزية
card-standing = ليست استشارة قانونية. لم يراجعها محامٍ.
card-advice = ليست استشارة قانونية.
card-draft = مسودة ترجمة.
no-writing = لا تكتب على هذه الورقة.
government-offices = جهات حكومية
before-say-own = عندما يرد أحد، قل هذا:
booklet-entries = { $count ->
    [one] مدخل واحد
    [two] مدخلان
    [few] { $count } مداخل
    [many] { $count } مدخلًا
   *[other] { $count } مدخل
 }
no-longer-open = لم تعد تعمل
continued = (تابع)

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = افتح
link-ask = اطلب ورقة
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = اتصل عندما يمكنك الكلام بأمان.
emergency-suicide = لست وحدك. اتصل بالرقم 988 أو أرسل له رسالة.
