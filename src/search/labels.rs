//! Concepts by their everyday words in nine languages: a question in one language finds a page in another.

use std::collections::{BTreeSet, HashMap};

use super::fold::{Script, Word, words};
use super::keys;
use crate::catalog::Concept;

/// No label has more words than this; Han counts in pairs.
pub const LONGEST: usize = 8;

/// All labels, while the index is built.
pub struct Labels {
    known: HashMap<String, Vec<u32>>,
    /// The first word of each label, so that most words of a text are passed over at once.
    first: HashMap<String, usize>,
}

impl Labels {
    pub fn new(concepts: &[Concept]) -> Labels {
        let mut labels = Labels { known: HashMap::new(), first: HashMap::new() };
        for (concept, index) in concepts.iter().zip(0_u32..) {
            for term in concept.terms.values().flatten() {
                let parts: Vec<String> = words(term).iter().map(|word| part(&word.text, word.script)).collect();
                if !says_enough(&parts) {
                    continue;
                }
                let longest = labels.first.entry(parts[0].clone()).or_default();
                *longest = parts.len().max(*longest);
                let concepts = labels.known.entry(parts.join(" ")).or_default();
                if !concepts.contains(&index) {
                    concepts.push(index);
                }
            }
        }
        labels
    }

    /// The concepts whose words stand in a text.
    pub fn mentioned(&self, text: &[Word]) -> BTreeSet<u32> {
        let parts: Vec<String> = text.iter().map(|word| part(&word.text, word.script)).collect();
        let mut found = BTreeSet::new();
        let mut at = 0;
        while at < parts.len() {
            let longest = self.first.get(&parts[at]).copied().unwrap_or(0).min(parts.len() - at);
            let hit = (1..=longest)
                .rev()
                .find_map(|count| self.known.get(&parts[at..at + count].join(" ")).map(|concepts| (count, concepts)));
            match hit {
                Some((count, concepts)) => {
                    found.extend(concepts);
                    at += count;
                }
                None => at += 1,
            }
        }
        found
    }

    pub fn entries(&self) -> Vec<(Vec<u8>, u32)> {
        self.known
            .iter()
            .flat_map(|(label, concepts)| concepts.iter().map(|&concept| (label.clone().into_bytes(), concept)))
            .collect()
    }
}

/// A word as labels hold it: its stem, so that "me golpean" meets "me golpea".
pub fn part(word: &str, script: Script) -> String {
    keys::stem(word, script).unwrap_or_else(|| word.to_owned())
}

fn says_enough(parts: &[String]) -> bool {
    match parts {
        [] => false,
        [one] => one.chars().count() >= 3 || !one.is_ascii() || one.bytes().any(|byte| byte.is_ascii_digit()),
        _ => parts.len() <= LONGEST,
    }
}
