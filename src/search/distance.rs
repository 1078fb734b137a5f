//! Within how many miles of a place: "78753 within 10", "10 miles from Round Rock", "a menos de 10 millas de 78753".

use std::ops::RangeInclusive;

use super::fold::{Script, Word, words};

/// Distances that somebody may ask for, in miles.
pub const MILES: RangeInclusive<u16> = 1..=500;

const UNITS: [&str; 5] = ["mi", "mile", "miles", "milla", "millas"];
/// Words before a number that make it a distance, with or without its unit.
const BEFORE: [&str; 6] = ["within", "menos", "a", "de", "en", "max"];
/// The word between a distance and its place.
const BETWEEN: [&str; 6] = ["of", "from", "around", "de", "del", "to"];

/// The distance that begins these words, where a place follows it: how many words it has, and how many miles.
pub fn before_place(words: &[Word]) -> Option<(usize, u16)> {
    let skipped = usize::from(words.first().is_some_and(|word| word.text == "within"));
    let miles = miles(words.get(skipped)?)?;
    let has = |at: usize, known: &[&str]| words.get(at).is_some_and(|word| known.contains(&word.text.as_str()));
    (has(skipped + 1, &UNITS) && has(skipped + 2, &BETWEEN)).then_some((skipped + 3, miles))
}

/// What is left of a text without the distance in it, and the distance.
#[must_use]
pub fn split(text: &str) -> (String, Option<u16>) {
    let words = words(text);
    let is = |at: usize, known: &[&str]| words.get(at).is_some_and(|word| known.contains(&word.text.as_str()));
    let found = words.iter().enumerate().find_map(|(at, word)| {
        let is_told = is(at + 1, &UNITS) || at > 0 && is(at - 1, &["within", "max"]);
        miles(word).filter(|_| is_told).map(|miles| (at, miles))
    });
    let Some((at, miles)) = found else { return (text.to_owned(), None) };
    let first = (0..at).rev().take_while(|&before| is(before, &BEFORE)).last().unwrap_or(at);
    let unit = at + usize::from(is(at + 1, &UNITS));
    let last = unit + usize::from(is(unit + 1, &BETWEEN));
    let rest = format!("{} {}", &text[..words[first].at.start], &text[words[last].at.end..]);
    let rest = rest.trim_matches(|letter: char| letter.is_whitespace() || letter == ',');
    (rest.to_owned(), Some(miles))
}

fn miles(word: &Word) -> Option<u16> {
    let miles = word.text.parse().ok().filter(|_| word.script == Script::Digits && word.text.len() <= 3)?;
    MILES.contains(&miles).then_some(miles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_is_read_from_before_and_behind_its_place() {
        for text in [
            "78753 within 10",
            "78753, 10 miles",
            "within 10 miles of 78753",
            "10 mi from 78753",
            "a menos de 10 millas de 78753",
            "78753 a 10 millas",
        ] {
            assert_eq!(split(text), ("78753".to_owned(), Some(10)), "{text}");
        }
        assert_eq!(split("10 millas de Del Rio"), ("Del Rio".to_owned(), Some(10)));
        for text in ["78753", "Round Rock", "US-TX-Travis", "", "78753 within 900", "Mi Casa"] {
            assert_eq!(split(text), (text.to_owned(), None), "{text}");
        }
    }
}
