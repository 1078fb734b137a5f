//! Draws the screen that is seen, and says what can be clicked in it.
//!
//! Drawing takes the state and changes nothing. It returns the regions it used, so that a click becomes the same action as a
//! key.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::action::{Action, Pane, Verb};
use super::app::{App, Place};
use super::keys;
use super::text::{self, Run};
use super::theme::Theme;
use super::{
    blank, emergency, filters, help, home, language, large, making, page, papers, place, print_sheet, results,
};
use crate::search;

/// Columns below which the screen only says that it is too narrow.
pub const NARROWEST: u16 = 40;
/// Columns from which the chosen page stands beside the list.
pub const WIDE: u16 = 110;

/// What can be clicked and turned.
#[derive(Debug, Default)]
pub struct Regions {
    clicks: Vec<(Rect, Action)>,
    wheels: Vec<(Rect, Pane)>,
}

impl Regions {
    /// What a click there does.
    #[must_use]
    pub fn at(&self, column: u16, row: u16) -> Option<&Action> {
        let here = Position::new(column, row);
        self.clicks.iter().rev().find(|(area, _)| area.contains(here)).map(|(_, action)| action)
    }

    /// What the wheel turns there.
    #[must_use]
    pub fn wheel_at(&self, column: u16, row: u16) -> Option<Pane> {
        let here = Position::new(column, row);
        self.wheels.iter().rev().find(|(area, _)| area.contains(here)).map(|(_, pane)| *pane)
    }
}

/// A buffer to paint on, with what the painting leaves behind.
pub struct Paint<'b> {
    buffer: &'b mut Buffer,
    area: Rect,
    pub theme: Theme,
    pub regions: Regions,
    cursor: Option<Position>,
}

impl Paint<'_> {
    /// The whole screen.
    #[must_use]
    pub fn area(&self) -> Rect {
        self.area
    }

    /// Writes text on one row, cut at `columns`; returns the columns it took.
    pub fn text(&mut self, x: u16, y: u16, columns: u16, words: &str, style: Style) -> u16 {
        let columns = columns.min(self.area.right().saturating_sub(x));
        if y >= self.area.bottom() || columns == 0 {
            return 0;
        }
        let words = text::fit(words, columns.into());
        let (end, _) = self.buffer.set_stringn(x, y, words, columns.into(), style);
        end - x
    }

    /// Writes runs on one row.
    pub fn runs(&mut self, x: u16, y: u16, columns: u16, runs: &[Run]) {
        let mut at = x;
        for run in runs {
            let left = columns.saturating_sub(at - x);
            at += self.text(at, y, left, &run.text, self.theme.tone(run.tone));
        }
    }

    /// Writes a paragraph from row `y` on, as far as the area goes; returns the row after it.
    pub fn wrapped(&mut self, area: Rect, y: u16, words: &str) -> u16 {
        let mut row = y;
        for line in text::wrap(words, area.width.into()) {
            if row >= area.bottom() {
                break;
            }
            self.text(area.x, row, area.width, &line, Style::new());
            row += 1;
        }
        row
    }

    /// Dresses a row in the style of the chosen one.
    pub fn dress(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area.intersection(self.area), style);
    }

    /// Marks the words that were found in a text which stands on one row from `x` on, cut as [`Paint::text`] cuts it.
    pub fn marks(&mut self, x: u16, y: u16, columns: u16, words: &str, found: &[String]) {
        if found.is_empty() {
            return;
        }
        let columns = columns.min(self.area.right().saturating_sub(x));
        let shown = text::fit(words, columns.into());
        let wide = |part: &str| u16::try_from(text::width(part)).unwrap_or(u16::MAX);
        for at in search::marks(&shown, found) {
            let place = Rect::new(x.saturating_add(wide(&shown[..at.start])), y, wide(&shown[at]), 1);
            self.dress(place, self.theme.found());
        }
    }

    /// Puts the terminal's cursor there: screen readers follow it.
    pub fn cursor(&mut self, x: u16, y: u16) {
        if self.area.contains(Position::new(x, y)) {
            self.cursor = Some(Position::new(x, y));
        }
    }

    pub fn click(&mut self, area: Rect, action: Action) {
        self.regions.clicks.push((area.intersection(self.area), action));
    }

    pub fn wheel(&mut self, area: Rect, pane: Pane) {
        self.regions.wheels.push((area.intersection(self.area), pane));
    }
}

/// Where the parts of every screen stand.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    pub header: Rect,
    pub body: Rect,
    pub sentence: Rect,
    pub footer: Rect,
}

impl Layout {
    /// Rows for header, body, one sentence, and two lines of keys; the body shrinks first.
    #[must_use]
    pub fn of(area: Rect) -> Layout {
        let footer = if area.height >= 6 { 2 } else { u16::from(area.height >= 4) };
        let sentence = u16::from(area.height >= 3);
        let header = u16::from(area.height >= 2);
        let body = area.height.saturating_sub(footer + sentence + header);
        let row = |y: u16, height: u16| Rect::new(area.x, area.y + y, area.width, height);
        Layout {
            header: row(0, header),
            body: row(header, body),
            sentence: row(header + body, sentence),
            footer: row(header + body + sentence, footer),
        }
    }

