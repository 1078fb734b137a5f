//! The state of the screen, and what each action does to it.
//!
//! `update` is the only place where state changes. It is pure: no terminal, no clock, no file, no thread. What has to be done
//! outside comes back as an `Effect`; time comes in as `Action::Tick`.

use super::action::{Action, Edit, Effect, Moment, Pane, Verb};
use super::input::Input;
use super::making::{self, Making};
use super::page::PageView;
use super::papers::PaperView;
use super::print_sheet::{Order, PrintView};
use super::results::{self, Asked};
use super::theme::Theme;
use super::{blank, emergency, filters, help, home, keys, language, large, page, papers, place, print_sheet};
use crate::catalog::id::PageId;
use crate::catalog::lang::Lang;
use crate::desk::Desk;
use crate::locale::Words;
use crate::page::Reader;

/// A screen over the question and its answers.
#[derive(Debug)]
pub enum Screen {
    Page(Box<PageView>),
    Print(PrintView),
    Emergency {
        chosen: usize,
    },
    Languages {
        chosen: usize,
        typed: String,
    },
    Help {
        offset: usize,
    },
    Filters {
        chosen: usize,
        top: usize,
    },
    /// The line for a place, over the filters.
    Place(Input),
    Papers(PaperView),
    Large(large::LargeView),
}

/// Which screen is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    Home,
    Results,
    Page,
    Print,
    Emergency,
    Languages,
    Help,
    Filters,
    Near,
    Papers,
    Large,
    Blank,
}

/// What the undo key puts back.
#[derive(Debug)]
pub enum Undo {
    Kept(Vec<PageId>),
    Question(Asked),
    Person { kept: Vec<PageId>, asked: Asked, visitor: Lang },
}

/// How the program was started.
#[derive(Debug, Clone, Copy)]
pub struct Beginning {
    /// The volunteer's language.
    pub interface: Lang,
    /// The visitor's language, to which every new person comes back.
    pub visitor: Lang,
    pub theme: Theme,
    pub size: (u16, u16),
    pub now: Moment,
}

/// The whole state.
pub struct App<'a> {
    pub desk: &'a Desk,
    pub beginning: Beginning,
    pub interface: Lang,
    pub visitor: Lang,
    pub theme: Theme,
    pub size: (u16, u16),
    pub now: Moment,
    pub input: Input,
    pub results: results::ResultsView,
    /// The chosen thing on the home screen.
    pub home: usize,
    /// Screens over the question, the seen one last.
    pub open: Vec<Screen>,
    /// What this person takes home.
    pub kept: Vec<PageId>,
    /// What the last action did.
    pub sentence: Option<String>,
    pub undo: Option<Undo>,
    pub last_order: Option<Order>,
    /// What is being printed or saved now.
    pub making: Option<Making>,
    pub printers: Vec<String>,
    pub veil: blank::Veil,
    pub is_over: bool,
}

impl<'a> App<'a> {
    /// The first screen.
    #[must_use]
    pub fn new(desk: &'a Desk, beginning: Beginning) -> App<'a> {
        App {
            desk,
            beginning,
            interface: beginning.interface,
            visitor: beginning.visitor,
            theme: beginning.theme,
            size: beginning.size,
            now: beginning.now,
            input: Input::default(),
            results: results::ResultsView::default(),
            home: 0,
            open: Vec::new(),
            kept: Vec::new(),
            sentence: None,
            undo: None,
            last_order: None,
            making: None,
            printers: Vec::new(),
            veil: blank::Veil::new(beginning.now.passed),
            is_over: false,
        }
    }

    /// Which screen is seen.
    #[must_use]
    pub fn place(&self) -> Place {
        if self.veil.is_drawn() {
            return Place::Blank;
        }
        match self.open.last() {
            None if results::is_asking(self) => Place::Results,
            None => Place::Home,
            Some(Screen::Page(_)) => Place::Page,
            Some(Screen::Print(_)) => Place::Print,
            Some(Screen::Emergency { .. }) => Place::Emergency,
            Some(Screen::Languages { .. }) => Place::Languages,
            Some(Screen::Help { .. }) => Place::Help,
            Some(Screen::Filters { .. }) => Place::Filters,
            Some(Screen::Place(_)) => Place::Near,
            Some(Screen::Papers(_)) => Place::Papers,
            Some(Screen::Large(_)) => Place::Large,
        }
    }

    /// Whether the screen asks "Still on a call?".
    #[must_use]
    pub fn still_there(&self) -> bool {
        self.veil.is_asking()
    }

    /// The words of the interface.
    #[must_use]
    pub fn words(&self) -> &'a Words {
        self.desk.locale.interface(self.interface)
    }

