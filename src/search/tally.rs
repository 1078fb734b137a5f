//! Counts, over postings, how much of the query each page, phrase and topic holds.
//!
//! One group of terms after the other: within a group only the best find counts, so that ten forms of one word are one word.
//! Postings are walked in the order of documents, the rich pages and the trusted contacts first, and the walk ends when the
//! budget is spent: the same words always give the same answer.

use tantivy::schema::IndexRecordOption;

use super::Reason;
use super::engine::Engine;
use super::expand::{Group, List, Source};
use super::narrow;
use super::scratch::Sparse;
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

/// One list being walked: what finding a document in it is worth.
struct Find {
    /// The number of the group, counted from 1, and its bit.
    mark: u16,
    bit: u64,
    weight: f32,
    quality: f32,
    source: Source,
    reason: Reason,
    /// What became a filter lifts a name, and hardly anything else.
    lift: f32,
    /// How well a phrase fits that has the word.
    of_phrase: f32,
}

impl Find {
    fn new(mark: u16, group: &Group, list: &List) -> Find {
        let lift = if group.optional { 0.1 } else { 1.0 };
        Find {
            mark,
            bit: 1 << (mark - 1).min(63),
            weight: group.weight,
            quality: list.quality,
            source: list.source,
            reason: list.reason,
            lift,
            of_phrase: list.quality * weights::PHRASE * lift,
        }
    }
}

impl Found {
    /// Begins a group: of each only the best find counts.
    #[inline]
    fn open(&mut self, mark: u16) {
        if self.group != mark {
            self.group = mark;
            self.best = 0.0;
            self.best_name = 0.0;
        }
    }

    /// A find in the names of an organisation, whose words weigh so much together.
    fn name(&mut self, find: &Find, name_weight: f32) {
        if find.quality > self.best_name {
            self.name += (find.quality - self.best_name) * find.weight;
            self.best_name = find.quality;
            self.named |= find.bit;
            self.name_weight = name_weight;
        }
    }

    /// A find that fits so well.
    #[inline]
    fn hold(&mut self, find: &Find, fits: f32) {
        if fits <= self.best {
            return;
        }
        self.sum += (fits - self.best) * find.weight;
        self.best = fits;
        self.groups |= find.bit;
        let put = |bits: u64, is_set: bool| if is_set { bits | find.bit } else { bits & !find.bit };
        self.slips = put(self.slips, find.reason == Reason::Typo || fits < 0.3);
        self.concepts = put(self.concepts, find.reason == Reason::Concept);
        self.reason = Some(self.reason.map_or(find.reason, |before| before.max(find.reason)));
    }
}

/// What was found in a phrase.
#[derive(Debug, Clone, Copy, Default)]
pub struct Heard {
    sum: f32,
    group: u16,
    best: f32,
}

/// All that one query found.
pub struct Tally<'e> {
    pub pages: Sparse<'e, Found>,
    /// Topics by number, with what people ask for under them.
    pub topics: Sparse<'e, Found>,
    /// By document: phrases stand among the first ones.
    phrases: Vec<Heard>,
    /// The phrases in which something was heard.
    heard: Vec<u32>,
    /// The page or topic of the phrase before, the group, and how well it fitted: its next phrases add nothing.
    before: ((Role, u32, u16), f32),
}

