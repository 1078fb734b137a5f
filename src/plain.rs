//! The line mode: one question at a time, for screen readers, Braille, scripts and terminals without a screen.
//!
//! It does the jobs of the screen and nothing else. Lines are only ever added, the most important first; no symbols, no colour;
//! what was chosen is said back. It is also the form of support requests and of tests.

mod filters;
mod jobs;

use std::io::{self, BufRead, Write};

use jiff::civil::DateTime;

use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::Lang;
use crate::desk::Desk;
use crate::desk::narrowing::Narrowing;
use crate::locale::Words;
use crate::page::text::{self, Notes};
use crate::page::{self, Reader};
use crate::search::{Hit, Understood};

/// How many answers are read out at once.
const AT_ONCE: usize = 8;

/// What the line mode is started with.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The volunteer's language.
    pub interface: Lang,
    /// The clock, asked for anew with each question.
    pub now: fn(&Desk) -> DateTime,
}

/// Runs until the input ends or somebody quits.
///
/// # Errors
/// When a line cannot be read or written.
pub fn run(desk: &Desk, input: &mut impl BufRead, out: &mut impl Write, options: Options) -> io::Result<()> {
    let mut session = Session { desk, options, out, person: Person::default(), lang: options.interface };
    session.greet()?;
    loop {
        session.say("plain-question", &[])?;
        let Some(line) = read_line(input)? else { return Ok(()) };
        match Command::of(&line) {
            Command::Quit => return Ok(()),
            Command::Print => jobs::print(&mut session, input)?,
            Command::Language => session.language(input)?,
            command => session.take(command)?,
        }
    }
}

/// One person's visit. Nothing of it outlives the person.
#[derive(Default)]
struct Person {
    words: String,
    /// What was last listed; hits of a search, or pages without one.
    hits: Vec<(PageId, Option<Hit>)>,
    shown: usize,
    understood: Vec<Understood>,
    /// Filters that were set, and what was taken away.
    narrowing: Narrowing,
    open: Option<PageId>,
    kept: Vec<PageId>,
    removed: Option<(usize, PageId)>,
}

struct Session<'a, W: Write> {
    desk: &'a Desk,
    options: Options,
    out: &'a mut W,
    person: Person,
    /// The visitor's language.
    lang: Lang,
}

/// What a line asks for.
enum Command {
    Emergency,
    Language,
    Print,
    NewPerson,
    Quit,
    Help,
    More,
    Topics,
    Papers,
    Undo,
    Open(usize),
    /// Nothing: the open page.
    Keep(Option<usize>),
    Remove(usize),
    /// Takes away something that was set or understood.
    Without(usize),
    /// Tells the filters, sets one or takes one away.
    Filters(String),
    Find(String),
    Nothing,
}

impl Command {
    fn of(line: &str) -> Command {
        let line = line.trim();
        let numbered = |letter: char| line.strip_prefix(letter).and_then(|rest| rest.trim().parse::<usize>().ok());
        match line {
            "" => Command::Nothing,
            "e" => Command::Emergency,
            "l" => Command::Language,
            "p" => Command::Print,
            "n" => Command::NewPerson,
            "q" => Command::Quit,
            "?" | "h" => Command::Help,
            "m" => Command::More,
            "t" => Command::Topics,
            "d" => Command::Papers,
            "u" => Command::Undo,
            "k" => Command::Keep(None),
            "f" => Command::Filters(String::new()),
            _ => {
                let short = line.len() <= 3;
                if let Some(number) = line
                    .parse()
                    .ok()
                    .filter(|_| short && line != "911" && line != "988" && line != "211" && line != "311")
                {
                    Command::Open(number)
                } else if let Some(number) = numbered('k') {
                    Command::Keep(Some(number))
                } else if let Some(number) = numbered('r') {
                    Command::Remove(number)
                } else if let Some(number) = numbered('x') {
                    Command::Without(number)
                } else if let Some(order) = line.strip_prefix("f ") {
                    Command::Filters(order.trim().to_owned())
                } else {
                    Command::Find(line.to_owned())
                }
            }
        }
    }
}

