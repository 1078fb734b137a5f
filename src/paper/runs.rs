//! Words of a page as runs for the templates: plain strings, telephone numbers, and words that must not be broken.
//!
//! In right-to-left text every island of Latin letters and digits is isolated, or `I-200` and `9:00 – 17:00` would be turned
//! round. Korean words are kept whole, because typst breaks between any two syllables.

use serde_json::{Value, json};

use super::{links, quotes};
use crate::catalog::id::Kind;
use crate::catalog::lang::{Direction, Lang};
use crate::page::{Piece, Text};

/// Begins an island that reads from left to right, whatever surrounds it.
const ISOLATE: char = '\u{2066}';
/// Ends it.
const POP: char = '\u{2069}';
/// Longer words are broken after all, or they would run off the paper.
const WHOLE: usize = 16;
/// Words with more letters than this may break anywhere.
const LONG: usize = 24;
/// Latin words with so many blanks between them are a sentence, and the stop after them is theirs.
const SENTENCE: usize = 3;

/// A text as runs. A sheet of paper cannot be opened: where it links, the title stands in quotation marks.
pub fn text(text: &Text, lang: Lang) -> Value {
    let mut out = Vec::new();
    // Signs that close what stands before them, taken from the words after a number.
    let mut taken = 0;
    let pieces = links::on_paper(&text.pieces, lang);
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Words(words) => push(&mut out, words.get(taken..).unwrap_or_default(), lang),
            Piece::Link { words, to } if to.kind == Kind::Contact => push(&mut out, words, lang),
            Piece::Link { words, .. } => {
                let (opens, closes) = quotes::marks(lang);
                push(&mut out, &format!("{opens}{words}{closes}"), lang);
            }
            Piece::Phone(number) => {
                let after = match pieces.get(at + 1) {
                    Some(Piece::Words(words)) => closing(words),
                    Some(Piece::Phone(_) | Piece::Link { .. }) | None => "",
                };
                taken = after.len();
                // Chinese puts no blank after a number.
                let is_followed =
                    matches!(pieces.get(at + 1), Some(Piece::Words(words)) if words.starts_with(char::is_alphabetic));
                out.push(match (after, is_followed) {
                    ("", true) => json!({ "p": number, "gap": true }),
                    ("", false) => json!({ "p": number }),
                    _ => json!({ "p": number, "a": after }),
                });
                continue;
            }
        }
        taken = 0;
    }
    Value::Array(out)
}

/// The signs with which `words` begin that may never stand at the head of a line.
fn closing(words: &str) -> &str {
    let is_closing = |letter: char| "\u{2060}.,;:!?)»”。，、；：！？）」”،؛؟".contains(letter);
    words.find(|letter| !is_closing(letter)).map_or(words, |end| &words[..end])
}

/// Plain words as runs.
pub fn words(words: &str, lang: Lang) -> Value {
    let mut out = Vec::new();
    push(&mut out, words, lang);
    Value::Array(out)
}

/// The value of a fact as runs: it begins with a capital, as a sentence does.
pub fn value(text: &str, lang: Lang) -> Value {
    words(&capital(text), lang)
}

/// `text` with a capital at its head.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether right-to-left text stands beside words that hold not one letter of it: they are set from the left.
pub fn is_foreign(words: &str, lang: Lang) -> bool {
    lang.direction() == Direction::RightToLeft
        && !words.chars().any(is_right_to_left)
        && words.chars().any(char::is_alphabetic)
}

/// Words one after another as sentences, each with one stop between: nothing that could hang at the end of a line.
pub fn sentences<'a>(parts: impl IntoIterator<Item = &'a str>, stop: &str) -> String {
    let trimmed =
        parts.into_iter().map(|part| part.trim_end_matches(['.', '。']).trim()).filter(|part| !part.is_empty());
    trimmed.collect::<Vec<_>>().join(stop)
}

fn push(out: &mut Vec<Value>, words: &str, lang: Lang) {
    if words.is_empty() {
        return;
    }
    let clean = times_whole(&words.chars().filter_map(printable).collect::<String>(), lang);
    let clean = breakable(&quotes::set(&clean, lang));
    if lang.direction() == Direction::RightToLeft {
        let is_foreign = is_foreign(&clean, lang);
        out.push(Value::String(if is_foreign { format!("{ISOLATE}{clean}{POP}") } else { with_islands(&clean) }));
    } else {
        match lang {
            Lang::Ko => {
                push_kept(out, &clean, &|word| word.chars().any(|letter| ('\u{AC00}'..='\u{D7A3}').contains(&letter)));
            }
            Lang::ZhHans | Lang::ZhHant => push_chinese(out, &clean),
            // "A-number" is one word.
            _ => push_kept(out, &clean, &|word| word.contains('-')),
        }
    }
}