    /// The layout of a screen of this size.
    #[must_use]
    pub fn of_size((width, height): (u16, u16)) -> Layout {
        Layout::of(Rect::new(0, 0, width, height))
    }
}

/// Draws the whole screen.
pub fn draw(app: &App, frame: &mut Frame) -> Regions {
    let area = frame.area();
    let mut paint =
        Paint { buffer: frame.buffer_mut(), area, theme: app.theme, regions: Regions::default(), cursor: None };
    let place = app.place();
    if place == Place::Blank {
        blank::draw(app, &mut paint);
    } else if area.width < NARROWEST {
        let words = app.words().text("too-narrow");
        paint.wrapped(area, area.y, &words);
    } else {
        draw_place(app, place, &mut paint);
    }
    let Paint { regions, cursor, .. } = paint;
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
    regions
}

fn draw_place(app: &App, place: Place, paint: &mut Paint) {
    let layout = Layout::of(paint.area());
    draw_header(app, layout.header, paint);
    match place {
        Place::Home => home::draw(app, layout.body, paint),
        Place::Results => results::draw(app, layout.body, paint),
        Place::Page => page::draw(app, layout.body, paint),
        Place::Print => print_sheet::draw(app, layout.body, paint),
        Place::Emergency => emergency::draw(app, layout.body, paint),
        Place::Languages => language::draw(app, layout.body, paint),
        Place::Help => help::draw(app, layout.body, paint),
        Place::Filters => filters::draw(app, layout.body, paint),
        Place::Near => place::draw(app, layout.body, paint),
        Place::Papers => papers::draw(app, layout.body, paint),
        Place::Large => large::draw(app, layout.body, paint),
        Place::Blank => {}
    }
    if let Some(sentence) = &app.sentence {
        paint.text(
            layout.sentence.x + 1,
            layout.sentence.y,
            layout.sentence.width.saturating_sub(2),
            sentence,
            Style::new(),
        );
    } else if place != Place::Print {
        making::draw(app, layout.sentence, paint);
    }
    draw_footer(app, layout.footer, paint);
}

/// The edition's name, the visitor's language, what is kept, and the emergency button.
fn draw_header(app: &App, area: Rect, paint: &mut Paint) {
    if area.height == 0 {
        return;
    }
    let words = app.words();
    let mut right = area.right();
    let key = keys::name(app, Verb::Emergency).unwrap_or_default();
    let button = words.with("emergency-button", &[("key", &key)]);
    right = draw_on_the_right(area, right, &button, paint.theme.emergency(), Verb::Emergency, paint);
    let kept = words.with("kept-count", &[("n", &app.kept.len().to_string())]);
    right = draw_on_the_right(area, right, &kept, Style::new(), Verb::Print, paint);
    right = draw_on_the_right(area, right, app.visitor.own_name(), Style::new(), Verb::Language, paint);
    let name = &app.desk.catalog.edition.name;
    let room = right.saturating_sub(area.x + 2);
    paint.text(area.x + 1, area.y, room, name, Style::new().add_modifier(Modifier::BOLD));
}

fn draw_on_the_right(area: Rect, right: u16, words: &str, style: Style, verb: Verb, paint: &mut Paint) -> u16 {
    let wide = u16::try_from(text::width(words)).unwrap_or(u16::MAX);
    let Some(x) = right.checked_sub(wide).filter(|x| *x > area.x) else {
        return right;
    };
    let place = Rect::new(x, area.y, wide, 1);
    paint.text(x, area.y, wide, words, style);
    paint.click(place, Action::Do(verb));
    x.saturating_sub(2)
}

/// The keys that work now: movement on the first line, verbs on the second; what has no room there goes up, or into Help.
fn draw_footer(app: &App, area: Rect, paint: &mut Paint) {
    let [moves, verbs] = keys::footer(app);
    if area.height == 0 {
        return;
    }
    let mut lines = [Vec::new(), Vec::new()];
    let room = usize::from(area.width.saturating_sub(1));
    let mut used = [0usize; 2];
    let last = usize::from(area.height.min(2)) - 1;
    for (item, order) in
        moves.into_iter().map(|item| (item, [0, last])).chain(verbs.into_iter().map(|item| (item, [last, 0])))
    {
        let wide = text::width(&item.words) + 1;
        let line = order.into_iter().find(|line| used[*line] + wide + 2 * usize::from(used[*line] > 0) <= room);
        if let Some(line) = line {
            used[line] += wide + 2 * usize::from(used[line] > 0);
            lines[line].push(item);
        }
    }
    for (line, y) in lines.into_iter().zip(area.y..area.bottom()) {
        let mut x = area.x + 1;
        for item in line {
            let taken = paint.text(x, y, area.right().saturating_sub(x), &item.words, Style::new());
            paint.dress(Rect::new(x, y, item.key_columns, 1), Style::new().add_modifier(Modifier::BOLD));
            paint.click(Rect::new(x, y, taken, 1), Action::Do(item.verb));
            x += taken + 3;
        }
    }
}
