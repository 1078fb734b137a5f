//! Brings the pages of a job together in the languages of the job, and turns their blocks into data for the templates.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::{Discreet, Expired, Job, PaperError, runs};
use crate::catalog::guide::SectionId;
use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::Lang;
use crate::catalog::{Begin, Catalog, Contact};
use crate::locale::{Locale, Words};
use crate::page::{self, Block, Card, FactKind, Page, Part, PartId, Piece, Reader, Text};

pub static LOCALE: LazyLock<Locale> = LazyLock::new(Locale::default);

/// The guide that says what volunteers may not do; it is never printed for visitors.
const FOR_VOLUNTEERS: &str = "volunteer-limits";

/// The fixed words of paper in `lang`.
pub fn words(lang: Lang) -> &'static Words {
    LOCALE.page(lang)
}

/// One page in the languages of the job: the volunteer's first, the visitor's last.
pub struct Leaf {
    pub id: PageId,
    pub pages: Vec<Page>,
    pub discreet: bool,
    pub expired: bool,
}

impl Leaf {
    /// Its languages, as far as they were found.
    pub fn langs(&self) -> Vec<Lang> {
        self.pages.iter().map(|page| page.lang).collect()
    }
}

/// The offices with a caution that the words of these blocks name: their number stands there, so the caution must stand on the
/// sheet too.
pub fn cautioned<'a>(catalog: &'a Catalog, blocks: &[Block]) -> Vec<&'a str> {
    // A warning says itself what to beware of, before it gives the number.
    let texts = blocks.iter().filter(|block| !matches!(block, Block::Warning(_))).flat_map(Block::texts);
    let named = texts.flat_map(|text| &text.pieces).filter_map(|piece| match piece {
        Piece::Link { to, .. } if to.kind == Kind::Contact => catalog.contact(&to.name),
        Piece::Words(_) | Piece::Phone(_) | Piece::Link { .. } => None,
    });
    named.filter(|contact| !contact.caution.is_empty()).map(|contact| contact.id.as_str()).collect()
}

/// The pages of the job, packets opened into their guides and contacts, each once.
///
/// # Errors
/// When there is no such page, or a guide was to be checked again before today and that was not allowed.
pub fn leaves(catalog: &Catalog, job: &Job) -> Result<Vec<Leaf>, PaperError> {
    let mut leaves: Vec<Leaf> = Vec::new();
    for (id, discreet) in opened(catalog, job)? {
        if leaves.iter().all(|leaf| leaf.id != id) {
            leaves.push(leaf(catalog, job, id, discreet)?);
        }
    }
    Ok(leaves)
}

fn opened(catalog: &Catalog, job: &Job) -> Result<Vec<(PageId, bool)>, PaperError> {
    let mut ids = Vec::new();
    for id in &job.pages {
        match id.kind {
            Kind::Packet => {
                let packet = catalog.packet(&id.name).ok_or_else(|| PaperError::NoPage(id.to_string()))?;
                ids.extend(packet.guides.iter().map(|slug| (PageId::guide(slug), packet.discreet)));
                ids.extend(packet.contacts.iter().map(|contact| (PageId::contact(contact), packet.discreet)));
            }
            Kind::Guide | Kind::Contact | Kind::Paper | Kind::Warning | Kind::Emergency => {
                ids.push((id.clone(), false));
            }
        }
    }
    Ok(ids)
}

