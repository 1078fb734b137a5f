//! The handout: one guide, two languages level block by block, on one page if that can be read, else on two.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Printed, Size, Sources, Step, Watch, begin, emergency, press, runs};
use crate::catalog::Catalog;
use crate::catalog::guide::SectionId;
use crate::catalog::id::Kind;
use crate::catalog::lang::Lang;
use crate::page::{Block, Card, Page, Part, PartId, Text};

/// Sizes of the letters, the best first. Below the last nobody can read it under a kitchen lamp.
const SIZES: [f64; 19] = [
    13.5, 13.25, 13.0, 12.75, 12.5, 12.25, 12.0, 11.75, 11.5, 11.25, 11.0, 10.75, 10.5, 10.25, 10.0, 9.75, 9.5, 9.25,
    9.0,
];
/// The size of a guide that needs a third page.
const LONG: f64 = 10.0;
/// Where the letters would have to be so much smaller than they may be, no trial is made: with wide margins, and with
/// narrow ones, after which nothing is left but a third page.
const HOPELESS: (f64, f64) = (0.975, 0.93);
/// How the largest letters fall with the breadth of all words and with the number of rows, and grow with the pages.
const POWERS: (f64, f64, f64) = (-0.345, -0.068, 0.73);
const LARGE: f64 = 18.0;
/// A last page of large print with less than this on it is brought back.
const LITTLE: f64 = 0.25;
/// Two pages with wide margins are worth it where the letters come out as large as this: narrower margins would give the
/// largest at most.
const WORTH: f64 = 13.25;
/// Columns are never narrower than this part of the two together.
const NARROWEST: f64 = 0.44;
/// A handout names the nearest helpers; the directory has them all.
const MOST_CONTACTS: usize = 3;

/// Makes handouts of all guides of the job, one after another.
pub fn pdf(catalog: &Catalog, job: &Job, watch: Watch) -> Result<Printed, PaperError> {
    let leaves = gather::leaves(catalog, job)?;
    let mut guides = Vec::new();
    let mut langs = Vec::new();
    for leaf in &leaves {
        langs.extend(leaf.langs());
        guides.push((guide(catalog, job, leaf)?, leaf));
    }
    let mut document = None;
    let of = guides.len();
    for (at, (data, leaf)) in guides.iter_mut().enumerate() {
        let set = |guide: &mut Value, size: f64, room: Room| {
            begin(watch, Step::Setting { at: at + 1, of })?;
            keep(guide, size, room);
            let data = whole(catalog, job, &[&*guide], &langs);
            press::set(catalog, "handout.typ", &data, &langs, &leaf.id.to_string())
        };
        document = Some(sized(job, data, leaf, &set)?);
    }
    let document = match document {
        Some(document) if guides.len() == 1 => document,
        _ => {
            begin(watch, Step::Together)?;
            let all: Vec<&Value> = guides.iter().map(|(data, _)| data).collect();
            press::set(catalog, "handout.typ", &whole(catalog, job, &all, &langs), &langs, "a handout")?
        }
    };
    begin(watch, Step::Writing)?;
    press::finish(&document, job.press.pass)
}

/// Room around the text. The longest guides get less, so that they too leave on one sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    Wide,
    Tight,
    Closest,
    Large,
    /// Where a few lines of large print would stand alone on a last page.
    LargeClose,
}

impl Room {
    fn word(self) -> &'static str {
        match self {
            Room::Wide => "wide",
            Room::Tight => "tight",
            Room::Closest => "closest",
            Room::Large => "large",
            Room::LargeClose => "large-close",
        }
    }

    /// The size of one letter on two pages, from which `likely` reckons. With `POWERS` measured on the shipped guides in six
    /// languages; nine of ten come out within a twentieth.
    fn one_letter(self) -> f64 {
        match self {
            Room::Wide | Room::Large | Room::LargeClose => 200.0,
            Room::Tight => 228.0,
            Room::Closest => 233.0,
        }
    }

    /// As the template sets them.
    fn margins(self) -> press::Margins {
        match self {
            Room::Wide => press::Margins { top: 36.0, bottom: 46.0 },
            Room::Tight | Room::Closest => press::Margins { top: 25.0, bottom: 33.0 },
            Room::Large => press::Margins { top: 56.0, bottom: 58.0 },
            Room::LargeClose => press::Margins { top: 42.0, bottom: 48.0 },
        }
    }
}

