//! The first screen: the question, eight groups of topics in everyday words, and two more ways in.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::action::{Action, Verb};
use super::app::{App, Place};
use super::draw::Paint;
use super::results::{self, Scope};
use super::{papers, text};

/// Rows of the box with the question.
pub const QUESTION_ROWS: u16 = 3;

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Group(usize),
    WhatIsThisPaper,
    ShowLarge,
}

fn choices(app: &App) -> Vec<Choice> {
    let groups = (0..app.desk.catalog.edition.home.len()).map(Choice::Group);
    groups.chain([Choice::WhatIsThisPaper, Choice::ShowLarge]).collect()
}

/// How many things can be chosen.
#[must_use]
pub fn count(app: &App) -> usize {
    app.desk.catalog.edition.home.len() + 2
}

fn columns(width: u16) -> usize {
    if width >= 60 { 2 } else { 1 }
}

pub fn step(app: &mut App, verb: Verb) {
    let (columns, last) = (columns(app.size.0), count(app).saturating_sub(1));
    let now = app.home;
    app.home = match verb {
        Verb::Up => now.checked_sub(columns).unwrap_or(now),
        Verb::Left => now.saturating_sub(1),
        Verb::Right => (now + 1).min(last),
        _ if now + columns <= last => now + columns,
        _ => now,
    };
}

/// Opens what is chosen.
pub fn open(app: &mut App) {
    match choices(app).get(app.home) {
        Some(Choice::Group(group)) => {
            let group = Some(*group);
            results::ask_scope(app, Scope { group, ..Scope::default() });
        }
        Some(Choice::WhatIsThisPaper) => papers::open(app),
        Some(Choice::ShowLarge) => results::ask_scope(app, Scope { is_for_large: true, ..Scope::default() }),
        None => {}
    }
}

/// Draws the box in which one types.
pub fn draw_question(app: &App, area: Rect, paint: &mut Paint) {
    let bottom = area.bottom().min(area.y + QUESTION_ROWS);
    if bottom <= area.y {
        return;
    }
    let inner = usize::from(area.width.saturating_sub(2));
    let is_boxed = bottom - area.y == QUESTION_ROWS;
    let y = if is_boxed { area.y + 1 } else { area.y };
    if is_boxed {
        let title = format!(" {} ", app.words().text("question"));
        let title = text::fit(&title, inner);
        let rest = inner.saturating_sub(text::width(&title));
        paint.text(area.x, area.y, area.width, &format!("┌{title}{}┐", "─".repeat(rest)), Style::new());
        paint.text(area.x, y, 1, "│", Style::new());
        paint.text(area.right().saturating_sub(1), y, 1, "│", Style::new());
        paint.text(area.x, y + 1, area.width, &format!("└{}┘", "─".repeat(inner)), Style::new());
    }
    let room = area.width.saturating_sub(4);
    if app.input.is_empty() {
        let example = app.words().text("example");
        paint.text(area.x + 2, y, room, &example, Style::new().add_modifier(Modifier::ITALIC));
        paint.cursor(area.x + 2, y);
        return;
    }
    // What is typed is seen from its end: the window slides with the cursor.
    let before = text::width(app.input.before());
    let skip = (before + 1).saturating_sub(usize::from(room));
    let shown = text::skip(app.input.text(), skip);
    paint.text(area.x + 2, y, room, &shown, Style::new().add_modifier(Modifier::BOLD));
    let at = u16::try_from(before - skip.min(before)).unwrap_or(0);
    if !app.results.is_in_list {
        paint.cursor(area.x + 2 + at, y);
    }
}

/// Draws the first screen.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    draw_question(app, area, paint);
    let y = area.y + QUESTION_ROWS;
    if y >= area.bottom() {
        return;
    }
    paint.text(area.x + 1, y, area.width, &app.words().text("or-choose"), Style::new());
    draw_kept(app, Rect::new(area.x, y + 1, area.width, 1), paint);
    let choices = choices(app);
    let columns = columns(area.width);
    let rows = choices.len().div_ceil(columns);
    let room = area.bottom().saturating_sub(y + 2);
    let height = match room / u16::try_from(rows).unwrap_or(1).max(1) {
        0 | 1 => 1,
        2 => 2,
        _ => 3,
    };
    let seen = usize::from(room / height).max(1);
    let first = (app.home / columns + 1).saturating_sub(seen);
    let wide = (area.width.saturating_sub(1)) / u16::try_from(columns).unwrap_or(1);
    for (index, choice) in choices.iter().enumerate().skip(first * columns) {
        let row = u16::try_from(index / columns - first).unwrap_or(u16::MAX);
        let top = (y + 2).saturating_add(row.saturating_mul(height));
        if top >= area.bottom() || row >= u16::try_from(seen).unwrap_or(u16::MAX) {
            break;
        }
        let x = area.x + 1 + u16::try_from(index % columns).unwrap_or(0) * wide;
        draw_choice(app, *choice, index, Rect::new(x, top, wide.saturating_sub(1), height.min(2)), paint);
    }
}

fn draw_choice(app: &App, choice: Choice, index: usize, area: Rect, paint: &mut Paint) {
    let words = app.words();
    let (title, hint) = match choice {
        Choice::Group(group) => {
            let Some(group) = app.desk.catalog.edition.home.get(group) else { return };
            (group.title.get(app.interface).to_owned(), group.hint.get(app.interface).to_owned())
        }
        Choice::WhatIsThisPaper => (words.text("what-paper"), words.text("what-paper-hint")),
        Choice::ShowLarge => (words.text("show-large"), words.text("show-large-hint")),
    };
    paint.text(area.x + 2, area.y, area.width.saturating_sub(2), &title, Style::new().add_modifier(Modifier::BOLD));
    if area.height > 1 {
        paint.text(area.x + 4, area.y + 1, area.width.saturating_sub(4), &hint, Style::new());
    }
    paint.click(area, Action::Pick(index));
    if index == app.home && app.place() == Place::Home {
        paint.text(area.x, area.y, 1, ">", Style::new().add_modifier(Modifier::BOLD));
        let wide = u16::try_from(text::width(&title)).unwrap_or(0).min(area.width.saturating_sub(2)) + 2;
        paint.dress(Rect::new(area.x + 1, area.y, wide, 1), paint.theme.chosen());
    }
}

/// The line of what is kept for this person.
fn draw_kept(app: &App, area: Rect, paint: &mut Paint) {
    if app.kept.is_empty() {
        return;
    }
    let titles: Vec<_> = app
        .kept
        .iter()
        .filter_map(|id| crate::page::title(&app.desk.catalog, &app.desk.locale, id, app.interface))
        .collect();
    let words = app.words().with("kept-line", &[("titles", &titles.join("; "))]);
    let taken = paint.text(area.x + 1, area.y, area.width.saturating_sub(2), &words, Style::new());
    paint.click(Rect::new(area.x + 1, area.y, taken, 1), Action::Do(Verb::Print));
}
