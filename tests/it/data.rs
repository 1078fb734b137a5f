//! The data: the shipped directory is sound, each rule is held, and no file can harm the program.

mod records;
mod rules;
pub mod small;
mod translations;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use amparo::check;
use amparo::source::{self, Files, Problem, Severity};
use jiff::civil::date;
use proptest::prelude::*;

/// Every problem of these files, on the day of the shipped edition.
fn all_problems(files: &Files) -> Vec<Problem> {
    let (catalog, mut problems) = source::read(files);
    problems.extend(check::all(&catalog, files, date(2026, 11, 24)));
    problems
}

#[test]
fn the_shipped_directory_has_no_error() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let (files, mut problems) = source::files(&folder).expect("data/ is there");
    problems.extend(all_problems(&files));
    let errors: Vec<String> =
        problems.iter().filter(|problem| problem.severity == Severity::Error).map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{} errors:\n{}", errors.len(), errors.join("\n"));
}

#[test]
fn problems_stand_in_the_order_of_files_and_lines() {
    let files = small::files(&[
        ("guides/door/en.md", "Sign nothing.", "Call 512-478-0546."),
        ("guides/door/en.md", "[\"t1\"]", "[\"x\"]"),
        ("contacts/helper.toml", "Lawyers for immigrants.", ""),
    ]);
    let (catalog, _) = source::read(&files);
    let problems = check::all(&catalog, &files, date(2026, 11, 24));
    let places: Vec<(&str, usize)> = problems.iter().map(|problem| (problem.file.as_str(), problem.line)).collect();
    assert!(places.is_sorted(), "{places:?}");
    let digits = problems
        .iter()
        .find(|problem| problem.file == "guides/door/en.md" && problem.what.starts_with("telephone digits"))
        .expect("the digits are told");
    let line = files.get("guides/door/en.md").unwrap_or_default().lines().nth(digits.line - 1);
    assert_eq!(line, Some("- Call 512-478-0546."), "{digits}");
}

#[test]
fn unopened_citations_are_listed_for_a_lawyer() {
    let (catalog, _) = source::read(&small::files(&[]));
    let unseen = check::unseen(&catalog);
    assert_eq!(unseen.len(), 1);
    assert_eq!(unseen[0].words, "Only a judge can let them in.");
    assert_eq!(unseen[0].citations, ["Payton v. New York, 445 U.S. 573 (1980)"]);
    assert!(unseen[0].has_seen_source);
    assert!(unseen[0].to_string().starts_with("guides/door/en.md:"));
}

#[test]
fn the_summary_counts_what_is_there_and_what_is_not() {
    let (catalog, _) = source::read(&small::files(&[]));
    let text = check::summary(&catalog, date(2026, 11, 24)).to_string();
    let has = |wished: &[&str]| text.lines().any(|line| line.split_whitespace().collect::<Vec<_>>() == wished);
    assert!(has(&["en", "1", "0", "0", "0", "25", "25"]), "{text}");
    assert!(has(&["ht", "0", "1", "0", "0", "10", "10"]), "{text}");
    assert!(has(&["high", "2", "0", "0", "1", "1", "0", "1"]), "{text}");
    assert!(has(&["t1", "1", "1", "1", "1", "0", "0", "0", "es", "1"]), "{text}");
    assert!(text.contains("source opened 2, opened and unopened 1, unopened only 0"), "{text}");
    assert!(text.contains("no lawyer has read 1 of 1"), "{text}");
}

/// What one hostile file raises in a directory that is sound but for it. A panic fails the test.
fn hostile(path: &str, bytes: &[u8]) -> Vec<Problem> {
    let mut files = small::files(&[]);
    let mut problems = Vec::new();
    files.0.remove(path);
    files.add(path, bytes, &mut problems);
    problems.extend(all_problems(&files));
    problems
}

#[track_caller]
fn is_told(problems: &[Problem], path: &str, line: usize, what: &str) {
    let found =
        problems.iter().any(|problem| problem.file == path && problem.line == line && problem.what.contains(what));
    let shown: Vec<String> = problems.iter().take(20).map(ToString::to_string).collect();
    assert!(found, "{path}:{line}: {what} is not told:\n{}", shown.join("\n"));
}

#[test]
fn a_file_that_is_no_text_is_one_line() {
    for path in ["guides/door/en.md", "contacts/helper.toml", "topics.toml", "words/ko.tsv"] {
        is_told(&hostile(path, b"name = 1\n\xff\xfe\x00"), path, 2, "not UTF-8");
    }
}

