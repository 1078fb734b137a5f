//! The filters: topic, language, cost, county, open now, kind, with how many answers each would leave.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::action::{Action, Pane, Verb};
use super::app::{App, Screen};
use super::draw::{Layout, Paint};
use super::{results, understood};
use crate::catalog::area::Area;
use crate::catalog::id::Kind;
use crate::catalog::lang::Spoken;
use crate::desk;
use crate::search::{Counts, Filters, OpenWhen, Understood};

/// How many rows a group shows at most.
const MOST: usize = 8;

/// One filter that can be set.
#[derive(Debug, Clone, PartialEq)]
enum Choice {
    Topic(String),
    Speaks(Spoken),
    Free,
    Open,
    County(Area),
    Kind(Kind),
}

/// A row: a filter, with how many answers fit it.
#[derive(Debug, Clone)]
struct Row {
    choice: Choice,
    count: usize,
}

/// Opens the filters over the answers.
pub fn open(app: &mut App) {
    app.open.push(Screen::Filters { chosen: 0, top: 0 });
}

/// The filters of the present answers, group by group: what is set first, then the most frequent.
fn rows(app: &App) -> Vec<Row> {
    let counts = counts(app);
    let filters = &app.results.scope.filters;
    let mut rows = Vec::new();
    let mut add = |mut choices: Vec<(Choice, usize)>| {
        choices.retain(|(choice, count)| *count > 0 || is_set(filters, choice));
        choices.sort_by_key(|(choice, count)| (!is_set(filters, choice), std::cmp::Reverse(*count)));
        rows.extend(choices.into_iter().take(MOST).map(|(choice, count)| Row { choice, count }));
    };
    let kinds = [Kind::Guide, Kind::Contact, Kind::Paper, Kind::Warning];
    add(kinds.into_iter().map(|kind| (Choice::Kind(kind), counts.kinds.get(&kind).copied().unwrap_or(0))).collect());
    add(vec![(Choice::Free, counts.free)]);
    add(vec![(Choice::Open, counts.open)]);
    let speaks = filters.speaks.iter().filter(|spoken| !counts.speaks.contains_key(*spoken)).map(|spoken| (spoken, 0));
    let speaks = counts.speaks.iter().map(|(spoken, count)| (spoken, *count)).chain(speaks);
    add(speaks.map(|(spoken, count)| (Choice::Speaks(spoken.clone()), count)).collect());
    let topics = filters.topics.iter().filter(|topic| !counts.topics.contains_key(*topic)).map(|topic| (topic, 0));
    let topics = counts.topics.iter().map(|(topic, count)| (topic, *count)).chain(topics);
    add(topics.map(|(topic, count)| (Choice::Topic(topic.clone()), count)).collect());
    let counties = counts.counties.iter().filter_map(|(area, count)| Some((area.parse::<Area>().ok()?, *count)));
    let counties = counties.filter(|(area, _)| matches!(area, Area::County(..)));
    add(counties.map(|(area, count)| (Choice::County(area), count)).collect());
    rows
}

/// How many answers fit each filter. Inside a group one filter or the other may fit, so each group is counted without its own.
fn counts(app: &App) -> Counts {
    let filters = &app.results.scope.filters;
    let without = |clear: fn(&mut Filters)| {
        let mut filters = filters.clone();
        clear(&mut filters);
        results::find(app, filters).counts
    };
    let mut counts = app.results.answer.counts.clone();
    if !filters.kinds.is_empty() {
        counts.kinds = without(|filters| filters.kinds.clear()).kinds;
    }
    if !filters.topics.is_empty() {
        counts.topics = without(|filters| filters.topics.clear()).topics;
    }
    if !filters.speaks.is_empty() {
        counts.speaks = without(|filters| filters.speaks.clear()).speaks;
    }
    if !filters.county.is_empty() {
        counts.counties = without(|filters| filters.county.clear()).counties;
    }
    counts
}

fn is_set(filters: &Filters, choice: &Choice) -> bool {
    match choice {
        Choice::Topic(topic) => filters.topics.contains(topic),
        Choice::Speaks(spoken) => filters.speaks.contains(spoken),
        Choice::Free => !filters.cost.is_empty(),
        Choice::Open => filters.open.is_some(),
        Choice::County(area) => filters.county.contains(area),
        Choice::Kind(kind) => filters.kinds.contains(kind),
    }
}

/// Sets the chosen filter, or takes it away.
pub fn turn(app: &mut App) {
    let Some(Screen::Filters { chosen, .. }) = app.open.last() else { return };
    let Some(Row { choice, .. }) = rows(app).into_iter().nth(*chosen) else { return };
    let filters = &mut app.results.scope.filters;
    let is_on = !is_set(filters, &choice);
    match &choice {
        Choice::Topic(topic) => turn_one(&mut filters.topics, topic),
        Choice::Speaks(spoken) => turn_one(&mut filters.speaks, spoken),
        Choice::Free => filters.cost = if is_on { Filters::FREE.to_vec() } else { Vec::new() },
        Choice::Open => filters.open = is_on.then_some(OpenWhen::Now),
        Choice::County(area) => turn_one(&mut filters.county, area),
        Choice::Kind(kind) => turn_one(&mut filters.kinds, kind),
    }
    results::ask(app);
    let moved = rows(app).iter().position(|row| row.choice == choice);
    if let (Some(Screen::Filters { chosen, .. }), Some(moved)) = (app.open.last_mut(), moved) {
        *chosen = moved;
    }
    let name = name(app, &choice);
    let count = app.results.answer.total.to_string();
    app.say(if is_on { "filter-on" } else { "filter-off" }, &[("name", &name), ("n", &count)]);
}

fn turn_one<T: Clone + PartialEq>(values: &mut Vec<T>, value: &T) {
    match values.iter().position(|known| known == value) {
        Some(at) => drop(values.remove(at)),
        None => values.push(value.clone()),
    }
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
    let heading = |at: usize| rows.get(at).map(|row| heading_key(&row.choice));
    index == 0 || heading(index) != heading(index - 1)
}

fn heading_key(choice: &Choice) -> &'static str {
    match choice {
        Choice::Topic(_) => "filter-topic",
        Choice::Speaks(_) => "filter-speaks",
        Choice::Free | Choice::Open => "filter-cost-open",
        Choice::County(_) => "filter-county",
        Choice::Kind(_) => "filter-kind",
    }
}

fn name(app: &App, choice: &Choice) -> String {
    match choice {
        Choice::Topic(topic) => understood::topic(app, topic),
        Choice::Speaks(spoken) => desk::spoken_name(app.page_words(), spoken),
        Choice::Free => understood::meaning(app, &Understood::Free),
        Choice::Open => understood::meaning(app, &Understood::Open(OpenWhen::Now)),
        Choice::County(area) => understood::area(area),
        Choice::Kind(kind) => app.words().text(results::kind_key(*kind)),
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
                paint.text(area.x + 1, y, area.width, &app.words().text(heading_key(&row.choice)), bold);
            }
            line += 1;
        }
        if let Some(y) = y_of(line) {
            let mark = if is_set(&app.results.scope.filters, &row.choice) { "[x]" } else { "[ ]" };
            let words = format!("{mark} {}  {}", name(app, &row.choice), row.count);
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
}
