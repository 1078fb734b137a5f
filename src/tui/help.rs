//! Help: every key, read from the table that dispatches them, and a few sentences.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::action::Pane;
use super::app::{App, Screen};
use super::draw::{Layout, Paint};
use super::keys::{self, Press, Shown};
use super::{page, results, text};
use crate::catalog::lang::Lang;

/// Turns the interface into its other language.
pub fn turn_interface(app: &mut App) {
    app.interface = if app.interface == Lang::Es { Lang::En } else { Lang::Es };
    page::lay_out_again(app);
    results::show_again(app);
    app.say("interface-now", &[]);
}

/// A line of the screen: a key and what it does, or a sentence.
fn lines(app: &App, columns: usize) -> Vec<(String, String)> {
    let words = app.words();
    let sentence = |key: &str| {
        text::wrap(&words.text(key), columns).into_iter().map(|line| (String::new(), line)).collect::<Vec<_>>()
    };
    let mut lines = vec![(String::new(), words.text("help-title"))];
    lines.extend(sentence("help-first"));
    lines.push((String::new(), String::new()));
    for binding in keys::TABLE {
        if binding.shown == Shown::Beside && matches!(binding.press, Press::Named(..)) && is_second(binding.press) {
            continue;
        }
        let key = match binding.press {
            Press::Named(_, name) | Press::Digits(name) => words.text(name),
            Press::Letter('q') => "Ctrl+Q".to_owned(),
            Press::Letter(letter) => {
                let letter = letter.to_ascii_uppercase();
                words.with("key-letter", &[("letter", &letter.to_string())])
            }
        };
        lines.push((key, words.text(&format!("{}-help", keys::help_key(binding.verb)))));
    }
    lines.push((String::new(), String::new()));
    for key in ["help-mouse", "help-plain", "help-privacy", "help-advice"] {
        lines.extend(sentence(key));
    }
    lines
}

/// Whether a key stands in the table a second time, for the other direction.
fn is_second(press: Press) -> bool {
    let Press::Named(_, name) = press else { return false };
    let first = keys::TABLE.iter().find(|binding| matches!(binding.press, Press::Named(_, other) if other == name));
    first.is_some_and(|first| first.press != press)
}

pub fn scroll(app: &mut App, by: i32) {
    let body = Layout::of_size(app.size).body;
    let columns = usize::from(body.width.saturating_sub(2));
    let last = lines(app, columns).len().saturating_sub(body.height.into());
    if let Some(Screen::Help { offset }) = app.open.last_mut() {
        *offset = offset.saturating_add_signed(isize::try_from(by).unwrap_or(0)).min(last);
    }
}

/// Draws the lines from where one has scrolled.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    let Some(Screen::Help { offset }) = app.open.last() else { return };
    let lines = lines(app, area.width.saturating_sub(2).into());
    let widest = lines.iter().map(|(key, _)| text::width(key)).max().unwrap_or(0);
    let key_columns = u16::try_from(widest).unwrap_or(0) + 2;
    paint.cursor(area.x + 1, area.y);
    paint.wheel(area, Pane::Main);
    for (((key, words), y), index) in lines.iter().skip(*offset).zip(area.y..area.bottom()).zip(*offset..) {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        if key.is_empty() {
            let style = if index == 0 { bold } else { Style::new() };
            paint.text(area.x + 1, y, area.width.saturating_sub(2), words, style);
        } else {
            paint.text(area.x + 1, y, key_columns, key, bold);
            let x = area.x + 1 + key_columns;
            paint.text(x, y, area.right().saturating_sub(x), words, Style::new());
        }
    }
    if lines.len() > offset + usize::from(area.height) && app.sentence.is_none() {
        let left = lines.len() - offset - usize::from(area.height);
        let words = app.words().with("more-lines", &[("n", &left.to_string())]);
        paint.text(area.x + 1, area.bottom(), area.width, &words, Style::new());
    }
}
