//! A page to read: its lines for a width, and the links among them.
//!
//! Text is at most 66 columns wide, however wide the screen. Arabic takes the whole width instead, stands on the right, and has
//! nothing beside it; its numbers stand on lines of their own.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::action::{Action, Pane, Verb};
use super::app::{App, Screen};
use super::draw::{Layout, Paint};
use super::results;
use super::text::{self, Run, Tone};
use crate::catalog::guide::SectionId;
use crate::catalog::id::PageId;
use crate::catalog::lang::{Direction, Lang};
use crate::locale::Words;
use crate::page::{Block, Card, FactKind, Page, PartId, Piece, Text};

/// The widest that a line of text may be.
const WIDEST: u16 = 66;

/// Whose language a page is shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    Visitor,
    Volunteer,
}

/// An open page.
#[derive(Debug)]
pub struct PageView {
    pub page: Page,
    pub shown_for: For,
    pub lines: Vec<PageLine>,
    pub links: Vec<PageId>,
    pub offset: usize,
    /// The link that Enter opens.
    pub link: Option<usize>,
    /// The words by which it was found.
    pub found: Vec<String>,
}

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLine {
    pub indent: u16,
    pub runs: Vec<Run>,
    /// It ends at the right edge: Arabic.
    pub is_right: bool,
}

/// The page, laid out for the columns that a screen has for it.
///
/// None when there is no such page.
#[must_use]
pub fn view(app: &App, id: &PageId, shown_for: For, columns: u16) -> Option<PageView> {
    let reader = match shown_for {
        For::Visitor => app.reader(),
        For::Volunteer => app.own_reader(),
    };
    let page = crate::page::page(&app.desk.catalog, &app.desk.locale, id, &reader)?;
    let mut view =
        PageView { page, shown_for, lines: Vec::new(), links: Vec::new(), offset: 0, link: None, found: Vec::new() };
    let words = app.desk.locale.page(view_lang(&view, app));
    lay_out(&mut view, columns, words, app.words());
    Some(view)
}

/// The language of the fixed words on a page.
fn view_lang(view: &PageView, app: &App) -> Lang {
    match view.shown_for {
        For::Visitor if view.page.missing.is_none() => app.visitor,
        For::Visitor | For::Volunteer => app.interface,
    }
}

/// Opens a page over what is seen, in the visitor's language.
pub fn open(app: &mut App, id: &PageId) {
    if let Some(view) = view(app, id, For::Visitor, app.size.0.saturating_sub(2)) {
        app.open.push(Screen::Page(Box::new(view)));
    }
}

/// Opens a page over what is seen, with the words marked by which it was found.
pub fn open_found(app: &mut App, id: &PageId, found: Vec<String>) {
    open(app, id);
    if let Some(view) = present(app) {
        view.found = found;
    }
}

/// Lays the open pages out anew, after the size or the language has changed.
pub fn lay_out_again(app: &mut App) {
    let mut open = std::mem::take(&mut app.open);
    for screen in &mut open {
        if let Screen::Page(old) = screen
            && let Some(mut new) = view(app, &old.page.id, old.shown_for, app.size.0.saturating_sub(2))
        {
            new.offset = old.offset.min(last_offset(&new, app.size));
            new.found.clone_from(&old.found);
            **old = new;
        }
    }
    app.open = open;
}

fn present<'v>(app: &'v mut App) -> Option<&'v mut PageView> {
    match app.open.last_mut() {
        Some(Screen::Page(view)) => Some(view),
        _ => None,
    }
}

fn shown<'v>(app: &'v App) -> Option<&'v PageView> {
    match app.open.last() {
        Some(Screen::Page(view)) => Some(view),
        _ => None,
    }
}

pub fn has_links(app: &App) -> bool {
    shown(app).is_some_and(|view| !view.links.is_empty())
}

pub fn has_chosen_link(app: &App) -> bool {
    shown(app).is_some_and(|view| view.link.is_some())
}

/// Whether the page can be turned into the volunteer's language and back.
#[must_use]
pub fn can_turn_language(app: &App) -> bool {
    shown(app).is_some_and(|view| view.shown_for == For::Volunteer || view.page.lang != app.interface)
}

