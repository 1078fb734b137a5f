//! Makes the page of every kind of record.

use super::{Block, Page, Part, PartId, Piece, Reader, Source, Text, contact, words as sentences};
use crate::catalog::guide::{self, BlockKind, Guide, GuideText, Item, SectionId, Span, TextStatus};
use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::{Lang, LocalText};
use crate::catalog::{BroughtPaper, Catalog, Packet, Warning};
use crate::locale::{Locale, Words};

/// The page with this id, in the reader's language where it exists.
///
/// None when there is no such record.
#[must_use]
pub fn page(catalog: &Catalog, locale: &Locale, id: &PageId, reader: &Reader) -> Option<Page> {
    match id.kind {
        Kind::Guide => Some(guide_page(catalog, locale, catalog.guide(&id.name)?, reader)),
        Kind::Contact => Some(contact::page(catalog, locale, catalog.contact(&id.name)?, reader)),
        Kind::Paper => Some(paper(catalog, locale, catalog.paper(&id.name)?, reader)),
        Kind::Warning => Some(warning(catalog, locale, catalog.warning(&id.name)?, reader)),
        Kind::Packet => Some(packet(catalog, locale, catalog.packet(&id.name)?, reader)),
        Kind::Emergency => Some(emergency(catalog, locale, reader)),
    }
}

/// The title of any page, in `lang` where it exists.
#[must_use]
pub fn title(catalog: &Catalog, locale: &Locale, id: &PageId, lang: Lang) -> Option<String> {
    Some(match id.kind {
        Kind::Guide => catalog.guide(&id.name)?.title(lang).to_owned(),
        Kind::Contact => catalog.contact(&id.name)?.title(lang),
        Kind::Paper => paper_title(catalog.paper(&id.name)?, lang),
        Kind::Warning => catalog.warning(&id.name)?.title.get(lang).to_owned(),
        Kind::Packet => catalog.packet(&id.name)?.name.get(lang).to_owned(),
        Kind::Emergency => locale.page(lang).text("emergency"),
    })
}

fn guide_page(catalog: &Catalog, locale: &Locale, guide: &Guide, reader: &Reader) -> Page {
    let lang = [reader.lang, reader.volunteer, Lang::En]
        .into_iter()
        .find(|lang| guide.texts.contains_key(lang))
        .unwrap_or(Lang::En);
    let words = locale.page(lang);
    let missing = (lang != reader.lang).then(|| not_yet(locale, reader));
    let Some(text) = guide.texts.get(&lang) else {
        return Page { missing, ..empty(PageId::guide(&guide.slug), guide.slug.clone(), lang) };
    };
    let mut sections = Vec::new();
    for section in inherited(guide, text) {
        let blocks = section.blocks.iter().flat_map(|block| blocks(catalog, block)).collect();
        sections.push(Part { id: PartId::Section(section.id), heading: section.heading.clone(), blocks });
        if section.id == SectionId::Do {
            let blocks = contact::cards(catalog, &guide.contacts, words);
            if !blocks.is_empty() {
                sections.push(Part { id: PartId::WhoCanHelp, heading: words.text("who-can-help"), blocks });
            }
        }
    }
    with_sources_of(catalog, guide, &mut sections);
    Page {
        id: PageId::guide(&guide.slug),
        title: text.title.clone(),
        lang,
        status: status(guide, text, words, reader),
        missing,
        sections,
        desk: None,
        sources: sources(guide),
    }
}

/// The sections of a text; the lines to the officer come from English.
fn inherited<'a>(guide: &'a Guide, text: &'a GuideText) -> Vec<&'a guide::Section> {
    let mut sections: Vec<_> = text.sections.iter().collect();
    if let Some(english) = guide.texts.get(&Lang::En) {
        for id in [SectionId::Ask, SectionId::CardOfficer] {
            if text.section(id).is_none() {
                sections.extend(english.section(id));
            }
        }
    }
    sections.sort_by_key(|section| section.id);
    sections
}

fn status(guide: &Guide, text: &GuideText, words: &Words, reader: &Reader) -> Vec<String> {
    let mut status = vec![sentences::checked(words, guide.checked)];
    status.push(if guide.is_reviewed() {
        words.with("reviewed", &[("who", &guide.legal_review)])
    } else {
        words.text("not-reviewed")
    });
    if text.status == TextStatus::Draft {
        status.push(words.text("draft"));
    }
    if reader.now.date() > guide.review_by {
        let date = words.date(guide.review_by.into());
        status.insert(0, words.with("out-of-date", &[("date", &date)]));
    }
    status
}

fn not_yet(locale: &Locale, reader: &Reader) -> String {
    let words = locale.page(reader.volunteer);
    words.with("not-yet-in", &[("language", reader.lang.english_name())])
}

