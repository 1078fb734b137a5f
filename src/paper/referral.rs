//! The referral sheet: the chosen contacts with what to know before calling, and the first steps of the chosen guides.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Printed, Size, press, qr, runs};
use crate::catalog::Catalog;
use crate::catalog::guide::SectionId;
use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::Lang;
use crate::page::{self, Block, Card, FactKind, PartId};

const NORMAL: f64 = 10.2;
const LARGE: f64 = 18.0;
/// Of a guide without chosen contacts, so many of its own.
const FROM_GUIDE: usize = 3;
/// The facts that help a person to go there, in this order.
const FACTS: [FactKind; 8] = [
    FactKind::Where,
    FactKind::Begin,
    FactKind::Cost,
    FactKind::Eligibility,
    FactKind::Bring,
    FactKind::Capacity,
    FactKind::Note,
    FactKind::Checked,
];

/// Makes the referral sheet, in the visitor's language.
pub fn pdf(catalog: &Catalog, job: &Job) -> Result<Printed, PaperError> {
    let lang = job.lang;
    let alone = Job { with: None, ..job.clone() };
    let leaves = gather::leaves(catalog, &alone)?;
    let discreet = leaves.iter().any(|leaf| leaf.discreet);
    let contacts = contacts(catalog, &leaves, lang);
    let steps: Vec<Value> = if discreet { Vec::new() } else { leaves.iter().filter_map(steps).collect() };
    if contacts.is_empty() && steps.is_empty() {
        let page = job.pages.first().map_or_else(String::new, ToString::to_string);
        return Err(PaperError::NothingToPrint { page, piece: "referral" });
    }
    let words = gather::words(lang);
    let say = |key: &str| runs::words(&words.text(key), lang);
    let entries: Vec<Value> =
        contacts.iter().enumerate().map(|(at, card)| entry(catalog, card, lang, at + 1, discreet)).collect();
    let size = if job.size == Size::Large { LARGE } else { NORMAL };
    let mut data = press::common(catalog, job, &words.text("title-referral"), size);
    data["head"] = say(if discreet { "title-numbers" } else { "referral-head" });
    data["under"] = say("referral-under");
    data["entries"] = json!(entries);
    data["steps"] = json!(steps);
    data["before"] = json!({
        "head": say("before-you-call"),
        "lines": [say("before-ready"), say("before-safe"), say("before-write")],
        "say": runs::words(&interpreter(lang), Lang::En),
        "mean": if lang == Lang::En { Value::Null } else { runs::words(&words.with("i-speak", &[("language", lang.own_name())]), lang) },
        "first": say("before-say"),
    });
    data["scan"] = say("scan");
    data["status"] = status(&leaves, lang);
    data["notices"] = json!(notices(&leaves));
    data["page-words"] = json!(gather::page_words(&[lang]));
    let whose = job.pages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    press::finish(&press::set(catalog, "referral.typ", &data, &[lang], &whose)?, job.press.pass)
}

/// What to say first, in English whatever the language of the sheet: it is read to whoever answers.
pub fn interpreter(lang: Lang) -> String {
    let english = gather::words(Lang::En);
    let name = match lang {
        Lang::ZhHans | Lang::ZhHant => "Chinese",
        other => other.english_name(),
    };
    if lang == Lang::En { english.text("i-call-for") } else { english.with("i-speak", &[("language", name)]) }
}

