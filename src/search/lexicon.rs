//! Words in a query that mean something to the search itself: "free", "near", "speaks", "open now", in nine languages.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::fold::{Script, Word, fold, script, words};

/// What a phrase means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    Free,
    OpenNow,
    /// Begins a time: "open tuesday".
    Open,
    NearMe,
    /// Goes before a place.
    In,
    /// 1 is Monday.
    Day(u8),
    /// Goes before a language.
    Speaks,
    /// A language by its ISO 639 code.
    Language(String),
    /// Asks for a person, an office or a number rather than for advice.
    Need,
    /// A city by its English name and state.
    Place(String),
}

/// All phrases.
pub struct Lexicon {
    /// By their folded words, joined by blanks.
    phrases: HashMap<String, Vec<Meaning>>,
    /// Phrases in Han or Hangul, which stand inside longer words, the longest first.
    inside: Vec<(String, Meaning)>,
    longest: usize,
    /// Words of every conversation, which say nothing about what somebody needs.
    fillers: HashSet<String>,
    /// The same as single Han characters.
    filler_han: HashSet<char>,
}

impl Lexicon {
    /// The one lexicon, read at first use.
    pub fn get() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Lexicon::parse(include_str!("lexicon.tsv")))
    }

    fn parse(text: &str) -> Lexicon {
        let mut lexicon = Lexicon {
            phrases: HashMap::new(),
            inside: Vec::new(),
            longest: 1,
            fillers: HashSet::new(),
            filler_han: HashSet::new(),
        };
        for (name, phrases) in text.lines().filter_map(|line| line.split_once('\t')) {
            match name {
                "filler" => {
                    lexicon.fillers.extend(phrases.split('|').map(fold));
                    continue;
                }
                "filler-han" => {
                    lexicon.filler_han.extend(fold(phrases).chars());
                    continue;
                }
                _ => {}
            }
            let Some(meaning) = meaning(name) else { continue };
            for phrase in phrases.split('|') {
                let parts = words(phrase);
                let Some(first) = parts.first() else { continue };
                if matches!(first.script, Script::Han | Script::Hangul) {
                    lexicon.inside.push((fold(phrase), meaning.clone()));
                    continue;
                }
                lexicon.longest = lexicon.longest.max(parts.len());
                let key: Vec<&str> = parts.iter().map(|word| word.text.as_str()).collect();
                lexicon.phrases.entry(key.join(" ")).or_default().push(meaning.clone());
            }
        }
        lexicon.inside.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.chars().count()));
        lexicon
    }

    /// Whether a folded word belongs to every conversation; a pair of Han does if one of its characters does.
    pub fn is_filler(&self, word: &str) -> bool {
        self.fillers.contains(word) || word.chars().any(|letter| self.filler_han.contains(&letter))
    }

    /// Whether a folded word alone asks for a person, an office or a number.
    pub fn asks(&self, word: &str) -> bool {
        self.phrases.get(word).is_some_and(|meanings| meanings.contains(&Meaning::Need))
            || self.inside.iter().any(|(phrase, meaning)| phrase == word && *meaning == Meaning::Need)
    }

    /// What the longest phrase at the head of `words` means, and how many words it has.
    pub fn at(&self, words: &[Word]) -> Option<(usize, &[Meaning])> {
        (1..=self.longest.min(words.len())).rev().find_map(|count| {
            let key: Vec<&str> = words[..count].iter().map(|word| word.text.as_str()).collect();
            self.phrases.get(&key.join(" ")).map(|meanings| (count, meanings.as_slice()))
        })
    }

    /// The phrases in Han or Hangul inside a folded text, with where they stand, none overlapping another.
    pub fn inside(&self, folded: &str) -> Vec<(usize, usize, &Meaning)> {
        if !folded.chars().any(|letter| matches!(script(letter), Some(Script::Han | Script::Hangul))) {
            return Vec::new();
        }
        let mut found: Vec<(usize, usize, &Meaning)> = Vec::new();
        for (phrase, meaning) in &self.inside {
            for (from, _) in folded.match_indices(phrase.as_str()) {
                let to = from + phrase.len();
                if found.iter().all(|(start, end, _)| to <= *start || *end <= from) {
                    found.push((from, to, meaning));
                }
            }
        }
        found.sort_unstable_by_key(|(from, ..)| *from);
        found
    }
}

fn meaning(name: &str) -> Option<Meaning> {
    Some(match name {
        "free" => Meaning::Free,
        "open-now" => Meaning::OpenNow,
        "open" => Meaning::Open,
        "near-me" => Meaning::NearMe,
        "in" => Meaning::In,
        "speaks" => Meaning::Speaks,
        "need" => Meaning::Need,
        other => {
            if let Some(day) = other.strip_prefix("day-") {
                Meaning::Day(day.parse().ok()?)
            } else if let Some(code) = other.strip_prefix("speaks:") {
                Meaning::Language(code.to_owned())
            } else {
                Meaning::Place(other.strip_prefix("place:")?.to_owned())
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_decides() {
        let found = |text: &str| Lexicon::get().at(&words(text)).map(|(count, meanings)| (count, meanings[0].clone()));
        assert_eq!(found("open now please"), Some((2, Meaning::OpenNow)));
        assert_eq!(found("miễn phí"), Some((2, Meaning::Free)));
        assert_eq!(found("zebra"), None);
    }

    #[test]
    fn phrases_are_found_inside_han_and_hangul() {
        let meanings: Vec<Meaning> = Lexicon::get()
            .inside(&fold("奥斯汀免费移民律师"))
            .into_iter()
            .map(|(.., meaning)| meaning.clone())
            .collect();
        assert_eq!(meanings, [Meaning::Place("Austin TX".to_owned()), Meaning::Free, Meaning::Need]);
    }
}
