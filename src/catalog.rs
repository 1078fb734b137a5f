//! What we know: guides, contacts, warnings, topics, and the papers people bring.
//!
//! Nothing here reads a file or a clock. A `Catalog` is plain data that `source` makes from files under data/ and that
//! `edition` writes and reads. Wrong data cannot be built where a type can prevent it: a `Phone` exists only by parsing
//! one, a `PageId` has a kind. The names of a contact's fields are those of HSDS 3.1 (Human Services Data Specification).

pub mod area;
pub mod date;
pub mod guide;
pub mod hours;
pub mod id;
pub mod lang;
pub mod letters;
pub mod phone;
pub mod places;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use area::Area;
use date::PartialDate;
use guide::Guide;
use hours::Schedule;
use id::PageId;
use lang::{Lang, LocalText, Spoken};
use phone::Phone;

/// Everything one edition knows.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Catalog {
    pub edition: EditionInfo,
    pub topics: Vec<Topic>,
    pub guides: Vec<Guide>,
    pub contacts: Vec<Contact>,
    pub warnings: Vec<Warning>,
    pub papers: Vec<BroughtPaper>,
    pub packets: Vec<Packet>,
    pub concepts: Vec<Concept>,
}

impl Catalog {
    /// The guide with this slug.
    #[must_use]
    pub fn guide(&self, slug: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.slug == slug)
    }

    /// The contact with this id.
    #[must_use]
    pub fn contact(&self, id: &str) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id == id)
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

/// How far a record can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Old, unofficial or contradictory: call before sending anybody; no digits on paper.
    Low,
    Medium,
    High,
}

/// On whose side a contact stands. Government lines carry a caution above the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    Helper,
    Government,
    /// A consulate: the government of the person's own country.
    OwnGovernment,
}

/// HSDS `service.status`, with what nobody could establish said as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Active,
    Unknown,
    Inactive,
}

/// How a record was last assured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assured {
    /// An official roster or list.
    Roster,
    /// A page about it.
    Page,
    /// Somebody called and was answered.
    Call,
}

/// What help costs the person.
#[allow(clippy::enum_variant_names, reason = "low cost is what people say")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    Free,
    FreeIfEligible,
    LowCost,
    Sliding,
    Fee,
}

/// Who may give legal advice there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Advice {
    Attorney,
    /// A representative accredited by the U.S. Department of Justice (8 CFR 1292.12).
    Accredited,
    /// Gives no legal advice.
    None,
}

/// Whether new cases are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    Open,
    Limited,
    Closed,
}

/// How a person begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Begin {
    Phone,
    Text,
    WalkIn,
    Appointment,
    Online,
    Email,
    Mail,
}

/// One service at one organisation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Contact {
    pub id: String,
    pub organization: Organization,
    pub confidence: Confidence,
    pub side: Side,
    pub status: Status,
    /// When a source last confirmed it (HSDS `assured_date`).
    pub assured_date: Option<PartialDate>,
    pub assured_how: Option<Assured>,
    pub topics: Vec<String>,
    /// Languages spoken; empty means *not known*, never "English only".
    pub languages: Vec<Spoken>,
    pub serves: Vec<Area>,
    pub cost: Option<Cost>,
    pub advice: Option<Advice>,
    pub begin: Vec<Begin>,
    pub courts: Vec<String>,
    pub detention: Vec<String>,
    pub populations: Vec<String>,
    /// What people call it, and what they say when they look for just this one; in the index only, like a topic's.
    #[serde(default, skip_serializing)]
    pub ask: BTreeMap<Lang, Vec<String>>,
    pub capacity: Option<Capacity>,
    pub phones: Vec<ContactPhone>,
    pub locations: Vec<Location>,
    /// Empty means *hours not known*, never "closed".
    pub schedules: Vec<Schedule>,
    /// Printed above the number of a government line, in every language that the edition prints.
    pub caution: LocalText,
    pub text: BTreeMap<Lang, ContactText>,
    pub sources: Vec<ContactSource>,
}

impl Contact {
    /// The words in `lang`, else in English.
    #[must_use]
    pub fn text(&self, lang: Lang) -> Option<&ContactText> {
        self.text.get(&lang).or_else(|| self.text.get(&Lang::En))
    }

    /// The organisation and, where they differ, the service: what a list shows.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        match self.text(lang).map(|text| text.service.as_str()) {
            Some(service) if !service.is_empty() && service != self.organization.name => {
                format!("{}: {service}", self.organization.name)
            }
            _ => self.organization.name.clone(),
        }
    }

    /// Whether somebody has recorded a call that was answered.
    #[must_use]
    pub fn was_called(&self) -> bool {
        self.assured_how == Some(Assured::Call)
    }

    /// Low confidence and nobody has called: no digits on paper, "call before you send anybody" on screen.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        self.confidence == Confidence::Low && !self.was_called()
    }

    /// The number to show first: what everybody can dial before a code for inside a detention centre, a voice line before
    /// a text line before the rest.
    #[must_use]
    pub fn first_phone(&self) -> Option<&ContactPhone> {
        self.phones.iter().min_by_key(|phone| (phone.number.tel().is_none(), phone.kind))
    }
}

/// Names of an organisation (HSDS `organization`).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Organization {
    pub name: String,
    #[serde(default)]
    pub alternate_name: Option<String>,
    #[serde(default)]
    pub url: Option<String>,
    #[serde(default)]
    pub email: Option<String>,
}

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneKind {
    Voice,
    Hotline,
    Text,
    Tty,
}

/// A number of a contact, with what it is for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ContactPhone {
    pub number: Phone,
    pub kind: PhoneKind,
    #[serde(default)]
    pub languages: Vec<Spoken>,
    #[serde(default)]
    pub note: LocalText,
}

/// A place (HSDS `location` with its `address`).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Location {
    /// Left out where the street is confidential or not known.
    #[serde(default)]
    pub address_1: Option<String>,
    pub city: String,
    pub state_province: String,
    #[serde(default)]
    pub postal_code: Option<String>,
    #[serde(default)]
    pub county: Option<String>,
    /// The organisation's own page that publishes the street of a shelter.
    #[serde(default)]
    pub street_public_source: Option<String>,
}

/// The words of a contact in one language.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactText {
    pub service: String,
    pub description: String,
    #[serde(default)]
    pub eligibility: Option<String>,
    #[serde(default)]
    pub fees: Option<String>,
    #[serde(default)]
    pub application: Option<String>,
    #[serde(default)]
    pub serves: Option<String>,
    #[serde(default)]
    pub bring: Option<String>,
    /// What anybody may read, on screen and on paper.
    #[serde(default)]
    pub note: Option<String>,
    /// What the volunteer alone needs before sending somebody: what agrees with what, what to test. Never printed.
    #[serde(default)]
    pub desk: Option<String>,
}

/// Where a fact about a contact comes from, and which field it confirms.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactSource {
    pub url: String,
    #[serde(default)]
    pub date: Option<PartialDate>,
    #[serde(default)]
    pub confirms: Vec<String>,
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
