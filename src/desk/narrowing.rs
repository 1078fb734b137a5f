//! What shapes an answer beside the words: filters that were set, understandings that were taken away, and whether what is not
//! known to fit is left out. Screen, line mode and command line set, count and take away the same things here.

use jiff::civil::DateTime;

use super::Desk;
use crate::catalog::area::Area;
use crate::catalog::id::Kind;
use crate::catalog::lang::{Lang, Spoken};
use crate::catalog::{Advice, Cost};
use crate::search::{Answer, Counts, EmptiedBy, FilterName, Filters, Near, OpenWhen, Query, Understood};

/// All of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Narrowing {
    pub filters: Filters,
    /// Leaves out what is not known to fit.
    pub strict: bool,
    /// What was understood and taken away again: its words are plain words.
    pub without: Vec<Understood>,
}

/// One filter.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    Topic(String),
    Speaks(Spoken),
    /// Whatever is not known to cost a full fee.
    Free,
    Cost(Cost),
    County(Area),
    Near(Near),
    Open(OpenWhen),
    Kind(Kind),
    Advice(Advice),
    Court(String),
    Detention(String),
    Strict,
}

/// Something that shapes the answer. Each is shown, and each can be taken away.
#[derive(Debug, Clone, PartialEq)]
pub enum Chip {
    /// A group of filters that were set.
    Filter(FilterName),
    Strict,
    Understood(Understood),
}

impl Narrowing {
    /// These words, narrowed.
    #[must_use]
    pub fn query(&self, words: &str, shown: Lang, now: DateTime, limit: usize) -> Query {
        Query {
            filters: self.filters.clone(),
            strict: self.strict,
            without: self.without.clone(),
            limit,
            ..Query::new(words, shown, now)
        }
    }

    /// Whether it asks for something even without words.
    #[must_use]
    pub fn is_asking(&self) -> bool {
        self.filters != Filters::default()
    }

    /// Whether a filter is set.
    #[must_use]
    pub fn has(&self, filter: &Filter) -> bool {
        let filters = &self.filters;
        match filter {
            Filter::Topic(topic) => filters.topics.contains(topic),
            Filter::Speaks(spoken) => filters.speaks.contains(spoken),
            Filter::Free => Filters::FREE.iter().all(|cost| filters.cost.contains(cost)),
            Filter::Cost(cost) => filters.cost.contains(cost),
            Filter::County(area) => filters.county.contains(area),
            Filter::Near(near) => filters.near.as_ref() == Some(near),
            Filter::Open(when) => filters.open == Some(*when),
            Filter::Kind(kind) => filters.kinds.contains(kind),
            Filter::Advice(advice) => filters.advice.contains(advice),
            Filter::Court(court) => filters.courts.contains(court),
            Filter::Detention(place) => filters.detention.contains(place),
            Filter::Strict => self.strict,
        }
    }

    /// Sets a filter: a second one of its group may fit instead of the first. One is near one place and comes at one time, so
    /// there a new one takes the place of the old one.
    pub fn set(&mut self, filter: Filter) {
        if self.has(&filter) {
            return;
        }
        let filters = &mut self.filters;
        match filter {
            Filter::Topic(topic) => filters.topics.push(topic),
            Filter::Speaks(spoken) => filters.speaks.push(spoken),
            Filter::Free => {
                filters.cost.retain(|cost| !Filters::FREE.contains(cost));
                filters.cost.splice(0..0, Filters::FREE);
            }
            Filter::Cost(cost) => filters.cost.push(cost),
            Filter::County(area) => filters.county.push(area),
            Filter::Near(near) => filters.near = Some(near),
            Filter::Open(when) => filters.open = Some(when),
            Filter::Kind(kind) => filters.kinds.push(kind),
            Filter::Advice(advice) => filters.advice.push(advice),
            Filter::Court(court) => filters.courts.push(court),
            Filter::Detention(place) => filters.detention.push(place),
            Filter::Strict => self.strict = true,
        }
    }

