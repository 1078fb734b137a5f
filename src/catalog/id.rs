//! The ids of pages: `guide/<slug>`, `contact/<id>`, `paper/<id>`, `warning/<digits>`, `packet/<id>`, `emergency`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Warning,
    Guide,
    Paper,
    Contact,
    Packet,
    Emergency,
}

impl Kind {
    /// The word in front of the slash.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Kind::Warning => "warning",
            Kind::Guide => "guide",
            Kind::Paper => "paper",
            Kind::Contact => "contact",
            Kind::Packet => "packet",
            Kind::Emergency => "emergency",
        }
    }

    const ALL: [Kind; 6] = [Kind::Warning, Kind::Guide, Kind::Paper, Kind::Contact, Kind::Packet, Kind::Emergency];
}

impl FromStr for Kind {
    type Err = IdError;

    fn from_str(word: &str) -> Result<Self, IdError> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(|| IdError(word.to_owned()))
    }
}

/// The id of a page. It carries no language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PageId {
    pub kind: Kind,
    /// Empty for the emergency page.
    pub name: String,
}

/// A text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "'{0}' is no id; ids look like guide/ice-at-door, contact/american-gateways-austin, paper/i-200, warning/8663472423, packet/taken or emergency"
)]
pub struct IdError(String);

impl PageId {
    #[must_use]
    pub fn guide(slug: &str) -> Self {
        PageId { kind: Kind::Guide, name: slug.to_owned() }
    }

    #[must_use]
    pub fn contact(id: &str) -> Self {
        PageId { kind: Kind::Contact, name: id.to_owned() }
    }

    #[must_use]
    pub fn emergency() -> Self {
        PageId { kind: Kind::Emergency, name: String::new() }
    }
}

impl FromStr for PageId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if text == Kind::Emergency.word() {
            return Ok(PageId::emergency());
        }
        let wrong = || IdError(text.to_owned());
        let (kind, name) = text.split_once('/').ok_or_else(wrong)?;
        let kind: Kind = kind.parse().map_err(|_| wrong())?;
        let name_is_plain = !name.is_empty()
            && name.len() <= 64
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte));
        if kind == Kind::Emergency || !name_is_plain {
            return Err(wrong());
        }
        Ok(PageId { kind, name: name.to_owned() })
    }
}

impl fmt::Display for PageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Emergency => f.write_str(Kind::Emergency.word()),
            kind => write!(f, "{}/{}", kind.word(), self.name),
        }
    }
}

impl TryFrom<String> for PageId {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<PageId> for String {
    fn from(id: PageId) -> String {
        id.to_string()
    }
}