impl<W: Write> Session<'_, W> {
    fn words(&self) -> &Words {
        self.desk.locale.interface(self.options.interface)
    }

    /// Says one sentence of the interface.
    fn say(&mut self, key: &str, values: &[(&str, &str)]) -> io::Result<()> {
        let line = self.words().with(key, values);
        self.line(&line)
    }

    fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{line}")?;
        self.out.flush()
    }

    fn reader(&self) -> Reader {
        Reader { lang: self.lang, volunteer: self.options.interface, now: (self.options.now)(self.desk) }
    }

    fn title(&self, id: &PageId) -> String {
        page::title(&self.desk.catalog, &self.desk.locale, id, self.options.interface).unwrap_or_else(|| id.to_string())
    }

    fn greet(&mut self) -> io::Result<()> {
        let name = self.desk.catalog.edition.name.replace(" - ", ". ");
        self.say("plain-greeting", &[("name", &name), ("language", self.lang.english_name())])
    }

    fn take(&mut self, command: Command) -> io::Result<()> {
        match command {
            Command::Find(words) => self.find(words),
            Command::Open(number) => self.open_number(number),
            Command::Keep(number) => self.keep(number),
            Command::Remove(number) => self.remove(number),
            Command::Undo => self.undo(),
            Command::Without(number) => self.without(number),
            Command::Filters(order) => self.filters(&order),
            Command::More => self.more(),
            Command::Emergency => self.open(&PageId::emergency()),
            Command::Topics => self.topics(),
            Command::Papers => self.papers(),
            Command::NewPerson => self.new_person(),
            Command::Help => self.say("plain-help", &[]),
            Command::Nothing | Command::Quit | Command::Print | Command::Language => Ok(()),
        }
    }

    fn find(&mut self, words: String) -> io::Result<()> {
        if !self.person.kept.is_empty() {
            let count = self.person.kept.len().to_string();
            self.say("plain-still-kept", &[("count", &count)])?;
        }
        self.person.narrowing.without.clear();
        self.person.words = words;
        self.search()
    }

    fn search(&mut self) -> io::Result<()> {
        let answer = jobs::search(self.desk, &self.person.words, &self.person.narrowing, &self.reader());
        self.person.understood.clone_from(&answer.understood);
        self.say_narrowing()?;
        if answer.urgent.is_some() {
            self.say("plain-urgent", &[])?;
        }
        if answer.hits.is_empty() {
            return self.nothing(answer.emptied_by.as_ref());
        }
        self.say("plain-answers", &[("count", &answer.hits.len().to_string())])?;
        self.person.hits = answer.hits.into_iter().map(|hit| (hit.id.clone(), Some(hit))).collect();
        self.person.shown = 0;
        self.more()
    }

    /// The next answers, a line each.
    fn more(&mut self) -> io::Result<()> {
        let from = self.person.shown;
        let to = (from + AT_ONCE).min(self.person.hits.len());
        for index in from..to {
            let (id, hit) = &self.person.hits[index];
            let line = self.hit_line(id, hit.as_ref());
            self.line(&format!("{}. {line}", index + 1))?;
        }
        self.person.shown = to;
        if to < self.person.hits.len() {
            let count = (self.person.hits.len() - to).to_string();
            self.say("plain-more", &[("count", &count)])?;
        }
        Ok(())
    }

    fn open_number(&mut self, number: usize) -> io::Result<()> {
        match number.checked_sub(1).and_then(|index| self.person.hits.get(index)).map(|(id, _)| id.clone()) {
            Some(id) => self.open(&id),
            None => self.say("plain-no-such-number", &[("number", &number.to_string())]),
        }
    }

    fn open(&mut self, id: &PageId) -> io::Result<()> {
        let reader = self.reader();
        let Some(page) = page::page(&self.desk.catalog, &self.desk.locale, id, &reader) else {
            return Ok(());
        };
        let words = self.desk.locale.page(text::words_lang(&page, &reader));
        for line in text::lines(&page, words, self.words(), Notes::Hidden) {
            self.line(&line)?;
        }
        if id.kind != Kind::Emergency {
            self.person.open = Some(id.clone());
        }
        Ok(())
    }

    fn keep(&mut self, number: Option<usize>) -> io::Result<()> {
        let id = match number {
            Some(number) => {
                number.checked_sub(1).and_then(|index| self.person.hits.get(index)).map(|(id, _)| id.clone())
            }
            None => self.person.open.clone(),
        };
        let Some(id) = id else {
            return self.say("plain-nothing-to-keep", &[]);
        };
        if !self.person.kept.contains(&id) {
            self.person.kept.push(id.clone());
        }
        let (title, count) = (self.title(&id), self.person.kept.len().to_string());
        self.say("plain-kept", &[("title", &title), ("count", &count)])
    }

    fn remove(&mut self, number: usize) -> io::Result<()> {
        match number.checked_sub(1).filter(|index| *index < self.person.kept.len()) {
            Some(index) => {
                let id = self.person.kept.remove(index);
                let title = self.title(&id);
                self.person.removed = Some((index, id));
                self.say("plain-removed", &[("title", &title)])
            }
            None => self.say("plain-no-such-number", &[("number", &number.to_string())]),
        }
    }

    fn undo(&mut self) -> io::Result<()> {
        let Some((index, id)) = self.person.removed.take() else {
            return self.say("nothing-to-undo", &[]);
        };
        let title = self.title(&id);
        self.person.kept.insert(index.min(self.person.kept.len()), id);
        let count = self.person.kept.len().to_string();
        self.say("plain-kept", &[("title", &title), ("count", &count)])
    }

    fn topics(&mut self) -> io::Result<()> {
        let lang = self.options.interface;
        let groups: Vec<_> =
            self.desk.catalog.edition.home.iter().map(|group| group.title.get(lang).to_owned()).collect();
        self.say("plain-topics", &[])?;
        for group in groups {
            self.line(&group)?;
        }
        Ok(())
    }

    /// "What is this paper?": every paper that we can name, to choose from.
    fn papers(&mut self) -> io::Result<()> {
        self.say("plain-paper-question", &[])?;
        self.person.hits = self
            .desk
            .catalog
            .papers
            .iter()
            .map(|paper| (PageId { kind: Kind::Paper, name: paper.id.clone() }, None))
            .collect();
        self.person.shown = 0;
        self.more()
    }

    fn new_person(&mut self) -> io::Result<()> {
        self.person = Person::default();
        self.desk.search.forget();
        self.lang = self.options.interface;
        self.say("plain-new-person", &[])
    }

    fn language(&mut self, input: &mut impl BufRead) -> io::Result<()> {
        let languages = self.desk.catalog.edition.languages.clone();
        self.say("plain-language-question", &[])?;
        for (index, lang) in languages.iter().enumerate() {
            self.line(&format!("{}. {} ({})", index + 1, lang.own_name(), lang.english_name()))?;
        }
        let Some(line) = read_line(input)? else { return Ok(()) };
        let answer = line.trim().to_lowercase();
        let by_number = answer.parse::<usize>().ok().and_then(|number| languages.get(number.checked_sub(1)?));
        let by_name = || {
            languages.iter().find(|lang| {
                let starts = |name: &str| !answer.is_empty() && name.to_lowercase().starts_with(&answer);
                starts(lang.own_name()) || starts(lang.english_name()) || lang.code().eq_ignore_ascii_case(&answer)
            })
        };
        match by_number.or_else(by_name) {
            Some(lang) => {
                self.lang = *lang;
                self.say("language-now", &[("language", lang.english_name())])
            }
            None => self.say("plain-no-such-language", &[]),
        }
    }
}

/// A line without its end; nothing at the end of the input. Bytes that are no text are replaced, control characters dropped.
fn read_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    // A line that never ends would fill the memory: no question is longer than this.
    let mut limited = io::Read::take(&mut *input, 64 * 1024);
    if limited.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(Some(text.chars().filter(|letter| !letter.is_control()).collect()))
}
