//! A contact as a card: names, numbers, hours, and what to know before sending somebody there.

use super::{Block, Card, FactKind, Page, Part, PartId, PhoneLine, Reader, Text};
use crate::catalog::hours::{Day, OpenState, Schedule, open_at};
use crate::catalog::id::PageId;
use crate::catalog::lang::Lang;
use crate::catalog::{Advice, Assured, Begin, Capacity, Catalog, Contact, Cost, Location, PhoneKind, Side, Status};
use crate::locale::{Locale, Words};

/// The page of one contact.
pub(super) fn page(catalog: &Catalog, locale: &Locale, contact: &Contact, reader: &Reader) -> Page {
    let words = locale.page(reader.lang);
    let card = card(contact, words);
    let mut status = vec![open_line(catalog, contact, words, reader)];
    if contact.is_doubtful() {
        status.push(words.text("call-first"));
    }
    let has_own_words = contact.text.contains_key(&reader.lang);
    Page {
        id: PageId::contact(&contact.id),
        title: contact.title(reader.lang),
        lang: if has_own_words { reader.lang } else { Lang::En },
        status,
        missing: None,
        sections: vec![Part {
            id: PartId::Facts,
            heading: card.name.clone(),
            blocks: vec![Block::Contact(Box::new(card))],
        }],
        desk: contact.text(reader.volunteer).and_then(|text| text.desk.clone()),
        sources: contact
            .sources
            .iter()
            .map(|source| super::Source {
                id: String::new(),
                title: source.confirms.join(", "),
                url: Some(source.url.clone()),
                date: source.date.map(|date| date.to_string()),
                seen: true,
            })
            .collect(),
    }
}

/// Everything about a contact that a page can show, in the language of `words` where it exists.
#[must_use]
pub fn card(contact: &Contact, words: &Words) -> Card {
    let lang = words.lang();
    let text = contact.text(lang).cloned().unwrap_or_default();
    Card {
        id: PageId::contact(&contact.id),
        name: contact.organization.name.clone(),
        service: text.service.clone(),
        description: text.description.clone(),
        caution: Some(contact.caution.get(lang).to_owned()).filter(|caution| !caution.is_empty()),
        doubt: contact.is_doubtful().then(|| words.text("number-not-confirmed")),
        phones: phones(contact, words),
        hours: hours_line(&contact.schedules, words),
        languages: languages_line(contact, words),
        facts: facts(contact, words),
        is_helper: contact.side == Side::Helper,
    }
}

fn phones(contact: &Contact, words: &Words) -> Vec<PhoneLine> {
    let mut phones: Vec<_> = contact.phones.iter().collect();
    // What works only from inside a detention centre follows what everybody can dial.
    phones.sort_by_key(|phone| (phone.number.tel().is_none(), phone.kind));
    phones
        .into_iter()
        .map(|phone| {
            let mut note = phone.note.get(words.lang()).to_owned();
            if !phone.languages.is_empty() {
                let spoken: Vec<_> = phone.languages.iter().map(|language| words.spoken(language)).collect();
                let spoken = words.list(&spoken);
                note = if note.is_empty() { spoken } else { words.noted(&note, &spoken) };
            }
            PhoneLine {
                display: phone.number.display(),
                tel: phone.number.tel(),
                kind: match phone.kind {
                    PhoneKind::Voice => String::new(),
                    PhoneKind::Hotline => words.text("phone-hotline"),
                    PhoneKind::Text => words.text("phone-text"),
                    PhoneKind::Tty => words.text("phone-tty"),
                },
                note,
            }
        })
        .collect()
}

/// "Monday to Friday 9:00 am to 5:00 pm", or "hours not known".
#[must_use]
pub fn hours_line(schedules: &[Schedule], words: &Words) -> String {
    let noted = |schedule: &Schedule| match schedule.note.get(words.lang()) {
        "" => span(schedule, words),
        note => words.noted(&span(schedule, words), note),
    };
    regular(schedules, words)
        .unwrap_or_else(|| schedules.iter().map(noted).collect::<Vec<_>>().join(&words.text("list-semicolon")))
}

