//! Rules over the words of a guide: what may stand in which section, how long, with which source, and how hard to read.

use super::numbers::{self, MONTHS, MONTHS_ES};
use super::{Check, Level, guide_path, items};
use crate::catalog::guide::{Block, BlockKind, Guide, GuideText, Item, SectionId};
use crate::catalog::id::Kind;
use crate::catalog::lang::Lang;

/// Words of an English `short`, step, say-line and line of a card; the other languages follow from these.
const SHORT: usize = 35;
const STEP: usize = 19;
const SAY: usize = 12;
const CARD: usize = 12;
const CARD_LINES: usize = 5;

/// The sections that a frightened person reads first.
const EASY: [SectionId; 5] = [SectionId::Short, SectionId::Do, SectionId::Say, SectionId::Dont, SectionId::Alone];

pub fn check(check: &mut Check) {
    let catalog = check.catalog;
    for guide in &catalog.guides {
        for (lang, text) in &guide.texts {
            one(check, guide, *lang, text);
        }
    }
}

fn one(check: &mut Check, guide: &Guide, lang: Lang, text: &GuideText) {
    let path = guide_path(guide, lang);
    if text.title.trim().is_empty() {
        check.error(&path, 0, "the title is empty", "Say what the page is about.");
    }
    check.numbers(&path, super::lines::key(check.file(&path), "title"), &text.title, None);
    for section in &text.sections {
        let kinds: Vec<BlockKind> = section.blocks.iter().map(|block| block.kind).collect();
        if section.id == SectionId::Short && kinds != [BlockKind::Paragraph] && !kinds.is_empty() {
            let line = first_line(&section.blocks);
            check.error(&path, line, "short is not one paragraph", "Say it in one paragraph, without lists.");
        }
        let is_card = matches!(section.id, SectionId::Card | SectionId::CardOfficer);
        let lines: usize = section.blocks.iter().map(|block| block.items.len()).sum();
        if is_card && lines > CARD_LINES {
            let what = format!("{} has {lines} lines", section.id.word());
            check.error(&path, first_line(&section.blocks), what, "A card holds five at most.");
        }
        for block in &section.blocks {
            shape(check, &path, section.id, block);
            for item in &block.items {
                length(check, &path, lang, section.id, block.kind, item);
                words(check, &path, item);
                if lang == Lang::En {
                    footnotes(check, &path, section.id, block.kind, item);
                } else if !item.notes.is_empty() {
                    check.error(
                        &path,
                        item.line as usize,
                        "a footnote stands in a translation",
                        "Take it out; the footnotes of the English text count for all languages.",
                    );
                }
                if block.kind == BlockKind::Warning {
                    month(check, &path, lang, item);
                }
            }
        }
    }
    reading(check, &path, lang, text);
}

fn first_line(blocks: &[Block]) -> usize {
    let first = blocks.iter().flat_map(|block| &block.items).next();
    first.map_or(0, |item| item.line as usize)
}

fn shape(check: &mut Check, path: &str, section: SectionId, block: &Block) {
    let line = block.items.first().map_or(0, |item| item.line as usize);
    if block.items.is_empty() {
        return;
    }
    let is_list = matches!(block.kind, BlockKind::Steps | BlockKind::Bullets);
    match (section, block.kind) {
        (SectionId::Say | SectionId::Alone, BlockKind::Say) | (SectionId::Say, BlockKind::Warning) => {}
        (_, BlockKind::Say) => {
            check.error(
                path,
                line,
                format!("a line to say stands under {}", section.word()),
                "Quotes (>) are said aloud: put it under say or alone, or write it without >.",
            );
        }
        (SectionId::Say, _) => {
            check.error(path, line, "something else than lines to say stands under say", "Write each as a quote: > …");
        }
        (SectionId::Do, BlockKind::Bullets) => {
            check.error(path, line, "bullets stand under do", "Number the steps: 1. …");
        }
        (SectionId::Card | SectionId::CardOfficer | SectionId::Sheet, _) if !is_list => {
            let what = format!("something else than a list stands under {}", section.word());
            check.error(path, line, what, "Write bullets: - …");
        }
        _ => {}
    }
}

