//! Finds numbers in running text: telephone numbers, also written with letters, and counts that need a source.
//!
//! No regular expressions: the few shapes that matter are spelled out, so that a reader can see what is caught and what is not.

use std::collections::BTreeSet;

use crate::catalog::guide::{Item, Span};

/// A run of digits or letters, and what stood between it and the one before.
struct Group {
    text: String,
    before: String,
    /// A letter touches it on the left: the number of a form or a person, not of a telephone.
    is_glued: bool,
}

/// The digits of everything in `text` that looks like a telephone number, without the country code of North America.
#[must_use]
pub fn phones(text: &str) -> Vec<String> {
    let mut found = BTreeSet::new();
    for run in runs(text, |letter| digit(letter).is_some()) {
        in_digits(&run, &mut found);
    }
    for run in runs(text, |letter| digit(letter).is_some() || letter.is_ascii_alphabetic()) {
        in_letters(&run, &mut found);
    }
    found.into_iter().collect()
}

/// The short public numbers that belong in a link to their contact. 911 is not one of them: it may stand anywhere.
#[must_use]
pub fn short_number(text: &str) -> Option<&'static str> {
    let joined = text.replace("2-1-1", "211").replace("3-1-1", "311").replace("9-8-8", "988");
    let words: Vec<&str> =
        joined.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '$' | '§' | '-')).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let number = ["211", "311", "988"].into_iter().find(|number| number == word)?;
        let before = at.checked_sub(1).and_then(|before| words.get(before)).copied().unwrap_or_default();
        let is_paragraph = ["section", "sections", "article", "form", "title", "rule", "§", "sección", "artículo"]
            .contains(&before.to_lowercase().as_str());
        (!is_paragraph).then_some(number)
    })
}

/// Ten digits without the country code, else all of them.
#[must_use]
pub fn national(digits: &str) -> &str {
    match digits.strip_prefix('1') {
        Some(rest) if rest.len() == 10 => rest,
        _ => digits,
    }
}

