//! Contacts: one TOML file a record, in the words of HSDS 3.1.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::{Files, Problem, line_at, toml_problem};
use crate::catalog::area::Area;
use crate::catalog::date::PartialDate;
use crate::catalog::hours::Schedule;
use crate::catalog::lang::{Lang, LocalText, Spoken};
use crate::catalog::phone::Phone;
use crate::catalog::{
    Advice, Assured, Begin, Capacity, Confidence, Contact, ContactPhone, ContactSource, ContactText, Cost, Location,
    Organization, PhoneKind, Side, Status,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawContact {
    confidence: Confidence,
    side: Side,
    status: Status,
    assured_date: Option<PartialDate>,
    assured_how: Option<Assured>,
    #[serde(default)]
    topics: Vec<String>,
    #[serde(default)]
    languages: Vec<Spoken>,
    #[serde(default)]
    serves: Vec<Area>,
    cost: Option<Cost>,
    advice: Option<Advice>,
    #[serde(default)]
    begin: Vec<Begin>,
    #[serde(default)]
    courts: Vec<String>,
    #[serde(default)]
    detention: Vec<String>,
    #[serde(default)]
    populations: Vec<String>,
    #[serde(default)]
    ask: BTreeMap<Lang, Vec<String>>,
    capacity: Option<Capacity>,
    organization: Organization,
    #[serde(default)]
    phones: Vec<RawPhone>,
    #[serde(default)]
    locations: Vec<Location>,
    #[serde(default)]
    schedules: Vec<Schedule>,
    #[serde(default)]
    caution: LocalText,
    #[serde(default)]
    text: BTreeMap<Lang, ContactText>,
    #[serde(default)]
    sources: Vec<ContactSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPhone {
    /// Kept as text, so that each wrong number is told, not only the first.
    number: Spanned<String>,
    extension: Option<String>,
    kind: PhoneKind,
    #[serde(default)]
    languages: Vec<Spoken>,
    #[serde(default)]
    note: LocalText,
}

pub(super) fn contacts(files: &Files, problems: &mut Vec<Problem>) -> Vec<Contact> {
    files.in_folder("contacts/", ".toml").filter_map(|(path, text)| contact(path, text, problems)).collect()
}

fn contact(path: &str, text: &str, problems: &mut Vec<Problem>) -> Option<Contact> {
    let id = path.trim_start_matches("contacts/").trim_end_matches(".toml");
    let is_plain = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !is_plain || id.len() > 64 {
        problems.push(Problem::error(path, 0, "this file name is no id", "Use small letters, digits and hyphens."));
        return None;
    }
    let raw: RawContact =
        toml::from_str(text).map_err(|error| problems.push(toml_problem(path, text, 1, &error))).ok()?;
    let phones = raw.phones.into_iter().filter_map(|phone| self::phone(path, text, phone, problems)).collect();
    Some(Contact {
        id: id.to_owned(),
        organization: raw.organization,
        confidence: raw.confidence,
        side: raw.side,
        status: raw.status,
        assured_date: raw.assured_date,
        assured_how: raw.assured_how,
        topics: raw.topics,
        languages: raw.languages,
        serves: raw.serves,
        cost: raw.cost,
        advice: raw.advice,
        begin: raw.begin,
        courts: raw.courts,
        detention: raw.detention,
        populations: raw.populations,
        ask: raw.ask,
        capacity: raw.capacity,
        phones,
        locations: raw.locations,
        schedules: raw.schedules,
        caution: raw.caution,
        text: raw.text,
        sources: raw.sources,
    })
}

fn phone(path: &str, text: &str, raw: RawPhone, problems: &mut Vec<Problem>) -> Option<ContactPhone> {
    let line = line_at(text, raw.number.span().start);
    let number = raw.number.into_inner().parse::<Phone>().and_then(|number| match &raw.extension {
        Some(extension) => number.with_extension(extension),
        None => Ok(number),
    });
    match number {
        Ok(number) => Some(ContactPhone { number, kind: raw.kind, languages: raw.languages, note: raw.note }),
        Err(error) => {
            let text = error.to_string();
            let (what, mend) = text.split_once("; ").unwrap_or((&text, "write the number as +15124780546"));
            let mut mend = mend.to_owned();
            if let Some(first) = mend.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            problems.push(Problem::error(path, line, what, format!("{mend}.")));
            None
        }
    }
}
