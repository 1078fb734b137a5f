//! The one table of keys. What is dispatched, what the footer shows and what Help lists are all read from it.
//!
//! Where one types, a verb is Ctrl and its letter; elsewhere the bare letter does it too. Ctrl with H, I, J, M and [ are
//! Backspace, Tab, newline, Enter and Esc on every terminal, so they are never used.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::action::{Action, Edit, Verb};
use super::app::{App, Place, Screen};
use super::{making, page, papers, results, text, understood};

/// What one presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// A key with a name of its own, and the word by which the interface calls it.
    Named(KeyCode, &'static str),
    /// Ctrl and this letter where one types; elsewhere the letter alone does it too.
    Letter(char),
    /// The number of a row, and the word for all of them.
    Digits(&'static str),
}

/// Where the footer shows a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Moves,
    Verbs,
    /// Its neighbour in the table speaks for it.
    Beside,
}

/// A key and what it does.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    pub press: Press,
    pub verb: Verb,
    pub shown: Shown,
}

const fn named(code: KeyCode, name: &'static str, verb: Verb, shown: Shown) -> Binding {
    Binding { press: Press::Named(code, name), verb, shown }
}

const fn letter(letter: char, verb: Verb, shown: Shown) -> Binding {
    Binding { press: Press::Letter(letter), verb, shown }
}

const fn digits(name: &'static str, verb: Verb, shown: Shown) -> Binding {
    Binding { press: Press::Digits(name), verb, shown }
}

/// Every key, in the order in which the footer shows them.
pub const TABLE: &[Binding] = &[
    named(KeyCode::Down, "key-up-down", Verb::Down, Shown::Moves),
    named(KeyCode::Up, "key-up-down", Verb::Up, Shown::Beside),
    named(KeyCode::Right, "key-left-right", Verb::Right, Shown::Moves),
    named(KeyCode::Left, "key-left-right", Verb::Left, Shown::Beside),
    digits("key-numbers", Verb::OpenNumbered, Shown::Moves),
    named(KeyCode::Enter, "key-enter", Verb::Open, Shown::Moves),
    named(KeyCode::Esc, "key-esc", Verb::Back, Shown::Moves),
    named(KeyCode::PageDown, "key-page", Verb::PageDown, Shown::Beside),
    named(KeyCode::PageUp, "key-page", Verb::PageUp, Shown::Beside),
    named(KeyCode::Home, "key-home-end", Verb::First, Shown::Beside),
    named(KeyCode::End, "key-home-end", Verb::Last, Shown::Beside),
    letter('t', Verb::TakeAway, Shown::Moves),
    letter('f', Verb::Filters, Shown::Moves),
    letter('s', Verb::Save, Shown::Moves),
    letter('c', Verb::Packet, Shown::Moves),
    letter('v', Verb::OwnLanguage, Shown::Moves),
    letter('b', Verb::Large, Shown::Moves),
    letter('d', Verb::Interface, Shown::Moves),
    letter('u', Verb::Undo, Shown::Verbs),
    letter('k', Verb::Keep, Shown::Verbs),
    letter('p', Verb::Print, Shown::Verbs),
    letter('a', Verb::Again, Shown::Verbs),
    letter('l', Verb::Language, Shown::Verbs),
    letter('n', Verb::NewPerson, Shown::Verbs),
    letter('x', Verb::Hide, Shown::Verbs),
    letter('e', Verb::Emergency, Shown::Beside),
    letter('g', Verb::Help, Shown::Verbs),
    named(KeyCode::Char('?'), "key-question", Verb::Help, Shown::Beside),
    letter('q', Verb::Quit, Shown::Verbs),
];

/// What a key does on the present screen. None where it does nothing.
#[must_use]
pub fn action(app: &App, key: &KeyEvent) -> Option<Action> {
    if app.place() == Place::Blank {
        return Some(Action::Wake);
    }
    let has_control = key.modifiers.contains(KeyModifiers::CONTROL);
    if has_control && key.code == KeyCode::Char('c') {
        return Some(Action::Interrupt);
    }
    let found = TABLE.iter().find(|binding| is_pressed(app, binding.press, key) && applies(app, binding.verb));
    if let Some(binding) = found {
        return Some(Action::Do(binding.verb));
    }
    if let Some(digit) = number(app, key) {
        return Some(Action::Pick(digit));
    }
    typed(app, key)
}

/// Whether letters go into a line on this screen.
#[must_use]
pub fn is_typing(place: Place) -> bool {
    matches!(place, Place::Home | Place::Results | Place::Papers | Place::Near | Place::Languages)
}

