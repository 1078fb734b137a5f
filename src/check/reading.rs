//! How hard a text is to read: Flesch-Kincaid for English, Fernández-Huerta for Spanish.
//!
//! A sentence ends at a full stop, a question or exclamation mark, a colon, a semicolon, an arrow, or with its item (Flesch
//! counts each full unit of speech so). Numbers, numbers of forms, words in capitals and a short glossary are left out of the count:
//! nobody can say them more simply.

/// Words that the desk cannot do without, each said in everyday words where it first stands.
const GLOSSARY: [&str; 29] = [
    "immigration",
    "immigrant",
    "immigrants",
    "interpreter",
    "consulate",
    "citizen",
    "citizens",
    "citizenship",
    "deportation",
    "detention",
    "asylum",
    "texas",
    "austin",
    "inmigración",
    "migración",
    "inmigrante",
    "inmigrantes",
    "intérprete",
    "consulado",
    "ciudadano",
    "ciudadanos",
    "ciudadana",
    "ciudadanas",
    "ciudadanía",
    "deportación",
    "detención",
    "asilo",
    "méxico",
    "mexico",
];

/// How many words, sentences and syllables a text has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Level {
    pub words: u32,
    pub sentences: u32,
    pub syllables: u32,
}

impl Level {
    /// Counts English items.
    #[must_use]
    pub fn english<T: AsRef<str>>(items: &[T]) -> Level {
        Level::count(items, syllables_english)
    }

    /// Counts Spanish items.
    #[must_use]
    pub fn spanish<T: AsRef<str>>(items: &[T]) -> Level {
        Level::count(items, syllables_spanish)
    }

    /// The school grade of an English text (Kincaid and others, 1975); none for a text without words.
    #[must_use]
    pub fn flesch_kincaid(self) -> Option<f64> {
        let (words, sentences, syllables) = self.figures()?;
        Some(0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }

    /// The ease of a Spanish text, 0 to 100 and over (Fernández Huerta, 1959); none for a text without words.
    #[must_use]
    pub fn fernandez_huerta(self) -> Option<f64> {
        let (words, sentences, syllables) = self.figures()?;
        Some(206.84 - 60.0 * syllables / words - 1.02 * words / sentences)
    }

    fn figures(self) -> Option<(f64, f64, f64)> {
        (self.words > 0 && self.sentences > 0)
            .then(|| (f64::from(self.words), f64::from(self.sentences), f64::from(self.syllables)))
    }

    fn count<T: AsRef<str>>(items: &[T], syllables: fn(&str) -> u32) -> Level {
        let mut level = Level::default();
        for sentence in items.iter().flat_map(|item| sentences(item.as_ref())) {
            let mut words = 0;
            for word in words_of(sentence).filter(|word| is_counted(word)) {
                words += 1;
                level.syllables += syllables(word);
            }
            level.words += words;
            level.sentences += u32::from(words > 0);
        }
        level
    }
}

fn words_of(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’' | '-' | '.'))
        // "2-1-1" and "I-200" are one word each; "door-to-door" is three.
        .flat_map(|word| {
            let has_digit = word.contains(|letter: char| letter.is_numeric());
            word.split(move |letter| letter == '-' && !has_digit)
        })
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

fn is_counted(word: &str) -> bool {
    let has_digit = word.contains(|letter: char| letter.is_numeric());
    let is_capitals = word.chars().count() > 1 && !word.contains(|letter: char| letter.is_lowercase());
    !has_digit && !is_capitals && !GLOSSARY.contains(&word.to_lowercase().as_str())
}

/// Splits where a unit of speech ends. The stops of `U.S.`, `a.m.` and `24.0061` end nothing.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let after = at + letter.len_utf8();
        let next = text[after..].chars().next();
        let is_end = match letter {
            '→' | '\n' => true,
            '!' | '?' | ':' | ';' => next.is_none_or(|next| !next.is_alphanumeric()),
            '.' => next.is_none_or(|next| !next.is_alphanumeric()) && !is_abbreviation(&text[start..at]),
            _ => false,
        };
        if is_end {
            found.push(&text[start..after]);
            start = after;
        }
    }
    found.push(&text[start..]);
    found
}

fn is_abbreviation(before: &str) -> bool {
    let last = before.split(char::is_whitespace).next_back().unwrap_or_default();
    let last = last.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    last.contains('.') && last.split('.').all(|part| part.chars().count() <= 2)
        || ["Mr", "Mrs", "Dr", "Sr", "Sra", "St", "v", "No"].contains(&last)
}

/// The syllables of an English word, by its groups of vowels.
#[must_use]
pub fn syllables_english(word: &str) -> u32 {
    let word: String = word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    // The e of "safely" and "statement" is as silent as that of "safe" and "state".
    for end in ["ly", "ment", "ful", "less", "ness"] {
        let stem = word.strip_suffix(end).filter(|stem| stem.len() > 3 && stem.ends_with('e'));
        if let Some(stem) = stem {
            return syllables_english(stem) + 1;
        }
    }
    let stem = silent_end(&word);
    let mut count = 0;
    let mut was_vowel = false;
    let mut last = ' ';
    for letter in stem.chars() {
        let is_vowel = "aeiouyáéíóúàèêñ".contains(letter);
        // "quiet", "client", "lion": two vowels that are two syllables.
        let is_split = was_vowel && matches!((last, letter), ('i', 'a' | 'o' | 'e')) && !is_soft(stem, last, letter);
        if is_vowel && (!was_vowel || is_split) {
            count += 1;
        }
        was_vowel = is_vowel;
        last = letter;
    }
    count.max(1)
}

