//! A page as lines of text: for `amparo show`, the line mode and scripts.
//!
//! Importance first, no symbols, no colour; it reads well when every run of blanks is collapsed.

use super::{Block, Card, Page, PartId, Reader, Text};
use crate::catalog::guide::SectionId;
use crate::catalog::id::Kind;
use crate::catalog::lang::Lang;
use crate::locale::Words;

/// What stands beside the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notes {
    Hidden,
    /// Footnote marks, and the sources at the end.
    Shown,
}

/// The language of the fixed words on a page: its own; but a contact's facts and hours are in the reader's language, where its
/// sentences may be English.
#[must_use]
pub fn words_lang(page: &Page, reader: &Reader) -> Lang {
    if page.id.kind == Kind::Contact { reader.lang } else { page.lang }
}

/// The lines of a page. `words` are those of [`words_lang`], `own` those of the volunteer's interface.
#[must_use]
pub fn lines(page: &Page, words: &Words, own: &Words, notes: Notes) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(page.missing.clone());
    lines.push(page.title.clone());
    if !page.status.is_empty() {
        lines.push(sentences(&page.status, words));
    }
    for part in &page.sections {
        lines.push(String::new());
        if part.id != PartId::Facts || part.heading != page.title {
            lines.push(format!("{}.", part.heading.trim_end_matches(['.', '?', '!'])));
        }
        for block in &part.blocks {
            block_lines(block, words, notes, &mut lines);
        }
    }
    if let Some(desk) = &page.desk {
        lines.push(format!("{}: {desk}", own.text("desk-note")));
    }
    if !page.sections.iter().any(|part| part.id == PartId::Section(SectionId::Short)) || page.sections.len() > 1 {
        lines.push(String::new());
        lines.push(words.text("information"));
    }
    if notes == Notes::Shown && !page.sources.is_empty() {
        lines.push(String::new());
        lines.push(format!("{}.", words.text("sources")));
        for source in &page.sources {
            let mut line = if source.id.is_empty() { String::new() } else { format!("[{}] ", source.id) };
            line.push_str(&source.title);
            for more in [&source.date, &source.url].into_iter().flatten() {
                line.push_str(", ");
                line.push_str(more);
            }
            if !source.seen {
                line.push_str(". ");
                line.push_str(&words.text("source-not-seen"));
            }
            lines.push(line);
        }
    }
    lines
}

/// Each part as a sentence. "9:00 a. m." ends one itself.
fn sentences(parts: &[String], words: &Words) -> String {
    let stop = words.text("list-stop");
    let parts: Vec<&str> = parts.iter().map(|part| part.trim_end_matches('.')).collect();
    format!("{}{}", parts.join(&stop), stop.trim_end())
}

fn block_lines(block: &Block, words: &Words, notes: Notes, lines: &mut Vec<String>) {
    match block {
        Block::Paragraph(text) => lines.push(noted(text, notes)),
        Block::Steps(texts) => {
            lines
                .extend(texts.iter().enumerate().map(|(index, text)| format!("{}. {}", index + 1, noted(text, notes))));
        }
        Block::Bullets(texts) => lines.extend(texts.iter().map(|text| format!("- {}", noted(text, notes)))),
        Block::Say(text) => lines.push(format!("\"{}\"", noted(text, notes))),
        Block::Warning(text) => lines.push(format!("{} {}", words.text("attention"), noted(text, notes))),
        Block::Fact { label, text } => lines.push(format!("{label}: {}", noted(text, notes))),
        Block::Contact(card) => card_lines(card, words, lines),
    }
}

fn noted(text: &Text, notes: Notes) -> String {
    let mut line = text.words();
    if notes == Notes::Shown {
        for note in &text.notes {
            line.push_str(" [");
            line.push_str(note);
            line.push(']');
        }
    }
    line
}

/// A card: the caution stands above the number.
fn card_lines(card: &Card, words: &Words, lines: &mut Vec<String>) {
    let service = if card.service.is_empty() { String::new() } else { format!(". {}", card.service) };
    lines.push(format!("{}{service}.", card.name));
    lines.extend(card.caution.clone());
    if card.doubt.is_some() {
        lines.push(format!("{}.", words.text("call-first")));
    }
    for phone in &card.phones {
        let about = [phone.kind.as_str(), phone.note.as_str()];
        let about: Vec<_> = about.into_iter().filter(|words| !words.is_empty()).collect();
        let about = if about.is_empty() { String::new() } else { format!(", {}", about.join(", ")) };
        lines.push(format!("{}{about}", phone.display));
    }
    if card.phones.is_empty() {
        lines.push(words.text("no-phone"));
    }
    lines.push(card.description.clone());
    lines.push(format!("{}: {}", words.text("fact-hours"), card.hours));
    lines.push(format!("{}: {}", words.text("fact-languages"), card.languages));
    lines.extend(card.facts.iter().map(|(_, label, value)| format!("{label}: {value}")));
}
