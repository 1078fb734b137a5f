//! The filters: place, kind, cost, hours, language, topic, county, who advises, detention place, court, and whether what is
//! not known to fit is left out; each with how many answers it would leave.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::action::{Action, Pane, Verb};
use super::app::{App, Screen};
use super::draw::{Layout, Paint};
use super::{place, results};
use crate::desk::narrowing::{self, Filter};
use crate::desk::say;
use crate::search::FilterName;

/// How many rows a group shows at most.
const MOST: usize = 8;

/// What a row does.
#[derive(Debug, Clone, PartialEq)]
enum Choice {
    /// A place is typed.
    TypePlace,
    Filter(Filter),
}

/// A row: what it does, with how many answers fit it.
#[derive(Debug, Clone)]
struct Row {
    /// None: what is not known.
    group: Option<FilterName>,
    choice: Choice,
    count: Option<usize>,
}

/// Opens the filters over the answers.
pub fn open(app: &mut App) {
    app.open.push(Screen::Filters { chosen: 0, top: 0 });
}

/// The filters of the present answers, group by group: what is set first, then the most frequent.
fn rows(app: &App) -> Vec<Row> {
    let narrowing = &app.results.scope.narrowing;
    let counts = narrowing::counts(&narrowing.filters, |filters| results::counts(app, filters));
    let near = narrowing.filters.near.clone();
    let set = near.clone().map(|near| (Choice::Filter(Filter::Near(near)), Some(app.results.answer.total)));
    let (choice, count) = set.unwrap_or((Choice::TypePlace, None));
    let mut rows = vec![Row { group: Some(FilterName::Near), choice, count }];
    for (group, counted) in narrowing::counted(narrowing, &counts) {
        let counted = counted.into_iter().take(MOST);
        rows.extend(counted.map(|(filter, count)| Row {
            group: Some(group),
            choice: Choice::Filter(filter),
            count: Some(count),
        }));
    }
    rows.push(Row { group: None, choice: Choice::Filter(Filter::Strict), count: None });
    rows
}

/// Sets the chosen filter, or takes it away; a place is typed first.
pub fn turn(app: &mut App) {
    let Some(Screen::Filters { chosen, .. }) = app.open.last() else { return };
    match rows(app).into_iter().nth(*chosen).map(|row| row.choice) {
        Some(Choice::TypePlace) => place::open(app),
        Some(Choice::Filter(filter)) => turn_one(app, &filter),
        None => {}
    }
}

/// Sets a filter or takes it away, and says so.
pub fn turn_one(app: &mut App, filter: &Filter) {
    let narrowing = &mut app.results.scope.narrowing;
    let is_on = !narrowing.has(filter);
    if is_on {
        narrowing.set(filter.clone());
    } else {
        narrowing.unset(filter);
    }
    results::ask(app);
    let choice = Choice::Filter(filter.clone());
    let moved = rows(app).iter().position(|row| row.choice == choice);
    if let (Some(Screen::Filters { chosen, .. }), Some(moved)) = (app.open.last_mut(), moved) {
        *chosen = moved;
    }
    keep_in_sight(app);
    let name = say::filter(app.desk, app.words(), filter);
    let count = app.results.answer.total.to_string();
    app.say(if is_on { "filter-on" } else { "filter-off" }, &[("name", &name), ("n", &count)]);
}

pub fn step(app: &mut App, verb: Verb) {
    leap(app, if verb == Verb::Up { -1 } else { 1 });
}

/// Moves the choice by some rows, and keeps it in sight.
pub fn leap(app: &mut App, by: i32) {
    let last = rows(app).len().saturating_sub(1);
    if let Some(Screen::Filters { chosen, .. }) = app.open.last_mut() {
        *chosen = chosen.saturating_add_signed(isize::try_from(by).unwrap_or(0)).min(last);
    }
    keep_in_sight(app);
}

fn keep_in_sight(app: &mut App) {
    let height = usize::from(Layout::of_size(app.size).body.height.saturating_sub(1));
    let Some(Screen::Filters { chosen, .. }) = app.open.last() else { return };
    let line = line_of(&rows(app), *chosen);
    if let Some(Screen::Filters { top, .. }) = app.open.last_mut() {
        if line < *top + 1 {
            *top = line.saturating_sub(1);
        } else if height > 0 && line >= *top + height {
            *top = line + 1 - height;
        }
    }
}

/// The line of a row, with the headings above it.
fn line_of(rows: &[Row], index: usize) -> usize {
    let headings = (0..=index.min(rows.len().saturating_sub(1))).filter(|at| begins_group(rows, *at)).count();
    index + headings
}

fn begins_group(rows: &[Row], index: usize) -> bool {
    let group = |at: usize| rows.get(at).map(|row| row.group);
    index == 0 || group(index) != group(index - 1)
}

fn heading(app: &App, row: &Row) -> String {
    row.group.map_or_else(|| app.words().text("filter-strict"), |group| say::heading(app.words(), group))
}

fn name(app: &App, choice: &Choice) -> String {
    match choice {
        Choice::TypePlace => app.words().text("type-place"),
        Choice::Filter(filter) => say::filter(app.desk, app.words(), filter),
    }
}

/// Draws the groups one below the other.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    let Some(Screen::Filters { chosen, top }) = app.open.last() else { return };
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let total = app.results.answer.total.to_string();
    let title = app.words().with("filters-title", &[("n", &total)]);
    paint.text(area.x + 1, area.y, area.width.saturating_sub(2), &title, bold);
    paint.wheel(area, Pane::Main);
    let rows = rows(app);
    let mut line = 0;
    let y_of = |line: usize| {
        let y = area.y + 1 + u16::try_from(line.checked_sub(*top)?).ok()?;
        (y < area.bottom()).then_some(y)
    };
    for (index, row) in rows.iter().enumerate() {
        if begins_group(&rows, index) {
            if let Some(y) = y_of(line) {
                paint.text(area.x + 1, y, area.width, &heading(app, row), bold);
            }
            line += 1;
        }
        if let Some(y) = y_of(line) {
            let mark = match &row.choice {
                Choice::TypePlace => "",
                Choice::Filter(filter) if app.results.scope.narrowing.has(filter) => "[x] ",
                Choice::Filter(_) => "[ ] ",
            };
            let count = row.count.map(|count| format!("  {count}")).unwrap_or_default();
            let words = format!("{mark}{}{count}", name(app, &row.choice));
            let taken = paint.text(area.x + 5, y, area.width.saturating_sub(6), &words, Style::new());
            paint.click(Rect::new(area.x, y, area.width, 1), Action::Pick(index));
            if index == *chosen {
                paint.text(area.x + 3, y, 1, ">", bold);
                paint.dress(Rect::new(area.x + 4, y, taken + 2, 1), paint.theme.chosen());
                paint.cursor(area.x + 3, y);
            }
        }
        line += 1;
    }
    let left = line.saturating_sub(*top + usize::from(area.height.saturating_sub(1)));
    if left > 0 && app.sentence.is_none() {
        let words = app.words().with("more-lines", &[("n", &left.to_string())]);
        paint.text(area.x + 1, area.bottom(), area.width, &words, Style::new());
    }
}
