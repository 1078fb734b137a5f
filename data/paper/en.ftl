# Words on pages and on paper, in the visitor's language.

## Dates and times
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-year = { $month } { $year }
day-month-year = { $month } { $day }, { $year }
day-1 = Monday
day-2 = Tuesday
day-3 = Wednesday
day-4 = Thursday
day-5 = Friday
day-6 = Saturday
day-7 = Sunday
days-range = { $first } to { $last }
days-every = Every day
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm, or the part of the day where the language has a word for it:
# part-small-hours (0 to 4), part-noon (12), part-evening (18 to 21), part-night (22, 23). A language uses what it needs.
time = { $twelve }:{ $minute } { $half }
half-am = am
half-pm = pm
hours-range = { $days } { $opens } to { $closes }

## Where a page stands
checked = Checked { $date }
not-reviewed = Not yet reviewed by a lawyer
reviewed = Reviewed: { $who }
draft = Draft translation, not yet reviewed
out-of-date = This may be out of date. It was to be checked again by { $date }.
information = Information, not legal advice.
not-yet-in = Not yet in { $language }.

## Contacts
who-can-help = Who can help
hours-not-known = Hours not known
languages-not-known = Languages not known
open-always = Open day and night
open-until = Open until { $time }
closed = Closed
closed-opens = Closed, opens { $day } { $time }
call-first = Call before you send anybody
number-not-confirmed = Number not confirmed. Ask whoever gave you this.
no-phone = No number we can confirm
phone-text = text message
phone-tty = TTY for deaf callers
phone-hotline = hotline
fact-hours = Hours
fact-languages = Languages
fact-where = Where
fact-cost = Cost
fact-eligibility = For whom
fact-begin = How to begin
fact-bring = Bring
fact-have-ready = Have ready
fact-serves = Area
fact-advice = Legal advice
fact-capacity = New cases
fact-web = Web
fact-note = Good to know
fact-checked = Last confirmed
cost-free = Free
cost-free-if-eligible = Free for those who qualify
cost-low-cost = Low cost
cost-sliding = By income
cost-fee = There is a fee
advice-attorney = By lawyers
advice-accredited = By people the Department of Justice has accredited
advice-none = No legal advice here
capacity-open = Taking new cases
capacity-limited = Few new cases
capacity-closed = Not taking new cases
begin-phone = Call
begin-text = Send a text
begin-walk-in = Walk in
begin-appointment = Make an appointment
begin-online = On its website
begin-email = Send an e-mail
begin-mail = Write a letter
status-inactive = Closed for good
status-unknown = Not known whether it still runs
checked-roster = { $date }, from an official list
checked-page = { $date }, from a web page about it
checked-call = { $date }, by phone
checked-never = Date not known
spoken-zh = 中文
spoken-yue = 粵語
spoken-cmn = 普通话
spoken-so = Somali
spoken-sw = Swahili
spoken-ru = Russian
spoken-hi = Hindi
spoken-ur = Urdu
spoken-fa = Persian
spoken-ps = Pashto
spoken-am = Amharic
spoken-my = Burmese
spoken-ne = Nepali
spoken-tl = Tagalog
spoken-ja = Japanese
spoken-de = German
spoken-ase = American Sign Language

## Wrong numbers
wrong-number = Do not use { $what }
why-wrong = Why
wrong-for = It circulates as
right-for = It is the true number of
use-instead = Use instead

## Papers
paper-top = At the top
paper-signed = Who signs
paper-made = Who made it
paper-court = A court
paper-no-court = Not a court
paper-clock = The clock it starts
paper-first = First
paper-looks-like = Looks like
paper-guide = Read next
paper-code = Code in the corner
name-the-paper = We can name the paper. A lawyer says what it means for you.

## Emergency and packets
emergency = Emergency
packet-guides = Guides
packet-contacts = Contacts

## Sources and warnings in text
sources = Sources
source-not-seen = A citation nobody has opened for this project.
attention = Attention:

## Paper
title-handout = Information sheet
title-referral = Where to get help
title-card = Card
title-poster = Poster
title-strips = Numbers
title-sheet = Page to fill in
title-booklet = Directory
title-numbers = Numbers
page-of = Page { $x } of { $y }
edition-of = Edition of { $date }
no-names = Do not write names, A-numbers, country or status on this page.
number-n = Number { $n }
referral-head = Where to get help
referral-under = Keep this page. Call first, then go.
referral-keep = Keep this page.
before-you-call = Before you call
before-ready = Have your letters and papers beside you, and something to write with.
before-safe = Call from a place where nobody listens.
before-write = Ask what it costs, which papers to bring, and when to come. Write down the answer.
before-say = When somebody answers, say this in English:
i-speak = I speak { $language }. Interpreter, please.
i-call-for = I need help, please. What should I do first?
scan = Scan to save this number. No internet needed.
qr-alt = QR code that saves the number of { $name }
my-person = My lawyer or my person:
card-officer-head = To the officer
call-help = Help
cut-here = Print on both sides, flip on the long edge. Cut on the marks.
poster-more = Ask here for this page to take home.
sheet-keep = Fill in by hand. Keep it at home, in a safe place. Do not carry it with you.
sheet-number = Number to call
booklet-sub = { $count ->
    [one] One place that helps
   *[other] { $count } places that help
 }
booklet-rights = Your rights on one page
booklet-contents = What is inside
booklet-more = Other help
index-county = By county
index-language = By language
index-name = By name
statewide = All of Texas
nationwide = All of the United States
booklet-shortened = To fit { $pages } pages, { $count } entries are shortened: their numbers, hours and languages stand here. Ask whoever gave you this for the details.
booklet-wrong = Is a number wrong? Tell whoever gave you this.
booklet-cover = Know your rights. Find help.
booklet-title = Know your rights in { $city }
card-head = Know your rights
alignment-front = Front
alignment-back = Back
alignment-how = Print both sides. Hold the sheet against a light. The crosses of the back show how far it is off; small marks stand 5 mm apart.
alignment-set = Give the difference with --offset, in millimetres to the right and down.

## Hours, lists and standing on paper
time-noon = noon
time-midnight = midnight
hours-may-change = hours may have changed, ask
list-comma = {", "}
list-semicolon = {"; "}
list-stop = {". "}
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what } ({ $note })
not-known = Not known
hours-languages-not-known = Hours and languages not known
details-english = Details are in English
card-standing = Not legal advice. Not yet reviewed by a lawyer.
card-advice = Not legal advice.
card-draft = Draft translation.
no-writing = Do not write on this page.
government-offices = Government offices
before-say-own = When somebody answers, say this:
booklet-entries = { $count ->
    [one] One entry
   *[other] { $count } entries
 }
no-longer-open = No longer open
continued = (continued)

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = open
link-ask = ask for the sheet
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = Call when you can talk safely.
emergency-suicide = You are not alone. Call or text 988.
