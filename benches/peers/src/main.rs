//! Measures the program's search and SQLite FTS5 on the same records with the same questions, and prints a table.
//!
//! `peers --edition 100000 large.amparo` writes an edition with so many generated contacts instead, for the bench `start`.

mod generate;
mod sqlite;

use std::sync::Arc;
use std::time::Instant;

use amparo::catalog::Catalog;
use amparo::catalog::lang::Lang;
use amparo::catalog::places::Places;
use amparo::search::{self, Bytes, Query, Search};
use amparo::source::{self, Files};

use generate::{Dice, Generator};
use sqlite::{Fts, Tokenizer};

/// A question with the pages that answer it.
struct Asked {
    words: String,
    answers: Vec<String>,
}

fn main() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = |path: &str| std::fs::read_to_string(root.join(path)).unwrap_or_default();
    let (files, _) = source::files(&root.join("data")).expect("data/ can be read");
    let (catalog, _) = source::read(&files);
    let zips = text("data/places/zips.tsv");
    let places = Arc::new(Places::parse(zips.clone(), text("data/places/counties.tsv")));
    let asked: Vec<Asked> = text("tests/queries.tsv").lines().skip(1).filter_map(question).collect();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, count, file] = arguments.as_slice()
        && flag == "--edition"
    {
        let count = count.parse().expect("how many contacts");
        let generator = Generator::new(&catalog, &zips, 7);
        edition(catalog, &files, &generator, count, std::path::Path::new(file));
        return;
    }
    let catalog = Arc::new(catalog);
    println!("shipped directory, {} questions", asked.len());
    shipped(&catalog, &places, &asked);
    for count in std::env::args().skip(1).filter_map(|argument| argument.parse::<usize>().ok()) {
        println!("\n{count} generated records");
        generated(&catalog, &places, &Generator::new(&catalog, &zips, 7), count);
    }
}

/// The shipped directory with so many contacts more, as a file.
fn edition(mut catalog: Catalog, files: &Files, generator: &Generator, count: usize, file: &std::path::Path) {
    let contacts = catalog.contacts.held();
    contacts.extend((0..count).map(|number| generator.contact(number)));
    let bytes = amparo::desk::edition_of(&catalog, files).expect("an edition");
    amparo::edition::write(file, &bytes).expect("the file can be written");
    println!("{}: {} contacts, {} MB", file.display(), catalog.contacts.len(), bytes.len() / 1_000_000);
}

fn question(line: &str) -> Option<Asked> {
    let cells: Vec<&str> = line.split('\t').collect();
    let answers: Vec<String> = cells.get(3)?.split_whitespace().map(str::to_owned).collect();
    (!answers.is_empty()).then(|| Asked { words: cells[2].to_owned(), answers })
}

fn shipped(catalog: &Arc<Catalog>, places: &Arc<Places>, asked: &[Asked]) {
    let start = Instant::now();
    let files = search::build(catalog).expect("an index");
    let (built, bytes) = (start.elapsed(), files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>());
    let ours = open(catalog, places, files);
    report("ours", built.as_secs_f64(), bytes as i64, asked, |words| find(&ours, words));
    if std::env::args().any(|argument| argument == "--ours") {
        return;
    }
    for (name, tokenizer) in [("FTS5 porter", Tokenizer::Porter), ("FTS5 trigram", Tokenizer::Trigram)] {
        let fts = Fts::build(tokenizer, texts(catalog).into_iter()).expect("a table");
        report(name, fts.built.as_secs_f64(), fts.bytes(), asked, |words| fts.find(words));
    }
}

fn generated(catalog: &Arc<Catalog>, places: &Arc<Places>, generator: &Generator, count: usize) {
    let asked = questions(generator, count);
    let start = Instant::now();
    let files = search::build_of(catalog, (0..count).map(|number| generator.contact(number))).expect("an index");
    let (built, bytes) = (start.elapsed(), files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>());
    println!("peak memory while building: {} MB", peak());
    let start = Instant::now();
    let ours = open(catalog, places, files);
    let first = find(&ours, &asked[0].words).len();
    println!("open to first answer ({first} hits): {:.1} ms", start.elapsed().as_secs_f64() * 1000.0);
    report("ours", built.as_secs_f64(), bytes as i64, &asked, |words| find(&ours, words));
    drop(ours);
    if std::env::args().any(|argument| argument == "--ours") {
        return;
    }
    for (name, tokenizer) in [("FTS5 porter", Tokenizer::Porter), ("FTS5 trigram", Tokenizer::Trigram)] {
        let records = (0..count).map(|number| {
            let contact = generator.contact(number);
            let mut body = contact.organization.name.clone();
            for location in &contact.locations {
                body.push(' ');
                body.push_str(&location.city);
            }
            for text in contact.text.values() {
                body.push_str(&format!(" {} {}", text.service, text.description));
            }
            (format!("contact/{}", contact.id), body)
        });
        let fts = Fts::build(tokenizer, records).expect("a table");
        // Trigrams of a million records take seconds a question: a tenth of them tells enough.
        let some = if tokenizer == Tokenizer::Trigram { asked.len() / 10 } else { asked.len() };
        report(name, fts.built.as_secs_f64(), fts.bytes(), &asked[..some], |words| fts.find(words));
    }
}

