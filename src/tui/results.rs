//! The question and its answers: three rows each, the kind first, a number never cut off.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::action::{Action, Pane, Verb};
use super::app::{App, Undo};
use super::draw::{Layout, Paint, WIDE};
use super::page::{self, PageView};
use super::{emergency, hit, home, large, text, understood};
use crate::catalog::guide::Guide;
use crate::catalog::hours::OpenState;
use crate::catalog::id::{Kind, PageId};
use crate::desk::narrowing::{self, Narrowing};
use crate::desk::say;
use crate::search::{Answer, Counts, Filters, Fit, Hit, Query, Reason, Why};

/// Rows that one answer takes, with the empty one below it.
const ROWS_OF_A_HIT: u16 = 4;
/// Columns of the list where the chosen page stands beside it.
const LIST_COLUMNS: u16 = 52;

/// Answers that are asked for; nobody leafs through more.
const LIMIT: usize = 60;

/// What stands between two chips.
const BETWEEN: &str = " · ";
/// Lines that the chips take at most.
const MOST_SUMMARY: usize = 3;

/// What else is asked beside the words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scope {
    /// A group of the home screen, by its place there.
    pub group: Option<usize>,
    /// A guide is looked for to show it large.
    pub is_for_large: bool,
    /// Filters, and what was taken away again.
    pub narrowing: Narrowing,
}

impl Scope {
    /// Whether it asks for something even without words.
    fn is_asking(&self) -> bool {
        self.group.is_some() || self.is_for_large || self.narrowing.is_asking()
    }
}

/// A question that was cleared and can be put back.
#[derive(Debug, Default)]
pub struct Asked {
    pub words: String,
    pub scope: Scope,
    pub chosen: usize,
}

/// The answers as they are seen.
#[derive(Debug, Default)]
pub struct ResultsView {
    pub scope: Scope,
    pub answer: Answer,
    /// The chosen row, counted with the urgent one on top.
    pub chosen: usize,
    pub top: usize,
    /// The cursor stands on the chosen row, not in the question.
    pub is_in_list: bool,
    pub preview: Option<PageView>,
}

/// A row of the list.
#[derive(Debug, Clone, Copy)]
enum Row<'a> {
    /// A row of the emergency screen, because of the words.
    Urgent(usize),
    Hit(&'a Hit),
    /// Nothing was found: the contact that always helps.
    General,
}

/// Whether there is a question: words, or something chosen instead of words.
#[must_use]
pub fn is_asking(app: &App) -> bool {
    !app.input.is_empty() || app.results.scope.is_asking()
}

fn urgent(app: &App) -> Option<usize> {
    let id = app.results.answer.urgent.as_deref()?;
    app.desk.catalog.edition.emergency.iter().position(|row| row.id == id)
}

fn row<'v>(app: &'v App, index: usize) -> Option<Row<'v>> {
    let before = usize::from(urgent(app).is_some());
    match urgent(app) {
        Some(urgent) if index == 0 => Some(Row::Urgent(urgent)),
        _ if index == 0 && has_only_general(app) => Some(Row::General),
        _ => app.results.answer.hits.get(index - before).map(Row::Hit),
    }
}

/// Whether nothing was found, and the contact that always helps can be opened instead.
fn has_only_general(app: &App) -> bool {
    let answer = &app.results.answer;
    is_asking(app) && answer.hits.is_empty() && answer.urgent.is_none() && say::general_contact(app.desk).is_some()
}

fn count(app: &App) -> usize {
    app.results.answer.hits.len() + usize::from(urgent(app).is_some() || has_only_general(app))
}

/// The page of the chosen row.
#[must_use]
pub fn chosen_page(app: &App) -> Option<PageId> {
    if !is_asking(app) {
        return None;
    }
    match row(app, app.results.chosen)? {
        Row::Urgent(index) => Some(emergency::page_of(app, index)),
        Row::Hit(hit) => Some(hit.id.clone()),
        Row::General => say::general_contact(app.desk).map(|contact| PageId::contact(&contact.id)),
    }
}

/// The words by which the chosen page was found, to be marked on it.
#[must_use]
pub fn found_by(app: &App) -> Vec<String> {
    match row(app, app.results.chosen) {
        Some(Row::Hit(hit)) => say::telling(&hit.highlight),
        Some(Row::Urgent(_) | Row::General) | None => Vec::new(),
    }
}

#[must_use]
pub fn has_chosen(app: &App) -> bool {
    app.results.chosen < count(app)
}

