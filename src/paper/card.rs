//! The wallet card: the visitor's language on the front, English for the officer on the back, ten on a sheet.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Pass, Printed, Sheet, press, runs};
use crate::catalog::Catalog;
use crate::catalog::guide::SectionId;
use crate::catalog::lang::Lang;
use crate::page::{self, Block, Page, PartId};

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
        if let Some(back) = back(catalog, source, &langs) {
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
    let whose = job.pages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    press::finish(&press::set(catalog, "card.typ", &data, &langs, &whose)?, Pass::Both)
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
fn back(catalog: &Catalog, english: &Leaf, langs: &[Lang]) -> Option<Value> {
    let page = english.pages.first()?;
    if let Some(lines) = lines(page, SectionId::CardOfficer) {
        let head = gather::words(Lang::En).text("card-officer-head");
        return Some(face(Lang::En, &head, &lines, &Value::Null, None));
    }
    if langs == [Lang::En] { None } else { front(catalog, english) }
}

fn face(lang: Lang, head: &str, lines: &[Value], foot: &Value, note: Option<String>) -> Value {
    json!({
        "lang": lang.code(),
        "head": runs::words(head, lang),
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
    let words = gather::words(lang);
    let contact = catalog.edition.card_contact.as_ref().and_then(|id| catalog.contact(id));
    let card = contact.map(|contact| page::card(contact, words)).filter(gather::is_verified_helper);
    match card {
        Some(card) => json!({
            "name": runs::words(&card.name, lang),
            "hours": runs::words(&card.hours, lang),
            "number": card.phones[0].display,
        }),
        None => json!({ "line": runs::words(&words.text("my-person"), lang) }),
    }
}

/// One line that says what it is and how old: edition, no advice, draft, out of date.
fn note(catalog: &Catalog, page: &Page, expired: bool) -> String {
    let words = gather::words(page.lang);
    let mut parts = vec![catalog.edition.stamp(), words.text("information").trim_end_matches(['.', '。']).to_owned()];
    let draft = words.text("draft");
    if page.status.contains(&draft) {
        parts.push(draft);
    }
    if expired {
        parts.extend(page.status.first().cloned());
    }
    parts.join(" · ")
}
