//! Guides: TOML front matter between `+++` lines, then Markdown.

use std::collections::BTreeMap;

use jiff::civil::Date;
use pulldown_cmark::{BlockQuoteKind, Event, Options, Parser, Tag, TagEnd};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{Files, Problem, harmful, is_harmful, toml_problem};
use crate::catalog::area::Area;
use crate::catalog::guide::{
    Block, BlockKind, Guide, GuideSource, GuideText, Item, Section, SectionId, Span, TextStatus, Urgency,
};
use crate::catalog::id::PageId;
use crate::catalog::lang::Lang;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EnglishMatter {
    title: String,
    #[serde(default)]
    when: Vec<String>,
    urgency: Urgency,
    topics: Vec<String>,
    place: Area,
    #[serde(default)]
    contacts: Vec<String>,
    #[serde(default)]
    discreet: bool,
    checked: toml::value::Datetime,
    review_by: toml::value::Datetime,
    legal_review: String,
    #[serde(default)]
    sources: Vec<GuideSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TranslationMatter {
    title: String,
    #[serde(default)]
    when: Vec<String>,
    status: TextStatus,
    of: String,
    /// Who read it, by role or organisation.
    reviewed_by: Option<String>,
    reviewed_on: Option<toml::value::Datetime>,
}

/// Every guide that has an English text.
pub(super) fn guides(files: &Files, problems: &mut Vec<Problem>) -> Vec<Guide> {
    let mut texts: BTreeMap<&str, Vec<(Lang, &str, &str)>> = BTreeMap::new();
    for (path, text) in files.in_folder("guides/", ".md") {
        let mut parts = path.split('/').skip(1);
        let (slug, name) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        match name.strip_suffix(".md").map(str::parse::<Lang>) {
            Some(Ok(lang)) if parts.next().is_none() && name == format!("{lang}.md") => {
                texts.entry(slug).or_default().push((lang, path, text));
            }
            _ => problems.push(Problem::error(
                path,
                0,
                "this is no guide file",
                "Guides are named guides/<slug>/<lang>.md, lang one of en es vi zh-Hans zh-Hant ar ko fr pt ht.",
            )),
        }
    }
    texts.into_iter().filter_map(|(slug, texts)| guide(slug, &texts, problems)).collect()
}

fn guide(slug: &str, files: &[(Lang, &str, &str)], problems: &mut Vec<Problem>) -> Option<Guide> {
    let Some((_, path, english)) = files.iter().find(|(lang, ..)| *lang == Lang::En) else {
        let path = files.first().map_or(slug, |(_, path, _)| path);
        problems.push(Problem::error(
            path,
            0,
            "the English text is missing",
            "English is the source: write en.md first.",
        ));
        return None;
    };
    let (matter, body, body_line) = split(path, english, problems)?;
    let matter: EnglishMatter =
        toml::from_str(matter).map_err(|error| problems.push(toml_problem(path, matter, 2, &error))).ok()?;
    let mut date = |value: &toml::value::Datetime, key: &str| {
        value.to_string().parse::<Date>().map_err(|_| {
            let line = line_of(english, key);
            problems.push(Problem::error(path, line, format!("'{value}' is no day"), "Write a day: 2026-11-24."));
        })
    };
    let (checked, review_by) = (date(&matter.checked, "checked"), date(&matter.review_by, "review_by"));
    let sections = sections(path, body, body_line, problems);
    let mut texts = BTreeMap::new();
    texts.insert(
        Lang::En,
        GuideText { title: matter.title, when: matter.when, status: TextStatus::Source, of: String::new(), sections },
    );
    for (lang, path, text) in files.iter().filter(|(lang, ..)| *lang != Lang::En) {
        if let Some(text) = translation(path, text, problems) {
            texts.insert(*lang, text);
        }
    }
    Some(Guide {
        slug: slug.to_owned(),
        urgency: matter.urgency,
        topics: matter.topics,
        place: matter.place,
        contacts: matter.contacts,
        discreet: matter.discreet,
        checked: checked.ok()?,
        review_by: review_by.ok()?,
        legal_review: matter.legal_review,
        sources: matter.sources,
        texts,
    })
}

fn translation(path: &str, text: &str, problems: &mut Vec<Problem>) -> Option<GuideText> {
    let (matter, body, body_line) = split(path, text, problems)?;
    let matter: TranslationMatter =
        toml::from_str(matter).map_err(|error| problems.push(toml_problem(path, matter, 2, &error))).ok()?;
    let is_signed = matter.reviewed_by.as_ref().is_some_and(|by| !by.is_empty()) && matter.reviewed_on.is_some();
    if matter.status == TextStatus::Reviewed && !is_signed {
        problems.push(Problem::error(
            path,
            line_of(text, "status"),
            "status is reviewed, but nobody is named",
            "Add reviewed_by (a role or an organisation) and reviewed_on (a day), or write status = \"draft\".",
        ));
    }
    let sections = sections(path, body, body_line, problems);
    Some(GuideText { title: matter.title, when: matter.when, status: matter.status, of: matter.of, sections })
}

/// Front matter, body, and the line on which the body begins.
fn split<'a>(path: &str, text: &'a str, problems: &mut Vec<Problem>) -> Option<(&'a str, &'a str, usize)> {
    let parts = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    if parts.is_none() {
        problems.push(Problem::error(
            path,
            1,
            "the front matter is missing",
            "Begin the file with a line +++, then title and the rest, then a line +++.",
        ));
    }
    parts.map(|(matter, body)| (matter, body, matter.lines().count() + 3))
}

