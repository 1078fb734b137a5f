//! The referral sheet: the chosen contacts with what to know before calling, and the first steps of the chosen guides.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Printed, Size, press, qr, runs};
use crate::catalog::guide::SectionId;
use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::Lang;
use crate::catalog::{Catalog, Contact};
use crate::page::{self, Block, Card, FactKind, Part, PartId};

const NORMAL: f64 = 10.2;
/// Where a few lines would stand alone on a last page, less room and smaller letters bring them back.
const CLOSER: [f64; 3] = [10.2, 9.6, 9.0];
/// A last page with less than this on it is brought back.
const LITTLE: f64 = 0.4;
/// How much less the same letters take with less room, and with letters smaller by one part.
const LESS: (f64, f64) = (0.9, 1.6);
/// As the template sets them.
const MARGINS: press::Margins = press::Margins { top: 40.0, bottom: 50.0 };
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
    let cards = contacts(catalog, &leaves, lang);
    let contacts: Vec<&Contact> = cards.iter().filter_map(|card| catalog.contact(&card.id.name)).collect();
    let steps: Vec<Value> = if discreet { Vec::new() } else { leaves.iter().filter_map(steps).collect() };
    if cards.is_empty() && steps.is_empty() {
        let page = job.pages.first().map_or_else(String::new, ToString::to_string);
        return Err(PaperError::NothingToPrint { page, piece: "referral" });
    }
    let words = gather::words(lang);
    let say = |key: &str| runs::words(&words.text(key), lang);
    let (helpers, offices): (Vec<&Card>, Vec<&Card>) = cards.iter().partition(|card| card.is_helper);
    let helpers: Vec<Value> =
        helpers.iter().enumerate().map(|(at, card)| entry(catalog, card, lang, Some(at + 1), discreet)).collect();
    let offices: Vec<Value> = offices.iter().map(|card| entry(catalog, card, lang, None, discreet)).collect();
    let size = if job.size == Size::Large { LARGE } else { NORMAL };
    let mut data = press::common(catalog, job, &words.text("title-referral"), size);
    data["close"] = json!(false);
    data["head"] = say(if discreet { "title-numbers" } else { "referral-head" });
    // Nobody is sent to those who arrest.
    data["under"] = say(if helpers.is_empty() { "referral-keep" } else { "referral-under" });
    data["entries"] = json!(helpers);
    data["offices"] = json!({ "head": say("government-offices"), "entries": offices });
    data["steps"] = json!(steps);
    data["before"] = json!({
        "head": say("before-you-call"),
        "lines": [say("before-ready"), say("before-safe"), say("before-write")],
        "say": runs::words(&interpreter(lang), Lang::En),
        "mean": if lang == Lang::En { Value::Null } else { runs::words(&words.with("i-speak", &[("language", lang.own_name())]), lang) },
        "first": say(if lang == Lang::En { "before-say-own" } else { "before-say" }),
    });
    data["scan"] = json!(lines(&words.text("scan")).map(|line| runs::words(line, lang)).collect::<Vec<_>>());
    data["status"] = if discreet {
        gather::discreet_status(lang)
    } else {
        gather::status(&status(catalog, &leaves, &contacts, lang), lang)
    };
    data["notices"] = json!(notices(&leaves));
    data["page-words"] = json!(gather::page_words(&[lang]));
    let whose = job.pages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let document = press::set(catalog, "referral.typ", &data, &[lang], &whose)?;
    let document =
        if job.size == Size::Large { document } else { brought_back(catalog, document, data, lang, &whose)? };
    press::finish(&document, job.press.pass)
}

/// The same with less room and in smaller letters, where that spares a last page with next to nothing on it.
fn brought_back(
    catalog: &Catalog,
    document: press::Document,
    mut data: Value,
    lang: Lang,
    whose: &str,
) -> Result<press::Document, PaperError> {
    let pages = document.pages.pages().len();
    let filled = press::filled(&document, MARGINS);
    if pages == 1 || filled.fract() > LITTLE {
        return Ok(document);
    }
    data["close"] = json!(true);
    for size in CLOSER {
        // The largest letters of which there is hope, and from there on.
        let likely = filled * LESS.0 * (size / NORMAL).powf(LESS.1);
        if likely > filled.floor() && size > CLOSER[CLOSER.len() - 1] {
            continue;
        }
        data["size"] = json!(size);
        let smaller = press::set(catalog, "referral.typ", &data, &[lang], whose)?;
        if smaller.pages.pages().len() < pages {
            return Ok(smaller);
        }
    }
    Ok(document)
}

/// The sentences of a short text, a line each.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '。']).map(str::trim).filter(|line| !line.is_empty())
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

