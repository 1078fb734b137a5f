//! Makes the answer: numbers first, then the ranked pages, each with why it was found, and the counts beside them.

use super::expand::{Group, Source};
use super::facts::Facts;
use super::numbers::Numbers;
use super::rank::{Candidate, Finder};
use super::scratch::Sparse;
use super::when::OpenWhen;
use super::{Counts, Filters, Fit, Hit, Reason, Why};
use crate::catalog::hours::OpenState;
use crate::catalog::id::{Kind, PageId};

/// The words that a query found, each with the group of its finds, in order.
pub fn terms(groups: &[Group]) -> Vec<(&str, usize)> {
    let mut terms: Vec<(&str, usize)> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let words = group.lists.iter().filter(|list| list.source == Source::Word);
        terms.extend(words.map(|list| (list.term.as_str(), index)));
    }
    terms.sort_unstable();
    terms
}

impl Finder<'_> {
    /// The pages with a number or a site of the query: warnings first, then whose number it is, then whom to call instead.
    pub fn by_number(&self, numbers: &Numbers) -> Vec<u32> {
        let engine = &self.search.engine;
        let mut pages: Vec<u32> = Vec::new();
        let reversed = |digits: &str| -> Vec<u8> { digits.bytes().rev().collect() };
        if let Some(digits) = &numbers.whole {
            let key = reversed(digits);
            for length in 3..=key.len() {
                pages.extend(engine.endings.get(&key[..length]));
            }
            pages.extend(engine.digits.beginning(&key).map(|(_, page)| page).take(20));
            // A number from abroad may be written with more digits in front than the record has.
            for length in 8..key.len() {
                pages.extend(engine.digits.get(&key[..length]));
            }
        }
        if let Some(digits) = &numbers.ending {
            let key = reversed(digits);
            pages.extend(engine.endings.get(&key));
            pages.extend(engine.digits.beginning(&key).map(|(_, page)| page).take(20));
        }
        if let Some(digits) = &numbers.short {
            pages.extend(engine.digits.get(&reversed(digits)));
        }
        if let Some(host) = &numbers.host {
            pages.extend(engine.hosts.get(host.as_bytes()));
        }
        let mut unique: Vec<u32> = Vec::new();
        pages.sort_by_key(|&page| (engine.facts(page).head.kind != Kind::Warning, page));
        for page in pages {
            if !unique.contains(&page) {
                unique.push(page);
            }
        }
        unique
    }

    /// The contacts to use instead of a wrong number.
    pub fn instead(&self, warning: &str) -> Vec<Hit> {
        let Some(warning) = self.search.catalog.warning(warning) else { return Vec::new() };
        warning
            .right_for
            .iter()
            .chain(&warning.use_instead)
            .map(|contact| Hit {
                id: PageId::contact(contact),
                why: Why {
                    reason: Reason::Number,
                    words: Vec::new(),
                    meant: Vec::new(),
                    concept: None,
                    topic: None,
                    fit: Fit::Yes,
                },
                highlight: Vec::new(),
                miles: None,
                open: self.search.catalog.contact(contact).map_or(OpenState::NotKnown, |contact| {
                    let holidays = &self.search.catalog.edition.holidays;
                    crate::catalog::hours::open_at(&contact.schedules, holidays, self.query.now)
                }),
                speaks: None,
            })
            .collect()
    }

    pub fn number_hit(&self, facts: &Facts<'_>) -> Hit {
        Hit {
            id: PageId { kind: facts.head.kind, name: facts.name.to_owned() },
            why: Why {
                reason: Reason::Number,
                words: vec![self.query.words.trim().to_owned()],
                meant: Vec::new(),
                concept: None,
                topic: None,
                fit: Fit::Yes,
            },
            highlight: Vec::new(),
            miles: None,
            open: self.judge.open(facts, OpenWhen::Now),
            speaks: None,
        }
    }

    /// `terms`: those of [`terms`].
    pub fn hit(&self, one: &Candidate<'_>, groups: &[Group], terms: &[(&str, usize)]) -> Hit {
        let mine = |index: usize| one.found.groups >> index.min(63) & 1 == 1;
        let found = groups.iter().enumerate().filter(|(index, _)| mine(*index)).map(|(_, group)| group);
        let words: Vec<String> = found.clone().filter(|group| !group.adds).map(|group| group.asked.clone()).collect();
        let meant = found.clone().filter(|group| !group.exact && group.meant != group.asked);
        let meant: Vec<String> = meant.map(|group| group.meant.clone()).collect();
        let concept = found
            .clone()
            .flat_map(|group| &group.lists)
            .find(|list| list.reason == Reason::Concept && one.reason == Reason::Concept)
            .and_then(|list| list.term.get(1..)?.parse::<usize>().ok())
            .and_then(|index| self.search.catalog.concepts.get(index))
            .map(|concept| concept.id.clone());
        let mut highlight: Vec<String> = Vec::new();
        for (term, _) in terms.iter().filter(|(_, index)| mine(*index)) {
            if highlight.last().is_none_or(|last| last != term) {
                highlight.push((*term).to_owned());
            }
        }
        let topic = one.topic.map(|topic| self.search.engine.known.name(topic).to_owned());
        Hit {
            id: PageId { kind: one.facts.head.kind, name: one.facts.name.to_owned() },
            why: Why { reason: one.reason, words, meant, concept, topic, fit: one.fit },
            highlight,
            miles: one.miles,
            open: self.judge.open(&one.facts, self.when),
            speaks: one.speaks,
        }
    }

    /// The row of the emergency screen that belongs above these hits.
    pub fn urgent(&self, first: &Candidate<'_>) -> Option<String> {
        let facts = &first.facts;
        let row = self.search.catalog.edition.emergency.iter().find(|row| match facts.head.kind {
            Kind::Guide => row.guide.as_deref() == Some(facts.name),
            Kind::Contact => row.contact.as_deref() == Some(facts.name) && row.guide.is_none(),
            Kind::Warning | Kind::Paper | Kind::Packet | Kind::Emergency => false,
        })?;
        (first.score >= 1.2).then(|| row.id.clone())
    }

    /// How many hits there are of each sort.
    pub fn count(&mut self, ranked: &[Candidate<'_>]) {
        let known = &self.search.engine.known;
        let mut counts = Counts::default();
        // Names are counted by their number and written once.
        let mut tallies = [(); 4].map(|()| Sparse::<usize>::new(&self.search.engine.slots, known.len()));
        for one in ranked {
            let facts = &one.facts;
            *counts.kinds.entry(facts.head.kind).or_default() += 1;
            for (tally, numbers) in tallies.iter_mut().zip([facts.topics, facts.areas, facts.courts, facts.detention]) {
                for number in numbers.iter() {
                    *tally.entry(u32::from(number)) += 1;
                }
            }
            for spoken in facts.languages() {
                *counts.speaks.entry(spoken).or_default() += 1;
            }
            if let Some(cost) = facts.cost {
                *counts.costs.entry(cost).or_default() += 1;
            }
            if let Some(advice) = facts.advice {
                *counts.advice.entry(advice).or_default() += 1;
            }
            counts.free += usize::from(facts.cost.is_some_and(|cost| Filters::FREE.contains(&cost)));
            let open = self.judge.open(&one.facts, self.when);
            counts.open += usize::from(matches!(open, OpenState::Always | OpenState::Open { .. }));
        }
        let [topics, areas, courts, detention] = tallies.map(|tally| {
            let named =
                |(number, count): (u32, &usize)| Some((known.name(u16::try_from(number).ok()?).to_owned(), *count));
            tally.iter().filter_map(named).collect()
        });
        (counts.topics, counts.counties, counts.courts, counts.detention) = (topics, areas, courts, detention);
        self.answer.counts = counts;
    }
}
