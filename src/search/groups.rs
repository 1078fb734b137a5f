//! From the words that were meant to groups of terms: each word with all its forms, its concepts, and the words beside it.

use super::Reason;
use super::engine::Engine;
use super::expand::{self, Group};
use super::fold::Script;
use super::labels;
use super::query::{Asked, Meant};
use super::recent::Expansions;
use super::terms;
use super::weights;

/// Words of a query beyond this many are passed over.
const WORDS: usize = 40;
/// After so many words a single letter is left out, whatever stands before it.
const SEVERAL: usize = 4;
/// Concepts that one label may stand for.
const CONCEPTS: usize = 6;

/// Whether more letters of the last word may follow. One letter after a word begins half of all words: it says nothing yet
/// and is left out, unless people say the two together, as in "visa u".
pub fn unfinished(engine: &Engine, text: &str, meant: &mut Meant) -> bool {
    if text.ends_with(|letter: char| letter.is_whitespace() || ".,;:!?。？！".contains(letter)) {
        return false;
    }
    let Some([.., Asked { word: before, .. }, Asked { word, .. }]) = meant.asked.get(..) else { return true };
    if !matches!(word.script, Script::Letters | Script::Arabic) || word.text.chars().count() > 1 {
        return true;
    }
    // Where the word before is a slip, nobody knows what people say with it.
    let is_said = !engine.has_word(&before.text) || engine.has_word(&terms::pair(&before.text, &word.text));
    if meant.asked.len() > SEVERAL || !is_said {
        meant.asked.pop();
    }
    false
}

/// The groups of a query, word by word; then its pairs of neighbours. `unfinished`: more letters may follow.
pub fn groups(engine: &Engine, meant: &Meant, unfinished: bool) -> Vec<Group> {
    let asked: Vec<&Asked> = meant.asked.iter().take(WORDS).collect();
    let mut expansions = engine.recent.begin(engine);
    let mut groups: Vec<Group> = Vec::new();
    let mut at = 0;
    while let Some(one) = asked.get(at) {
        if let Some(group) = asked.get(at + 1).and_then(|next| code(engine, &mut expansions, one, next)) {
            groups.push(group);
            at += 2;
            continue;
        }
        at += 1;
        let word = &one.word;
        if groups.iter().all(|group| group.asked != word.text) {
            let is_last = at == asked.len();
            let mut group = expansions.expand(&word.text, word.script, one.optional, unfinished && is_last);
            // "w7" as whoever has the form in hand may write it.
            group.code |= group.exact && word.script == Script::Letters && terms::has_digit(&word.text);
            groups.push(group);
        }
    }
    concepts(engine, &mut groups);
    let pairs: Vec<Group> = groups
        .windows(2)
        .filter(|two| !two[0].optional && !two[1].optional)
        .filter_map(|two| expand::pair(engine, &two[0], &two[1]))
        .collect();
    groups.extend(pairs);
    groups
}

/// A form's code typed with a blank: "eoir 33", "ao 93". "I-247" is the beginning of "I-247A".
fn code(engine: &Engine, expansions: &mut Expansions<'_>, one: &Asked, next: &Asked) -> Option<Group> {
    let (word, next) = (&one.word, &next.word);
    let has_digits = next.text.starts_with(|letter: char| letter.is_ascii_digit());
    let is_code = (has_digits && word.script == Script::Letters && word.text.len() <= 5)
        || (word.script == Script::Digits && next.joined && next.text.len() == 1);
    if !is_code {
        return None;
    }
    let code = format!("{}{}", word.text, next.text);
    let is_known = engine.has_word(&code);
    if !is_known && !engine.begins_word(&code) {
        return None;
    }
    let mut group = expansions.expand(&code, Script::Letters, false, !is_known);
    group.weight = group.weight.max(2.5);
    group.code = true;
    Some(group)
}

/// Adds to each word the pages of the concepts that it is part of.
fn concepts(engine: &Engine, groups: &mut [Group]) {
    let parts: Vec<String> = groups.iter().map(|group| labels::part(&group.meant, group.script)).collect();
    let mut at = 0;
    while at < groups.len() {
        let longest = labels::LONGEST.min(groups.len() - at);
        let hit = (1..=longest).rev().find_map(|count| {
            let label = parts[at..at + count].join(" ");
            let concepts: Vec<u32> = engine.labels.get(label.as_bytes()).take(CONCEPTS).collect();
            (!concepts.is_empty()).then_some((count, concepts))
        });
        let Some((count, concepts)) = hit else {
            at += 1;
            continue;
        };
        for group in &mut groups[at..at + count] {
            for concept in &concepts {
                for (kind, quality) in [
                    ("c", weights::OF_GUIDE),
                    ("m", weights::MENTIONED),
                    ("d", weights::OF_MAIN_TOPIC),
                    ("e", weights::OF_A_TOPIC),
                ] {
                    expand::tag(&engine.tags, group, &format!("{kind}{concept}"), quality, Reason::Concept);
                }
            }
            if !group.exact && group.weight > 2.5 {
                group.weight = 2.5;
            }
        }
        at += count;
    }
}