fn leaf(catalog: &Catalog, job: &Job, id: PageId, discreet: bool) -> Result<Leaf, PaperError> {
    let guide = catalog.guide(&id.name).filter(|_| id.kind == Kind::Guide);
    if guide.is_some_and(|guide| guide.slug == FOR_VOLUNTEERS) {
        return Err(PaperError::NothingToPrint { page: id.to_string(), piece: job.piece.word() });
    }
    if let Some(late) = guide.filter(|guide| guide.review_by < job.today && job.expired == Expired::Refuse) {
        return Err(PaperError::Expired { guide: late.title(Lang::En).to_owned(), review_by: late.review_by });
    }
    let volunteer = job.with.unwrap_or(Lang::En);
    let mut pages: Vec<Page> = Vec::new();
    for lang in job.langs() {
        let reader = Reader { lang, volunteer, now: job.today.at(0, 0, 0, 0) };
        let page = page::page(catalog, &LOCALE, &id, &reader).ok_or_else(|| PaperError::NoPage(id.to_string()))?;
        match pages.iter_mut().find(|known| known.lang == page.lang && id.kind == Kind::Guide) {
            // Not translated yet: one column, which says so.
            Some(known) => known.missing = known.missing.take().or(page.missing),
            None => pages.push(page),
        }
    }
    let marked = discreet || guide.is_some_and(|guide| guide.discreet);
    Ok(Leaf {
        pages,
        discreet: match job.discreet {
            Discreet::AsMarked => marked,
            Discreet::Always => true,
            Discreet::Never => false,
        },
        expired: guide.is_some_and(|guide| guide.review_by < job.today),
        id,
    })
}

/// The sections that paper shows of a page, each with its counterpart in every other language.
pub fn level(leaf: &Leaf) -> Vec<Vec<&Part>> {
    let Some(first) = leaf.pages.first() else {
        return Vec::new();
    };
    let shown = |part: &&Part| match part.id {
        PartId::Section(id) => {
            !matches!(id, SectionId::Ask | SectionId::Card | SectionId::CardOfficer | SectionId::Sheet)
        }
        PartId::WhoCanHelp | PartId::Facts => true,
    };
    first
        .sections
        .iter()
        .enumerate()
        .filter(|(_, part)| shown(part))
        .map(|(at, part)| {
            let others = leaf.pages[1..].iter().filter_map(|page| {
                let same_place = page.sections.get(at).filter(|other| other.id == part.id);
                same_place.or_else(|| page.sections.iter().find(|other| other.id == part.id))
            });
            std::iter::once(part).chain(others).collect::<Vec<_>>()
        })
        .filter(|parts| parts.len() == leaf.pages.len())
        .collect()
}

/// A block as data; contacts are set by `contact`.
pub fn block(block: &Block, lang: Lang) -> Value {
    let list = |texts: &[Text]| texts.iter().map(|text| runs::text(text, lang)).collect::<Vec<_>>();
    match block {
        Block::Paragraph(text) => json!({ "t": "p", "x": runs::text(text, lang) }),
        Block::Steps(texts) => json!({ "t": "ol", "n": 1, "xs": list(texts) }),
        Block::Bullets(texts) => json!({ "t": "ul", "xs": list(texts) }),
        Block::Say(text) => json!({ "t": "say", "x": runs::text(text, lang) }),
        Block::Warning(text) => json!({ "t": "warn", "x": runs::text(text, lang) }),
        Block::Fact { label, text } => {
            json!({ "t": "fact", "label": runs::words(label, lang), "x": runs::text(text, lang) })
        }
        Block::Contact(_) => json!({ "t": "blank" }),
    }
}

/// A block with nothing in it, where one language has fewer than the other.
pub fn blank() -> Value {
    json!({ "t": "blank" })
}

/// The cards among some blocks.
pub fn cards(blocks: &[Block]) -> Vec<&Card> {
    let mut cards = Vec::new();
    for block in blocks {
        if let Block::Contact(card) = block {
            cards.push(&**card);
        }
    }
    cards
}