fn digit(letter: char) -> Option<char> {
    let zero = match letter {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    char::from_digit(u32::from(letter) - u32::from(zero), 10)
}

/// Groups that stand close enough together to be one number.
fn runs(text: &str, belongs: impl Fn(char) -> bool) -> Vec<Vec<Group>> {
    const BETWEEN: &str = " -.()/+\u{a0}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}";
    let mut runs: Vec<Vec<Group>> = Vec::new();
    let mut run: Vec<Group> = Vec::new();
    let mut between = String::new();
    let mut is_in_group = false;
    let mut last = ' ';
    for letter in text.chars() {
        if belongs(letter) {
            let sign = digit(letter).unwrap_or(letter);
            match run.last_mut() {
                Some(group) if is_in_group => group.text.push(sign),
                _ => run.push(Group {
                    text: sign.to_string(),
                    before: std::mem::take(&mut between),
                    is_glued: last.is_alphabetic(),
                }),
            }
            is_in_group = true;
        } else {
            is_in_group = false;
            between.push(letter);
            if !BETWEEN.contains(letter) || between.chars().count() > 3 {
                if !run.is_empty() {
                    runs.push(std::mem::take(&mut run));
                }
                // A plus or a bracket in front of the next group still counts.
                between = if BETWEEN.contains(letter) { letter.to_string() } else { String::new() };
            }
        }
        last = letter;
    }
    if !run.is_empty() {
        runs.push(run);
    }
    runs
}

fn in_digits(run: &[Group], found: &mut BTreeSet<String>) {
    let joined = |groups: &[Group]| -> String { groups.iter().map(|group| group.text.as_str()).collect() };
    let lengths: Vec<usize> = run.iter().map(|group| group.text.len()).collect();
    let all = joined(run);
    if run.first().is_some_and(|group| group.before.ends_with('+')) && (8..=15).contains(&all.len()) {
        found.insert(national(&all).to_owned());
        return;
    }
    if run.len() >= 10 && lengths.iter().all(|length| *length == 1) {
        found.insert(national(&all).to_owned());
        return;
    }
    let mut at = 0;
    while at < run.len() {
        let rest = &lengths[at..];
        let is_whole = !run[at].is_glued && (rest[0] == 10 || (rest[0] == 11 && run[at].text.starts_with('1')));
        let is_local = |groups: &[Group]| matches!(groups[1].before.as_str(), "-" | "\u{2010}" | "\u{2011}");
        let taken = match rest {
            [3, 3 | 4, 4, ..] => 3,
            [3, 7, ..] | [6, 4, ..] => 2,
            _ if is_whole => 1,
            [3, 4, ..] if is_local(&run[at..]) && !run[at].is_glued => 2,
            _ => 0,
        };
        if taken > 0 {
            found.insert(national(&joined(&run[at..at + taken])).to_owned());
        }
        at += taken.max(1);
    }
}

/// `1-866-DHS-2-ICE`: an area code in digits, then seven signs of which some are letters.
fn in_letters(run: &[Group], found: &mut BTreeSet<String>) {
    const TOLL_FREE: [&str; 7] = ["800", "833", "844", "855", "866", "877", "888"];
    for (at, area) in run.iter().enumerate() {
        let is_area = area.text.len() == 3 && area.text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_area || area.text.starts_with(['0', '1']) {
            continue;
        }
        let mut digits = String::new();
        let mut has_letters = false;
        for group in &run[at + 1..] {
            let is_upper = !group.text.bytes().any(|byte| byte.is_ascii_lowercase());
            let is_tight = matches!(group.before.as_str(), "-" | "." | "\u{2010}" | "\u{2011}");
            let is_bracket = group.before.starts_with(')') && area.before.ends_with('(');
            let is_loose = is_upper && TOLL_FREE.contains(&area.text.as_str()) && group.before == " ";
            if !(is_tight || is_loose || is_bracket && is_upper) {
                break;
            }
            has_letters |= group.text.bytes().any(|byte| byte.is_ascii_alphabetic());
            digits.extend(group.text.chars().map(key));
            if digits.len() >= 7 {
                break;
            }
        }
        if has_letters && (7..=11).contains(&digits.len()) {
            found.insert(format!("{}{}", area.text, &digits[..7]));
        }
    }
}

/// The key of a telephone that carries this letter.
fn key(letter: char) -> char {
    match letter.to_ascii_uppercase() {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        other => other,
    }
}

/// The words of an item without its links: digits in a link belong to the page that it leads to.
#[must_use]
pub fn without_links(item: &Item) -> String {
    let spans = item.spans.iter().map(|span| match span {
        Span::Text(text) => text.as_str(),
        Span::Link { .. } => " … ",
    });
    spans.collect()
}

/// The first deadline, amount or count of days, hours, years or percent in an English text.
///
/// Numbers of forms (`I-9`), of lines in a list and a month without a day are not counts.
#[must_use]
pub fn quantity(text: &str) -> Option<String> {
    let words: Vec<String> = text.split_whitespace().flat_map(parts).collect();
    for (at, word) in words.iter().enumerate() {
        let next = |ahead: usize| words.get(at + ahead).map_or("", String::as_str);
        let is_money =
            word.split_once('$').is_some_and(|(_, rest)| rest.starts_with(|letter: char| letter.is_ascii_digit()));
        let is_percent = word.ends_with('%') && word.starts_with(|letter: char| letter.is_ascii_digit());
        if is_money || is_percent || (word == "$" && is_digits(next(1))) {
            return Some(word.clone());
        }
        if (MONTHS.contains(&word.as_str()) || word == "day") && is_digits(next(1)) && next(1).len() <= 2 {
            return Some(format!("{word} {}", next(1)));
        }
        if !is_digits(word) && !COUNTS.contains(&word.as_str()) {
            continue;
        }
        let ahead = (1..=3).find(|ahead| !BETWEEN_COUNT_AND_UNIT.contains(&next(*ahead)));
        let unit = ahead.map_or("", next);
        // "One day they will come" is no count.
        let is_count =
            word != "one" || unit.starts_with("week") || unit.starts_with("month") || unit.starts_with("year");
        if is_count && UNITS.contains(&unit) {
            return Some(format!("{word} {unit}"));
        }
    }
    None
}

/// The English names of the months, in small letters.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The Spanish names of the months, in small letters.
pub const MONTHS_ES: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

const COUNTS: [&str; 24] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fourteen",
    "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "half",
];

const UNITS: [&str; 19] = [
    "minute", "minutes", "hour", "hours", "day", "days", "night", "nights", "week", "weeks", "month", "months", "year",
    "years", "percent", "mile", "miles", "feet", "dollars",
];

const BETWEEN_COUNT_AND_UNIT: [&str; 9] =
    ["calendar", "business", "working", "work", "full", "more", "straight", "court", "school"];

/// The parts of a word between hyphens, in small letters and without signs around them; nothing of a form number.
fn parts(word: &str) -> Vec<String> {
    let trimmed = word.trim_matches(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '$' | '%'));
    let is_form = trimmed.starts_with(char::is_alphabetic) && trimmed.contains(|letter: char| letter.is_ascii_digit());
    if is_form {
        return vec![String::new()];
    }
    trimmed.split(['-', '\u{2010}', '\u{2011}', '\u{2013}']).map(str::to_lowercase).collect()
}

fn is_digits(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
        && word.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.'))
}

