# The interface.

## The line mode
plain-greeting = { $name }. Visitor's language: { $language }.
plain-question = What does the person need help with? (e emergency, l language, p print, n new person, q quit, ? help)
plain-help = Type what the person says. A number opens an answer, k1 keeps it, k keeps the open page, r1 takes a kept page off, u puts it back, x1 takes away what was understood or set, f tells the filters and sets them, m reads more answers, t topics, d what is this paper, e emergency, l the visitor's language, p print, n new person, q quit.
plain-answers = { $count ->
    [one] 1 answer.
   *[other] { $count } answers.
}
plain-more = { $count } more. m reads them.
plain-understood = Understood: { $list }. { $first } takes the first away.
plain-filters = Filters: { $list }. { $first } takes the first away.
plain-no-filters = No filter is set.
plain-filter-not-set = Nothing of the kind is set or understood.
plain-counts = How many of the answers there are:
plain-filters-help = f near 78753 sets a filter, and another one of its kind may fit as well; f near 78753 within 10 gives a distance in miles. There are near, speaks, free, cost, open, county, topic, kind, advice, court, detention, and strict, which leaves out what is not known to fit. f -near takes one away, f clear all.
plain-no-answers = Nothing in this directory answers these words. Try fewer or other words; t reads what you can ask about.
plain-emptied-by = Nothing is left with "{ $what }". { $key } takes it away.
plain-general = One can always ask:
plain-urgent = If this is happening now: e reads the emergency page.
plain-no-such-number = There is no { $number } in the list.
plain-nothing-to-keep = Nothing is open to keep. k1 keeps the first answer.
plain-removed = Taken off: { $title }. u puts it back.
plain-topics = You can ask about:
plain-language-question = Number or first letters of the visitor's language:
plain-no-such-language = No such language in the list. The language stays as it was.
plain-print-language = In { $language }.
plain-printer-question = Number of the printer, Enter to save a file, b to go back:
plain-kept = { $count ->
    [one] Kept: { $title }. 1 item.
   *[other] Kept: { $title }. { $count } items.
}
plain-still-kept = { $count ->
    [one] 1 item is kept for this person; n for a new one.
   *[other] { $count } items are kept for this person; n for a new one.
}
plain-paper-question = Look for the code in a corner, for a court's name, for a judge's name and for a date. Which is it?
plain-new-person = New person. Nothing is kept.
plain-not-printed = Nothing was printed.
plain-next-person = Next person? n
plain-no-printer-saved = No printer answered. Saved as { $file }.
plain-saved = Saved as { $file }.
plain-printed = { $count ->
    [one] Printed 1 page on { $printer }. The printer's own queue may keep a copy.
   *[other] Printed { $count } pages on { $printer }. The printer's own queue may keep a copy.
}
plain-paper-failed = It was not printed: { $why }.

## The screen: the question and what stands around it
question = What does the person need help with?
example = Type their own words, for example: they took my husband
or-choose = Or choose:
what-paper = What is this paper?
what-paper-hint = name a paper by what it says
show-large = Show a page large, to point at
show-large-hint = one sentence at a time
choose-large = choose a guide to show large
kept-line = Kept for this person: { $titles }
kept-count = Kept: { $n }
emergency-button = [{ $key } EMERGENCY]
too-narrow = This window is too narrow. Make it at least 40 columns wide, or use the line mode: amparo --plain
more-lines = { $n ->
    [one] 1 more line below.
   *[other] { $n } more lines below.
}

## The screen: answers
answers = { $n ->
    [0] No answer
    [one] 1 answer
   *[other] { $n } answers
}
kind-guide = Guide
kind-contact = Contact
kind-paper = Paper
kind-warning = Warning
kind-packet = Packet
kind-emergency = Emergency
urgent-row = EMERGENCY
confirmed-in = confirmed { $date }
miles = { $n ->
    [one] 1 mile
   *[other] { $n } miles
}
near = near { $place }
near-within = { $n ->
    [one] within 1 mile of { $place }
   *[other] within { $n } miles of { $place }
}
speaks = speaks { $language }
free = free or by income
open-now = open now
open-at = open { $day } { $time }
serves = serves { $place }
or = or
why-number = By this number
why-about = About: { $what }
why-meant = Taken as: { $words }
why-words = Has: { $words }
fit-not-known = not known whether it fits
not-known-whether = not known: { $what }
only-known = only what is known to fit
detention-at = detained at { $place }
advice-by = legal advice: { $who }
advice-by-attorney = lawyers
advice-by-accredited = accredited representatives
advice-by-none = none given
no-answers = Nothing in this directory answers these words. Try fewer or other words, or choose a topic: Esc clears the question.
emptied-by = Nothing is left with "{ $what }". Take it away with Ctrl+T, or click its (x).
general-line = You can always ask { $name }: { $number }

