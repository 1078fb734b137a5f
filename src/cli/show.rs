//! `amparo show ID`: one page as text.

use std::io::Write;
use std::path::Path;

use anyhow::bail;
use clap::Args;

use super::{Languages, Outcome, interface_lang, now, open};
use crate::catalog::id::PageId;
use crate::page::text::{self, Notes};
use crate::page::{self, Reader};

#[derive(Args)]
pub(crate) struct ShowArguments {
    /// guide/ice-at-door, contact/american-gateways-austin, paper/i-200, warning/8663472423, packet/taken or emergency.
    id: PageId,
    #[command(flatten)]
    languages: Languages,
    /// Footnote marks, and the sources at the end.
    #[arg(long)]
    sources: bool,
    /// One JSON object: id, title, language, status and lines.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &ShowArguments, edition: Option<&Path>) -> anyhow::Result<Outcome> {
    let desk = open(edition)?;
    let volunteer = interface_lang();
    let reader = Reader { lang: arguments.languages.lang.unwrap_or(volunteer), volunteer, now: now(&desk)? };
    let Some(page) = page::page(&desk.catalog, &desk.locale, &arguments.id, &reader) else {
        bail!("there is no {} in this edition; `amparo find` lists ids", arguments.id);
    };
    let notes = if arguments.sources { Notes::Shown } else { Notes::Hidden };
    let words = desk.locale.page(text::words_lang(&page, &reader));
    let lines = text::lines(&page, words, desk.locale.interface(volunteer), notes);
    let mut out = std::io::stdout().lock();
    if arguments.json {
        let object = serde_json::json!({
            "id": page.id.to_string(),
            "title": page.title,
            "lang": page.lang.code(),
            "status": page.status,
            "lines": lines,
        });
        writeln!(out, "{object}")?;
    } else {
        for line in lines {
            writeln!(out, "{line}")?;
        }
    }
    Ok(Outcome::Done)
}
