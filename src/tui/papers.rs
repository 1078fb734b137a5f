//! "What is this paper?": names a paper by the code in its corner, whether a court made it, and who signed it.
//!
//! It asks for code, court, judge and date, and for nothing else: never for a name or a number of a person.

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::action::{Action, Verb};
use super::app::{App, Screen};
use super::draw::Paint;
use super::input::Input;
use super::{page, text};
use crate::catalog::BroughtPaper;
use crate::catalog::id::{Kind, PageId};

/// An answer that may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Told {
    #[default]
    NotKnown,
    Yes,
    No,
}

impl Told {
    fn turned(self, forward: bool) -> Told {
        match (self, forward) {
            (Told::NotKnown, true) | (Told::No, false) => Told::Yes,
            (Told::Yes, true) | (Told::NotKnown, false) => Told::No,
            (Told::No, true) | (Told::Yes, false) => Told::NotKnown,
        }
    }
}

/// The questions, in order.
const QUESTIONS: [&str; 4] = ["paper-ask-code", "paper-ask-court", "paper-ask-judge", "paper-ask-date"];

/// The open screen.
#[derive(Debug, Default)]
pub struct PaperView {
    code: Input,
    court: Told,
    judge: Told,
    date: Input,
    /// Questions first, then papers.
    pub chosen: usize,
}

/// Opens the list of papers.
pub fn open(app: &mut App) {
    app.open.push(Screen::Papers(PaperView::default()));
}

/// The line in which one types now.
#[must_use]
pub fn input(view: &mut PaperView) -> &mut Input {
    if view.chosen == 3 { &mut view.date } else { &mut view.code }
}

/// Papers that fit what was told. A code that is typed counts most: it may stand anywhere in the code or the name.
fn fitting<'v>(app: &'v App, view: &PaperView) -> Vec<&'v BroughtPaper> {
    let code = squeezed(view.code.text());
    let fits = |paper: &&BroughtPaper| {
        // Only a court's paper is signed by a judge.
        let court = [view.court, view.judge].into_iter().all(|told| match told {
            Told::NotKnown => true,
            Told::Yes => paper.court,
            Told::No => !paper.court,
        });
        let name = squeezed(paper.name.get(app.interface));
        let top = squeezed(paper.top.get(app.interface));
        court && (squeezed(&paper.code).contains(&code) || name.contains(&code) || top.contains(&code))
    };
    app.desk.catalog.papers.iter().filter(fits).collect()
}

