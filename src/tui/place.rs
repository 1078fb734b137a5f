//! The place near which help is looked for: typed as a ZIP code, a city or a county, and read back before it is taken.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::app::{App, Screen};
use super::draw::Paint;
use super::filters;
use super::input::Input;
use super::text;
use crate::desk::narrowing::Filter;
use crate::desk::{filters as written, say};
use crate::search::{Near, Understood};

/// Opens the line over the filters.
pub fn open(app: &mut App) {
    app.open.push(Screen::Place(Input::default()));
}

/// The line in which one types.
#[must_use]
pub fn input<'v>(app: &'v App) -> Option<&'v Input> {
    match app.open.last() {
        Some(Screen::Place(input)) => Some(input),
        _ => None,
    }
}

pub fn type_in(app: &mut App, letters: &str) {
    if let Some(Screen::Place(input)) = app.open.last_mut() {
        input.insert(letters);
    }
}

/// The place that is typed, where there is one.
fn typed(app: &App) -> Option<Near> {
    written::near(app.desk, input(app)?.text()).ok()
}

/// Takes the place and goes back to the filters; a place that nobody knows stays to be mended.
pub fn take(app: &mut App) {
    match typed(app) {
        Some(near) => {
            app.open.pop();
            filters::turn_one(app, &Filter::Near(near));
        }
        None => app.say("place-unknown", &[]),
    }
}

/// Draws the line, and below it the place that it names.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    let Some(input) = input(app) else { return };
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let words = app.words();
    let room = area.width.saturating_sub(2);
    paint.text(area.x + 1, area.y, room, &words.text("place-title"), bold);
    let y = area.y + 2;
    paint.text(area.x + 1, y, 1, ">", bold);
    let inside = area.width.saturating_sub(5);
    // What is typed is seen from its end: the window slides with the cursor.
    let before = text::width(input.before());
    let skip = (before + 1).saturating_sub(usize::from(inside));
    let shown = text::skip(input.text(), skip);
    paint.text(area.x + 3, y, inside, &shown, bold);
    paint.cursor(area.x + 3 + u16::try_from(before - skip.min(before)).unwrap_or(0), y);
    let below = Rect::new(area.x + 1, y + 2, room, area.bottom().saturating_sub(y + 2));
    let sentence = match typed(app) {
        _ if input.is_empty() => words.text("place-example"),
        Some(near) => {
            let counties: Vec<_> = near.counties.iter().map(say::area).collect();
            let place = match near.within {
                None => near.label,
                Some(_) => say::understood(app.desk, words, &Understood::Near(near)),
            };
            words.with("place-is", &[("place", &place), ("counties", &counties.join(", "))])
        }
        None => words.text("place-not-yet"),
    };
    paint.wrapped(below, y + 2, &sentence);
}