    /// Takes one filter away, and leaves the others of its group.
    pub fn unset(&mut self, filter: &Filter) {
        let filters = &mut self.filters;
        match filter {
            Filter::Topic(topic) => filters.topics.retain(|set| set != topic),
            Filter::Speaks(spoken) => filters.speaks.retain(|set| set != spoken),
            Filter::Free => filters.cost.retain(|cost| !Filters::FREE.contains(cost)),
            Filter::Cost(cost) => filters.cost.retain(|set| set != cost),
            Filter::County(area) => filters.county.retain(|set| set != area),
            Filter::Near(_) => filters.near = None,
            Filter::Open(_) => filters.open = None,
            Filter::Kind(kind) => filters.kinds.retain(|set| set != kind),
            Filter::Advice(advice) => filters.advice.retain(|set| set != advice),
            Filter::Court(court) => filters.courts.retain(|set| set != court),
            Filter::Detention(place) => filters.detention.retain(|set| set != place),
            Filter::Strict => self.strict = false,
        }
    }

    /// Everything that shapes the answer, in a steady order: what was set, then what was understood.
    #[must_use]
    pub fn chips(&self, understood: &[Understood]) -> Vec<Chip> {
        let mut chips: Vec<Chip> =
            GROUPS.into_iter().filter(|name| is_used(&self.filters, *name)).map(Chip::Filter).collect();
        if self.strict {
            chips.push(Chip::Strict);
        }
        chips.extend(understood.iter().cloned().map(Chip::Understood));
        chips
    }

    /// Takes a chip away: a filter is unset, an understanding becomes plain words.
    pub fn take_away(&mut self, chip: &Chip) {
        match chip {
            Chip::Filter(name) => clear(&mut self.filters, *name),
            Chip::Strict => self.strict = false,
            Chip::Understood(understood) => self.without.push(understood.clone()),
        }
    }
}

/// All groups, in the order in which chips show them.
const GROUPS: [FilterName; 10] = [
    FilterName::Topic,
    FilterName::Speaks,
    FilterName::Cost,
    FilterName::County,
    FilterName::Near,
    FilterName::Open,
    FilterName::Kind,
    FilterName::Advice,
    FilterName::Court,
    FilterName::Detention,
];

fn is_used(filters: &Filters, name: FilterName) -> bool {
    match name {
        FilterName::Topic => !filters.topics.is_empty(),
        FilterName::Speaks => !filters.speaks.is_empty(),
        FilterName::Cost => !filters.cost.is_empty(),
        FilterName::County => !filters.county.is_empty(),
        FilterName::Near => filters.near.is_some(),
        FilterName::Open => filters.open.is_some(),
        FilterName::Kind => !filters.kinds.is_empty(),
        FilterName::Advice => !filters.advice.is_empty(),
        FilterName::Court => !filters.courts.is_empty(),
        FilterName::Detention => !filters.detention.is_empty(),
    }
}

/// Unsets a whole group.
pub fn clear(filters: &mut Filters, name: FilterName) {
    match name {
        FilterName::Topic => filters.topics.clear(),
        FilterName::Speaks => filters.speaks.clear(),
        FilterName::Cost => filters.cost.clear(),
        FilterName::County => filters.county.clear(),
        FilterName::Near => filters.near = None,
        FilterName::Open => filters.open = None,
        FilterName::Kind => filters.kinds.clear(),
        FilterName::Advice => filters.advice.clear(),
        FilterName::Court => filters.courts.clear(),
        FilterName::Detention => filters.detention.clear(),
    }
}

/// The group of filters to which something understood belongs.
#[must_use]
pub fn group_of(understood: &Understood) -> FilterName {
    match understood {
        Understood::Near(_) => FilterName::Near,
        Understood::Speaks(_) => FilterName::Speaks,
        Understood::Free => FilterName::Cost,
        Understood::Open(_) => FilterName::Open,
    }
}

/// Something understood as the filter that one would set for it.
#[must_use]
pub fn filter_of(understood: &Understood) -> Filter {
    match understood {
        Understood::Near(near) => Filter::Near(near.clone()),
        Understood::Speaks(spoken) => Filter::Speaks(spoken.clone()),
        Understood::Free => Filter::Free,
        Understood::Open(when) => Filter::Open(*when),
    }
}

