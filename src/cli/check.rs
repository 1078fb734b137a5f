//! `amparo check`: every problem in the data, all at once.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use jiff::Timestamp;
use jiff::civil::Date;

use super::Outcome;
use crate::check;
use crate::source::{self, Severity};

#[derive(Args)]
pub(crate) struct CheckArguments {
    /// The data folder.
    #[arg(default_value = "data")]
    dir: PathBuf,
    /// One table: guides by language, contacts by confidence, coverage by topic and county.
    #[arg(long)]
    summary: bool,
    /// Every statement that rests on a citation nobody has opened, for a lawyer.
    #[arg(long)]
    unseen: bool,
    /// Judge dates as on this day.
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

pub(crate) fn run(arguments: &CheckArguments, edition: Option<&Path>) -> anyhow::Result<Outcome> {
    let dir = edition.unwrap_or(&arguments.dir);
    if !dir.is_dir() {
        bail!("{} is no folder; name the data folder, or run this where data/ is", dir.display());
    }
    let today = match arguments.today {
        Some(today) => today,
        None => today()?,
    };
    let (files, mut problems) =
        source::files(dir).with_context(|| format!("the folder {} cannot be read", dir.display()))?;
    let (catalog, more) = source::read(&files);
    problems.extend(more);
    let mut out = std::io::stdout().lock();
    if arguments.summary {
        write!(out, "{}", check::summary(&catalog, today))?;
        return Ok(Outcome::Done);
    }
    if arguments.unseen {
        for statement in check::unseen(&catalog) {
            writeln!(out, "{statement}")?;
        }
        return Ok(Outcome::Done);
    }
    problems.extend(check::all(&catalog, &files, today));
    problems.sort();
    problems.dedup();
    for problem in &problems {
        let word = match problem.severity {
            Severity::Error => "",
            Severity::Warning => "warning: ",
        };
        writeln!(out, "{word}{}/{problem}", dir.display())?;
    }
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = problems.len() - errors;
    writeln!(
        out,
        "{} guides, {} contacts, {} topics: {errors} errors, {warnings} warnings.",
        catalog.guides.len(),
        catalog.contacts.len(),
        catalog.topics.len()
    )?;
    Ok(if errors == 0 { Outcome::Done } else { Outcome::Nothing })
}

/// Today; `AMPARO_NOW` fixes it for tests.
fn today() -> anyhow::Result<Date> {
    match std::env::var("AMPARO_NOW") {
        Ok(text) => {
            let day = text.get(..10).unwrap_or(&text);
            day.parse().with_context(|| "AMPARO_NOW is no time; write 2026-11-24T10:00".to_owned())
        }
        Err(_) => Ok(jiff::tz::TimeZone::system().to_datetime(Timestamp::now()).date()),
    }
}
