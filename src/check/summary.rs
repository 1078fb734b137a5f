//! One table of what an edition holds and what it lacks, for its editors.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};

use jiff::ToSpan;
use jiff::civil::Date;

use super::{items, texts};
use crate::catalog::area::Area;
use crate::catalog::guide::{Guide, SectionId, TextStatus};
use crate::catalog::lang::{Lang, Spoken};
use crate::catalog::{Catalog, Confidence, Contact};

/// The table, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    text: String,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Counts guides, phrases, statements, contacts, and coverage by topic, language and county.
#[must_use]
pub fn summary(catalog: &Catalog, today: Date) -> Summary {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = guides(&mut text, catalog, today)
        .and_then(|()| statements(&mut text, catalog))
        .and_then(|()| levels(&mut text, catalog))
        .and_then(|()| contacts(&mut text, catalog, today))
        .and_then(|()| coverage(&mut text, catalog));
    Summary { text }
}

fn guides(text: &mut String, catalog: &Catalog, today: Date) -> fmt::Result {
    let all = &catalog.guides;
    writeln!(text, "GUIDES  {}", all.len())?;
    writeln!(text, "  language   source  draft  reviewed  missing  phrases  fewest")?;
    for lang in &catalog.edition.languages {
        let texts: Vec<_> = all.iter().filter_map(|guide| guide.texts.get(lang)).collect();
        let with = |status: TextStatus| texts.iter().filter(|text| text.status == status).count();
        let phrases: usize = texts.iter().map(|text| text.when.len()).sum();
        let fewest = texts.iter().map(|text| text.when.len()).min().unwrap_or(0);
        writeln!(
            text,
            "  {:<9} {:>7} {:>6} {:>9} {:>8} {phrases:>8} {fewest:>7}",
            lang.code(),
            with(TextStatus::Source),
            with(TextStatus::Draft),
            with(TextStatus::Reviewed),
            all.len() - texts.len(),
        )?;
    }
    let unread: Vec<&str> = all.iter().filter(|guide| !guide.is_reviewed()).map(|guide| guide.slug.as_str()).collect();
    write!(text, "  no lawyer has read {} of {}", unread.len(), all.len())?;
    if unread.is_empty() || unread.len() == all.len() {
        writeln!(text)?;
    } else {
        writeln!(text, ": {}", unread.join(", "))?;
    }
    let old = all.iter().filter(|guide| guide.review_by < today).count();
    writeln!(text, "  may be out of date: {old} of {}", all.len())
}

fn statements(text: &mut String, catalog: &Catalog) -> fmt::Result {
    let (mut seen, mut both, mut unseen, mut without) = (0, 0, 0, 0);
    for guide in &catalog.guides {
        let Some(english) = guide.texts.get(&Lang::En) else {
            continue;
        };
        for (section, item) in items(english) {
            let is_seen =
                |note: &String| guide.sources.iter().find(|source| source.id == *note).map(|source| source.seen);
            let sources: Vec<bool> = item.notes.iter().filter_map(is_seen).collect();
            match (sources.contains(&true), sources.contains(&false)) {
                (true, false) => seen += 1,
                (true, true) => both += 1,
                (false, true) => unseen += 1,
                (false, false) if section == SectionId::Know => without += 1,
                (false, false) => {}
            }
        }
    }
    writeln!(text, "\nSTATEMENTS WITH A SOURCE  {}", seen + both + unseen)?;
    writeln!(
        text,
        "  source opened {seen}, opened and unopened {both}, unopened only {unseen}; under know without a source {without}"
    )
}

fn levels(text: &mut String, catalog: &Catalog) -> fmt::Result {
    let of = |lang: Lang| {
        let levels = catalog.guides.iter().filter_map(|guide| texts::levels(lang, guide.texts.get(&lang)?));
        levels.collect::<Vec<_>>()
    };
    let (english, spanish) = (of(Lang::En), of(Lang::Es));
    writeln!(text, "\nREADING LEVEL, MEDIAN")?;
    writeln!(
        text,
        "  en  short, do, say, dont, alone: grade {}; know: grade {} (Flesch-Kincaid)",
        median(english.iter().filter_map(|(easy, _)| easy.flesch_kincaid())),
        median(english.iter().filter_map(|(_, know)| know.flesch_kincaid())),
    )?;
    writeln!(
        text,
        "  es  short, do, say, dont, alone: {}; know: {} (Fernández-Huerta)",
        median(spanish.iter().filter_map(|(easy, _)| easy.fernandez_huerta())),
        median(spanish.iter().filter_map(|(_, know)| know.fernandez_huerta())),
    )
}

