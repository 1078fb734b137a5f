//! The handout: one guide, two languages level block by block, on one page if that can be read, else on two.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Printed, Size, Sources, press, runs};
use crate::catalog::Catalog;
use crate::catalog::guide::SectionId;
use crate::catalog::id::Kind;
use crate::catalog::lang::Lang;
use crate::page::{Card, Part, PartId};

/// Sizes of the letters on one page, the best first. Below the last nobody can read it under a kitchen lamp.
const ONE_PAGE: [f64; 10] = [13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0];
/// Sizes on two pages and, for the longest guides, on more.
const TWO_PAGES: [f64; 9] = [11.5, 11.0, 10.75, 10.5, 10.25, 10.0, 9.75, 9.5, 9.0];
const LARGE: f64 = 18.0;
/// A handout names the nearest helpers; the directory has them all.
const MOST_CONTACTS: usize = 3;

/// Makes handouts of all guides of the job, one after another.
pub fn pdf(catalog: &Catalog, job: &Job) -> Result<Printed, PaperError> {
    let leaves = gather::leaves(catalog, job)?;
    let mut guides = Vec::new();
    let mut langs = Vec::new();
    for leaf in &leaves {
        langs.extend(leaf.langs());
        guides.push((guide(catalog, job, leaf)?, leaf));
    }
    let mut document = None;
    for (data, leaf) in &mut guides {
        let (size, alone) = sized(catalog, job, data, &langs, leaf)?;
        data["size"] = json!(size);
        document = Some(alone);
    }
    let document = match document {
        Some(document) if guides.len() == 1 => document,
        _ => {
            let all: Vec<&Value> = guides.iter().map(|(data, _)| data).collect();
            press::set(catalog, "handout.typ", &whole(catalog, job, &all, &langs), &langs, "a handout")?
        }
    };
    press::finish(&document, job.press.pass)
}

/// The largest letters with which the guide stays on one page, else on two.
fn sized(
    catalog: &Catalog,
    job: &Job,
    guide: &Value,
    langs: &[Lang],
    leaf: &Leaf,
) -> Result<(f64, press::Document), PaperError> {
    let whose = leaf.id.to_string();
    let mut data = whole(catalog, job, &[guide], langs);
    let mut set = |size: f64| {
        data["guides"][0]["size"] = json!(size);
        press::set(catalog, "handout.typ", &data, langs, &whose)
    };
    if job.size == Size::Large {
        return Ok((LARGE, set(LARGE)?));
    }
    let floor = ONE_PAGE[ONE_PAGE.len() - 1];
    let smallest = set(floor)?;
    match smallest.pages.pages().len() {
        1 => press::fit(&ONE_PAGE, smallest, set, 1),
        2 => press::fit(&TWO_PAGES, smallest, set, 2),
        pages => {
            // The longest guides get narrower margins, so that they too leave on one sheet.
            data["tight"] = json!(true);
            let mut set = |size: f64| {
                data["guides"][0]["size"] = json!(size);
                press::set(catalog, "handout.typ", &data, langs, &whose)
            };
            let tight = set(floor)?;
            if tight.pages.pages().len() < pages {
                Ok((floor, tight))
            } else {
                press::fit(&TWO_PAGES, smallest, set, pages)
            }
        }
    }
}

fn whole(catalog: &Catalog, job: &Job, guides: &[&Value], langs: &[Lang]) -> Value {
    let lang = job.lang;
    let mut data = press::common(catalog, job, &gather::words(lang).text("title-handout"), LARGE);
    data["guides"] = json!(guides);
    data["tight"] = json!(false);
    let mut shown: Vec<Lang> = Vec::new();
    shown.extend(job.langs().into_iter().filter(|lang| langs.contains(lang)));
    data["page-words"] = json!(gather::page_words(&shown));
    data
}

fn guide(catalog: &Catalog, job: &Job, leaf: &Leaf) -> Result<Value, PaperError> {
    let langs = leaf.langs();
    let columns: Vec<Value> = leaf
        .pages
        .iter()
        .map(|page| {
            let title = if leaf.discreet { gather::words(page.lang).text("title-numbers") } else { page.title.clone() };
            json!({
                "lang": page.lang.code(),
                "label": runs::words(page.lang.own_name(), page.lang),
                "title": runs::words(&title, page.lang),
            })
        })
        .collect();
    let mut sections = Vec::new();
    let mut has_lead = false;
    for parts in gather::level(leaf) {
        let cards: Vec<Vec<&Card>> = parts.iter().map(|part| gather::cards(&part.blocks)).collect();
        if cards.iter().all(|cards| !cards.is_empty()) {
            let contacts = contacts(&cards, &langs, leaf.discreet);
            if !contacts.is_empty() {
                let is_lead = !has_lead && contacts[0]["verified"] == json!(true);
                has_lead |= is_lead;
                let heads = if leaf.discreet { Vec::new() } else { heads(&parts, &langs) };
                sections.push(json!({ "heads": heads, "rows": [], "contacts": contacts, "lead": is_lead }));
            }
        } else if !leaf.discreet {
            // What one would want to hear first needs no heading.
            let is_short = parts[0].id == PartId::Section(SectionId::Short);
            let heads = if is_short { Vec::new() } else { heads(&parts, &langs) };
            sections.push(json!({ "heads": heads, "rows": rows(&parts, &langs), "contacts": [], "lead": false }));
        }
    }
    if sections.is_empty() {
        return Err(PaperError::NothingToPrint { page: leaf.id.to_string(), piece: "handout" });
    }
    let notices: Vec<Value> = leaf.pages.iter().flat_map(|page| notices(page, leaf.expired)).collect();
    let status: Vec<Value> =
        leaf.pages.iter().map(|page| gather::status(&page.status[usize::from(leaf.expired)..], page.lang)).collect();
    let sources =
        if job.sources == Sources::Appendix && leaf.id.kind == Kind::Guide { sources(leaf) } else { Value::Null };
    Ok(json!({
        "columns": columns,
        "sections": sections,
        "notices": notices,
        "status": status,
        "sources": sources,
        "stamp": catalog.edition.stamp(),
        "size": LARGE,
    }))
}

