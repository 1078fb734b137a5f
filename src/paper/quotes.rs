//! Quotation marks and apostrophes as each language prints them; the data are written with straight ones.
//!
//! A mark after a digit stays as it is (5' 4"), and so does one that has no partner.

use crate::catalog::lang::Lang;

/// What opens and closes a quotation.
#[must_use]
pub fn marks(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Fr => ("«\u{A0}", "\u{A0}»"),
        Lang::Ar => ("«", "»"),
        Lang::ZhHant => ("「", "」"),
        Lang::En | Lang::Es | Lang::Vi | Lang::ZhHans | Lang::Ko | Lang::Pt | Lang::Ht => ("“", "”"),
    }
}

/// `words` with the marks of `lang`.
#[must_use]
pub fn set(words: &str, lang: Lang) -> String {
    if !words.contains(['"', '\'']) {
        return words.to_owned();
    }
    let letters: Vec<char> = words.chars().collect();
    let is_paired = letters.iter().filter(|letter| **letter == '"').count() % 2 == 0;
    let (opens, closes) = marks(lang);
    let mut is_open = false;
    let mut out = String::with_capacity(words.len() + 8);
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(at + 1).copied();
        match letter {
            '"' if is_paired => {
                out.push_str(if is_open { closes } else { opens });
                is_open = !is_open;
            }
            '\'' => out.push(apostrophe(before, after, lang)),
            other => out.push(*other),
        }
    }
    out
}

fn apostrophe(before: Option<char>, after: Option<char>, lang: Lang) -> char {
    // In Chinese fonts the curved one is as wide as a letter.
    let is_wide = matches!(lang, Lang::ZhHans | Lang::ZhHant);
    let begins = before.is_none_or(|letter| letter.is_whitespace() || "([{-–—".contains(letter));
    if is_wide || before.is_some_and(|letter| letter.is_ascii_digit()) {
        '\''
    } else if begins && after.is_some_and(char::is_alphabetic) {
        '‘'
    } else {
        '’'
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_marks_are_set_as_each_language_prints_them() {
        assert_eq!(set("Say \"no\", don't", Lang::En), "Say “no”, don’t");
        assert_eq!(set("Dites \"non\". L'avocat", Lang::Fr), "Dites «\u{A0}non\u{A0}». L’avocat");
        assert_eq!(set("5' 4\" long, 'so'", Lang::En), "5' 4\" long, ‘so’");
    }
}