/// Adds letters to the question.
pub fn type_in(app: &mut App, letters: &str) {
    let is_new = !is_asking(app);
    app.input.insert(letters);
    if matches!(app.undo, Some(Undo::Person { .. })) {
        // The next person has begun: what the last one asked is gone.
        app.undo = None;
    }
    if is_new && !app.kept.is_empty() {
        let count = app.kept.len().to_string();
        app.say("still-kept", &[("n", &count)]);
    }
    ask(app);
}

/// Asks again, after the words or the scope have changed.
pub fn ask(app: &mut App) {
    let view = &mut app.results;
    (view.chosen, view.top, view.is_in_list) = (0, 0, false);
    app.results.answer = answer(app);
    show_again(app);
}

fn answer(app: &App) -> Answer {
    if is_asking(app) { find(app, app.results.scope.narrowing.filters.clone()) } else { Answer::default() }
}

/// What the question finds with these filters.
#[must_use]
pub fn find(app: &App, filters: Filters) -> Answer {
    let (query, guides) = query(app, filters);
    let mut answer = narrowing::find(app.desk, &query);
    if !guides.is_empty() {
        put_first(&mut answer, guides);
    }
    answer
}

/// How many answers there are of each sort, where these filters were set.
pub fn counts(app: &App, filters: Filters) -> Counts {
    let (query, guides) = query(app, filters);
    let mut counts = app.desk.find(&Query { counted: true, ..query }).counts;
    if !guides.is_empty() {
        counts.kinds.insert(Kind::Guide, guides.len());
    }
    counts
}

/// What is asked within the scope, and the guides that stand before everything found.
fn query(app: &App, mut filters: Filters) -> (Query, Vec<PageId>) {
    let scope = &app.results.scope;
    if let Some(group) = scope.group.and_then(|group| app.desk.catalog.edition.home.get(group))
        && filters.topics.is_empty()
    {
        filters.topics.clone_from(&group.topics);
    }
    if scope.is_for_large {
        filters.kinds = vec![Kind::Guide];
    }
    let guides = if app.input.text().trim().is_empty() { browsed(app, &filters) } else { Vec::new() };
    let query = scope.narrowing.query(app.input.text(), app.interface, app.now.wall, LIMIT);
    (Query { filters, ..query }, guides)
}

/// Guides to leaf through where nothing was typed: those of the topics, the urgent ones first.
fn browsed(app: &App, filters: &Filters) -> Vec<PageId> {
    let only_topics = Filters { topics: filters.topics.clone(), kinds: filters.kinds.clone(), ..Filters::default() };
    let wants_guides = filters.kinds.is_empty() || filters.kinds.contains(&Kind::Guide);
    if *filters != only_topics || !wants_guides {
        // Hours, cost and languages belong to contacts.
        return Vec::new();
    }
    let place = |guide: &Guide| filters.topics.iter().position(|topic| guide.topics.contains(topic));
    let fits = |guide: &&Guide| filters.topics.is_empty() || place(guide).is_some();
    let mut guides: Vec<&Guide> = app.desk.catalog.guides.iter().filter(fits).collect();
    guides.sort_by_key(|guide| (guide.urgency, place(guide)));
    guides.into_iter().map(|guide| PageId::guide(&guide.slug)).collect()
}

/// Sets guides before everything else that was found.
fn put_first(answer: &mut Answer, guides: Vec<PageId>) {
    let known = answer.hits.iter().filter(|hit| guides.contains(&hit.id)).count();
    answer.hits.retain(|hit| !guides.contains(&hit.id));
    answer.total += guides.len() - known;
    (answer.general, answer.emptied_by) = (false, None);
    let as_hit = |id| Hit {
        id,
        why: Why {
            reason: Reason::Topic,
            words: Vec::new(),
            meant: Vec::new(),
            concept: None,
            topic: None,
            fit: Fit::Yes,
        },
        highlight: Vec::new(),
        miles: None,
        open: OpenState::NotKnown,
        speaks: None,
    };
    answer.hits.splice(0..0, guides.into_iter().map(as_hit));
}

/// Brings the chosen row into sight and makes the page beside the list.
pub fn show_again(app: &mut App) {
    let rows = rows_seen(app);
    let view = &mut app.results;
    if view.chosen < view.top {
        view.top = view.chosen;
    } else if view.chosen >= view.top + rows {
        view.top = view.chosen + 1 - rows;
    }
    let is_wanted = app.size.0 >= WIDE && app.open.is_empty();
    // While one types the first answer is mostly the same as before: its page is not made again.
    let is_there = app.results.preview.as_ref().map(|view| &view.page.id) == chosen_page(app).as_ref();
    if !is_wanted || !is_there {
        app.results.preview = is_wanted.then(|| page::preview(app)).flatten();
    }
}

