//! The blank of a guide, to fill in by hand and keep at home. The program never fills it in.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Printed, Size, press, runs};
use crate::catalog::Catalog;
use crate::catalog::guide::SectionId;
use crate::catalog::lang::Lang;
use crate::page::{Block, Page, Part, PartId, Text};

/// Sizes of the letters, the best first. A smaller one is taken where a blank would leave a few lines on a page more.
const SIZES: [f64; 3] = [11.5, 11.0, 10.5];
const LARGE: f64 = 18.0;

/// Makes the blanks of all guides of the job.
pub fn pdf(catalog: &Catalog, job: &Job) -> Result<Printed, PaperError> {
    let leaves = gather::leaves(catalog, job)?;
    let blanks: Vec<Value> = leaves.iter().map(|leaf| blank(leaf, job.lang)).collect::<Result<_, _>>()?;
    let langs: Vec<_> = leaves.iter().flat_map(Leaf::langs).collect();
    let sizes: &[f64] = if job.size == Size::Large { &[LARGE] } else { &SIZES };
    let mut data = press::common(catalog, job, &gather::words(job.lang).text("title-sheet"), sizes[0]);
    data["blanks"] = json!(blanks);
    data["page-words"] = json!(gather::page_words(&[job.lang]));
    let mut set = |size: f64| {
        data["size"] = json!(size);
        press::set(catalog, "sheet.typ", &data, &langs, "a page to fill in")
    };
    let mut document = set(sizes[0])?;
    for size in &sizes[1..] {
        if document.pages.pages().len() <= leaves.len() {
            break;
        }
        document = set(*size)?;
    }
    press::finish(&document, job.press.pass)
}

fn blank(leaf: &Leaf, own: Lang) -> Result<Value, PaperError> {
    let nothing = || PaperError::NothingToPrint { page: leaf.id.to_string(), piece: "sheet" };
    let page = leaf.pages.last().ok_or_else(nothing)?;
    let part = part(page).ok_or_else(nothing)?;
    // The volunteer's language stands small under the visitor's.
    let other = leaf.pages.first().filter(|first| first.lang != page.lang);
    let labels = texts(part);
    let beside: Vec<Text> = other.and_then(self::part).map_or_else(Vec::new, texts);
    let rows: Vec<Value> = labels
        .iter()
        .enumerate()
        .map(|(at, label)| {
            let small = other.zip(beside.get(at)).filter(|_| beside.len() == labels.len());
            json!({
                "label": runs::text(label, page.lang),
                "lines": lines(label),
                "small": small.map(|(other, text)| json!({ "lang": other.lang.code(), "text": runs::text(text, other.lang) })),
            })
        })
        .collect();
    // What the program itself says is in the reader's language also where the guide is not yet.
    let words = gather::words(own);
    let title = if leaf.discreet { words.text("title-sheet") } else { part.heading.clone() };
    let missing = (page.lang != own).then(|| words.with("not-yet-in", &[("language", &named(own))]));
    let mut status = page.status.clone();
    if page.lang != own {
        status = vec![words.text("not-reviewed"), words.text("draft")];
    }
    Ok(json!({
        "lang": page.lang.code(),
        "own": own.code(),
        "title": runs::words(&title, if leaf.discreet { own } else { page.lang }),
        "missing": missing.map(|missing| runs::words(&missing, own)),
        "keep": runs::words(&words.text("sheet-keep"), own),
        "rows": rows,
        "status": gather::public_status(&status, own),
    }))
}

/// The name of a language as its own sentences write it: without a capital where it has none inside a sentence.
fn named(lang: Lang) -> String {
    let name = lang.own_name();
    match lang {
        Lang::Es | Lang::Vi | Lang::Fr | Lang::Pt | Lang::Ht => {
            let mut letters = name.chars();
            letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
        }
        Lang::ZhHans => "简体中文".to_owned(),
        Lang::ZhHant => "繁體中文".to_owned(),
        Lang::En | Lang::Ar | Lang::Ko => name.to_owned(),
    }
}

/// Where many things are asked for on one row, there are two lines to write on.
fn lines(label: &Text) -> usize {
    let parts = label.words().matches([',', ';', '،', '、', '，']).count();
    if parts >= 2 { 2 } else { 1 }
}

fn part(page: &Page) -> Option<&Part> {
    page.sections.iter().find(|part| part.id == PartId::Section(SectionId::Sheet))
}

fn texts(part: &Part) -> Vec<Text> {
    let of = |block: &Block| match block {
        Block::Bullets(texts) | Block::Steps(texts) => texts.clone(),
        Block::Paragraph(text) | Block::Say(text) | Block::Warning(text) | Block::Fact { text, .. } => {
            vec![text.clone()]
        }
        Block::Contact(_) => Vec::new(),
    };
    part.blocks.iter().flat_map(of).collect()
}
