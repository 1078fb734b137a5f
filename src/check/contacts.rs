//! Rules over contacts: a wrong number, a wrong promise or a wrong address hurts somebody.

use std::collections::BTreeSet;

use jiff::ToSpan;

use super::guides::is_sane_url;
use super::texts::{doubts, links, promises_all_hours};
use super::{Check, Id, items, lines};
use crate::catalog::hours::Schedule;
use crate::catalog::id::Kind;
use crate::catalog::lang::Lang;
use crate::catalog::{Catalog, Confidence, Contact, ContactText, Side};

/// Topics whose places are kept secret.
const CONFIDENTIAL: [&str; 4] = ["shelter", "domestic-violence", "sexual-assault", "trafficking"];

pub fn check(check: &mut Check) {
    let catalog = check.catalog;
    let reached = reached(catalog);
    for contact in &catalog.contacts {
        let path = format!("contacts/{}.toml", contact.id);
        for topic in &contact.topics {
            let line = lines::within(check.file(&path), "topics", &format!("\"{topic}\""));
            check.known(Id::Topic, &path, line, topic);
        }
        words(check, &path, contact);
        phones(check, &path, contact);
        streets(check, &path, contact);
        sources(check, &path, contact);
        age(check, &path, contact);
        if contact.topics.is_empty() && !reached.contains(contact.id.as_str()) {
            check.warning(
                &path,
                0,
                "no guide and no topic leads to this contact",
                "Give it a topic, or list it in a guide.",
            );
        }
    }
}

/// The contacts that some page leads to.
fn reached(catalog: &Catalog) -> BTreeSet<&str> {
    let mut reached = BTreeSet::new();
    for guide in &catalog.guides {
        reached.extend(guide.contacts.iter().map(String::as_str));
        for text in guide.texts.values() {
            let linked = items(text).flat_map(|(_, item)| links(item));
            reached.extend(linked.filter(|link| link.kind == Kind::Contact).map(|link| link.name.as_str()));
        }
    }
    let packets = catalog.packets.iter().flat_map(|packet| &packet.contacts);
    let instead = catalog.warnings.iter().flat_map(|warning| &warning.use_instead);
    reached.extend(packets.chain(instead).map(String::as_str));
    reached.extend(catalog.edition.emergency.iter().filter_map(|row| row.contact.as_deref()));
    reached
}