/// Shows the page in the volunteer's own language, or back in the visitor's.
pub fn turn_language(app: &mut App) {
    let Some(old) = shown(app) else { return };
    let (id, turned) = match old.shown_for {
        For::Visitor => (old.page.id.clone(), For::Volunteer),
        For::Volunteer => (old.page.id.clone(), For::Visitor),
    };
    if let Some(new) = view(app, &id, turned, app.size.0.saturating_sub(2)) {
        let name = new.page.lang.own_name();
        if let Some(view) = present(app) {
            let found = std::mem::take(&mut view.found);
            *view = PageView { found, ..new };
        }
        app.say("page-in", &[("language", name)]);
    }
}

/// Up and down scroll; left and right choose a link and bring it into sight.
pub fn step(app: &mut App, verb: Verb) {
    match verb {
        Verb::Up => scroll(app, -1),
        Verb::Left => choose_link(app, -1),
        Verb::Right => choose_link(app, 1),
        _ => scroll(app, 1),
    }
}

fn choose_link(app: &mut App, by: isize) {
    let rows = usize::from(Layout::of_size(app.size).body.height);
    let Some(view) = present(app) else { return };
    if view.links.is_empty() {
        return;
    }
    let next = match view.link {
        // The first link at or after the top of what is seen.
        None => {
            view.lines.iter().skip(view.offset).find_map(|line| line.runs.iter().find_map(|run| run.link)).unwrap_or(0)
        }
        Some(link) => link.saturating_add_signed(by).min(view.links.len() - 1),
    };
    view.link = Some(next);
    let line = view.lines.iter().position(|line| line.runs.iter().any(|run| run.link == Some(next)));
    if let Some(line) = line {
        if line < view.offset {
            view.offset = line;
        } else if rows > 0 && line >= view.offset + rows {
            view.offset = line + 1 - rows;
        }
    }
}

/// Moves the page by some lines, never past its end.
pub fn scroll(app: &mut App, lines: i32) {
    let size = app.size;
    if let Some(view) = present(app) {
        let last = last_offset(view, size);
        let by = isize::try_from(lines).unwrap_or(0);
        view.offset = view.offset.saturating_add_signed(by).min(last);
    }
}

fn last_offset(view: &PageView, size: (u16, u16)) -> usize {
    view.lines.len().saturating_sub(Layout::of_size(size).body.height.into())
}

/// Opens the chosen link.
pub fn open_link(app: &mut App) {
    let target = shown(app).and_then(|view| view.links.get(view.link?).cloned());
    if let Some(id) = target {
        open(app, &id);
    }
}

/// Opens the link that was clicked.
pub fn pick_link(app: &mut App, index: usize) {
    if let Some(view) = present(app) {
        view.link = Some(index);
    }
    open_link(app);
}

/// Draws the open page.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    let Some(view) = shown(app) else { return };
    let area = Rect::new(area.x + 1, area.y, area.width.saturating_sub(2), area.height);
    paint.cursor(area.x, area.y);
    draw_view(view, area, paint);
    paint.wheel(area, Pane::Main);
    if view.lines.len() > view.offset + usize::from(area.height) && app.sentence.is_none() {
        let left = view.lines.len() - view.offset - usize::from(area.height);
        let words = app.words().with("more-lines", &[("n", &left.to_string())]);
        paint.text(area.x, area.bottom(), area.width, &words, Style::new());
    }
}

/// Draws a page's lines from its offset on.
pub fn draw_view(view: &PageView, area: Rect, paint: &mut Paint) {
    let lines = view.lines.iter().skip(view.offset);
    for (line, y) in lines.zip(area.y..area.bottom()) {
        let wide = u16::try_from(text::line_width(&line.runs)).unwrap_or(area.width);
        let mut x = if line.is_right {
            area.right().saturating_sub(wide.saturating_add(line.indent)).max(area.x)
        } else {
            area.x + line.indent.min(area.width)
        };
        for run in &line.runs {
            let columns = area.right().saturating_sub(x);
            let taken = paint.text(x, y, columns, &run.text, paint.theme.tone(run.tone));
            paint.marks(x, y, columns, &run.text, &view.found);
            if let Some(link) = run.link {
                let place = Rect::new(x, y, taken, 1);
                paint.click(place, Action::Pick(link));
                if view.link == Some(link) {
                    paint.dress(place, paint.theme.chosen());
                    paint.text(area.x.saturating_sub(1), y, 1, ">", Style::new().add_modifier(Modifier::BOLD));
                    paint.cursor(x, y);
                }
            }
            x += taken;
        }
    }
}

