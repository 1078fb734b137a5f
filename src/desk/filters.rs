//! Filters as words: `near 78753`, `speaks vi,es`, `free`, `open tue 18:00`. The line mode and the command line read them here.
//!
//! A value is known by its name in the data, by its name in either language of the interface, or by the beginning of a name
//! where that leaves no doubt. What is wrong is said together with what is possible.

use std::collections::BTreeSet;

use super::narrowing::Filter;
use super::{Desk, say};
use crate::catalog::area::Area;
use crate::catalog::id::Kind;
use crate::catalog::lang::{Lang, Spoken};
use crate::catalog::places::plain;
use crate::catalog::{Advice, Cost};
use crate::locale::Words;
use crate::search::{FilterName, Near, OpenWhen};

/// What somebody wants done with the filters.
#[derive(Debug, Clone, PartialEq)]
pub enum Order {
    Set(Vec<Filter>),
    /// These values, or the whole group where none is named.
    TakeAway(Head, Vec<Filter>),
    Clear,
}

/// The word with which a filter begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    Group(FilterName),
    Free,
    Strict,
}

/// Each word in English and in Spanish, with an example of its use.
const HEADS: [(Head, &str, &str, &str); 12] = [
    (Head::Group(FilterName::Near), "near", "cerca", "near 78753"),
    (Head::Group(FilterName::Speaks), "speaks", "habla", "speaks vi"),
    (Head::Free, "free", "gratis", "free"),
    (Head::Group(FilterName::Cost), "cost", "costo", "cost sliding"),
    (Head::Group(FilterName::Open), "open", "abierto", "open tue 18:00"),
    (Head::Group(FilterName::County), "county", "condado", "county Travis"),
    (Head::Group(FilterName::Topic), "topic", "tema", "topic eviction"),
    (Head::Group(FilterName::Kind), "kind", "tipo", "kind contact"),
    (Head::Group(FilterName::Advice), "advice", "asesoria", "advice attorney"),
    (Head::Group(FilterName::Court), "court", "corte", "court houston"),
    (Head::Group(FilterName::Detention), "detention", "detencion", "detention karnes"),
    (Head::Strict, "strict", "estricto", "strict"),
];

/// Why words are no filter.
#[derive(Debug, Clone, PartialEq)]
pub enum FilterError {
    NoSuchFilter(String),
    /// A filter without its value.
    NoValue(Head),
    /// `free` and `strict` take none.
    TakesNoValue(Head),
    NoSuchValue {
        name: FilterName,
        value: String,
        possible: Vec<String>,
    },
    /// The beginning of more than one name.
    Several {
        name: FilterName,
        value: String,
        possible: Vec<String>,
    },
}

impl FilterError {
    /// What is wrong and what is possible, as a sentence.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let list = |names: &[String]| names.join(", ");
        match self {
            FilterError::NoSuchFilter(word) => words.with("filter-no-such", &[("what", word)]),
            FilterError::NoValue(head) => {
                let example = HEADS.iter().find(|(known, ..)| known == head).map_or("", |(.., example)| example);
                words.with("filter-no-value", &[("example", example)])
            }
            FilterError::TakesNoValue(head) => words.with("filter-takes-no-value", &[("what", word(*head))]),
            FilterError::NoSuchValue { name: FilterName::Near, value, .. } => {
                words.with("filter-no-place", &[("value", value)])
            }
            FilterError::NoSuchValue { name: FilterName::County, value, .. } => {
                words.with("filter-no-county", &[("value", value)])
            }
            FilterError::NoSuchValue { name: FilterName::Open, value, .. } => {
                words.with("filter-no-time", &[("value", value)])
            }
            FilterError::NoSuchValue { name, value, possible } => {
                let group = say::heading(words, *name);
                words.with("filter-no-such-value", &[("group", &group), ("value", value), ("list", &list(possible))])
            }
            FilterError::Several { name, value, possible } => {
                let group = say::heading(words, *name);
                words.with("filter-several", &[("group", &group), ("value", value), ("list", &list(possible))])
            }
        }
    }
}

/// The English word of a filter, by which the command line's flags are named too.
#[must_use]
pub fn word(head: Head) -> &'static str {
    HEADS.iter().find(|(known, ..)| *known == head).map_or("", |(_, english, ..)| english)
}

