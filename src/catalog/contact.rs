//! One service at one organisation, in the words of HSDS 3.1 (Human Services Data Specification).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::area::Area;
use super::date::PartialDate;
use super::hours::Schedule;
use super::lang::{Lang, LocalText, Spoken};
use super::phone::Phone;
use super::records::Named;

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

impl Named for Contact {
    fn id(&self) -> &str {
        &self.id
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
