//! Days and times in a query: "tuesday at 18:00", "sat 9am".

use super::fold::{Word, words};
use super::lexicon::{Lexicon, Meaning};
use crate::catalog::hours::{Clock, Day};

/// When somebody should be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenWhen {
    Now,
    /// The next such day, at this time; without a time, at any time of the day.
    At(Day, Option<Clock>),
}

/// The day and time after "open": "tuesday at 18:00", "saturday", "sat 9am".
pub fn open_time(words: &[Word], at: usize) -> Option<(usize, OpenWhen)> {
    let mut index = at;
    let skip = |index: &mut usize| {
        while words
            .get(*index)
            .is_some_and(|word| matches!(word.text.as_str(), "on" | "el" | "los" | "at" | "a" | "las" | "le" | "the"))
        {
            *index += 1;
        }
    };
    skip(&mut index);
    let day = day_of(words, &mut index)?;
    skip(&mut index);
    let clock = clock_of(words, &mut index);
    Some((index - at, OpenWhen::At(day, clock)))
}

fn day_of(words: &[Word], index: &mut usize) -> Option<Day> {
    let here = words.get(*index..)?;
    let found = Lexicon::get().at(here).and_then(|(count, meanings)| {
        meanings.iter().find_map(|meaning| match meaning {
            Meaning::Day(day) => Some((count, *day)),
            _ => None,
        })
    });
    let (count, day) = found.or_else(|| {
        let short = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let first = here.first()?;
        let day = short.iter().zip(1_u8..).find(|(name, _)| first.text.starts_with(**name) && first.text.len() <= 5)?.1;
        Some((1, day))
    })?;
    *index += count;
    Day::ALL.get(usize::from(day.checked_sub(1)?)).copied()
}

/// `18:00`, `6pm`, `6 pm`, `9`.
fn clock_of(words: &[Word], index: &mut usize) -> Option<Clock> {
    let word = words.get(*index)?;
    let end = word.text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(word.text.len());
    let mut hours: u16 = word.text.get(..end)?.parse().ok()?;
    let mut suffix = word.text.get(end..)?.to_owned();
    let mut used = 1;
    let mut minutes = 0;
    if let Some(next) = words.get(*index + used) {
        let end = next.text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(next.text.len());
        if next.joined && end == 2 && suffix.is_empty() {
            minutes = next.text.get(..2)?.parse().ok()?;
            next.text.get(2..)?.clone_into(&mut suffix);
            used += 1;
        }
    }
    if suffix.is_empty()
        && let Some(next) = words.get(*index + used).filter(|next| matches!(next.text.as_str(), "am" | "pm"))
    {
        next.text.clone_into(&mut suffix);
        used += 1;
    }
    match suffix.as_str() {
        "pm" if hours < 12 => hours += 12,
        "am" if hours == 12 => hours = 0,
        "" | "am" | "pm" | "h" => {}
        _ => return None,
    }
    if hours > 24 || minutes > 59 {
        return None;
    }
    *index += used;
    Some(Clock(hours * 60 + minutes))
}

impl OpenWhen {
    /// Reads `now`, `tue 18:00`, `saturday`.
    #[must_use]
    pub fn parse(text: &str) -> Option<OpenWhen> {
        let words = words(text);
        if words.len() == 1 && words[0].text == "now" {
            return Some(OpenWhen::Now);
        }
        open_time(&words, 0).filter(|(used, _)| *used == words.len()).map(|(_, when)| when)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_several_ways() {
        assert_eq!(OpenWhen::parse("now"), Some(OpenWhen::Now));
        assert_eq!(OpenWhen::parse("tue 18:00"), Some(OpenWhen::At(Day::Tuesday, Some(Clock(1080)))));
        assert_eq!(OpenWhen::parse("sat 9am"), Some(OpenWhen::At(Day::Saturday, Some(Clock(540)))));
        assert_eq!(OpenWhen::parse("soon"), None);
    }
}
