//! Says in words what the search understood, what filters are set, and why a page was found.

use super::app::App;
use super::results::Scope;
use crate::catalog::area::Area;
use crate::catalog::id::PageId;
use crate::desk;
use crate::page::{advice_key, cost_key};
use crate::search::{EmptiedBy, FilterName, Filters, Fit, Hit, Reason, Understood};

/// Something beside the words that shapes the answer. Each is shown, and each can be taken away.
#[derive(Debug, Clone, PartialEq)]
pub enum Chip {
    /// A group of the home screen.
    Group(usize),
    ShowLarge,
    /// A group of filters that were set.
    Filter(FilterName),
    Understood(Understood),
}

/// Everything that shapes the answer, in a steady order.
#[must_use]
pub fn chips(app: &App) -> Vec<Chip> {
    let Scope { group, is_for_large, filters, .. } = &app.results.scope;
    let mut chips: Vec<Chip> = group.map(Chip::Group).into_iter().collect();
    if *is_for_large {
        chips.push(Chip::ShowLarge);
    }
    let set = [
        (FilterName::Topic, !filters.topics.is_empty()),
        (FilterName::Speaks, !filters.speaks.is_empty()),
        (FilterName::Cost, !filters.cost.is_empty()),
        (FilterName::County, !filters.county.is_empty()),
        (FilterName::Near, filters.near.is_some()),
        (FilterName::Open, filters.open.is_some()),
        (FilterName::Kind, !filters.kinds.is_empty()),
        (FilterName::Advice, !filters.advice.is_empty()),
        (FilterName::Court, !filters.courts.is_empty()),
        (FilterName::Detention, !filters.detention.is_empty()),
    ];
    chips.extend(set.into_iter().filter(|(_, is_set)| *is_set).map(|(name, _)| Chip::Filter(name)));
    chips.extend(app.results.answer.understood.iter().cloned().map(Chip::Understood));
    chips
}

/// Takes a chip away: a filter is unset, an understanding becomes plain words.
pub fn take_away(scope: &mut Scope, chip: &Chip) {
    let filters = &mut scope.filters;
    match chip {
        Chip::Group(_) => scope.group = None,
        Chip::ShowLarge => scope.is_for_large = false,
        Chip::Understood(understood) => scope.without.push(understood.clone()),
        Chip::Filter(FilterName::Topic) => filters.topics.clear(),
        Chip::Filter(FilterName::Speaks) => filters.speaks.clear(),
        Chip::Filter(FilterName::Cost) => filters.cost.clear(),
        Chip::Filter(FilterName::County) => filters.county.clear(),
        Chip::Filter(FilterName::Near) => filters.near = None,
        Chip::Filter(FilterName::Open) => filters.open = None,
        Chip::Filter(FilterName::Kind) => filters.kinds.clear(),
        Chip::Filter(FilterName::Advice) => filters.advice.clear(),
        Chip::Filter(FilterName::Court) => filters.courts.clear(),
        Chip::Filter(FilterName::Detention) => filters.detention.clear(),
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
        Chip::Filter(name) => filter(app, *name, &app.results.scope.filters),
        Chip::Understood(understood) => meaning(app, understood),
    }
}

/// What was understood, in words.
#[must_use]
pub fn meaning(app: &App, understood: &Understood) -> String {
    desk::understood_words(&app.desk.locale, app.words(), understood)
}

fn filter(app: &App, name: FilterName, filters: &Filters) -> String {
    let words = app.words();
    let several = |names: Vec<String>| names.join(&format!(" {} ", words.text("or")));
    match name {
        FilterName::Topic => several(filters.topics.iter().map(|id| topic(app, id)).collect()),
        FilterName::Speaks => {
            several(filters.speaks.iter().map(|spoken| meaning(app, &Understood::Speaks(spoken.clone()))).collect())
        }
        FilterName::Cost if filters.cost == Filters::FREE => meaning(app, &Understood::Free),
        FilterName::Cost => several(filters.cost.iter().map(|cost| app.page_words().text(cost_key(*cost))).collect()),
        FilterName::County => {
            let names = several(filters.county.iter().map(area).collect());
            words.with("serves", &[("place", &names)])
        }
        FilterName::Near => {
            filters.near.as_ref().map_or_else(String::new, |near| meaning(app, &Understood::Near(near.clone())))
        }
        FilterName::Open => filters.open.map_or_else(String::new, |when| meaning(app, &Understood::Open(when))),
        FilterName::Kind => {
            several(filters.kinds.iter().map(|kind| words.text(super::results::kind_key(*kind))).collect())
        }
        FilterName::Advice => {
            several(filters.advice.iter().map(|who| app.page_words().text(advice_key(*who))).collect())
        }
        FilterName::Court => several(filters.courts.clone()),
        FilterName::Detention => several(filters.detention.clone()),
    }
}

/// The name of a topic.
#[must_use]
pub fn topic(app: &App, id: &str) -> String {
    let topic = app.desk.catalog.topic(id);
    topic.map_or_else(|| id.to_owned(), |topic| topic.name.get(app.interface).to_owned())
}

/// An area as people say it: "Travis County", "Texas"'s code, "US".
#[must_use]
pub fn area(area: &Area) -> String {
    match area {
        Area::County(_, county) => county.clone(),
        Area::Country | Area::State(_) => area.to_string(),
    }
}

/// What left an answer empty, in words.
#[must_use]
pub fn emptied_by(app: &App, what: &EmptiedBy) -> String {
    match what {
        EmptiedBy::Understood(understood) => meaning(app, understood),
        EmptiedBy::Filter(name) => filter(app, *name, &app.results.scope.filters),
    }
}

/// Why a page was found.
#[must_use]
pub fn why(app: &App, hit: &Hit) -> String {
    let words = app.words();
    let why = &hit.why;
    let listed = why.words.join(", ");
    let meant = why.meant.join(", ");
    let about =
        why.concept.as_deref().map(|id| concept(app, id)).or_else(|| why.topic.as_deref().map(|id| topic(app, id)));
    let reason = match (why.reason, about) {
        (Reason::Number, _) => words.text("why-number"),
        (Reason::Concept | Reason::Topic, Some(about)) => words.with("why-about", &[("what", &about)]),
        (Reason::Typo, _) if !meant.is_empty() => words.with("why-meant", &[("words", &meant)]),
        _ if !listed.is_empty() => words.with("why-words", &[("words", &listed)]),
        _ => String::new(),
    };
    match why.fit {
        Fit::NotKnown if reason.is_empty() => words.text("fit-not-known"),
        Fit::NotKnown => format!("{reason} · {}", words.text("fit-not-known")),
        Fit::Yes | Fit::No => reason,
    }
}

/// A concept by its first everyday word.
fn concept(app: &App, id: &str) -> String {
    let concept = app.desk.catalog.concepts.iter().find(|concept| concept.id == id);
    let word = concept.and_then(|concept| concept.terms.get(&app.interface)?.first());
    word.cloned().unwrap_or_else(|| id.replace('-', " "))
}

/// The page that helps where nothing was found: the first contact on cards.
#[must_use]
pub fn general_contact(app: &App) -> Option<PageId> {
    let id = app.desk.catalog.edition.card_contact.as_deref()?;
    app.desk.catalog.contact(id).map(|contact| PageId::contact(&contact.id))
}