/// A filter as one types it: "speaks vi", "county Travis".
#[must_use]
pub fn written(filter: &Filter) -> String {
    let of = |name, value: &str| format!("{} {value}", word(Head::Group(name)));
    match filter {
        Filter::Topic(id) => of(FilterName::Topic, id),
        Filter::Speaks(spoken) => of(FilterName::Speaks, spoken.code()),
        Filter::Free => word(Head::Free).to_owned(),
        Filter::Cost(cost) => of(FilterName::Cost, say::cost_word(*cost)),
        Filter::County(area) => of(FilterName::County, &say::area(area)),
        Filter::Near(near) => {
            let within = near.within.map(|miles| format!(" within {miles}")).unwrap_or_default();
            of(FilterName::Near, &format!("{}{within}", near.label))
        }
        Filter::Open(OpenWhen::Now) => of(FilterName::Open, "now"),
        Filter::Open(OpenWhen::At(day, clock)) => {
            let day = format!("{day:?}").to_lowercase();
            let time = clock.map(|clock| format!(" {}:{:02}", clock.0 / 60, clock.0 % 60)).unwrap_or_default();
            of(FilterName::Open, &format!("{day}{time}"))
        }
        Filter::Kind(kind) => of(FilterName::Kind, kind.word()),
        Filter::Advice(advice) => of(FilterName::Advice, say::advice_word(*advice)),
        Filter::Court(id) => of(FilterName::Court, id),
        Filter::Detention(id) => of(FilterName::Detention, id),
        Filter::Strict => word(Head::Strict).to_owned(),
    }
}

/// Reads a line such as `near 78753`, `speaks vi · free`, `-near`, `-speaks vi` or `clear`.
///
/// # Errors
/// When a word is no filter, or a value is not known.
pub fn order(desk: &Desk, line: &str) -> Result<Order, FilterError> {
    let line = line.trim();
    if matches!(plain(line).as_str(), "clear" | "borrar") {
        return Ok(Order::Clear);
    }
    if let Some(rest) = line.strip_prefix(['-', '\u{2013}', '\u{2212}']) {
        let (head, value) = head_of(rest)?;
        let named = if value.is_empty() { Vec::new() } else { filters_of(desk, head, value)? };
        return Ok(Order::TakeAway(head, named));
    }
    let mut set = Vec::new();
    for part in line.split(['·', ';']).filter(|part| !part.trim().is_empty()) {
        let (head, value) = head_of(part)?;
        set.extend(filters_of(desk, head, value)?);
    }
    Ok(Order::Set(set))
}

/// The first word, and what stands behind it.
fn head_of(text: &str) -> Result<(Head, &str), FilterError> {
    let text = text.trim();
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let folded = plain(first);
    HEADS
        .iter()
        .find(|(_, english, spanish, _)| folded == *english || folded == *spanish)
        .map(|(head, ..)| (*head, rest.trim()))
        .ok_or_else(|| FilterError::NoSuchFilter(first.to_owned()))
}

fn filters_of(desk: &Desk, head: Head, value: &str) -> Result<Vec<Filter>, FilterError> {
    match head {
        Head::Free if value.is_empty() => Ok(vec![Filter::Free]),
        Head::Strict if value.is_empty() => Ok(vec![Filter::Strict]),
        Head::Free | Head::Strict => Err(FilterError::TakesNoValue(head)),
        Head::Group(name) => values(desk, name, value),
    }
}

/// The filters that a text names in one group; a comma divides them. A place and a time are one each.
///
/// # Errors
/// When a value is not known.
pub fn values(desk: &Desk, name: FilterName, text: &str) -> Result<Vec<Filter>, FilterError> {
    let text = text.trim();
    let several = |one: &dyn Fn(&str) -> Result<Filter, FilterError>| {
        text.split(',').map(str::trim).filter(|value| !value.is_empty()).map(one).collect()
    };
    match name {
        FilterName::Open if text.is_empty() => Ok(vec![Filter::Open(OpenWhen::Now)]),
        _ if text.is_empty() => Err(FilterError::NoValue(Head::Group(name))),
        FilterName::Open => time(text).map(|when| vec![Filter::Open(when)]),
        FilterName::Near => near(desk, text).map(|near| vec![Filter::Near(near)]),
        FilterName::County => several(&|value| county(desk, value).map(Filter::County)),
        FilterName::Topic
        | FilterName::Speaks
        | FilterName::Cost
        | FilterName::Kind
        | FilterName::Advice
        | FilterName::Court
        | FilterName::Detention => several(&|value| pick(desk, name, value)),
    }
}

fn none(name: FilterName, value: &str) -> FilterError {
    FilterError::NoSuchValue { name, value: value.to_owned(), possible: Vec::new() }
}

/// The place that a text names: a ZIP code, a city, or a county with or without the word; with a distance or none.
///
/// # Errors
/// When no place has this name.
pub fn near(desk: &Desk, text: &str) -> Result<Near, FilterError> {
    let home = &desk.catalog.edition.place;
    let known = |near: &Near| near.point.is_some();
    let found = Near::parse(text, &desk.places, home).filter(known);
    let found = found.or_else(|| Near::parse(&format!("{text} County"), &desk.places, home).filter(known));
    found.ok_or_else(|| none(FilterName::Near, text))
}