## Filters as words, in the line mode and on the command line
filter-no-such = There is no filter "{ $what }". There are near, speaks, free, cost, open, county, topic, kind, advice, court, detention and strict.
filter-no-value = A value is missing. Write it like this: { $example }
filter-takes-no-value = The filter { $what } stands alone.
filter-no-place = The place "{ $value }" is not known. Give a ZIP code of five digits, a city or a county.
filter-no-county = The county "{ $value }" is not known. Write it as people say it, such as Travis or Fort Bend.
filter-no-time = "{ $value }" is no time. Write now, or a day and a time: tue 18:00
filter-no-such-value = { $group }: there is no "{ $value }". There are: { $list }.
filter-several = { $group }: "{ $value }" may be { $list }. Write one of them.
find-emptied-by-words = Nothing is left with "{ $what }". To take it away: --without { $word }
find-emptied-by-flag = Nothing is left with "{ $what }". Leave out --{ $word }, or give it another value.
find-no-answers = Nothing in this directory answers these words. Try fewer or other words.

## The screen: keys
key-up-down = Up/Down
key-left-right = Left/Right
key-numbers = 1-6
key-enter = Enter
key-esc = Esc
key-page = PgUp/PgDn
key-home-end = Home/End
key-question = ?
key-letter = Ctrl+{ $letter } or { $letter }
do-choose = Choose
do-choose-help = Choose in a list, or move a page by one line.
key-arrows = Arrows
do-choose-beside = Beside
do-choose-beside-help = Choose beside, change a setting, choose a link on a page.
do-scroll = Read on
do-link = Link
do-sentence = Sentence
do-change = Change
do-leaf = Leaf
do-leaf-help = Move by a whole screen.
do-ends = Ends
do-ends-help = Go to the beginning or the end.
do-open = Open
do-open-help = Open what is chosen.
do-take = Take it
do-turn = On or off
do-next = Next
do-print-now = Print
do-print-emergency = Print this sheet
do-back = Back
do-back-help = One step back, nothing is lost. Three times quickly: blank.
do-keep = Keep
do-keep-help = Keep this page for the person, or take it out again.
do-remove = Take off
do-print = Print
do-print-help = Print what is kept and the page you see.
do-new-person = New person
do-new-person-help = Clear everything about this person and begin anew.
do-language = Language
do-language-help = Choose the visitor's language, for pages and paper.
do-emergency = Emergency
do-emergency-help = Words to read aloud at once, and the emergency numbers.
do-help = Help
do-help-help = This page.
do-hide = Hide
do-hide-help = Blank the screen and clear everything, at once.
do-quit = Quit
do-quit-help = Leave the program. The screen is left empty.
do-undo = Put back
do-undo-help = Put back what was just removed or cleared.
do-filters = Filters
do-filters-help = Only some answers: place, kind, cost, hours, language and more.
do-take-away = Take away
do-take-away-help = Take away what was understood last, such as a place.
do-again = Print again
do-again-help = Print the last thing once more, for the next in line.
do-save = Save a file
do-save-help = On the print sheet: save a file instead of printing.
do-packet = Add what goes with it
do-packet-help = On the print sheet: add the guides and contacts that go together.
do-own-language = My language
do-own-language-help = On a page: read it in your own language, and back.
do-large = Large
do-large-help = On a page: show it one sentence at a time, to point at.
do-interface = Español
do-interface-help = Here: turn the program into Spanish.

## The screen: what an action did
kept-now = { $n ->
    [one] Kept. 1 item for this person.
   *[other] Kept. { $n } items for this person.
}
removed = Removed. Press { $key } to put it back.
cleared = Cleared. Press { $key } to put it back.
put-back = Put back.
nothing-to-undo = There is nothing to put back.
nothing-to-keep = There is no page here to keep. Open one first.
still-kept = { $n ->
    [one] 1 item is kept for this person; Ctrl+N for a new one.
   *[other] { $n } items are kept for this person; Ctrl+N for a new one.
}
new-person = New person. Nothing is kept. Ctrl+U puts the last one back.
first-screen = This is the first screen. Ctrl+Q quits.
to-quit = To leave the program press Ctrl+Q.
not-here = Nothing can be typed on this screen. Esc goes back to the question.
taken-away = Taken away: { $what }.
filter-on = { $n ->
    [one] Set: { $name }. 1 answer.
   *[other] Set: { $name }. { $n } answers; the not known ones stand last.
}
filter-off = { $n ->
    [one] No longer set: { $name }. 1 answer.
   *[other] No longer set: { $name }. { $n } answers.
}
language-now = The visitor's language is now { $language }.
no-language = No language here begins so.
interface-now = The program now speaks English.
page-in = This page is now in { $language }.
still-there = Still on a call? Press any key, or everything about this person is cleared in a minute.
panic = This program has stopped because of a mistake in it. Nothing was written. Please start it again.