/// How long a text may be in a language where English takes `words`, and how long it is.
fn measure(lang: Lang, text: &str, words: usize) -> (usize, usize, &'static str) {
    let count = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let letters = text.chars().filter(|letter| letter.is_alphanumeric()).count();
    match lang {
        Lang::En => (words, count, "words"),
        // Spanish needs about a quarter more; a say-line of 12 words gets 16, a step of 19 gets 23.
        Lang::Es => (words + 4.max(words / 5), count, "words"),
        Lang::Fr | Lang::Pt | Lang::Ht => (words * 8 / 5, count, "words"),
        // A Vietnamese word on the page is a syllable.
        Lang::Vi => (words * 11 / 5, count, "syllables"),
        Lang::ZhHans | Lang::ZhHant => (words * 4, letters, "characters"),
        Lang::Ko => (words * 6, letters, "letters"),
        Lang::Ar => (words * 10, letters, "letters"),
    }
}

fn length(check: &mut Check, path: &str, lang: Lang, section: SectionId, kind: BlockKind, item: &Item) {
    let (name, words, mend) = match (section, kind) {
        (_, BlockKind::Warning) => return,
        (SectionId::Short, _) => ("short", SHORT, "Say only what somebody wants to hear first."),
        (SectionId::Say, _) => ("this line to say", SAY, "Make it short enough to say in fear."),
        (SectionId::Card | SectionId::CardOfficer, _) => ("this line of a card", CARD, "A card is read at a glance."),
        (SectionId::Do, _) | (_, BlockKind::Steps) => ("this step", STEP, "One action a step; split it or cut it."),
        _ => return,
    };
    let plain = item.plain();
    // The card to the officer is English in every file.
    let lang = if section == SectionId::CardOfficer { Lang::En } else { lang };
    let (most, count, unit) = measure(lang, &plain, words);
    if count > most {
        check.error(path, item.line as usize, format!("{name} has {count} {unit}; {most} at most"), mend);
    }
}

/// Digits and links in the words.
fn words(check: &mut Check, path: &str, item: &Item) {
    let line = item.line as usize;
    let plain = item.plain();
    check.numbers(path, line, &plain, None);
    if let Some(short) = numbers::short_number(&numbers::without_links(item)) {
        check.error(
            path,
            line,
            format!("{short} stands in the text"),
            "Link it to its contact: [2-1-1](contact/211-texas). Only 911 may stand alone.",
        );
    }
    for link in links(item) {
        if !check.catalog.has(link) {
            check.error(path, line, format!("the link {link} leads nowhere"), "Correct the id, or take the link out.");
        }
        let contact = (link.kind == Kind::Contact).then(|| check.catalog.contact(&link.name)).flatten();
        if let Some(contact) = contact {
            let is_always = contact.schedules.iter().any(crate::catalog::hours::Schedule::is_always);
            if !is_always && promises_all_hours(&plain) {
                check.error(
                    path,
                    line,
                    format!("promises that '{}' answers day and night, which no schedule says", contact.id),
                    "Take the promise out, or add the schedule with its source to the contact.",
                );
            }
        }
    }
}

/// The pages that an item links to.
pub fn links(item: &Item) -> impl Iterator<Item = &crate::catalog::id::PageId> {
    item.spans.iter().filter_map(|span| match span {
        crate::catalog::guide::Span::Link { to, .. } => Some(to),
        crate::catalog::guide::Span::Text(_) => None,
    })
}

/// Whether English or Spanish words promise that somebody answers at any time.
pub fn promises_all_hours(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "24 hours",
        "24-hour",
        "24/7",
        "24 h ",
        "24 horas",
        "day and night",
        "day or night",
        "around the clock",
        "round the clock",
        "any hour",
        "every hour",
        "all hours",
        "día y noche",
        "dia y noche",
        "de día o de noche",
        "cualquier hora",
        "a toda hora",
        "todo el día y toda la noche",
    ]
    .iter()
    .any(|promise| text.contains(promise))
}

/// Whether English or Spanish words say that something is not sure.
pub fn doubts(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "not confirmed",
        "nobody has",
        "nothing newer",
        "no second source",
        "no está confirmado",
        "nadie",
        "nada más nuevo",
        "no hay segunda fuente",
    ]
    .iter()
    .any(|doubt| text.contains(doubt))
}

