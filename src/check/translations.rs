//! Rules over a translation beside its English text: the same sections, blocks, items, links and numbers, made from the same words.

use std::collections::BTreeSet;

use super::{Check, guide_path, lines, numbers, texts};
use crate::catalog::guide::{BlockKind, Guide, GuideText, Section, SectionId};
use crate::catalog::lang::Lang;
use crate::source;

pub fn check(check: &mut Check) {
    let catalog = check.catalog;
    for guide in &catalog.guides {
        let Some(english) = guide.texts.get(&Lang::En) else {
            continue;
        };
        let hash = source::english_hash(check.files, &guide.slug);
        for (lang, text) in guide.texts.iter().filter(|(lang, _)| **lang != Lang::En) {
            let path = guide_path(guide, *lang);
            if let Some(hash) = &hash {
                made_from(check, &path, text, hash);
            }
            if same_shape(check, &path, *lang, english, text) {
                same_items(check, &path, guide, *lang, english, text);
            }
        }
    }
}

fn made_from(check: &mut Check, path: &str, text: &GuideText, hash: &str) {
    let line = lines::key(check.file(path), "of");
    if text.of.is_empty() {
        let mend = format!("Compare it with en.md, then write of = \"{hash}\".");
        check.warning(path, line, "does not say from which English text it was made", mend);
    } else if text.of != hash {
        let mend = format!("Compare it with en.md, then write of = \"{hash}\".");
        check.warning(path, line, "was made from an older English text", mend);
    }
}

/// The sections that a translation must have: the lines to the officer are always English, the volunteer's questions are
/// translated to Spanish alone.
fn expected(lang: Lang, section: &Section) -> bool {
    match section.id {
        SectionId::CardOfficer => false,
        SectionId::Ask => lang == Lang::Es,
        _ => true,
    }
}

fn same_shape(check: &mut Check, path: &str, lang: Lang, english: &GuideText, text: &GuideText) -> bool {
    let before = check.problems.len();
    for section in english.sections.iter().filter(|section| expected(lang, section)) {
        let Some(other) = text.section(section.id) else {
            let what = format!("the section '{}' of en.md is missing here", section.id.word());
            check.error(path, 0, what, format!("Translate it: ## … {{#{}}}.", section.id.word()));
            continue;
        };
        let kinds = |section: &Section| -> Vec<(BlockKind, usize)> {
            section.blocks.iter().map(|block| (block.kind, block.items.len())).collect()
        };
        let (wished, found) = (kinds(section), kinds(other));
        if wished == found {
            continue;
        }
        let at = wished.iter().zip(&found).take_while(|(left, right)| left == right).count();
        let line = other
            .blocks
            .get(at)
            .or_else(|| other.blocks.last())
            .and_then(|block| block.items.first())
            .map_or(0, |item| item.line as usize);
        let what =
            format!("'{}' has {} where en.md has {}", section.id.word(), name(found.get(at)), name(wished.get(at)));
        check.error(path, line, what, "Give both the same blocks with the same number of items, in the same order.");
    }
    for section in &text.sections {
        let is_extra = section.id != SectionId::CardOfficer && english.section(section.id).is_none();
        let first = section.blocks.first().and_then(|block| block.items.first());
        let line = first.map_or(0, |item| item.line as usize);
        if is_extra {
            let what = format!("the section '{}' is not in en.md", section.id.word());
            check.error(path, line, what, "Take it out, or write it in en.md first.");
        } else if section.id == SectionId::CardOfficer {
            let mend = "Take it out; the lines to the officer are those of en.md in every language.";
            check.error(path, line, "the section 'card-officer' stands in a translation", mend);
        }
    }
    check.problems.len() == before
}

fn name(block: Option<&(BlockKind, usize)>) -> String {
    let Some((kind, count)) = block else {
        return "nothing more".to_owned();
    };
    match kind {
        BlockKind::Paragraph => "a paragraph".to_owned(),
        BlockKind::Say => "a line to say".to_owned(),
        BlockKind::Warning => "a warning".to_owned(),
        BlockKind::Steps => format!("{count} steps"),
        BlockKind::Bullets => format!("{count} bullets"),
    }
}

fn same_items(check: &mut Check, path: &str, guide: &Guide, lang: Lang, english: &GuideText, text: &GuideText) {
    for section in english.sections.iter().filter(|section| expected(lang, section)) {
        let Some(other) = text.section(section.id) else {
            continue;
        };
        let items =
            |section: &'_ Section| section.blocks.iter().flat_map(|block| block.items.clone()).collect::<Vec<_>>();
        for (wished, found) in items(section).iter().zip(&items(other)) {
            let line = found.line as usize;
            let links = |item| texts::links(item).map(ToString::to_string).collect::<BTreeSet<String>>();
            let (wished_links, found_links) = (links(wished), links(found));
            if wished_links != found_links {
                let list = |left: &BTreeSet<String>, right: &BTreeSet<String>| {
                    left.difference(right).cloned().collect::<Vec<_>>().join(", ")
                };
                let (missing, extra) = (list(&wished_links, &found_links), list(&found_links, &wished_links));
                let what = match (missing.is_empty(), extra.is_empty()) {
                    (false, true) => format!("the link {missing} of en.md is missing"),
                    (true, _) => format!("the link {extra} is not in en.md"),
                    (false, false) => format!("links to {extra} where en.md links to {missing}"),
                };
                check.error(path, line, what, "Both languages link to the same pages.");
            }
            let (english, translated) = (numbers::without_links(wished), numbers::without_links(found));
            if let Some((missing, extra)) = difference(&english, &translated) {
                let what = format!(
                    "the numbers are not those of en.md line {} ({}{}{})",
                    wished.line,
                    if missing.is_empty() { String::new() } else { format!("missing {missing}") },
                    if missing.is_empty() || extra.is_empty() { "" } else { ", " },
                    if extra.is_empty() { String::new() } else { format!("not there {extra}") },
                );
                let mend = format!("Compare the line with guides/{}/en.md; write numbers in digits.", guide.slug);
                check.warning(path, line, what, mend);
            }
        }
    }
}

/// The numbers of an English line that a translation has not, and those that it has beyond; none if they agree.
fn difference(english: &str, translated: &str) -> Option<(String, String)> {
    let (wished, found) = (numbers::groups(english), numbers::groups(translated));
    // What English spells ("three days", "March") may stand in digits, and digits may be spelled out.
    let spelled = numbers::spelled(english);
    let plain = |group: &String| group.trim_start_matches('0').to_owned();
    let missing: Vec<&str> = wished
        .iter()
        .filter(|group| !found.contains(*group) && !is_afternoon(group, &found))
        .map(String::as_str)
        .collect();
    let extra: Vec<&str> = found
        .iter()
        .filter(|group| !wished.contains(*group) && !spelled.contains(&plain(group)) && !is_clock(english, group))
        .map(String::as_str)
        .collect();
    (!missing.is_empty() || !extra.is_empty()).then(|| (missing.join(" "), extra.join(" ")))
}

/// 5 p.m. is 17 where a day has 24 hours.
fn is_afternoon(group: &str, found: &BTreeSet<String>) -> bool {
    group.parse::<u32>().is_ok_and(|hour| hour < 12 && found.contains(&(hour + 12).to_string()))
}

fn is_clock(english: &str, group: &str) -> bool {
    let has_hours = english.contains("a.m.") || english.contains("p.m.");
    has_hours && (group == "00" || group == "30" || group.parse::<u32>().is_ok_and(|hour| (13..=24).contains(&hour)))
}