## The screen: printing
print-title = PRINT FOR THIS PERSON
field-piece = Piece
field-language = Language
field-with = Also beside it
field-size = Text size
field-ink = Colours
field-discreet = Words on it
field-printer = Printer
field-copies = Copies
piece-everything = Handout and referral sheet
piece-handout = Handout
piece-referral = Referral sheet
piece-card = Wallet cards
piece-poster = Poster
piece-strips = Tear-off strips
piece-sheet = Sheet to fill in and keep at home
piece-booklet = Booklet
size-normal = Normal
size-large = Large
ink-color = In colour
ink-light = In colour, little toner
ink-black = Black and white
discreet-marked = titles as each guide allows
discreet-always = discreet: no topic words
discreet-never = with all titles
with-same = no: both read the same language
printer-first = the usual printer
printer-none = none: save a file
yes = yes
no = no
sheets = { $n ->
    [one] 1 sheet of Letter. Enter prints. S saves a file instead.
   *[other] { $n } sheets of Letter. Enter prints. S saves a file instead.
}
sheets-unknown = Enter prints. S saves a file instead.
nothing-is-kept = Nothing about this person is kept. N clears this list.
queue-may-keep = The printer's own queue may keep a copy; ask who looks after it.
nothing-to-print = There is nothing to print yet. Open a page or keep one.
nothing-for-piece = Nothing on the list can be printed in this form. Choose another piece.
printing = Printing.
printed = { $n ->
    [one] Printed 1 page on { $printer }. Next person? N
   *[other] Printed { $n } pages on { $printer }. Next person? N
}
saved = { $n ->
    [one] Saved 1 page as { $files }. Next person? N
   *[other] Saved { $n } pages as { $files }. Next person? N
}
saved-instead = No printer answered. Saved as { $files }.
packet-on = Added what goes with it: { $name }. C again for the next.
packet-off = Taken off again: only your own items are on the list.
paper-expired = Not printed: "{ $guide }" was to be checked again by { $date }. Ask a lawyer before you use it.
paper-failed = Not printed: { $why }.

## The screen: emergency, languages, filters, papers, help
emergency-title = EMERGENCY - read these to the person, or press Enter to print this sheet
language-title = The visitor's language. Type a number or the first letters.
lang-zh = Chinese
lang-yue = Cantonese
lang-cmn = Mandarin
lang-en = English
lang-es = Spanish
lang-vi = Vietnamese
lang-zh-Hans = Chinese, simplified
lang-zh-Hant = Chinese, traditional
lang-ar = Arabic
lang-ko = Korean
lang-fr = French
lang-pt = Portuguese
lang-ht = Haitian Creole
filters-title = { $n ->
    [one] Filters. 1 answer is left.
   *[other] Filters. { $n } answers are left.
}
filter-near = Place
filter-kind = Kind
filter-cost = Cost
filter-open = Hours
filter-speaks = Language spoken
filter-topic = Topic
filter-county = County served
filter-advice = Who gives legal advice
filter-detention = Detention place served
filter-court = Court served
filter-strict = What is not known
type-place = near a place: Enter, then type it
place-title = NEAR WHICH PLACE? Type a ZIP code, a city or a county.
place-example = For example 78753, Round Rock, Travis County, or 78753 within 10 miles.
place-is = { $place } ({ $counties }). Enter takes it.
place-not-yet = No place of this name is known yet.
place-unknown = No such place is known. Give a ZIP code of five digits, a city or a county.
paper-title = WHAT IS THIS PAPER? Look at it together. We ask for nothing about the person.
paper-ask-code = Code in a corner:
paper-ask-court = A court's name at the top?
paper-ask-judge = Signed by a judge?
paper-ask-date = Date on it (month/day/year):
paper-by-court = made by a court
paper-by-nobody = not made by a court
not-known = not known
days-ago = { $n ->
    [one] (1 day ago)
   *[other] ({ $n } days ago)
}
no-paper = No paper in this directory fits. Read its words aloud and type them as a question: Esc goes back.
desk-note = For the desk
sentence-of = { $at } of { $n }
help-title = HELP
help-first = Type the person's own words, in any language. The best page comes first: Enter opens it, P prints it.
help-mouse = The mouse works too: click what you want, turn the wheel. To copy text hold Shift while you select.
help-plain = For a screen reader start the line mode: amparo --plain
help-privacy = Nothing about anybody is stored. Two idle minutes blank the screen, ten clear it.
help-advice = Information, not legal advice.

## The screen: while paper is made
making = { $at } of { $n }: { $step }.
making-stop = Esc stops it.
making-stops = stopping after this step
still-making = The last order is still being made. Esc on the print sheet stops it.
stopped = Stopped. Nothing was printed or saved.
do-stop = Stop
step-setting = setting the pages
step-together = putting the pages together
step-imposing = laying two pages on each side
step-writing = writing the file
piece-directory = Booklet of the whole directory, to fold
