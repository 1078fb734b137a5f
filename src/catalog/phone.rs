//! Telephone numbers. The only way to get a `Phone` is to parse one, and digits on screen and paper come from it alone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A number that can be dialled.
///
/// Either E.164 (`+` and 8 to 15 digits, ITU-T E.164), a short public number (`911`, `988`, `311`), a text code (`233733`),
/// or a string to dial (`2150#`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone {
    number: String,
    extension: Option<String>,
}

/// A text that is no number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "'{0}' is no phone number; write +15124780546, +15124780546 ext. 200, a short number such as 988, or a dial string such as 2150#"
)]
pub struct PhoneError(String);

impl Phone {
    /// All digits without signs and without the extension: `15124780546`, `988`.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.number.trim_matches(['+', '#'])
    }

    /// The ten digits of a North American number, without the country code; else all digits.
    #[must_use]
    pub fn national(&self) -> &str {
        let digits = self.digits();
        if self.is_north_american() { &digits[1..] } else { digits }
    }

    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// As people read it: `512-478-0546`, `988`, `2150#`, `+503 7070 1071`.
    #[must_use]
    pub fn display(&self) -> String {
        let digits = self.digits();
        let number = if self.is_north_american() {
            format!("{}-{}-{}", &digits[1..4], &digits[4..7], &digits[7..])
        } else {
            match self.number.strip_prefix('+') {
                Some(rest) if rest.len() > 4 => {
                    let (head, tail) = rest.split_at(rest.len() - 8.min(rest.len() - 1));
                    let (left, right) = tail.split_at(tail.len() / 2);
                    format!("+{head} {left} {right}")
                }
                _ => self.number.clone(),
            }
        };
        match &self.extension {
            Some(extension) => format!("{number} ext. {extension}"),
            None => number,
        }
    }

    /// The `tel:` link (RFC 3966), where a telephone can follow one.
    #[must_use]
    pub fn tel(&self) -> Option<String> {
        if self.number.ends_with('#') {
            return None;
        }
        let extension = self.extension.as_ref().map(|digits| format!(";ext={digits}")).unwrap_or_default();
        Some(format!("tel:{}{extension}", self.number))
    }

    /// The same number with an extension.
    ///
    /// # Errors
    /// When the extension is not 1 to 7 digits.
    pub fn with_extension(mut self, extension: &str) -> Result<Phone, PhoneError> {
        let sound = (1..=7).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_digit());
        if !sound {
            return Err(PhoneError(format!("{self} ext. {extension}")));
        }
        self.extension = Some(extension.to_owned());
        Ok(self)
    }

    fn is_north_american(&self) -> bool {
        self.number.len() == 12 && self.number.starts_with("+1")
    }
}

impl FromStr for Phone {
    type Err = PhoneError;

    fn from_str(text: &str) -> Result<Self, PhoneError> {
        let wrong = || PhoneError(text.to_owned());
        if let Some((number, extension)) = text.split_once(" ext. ") {
            return number.parse::<Phone>()?.with_extension(extension).map_err(|_| wrong());
        }
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let sound = if let Some(digits) = text.strip_prefix('+') {
            let north_american_is_whole = !digits.starts_with('1') || digits.len() == 11;
            (8..=15).contains(&digits.len())
                && all_digits(digits)
                && north_american_is_whole
                && !digits.starts_with('0')
        } else if let Some(digits) = text.strip_suffix('#') {
            (1..=6).contains(&digits.len()) && all_digits(digits)
        } else {
            (3..=6).contains(&text.len()) && all_digits(text)
        };
        if sound { Ok(Phone { number: text.to_owned(), extension: None }) } else { Err(wrong()) }
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display())
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;

    fn try_from(text: String) -> Result<Self, PhoneError> {
        text.parse()
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> String {
        match phone.extension {
            Some(extension) => format!("{} ext. {extension}", phone.number),
            None => phone.number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_people_read_them() {
        let shown = |text: &str| text.parse::<Phone>().map(|phone| phone.display());
        assert_eq!(shown("+15124780546"), Ok("512-478-0546".to_owned()));
        assert_eq!(shown("+15124780546 ext. 200"), Ok("512-478-0546 ext. 200".to_owned()));
        assert_eq!(shown("988"), Ok("988".to_owned()));
        assert_eq!(shown("2150#"), Ok("2150#".to_owned()));
        assert_eq!(shown("+50370701071"), Ok("+503 7070 1071".to_owned()));
    }

    #[test]
    fn a_phone_with_letters_cannot_exist() {
        for text in ["1-866-RAICES-4", "n/a", "", "+1512478054", "+151247805467", "12", "512-478-0546", "+0123456789"] {
            assert!(text.parse::<Phone>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_dial_string_has_no_link() {
        assert_eq!("2150#".parse::<Phone>().map(|phone| phone.tel()), Ok(None));
        assert_eq!("988".parse::<Phone>().map(|phone| phone.tel()), Ok(Some("tel:988".to_owned())));
    }
}
