//! `amparo edition`: editions as files.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Subcommand;

use super::Outcome;
use crate::edition::{self, Edition};
use crate::source::{self, Severity};

#[derive(Subcommand)]
pub(crate) enum EditionCommand {
    /// Build an edition file from a data folder.
    Build {
        /// The data folder.
        dir: PathBuf,
        /// The file to write.
        #[arg(short, value_name = "FILE")]
        out: PathBuf,
    },
    /// Verify an edition file, and say what it is.
    Show { file: PathBuf },
}

pub(crate) fn run(command: &EditionCommand) -> anyhow::Result<Outcome> {
    match command {
        EditionCommand::Build { dir, out } => build(dir, out),
        EditionCommand::Show { file } => show(file),
    }
}

fn build(dir: &Path, out: &Path) -> anyhow::Result<Outcome> {
    let (files, mut problems) =
        source::files(dir).with_context(|| format!("the folder {} cannot be read", dir.display()))?;
    let (catalog, more) = source::read(&files);
    problems.extend(more);
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    if errors > 0 {
        for problem in &problems {
            eprintln!("{}/{problem}", dir.display());
        }
        bail!("no edition is built while the data have {errors} errors; mend them first");
    }
    let bytes = crate::desk::edition_of(&catalog, &files)?;
    edition::write(out, &bytes).with_context(|| format!("{} cannot be written", out.display()))?;
    let mut stdout = std::io::stdout().lock();
    writeln!(
        stdout,
        "{}: {} guides, {} contacts, {} bytes.",
        out.display(),
        catalog.guides.len(),
        catalog.contacts.len(),
        bytes.len()
    )?;
    Ok(Outcome::Done)
}

fn show(file: &Path) -> anyhow::Result<Outcome> {
    let edition = Edition::open(file).with_context(|| format!("{} is not used", file.display()))?;
    let about = &edition.about;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", about.name)?;
    writeln!(out, "Stamp: {}", about.stamp)?;
    writeln!(out, "Format: {}", about.format)?;
    writeln!(out, "Guides: {}", about.guides)?;
    writeln!(out, "Contacts: {}", about.contacts)?;
    writeln!(out, "Every file is whole. It is not signed.")?;
    for (name, range) in edition.files() {
        writeln!(out, "  {name}  {} bytes", range.len())?;
    }
    Ok(Outcome::Done)
}
