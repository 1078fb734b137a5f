//! The wallet card: the visitor's language on the front, English for the officer on the back, ten on a sheet.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Pass, Printed, Sheet, press, runs};
use crate::catalog::Catalog;
use crate::catalog::guide::SectionId;
use crate::catalog::lang::Lang;
use crate::page::{Block, Page, PartId};

/// What the template says when a face has too many words for the smallest letters.
const TOO_LONG: &str = "does not fit on a card";

/// Makes the sheets: fronts, then backs, for each guide.
pub fn pdf(catalog: &Catalog, job: &Job) -> Result<Printed, PaperError> {
    if job.paper == Sheet::Tabloid {
        return Err(PaperError::WrongPaper { piece: "card", paper: "tabloid" });
    }
    let mut langs = vec![job.lang];
    langs.extend(job.also.iter().filter(|lang| **lang != job.lang));
    let mut sides = Vec::new();
    let english = leaves(catalog, job, Lang::En)?;
    let fronts: Vec<Vec<Leaf>> = langs.iter().map(|lang| leaves(catalog, job, *lang)).collect::<Result<_, _>>()?;
    for (at, source) in english.iter().enumerate() {
        let faces: Vec<Value> = fronts.iter().filter_map(|leaves| front(catalog, leaves.get(at)?)).collect();
        if faces.is_empty() {
            return Err(PaperError::NothingToPrint { page: source.id.to_string(), piece: "card" });
        }
        sides.push(json!({ "faces": faces, "mirrored": false }));
        if let Some(back) = back(catalog, source, &langs, job.lang) {
            sides.push(json!({ "faces": [back], "mirrored": true }));
        }
    }
    sides.retain(|side| match job.press.pass {
        Pass::Both => true,
        Pass::Fronts => side["mirrored"] == json!(false),
        Pass::Backs => side["mirrored"] == json!(true),
    });
    let mut data = press::common(catalog, job, &gather::words(job.lang).text("title-card"), 10.0);
    data["sides"] = json!(sides);
    data["offset"] = press::offset(job);
    langs.push(Lang::En);
    // Whoever cuts them is the volunteer.
    let cut = job.with.unwrap_or(job.lang);
    langs.push(cut);
    let whose = job.pages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    data["cut"] = json!({ "lang": cut.code(), "text": runs::words(&gather::words(cut).text("cut-here"), cut) });
    let document = press::set(catalog, "card.typ", &data, &langs, &whose).map_err(|error| match error {
        PaperError::Setting(words) if words.contains(TOO_LONG) => {
            PaperError::TooLong { what: whose.clone(), piece: "card" }
        }
        other => other,
    })?;
    press::finish(&document, Pass::Both)
}

fn leaves(catalog: &Catalog, job: &Job, lang: Lang) -> Result<Vec<Leaf>, PaperError> {
    gather::leaves(catalog, &Job { lang, with: None, ..job.clone() })
}

/// The front: the lines of the card, and whom to call.
fn front(catalog: &Catalog, leaf: &Leaf) -> Option<Value> {
    let page = leaf.pages.first()?;
    let lines = lines(page, SectionId::Card)?;
    let words = gather::words(page.lang);
    let head = if leaf.discreet { words.text("card-head") } else { page.title.clone() };
    Some(face(page.lang, &head, &lines, &foot(catalog, page.lang), Some(note(catalog, page, leaf.expired))))
}

/// The back: what the holder says to the officer, always in English; without such lines, the card in English.
///
/// Below stands a line for the person of whoever carries it, in their language.
fn back(catalog: &Catalog, english: &Leaf, langs: &[Lang], own: Lang) -> Option<Value> {
    let page = english.pages.first()?;
    if let Some(lines) = lines(page, SectionId::CardOfficer) {
        let head = gather::words(Lang::En).text("card-officer-head");
        let mut face = face(Lang::En, &head, &lines, &to_write(own), None);
        // The holder must know what she hands over.
        if own != Lang::En {
            let head = gather::words(own).text("card-officer-head");
            face["beside"] = json!({ "lang": own.code(), "text": runs::words(&head, own) });
        }
        return Some(face);
    }
    if langs == [Lang::En] { None } else { front(catalog, english) }
}

fn face(lang: Lang, head: &str, lines: &[Value], foot: &Value, note: Option<String>) -> Value {
    json!({
        "lang": lang.code(),
        "head": runs::words(head, lang),
        "beside": Value::Null,
        "lines": lines,
        "foot": foot,
        "note": note.map(|note| runs::words(&note, lang)),
    })
}

/// The lines of a section, each as runs.
pub fn lines(page: &Page, id: SectionId) -> Option<Vec<Value>> {
    let part = page.sections.iter().find(|part| part.id == PartId::Section(id))?;
    let texts = part.blocks.iter().flat_map(|block| match block {
        Block::Bullets(texts) | Block::Steps(texts) => texts.clone(),
        Block::Paragraph(text) | Block::Say(text) | Block::Warning(text) => vec![text.clone()],
        Block::Contact(_) | Block::Fact { .. } => Vec::new(),
    });
    let lines: Vec<Value> = texts.map(|text| runs::text(&text, page.lang)).collect();
    (!lines.is_empty()).then_some(lines)
}

/// The contact that the edition puts on cards, with its hours; where none is verified, a line to write on.
fn foot(catalog: &Catalog, lang: Lang) -> Value {
    gather::card_contact(catalog, lang).unwrap_or_else(|| to_write(lang))
}

fn to_write(lang: Lang) -> Value {
    json!({ "lang": lang.code(), "line": runs::words(&gather::words(lang).text("my-person"), lang) })
}

/// What it is and how old: edition, no advice, no lawyer, draft, out of date.
fn note(catalog: &Catalog, page: &Page, expired: bool) -> String {
    let words = gather::words(page.lang);
    let is_reviewed = !page.status.contains(&words.text("not-reviewed"));
    let mut parts = vec![words.text(if is_reviewed { "card-advice" } else { "card-standing" })];
    if page.status.contains(&words.text("draft")) {
        parts.push(words.text("card-draft"));
    }
    // City and day stay on one line.
    parts.push(catalog.edition.stamp().replace(' ', "\u{A0}"));
    if expired {
        parts.extend(page.status.first().cloned());
    }
    parts.join(" ")
}
