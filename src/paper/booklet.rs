//! The booklet: the directory or a part of it, by subject, with indexes by county, language and name.
//!
//! No record is ever dropped. Where a page budget is too small for all details, the records that are farthest from home are
//! shortened to name, number, hours and languages, and the booklet says how many.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::gather::{self, LOCALE};
use super::{Fold, Job, PaperError, Printed, Size, Step, Watch, begin, card, impose, press, runs};
use crate::catalog::area::Area;
use crate::catalog::guide::{SectionId, Urgency};
use crate::catalog::lang::{Direction, Lang, Spoken};
use crate::catalog::{Capacity, Catalog, Contact, Side, Status};
use crate::page::{self, Card, FactKind, Reader};

const NORMAL: f64 = 9.4;
const LARGE: f64 = 18.0;
/// Guides whose card lines stand on the page of rights.
const MOST_RIGHTS: usize = 4;
const FACTS: [FactKind; 8] = [
    FactKind::Where,
    FactKind::Begin,
    FactKind::Cost,
    FactKind::Eligibility,
    FactKind::Bring,
    FactKind::Capacity,
    FactKind::Note,
    FactKind::Checked,
];

/// Makes the booklet, in the visitor's language.
pub fn pdf(catalog: &Catalog, job: &Job, watch: Watch) -> Result<Printed, PaperError> {
    let contacts = chosen(catalog, job);
    if contacts.is_empty() {
        return Err(PaperError::NothingToPrint { page: "this choice".to_owned(), piece: "booklet" });
    }
    let (document, data, short) = budgeted(catalog, job, &contacts, watch)?;
    let is_folded = job.booklet.fold == Fold::Saddle && job.size == Size::Normal;
    let shortened =
        by_distance(catalog, &contacts).into_iter().take(short).map(|contact| contact.title(Lang::En)).collect();
    let printed = if is_folded {
        let padded = padded(catalog, job, document, data, watch)?;
        begin(watch, Step::Imposing)?;
        impose::saddle(catalog, job, &padded)?
    } else {
        begin(watch, Step::Writing)?;
        press::finish(&document, job.press.pass)?
    };
    Ok(Printed { shortened, ..printed })
}

/// The contacts of the job: all, or those of its topics, its county or its own pages.
fn chosen<'a>(catalog: &'a Catalog, job: &Job) -> Vec<&'a Contact> {
    let wanted = |contact: &&Contact| {
        let topics = &job.booklet.topics;
        let by_topic = topics.is_empty() || contact.topics.iter().any(|topic| topics.contains(topic));
        let by_county = job.booklet.county.as_ref().is_none_or(|county| serves(catalog, contact, county));
        let by_page = job.pages.is_empty() || job.pages.iter().any(|id| id.name == contact.id);
        by_topic && by_county && by_page
    };
    catalog.contacts.iter().filter(wanted).collect()
}

fn serves(catalog: &Catalog, contact: &Contact, county: &str) -> bool {
    let bare: String = county.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let state = match &catalog.edition.place {
        Area::State(state) | Area::County(state, _) => state.clone(),
        Area::Country => String::new(),
    };
    let area = Area::County(state, bare);
    let has_office = contact
        .locations
        .iter()
        .any(|place| place.county.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(county)));
    has_office || contact.serves.iter().any(|serves| serves.covers(&area))
}

/// The farthest first: who does not serve the home place, then the less certain.
fn by_distance<'a>(catalog: &Catalog, contacts: &[&'a Contact]) -> Vec<&'a Contact> {
    let mut sorted = contacts.to_vec();
    sorted.sort_by_key(|contact| {
        let near = contact.serves.iter().filter(|area| area.covers(&catalog.edition.place)).map(Area::nearness).max();
        (near.map_or(0, |near| near + 1), contact.confidence, contact.id.clone())
    });
    sorted
}

/// Sets the booklet with as few shortened records as the page budget allows.
fn budgeted(
    catalog: &Catalog,
    job: &Job,
    contacts: &[&Contact],
    watch: Watch,
) -> Result<(press::Document, Value, usize), PaperError> {
    let all = contacts.len();
    let whose = "the directory";
    let make = |short: usize| -> Result<(press::Document, Value, usize), PaperError> {
        begin(watch, Step::Setting { at: 1, of: 1 })?;
        let data = data(catalog, job, contacts, short);
        Ok((press::set(catalog, "booklet.typ", &data, &[job.lang], whose)?, data, short))
    };
    let full = make(0)?;
    let Some(budget) = job.booklet.pages else {
        return Ok(full);
    };
    let pages = |made: &(press::Document, Value, usize)| made.0.pages.pages().len();
    if pages(&full) <= budget {
        return Ok(full);
    }
    let least = make(all)?;
    if pages(&least) > budget {
        return Err(PaperError::TooFewPages { asked: budget, least: pages(&least) });
    }
    // Pages fall evenly as more records are shortened, so the first guess is near.
    let (most, fewest) = (pages(&full), pages(&least));
    let mut short = (all * (most - budget)).div_ceil((most - fewest).max(1)).min(all);
    let step = (all / 40).max(1);
    loop {
        let trial = make(short)?;
        if pages(&trial) <= budget {
            return Ok(trial);
        }
        if short >= all {
            return Ok(least);
        }
        short = (short + step).min(all);
    }
}

