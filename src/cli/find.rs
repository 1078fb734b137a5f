//! `amparo find`: search, for people and for scripts.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};

use super::{Languages, Outcome, interface_lang, now, open};

use crate::catalog::hours::OpenState;
use crate::catalog::id::Kind;
use crate::desk::narrowing::{self, Narrowing};
use crate::desk::{Desk, filters, say};
use crate::locale::Words;
use crate::page;
use crate::page::Reader;
use crate::search::{Answer, EmptiedBy, FilterName, Fit, Hit, Query, Understood};
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
    /// A ZIP code, city or county; "78753 within 10" with a distance in miles.
    #[arg(long, value_name = "PLACE")]
    near: Option<String>,
    /// A language that is spoken there; several: vi,es.
    #[arg(long, value_name = "LANG")]
    speaks: Vec<String>,
    /// now, or a day and a time: "tue 18:00".
    #[arg(long, value_name = "WHEN")]
    open: Option<String>,
    /// Free, or free for those who qualify, or by income.
    #[arg(long)]
    free: bool,
    /// free, free-if-eligible, low-cost, sliding or fee.
    #[arg(long, value_name = "COST")]
    cost: Vec<String>,
    #[arg(long, value_name = "TOPIC")]
    topic: Vec<String>,
    /// A county served: Travis, or US-TX-Travis.
    #[arg(long, value_name = "COUNTY")]
    county: Vec<String>,
    /// guide, contact, paper, warning or packet.
    #[arg(long, value_name = "KIND")]
    kind: Vec<String>,
    /// Who gives legal advice there: attorney, accredited or none.
    #[arg(long, value_name = "WHO")]
    advice: Vec<String>,
    /// A court served, as contacts name it, or the beginning of its name.
    #[arg(long, value_name = "COURT")]
    court: Vec<String>,
    /// A detention place served, as contacts name it, or the beginning of its name.
    #[arg(long, value_name = "PLACE")]
    detention: Vec<String>,
    #[arg(long, default_value_t = RANKS, value_name = "N")]
    limit: usize,
    /// Leave out what is not known to fit.
    #[arg(long)]
    strict: bool,
    /// Take nothing in the words as a filter.
    #[arg(long)]
    literal: bool,
    /// Take this away from what was understood; its words are plain words.
    #[arg(long, value_delimiter = ',', value_name = "WHAT")]
    without: Vec<Sort>,
    /// Add how many answers each filter would leave.
    #[arg(long, conflicts_with = "queries")]
    counts: bool,
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

/// What can be understood in words.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sort {
    /// A place.
    Near,
    /// A language.
    Speaks,
    /// That it costs nothing.
    Free,
    /// A time.
    Open,
}

impl Sort {
    const ALL: [Sort; 4] = [Sort::Near, Sort::Speaks, Sort::Free, Sort::Open];

    fn of(understood: &Understood) -> Sort {
        match understood {
            Understood::Near(_) => Sort::Near,
            Understood::Speaks(_) => Sort::Speaks,
            Understood::Free => Sort::Free,
            Understood::Open(_) => Sort::Open,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Sort::Near => "near",
            Sort::Speaks => "speaks",
            Sort::Free => "free",
            Sort::Open => "open",
        }
    }
}

