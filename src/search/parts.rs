//! The parts of a text that the index keeps beside its words: initials, beginnings, stems and sounds.

use super::fold::{Script, words};
use super::keys;
use crate::catalog::guide::{Item, Span};

/// `wdp` for "Workers Defense Project": people know many groups by their initials only.
pub fn initials(name: &str) -> String {
    let words = name.split('(').next().unwrap_or("").split_whitespace();
    let letters: String = words.filter_map(|word| word.chars().next()).filter(|letter| letter.is_uppercase()).collect();
    if letters.chars().count() >= 3 { letters } else { String::new() }
}

/// The words of an item without the names of those it links to: a guide is not found by the office that it sends to.
pub fn own_words(item: &Item) -> String {
    let words = item.spans.iter().filter_map(|span| match span {
        Span::Text(text) => Some(text.as_str()),
        Span::Link { .. } => None,
    });
    words.collect()
}

/// The first letter, the first two, the first three; of Hangul the letters, not the syllables.
pub fn beginnings(word: &str) -> impl Iterator<Item = &str> {
    word.char_indices().take(3).map(|(at, letter)| &word[..at + letter.len_utf8()])
}

/// Digits from the last one on, so that an ending is a beginning.
pub fn reversed(digits: &str) -> Vec<u8> {
    digits.bytes().rev().collect()
}

/// The keys of a word under which its other forms meet.
pub fn keys_of(word: &str) -> (Option<String>, Option<String>) {
    if word.contains('_') {
        return (None, None);
    }
    let script = words(word).first().map_or(Script::Letters, |word| word.script);
    (keys::stem(word, script), keys::sound(word, script))
}