/// Sets a guide alone, at a size and with some room, and writes both down in it.
type Set<'a> = &'a dyn Fn(&mut Value, f64, Room) -> Result<press::Document, PaperError>;

/// The largest letters with which the guide stays on one page, else on two; `guide` keeps its size and its room.
fn sized(job: &Job, guide: &mut Value, leaf: &Leaf, set: Set) -> Result<press::Document, PaperError> {
    if job.size == Size::Large {
        let usual = set(guide, LARGE, Room::Large)?;
        if press::filled(&usual, Room::Large.margins()).fract() > LITTLE {
            return Ok(usual);
        }
        let close = set(guide, LARGE, Room::LargeClose)?;
        let is_shorter = close.pages.pages().len() < usual.pages.pages().len();
        return if is_shorter { Ok(close) } else { set(guide, LARGE, Room::Large) };
    }
    if leaf.discreet {
        return set(guide, SIZES[0], Room::Wide);
    }
    // What hangs beside a telephone is one sheet.
    let first = if leaf.id.kind == Kind::Emergency { Room::Tight } else { Room::Wide };
    let smallest = SIZES[SIZES.len() - 1];
    let own = leaf.langs();
    for (pages, room) in [(1.0, first), (2.0, Room::Wide), (2.0, Room::Tight), (2.0, Room::Closest), (3.0, Room::Wide)]
    {
        let guess = likely(guide, &own, room, pages);
        // Narrower margins give letters that are larger by more than what a wide page still lacks here.
        let least = if (pages, room) == (2.0, Room::Wide) { WORTH } else { smallest };
        let hopeless = if room == Room::Wide { HOPELESS.0 } else { HOPELESS.1 };
        if guess < least * hopeless {
            continue;
        }
        let found = press::fit(&SIZES, pages, guess, room.margins(), |size| set(guide, size, room))?;
        if let Some((size, document)) = found.filter(|(size, _)| *size >= least) {
            keep(guide, size, room);
            return Ok(document);
        }
    }
    // More sheets after all: the letters need not be the smallest.
    set(guide, LONG, Room::Tight)
}

/// Writes its size and its room down in the guide.
fn keep(guide: &mut Value, size: f64, room: Room) {
    let margins = room.margins();
    guide["size"] = json!(size);
    guide["room"] = json!(room.word());
    guide["margins"] = json!([margins.top, margins.bottom]);
}

