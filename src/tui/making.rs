//! What is being printed or saved now: how far it is, and how it is stopped.
//!
//! One order at a time. It is made in a thread beside the screen, which tells each step; nothing comes out before all of it
//! is made, so that what is stopped leaves nothing behind.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::action::{Effect, Printed, Progress};
use super::app::{App, Place};
use super::draw::Paint;
use super::print_sheet::{self, Order, To};
use crate::paper::Step;

/// Columns of the gauge.
const GAUGE: usize = 20;

/// An order that is being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Making {
    /// None until the first step is told.
    progress: Option<Progress>,
    /// Somebody asked to stop; the present step is still finished.
    is_stopping: bool,
}

/// Hands an order over to be made.
pub fn begin(app: &mut App, order: Order) -> Option<Effect> {
    if order.jobs.is_empty() {
        app.say("nothing-for-piece", &[]);
        return None;
    }
    if app.making.is_some() {
        app.say("still-making", &[]);
        return None;
    }
    app.last_order = Some(order.clone());
    app.making = Some(Making { progress: None, is_stopping: false });
    app.sentence = None;
    Some(if order.to == To::File { Effect::Save(order) } else { Effect::Print(order) })
}

/// Takes in how far it is.
pub fn go_on(app: &mut App, progress: Progress) {
    if let Some(making) = &mut app.making {
        making.progress = Some(progress);
    }
}

/// Whether the key that goes back stops what is being made: on the screens from which it is begun.
#[must_use]
pub fn can_stop(app: &App) -> bool {
    let is_begun_here = matches!(app.place(), Place::Print | Place::Emergency);
    is_begun_here && app.making.as_ref().is_some_and(|making| !making.is_stopping)
}

/// Asks for it to stop.
pub fn stop(app: &mut App) -> Option<Effect> {
    app.making.as_mut()?.is_stopping = true;
    Some(Effect::Stop)
}

/// Says how it went.
pub fn end(app: &mut App, printed: &Printed) -> Option<Effect> {
    app.making = None;
    match printed {
        Printed::On { printer, pages } => {
            app.say("printed", &[("n", &pages.to_string()), ("printer", printer)]);
        }
        Printed::Saved { files, pages } => {
            app.say("saved", &[("n", &pages.to_string()), ("files", &files.join(", "))]);
        }
        Printed::SavedInstead { files } => app.say("saved-instead", &[("files", &files.join(", "))]),
        Printed::Failed { why } => app.sentence = Some(why.clone()),
        Printed::Stopped => app.say("stopped", &[]),
    }
    // Printing stopped the count of what the sheet will be.
    print_sheet::count_if_unknown(app)
}

/// How far it is, as a gauge and words. None when nothing is being made.
#[must_use]
pub fn line(app: &App) -> Option<String> {
    let making = app.making.as_ref()?;
    let words = app.words();
    let Some(Progress { done, all, step }) = making.progress else {
        return Some(words.text("printing"));
    };
    let filled = filled(done, all, step);
    let gauge = format!("[{}{}]", "#".repeat(filled), ".".repeat(GAUGE - filled));
    let at = (done + 1).min(all).to_string();
    let step = words.text(if making.is_stopping { "making-stops" } else { step_key(step) });
    let said = words.with("making", &[("at", &at), ("n", &all.to_string()), ("step", &step)]);
    let hint = if can_stop(app) { format!(" {}", words.text("making-stop")) } else { String::new() };
    Some(format!("{gauge} {said}{hint}"))
}

/// How many columns of the gauge are filled: whole pieces, and the steps of the last by about how long they take.
fn filled(done: usize, all: usize, step: Step) -> usize {
    let quarters = match step {
        Step::Setting { .. } => 0,
        Step::Together => 2,
        Step::Imposing | Step::Writing => 3,
    };
    ((4 * done + quarters) * GAUGE / (4 * all).max(1)).min(GAUGE)
}

fn step_key(step: Step) -> &'static str {
    match step {
        Step::Setting { .. } => "step-setting",
        Step::Together => "step-together",
        Step::Imposing => "step-imposing",
        Step::Writing => "step-writing",
    }
}

/// Draws it on one row.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    if let Some(line) = line(app) {
        paint.text(area.x + 1, area.y, area.width.saturating_sub(2), &line, Style::new());
    }
}