fn median(figures: impl Iterator<Item = f64>) -> String {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).map_or_else(|| "-".to_owned(), |figure| format!("{figure:.1}"))
}

fn contacts(text: &mut String, catalog: &Catalog, today: Date) -> fmt::Result {
    let year_ago = today.checked_sub(1.year()).unwrap_or(today);
    writeln!(text, "\nCONTACTS  {}", catalog.contacts.len())?;
    writeln!(text, "  confidence  count  called  hours known  languages known  under 12 months  older  no date")?;
    for (name, confidence) in [("high", Confidence::High), ("medium", Confidence::Medium), ("low", Confidence::Low)] {
        let these = || catalog.contacts.iter().filter(|contact| contact.confidence == confidence);
        let fresh = |contact: &&Contact| contact.assured_date.is_some_and(|date| date.latest() >= year_ago);
        let undated = these().filter(|contact| contact.assured_date.is_none()).count();
        let recent = these().filter(fresh).count();
        writeln!(
            text,
            "  {name:<10} {:>6} {:>7} {:>12} {:>16} {recent:>16} {:>6} {undated:>8}",
            these().count(),
            these().filter(|contact| contact.was_called()).count(),
            these().filter(|contact| !contact.schedules.is_empty()).count(),
            these().filter(|contact| !contact.languages.is_empty()).count(),
            these().count() - recent - undated,
        )?;
    }
    Ok(())
}

/// A row a topic: its guides with their languages, and who helps the home county, in which languages, and how many counties have
/// somebody of their own.
fn coverage(text: &mut String, catalog: &Catalog) -> fmt::Result {
    let home = &catalog.edition.place;
    writeln!(text, "\nCOVERAGE  (contacts that serve {home}; hours and languages only where they are known)")?;
    writeln!(
        text,
        "  topic                    guides  in all  contacts  county  state  country  other counties  spoken"
    )?;
    for topic in &catalog.topics {
        let guides: Vec<&Guide> = catalog.guides.iter().filter(|guide| guide.topics.contains(&topic.id)).collect();
        let is_whole = |guide: &&&Guide| catalog.edition.languages.iter().all(|lang| guide.texts.contains_key(lang));
        let all: Vec<&Contact> = catalog.contacts.iter().filter(|contact| contact.topics.contains(&topic.id)).collect();
        let near: Vec<(&Contact, u8)> = all
            .iter()
            .filter_map(|contact| {
                let areas = contact.serves.iter().filter(|area| area.covers(home));
                areas.map(Area::nearness).max().map(|nearness| (*contact, nearness))
            })
            .collect();
        let at = |nearness: u8| near.iter().filter(|(_, found)| *found == nearness).count();
        let counties: BTreeSet<&Area> = all
            .iter()
            .flat_map(|contact| &contact.serves)
            .filter(|area| matches!(area, Area::County(..)) && *area != home)
            .collect();
        let mut spoken: BTreeMap<&Spoken, usize> = BTreeMap::new();
        for lang in near.iter().flat_map(|(contact, _)| &contact.languages) {
            *spoken.entry(lang).or_default() += 1;
        }
        let mut spoken: Vec<(&Spoken, usize)> = spoken.into_iter().collect();
        spoken.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let spoken: Vec<String> = spoken.iter().map(|(lang, count)| format!("{} {count}", lang.code())).collect();
        let row = format!(
            "  {:<24} {:>6} {:>7} {:>9} {:>7} {:>6} {:>8} {:>15}  {}",
            topic.id,
            guides.len(),
            guides.iter().filter(is_whole).count(),
            near.len(),
            at(2),
            at(1),
            at(0),
            counties.len(),
            spoken.join(", "),
        );
        writeln!(text, "{}", row.trim_end())?;
    }
    Ok(())
}