/// The chosen contacts; where only guides were chosen, the first of theirs.
fn contacts(catalog: &Catalog, leaves: &[Leaf], lang: Lang) -> Vec<Card> {
    let chosen: Vec<&str> =
        leaves.iter().filter(|leaf| leaf.id.kind == Kind::Contact).map(|leaf| leaf.id.name.as_str()).collect();
    let of_guides = leaves
        .iter()
        .filter(|leaf| leaf.id.kind == Kind::Guide)
        .filter_map(|leaf| catalog.guide(&leaf.id.name))
        .flat_map(|guide| guide.contacts.iter().take(FROM_GUIDE).map(String::as_str));
    let mut ids: Vec<&str> = Vec::new();
    for id in if chosen.is_empty() { of_guides.collect::<Vec<_>>() } else { chosen } {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let words = gather::words(lang);
    ids.into_iter().filter_map(|id| catalog.contact(id)).map(|contact| page::card(contact, words)).collect()
}

fn entry(catalog: &Catalog, card: &Card, lang: Lang, number: usize, discreet: bool) -> Value {
    let words = gather::words(lang);
    let label = |key: &str| runs::words(&words.text(key), lang);
    let mut facts = vec![
        json!([label("fact-hours"), runs::words(&card.hours, lang)]),
        json!([label("fact-languages"), runs::words(&card.languages, lang)]),
    ];
    if !discreet {
        let wanted = FACTS.iter().filter_map(|kind| card.facts.iter().find(|(found, ..)| found == kind));
        facts.extend(wanted.map(|(_, label, value)| json!([runs::words(label, lang), runs::words(value, lang)])));
    }
    let mut entry = json!({
        "number": number.to_string(),
        "name": runs::words(&if discreet { words.with("number-n", &[("n", &format!("{number}\u{2060}"))]) } else { card.name.clone() }, lang),
        "service": if discreet { json!([]) } else { runs::words(&card.service, lang) },
        "phones": gather::numbers(card, lang, 3),
        "facts": facts,
    });
    if let Some(caution) = &card.caution {
        entry["caution"] = runs::words(caution, lang);
    }
    if let Some(doubt) = &card.doubt {
        entry["doubt"] = runs::words(doubt, lang);
    } else if card.phones.is_empty() {
        entry["doubt"] = label("no-phone");
    }
    if gather::is_verified_helper(card)
        && let Some(code) = contact_code(catalog, &card.id, number, discreet)
    {
        entry["qr"] =
            json!({ "svg": code, "alt": words.with("qr-alt", &[("name", &plain_name(card, number, discreet))]) });
    }
    entry
}

fn plain_name(card: &Card, number: usize, discreet: bool) -> String {
    if discreet { number.to_string() } else { card.name.clone() }
}

/// The QR code of a contact: its name, neutral where the sheet is, and its first number that a telephone follows.
pub fn contact_code(catalog: &Catalog, id: &PageId, number: usize, discreet: bool) -> Option<String> {
    let contact = catalog.contact(&id.name)?;
    let phone = contact.first_phone()?;
    let tel = phone.number.tel()?;
    let name = if discreet { format!("Number {number}") } else { contact.organization.name.clone() };
    qr::contact(&name, tel.trim_start_matches("tel:"))
}

/// The first steps of a guide.
fn steps(leaf: &Leaf) -> Option<Value> {
    let page = leaf.pages.last().filter(|_| leaf.id.kind == Kind::Guide)?;
    let part = page.sections.iter().find(|part| part.id == PartId::Section(SectionId::Do))?;
    let blocks: Vec<Value> = part
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Steps(_)))
        .map(|block| gather::block(block, page.lang))
        .collect();
    Some(json!({
        "lang": page.lang.code(),
        "title": runs::words(&page.title, page.lang),
        "blocks": blocks,
    }))
}

fn status(leaves: &[Leaf], lang: Lang) -> Value {
    let mut lines: Vec<String> = Vec::new();
    for leaf in leaves.iter().filter(|leaf| leaf.id.kind == Kind::Guide) {
        for line in leaf.pages.iter().flat_map(|page| &page.status).skip(usize::from(leaf.expired)) {
            if !lines.contains(line) {
                lines.push(line.clone());
            }
        }
    }
    gather::status(&lines, lang)
}

fn notices(leaves: &[Leaf]) -> Vec<Value> {
    let late = leaves.iter().filter(|leaf| leaf.expired).flat_map(|leaf| &leaf.pages);
    late.filter_map(|page| {
        let words = page.status.first()?;
        Some(json!({ "lang": page.lang.code(), "text": runs::words(&format!("{}: {words}", page.title), page.lang) }))
    })
    .collect()
}
