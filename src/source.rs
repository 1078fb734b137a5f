//! Reads the files under data/ into a `Catalog`, and tells every problem that they have.
//!
//! Reading never stops at the first problem and never panics: what is sound is kept, what is not becomes a `Problem` with its
//! file, its line, what is wrong and how to mend it.

mod guides;
mod records;
mod tables;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use crate::catalog::Catalog;
use crate::catalog::letters::is_harmful;

/// No file of a directory is longer than this. The longest we ship is under 100 KB, the table of ZIP codes aside.
const LONGEST_FILE: u64 = 4 * 1024 * 1024;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The data cannot be used as they are.
    Error,
    /// Worth a look.
    Warning,
}

/// Something wrong in the data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path below data/, with slashes.
    pub file: String,
    /// Counted from 1; 0 for the whole file.
    pub line: usize,
    pub severity: Severity,
    pub what: String,
    pub mend: String,
}

impl Problem {
    #[must_use]
    pub fn error(file: &str, line: usize, what: impl Into<String>, mend: impl Into<String>) -> Problem {
        Problem { file: file.to_owned(), line, severity: Severity::Error, what: what.into(), mend: mend.into() }
    }

    #[must_use]
    pub fn warning(file: &str, line: usize, what: impl Into<String>, mend: impl Into<String>) -> Problem {
        Problem { severity: Severity::Warning, ..Problem::error(file, line, what, mend) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.max(1);
        write!(f, "{}:{line}: {}. {}", self.file, self.what, self.mend)
    }
}

/// The text files of a directory by their path below it. All are UTF-8 with Unix line ends and without control characters.
#[derive(Debug, Clone, Default)]
pub struct Files(pub BTreeMap<String, String>);

impl Files {
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Path and text of each file in a folder with this ending, in order.
    pub fn in_folder<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .iter()
            .filter(move |(path, _)| path.starts_with(folder) && path.ends_with(ending))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Takes in one file, telling what is wrong with its bytes.
    pub fn add(&mut self, path: &str, bytes: &[u8], problems: &mut Vec<Problem>) {
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let text = clean(path, text, problems);
                self.0.insert(path.to_owned(), text);
            }
            Err(error) => {
                let line = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
                problems.push(Problem::error(path, line, "this file is not UTF-8 text", "Save it as UTF-8."));
            }
        }
    }
}

/// Every file of a data folder, by its path below `folder`.
///
/// # Errors
/// When the folder itself cannot be read. Single files that cannot be read are problems.
pub fn files(folder: &Path) -> io::Result<(Files, Vec<Problem>)> {
    let mut files = Files::default();
    let mut problems = Vec::new();
    let mut folders = vec![(folder.to_path_buf(), String::new())];
    while let Some((path, name)) = folders.pop() {
        for entry in fs::read_dir(&path)? {
            let entry = entry?;
            let file_name = entry.file_name().to_string_lossy().into_owned();
            if file_name.starts_with('.') {
                continue;
            }
            let below = if name.is_empty() { file_name.clone() } else { format!("{name}/{file_name}") };
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push((entry.path(), below));
            } else if kind.is_symlink() {
                problems.push(Problem::error(&below, 0, "this is a link to another file", "Put the file itself here."));
            } else if is_text(&below) {
                read_one(&entry.path(), &below, &mut files, &mut problems);
            }
        }
    }
    Ok((files, problems))
}

fn read_one(path: &Path, below: &str, files: &mut Files, problems: &mut Vec<Problem>) {
    let length = fs::metadata(path).map_or(0, |data| data.len());
    if length > LONGEST_FILE {
        let what = format!("this file has {} MB; no file here is over 4 MB", length / 1_000_000);
        problems.push(Problem::error(below, 0, what, "Take it out of the data folder, or split it."));
        return;
    }
    match fs::read(path) {
        Ok(bytes) => files.add(below, &bytes, problems),
        Err(error) => {
            problems.push(Problem::error(below, 0, format!("cannot be read: {error}"), "Check who may read the file."));
        }
    }
}

/// A text file of at most 4 MB that somebody names, such as a table of questions.
///
/// # Errors
/// When it cannot be read, is longer, or is not UTF-8.
pub fn text(path: &Path) -> io::Result<String> {
    if fs::metadata(path)?.len() > LONGEST_FILE {
        return Err(io::Error::other("the file is longer than 4 MB"));
    }
    fs::read_to_string(path)
}