fn blocks(catalog: &Catalog, block: &guide::Block) -> Vec<Block> {
    let texts = || block.items.iter().map(|item| text(catalog, item)).collect::<Vec<_>>();
    match block.kind {
        BlockKind::Paragraph => texts().into_iter().map(Block::Paragraph).collect(),
        BlockKind::Steps => vec![Block::Steps(texts())],
        BlockKind::Bullets => vec![Block::Bullets(texts())],
        BlockKind::Say => texts().into_iter().map(Block::Say).collect(),
        BlockKind::Warning => texts().into_iter().map(Block::Warning).collect(),
    }
}

fn text(catalog: &Catalog, item: &Item) -> Text {
    let mut text = Text { pieces: Vec::new(), notes: item.notes.clone() };
    for span in &item.spans {
        match span {
            Span::Text(words) => text.pieces.push(Piece::Words(words.clone())),
            Span::Link { label, to } if to.kind == Kind::Contact => {
                text.pieces.extend(contact::named(catalog, to, label).pieces);
            }
            Span::Link { label, to } => {
                text.pieces.push(Piece::Link { words: label.clone(), to: to.clone() });
            }
        }
    }
    text
}

/// A translation inherits the sources of the English text, item by item.
fn with_sources_of(catalog: &Catalog, guide: &Guide, sections: &mut [Part]) {
    let Some(english) = guide.texts.get(&Lang::En) else {
        return;
    };
    for part in sections {
        let PartId::Section(id) = part.id else { continue };
        let Some(section) = english.section(id) else { continue };
        let notes = section.blocks.iter().flat_map(|block| blocks(catalog, block));
        for (mine, theirs) in part.blocks.iter_mut().zip(notes) {
            for (mine, theirs) in texts_mut(mine).into_iter().zip(theirs.texts()) {
                if mine.notes.is_empty() {
                    mine.notes.clone_from(&theirs.notes);
                }
            }
        }
    }
}

fn texts_mut(block: &mut Block) -> Vec<&mut Text> {
    match block {
        Block::Paragraph(text) | Block::Say(text) | Block::Warning(text) | Block::Fact { text, .. } => vec![text],
        Block::Steps(texts) | Block::Bullets(texts) => texts.iter_mut().collect(),
        Block::Contact(_) => Vec::new(),
    }
}

fn sources(guide: &Guide) -> Vec<Source> {
    guide
        .sources
        .iter()
        .map(|source| Source {
            id: source.id.clone(),
            title: source.title.clone(),
            url: source.url.clone(),
            date: source.date.map(|date| date.to_string()),
            seen: source.seen,
        })
        .collect()
}

fn empty(id: PageId, title: String, lang: Lang) -> Page {
    Page { id, title, lang, status: Vec::new(), missing: None, sections: Vec::new(), desk: None, sources: Vec::new() }
}

/// Facts one below the other under one heading.
struct Facts<'a> {
    words: &'a Words,
    blocks: Vec<Block>,
}

impl Facts<'_> {
    fn add(&mut self, label: &str, text: Text) {
        if !text.words().trim().is_empty() {
            self.blocks.push(Block::Fact { label: self.words.text(label), text });
        }
    }

    fn say(&mut self, label: &str, text: &LocalText) {
        self.add(label, Text::plain(text.get(self.words.lang())));
    }
}

fn paper_title(paper: &BroughtPaper, lang: Lang) -> String {
    let name = paper.name.get(lang);
    if paper.code.is_empty() || name.contains(&paper.code) {
        name.to_owned()
    } else {
        format!("{}: {name}", paper.code)
    }
}

fn paper(catalog: &Catalog, locale: &Locale, paper: &BroughtPaper, reader: &Reader) -> Page {
    let words = locale.page(reader.lang);
    let mut facts = Facts { words, blocks: Vec::new() };
    facts.say("paper-first", &paper.say);
    facts.add("paper-code", Text::plain(paper.code.clone()));
    facts.say("paper-top", &paper.top);
    facts.say("paper-signed", &paper.signed_by);
    facts.add("paper-made", Text::plain(words.text(if paper.court { "paper-court" } else { "paper-no-court" })));
    facts.say("paper-clock", &paper.clock);
    let link = |id: PageId| {
        let words = title(catalog, locale, &id, reader.lang)?;
        Some(Text { pieces: vec![Piece::Link { words, to: id }], notes: Vec::new() })
    };
    if let Some(text) = paper.guide.as_ref().and_then(|slug| link(PageId::guide(slug))) {
        facts.add("paper-guide", text);
    }
    for other in &paper.look_alikes {
        if let Some(text) = link(PageId { kind: Kind::Paper, name: other.clone() }) {
            facts.add("paper-looks-like", text);
        }
    }
    facts.blocks.push(Block::Paragraph(Text::plain(words.text("name-the-paper"))));
    let id = PageId { kind: Kind::Paper, name: paper.id.clone() };
    let mut page = empty(id, paper_title(paper, reader.lang), reader.lang);
    page.status = vec![words.text("not-reviewed")];
    page.sections.push(Part { id: PartId::Facts, heading: page.title.clone(), blocks: facts.blocks });
    page
}

