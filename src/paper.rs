//! Paper: what leaves the building with a person, as PDF bytes. No files, no clock, no network; the only module that names
//! typst.
//!
//! A `Job` says which piece, of which pages, in whose language. Each piece has a module that turns `page`s into plain data,
//! and a template under data/paper that sets it; data reach a template as JSON strings and never as markup.
//!
//! What may not stand on paper is decided here: no name, date or time of printing, no digits of a doubtful number, no
//! government line on cards, strips and posters, nothing expired unless asked for, no title of a guide marked discreet.

mod alignment;
mod booklet;
mod card;
mod emergency;
mod gather;
mod handout;
mod impose;
mod links;
mod poster;
mod press;
mod qr;
mod quotes;
mod referral;
mod runs;
mod sheet;
mod strips;
mod world;

use std::ops::ControlFlow;

use jiff::civil::Date;

use crate::catalog::Catalog;
use crate::catalog::id::PageId;
use crate::catalog::lang::Lang;

/// A thing to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub piece: Piece,
    pub pages: Vec<PageId>,
    /// The visitor's language.
    pub lang: Lang,
    /// Further languages on one sheet; cards alone use them.
    pub also: Vec<Lang>,
    /// The volunteer's language, beside the visitor's.
    pub with: Option<Lang>,
    pub size: Size,
    pub style: Style,
    pub discreet: Discreet,
    pub paper: Sheet,
    pub sources: Sources,
    pub expired: Expired,
    pub today: Date,
    pub booklet: Booklet,
    pub press: Press,
}

impl Job {
    /// A job with everything as it usually is: Letter, colour, English beside the visitor's language.
    #[must_use]
    pub fn new(piece: Piece, pages: Vec<PageId>, lang: Lang, today: Date) -> Job {
        Job {
            piece,
            pages,
            lang,
            also: Vec::new(),
            with: Some(Lang::En),
            size: Size::Normal,
            style: Style::Color,
            discreet: Discreet::AsMarked,
            paper: Sheet::Letter,
            sources: Sources::Off,
            expired: Expired::Refuse,
            today,
            booklet: Booklet::default(),
            press: Press::default(),
        }
    }

    /// Over which edge a sheet is turned to print its back: `long` or `short`.
    #[must_use]
    pub fn flip(&self) -> &'static str {
        let is_folded = self.piece == Piece::Booklet && self.booklet.fold == Fold::Saddle;
        if is_folded { "short" } else { "long" }
    }

    /// The languages side by side: the volunteer's first, then the visitor's; one where they are the same.
    fn langs(&self) -> Vec<Lang> {
        match self.with {
            Some(with) if with != self.lang && self.size == Size::Normal => vec![with, self.lang],
            _ => vec![self.lang],
        }
    }
}

/// What comes out of the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Piece {
    Card,
    Handout,
    Referral,
    Poster,
    Strips,
    Sheet,
    Booklet,
}

impl Piece {
    pub const ALL: [Piece; 7] =
        [Piece::Card, Piece::Handout, Piece::Referral, Piece::Poster, Piece::Strips, Piece::Sheet, Piece::Booklet];

    /// Its word on the command line and in file names.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Piece::Card => "card",
            Piece::Handout => "handout",
            Piece::Referral => "referral",
            Piece::Poster => "poster",
            Piece::Strips => "strips",
            Piece::Sheet => "sheet",
            Piece::Booklet => "booklet",
        }
    }
}

/// How large the letters are. Large print is set anew at 18 points, in the visitor's language alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    Normal,
    Large,
}

/// How much ink it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    Color,
    /// Colour without filled areas, to save toner.
    Light,
    /// Black alone.
    BlackAndWhite,
}

/// Whether titles, names and topic words stay off, so that only numbers and times remain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Discreet {
    /// As the guide is marked.
    AsMarked,
    Always,
    /// The title was asked for.
    Never,
}

/// The paper in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sheet {
    Letter,
    A4,
    Tabloid,
}

impl Sheet {
    /// Its word on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Sheet::Letter => "letter",
            Sheet::A4 => "a4",
            Sheet::Tabloid => "tabloid",
        }
    }
}

/// Whether an appendix names the sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sources {
    Off,
    Appendix,
}

/// What happens with a guide that was to be checked again before today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expired {
    Refuse,
    /// Print it, and say on it that it may be out of date.
    Allow,
}

/// Which entries a booklet holds and how it is folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Booklet {
    /// Topics to keep; empty keeps all.
    pub topics: Vec<String>,
    /// County to keep, by its name: "Travis".
    pub county: Option<String>,
    /// Pages that it may have; entries are shortened, never dropped, to reach it.
    pub pages: Option<usize>,
    pub fold: Fold,
}

/// How the pages of a booklet lie on the sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Fold {
    /// One after another.
    #[default]
    Reading,
    /// Two on a side, to fold and staple.
    Saddle,
}