/// The fields of a text by their names in the file.
fn fields(text: &ContactText) -> [(&'static str, Option<&str>); 9] {
    [
        ("service", Some(text.service.as_str())),
        ("description", Some(text.description.as_str())),
        ("eligibility", text.eligibility.as_deref()),
        ("fees", text.fees.as_deref()),
        ("application", text.application.as_deref()),
        ("serves", text.serves.as_deref()),
        ("bring", text.bring.as_deref()),
        ("note", text.note.as_deref()),
        ("desk", text.desk.as_deref()),
    ]
}

fn is_filled(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

fn words(check: &mut Check, path: &str, contact: &Contact) {
    let file = check.file(path);
    for lang in [Lang::En, Lang::Es] {
        if !contact.text.contains_key(&lang) {
            check.error(path, 0, format!("[text.{lang}] is missing"), "Write at least service and description.");
        }
    }
    for (lang, text) in &contact.text {
        let table = format!("[text.{lang}]");
        for (name, words) in fields(text).into_iter().take(2) {
            if !is_filled(words) {
                let line = lines::within(file, &table, name);
                check.error(
                    path,
                    line,
                    format!("{name} is empty in {lang}"),
                    "Say in a sentence what they do for whom.",
                );
            }
        }
    }
    caution(check, path, contact);
    if let Some(english) = contact.text.get(&Lang::En) {
        for (&lang, text) in contact.text.iter().filter(|(lang, _)| **lang != Lang::En) {
            for ((name, left), (_, right)) in fields(english).into_iter().zip(fields(text)).skip(2) {
                // The interface speaks two languages, and so does what only its reader sees.
                let is_needless = name == "desk" && lang != Lang::Es;
                if is_filled(left) != is_filled(right) && !is_needless {
                    let missing = if is_filled(left) { lang } else { Lang::En };
                    check.error(
                        path,
                        lines::with(file, &format!("[text.{missing}]")),
                        format!("{name} is missing in {missing}"),
                        "All languages have the same fields.",
                    );
                }
            }
        }
    }
    let desk = contact.text.get(&Lang::En).and_then(|text| text.desk.as_deref());
    if contact.confidence == Confidence::Low && !is_filled(desk) {
        check.error(
            path,
            lines::key(file, "confidence"),
            "confidence is low, but nothing for the desk says why",
            "Write desk in both languages: what is doubtful, and what to do before sending anybody.",
        );
    }
    for (lang, text) in &contact.text {
        let note = text.note.as_deref().unwrap_or_default();
        if let Some(words) = speaks_to_the_volunteer(note) {
            check.error(
                path,
                lines::within(file, &format!("[text.{lang}]"), "note ="),
                format!("the note speaks to the volunteer: '{words}'"),
                "Paper prints the note. Move the sentence to desk, which only the screen shows.",
            );
        }
    }
    let is_always = contact.schedules.iter().any(Schedule::is_always);
    let mut texts: Vec<(usize, &str)> = Vec::new();
    for (lang, text) in &contact.text {
        for (name, words) in fields(text) {
            let line = lines::within(file, &format!("[text.{lang}]"), &format!("{name} ="));
            texts.extend(words.map(|words| (line, words)));
        }
    }
    for (lang, words) in &contact.caution.0 {
        texts.push((lines::key(file, &format!("caution.{lang}")), words));
    }
    let notes = contact.phones.iter().map(|phone| &phone.note);
    for note in notes.chain(contact.schedules.iter().map(|schedule| &schedule.note)) {
        texts.extend(note.0.values().map(|words| (lines::with(file, words), words.as_str())));
    }
    texts.push((lines::key(file, "name"), contact.organization.name.as_str()));
    if let Some(name) = &contact.organization.alternate_name {
        texts.push((lines::key(file, "alternate_name"), name));
    }
    for (line, words) in texts {
        check.numbers(path, line, words, Some(&contact.id));
        // A note may repeat what a list claims, as long as it says in the same breath that nobody has confirmed it.
        if !is_always && promises_all_hours(words) && !doubts(words) {
            check.error(
                path,
                line,
                "promises an answer day and night, which no schedule says",
                "Add the schedule (00:00 to 24:00, every day) with its source, or take the promise out.",
            );
        }
    }
}

/// The words by which a sentence shows that it is not meant for a visitor.
fn speaks_to_the_volunteer(note: &str) -> Option<&'static str> {
    let note = note.to_lowercase();
    [
        "send anybody",
        "hand out",
        "hand it out",
        "hand this out",
        "test call",
        "test it",
        "print it",
        "off paper",
        "files agree",
        "medium trust",
        "tell callers",
        "mandar a alguien",
        "mande a alguien",
        "mande a nadie",
        "antes de darlo",
        "antes de imprimir",
        "confianza media",
    ]
    .into_iter()
    .find(|words| note.contains(words))
}

/// A person must be able to read above the number that the government answers it.
fn caution(check: &mut Check, path: &str, contact: &Contact) {
    if contact.side == Side::Helper && contact.caution.is_empty() {
        return;
    }
    let missing: Vec<&str> = check
        .languages()
        .iter()
        .filter(|lang| !is_filled(contact.caution.exactly(**lang)))
        .map(|lang| lang.code())
        .collect();
    if missing.is_empty() {
        return;
    }
    let what = if contact.caution.is_empty() {
        "a government line has no caution".to_owned()
    } else {
        format!("caution is missing in {}", missing.join(", "))
    };
    check.error(
        path,
        lines::key(check.file(path), "caution"),
        what,
        "Write caution.en = \"This is the government. Do not give your own status or address.\", and so in each language.",
    );
}

fn phones(check: &mut Check, path: &str, contact: &Contact) {
    let file = check.file(path);
    for phone in &contact.phones {
        if let Some(warning) = check.warned(phone.number.digits(), Some(&contact.id)) {
            let line = lines::with(file, phone.number.digits());
            check.must_not_be_used(path, line, phone.number.digits(), warning);
        }
    }
    let organization = &contact.organization;
    for (key, text) in [("url", &organization.url), ("email", &organization.email)] {
        let Some(text) = text else { continue };
        let line = lines::key(file, key);
        if let Some(warning) = check.warned_site(text, Some(&contact.id)) {
            check.must_not_be_used(path, line, warning.name(), warning);
        }
        let is_sane = if key == "url" {
            is_sane_url(text) && !text.starts_with("urn:")
        } else {
            let host = text.split_once('@').map(|(_, host)| host);
            host.is_some_and(|host| host.contains('.') && !host.contains('@')) && !text.contains(char::is_whitespace)
        };
        if !is_sane {
            check.error(path, line, format!("the {key} '{text}' is none"), "Correct it, or leave it out.");
        }
    }
}

fn streets(check: &mut Check, path: &str, contact: &Contact) {
    let file = check.file(path);
    let Some(topic) = contact.topics.iter().find(|topic| CONFIDENTIAL.contains(&topic.as_str())) else {
        return;
    };
    for (at, location) in contact.locations.iter().enumerate() {
        if location.address_1.is_some() && !is_filled(location.street_public_source.as_deref()) {
            check.error(
                path,
                lines::table(file, "locations", at),
                format!("a street stands in a contact with the topic '{topic}'"),
                "Leave address_1 out, or add street_public_source: the organisation's own page that publishes it.",
            );
        }
        if location.street_public_source.as_deref().is_some_and(|url| !is_sane_url(url)) {
            check.error(
                path,
                lines::with(file, "street_public_source"),
                "street_public_source is no address",
                "Write it with https:// and no blanks.",
            );
        }
    }
}

fn sources(check: &mut Check, path: &str, contact: &Contact) {
    let file = check.file(path);
    for (at, source) in contact.sources.iter().enumerate() {
        if !is_sane_url(&source.url) {
            check.error(
                path,
                lines::table(file, "sources", at),
                format!("the address of a source is none: {}", source.url),
                "Write it with https:// and no blanks.",
            );
        }
    }
    let desk = contact.text.get(&Lang::En).and_then(|text| text.desk.as_deref()).unwrap_or_default();
    let says_so = ["source", "unattributed", "confirm", "own page", "no page"]
        .iter()
        .any(|word| desk.to_lowercase().contains(word));
    if contact.sources.is_empty() && !says_so {
        check.warning(
            path,
            0,
            "no source is named, and nothing for the desk says why",
            "Add [[sources]], or say in desk that nothing but unattributed lists agrees.",
        );
    }
}

fn age(check: &mut Check, path: &str, contact: &Contact) {
    let line = lines::key(check.file(path), "assured_date");
    let Some(date) = contact.assured_date else { return };
    let year_ago = check.today.checked_sub(1.year()).unwrap_or(check.today);
    if date.latest() < year_ago {
        check.warning(
            path,
            line,
            format!("last assured {date}, over 12 months ago"),
            "Call or open their page, then move assured_date.",
        );
    }
    let first = jiff::civil::Date::new(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1));
    if first.is_ok_and(|first| first > check.today) {
        check.error(path, line, format!("assured on {date}, which is in the future"), "Correct the date.");
    }
}
