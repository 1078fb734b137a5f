//! Says what shapes the answer beside the words, and takes it away piece by piece.

use super::app::App;
use super::results::Scope;
use crate::desk::{narrowing, say};

/// Something beside the words that shapes the answer. Each is shown, and each can be taken away.
#[derive(Debug, Clone, PartialEq)]
pub enum Chip {
    /// A group of the home screen.
    Group(usize),
    ShowLarge,
    /// A filter that was set, or something understood.
    Narrowing(narrowing::Chip),
}

/// Everything that shapes the answer, in a steady order.
#[must_use]
pub fn chips(app: &App) -> Vec<Chip> {
    let Scope { group, is_for_large, narrowing } = &app.results.scope;
    let mut chips: Vec<Chip> = group.map(Chip::Group).into_iter().collect();
    if *is_for_large {
        chips.push(Chip::ShowLarge);
    }
    chips.extend(narrowing.chips(&app.results.answer.understood).into_iter().map(Chip::Narrowing));
    chips
}

/// Takes a chip away: a filter is unset, an understanding becomes plain words.
pub fn take_away(scope: &mut Scope, chip: &Chip) {
    match chip {
        Chip::Group(_) => scope.group = None,
        Chip::ShowLarge => scope.is_for_large = false,
        Chip::Narrowing(chip) => scope.narrowing.take_away(chip),
    }
}

/// A chip in words: "near 78753", "speaks Vietnamese", "free".
#[must_use]
pub fn chip(app: &App, chip: &Chip) -> String {
    let home = &app.desk.catalog.edition.home;
    match chip {
        Chip::Group(group) => {
            home.get(*group).map_or_else(String::new, |group| group.title.get(app.interface).to_owned())
        }
        Chip::ShowLarge => app.words().text("choose-large"),
        Chip::Narrowing(chip) => say::chip(app.desk, app.words(), &app.results.scope.narrowing, chip),
    }
}
