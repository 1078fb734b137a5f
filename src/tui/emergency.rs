//! The emergency screen: words to read aloud first, a number only where one is verified.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::action::{Action, Verb};
use super::app::{App, Screen};
use super::draw::Paint;
use super::{page, text};
use crate::catalog::id::PageId;
use crate::catalog::{Contact, EmergencyRow};

/// Opens the screen over what is seen.
pub fn open(app: &mut App) {
    app.open.push(Screen::Emergency { chosen: 0 });
}

pub fn step(app: &mut App, verb: Verb) {
    let last = app.desk.catalog.edition.emergency.len().saturating_sub(1);
    if let Some(Screen::Emergency { chosen }) = app.open.last_mut() {
        *chosen = match verb {
            Verb::Up => chosen.saturating_sub(1),
            _ => (*chosen + 1).min(last),
        };
    }
}

/// The page of a row: its guide, else its contact, else the emergency page itself.
#[must_use]
pub fn page_of(app: &App, index: usize) -> PageId {
    let row = app.desk.catalog.edition.emergency.get(index);
    let guide = row.and_then(|row| row.guide.as_deref()).map(PageId::guide);
    let contact = || row.and_then(|row| row.contact.as_deref()).map(PageId::contact);
    guide.or_else(contact).filter(|id| app.desk.catalog.has(id)).unwrap_or_else(PageId::emergency)
}

/// Opens the page of the chosen row.
pub fn open_chosen(app: &mut App) {
    if let Some(Screen::Emergency { chosen }) = app.open.last() {
        open_row(app, *chosen);
    }
}

/// Opens the page of a row.
pub fn open_row(app: &mut App, index: usize) {
    let id = page_of(app, index);
    page::open(app, &id);
}

/// Draws the rows; everything that a small screen cannot hold is left off from the end of each row.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    let words = app.words();
    let title = format!("! {}", words.text("emergency-title"));
    paint.text(area.x + 1, area.y, area.width.saturating_sub(1), &title, paint.theme.emergency());
    let rows = &app.desk.catalog.edition.emergency;
    let chosen = match app.open.last() {
        Some(Screen::Emergency { chosen }) => *chosen,
        _ => 0,
    };
    let spare = usize::from(area.width.saturating_sub(7)).max(1);
    let below = below(app, usize::from(area.height.saturating_sub(1)), spare);
    let mut y = area.y + 1;
    for (index, row) in rows.iter().enumerate() {
        if y >= area.bottom() {
            break;
        }
        draw_head(app, row, index, y, area, paint);
        if index == chosen {
            paint.text(area.x + 1, y, 1, ">", Style::new().add_modifier(Modifier::BOLD));
            paint.dress(Rect::new(area.x + 2, y, area.width.saturating_sub(2), 1), paint.theme.chosen());
            paint.cursor(area.x + 1, y);
        }
        y += 1;
        for line in below.get(index).into_iter().flatten() {
            if y < area.bottom() {
                paint.text(area.x + 6, y, area.width.saturating_sub(7), line, Style::new());
                y += 1;
            }
        }
    }
}

/// The lines below each row, as far as there is room: what to read aloud, and below it what to know. On a small screen what to
/// know goes on behind what is read aloud, that of 911, the last row, first. A text stands whole or not at all.
fn below(app: &App, room: usize, columns: usize) -> Vec<Vec<String>> {
    let rows = &app.desk.catalog.edition.emergency;
    let room = room.saturating_sub(rows.len());
    let said = |row: &EmergencyRow| format!("\"{}\"", row.say.get(app.interface));
    let more = |row: &EmergencyRow| row.more.get(app.interface).to_owned();
    let apart = |row: &EmergencyRow| {
        let mut lines = text::wrap(&said(row), columns);
        lines.extend(text::wrap(&more(row), columns).into_iter().filter(|line| !line.is_empty()));
        lines
    };
    let all: Vec<Vec<String>> = rows.iter().map(apart).collect();
    if all.iter().map(Vec::len).sum::<usize>() <= room {
        return all;
    }
    let mut left = room;
    let mut below = vec![Vec::new(); rows.len()];
    let mut put = |at: usize, words: &str| {
        let lines = text::wrap(words, columns);
        if lines.len() <= left + below[at].len() {
            left = left + below[at].len() - lines.len();
            below[at] = lines;
        }
    };
    for (at, row) in rows.iter().enumerate() {
        put(at, &said(row));
    }
    let last = rows.len().saturating_sub(1);
    for at in (last..rows.len()).chain(0..last) {
        put(at, format!("{} {}", said(&rows[at]), more(&rows[at])).trim_end());
    }
    below
}

fn draw_head(app: &App, row: &EmergencyRow, index: usize, y: u16, area: Rect, paint: &mut Paint) {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let number = number(app, row);
    let wide = u16::try_from(text::width(&number)).unwrap_or(0);
    let number_x = area.right().saturating_sub(wide + 1);
    let title = format!("{} {}", index + 1, row.title.get(app.interface));
    paint.text(area.x + 3, y, number_x.saturating_sub(area.x + 4), &title, bold);
    paint.text(number_x, y, wide, &number, bold);
    paint.click(Rect::new(area.x, y, area.width, 1), Action::Pick(index));
}

/// The verified number of a row, with its hours: "988  Open day and night".
fn number(app: &App, row: &EmergencyRow) -> String {
    if let Some(number) = &row.number {
        return number.display();
    }
    let contact =
        row.contact.as_deref().and_then(|id| app.desk.catalog.contact(id)).filter(|contact| !contact.is_doubtful());
    let Some((contact, phone)) = contact.and_then(|contact| Some((contact, Contact::first_phone(contact)?))) else {
        return String::new();
    };
    let open = crate::page::open_line(&app.desk.catalog, contact, app.page_words(), &app.own_reader());
    format!("{}  {open}", phone.number.display())
}
