//! Words of a page as runs for the templates: plain strings, telephone numbers, and words that must not be broken.
//!
//! In right-to-left text every island of Latin letters and digits is isolated, or `I-200` and `9:00 – 17:00` would be turned
//! round. Korean words are kept whole, because typst breaks between any two syllables.

use serde_json::{Value, json};

use crate::catalog::lang::{Direction, Lang};
use crate::page::{Piece, Text};

/// Begins an island that reads from left to right, whatever surrounds it.
const ISOLATE: char = '\u{2066}';
/// Ends it.
const POP: char = '\u{2069}';
/// Longer words are broken after all, or they would run off the paper.
const WHOLE: usize = 14;
/// Words with more letters than this may break anywhere.
const LONG: usize = 24;

/// A text as runs.
pub fn text(text: &Text, lang: Lang) -> Value {
    let mut out = Vec::new();
    for piece in &text.pieces {
        match piece {
            Piece::Words(words) | Piece::Link { words, .. } => push(&mut out, words, lang),
            Piece::Phone(number) => out.push(json!({ "p": number })),
        }
    }
    Value::Array(out)
}

/// Plain words as runs.
pub fn words(words: &str, lang: Lang) -> Value {
    let mut out = Vec::new();
    push(&mut out, words, lang);
    Value::Array(out)
}

fn push(out: &mut Vec<Value>, words: &str, lang: Lang) {
    let clean = breakable(&words.chars().filter_map(printable).collect::<String>());
    if lang.direction() == Direction::RightToLeft {
        let is_foreign = !clean.chars().any(is_right_to_left) && clean.chars().any(char::is_alphabetic);
        out.push(Value::String(if is_foreign { format!("{ISOLATE}{clean}{POP}") } else { with_islands(&clean) }));
    } else if lang == Lang::Ko {
        push_korean(out, &clean);
    } else {
        out.push(Value::String(clean));
    }
}

/// Lets a word that is too long for any column be broken: an address of a site, or nonsense.
fn breakable(words: &str) -> String {
    if words.split(' ').all(|word| word.chars().count() <= LONG) {
        return words.to_owned();
    }
    let mut out = String::with_capacity(words.len() + 16);
    let mut run = 0;
    for letter in words.chars() {
        run = if letter == ' ' { 0 } else { run + 1 };
        out.push(letter);
        if run == LONG {
            out.push('\u{200B}');
            run = 0;
        }
    }
    out
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Takes out what is never drawn: control signs, and the signs that turn the direction of what follows them.
fn printable(letter: char) -> Option<char> {
    match letter {
        '\t' | '\n' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{061C}'
        | '\u{FEFF}'
        | '\u{00AD}' => None,
        _ if letter.is_control() => None,
        _ => Some(letter),
    }
}

/// Isolates each run of Latin letters, digits and the signs inside it that holds a digit.
fn with_islands(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_latin = |letter: char| letter.is_ascii_alphanumeric() || ('\u{00C0}'..='\u{024F}').contains(&letter);
    let joins = |letter: char| " -./:,;&'’()#+–@_".contains(letter);
    let mut out = String::with_capacity(text.len() + 16);
    let mut at = 0;
    while at < letters.len() {
        if !is_latin(letters[at]) {
            out.push(letters[at]);
            at += 1;
            continue;
        }
        let mut end = at + 1;
        let mut look = end;
        while look < letters.len() && (is_latin(letters[look]) || joins(letters[look])) {
            look += 1;
            if is_latin(letters[look - 1]) {
                end = look;
            }
        }
        // Brackets stay with what they hold.
        let is_bracketed = out.ends_with('(') && letters.get(end) == Some(&')');
        if is_bracketed {
            out.pop();
            at -= 1;
            end += 1;
        }
        let inside = |sign: char| letters[at..end].iter().filter(|letter| **letter == sign).count();
        if inside('(') > inside(')') && letters.get(end) == Some(&')') {
            end += 1;
        }
        let island: String = letters[at..end].iter().collect();
        if island.chars().any(|letter| letter.is_ascii_digit()) && island.chars().any(|letter| !letter.is_ascii_digit())
        {
            out.extend([ISOLATE.to_string(), island, POP.to_string()]);
        } else {
            out.push_str(&island);
        }
        at = end;
    }
    out
}

fn push_korean(out: &mut Vec<Value>, words: &str) {
    let mut plain = String::new();
    for word in words.split_inclusive(' ') {
        let (stem, space) = word.strip_suffix(' ').map_or((word, ""), |stem| (stem, " "));
        let is_hangul = stem.chars().any(|letter| ('\u{AC00}'..='\u{D7A3}').contains(&letter));
        if is_hangul && stem.chars().count() <= WHOLE {
            if !plain.is_empty() {
                out.push(Value::String(std::mem::take(&mut plain)));
            }
            out.push(json!({ "k": stem }));
            plain.push_str(space);
        } else {
            plain.push_str(word);
        }
    }
    if !plain.is_empty() {
        out.push(Value::String(plain));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_numbers_keep_their_order_in_arabic() {
        assert_eq!(with_islands("نموذج I-200 أو I-205"), "نموذج \u{2066}I-200\u{2069} أو \u{2066}I-205\u{2069}");
        assert_eq!(with_islands("AO 93"), "\u{2066}AO 93\u{2069}");
        assert_eq!(with_islands("بعد 14 يومًا"), "بعد 14 يومًا");
    }

    #[test]
    fn signs_that_turn_the_text_are_taken_out() {
        assert_eq!(words("a\u{202E}b\u{0007}c", Lang::En), json!(["abc"]));
    }

    #[test]
    fn korean_words_stay_whole() {
        assert_eq!(words("문을 열지 A", Lang::Ko), json!([{ "k": "문을" }, " ", { "k": "열지" }, " A"]));
    }
}
