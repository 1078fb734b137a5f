# Words on pages and on paper. A draft: nobody who grew up with this language has reviewed it yet.

## Dates and times
month-1 = janvye
month-2 = fevriye
month-3 = mas
month-4 = avril
month-5 = me
month-6 = jen
month-7 = jiyè
month-8 = out
month-9 = septanm
month-10 = oktòb
month-11 = novanm
month-12 = desanm
month-year = { $month } { $year }
day-month-year = { $day } { $month } { $year }
day-1 = lendi
day-2 = madi
day-3 = mèkredi
day-4 = jedi
day-5 = vandredi
day-6 = samdi
day-7 = dimanch
days-range = { $first } rive { $last }
days-every = chak jou
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm, or the part of the day where the language has a word for it:
# part-small-hours (0 to 4), part-noon (12), part-evening (18 to 21), part-night (22, 23). A language uses what it needs.
time = { $twelve }è { $minute } { $half }
half-am = nan maten
half-pm = nan apremidi
time-hour = { $twelve }è { $half }
part-evening = diswa
part-night = diswa
hours-range = { $days }, { $opens } rive { $closes }

## Where a page stands
checked = Verifye le { $date }
not-reviewed = Okenn avoka poko revize l
reviewed = Revize: { $who }
draft = Tradiksyon pwovizwa, poko revize
out-of-date = Sa ka pa ajou. Yo te dwe verifye l ankò anvan { $date }.
information = Sa se enfòmasyon, se pa konsèy legal.
not-yet-in = Poko genyen l an { $language }.

## Contacts
who-can-help = Kiyès ki ka ede
hours-not-known = Nou pa konnen orè a
languages-not-known = Nou pa konnen ki lang yo pale
open-always = Louvri lajounen kou lannwit
open-until = Louvri jiska { $time }
closed = Fèmen
closed-opens = Fèmen, ap louvri { $day } a { $time }
call-first = Rele anvan ou ale
number-not-confirmed = Nimewo a poko konfime. Mande moun ki ba ou sa a.
no-phone = Pa gen nimewo nou ka konfime
phone-text = mesaj tèks
phone-tty = TTY pou moun soud
phone-hotline = liy èd
fact-hours = Orè
fact-languages = Lang
fact-where = Ki kote
fact-cost = Pri
fact-eligibility = Pou kiyès
fact-begin = Kijan pou kòmanse
fact-bring = Pote
fact-have-ready = Prepare
fact-serves = Zòn
fact-advice = Konsèy legal
fact-capacity = Nouvo ka
fact-web = Sit entènèt
fact-note = Bon pou konnen
fact-checked = Dènye konfimasyon
cost-free = Gratis
cost-free-if-eligible = Gratis pou moun ki kalifye
cost-low-cost = Pa koute chè
cost-sliding = Selon lajan ou fè
cost-fee = Ou dwe peye
advice-attorney = Avoka ki bay li
advice-accredited = Moun Depatman Lajistis akredite ki bay li
advice-none = Yo pa bay konsèy legal isit la
capacity-open = Yo pran nouvo ka
capacity-limited = Yo pran kèk nouvo ka
capacity-closed = Yo pa pran nouvo ka
begin-phone = Rele
begin-text = Voye yon mesaj tèks
begin-walk-in = Ale san randevou
begin-appointment = Pran yon randevou
begin-online = Sou sit entènèt
begin-email = Voye yon imèl
begin-mail = Voye yon lèt
status-inactive = Fèmen nèt
status-unknown = Nou pa konnen si li toujou ap travay
checked-roster = { $date }, dapre yon lis ofisyèl
checked-page = { $date }, dapre yon paj entènèt
checked-call = { $date }, nan telefòn
checked-never = Nou pa konnen dat la
spoken-zh = 中文 (chinwa)
spoken-yue = 粵語 (kantonè)
spoken-cmn = 普通话 (mandaren)
spoken-so = somali
spoken-sw = swayili
spoken-ru = ris
spoken-hi = indi
spoken-ur = oudou
spoken-fa = pèsan
spoken-ps = pachto
spoken-am = amarik
spoken-my = biman
spoken-ne = nepalè
spoken-tl = tagalòg
spoken-ja = japonè
spoken-de = alman
spoken-ase = lang siy ameriken

## Wrong numbers
wrong-number = Pa sèvi ak { $what }
why-wrong = Poukisa
wrong-for = Yo prezante l mal kòm
right-for = Se vrè nimewo
use-instead = Sèvi ak sa a pito