fn is_pressed(app: &App, press: Press, key: &KeyEvent) -> bool {
    let has_control = key.modifiers.contains(KeyModifiers::CONTROL);
    let has_alt = key.modifiers.contains(KeyModifiers::ALT);
    match press {
        Press::Named(KeyCode::Char(letter), _) => {
            key.code == KeyCode::Char(letter) && !has_control && !has_alt && !is_typing(app.place())
        }
        Press::Named(code, _) => key.code == code && !has_alt,
        // Which row it is, is asked elsewhere.
        Press::Digits(_) => false,
        Press::Letter(letter) => {
            let is_letter = matches!(key.code, KeyCode::Char(typed) if typed.to_ascii_lowercase() == letter);
            // Only Ctrl+Q quits: a bare letter is too easily hit.
            let is_bare = !has_control && !is_typing(app.place()) && letter != 'q';
            is_letter && !has_alt && (has_control || is_bare)
        }
    }
}

/// A digit that chooses a row, counted from 0.
fn number(app: &App, key: &KeyEvent) -> Option<usize> {
    let KeyCode::Char(typed) = key.code else { return None };
    let digit = usize::try_from(typed.to_digit(10)?).ok()?;
    let digit = if digit == 0 { 9 } else { digit - 1 };
    let rows = match app.place() {
        Place::Emergency => app.desk.catalog.edition.emergency.len(),
        Place::Languages => app.desk.catalog.edition.languages.len(),
        _ => 0,
    };
    (digit < rows).then_some(digit)
}

fn typed(app: &App, key: &KeyEvent) -> Option<Action> {
    if !is_typing(app.place()) {
        return None;
    }
    let has_control = key.modifiers.contains(KeyModifiers::CONTROL);
    let has_alt = key.modifiers.contains(KeyModifiers::ALT);
    match key.code {
        KeyCode::Char('w') if has_control => Some(Action::Edit(Edit::EraseWord)),
        // AltGr arrives as Ctrl and Alt together on some systems.
        KeyCode::Char(letter) if has_control == has_alt => Some(Action::Type(letter.to_string())),
        KeyCode::Backspace if has_control || has_alt => Some(Action::Edit(Edit::EraseWord)),
        KeyCode::Backspace => Some(Action::Edit(Edit::Erase)),
        KeyCode::Delete => Some(Action::Edit(Edit::EraseNext)),
        KeyCode::Left => Some(Action::Edit(Edit::Left)),
        KeyCode::Right => Some(Action::Edit(Edit::Right)),
        KeyCode::Home => Some(Action::Edit(Edit::Start)),
        KeyCode::End => Some(Action::Edit(Edit::End)),
        _ => None,
    }
}

/// Whether a verb means something on the present screen, as it is now.
#[must_use]
pub fn applies(app: &App, verb: Verb) -> bool {
    let place = app.place();
    match verb {
        Verb::Up | Verb::Down => match place {
            Place::Large | Place::Near => false,
            Place::Results => results::has_chosen(app),
            _ => true,
        },
        Verb::Left | Verb::Right => match place {
            Place::Home | Place::Print | Place::Large => true,
            Place::Page => page::has_links(app),
            Place::Papers => papers::is_on_choice(app),
            _ => false,
        },
        Verb::PageUp | Verb::PageDown => {
            matches!(place, Place::Results | Place::Page | Place::Help | Place::Papers | Place::Filters)
        }
        Verb::First | Verb::Last => matches!(place, Place::Page | Place::Help | Place::Filters),
        Verb::Open => match place {
            Place::Page => page::has_chosen_link(app),
            Place::Help => false,
            Place::Results => results::has_chosen(app),
            _ => true,
        },
        Verb::Back | Verb::NewPerson | Verb::Hide | Verb::Quit => true,
        Verb::Keep => app.present_page().is_some_and(|id| id.kind != crate::catalog::id::Kind::Emergency),
        Verb::Print => place != Place::Print && (app.present_page().is_some() || !app.kept.is_empty()),
        Verb::Language => place != Place::Languages,
        Verb::Emergency => place != Place::Emergency,
        Verb::Help => place != Place::Help,
        Verb::OpenNumbered => place == Place::Emergency,
        Verb::Undo => app.undo.is_some(),
        Verb::Filters => place == Place::Results,
        Verb::TakeAway => place == Place::Results && !understood::chips(app).is_empty(),
        Verb::Again => app.last_order.is_some() && place != Place::Print,
        Verb::Save => place == Place::Print,
        Verb::Packet => place == Place::Print && !app.desk.catalog.packets.is_empty(),
        Verb::OwnLanguage => page::can_turn_language(app),
        Verb::Large => place == Place::Page,
        Verb::Interface => place == Place::Help,
    }
}