/// The largest letters with which a guide keeps to its pages, as far as its words tell.
fn likely(guide: &Value, langs: &[Lang], room: Room, pages: f64) -> f64 {
    let widths: Vec<f64> = guide["widths"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    let share = |column: usize| widths.get(column).map_or(1.0, |width| width / widths.iter().sum::<f64>());
    let (mut words, mut rows) = (1.0, 1.0);
    let sections = guide["sections"].as_array().into_iter().flatten();
    for row in sections.filter_map(|section| section["rows"].as_array()).flatten() {
        let cells = row.as_array().into_iter().flatten().enumerate();
        words += cells.map(|(column, cell)| breadths(cell) / share(column)).fold(0.0, f64::max);
        rows += 1.0;
    }
    let tallest = langs.iter().map(|lang| height(*lang)).fold(1.0, f64::min);
    room.one_letter() * tallest * f64::powf(words, POWERS.0) * f64::powf(rows, POWERS.1) * (pages / 2.0).powf(POWERS.2)
}

/// How much smaller letters are where the lines of a language need more height.
fn height(lang: Lang) -> f64 {
    match lang {
        Lang::Ar => 0.89,
        Lang::Ko => 0.93,
        Lang::ZhHans | Lang::ZhHant => 0.97,
        Lang::En | Lang::Es | Lang::Vi | Lang::Fr | Lang::Pt | Lang::Ht => 1.0,
    }
}

fn whole(catalog: &Catalog, job: &Job, guides: &[&Value], langs: &[Lang]) -> Value {
    let mut data = press::common(catalog, job, &gather::words(job.lang).text("title-handout"), LARGE);
    data["guides"] = json!(guides);
    let shown: Vec<Lang> = job.langs().into_iter().filter(|lang| langs.contains(lang)).collect();
    data["page-words"] = json!(gather::page_words(&shown));
    data
}

fn guide(catalog: &Catalog, job: &Job, leaf: &Leaf) -> Result<Value, PaperError> {
    let langs = leaf.langs();
    let columns: Vec<Value> = leaf
        .pages
        .iter()
        .map(|page| {
            let title = if leaf.discreet { gather::words(page.lang).text("title-numbers") } else { page.title.clone() };
            json!({
                "lang": page.lang.code(),
                "label": runs::words(page.lang.own_name(), page.lang),
                "title": runs::words(&title, page.lang),
            })
        })
        .collect();
    let mut sections = Vec::new();
    let mut lead = None;
    let named = leaf.pages.first().map_or_else(Vec::new, |page| {
        page.sections.iter().flat_map(|part| gather::cautioned(catalog, &part.blocks)).collect()
    });
    for parts in gather::level(leaf) {
        let cards: Vec<Vec<&Card>> = parts.iter().map(|part| gather::cards(&part.blocks)).collect();
        if cards.iter().all(|cards| !cards.is_empty()) {
            let mut contacts = contacts(catalog, &cards, &langs, (leaf.discreet, &named));
            if lead.is_none()
                && !leaf.discreet
                && contacts.first().is_some_and(|first| first["verified"] == json!(true))
            {
                lead = Some(contacts.remove(0));
            }
            if !contacts.is_empty() {
                sections.push(json!({ "heads": heads(&parts, &langs), "rows": [], "contacts": contacts }));
            }
        } else if !leaf.discreet {
            // What one would want to hear first needs no heading.
            let is_short = parts[0].id == PartId::Section(SectionId::Short);
            let heads = if is_short { Vec::new() } else { heads(&parts, &langs) };
            sections.push(json!({ "heads": heads, "rows": rows(&parts, &langs), "contacts": [] }));
        }
    }
    if leaf.id.kind == Kind::Emergency && !leaf.discreet {
        sections = emergency::sections(catalog, leaf);
    }
    if sections.is_empty() && lead.is_none() {
        return Err(PaperError::NothingToPrint { page: leaf.id.to_string(), piece: "handout" });
    }
    let is_late = usize::from(leaf.expired);
    let notices: Vec<Value> = leaf.pages.iter().flat_map(|page| notices(page, leaf.expired)).collect();
    let standing = |page: &Page| {
        if leaf.discreet {
            gather::discreet_status(page.lang)
        } else if leaf.id.kind == Kind::Emergency {
            gather::status(&gather::contacts_status(catalog, &[], page.lang), page.lang)
        } else {
            gather::status(&page.status[is_late..], page.lang)
        }
    };
    let status: Vec<Value> = leaf.pages.iter().map(standing).collect();
    let sources =
        if job.sources == Sources::Appendix && leaf.id.kind == Kind::Guide { sources(leaf) } else { Value::Null };
    Ok(json!({
        "columns": columns,
        "widths": widths(&sections, &langs),
        "discreet": leaf.discreet,
        "lead": lead,
        "sections": sections,
        "notices": notices,
        "status": status,
        "sources": sources,
        "size": LARGE,
    }))
}

/// How wide each column is, so that both come out about as high: Vietnamese needs more room than Chinese.
fn widths(sections: &[Value], langs: &[Lang]) -> Vec<f64> {
    let [_, _] = langs else { return vec![1.0; langs.len()] };
    let mut weights = [0.0_f64; 2];
    for row in sections.iter().filter_map(|section| section["rows"].as_array()).flatten() {
        for (column, weight) in weights.iter_mut().enumerate() {
            *weight += breadths(&row[column]);
        }
    }
    let share = weights[0] / (weights[0] + weights[1]).max(1.0);
    // Rounded, so that the same guide always looks the same.
    let first = (share.clamp(NARROWEST, 1.0 - NARROWEST) * 100.0).round();
    if weights[1] > 0.0 { vec![first, 100.0 - first] } else { vec![1.0; 2] }
}

/// How broad all letters of a cell are together.
fn breadths(cell: &Value) -> f64 {
    let mut all = 0.0;
    super::world::strings(cell, &mut |text: &str| all += text.chars().map(breadth).sum::<f64>());
    all
}

/// About how broad a letter is set, with the height of its lines in it.
fn breadth(letter: char) -> f64 {
    match letter {
        '\u{0600}'..='\u{08FF}' => 0.52,
        '\u{1E00}'..='\u{1EFF}' => 0.54,
        '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{FF00}'..='\u{FFEF}' => 1.12,
        _ => 0.5,
    }
}

/// What must be read before anything else: that it may be out of date, that a language is missing.
fn notices(page: &Page, expired: bool) -> Vec<Value> {
    let out_of_date = page.status.first().filter(|_| expired).map(|words| (words.clone(), page.lang));
    let missing = page.missing.clone().map(|words| (words, Lang::En));
    let line = |(words, lang): (String, Lang)| json!({ "lang": lang.code(), "text": runs::words(&words, lang) });
    [out_of_date, missing].into_iter().flatten().map(line).collect()
}

fn heads(parts: &[&Part], langs: &[Lang]) -> Vec<Value> {
    parts.iter().zip(langs).map(|(part, lang)| runs::words(&part.heading, *lang)).collect()
}

/// A row for each step, point and block, with a cell for each language, so that both languages keep step. One language
/// alone keeps its lists together; their first two items hold.
fn rows(parts: &[&Part], langs: &[Lang]) -> Vec<Vec<Value>> {
    let most = parts.iter().map(|part| part.blocks.len()).max().unwrap_or(0);
    let mut rows = Vec::new();
    for at in 0..most {
        let blocks: Vec<Option<&Block>> = parts.iter().map(|part| part.blocks.get(at)).collect();
        let lists: Vec<Option<Vec<Vec<Text>>>> =
            blocks.iter().map(|block| block.and_then(|block| pieces(block, langs.len() == 1))).collect();
        let high = lists.iter().flatten().map(Vec::len).max().unwrap_or(1);
        for line in 0..high {
            let cell = |column: usize| match (blocks[column], &lists[column]) {
                (Some(block), Some(pieces)) => item(block, pieces, line, langs[column]),
                (Some(block), None) if line == 0 => whole_block(parts[column], block, langs[column]),
                _ => gather::blank(),
            };
            rows.push((0..parts.len()).map(cell).collect());
        }
    }
    rows
}

fn whole_block(part: &Part, block: &Block, lang: Lang) -> Value {
    let mut cell = gather::block(block, lang);
    if part.id == PartId::Section(SectionId::Short) && cell["t"] == "p" {
        cell["t"] = json!("lead");
    }
    cell
}

/// The items of a list, each for a row of its own, or the first two, the last, and what may break between them; none for
/// what is no list.
fn pieces(block: &Block, is_alone: bool) -> Option<Vec<Vec<Text>>> {
    let (Block::Steps(texts) | Block::Bullets(texts)) = block else { return None };
    if !is_alone {
        return Some(texts.iter().map(|text| vec![text.clone()]).collect());
    }
    let (first, rest) = texts.split_at(texts.len().min(2));
    let (middle, last) = rest.split_at(rest.len().saturating_sub(1));
    Some([first, middle, last].into_iter().filter(|texts| !texts.is_empty()).map(<[Text]>::to_vec).collect())
}

fn item(block: &Block, pieces: &[Vec<Text>], line: usize, lang: Lang) -> Value {
    let Some(texts) = pieces.get(line) else { return gather::blank() };
    let before: usize = pieces[..line].iter().map(Vec::len).sum();
    let part = match block {
        Block::Steps(_) => Block::Steps(texts.clone()),
        _ => Block::Bullets(texts.clone()),
    };
    let mut cell = gather::block(&part, lang);
    cell["n"] = json!(before + 1);
    cell
}

/// Contacts over the whole width: the first ones, and those `named` above whose number wants its caution. A doubtful number
/// never stands on a handout; a discreet one names nobody.
fn contacts(catalog: &Catalog, cards: &[Vec<&Card>], langs: &[Lang], (discreet, named): (bool, &[&str])) -> Vec<Value> {
    let Some(first) = cards.first() else { return Vec::new() };
    let shown = |card: &&&Card| {
        card.doubt.is_none() && !gather::ways(catalog, card, Lang::En, 1).is_empty() && (!discreet || card.is_helper)
    };
    let contact = |(at, card): (usize, &&Card)| {
        let same = |column: &Vec<&Card>| {
            column.iter().find(|other| other.id == card.id).map_or_else(|| (*card).clone(), |found| (*found).clone())
        };
        let columns: Vec<(Card, Lang)> = cards.iter().map(same).zip(langs.iter().copied()).collect();
        let words: Vec<Value> = columns
            .iter()
            .enumerate()
            .map(|(column, (card, lang))| {
                // A service that is not translated stands once.
                let is_repeated = column > 0 && card.service == columns[0].0.service;
                let kind = card.phones.first().map_or("", |phone| phone.kind.as_str());
                if discreet {
                    let words = gather::words(*lang);
                    // The word for a hotline would say what it is about; that a number takes texts must be known.
                    let kind = if kind == words.text("phone-hotline") { "" } else { kind };
                    let number = words.with("number-n", &[("n", &format!("{}\u{2060}", at + 1))]);
                    let mut about = contact_words(card, *lang, [kind, ""]);
                    about["label"] = runs::words(&number, *lang);
                    about
                } else {
                    let mut about = contact_words(card, *lang, [kind, if is_repeated { "" } else { &card.service }]);
                    if at >= MOST_CONTACTS {
                        // It stands here for its caution alone.
                        about["line"] = json!([]);
                    }
                    about
                }
            })
            .collect();
        // What works only from inside a detention centre stands below what everybody can dial.
        let inside = card.phones.iter().skip(1).filter(|phone| phone.tel.is_none()).count();
        let (visitor, lang) = &columns[columns.len() - 1];
        json!({
            "name": runs::words(&card.name, Lang::En),
            "ways": gather::ways(catalog, visitor, *lang, 1 + inside),
            "words": words,
            "verified": gather::is_verified_helper(card),
        })
    };
    let all = first.iter().filter(shown).enumerate();
    let chosen = all.filter(|(at, card)| *at < MOST_CONTACTS || named.contains(&card.id.name.as_str()));
    chosen.map(contact).collect()
}

/// One line about a contact: what kind of line it is and what they do there, hours, languages.
fn contact_words(card: &Card, lang: Lang, [kind, service]: [&str; 2]) -> Value {
    let words = gather::words(lang);
    let is_unknown = card.hours == words.text("hours-not-known") && card.languages == words.text("languages-not-known");
    let both = words.text("hours-languages-not-known");
    let when = if is_unknown { [both.as_str(), ""] } else { [card.hours.as_str(), card.languages.as_str()] };
    let parts = [kind, service, when[0], when[1]].map(runs::capital);
    let line = runs::sentences(parts.iter().map(String::as_str), &words.text("list-stop"));
    let mut about = json!({ "line": runs::words(&line, lang) });
    if let Some(caution) = &card.caution {
        about["caution"] = runs::words(caution, lang);
    }
    about
}

/// The appendix of `--sources`: what the guide rests on, and what of it nobody has opened.
fn sources(leaf: &Leaf) -> Value {
    let Some(page) = leaf.pages.last() else {
        return Value::Null;
    };
    let words = gather::words(page.lang);
    let lines: Vec<Value> = page
        .sources
        .iter()
        .map(|source| {
            let mut line = format!("{}. {}", source.id, source.title.trim_end_matches('.'));
            for part in source.date.iter().chain(&source.url) {
                line.push_str(". ");
                line.push_str(part);
            }
            if !source.seen {
                line.push_str(". ");
                line.push_str(&words.text("source-not-seen"));
            }
            runs::words(&line, page.lang)
        })
        .collect();
    json!({ "lang": page.lang.code(), "head": runs::words(&words.text("sources"), page.lang), "lines": lines })
}
