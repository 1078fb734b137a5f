//! Holds the rules of the content against a `Catalog`: what is broken, what is doubtful, what is still missing.
//!
//! No file and no clock is touched here: the texts come as `Files`, so that a problem can name its line, and the day comes from
//! outside. Errors are what could send somebody to the wrong place or cannot be shown; warnings are worth a look. A rule that
//! needs knowledge which is not in the catalog is not held here, and nothing pretends that it is.

mod contacts;
mod guides;
mod lines;
mod numbers;
mod phrases;
mod reading;
mod summary;
mod tables;
mod texts;
mod topics;
mod translations;

use std::fmt;

use jiff::civil::Date;

use crate::catalog::guide::{Guide, GuideText, Item, SectionId};
use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::Lang;
use crate::catalog::{Catalog, Confidence, Side, Warning, Wrong};
use crate::source::{Files, Problem, Severity};

pub use reading::Level;
pub use summary::{Summary, summary};

/// Every problem of a catalog, by file and line.
#[must_use]
pub fn all(catalog: &Catalog, files: &Files, today: Date) -> Vec<Problem> {
    let mut check = Check { catalog, files, today, problems: Vec::new() };
    guides::check(&mut check);
    texts::check(&mut check);
    translations::check(&mut check);
    phrases::check(&mut check);
    contacts::check(&mut check);
    topics::check(&mut check);
    tables::check(&mut check);
    let mut problems = check.problems;
    problems.sort();
    problems.dedup();
    problems
}

/// A statement that rests on a citation which nobody opened for this project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnseenStatement {
    /// Slug of the guide.
    pub guide: String,
    pub section: SectionId,
    /// Line in the guide's en.md.
    pub line: u32,
    /// The English words.
    pub words: String,
    /// The titles of the citations.
    pub citations: Vec<String>,
    /// Whether it rests on an opened source too.
    pub has_seen_source: bool,
}

impl fmt::Display for UnseenStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "guides/{}/en.md:{} ({})", self.guide, self.line, self.section.word())?;
        writeln!(f, "    {}", self.words)?;
        write!(f, "    not opened: {}", self.citations.join("; "))?;
        if self.has_seen_source {
            write!(f, " (rests on an opened source too)")?;
        }
        Ok(())
    }
}

/// Every statement that rests on a citation nobody opened, for a lawyer to read.
#[must_use]
pub fn unseen(catalog: &Catalog) -> Vec<UnseenStatement> {
    let mut found = Vec::new();
    for guide in &catalog.guides {
        let Some(text) = guide.texts.get(&Lang::En) else {
            continue;
        };
        for (section, item) in items(text) {
            let sources =
                || item.notes.iter().filter_map(|note| guide.sources.iter().find(|source| source.id == *note));
            let citations: Vec<String> =
                sources().filter(|source| !source.seen).map(|source| source.title.clone()).collect();
            if !citations.is_empty() {
                found.push(UnseenStatement {
                    guide: guide.slug.clone(),
                    section,
                    line: item.line,
                    words: item.plain(),
                    citations,
                    has_seen_source: sources().any(|source| source.seen),
                });
            }
        }
    }
    found
}

/// What every rule sees, and where its problems go.
struct Check<'a> {
    catalog: &'a Catalog,
    files: &'a Files,
    today: Date,
    problems: Vec<Problem>,
}

impl<'a> Check<'a> {
    fn error(&mut self, file: &str, line: usize, what: impl Into<String>, mend: impl Into<String>) {
        self.problems.push(Problem::error(file, line, what, mend));
    }

    fn warning(&mut self, file: &str, line: usize, what: impl Into<String>, mend: impl Into<String>) {
        self.problems.push(Problem::warning(file, line, what, mend));
    }

    /// An error, or a warning where the rule is only a wish in this language.
    fn tell(&mut self, severity: Severity, file: &str, line: usize, what: String, mend: &str) {
        match severity {
            Severity::Error => self.error(file, line, what, mend),
            Severity::Warning => self.warning(file, line, what, mend),
        }
    }