## Papers
paper-top = Anlè a
paper-signed = Kiyès ki siyen
paper-made = Kiyès ki fè l
paper-court = Yon tribinal
paper-no-court = Se pa yon tribinal
paper-clock = Delè ki kòmanse
paper-first = Premye bagay
paper-looks-like = Li sanble ak
paper-guide = Li apre
paper-code = Kòd nan kwen an
name-the-paper = Nou ka di w ki papye sa ye. Yon avoka ap di w sa li vle di pou ou.

## Emergency and packets
emergency = Ijans
packet-guides = Gid
packet-contacts = Kontak

## Sources and warnings in text
sources = Sous
source-not-seen = Yon referans okenn moun pa louvri pou pwojè sa a.
attention = Atansyon:

## Paper
title-handout = Fèy enfòmasyon
title-referral = Ki kote pou jwenn èd
title-card = Kat
title-poster = Afich
title-strips = Nimewo
title-sheet = Fèy pou ranpli
title-booklet = Lis kote ki ede
title-numbers = Nimewo
page-of = Paj { $x } sou { $y }
edition-of = Edisyon { $date }
no-names = Pa ekri non, nimewo A, peyi oswa estati imigrasyon sou fèy sa a.
number-n = Nimewo { $n }
referral-head = Ki kote pou jwenn èd
referral-under = Kenbe fèy sa a. Rele dabò, apre sa ale.
referral-keep = Kenbe fèy sa a.
before-you-call = Anvan ou rele
before-ready = Mete lèt ak papye ou yo bò kote w, ansanm ak yon bagay pou ekri.
before-safe = Rele yon kote pèsonn pa ka tande.
before-write = Mande konbyen sa koute, ki papye pou pote, ak kilè pou vini. Ekri repons lan.
before-say = Lè yon moun reponn, di sa a ann anglè:
i-speak = Mwen pale kreyòl ayisyen. Yon entèprèt, tanpri.
i-call-for = Mwen bezwen èd, tanpri. Kisa pou m fè an premye?
scan = Eskane pou sere nimewo a. San entènèt.
qr-alt = Kòd QR ki sere nimewo { $name }
my-person = Avoka mwen oswa moun pa m:
card-officer-head = Pou ajan an
call-help = Èd
cut-here = Enprime toulède bò, vire sou bò long lan. Koupe sou mak yo.
poster-more = Mande fèy sa a isit la pou pote lakay ou.
sheet-keep = Ranpli l ak men. Kenbe l lakay ou, yon kote ki an sekirite. Pa pote l sou ou.
sheet-number = Nimewo pou rele
booklet-sub = { $count ->
    [one] Yon kote ki ede
   *[other] { $count } kote ki ede
 }
booklet-rights = Dwa ou sou yon paj
booklet-contents = Sa ki nan lis la
booklet-more = Lòt èd
index-county = Pa konte
index-language = Pa lang
index-name = Pa non
statewide = Tout Texas
nationwide = Tout Etazini
booklet-shortened = Pou sa kenbe nan { $pages } paj, { $count } antre pi kout: nimewo, orè ak lang yo la; mande moun ki ba ou lis sa a detay yo.
booklet-wrong = Yon nimewo pa bon? Di moun ki ba ou lis sa a.
booklet-cover = Konnen dwa ou. Jwenn èd.
booklet-title = Konnen dwa ou nan { $city }
card-head = Konnen dwa ou
alignment-front = Devan
alignment-back = Dèyè
alignment-how = Enprime toulède bò. Gade fèy la nan limyè. Kwa ki dèyè yo montre konbyen li deplase; gen 5 mm ant ti mak yo.
alignment-set = Bay diferans lan ak --offset, an milimèt adwat ak anba.

## Hours, lists and standing on paper
time-noon = midi
time-midnight = minwi
hours-may-change = lè yo ka chanje, mande
list-comma = {", "}
list-semicolon = {"; "}
list-stop = {". "}
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what } ({ $note })
not-known = Nou pa konnen
hours-languages-not-known = Nou pa konnen ni lè yo louvri ni lang yo pale
details-english = Detay yo an anglè
card-standing = Se pa konsèy legal. Okenn avoka poko revize l.
card-advice = Se pa konsèy legal.
card-draft = Tradiksyon pwovizwa.
no-writing = Pa ekri sou fèy sa a.
government-offices = Biwo gouvènman
before-say-own = Lè yon moun reponn, di sa a:
booklet-entries = { $count ->
    [one] Yon antre
   *[other] { $count } antre
 }
no-longer-open = Yo fèmen nèt
continued = (rès la)
# Of this language alone: what its grammar asks for.
day-first = 1ye
days-span = { $first } jiska { $last }
hours-span = { $days }, soti { $opens } rive { $closes }

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = louvri
link-ask = mande fèy
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = Rele lè ou ka pale san danje.
emergency-suicide = Ou pa poukont ou. Rele 988 oswa voye yon tèks.