/// What a printer needs.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Press {
    /// Moves the back of a sheet, in tenths of a millimetre to the right and down.
    pub offset: (i16, i16),
    pub pass: Pass,
}

impl Eq for Press {}

/// Which sides to make, for printers that print one side at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Pass {
    #[default]
    Both,
    Fronts,
    Backs,
}

/// A finished piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// Sheets of paper when printed on both sides.
    pub sheets: usize,
    /// The entries that a page budget has shortened.
    pub shortened: Vec<String>,
}

/// A step of making a piece, told before it is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The guide `at` of `of` is set, counted from 1; told again for every size that is tried.
    Setting { at: usize, of: usize },
    /// All pages are set together.
    Together,
    /// The pages are laid two on a side.
    Imposing,
    /// The file is written.
    Writing,
}

/// Hears of every step, and says whether it may be taken.
pub type Watch<'a> = &'a dyn Fn(Step) -> ControlFlow<()>;

/// Why a piece was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    #[error("{guide} was to be checked again by {review_by}")]
    Expired { guide: String, review_by: Date },
    #[error("{page} has nothing that a {piece} prints")]
    NothingToPrint { page: String, piece: &'static str },
    #[error("nothing was chosen to print")]
    NothingChosen,
    #[error("there is no page {0}")]
    NoPage(String),
    #[error("no letter for '{character}' (U+{:04X}) in {whose}", u32::from(*character))]
    NoGlyph { character: char, whose: String },
    #[error("{0} has no number that somebody has confirmed")]
    Unverified(String),
    #[error("a {piece} cannot be made on {paper}")]
    WrongPaper { piece: &'static str, paper: &'static str },
    #[error("{asked} pages are too few for every record; {least} are enough when all are shortened")]
    TooFewPages { asked: usize, least: usize },
    #[error("{what} does not fit on a {piece}")]
    TooLong { what: String, piece: &'static str },
    #[error("every page is a front; there are no backs to print")]
    NoBacks,
    #[error("the page could not be set: {0}")]
    Setting(String),
    #[error("it was stopped before it was finished")]
    Stopped,
}

/// Makes a piece of paper.
///
/// # Errors
/// When a page is missing, expired, has nothing for this piece, or holds a letter that no font of the program draws.
pub fn pdf(catalog: &Catalog, job: &Job) -> Result<Printed, PaperError> {
    watched(catalog, job, &|_| ControlFlow::Continue(()))
}

/// Makes a piece of paper, the same to the byte, and tells each step before it is taken.
///
/// # Errors
/// As [`pdf`], and when `watch` stopped it.
pub fn watched(catalog: &Catalog, job: &Job, watch: Watch) -> Result<Printed, PaperError> {
    if job.pages.is_empty() && job.piece != Piece::Booklet {
        return Err(PaperError::NothingChosen);
    }
    press::forget_earlier();
    // What takes long tells its own steps.
    if !matches!(job.piece, Piece::Handout | Piece::Booklet) {
        begin(watch, Step::Setting { at: 1, of: 1 })?;
    }
    match job.piece {
        Piece::Card => card::pdf(catalog, job),
        Piece::Handout => handout::pdf(catalog, job, watch),
        Piece::Referral => referral::pdf(catalog, job),
        Piece::Poster => poster::pdf(catalog, job),
        Piece::Strips => strips::pdf(catalog, job),
        Piece::Sheet => sheet::pdf(catalog, job),
        Piece::Booklet => booklet::pdf(catalog, job, watch),
    }
}

/// Tells a step; an error where it may not be taken.
fn begin(watch: Watch, step: Step) -> Result<(), PaperError> {
    match watch(step) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(PaperError::Stopped),
    }
}

/// Makes ready what a piece needs before its words are known: its template, its fonts, the fixed words of its languages.
///
/// Another thread may do it while the edition is read. Nothing depends on it but the time that the first piece takes.
pub fn warm(piece: Piece, langs: &[Lang]) {
    let template = match piece {
        Piece::Card => "card.typ",
        Piece::Handout => "handout.typ",
        Piece::Referral => "referral.typ",
        Piece::Poster => "poster.typ",
        Piece::Strips => "strips.typ",
        Piece::Sheet => "sheet.typ",
        Piece::Booklet => "booklet.typ",
    };
    world::warm(template, langs);
    for lang in langs {
        gather::words(*lang);
    }
}

/// Gives back the memory in which the last pieces are remembered. For a program that goes on without making more.
pub fn rest() {
    press::forget();
}

/// A page with crosses at the same places on both sides, to see how far the back is off and to set `Press::offset`.
///
/// # Errors
/// When the page cannot be set.
pub fn alignment_page(job: &Job) -> Result<Printed, PaperError> {
    alignment::pdf(job)
}

/// The name of the file when none is given: `amparo-handout-es.pdf`. It says nothing about the person or the subject.
#[must_use]
pub fn file_name(job: &Job) -> String {
    format!("amparo-{}-{}.pdf", job.piece.word(), job.lang.code())
}