/// The same with blank pages before the back cover, so that the sheets come out even.
fn padded(
    catalog: &Catalog,
    job: &Job,
    document: press::Document,
    mut data: Value,
    watch: Watch,
) -> Result<press::Document, PaperError> {
    let missing = document.pages.pages().len().next_multiple_of(4) - document.pages.pages().len();
    if missing == 0 {
        return Ok(document);
    }
    begin(watch, Step::Together)?;
    data["pad"] = json!(missing);
    press::set(catalog, "booklet.typ", &data, &[job.lang], "the directory")
}

fn data(catalog: &Catalog, job: &Job, contacts: &[&Contact], short: usize) -> Value {
    let lang = job.lang;
    let words = gather::words(lang);
    let say = |key: &str| runs::words(&words.text(key), lang);
    let shortened: Vec<&str> =
        by_distance(catalog, contacts).into_iter().take(short).map(|contact| contact.id.as_str()).collect();
    let entries: BTreeMap<&str, Value> = contacts
        .iter()
        .map(|contact| (contact.id.as_str(), entry(catalog, contact, lang, shortened.contains(&contact.id.as_str()))))
        .collect();
    let size = if job.size == Size::Large { LARGE } else { NORMAL };
    let count = contacts.len().to_string();
    let mut data = press::common(catalog, job, &words.text("title-booklet"), size);
    data["right"] = json!(lang.direction() == Direction::RightToLeft);
    data["name"] = runs::words(&words.with("booklet-title", &[("city", &catalog.edition.city)]), lang);
    data["cover"] = say("booklet-cover");
    data["sub"] = runs::words(&words.with("booklet-entries", &[("count", &count)]), lang);
    data["edition"] = runs::words(&gather::edition_line(catalog, lang), lang);
    data["helper"] = gather::card_contact(catalog, lang).unwrap_or(Value::Null);
    data["rights"] = json!({ "head": say("booklet-rights"), "guides": rights(catalog, job) });
    data["contents"] = say("booklet-contents");
    data["shortened"] = if short == 0 {
        Value::Null
    } else {
        let pages = job.booklet.pages.unwrap_or_default().to_string();
        runs::words(&words.with("booklet-shortened", &[("pages", &pages), ("count", &short.to_string())]), lang)
    };
    data["sections"] = json!(sections(catalog, contacts, lang, &entries));
    data["indexes"] = json!(indexes(contacts, lang));
    data["continued"] = say("continued");
    data["wrong"] = say("booklet-wrong");
    data["status"] = gather::public_status(&gather::contacts_status(catalog, contacts, lang), lang);
    data["pad"] = json!(0);
    data["page-words"] = json!([]);
    data
}

/// The card lines of the most urgent guides.
fn rights(catalog: &Catalog, job: &Job) -> Vec<Value> {
    let reader = Reader { lang: job.lang, volunteer: Lang::En, now: job.today.at(0, 0, 0, 0) };
    let first: Vec<&str> = catalog.edition.emergency.iter().filter_map(|row| row.guide.as_deref()).collect();
    let mut guides: Vec<_> = catalog
        .guides
        .iter()
        .filter(|guide| !guide.discreet && guide.review_by >= job.today && guide.urgency == Urgency::Now)
        .collect();
    guides.sort_by_key(|guide| first.iter().position(|slug| *slug == guide.slug).unwrap_or(usize::MAX));
    let pages = guides.into_iter().filter_map(|guide| {
        let id = crate::catalog::id::PageId::guide(&guide.slug);
        page::page(catalog, &LOCALE, &id, &reader)
    });
    let rights = pages.filter_map(|page| {
        let lines = card::lines(&page, SectionId::Card)?;
        Some(json!({ "lang": page.lang.code(), "title": runs::words(&page.title, page.lang), "lines": lines }))
    });
    rights.take(MOST_RIGHTS).collect()
}

