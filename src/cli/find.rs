//! `amparo find`: search, for people and for scripts.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, bail};
use clap::Args;
use jiff::civil::DateTime;

use super::{Languages, Outcome, interface_lang, now, open};

use crate::catalog::hours::OpenState;
use crate::catalog::id::Kind;
use crate::catalog::lang::{Lang, Spoken};
use crate::desk::{Desk, understood_words};
use crate::page;
use crate::page::Reader;
use crate::search::{Filters, Fit, Hit, Near, OpenWhen, Query};
use crate::source;

/// Ranks written by `--run`.
const RANKS: usize = 10;

#[derive(Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct FindArguments {
    /// What the person says; - reads it from standard input, so that it need not stand in a shell history.
    words: Vec<String>,
    #[command(flatten)]
    languages: Languages,
    /// A ZIP code, city or county.
    #[arg(long, value_name = "PLACE")]
    near: Option<String>,
    /// A language that is spoken there; several: vi,es.
    #[arg(long, value_delimiter = ',', value_name = "LANG")]
    speaks: Vec<Spoken>,
    /// now, or a day and a time: "tue 18:00".
    #[arg(long, value_name = "WHEN")]
    open: Option<String>,
    /// Free, or free for those who qualify, or by income.
    #[arg(long)]
    free: bool,
    #[arg(long, value_delimiter = ',', value_name = "TOPIC")]
    topic: Vec<String>,
    /// A county served: Travis, or US-TX-Travis.
    #[arg(long, value_delimiter = ',', value_name = "COUNTY")]
    county: Vec<String>,
    /// guide, contact, paper, warning or packet.
    #[arg(long, value_delimiter = ',', value_name = "KIND")]
    kind: Vec<Kind>,
    /// A court served, as contacts name it.
    #[arg(long, value_delimiter = ',', value_name = "COURT")]
    court: Vec<String>,
    /// A detention place served, as contacts name it.
    #[arg(long, value_delimiter = ',', value_name = "PLACE")]
    detention: Vec<String>,
    #[arg(long, default_value_t = RANKS, value_name = "N")]
    limit: usize,
    /// Leave out what is not known to fit.
    #[arg(long)]
    strict: bool,
    /// Take nothing in the words as a filter.
    #[arg(long)]
    literal: bool,
    /// One object a line.
    #[arg(long)]
    json: bool,
    /// A table of questions with the columns qid, lang, kind, query.
    #[arg(long, value_name = "FILE.tsv", conflicts_with = "words", requires = "run")]
    queries: Option<PathBuf>,
    /// Write qid, rank and id for each question of the table.
    #[arg(long, requires = "queries")]
    run: bool,
    /// With --run: add the microseconds that each question took.
    #[arg(long, requires = "run")]
    timing: bool,
}

pub(crate) fn run(arguments: &FindArguments, edition: Option<&Path>) -> anyhow::Result<Outcome> {
    let desk = open(edition)?;
    let now = now(&desk)?;
    let base = Query {
        filters: filters(arguments, &desk)?,
        limit: arguments.limit,
        strict: arguments.strict,
        ..Query::new("", arguments.languages.lang.unwrap_or_else(interface_lang), now)
    };
    if let Some(table) = &arguments.queries {
        return run_table(arguments, &desk, &base, table);
    }
    let mut query = Query { words: words(arguments)?, ..base };
    if arguments.literal {
        query.without = desk.search.find(&query).understood;
    }
    let answer = desk.search.find(&query);
    let mut out = io::stdout().lock();
    if !arguments.json && !answer.understood.is_empty() {
        let words = desk.locale.interface(interface_lang());
        let understood: Vec<_> =
            answer.understood.iter().map(|one| understood_words(&desk.locale, words, one)).collect();
        writeln!(out, "{}", understood.join(" · "))?;
    }
    for (index, hit) in answer.hits.iter().enumerate() {
        if arguments.json {
            writeln!(out, "{}", json(&desk, hit, index + 1, query.shown))?;
        } else {
            writeln!(out, "{}", line(&desk, hit, query.shown, now))?;
        }
    }
    if answer.hits.is_empty() {
        let words = desk.locale.interface(interface_lang());
        eprintln!("{}", words.text("no-answers"));
        return Ok(Outcome::Nothing);
    }
    Ok(Outcome::Done)
}

fn words(arguments: &FindArguments) -> anyhow::Result<String> {
    if arguments.words == ["-"] {
        let mut text = String::new();
        // No question is longer than this.
        io::stdin().lock().take(64 * 1024).read_to_string(&mut text).context("standard input is not UTF-8 text")?;
        return Ok(text.trim().to_owned());
    }
    if arguments.words.is_empty() && arguments.kind.is_empty() && arguments.topic.is_empty() {
        bail!("say what to look for: amparo find they took my husband");
    }
    Ok(arguments.words.join(" "))
}