/// Makes the lines of a page. `own` are the words of the interface, for what the volunteer alone reads.
fn lay_out(view: &mut PageView, columns: u16, words: &Words, own: &Words) {
    let is_right = view.page.lang.direction() == Direction::RightToLeft;
    let columns = if is_right { columns } else { columns.min(WIDEST) };
    let mut setter = Setter { columns, is_right, lines: Vec::new(), links: Vec::new() };
    let page = &view.page;
    if let Some(missing) = &page.missing {
        setter.set(0, &[Run::new(format!(" {missing} "), Tone::Warning)]);
    }
    setter.set(0, &[Run::new(&page.title, Tone::Heading)]);
    if !page.status.is_empty() {
        setter.set(0, &[Run::new(page.status.join(" · "), Tone::Plain)]);
    }
    for part in &page.sections {
        if matches!(part.id, PartId::Section(SectionId::Card | SectionId::CardOfficer)) {
            // Made for the wallet card.
            continue;
        }
        setter.gap();
        if part.heading != page.title {
            setter.set(0, &[Run::new(&part.heading, Tone::Strong)]);
        }
        for block in &part.blocks {
            setter.block(block, part.id, words);
        }
    }
    if let Some(desk) = &page.desk {
        // It is in the volunteer's language, whatever the page is in.
        setter.is_right = false;
        setter.columns = setter.columns.min(WIDEST);
        setter.gap();
        setter.fact(&own.text("desk-note"), &Text::plain(desk));
    }
    (view.lines, view.links) = (setter.lines, setter.links);
}

struct Setter {
    columns: u16,
    is_right: bool,
    lines: Vec<PageLine>,
    links: Vec<PageId>,
}

impl Setter {
    fn gap(&mut self) {
        self.push(0, Vec::new());
    }

    fn push(&mut self, indent: u16, runs: Vec<Run>) {
        self.lines.push(PageLine { indent, runs, is_right: self.is_right });
    }

    fn set(&mut self, indent: u16, runs: &[Run]) {
        let room = self.columns.saturating_sub(indent).max(1);
        for line in text::wrap_runs(runs, room.into()) {
            self.push(indent, line);
        }
    }

    /// Sets a text behind a mark, such as the number of a step.
    fn marked(&mut self, mark: &str, text: &Text) {
        let runs = self.runs(text);
        if self.is_right {
            let mut all = vec![Run::new(mark, Tone::Plain)];
            all.extend(runs);
            self.set_right(&all);
            return;
        }
        let indent = u16::try_from(text::width(mark)).unwrap_or(0);
        let first = self.lines.len();
        self.set(indent, &runs);
        if let Some(line) = self.lines.get_mut(first) {
            line.indent = 0;
            line.runs.insert(0, Run::new(mark, Tone::Plain));
        }
    }

    /// Sets right-to-left text with each number on a line of its own.
    fn set_right(&mut self, runs: &[Run]) {
        for part in runs.split_inclusive(|run| run.tone == Tone::Phone) {
            let is_number = |run: &Run| run.tone == Tone::Phone;
            let (words, number) = match part.split_last() {
                Some((last, words)) if is_number(last) => (words, Some(last)),
                _ => (part, None),
            };
            if words.iter().any(|run| !run.text.trim().is_empty()) {
                self.set(0, words);
            }
            if let Some(number) = number {
                self.set(0, std::slice::from_ref(number));
            }
        }
    }

