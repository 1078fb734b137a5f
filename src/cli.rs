//! The command line: what may be asked, and who answers.
//!
//! The only module that names clap or prints to standard output. Words that a person typed never stand in an error.

mod check;
mod edition;
mod find;
mod generate;
mod print;
mod show;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::Context;
use clap::{Args, Parser, Subcommand};
use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::catalog::lang::Lang;
use crate::desk::{Desk, DeskError};
use crate::edition::EditionError;
use crate::{plain, tui};

/// An offline know-your-rights desk: find the right guide or legal-aid contact, and print it.
///
/// Without a command it opens the desk. It uses no network and keeps nothing about anybody.
#[derive(Parser)]
#[command(name = "amparo", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// A data folder or an edition file, instead of the edition inside the program.
    #[arg(long, global = true, value_name = "PATH")]
    edition: Option<PathBuf>,
    /// The line mode: one question at a time, for screen readers, Braille and scripts.
    #[arg(long)]
    plain: bool,
    /// Leave the mouse to the terminal, so that text can be selected.
    #[arg(long)]
    no_mouse: bool,
}

#[derive(Subcommand)]
#[allow(clippy::large_enum_variant, reason = "it is made once")]
enum Command {
    /// Search the directory.
    Find(find::FindArguments),
    /// Show one page as text.
    Show(show::ShowArguments),
    /// Make paper: handouts, cards, referral sheets, posters, the booklet.
    Print(Box<print::PrintArguments>),
    /// Tell every problem in the data, all at once.
    Check(check::CheckArguments),
    /// Editions as files.
    #[command(subcommand)]
    Edition(edition::EditionCommand),
    /// Print the manual page or the completions of a shell.
    Generate(generate::GenerateArguments),
}

/// How a command ended.
pub(crate) enum Outcome {
    Done,
    /// Nothing was found, or the data have errors.
    Nothing,
}

/// The language of the page, and of the interface.
#[derive(Args, Clone, Copy)]
pub(crate) struct Languages {
    /// Language shown: en es vi zh-Hans zh-Hant ar ko fr pt ht. It never filters.
    #[arg(long, value_name = "LANG", value_parser = Lang::from_str)]
    lang: Option<Lang>,
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    match run(std::env::args_os()) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Nothing) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => match error.downcast_ref::<clap::Error>() {
            Some(usage) => {
                // Nobody reads it when the pipe is closed.
                let _ = usage.print();
                ExitCode::from(u8::from(usage.use_stderr()) * 2)
            }
            None => told(&error),
        },
    }
}

/// Prints an error as one sentence; its hint is part of it.
fn told(error: &anyhow::Error) -> ExitCode {
    // Nothing more can be done when even this cannot be written.
    let _ = writeln!(io::stderr(), "amparo: {error:#}.");
    ExitCode::from(2)
}

fn run(arguments: impl IntoIterator<Item = OsString>) -> anyhow::Result<Outcome> {
    let arguments = Arguments::try_parse_from(arguments)?;
    let edition = arguments.edition.as_deref();
    match arguments.command {
        None => open_the_desk(&arguments),
        Some(Command::Find(find)) => find::run(&find, edition),
        Some(Command::Show(show)) => show::run(&show, edition),
        Some(Command::Print(print)) => print::run(&print, edition),
        Some(Command::Check(check)) => check::run(&check, edition),
        Some(Command::Edition(command)) => edition::run(&command),
        Some(Command::Generate(generate)) => generate::run(&generate),
    }
}

/// The screen; the line mode where there is no screen to draw on.
fn open_the_desk(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let no_screen = !io::stdin().is_terminal() || !io::stdout().is_terminal();
    let desk = open(arguments.edition.as_deref())?;
    if arguments.plain || is_set("ACCESSIBLE") || is_dumb || no_screen {
        let options = plain::Options { interface: interface_lang(), now: wall_clock };
        plain::run(&desk, &mut io::stdin().lock(), &mut io::stdout().lock(), options)?;
        return Ok(Outcome::Done);
    }
    // https://no-color.org: any value that is not empty, 0 too.
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let options = tui::Options {
        interface: interface_lang(),
        visitor: interface_lang(),
        mouse: if arguments.no_mouse { tui::Mouse::Off } else { tui::Mouse::On },
        theme: if no_color { tui::Theme::Plain } else { tui::Theme::Colour },
        now: wall_clock,
    };
    tui::run(&desk, options)?;
    Ok(Outcome::Done)
}

/// The desk on the edition inside the program, on an edition file, or on a data folder.
///
/// A file that is there but is not a whole edition never leaves a volunteer without a desk: a sentence says what is wrong with it,
/// and the edition inside the program opens.
fn open(edition: Option<&Path>) -> anyhow::Result<Desk> {
    let Some(path) = edition else { return Ok(Desk::shipped()?) };
    match Desk::open(path) {
        Ok(desk) => Ok(desk),
        Err(DeskError::Edition(error)) if !matches!(error, EditionError::Io(_)) => {
            let desk = Desk::shipped()?;
            let stamp = desk.catalog.edition.stamp();
            eprintln!("amparo: {}: {error}. The edition inside the program is used: {stamp}.", path.display());
            Ok(desk)
        }
        Err(error) => Err(error).with_context(|| format!("{} is not used", path.display())),
    }
}

/// Now, for a front end that asks again and again.
fn wall_clock(desk: &Desk) -> DateTime {
    now(desk).unwrap_or_else(|_| desk.local(Timestamp::now()))
}

/// Now, on the wall clock of the edition's place. `AMPARO_NOW` fixes it for tests and for "what would Monday show".
fn now(desk: &Desk) -> anyhow::Result<DateTime> {
    match std::env::var("AMPARO_NOW") {
        Ok(text) => text.parse().with_context(|| "AMPARO_NOW is no time; write 2026-11-24T10:00".to_owned()),
        Err(_) => Ok(desk.local(Timestamp::now())),
    }
}

/// The interface's language: `AMPARO_LANG`, else the locale, else English.
fn interface_lang() -> Lang {
    ["AMPARO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .filter(|value| value.starts_with("es"))
        .map_or(Lang::En, |_| Lang::Es)
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
