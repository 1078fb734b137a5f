//! Puts what was found in order.
//!
//! First what is asked for: a number, a name, help in a place, or advice in a situation; that orders guides and contacts.
//! Then how much of the query a page holds, and how like the query one of its phrases is. Among equals: open, speaking the
//! language, nearer, better confirmed, at home in the edition's place.

use std::sync::Arc;

use super::answer;
use super::expand::{self, Group};
use super::facts::Facts;
use super::filter::{Judge, Local};
use super::fold::Script;
use super::numbers::Numbers;
use super::pieces::{self, Echoes};
use super::query::{self, Asked, Context, Meant, Near, Understood};
use super::score::Held;
use super::tables::number;
use super::tally::{Found, Tally};
use super::weights;
use super::when::OpenWhen;
use super::work::Work;
use super::{Answer, EmptiedBy, FilterName, Filters, Fit, Hit, Query, Reason, Search, labels, score};
use crate::catalog::area::Area;
use crate::catalog::hours::OpenState;
use crate::catalog::id::Kind;

/// Words of a query beyond this many are passed over.
const WORDS: usize = 40;
/// After so many words a single letter is passed over.
const SEVERAL: usize = 4;
/// Candidates whose whole record is read.
const READ: usize = 200;
/// Pages that a topic alone may add.
const OF_TOPIC: usize = 250;
/// The same where filters are set.
const READ_FILTERED: usize = 3_000;
/// The same where only the words hold filters.
const READ_UNDERSTOOD: usize = 600;

/// Answers a query.
pub fn find(search: &Search, query: &Query) -> Answer {
    let engine = &search.engine;
    let home = &search.catalog.edition.place;
    let numbers = Numbers::in_query(&query.words);
    let everyday = |word: &str| engine.is_everyday(word) && !engine.is_name(word);
    let known = |word: &str| engine.has_word(word) && !engine.is_name(word);
    let context = Context { places: &search.places, home, is_everyday: &everyday, is_known: &known };
    let meant = query::understand(&query.words, &context, &query.without);
    let judge = Judge { engine, places: &search.places, holidays: &search.catalog.edition.holidays, now: query.now };
    let mut finder = Finder { search, query, judge, home: home_near(home), answer: Answer::default() };
    let by_number = finder.by_number(&numbers);
    let found_number = !by_number.is_empty();
    if numbers.alone && (found_number || numbers.whole.is_some()) {
        finder.finish(by_number, Vec::new(), &[]);
        return finder.answer;
    }
    let groups = finder.groups(&meant);
    let ranked = finder.ranked(&meant, &groups);
    finder.answer.understood.clone_from(&meant.understood);
    finder.finish(by_number, ranked, &groups);
    finder.answer
}

/// One query being answered.
pub struct Finder<'a> {
    pub search: &'a Search,
    pub query: &'a Query,
    pub judge: Judge<'a>,
    home: Near,
    pub answer: Answer,
}

/// A candidate with all that orders it.
pub struct Candidate {
    pub facts: Arc<Facts>,
    pub found: Found,
    pub topic: Option<u16>,
    pub score: f32,
    pub fit: Fit,
    /// It is asked for by name.
    pub named: bool,
    pub miles: Option<f32>,
    pub open: OpenState,
    pub speaks: Option<bool>,
    pub reason: Reason,
}

