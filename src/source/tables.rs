//! The tables: edition, topics, concepts with their words, warnings, papers people bring, packets, emergency rows.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use super::{Files, Problem, line_at, toml_problem};
use crate::catalog::area::Area;
use crate::catalog::lang::{Lang, LocalText};
use crate::catalog::phone::Phone;
use crate::catalog::{
    BroughtPaper, Concept, EditionInfo, EmergencyRow, Holiday, HomeGroup, Packet, Topic, Warning, Wrong,
};

/// Reads each `[[name]]` of a file on its own, so that one wrong table does not hide the others.
fn tables<T: DeserializeOwned>(files: &Files, path: &str, name: &str, problems: &mut Vec<Problem>) -> Vec<(usize, T)> {
    let Some(text) = files.get(path) else {
        problems.push(Problem::error(path, 0, "this file is missing", "Put it back; the desk needs it."));
        return Vec::new();
    };
    let read = toml::from_str::<BTreeMap<String, Vec<Spanned<toml::Value>>>>(text);
    let mut whole = match read {
        Ok(whole) => whole,
        Err(error) => {
            problems.push(toml_problem(path, text, 1, &error));
            return Vec::new();
        }
    };
    let rows = whole.remove(name).unwrap_or_default();
    for other in whole.keys() {
        let mend = format!("This file holds only [[{name}]].");
        problems.push(Problem::error(path, 0, format!("[[{other}]] is not known here"), mend));
    }
    rows.into_iter()
        .filter_map(|row| {
            let line = line_at(text, row.span().start);
            match row.into_inner().try_into::<T>() {
                Ok(value) => Some((line, value)),
                Err(error) => {
                    let what = error.message().lines().next().unwrap_or_default().trim_end_matches('.').to_owned();
                    let mend = format!("Compare with the other [[{name}]] tables of this file.");
                    problems.push(Problem::error(path, line, what, mend));
                    None
                }
            }
        })
        .collect()
}

