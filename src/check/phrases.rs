//! Rules over what people say when they need a guide: enough of them, short, and never twice.

use std::collections::BTreeMap;

use super::{Check, guide_path, lines};
use crate::catalog::lang::Lang;
use crate::source::Severity;

/// More words than this are no longer what somebody says in one breath.
const LONGEST: usize = 15;

pub fn check(check: &mut Check) {
    let catalog = check.catalog;
    let mut said: BTreeMap<(Lang, String), String> = BTreeMap::new();
    for guide in &catalog.guides {
        for (lang, text) in &guide.texts {
            let path = guide_path(guide, *lang);
            let file = check.file(&path);
            let (needed, severity) = match lang {
                Lang::En | Lang::Es => (25, Severity::Error),
                _ => (10, Severity::Warning),
            };
            if text.when.len() < needed {
                let what = format!("{} phrases under when, fewer than {needed}", text.when.len());
                let mend = "Add what people say when they need this page.";
                check.tell(severity, &path, lines::key(file, "when"), what, mend);
            }
            for phrase in &text.when {
                let line = lines::with(file, phrase);
                let words = phrase.split_whitespace().count();
                if words > LONGEST {
                    let what = format!("a phrase has {words} words: {phrase}");
                    check.error(&path, line, what, "Keep phrases at 15 words or fewer.");
                }
                if words == 0 {
                    check.error(&path, lines::key(file, "when"), "a phrase is empty", "Take it out.");
                }
                check.numbers(&path, line, phrase, None);
                match said.insert((*lang, folded(phrase)), path.clone()) {
                    Some(other) if other == path => {
                        check.error(&path, line, format!("the phrase stands here twice: {phrase}"), "Keep one.");
                    }
                    Some(other) => check.warning(
                        &path,
                        line,
                        format!("the phrase stands in {other} too: {phrase}"),
                        "Keep it where it fits better, or say more.",
                    ),
                    None => {}
                }
            }
        }
    }
}

/// Small letters and digits alone, so that a comma or a capital makes no new phrase. Accents stay: people type without them.
pub fn folded(phrase: &str) -> String {
    let words: Vec<String> = phrase
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}