/// The chosen contacts; where only guides were chosen, the first of theirs. Who is named in the steps and wants a caution too.
fn contacts(catalog: &Catalog, leaves: &[Leaf], lang: Lang) -> Vec<Card> {
    let chosen: Vec<&str> =
        leaves.iter().filter(|leaf| leaf.id.kind == Kind::Contact).map(|leaf| leaf.id.name.as_str()).collect();
    let of_guides = leaves
        .iter()
        .filter(|leaf| leaf.id.kind == Kind::Guide)
        .filter_map(|leaf| catalog.guide(&leaf.id.name))
        .flat_map(|guide| guide.contacts.iter().take(FROM_GUIDE).map(String::as_str));
    let named = leaves
        .iter()
        .filter(|leaf| leaf.id.kind == Kind::Guide && !leaf.discreet)
        .filter_map(first_steps)
        .flat_map(|part| gather::cautioned(catalog, &part.blocks));
    let mut ids: Vec<&str> = Vec::new();
    let first = if chosen.is_empty() { of_guides.collect::<Vec<_>>() } else { chosen };
    for id in first.into_iter().chain(named) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let words = gather::words(lang);
    ids.into_iter().filter_map(|id| catalog.contact(id)).map(|contact| page::card(contact, words)).collect()
}

/// A contact; government offices have no number in the row of those that help.
fn entry(catalog: &Catalog, card: &Card, lang: Lang, number: Option<usize>, discreet: bool) -> Value {
    let words = gather::words(lang);
    let number = number.map_or_else(String::new, |number| number.to_string());
    let wanted: &[FactKind] = if discreet { &[] } else { &FACTS };
    let mut ways = gather::ways(catalog, card, lang, 3);
    if discreet {
        // The word for a hotline would say what it is about.
        for way in ways.iter_mut().filter_map(Value::as_object_mut) {
            way.retain(|field, value| field != "kind" || *value != runs::words(&words.text("phone-hotline"), lang));
        }
    }
    let neutral = words.with("number-n", &[("n", &format!("{number}\u{2060}"))]);
    let mut entry = json!({
        "number": number,
        "name": runs::words(if discreet { &neutral } else { &card.name }, lang),
        "service": runs::words(if discreet { "" } else { &card.service }, lang),
        "ways": ways,
        "facts": gather::facts(catalog, card, wanted, lang),
    });
    if let Some(caution) = &card.caution {
        entry["caution"] = runs::words(caution, lang);
    }
    if let Some(doubt) = gather::doubt(catalog, card, lang) {
        entry["doubt"] = runs::words(&doubt, lang);
    }
    if gather::is_verified_helper(card)
        && let Some(code) = contact_code(catalog, &card.id, &number, discreet)
    {
        entry["qr"] =
            json!({ "svg": code, "alt": words.with("qr-alt", &[("name", plain_name(card, &number, discreet))]) });
    }
    entry
}

fn plain_name<'a>(card: &'a Card, number: &'a str, discreet: bool) -> &'a str {
    if discreet { number } else { &card.name }
}

/// The QR code of a contact: its name, neutral where the sheet is, and its first number that a telephone follows.
pub fn contact_code(catalog: &Catalog, id: &PageId, number: &str, discreet: bool) -> Option<String> {
    let contact = catalog.contact(&id.name)?;
    let phone = contact.first_phone()?;
    let tel = phone.number.tel()?;
    let name = if discreet { format!("Number {number}") } else { contact.organization.name.clone() };
    qr::contact(&name, tel.trim_start_matches("tel:"))
}

/// The part of a page that says what to do.
fn first_steps(leaf: &Leaf) -> Option<&Part> {
    let page = leaf.pages.last()?;
    page.sections.iter().find(|part| part.id == PartId::Section(SectionId::Do))
}

/// The first steps of a guide.
fn steps(leaf: &Leaf) -> Option<Value> {
    let page = leaf.pages.last().filter(|_| leaf.id.kind == Kind::Guide)?;
    let part = first_steps(leaf)?;
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

/// What the guides say of themselves; where contacts stand alone, what is true of the directory.
fn status(catalog: &Catalog, leaves: &[Leaf], contacts: &[&Contact], lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for leaf in leaves.iter().filter(|leaf| leaf.id.kind == Kind::Guide) {
        lines.extend(leaf.pages.iter().flat_map(|page| &page.status).skip(usize::from(leaf.expired)).cloned());
    }
    let from_guides = !lines.is_empty();
    // The day of the edition stands in the footer; guides say when they were checked.
    lines.extend(gather::contacts_status(catalog, contacts, lang).into_iter().skip(usize::from(from_guides)));
    let mut seen = std::collections::BTreeSet::new();
    lines.retain(|line| seen.insert(line.clone()));
    lines
}

fn notices(leaves: &[Leaf]) -> Vec<Value> {
    let late = leaves.iter().filter(|leaf| leaf.expired).flat_map(|leaf| &leaf.pages);
    late.filter_map(|page| {
        let words = page.status.first()?;
        Some(json!({ "lang": page.lang.code(), "text": runs::words(&format!("{}: {words}", page.title), page.lang) }))
    })
    .collect()
}
