//! Takes the terminal over, and gives it back whole: after quitting, an error, a panic or SIGTERM.
//!
//! `ratatui::restore` undoes neither the mouse nor bracketed paste, so there is one `restore` here that undoes everything and is
//! called from every way out. It leaves an empty screen and an empty scroll-back.

use std::io::{self, Write};
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{MoveTo, Show};
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::style::ResetColor;
use crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{execute, queue};

/// Whether the mouse is listened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    On,
    /// Left to the terminal, so that text can be selected.
    Off,
}

/// The terminal is ours as long as this lives.
#[derive(Debug)]
pub struct Guard(());

static IS_TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

impl Guard {
    /// Takes the terminal. A panic from now on gives it back first, and reports `sentence` and the place in the program: never
    /// the panic's own message, which may hold words that somebody typed.
    ///
    /// # Errors
    /// When the terminal does not obey.
    pub fn take(mouse: Mouse, sentence: String) -> io::Result<Guard> {
        HOOK.call_once(|| {
            panic::set_hook(Box::new(move |report| {
                restore();
                let place = report.location().map(|place| format!("{}:{}", place.file(), place.line()));
                // Nothing more can be done when even this cannot be written.
                let _ = writeln!(io::stderr(), "amparo: {sentence} ({})", place.unwrap_or_default());
            }));
        });
        enable_raw_mode()?;
        IS_TAKEN.store(true, Ordering::SeqCst);
        let guard = Guard(());
        let mut out = io::stdout();
        execute!(out, EnterAlternateScreen, EnableBracketedPaste, Clear(ClearType::All))?;
        if mouse == Mouse::On {
            execute!(out, EnableMouseCapture)?;
        }
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Undoes everything that `take` did, once.
pub fn restore() {
    if !IS_TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    // On a terminal that is gone there is nothing to restore; each step is tried all the same.
    let _ = queue!(out, EndSynchronizedUpdate, DisableMouseCapture, DisableBracketedPaste, ResetColor);
    let _ = queue!(out, Clear(ClearType::All), LeaveAlternateScreen);
    let _ = queue!(out, Clear(ClearType::All), Clear(ClearType::Purge), MoveTo(0, 0), Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}
