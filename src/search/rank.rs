//! Puts what was found in order.
//!
//! First what is asked for: a number, a name, help in a place, or advice in a situation; that orders guides and contacts.
//! Then how much of the query a page holds, and how like the query one of its phrases is. Among equals: open, speaking the
//! language, nearer, better confirmed, at home in the edition's place.

use std::cmp::Reverse;

use super::answer;
use super::expand::Group;
use super::facts::Facts;
use super::filter::{self, Judge, Local};
use super::numbers::Numbers;
use super::pieces::{self, Echoes};
use super::query::{self, Context, Meant, Near, Understood};
use super::score::Held;
use super::scratch::Sparse;
use super::tables::number;
use super::tally::{Found, Tally};
use super::weights;
use super::when::OpenWhen;
use super::work::Work;
use super::{Answer, EmptiedBy, FilterName, Filters, Fit, Hit, Query, Reason, Search, groups, score};
use crate::catalog::area::Area;
use crate::catalog::id::Kind;

/// Pages that topics alone may add.
const OF_TOPICS: usize = 400;
/// Candidates whose whole record is read.
const READ: usize = 200;
/// The same where filters are set.
const READ_FILTERED: usize = 3_000;
/// The same where only the words hold filters.
const READ_UNDERSTOOD: usize = 600;
/// Among so many answers a sound one is looked for where the first is doubtful.
const SOUND: usize = 10;

/// Answers a query.
pub fn find(search: &Search, query: &Query) -> Answer {
    let engine = &search.engine;
    let home = &search.catalog.edition.place;
    let numbers = Numbers::in_query(&query.words);
    let everyday = |word: &str| engine.is_everyday(word) && !engine.is_name(word);
    let known = |word: &str| engine.has_word(word) && !engine.is_name(word);
    let context = Context { places: &search.places, home, is_everyday: &everyday, is_known: &known };
    let mut meant = query::understand(&query.words, &context, &query.without);
    let judge = Judge { engine, places: &search.places, holidays: &search.catalog.edition.holidays, now: query.now };
    let told = meant.understood.iter().find_map(|understood| match understood {
        Understood::Open(when) => Some(*when),
        Understood::Near(_) | Understood::Speaks(_) | Understood::Free => None,
    });
    let when = told.or(query.filters.open).unwrap_or(OpenWhen::Now);
    let mut finder = Finder { search, query, judge, home: home_near(home), when, answer: Answer::default() };
    let by_number = finder.by_number(&numbers);
    let found_number = !by_number.is_empty();
    if numbers.alone && (found_number || numbers.whole.is_some()) {
        finder.finish(by_number, Vec::new(), &[]);
        return finder.answer;
    }
    let unfinished = groups::unfinished(engine, &query.words, &mut meant);
    let groups = groups::groups(engine, &meant, unfinished);
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
    /// The moment at which somebody should be there.
    pub when: OpenWhen,
    pub answer: Answer,
}

/// A page that something was found in, before its whole record is read.
struct Glanced {
    page: u32,
    score: f32,
    /// How surely it is asked for by name, and what that adds to the score.
    named: f32,
    lift: f32,
    /// The topic that it owes its score to, and the groups that only this topic has.
    topic: Option<u16>,
    inherited: u64,
}

/// A candidate with all that orders it.
pub struct Candidate<'e> {
    pub facts: Facts<'e>,
    pub found: Found,
    pub topic: Option<u16>,
    pub score: f32,
    pub fit: Fit,
    /// It is asked for by name.
    pub named: bool,
    pub miles: Option<f32>,
    pub speaks: Option<bool>,
    pub reason: Reason,
}