fn footnotes(check: &mut Check, path: &str, section: SectionId, kind: BlockKind, item: &Item) {
    if !item.notes.is_empty() || section == SectionId::Sheet {
        return;
    }
    let line = item.line as usize;
    let mend = "Add the footnote of its source, [^S01], or take the statement out.";
    if kind == BlockKind::Warning {
        check.error(path, line, "this warning has no source", mend);
    } else if section == SectionId::Know {
        check.error(path, line, "this statement has no source", mend);
    } else if let Some(quantity) = numbers::quantity(&numbers::without_links(item)) {
        check.error(path, line, format!("'{quantity}' has no source"), mend);
    }
}

fn month(check: &mut Check, path: &str, lang: Lang, item: &Item) {
    let text = item.plain().to_lowercase();
    let names: &[&str] = match lang {
        Lang::En => &MONTHS,
        Lang::Es => &MONTHS_ES,
        // The other languages are compared with the English numbers.
        Lang::Vi | Lang::ZhHans | Lang::ZhHant | Lang::Ar | Lang::Ko | Lang::Fr | Lang::Pt | Lang::Ht => return,
    };
    let has_year = numbers::groups(&text).iter().any(|group| group.len() == 4 && group.starts_with("20"));
    let words = || text.split(|letter: char| !letter.is_alphanumeric());
    let has_month = has_year && words().any(|word| names.contains(&word));
    let is_not_known = ["not known", "no se sabe", "no se conoce"].iter().any(|words| text.contains(words));
    // A source that gives only its year: then the year is what was last seen.
    let has_last_seen = has_year && (text.contains("last seen") || text.contains("última vez"));
    if !has_month && !is_not_known && !has_last_seen {
        check.error(
            path,
            item.line as usize,
            "this warning does not say when the law was last seen",
            "Write \"last seen April 2026\", or that the month is not known.",
        );
    }
}

/// The texts of an item whose reading level counts: names of contacts are left out.
fn counted(item: &Item) -> String {
    let spans = item.spans.iter().map(|span| match span {
        crate::catalog::guide::Span::Link { to, .. } if to.kind == Kind::Contact => "",
        span => span.words(),
    });
    spans.collect()
}

/// How hard a text is in what is read first, and in what one should know.
pub fn levels(lang: Lang, text: &GuideText) -> Option<(Level, Level)> {
    let count: fn(&[String]) -> Level = match lang {
        Lang::En => Level::english,
        Lang::Es => Level::spanish,
        Lang::Vi | Lang::ZhHans | Lang::ZhHant | Lang::Ar | Lang::Ko | Lang::Fr | Lang::Pt | Lang::Ht => return None,
    };
    let of = |is_in: fn(SectionId) -> bool| -> Level {
        let texts: Vec<String> =
            items(text).filter(|(section, _)| is_in(*section)).map(|(_, item)| counted(item)).collect();
        count(&texts)
    };
    Some((of(|id| EASY.contains(&id)), of(|id| id == SectionId::Know)))
}

fn reading(check: &mut Check, path: &str, lang: Lang, text: &GuideText) {
    let Some((easy, know)) = levels(lang, text) else { return };
    for (name, section, level, grade, ease) in [
        ("short, do, say, dont and alone", SectionId::Short, easy, 6.0, 70.0),
        ("know", SectionId::Know, know, 8.0, 60.0),
    ] {
        let line = text.section(section).map_or(0, |section| first_line(&section.blocks));
        let what = if lang == Lang::En {
            level
                .flesch_kincaid()
                .filter(|figure| *figure > grade)
                .map(|figure| format!("{name} read at grade {figure:.1} (Flesch-Kincaid); {grade:.0} at most"))
        } else {
            level
                .fernandez_huerta()
                .filter(|figure| *figure < ease)
                .map(|figure| format!("{name} have an ease of {figure:.0} (Fernández-Huerta); {ease:.0} at least"))
        };
        if let Some(what) = what {
            check.warning(path, line, what, "Use shorter sentences and shorter words.");
        }
    }
}
