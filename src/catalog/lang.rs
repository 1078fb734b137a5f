//! Languages: the ten that we write and print, and the many that a contact may speak.
//!
//! The two are different types on purpose: a desk writes Traditional and Simplified Chinese, a person speaks Cantonese.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language that we write and print, by its BCP 47 tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    #[serde(rename = "en")]
    En,
    #[serde(rename = "es")]
    Es,
    #[serde(rename = "vi")]
    Vi,
    #[serde(rename = "zh-Hans")]
    ZhHans,
    #[serde(rename = "zh-Hant")]
    ZhHant,
    #[serde(rename = "ar")]
    Ar,
    #[serde(rename = "ko")]
    Ko,
    #[serde(rename = "fr")]
    Fr,
    #[serde(rename = "pt")]
    Pt,
    #[serde(rename = "ht")]
    Ht,
}

/// Which way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Lang {
    /// All of them, English and Spanish first.
    pub const ALL: [Lang; 10] =
        [Lang::En, Lang::Es, Lang::Vi, Lang::ZhHans, Lang::ZhHant, Lang::Ar, Lang::Ko, Lang::Fr, Lang::Pt, Lang::Ht];

    /// The BCP 47 tag: in file names, on the command line, in the data.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Es => "es",
            Lang::Vi => "vi",
            Lang::ZhHans => "zh-Hans",
            Lang::ZhHant => "zh-Hant",
            Lang::Ar => "ar",
            Lang::Ko => "ko",
            Lang::Fr => "fr",
            Lang::Pt => "pt",
            Lang::Ht => "ht",
        }
    }

    /// Its own name for itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Es => "Español",
            Lang::Vi => "Tiếng Việt",
            Lang::ZhHans => "中文 简体",
            Lang::ZhHant => "中文 繁體",
            Lang::Ar => "العربية",
            Lang::Ko => "한국어",
            Lang::Fr => "Français",
            Lang::Pt => "Português",
            Lang::Ht => "Kreyòl ayisyen",
        }
    }

    /// Its name for the volunteer.
    #[must_use]
    pub fn english_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Es => "Spanish",
            Lang::Vi => "Vietnamese",
            Lang::ZhHans => "Chinese, simplified",
            Lang::ZhHant => "Chinese, traditional",
            Lang::Ar => "Arabic",
            Lang::Ko => "Korean",
            Lang::Fr => "French",
            Lang::Pt => "Portuguese",
            Lang::Ht => "Haitian Creole",
        }
    }

    #[must_use]
    pub fn direction(self) -> Direction {
        if self == Lang::Ar { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}

/// A text that names no language we write.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no language of this program; it writes en, es, vi, zh-Hans, zh-Hant, ar, ko, fr, pt and ht")]
pub struct LangError(String);

impl FromStr for Lang {
    type Err = LangError;

    fn from_str(text: &str) -> Result<Self, LangError> {
        Lang::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(text))
            .or(if text.eq_ignore_ascii_case("zh") { Some(Lang::ZhHans) } else { None })
            .ok_or_else(|| LangError(text.to_owned()))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text in one or more languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LocalText(pub BTreeMap<Lang, String>);

impl LocalText {
    /// The text in `lang`, else in English, else in any language, else nothing.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        self.0
            .get(&lang)
            .or_else(|| self.0.get(&Lang::En))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// The text in exactly `lang`.
    #[must_use]
    pub fn exactly(&self, lang: Lang) -> Option<&str> {
        self.0.get(&lang).map(String::as_str)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A language that people speak, by its ISO 639-1 or 639-3 code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Spoken(String);

/// A text that is no ISO 639 code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no language code; use two or three small letters of ISO 639, such as es, vi, zh or yue")]
pub struct SpokenError(String);

impl Spoken {
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0
    }

    /// Whether somebody who speaks `other` is understood: `zh` matches `yue` and `cmn`.
    #[must_use]
    pub fn matches(&self, other: &Spoken) -> bool {
        self.is_understood_by(&other.0)
    }

    /// The same, of somebody who speaks the language with this code.
    #[must_use]
    pub fn is_understood_by(&self, code: &str) -> bool {
        let chinese = |code: &str| matches!(code, "zh" | "yue" | "cmn");
        self.0 == code || (self.0 == "zh" && chinese(code)) || (code == "zh" && chinese(&self.0))
    }

    /// The written language that fits, if we write it.
    #[must_use]
    pub fn written(&self) -> Option<Lang> {
        match self.0.as_str() {
            "zh" | "cmn" => Some(Lang::ZhHans),
            "yue" => Some(Lang::ZhHant),
            code => code.parse().ok(),
        }
    }
}

impl From<Lang> for Spoken {
    fn from(lang: Lang) -> Spoken {
        Spoken(lang.code().split('-').next().unwrap_or("en").to_owned())
    }
}

impl FromStr for Spoken {
    type Err = SpokenError;

    fn from_str(text: &str) -> Result<Self, SpokenError> {
        let code = text.split('-').next().unwrap_or(text).to_ascii_lowercase();
        if (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
            Ok(Spoken(code))
        } else {
            Err(SpokenError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Spoken {
    type Error = SpokenError;

    fn try_from(text: String) -> Result<Self, SpokenError> {
        text.parse()
    }
}

impl From<Spoken> for String {
    fn from(spoken: Spoken) -> String {
        spoken.0
    }
}
