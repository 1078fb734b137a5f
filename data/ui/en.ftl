# The interface.

## The line mode
plain-greeting = { $name }. Visitor's language: { $language }.
plain-question = What does the person need help with? (e emergency, l language, p print, n new person, q quit, ? help)
plain-help = Type what the person says. A number opens an answer, k1 keeps it, k keeps the open page, r1 takes a kept page off, u puts it back, x1 takes away what was understood, m reads more answers, t topics, d what is this paper, e emergency, l the visitor's language, p print, n new person, q quit.
plain-answers = { $count ->
    [one] 1 answer.
   *[other] { $count } answers.
}
plain-more = { $count } more. m reads them.
plain-understood = Understood: { $list }. x1 takes the first away.
plain-urgent = If this is happening now: e reads the emergency page.
plain-no-such-number = There is no { $number } in the list.
plain-nothing-to-keep = Nothing is open to keep. k1 keeps the first answer.
plain-removed = Taken off: { $title }. u puts it back.
plain-topics = You can ask about:
plain-language-question = Number or first letters of the visitor's language:
plain-no-such-language = No such language in the list. The language stays as it was.
plain-print-language = In { $language }.
plain-printer-question = Number of the printer, Enter to save a file, b to go back:
