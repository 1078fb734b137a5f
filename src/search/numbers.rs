//! Numbers and sites inside a query: phones in any format, their last digits, short numbers, words on a telephone's keys.

use super::fold::{Script, Word, words};

/// Words that announce the last digits of a number.
const ENDING: [&str; 14] = [
    "ending",
    "ends",
    "end",
    "last",
    "termina",
    "terminan",
    "terminado",
    "acaba",
    "ultimos",
    "finit",
    "finissant",
    "final",
    "so cuoi",
    "cuoi",
];

/// The numbers and sites that a query holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Seven digits or more, without the country code of North America.
    pub whole: Option<String>,
    /// Four digits, where they stand alone or are announced as an ending.
    pub ending: Option<String>,
    /// A short number or a string to dial, without `#`.
    pub short: Option<String>,
    /// A site, such as `texaslawhelp.org`.
    pub host: Option<String>,
    /// The number or site is all that was typed.
    pub alone: bool,
}

impl Numbers {
    pub fn in_query(text: &str) -> Numbers {
        let found = words(text);
        let mut numbers = Numbers { host: site(text), ..Numbers::default() };
        let mut used = 0;
        let mut at = 0;
        while at < found.len() {
            if let Some((count, digits)) = vanity(&found[at..]).or_else(|| run(&found[at..])) {
                if let Some(whole) = whole(&digits, text) {
                    numbers.whole = Some(whole);
                    used += count;
                } else if digits.len() == 4 && count == 1 {
                    let announced = found.iter().any(|word| ENDING.contains(&word.text.as_str()));
                    if announced || found.len() == 1 {
                        numbers.ending = Some(digits.clone());
                    }
                    if text.contains('#') {
                        numbers.short = Some(digits);
                    }
                    used += 1;
                } else if (3..=6).contains(&digits.len()) && (count == 1 || digits.len() == count) {
                    numbers.short = Some(digits);
                    used += count;
                }
                at += count;
            } else {
                at += 1;
            }
        }
        if numbers.host.is_some() {
            used = found.len();
        }
        numbers.alone = used == found.len() && used > 0;
        numbers
    }
}

/// The host of an address, without `www.`.
pub fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("").to_ascii_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

fn site(text: &str) -> Option<String> {
    let mut parts = text.split_whitespace();
    let (word, more) = (parts.next()?, parts.next());
    let host = host(word);
    let (name, end) = host.rsplit_once('.')?;
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.');
    let real =
        name.len() >= 2 && plain(name) && (2..=6).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_lowercase());
    (real && more.is_none()).then_some(host)
}

/// Digits in neighbouring words, as `(512) 478-0546` or `2-1-1`.
fn run(words: &[Word]) -> Option<(usize, String)> {
    let mut digits = String::new();
    let mut count = 0;
    for word in words.iter().take_while(|word| word.script == Script::Digits) {
        if digits.len() + word.text.len() > 15 {
            break;
        }
        digits.push_str(&word.text);
        count += 1;
    }
    (count > 0).then_some((count, digits))
}

/// `1-866-RAICES-4`: letters stand for the digits of a telephone's keys.
fn vanity(words: &[Word]) -> Option<(usize, String)> {
    let skip = usize::from(words.first()?.text == "1");
    let area = words.get(skip)?;
    let toll_free = area.script == Script::Digits && area.text.len() == 3 && area.text.starts_with('8');
    if !toll_free {
        return None;
    }
    let mut digits = area.text.clone();
    let mut letters = false;
    for (index, word) in words.iter().enumerate().skip(skip + 1) {
        for letter in word.text.chars() {
            letters |= letter.is_ascii_lowercase();
            digits.push(key(letter)?);
        }
        if digits.len() >= 10 {
            return (letters && digits.len() == 10).then_some((index + 1, digits));
        }
    }
    None
}

fn key(letter: char) -> Option<char> {
    let keys = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];
    if letter.is_ascii_digit() {
        return Some(letter);
    }
    let index = keys.iter().position(|key| key.contains(letter))?;
    char::from_digit(u32::try_from(index).ok()? + 2, 10)
}

/// The digits without the signs of an international call; nothing if they are no telephone number.
fn whole(digits: &str, text: &str) -> Option<String> {
    let abroad = ["011", "001", "00"].iter().find_map(|sign| digits.strip_prefix(sign)).filter(|rest| rest.len() >= 8);
    let rest = abroad.unwrap_or(digits);
    let national = match rest.len() {
        11 => rest.strip_prefix('1').unwrap_or(rest),
        _ => rest,
    };
    let plausible = match national.len() {
        7 | 10 | 11 => true,
        8 | 9 | 12..=15 => abroad.is_some() || text.contains('+'),
        _ => false,
    };
    plausible.then(|| national.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_read_in_any_format() {
        for text in
            ["512-478-0546", "(512) 478 0546", "+1 512.478.0546", "15124780546", "5124780546", "call 512 478 0546"]
        {
            assert_eq!(Numbers::in_query(text).whole.as_deref(), Some("5124780546"), "{text}");
        }
        assert_eq!(Numbers::in_query("1-866-RAICES-4").whole.as_deref(), Some("8667242374"));
        assert_eq!(Numbers::in_query("001 520 623 7874").whole.as_deref(), Some("5206237874"));
        assert_eq!(Numbers::in_query("478-0546").whole.as_deref(), Some("4780546"));
    }

    #[test]
    fn other_digits_are_no_phone() {
        assert_eq!(Numbers::in_query("I-589 form 2024").whole, None);
        assert_eq!(Numbers::in_query("2-1-1").short.as_deref(), Some("211"));
        assert_eq!(Numbers::in_query("gateways ending 0546").ending.as_deref(), Some("0546"));
        assert_eq!(Numbers::in_query("https://www.texaslawhelp.org/x").host.as_deref(), Some("texaslawhelp.org"));
        assert!(!Numbers::in_query("lawyer 78753").alone);
    }
}
