//! The emergency sheet: what to say and to do first, with a number that somebody has confirmed on a line of its own.
//!
//! A row without a number of its own carries that of the first confirmed helper of its guide. Whether somebody answers at
//! this hour is not known on paper: their usual hours stand below.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::runs;
use crate::catalog::lang::Lang;
use crate::catalog::{Catalog, EmergencyRow};
use crate::page;

/// The rows of the sheet as sections of a handout, each in the languages of `leaf`.
pub fn sections(catalog: &Catalog, leaf: &Leaf) -> Vec<Value> {
    let langs = leaf.langs();
    catalog.edition.emergency.iter().map(|row| section(catalog, row, &langs)).collect()
}

fn section(catalog: &Catalog, row: &EmergencyRow, langs: &[Lang]) -> Value {
    let heads: Vec<Value> = langs.iter().map(|lang| runs::words(row.title.get(*lang), *lang)).collect();
    let cells = |kind: &str, text: &dyn Fn(Lang) -> String| -> Vec<Value> {
        langs.iter().map(|lang| json!({ "t": kind, "x": runs::words(&text(*lang), *lang) })).collect()
    };
    // What the desk asks a caller has words of its own where somebody reads it.
    let read = |lang: Lang| {
        let (key, words) = (format!("emergency-{}", row.id), gather::words(lang));
        if words.has(&key) { words.text(&key) } else { row.say.get(lang).to_owned() }
    };
    let mut rows = vec![cells("say", &read)];
    let numbers: Option<Vec<Value>> = langs.iter().map(|lang| number(catalog, row, *lang)).collect();
    rows.extend(numbers);
    if langs.iter().any(|lang| !row.more.get(*lang).is_empty()) {
        rows.push(cells("p", &|lang| row.more.get(lang).to_owned()));
    }
    json!({ "heads": heads, "rows": rows, "contacts": [] })
}

/// The number of a row: its own, that of its contact, or that of the first confirmed helper of its guide.
fn number(catalog: &Catalog, row: &EmergencyRow, lang: Lang) -> Option<Value> {
    if let Some(number) = &row.number {
        return Some(json!({ "t": "number", "number": number.display(), "name": [], "hours": [] }));
    }
    let of_guide = row.guide.as_deref().and_then(|slug| catalog.guide(slug));
    let ids = row.contact.iter().chain(of_guide.iter().flat_map(|guide| &guide.contacts));
    let mut cards = ids.filter_map(|id| catalog.contact(id)).map(|contact| page::card(contact, gather::words(lang)));
    let card = cards.find(gather::is_verified_helper)?;
    let mut cell = gather::helper(catalog, &card, lang);
    cell["t"] = json!("number");
    Some(cell)
}