pub(crate) fn run(arguments: &FindArguments, edition: Option<&Path>) -> anyhow::Result<Outcome> {
    let desk = open(edition)?;
    let now = now(&desk)?;
    let mut narrowing = narrowing(arguments, &desk)?;
    let shown = arguments.languages.lang.unwrap_or_else(interface_lang);
    if let Some(table) = &arguments.queries {
        let base = narrowing.query("", shown, now, RANKS);
        return run_table(arguments, &desk, &base, table);
    }
    let mut query = narrowing.query(&words(arguments, &narrowing)?, shown, now, arguments.limit);
    let answer = find(arguments, &desk, &mut query);
    narrowing.without.clone_from(&query.without);
    let words = desk.locale.interface(interface_lang());
    let told = Told { desk: &desk, words, narrowing: &narrowing, query: &query, answer: &answer };
    let mut out = io::stdout().lock();
    let meant: Vec<_> = answer.understood.iter().map(|meant| say::understood(&desk, words, meant)).collect();
    if !arguments.json && !meant.is_empty() {
        writeln!(out, "{}", meant.join(" · "))?;
    }
    for (index, hit) in answer.hits.iter().enumerate() {
        if arguments.json {
            writeln!(out, "{}", json(&told, hit, index + 1))?;
        } else {
            writeln!(out, "{}", line(&told, hit))?;
        }
    }
    if arguments.counts {
        write_counts(&mut out, &told, arguments.json)?;
    }
    if answer.hits.is_empty() {
        tell_nothing(&told);
        return Ok(Outcome::Nothing);
    }
    Ok(Outcome::Done)
}

/// An answer, with all that is needed to say it.
struct Told<'a> {
    desk: &'a Desk,
    /// The interface's.
    words: &'a Words,
    narrowing: &'a Narrowing,
    query: &'a Query,
    answer: &'a Answer,
}

/// Searches. What is not to be understood is taken away until nothing of it is understood: other words may then mean a place.
fn find(arguments: &FindArguments, desk: &Desk, query: &mut Query) -> Answer {
    let unwanted = if arguments.literal { &Sort::ALL } else { arguments.without.as_slice() };
    let mut answer = narrowing::find(desk, query);
    while answer.understood.iter().any(|meant| unwanted.contains(&Sort::of(meant))) {
        let taken = answer.understood.into_iter().filter(|meant| unwanted.contains(&Sort::of(meant)));
        query.without.extend(taken);
        answer = narrowing::find(desk, query);
    }
    answer
}

/// Says which filter emptied the answer and how to take it away, and whom one can always ask.
fn tell_nothing(told: &Told) {
    let Told { desk, words, answer, .. } = told;
    let what = |what| say::emptied_by(desk, words, &told.query.filters, what);
    let why = match &answer.emptied_by {
        Some(by @ EmptiedBy::Understood(meant)) => {
            words.with("find-emptied-by-words", &[("what", &what(by)), ("word", Sort::of(meant).word())])
        }
        Some(by @ EmptiedBy::Filter(name)) => {
            let is_free = *name == FilterName::Cost && told.narrowing.has(&narrowing::Filter::Free);
            let head = if is_free { filters::Head::Free } else { filters::Head::Group(*name) };
            words.with("find-emptied-by-flag", &[("what", &what(by)), ("word", filters::word(head))])
        }
        None => words.text("find-no-answers"),
    };
    eprintln!("{why}");
    if let Some((_, line)) = say::general_line(desk, words) {
        eprintln!("{line}");
    }
}

fn words(arguments: &FindArguments, narrowing: &Narrowing) -> anyhow::Result<String> {
    if arguments.words == ["-"] {
        let mut text = String::new();
        // No question is longer than this.
        io::stdin().lock().take(64 * 1024).read_to_string(&mut text).context("standard input is not UTF-8 text")?;
        return Ok(text.trim().to_owned());
    }
    if arguments.words.is_empty() && !narrowing.is_asking() {
        bail!("say what to look for: amparo find they took my husband");
    }
    Ok(arguments.words.join(" "))
}

