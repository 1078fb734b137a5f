//! A guide: one situation, in sections, in several languages.
//!
//! English is the source. A translation has the same sections with the same number and kind of blocks and items, so that two
//! languages stand level on paper; it inherits sources and the lines to the officer.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::area::Area;
use super::date::PartialDate;
use super::id::PageId;
use super::lang::Lang;

/// When somebody needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    Now,
    Today,
    Soon,
    Plan,
}

/// One guide.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Guide {
    pub slug: String,
    pub urgency: Urgency,
    pub topics: Vec<String>,
    /// The law's reach.
    pub place: Area,
    /// Ids of contacts, best first.
    pub contacts: Vec<String>,
    /// Title and topic words stay off paper unless asked for.
    pub discreet: bool,
    /// When it was last compared with its sources.
    pub checked: Date,
    /// After this day it "may be out of date", everywhere.
    pub review_by: Date,
    /// `none`, or a role, an organisation and a date.
    pub legal_review: String,
    pub sources: Vec<GuideSource>,
    pub texts: BTreeMap<Lang, GuideText>,
}

impl Guide {
    /// The text in `lang`, else in English.
    #[must_use]
    pub fn text(&self, lang: Lang) -> Option<&GuideText> {
        self.texts.get(&lang).or_else(|| self.texts.get(&Lang::En))
    }

    /// The title in `lang`, else in English.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        self.text(lang).map_or(self.slug.as_str(), |text| text.title.as_str())
    }

    /// Whether a lawyer has read it.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        self.legal_review != "none"
    }
}

/// Where a statement comes from.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideSource {
    pub id: String,
    pub title: String,
    #[serde(default)]
    pub url: Option<String>,
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// `false`: a citation that nobody opened for this project.
    pub seen: bool,
}

/// Whether a translation was read by somebody who knows the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextStatus {
    /// The English text, from which the others are made.
    Source,
    /// Nobody has reviewed it.
    Draft,
    Reviewed,
}

/// A guide in one language.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GuideText {
    pub title: String,
    /// What people say when they need it: searched, not shown, and so in the index only.
    #[serde(default, skip_serializing)]
    pub when: Vec<String>,
    pub status: TextStatus,
    /// SHA-256 (hex) of the English title and body it was made from; empty for the source.
    pub of: String,
    pub sections: Vec<Section>,
}

impl GuideText {
    /// The section with this id.
    #[must_use]
    pub fn section(&self, id: SectionId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}

/// The sections of a guide, in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionId {
    Short,
    Which,
    Do,
    Say,
    Dont,
    Alone,
    Know,
    Papers,
    /// A blank to fill in by hand and keep at home.
    Sheet,
    /// For the volunteer only, never printed.
    Ask,
    Card,
    /// First person, always English.
    CardOfficer,
}

impl SectionId {
    pub const ALL: [SectionId; 12] = [
        SectionId::Short,
        SectionId::Which,
        SectionId::Do,
        SectionId::Say,
        SectionId::Dont,
        SectionId::Alone,
        SectionId::Know,
        SectionId::Papers,
        SectionId::Sheet,
        SectionId::Ask,
        SectionId::Card,
        SectionId::CardOfficer,
    ];

    /// The id between `{#` and `}` in a guide file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            SectionId::Short => "short",
            SectionId::Which => "which",
            SectionId::Do => "do",
            SectionId::Say => "say",
            SectionId::Dont => "dont",
            SectionId::Alone => "alone",
            SectionId::Know => "know",
            SectionId::Papers => "papers",
            SectionId::Sheet => "sheet",
            SectionId::Ask => "ask",
            SectionId::Card => "card",
            SectionId::CardOfficer => "card-officer",
        }
    }

    /// The section with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<SectionId> {
        SectionId::ALL.into_iter().find(|id| id.word() == word)
    }
}

/// One section.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Section {
    pub id: SectionId,
    pub heading: String,
    pub blocks: Vec<Block>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    Paragraph,
    Steps,
    Bullets,
    /// To be said aloud.
    Say,
    /// What may have changed, with the month it was last seen.
    Warning,
}

/// A paragraph, a list, a line to say, or a warning. Only lists have more than one item.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Block {
    pub kind: BlockKind,
    pub items: Vec<Item>,
}

/// One item of a block.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Item {
    pub spans: Vec<Span>,
    /// Ids of the sources it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Line in its file, counted from 1; 0 where it is not known.
    #[serde(default)]
    pub line: u32,
}

impl Item {
    /// Its words without links and notes.
    #[must_use]
    pub fn plain(&self) -> String {
        self.spans.iter().map(Span::words).collect()
    }
}

/// Running text, or a link to a page of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    Text(String),
    Link { label: String, to: PageId },
}

impl Span {
    /// The words that are read.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Span::Text(text) => text,
            Span::Link { label, .. } => label,
        }
    }
}