/// The kinds of file that carry content; pictures, fonts and templates are no business of the catalog.
fn is_text(path: &str) -> bool {
    [".md", ".toml", ".tsv", ".ftl"].iter().any(|ending| path.ends_with(ending))
}

/// Reads every record. What is sound lands in the catalog, what is not in the problems.
#[must_use]
pub fn read(files: &Files) -> (Catalog, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut catalog = Catalog {
        edition: tables::edition(files, &mut problems),
        topics: tables::topics(files, &mut problems),
        warnings: tables::warnings(files, &mut problems),
        papers: tables::papers(files, &mut problems),
        packets: tables::packets(files, &mut problems),
        concepts: tables::concepts(files, &mut problems),
        guides: guides::guides(files, &mut problems).into(),
        contacts: records::contacts(files, &mut problems).into(),
    };
    catalog.guides.held().sort_by(|a, b| a.slug.cmp(&b.slug));
    catalog.contacts.held().sort_by(|a, b| a.id.cmp(&b.id));
    (catalog, problems)
}

/// The English title and body that a translation is made from, as its `of` is computed: SHA-256 in hex.
///
/// None when there is no such guide.
#[must_use]
pub fn english_hash(files: &Files, slug: &str) -> Option<String> {
    guides::english_hash(files.get(&format!("guides/{slug}/en.md"))?)
}

/// The line, counted from 1, of a byte offset.
fn line_at(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count() + 1
}

/// A parser's complaint in one line.
fn toml_problem(file: &str, text: &str, first_line: usize, error: &toml::de::Error) -> Problem {
    let line = error.span().map_or(first_line, |span| line_at(text, span.start) + first_line - 1);
    let what = error.message().lines().next().unwrap_or("this cannot be read").trim_end_matches('.').to_owned();
    Problem::error(file, line, what, "Compare with another file of the same kind.")
}

/// Takes out what must never reach a terminal, a page or a printer, and tells of it.
fn clean(path: &str, text: &str, problems: &mut Vec<Problem>) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    if text.chars().all(|letter| letter == '\n' || letter == '\t' || !is_harmful(letter)) {
        return unspelled(path, text, problems);
    }
    let mut sound = String::with_capacity(text.len());
    let mut line = 1;
    let mut told = 0;
    for letter in text.chars() {
        if letter == '\n' {
            line += 1;
        }
        if letter == '\n' || letter == '\t' || !is_harmful(letter) {
            sound.push(letter);
        } else if told != line {
            told = line;
            problems.push(harmful(path, line, letter));
        }
    }
    unspelled(path, sound, problems)
}

/// Takes out letters that TOML spells with a backslash (`\u001b`) and that must not stand as themselves either.
fn unspelled(path: &str, text: String, problems: &mut Vec<Problem>) -> String {
    let is_toml = [".toml", ".md"].iter().any(|ending| path.ends_with(ending));
    if !is_toml || !text.contains('\\') {
        return text;
    }
    let mut sound = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        sound.push_str(before);
        let signs = || escape.chars().skip(1);
        let digits = match signs().next() {
            Some('x') => 2,
            Some('u') => 4,
            Some('U') => 8,
            _ => 0,
        };
        let number: String = signs().skip(1).take(digits).collect();
        let letter = match signs().next() {
            Some('e') => Some('\u{1b}'),
            Some('b') => Some('\u{8}'),
            Some('f') => Some('\u{c}'),
            _ => u32::from_str_radix(&number, 16).ok().and_then(char::from_u32),
        };
        // A doubled backslash is one letter, so that what follows it spells nothing.
        let length: usize = escape.chars().take(2 + digits).map(char::len_utf8).sum();
        match letter.filter(|letter| is_harmful(*letter)) {
            Some(letter) => {
                let line = line_at(&sound, sound.len());
                problems.push(harmful(path, line, letter));
            }
            None => sound.push_str(&escape[..length]),
        }
        rest = &escape[length..];
    }
    sound.push_str(rest);
    sound
}

fn harmful(path: &str, line: usize, letter: char) -> Problem {
    let what = format!("the character U+{:04X} can change what a screen shows", u32::from(letter));
    Problem::error(path, line, what, "Delete it; it is invisible, so type the line anew.")
}