/// The same for small pieces: remarks stand there as one short mark, "hours may have changed, ask".
#[must_use]
pub fn hours_mark(schedules: &[Schedule], words: &Words) -> String {
    if let Some(line) = regular(schedules, words) {
        return line;
    }
    let spans: Vec<String> = schedules.iter().map(|schedule| span(schedule, words)).collect();
    let line = spans.join(&words.text("list-semicolon"));
    let is_noted = schedules.iter().any(|schedule| !schedule.note.get(words.lang()).is_empty());
    if is_noted { words.noted(&line, &words.text("hours-may-change")) } else { line }
}

/// "Hours not known" and "open day and night".
fn regular(schedules: &[Schedule], words: &Words) -> Option<String> {
    if schedules.is_empty() {
        return Some(words.text("hours-not-known"));
    }
    schedules.iter().any(Schedule::is_always).then(|| words.text("open-always"))
}

fn span(schedule: &Schedule, words: &Words) -> String {
    words.hours(&days(&schedule.byday, words), schedule.opens_at, schedule.closes_at)
}

/// Runs of three days and more as "Monday to Thursday", the others one by one.
fn days(days: &[Day], words: &Words) -> String {
    if days.len() == 7 {
        return words.text("days-every");
    }
    let mut days = days.to_vec();
    days.sort();
    let mut parts: Vec<String> = Vec::new();
    let mut start = 0;
    while start < days.len() {
        let mut end = start;
        while end + 1 < days.len() && days[end + 1] as usize == days[end] as usize + 1 {
            end += 1;
        }
        if end >= start + 2 {
            parts.push(words.days(days[start], days[end]));
        } else {
            parts.extend(days[start..=end].iter().map(|day| words.day(*day)));
        }
        start = end + 1;
    }
    words.list(&parts)
}

/// "English, Español", or "languages not known".
#[must_use]
pub fn languages_line(contact: &Contact, words: &Words) -> String {
    if contact.languages.is_empty() {
        return words.text("languages-not-known");
    }
    let names: Vec<_> = contact.languages.iter().map(|language| words.spoken(language)).collect();
    words.list(&names)
}

/// "Open until 5:00 pm", "Closed, opens Monday 9:00 am", "Hours not known".
#[must_use]
pub fn open_line(catalog: &Catalog, contact: &Contact, words: &Words, reader: &Reader) -> String {
    if contact.status == Status::Inactive {
        return words.text("status-inactive");
    }
    match open_at(&contact.schedules, &catalog.edition.holidays, reader.now) {
        OpenState::NotKnown => words.text("hours-not-known"),
        OpenState::Always => words.text("open-always"),
        OpenState::Open { until } => words.open_until(until),
        OpenState::Closed { next: None } => words.text("closed"),
        OpenState::Closed { next: Some((day, time)) } => words.closed_opens(day, time),
    }
}

fn facts(contact: &Contact, words: &Words) -> Vec<(FactKind, String, String)> {
    let text = contact.text(words.lang()).cloned().unwrap_or_default();
    let mut facts = Vec::new();
    let mut add = |kind: FactKind, label: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            facts.push((kind, words.text(label), value));
        }
    };
    let places: Vec<_> = contact.locations.iter().map(place_line).collect();
    add(FactKind::Where, "fact-where", Some(places.join(&words.text("list-semicolon"))));
    // What is known as a fact is said in the reader's language; sentences exist in English and Spanish alone.
    let has_own_words = contact.text.contains_key(&words.lang());
    let cost = contact.cost.map(|cost| words.text(cost_key(cost)));
    add(FactKind::Cost, "fact-cost", if has_own_words { text.fees.or(cost) } else { cost.or(text.fees) });
    add(FactKind::Eligibility, "fact-eligibility", text.eligibility);
    let begin: Vec<_> = contact.begin.iter().map(|way| words.text(begin_key(*way))).collect();
    add(FactKind::Begin, "fact-begin", text.application.or(Some(words.list(&begin))));
    // Whoever calls or writes brings nothing.
    let is_visited = contact.begin.iter().any(|way| matches!(way, Begin::WalkIn | Begin::Appointment));
    let is_visited = is_visited || contact.begin.is_empty();
    add(FactKind::Bring, if is_visited { "fact-bring" } else { "fact-have-ready" }, text.bring);
    add(FactKind::Serves, "fact-serves", text.serves);
    add(FactKind::Advice, "fact-advice", contact.advice.map(|advice| words.text(advice_key(advice))));
    add(FactKind::Capacity, "fact-capacity", contact.capacity.map(|capacity| words.text(capacity_key(capacity))));
    add(FactKind::Web, "fact-web", contact.organization.url.clone());
    let mut note = text.note.unwrap_or_default();
    if contact.status == Status::Unknown {
        note.insert_str(0, &format!("{}{}", words.text("status-unknown"), words.text("list-stop")));
        note.truncate(note.trim_end().len());
    }
    add(FactKind::Note, "fact-note", Some(note));
    add(FactKind::Checked, "fact-checked", Some(assured(contact, words)));
    facts
}

