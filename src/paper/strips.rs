//! Strips: ten on a sheet, numbers and times alone, for a pocket that somebody may look into.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Pass, Printed, Sheet, press, runs};
use crate::catalog::Catalog;
use crate::catalog::id::Kind;
use crate::page::{self, Card};

/// So many numbers lie side by side on a strip.
const MOST: usize = 3;

/// Makes a sheet of ten strips.
pub fn pdf(catalog: &Catalog, job: &Job) -> Result<Printed, PaperError> {
    if job.paper == Sheet::Tabloid {
        return Err(PaperError::WrongPaper { piece: "strips", paper: "tabloid" });
    }
    let lang = job.lang;
    let leaves = gather::leaves(catalog, &Job { with: None, ..job.clone() })?;
    let words = gather::words(lang);
    let numbers: Vec<Value> = contacts(catalog, &leaves)
        .into_iter()
        .filter_map(|id| catalog.contact(&id))
        .map(|contact| page::card(contact, words))
        .filter(gather::is_verified_helper)
        .take(MOST)
        .map(|card: Card| {
            let spoken = if contact_languages_known(catalog, &card) { card.languages.clone() } else { String::new() };
            let kind = &card.phones[0].kind;
            // The word for a hotline would say what the number is for; that it takes texts must be known.
            let kind = if *kind == words.text("phone-hotline") { "" } else { kind };
            json!({
                "number": card.phones[0].display,
                "kind": runs::words(kind, lang),
                "hours": gather::short_hours(catalog, &card, lang),
                "languages": runs::value(&spoken, lang),
            })
        })
        .collect();
    if numbers.is_empty() {
        let page = job.pages.first().map_or_else(String::new, ToString::to_string);
        return Err(PaperError::Unverified(page));
    }
    let mut data = press::common(catalog, job, &words.text("title-strips"), 8.5);
    data["numbers"] = json!(numbers);
    // As old as the edition: its month, which says nothing else.
    data["month"] = catalog.edition.date.map_or_else(|| json!([]), |day| runs::value(&words.month(day.into()), lang));
    press::finish(&press::set(catalog, "strips.typ", &data, &[lang], "strips")?, Pass::Both)
}

fn contacts(catalog: &Catalog, leaves: &[Leaf]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for leaf in leaves {
        let found = match leaf.id.kind {
            Kind::Contact => vec![leaf.id.name.clone()],
            Kind::Guide => catalog.guide(&leaf.id.name).map_or_else(Vec::new, |guide| guide.contacts.clone()),
            Kind::Paper | Kind::Warning | Kind::Packet | Kind::Emergency => Vec::new(),
        };
        for id in found {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids
}

fn contact_languages_known(catalog: &Catalog, card: &Card) -> bool {
    catalog.contact(&card.id.name).is_some_and(|contact| !contact.languages.is_empty())
}
