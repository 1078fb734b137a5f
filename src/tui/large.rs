//! Shows a page one sentence at a time, alone on the screen, to point at: for somebody who cannot hear or cannot be heard.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

use super::action::Verb;
use super::app::{App, Screen};
use super::draw::Paint;
use super::text;
use crate::catalog::guide::SectionId;
use crate::catalog::id::PageId;
use crate::catalog::lang::{Direction, Lang};
use crate::page::{Block, Page, PartId};

/// The sentences of a page.
#[derive(Debug)]
pub struct LargeView {
    pub id: PageId,
    sentences: Vec<String>,
    at: usize,
    lang: Lang,
}

/// Opens the present page.
pub fn open_present(app: &mut App) {
    if let Some(id) = app.present_page() {
        open(app, &id);
    }
}

/// Opens a page, in the visitor's language.
pub fn open(app: &mut App, id: &PageId) {
    let Some(page) = crate::page::page(&app.desk.catalog, &app.desk.locale, id, &app.reader()) else { return };
    app.open.push(Screen::Large(LargeView { id: id.clone(), lang: page.lang, sentences: sentences(&page), at: 0 }));
}

/// Everything that is meant for the visitor, sentence by sentence.
fn sentences(page: &Page) -> Vec<String> {
    let mut sentences = vec![page.title.clone()];
    for part in &page.sections {
        let is_theirs = !matches!(
            part.id,
            PartId::Section(SectionId::Ask | SectionId::Card | SectionId::CardOfficer | SectionId::Sheet)
        );
        if !is_theirs {
            continue;
        }
        for block in &part.blocks {
            let texts: Vec<String> = match block {
                Block::Paragraph(text) | Block::Warning(text) => vec![text.words()],
                Block::Say(text) => vec![format!("\"{}\"", text.words())],
                Block::Steps(texts) | Block::Bullets(texts) => texts.iter().map(crate::page::Text::words).collect(),
                Block::Contact(card) => {
                    let numbers = card.phones.iter().map(|phone| phone.display.clone());
                    std::iter::once(card.name.clone()).chain(numbers.take(1)).collect()
                }
                Block::Fact { label, text } => vec![format!("{label}: {}", text.words())],
            };
            sentences.extend(texts.iter().flat_map(|text| text.unicode_sentences().map(|one| one.trim().to_owned())));
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

pub fn step(app: &mut App, verb: Verb) {
    if let Some(Screen::Large(view)) = app.open.last_mut() {
        let last = view.sentences.len().saturating_sub(1);
        view.at = match verb {
            Verb::Left | Verb::Up => view.at.saturating_sub(1),
            _ => (view.at + 1).min(last),
        };
    }
}

/// Draws one sentence in the middle, with room around it.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    let Some(Screen::Large(view)) = app.open.last() else { return };
    let count = app
        .words()
        .with("sentence-of", &[("at", &(view.at + 1).to_string()), ("n", &view.sentences.len().to_string())]);
    paint.text(area.x + 1, area.y, area.width.saturating_sub(2), &count, Style::new());
    let is_right = view.lang.direction() == Direction::RightToLeft;
    let columns = if is_right { area.width.saturating_sub(2) } else { area.width.saturating_sub(8).min(56) };
    let sentence = view.sentences.get(view.at).map(String::as_str).unwrap_or_default();
    let lines = text::wrap(sentence, columns.into());
    // An empty row between the lines lets the eye follow.
    let spacing = if lines.len() * 2 <= usize::from(area.height.saturating_sub(2)) { 2 } else { 1 };
    let tall = u16::try_from(lines.len() * spacing).unwrap_or(area.height);
    let mut y = area.y + (area.height.saturating_sub(tall) / 2).max(2.min(area.height.saturating_sub(1)));
    paint.cursor(area.x, y);
    for line in lines {
        if y >= area.bottom() {
            break;
        }
        let wide = u16::try_from(text::width(&line)).unwrap_or(columns);
        let x = if is_right {
            area.right().saturating_sub(wide + 1)
        } else {
            area.x + (area.width.saturating_sub(wide)) / 2
        };
        paint.text(x, y, area.width, &line, Style::new().add_modifier(Modifier::BOLD));
        y += u16::try_from(spacing).unwrap_or(1);
    }
}