fn entry(catalog: &Catalog, contact: &Contact, lang: Lang, is_short: bool) -> Value {
    let words = gather::words(lang);
    let card: Card = page::card(contact, words);
    let is_closed = is_closed(contact);
    let wanted: &[FactKind] = if is_short { &[] } else { &FACTS };
    let facts = if is_closed { Vec::new() } else { gather::facts(catalog, &card, wanted, lang) };
    let ways = if is_closed { Vec::new() } else { gather::ways(catalog, &card, lang, if is_short { 1 } else { 3 }) };
    let mut entry = json!({
        "id": contact.id,
        "name": runs::words(&card.name, lang),
        "service": runs::words(if is_short { "" } else { &card.service }, lang),
        "ways": ways,
        "facts": facts,
    });
    if let Some(caution) = card.caution.as_ref().filter(|_| !is_closed) {
        entry["caution"] = runs::words(caution, lang);
    }
    let doubt = if is_closed { Some(words.text("status-inactive")) } else { gather::doubt(catalog, &card, lang) };
    if let Some(doubt) = doubt {
        entry["doubt"] = runs::words(&doubt, lang);
    }
    entry
}

/// What comes first under a subject. Helpers before any government, whatever the distance; then who serves the home county
/// or has an office in it, who serves the state, who has an office in it or answers in the whole country without one, and
/// last all others; in each of these, who takes no new cases stands last and the office at home first.
fn standing(home: &Area, contact: &Contact) -> (u8, u8, bool, bool) {
    let side = match contact.side {
        Side::Helper => 0,
        Side::OwnGovernment => 1,
        Side::Government => 2,
    };
    let (state, county) = match home {
        Area::County(state, county) => (state.as_str(), county.as_str()),
        Area::State(state) => (state.as_str(), ""),
        Area::Country => ("", ""),
    };
    let bare = |name: &str| name.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let is_here = contact.locations.iter().any(|place| {
        place.state_province == state
            && place.county.as_deref().is_some_and(|name| bare(name).eq_ignore_ascii_case(county))
    });
    let reaches = |nearness: u8| contact.serves.iter().any(|area| area.nearness() == nearness && area.covers(home));
    let has_office = contact.locations.iter().any(|place| place.state_province == state);
    let reach = if is_here || reaches(2) {
        0
    } else if reaches(1) {
        1
    } else if has_office || contact.locations.is_empty() && reaches(0) {
        2
    } else {
        3
    };
    (side, reach, contact.capacity == Some(Capacity::Closed), !is_here)
}

fn is_closed(contact: &Contact) -> bool {
    contact.status == Status::Inactive
}

/// The contacts by the group of their first topic on the home screen, then by topic, the nearest first; what is closed for
/// good stands last.
fn sections(catalog: &Catalog, contacts: &[&Contact], lang: Lang, entries: &BTreeMap<&str, Value>) -> Vec<Value> {
    let mut order: Vec<&Contact> = by_distance(catalog, contacts);
    order.reverse();
    order.sort_by_key(|contact| standing(&catalog.edition.place, contact));
    let words = gather::words(lang);
    let (open, closed): (Vec<&Contact>, Vec<&Contact>) = order.into_iter().partition(|contact| !is_closed(contact));
    let topics_of = |topic: &str| -> Vec<Value> {
        open.iter()
            .filter(|contact| contact.topics.first().is_some_and(|first| first == topic))
            .map(|contact| entries[contact.id.as_str()].clone())
            .collect()
    };
    let named =
        |topic: &str| catalog.topic(topic).map_or_else(|| topic.to_owned(), |topic| topic.name.get(lang).to_owned());
    let mut sections = Vec::new();
    let mut grouped: Vec<&str> = Vec::new();
    for group in &catalog.edition.home {
        grouped.extend(group.topics.iter().map(String::as_str));
        let parts: Vec<Value> = group
            .topics
            .iter()
            .map(|topic| json!({ "head": runs::words(&named(topic), lang), "entries": topics_of(topic) }))
            .filter(|part| part["entries"].as_array().is_some_and(|entries| !entries.is_empty()))
            .collect();
        // A subject where nobody but the government answers never comes first.
        let (helped, alone): (Vec<Value>, Vec<Value>) =
            parts.into_iter().partition(|part| part["entries"][0].get("caution").is_none());
        let parts = [helped, alone].concat();
        if !parts.is_empty() {
            sections.push(json!({ "head": runs::words(&heading(catalog, group, lang, &named), lang), "parts": parts }));
        }
    }
    let rest: Vec<Value> = open
        .iter()
        .filter(|contact| contact.topics.first().is_none_or(|topic| !grouped.contains(&topic.as_str())))
        .map(|contact| entries[contact.id.as_str()].clone())
        .collect();
    if !rest.is_empty() {
        sections.push(json!({ "head": runs::words(&words.text("booklet-more"), lang), "parts": [{ "head": [], "entries": rest }] }));
    }
    if !closed.is_empty() {
        let entries: Vec<Value> = closed.iter().map(|contact| entries[contact.id.as_str()].clone()).collect();
        let head = runs::words(&words.text("no-longer-open"), lang);
        sections.push(json!({ "head": head, "parts": [{ "head": [], "entries": entries }] }));
    }
    sections
}

