//! A page: what screen, line mode and paper all draw.
//!
//! `page` decides what stands on a page, in which order and in which words; it knows nothing of columns, pixels or points.
//! Two languages of one guide give pages with the same sections and blocks, so that paper can set them level.

mod build;
mod contact;
pub mod text;
mod words;

use jiff::civil::DateTime;

use crate::catalog::guide::SectionId;
use crate::catalog::id::PageId;
use crate::catalog::lang::Lang;

pub use build::{emergency, page, title};
pub use contact::{advice_key, begin_key, card, cost_key, hours_line, hours_mark, languages_line, open_line};
pub use words::{checked, month_year};

/// For whom a page is made, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    /// The visitor's language.
    pub lang: Lang,
    /// The volunteer's language, shown where the visitor's is missing.
    pub volunteer: Lang,
    /// Wall clock of the edition's zone: hours and dates are judged by it.
    pub now: DateTime,
}

/// A page in one language.
#[derive(Debug, Clone)]
pub struct Page {
    pub id: PageId,
    pub title: String,
    /// The language it is in: of the text that was found, not of the wish.
    pub lang: Lang,
    /// Where it stands: "checked November 2026", "not yet reviewed by a lawyer", "draft translation", "may be out of date".
    pub status: Vec<String>,
    /// "Not yet in Haitian Creole.", where the wished language is missing.
    pub missing: Option<String>,
    pub sections: Vec<Part>,
    /// What the volunteer alone needs to know about a contact, in the volunteer's language. Screen and line mode show it;
    /// paper, which is made of the sections, cannot.
    pub desk: Option<String>,
    /// Footnotes in order of first use, for `--sources`.
    pub sources: Vec<Source>,
}

/// Which part of a page it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartId {
    Section(SectionId),
    /// Filled in from the directory, after `do`.
    WhoCanHelp,
    /// The facts of a contact, a warning, a paper or an emergency row.
    Facts,
}

/// A heading with its blocks.
#[derive(Debug, Clone)]
pub struct Part {
    pub id: PartId,
    pub heading: String,
    pub blocks: Vec<Block>,
}

/// What can stand on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Paragraph(Text),
    Steps(Vec<Text>),
    Bullets(Vec<Text>),
    /// To be said aloud.
    Say(Text),
    /// Beside what it changes.
    Warning(Text),
    Contact(Box<Card>),
    /// A label and what it says: "Hours", "Monday to Friday 9:00 to 17:00".
    Fact {
        label: String,
        text: Text,
    },
}

impl Block {
    /// Its running words; the facts of a contact are none.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Block::Paragraph(text) | Block::Say(text) | Block::Warning(text) | Block::Fact { text, .. } => vec![text],
            Block::Steps(texts) | Block::Bullets(texts) => texts.iter().collect(),
            Block::Contact(_) => Vec::new(),
        }
    }
}

/// Words, with telephone numbers and links kept apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text {
    pub pieces: Vec<Piece>,
    /// Ids of the sources it rests on; shown only with `--sources`.
    pub notes: Vec<String>,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Words(String),
    /// Digits as people read them; never broken, left to right in every script.
    Phone(String),
    Link {
        words: String,
        to: PageId,
    },
}

impl Text {
    /// A text of plain words.
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Text {
        Text { pieces: vec![Piece::Words(words.into())], notes: Vec::new() }
    }

    /// All its words, with numbers, without links.
    #[must_use]
    pub fn words(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) | Piece::Phone(words) | Piece::Link { words, .. } => words.as_str(),
            })
            .collect()
    }
}

/// A contact on somebody else's page, or at the head of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub id: PageId,
    pub name: String,
    pub service: String,
    pub description: String,
    /// Stands above the number of a government line.
    pub caution: Option<String>,
    /// "Number not confirmed": why paper shows no digits.
    pub doubt: Option<String>,
    pub phones: Vec<PhoneLine>,
    /// "Monday to Friday 9:00 to 17:00", or "hours not known".
    pub hours: String,
    /// "English, Español", or "languages not known".
    pub languages: String,
    /// Label and words: where, cost, whom they serve, how to begin, what to bring, note, checked.
    pub facts: Vec<(FactKind, String, String)>,
    pub is_helper: bool,
}

/// What a fact of a card is about, so that paper can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactKind {
    Where,
    Cost,
    Eligibility,
    Begin,
    Bring,
    Serves,
    Advice,
    Capacity,
    Web,
    Note,
    Checked,
}

/// A number with what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneLine {
    /// As people read it.
    pub display: String,
    /// As a telephone follows it (`tel:`); none for dial strings.
    pub tel: Option<String>,
    /// "text", "TTY", or empty for a voice line.
    pub kind: String,
    pub note: String,
}

/// Where a statement comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub url: Option<String>,
    pub date: Option<String>,
    /// `false`: a citation that nobody opened for this project.
    pub seen: bool,
}