/// Takes a folder away again, also when the test fails.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_of_100_mb_is_not_read() {
    let folder = Folder(Path::new(env!("CARGO_TARGET_TMPDIR")).join("a-file-of-100-mb"));
    fs::create_dir_all(folder.0.join("contacts")).expect("the folder can be made");
    let file = fs::File::create(folder.0.join("contacts/big.toml")).expect("the file can be made");
    // Sparse: it takes no room on the disk.
    file.set_len(100_000_000).expect("the length can be set");
    let (files, problems) = source::files(&folder.0).expect("the folder can be read");
    assert!(files.0.is_empty());
    is_told(&problems, "contacts/big.toml", 0, "this file has 100 MB");
}

#[test]
fn toml_nested_10_000_deep_is_one_line() {
    let deep = format!("languages = {}{}", "[".repeat(10_000), "]".repeat(10_000));
    let tables = format!("x = {}1{}", "{ a = ".repeat(10_000), " }".repeat(10_000));
    let dotted = format!("{}b = 1", "a.".repeat(10_000));
    for text in [&deep, &tables, &dotted] {
        for path in ["contacts/helper.toml", "edition.toml", "topics.toml", "emergency/en.toml"] {
            let problems = hostile(path, text.as_bytes());
            let here = problems.iter().filter(|problem| problem.file == path && problem.severity == Severity::Error);
            assert!(here.count() >= 1, "{path} raises nothing");
        }
        let guide = format!("+++\n{text}\n+++\n## In short {{#short}}\nDoor shut.\n");
        let problems = hostile("guides/door/en.md", guide.as_bytes());
        assert!(problems.iter().any(|problem| problem.file == "guides/door/en.md"));
    }
}

#[test]
fn markdown_nested_10_000_deep_is_one_line() {
    let head = small::files(&[]).get("guides/door/en.md").unwrap_or_default().to_owned();
    for deep in [
        "> ".repeat(10_000),
        "- ".repeat(10_000),
        "[".repeat(10_000),
        "*a ".repeat(10_000),
        "1. ".repeat(10_000),
        format!("{}x{}", "[".repeat(10_000), "](contact/helper)".repeat(10_000)),
    ] {
        let problems = hostile("guides/door/en.md", format!("{head}\n{deep}x\n").as_bytes());
        let here = problems.iter().filter(|problem| problem.file == "guides/door/en.md").count();
        assert!(here >= 1 || deep.starts_with("[[[") || deep.starts_with('*'), "{} raises nothing", &deep[..6]);
    }
}

#[test]
fn a_guide_of_many_lines_takes_no_minutes() {
    let head = small::files(&[]).get("guides/door/en.md").unwrap_or_default().to_owned();
    for unit in ["a\n\n", "[^S01]", "- a[^S01]\n", "> x\n\n"] {
        let long = format!("{head}\n{}", unit.repeat(1_000_000 / unit.len()));
        assert!(!hostile("guides/door/en.md", long.as_bytes()).is_empty());
    }
}

#[test]
fn a_phone_with_letters_is_one_line() {
    let sound = small::files(&[]).get("contacts/helper.toml").unwrap_or_default().to_owned();
    let wrong = sound.replace("+15124780546", "1-866-RAICES-4");
    let problems = hostile("contacts/helper.toml", wrong.as_bytes());
    is_told(&problems, "contacts/helper.toml", 14, "'1-866-RAICES-4' is no phone number");
    assert_eq!(problems.len(), 1);
}

#[test]
fn a_source_that_does_not_exist_is_one_line() {
    let sound = small::files(&[]).get("guides/door/en.md").unwrap_or_default().to_owned();
    let line = sound.lines().position(|line| line.contains("5 days")).unwrap_or_default() + 1;
    let problems = hostile("guides/door/en.md", sound.replace("5 days.[^S01]", "5 days.[^S99]").as_bytes());
    is_told(&problems, "guides/door/en.md", line, "the footnote S99 has no source");
}

#[test]
fn escape_sequences_and_overrides_never_pass() {
    for (letter, name) in
        [("\u{1b}]0;x\u{7}", "U+001B"), ("\u{202e}", "U+202E"), ("\u{2066}", "U+2066"), ("\u{e0041}", "U+E0041")]
    {
        for (path, from) in
            [("guides/door/en.md", "Sign nothing."), ("contacts/helper.toml", "Lawyers for immigrants.")]
        {
            let sound = small::files(&[]).get(path).unwrap_or_default().to_owned();
            let line = sound.lines().position(|line| line.contains(from)).unwrap_or_default() + 1;
            let text = sound.replace(from, &format!("{letter}{from}"));
            is_told(&hostile(path, text.as_bytes()), path, line, name);
        }
    }
}

