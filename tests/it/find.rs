//! Whether people find what they need: the development questions, and the program's own table of what was found before.
//!
//! A change of the content or of the search that loses more than a point fails here, and the lost questions are named. To
//! accept a new state: `UPDATE_QUERIES=1 cargo test --release --test it find`.

use std::path::{Path, PathBuf};

use amparo::catalog::lang::Lang;
use amparo::desk::Desk;
use amparo::search::Query;
use jiff::civil::date;

/// One line of tests/queries.tsv.
struct Asked {
    id: String,
    kind: String,
    words: String,
    /// Pages that answer it; none where the right answer is nothing.
    answers: Vec<String>,
    /// Found first, among the first three, or not; for a question without an answer: whether nothing was found.
    before: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    First,
    Third,
    Lost,
}

impl Place {
    fn word(self) -> &'static str {
        match self {
            Place::First => "1",
            Place::Third => "3",
            Place::Lost => "-",
        }
    }
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/queries.tsv")
}

fn asked() -> Vec<Asked> {
    let text = std::fs::read_to_string(file()).expect("tests/queries.tsv");
    text.lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 5, "{line}");
            let before = match cells[4] {
                "1" => Place::First,
                "3" => Place::Third,
                _ => Place::Lost,
            };
            Asked {
                id: cells[0].to_owned(),
                kind: cells[1].to_owned(),
                words: cells[2].to_owned(),
                answers: cells[3].split_whitespace().map(str::to_owned).collect(),
                before,
            }
        })
        .collect()
}

fn place(desk: &Desk, asked: &Asked) -> Place {
    let now = date(2026, 11, 24).at(10, 0, 0, 0);
    let hits = desk.search.find(&Query::new(&asked.words, Lang::En, now)).hits;
    let ids: Vec<String> = hits.iter().take(3).map(|hit| hit.id.to_string()).collect();
    if asked.answers.is_empty() {
        return if ids.is_empty() { Place::First } else { Place::Lost };
    }
    match ids.iter().position(|id| asked.answers.contains(id)) {
        Some(0) => Place::First,
        Some(_) => Place::Third,
        None => Place::Lost,
    }
}

#[allow(clippy::cast_precision_loss)] // a few hundred questions
fn share(places: &[Place], worst: Place) -> f64 {
    places.iter().filter(|place| **place <= worst).count() as f64 / places.len().max(1) as f64
}

#[test]
fn no_change_loses_more_than_a_point() {
    let desk = Desk::shipped().expect("the shipped edition");
    let asked = asked();
    let now: Vec<Place> = asked.iter().map(|asked| place(&desk, asked)).collect();
    if std::env::var_os("UPDATE_QUERIES").is_some() {
        let lines: Vec<String> = asked
            .iter()
            .zip(&now)
            .map(|(one, place)| {
                format!("{}\t{}\t{}\t{}\t{}", one.id, one.kind, one.words, one.answers.join(" "), place.word())
            })
            .collect();
        let head = "qid\tkind\tquery\tanswers\tfound";
        std::fs::write(file(), format!("{head}\n{}\n", lines.join("\n"))).expect("tests/queries.tsv");
        return;
    }
    let before: Vec<Place> = asked.iter().map(|asked| asked.before).collect();
    for worst in [Place::First, Place::Third] {
        let (was, is) = (share(&before, worst), share(&now, worst));
        let lost: Vec<String> = asked
            .iter()
            .zip(&now)
            .filter(|(one, place)| one.before <= worst && **place > worst)
            .map(|(one, _)| format!("{} {}", one.id, one.words))
            .collect();
        assert!(is >= was - 0.01, "found {worst:?}: {was:.3} before, {is:.3} now. Lost:\n{}", lost.join("\n"));
    }
}

#[test]
fn a_wrong_number_is_warned_of_before_anything_else() {
    let desk = Desk::shipped().expect("the shipped edition");
    for one in asked().iter().filter(|one| one.answers.iter().any(|answer| answer.starts_with("warning/"))) {
        let now = date(2026, 11, 24).at(10, 0, 0, 0);
        let hits = desk.search.find(&Query::new(&one.words, Lang::En, now)).hits;
        let first = hits.first().map(|hit| hit.id.to_string()).unwrap_or_default();
        assert!(first.starts_with("warning/"), "{}: {first}", one.words);
    }
}

#[test]
fn three_of_four_questions_that_nothing_answers_get_nothing() {
    let desk = Desk::shipped().expect("the shipped edition");
    let asked: Vec<Asked> = asked().into_iter().filter(|one| one.answers.is_empty()).collect();
    let is_development = |one: &&Asked| one.id.starts_with('D');
    let nothing = |one: &&Asked| place(&desk, one) == Place::First;
    let (all, development) = (asked.len(), asked.iter().filter(is_development).count());
    let found = asked.iter().filter(is_development).filter(nothing).count();
    assert!(found * 4 >= development * 3, "{found} of {development}");
    // The others were written later, by people who had not seen the search.
    let found = asked.iter().filter(nothing).count();
    assert!(found * 10 >= all * 7, "{found} of {all}");
}
