//! The program's own words, in Fluent files: the interface's in English and Spanish, a page's in every language we print.
//!
//! Two languages are kept apart everywhere: the volunteer's (screen, `data/ui/`) and the visitor's (page and paper, `data/paper/`).
//! A word that is missing in a language is taken from English; a word that is missing in English shows its key, and a test
//! fails.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::catalog::date::PartialDate;
use crate::catalog::hours::{Clock, Day};
use crate::catalog::lang::{Lang, Spoken};

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    english: Option<FluentBundle<FluentResource>>,
}

/// All words, each language read when it is first asked for.
#[derive(Default)]
pub struct Locale {
    interface: [OnceLock<Words>; 2],
    page: [OnceLock<Words>; Lang::ALL.len()],
}

impl Locale {
    /// The words of the interface. Only English and Spanish exist; every other language gets English.
    #[must_use]
    pub fn interface(&self, lang: Lang) -> &Words {
        let (at, lang) = if lang == Lang::Es { (1, Lang::Es) } else { (0, Lang::En) };
        self.interface[at].get_or_init(|| Words::new(lang, interface_source(lang), interface_source(Lang::En)))
    }

    /// The words on a page and on paper.
    #[must_use]
    pub fn page(&self, lang: Lang) -> &Words {
        let at = Lang::ALL.iter().position(|known| *known == lang).unwrap_or(0);
        self.page[at].get_or_init(|| Words::new(lang, page_source(lang), page_source(Lang::En)))
    }
}

impl Words {
    fn new(lang: Lang, source: &str, english: &str) -> Words {
        let english = (lang != Lang::En).then(|| bundle(Lang::En, english));
        Words { lang, bundle: bundle(lang, source), english }
    }

    /// Which language it is.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The words for `key`.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words for `key`, with values filled in. A value that is a whole number chooses the plural.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            // A ZIP code that begins with 0 is no count.
            let is_count = *value == "0" || !value.starts_with('0');
            let count = value.parse::<u16>().ok().filter(|_| is_count);
            let value = count.map_or_else(|| FluentValue::from(*value), FluentValue::from);
            arguments.set(*name, value);
        }
        format(&self.bundle, key, &arguments)
            .or_else(|| self.english.as_ref().and_then(|english| format(english, key, &arguments)))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Whether this language itself has the key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A date as far as it is known: "24 November 2026", "November 2026", "2026".
    #[must_use]
    pub fn date(&self, date: PartialDate) -> String {
        let year = format!("{:04}", date.year);
        let Some(month) = date.month else { return year };
        let month = self.text(&format!("month-{month}"));
        match date.day {
            Some(day) => self.with("day-month-year", &[("day", &text_number(day)), ("month", &month), ("year", &year)]),
            None => self.with("month-year", &[("month", &month), ("year", &year)]),
        }
    }

    /// A month of a year: "November 2026".
    #[must_use]
    pub fn month(&self, date: PartialDate) -> String {
        self.date(PartialDate { day: None, ..date })
    }

    /// A time of day as this language writes it: "5:00 pm", "17:00".
    #[must_use]
    pub fn clock(&self, clock: Clock) -> String {
        let (hour, minute) = (clock.0 / 60, format!("{:02}", clock.0 % 60));
        let twelve = if hour.is_multiple_of(12) { 12 } else { hour % 12 };
        let half = if (12..24).contains(&hour) { "half-pm" } else { "half-am" };
        self.with(
            "time",
            &[
                ("hour", &text_number(hour)),
                ("twelve", &text_number(twelve)),
                ("minute", &text(&minute)),
                ("half", &self.text(half)),
            ],
        )
    }

    /// A day of the week.
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        let number = Day::ALL.iter().position(|known| *known == day).unwrap_or(0) + 1;
        self.text(&format!("day-{number}"))
    }

    /// A spoken language: its own name where we write it, else its name in this language, else its code.
    #[must_use]
    pub fn spoken(&self, spoken: &Spoken) -> String {
        let key = format!("spoken-{}", spoken.code());
        if spoken.code() == "zh"
            || self.has(&key)
            || self.english.as_ref().is_some_and(|english| english.has_message(&key))
        {
            return self.text(&key);
        }
        spoken.written().map_or_else(|| spoken.code().to_owned(), |lang| lang.own_name().to_owned())
    }
}

/// A number that is to be written as it stands, without choosing a plural or grouping digits.
fn text_number(number: impl std::fmt::Display + Copy) -> String {
    text(&number.to_string())
}

/// Marks a value as text: `with` takes bare digits for a count. The mark is invisible and taken out again.
fn text(value: &str) -> String {
    format!("{value}{TEXT_MARK}")
}

const TEXT_MARK: char = '\u{2060}';

fn format(bundle: &FluentBundle<FluentResource>, key: &str, arguments: &FluentArgs) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut problems = Vec::new();
    let words = bundle.format_pattern(pattern, Some(arguments), &mut problems);
    Some(words.replace(TEXT_MARK, ""))
}

fn bundle(lang: Lang, source: &str) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks would reach terminals and paper as boxes.
    bundle.set_use_isolating(false);
    // A line that cannot be read is left out; the test of every key finds it.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

fn interface_source(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => include_str!("../data/ui/es.ftl"),
        _ => include_str!("../data/ui/en.ftl"),
    }
}

fn page_source(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../data/paper/en.ftl"),
        Lang::Es => include_str!("../data/paper/es.ftl"),
        Lang::Vi => include_str!("../data/paper/vi.ftl"),
        Lang::ZhHans => include_str!("../data/paper/zh-Hans.ftl"),
        Lang::ZhHant => include_str!("../data/paper/zh-Hant.ftl"),
        Lang::Ar => include_str!("../data/paper/ar.ftl"),
        Lang::Ko => include_str!("../data/paper/ko.ftl"),
        Lang::Fr => include_str!("../data/paper/fr.ftl"),
        Lang::Pt => include_str!("../data/paper/pt.ftl"),
        Lang::Ht => include_str!("../data/paper/ht.ftl"),
    }
}