/// Whether `ia`, `io`, `ie` sound as one: "special", "nation", "field".
fn is_soft(word: &str, first: char, second: char) -> bool {
    let pair: String = [first, second].iter().collect();
    let Some(at) = word.find(&pair) else { return true };
    let before = word[..at].chars().next_back().unwrap_or(' ');
    match second {
        'e' => !word.contains("quiet") && !word.contains("client") && !word.contains("scien") && !word.contains("diet"),
        _ => "tcsg".contains(before) && at > 1,
    }
}

/// Takes off an end that is not heard: "safe", "asked", "names".
fn silent_end(word: &str) -> &str {
    let vowels = |text: &str| text.contains(|letter| "aeiouy".contains(letter));
    for (end, keeps) in [("ed", "td"), ("es", "sxzcgh"), ("e", "")] {
        let Some(stem) = word.strip_suffix(end) else { continue };
        let last = stem.chars().next_back().unwrap_or(' ');
        if !vowels(stem) {
            return word;
        }
        let is_le = last == 'l' && !stem.trim_end_matches('l').ends_with(|letter| "aeiouyr".contains(letter));
        let is_heard = keeps.contains(last) && !keeps.is_empty() || is_le;
        return if is_heard { word } else { stem };
    }
    word
}

/// The syllables of a Spanish word, by the rules of diphthong and hiatus.
#[must_use]
pub fn syllables_spanish(word: &str) -> u32 {
    let letters: Vec<char> = word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_silent_u = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        let after = letters.get(at + 1);
        letters[at] == 'u' && matches!(before, Some('q' | 'g')) && matches!(after, Some('e' | 'i' | 'é' | 'í'))
    };
    // A y is a vowel only at the end: "hoy", "y".
    let is_vowel = |at: usize| "aeiouáéíóúü".contains(letters[at]) || (letters[at] == 'y' && at + 1 == letters.len());
    let is_weak = |letter: char| "iuüy".contains(letter);
    let mut count = 0;
    let mut last: Option<char> = None;
    for (at, letter) in letters.iter().copied().enumerate() {
        if is_silent_u(at) {
            continue;
        }
        if !is_vowel(at) {
            last = None;
            continue;
        }
        let is_joined = last.is_some_and(|last| match (is_weak(last), letter) {
            // Two weak vowels join under an accent too: "cuídese" is cuí-de-se.
            (true, 'í') => "uü".contains(last),
            (true, 'ú') => false,
            (true, _) => true,
            (false, _) => is_weak(letter) && !"íú".contains(last),
        });
        if !is_joined {
            count += 1;
        }
        last = Some(letter);
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_syllables_are_counted_as_heard() {
        for (word, count) in [
            ("door", 1),
            ("open", 2),
            ("lawyer", 2),
            ("police", 2),
            ("family", 3),
            ("people", 2),
            ("table", 2),
            ("asked", 1),
            ("wanted", 2),
            ("names", 1),
            ("judges", 2),
            ("quiet", 2),
            ("nation", 2),
            ("special", 2),
            ("signature", 3),
            ("safe", 1),
            ("the", 1),
            ("be", 1),
            ("eviction", 3),
            ("immediately", 5),
            ("landlord", 2),
            ("notice", 2),
        ] {
            assert_eq!(syllables_english(word), count, "{word}");
        }
    }

    #[test]
    fn spanish_syllables_follow_diphthong_and_hiatus() {
        for (word, count) in [
            ("puerta", 2),
            ("policía", 4),
            ("juez", 1),
            ("abogado", 4),
            ("que", 1),
            ("guía", 2),
            ("aquí", 2),
            ("día", 2),
            ("ciudad", 2),
            ("leer", 2),
            ("hoy", 1),
            ("y", 1),
            ("también", 2),
            ("oído", 3),
            ("vergüenza", 3),
            ("cuídese", 3),
            ("aún", 2),
        ] {
            assert_eq!(syllables_spanish(word), count, "{word}");
        }
    }

    #[test]
    fn a_hand_counted_english_text_has_its_grade() {
        // Keep the door shut. | Do not open it. | Ask for the paper. 4 + 4 + 4 words; 4 + 5 + 5 syllables.
        let level = Level::english(&["Keep the door shut. Do not open it.", "Ask for the paper."]);
        assert_eq!(level, Level { words: 12, sentences: 3, syllables: 14 });
        let grade = level.flesch_kincaid().expect("it has words");
        assert!((grade - (0.39 * 4.0 + 11.8 * 14.0 / 12.0 - 15.59)).abs() < 1e-9);
    }

    #[test]
    fn a_hand_counted_spanish_text_has_its_ease() {
        // No abra la puerta. | Llame a un abogado. 4 + 4 words; 1+2+1+2 = 6 and 2+1+1+4 = 8 syllables.
        let level = Level::spanish(&["No abra la puerta. Llame a un abogado."]);
        assert_eq!(level, Level { words: 8, sentences: 2, syllables: 14 });
        let ease = level.fernandez_huerta().expect("it has words");
        assert!((ease - (206.84 - 60.0 * 14.0 / 8.0 - 1.02 * 4.0)).abs() < 1e-9);
    }

    #[test]
    fn stops_inside_words_and_forms_do_not_count() {
        let level = Level::english(&["The U.S. court opens at 8 a.m. today with form I-589."]);
        assert_eq!((level.sentences, level.words), (1, 8));
        assert_eq!(Level::english::<&str>(&[]).flesch_kincaid(), None);
    }
}