/// How to reach a contact, as data: its numbers with what each is for; where it has none and people write to it, the
/// address of its site or its e-mail.
pub fn ways(catalog: &Catalog, card: &Card, lang: Lang, most: usize) -> Vec<Value> {
    let line = |phone: &page::PhoneLine| {
        let mut fields = Map::new();
        fields.insert("number".to_owned(), json!(phone.display));
        if !phone.kind.is_empty() {
            fields.insert("kind".to_owned(), runs::words(&phone.kind, lang));
        }
        if !phone.note.is_empty() {
            fields.insert("note".to_owned(), runs::words(&phone.note, lang));
        }
        Value::Object(fields)
    };
    if has_digits(card) {
        return card.phones.iter().take(most).map(line).collect();
    }
    let address = catalog.contact(&card.id.name).and_then(address);
    address.map(|address| json!({ "number": address, "web": true })).into_iter().collect()
}

/// Whether digits of it may stand on paper.
pub fn has_digits(card: &Card) -> bool {
    card.doubt.is_none() && !card.phones.is_empty()
}

/// Where people write to, if that is how one begins: `locator.ice.gov`.
fn address(contact: &Contact) -> Option<String> {
    let organization = &contact.organization;
    let begins = |way: Begin| contact.begin.contains(&way);
    let site = organization.url.as_deref().filter(|_| begins(Begin::Online)).map(|url| {
        let bare = url.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
        // A long address may be broken behind its strokes.
        bare.trim_end_matches('/').replace('/', "/\u{200B}")
    });
    site.or_else(|| organization.email.clone().filter(|_| begins(Begin::Email)))
}

/// Why no number stands there: nobody has confirmed it, or there is none and no address either.
pub fn doubt(catalog: &Catalog, card: &Card, lang: Lang) -> Option<String> {
    if card.phones.is_empty() {
        return ways(catalog, card, lang, 1).is_empty().then(|| words(lang).text("no-phone"));
    }
    card.doubt.clone()
}

/// Whether people can reach it by its site, e-mail or letter and in no other way.
fn is_site_alone(catalog: &Catalog, card: &Card) -> bool {
    let is_written = |way: &Begin| matches!(way, Begin::Online | Begin::Email | Begin::Mail);
    let contact = catalog.contact(&card.id.name).filter(|_| card.phones.is_empty());
    contact.is_some_and(|contact| !contact.begin.is_empty() && contact.begin.iter().all(is_written))
}

/// The facts of a contact as rows: label, value, and whether the value is in English beside right-to-left text. A row
/// without a label stands across.
pub fn facts(catalog: &Catalog, card: &Card, wanted: &[FactKind], lang: Lang) -> Vec<Value> {
    let words = words(lang);
    let row = |label: &str, value: &str| {
        json!([runs::words(label, lang), runs::value(value, lang), runs::is_foreign(value, lang)])
    };
    let (hours, languages) = (&card.hours, &card.languages);
    let not_known = words.text("not-known");
    let (no_hours, no_languages) = (words.text("hours-not-known"), words.text("languages-not-known"));
    let known = |value: &str, nothing: &str| if value == nothing { not_known.clone() } else { value.to_owned() };
    let mut rows = if is_site_alone(catalog, card) {
        // A site is open day and night.
        let spoken = (*languages != no_languages).then(|| row(&words.text("fact-languages"), languages));
        spoken.into_iter().collect()
    } else if *hours == no_hours && *languages == no_languages {
        vec![row("", &words.text("hours-languages-not-known"))]
    } else {
        vec![
            row(&words.text("fact-hours"), &known(hours, &no_hours)),
            row(&words.text("fact-languages"), &known(languages, &no_languages)),
        ]
    };
    for kind in wanted {
        let Some((_, label, value)) = card.facts.iter().find(|(found, ..)| found == kind) else { continue };
        let value = if *kind == FactKind::Begin { beginning(catalog, card, value, words) } else { value.clone() };
        if !value.is_empty() {
            rows.push(row(label, &value));
        }
    }
    rows
}

/// How to begin. Where no digits stand, nobody is told to call.
fn beginning(catalog: &Catalog, card: &Card, said: &str, words: &Words) -> String {
    let calls = |way: &&Begin| matches!(way, Begin::Phone | Begin::Text);
    match catalog.contact(&card.id.name) {
        Some(contact) if !has_digits(card) && contact.begin.iter().any(|way| calls(&way)) => {
            let other = contact.begin.iter().filter(|way| !calls(way)).map(|way| words.text(page::begin_key(*way)));
            words.list(&other.collect::<Vec<_>>())
        }
        _ => said.to_owned(),
    }
}