/// The group's title where it is in this language, else the names of its first topics.
fn heading(
    catalog: &Catalog,
    group: &crate::catalog::HomeGroup,
    lang: Lang,
    named: &impl Fn(&str) -> String,
) -> String {
    let own = group.title.exactly(lang).map(str::to_owned);
    own.unwrap_or_else(|| {
        let known = group.topics.iter().filter(|topic| catalog.topic(topic).is_some());
        known.take(2).map(|topic| named(topic)).collect::<Vec<_>>().join(&gather::words(lang).text("list-comma"))
    })
}

/// By county, by language, by name: each a list of groups of (name, id of the entry).
fn indexes(contacts: &[&Contact], lang: Lang) -> Vec<Value> {
    let words = gather::words(lang);
    let mut counties: BTreeMap<(u8, String), Vec<&Contact>> = BTreeMap::new();
    // The reader's own language comes first.
    let mut languages: BTreeMap<(bool, String), Vec<&Contact>> = BTreeMap::new();
    let mut names: BTreeMap<String, Vec<&Contact>> = BTreeMap::new();
    for contact in contacts {
        for key in places(contact, words) {
            counties.entry(key).or_default().push(contact);
        }
        for spoken in &contact.languages {
            languages.entry((!is_own(spoken, lang), words.spoken(spoken))).or_default().push(contact);
        }
        let initial = contact.organization.name.chars().find(|letter| letter.is_alphanumeric()).unwrap_or('#');
        names.entry(initial.to_uppercase().to_string()).or_default().push(contact);
    }
    let group = |head: &str, contacts: &mut Vec<&Contact>| {
        contacts.sort_by_key(|contact| contact.organization.name.to_lowercase());
        let same = contacts.chunk_by(|one, next| one.organization.name == next.organization.name);
        let row = |same: &[&Contact]| {
            let ids: Vec<&str> = same.iter().map(|contact| contact.id.as_str()).collect();
            json!({ "name": runs::words(&same[0].organization.name, lang), "ids": ids })
        };
        let rows: Vec<Value> = same.map(row).collect();
        json!({ "head": runs::words(head, lang), "rows": rows })
    };
    let counties: Vec<Value> = counties.iter_mut().map(|((_, head), contacts)| group(head, contacts)).collect();
    let languages: Vec<Value> = languages.iter_mut().map(|((_, head), contacts)| group(head, contacts)).collect();
    let names: Vec<Value> = names.iter_mut().map(|(head, contacts)| group(head, contacts)).collect();
    [("index-county", counties), ("index-language", languages), ("index-name", names)]
        .into_iter()
        .filter(|(_, groups)| !groups.is_empty())
        .map(|(key, groups)| json!({ "head": runs::words(&words.text(key), lang), "groups": groups }))
        .collect()
}

/// Whether it is the language of `lang`, whatever it is called where it is spoken.
fn is_own(spoken: &Spoken, lang: Lang) -> bool {
    match lang {
        Lang::ZhHans | Lang::ZhHant => matches!(spoken.code(), "zh" | "cmn" | "yue"),
        _ => spoken.written() == Some(lang),
    }
}

/// The counties of its offices; where it serves a whole state or the country, that.
fn places(contact: &Contact, words: &crate::locale::Words) -> Vec<(u8, String)> {
    let mut places: Vec<(u8, String)> =
        contact.locations.iter().filter_map(|place| Some((0, place.county.clone()?))).collect();
    for area in &contact.serves {
        match area {
            Area::County(..) => {}
            Area::State(_) => places.push((1, words.text("statewide"))),
            Area::Country => places.push((2, words.text("nationwide"))),
        }
    }
    if places.is_empty() {
        places.extend(contact.serves.iter().filter_map(|area| match area {
            Area::County(_, county) => Some((0, spaced(county))),
            Area::State(_) | Area::Country => None,
        }));
    }
    places.sort();
    places.dedup();
    places
}

/// `FortBend` as people write it.
fn spaced(county: &str) -> String {
    let mut out = String::new();
    for letter in county.chars() {
        if letter.is_uppercase() && out.chars().last().is_some_and(char::is_lowercase) {
            out.push(' ');
        }
        out.push(letter);
    }
    out
}
