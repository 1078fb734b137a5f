//! Counts, over postings, how much of the query each page, phrase and topic holds.
//!
//! One group of terms after the other: within a group only the best find counts, so that ten forms of one word are one word.
//! Postings are walked in the order of documents, the rich pages and the trusted contacts first, and the walk ends when the
//! budget is spent: the same words always give the same answer.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use tantivy::postings::BlockSegmentPostings;
use tantivy::schema::IndexRecordOption;

use super::Reason;
use super::engine::Engine;
use super::expand::{Group, List, Source};
use super::narrow;
use super::tables::Role;
use super::weights;
use super::work::Work;

/// With more finds than this, only the rich pages and the likeliest contacts are counted.
const WHOLE: u64 = 10_000;
/// A directory with fewer contacts than this is always counted whole.
const FEW: u32 = 4_000;

/// Where so many words say more than this, those that say less are in too many pages to be worth counting.
const ENOUGH: usize = 7;
const FAINT: f32 = 0.5;

/// A multiplication mixes small whole numbers well enough.
#[derive(Default)]
pub struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.0 = (self.0 ^ u64::from(value)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31);
    }
}

pub type Table<V> = HashMap<u32, V, BuildHasherDefault<Mix>>;

/// What was found of the query in a page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found {
    /// Weights of the groups found, each times how well it fits.
    pub sum: f32,
    /// The same, of an organisation's names only.
    pub name: f32,
    /// Groups found, a bit each, and the worst way in which one was.
    pub groups: u64,
    /// Of these, those found only by a slip or by a concept.
    pub slips: u64,
    pub concepts: u64,
    /// Groups that only a topic of the page has.
    pub inherited: u64,
    pub named: u64,
    pub reason: Option<Reason>,
    /// Of its phrases: the best likeness to the query.
    pub phrase: f32,
    pub second: f32,
    /// Of its phrases: how much of one the query holds, whatever else it holds.
    pub held: f32,
    /// Of its name: how much of it the query says.
    pub name_weight: f32,
    group: u16,
    best: f32,
    best_name: f32,
}

/// What was found in a phrase.
#[derive(Debug, Clone, Copy, Default)]
struct Heard {
    sum: f32,
    group: u16,
    best: f32,
}

/// All that one query found.
pub struct Tally {
    pub pages: Table<Found>,
    /// Topics by number, with what people ask for under them.
    pub topics: Table<Found>,
    /// By document: phrases stand among the first ones.
    phrases: Vec<Heard>,
    /// The phrases in which something was heard.
    heard: Vec<u32>,
    /// The page or topic of the phrase before, the group, and how well it fitted: its next phrases add nothing.
    before: ((Role, u32, u16), f32),
}

impl Tally {
    /// Walks the postings of all groups.
    pub fn count(engine: &Engine, groups: &[Group], work: &mut Work) -> Tally {
        let mut tally = Tally {
            pages: Table::with_capacity_and_hasher(512, BuildHasherDefault::default()),
            topics: Table::with_capacity_and_hasher(128, BuildHasherDefault::default()),
            phrases: vec![Heard::default(); engine.rich as usize],
            heard: Vec::new(),
            before: ((Role::Text, 0, 0), 0.0),
        };
        let finds: u64 = groups.iter().flat_map(|group| &group.lists).map(|list| u64::from(list.info.doc_freq)).sum();
        let many = engine.documents.saturating_sub(engine.rich) > FEW;
        let some = (many && finds > WHOLE).then(|| narrow::candidates(engine, groups, engine.rich, work));
        let telling = groups.iter().filter(|group| group.weight > FAINT && !group.adds).count();
        for (index, group) in groups.iter().enumerate() {
            let mark = u16::try_from(index + 1).unwrap_or(u16::MAX);
            if group.weight <= FAINT && telling >= ENOUGH {
                continue;
            }
            for list in &group.lists {
                tally.list(engine, mark, group, list, some.as_deref(), work);
            }
        }
        tally.phrases(engine, groups);
        tally
    }

