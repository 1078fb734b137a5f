//! `amparo print`: pieces of paper, to a file that it names or to a printer.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;

use anyhow::{Context, anyhow, bail};
use clap::{Args, ValueEnum};

use super::{Outcome, now, open};
use crate::catalog::guide::SectionId;
use crate::catalog::id::PageId;
use crate::catalog::lang::Lang;
use crate::desk::Desk;
use crate::paper::{self, Booklet, Discreet, Expired, Fold, Job, Pass, Piece, Press, Sheet, Size, Sources, Style};
use crate::printer;

/// Pieces of a stack that are made at the same time. More would need more memory than an old laptop has.
const AT_ONCE: usize = 2;

#[derive(Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct PrintArguments {
    /// guide/ice-at-door, contact/american-gateways-austin, packet/taken or emergency; several make one document.
    ids: Vec<PageId>,
    /// The piece of paper.
    #[arg(long = "as", value_enum, value_name = "PIECE")]
    piece: Option<PieceWord>,
    /// The visitor's language; several for cards: es,vi.
    #[arg(long, value_delimiter = ',', value_name = "LANG", default_value = "en")]
    lang: Vec<Lang>,
    /// The volunteer's language beside it; none for one language alone.
    #[arg(long, value_name = "LANG", default_value = "en")]
    with: String,
    #[arg(long, value_enum, default_value = "normal")]
    size: SizeWord,
    #[arg(long, value_enum, default_value = "color")]
    style: StyleWord,
    /// Leave titles, names and topic words off.
    #[arg(long)]
    discreet: bool,
    #[arg(long, value_enum, default_value = "letter")]
    paper: SheetWord,
    /// Copies from the printer.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=999))]
    copies: u16,
    /// The file to write; with --all, the folder.
    #[arg(long, value_name = "FILE", conflicts_with = "printer")]
    out: Option<PathBuf>,
    /// The printer to send it to.
    #[arg(long, value_name = "NAME")]
    printer: Option<String>,
    /// Every guide that can be this piece, a file each.
    #[arg(long, conflicts_with = "ids")]
    all: bool,
    /// Booklet: only these topics.
    #[arg(long, value_delimiter = ',', value_name = "TOPIC")]
    topic: Vec<String>,
    /// Booklet: only who serves this county.
    #[arg(long, value_name = "NAME")]
    county: Option<String>,
    /// Booklet: at most so many pages.
    #[arg(long, value_name = "N")]
    pages: Option<usize>,
    /// Booklet: one page after another, or two on a side to fold and staple.
    #[arg(long, value_enum, default_value = "reading")]
    fold: FoldWord,
    /// An appendix that names the sources.
    #[arg(long)]
    sources: bool,
    /// Print a guide that was to be checked again by now; it then says so.
    #[arg(long)]
    allow_expired: bool,
    /// List the printers.
    #[arg(long)]
    printers: bool,
    /// For printers that print one side: the fronts, then the backs.
    #[arg(long)]
    two_pass: bool,
    /// A page to see how front and back of this printer meet.
    #[arg(long)]
    alignment_page: bool,
    /// Move the backs by so many millimetres to the right and down: 0.5,-1.0.
    #[arg(long, value_name = "X,Y", allow_hyphen_values = true)]
    offset: Option<String>,
}

/// A value of the command line beside the value of the paper that it means.
macro_rules! words {
    ($name:ident => $target:ty { $($word:ident => $value:expr),+ $(,)? }) => {
        #[derive(Clone, Copy, ValueEnum)]
        enum $name { $($word),+ }

        impl From<$name> for $target {
            fn from(word: $name) -> $target {
                match word { $($name::$word => $value),+ }
            }
        }
    };
}

words!(PieceWord => Piece {
    Handout => Piece::Handout,
    Card => Piece::Card,
    Referral => Piece::Referral,
    Poster => Piece::Poster,
    Strips => Piece::Strips,
    Sheet => Piece::Sheet,
    Booklet => Piece::Booklet,
});
words!(SizeWord => Size { Normal => Size::Normal, Large => Size::Large });
words!(StyleWord => Style { Color => Style::Color, Light => Style::Light, Bw => Style::BlackAndWhite });
words!(SheetWord => Sheet { Letter => Sheet::Letter, A4 => Sheet::A4, Tabloid => Sheet::Tabloid });
words!(FoldWord => Fold { Reading => Fold::Reading, Saddle => Fold::Saddle });