/// The hours of a contact for small pieces, with one short mark for every remark.
pub fn short_hours(catalog: &Catalog, card: &Card, lang: Lang) -> Value {
    let contact = catalog.contact(&card.id.name);
    let hours = contact.map_or_else(|| card.hours.clone(), |contact| page::hours_mark(&contact.schedules, words(lang)));
    runs::value(&hours, lang)
}

/// The contact that the edition puts on cards and covers, with its hours, where somebody has confirmed its number.
pub fn card_contact(catalog: &Catalog, lang: Lang) -> Option<Value> {
    let contact = catalog.edition.card_contact.as_ref().and_then(|id| catalog.contact(id));
    let card = contact.map(|contact| page::card(contact, words(lang))).filter(is_verified_helper)?;
    Some(helper(catalog, &card, lang))
}

/// A helper for small pieces: name, short hours, first number.
pub fn helper(catalog: &Catalog, card: &Card, lang: Lang) -> Value {
    json!({
        "name": runs::words(&card.name, lang),
        "hours": short_hours(catalog, card, lang),
        "number": card.phones.first().map(|phone| phone.display.as_str()),
    })
}

/// Whether its number may stand on small pieces: a helper, with a number that somebody has confirmed.
pub fn is_verified_helper(card: &Card) -> bool {
    card.is_helper && has_digits(card)
}

/// The lines that say where a piece stands: at most three.
pub fn status(statuses: &[String], lang: Lang) -> Value {
    let words = words(lang);
    let mut lines = vec![runs::words(&words.text("information"), lang)];
    if !statuses.is_empty() {
        let line = runs::sentences(statuses.iter().map(String::as_str), &words.text("list-stop"));
        lines.push(runs::words(&line, lang));
    }
    lines.push(runs::words(&words.text("no-names"), lang));
    json!({ "lang": lang.code(), "lines": lines })
}

/// The same without the line against writing on it: for walls, and for the blank that stays at home.
pub fn public_status(statuses: &[String], lang: Lang) -> Value {
    let mut status = status(statuses, lang);
    if let Some(lines) = status["lines"].as_array_mut() {
        lines.pop();
    }
    status
}

/// On a piece that must not betray what it is about: one line that any form could carry.
pub fn discreet_status(lang: Lang) -> Value {
    json!({ "lang": lang.code(), "lines": [runs::words(&words(lang).text("no-writing"), lang)] })
}

/// Where a piece made of contacts stands: as old as its edition, read by no lawyer, a draft in every language but English.
pub fn contacts_status(catalog: &Catalog, contacts: &[&Contact], lang: Lang) -> Vec<String> {
    let words = words(lang);
    let mut lines = vec![edition_line(catalog, lang), words.text("not-reviewed")];
    if lang != Lang::En {
        lines.push(words.text("draft"));
    }
    if contacts.iter().any(|contact| !contact.text.contains_key(&lang)) {
        lines.push(words.text("details-english"));
    }
    lines
}

/// "Page 1 of 2" in each language, to be filled in by the template.
pub fn page_words(langs: &[Lang]) -> Vec<Value> {
    let line = |lang: &Lang| {
        let text = words(*lang).with("page-of", &[("x", "{x}"), ("y", "{y}")]);
        json!({ "lang": lang.code(), "text": [text] })
    };
    langs.iter().map(line).collect()
}

/// "Edition of November 24, 2026".
pub fn edition_line(catalog: &Catalog, lang: Lang) -> String {
    let day: Option<Date> = catalog.edition.date;
    let words = words(lang);
    day.map_or_else(String::new, |day| words.with("edition-of", &[("date", &words.date(day.into()))]))
}