    /// Walks one list: whole, or the rich pages and then only the candidates.
    fn list(&mut self, engine: &Engine, mark: u16, group: &Group, list: &List, some: Option<&[u32]>, work: &mut Work) {
        let option = if list.source == Source::Word { IndexRecordOption::WithFreqs } else { IndexRecordOption::Basic };
        let reader = engine.reader(list.source);
        let Ok(mut postings) = reader.read_block_postings_from_terminfo(&list.info, option) else { return };
        let end = if some.is_some() { engine.rich } else { u32::MAX };
        'walk: while postings.block_len() > 0 && work.pay(postings.block_len()) {
            for at in 0..postings.block_len() {
                if postings.doc(at) >= end {
                    break 'walk;
                }
                self.find(engine, &postings, at, mark, group, list);
            }
            postings.advance();
        }
        for &document in some.unwrap_or_default() {
            if postings.block_len() == 0 || !work.pay(1) {
                break;
            }
            let at = postings.seek(document);
            if postings.block_len() > 0 && postings.doc(at) == document {
                self.find(engine, &postings, at, mark, group, list);
            }
        }
    }

    /// Counts one find.
    fn find(
        &mut self,
        engine: &Engine,
        postings: &BlockSegmentPostings,
        at: usize,
        mark: u16,
        group: &Group,
        list: &List,
    ) {
        let (weight, quality, source) = (group.weight, list.quality, list.source);
        {
            let number = postings.doc(at);
            let doc = engine.docs.get(number);
            if doc.role != Role::Text
                && source != Source::Tag
                && let Some(heard) = self.phrases.get_mut(number as usize)
            {
                if heard.group == 0 {
                    self.heard.push(number);
                }
                if heard.group != mark {
                    heard.group = mark;
                    heard.best = 0.0;
                }
                if quality > heard.best {
                    heard.sum += (quality - heard.best) * weight;
                    heard.best = quality;
                }
            }
            let here = match (source, doc.role) {
                (Source::Name, _) => 1.0,
                (Source::Begin, Role::Text) => 0.9,
                (Source::Tag, _) | (_, Role::Phrase | Role::Ask) => weights::PHRASE,
                (Source::Word, _) => weights::BODY + weights::BODY_OFTEN * tf(postings.freq(at)),
            };
            // What became a filter lifts a name, and hardly anything else.
            let fits = quality * here * if group.optional { 0.1 } else { 1.0 };
            let place = (doc.role, doc.of, mark);
            if doc.role != Role::Text && self.before.0 == place && self.before.1 >= fits {
                return;
            }
            self.before = (place, fits);
            let table = if doc.role == Role::Ask { &mut self.topics } else { &mut self.pages };
            let found = table.entry(doc.of).or_default();
            if found.group != mark {
                found.group = mark;
                found.best = 0.0;
                found.best_name = 0.0;
            }
            if source == Source::Name && quality > found.best_name {
                found.name += (quality - found.best_name) * weight;
                found.best_name = quality;
                found.named |= 1 << (mark - 1).min(63);
                found.name_weight = doc.weight;
            }
            if fits > found.best {
                found.sum += (fits - found.best) * weight;
                found.best = fits;
                let bit = 1 << (mark - 1).min(63);
                found.groups |= bit;
                found.slips =
                    if list.reason == Reason::Typo || fits < 0.3 { found.slips | bit } else { found.slips & !bit };
                found.concepts =
                    if list.reason == Reason::Concept { found.concepts | bit } else { found.concepts & !bit };
                found.reason = Some(found.reason.map_or(list.reason, |before| before.max(list.reason)));
            }
        }
    }

    /// Turns what was heard of phrases into a likeness for their pages and topics.
    fn phrases(&mut self, engine: &Engine, groups: &[Group]) {
        let asked: f32 = groups.iter().filter(|group| !group.optional && !group.adds).map(|group| group.weight).sum();
        for &number in &self.heard {
            let heard = &self.phrases[number as usize];
            let doc = engine.docs.get(number);
            let of_query = (heard.sum / asked.max(0.5)).min(1.0);
            let of_phrase = (heard.sum / doc.weight.max(0.5)).min(1.0);
            let likeness = of_query * of_phrase;
            let table = match doc.role {
                Role::Ask => &mut self.topics,
                Role::Phrase => &mut self.pages,
                Role::Text => continue,
            };
            let found = table.entry(doc.of).or_default();
            found.held = found.held.max(of_phrase);
            // The second phrase that is like the query confirms the first.
            if likeness > found.phrase {
                found.second = found.phrase;
                found.phrase = likeness;
            } else {
                found.second = found.second.max(likeness);
            }
        }
        for found in self.pages.values_mut().chain(self.topics.values_mut()) {
            found.phrase = found.phrase.powf(weights::LIKENESS);
            found.second = found.second.powf(weights::LIKENESS);
        }
    }

    /// The first pages with a tag are candidates too, found by words or not.
    pub fn tagged(&mut self, engine: &Engine, tag: &str, most: usize, work: &mut Work) {
        let Ok(Some(info)) = engine.tags.terms().get(tag) else { return };
        let Ok(mut postings) = engine.tags.read_block_postings_from_terminfo(&info, IndexRecordOption::Basic) else {
            return;
        };
        let mut left = most;
        while left > 0 && postings.block_len() > 0 {
            let count = postings.block_len().min(left);
            if !work.pay(count) {
                break;
            }
            for at in 0..count {
                let doc = engine.docs.get(postings.doc(at));
                self.pages.entry(doc.of).or_default();
            }
            left -= count;
            postings.advance();
        }
    }
}

/// 0.5 for a word that stands once, nearer to 1 the more often it does.
#[allow(clippy::cast_precision_loss)] // counts are small
fn tf(count: u32) -> f32 {
    let count = count as f32;
    count / (count + 1.0)
}
