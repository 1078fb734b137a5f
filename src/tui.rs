//! The screen: takes the terminal, reads events, does what the state asks for, and draws.
//!
//! A keystroke goes `poll` → `read` → drop what is no press → [`keys::action`] → [`App::update`] → the effect → draw. A click
//! takes the same road: [`draw::Regions::at`] gives the action. This is the only module that reads events or changes terminal
//! modes; everything below it is pure.

pub mod action;
pub mod app;
mod blank;
pub mod draw;
mod emergency;
mod filters;
mod guard;
mod help;
mod hit;
mod home;
mod input;
pub mod keys;
mod language;
mod large;
mod making;
mod page;
mod papers;
mod place;
pub mod print;
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
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use jiff::civil::DateTime;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::catalog::lang::Lang;
use crate::desk::Desk;
use action::{Action, Effect, Moment};
use app::{App, Beginning};
use draw::Regions;
use guard::Guard;
pub use guard::Mouse;
use print::Flags;
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
/// How long one looks whether more has come. With no time at all crossterm does not look.
const GLANCE: Duration = Duration::from_micros(200);
/// Events that are done before one draws.
const AT_ONCE: usize = 64;
/// Lines that one notch of the wheel turns.
const WHEEL: i32 = 3;

/// Runs until somebody quits, or the system asks the program to end.
///
/// # Errors
/// When the terminal cannot be taken, read or drawn on.
pub fn run(desk: &Desk, options: Options) -> io::Result<()> {
    let ended = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    signal_hook::flag::register(signal_hook::consts::SIGTERM, Arc::clone(&ended))?;
    if options.theme == Theme::Plain {
        // crossterm 0.29.0 resets all attributes under NO_COLOR, the reversed row too; the theme is colourless instead.
        crossterm::style::force_color_output(true);
    }
    let guard = Guard::take(options.mouse, desk.locale.interface(options.interface).text("panic"))?;
    #[cfg(unix)]
    let hangup = end_with_the_terminal()?;
    let result = thread::scope(|scope| {
        // Asked once before the size is read: a window that is resized from now on is heard.
        event::poll(Duration::ZERO)?;
        let (width, height) = crossterm::terminal::size()?;
        let mut screen = Screen {
            desk,
            options,
            started: Instant::now(),
            size: (width, height),
            terminal: terminal((width, height))?,
            regions: Regions::default(),
        };
        let (sender, receiver) = mpsc::channel();
        let mut flags = Flags::default();
        let mut work = |effect: Effect, sender: Sender<Action>| {
            let flag = flags.of(&effect);
            scope.spawn(move || print::work(desk, effect, &sender, &flag));
        };
        let result = screen.run(&ended, &receiver, &sender, &mut work);
        // Nobody waits for paper after quitting.
        flags.raise();
        result
    });
    #[cfg(unix)]
    hangup.close();
    drop(guard);
    result
}

/// Ends the program when its terminal is gone: a window was closed, a connection was cut.
///
/// crossterm 0.29.0 reads the end of a terminal again and again and never comes back, so no flag would be looked at; a thread of its
/// own waits for the signal.
#[cfg(unix)]
fn end_with_the_terminal() -> io::Result<signal_hook::iterator::Handle> {
    let hangup = signal_hook::consts::SIGHUP;
    let mut signals = signal_hook::iterator::Signals::new([hangup])?;
    let handle = signals.handle();
    thread::spawn(move || {
        if signals.forever().next().is_some() {
            guard::restore();
            std::process::exit(128 + hangup);
        }
    });
    Ok(handle)
}

/// A terminal of this size. A fixed one does not ask for its size with each drawing, which opens the terminal anew each time.
fn terminal((width, height): (u16, u16)) -> io::Result<Terminal<CrosstermBackend<Stdout>>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    Terminal::with_options(CrosstermBackend::new(io::stdout()), TerminalOptions { viewport })
}

/// The terminal with what was last drawn on it.
struct Screen<'a> {
    desk: &'a Desk,
    options: Options,
    started: Instant,
    /// The size that was drawn last.
    size: (u16, u16),
    terminal: Terminal<CrosstermBackend<Stdout>>,
    regions: Regions,
}

impl Screen<'_> {
    fn run(
        &mut self,
        ended: &AtomicBool,
        receiver: &Receiver<Action>,
        sender: &Sender<Action>,
        work: &mut dyn FnMut(Effect, Sender<Action>),
    ) -> io::Result<()> {
        let mut app = App::new(
            self.desk,
            Beginning {
                interface: self.options.interface,
                visitor: self.options.visitor,
                theme: self.options.theme,
                size: self.size,
                now: self.moment(),
            },
        );
        self.draw(&app)?;
        while !app.is_over && !ended.load(Ordering::SeqCst) {
            let before = (app.place(), app.still_there());
            let is_event = event::poll(PATIENCE)?;
            app.update(Action::Tick(self.moment()));
            let mut has_changed = before != (app.place(), app.still_there());
            let mut done = 0;
            // What came together, such as letters from a fast typist, is drawn together.
            while done < AT_ONCE && (if done == 0 { is_event } else { event::poll(GLANCE)? }) {
                if let Some(action) = self.action(&app, &event::read()?) {
                    act(&mut app, action, sender, work);
                    has_changed = true;
                }
                done += 1;
            }
            for action in receiver.try_iter() {
                act(&mut app, action, sender, work);
                has_changed = true;
            }
            if has_changed && !app.is_over {
                self.draw(&app)?;
            }
        }
        Ok(())
    }

    fn moment(&self) -> Moment {
        Moment { wall: (self.options.now)(self.desk), passed: self.started.elapsed() }
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
        execute!(io::stdout(), BeginSynchronizedUpdate)?;
        if self.size != app.size {
            self.size = app.size;
            self.terminal = terminal(app.size)?;
            // A new terminal draws everything; `Terminal::clear` would ask for the cursor and wait for an answer.
            execute!(io::stdout(), Clear(ClearType::All))?;
        }
        let mut regions = Regions::default();
        self.terminal.draw(|frame| regions = draw::draw(app, frame))?;
        execute!(io::stdout(), EndSynchronizedUpdate)?;
        self.regions = regions;
        Ok(())
    }
}

/// Does an action, and hands over what has to be done outside.
fn act(app: &mut App, action: Action, sender: &Sender<Action>, work: &mut dyn FnMut(Effect, Sender<Action>)) {
    if let Some(effect) = app.update(action) {
        work(effect, sender.clone());
    }
}
