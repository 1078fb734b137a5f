//! Folding: the same word however it is written.
//!
//! Accents, đ, capitals, Arabic vowel signs and letter forms, full-width letters, simplified and traditional Chinese and
//! digits of other scripts are made equal. Hangul is taken apart into its letters, so that a syllable being typed is a
//! prefix. The language of a query is never guessed: the script of each letter is exact and free.

use std::ops::Range;

use irg_kvariants::{KVARIANTS, KVariantClass};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// In which script a word is written, as far as searching cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Latin and every other script with words between blanks.
    Letters,
    Arabic,
    Han,
    Hangul,
    /// Digits only.
    Digits,
}

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Folded.
    pub text: String,
    pub script: Script,
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// It follows the word before without a blank, as in `I-200`, `l'avocat` or two overlapping pairs of Han.
    pub joined: bool,
}

/// The folded form of a text, blanks and signs kept. Folding twice changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_letter(letter, &mut folded);
    }
    folded
}

/// The words of a text in reading order, folded.
///
/// Han is cut into overlapping pairs, a lone one into itself. An apostrophe inside a word is dropped ("tenant's" is
/// "tenants"), unless it is a French or Haitian elision: "l'avocat" is "l" and "avocat".
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut cutter = Cutter::default();
    let mut folded = String::with_capacity(8);
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if is_apostrophe(letter) {
            cutter.apostrophe();
            continue;
        }
        folded.clear();
        fold_letter(letter, &mut folded);
        if folded.is_empty() {
            // A mark on the letter before: it belongs to the word.
            cutter.extend(end);
            continue;
        }
        let mut any = false;
        for part in folded.chars() {
            if let Some(script) = script(part) {
                cutter.push(part, script, at..end);
                any = true;
            }
        }
        if !any {
            cutter.gap(!letter.is_whitespace());
        }
    }
    cutter.finish()
}

