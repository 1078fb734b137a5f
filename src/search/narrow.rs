//! Which contacts of a large directory are worth counting: those that hold all words, or as many of the rarest as possible.
//!
//! Where words stand in hundreds of thousands of records, counting every find takes too long. Postings are first turned
//! into sets of bits, which costs about a nanosecond a find, and the sets are cut with each other, the rarest word first.
//! The most trusted contacts stand first in the index: where enough of them hold all words, the others are not looked at.

use tantivy::schema::IndexRecordOption;

use super::engine::Engine;
use super::expand::{Group, Source};
use super::work::Work;

/// Contacts that are counted at most, where each has one text; the more trusted ones stand first in the index.
const MOST: usize = 160;
/// Postings that one word may turn into bits.
const WALKED: u32 = 300_000;
/// The same where there is but one word, and nothing to cut it with.
const WALKED_ALONE: u32 = 20_000;
/// First one contact in so many is looked at, the most trusted ones, then one in fewer.
const SHARES: [u32; 3] = [16, 4, 1];

/// Documents that stand one after the other in the index.
type Stretch = std::ops::Range<u32>;

/// A set of documents of a stretch.
struct Bits {
    stretch: Stretch,
    words: Vec<u64>,
    count: usize,
}

impl Bits {
    fn new(stretch: Stretch) -> Bits {
        Bits { words: vec![0; stretch.len() / 64 + 1], stretch, count: 0 }
    }

    fn has(&self, document: u32) -> bool {
        let at = document - self.stretch.start;
        self.words.get(at as usize / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    fn set(&mut self, document: u32) {
        let at = document - self.stretch.start;
        if let Some(word) = self.words.get_mut(at as usize / 64) {
            let bit = 1 << (at % 64);
            self.count += usize::from(*word & bit == 0);
            *word |= bit;
        }
    }

    fn first(&self, count: usize) -> Vec<u32> {
        let mut documents = Vec::with_capacity(count);
        for (index, &word) in (0_u32..).zip(&self.words) {
            let mut rest = word;
            while rest != 0 {
                documents.push(self.stretch.start + index * 64 + rest.trailing_zeros());
                if documents.len() == count {
                    return documents;
                }
                rest &= rest - 1;
            }
        }
        documents
    }
}

/// The documents from `from` on to count, in order.
pub fn candidates(engine: &Engine, groups: &[Group], from: u32, work: &mut Work) -> Vec<u32> {
    let size = |group: &Group| group.lists.iter().map(|list| u64::from(list.info.doc_freq)).sum::<u64>();
    let mut order: Vec<&Group> =
        groups.iter().filter(|group| !group.adds && group.is_known() && group.weight > 0.5).collect();
    if order.is_empty() {
        order = groups.iter().filter(|group| group.is_known()).collect();
    }
    // What became a filter narrows last, and only what is left of the rest.
    order.sort_by_key(|group| (group.optional, size(group)));
    let most = MOST * engine.texts();
    let Some(rarest) = order.first().map(|group| size(group)) else { return Vec::new() };
    for share in SHARES {
        let is_last = share == 1;
        // Not even the rarest word stands in enough of so few.
        if !is_last && rarest / u64::from(share) <= most as u64 {
            continue;
        }
        let stretch = from..from + engine.documents.saturating_sub(from) / share;
        let (Some(left), held) = common(engine, &order, &stretch, most, work) else { continue };
        // A word that none of these has may still stand in a later one.
        if left.count > most && (is_last || held == order.len()) {
            return likeliest(engine, &order, &left, most, work);
        }
        if is_last {
            return left.first(most);
        }
    }
    Vec::new()
}

/// The documents of a stretch that the groups have in common, the first ones first, until few enough are left; and how many
/// groups that are.
fn common(engine: &Engine, order: &[&Group], stretch: &Stretch, most: usize, work: &mut Work) -> (Option<Bits>, usize) {
    let walked = if order.len() == 1 { WALKED_ALONE } else { WALKED };
    let mut left: Option<Bits> = None;
    let mut held = 0;
    for group in order {
        if left.as_ref().is_some_and(|left| left.count <= most) {
            break;
        }
        // The words of its name are among the words of a page.
        let found = bits(engine, group, stretch, walked, left.as_ref(), |source| source != Source::Name, work);
        // A word that none of them has narrows nothing.
        if found.count > 0 {
            left = Some(found);
            held += 1;
        }
    }
    (left, held)
}

/// Of too many, those with the word in their name first.
fn likeliest(engine: &Engine, order: &[&Group], left: &Bits, most: usize, work: &mut Work) -> Vec<u32> {
    let walked = if order.len() == 1 { WALKED_ALONE } else { WALKED };
    let mut documents = Vec::new();
    for group in order {
        let named = bits(engine, group, &left.stretch, walked, Some(left), |source| source == Source::Name, work);
        documents.extend(named.first(most / 2));
        if documents.len() >= most / 2 {
            break;
        }
    }
    documents.extend(left.first(most.saturating_sub(documents.len())));
    documents.sort_unstable();
    documents.dedup();
    documents
}

/// The documents of a group in a stretch, of those `within` a set where there is one.
fn bits(
    engine: &Engine,
    group: &Group,
    stretch: &Stretch,
    walked: u32,
    within: Option<&Bits>,
    wanted: impl Fn(Source) -> bool,
    work: &mut Work,
) -> Bits {
    let mut bits = Bits::new(stretch.clone());
    let mut left = walked;
    for list in group.lists.iter().filter(|list| wanted(list.source)) {
        let reader = engine.reader(list.source);
        let Ok(mut postings) = reader.read_block_postings_from_terminfo(&list.info, IndexRecordOption::Basic) else {
            continue;
        };
        if stretch.start > 0 {
            postings.seek(stretch.start);
        }
        while left > 0 && postings.block_len() > 0 && work.pay(postings.block_len()) {
            let documents = postings.docs();
            let begin = documents.partition_point(|&document| document < stretch.start);
            let end = documents.partition_point(|&document| document < stretch.end);
            let here = &documents[begin..end];
            match within {
                None => here.iter().for_each(|document| bits.set(*document)),
                Some(within) => {
                    here.iter().filter(|document| within.has(**document)).for_each(|document| bits.set(*document));
                }
            }
            if end < documents.len() {
                break;
            }
            left = left.saturating_sub(u32::try_from(documents.len()).unwrap_or(u32::MAX));
            postings.advance();
        }
    }
    bits
}
