//! How much a word says: little where everybody uses it, much where few do, counted within each language.
//!
//! A word of everyday speech ("mi", "toi") stands in nearly every page of its own language and in none of the others, so a
//! count over all documents would call it rare. The commonest use in any language decides.

use std::collections::{BTreeSet, HashMap};

use super::fold::{Script, words};
use super::lexicon::Lexicon;
use super::parts::keys_of;
use super::tables::number;
use crate::catalog::lang::Lang;

/// Fewer pages than this in a language say nothing about its words.
const FEW: u32 = 12;

/// A word of every conversation weighs no more than this, however rare it is here.
pub const FILLER: f32 = 0.5;

/// The bit beside a word's count that says that it is only ever a name.
pub const NAME: u8 = 0x80;

/// All words of the index, with in how many pages each is used.
#[derive(Default)]
pub struct Vocabulary {
    known: HashMap<String, u32>,
    uses: Vec<Uses>,
    said: [u32; 10],
    written: [u32; 10],
    listed: u32,
}

#[derive(Default, Clone)]
struct Uses {
    /// Pages and topics by language that have it in a phrase.
    said: [u16; 10],
    /// Pages by language that have it in their text.
    written: [u16; 10],
    /// Contacts.
    listed: u32,
    /// Seen in running text with a capital, and without.
    capital: bool,
    small: bool,
}

impl Vocabulary {
    /// The numbers of these words, given out at first sight.
    pub fn ids(&mut self, words: &[String]) -> Vec<u32> {
        words
            .iter()
            .map(|word| {
                if let Some(&id) = self.known.get(word) {
                    return id;
                }
                let id = number(self.uses.len());
                self.known.insert(word.clone(), id);
                self.uses.push(Uses::default());
                id
            })
            .collect()
    }

    pub fn said(&mut self, lang: Lang, words: &BTreeSet<u32>) {
        if words.is_empty() {
            return;
        }
        self.said[lang as usize] += 1;
        for &word in words {
            let count = &mut self.uses[word as usize].said[lang as usize];
            *count = count.saturating_add(1);
        }
    }

    pub fn written(&mut self, lang: Lang, words: &BTreeSet<u32>) {
        self.written[lang as usize] += 1;
        for &word in words {
            let count = &mut self.uses[word as usize].written[lang as usize];
            *count = count.saturating_add(1);
        }
    }

    pub fn listed(&mut self, words: &BTreeSet<u32>) {
        self.listed += 1;
        for &word in words {
            self.uses[word as usize].listed += 1;
        }
    }

    /// Looks at how the words of a running text are written: one that never stands without its capital is a name.
    pub fn seen(&mut self, text: &str) {
        for word in words(text).iter().filter(|word| word.script == Script::Letters) {
            let Some(&id) = self.known.get(&word.text) else { continue };
            let written = text.get(word.at.clone()).and_then(|written| written.chars().next());
            let uses = &mut self.uses[id as usize];
            match written {
                Some(first) if first.is_uppercase() => uses.capital = true,
                Some(_) => uses.small = true,
                None => {}
            }
        }
    }

    /// The weight of each word, by its number: 0.15 for one that everybody uses, about 4 for one that hardly anybody does.
    pub fn weights(&self) -> Vec<f32> {
        let mut weights: Vec<f32> = self.uses.iter().map(|uses| self.weight(uses)).collect();
        let lexicon = Lexicon::get();
        for (word, &id) in &self.known {
            if lexicon.is_filler(word) {
                let weight = &mut weights[id as usize];
                *weight = weight.min(FILLER);
            }
        }
        weights
    }

    fn weight(&self, uses: &Uses) -> f32 {
        let share = |counts: &[u16; 10], totals: &[u32; 10]| {
            counts
                .iter()
                .zip(totals)
                .filter(|(_, total)| **total >= FEW)
                .map(|(&count, &total)| ratio(u32::from(count), total))
                .fold(0.0, f32::max)
        };
        let said = share(&uses.said, &self.said);
        let written = share(&uses.written, &self.written);
        let listed = if self.listed >= FEW { ratio(uses.listed, self.listed) } else { 0.0 };
        // What people say tells more than what pages hold: "lawyer" is in every page and still asks for something.
        let common = if said > 0.0 { said } else { written * 0.5 };
        let common = common.max(listed * 0.7).max(0.01);
        (1.0 / common).ln().clamp(0.15, 4.0)
    }

    /// The tables by term order: weights as bytes, and the keys of stems and sounds.
    #[allow(clippy::type_complexity)]
    pub fn tables(&self, weights: &[f32]) -> (Vec<u8>, Vec<(Vec<u8>, u32)>, Vec<(Vec<u8>, u32)>) {
        let mut words: Vec<(&String, u32)> = self.known.iter().map(|(word, &id)| (word, id)).collect();
        words.sort_unstable();
        let mut bytes = Vec::with_capacity(words.len());
        let (mut stems, mut sounds) = (Vec::new(), Vec::new());
        for ((word, id), ordinal) in words.into_iter().zip(0_u32..) {
            bytes.push(byte(weights[id as usize]));
            let said = self.uses[id as usize].said.iter().copied().max().unwrap_or(0);
            let uses = &self.uses[id as usize];
            let name = if uses.capital && !uses.small { NAME } else { 0 };
            bytes.push(u8::try_from(said).unwrap_or(u8::MAX).min(NAME - 1) | name);
            let (stem, sound) = keys_of(word);
            if let Some(stem) = stem {
                stems.push((stem.into_bytes(), ordinal));
            }
            if let Some(sound) = sound {
                sounds.push((sound.into_bytes(), ordinal));
            }
        }
        (bytes, stems, sounds)
    }
}

/// A weight as the table stores it.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
fn byte(weight: f32) -> u8 {
    (weight * 50.0).round().clamp(0.0, 255.0) as u8
}

/// The weight that a byte of the table stands for.
pub fn weight(byte: u8) -> f32 {
    f32::from(byte) / 50.0
}

#[allow(clippy::cast_precision_loss)] // shares need no more than f32 holds
fn ratio(part: u32, whole: u32) -> f32 {
    part as f32 / whole.max(1) as f32
}
