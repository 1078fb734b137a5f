//! The screen: takes the terminal, reads events, does what the state asks for, and draws.
//!
//! A keystroke goes `poll` → `read` → drop what is no press → [`keys::action`] → [`App::update`] → the effect → draw. A click
//! takes the same road: [`draw::Regions::at`] gives the action. This is the only module that reads events or changes terminal
//! modes; everything below it is pure.

pub mod app;
mod blank;
pub mod draw;
mod emergency;
mod filters;
mod guard;
mod help;
mod home;
mod input;
pub mod keys;
mod language;
mod large;
mod page;
mod papers;
mod print;
mod print_sheet;
mod results;
mod text;
mod theme;
mod understood;

use std::io::{self, Stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, KeyEventKind, MouseButton, MouseEventKind};
use crossterm::execute;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use jiff::civil::DateTime;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;

use crate::catalog::lang::Lang;
use crate::desk::Desk;
use app::{Action, App, Beginning, Effect, Moment};
use draw::Regions;
use guard::Guard;
pub use guard::Mouse;
pub use theme::Theme;

/// What the screen is started with.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The volunteer's language.
    pub interface: Lang,
    /// The visitor's language, to which every new person comes back.
    pub visitor: Lang,
    pub mouse: Mouse,
    pub theme: Theme,
    /// The wall clock of the edition's place.
    pub now: fn(&Desk) -> DateTime,
}

/// How long one waits for an event before looking at the clock and for signals.
const PATIENCE: Duration = Duration::from_millis(100);
/// Lines that one notch of the wheel turns.
const WHEEL: i32 = 3;

/// Runs until somebody quits, or the system asks the program to end.
///
/// # Errors
/// When the terminal cannot be taken, read or drawn on.
pub fn run(desk: &Desk, options: Options) -> io::Result<()> {
    let ended = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&ended))?;
    }
    if options.theme == Theme::Plain {
        // crossterm 0.29.0 resets all attributes under NO_COLOR, the reversed row too; the theme is colourless instead.
        crossterm::style::force_color_output(true);
    }
    let guard = Guard::take(options.mouse, desk.locale.interface(options.interface).text("panic"))?;
    let result = thread::scope(|scope| {
        let mut screen = Screen {
            desk,
            options,
            started: Instant::now(),
            terminal: Terminal::new(CrosstermBackend::new(io::stdout()))?,
            regions: Regions::default(),
        };
        let (sender, receiver) = mpsc::channel();
        let work = |effect: Effect, sender: Sender<Action>| {
            scope.spawn(move || print::work(desk, effect, &sender));
        };
        screen.run(&ended, &receiver, &sender, &work)
    });
    drop(guard);
    result
}

/// The terminal with what was last drawn on it.
struct Screen<'a> {
    desk: &'a Desk,
    options: Options,
    started: Instant,
    terminal: Terminal<CrosstermBackend<Stdout>>,
    regions: Regions,
}

impl<'a> Screen<'a> {
    fn run(
        &mut self,
        ended: &AtomicBool,
        receiver: &Receiver<Action>,
        sender: &Sender<Action>,
        work: &dyn Fn(Effect, Sender<Action>),
    ) -> io::Result<()> {
        let size = self.terminal.size()?;
        let mut app = App::new(
            self.desk,
            Beginning {
                interface: self.options.interface,
                visitor: self.options.visitor,
                theme: self.options.theme,
                size: (size.width, size.height),
                now: self.moment(),
            },
        );
        self.draw(&app)?;
        while !app.is_over && !ended.load(Ordering::SeqCst) {
            let mut actions = self.events(&app)?;
            let is_idle = actions.is_empty();
            actions.extend(receiver.try_iter());
            let was = app.place();
            let before = app.still_there();
            let has_changed = !actions.is_empty();
            app.update(Action::Tick(self.moment()));
            for action in actions {
                if let Some(effect) = app.update(action) {
                    work(effect, sender.clone());
                }
            }
            if has_changed || (is_idle && (app.place() != was || app.still_there() != before)) {
                self.draw(&app)?;
            }
        }
        Ok(())
    }

    fn moment(&self) -> Moment {
        Moment {
            wall: (self.options.now)(self.desk),
            passed: self.started.elapsed(),
        }
    }

    /// Waits for an event and takes all that have come, as actions. Keys are read against the state as it is now, so a second
    /// key waits for the first to be done.
    fn events(&mut self, app: &App) -> io::Result<Vec<Action>> {
        if !event::poll(PATIENCE)? {
            return Ok(Vec::new());
        }
        Ok(self.action(app, &event::read()?).into_iter().collect())
    }

    fn action(&self, app: &App, event: &Event) -> Option<Action> {
        match event {
            // Windows reports releases too.
            Event::Key(key) if key.kind != KeyEventKind::Release => keys::action(app, key),
            Event::Paste(text) => Some(keys::paste(app, text)),
            Event::Resize(width, height) => Some(Action::Resize(*width, *height)),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(_) | MouseEventKind::ScrollDown | MouseEventKind::ScrollUp
                    if app.place() == app::Place::Blank =>
                {
                    Some(Action::Wake)
                }
                MouseEventKind::Down(MouseButton::Left) => self.regions.at(mouse.column, mouse.row).cloned(),
                MouseEventKind::ScrollDown => self.wheel(mouse.column, mouse.row, WHEEL),
                MouseEventKind::ScrollUp => self.wheel(mouse.column, mouse.row, -WHEEL),
                _ => None,
            },
            Event::Key(_) | Event::FocusGained | Event::FocusLost => None,
        }
    }

    fn wheel(&self, column: u16, row: u16, lines: i32) -> Option<Action> {
        Some(Action::Scroll(self.regions.wheel_at(column, row)?, lines))
    }

    fn draw(&mut self, app: &App) -> io::Result<()> {
        let (width, height) = app.size;
        // The size comes from the resize event: asking for it opens the terminal anew each time.
        if self.terminal.get_frame().area() != Rect::new(0, 0, width, height) {
            self.terminal.resize(Rect::new(0, 0, width, height))?;
        }
        execute!(io::stdout(), BeginSynchronizedUpdate)?;
        let mut regions = Regions::default();
        self.terminal.draw(|frame| regions = draw::draw(app, frame))?;
        execute!(io::stdout(), EndSynchronizedUpdate)?;
        self.regions = regions;
        Ok(())
    }
}
