//! How long the search takes, without the screen: `cargo bench --bench search`.
//!
//! Every keystroke of the questions of tests/queries.tsv first, with its percentiles; then single questions, by criterion.
//! Large directories and other engines are measured by benches/peers, a package of its own.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use amparo::catalog::lang::Lang;
use amparo::desk::Desk;
use amparo::search::Query;
use criterion::Criterion;
use jiff::civil::date;

/// One question of each sort.
const QUESTIONS: [(&str, &str); 6] = [
    ("situation", "somebody is banging on my door and says police"),
    ("name", "american gateways"),
    ("need and place", "free immigration lawyer 78753"),
    ("typo", "imigration lawer"),
    ("Chinese", "移民律师"),
    ("number", "866-347-2423"),
];

fn query(words: &str) -> Query {
    Query::new(words, Lang::En, date(2026, 11, 24).at(10, 0, 0, 0))
}

fn main() {
    let desk = Desk::shipped().expect("the shipped edition is whole");
    keystrokes(&desk);
    let mut criterion = Criterion::default().configure_from_args();
    for (name, words) in QUESTIONS {
        let query = query(words);
        criterion.bench_function(name, |bencher| bencher.iter(|| black_box(desk.search.find(&query))));
    }
    criterion.final_summary();
}

fn keystrokes(desk: &Desk) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/queries.tsv");
    let text = std::fs::read_to_string(file).expect("tests/queries.tsv");
    let mut times: Vec<Duration> = Vec::new();
    for words in text.lines().skip(1).filter_map(|line| line.split('\t').nth(2)) {
        for (end, letter) in words.char_indices() {
            let query = query(&words[..end + letter.len_utf8()]);
            let start = Instant::now();
            black_box(desk.search.find(&query));
            times.push(start.elapsed());
        }
    }
    times.sort_unstable();
    let at = |thousandths: usize| times[(times.len() * thousandths / 1000).min(times.len() - 1)].as_secs_f64() * 1000.0;
    println!(
        "{} keystrokes: p50 {:.3} ms, p99 {:.3} ms (0.5 ms), p99.9 {:.3} ms, slowest {:.3} ms",
        times.len(),
        at(500),
        at(990),
        at(999),
        at(1000),
    );
}
