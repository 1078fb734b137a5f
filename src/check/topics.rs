//! Rules over topics, their place on the home screen, and the everyday words of concepts.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::{self, Table};
use super::phrases::folded;
use super::{Check, Id};
use crate::catalog::lang::Lang;

const FILE: &str = "topics.toml";
const CONCEPTS: &str = "concepts.toml";
const FEWEST: usize = 60;
const MOST: usize = 90;

pub fn check(check: &mut Check) {
    let catalog = check.catalog;
    let count = catalog.topics.len();
    if !(FEWEST..=MOST).contains(&count) {
        let what = format!("there are {count} topics");
        check.error(FILE, 0, what, format!("Keep {FEWEST} to {MOST}: fewer hide things, more bury them."));
    }
    let mut seen = BTreeSet::new();
    for topic in &catalog.topics {
        let table = Table::open(check.file(FILE), &id_line(&topic.id));
        let line = table.line;
        if !seen.insert(&topic.id) {
            check.error(FILE, line, format!("the topic '{}' stands here twice", topic.id), "Keep one.");
        }
        for (lang, name) in &topic.name.0 {
            check.numbers(FILE, table.find(&format!("name.{lang}")), name, None);
        }
        let missing: Vec<&str> = check
            .languages()
            .iter()
            .filter(|lang| topic.name.exactly(**lang).is_none_or(|name| name.trim().is_empty()))
            .map(|lang| lang.code())
            .collect();
        if !missing.is_empty() {
            let what = format!("the topic '{}' has no name in {}", topic.id, missing.join(", "));
            check.error(FILE, line, what, "Add name.<language>, a short everyday name.");
        }
        for lang in check.languages() {
            asks(check, table, &topic.id, *lang, topic.ask.get(lang).map_or(&[], Vec::as_slice));
        }
    }
    home(check);
    concepts(check);
}

fn id_line(id: &str) -> String {
    format!("id = \"{id}\"")
}

fn asks(check: &mut Check, table: Table<'_>, id: &str, lang: Lang, asks: &[String]) {
    let line = table.find(&format!("ask.{lang} "));
    let needed = match lang {
        Lang::En | Lang::Es => 8,
        _ => 3,
    };
    if asks.len() < needed {
        let what = format!("the topic '{id}' has {} questions in {lang}, fewer than {needed}", asks.len());
        check.error(FILE, line, what, format!("Add to ask.{lang} what people type when they look for such help."));
    }
    let mut seen = BTreeSet::new();
    for ask in asks {
        if !seen.insert(folded(ask)) {
            check.error(FILE, line, format!("a question stands twice in ask.{lang}: {ask}"), "Keep one.");
        }
        check.numbers(FILE, line, ask, None);
    }
}

/// Every topic stands in exactly one group of the home screen.
fn home(check: &mut Check) {
    let catalog = check.catalog;
    let file = "edition.toml";
    let text = check.file(file);
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for group in &catalog.edition.home {
        let line = lines::within(text, &id_line(&group.id), "topics");
        for topic in &group.topics {
            check.known(Id::Topic, file, line, topic);
            groups.entry(topic).or_default().push(&group.id);
        }
        for (name, words) in [("title", &group.title), ("hint", &group.hint)] {
            for lang in [Lang::En, Lang::Es] {
                if words.exactly(lang).is_none_or(|words| words.trim().is_empty()) {
                    let what = format!("the home group '{}' has no {name} in {lang}", group.id);
                    check.error(file, lines::with(text, &id_line(&group.id)), what, format!("Add {name}.{lang}."));
                }
            }
        }
    }
    for topic in &catalog.topics {
        match groups.get(topic.id.as_str()).map_or(&[][..], Vec::as_slice) {
            [] => {
                let line = lines::with(check.file(FILE), &id_line(&topic.id));
                let what = format!("the topic '{}' stands in no group of the home screen", topic.id);
                check.error(FILE, line, what, "Add it to one [[home]] of edition.toml.");
            }
            [_] => {}
            [.., last] => {
                let what = format!("the topic '{}' stands in more than one group", topic.id);
                let line = lines::within(text, &id_line(last), "topics");
                check.error(file, line, what, "Keep it where people look for it first.");
            }
        }
    }
}

fn concepts(check: &mut Check) {
    let catalog = check.catalog;
    let text = check.file(CONCEPTS);
    let mut seen = BTreeSet::new();
    for concept in &catalog.concepts {
        let first = id_line(&concept.id);
        let line = lines::with(text, &first);
        if !seen.insert(&concept.id) {
            check.error(CONCEPTS, line, format!("the concept '{}' stands here twice", concept.id), "Keep one.");
        }
        for topic in &concept.topics {
            check.known(Id::Topic, CONCEPTS, lines::within(text, &first, "topics"), topic);
        }
        for guide in &concept.guides {
            check.known(Id::Guide, CONCEPTS, lines::within(text, &first, "guides"), guide);
        }
        // One list holds both Chinese scripts.
        let missing: Vec<&str> = check
            .languages()
            .iter()
            .filter(|lang| **lang != Lang::ZhHant && concept.terms.get(lang).is_none_or(Vec::is_empty))
            .map(|lang| if *lang == Lang::ZhHans { "zh" } else { lang.code() })
            .collect();
        if !missing.is_empty() {
            let what = format!("the concept '{}' has no words in {}", concept.id, missing.join(", "));
            check.error(CONCEPTS, line, what, "Add them to words/<language>.tsv.");
        }
    }
}