fn warning(catalog: &Catalog, locale: &Locale, warning: &Warning, reader: &Reader) -> Page {
    let words = locale.page(reader.lang);
    let mut facts = Facts { words, blocks: Vec::new() };
    facts.blocks.push(Block::Warning(Text::plain(warning.why.get(reader.lang))));
    facts.say("wrong-for", &warning.wrong_for);
    let mut sections = vec![Part {
        id: PartId::Facts,
        heading: words.with("wrong-number", &[("what", &wrong_display(warning))]),
        blocks: facts.blocks,
    }];
    for (key, ids) in [("use-instead", &warning.use_instead), ("right-for", &warning.right_for)] {
        let blocks = contact::cards(catalog, ids, words);
        if !blocks.is_empty() {
            sections.push(Part { id: PartId::WhoCanHelp, heading: words.text(key), blocks });
        }
    }
    let id = PageId { kind: Kind::Warning, name: warning.name().to_owned() };
    let mut page = empty(id, warning.title.get(reader.lang).to_owned(), reader.lang);
    page.sections = sections;
    page
}

/// A number that must not be used, as people write it.
fn wrong_display(warning: &Warning) -> String {
    match &warning.wrong {
        crate::catalog::Wrong::Number(digits) if digits.len() == 10 => {
            format!("{}-{}-{}", &digits[..3], &digits[3..6], &digits[6..])
        }
        crate::catalog::Wrong::Number(text) | crate::catalog::Wrong::Web(text) => text.clone(),
        crate::catalog::Wrong::Ending(digits) => format!("…{digits}"),
    }
}

fn packet(catalog: &Catalog, locale: &Locale, packet: &Packet, reader: &Reader) -> Page {
    let words = locale.page(reader.lang);
    let links = packet
        .guides
        .iter()
        .filter_map(|slug| {
            let to = PageId::guide(slug);
            let words = title(catalog, locale, &to, reader.lang)?;
            Some(Text { pieces: vec![Piece::Link { words, to }], notes: Vec::new() })
        })
        .collect();
    let id = PageId { kind: Kind::Packet, name: packet.id.clone() };
    let mut page = empty(id, packet.name.get(reader.lang).to_owned(), reader.lang);
    page.sections.push(Part {
        id: PartId::Facts,
        heading: words.text("packet-guides"),
        blocks: vec![Block::Bullets(links)],
    });
    page.sections.push(Part {
        id: PartId::WhoCanHelp,
        heading: words.text("packet-contacts"),
        blocks: contact::cards(catalog, &packet.contacts, words),
    });
    page
}

/// The emergency sheet: at most six rows, each led by words, with a number only where one is verified.
#[must_use]
pub fn emergency(catalog: &Catalog, locale: &Locale, reader: &Reader) -> Page {
    let words = locale.page(reader.lang);
    let mut page = empty(PageId::emergency(), words.text("emergency"), reader.lang);
    for row in &catalog.edition.emergency {
        let mut blocks = vec![Block::Say(Text::plain(row.say.get(reader.lang)))];
        let contact = row.contact.as_ref().and_then(|id| catalog.contact(id)).filter(|contact| !contact.is_doubtful());
        let phone = row
            .number
            .as_ref()
            .or_else(|| contact.and_then(|contact| contact.first_phone()).map(|phone| &phone.number));
        if let Some(phone) = phone {
            let mut pieces = vec![Piece::Phone(phone.display())];
            if let Some(contact) = contact {
                let open = contact::open_line(catalog, contact, words, reader);
                let about = [contact.organization.name.as_str(), &open].join(&words.text("list-stop"));
                pieces.push(Piece::Words(format!("  {about}")));
            }
            blocks.push(Block::Paragraph(Text { pieces, notes: Vec::new() }));
        }
        let more = row.more.get(reader.lang);
        if !more.is_empty() {
            blocks.push(Block::Paragraph(Text::plain(more)));
        }
        page.sections.push(Part { id: PartId::Facts, heading: row.title.get(reader.lang).to_owned(), blocks });
        if row.draft.contains(&reader.lang) && page.status.is_empty() {
            page.status.push(words.text("draft"));
        }
    }
    page
}