/// The filters of the flags, read as the line mode reads them.
fn narrowing(arguments: &FindArguments, desk: &Desk) -> anyhow::Result<Narrowing> {
    let mut narrowing = Narrowing { strict: arguments.strict, ..Narrowing::default() };
    if arguments.free {
        narrowing.set(narrowing::Filter::Free);
    }
    let near: Vec<String> = arguments.near.iter().cloned().collect();
    let open: Vec<String> = arguments.open.iter().cloned().collect();
    let groups = [
        (FilterName::Near, &near),
        (FilterName::Open, &open),
        (FilterName::Speaks, &arguments.speaks),
        (FilterName::Cost, &arguments.cost),
        (FilterName::Topic, &arguments.topic),
        (FilterName::County, &arguments.county),
        (FilterName::Kind, &arguments.kind),
        (FilterName::Advice, &arguments.advice),
        (FilterName::Court, &arguments.court),
        (FilterName::Detention, &arguments.detention),
    ];
    for (name, texts) in groups {
        for text in texts {
            let read = filters::values(desk, name, text).map_err(|error| {
                let sentence = error.say(desk.locale.interface(interface_lang()));
                anyhow::anyhow!(sentence.trim_end_matches('.').to_owned())
            });
            for filter in read? {
                narrowing.set(filter);
            }
        }
    }
    Ok(narrowing)
}

/// Kind and id, title, and for a contact the number and whether it is open; then what is not known of it, and why it was found.
fn line(told: &Told, hit: &Hit) -> String {
    let (desk, lang) = (told.desk, told.query.shown);
    let title = page::title(&desk.catalog, &desk.locale, &hit.id, lang).unwrap_or_default();
    let mut parts = vec![hit.id.to_string(), title];
    if let Some(contact) = desk.catalog.contact(&hit.id.name).filter(|_| hit.id.kind == Kind::Contact) {
        let words = desk.locale.page(lang);
        parts.extend(contact.first_phone().map(|phone| phone.number.display()));
        let reader = Reader { lang, volunteer: lang, now: told.query.now };
        parts.push(page::open_line(&desk.catalog, contact, words, &reader));
        parts.extend(hit.miles.map(|miles| format!("{miles:.0} mi")));
        parts.extend(contact.is_doubtful().then(|| words.text("call-first")));
    }
    let not_known = say::not_known(desk, told.words, told.narrowing, &told.answer.understood, hit);
    let why = Some(say::why(desk, told.words, hit)).filter(|why| !why.is_empty());
    parts.extend(not_known.into_iter().chain(why).map(|words| format!("[{words}]")));
    parts.join("  ")
}

fn json(told: &Told, hit: &Hit, rank: usize) -> serde_json::Value {
    let desk = told.desk;
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
        "title": page::title(&desk.catalog, &desk.locale, &hit.id, told.query.shown),
        "why": {
            "words": hit.why.words,
            "meant": hit.why.meant,
            "concept": hit.why.concept,
            "topic": hit.why.topic,
            "fits": match hit.why.fit { Fit::Yes => "yes", Fit::NotKnown => "not known", Fit::No => "no" },
        },
        "highlight": say::telling(&hit.highlight),
        "phones": phones,
        "open": open,
        "speaks": hit.speaks,
        "miles": hit.miles,
    })
}

/// How many answers each filter would leave: a line each, written as the line mode takes it; with --json one object more.
fn write_counts(out: &mut impl Write, told: &Told, is_json: bool) -> anyhow::Result<()> {
    let count = |filters| told.desk.find(&Query { filters, counted: true, ..told.query.clone() }).counts;
    let counts = narrowing::counts(&told.query.filters, count);
    let counted = narrowing::counted(told.narrowing, &counts);
    let rows = counted.into_iter().flat_map(|(_, rows)| rows).map(|(filter, count)| (filters::written(&filter), count));
    if is_json {
        let counts: serde_json::Map<_, _> = rows.map(|(filter, count)| (filter, count.into())).collect();
        writeln!(out, "{}", serde_json::json!({ "total": told.answer.total, "counts": counts }))?;
        return Ok(());
    }
    writeln!(out)?;
    for (filter, count) in rows {
        writeln!(out, "{count:>5}  {filter}")?;
    }
    Ok(())
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
        let mut query = Query { words: (*words).to_owned(), ..base.clone() };
        let start = Instant::now();
        let answer = find(arguments, desk, &mut query);
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