/// The script of a folded letter; nothing for blanks and signs.
#[must_use]
pub fn script(letter: char) -> Option<Script> {
    match letter {
        '0'..='9' => Some(Script::Digits),
        'a'..='z' => Some(Script::Letters),
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => letter.is_alphabetic().then_some(Script::Arabic),
        '\u{1100}'..='\u{11ff}' => Some(Script::Hangul),
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
            Some(Script::Han)
        }
        other => other.is_alphanumeric().then_some(Script::Letters),
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

fn fold_letter(letter: char, into: &mut String) {
    if letter.is_ascii() {
        into.push(letter.to_ascii_lowercase());
        return;
    }
    for part in std::iter::once(letter).nfkd() {
        for small in part.to_lowercase() {
            // A capital may become a letter with a mark of its own (İ), so small letters are taken apart again.
            for plain in std::iter::once(small).nfkd().filter(|plain| !is_combining_mark(*plain)) {
                match plain {
                    'đ' | 'ð' | 'ɖ' => into.push('d'),
                    'ø' => into.push('o'),
                    'ł' => into.push('l'),
                    'ı' => into.push('i'),
                    'ħ' => into.push('h'),
                    'ß' => into.push_str("ss"),
                    'æ' => into.push_str("ae"),
                    'œ' => into.push_str("oe"),
                    'þ' => into.push_str("th"),
                    // Tatweel only stretches a word; zero-width signs are invisible.
                    '\u{640}'
                    | '\u{200b}'..='\u{200f}'
                    | '\u{202a}'..='\u{202e}'
                    | '\u{2060}'..='\u{2069}'
                    | '\u{feff}'
                    | '\u{ad}'
                    // A lone hamza comes and goes with the speller.
                    | 'ء' => {}
                    'ة' | 'ۃ' => into.push('ه'),
                    'ى' | 'ی' => into.push('ي'),
                    'ک' => into.push('ك'),
                    '٠'..='٩' => into.push(digit(plain, '٠')),
                    '۰'..='۹' => into.push(digit(plain, '۰')),
                    '０'..='９' => into.push(digit(plain, '０')),
                    han if script(han) == Some(Script::Han) => into.push(variant(han)),
                    other => into.push(other),
                }
            }
        }
    }
}

fn digit(letter: char, zero: char) -> char {
    u32::from(letter).checked_sub(u32::from(zero)).and_then(|value| char::from_digit(value, 10)).unwrap_or(letter)
}

/// The traditional or standard form of a Han character, where one is known.
fn variant(mut han: char) -> char {
    // Chains of variants exist, and a few circles; three steps reach the end of every chain.
    let first = han;
    for _ in 0..3 {
        match KVARIANTS.get(&han) {
            Some(known) if known.classification != KVariantClass::Equal && known.destination_ideograph != first => {
                han = known.destination_ideograph;
            }
            _ => break,
        }
    }
    han
}

#[derive(Default)]
struct Cutter {
    words: Vec<Word>,
    open: Option<Word>,
    /// Han of the open run, with where each stands.
    han: Vec<(char, Range<usize>)>,
    joined: bool,
    apostrophe: bool,
}

impl Cutter {
    fn push(&mut self, letter: char, script: Script, at: Range<usize>) {
        if script == Script::Han {
            self.close();
            self.han.push((letter, at));
            return;
        }
        self.close_han();
        let continues = self.open.as_ref().is_some_and(|open| {
            let both_plain = |script| matches!(script, Script::Letters | Script::Digits);
            open.script == script || (both_plain(open.script) && both_plain(script))
        });
        if !continues {
            self.close();
        }
        let elided = self.apostrophe && self.open.as_ref().is_some_and(is_elision);
        self.apostrophe = false;
        if elided {
            self.close();
            self.joined = true;
        }
        let joined = self.joined;
        let open = self.open.get_or_insert_with(|| Word { text: String::new(), script, at: at.clone(), joined });
        open.text.push(letter);
        open.at.end = at.end;
        if open.script == Script::Digits {
            open.script = script;
        }
    }

    fn extend(&mut self, end: usize) {
        if let Some(open) = &mut self.open {
            open.at.end = end;
        }
    }

    fn apostrophe(&mut self) {
        if self.open.is_some() {
            self.apostrophe = true;
        } else {
            self.gap(true);
        }
    }

    fn gap(&mut self, joined: bool) {
        self.close();
        self.close_han();
        self.joined = joined && !self.words.is_empty();
    }

    fn close(&mut self) {
        self.apostrophe = false;
        if let Some(word) = self.open.take() {
            self.words.push(word);
            self.joined = true;
        }
    }

    fn close_han(&mut self) {
        let run = std::mem::take(&mut self.han);
        if let [(letter, at)] = run.as_slice() {
            let joined = self.joined;
            self.words.push(Word { text: letter.to_string(), script: Script::Han, at: at.clone(), joined });
        }
        for (index, pair) in run.windows(2).enumerate() {
            let text = [pair[0].0, pair[1].0].iter().collect();
            let at = pair[0].1.start..pair[1].1.end;
            self.words.push(Word { text, script: Script::Han, at, joined: index > 0 || self.joined });
        }
        if !run.is_empty() {
            self.joined = true;
        }
    }

    fn finish(mut self) -> Vec<Word> {
        self.close();
        self.close_han();
        self.words
    }
}

/// The short words that French and Haitian Creole run into the next one.
fn is_elision(word: &Word) -> bool {
    matches!(word.text.as_str(), "l" | "d" | "m" | "n" | "t" | "k" | "j" | "s" | "c" | "qu" | "y" | "w")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn accents_and_capitals_do_not_matter() {
        assert_eq!(fold("Inmigración ĐƯỜNG Œuvre"), "inmigracion duong oeuvre");
        assert_eq!(texts("tenant's L'avocat d’être m'ap"), ["tenants", "l", "avocat", "d", "etre", "m", "ap"]);
    }

    #[test]
    fn arabic_forms_are_one_word() {
        assert_eq!(fold("مُحَامِيَة أوستن"), fold("محاميه اوستن"));
    }

    #[test]
    fn both_chinese_scripts_give_the_same_pairs() {
        assert_eq!(texts("移民律师"), texts("移民律師"));
        assert_eq!(texts("移民律师").len(), 3);
        assert_eq!(texts("锁 ICE来").len(), 3);
    }

    #[test]
    fn a_hangul_syllable_being_typed_is_a_prefix() {
        let (whole, typed) = (fold("변호사"), fold("변호ㅅ"));
        assert!(whole.starts_with(fold("변호").as_str()));
        assert!(!typed.is_empty());
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "¿Qué es la I-589?";
        let found: Vec<(&str, bool)> = words(text).into_iter().map(|word| (&text[word.at], word.joined)).collect();
        assert_eq!(found, [("Qué", false), ("es", false), ("la", false), ("I", false), ("589", true)]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
        }

        #[test]
        fn every_word_stands_inside_the_text(text in any::<String>()) {
            for word in words(&text) {
                prop_assert!(text.get(word.at.clone()).is_some());
                prop_assert!(!word.text.is_empty());
            }
        }
    }
}
