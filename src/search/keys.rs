//! Keys under which different forms of one word meet: its stem, and how it sounds.
//!
//! Both are coarse on purpose and are the same for all languages in Latin letters, because nobody knows which language a
//! word is in. A form found by its key counts for less than the word itself, so a coarse key costs little.

use super::fold::Script;

/// The stem of a folded word: "golpean" and "golpeando" share one, as do "المحامي" and "محامي".
#[must_use]
pub fn stem(word: &str, script: Script) -> Option<String> {
    match script {
        Script::Letters => latin_stem(word),
        Script::Arabic => arabic_stem(word),
        Script::Hangul => Some(hangul_stem(word)),
        Script::Han | Script::Digits => None,
    }
}

/// How a folded word sounds to somebody who writes by ear: "polisia" and "policia", "avogado" and "abogado".
#[must_use]
pub fn sound(word: &str, script: Script) -> Option<String> {
    if script != Script::Letters || word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let letters = word.as_bytes();
    let mut key = String::with_capacity(word.len());
    let mut index = 0;
    while index < letters.len() {
        let next = letters.get(index + 1).copied().unwrap_or(b' ');
        let soft = matches!(next, b'e' | b'i' | b'y');
        let (sound, used) = match (letters[index], next) {
            (b'c' | b's', b'h') => ("x", 2),
            (b'p', b'h') => ("f", 2),
            (b'q', b'u') | (b'c', b'k') => ("k", 2),
            (b'g', b'u') if matches!(letters.get(index + 2), Some(b'e' | b'i')) => ("g", 2),
            (b'l', b'l') => ("i", 2),
            (b's' | b'z', _) => ("s", 1),
            (b'c', _) if soft => ("s", 1),
            (b'c' | b'q' | b'k', _) => ("k", 1),
            (b'v' | b'b', _) => ("b", 1),
            (b'g', _) if soft => ("j", 1),
            (b'x' | b'j', _) => ("j", 1),
            (b'y', _) => ("i", 1),
            (b'h', _) => ("", 1),
            _ => (&word[index..=index], 1),
        };
        if !key.ends_with(sound) || sound.is_empty() {
            key.push_str(sound);
        }
        index += used;
    }
    (key.len() >= 3).then_some(key)
}

/// Endings of English, Spanish, French and Portuguese words, the longest first.
const ENDINGS: [&str; 74] = [
    "aciones", "uciones", "aciones", "amientos", "imientos", "amiento", "imiento", "andolos", "amente", "ations",
    "aremos", "iremos", "issement", "ciones", "ieron", "iendo", "antes", "adores", "adoras", "abamos", "ation",
    "acion", "ucion", "mente", "ments", "ement", "aient", "arlos", "arlas", "ando", "endo", "aron", "aban", "ador",
    "ados", "adas", "idos", "idas", "arme", "arlo", "arla", "arse", "ings", "ment", "ness", "ions", "cion", "oes",
    "ers", "ies", "ing", "ion", "ant", "ado", "ada", "ido", "ida", "aba", "ees", "ent", "ar", "er", "ir", "an", "en",
    "as", "es", "os", "ed", "ee", "ez", "ly", "am", "em",
];

fn latin_stem(word: &str) -> Option<String> {
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let mut stem = word;
    for ending in ENDINGS {
        if let Some(rest) = stem.strip_suffix(ending).filter(|rest| rest.len() >= 3) {
            stem = rest;
            break;
        }
    }
    if stem.len() > 3 {
        stem = stem.strip_suffix('s').filter(|rest| rest.len() >= 3).unwrap_or(stem);
    }
    while stem.len() > 3 && stem.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) {
        stem = &stem[..stem.len() - 1];
    }
    // "stopped", "stopping": the doubled letter is not part of the stem.
    let bytes = stem.as_bytes();
    if stem.len() > 3 && bytes[stem.len() - 1] == bytes[stem.len() - 2] {
        stem = &stem[..stem.len() - 1];
    }
    Some(stem.to_owned())
}

/// The light stemmer "light10": the article and particles before, the commonest endings behind.
fn arabic_stem(word: &str) -> Option<String> {
    let long = |rest: &str, letters: usize| rest.chars().count() >= letters;
    if !long(word, 3) {
        return None;
    }
    let mut stem = word;
    for before in ["وال", "بال", "كال", "فال", "لل", "ال"] {
        if let Some(rest) = stem.strip_prefix(before).filter(|rest| long(rest, 2)) {
            stem = rest;
            break;
        }
    }
    if stem == word {
        stem = ["و", "ب", "ل", "ف"]
            .iter()
            .find_map(|before| stem.strip_prefix(before).filter(|rest| long(rest, 3)))
            .unwrap_or(stem);
    }
    for behind in ["ها", "ان", "ات", "ون", "ين", "يه", "ني", "هم", "وا", "نا", "ه", "ي", "ت"] {
        if let Some(rest) = stem.strip_suffix(behind).filter(|rest| long(rest, 3)) {
            stem = rest;
            break;
        }
    }
    Some(stem.to_owned())
}

/// The first two syllables, after a particle at the end is taken off.
fn hangul_stem(word: &str) -> String {
    let syllables = syllables(word);
    let particles = ["을", "를", "이", "가", "은", "는", "에", "의", "도", "로", "와", "과", "서", "요", "고", "해"];
    let mut count = syllables.len();
    if count >= 2 {
        let last = &word[syllables[count - 1]..];
        if particles.iter().any(|particle| super::fold::fold(particle) == last) {
            count -= 1;
        }
    }
    let end = syllables.get(count.min(2)).copied().unwrap_or(word.len());
    let end = if count < syllables.len() { end.min(syllables[count]) } else { end };
    word[..end].to_owned()
}

/// Where each syllable of a word in conjoining jamo begins.
fn syllables(word: &str) -> Vec<usize> {
    let mut begins = Vec::new();
    let mut before_was_lead = false;
    for (at, letter) in word.char_indices() {
        let lead = ('\u{1100}'..='\u{115f}').contains(&letter);
        if lead && !before_was_lead || begins.is_empty() {
            begins.push(at);
        }
        before_was_lead = lead;
    }
    begins
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let stem = |word: &str| stem(word, Script::Letters);
        for family in [
            &["golpea", "golpean", "golpeando"][..],
            &["knock", "knocks", "knocking", "knocked"],
            &["pago", "pagar", "pagan", "pagado", "pagaron"],
            &["abogado", "abogada", "abogados"],
            &["stop", "stopped", "stopping", "stops"],
        ] {
            assert!(family.windows(2).all(|pair| stem(pair[0]) == stem(pair[1])), "{family:?}");
        }
        assert_eq!(stem("ice"), None);
    }

    #[test]
    fn words_written_by_ear_sound_the_same() {
        for (written, meant) in [
            ("polisia", "policia"),
            ("avogado", "abogado"),
            ("rraises", "raices"),
            ("bisa", "visa"),
            ("imigration", "immigration"),
        ] {
            assert_eq!(sound(written, Script::Letters), sound(meant, Script::Letters), "{written}");
        }
        assert_ne!(sound("casa", Script::Letters), sound("caso", Script::Letters));
    }

    #[test]
    fn arabic_articles_and_korean_particles_come_off() {
        let arabic = |word: &str| stem(&fold(word), Script::Arabic);
        assert_eq!(arabic("المحامي"), arabic("محامي"));
        let korean = |word: &str| stem(&fold(word), Script::Hangul);
        assert_eq!(korean("남편이"), korean("남편"));
        assert_eq!(korean("문을"), korean("문"));
    }
}