    /// The words of pages, in the volunteer's language: hours, dates, costs.
    #[must_use]
    pub fn page_words(&self) -> &'a Words {
        self.desk.locale.page(self.interface)
    }

    /// A page for the visitor.
    #[must_use]
    pub fn reader(&self) -> Reader {
        Reader { lang: self.visitor, volunteer: self.interface, now: self.now.wall }
    }

    /// A page for the volunteer.
    #[must_use]
    pub fn own_reader(&self) -> Reader {
        Reader { lang: self.interface, ..self.reader() }
    }

    /// Answers an action in one sentence.
    pub fn say(&mut self, key: &str, values: &[(&str, &str)]) {
        self.sentence = Some(self.words().with(key, values));
    }

    /// The page that is open, or chosen in a list.
    #[must_use]
    pub fn present_page(&self) -> Option<PageId> {
        match self.open.last() {
            None => results::chosen_page(self),
            Some(Screen::Page(view)) => Some(view.page.id.clone()),
            Some(Screen::Papers(view)) => papers::chosen_page(self, view),
            Some(Screen::Large(view)) => Some(view.id.clone()),
            Some(Screen::Emergency { .. }) => Some(PageId::emergency()),
            Some(Screen::Print(view)) => print_sheet::chosen_item(view),
            Some(Screen::Languages { .. } | Screen::Help { .. } | Screen::Filters { .. } | Screen::Place(_)) => None,
        }
    }

    /// Does one action and says what has to be done outside.
    pub fn update(&mut self, action: Action) -> Option<Effect> {
        if is_by_hand(&action) {
            self.veil.touch(self.now.passed);
            self.sentence = None;
        }
        match action {
            Action::Tick(moment) => blank::tick(self, moment),
            Action::Resize(width, height) => self.resize(width, height),
            Action::Do(verb) => return self.act(verb),
            Action::Type(letters) => self.type_in(&letters),
            Action::Edit(edit) => self.edit(edit),
            Action::Pick(index) => return self.pick(index),
            Action::Choose(index) => self.choose(index),
            Action::TakeAway(index) => results::take_away(self, index),
            Action::Scroll(pane, lines) => self.scroll(pane, lines),
            Action::Wake => {}
            Action::Interrupt => self.say("to-quit", &[]),
            Action::Printers(names) => return print_sheet::printers(self, names),
            Action::Measured(order, sheets) => print_sheet::measured(self, &order, sheets),
            Action::Progress(progress) => making::go_on(self, progress),
            Action::Printed(printed) => return making::end(self, &printed),
        }
        None
    }

    fn act(&mut self, verb: Verb) -> Option<Effect> {
        match verb {
            Verb::Up | Verb::Down | Verb::Left | Verb::Right => return self.step(verb),
            Verb::PageUp | Verb::PageDown | Verb::First | Verb::Last => self.leap(verb),
            Verb::Open => return self.open(),
            Verb::OpenNumbered => emergency::open_chosen(self),
            Verb::Back => return self.back(),
            Verb::Keep => self.keep(),
            Verb::Print => return print_sheet::open(self),
            Verb::NewPerson => self.new_person(),
            Verb::Language => language::open(self),
            Verb::Emergency => emergency::open(self),
            Verb::Help => self.open.push(Screen::Help { offset: 0 }),
            Verb::Hide => blank::hide(self),
            Verb::Quit => return Some(self.quit()),
            Verb::Undo => self.put_back(),
            Verb::Filters => filters::open(self),
            Verb::TakeAway => results::take_last_away(self),
            Verb::Again => return print_sheet::again(self),
            Verb::Save => return print_sheet::save(self),
            Verb::Packet => return print_sheet::next_packet(self),
            Verb::OwnLanguage => page::turn_language(self),
            Verb::Large => large::open_present(self),
            Verb::Interface => help::turn_interface(self),
        }
        None
    }

    /// One step up, down, left or right.
    fn step(&mut self, verb: Verb) -> Option<Effect> {
        match self.place() {
            Place::Home => home::step(self, verb),
            Place::Results => results::step(self, verb),
            Place::Page => page::step(self, verb),
            Place::Print => return print_sheet::step(self, verb),
            Place::Emergency => emergency::step(self, verb),
            Place::Languages => language::step(self, verb),
            Place::Help => help::scroll(self, if verb == Verb::Up { -1 } else { 1 }),
            Place::Filters => filters::step(self, verb),
            Place::Papers => papers::step(self, verb),
            Place::Large => large::step(self, verb),
            Place::Near | Place::Blank => {}
        }
        None
    }

    /// A whole screen up or down, or to an end.
    fn leap(&mut self, verb: Verb) {
        let rows = i32::from(self.size.1.saturating_sub(6).max(1));
        let lines = match verb {
            Verb::PageUp => -rows,
            Verb::First => -100_000,
            Verb::Last => 100_000,
            _ => rows,
        };
        match self.place() {
            Place::Results => results::leap(self, lines),
            Place::Home | Place::Page | Place::Help | Place::Papers | Place::Filters => self.scroll(Pane::Main, lines),
            Place::Print | Place::Emergency | Place::Languages | Place::Near | Place::Large | Place::Blank => {}
        }
    }

    fn scroll(&mut self, pane: Pane, lines: i32) {
        match self.place() {
            Place::Results => results::scroll(self, pane, lines),
            Place::Page => page::scroll(self, lines),
            Place::Help => help::scroll(self, lines),
            Place::Papers => papers::leap(self, lines),
            Place::Filters => filters::leap(self, lines),
            Place::Home
            | Place::Print
            | Place::Emergency
            | Place::Languages
            | Place::Near
            | Place::Large
            | Place::Blank => {}
        }
    }

    fn open(&mut self) -> Option<Effect> {
        match self.place() {
            Place::Home => home::open(self),
            Place::Results => results::open(self),
            Place::Page => page::open_link(self),
            Place::Print => return print_sheet::print(self),
            Place::Emergency => return print_sheet::print_emergency(self),
            Place::Languages => language::choose(self),
            Place::Filters => filters::turn(self),
            Place::Near => place::take(self),
            Place::Papers => papers::open_chosen(self),
            Place::Large => large::step(self, Verb::Right),
            Place::Help => return self.back(),
            Place::Blank => {}
        }
        None
    }

    /// Chooses the thing that was clicked, or whose number was typed, and opens it.
    fn pick(&mut self, index: usize) -> Option<Effect> {
        match self.place() {
            Place::Emergency => emergency::open_row(self, index),
            Place::Page => page::pick_link(self, index),
            Place::Print => return print_sheet::pick(self, index),
            _ => {
                self.choose(index);
                return self.open();
            }
        }
        None
    }

    fn choose(&mut self, index: usize) {
        match self.open.last_mut() {
            None => self.choose_below(index),
            Some(Screen::Languages { chosen, .. } | Screen::Filters { chosen, .. } | Screen::Emergency { chosen }) => {
                *chosen = index;
            }
            Some(Screen::Papers(view)) => view.chosen = index,
            Some(Screen::Print(view)) => view.chosen = index,
            Some(Screen::Page(_) | Screen::Help { .. } | Screen::Place(_) | Screen::Large(_)) => {}
        }
    }

    fn choose_below(&mut self, index: usize) {
        if results::is_asking(self) {
            results::choose(self, index);
        } else {
            self.home = index.min(home::count(self).saturating_sub(1));
        }
    }

    fn type_in(&mut self, letters: &str) {
        match self.place() {
            Place::Home | Place::Results => results::type_in(self, letters),
            Place::Languages => language::type_in(self, letters),
            Place::Near => place::type_in(self, letters),
            Place::Papers => papers::type_in(self, letters),
            _ => self.say("not-here", &[]),
        }
    }

    fn edit(&mut self, edit: Edit) {
        let input = match self.open.last_mut() {
            None => &mut self.input,
            Some(Screen::Papers(view)) => papers::input(view),
            Some(Screen::Place(input)) => input,
            Some(_) => return,
        };
        match edit {
            Edit::Erase => input.erase(),
            Edit::EraseNext => input.erase_next(),
            Edit::EraseWord => input.erase_word(),
            Edit::Left => input.left(),
            Edit::Right => input.right(),
            Edit::Start => input.go_to_start(),
            Edit::End => input.go_to_end(),
        }
        if self.open.is_empty() && matches!(edit, Edit::Erase | Edit::EraseNext | Edit::EraseWord) {
            results::ask(self);
        }
    }

    /// One step back. Nothing is lost: a question that is cleared can be put back.
    fn back(&mut self) -> Option<Effect> {
        if blank::is_third_escape(self) {
            return None;
        }
        if making::can_stop(self) {
            return making::stop(self);
        }
        if self.open.pop().is_some() {
            results::show_again(self);
        } else if results::is_asking(self) {
            let asked = results::take_question(self);
            self.undo = Some(Undo::Question(asked));
            let key = keys::name(self, Verb::Undo).unwrap_or_default();
            self.say("cleared", &[("key", &key)]);
        } else {
            self.say("first-screen", &[]);
        }
        None
    }

    /// Keeps the present page for this person, or takes it out again.
    fn keep(&mut self) {
        let Some(id) = self.present_page().filter(|id| *id != PageId::emergency()) else {
            self.say("nothing-to-keep", &[]);
            return;
        };
        if let Some(at) = self.kept.iter().position(|kept| *kept == id) {
            self.undo = Some(Undo::Kept(self.kept.clone()));
            self.kept.remove(at);
            let key = keys::name(self, Verb::Undo).unwrap_or_default();
            self.say("removed", &[("key", &key)]);
        } else {
            self.kept.push(id);
            let count = self.kept.len().to_string();
            self.say("kept-now", &[("n", &count)]);
        }
        print_sheet::kept_changed(self);
    }

    fn new_person(&mut self) {
        let asked = results::take_question(self);
        self.undo = Some(Undo::Person { kept: std::mem::take(&mut self.kept), asked, visitor: self.visitor });
        self.visitor = self.beginning.visitor;
        self.open.clear();
        self.home = 0;
        self.say("new-person", &[]);
    }

    fn put_back(&mut self) {
        match self.undo.take() {
            None => return self.say("nothing-to-undo", &[]),
            Some(Undo::Kept(kept)) => self.kept = kept,
            Some(Undo::Question(asked)) => results::put_back(self, asked),
            Some(Undo::Person { kept, asked, visitor }) => {
                self.kept = kept;
                self.visitor = visitor;
                results::put_back(self, asked);
            }
        }
        print_sheet::kept_changed(self);
        self.say("put-back", &[]);
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.size = (width, height);
        page::lay_out_again(self);
        results::show_again(self);
    }

    fn quit(&mut self) -> Effect {
        self.is_over = true;
        Effect::Quit
    }
}

/// Whether somebody at the desk did it. What comes from a thread or the clock neither uncovers a hidden screen nor takes the
/// sentence away.
fn is_by_hand(action: &Action) -> bool {
    match action {
        Action::Tick(_)
        | Action::Resize(..)
        | Action::Printers(_)
        | Action::Measured(..)
        | Action::Progress(_)
        | Action::Printed(_) => false,
        Action::Do(_)
        | Action::Type(_)
        | Action::Edit(_)
        | Action::Pick(_)
        | Action::Choose(_)
        | Action::TakeAway(_)
        | Action::Scroll(..)
        | Action::Wake
        | Action::Interrupt => true,
    }
}