    /// The text of a file, empty if it is not there.
    fn file(&self, path: &str) -> &'a str {
        self.files.get(path).unwrap_or_default()
    }

    /// The languages that the edition ships; all of them if it does not say.
    fn languages(&self) -> &'a [Lang] {
        if self.catalog.edition.languages.is_empty() { &Lang::ALL } else { &self.catalog.edition.languages }
    }

    /// The warning that a number falls under, unless it is `owner`'s true number.
    fn warned(&self, digits: &str, owner: Option<&str>) -> Option<&'a Warning> {
        self.catalog.warnings.iter().find(|warning| {
            let is_it = match &warning.wrong {
                Wrong::Number(wrong) => numbers::national(wrong) == numbers::national(digits),
                Wrong::Ending(ending) => digits.len() >= 7 && digits.ends_with(ending.as_str()),
                Wrong::Web(_) => false,
            };
            is_it && !owner.is_some_and(|owner| warning.right_for.iter().any(|right| right == owner))
        })
    }

    /// The warning about a site that `text` names, unless it is `owner`'s true site.
    fn warned_site(&self, text: &str, owner: Option<&str>) -> Option<&'a Warning> {
        let text = text.to_lowercase();
        self.catalog.warnings.iter().find(|warning| {
            let Wrong::Web(site) = &warning.wrong else { return false };
            let is_named = text.match_indices(site.as_str()).any(|(at, _)| {
                let before = text[..at].chars().next_back();
                let after = text[at + site.len()..].chars().next();
                !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '-')
                    && !after.is_some_and(char::is_alphanumeric)
            });
            is_named && !owner.is_some_and(|owner| warning.right_for.iter().any(|right| right == owner))
        })
    }

    /// Tells of telephone digits in a text, and of numbers and sites that must not be used.
    fn numbers(&mut self, file: &str, line: usize, text: &str, owner: Option<&str>) {
        for digits in numbers::phones(text) {
            match self.warned(&digits, owner) {
                Some(warning) => self.must_not_be_used(file, line, &digits, warning),
                None => self.error(
                    file,
                    line,
                    format!("telephone digits stand in the text ({digits})"),
                    "Put the number into its contact, and link to it where links are possible: [name](contact/id).",
                ),
            }
        }
        if let Some(warning) = self.warned_site(text, owner) {
            self.must_not_be_used(file, line, warning.name(), warning);
        }
    }

    fn must_not_be_used(&mut self, file: &str, line: usize, name: &str, warning: &Warning) {
        let name = numbers::national(name);
        let what = format!("{name} must not be used: {}", warning.title.get(Lang::En).trim_end_matches('.'));
        let instead = if warning.use_instead.is_empty() {
            String::new()
        } else {
            format!(" Use {} instead.", warning.use_instead.join(" or "))
        };
        self.error(file, line, what, format!("Take it out.{instead}"));
    }

    /// Tells of a name that can be no id: links and printed stamps could not lead to it.
    fn sound_id(&mut self, kind: Kind, file: &str, line: usize, name: &str) {
        let id = format!("{}/{name}", kind.word());
        if id.parse::<PageId>().is_err() {
            let mend = "Use at most 64 small letters, digits and hyphens.";
            self.error(file, line, format!("'{id}' is no id"), mend);
        }
    }

    /// Tells of ids that lead nowhere.
    fn known(&mut self, kind: Id, file: &str, line: usize, id: &str) {
        let is_known = match kind {
            Id::Topic => self.catalog.topic(id).is_some(),
            Id::Guide => self.catalog.guide(id).is_some(),
            Id::Contact => self.catalog.contact(id).is_some(),
            Id::Paper => self.catalog.paper(id).is_some(),
        };
        if !is_known {
            let (word, place) = match kind {
                Id::Topic => ("topic", "topics.toml"),
                Id::Guide => ("guide", "guides/"),
                Id::Contact => ("contact", "contacts/"),
                Id::Paper => ("paper", "papers.toml"),
            };
            self.error(
                file,
                line,
                format!("there is no {word} '{id}'"),
                format!("Use an id from {place}, or take it out."),
            );
        }
    }

    /// Tells when the first of several contacts is no helper whom one can count on.
    fn first_contact(&mut self, file: &str, line: usize, contacts: &[String]) {
        let Some(first) = contacts.first().and_then(|id| self.catalog.contact(id)) else {
            return;
        };
        let why = match (first.confidence, first.side) {
            (Confidence::Low, _) => "is of low confidence",
            (_, Side::Government) => "is the government",
            (_, Side::OwnGovernment) => "is a government of the person's own country",
            (_, Side::Helper) => return,
        };
        self.error(file, line, format!("the first contact, '{}', {why}", first.id), "Put a confirmed helper first.");
    }
}

/// Kinds of ids that stand in the tables.
#[derive(Debug, Clone, Copy)]
enum Id {
    Topic,
    Guide,
    Contact,
    Paper,
}

/// Every item of a text, with its section.
fn items(text: &GuideText) -> impl Iterator<Item = (SectionId, &Item)> {
    text.sections.iter().flat_map(|section| {
        let items = section.blocks.iter().flat_map(|block| &block.items);
        items.map(|item| (section.id, item))
    })
}

/// The path of a guide's text.
fn guide_path(guide: &Guide, lang: Lang) -> String {
    format!("guides/{}/{lang}.md", guide.slug)
}