impl<'a> Finder<'a> {
    fn ranked(&mut self, meant: &Meant, groups: &[Group]) -> Vec<Candidate<'a>> {
        let engine = &self.search.engine;
        let mut work = Work::default();
        let mut tally = Tally::count(engine, groups, &mut work);
        let mut topics: Vec<(u32, Found)> = tally.topics.iter().map(|(topic, found)| (topic, *found)).collect();
        topics.sort_by(|a, b| (b.1.phrase + b.1.sum).total_cmp(&(a.1.phrase + a.1.sum)).then(a.0.cmp(&b.0)));
        topics.truncate(16);
        let mut left = OF_TOPICS;
        for (topic, _) in topics.iter().take(8).filter(|(_, found)| found.phrase >= 0.35) {
            left -= tally.tagged(engine, &format!("t{topic}"), left, &mut work);
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
        let top = quick.iter().map(|one| one.score).fold(0.0, f32::max);
        // Far behind and not named: nothing that is known of a page would bring it among the answers.
        quick.retain(|one| one.score >= top * 0.3 || only_filters || one.named > 0.0);
        let likely = |one: &Glanced| one.score + one.lift;
        quick.sort_unstable_by(|a, b| likely(b).total_cmp(&likely(a)).then(a.page.cmp(&b.page)));
        quick.truncate(read.max(self.query.limit));
        let candidates = quick.into_iter().map(|one| {
            let mut found = tally.pages.get(one.page).copied().unwrap_or_default();
            found.inherited = one.inherited & !found.groups;
            self.candidate(&one, found, meant)
        });
        let mut candidates: Vec<Candidate<'a>> = candidates.collect();
        // Judged before the filters, so that a filter never adds a hit.
        let best = candidates.iter().max_by(|a, b| a.score.total_cmp(&b.score));
        let top = best.map_or(0.0, |best| best.score);
        let named = candidates.iter().filter(|one| one.named).max_by(|a, b| a.score.total_cmp(&b.score));
        if best.into_iter().chain(named).any(|best| score::is_enough(best, groups, echoes.best)) {
            candidates.retain(|one| one.score >= top * 0.25);
        } else {
            candidates.clear();
        }
        self.keep_fitting(candidates, meant, only_filters)
    }

    /// The score of every page that something was found in, before its whole record is read.
    fn scored(
        &self,
        tally: &Tally<'_>,
        echoes: &Echoes<'_>,
        topics: &[(u32, Found)],
        groups: &[Group],
        (asked, need): (f32, f32),
    ) -> Vec<Glanced> {
        let engine = &self.search.engine;
        let loudness = |(topic, found): &(u32, Found)| (*topic, *found, echoes.loudness(echoes.topics.get(*topic)));
        let topics: Vec<(u32, Found, f32)> = topics.iter().map(loudness).collect();
        let mut places = Sparse::<usize>::new(&engine.slots, engine.known.len());
        for (place, (topic, ..)) in topics.iter().enumerate() {
            *places.entry(*topic) = place;
        }
        let heard_topic = |topic: u16| topics.get(*places.get(u32::from(topic))?);
        tally
            .pages
            .iter()
            .map(|(page, found)| {
                let (head, own) = Facts::glance(engine.pages.get(page));
                let echo = echoes.loudness(echoes.pages.get(page));
                let alone = Held { share: found.sum / asked, echo, ..Held::default() };
                let score = score::score(head.kind, found, alone, need);
                let is_named = head.kind == Kind::Contact && found.named != 0;
                let named = if is_named { score::name_strength(found, groups, asked) } else { 0.0 };
                // Whoever has all that was said, and their name in it, is meant.
                let whole = is_named && score::is_whole(found, groups, named);
                let lift = weights::NAMED * named + if whole { weights::WHOLE } else { 0.0 };
                let mut best = Glanced { page, score, named, lift, topic: None, inherited: 0 };
                for (topic, place) in own.iter().zip(0_u8..) {
                    let Some((_, inherited, asks)) = heard_topic(topic) else { continue };
                    // The first topic is what a page is about; the later ones only what it also does.
                    let share = (1.0 - weights::TOPIC_STEP * f32::from(place)).max(0.5);
                    let sum = score::union(found, inherited, groups, share);
                    let held = Held { share: sum / asked, topic: inherited.phrase * share, echo, asks: asks * share };
                    let own = score::score(head.kind, found, held, need);
                    if own > best.score {
                        (best.score, best.topic, best.inherited) = (own, Some(topic), inherited.groups);
                    }
                }
                best
            })
            .collect()
    }

