//! Hide, blank, clear: one set of rules for what is left on an unwatched screen.
//!
//! The hide key clears and blanks at once. Two idle minutes blank, nine ask "Still on a call?", ten clear. Three times Esc
//! within a second blanks and loses nothing. Any key comes back, and does nothing else.

use std::time::Duration;

use super::action::Moment;
use super::app::App;
use super::draw::Paint;
use super::results;

const BLANK_AFTER: Duration = Duration::from_secs(2 * 60);
const ASK_AFTER: Duration = Duration::from_secs(9 * 60);
const CLEAR_AFTER: Duration = Duration::from_secs(10 * 60);
const ESCAPES_WITHIN: Duration = Duration::from_secs(1);

/// What the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Everything,
    Nothing,
    /// "Still on a call?"
    Question,
}

/// What hides the screen, and how long nobody has touched it.
#[derive(Debug)]
pub struct Veil {
    shown: Shown,
    touched: Duration,
    is_cleared: bool,
    escapes: [Duration; 2],
}

impl Veil {
    #[must_use]
    pub fn new(now: Duration) -> Veil {
        Veil { shown: Shown::Everything, touched: now, is_cleared: false, escapes: [Duration::ZERO; 2] }
    }

    /// Whether it hides the screen.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        self.shown != Shown::Everything
    }

    /// Whether it asks "Still on a call?".
    #[must_use]
    pub fn is_asking(&self) -> bool {
        self.shown == Shown::Question
    }

    /// Somebody is there.
    pub fn touch(&mut self, now: Duration) {
        self.shown = Shown::Everything;
        self.touched = now;
        self.is_cleared = false;
    }
}

/// Lets time pass.
pub fn tick(app: &mut App, moment: Moment) {
    app.now = moment;
    let idle = moment.passed.saturating_sub(app.veil.touched);
    if idle >= CLEAR_AFTER {
        if !app.veil.is_cleared {
            clear(app);
            app.veil.is_cleared = true;
        }
        app.veil.shown = Shown::Nothing;
    } else if idle >= ASK_AFTER {
        app.veil.shown = Shown::Question;
    } else if idle >= BLANK_AFTER {
        app.veil.shown = Shown::Nothing;
    }
}

/// Blanks the screen and clears everything about this person.
pub fn hide(app: &mut App) {
    clear(app);
    app.veil.shown = Shown::Nothing;
}

/// Whether this is the third Esc within a second; then the screen is blank.
pub fn is_third_escape(app: &mut App) -> bool {
    let now = app.now.passed;
    let [first, second] = app.veil.escapes;
    app.veil.escapes = [second, now];
    let is_third = first > Duration::ZERO && now.saturating_sub(first) <= ESCAPES_WITHIN;
    if is_third {
        app.veil.shown = Shown::Nothing;
        app.veil.escapes = [Duration::ZERO; 2];
    }
    is_third
}

fn clear(app: &mut App) {
    results::take_question(app);
    app.kept.clear();
    app.open.clear();
    app.undo = None;
    app.last_order = None;
    app.sentence = None;
    app.home = 0;
    app.visitor = app.beginning.visitor;
}

/// Draws nothing, or the one question.
pub fn draw(app: &App, paint: &mut Paint) {
    if app.veil.shown == Shown::Question {
        let area = paint.area();
        let words = app.words().text("still-there");
        paint.wrapped(area, area.y + area.height / 2, &words);
    }
}