/// Whole answers that fit on the screen.
fn rows_seen(app: &App) -> usize {
    let body = Layout::of_size(app.size).body;
    let list = list_area(app, body);
    usize::from((list.height + 1) / ROWS_OF_A_HIT).max(1)
}

fn list_area(app: &App, body: Rect) -> Rect {
    let summary = u16::try_from(summary(app, body.width).len()).unwrap_or(1);
    let above = home::QUESTION_ROWS.min(body.height) + summary;
    let width = if body.width >= WIDE { LIST_COLUMNS } else { body.width };
    Rect::new(body.x, body.y + above.min(body.height), width, body.height.saturating_sub(above))
}

pub fn step(app: &mut App, verb: Verb) {
    let last = count(app).saturating_sub(1);
    let next = match verb {
        Verb::Up => app.results.chosen.saturating_sub(1),
        _ => (app.results.chosen + 1).min(last),
    };
    choose(app, next);
}

/// Moves the choice by a screen of answers.
pub fn leap(app: &mut App, lines: i32) {
    let by = isize::try_from(rows_seen(app)).unwrap_or(1) * isize::try_from(lines.signum()).unwrap_or(1);
    choose(app, app.results.chosen.saturating_add_signed(by));
}

/// Turns the list or the page beside it.
pub fn scroll(app: &mut App, pane: Pane, lines: i32) {
    match pane {
        Pane::Main => {
            let by = if lines < 0 { Verb::Up } else { Verb::Down };
            step(app, by);
        }
        Pane::Preview => {
            if let Some(view) = &mut app.results.preview {
                let by = isize::try_from(lines).unwrap_or(0);
                view.offset = view.offset.saturating_add_signed(by).min(view.lines.len().saturating_sub(1));
            }
        }
    }
}

pub fn choose(app: &mut App, index: usize) {
    app.results.chosen = index.min(count(app).saturating_sub(1));
    app.results.is_in_list = true;
    show_again(app);
}

/// Opens the chosen answer.
pub fn open(app: &mut App) {
    let Some(id) = chosen_page(app) else { return };
    if app.results.scope.is_for_large && app.input.is_empty() {
        large::open(app, &id);
    } else if id.kind == Kind::Emergency {
        emergency::open(app);
    } else {
        let found = found_by(app);
        page::open_found(app, &id, found);
    }
}

/// Asks for a scope instead of words.
pub fn ask_scope(app: &mut App, scope: Scope) {
    app.results.scope = scope;
    ask(app);
    app.results.is_in_list = true;
}

/// Takes one thing away that was understood; the words that said it become plain words.
pub fn take_away(app: &mut App, index: usize) {
    let Some(chip) = understood::chips(app).into_iter().nth(index) else { return };
    let name = understood::chip(app, &chip);
    understood::take_away(&mut app.results.scope, &chip);
    ask(app);
    app.say("taken-away", &[("what", &name)]);
}

/// Takes away what stands last.
pub fn take_last_away(app: &mut App) {
    take_away(app, understood::chips(app).len().saturating_sub(1));
}

/// Clears the question and hands it over, so that it can be put back.
pub fn take_question(app: &mut App) -> Asked {
    let asked = Asked {
        words: app.input.text().to_owned(),
        scope: std::mem::take(&mut app.results.scope),
        chosen: app.results.chosen,
    };
    app.input.clear();
    app.results = ResultsView::default();
    app.desk.search.forget();
    asked
}

pub fn put_back(app: &mut App, asked: Asked) {
    app.input.clear();
    app.input.insert(&asked.words);
    app.results.scope = asked.scope;
    ask(app);
    choose(app, asked.chosen);
}

/// Draws the question, what was understood, and the answers.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    home::draw_question(app, area, paint);
    let y = area.y + home::QUESTION_ROWS;
    if y < area.bottom() {
        draw_summary(app, Rect::new(area.x, y, area.width, area.bottom() - y), paint);
    }
    let list = list_area(app, area);
    paint.wheel(list, Pane::Main);
    let mut y = list.y;
    for index in app.results.top..count(app) {
        if y >= list.bottom() || has_only_general(app) {
            break;
        }
        let height = (ROWS_OF_A_HIT - 1).min(list.bottom() - y);
        draw_row(app, index, Rect::new(list.x, y, list.width, height), paint);
        y += ROWS_OF_A_HIT;
    }
    if has_only_general(app) || count(app) == 0 {
        draw_nothing(app, list, paint);
    }
    if let Some(view) = &app.results.preview
        && area.width >= WIDE
    {
        let x = list.right() + 2;
        let beside = Rect::new(x, list.y, area.right().saturating_sub(x), list.height);
        page::draw_view(view, beside, paint);
        paint.wheel(beside, Pane::Preview);
    }
}