/// Small letters and digits alone: "I-205", "i 205" and "I205" are one code.
fn squeezed(code: &str) -> String {
    code.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The page of the chosen paper.
#[must_use]
pub fn chosen_page(app: &App, view: &PaperView) -> Option<PageId> {
    let index = view.chosen.checked_sub(QUESTIONS.len())?;
    fitting(app, view).get(index).map(|paper| PageId { kind: Kind::Paper, name: paper.id.clone() })
}

/// Whether left and right change an answer.
#[must_use]
pub fn is_on_choice(app: &App) -> bool {
    matches!(app.open.last(), Some(Screen::Papers(view)) if matches!(view.chosen, 1 | 2))
}

pub fn step(app: &mut App, verb: Verb) {
    match verb {
        Verb::Up => leap(app, -1),
        Verb::Left | Verb::Right => {
            if let Some(Screen::Papers(view)) = app.open.last_mut() {
                let told = if view.chosen == 1 { &mut view.court } else { &mut view.judge };
                *told = told.turned(verb == Verb::Right);
            }
        }
        _ => leap(app, 1),
    }
}

/// Moves the choice by some rows.
pub fn leap(app: &mut App, by: i32) {
    let Some(Screen::Papers(view)) = app.open.last() else { return };
    let last = QUESTIONS.len() + fitting(app, view).len() - 1;
    if let Some(Screen::Papers(view)) = app.open.last_mut() {
        view.chosen = view.chosen.saturating_add_signed(isize::try_from(by).unwrap_or(0)).min(last);
    }
}

/// Letters go to the code, or to the date where that is chosen.
pub fn type_in(app: &mut App, letters: &str) {
    if let Some(Screen::Papers(view)) = app.open.last_mut() {
        if view.chosen != 3 {
            view.chosen = 0;
        }
        input(view).insert(letters);
    }
}

/// Opens the chosen paper; from a question, the first that fits.
pub fn open_chosen(app: &mut App) {
    let Some(Screen::Papers(view)) = app.open.last() else { return };
    if matches!(view.chosen, 1 | 2) {
        step(app, Verb::Right);
        return;
    }
    let first = || {
        let paper = fitting(app, view).first().copied()?;
        Some(PageId { kind: Kind::Paper, name: paper.id.clone() })
    };
    match chosen_page(app, view).or_else(first) {
        Some(id) => page::open(app, &id),
        None => app.say("no-paper", &[]),
    }
}

/// Days since the date on the paper, written as people write it here: month, day, year.
fn days_since(text: &str, today: Date) -> Option<i32> {
    let numbers: Vec<i16> = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let [month, day, year] = numbers.try_into().ok()?;
    let year = if year < 100 { year + 2000 } else { year };
    let date = Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    Some(today.since(date).ok()?.get_days())
}

/// Draws the four questions and the papers that fit.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    let Some(Screen::Papers(view)) = app.open.last() else { return };
    let words = app.words();
    let bold = Style::new().add_modifier(Modifier::BOLD);
    paint.text(area.x + 1, area.y, area.width.saturating_sub(2), &words.text("paper-title"), bold);
    for ((index, question), y) in QUESTIONS.iter().enumerate().zip(area.y + 1..area.bottom()) {
        let value = match index {
            0 => view.code.text().to_owned(),
            1 => told(app, view.court),
            2 => told(app, view.judge),
            _ => date_line(app, view),
        };
        let line = format!("  {}  {value}", words.text(question));
        paint.text(area.x + 1, y, area.width.saturating_sub(1), &line, Style::new());
        paint.click(Rect::new(area.x, y, area.width, 1), Action::Pick(index));
        if index == view.chosen {
            paint.text(area.x + 1, y, 1, ">", bold);
            let label = u16::try_from(text::width(&words.text(question))).unwrap_or(0) + 2;
            paint.dress(Rect::new(area.x + 2, y, label, 1), paint.theme.chosen());
            let typed = match index {
                0 => text::width(view.code.before()),
                3 => text::width(view.date.before()),
                _ => 0,
            };
            paint.cursor(area.x + 3 + label + u16::try_from(typed).unwrap_or(0), y);
        }
    }
    let list = Rect::new(area.x, area.y + 6, area.width, area.height.saturating_sub(6));
    draw_papers(app, view, list, paint);
}

fn draw_papers(app: &App, view: &PaperView, area: Rect, paint: &mut Paint) {
    let papers = fitting(app, view);
    if papers.is_empty() {
        let inside = Rect::new(area.x + 1, area.y, area.width.saturating_sub(2), area.height);
        paint.wrapped(inside, area.y, &app.words().text("no-paper"));
        return;
    }
    let chosen = view.chosen.checked_sub(QUESTIONS.len());
    let room = usize::from(area.height).max(1);
    let top = chosen.map_or(0, |chosen| (chosen + 1).saturating_sub(room));
    for ((index, paper), y) in papers.iter().enumerate().skip(top).zip(area.y..area.bottom()) {
        let court = app.words().text(if paper.court { "paper-by-court" } else { "paper-by-nobody" });
        let code = if paper.code.is_empty() { "-" } else { &paper.code };
        let gap = " ".repeat(12usize.saturating_sub(text::width(code)));
        let line = format!("{code}{gap}{} · {court}", paper.name.get(app.interface));
        let taken = paint.text(area.x + 3, y, area.width.saturating_sub(4), &line, Style::new());
        paint.click(Rect::new(area.x, y, area.width, 1), Action::Pick(QUESTIONS.len() + index));
        if Some(index) == chosen {
            paint.text(area.x + 1, y, 1, ">", Style::new().add_modifier(Modifier::BOLD));
            paint.dress(Rect::new(area.x + 2, y, taken + 2, 1), paint.theme.chosen());
            paint.cursor(area.x + 1, y);
        }
    }
}

fn told(app: &App, told: Told) -> String {
    let key = match told {
        Told::NotKnown => "not-known",
        Told::Yes => "yes",
        Told::No => "no",
    };
    format!("< {} >", app.words().text(key))
}

fn date_line(app: &App, view: &PaperView) -> String {
    let typed = view.date.text();
    match days_since(typed, app.now.wall.date()) {
        Some(days) if days >= 0 => {
            format!("{typed}  {}", app.words().with("days-ago", &[("n", &days.to_string())]))
        }
        _ => typed.to_owned(),
    }
}