pub(crate) fn run(arguments: &PrintArguments, edition: Option<&Path>) -> anyhow::Result<Outcome> {
    let mut out = std::io::stdout().lock();
    if arguments.printers {
        let printers = printer::printers();
        for printer in &printers {
            writeln!(out, "{}", printer.name)?;
        }
        if printers.is_empty() {
            writeln!(out, "No printer answers. Give --out FILE.pdf to save a file.")?;
        }
        return Ok(Outcome::Done);
    }
    let desk = thread::scope(|scope| {
        // The edition and what sets it are made ready side by side.
        scope.spawn(|| {
            let piece = arguments.piece.map_or(Piece::Card, Piece::from);
            let with = arguments.with.parse::<Lang>().ok();
            paper::warm(piece, &arguments.lang.iter().copied().chain(with).collect::<Vec<_>>());
        });
        open(edition)
    })?;
    let job = job(arguments, &desk)?;
    let outcome = if arguments.all { all(arguments, &desk, &job) } else { each_pass(arguments, &desk, &job, &mut out) };
    // The program ends here; taking the desk apart record by record would only keep somebody waiting.
    std::mem::forget(desk);
    outcome
}

fn each_pass(arguments: &PrintArguments, desk: &Desk, job: &Job, out: &mut impl Write) -> anyhow::Result<Outcome> {
    let passes = if arguments.two_pass { vec![Pass::Fronts, Pass::Backs] } else { vec![Pass::Both] };
    for pass in passes {
        let job = Job { press: Press { pass, ..job.press }, ..job.clone() };
        let sentence = one(arguments, desk, &job)?;
        writeln!(out, "{sentence}")?;
    }
    Ok(Outcome::Done)
}

/// What is to be printed, as the paper understands it.
fn job(arguments: &PrintArguments, desk: &Desk) -> anyhow::Result<Job> {
    let with = match arguments.with.as_str() {
        "none" => None,
        text => Some(text.parse::<Lang>()?),
    };
    let lang = arguments.lang.first().copied().unwrap_or(Lang::En);
    let piece = match arguments.piece {
        Some(piece) => piece.into(),
        None if arguments.alignment_page => Piece::Card,
        None => bail!("say which piece with --as: handout, card, referral, poster, strips, sheet or booklet"),
    };
    let pages = desk.unpacked(&arguments.ids);
    for id in &pages {
        if !desk.catalog.has(id) {
            bail!("there is no {id} in this edition; `amparo find` lists ids");
        }
    }
    Ok(Job {
        also: arguments.lang.iter().skip(1).copied().collect(),
        with,
        size: arguments.size.into(),
        style: arguments.style.into(),
        discreet: if arguments.discreet { Discreet::Always } else { Discreet::AsMarked },
        paper: arguments.paper.into(),
        sources: if arguments.sources { Sources::Appendix } else { Sources::Off },
        expired: if arguments.allow_expired { Expired::Allow } else { Expired::Refuse },
        booklet: Booklet {
            topics: arguments.topic.clone(),
            county: arguments.county.clone(),
            pages: arguments.pages,
            fold: arguments.fold.into(),
        },
        press: Press { offset: offset(arguments.offset.as_deref())?, ..Press::default() },
        ..Job::new(piece, pages, lang, now(desk)?.date())
    })
}

/// One document, to the file or the printer that was named, else to a file here. The sentence says where it is.
fn one(arguments: &PrintArguments, desk: &Desk, job: &Job) -> anyhow::Result<String> {
    let printed = if arguments.alignment_page { paper::alignment_page(job)? } else { make(desk, job)? };
    let mut sentence = match &arguments.printer {
        Some(name) => {
            let options = printer::Options::of(job.paper.word(), printed.pages, arguments.copies, job.flip());
            match printer::send(&printed.bytes, name, &options) {
                Ok(()) => {
                    let pages = count(printed.pages, "page");
                    format!("Sent {pages} to {name}. The printer's own queue may keep a copy.")
                }
                Err(error) => {
                    let path = PathBuf::from(file_name(job));
                    printer::save(&printed.bytes, &path).map_err(|save| anyhow!("{error}; and {save}"))?;
                    format!("{}. Saved as ./{}.", sentence_of(&error.to_string()), path.display())
                }
            }
        }
        None => {
            let (path, shown) = match &arguments.out {
                Some(path) => (path.clone(), path.display().to_string()),
                None => (PathBuf::from(file_name(job)), format!("./{}", file_name(job))),
            };
            printer::save(&printed.bytes, &path).map_err(|error| anyhow!("{error}"))?;
            format!("Saved as {shown}: {}, {}.", count(printed.pages, "page"), count(printed.sheets, "sheet"))
        }
    };
    if !printed.shortened.is_empty() {
        let shortened = printed.shortened.join(", ");
        sentence = format!("{sentence} Shortened to fit: {shortened}.");
    }
    Ok(sentence)
}

fn make(desk: &Desk, job: &Job) -> anyhow::Result<paper::Printed> {
    paper::pdf(&desk.catalog, job).map_err(|error| match error {
        paper::PaperError::Expired { .. } => {
            anyhow!("{error}; check the law first, or give --allow-expired and the paper says so")
        }
        error => anyhow!(error),
    })
}