/// Questions for single records by name and city: as they are, unfinished, with a slip, without capitals.
fn questions(generator: &Generator, count: usize) -> Vec<Asked> {
    let mut dice = Dice::new(99);
    (0..300)
        .map(|index| {
            let contact = generator.contact(dice.below(count));
            let name = contact.organization.name.to_lowercase();
            let city = contact.locations.first().map_or("", |location| &location.city).to_lowercase();
            let words = match index % 4 {
                0 => name,
                1 => format!("{name} {city}"),
                2 => name.chars().take(name.chars().count() - 2).collect(),
                _ => slip(&name, &mut dice),
            };
            Asked { words, answers: vec![format!("contact/{}", contact.id)] }
        })
        .collect()
}

/// One letter wrong, in the longest word.
fn slip(name: &str, dice: &mut Dice) -> String {
    let longest = name.split(' ').max_by_key(|word| word.len()).unwrap_or("");
    let mut letters: Vec<char> = longest.chars().collect();
    if letters.len() > 3 {
        let at = 1 + dice.below(letters.len() - 2);
        letters.swap(at, at + 1);
    }
    name.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

fn open(catalog: &Arc<Catalog>, places: &Arc<Places>, files: Vec<(String, Vec<u8>)>) -> Search {
    let files = files.into_iter().map(|(name, bytes)| (name, Bytes::new(bytes))).collect();
    Search::open(catalog, Arc::clone(places), files).expect("the index just built")
}

fn find(search: &Search, words: &str) -> Vec<String> {
    let now = jiff::civil::date(2026, 11, 24).at(10, 0, 0, 0);
    search.find(&Query::new(words, Lang::En, now)).hits.iter().map(|hit| hit.id.to_string()).collect()
}

/// Quality on whole questions, and the time of every keystroke of every third one.
fn report(name: &str, built: f64, bytes: i64, asked: &[Asked], find: impl Fn(&str) -> Vec<String>) {
    let (mut first, mut third) = (0, 0);
    let mut whole = Vec::new();
    for one in asked {
        let start = Instant::now();
        let hits = find(&one.words);
        whole.push(start.elapsed().as_secs_f64() * 1000.0);
        let place = hits.iter().position(|hit| one.answers.contains(hit));
        first += usize::from(place == Some(0));
        third += usize::from(place.is_some_and(|place| place < 3));
    }
    let mut keys = Vec::new();
    for one in asked.iter().step_by(3) {
        let letters: Vec<char> = one.words.chars().collect();
        for end in 1..=letters.len() {
            let typed: String = letters[..end].iter().collect();
            let start = Instant::now();
            let _ = find(&typed);
            keys.push(start.elapsed().as_secs_f64() * 1000.0);
        }
    }
    let share = |count: usize| count as f64 / asked.len() as f64;
    println!(
        "{name:<13} build {built:>6.1} s  {:>7.1} MB  success@1 {:.3}  success@3 {:.3}  keystroke p50 {:.3} p99 {:.2} p99.9 {:.2} ms  question p50 {:.3} p99 {:.2} ms",
        bytes as f64 / 1e6,
        share(first),
        share(third),
        at(&mut keys, 0.5),
        at(&mut keys, 0.99),
        at(&mut keys, 0.999),
        at(&mut whole, 0.5),
        at(&mut whole, 0.99),
    );
}

fn at(times: &mut [f64], share: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let index = (times.len() as f64 * share) as usize;
    times.get(index.min(times.len().saturating_sub(1))).copied().unwrap_or(0.0)
}

/// The most memory this process has held, in MB; 0 where the system does not say.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// One text a page, all languages in it.
fn texts(catalog: &Catalog) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for guide in &catalog.guides {
        let mut body = String::new();
        for text in guide.texts.values() {
            body.push_str(&format!("{} {} ", text.title, text.when.join(" ")));
            let items = text.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| &block.items);
            items.for_each(|item| body.push_str(&format!("{} ", item.plain())));
        }
        let asks = guide.topics.iter().filter_map(|topic| catalog.topic(topic)).flat_map(|topic| topic.ask.values());
        asks.flatten().for_each(|ask| body.push_str(&format!("{ask} ")));
        texts.push((format!("guide/{}", guide.slug), body));
    }
    for contact in &catalog.contacts {
        let mut body = contact.organization.name.clone();
        body.push_str(&format!(" {} ", contact.organization.alternate_name.as_deref().unwrap_or("")));
        contact.phones.iter().for_each(|phone| body.push_str(&format!("{} ", phone.number.display())));
        contact.locations.iter().for_each(|location| body.push_str(&format!("{} ", location.city)));
        for text in contact.text.values() {
            body.push_str(&format!("{} {} ", text.service, text.description));
        }
        let asks = contact.topics.iter().filter_map(|topic| catalog.topic(topic)).flat_map(|topic| topic.ask.values());
        asks.flatten().for_each(|ask| body.push_str(&format!("{ask} ")));
        texts.push((format!("contact/{}", contact.id), body));
    }
    texts
}