fn county(desk: &Desk, text: &str) -> Result<Area, FilterError> {
    let says_so =
        text.starts_with("US-") || ["county", "condado", "parish"].iter().any(|word| plain(text).contains(word));
    let named = if says_so { text.to_owned() } else { format!("{text} County") };
    let found = Near::parse(&named, &desk.places, &desk.catalog.edition.place).filter(|near| near.point.is_some());
    let county = found.and_then(|near| near.counties.into_iter().next());
    county.ok_or_else(|| none(FilterName::County, text))
}

fn time(text: &str) -> Result<OpenWhen, FilterError> {
    if plain(text) == "ahora" {
        return Ok(OpenWhen::Now);
    }
    OpenWhen::parse(text).ok_or_else(|| none(FilterName::Open, text))
}

/// The one value that a text names.
fn pick(desk: &Desk, name: FilterName, text: &str) -> Result<Filter, FilterError> {
    let mut choices = choices(desk, name);
    let asked = plain(text);
    if let Some(at) = choices.iter().position(|(_, names)| names.iter().any(|name| plain(name) == asked)) {
        return Ok(choices.swap_remove(at).0);
    }
    if name == FilterName::Speaks
        && let Some(spoken) = spoken(desk, text)
    {
        return Ok(Filter::Speaks(spoken));
    }
    let value = text.to_owned();
    let begins = |known: &String| {
        let known = plain(known);
        asked.len() >= 3 && (known.starts_with(&asked) || known.contains(&format!(" {asked}")))
    };
    let first = |(_, names): &(Filter, Vec<String>)| names.first().cloned().unwrap_or_default();
    let all = choices.iter().map(first).collect();
    let mut fitting: Vec<_> = choices.into_iter().filter(|(_, names)| names.iter().any(begins)).collect();
    match fitting.len() {
        0 => Err(FilterError::NoSuchValue { name, value, possible: all }),
        1 => Ok(fitting.swap_remove(0).0),
        _ => Err(FilterError::Several { name, value, possible: fitting.iter().map(first).collect() }),
    }
}

/// A language that nobody here is known to speak, by its code: what is not known can still be asked for.
fn spoken(desk: &Desk, text: &str) -> Option<Spoken> {
    let spoken: Spoken = text.parse().ok()?;
    desk.locale.page(Lang::En).has(&format!("spoken-{}", spoken.code())).then_some(spoken)
}

/// What can be chosen in a group, each by its name in the data and by its names in the interface.
fn choices(desk: &Desk, name: FilterName) -> Vec<(Filter, Vec<String>)> {
    let both = [Lang::En, Lang::Es].map(|lang| desk.locale.interface(lang));
    let named = |filter: Filter, own: &[&str]| {
        let mut names: Vec<String> = own.iter().map(|&name| name.to_owned()).collect();
        names.extend(both.iter().map(|words| say::filter(desk, words, &filter)));
        (filter, names)
    };
    let offered = desk.search.offered();
    match name {
        FilterName::Topic => {
            let ids = desk.catalog.topics.iter().map(|topic| &topic.id);
            ids.map(|id| named(Filter::Topic(id.clone()), &[id])).collect()
        }
        FilterName::Speaks => {
            let written = Lang::ALL.into_iter().map(Spoken::from);
            let all: BTreeSet<Spoken> = offered.speaks.iter().cloned().chain(written).collect();
            let own = |spoken: &Spoken| spoken.written().filter(|lang| Spoken::from(*lang) == *spoken);
            all.into_iter()
                .map(|spoken| {
                    let own = own(&spoken).map_or("", Lang::own_name);
                    named(Filter::Speaks(spoken.clone()), &[spoken.code(), own])
                })
                .collect()
        }
        FilterName::Cost => [Cost::Free, Cost::FreeIfEligible, Cost::LowCost, Cost::Sliding, Cost::Fee]
            .into_iter()
            .map(|cost| named(Filter::Cost(cost), &[say::cost_word(cost)]))
            .collect(),
        FilterName::Kind => [Kind::Guide, Kind::Contact, Kind::Paper, Kind::Warning, Kind::Packet]
            .into_iter()
            .map(|kind| named(Filter::Kind(kind), &[kind.word()]))
            .collect(),
        FilterName::Advice => vec![
            named(Filter::Advice(Advice::Attorney), &["attorney", "lawyer", "abogado"]),
            named(Filter::Advice(Advice::Accredited), &["accredited", "acreditado"]),
            named(Filter::Advice(Advice::None), &["none", "ninguna"]),
        ],
        FilterName::Court => offered.courts.iter().map(|id| named(Filter::Court(id.clone()), &[id])).collect(),
        FilterName::Detention => {
            offered.detention.iter().map(|id| named(Filter::Detention(id.clone()), &[id])).collect()
        }
        FilterName::County | FilterName::Near | FilterName::Open => Vec::new(),
    }
}
