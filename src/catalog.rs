//! What we know: guides, contacts, warnings, topics, and the papers people bring.
//!
//! Nothing here reads a file or a clock. A `Catalog` is plain data that `source` makes from files under data/ and that
//! `edition` writes and reads. Wrong data cannot be built where a type can prevent it: a `Phone` exists only by parsing
//! one, a `PageId` has a kind. The names of a contact's fields are those of HSDS 3.1 (Human Services Data Specification).

pub mod area;
mod contact;
pub mod date;
pub mod guide;
pub mod hours;
pub mod id;
pub mod lang;
pub mod letters;
pub mod phone;
pub mod places;
pub mod records;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use contact::*;

use area::Area;
use guide::Guide;
use id::PageId;
use lang::{Lang, LocalText};
use phone::Phone;
use records::{Named, Records};

/// Everything one edition knows.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Catalog {
    pub edition: EditionInfo,
    pub topics: Vec<Topic>,
    /// An edition stores them beside the rest; each is read when it is asked for.
    #[serde(skip)]
    pub guides: Records<Guide>,
    /// Like the guides.
    #[serde(skip)]
    pub contacts: Records<Contact>,
    pub warnings: Vec<Warning>,
    pub papers: Vec<BroughtPaper>,
    pub packets: Vec<Packet>,
    pub concepts: Vec<Concept>,
}

impl Catalog {
    /// The guide with this slug.
    #[must_use]
    pub fn guide(&self, slug: &str) -> Option<&Guide> {
        self.guides.get(slug)
    }

    /// The contact with this id.
    #[must_use]
    pub fn contact(&self, id: &str) -> Option<&Contact> {
        self.contacts.get(id)
    }

    /// The topic with this id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The paper that people bring in, by its id.
    #[must_use]
    pub fn paper(&self, id: &str) -> Option<&BroughtPaper> {
        self.papers.iter().find(|paper| paper.id == id)
    }

    /// The packet with this id.
    #[must_use]
    pub fn packet(&self, id: &str) -> Option<&Packet> {
        self.packets.iter().find(|packet| packet.id == id)
    }

    /// The warning whose id is `warning/<name>`.
    #[must_use]
    pub fn warning(&self, name: &str) -> Option<&Warning> {
        self.warnings.iter().find(|warning| warning.name() == name)
    }

    /// Whether a page with this id exists.
    #[must_use]
    pub fn has(&self, id: &PageId) -> bool {
        match id.kind {
            id::Kind::Guide => self.guide(&id.name).is_some(),
            id::Kind::Contact => self.contact(&id.name).is_some(),
            id::Kind::Paper => self.paper(&id.name).is_some(),
            id::Kind::Warning => self.warning(&id.name).is_some(),
            id::Kind::Packet => self.packet(&id.name).is_some(),
            id::Kind::Emergency => true,
        }
    }
}

/// Who made the edition, for which place, and what its home and emergency screens hold.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct EditionInfo {
    /// Shown at the top of every screen.
    pub name: String,
    /// The home place: its records win ties.
    pub place: Area,
    /// The home city, as people write it.
    pub city: String,
    /// IANA name of the zone in which all hours are written.
    pub time_zone: String,
    /// Languages in the order in which they are offered.
    pub languages: Vec<Lang>,
    /// The day on which the edition was put together; part of the stamp on every sheet.
    pub date: Option<Date>,
    /// The contact on wallet cards.
    pub card_contact: Option<String>,
    pub home: Vec<HomeGroup>,
    pub holidays: Vec<Holiday>,
    pub emergency: Vec<EmergencyRow>,
}

impl EditionInfo {
    /// The stamp on every sheet: place and day of the edition, for example `Austin 2026-11-24`.
    #[must_use]
    pub fn stamp(&self) -> String {
        self.date.map_or_else(|| self.city.clone(), |date| format!("{} {date}", self.city))
    }
}

/// One of the groups of topics on the home screen.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HomeGroup {
    pub id: String,
    pub topics: Vec<String>,
    pub title: LocalText,
    pub hint: LocalText,
}

/// A day on which offices are taken to be closed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Holiday {
    pub date: Date,
    pub name: LocalText,
}

/// One row of the emergency screen. It leads with words; a number stands there only where one is verified.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EmergencyRow {
    pub id: String,
    pub guide: Option<String>,
    pub contact: Option<String>,
    /// A short public number, such as 911.
    pub number: Option<Phone>,
    pub title: LocalText,
    /// What the volunteer reads aloud.
    pub say: LocalText,
    pub more: LocalText,
    /// The languages whose words nobody has reviewed.
    #[serde(default)]
    pub draft: Vec<Lang>,
}

/// A subject in everyday words. Guides and contacts carry topics and inherit their words in search.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Topic {
    pub id: String,
    pub name: LocalText,
    /// What people ask for when they look for such help. The index holds it; an edition's catalog does not repeat it.
    #[serde(default, skip_serializing)]
    pub ask: BTreeMap<Lang, Vec<String>>,
    /// Code of the Legal Issues Taxonomy (LIST), where one fits.
    #[serde(default)]
    pub list: Option<String>,
    /// Problem code of the Legal Services Corporation, where one fits.
    #[serde(default)]
    pub lsc: Option<String>,
}

/// An idea with its everyday words in every language, so that a question in one language finds a page in another.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Concept {
    pub id: String,
    #[serde(default)]
    pub topics: Vec<String>,
    #[serde(default)]
    pub guides: Vec<String>,
    /// Words by language; `zh-Hans` holds the words of both scripts.
    #[serde(default)]
    pub terms: BTreeMap<Lang, Vec<String>>,
}

impl Named for Guide {
    fn id(&self) -> &str {
        &self.slug
    }
}

/// What a warning recognises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// A whole number, ten digits without the country code.
    Number(String),
    /// The last digits of a number of which no more is known.
    Ending(String),
    /// A site.
    Web(String),
}

/// A number or site in circulation that must not be used.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Warning {
    pub wrong: Wrong,
    pub title: LocalText,
    pub why: LocalText,
    pub wrong_for: LocalText,
    /// Contacts whose true number it is.
    pub right_for: Vec<String>,
    /// Contacts to use instead.
    pub use_instead: Vec<String>,
    pub source: String,
}

impl Warning {
    /// The part of its id after `warning/`.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.wrong {
            Wrong::Number(text) | Wrong::Ending(text) | Wrong::Web(text) => text,
        }
    }
}

/// A paper that people bring in and ask "what is this?".
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BroughtPaper {
    pub id: String,
    /// The code in the corner, such as `I-200`; empty where there is none.
    pub code: String,
    pub name: LocalText,
    /// The words at the top.
    pub top: LocalText,
    pub signed_by: LocalText,
    /// Whether a court made it.
    pub court: bool,
    /// The clock that it starts.
    pub clock: LocalText,
    /// What to do first, in one sentence.
    pub say: LocalText,
    pub guide: Option<String>,
    pub look_alikes: Vec<String>,
    pub when: BTreeMap<Lang, Vec<String>>,
    pub sources: Vec<String>,
}

/// Guides and contacts that go together for a situation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Packet {
    pub id: String,
    pub name: LocalText,
    pub guides: Vec<String>,
    pub contacts: Vec<String>,
    #[serde(default)]
    pub discreet: bool,
}
