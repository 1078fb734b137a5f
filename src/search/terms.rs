//! From a text to the terms that the index holds: words, and the codes of forms and laws in one spelling.

use super::fold::{Script, Word, words};

/// The terms of a text, in order, with repetitions.
///
/// `I-200`, `AO 93` and `287(g)` give `i200`, `ao93` and `287g` beside their parts, so that a code is found however it is
/// written, and by its number alone.
#[must_use]
pub fn terms(text: &str) -> Vec<String> {
    let words = words(text);
    let mut terms = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        if let Some(code) = index.checked_sub(1).and_then(|before| code(text, &words[before], word)) {
            terms.push(code);
        }
        if let Some(number) = number_in(word) {
            terms.push(number.to_owned());
        }
        terms.push(word.text.clone());
    }
    terms
}

/// Neighbouring words as one term each: "green card", "bao luc". Han is in pairs already.
#[must_use]
pub fn pairs(text: &str) -> Vec<String> {
    let words = words(text);
    let plain = |word: &Word| !matches!(word.script, Script::Han);
    let neighbours = words.windows(2).filter(|two| plain(&two[0]) && plain(&two[1]));
    neighbours.map(|two| pair(&two[0].text, &two[1].text)).collect()
}

/// The term for two neighbouring words; no word of a text holds its sign.
#[must_use]
pub fn pair(first: &str, second: &str) -> String {
    format!("{first}_{second}")
}

/// Two neighbouring words that are one code: short letters before digits, or digits before one letter in brackets.
fn code(text: &str, before: &Word, word: &Word) -> Option<String> {
    let begins_with_digit = word.text.starts_with(|letter: char| letter.is_ascii_digit());
    let letters = before.script == Script::Letters && before.text.len() <= 5 && !has_digit(&before.text);
    let capitals = text.get(before.at.clone()).is_some_and(|written| !written.chars().any(char::is_lowercase));
    if letters && begins_with_digit && word.text.len() <= 6 && (word.joined || capitals) {
        return Some(format!("{}{}", before.text, word.text));
    }
    let bracket = before.script == Script::Digits && word.joined && word.text.len() == 1 && !begins_with_digit;
    (bracket && before.text.len() <= 5).then(|| format!("{}{}", before.text, word.text))
}

/// The digits of a code such as `i200` or `247a`, where they say enough to be searched alone.
fn number_in(word: &Word) -> Option<&str> {
    if word.script != Script::Letters || !has_digit(&word.text) {
        return None;
    }
    let digits = word.text.trim_matches(|letter: char| !letter.is_ascii_digit());
    (digits.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// Whether a digit is among the letters of a word.
pub fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_one_spelling() {
        for (written, code) in [
            ("I-200", "i200"),
            ("i200", "i200"),
            ("AO 93", "ao93"),
            ("287(g)", "287g"),
            ("EOIR-33", "eoir33"),
            ("W-7", "w7"),
        ] {
            assert!(terms(written).contains(&code.to_owned()), "{written}");
        }
        assert!(terms("I-247A").contains(&"247".to_owned()));
        assert!(!terms("in 2021").contains(&"in2021".to_owned()));
    }
}