impl Finder<'_> {
    fn groups(&self, meant: &Meant) -> Vec<Group> {
        let engine = &self.search.engine;
        let unfinished =
            !self.query.words.ends_with(|letter: char| letter.is_whitespace() || ".,;:!?。？！".contains(letter));
        let mut groups: Vec<Group> = Vec::new();
        let asked: Vec<&Asked> = meant.asked.iter().take(WORDS).collect();
        let mut at = 0;
        while at < asked.len() {
            let word = asked[at];
            let last = at + 1 == asked.len();
            // A form's code may be typed with a blank: "eoir 33", "ao 93".
            if let Some(next) = asked.get(at + 1) {
                let code = format!("{}{}", word.word.text, next.word.text);
                let digits = next.word.text.starts_with(|letter: char| letter.is_ascii_digit());
                let is_code = (digits && word.word.script == Script::Letters && word.word.text.len() <= 5)
                    || (word.word.script == Script::Digits && next.word.joined && next.word.text.len() == 1);
                // "I-247" is the beginning of "I-247A".
                let is_known = engine.has_word(&code);
                if is_code && (is_known || engine.begins_word(&code)) {
                    let mut group = expand::expand(engine, &code, Script::Letters, false, !is_known);
                    group.weight = group.weight.max(2.5);
                    group.code = true;
                    groups.push(group);
                    at += 2;
                    continue;
                }
            }
            let repeated = groups.iter().any(|group| group.asked == word.word.text);
            let typing = unfinished && last;
            // One letter after several words says nothing yet, and begins half of all words.
            let says_nothing = typing
                && groups.len() >= SEVERAL
                && matches!(word.word.script, Script::Letters | Script::Arabic)
                && word.word.text.chars().count() == 1;
            if !repeated && !says_nothing {
                groups.push(expand::expand(engine, &word.word.text, word.word.script, word.optional, typing));
            }
            at += 1;
        }
        self.concepts(&mut groups);
        let pairs: Vec<Group> = groups
            .windows(2)
            .filter(|two| !two[0].optional && !two[1].optional)
            .filter_map(|two| expand::pair(engine, &two[0], &two[1]))
            .collect();
        groups.extend(pairs);
        groups
    }

    /// Adds to each word the pages of the concepts that it is part of.
    fn concepts(&self, groups: &mut [Group]) {
        let engine = &self.search.engine;
        let parts: Vec<String> = groups.iter().map(|group| labels::part(&group.meant, group.script)).collect();
        let mut at = 0;
        while at < groups.len() {
            let longest = labels::LONGEST.min(groups.len() - at);
            let hit = (1..=longest).rev().find_map(|count| {
                let label = parts[at..at + count].join(" ");
                let concepts: Vec<u32> = engine.labels.get(label.as_bytes()).take(6).collect();
                (!concepts.is_empty()).then_some((count, concepts))
            });
            let Some((count, concepts)) = hit else {
                at += 1;
                continue;
            };
            for group in &mut groups[at..at + count] {
                for concept in &concepts {
                    for (kind, quality) in [
                        ("c", weights::OF_GUIDE),
                        ("m", weights::MENTIONED),
                        ("d", weights::OF_MAIN_TOPIC),
                        ("e", weights::OF_A_TOPIC),
                    ] {
                        expand::tag(&engine.tags, group, &format!("{kind}{concept}"), quality, Reason::Concept);
                    }
                }
                if !group.exact && group.weight > 2.5 {
                    group.weight = 2.5;
                }
            }
            at += count;
        }
    }

    fn ranked(&mut self, meant: &Meant, groups: &[Group]) -> Vec<Candidate> {
        let engine = &self.search.engine;
        let mut work = Work::default();
        let mut tally = Tally::count(engine, groups, &mut work);
        let mut topics: Vec<(u32, Found)> = tally.topics.iter().map(|(topic, found)| (topic, *found)).collect();
        topics.sort_by(|a, b| (b.1.phrase + b.1.sum).total_cmp(&(a.1.phrase + a.1.sum)).then(a.0.cmp(&b.0)));
        topics.truncate(16);
        for (topic, found) in topics.iter().take(8) {
            if found.phrase >= 0.35 {
                tally.tagged(engine, &format!("t{topic}"), OF_TOPIC, &mut work);
            }
        }
        let only_filters = groups.iter().all(|group| group.optional);
        if only_filters && (!meant.understood.is_empty() || self.query.filters != Filters::default()) {
            let near = meant.understood.iter().filter_map(|one| match one {
                Understood::Near(near) => Some(near),
                Understood::Speaks(_) | Understood::Free | Understood::Open(_) => None,
            });
            for county in near.chain(&self.query.filters.near).flat_map(|near| &near.counties) {
                if let Some(number) = engine.known.find(&county.to_string()) {
                    tally.tagged(engine, &format!("a{number}"), READ_UNDERSTOOD, &mut work);
                }
            }
            for page in 0..number(engine.pages.len().min(READ_UNDERSTOOD)) {
                tally.pages.entry(page);
            }
        }
        let echoes = pieces::echoes(engine, &meant.asked, groups, &mut work);
        self.answer.work = work.spent();
        for (page, echo) in echoes.pages.iter() {
            if echo.voices >= echoes.loudest * 0.2 {
                tally.pages.entry(page);
            }
        }
        let asked: f32 = groups
            .iter()
            .filter(|group| !group.optional && !group.adds)
            .map(|group| group.weight)
            .sum::<f32>()
            .max(0.5);
        let told = groups.iter().filter(|group| !group.optional && !group.adds).count();
        let place_or_language =
            meant.understood.iter().any(|one| matches!(one, Understood::Near(_) | Understood::Speaks(_)));
        let short = if told <= 3 { weights::SHORT } else { weights::LONG };
        let need = if meant.need || (told <= 4 && place_or_language) { short } else { 0.0 };
        let mut quick = self.scored(&tally, &echoes, &topics, groups, (asked, need));
        let read = match (self.query.filters != Filters::default(), meant.understood.is_empty()) {
            (true, _) => READ_FILTERED,
            (false, false) => READ_UNDERSTOOD,
            (false, true) => READ,
        };
        let top = quick.iter().map(|(score, ..)| *score).fold(0.0, f32::max);
        // Far behind and not named: nothing that is known of a page would bring it among the answers.
        quick.retain(|(score, page, ..)| {
            *score >= top * 0.3 || only_filters || tally.pages.get(*page).is_some_and(|found| found.named != 0)
        });
        quick.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        quick.truncate(read.max(self.query.limit));
        let candidates = quick.into_iter().map(|(score, page, topic, inherited)| {
            let mut found = tally.pages.get(page).copied().unwrap_or_default();
            found.inherited = inherited & !found.groups;
            self.candidate(page, found, score, topic, meant, groups, asked)
        });
        let mut candidates: Vec<Candidate> = candidates.collect();
        // Judged before the filters, so that a filter never adds a hit.
        let best = candidates.iter().max_by(|a, b| a.score.total_cmp(&b.score));
        let top = best.map_or(0.0, |best| best.score);
        if best.is_some_and(|best| score::is_enough(best, groups, echoes.best)) {
            candidates.retain(|one| one.score >= top * 0.25);
        } else {
            candidates.clear();
        }
        self.keep_fitting(candidates, meant, only_filters)
    }

    /// The score of every page that something was found in, before its whole record is read: score, page, the topic that it
    /// owes it to, and the groups that only this topic has.
    fn scored(
        &self,
        tally: &Tally<'_>,
        echoes: &Echoes<'_>,
        topics: &[(u32, Found)],
        groups: &[Group],
        (asked, need): (f32, f32),
    ) -> Vec<(f32, u32, Option<u16>, u64)> {
        let engine = &self.search.engine;
        let loudness = |(topic, found): &(u32, Found)| (*topic, *found, echoes.loudness(echoes.topics.get(*topic)));
        let topics: Vec<(u32, Found, f32)> = topics.iter().map(loudness).collect();
        let mut place_of = vec![usize::MAX; engine.known.len()];
        for (place, (topic, ..)) in topics.iter().enumerate() {
            if let Some(known) = place_of.get_mut(*topic as usize) {
                *known = place;
            }
        }
        let heard_topic = |topic: u16| topics.get(*place_of.get(usize::from(topic))?);
        tally
            .pages
            .iter()
            .map(|(page, found)| {
                let (head, own) = Facts::glance(engine.pages.get(page));
                let echo = echoes.loudness(echoes.pages.get(page));
                let alone = Held { share: found.sum / asked, echo, ..Held::default() };
                let mut best = (score::score(head.kind, found, alone, need), page, None, 0);
                for (topic, place) in own.zip(0_u8..) {
                    let Some((_, inherited, asks)) = heard_topic(topic) else { continue };
                    // The first topic is what a page is about; the later ones only what it also does.
                    let share = (1.0 - weights::TOPIC_STEP * f32::from(place)).max(0.5);
                    let sum = score::union(found, inherited, groups, share);
                    let held = Held { share: sum / asked, topic: inherited.phrase * share, echo, asks: asks * share };
                    let own = score::score(head.kind, found, held, need);
                    if own > best.0 {
                        best = (own, page, Some(topic), inherited.groups);
                    }
                }
                best
            })
            .collect()
    }

    #[allow(clippy::too_many_arguments)]
    fn candidate(
        &self,
        page: u32,
        found: Found,
        score: f32,
        topic: Option<u16>,
        meant: &Meant,
        groups: &[Group],
        asked: f32,
    ) -> Candidate {
        let facts = self.search.engine.facts(page);
        let judge = &self.judge;
        let mut fit = judge.filters(&facts, &self.query.filters);
        let mut score = score;
        let strength = score::name_strength(&found, groups, asked);
        // What is said of one office only is a name too.
        let own = facts.head.kind == Kind::Contact && found.phrase >= 0.9;
        let named = own || strength >= 0.5;
        let (mut near, mut when, mut asks) = (self.query.filters.near.as_ref(), self.query.filters.open, None);
        for understood in &meant.understood {
            match understood {
                Understood::Near(place) => near = Some(place),
                Understood::Open(moment) => when = Some(*moment),
                Understood::Speaks(spoken) => asks = Some(spoken),
                Understood::Free => {}
            }
            let own = judge.understood(&facts, understood);
            if own == Fit::No && !named {
                fit = Fit::No;
            }
            if own == Fit::NotKnown {
                score *= 0.8;
                fit = fit.and(Fit::NotKnown);
            }
        }
        asks = asks.or(self.query.filters.speaks.first());
        let contact = facts.head.kind == Kind::Contact;
        // "Since they took my wife I don't want to live": whatever else is said, the line for that comes first.
        if contact && found.held >= 0.95 && self.is_emergency(&facts.name) {
            score += 3.0;
        }
        let mut distance = None;
        if contact {
            let (local, miles) = judge.local(&facts, near.unwrap_or(&self.home));
            distance = miles.filter(|_| near.is_some());
            let local_factor = match (local, near.is_some()) {
                (Local::Here, _) => 1.0,
                (Local::State, true) => weights::STATE_NEAR,
                (Local::Country, true) => weights::COUNTRY_NEAR,
                (Local::NotKnown, true) => 0.6,
                (Local::Elsewhere, true) => 0.3,
                (Local::State, false) => weights::STATE,
                (Local::Country | Local::NotKnown, false) => weights::COUNTRY,
                (Local::Elsewhere, false) => weights::ELSEWHERE,
            };
            // Whoever is named is wanted, wherever they are.
            score *= if named { 0.6 + 0.4 * local_factor } else { local_factor };
            score += weights::NAMED * strength;
            if let (Some(miles), Local::Here) = (distance, local) {
                score *= 1.0 - weights::FAR * (miles / super::filter::NEAR).min(1.0);
            }
            if !named {
                score *= score::standing(facts.head);
            }
            score *= 1.0 + weights::SENT * f32::from(facts.head.sent) / 15.0;
            score += 0.004 * f32::from(facts.head.trust);
        }
        let open = judge.open(&facts, when.unwrap_or(OpenWhen::Now));
        let speaks = asks
            .filter(|_| contact && !facts.languages.is_empty())
            .map(|asked| facts.languages.iter().any(|known| known.matches(asked)));
        let reason = found.reason.unwrap_or(Reason::Topic);
        Candidate { facts, found, topic, score, fit, named, miles: distance, open, speaks, reason }
    }

    /// Whether a row of the emergency screen is this contact and no guide.
    fn is_emergency(&self, contact: &str) -> bool {
        let rows = &self.search.catalog.edition.emergency;
        rows.iter().any(|row| row.guide.is_none() && row.contact.as_deref() == Some(contact))
    }

    fn keep_fitting(&mut self, mut candidates: Vec<Candidate>, meant: &Meant, only_filters: bool) -> Vec<Candidate> {
        if only_filters {
            // "Speaks Korean" alone asks for somebody, not for something to read.
            let is_set = self.query.filters != Filters::default();
            candidates.retain(|one| one.facts.head.kind == Kind::Contact || is_set);
        }
        let strict = self.query.strict;
        let fits = |one: &Candidate| one.fit == Fit::Yes || one.fit == Fit::NotKnown && !strict;
        if !candidates.is_empty() && !candidates.iter().any(fits) {
            self.answer.emptied_by = self.culprit(&candidates, meant);
        }
        let mut fitting: Vec<Candidate> = candidates.into_iter().filter(|one| fits(one)).collect();
        let set = self.query.filters != Filters::default();
        fitting.sort_by(|a, b| {
            let class = |one: &Candidate| if set { one.fit } else { Fit::Yes };
            class(a)
                .cmp(&class(b))
                .then(b.score.total_cmp(&a.score))
                .then(score::tie(b).cmp(&score::tie(a)))
                .then(a.facts.name.cmp(&b.facts.name))
        });
        fitting
    }

    /// The first filter without which something would be left.
    fn culprit(&self, candidates: &[Candidate], meant: &Meant) -> Option<EmptiedBy> {
        for understood in &meant.understood {
            let no = |one: &Candidate| match self.judge.understood(&one.facts, understood) {
                Fit::No => true,
                Fit::NotKnown => self.query.strict,
                Fit::Yes => false,
            };
            if candidates.iter().all(no) {
                return Some(EmptiedBy::Understood(understood.clone()));
            }
        }
        let used = single_filters(&self.query.filters);
        used.iter()
            .find(|(_, filter)| {
                candidates.iter().all(|one| match self.judge.filters(&one.facts, filter) {
                    Fit::No => true,
                    Fit::NotKnown => self.query.strict,
                    Fit::Yes => false,
                })
            })
            .or(used.first())
            .map(|(name, _)| EmptiedBy::Filter(*name))
            .or_else(|| meant.understood.first().cloned().map(EmptiedBy::Understood))
    }

    fn finish(&mut self, by_number: Vec<u32>, ranked: Vec<Candidate>, groups: &[Group]) {
        let mut hits: Vec<Hit> = Vec::new();
        for page in by_number {
            let facts = self.search.engine.facts(page);
            let instead = if facts.head.kind == Kind::Warning { self.instead(&facts.name) } else { Vec::new() };
            hits.push(self.number_hit(&facts));
            hits.extend(instead);
        }
        let ranked = Self::order(ranked);
        self.count(&ranked);
        self.answer.total = ranked.len() + hits.len();
        self.answer.urgent = ranked.first().filter(|_| hits.is_empty()).and_then(|first| self.urgent(first));
        let terms = answer::terms(groups);
        for candidate in &ranked {
            if hits.len() >= self.query.limit {
                break;
            }
            let hit = self.hit(candidate, groups, &terms);
            if hits.iter().all(|known| known.id != hit.id) {
                hits.push(hit);
            }
        }
        hits.truncate(self.query.limit);
        self.answer.general = hits.is_empty();
        self.answer.hits = hits;
    }

    /// Doubtful records, closed ones and government lines are not first, unless asked for by name.
    fn order(mut ranked: Vec<Candidate>) -> Vec<Candidate> {
        let doubtful = |one: &Candidate| {
            let head = one.facts.head;
            !one.named && (head.low_confidence || head.inactive || head.government)
        };
        if ranked.first().is_some_and(doubtful)
            && let Some(sound) = ranked.iter().take(10).position(|one| !doubtful(one))
        {
            let sound = ranked.remove(sound);
            ranked.insert(0, sound);
        }
        ranked
    }
}

fn home_near(home: &Area) -> Near {
    Near { label: home.to_string(), point: None, counties: vec![home.clone()] }
}

/// Each filter that is set, alone.
fn single_filters(filters: &Filters) -> Vec<(FilterName, Filters)> {
    let none = Filters::default;
    let all = [
        (FilterName::Kind, Filters { kinds: filters.kinds.clone(), ..none() }),
        (FilterName::Topic, Filters { topics: filters.topics.clone(), ..none() }),
        (FilterName::Near, Filters { near: filters.near.clone(), ..none() }),
        (FilterName::County, Filters { county: filters.county.clone(), ..none() }),
        (FilterName::Speaks, Filters { speaks: filters.speaks.clone(), ..none() }),
        (FilterName::Cost, Filters { cost: filters.cost.clone(), ..none() }),
        (FilterName::Open, Filters { open: filters.open, ..none() }),
        (FilterName::Advice, Filters { advice: filters.advice.clone(), ..none() }),
        (FilterName::Court, Filters { courts: filters.courts.clone(), ..none() }),
        (FilterName::Detention, Filters { detention: filters.detention.clone(), ..none() }),
    ];
    all.into_iter().filter(|(_, filter)| *filter != none()).collect()
}
