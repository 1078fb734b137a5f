//! Which contacts of a large directory are worth counting: those that hold all words, or as many of the rarest as possible.
//!
//! Where words stand in hundreds of thousands of records, counting every find takes too long. Postings are first turned
//! into sets of bits, which costs about a nanosecond a find, and the sets are cut with each other, the rarest word first.

use tantivy::schema::IndexRecordOption;

use super::engine::Engine;
use super::expand::{Group, List, Source};
use super::work::Work;

/// Contacts that are counted at most; the more trusted ones stand first in the index.
const MOST: usize = 160;
/// Postings that one word may turn into bits.
const WALKED: u32 = 300_000;
/// The same where there is but one word, and nothing to cut it with.
const WALKED_ALONE: u32 = 20_000;

/// A set of documents.
struct Bits {
    words: Vec<u64>,
    count: usize,
}

impl Bits {
    fn new(documents: u32) -> Bits {
        Bits { words: vec![0; documents as usize / 64 + 1], count: 0 }
    }

    fn has(&self, document: u32) -> bool {
        self.words.get(document as usize / 64).is_some_and(|word| word >> (document % 64) & 1 == 1)
    }

    fn set(&mut self, document: u32) {
        if let Some(word) = self.words.get_mut(document as usize / 64) {
            let bit = 1 << (document % 64);
            self.count += usize::from(*word & bit == 0);
            *word |= bit;
        }
    }

    fn is_small(&self) -> bool {
        self.count <= MOST
    }

    fn first(&self, count: usize) -> Vec<u32> {
        let mut documents = Vec::with_capacity(count);
        for (index, &word) in (0_u32..).zip(&self.words) {
            let mut rest = word;
            while rest != 0 {
                documents.push(index * 64 + rest.trailing_zeros());
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
    let walked = if order.len() == 1 { WALKED_ALONE } else { WALKED };
    let mut left: Option<Bits> = None;
    for group in &order {
        if left.as_ref().is_some_and(Bits::is_small) {
            break;
        }
        let found = bits(engine, group, from, walked, left.as_ref(), |_| true, work);
        // A word that none of them has narrows nothing.
        left = if found.count == 0 { left } else { Some(found) };
    }
    let Some(left) = left else { return Vec::new() };
    if left.is_small() {
        return left.first(MOST);
    }
    // Too many still: those with the word in their name first.
    let mut documents = Vec::new();
    for group in &order {
        let named = bits(engine, group, from, walked, Some(&left), |list| list.source == Source::Name, work);
        documents.extend(named.first(MOST / 2));
        if documents.len() >= MOST / 2 {
            break;
        }
    }
    documents.extend(left.first(MOST.saturating_sub(documents.len())));
    documents.sort_unstable();
    documents.dedup();
    documents
}

/// The documents of a group from `from` on, of those `within` a set where there is one.
fn bits(
    engine: &Engine,
    group: &Group,
    from: u32,
    walked: u32,
    within: Option<&Bits>,
    wanted: impl Fn(&List) -> bool,
    work: &mut Work,
) -> Bits {
    let mut bits = Bits::new(engine.documents);
    let mut left = walked;
    for list in group.lists.iter().filter(|list| wanted(list)) {
        let reader = engine.reader(list.source);
        let Ok(mut postings) = reader.read_block_postings_from_terminfo(&list.info, IndexRecordOption::Basic) else {
            continue;
        };
        if from > 0 {
            postings.seek(from);
        }
        while left > 0 && postings.block_len() > 0 && work.pay(postings.block_len()) {
            let documents = postings.docs();
            let count = documents.len();
            let documents = documents.iter().filter(|document| **document >= from);
            match within {
                None => documents.for_each(|document| bits.set(*document)),
                Some(within) => {
                    documents.filter(|document| within.has(**document)).for_each(|document| bits.set(*document));
                }
            }
            left = left.saturating_sub(u32::try_from(count).unwrap_or(u32::MAX));
            postings.advance();
        }
    }
    bits
}
