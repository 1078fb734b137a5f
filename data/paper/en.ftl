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
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm. A language uses what it needs.
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
number-not-confirmed = Number not confirmed. Ask at the desk.
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
begin-online = Write online
begin-email = Send an e-mail
begin-mail = Write a letter
status-inactive = Closed for good
status-unknown = Not known whether it still runs
checked-roster = { $date }, from an official list
checked-page = { $date }, from a page about it
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