fn filters(arguments: &FindArguments, desk: &Desk) -> anyhow::Result<Filters> {
    let home = &desk.catalog.edition.place;
    let near = |text: &str| {
        Near::parse(text, &desk.places, home)
            .with_context(|| format!("the place '{text}' is not known; give a ZIP code, a city or a county"))
    };
    for topic in &arguments.topic {
        if desk.catalog.topic(topic).is_none() {
            bail!("there is no topic '{topic}'; data/topics.toml has them all");
        }
    }
    let mut county = Vec::new();
    for name in &arguments.county {
        let named = if name.to_lowercase().contains("county") || name.starts_with("US-") {
            name.clone()
        } else {
            format!("{name} County")
        };
        county.extend(near(&named)?.counties);
    }
    let open = match &arguments.open {
        None => None,
        Some(text) => {
            Some(OpenWhen::parse(text).with_context(|| format!("'{text}' is no time; write now, or \"tue 18:00\""))?)
        }
    };
    Ok(Filters {
        topics: arguments.topic.clone(),
        speaks: arguments.speaks.clone(),
        cost: if arguments.free { Filters::FREE.to_vec() } else { Vec::new() },
        county,
        near: arguments.near.as_deref().map(near).transpose()?,
        open,
        kinds: arguments.kind.clone(),
        courts: arguments.court.clone(),
        detention: arguments.detention.clone(),
        ..Filters::default()
    })
}

/// Kind and id, title, and for a contact the number and whether it is open.
fn line(desk: &Desk, hit: &Hit, lang: Lang, now: DateTime) -> String {
    let title = page::title(&desk.catalog, &desk.locale, &hit.id, lang).unwrap_or_default();
    let mut line = format!("{}  {title}", hit.id);
    if let Some(contact) = desk.catalog.contact(&hit.id.name).filter(|_| hit.id.kind == Kind::Contact) {
        let words = desk.locale.page(lang);
        if let Some(phone) = contact.first_phone() {
            line.push_str("  ");
            line.push_str(&phone.number.display());
        }
        let reader = Reader { lang, volunteer: lang, now };
        line.push_str("  ");
        line.push_str(&page::open_line(&desk.catalog, contact, words, &reader));
        if let Some(miles) = hit.miles {
            line = format!("{line}  {miles:.0} mi");
        }
        if contact.is_doubtful() {
            line.push_str("  ");
            line.push_str(&words.text("call-first"));
        }
    }
    line
}

fn json(desk: &Desk, hit: &Hit, rank: usize, lang: Lang) -> serde_json::Value {
    let contact = desk.catalog.contact(&hit.id.name).filter(|_| hit.id.kind == Kind::Contact);
    let phones: Vec<String> =
        contact.map(|contact| contact.phones.iter().map(|phone| phone.number.display()).collect()).unwrap_or_default();
    let open = match hit.open {
        OpenState::Always | OpenState::Open { .. } => Some(true),
        OpenState::Closed { .. } => Some(false),
        OpenState::NotKnown => None,
    };
    serde_json::json!({
        "id": hit.id.to_string(),
        "rank": rank,
        "kind": hit.id.kind.word(),
        "title": page::title(&desk.catalog, &desk.locale, &hit.id, lang),
        "why": {
            "words": hit.why.words,
            "meant": hit.why.meant,
            "concept": hit.why.concept,
            "topic": hit.why.topic,
            "fits": match hit.why.fit { Fit::Yes => "yes", Fit::NotKnown => "not known", Fit::No => "no" },
        },
        "phones": phones,
        "open": open,
        "speaks": hit.speaks,
        "miles": hit.miles,
    })
}

/// A table of questions is a file that somebody names; nothing of it is kept.
fn read_text(path: &Path) -> anyhow::Result<String> {
    let read = source::text(path);
    read.with_context(|| format!("{} cannot be read as text", path.display()))
}

/// Runs a table of questions: a line a rank. The columns lang and kind are not used for searching.
fn run_table(arguments: &FindArguments, desk: &Desk, base: &Query, table: &Path) -> anyhow::Result<Outcome> {
    let text = read_text(table)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (index, row) in text.lines().enumerate() {
        let cells: Vec<_> = row.split('\t').collect();
        if row.trim().is_empty() || (index == 0 && cells.first() == Some(&"qid")) {
            continue;
        }
        let [qid, _, _, words, ..] = cells.as_slice() else {
            bail!(
                "{}:{}: this row has {} columns; write qid, lang, kind, query",
                table.display(),
                index + 1,
                cells.len()
            );
        };
        let query = Query { words: (*words).to_owned(), limit: RANKS, ..base.clone() };
        let start = Instant::now();
        let answer = desk.search.find(&query);
        let micros = start.elapsed().as_micros();
        for (rank, hit) in answer.hits.iter().enumerate() {
            write!(out, "{qid}\t{}\t{}", rank + 1, hit.id)?;
            if arguments.timing {
                write!(out, "\t{micros}")?;
            }
            writeln!(out)?;
        }
    }
    out.flush()?;
    Ok(Outcome::Done)
}