/// A key in the footer.
#[derive(Debug, Clone)]
pub struct Item {
    pub verb: Verb,
    pub words: String,
    pub key_columns: u16,
}

/// The keys that work now: movement first, then verbs.
#[must_use]
pub fn footer(app: &App) -> [Vec<Item>; 2] {
    // On the first screen all four arrows choose: one item says it.
    let is_said_already = |verb: Verb| verb == Verb::Right && app.place() == Place::Home;
    let items = |shown: Shown| {
        TABLE
            .iter()
            .filter(|binding| binding.shown == shown && applies(app, binding.verb) && !is_said_already(binding.verb))
            .map(|binding| item(app, binding))
            .collect()
    };
    [items(Shown::Moves), items(Shown::Verbs)]
}

fn item(app: &App, binding: &Binding) -> Item {
    let key = match binding.verb {
        Verb::Down if app.place() == Place::Home => app.words().text("key-arrows"),
        _ => press_name(app, binding.press),
    };
    let columns = u16::try_from(text::width(&key)).unwrap_or(0);
    let words = app.words().text(label(app, binding.verb));
    Item { verb: binding.verb, words: format!("{key} {words}"), key_columns: columns }
}

/// The key of a verb as it works now: "Ctrl+P" where one types, "P" elsewhere.
#[must_use]
pub fn name(app: &App, verb: Verb) -> Option<String> {
    let binding = TABLE.iter().find(|binding| binding.verb == verb)?;
    Some(press_name(app, binding.press))
}

/// The name of a key on the present screen.
#[must_use]
pub fn press_name(app: &App, press: Press) -> String {
    match press {
        Press::Named(_, name) | Press::Digits(name) => app.words().text(name),
        Press::Letter(letter) if is_typing(app.place()) || letter == 'q' => {
            format!("Ctrl+{}", letter.to_ascii_uppercase())
        }
        Press::Letter(letter) => letter.to_ascii_uppercase().to_string(),
    }
}

/// The word for what a verb does here.
fn label(app: &App, verb: Verb) -> &'static str {
    match (verb, app.open.last()) {
        (Verb::Up | Verb::Down, Some(Screen::Page(_) | Screen::Help { .. })) => "do-scroll",
        (Verb::Up | Verb::Down, _) => "do-choose",
        (Verb::Left | Verb::Right, Some(Screen::Page(_))) => "do-link",
        (Verb::Left | Verb::Right, Some(Screen::Large(_))) => "do-sentence",
        (Verb::Left | Verb::Right, Some(Screen::Print(_) | Screen::Papers(_))) => "do-change",
        (Verb::Left | Verb::Right, _) => "do-choose-beside",
        (Verb::Back, _) if making::can_stop(app) => "do-stop",
        (Verb::Open, Some(Screen::Print(_))) => "do-print-now",
        (Verb::Open, Some(Screen::Emergency { .. })) => "do-print-emergency",
        (Verb::Open, Some(Screen::Languages { .. } | Screen::Place(_))) => "do-take",
        (Verb::Open, Some(Screen::Filters { .. })) => "do-turn",
        (Verb::Open, Some(Screen::Large(_))) => "do-next",
        (Verb::Keep, Some(Screen::Print(_))) => "do-remove",
        (verb, _) => help_key(verb),
    }
}

/// The word for a verb in general.
#[must_use]
pub fn help_key(verb: Verb) -> &'static str {
    match verb {
        Verb::Up | Verb::Down => "do-choose",
        Verb::Left | Verb::Right => "do-choose-beside",
        Verb::PageUp | Verb::PageDown => "do-leaf",
        Verb::First | Verb::Last => "do-ends",
        Verb::Open | Verb::OpenNumbered => "do-open",
        Verb::Back => "do-back",
        Verb::Keep => "do-keep",
        Verb::Print => "do-print",
        Verb::NewPerson => "do-new-person",
        Verb::Language => "do-language",
        Verb::Emergency => "do-emergency",
        Verb::Help => "do-help",
        Verb::Hide => "do-hide",
        Verb::Quit => "do-quit",
        Verb::Undo => "do-undo",
        Verb::Filters => "do-filters",
        Verb::TakeAway => "do-take-away",
        Verb::Again => "do-again",
        Verb::Save => "do-save",
        Verb::Packet => "do-packet",
        Verb::OwnLanguage => "do-own-language",
        Verb::Large => "do-large",
        Verb::Interface => "do-interface",
    }
}

/// What pasted text does: the same as typing it.
#[must_use]
pub fn paste(app: &App, text: &str) -> Action {
    if app.place() == Place::Blank { Action::Wake } else { Action::Type(text.to_owned()) }
}