impl<'e> Tally<'e> {
    /// Walks the postings of all groups.
    pub fn count(engine: &'e Engine, groups: &[Group], work: &mut Work) -> Tally<'e> {
        let mut tally = Tally {
            pages: Sparse::new(&engine.slots, engine.pages.len()),
            topics: Sparse::new(&engine.slots, engine.known.len()),
            phrases: engine.heard.take(engine.rich as usize),
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
        let find = Find::new(mark, group, list);
        let end = if some.is_some() { engine.rich } else { u32::MAX };
        while postings.block_len() > 0 && work.pay(postings.block_len()) {
            let documents = postings.docs();
            let within = documents.partition_point(|&document| document < end);
            for (at, &document) in documents[..within].iter().enumerate() {
                self.find(engine, document, || postings.freq(at), &find);
            }
            if within < documents.len() {
                break;
            }
            postings.advance();
        }
        let mut some = some.unwrap_or_default();
        while let Some(&document) = some.first() {
            if postings.block_len() == 0 || !work.pay(1) {
                break;
            }
            let at = postings.seek(document);
            let found = postings.doc(at);
            if found == document {
                self.find(engine, document, || postings.freq(at), &find);
                some = &some[1..];
            } else {
                some = &some[some.partition_point(|&document| document < found)..];
            }
        }
    }

    /// Counts one find.
    #[inline]
    fn find(&mut self, engine: &Engine, document: u32, freq: impl Fn() -> u32, find: &Find) {
        let (role, of) = engine.docs.place(document);
        if role == Role::Text {
            let here = match find.source {
                Source::Name => 1.0,
                Source::Begin => 0.9,
                Source::Tag => weights::PHRASE,
                Source::Word => weights::BODY + weights::BODY_OFTEN * tf(freq()),
            };
            let found = self.pages.entry(of);
            found.open(find.mark);
            if find.source == Source::Name {
                found.name(find, engine.docs.get(document).weight);
            }
            found.hold(find, find.quality * here * find.lift);
            return;
        }
        if find.source != Source::Tag
            && let Some(heard) = self.phrases.get_mut(document as usize)
        {
            if heard.group == 0 {
                self.heard.push(document);
            }
            if heard.group != find.mark {
                heard.group = find.mark;
                heard.best = 0.0;
            }
            if find.quality > heard.best {
                heard.sum += (find.quality - heard.best) * find.weight;
                heard.best = find.quality;
            }
        }
        let place = (role, of, find.mark);
        if self.before.0 == place && self.before.1 >= find.of_phrase {
            return;
        }
        self.before = (place, find.of_phrase);
        let found = if role == Role::Ask { self.topics.entry(of) } else { self.pages.entry(of) };
        found.open(find.mark);
        found.hold(find, find.of_phrase);
    }

    /// Turns what was heard of phrases into a likeness for their pages and topics.
    fn phrases(&mut self, engine: &Engine, groups: &[Group]) {
        let asked: f32 = groups.iter().filter(|group| !group.optional && !group.adds).map(|group| group.weight).sum();
        let mut phrases = std::mem::take(&mut self.phrases);
        for number in std::mem::take(&mut self.heard) {
            let heard = std::mem::take(&mut phrases[number as usize]);
            let doc = engine.docs.get(number);
            let of_query = (heard.sum / asked.max(0.5)).min(1.0);
            let of_phrase = (heard.sum / doc.weight.max(0.5)).min(1.0);
            let likeness = of_query * of_phrase;
            let found = match doc.role {
                Role::Ask => self.topics.entry(doc.of),
                Role::Phrase => self.pages.entry(doc.of),
                Role::Text => continue,
            };
            found.held = found.held.max(of_phrase);
            // The second phrase that is like the query confirms the first.
            if likeness > found.phrase {
                found.second = found.phrase;
                found.phrase = likeness;
            } else {
                found.second = found.second.max(likeness);
            }
        }
        engine.heard.give(phrases);
        for found in self.pages.values_mut().chain(self.topics.values_mut()) {
            found.phrase = found.phrase.powf(weights::LIKENESS);
            found.second = found.second.powf(weights::LIKENESS);
        }
    }

    /// The first pages with a tag, at most so many, are candidates too, found by words or not; how many that were.
    pub fn tagged(&mut self, engine: &Engine, tag: &str, most: usize, work: &mut Work) -> usize {
        let Ok(Some(info)) = engine.tags.terms().get(tag) else { return 0 };
        let Ok(mut postings) = engine.tags.read_block_postings_from_terminfo(&info, IndexRecordOption::Basic) else {
            return 0;
        };
        let mut left = most;
        while left > 0 && postings.block_len() > 0 {
            let count = postings.block_len().min(left);
            if !work.pay(count) {
                break;
            }
            for at in 0..count {
                let (_, page) = engine.docs.place(postings.doc(at));
                self.pages.entry(page);
            }
            left -= count;
            postings.advance();
        }
        most - left
    }
}

/// 0.5 for a word that stands once, nearer to 1 the more often it does.
#[allow(clippy::cast_precision_loss)] // counts are small
fn tf(count: u32) -> f32 {
    let count = count as f32;
    count / (count + 1.0)
}