pub(super) fn english_hash(text: &str) -> Option<String> {
    let (matter, body) = text.strip_prefix("+++\n")?.split_once("\n+++\n")?;
    let title = toml::from_str::<toml::Table>(matter).ok()?.get("title")?.as_str()?.to_owned();
    let digest = Sha256::digest(format!("{title}\n{}", body.trim_end()));
    Some(digest.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}")))
}

/// The first line that begins with `key`.
fn line_of(text: &str, key: &str) -> usize {
    text.lines().position(|line| line.starts_with(key)).map_or(0, |line| line + 1)
}

/// The body of a guide. A block is found by section, block and item: that is how two languages stand level.
fn sections(path: &str, body: &str, body_line: usize, problems: &mut Vec<Problem>) -> Vec<Section> {
    let options = Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_GFM;
    let mut reader = Reader {
        path,
        line_starts: body.match_indices('\n').map(|(at, _)| at + 1).collect(),
        body_line,
        problems,
        sections: Vec::new(),
        item: None,
        link: None,
        depth: 0,
    };
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        reader.take(event, range.start);
    }
    reader.sections
}

struct Reader<'a> {
    path: &'a str,
    /// Where each line but the first begins: counting anew for each item would take minutes on a hostile file.
    line_starts: Vec<usize>,
    body_line: usize,
    problems: &'a mut Vec<Problem>,
    sections: Vec<Section>,
    item: Option<Item>,
    link: Option<(PageId, String)>,
    /// How many lists and quotes are open; more than one is nesting.
    depth: usize,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, offset: usize) {
        match event {
            Event::Start(tag) => self.start(tag, offset),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.checked_text(&text, offset),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Html(_) | Event::InlineHtml(_) => self.wrong(offset, "HTML does not belong in a guide"),
            Event::Rule => self.wrong(offset, "a ruled line does not belong in a guide"),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.wrong(offset, "this kind of Markdown does not belong in a guide");
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, offset: usize) {
        match tag {
            Tag::Heading { id, .. } => {
                let line = self.line(offset);
                let section = id.as_deref().and_then(SectionId::from_word);
                if section.is_none() {
                    let known: Vec<_> = SectionId::ALL.iter().map(|id| id.word()).collect();
                    let mend = format!("Write ## Heading {{#id}}, id one of {}.", known.join(", "));
                    self.problems.push(Problem::error(self.path, line, "this heading has no known section id", mend));
                }
                let id = section.unwrap_or(SectionId::Know);
                if self.sections.last().is_some_and(|last| last.id >= id) {
                    let what = format!("the section '{}' stands too late or twice", id.word());
                    let known: Vec<_> = SectionId::ALL.iter().map(|id| id.word()).collect();
                    let mend = format!("Keep the order {}.", known.join(", "));
                    self.problems.push(Problem::error(self.path, line, what, mend));
                }
                self.sections.push(Section { id, heading: String::new(), blocks: Vec::new() });
                self.item = Some(self.new_item(offset));
            }
            Tag::Paragraph => {
                if self.depth == 0 {
                    self.open(BlockKind::Paragraph, offset);
                }
                if self.item.is_none() {
                    self.item = Some(self.new_item(offset));
                }
            }
            Tag::List(first) => {
                self.nest(offset);
                self.open(if first.is_some() { BlockKind::Steps } else { BlockKind::Bullets }, offset);
            }
            Tag::Item => self.item = Some(self.new_item(offset)),
            Tag::BlockQuote(kind) => {
                self.nest(offset);
                let kind = match kind {
                    Some(BlockQuoteKind::Warning) => BlockKind::Warning,
                    Some(_) => {
                        self.wrong(offset, "only [!WARNING] is known here");
                        BlockKind::Warning
                    }
                    None => BlockKind::Say,
                };
                self.open(kind, offset);
            }
            Tag::Link { dest_url, .. } => match dest_url.parse::<PageId>() {
                Ok(to) => self.link = Some((to, String::new())),
                Err(_) => self.wrong(offset, "links go to pages of the directory, such as contact/… or guide/…"),
            },
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {
                self.wrong(offset, "bold and slanted letters do not belong in a guide");
            }
            Tag::Image { .. } => self.wrong(offset, "pictures do not belong in a guide"),
            _ => self.wrong(offset, "this kind of Markdown does not belong in a guide"),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                let heading = self.item.take().map(|item| item.plain()).unwrap_or_default();
                if let Some(section) = self.sections.last_mut() {
                    section.heading = heading;
                }
            }
            TagEnd::Paragraph | TagEnd::Item => {
                if let Some(item) = self.item.take() {
                    self.close_item(item);
                }
            }
            TagEnd::List(_) | TagEnd::BlockQuote(_) => self.depth = self.depth.saturating_sub(1),
            TagEnd::Link => {
                if let (Some((to, label)), Some(item)) = (self.link.take(), self.item.as_mut()) {
                    item.spans.push(Span::Link { label, to });
                }
            }
            _ => {}
        }
    }

    /// Markdown can spell a letter (`&#27;`) that no file may hold.
    fn checked_text(&mut self, text: &str, offset: usize) {
        match text.chars().find(|letter| is_harmful(*letter)) {
            Some(letter) => {
                let line = self.line(offset);
                self.problems.push(harmful(self.path, line, letter));
                let sound: String = text.chars().filter(|letter| !is_harmful(*letter)).collect();
                self.text(&sound);
            }
            None => self.text(text),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((_, label)) = &mut self.link {
            label.push_str(text);
        } else if let Some(item) = &mut self.item {
            match item.spans.last_mut() {
                Some(Span::Text(last)) => last.push_str(text),
                _ => item.spans.push(Span::Text(text.to_owned())),
            }
        }
    }

    fn close_item(&mut self, mut item: Item) {
        take_notes(&mut item);
        if item.spans.is_empty() {
            return;
        }
        let Some(block) = self.sections.last_mut().and_then(|section| section.blocks.last_mut()) else {
            return;
        };
        // A quote of two paragraphs is two lines of one thing to say.
        match (block.kind, block.items.last_mut()) {
            (BlockKind::Say | BlockKind::Warning | BlockKind::Paragraph, Some(first)) => {
                first.spans.push(Span::Text(" ".to_owned()));
                first.spans.append(&mut item.spans);
                first.notes.append(&mut item.notes);
            }
            _ => block.items.push(item),
        }
    }

    fn open(&mut self, kind: BlockKind, offset: usize) {
        match self.sections.last_mut() {
            Some(section) => section.blocks.push(Block { kind, items: Vec::new() }),
            None => self.wrong(offset, "this stands before the first section"),
        }
    }

    fn nest(&mut self, offset: usize) {
        self.depth += 1;
        if self.depth > 1 {
            self.wrong(offset, "a list or a quote stands inside another");
        }
    }

    fn new_item(&self, offset: usize) -> Item {
        Item { line: u32::try_from(self.line(offset)).unwrap_or(0), ..Item::default() }
    }

    fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset) + self.body_line
    }

    fn wrong(&mut self, offset: usize, what: &str) {
        let line = self.line(offset);
        let mend = "A guide has paragraphs, numbered steps, bullets, quotes and warnings, one beside the other.";
        let problem = Problem::error(self.path, line, what, mend);
        if self.problems.last() != Some(&problem) {
            self.problems.push(problem);
        }
    }
}

/// Moves footnote marks `[^S01]` out of the words.
fn take_notes(item: &mut Item) {
    for span in &mut item.spans {
        let Span::Text(text) = span else { continue };
        let mut words = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, note, after)) = split_note(rest) {
            words.push_str(before);
            item.notes.push(note.to_owned());
            rest = after;
        }
        words.push_str(rest);
        *text = words;
    }
    if let Some(Span::Text(text)) = item.spans.last_mut() {
        text.truncate(text.trim_end().len());
    }
    item.spans.retain(|span| !span.words().is_empty());
}

/// What stands before, in and after the first footnote mark.
fn split_note(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("[^")?;
    let (note, after) = rest.split_once(']')?;
    Some((before, note, after))
}