#[test]
fn a_letter_that_is_spelled_out_is_the_letter() {
    let path = "contacts/helper.toml";
    let sound = small::files(&[]).get(path).unwrap_or_default().to_owned();
    let line = sound.lines().position(|line| line.contains("Lawyers")).unwrap_or_default() + 1;
    for (spelled, name) in [
        ("\\u001b[2J", "U+001B"),
        ("\\U0000001b[2J", "U+001B"),
        ("\\e[2J", "U+001B"),
        ("\\x1b[2J", "U+001B"),
        ("\\u202e", "U+202E"),
        ("\\\\\\b", "U+0008"),
    ] {
        let problems = hostile(path, sound.replace("Lawyers", spelled).as_bytes());
        is_told(&problems, path, line, name);
    }
    assert!(hostile(path, sound.replace("Lawyers", "A \\\\u001b and \\u00e9").as_bytes()).is_empty());
    let path = "guides/door/en.md";
    let sound = small::files(&[]).get(path).unwrap_or_default().to_owned();
    for spelled in ["&#27;[2J", "&#x202E;", "&#x1b;"] {
        let text = sound.replace("Sign nothing.", &format!("Sign{spelled} nothing."));
        let (catalog, problems) = source::read(&Files([(path.to_owned(), text)].into()));
        assert!(
            problems.iter().any(|problem| problem.file == path && problem.what.contains("can change")),
            "{spelled}"
        );
        let shown = format!("{:?}", catalog.guides);
        assert!(!shown.contains("\\u{1b}") && !shown.contains("\\u{202e}"), "{spelled}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_stand_where_a_guide_stands(text in "(?s).{0,400}") {
        hostile("guides/door/en.md", text.as_bytes());
        hostile("guides/door/es.md", text.as_bytes());
    }

    #[test]
    fn any_body_can_stand_below_front_matter(body in "([-#>*\\[\\]()^!0-9.{} \n]|know|do|say|S01|contact/helper|é|中){0,200}") {
        let sound = small::files(&[]).get("guides/door/en.md").unwrap_or_default().to_owned();
        let (matter, _) = sound.split_once("\n+++\n").unwrap_or_default();
        hostile("guides/door/en.md", format!("{matter}\n+++\n{body}").as_bytes());
        hostile("guides/door/en.md", format!("{sound}{body}").as_bytes());
    }

    #[test]
    fn any_text_can_stand_where_a_contact_stands(text in "(?s).{0,400}", value in "[^\"\\\\\n]{0,60}") {
        hostile("contacts/helper.toml", text.as_bytes());
        let sound = small::files(&[]).get("contacts/helper.toml").unwrap_or_default().to_owned();
        hostile("contacts/helper.toml", sound.replace("+15124780546", &value).as_bytes());
        hostile("contacts/helper.toml", sound.replace("Lawyers for immigrants.", &value).as_bytes());
    }

    #[test]
    fn any_bytes_can_stand_anywhere(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for path in ["guides/door/en.md", "contacts/helper.toml", "edition.toml", "papers.toml", "words/ar.tsv"] {
            hostile(path, &bytes);
        }
    }
}

/// The graded questions measure the search only as long as nobody writes them into the directory.
#[test]
fn no_phrase_of_the_directory_is_a_graded_question() {
    let folded = |text: &str| {
        let words: Vec<_> =
            text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        words.join(" ").to_lowercase()
    };
    let table = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/queries.tsv")).unwrap();
    // Names, numbers and terms are what they are; only whole sentences can be copied.
    let asked: BTreeSet<_> = table
        .lines()
        .filter(|line| line.split('\t').any(|cell| cell == "situation" || cell == "mixed"))
        .flat_map(|line| line.split('\t').map(folded))
        .filter(|words| words.split(' ').count() > 2)
        .collect();
    assert!(asked.len() > 50, "the table of questions has changed its form");
    let (files, _) = amparo::source::files(Path::new("data")).unwrap();
    let (catalog, _) = amparo::source::read(&files);
    let guides = catalog.guides.iter().flat_map(|guide| guide.texts.values()).flat_map(|text| &text.when);
    let topics = catalog.topics.iter().flat_map(|topic| topic.ask.values().flatten());
    let papers = catalog.papers.iter().flat_map(|paper| paper.when.values().flatten());
    let terms = catalog.concepts.iter().flat_map(|concept| concept.terms.values().flatten());
    let contacts = catalog.contacts.iter().flat_map(|contact| contact.ask.values().flatten());
    let copied: Vec<_> = contacts
        .chain(guides)
        .chain(topics)
        .chain(papers)
        .chain(terms)
        .filter(|phrase| asked.contains(&folded(phrase)))
        .collect();
    assert!(copied.is_empty(), "{copied:?}");
}
