//! Rules over a guide as a whole: its ids, dates, sources, languages and sections.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Check, Id, guide_path, items, lines};
use crate::catalog::guide::{Guide, SectionId, Urgency};
use crate::catalog::id::Kind;
use crate::catalog::lang::Lang;

/// Topics whose mere name on a paper can put somebody in danger.
const DISCREET: [&str; 5] = ["domestic-violence", "sexual-assault", "trafficking", "victim-visas", "protective-orders"];

pub fn check(check: &mut Check) {
    let catalog = check.catalog;
    for guide in &catalog.guides {
        let path = guide_path(guide, Lang::En);
        check.sound_id(Kind::Guide, &path, 0, &guide.slug);
        ids(check, guide, &path);
        dates(check, guide, &path);
        sections(check, guide, &path);
        sources(check, guide, &path);
        languages(check, guide, &path);
        let is_delicate = guide.topics.first().is_some_and(|topic| DISCREET.contains(&topic.as_str()));
        if is_delicate && !guide.discreet {
            check.error(
                &path,
                lines::key(check.file(&path), "discreet"),
                format!("the topic '{}' asks for discretion", guide.topics[0]),
                "Write discreet = true.",
            );
        }
    }
}

fn ids(check: &mut Check, guide: &Guide, path: &str) {
    let text = check.file(path);
    let line_of = |key: &str, id: &str| {
        let line = lines::within(text, &format!("{key} ="), &format!("\"{id}\""));
        if line == 0 { lines::key(text, key) } else { line }
    };
    if guide.topics.is_empty() {
        check.error(path, lines::key(text, "topics"), "this guide has no topic", "Give it one of topics.toml.");
    }
    for topic in &guide.topics {
        check.known(Id::Topic, path, line_of("topics", topic), topic);
    }
    for contact in &guide.contacts {
        check.known(Id::Contact, path, line_of("contacts", contact), contact);
    }
    check.first_contact(path, lines::key(text, "contacts"), &guide.contacts);
}

fn dates(check: &mut Check, guide: &Guide, path: &str) {
    let text = check.file(path);
    if guide.checked > check.today {
        check.error(
            path,
            lines::key(text, "checked"),
            format!("checked on {}, which is in the future", guide.checked),
            "Write the day on which it was last compared with its sources.",
        );
    }
    if guide.review_by < guide.checked {
        check.error(
            path,
            lines::key(text, "review_by"),
            format!("review_by is {}, before it was checked", guide.review_by),
            "Write the day from which it may be out of date.",
        );
    } else if guide.review_by < check.today {
        check.warning(
            path,
            lines::key(text, "review_by"),
            format!("may be out of date since {}", guide.review_by),
            "Compare it with its sources, then move checked and review_by.",
        );
    }
    if guide.legal_review != "none" && !names_a_day(&guide.legal_review, check.today) {
        check.error(
            path,
            lines::key(text, "legal_review"),
            "legal_review names no day in the past",
            "Write a role, an organisation and a day (\"lawyer, American Gateways, 2026-11-24\"), or \"none\".",
        );
    }
}

/// Whether the text has words and a day that is not in the future.
fn names_a_day(text: &str, today: Date) -> bool {
    let parts = || text.split([',', ' ', ';', '(', ')']).filter(|part| !part.is_empty());
    let has_day = parts().any(|part| part.parse::<Date>().is_ok_and(|day| day <= today));
    has_day && parts().filter(|part| part.contains(char::is_alphabetic)).count() >= 2
}

fn sections(check: &mut Check, guide: &Guide, path: &str) {
    let Some(text) = guide.texts.get(&Lang::En) else { return };
    let mut required = vec![SectionId::Short, SectionId::Do, SectionId::Know];
    if matches!(guide.urgency, Urgency::Now | Urgency::Today) {
        required.push(SectionId::Alone);
    }
    for id in required {
        let is_filled =
            text.section(id).is_some_and(|section| section.blocks.iter().any(|block| !block.items.is_empty()));
        if !is_filled {
            let what = format!("the section '{}' is missing or empty", id.word());
            let mend = match id {
                SectionId::Alone => {
                    "A guide for now or today says what to do if nobody answers: ## … {#alone}.".to_owned()
                }
                _ => format!("Write it: ## … {{#{}}}.", id.word()),
            };
            check.error(path, 0, what, mend);
        }
    }
}

fn sources(check: &mut Check, guide: &Guide, path: &str) {
    let file = check.file(path);
    let Some(text) = guide.texts.get(&Lang::En) else { return };
    let mut used = BTreeSet::new();
    for (_, item) in items(text) {
        for note in &item.notes {
            used.insert(note.as_str());
            if !guide.sources.iter().any(|source| source.id == *note) {
                check.error(
                    path,
                    item.line as usize,
                    format!("the footnote {note} has no source"),
                    "Add it to [[sources]], or correct the footnote.",
                );
            }
        }
    }
    let mut seen = BTreeSet::new();
    for source in &guide.sources {
        let line = lines::with(file, &format!("id = \"{}\"", source.id));
        if !seen.insert(&source.id) {
            check.error(path, line, format!("the source {} stands here twice", source.id), "Keep one.");
        }
        if !used.contains(source.id.as_str()) {
            check.warning(
                path,
                line,
                format!("the source {} is not used", source.id),
                "Take it out, or cite it where a statement rests on it.",
            );
        }
        if source.title.trim().is_empty() {
            check.error(path, line, format!("the source {} has no title", source.id), "Say what it is.");
        }
        if source.url.as_deref().is_some_and(|url| !is_sane_url(url)) {
            check.error(
                path,
                line,
                format!("the address of source {} is none", source.id),
                "Write it with https:// and no blanks, or leave url out.",
            );
        }
    }
}

/// `https://host.name/…`, `http://…` or `urn:…`, without blanks.
pub fn is_sane_url(url: &str) -> bool {
    let has_blank = url.chars().any(|letter| letter.is_whitespace() || letter.is_control());
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
        .map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let is_web = host.is_some_and(|host| {
        host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains(['@', '"', '<', '>'])
    });
    let is_urn = url.strip_prefix("urn:").is_some_and(|rest| rest.contains(':') && !rest.ends_with(':'));
    !has_blank && (is_web || is_urn)
}

fn languages(check: &mut Check, guide: &Guide, path: &str) {
    if check.languages().contains(&Lang::Es) && !guide.texts.contains_key(&Lang::Es) {
        check.error(path, 0, "the Spanish text is missing", "Write es.md beside it.");
    }
    if !matches!(guide.urgency, Urgency::Now | Urgency::Today) {
        return;
    }
    let missing: Vec<&str> = check
        .languages()
        .iter()
        .filter(|lang| !matches!(lang, Lang::En | Lang::Es) && !guide.texts.contains_key(lang))
        .map(|lang| lang.code())
        .collect();
    if !missing.is_empty() {
        check.warning(
            path,
            0,
            format!("for now or today, but not yet in {}", missing.join(", ")),
            "Translate it; until then the desk says that it is missing.",
        );
    }
}