/// Searches, and makes sure of what emptied an answer: something without which there are answers.
///
/// The search names the first thing that no page fits; where several things only empty it together, that one may be innocent.
#[must_use]
pub fn find(desk: &Desk, query: &Query) -> Answer {
    let mut answer = desk.find(query);
    let Some(named) = answer.emptied_by.clone() else { return answer };
    let narrowing = Narrowing { filters: query.filters.clone(), ..Narrowing::default() };
    let others = narrowing.chips(&answer.understood).into_iter().filter_map(|chip| match chip {
        Chip::Filter(name) => Some(EmptiedBy::Filter(name)),
        Chip::Understood(meant) => Some(EmptiedBy::Understood(meant)),
        Chip::Strict => None,
    });
    let is_guilty = |what: &EmptiedBy| {
        let mut without = query.clone();
        match what {
            EmptiedBy::Filter(name) => clear(&mut without.filters, *name),
            EmptiedBy::Understood(meant) => without.without.push(meant.clone()),
        }
        !desk.find(&without).hits.is_empty()
    };
    answer.emptied_by = std::iter::once(named.clone()).chain(others).find(is_guilty).or(Some(named));
    answer
}

/// How many answers fit each filter. Inside a group one filter or the other may fit, so each group is counted without its own.
#[must_use]
pub fn counts(filters: &Filters, count: impl Fn(Filters) -> Counts) -> Counts {
    let mut counts = count(filters.clone());
    for name in GROUPS.into_iter().filter(|name| is_used(filters, *name)) {
        let mut others = filters.clone();
        clear(&mut others, name);
        let found = || count(others);
        match name {
            FilterName::Topic => counts.topics = found().topics,
            FilterName::Speaks => counts.speaks = found().speaks,
            FilterName::Cost => {
                let found = found();
                (counts.costs, counts.free) = (found.costs, found.free);
            }
            FilterName::County => counts.counties = found().counties,
            FilterName::Kind => counts.kinds = found().kinds,
            FilterName::Advice => counts.advice = found().advice,
            FilterName::Court => counts.courts = found().courts,
            FilterName::Detention => counts.detention = found().detention,
            // One place and one time: what is counted is what fits them.
            FilterName::Near | FilterName::Open => {}
        }
    }
    counts
}

/// The filters that some answer fits, group by group: what is set first, then the most frequent.
#[must_use]
pub fn counted(narrowing: &Narrowing, counts: &Counts) -> Vec<(FilterName, Vec<(Filter, usize)>)> {
    let filters = &narrowing.filters;
    let counties = counts.counties.iter().filter_map(|(area, count)| Some((area.parse::<Area>().ok()?, *count)));
    let counties = counties.filter(|(area, _)| matches!(area, Area::County(..)));
    let mut costs = vec![(Filter::Free, counts.free)];
    costs.extend(with(&counts.costs, &filters.cost, Filter::Cost));
    let when = filters.open.unwrap_or(OpenWhen::Now);
    let groups = [
        (FilterName::Kind, with(&counts.kinds, &filters.kinds, Filter::Kind)),
        (FilterName::Cost, costs),
        (FilterName::Open, vec![(Filter::Open(when), counts.open)]),
        (FilterName::Speaks, with(&counts.speaks, &filters.speaks, Filter::Speaks)),
        (FilterName::Topic, with(&counts.topics, &filters.topics, Filter::Topic)),
        (FilterName::County, with(&counties.collect(), &filters.county, Filter::County)),
        (FilterName::Advice, with(&counts.advice, &filters.advice, Filter::Advice)),
        (FilterName::Detention, with(&counts.detention, &filters.detention, Filter::Detention)),
        (FilterName::Court, with(&counts.courts, &filters.courts, Filter::Court)),
    ];
    let sorted = groups.into_iter().map(|(name, mut rows)| {
        rows.retain(|(filter, count)| *count > 0 || narrowing.has(filter));
        rows.sort_by_key(|(filter, count)| (!narrowing.has(filter), std::cmp::Reverse(*count)));
        (name, rows)
    });
    sorted.filter(|(_, rows)| !rows.is_empty()).collect()
}

/// The values that were counted, and those that are set though nothing fits them.
fn with<T: Ord + Clone>(
    counted: &std::collections::BTreeMap<T, usize>,
    set: &[T],
    filter: impl Fn(T) -> Filter,
) -> Vec<(Filter, usize)> {
    let others = set.iter().filter(|value| !counted.contains_key(value)).map(|value| (value, 0));
    let all = counted.iter().map(|(value, count)| (value, *count)).chain(others);
    all.map(|(value, count)| (filter(value.clone()), count)).collect()
}