/// What must be read before anything else: that it may be out of date, that a language is missing.
fn notices(page: &crate::page::Page, expired: bool) -> Vec<Value> {
    let out_of_date = page.status.first().filter(|_| expired).map(|words| (words.clone(), page.lang));
    let missing = page.missing.clone().map(|words| (words, Lang::En));
    let line = |(words, lang): (String, Lang)| json!({ "lang": lang.code(), "text": runs::words(&words, lang) });
    [out_of_date, missing].into_iter().flatten().map(line).collect()
}

fn heads(parts: &[&Part], langs: &[Lang]) -> Vec<Value> {
    parts.iter().zip(langs).map(|(part, lang)| runs::words(&part.heading, *lang)).collect()
}

/// A row for each block, with a cell for each language.
fn rows(parts: &[&Part], langs: &[Lang]) -> Vec<Vec<Value>> {
    let most = parts.iter().map(|part| part.blocks.len()).max().unwrap_or(0);
    let cell = |part: &Part, lang: Lang, at: usize| {
        let mut cell = part.blocks.get(at).map_or_else(gather::blank, |block| gather::block(block, lang));
        if part.id == PartId::Section(SectionId::Short) && cell["t"] == "p" {
            cell["t"] = json!("lead");
        }
        cell
    };
    (0..most).map(|at| parts.iter().zip(langs).map(|(part, lang)| cell(part, *lang, at)).collect()).collect()
}

/// Contacts over the whole width. A doubtful number never stands on a handout; a discreet one names nobody.
fn contacts(cards: &[Vec<&Card>], langs: &[Lang], discreet: bool) -> Vec<Value> {
    let shown = |card: &&&Card| card.doubt.is_none() && !card.phones.is_empty() && (!discreet || card.is_helper);
    let Some(first) = cards.first() else { return Vec::new() };
    let contact = |(at, card): (usize, &&Card)| {
        let same = |column: &Vec<&Card>| {
            column.iter().find(|other| other.id == card.id).map_or_else(|| (*card).clone(), |found| (*found).clone())
        };
        let columns: Vec<(Card, Lang)> = cards.iter().map(same).zip(langs.iter().copied()).collect();
        let words: Vec<Value> = columns
            .iter()
            .enumerate()
            .map(|(column, (card, lang))| {
                // A service that is not translated stands once.
                let is_repeated = column > 0 && card.service == columns[0].0.service;
                contact_words(card, *lang, if discreet || is_repeated { "" } else { &card.service })
            })
            .collect();
        let (visitor, lang) = &columns[columns.len() - 1];
        json!({
            "name": if discreet { json!([(at + 1).to_string()]) } else { runs::words(&card.name, Lang::En) },
            "phones": gather::numbers(visitor, *lang, 1),
            "words": words,
            "verified": gather::is_verified_helper(card),
        })
    };
    first.iter().filter(shown).take(MOST_CONTACTS).enumerate().map(contact).collect()
}

fn contact_words(card: &Card, lang: Lang, service: &str) -> Value {
    let parts = [service, &card.hours, &card.languages].into_iter().filter(|part| !part.is_empty());
    let mut words = json!({ "line": parts.map(|part| runs::words(part, lang)).collect::<Vec<_>>() });
    if let Some(caution) = &card.caution {
        words["caution"] = runs::words(caution, lang);
    }
    words
}

/// The appendix of `--sources`: what the guide rests on, and what of it nobody has opened.
fn sources(leaf: &Leaf) -> Value {
    let Some(page) = leaf.pages.last() else {
        return Value::Null;
    };
    let words = gather::words(page.lang);
    let lines: Vec<Value> = page
        .sources
        .iter()
        .map(|source| {
            let mut line = format!("{}. {}", source.id, source.title.trim_end_matches('.'));
            for part in source.date.iter().chain(&source.url) {
                line.push_str(". ");
                line.push_str(part);
            }
            if !source.seen {
                line.push_str(". ");
                line.push_str(&words.text("source-not-seen"));
            }
            runs::words(&line, page.lang)
        })
        .collect();
    json!({ "lang": page.lang.code(), "head": runs::words(&words.text("sources"), page.lang), "lines": lines })
}
