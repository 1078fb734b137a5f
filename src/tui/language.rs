//! The visitor's language: chosen by a number, by its first letters, or with the arrows.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::action::{Action, Verb};
use super::app::{App, Screen};
use super::draw::Paint;
use super::print_sheet::language_name;
use super::{page, results};
use crate::catalog::lang::Lang;

/// Opens the list, with the present language chosen.
pub fn open(app: &mut App) {
    let languages = &app.desk.catalog.edition.languages;
    let chosen = languages.iter().position(|lang| *lang == app.visitor).unwrap_or(0);
    app.open.push(Screen::Languages { chosen, typed: String::new() });
}

pub fn step(app: &mut App, verb: Verb) {
    let last = app.desk.catalog.edition.languages.len().saturating_sub(1);
    if let Some(Screen::Languages { chosen, .. }) = app.open.last_mut() {
        *chosen = match verb {
            Verb::Up => chosen.saturating_sub(1),
            _ => (*chosen + 1).min(last),
        };
    }
}

/// Goes to the first language that begins with what was typed.
pub fn type_in(app: &mut App, letters: &str) {
    let languages = app.desk.catalog.edition.languages.clone();
    let words = app.words();
    let Some(Screen::Languages { chosen, typed }) = app.open.last_mut() else { return };
    typed.push_str(&plain(letters));
    let begins = |lang: &Lang, typed: &str| {
        let gloss = words.text(&format!("lang-{}", lang.code()));
        [lang.own_name(), lang.english_name(), lang.code(), &gloss]
            .into_iter()
            .any(|name| plain(name).starts_with(typed))
    };
    let find = |typed: &str| languages.iter().position(|lang| begins(lang, typed));
    // A letter that does not go on begins anew.
    let found = find(typed).or_else(|| {
        *typed = plain(letters);
        find(typed)
    });
    if let Some(found) = found {
        *chosen = found;
    } else {
        typed.clear();
        app.say("no-language", &[]);
    }
}

/// Small letters without accents.
fn plain(text: &str) -> String {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).collect::<String>().to_lowercase()
}

/// Takes the chosen language for this person and goes back.
pub fn choose(app: &mut App) {
    let Some(Screen::Languages { chosen, .. }) = app.open.last() else { return };
    if let Some(lang) = app.desk.catalog.edition.languages.get(*chosen) {
        app.visitor = *lang;
    }
    app.open.pop();
    page::lay_out_again(app);
    results::show_again(app);
    let name = language_name(app.visitor, app.words());
    app.say("language-now", &[("language", &name)]);
}

/// Draws the list: each language by its own name, with a gloss.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let words = app.words();
    paint.text(area.x + 1, area.y, area.width.saturating_sub(2), &words.text("language-title"), bold);
    let Some(Screen::Languages { chosen, .. }) = app.open.last() else { return };
    let languages = &app.desk.catalog.edition.languages;
    let room = usize::from(area.height.saturating_sub(2)).max(1);
    let top = (chosen + 1).saturating_sub(room);
    for ((index, lang), y) in languages.iter().enumerate().skip(top).zip(area.y + 2..area.bottom()) {
        let number = if index == 9 { 0 } else { index + 1 };
        let name = format!("{number:>2}  {}", language_name(*lang, words));
        let wide = paint.text(area.x + 3, y, area.width.saturating_sub(4), &name, Style::new());
        paint.click(Rect::new(area.x, y, area.width, 1), Action::Pick(index));
        if index == *chosen {
            paint.text(area.x + 1, y, 1, ">", bold);
            paint.dress(Rect::new(area.x + 2, y, wide + 2, 1), paint.theme.chosen());
            paint.cursor(area.x + 1, y);
        }
    }
}
