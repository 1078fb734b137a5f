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

    /// The first of `keys` that this language itself has, else the last: a language may have a key of its own where its
    /// grammar asks for one, such as "1er" in French.
    fn own<'a>(&self, keys: &[&'a str]) -> &'a str {
        keys.iter().find(|key| self.has(key)).or(keys.last()).copied().unwrap_or_default()
    }

    /// A date as far as it is known: "24 November 2026", "November 2026", "2026".
    #[must_use]
    pub fn date(&self, date: PartialDate) -> String {
        let year = format!("{:04}", date.year);
        let Some(month) = date.month else {
            // "2025年".
            let alone = self.own(&["year-alone"]);
            return if self.has(alone) { self.with(alone, &[("year", &year)]) } else { year };
        };
        let month = self.text(&format!("month-{month}"));
        match date.day {
            Some(day) => {
                // "1er janvier", "1º de janeiro".
                let first = self.own(&["day-first"]);
                let day = if day == 1 && self.has(first) { self.text(first) } else { text_number(day) };
                self.with("day-month-year", &[("day", &day), ("month", &month), ("year", &year)])
            }
            None => self.with("month-year", &[("month", &month), ("year", &year)]),
        }
    }

    /// A month of a year: "November 2026".
    #[must_use]
    pub fn month(&self, date: PartialDate) -> String {
        self.date(PartialDate { day: None, ..date })
    }

    /// A time of day as this language writes it: "5:00 pm", "17 h", "5 giờ chiều". Noon and midnight are words, because
    /// "12:00 pm" is read as either.
    #[must_use]
    pub fn clock(&self, clock: Clock) -> String {
        match clock.0 {
            720 => return self.text("time-noon"),
            0 | 1440 => return self.text("time-midnight"),
            _ => {}
        }
        let (hour, minute) = (clock.0 / 60, format!("{:02}", clock.0 % 60));
        let twelve = if hour.is_multiple_of(12) { 12 } else { hour % 12 };
        let half = self.own(part_of_day(hour));
        let key = if clock.0.is_multiple_of(60) { self.own(&["time-hour", "time"]) } else { "time" };
        self.with(
            key,
            &[
                ("hour", &text_number(hour)),
                ("twelve", &text_number(twelve)),
                ("minute", &text(&minute)),
                ("half", &self.text(half)),
            ],
        )
    }

    /// "Open until 5:00 pm".
    #[must_use]
    pub fn open_until(&self, until: Clock) -> String {
        let keys = ["open-until-one", "open-until"];
        let key = if is_one(until) { self.own(&keys) } else { keys[1] };
        self.with(key, &[("time", &self.clock(until))])
    }

    /// "Closed, opens Monday 9:00 am".
    #[must_use]
    pub fn closed_opens(&self, day: Day, opens: Clock) -> String {
        let keys = ["closed-opens-one", "closed-opens"];
        let key = if is_one(opens) { self.own(&keys) } else { keys[1] };
        self.with(key, &[("day", &self.day(day)), ("time", &self.clock(opens))])
    }

    /// "Monday to Thursday".
    #[must_use]
    pub fn days(&self, first: Day, last: Day) -> String {
        let named = |day: Day| {
            let short = format!("range-day-{}", number(day));
            if self.has(&short) { self.text(&short) } else { self.day(day) }
        };
        self.with(self.own(&["days-span", "days-range"]), &[("first", &named(first)), ("last", &named(last))])
    }

    /// "Monday to Thursday 9:00 am to noon".
    #[must_use]
    pub fn hours(&self, days: &str, opens: Clock, closes: Clock) -> String {
        let key = self.own(&["hours-span", "hours-range"]);
        self.with(key, &[("days", days), ("opens", &self.clock(opens)), ("closes", &self.clock(closes))])
    }

    /// Things one after another: "English, Español", "English、中文".
    #[must_use]
    pub fn list(&self, things: &[String]) -> String {
        things.join(&self.text("list-comma"))
    }

    /// A thing with a remark in brackets, as this language sets them: "Monday (office)", "星期一（办公室）".
    #[must_use]
    pub fn noted(&self, what: &str, note: &str) -> String {
        self.with("noted", &[("what", what), ("note", note)])
    }

    /// A day of the week.
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        self.text(&format!("day-{}", number(day)))
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

/// Monday is 1.
fn number(day: Day) -> usize {
    Day::ALL.iter().position(|known| *known == day).unwrap_or(0) + 1
}

/// The keys that may name the part of the day that an hour belongs to, the finest first.
fn part_of_day(hour: u16) -> &'static [&'static str] {
    match hour {
        0..=4 => &["part-small-hours", "half-am"],
        12 => &["part-noon", "half-pm"],
        13..=17 => &["half-pm"],
        18..=21 => &["part-evening", "half-pm"],
        22..=23 => &["part-night", "half-pm"],
        _ => &["half-am"],
    }
}

/// One o'clock, which some languages put in the singular.
fn is_one(clock: Clock) -> bool {
    matches!(clock.0 / 60, 1 | 13)
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