    fn candidate(&self, glanced: &Glanced, found: Found, meant: &Meant) -> Candidate<'a> {
        let facts = self.search.engine.facts(glanced.page);
        let judge = &self.judge;
        let mut fit = judge.filters(&facts, &self.query.filters);
        let mut score = glanced.score;
        // What is said of one office only is a name too.
        let own = facts.head.kind == Kind::Contact && found.phrase >= 0.9;
        let named = own || glanced.named >= 0.5;
        let (mut near, mut asks) = (self.query.filters.near.as_ref(), None);
        for understood in &meant.understood {
            match understood {
                Understood::Near(place) => near = Some(place),
                Understood::Speaks(spoken) => asks = Some(spoken),
                Understood::Free | Understood::Open(_) => {}
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
        if contact && found.held >= 0.95 && self.is_emergency(facts.name) {
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
            score += glanced.lift;
            if let (Some(miles), Local::Here) = (distance, local) {
                score *= 1.0 - weights::FAR * (miles / near.map_or(filter::NEAR, filter::reach)).min(1.0);
            }
            if !named {
                score *= score::standing(facts.head);
            }
            score *= 1.0 + weights::SENT * f32::from(facts.head.sent) / 15.0;
            score += 0.004 * f32::from(facts.head.trust);
        }
        let speaks = asks.filter(|_| contact).and_then(|asked| facts.speaks(std::slice::from_ref(asked)));
        let reason = found.reason.unwrap_or(Reason::Topic);
        Candidate { facts, found, topic: glanced.topic, score, fit, named, miles: distance, speaks, reason }
    }

    /// Whether a row of the emergency screen is this contact and no guide.
    fn is_emergency(&self, contact: &str) -> bool {
        let rows = &self.search.catalog.edition.emergency;
        rows.iter().any(|row| row.guide.is_none() && row.contact.as_deref() == Some(contact))
    }

    fn keep_fitting(
        &mut self,
        mut candidates: Vec<Candidate<'a>>,
        meant: &Meant,
        only_filters: bool,
    ) -> Vec<Candidate<'a>> {
        if only_filters && !meant.understood.is_empty() && self.query.filters.kinds.is_empty() {
            // "Speaks Korean" alone asks for somebody, not for something to read.
            candidates.retain(|one| one.facts.head.kind == Kind::Contact);
        }
        let strict = self.query.strict;
        let fits = |one: &Candidate<'_>| one.fit == Fit::Yes || one.fit == Fit::NotKnown && !strict;
        if !candidates.is_empty() && !candidates.iter().any(fits) {
            self.answer.emptied_by = self.culprit(&candidates, meant);
        }
        let mut fitting: Vec<Candidate<'a>> = candidates.into_iter().filter(|one| fits(one)).collect();
        let set = self.query.filters != Filters::default();
        let class = |one: &Candidate<'_>| if set { one.fit } else { Fit::Yes };
        let by_score = |a: &Candidate<'_>, b: &Candidate<'_>| class(a).cmp(&class(b)).then(b.score.total_cmp(&a.score));
        fitting.sort_by(by_score);
        // Beyond those shown, nobody sees how equals are ordered.
        let mut ordered = 0;
        for equals in fitting.chunk_by_mut(|a, b| by_score(a, b).is_eq()) {
            if ordered >= self.query.limit.max(SOUND) {
                break;
            }
            ordered += equals.len();
            if equals.len() > 1 {
                equals.sort_by_cached_key(|one| (Reverse(self.tie(one)), one.facts.name));
            }
        }
        fitting
    }

    /// What orders equals.
    fn tie(&self, one: &Candidate<'_>) -> (u8, u8, bool, u8) {
        score::tie(one, self.judge.open(&one.facts, self.when))
    }

    /// The first filter without which something would be left.
    fn culprit(&self, candidates: &[Candidate<'_>], meant: &Meant) -> Option<EmptiedBy> {
        for understood in &meant.understood {
            let no = |one: &Candidate<'_>| match self.judge.understood(&one.facts, understood) {
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

    fn finish(&mut self, by_number: Vec<u32>, ranked: Vec<Candidate<'_>>, groups: &[Group]) {
        let mut hits: Vec<Hit> = Vec::new();
        for page in by_number {
            let facts = self.search.engine.facts(page);
            let instead = if facts.head.kind == Kind::Warning { self.instead(facts.name) } else { Vec::new() };
            hits.push(self.number_hit(&facts));
            hits.extend(instead);
        }
        let ranked = Self::order(ranked);
        if self.query.counted {
            self.count(&ranked);
        }
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
    fn order(mut ranked: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
        let doubtful = |one: &Candidate<'_>| {
            let head = one.facts.head;
            !one.named && (head.low_confidence || head.inactive || head.government)
        };
        if ranked.first().is_some_and(doubtful)
            && let Some(sound) = ranked.iter().take(SOUND).position(|one| !doubtful(one))
        {
            let sound = ranked.remove(sound);
            ranked.insert(0, sound);
        }
        ranked
    }
}

fn home_near(home: &Area) -> Near {
    Near { label: home.to_string(), point: None, counties: vec![home.clone()], within: None }
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