/// Every group of digits in a text: `1,000` and `1.000` are one group, `2-1-1` is `211`.
#[must_use]
pub fn groups(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut groups = BTreeSet::new();
    let mut group = String::new();
    for (at, letter) in letters.iter().enumerate() {
        if let Some(sign) = digit(*letter) {
            group.push(sign);
            continue;
        }
        let follows = letters[at + 1..].iter().take_while(|next| digit(**next).is_some()).count();
        let is_thousands = matches!(letter, ',' | '.' | '\u{a0}' | '\u{202f}' | ' ' | '٬') && follows == 3;
        let is_spelled = *letter == '-' && follows == 1 && group.len() < 3;
        // A year is never followed by thousands: "in 2026 500 people".
        if !group.is_empty() && ((is_thousands && group.len() <= 3) || is_spelled) {
            continue;
        }
        if !group.is_empty() {
            groups.insert(std::mem::take(&mut group));
        }
    }
    if !group.is_empty() {
        groups.insert(group);
    }
    groups
}

/// The numbers that English spells as words (`three days`, `March`): a translation may write them in digits.
#[must_use]
pub fn spelled(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    let values = words.filter_map(|word| {
        let month = MONTHS.iter().position(|month| *month == word).map(|at| at + 1);
        let count = COUNTS.iter().take(12).position(|count| *count == word).map(|at| at + 1);
        month.or(count).or(match word.as_str() {
            "once" | "a" | "an" | "first" => Some(1),
            "twice" | "second" => Some(2),
            "third" => Some(3),
            "noon" | "midnight" => Some(12),
            "fourteen" => Some(14),
            "fifteen" => Some(15),
            "twenty" => Some(20),
            "thirty" => Some(30),
            "ninety" => Some(90),
            "hundred" => Some(100),
            _ => None,
        })
    });
    values.map(|value| value.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_are_found_in_any_dress() {
        for text in [
            "Call 512-478-0546.",
            "(512) 478-0546",
            "512.478.0546",
            "+1 512 478 0546",
            "1-512-478-0546",
            "tel 5124780546",
            "512‑478‑0546",
            "512-4780546",
            "٥١٢-٤٧٨-٠٥٤٦",
            "5 1 2 4 7 8 0 5 4 6",
        ] {
            assert_eq!(phones(text), ["5124780546"], "{text}");
        }
        assert_eq!(phones("+503 7070 1071"), ["50370701071"]);
        assert_eq!(phones("478-0546"), ["4780546"]);
    }

    #[test]
    fn a_number_in_letters_is_the_same_number() {
        for text in [
            "1-866-DHS-2-ICE",
            "866-DHS-2ICE",
            "1 866 DHS 2 ICE",
            "(866) DHS-2423",
            "call 1-866-dhs-2-ice now",
            "8663472423",
        ] {
            assert_eq!(phones(text), ["8663472423"], "{text}");
        }
    }

    #[test]
    fn laws_dates_and_forms_are_no_telephone_numbers() {
        for text in [
            "Payton v. New York, 445 U.S. 573 (1980)",
            "Property Code 24.0061",
            "8 CFR 1003.17(a)",
            "2026-11-24",
            "Section 287(g) officers",
            "between 2019-2020",
            "ZIP 78752",
            "form I-589 and AO 442",
            "$1,000 to $2,500",
            "A123456789",
            "100 miles of the border",
        ] {
            assert!(phones(text).is_empty(), "{text}: {:?}", phones(text));
        }
    }

    #[test]
    fn short_numbers_are_seen_and_sections_are_not() {
        assert_eq!(short_number("Call 2-1-1 for food"), Some("211"));
        assert_eq!(short_number("Text 988."), Some("988"));
        assert_eq!(short_number("Section 311 of the law"), None);
        assert_eq!(short_number("Call 911"), None);
    }

    #[test]
    fn deadlines_amounts_and_counts_are_quantities() {
        for text in [
            "within 5 days",
            "5 calendar days to appeal",
            "a 24-hour notice",
            "in three weeks",
            "It costs $50.",
            "up to 20%",
            "on January 1, 2026",
            "not before day 6",
            "10 to 21 days",
            "one year after you came",
        ] {
            assert!(quantity(text).is_some(), "{text}");
        }
        for text in
            ["form I-9 days are over", "one day they will come", "last seen April 2026", "Call 911", "at 8 a.m."]
        {
            assert_eq!(quantity(text), None, "{text}");
        }
    }

    #[test]
    fn digits_compare_across_languages() {
        assert_eq!(groups("$1,000 in 24-hour"), groups("1.000 dólares en 24 horas"));
        assert_eq!(groups("Call 2-1-1"), groups("211"));
        assert!(spelled("on March 3, three days").contains("3"));
    }
}