    fn runs(&mut self, text: &Text) -> Vec<Run> {
        text.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => Run::new(words, Tone::Plain),
                Piece::Phone(digits) => Run::new(digits, Tone::Phone),
                Piece::Link { words, to } => self.link(words, to),
            })
            .collect()
    }

    fn link(&mut self, words: &str, to: &PageId) -> Run {
        self.links.push(to.clone());
        Run { text: words.to_owned(), tone: Tone::Link, link: Some(self.links.len() - 1) }
    }

    fn block(&mut self, block: &Block, part: PartId, words: &Words) {
        match block {
            Block::Paragraph(text) => self.marked("", text),
            Block::Steps(texts) => {
                for (at, text) in texts.iter().enumerate() {
                    self.marked(&format!("{:>2}. ", at + 1), text);
                }
            }
            Block::Bullets(texts) => texts.iter().for_each(|text| self.marked("  - ", text)),
            Block::Say(text) => self.say(text),
            Block::Warning(text) => {
                let runs = self.runs(text);
                let mut all = vec![Run::new(" ! ", Tone::Warning), Run::new(" ", Tone::Plain)];
                all.extend(runs);
                self.set(0, &all);
            }
            Block::Contact(card) if part == PartId::Facts => self.whole_card(card, words),
            Block::Contact(card) => self.short_card(card, words),
            Block::Fact { label, text } => self.fact(label, text),
        }
    }

    fn say(&mut self, text: &Text) {
        let said = Text::plain(format!("\"{}\"", text.words()));
        let runs = self.runs(&said);
        self.set(2, &runs);
    }

    fn fact(&mut self, label: &str, text: &Text) {
        let mut all = vec![Run::new(format!("{label}: "), Tone::Strong)];
        all.extend(self.runs(text));
        if self.is_right {
            self.set_right(&all);
        } else {
            self.set(0, &all);
        }
    }

    /// A contact on somebody else's page: whom to call, on which number, when and in which language.
    fn short_card(&mut self, card: &Card, words: &Words) {
        let name = self.link(&card.name, &card.id);
        self.set(2, &[name]);
        self.numbers(card, 4, words);
        self.set(4, &[Run::new(format!("{} · {}", card.hours, card.languages), Tone::Plain)]);
    }

    /// The numbers, with the caution above them.
    fn numbers(&mut self, card: &Card, indent: u16, words: &Words) {
        if let Some(caution) = &card.caution {
            self.set(indent, &[Run::new(" ! ", Tone::Warning), Run::new(format!(" {caution}"), Tone::Strong)]);
        }
        if card.doubt.is_some() {
            let first = format!(" {}", words.text("call-first"));
            self.set(indent, &[Run::new(" ! ", Tone::Warning), Run::new(first, Tone::Strong)]);
        }
        for phone in &card.phones {
            let about = [phone.kind.as_str(), phone.note.as_str()].into_iter().filter(|words| !words.is_empty());
            let about = about.collect::<Vec<_>>().join(", ");
            let number = Run::new(&phone.display, Tone::Phone);
            if about.is_empty() {
                self.set(indent, &[number]);
            } else if self.is_right {
                self.set(indent, &[Run::new(about, Tone::Plain)]);
                self.set(indent, &[number]);
            } else {
                self.set(indent, &[number, Run::new(format!("  {about}"), Tone::Plain)]);
            }
        }
    }

    fn whole_card(&mut self, card: &Card, words: &Words) {
        if !card.service.is_empty() {
            self.set(0, &[Run::new(&card.service, Tone::Plain)]);
        }
        self.numbers(card, 2, words);
        self.gap();
        self.set(0, &[Run::new(&card.description, Tone::Plain)]);
        self.gap();
        self.fact(&words.text("fact-hours"), &Text::plain(&card.hours));
        self.fact(&words.text("fact-languages"), &Text::plain(&card.languages));
        for (kind, label, value) in &card.facts {
            if *kind == FactKind::Note {
                self.gap();
            }
            self.fact(label, &Text::plain(value));
        }
    }
}

/// The page beside the list, for the chosen answer.
#[must_use]
pub fn preview(app: &App) -> Option<PageView> {
    let id = results::chosen_page(app)?;
    let mut view = view(app, &id, For::Volunteer, WIDEST)?;
    view.found = results::found_by(app);
    for run in view.lines.iter_mut().flat_map(|line| &mut line.runs) {
        // A link leads on only from an open page.
        run.link = None;
    }
    Some(view)
}
