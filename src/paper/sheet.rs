//! The blank of a guide, to fill in by hand and keep at home. The program never fills it in.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Printed, Size, press, runs};
use crate::catalog::Catalog;
use crate::catalog::guide::SectionId;
use crate::page::{Block, Page, Part, PartId, Text};

/// Makes the blanks of all guides of the job.
pub fn pdf(catalog: &Catalog, job: &Job) -> Result<Printed, PaperError> {
    let leaves = gather::leaves(catalog, job)?;
    let blanks: Vec<Value> = leaves.iter().map(blank).collect::<Result<_, _>>()?;
    let langs: Vec<_> = leaves.iter().flat_map(Leaf::langs).collect();
    let size = if job.size == Size::Large { 18.0 } else { 11.5 };
    let mut data = press::common(catalog, job, &gather::words(job.lang).text("title-sheet"), size);
    data["blanks"] = json!(blanks);
    data["page-words"] = json!(gather::page_words(&[job.lang]));
    press::finish(&press::set(catalog, "sheet.typ", &data, &langs, "a page to fill in")?, job.press.pass)
}

fn blank(leaf: &Leaf) -> Result<Value, PaperError> {
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
                "small": small.map(|(other, text)| json!({ "lang": other.lang.code(), "text": runs::text(text, other.lang) })),
            })
        })
        .collect();
    let words = gather::words(page.lang);
    let title = if leaf.discreet { words.text("title-sheet") } else { part.heading.clone() };
    Ok(json!({
        "lang": page.lang.code(),
        "title": runs::words(&title, page.lang),
        "keep": runs::words(&words.text("sheet-keep"), page.lang),
        "rows": rows,
        "status": gather::public_status(&page.status, page.lang),
    }))
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