/// "September 2026, from an official list".
fn assured(contact: &Contact, words: &Words) -> String {
    let Some(date) = contact.assured_date else {
        return words.text("checked-never");
    };
    let key = match contact.assured_how {
        Some(Assured::Roster) => "checked-roster",
        Some(Assured::Call) => "checked-call",
        Some(Assured::Page) | None => "checked-page",
    };
    words.with(key, &[("date", &words.month(date))])
}

fn place_line(place: &Location) -> String {
    let street = place.address_1.as_ref().map(|street| format!("{street}, ")).unwrap_or_default();
    let zip = place.postal_code.as_ref().map(|zip| format!(" {zip}")).unwrap_or_default();
    format!("{street}{}, {}{zip}", place.city, place.state_province)
}

/// The key of what help costs, in the words of pages.
#[must_use]
pub fn cost_key(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => "cost-free",
        Cost::FreeIfEligible => "cost-free-if-eligible",
        Cost::LowCost => "cost-low-cost",
        Cost::Sliding => "cost-sliding",
        Cost::Fee => "cost-fee",
    }
}

/// The key of who gives advice, in the words of pages.
#[must_use]
pub fn advice_key(advice: Advice) -> &'static str {
    match advice {
        Advice::Attorney => "advice-attorney",
        Advice::Accredited => "advice-accredited",
        Advice::None => "advice-none",
    }
}

fn capacity_key(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Open => "capacity-open",
        Capacity::Limited => "capacity-limited",
        Capacity::Closed => "capacity-closed",
    }
}

/// The key of how a person begins, in the words of pages.
#[must_use]
pub fn begin_key(begin: Begin) -> &'static str {
    match begin {
        Begin::Phone => "begin-phone",
        Begin::Text => "begin-text",
        Begin::WalkIn => "begin-walk-in",
        Begin::Appointment => "begin-appointment",
        Begin::Online => "begin-online",
        Begin::Email => "begin-email",
        Begin::Mail => "begin-mail",
    }
}

/// The blocks that hold a list of contacts, for "who can help".
pub(super) fn cards(catalog: &Catalog, ids: &[String], words: &Words) -> Vec<Block> {
    ids.iter()
        .filter_map(|id| catalog.contact(id))
        .map(|contact| Block::Contact(Box::new(card(contact, words))))
        .collect()
}

/// The name of a contact and its first number, as running text shows a link to it. Only a helper's number stands out.
pub(super) fn named(catalog: &Catalog, id: &PageId, label: &str) -> Text {
    let mut text =
        Text { pieces: vec![super::Piece::Link { words: label.to_owned(), to: id.clone() }], notes: Vec::new() };
    let contact = catalog.contact(&id.name).filter(|contact| !contact.is_doubtful());
    let phone = contact.and_then(Contact::first_phone);
    let digits: String = label.chars().filter(char::is_ascii_digit).collect();
    // "2-1-1" is already its number.
    if let Some(phone) = phone.filter(|phone| phone.number.digits() != digits) {
        text.pieces.push(super::Piece::Words(" ".to_owned()));
        let number = phone.number.display();
        let is_helper = contact.is_some_and(|contact| contact.side == Side::Helper);
        text.pieces.push(if is_helper { super::Piece::Phone(number) } else { super::Piece::Words(number) });
    }
    text
}
