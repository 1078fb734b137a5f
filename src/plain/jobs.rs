//! The jobs of the line mode that need more than one sentence: search, an answer's line, printing.

use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use super::{Session, read_line};
use crate::catalog::id::{Kind, PageId};
use crate::desk::narrowing::{self, Narrowing};
use crate::desk::{Desk, say};
use crate::page::{self, Reader};
use crate::paper::{self, Job, Piece};
use crate::printer;
use crate::search::{Answer, Counts, Hit, Query};

/// Answers of one search, many more than are read out at once, so that their number is told truly.
const LIMIT: usize = 500;

pub(super) fn search(desk: &Desk, words: &str, narrowing: &Narrowing, reader: &Reader) -> Answer {
    narrowing::find(desk, &narrowing.query(words, reader.volunteer, reader.now, LIMIT))
}

/// How many answers there are of each sort.
pub(super) fn count(desk: &Desk, words: &str, narrowing: &Narrowing, reader: &Reader) -> Counts {
    desk.find(&Query { counted: true, ..narrowing.query(words, reader.volunteer, reader.now, LIMIT) }).counts
}

impl<W: Write> Session<'_, W> {
    /// One answer in one line: its kind first, then its name, then for a contact the number and whether it is open, what is not
    /// known of it, and at the end why it was found.
    pub(super) fn hit_line(&self, id: &PageId, hit: Option<&Hit>) -> String {
        let (desk, words) = (self.desk, self.words());
        let kind = words.text(&format!("kind-{}", id.kind.word()));
        let mut parts = vec![format!("{kind}: {}", self.title(id))];
        if let Some(contact) = desk.catalog.contact(&id.name).filter(|_| id.kind == Kind::Contact) {
            let page_words = desk.locale.page(words.lang());
            parts.extend(contact.first_phone().map(|phone| phone.number.display()));
            parts.push(page::open_line(&desk.catalog, contact, page_words, &self.reader()));
            if let Some(miles) = hit.and_then(|hit| hit.miles) {
                parts.push(words.with("miles", &[("n", &format!("{:.0}", miles.max(1.0)))]));
            }
            if contact.is_doubtful() {
                parts.push(page_words.text("call-first"));
            }
        }
        let not_known =
            hit.and_then(|hit| say::not_known(desk, words, &self.person.narrowing, &self.person.understood, hit));
        parts.extend(not_known);
        let why = hit.map(|hit| say::why(desk, words, hit)).filter(|why| !why.is_empty());
        let why = why.map(|why| format!(" {why}.")).unwrap_or_default();
        let line = parts.join(", ");
        // "5:00 p. m." ends the sentence itself.
        let end = if line.ends_with('.') { "" } else { "." };
        format!("{line}{end}{why}")
    }
}

/// Prints what is kept, else the open page: handouts of the guides and one referral sheet of the rest.
pub(super) fn print<W: Write>(session: &mut Session<'_, W>, input: &mut impl BufRead) -> io::Result<()> {
    let chosen = if session.person.kept.is_empty() {
        session.person.open.clone().into_iter().collect()
    } else {
        session.person.kept.clone()
    };
    let pages = session.desk.unpacked(&chosen);
    if pages.is_empty() {
        return session.say("nothing-to-print", &[]);
    }
    for id in &pages {
        let title = session.title(id);
        session.line(&title)?;
    }
    let language = session.lang.english_name();
    session.say("plain-print-language", &[("language", language)])?;
    let printers = printer::printers();
    let mut printer = None;
    if !printers.is_empty() {
        session.say("plain-printer-question", &[])?;
        for (index, printer) in printers.iter().enumerate() {
            session.line(&format!("{}. {}", index + 1, printer.name))?;
        }
        let Some(line) = read_line(input)? else { return Ok(()) };
        match line.trim().parse::<usize>() {
            Ok(number) if (1..=printers.len()).contains(&number) => printer = Some(printers[number - 1].name.clone()),
            _ if line.trim() == "b" => return session.say("plain-not-printed", &[]),
            _ => {}
        }
    }
    for job in jobs(&pages, session) {
        let sentence = print_one(session, &job, printer.as_deref());
        session.line(&sentence)?;
    }
    session.say("plain-next-person", &[])
}

/// Handouts for the guides, a referral sheet for the contacts.
fn jobs<W: Write>(pages: &[PageId], session: &Session<'_, W>) -> Vec<Job> {
    let today = session.reader().now.date();
    let of = |kinds: &[Kind]| pages.iter().filter(|id| kinds.contains(&id.kind)).cloned().collect::<Vec<_>>();
    let handout = of(&[Kind::Guide, Kind::Emergency]);
    let referral = of(&[Kind::Contact]);
    let make =
        |piece, pages| Job { with: Some(session.options.interface), ..Job::new(piece, pages, session.lang, today) };
    let mut jobs = Vec::new();
    if !handout.is_empty() {
        jobs.push(make(Piece::Handout, handout));
    }
    if !referral.is_empty() {
        jobs.push(make(Piece::Referral, referral));
    }
    jobs
}

fn print_one<W: Write>(session: &Session<'_, W>, job: &Job, printer: Option<&str>) -> String {
    let words = session.words();
    let made = match paper::pdf(&session.desk.catalog, job) {
        Ok(made) => made,
        Err(error) => return words.with("plain-paper-failed", &[("why", &error.to_string())]),
    };
    let pages = made.pages.to_string();
    if let Some(name) = printer {
        let options = printer::Options::of(job.paper.word(), made.pages, 1, job.flip());
        if printer::send(&made.bytes, name, &options).is_ok() {
            return words.with("plain-printed", &[("count", &pages), ("printer", name)]);
        }
    }
    let path = PathBuf::from(paper::file_name(job));
    let shown = format!("./{}", path.display());
    match printer::save(&made.bytes, &path) {
        Ok(()) if printer.is_some() => words.with("plain-no-printer-saved", &[("file", &shown)]),
        Ok(()) => words.with("plain-saved", &[("count", &pages), ("file", &shown)]),
        Err(error) => words.with("plain-paper-failed", &[("why", &error.to_string())]),
    }
}