/// Only the values.
fn values<T: DeserializeOwned>(files: &Files, path: &str, name: &str, problems: &mut Vec<Problem>) -> Vec<T> {
    tables(files, path, name, problems).into_iter().map(|(_, value)| value).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEdition {
    name: String,
    place: Area,
    city: String,
    time_zone: String,
    languages: Vec<Lang>,
    date: toml::value::Datetime,
    card_contact: Option<String>,
    #[serde(default)]
    home: Vec<HomeGroup>,
    #[serde(default)]
    holidays: Vec<RawHoliday>,
    #[serde(default)]
    emergency: Vec<RawEmergency>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHoliday {
    date: toml::value::Datetime,
    name: LocalText,
    /// Where the date comes from; kept in the file for the editors.
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEmergency {
    id: String,
    guide: Option<String>,
    contact: Option<String>,
    number: Option<Phone>,
}

#[derive(Deserialize)]
struct EmergencyWords {
    title: Option<String>,
    say: Option<String>,
    more: Option<String>,
    draft: Option<String>,
}

pub(super) fn edition(files: &Files, problems: &mut Vec<Problem>) -> EditionInfo {
    let path = "edition.toml";
    let text = files.get(path).unwrap_or_default();
    let raw: RawEdition = match toml::from_str(text) {
        Ok(raw) => raw,
        Err(error) => {
            problems.push(toml_problem(path, text, 1, &error));
            return EditionInfo::default();
        }
    };
    if jiff::tz::TimeZone::get(&raw.time_zone).is_err() {
        let line = text.lines().position(|line| line.starts_with("time_zone")).map_or(0, |line| line + 1);
        let what = format!("the time zone '{}' is not known", raw.time_zone);
        problems.push(Problem::error(path, line, what, "Write an IANA name such as America/Chicago."));
    }
    let mut day = |value: &toml::value::Datetime| {
        let date = value.to_string().parse::<Date>().ok();
        if date.is_none() {
            problems.push(Problem::error(path, 0, format!("'{value}' is no day"), "Write a day: 2026-11-24."));
        }
        date
    };
    let date = day(&raw.date);
    let holidays = raw
        .holidays
        .iter()
        .filter_map(|holiday| Some(Holiday { date: day(&holiday.date)?, name: holiday.name.clone() }))
        .collect();
    EditionInfo {
        name: raw.name,
        place: raw.place,
        city: raw.city,
        time_zone: raw.time_zone,
        languages: raw.languages,
        date,
        card_contact: raw.card_contact,
        home: raw.home,
        holidays,
        emergency: emergency(raw.emergency, files, problems),
    }
}

fn emergency(rows: Vec<RawEmergency>, files: &Files, problems: &mut Vec<Problem>) -> Vec<EmergencyRow> {
    let mut words: BTreeMap<Lang, BTreeMap<String, EmergencyWords>> = BTreeMap::new();
    for (path, text) in files.in_folder("emergency/", ".toml") {
        let name = path.trim_start_matches("emergency/").trim_end_matches(".toml");
        match (name.parse::<Lang>(), toml::from_str(text)) {
            (Ok(lang), Ok(table)) => {
                words.insert(lang, table);
            }
            (Err(error), _) => {
                problems.push(Problem::error(path, 0, error.to_string(), "Name the file after its language."));
            }
            (_, Err(error)) => problems.push(toml_problem(path, text, 1, &error)),
        }
    }
    rows.into_iter()
        .map(|row| {
            let collect = |choose: fn(&EmergencyWords) -> &Option<String>| {
                let texts = words.iter().filter_map(|(lang, table)| {
                    table.get(&row.id).and_then(|words| choose(words).clone()).map(|text| (*lang, text))
                });
                LocalText(texts.collect())
            };
            let draft = words
                .iter()
                .filter(|(_, table)| table.get("status").is_some_and(|status| status.draft.is_some()))
                .map(|(lang, _)| *lang)
                .collect();
            EmergencyRow {
                title: collect(|words| &words.title),
                say: collect(|words| &words.say),
                more: collect(|words| &words.more),
                draft,
                id: row.id,
                guide: row.guide,
                contact: row.contact,
                number: row.number,
            }
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTopic {
    id: String,
    name: LocalText,
    #[serde(default)]
    ask: BTreeMap<Lang, Vec<String>>,
    list: Option<String>,
    lsc: Option<String>,
}

pub(super) fn topics(files: &Files, problems: &mut Vec<Problem>) -> Vec<Topic> {
    values::<RawTopic>(files, "topics.toml", "topic", problems)
        .into_iter()
        .map(|raw| Topic { id: raw.id, name: raw.name, ask: raw.ask, list: raw.list, lsc: raw.lsc })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawConcept {
    id: String,
    #[serde(default)]
    topics: Vec<String>,
    #[serde(default)]
    guides: Vec<String>,
}

/// Concepts, with their words from `words/<lang>.tsv`. `words/zh.tsv` holds both Chinese scripts.
pub(super) fn concepts(files: &Files, problems: &mut Vec<Problem>) -> Vec<Concept> {
    let mut concepts: Vec<Concept> = values::<RawConcept>(files, "concepts.toml", "concept", problems)
        .into_iter()
        .map(|raw| Concept { id: raw.id, topics: raw.topics, guides: raw.guides, terms: BTreeMap::new() })
        .collect();
    let place: BTreeMap<String, usize> =
        concepts.iter().enumerate().map(|(index, concept)| (concept.id.clone(), index)).collect();
    for (path, text) in files.in_folder("words/", ".tsv") {
        let name = path.trim_start_matches("words/").trim_end_matches(".tsv");
        let Ok(lang) = name.parse::<Lang>() else {
            problems.push(Problem::error(
                path,
                0,
                format!("'{name}' is no language"),
                "Name the file after its language.",
            ));
            continue;
        };
        for (index, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.trim().is_empty()) {
            match line.split_once('\t') {
                Some((concept, term)) if !term.trim().is_empty() && !term.contains('\t') => match place.get(concept) {
                    Some(at) => concepts[*at].terms.entry(lang).or_default().push(term.trim().to_owned()),
                    None => problems.push(Problem::error(
                        path,
                        index + 1,
                        format!("the concept '{concept}' is not in concepts.toml"),
                        "Add it there, or use one that is there.",
                    )),
                },
                _ => problems.push(Problem::error(
                    path,
                    index + 1,
                    "this line has not two columns",
                    "Write concept, one tab, term.",
                )),
            }
        }
    }
    concepts
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Match {
    Whole,
    Ending,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWarning {
    digits: Option<String>,
    #[serde(rename = "match")]
    how: Option<Match>,
    web: Option<String>,
    title: LocalText,
    why: LocalText,
    #[serde(default)]
    wrong_for: LocalText,
    #[serde(default)]
    right_for: Vec<String>,
    #[serde(default)]
    use_instead: Vec<String>,
    source: String,
}

pub(super) fn warnings(files: &Files, problems: &mut Vec<Problem>) -> Vec<Warning> {
    let path = "warnings.toml";
    let rows = tables::<RawWarning>(files, path, "warning", problems);
    rows.into_iter()
        .filter_map(|(line, raw)| {
            let is_digits =
                |text: &String, least: usize| text.len() >= least && text.bytes().all(|byte| byte.is_ascii_digit());
            let wrong = match (raw.digits, raw.how, raw.web) {
                (Some(digits), Some(Match::Ending), None) if is_digits(&digits, 4) => Wrong::Ending(digits),
                (Some(digits), Some(Match::Whole) | None, None) if is_digits(&digits, 10) => Wrong::Number(digits),
                (None, None, Some(web)) if web.contains('.') => Wrong::Web(web.to_lowercase()),
                _ => {
                    problems.push(Problem::error(
                        path,
                        line,
                        "this warning names no number and no site",
                        "Write digits (ten of them, or match = \"ending\" and at least four), or web.",
                    ));
                    return None;
                }
            };
            Some(Warning {
                wrong,
                title: raw.title,
                why: raw.why,
                wrong_for: raw.wrong_for,
                right_for: raw.right_for,
                use_instead: raw.use_instead,
                source: raw.source,
            })
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPaper {
    id: String,
    #[serde(default)]
    code: String,
    name: LocalText,
    #[serde(default)]
    top: LocalText,
    #[serde(default)]
    signed_by: LocalText,
    court: bool,
    #[serde(default)]
    clock: LocalText,
    #[serde(default)]
    say: LocalText,
    guide: Option<String>,
    #[serde(default)]
    look_alikes: Vec<String>,
    #[serde(default)]
    when: BTreeMap<Lang, Vec<String>>,
    #[serde(default)]
    sources: Vec<String>,
}

pub(super) fn papers(files: &Files, problems: &mut Vec<Problem>) -> Vec<BroughtPaper> {
    values::<RawPaper>(files, "papers.toml", "paper", problems)
        .into_iter()
        .map(|raw| BroughtPaper {
            id: raw.id,
            code: raw.code,
            name: raw.name,
            top: raw.top,
            signed_by: raw.signed_by,
            court: raw.court,
            clock: raw.clock,
            say: raw.say,
            guide: raw.guide,
            look_alikes: raw.look_alikes,
            when: raw.when,
            sources: raw.sources,
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPacket {
    id: String,
    name: LocalText,
    #[serde(default)]
    guides: Vec<String>,
    #[serde(default)]
    contacts: Vec<String>,
    #[serde(default)]
    discreet: bool,
}

pub(super) fn packets(files: &Files, problems: &mut Vec<Problem>) -> Vec<Packet> {
    values::<RawPacket>(files, "packets.toml", "packet", problems)
        .into_iter()
        .map(|raw| Packet {
            id: raw.id,
            name: raw.name,
            guides: raw.guides,
            contacts: raw.contacts,
            discreet: raw.discreet,
        })
        .collect()
}