/// Keeps the times of day that the program writes on one line: no line ends between "9:00 a." and "m.".
fn times_whole(text: &str, lang: Lang) -> String {
    let words = super::gather::words(lang);
    let mut out = text.to_owned();
    for time in ["time-noon", "time-midnight"].map(|key| words.text(key)) {
        if time.contains(':') && out.contains(&time) {
            out = out.replace(&time, &time.replace(' ', "\u{A0}"));
        }
    }
    for half in ["half-am", "half-pm"].map(|key| words.text(key)) {
        let whole = half.replace(' ', "\u{A0}");
        for digit in '0'..='9' {
            let (before, after) = (format!("{digit} {half}"), format!("{half} {digit}"));
            if out.contains(&before) {
                out = out.replace(&before, &format!("{digit}\u{A0}{whole}"));
            }
            if out.contains(&after) && lang == Lang::Ko {
                out = out.replace(&after, &format!("{whole}\u{A0}{digit}"));
            }
        }
    }
    out
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
    // A comma of Arabic may stand between Latin names.
    letter.is_alphabetic()
        && matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
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

/// Isolates each run of Latin letters, digits and the signs inside it, with its brackets; a whole sentence keeps its stop.
fn with_islands(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_latin = |letter: char| letter.is_ascii_alphanumeric() || ('\u{00C0}'..='\u{024F}').contains(&letter);
    let joins = |letter: char| " -./:,;&'’“”()#+–@_%$\u{200B}".contains(letter);
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
        // A long name in the middle of a sentence is none.
        let begins = out.trim_end().chars().last().is_none_or(|before| "(.:!?؟[".contains(before));
        let is_sentence = begins && letters[at..end].iter().filter(|letter| **letter == ' ').count() >= SENTENCE;
        if !is_sentence {
            end = at + island_end(&letters[at..end]);
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
        if is_sentence && letters.get(end).is_some_and(|letter| ".!?".contains(*letter)) {
            end += 1;
        }
        let island: String = letters[at..end].iter().collect();
        if island.chars().any(|letter| !letter.is_ascii_digit()) {
            out.extend([ISOLATE.to_string(), island, POP.to_string()]);
        } else {
            out.push_str(&island);
        }
        at = end;
    }
    out
}

/// Where an island ends that is no sentence: before a bracket that opens after a blank, and before one that closes what was
/// opened outside. "2023 (SB 4)" is read from the right, the year first.
fn island_end(letters: &[char]) -> usize {
    let mut open = 0_usize;
    for (at, letter) in letters.iter().enumerate() {
        match letter {
            '(' if at > 0 && letters[at - 1] == ' ' => return at - 1,
            '(' => open += 1,
            ')' if open == 0 => return at,
            ')' => open -= 1,
            _ => {}
        }
    }
    letters.len()
}

/// Names that Chinese readers stumble over when a line ends inside them.
const CHINESE: [&str; 7] = ["移民執法局", "移民执法局", "移民局", "現在", "现在", "聯絡人", "联系人"];

fn push_chinese(out: &mut Vec<Value>, words: &str) {
    // No line begins with one of these signs.
    let words = words.replace('：', "\u{2060}：").replace('；', "\u{2060}；");
    let mut rest = words.as_str();
    while let Some((at, name)) = CHINESE
        .iter()
        .filter_map(|name| Some((rest.find(name)?, *name)))
        .min_by_key(|(at, name)| (*at, usize::MAX - name.len()))
    {
        if at > 0 {
            out.push(Value::String(rest[..at].to_owned()));
        }
        let end = at + name.len();
        let end = end + closing(&rest[end..]).len();
        out.push(json!({ "k": &rest[at..end] }));
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        out.push(Value::String(rest.to_owned()));
    }
}

/// Keeps the words that `is_kept` names from being broken.
fn push_kept(out: &mut Vec<Value>, words: &str, is_kept: &dyn Fn(&str) -> bool) {
    let mut plain = String::new();
    for word in words.split_inclusive(' ') {
        let (stem, space) = word.strip_suffix(' ').map_or((word, ""), |stem| (stem, " "));
        if is_kept(stem) && stem.chars().count() <= WHOLE {
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
    fn brackets_and_stops_of_english_notes_stay_on_their_side() {
        assert_eq!(with_islands("مساءً (Ask first)."), "مساءً \u{2066}(Ask first)\u{2069}.");
        assert_eq!(with_islands("مكتب. It moved last year."), "مكتب. \u{2066}It moved last year.\u{2069}");
        assert_eq!(with_islands("اتصل بـ ICE."), "اتصل بـ \u{2066}ICE\u{2069}.");
    }

    #[test]
    fn a_year_before_a_bracket_and_a_price_after_one_changed_places() {
        assert_eq!(with_islands("في 2023 (SB 4) أيضًا"), "في 2023 \u{2066}(SB 4)\u{2069} أيضًا");
        assert_eq!(
            with_islands("بطاقة (green card): 1,500 دولار"),
            "بطاقة \u{2066}(green card)\u{2069}: \u{2066}1,500\u{2069} دولار"
        );
        assert_eq!(
            with_islands("في Pearsall (English، Español)"),
            "في \u{2066}Pearsall\u{2069} (\u{2066}English\u{2069}، \u{2066}Español\u{2069})"
        );
    }

    #[test]
    fn the_last_letter_of_a_long_address_stood_before_it() {
        let found = with_islands(&breakable("اكتب إلى wagetheft@austintexas.gov الآن"));
        assert_eq!(found, "اكتب إلى \u{2066}wagetheft@austintexas.go\u{200B}v\u{2069} الآن");
    }

    #[test]
    fn a_stop_after_a_number_never_begins_a_line() {
        let pieces = vec![Piece::Phone("512-478-0546".to_owned()), Piece::Words("。然后".to_owned())];
        let found = text(&Text { pieces, notes: Vec::new() }, Lang::ZhHans);
        assert_eq!(found, json!([{ "p": "512-478-0546", "a": "。" }, "然后"]));
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
