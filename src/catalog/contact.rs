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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assured_date: Option<PartialDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assured_how: Option<Assured>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Languages spoken; empty means *not known*, never "English only".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Spoken>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<Area>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<Advice>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub begin: Vec<Begin>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub courts: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub detention: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub populations: Vec<String>,
    /// What people call it, and what they say when they look for just this one; in the index only, like a topic's.
    #[serde(default, skip_serializing)]
    pub ask: BTreeMap<Lang, Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<ContactPhone>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<Location>,
    /// Empty means *hours not known*, never "closed".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub schedules: Vec<Schedule>,
    /// Printed above the number of a government line, in every language that the edition prints.
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub caution: LocalText,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub text: BTreeMap<Lang, ContactText>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Spoken>,
    #[serde(default, skip_serializing_if = "LocalText::is_empty")]
    pub note: LocalText,
}

/// A place (HSDS `location` with its `address`).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Location {
    /// Left out where the street is confidential or not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_1: Option<String>,
    pub city: String,
    pub state_province: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// The organisation's own page that publishes the street of a shelter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street_public_source: Option<String>,
}

/// The words of a contact in one language.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactText {
    pub service: String,
    pub description: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fees: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serves: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bring: Option<String>,
    /// What anybody may read, on screen and on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the volunteer alone needs before sending somebody: what agrees with what, what to test. Never printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desk: Option<String>,
}

/// Where a fact about a contact comes from, and which field it confirms.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactSource {
    pub url: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confirms: Vec<String>,
}