/// "6 answers · speaks Spanish (x)", in as many lines as it takes: what cannot be seen cannot be taken away. Beside each chip
/// stands its number.
fn summary(app: &App, width: u16) -> Vec<Vec<(String, Option<usize>)>> {
    let room = usize::from(width.saturating_sub(2)).max(1);
    let count = app.words().with("answers", &[("n", &app.results.answer.total.to_string())]);
    let mut used = text::width(&count);
    let mut lines = vec![vec![(count, None)]];
    for (index, chip) in understood::chips(app).iter().enumerate() {
        let shown = format!("{} (x)", understood::chip(app, chip));
        let wide = text::width(&shown);
        let is_new = used + text::width(BETWEEN) + wide > room && lines.len() < MOST_SUMMARY;
        if is_new {
            used = 0;
            lines.push(Vec::new());
        }
        if let Some(line) = lines.last_mut() {
            used += wide + if line.is_empty() { 0 } else { text::width(BETWEEN) };
            line.push((shown, Some(index)));
        }
    }
    lines
}

fn draw_summary(app: &App, area: Rect, paint: &mut Paint) {
    for (line, y) in summary(app, area.width).into_iter().zip(area.y..area.bottom()) {
        let mut x = area.x + 1;
        for (at, (shown, chip)) in line.into_iter().enumerate() {
            if at > 0 {
                x += paint.text(x, y, area.right().saturating_sub(x), BETWEEN, Style::new());
            }
            let taken = paint.text(x, y, area.right().saturating_sub(x), &shown, Style::new());
            if let Some(index) = chip {
                paint.click(Rect::new(x, y, taken, 1), Action::TakeAway(index));
            }
            x += taken;
        }
    }
}

/// Says which filter emptied the answer, and shows the general line.
fn draw_nothing(app: &App, area: Rect, paint: &mut Paint) {
    let words = app.words();
    let inside = Rect::new(area.x + 1, area.y, area.width.saturating_sub(2), area.height);
    let why = match &app.results.answer.emptied_by {
        Some(what) => {
            let filters = &app.results.scope.narrowing.filters;
            words.with("emptied-by", &[("what", &say::emptied_by(app.desk, words, filters, what))])
        }
        None => words.text("no-answers"),
    };
    let y = paint.wrapped(inside, area.y, &why) + 1;
    let Some((_, line)) = say::general_line(app.desk, words) else { return };
    let line_area = Rect { x: inside.x + 1, width: inside.width.saturating_sub(1), ..inside };
    let end = paint.wrapped(line_area, y, &line);
    paint.click(Rect::new(area.x, y, area.width, end.saturating_sub(y)), Action::Pick(0));
    if has_chosen(app) && y < end {
        paint.dress(Rect::new(area.x, y, area.width, 1), paint.theme.chosen());
        paint.text(area.x, y, 1, ">", paint.theme.chosen());
        if app.results.is_in_list {
            paint.cursor(area.x, y);
        }
    }
}

fn draw_row(app: &App, index: usize, area: Rect, paint: &mut Paint) {
    match row(app, index) {
        Some(Row::Urgent(urgent)) => hit::draw_urgent(app, urgent, area, paint),
        Some(Row::Hit(hit)) => hit::draw(app, hit, area, paint),
        Some(Row::General) | None => return,
    }
    paint.click(area, Action::Pick(index));
    if index == app.results.chosen {
        paint.dress(Rect { height: 1, ..area }, paint.theme.chosen());
        paint.text(area.x, area.y, 1, ">", paint.theme.chosen());
        if app.results.is_in_list {
            paint.cursor(area.x, area.y);
        }
    }
}

/// The word for a kind of page.
#[must_use]
pub fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Warning => "kind-warning",
        Kind::Guide => "kind-guide",
        Kind::Paper => "kind-paper",
        Kind::Contact => "kind-contact",
        Kind::Packet => "kind-packet",
        Kind::Emergency => "kind-emergency",
    }
}