/// The stack of the night before: every guide that has this piece, a file each.
fn all(arguments: &PrintArguments, desk: &Desk, job: &Job) -> anyhow::Result<Outcome> {
    let Some(folder) = &arguments.out else { bail!("--all writes many files; name their folder with --out DIR") };
    printer::folder(folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    let guides: Vec<_> = desk.catalog.guides.iter().filter(|guide| prints(guide, job.piece)).collect();
    let next = AtomicUsize::new(0);
    let work = |sender: &Sender<(usize, Saved)>| {
        while let Some((at, guide)) = take(&next, &guides) {
            let job = Job { pages: vec![PageId::guide(&guide.slug)], ..job.clone() };
            let path = folder.join(format!("amparo-{}-{}-{}.pdf", job.piece.word(), guide.slug, job.lang.code()));
            let saved = match make(desk, &job) {
                Ok(printed) => printer::save(&printed.bytes, &path).map(|()| None).map_err(|error| anyhow!("{error}")),
                Err(error) => Ok(Some(format!("{}: {error:#}", guide.slug))),
            };
            if sender.send((at, saved)).is_err() {
                return;
            }
        }
    };
    let mut progress = Progress::new(guides.len());
    let mut refused = BTreeMap::new();
    thread::scope(|scope| -> anyhow::Result<()> {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..AT_ONCE {
            let (work, sender) = (&work, sender.clone());
            scope.spawn(move || work(&sender));
        }
        drop(sender);
        for (at, saved) in receiver {
            refused.extend(saved?.map(|line| (at, line)));
            progress.step();
        }
        Ok(())
    })?;
    progress.end();
    let mut out = std::io::stdout().lock();
    writeln!(out, "Saved {} files in {}.", guides.len() - refused.len(), folder.display())?;
    for line in refused.values() {
        writeln!(out, "Not printed: {line}.")?;
    }
    Ok(if refused.is_empty() { Outcome::Done } else { Outcome::Nothing })
}

/// How saving one of many went: a line where the piece was not made, an error where the folder takes no more.
type Saved = anyhow::Result<Option<String>>;

/// The next of `things` that nobody has taken.
fn take<'a, T>(next: &AtomicUsize, things: &'a [T]) -> Option<(usize, &'a T)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    Some((at, things.get(at)?))
}

/// Whether a guide has what this piece prints. What is for volunteers is never printed for visitors.
fn prints(guide: &crate::catalog::guide::Guide, piece: Piece) -> bool {
    let has = |id| guide.text(Lang::En).is_some_and(|text| text.section(id).is_some());
    guide.slug != "volunteer-limits"
        && match piece {
            Piece::Card | Piece::Poster => has(SectionId::Card),
            Piece::Sheet => has(SectionId::Sheet),
            Piece::Handout | Piece::Referral | Piece::Strips | Piece::Booklet => true,
        }
}

/// A bar on the terminal, and nothing in a file or a pipe.
struct Progress {
    done: usize,
    all: usize,
    shown: bool,
}

impl Progress {
    fn new(all: usize) -> Progress {
        Progress { done: 0, all, shown: std::io::stderr().is_terminal() }
    }

    fn step(&mut self) {
        self.done += 1;
        if self.shown {
            let filled = 30 * self.done / self.all.max(1);
            eprint!("\r[{}{}] {}/{}", "=".repeat(filled), " ".repeat(30 - filled), self.done, self.all);
        }
    }

    fn end(&self) {
        if self.shown {
            eprintln!();
        }
    }
}

fn file_name(job: &Job) -> String {
    let name = paper::file_name(job);
    match job.press.pass {
        Pass::Both => name,
        Pass::Fronts => name.replace(".pdf", "-fronts.pdf"),
        Pass::Backs => name.replace(".pdf", "-backs.pdf"),
    }
}

/// "1 page", "2 pages".
fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}

/// Millimetres as tenths, to the right and down.
fn offset(text: Option<&str>) -> anyhow::Result<(i16, i16)> {
    let Some(text) = text else { return Ok((0, 0)) };
    let tenths = |part: &str| part.trim().parse::<f32>().ok().filter(|mm| mm.abs() <= 20.0).map(|mm| mm * 10.0);
    let pair = text.split_once(',').and_then(|(x, y)| Some((tenths(x)?, tenths(y)?)));
    // At most 200 tenths either way: the cast cannot cut anything off.
    #[allow(clippy::cast_possible_truncation)]
    pair.map(|(x, y)| (x.round() as i16, y.round() as i16))
        .ok_or_else(|| anyhow!("'{text}' is no offset; write millimetres to the right and down, at most 20: 0.5,-1.0"))
}

fn sentence_of(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
