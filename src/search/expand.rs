//! From a word of the query to the terms of the index that may be meant, each with how well it fits.
//!
//! The word itself, other forms of it, words that begin with it, words that sound like it, words one or two slips away: in
//! this order, and the later ones only where the earlier ones say little. Every step has a limit, so that a query costs a
//! bounded amount of work whatever was typed.

use tantivy::Term;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::TermInfo;
use tantivy::query::FuzzyTermQuery;
use tantivy::termdict::TermDictionary;

use super::Reason;
use super::engine::Engine;
use super::fold::Script;
use super::keys;
use super::lexicon::Lexicon;
use super::terms;
use super::weigh;
use super::weights;

/// At most this many words that begin with what was typed.
const BEGINNINGS: usize = 48;
/// At most this many terms of the dictionary are looked at for them.
const LOOKED_AT: usize = 2_000;
const TYPOS: usize = 16;
/// At most this many pairs whose second word is unfinished.
const PAIRS: usize = 12;
const FORMS: usize = 16;

/// Postings to walk, and what finding a page in them is worth.
#[derive(Clone)]
pub struct List {
    pub source: Source,
    pub info: TermInfo,
    pub quality: f32,
    pub reason: Reason,
    pub term: String,
}

/// Which field of the index the postings are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Word,
    Name,
    Begin,
    Tag,
}

/// A word of the query with everything it may mean.
#[derive(Clone)]
#[allow(clippy::struct_excessive_bools)] // four independent facts, not one state
pub struct Group {
    /// As folded from the query.
    pub asked: String,
    pub script: Script,
    /// How much it says.
    pub weight: f32,
    pub optional: bool,
    /// A pair of words: what it finds adds, its absence costs nothing.
    pub adds: bool,
    /// A word such as "phone" or "office", which asks for somebody and names nobody.
    pub asks: bool,
    /// More letters may follow.
    pub unfinished: bool,
    /// The number of a form, such as "I-589": whoever has it in hand wants no other.
    pub code: bool,
    /// Few say the word when they tell what happened: it is in names.
    pub rare: bool,
    /// The index has the word itself.
    pub exact: bool,
    /// The word most likely meant: itself, or the best correction.
    pub meant: String,
    pub lists: Vec<List>,
}

impl Group {
    pub fn is_known(&self) -> bool {
        !self.lists.is_empty()
    }

    /// The word most likely meant is a slip away from the one asked for.
    pub fn is_slip(&self) -> bool {
        !self.exact && self.lists.iter().any(|list| list.reason == Reason::Typo && list.term == self.meant)
    }
}

/// A word in so few documents may be a slip of whoever wrote them.
const ODD: u32 = 2;
/// What is meant then sounds the same and stands in so many times as many.
const COMMONER: u32 = 50;

/// The weight of a word that the index does not have at all.
const UNKNOWN: f32 = 3.0;
/// The same for a pair of Han, which often only straddles two words.
const UNKNOWN_PAIR: f32 = 1.0;

/// Expands one word. `unfinished`: it is the last one and more letters may follow.
pub fn expand(engine: &Engine, asked: &str, script: Script, optional: bool, unfinished: bool) -> Group {
    let mut group = Group {
        asked: asked.to_owned(),
        script,
        weight: if script == Script::Han { UNKNOWN_PAIR } else { UNKNOWN },
        optional,
        adds: false,
        asks: Lexicon::get().asks(asked),
        unfinished,
        code: false,
        rare: true,
        exact: false,
        meant: asked.to_owned(),
        lists: Vec::new(),
    };
    let filler = Lexicon::get().is_filler(asked);
    if filler {
        group.weight = weigh::FILLER;
    }
    let dictionary = engine.words.terms();
    if let Ok(Some(ordinal)) = dictionary.term_ord(asked) {
        group.exact = true;
        group.weight = engine.weight(ordinal);
        add(engine, &mut group, asked, 1.0, Reason::Word);
    }
    // Once somebody wrote "Imigration" in an index that has "immigration" a thousand times.
    let pages = group.lists.iter().filter(|list| list.source == Source::Word).map(|list| list.info.doc_freq).max();
    let is_odd = pages.is_some_and(|pages| pages <= ODD) && !filler;
    forms(engine, &mut group);
    let letters = asked.chars().count();
    // An unknown word before the last one may be an abbreviation: "amer gate".
    if unfinished || ((script == Script::Hangul || (!group.exact && letters >= 3)) && !filler) {
        begin(engine, &mut group, letters);
    }
    let found = !group.lists.is_empty();
    if is_odd {
        let before = group.lists.len();
        sounds(engine, &mut group, ODD * COMMONER);
        if let Some(meant) = group.lists[before..].iter().max_by_key(|list| list.info.doc_freq) {
            (group.exact, group.meant) = (false, meant.term.clone());
            group.weight = engine.weight_of(&group.meant).max(1.0);
            group.rare = !engine.is_everyday(&group.meant);
            return group;
        }
    }
    if !group.exact && !filler && matches!(script, Script::Letters | Script::Arabic | Script::Hangul) {
        sounds(engine, &mut group, 0);
        // Somebody who is still typing has made no slip yet.
        let typing = unfinished && found;
        if !typing && letters >= 4 {
            typos(engine, &mut group, 1, unfinished);
            if group.lists.is_empty() && letters >= 7 {
                typos(engine, &mut group, 2, unfinished);
            }
        }
    }
    if !group.exact && !filler {
        let best = group.lists.iter().filter(|list| list.source != Source::Begin).max_by(|a, b| {
            a.quality.total_cmp(&b.quality).then(a.info.doc_freq.cmp(&b.info.doc_freq)).then(b.term.cmp(&a.term))
        });
        if let Some(best) = best {
            group.meant.clone_from(&best.term);
            group.weight = engine.weight_of(&best.term).max(1.0);
        } else if !group.lists.is_empty() {
            group.weight = 1.5;
        }
    }
    group.rare = !engine.is_everyday(&group.meant);
    group
}

/// Two neighbouring words of the query as one, where some phrase has them so; it only ever adds.
pub fn pair(engine: &Engine, first: &Group, second: &Group) -> Option<Group> {
    let term = terms::pair(&first.meant, &second.meant);
    let dictionary = engine.words.terms();
    let mut lists = Vec::new();
    let mut list = |term: String, info: TermInfo, quality: f32, reason: Reason| {
        lists.push(List { source: Source::Word, info, quality, reason, term });
    };
    if let Some(info) = dictionary.get(&term).ok()? {
        list(term.clone(), info, 1.0, Reason::Word);
    }
    if second.unfinished {
        let mut end = term.clone().into_bytes();
        end.push(0xff);
        let mut stream = dictionary.range().gt(term.as_bytes()).lt(&end).into_stream().ok()?;
        for _ in 0..PAIRS {
            if !stream.advance() {
                break;
            }
            let begun = String::from_utf8_lossy(stream.key()).into_owned();
            list(begun, stream.value().clone(), 0.8, Reason::Begins);
        }
    }
    if lists.is_empty() {
        return None;
    }
    Some(Group {
        asked: String::new(),
        script: Script::Letters,
        weight: weights::PAIR * (first.weight + second.weight).min(4.0),
        optional: false,
        adds: true,
        asks: false,
        unfinished: false,
        code: false,
        rare: true,
        exact: true,
        meant: String::new(),
        lists,
    })
}

/// Adds a term in the fields that have it.
fn add(engine: &Engine, group: &mut Group, term: &str, quality: f32, reason: Reason) {
    let word = engine.words.terms().get(term).ok().flatten();
    add_found(engine, group, term, word, quality, reason);
}

/// The same, where its postings as a word are known.
fn add_found(engine: &Engine, group: &mut Group, term: &str, word: Option<TermInfo>, quality: f32, reason: Reason) {
    if group.lists.iter().any(|list| list.term == term) {
        return;
    }
    let name = engine.names.terms().get(term).ok().flatten();
    for (source, info) in [(Source::Name, name), (Source::Word, word)] {
        if let Some(info) = info {
            group.lists.push(List { source, info, quality, reason, term: term.to_owned() });
        }
    }
}

/// Adds the word at a place of the dictionary; whether there is one.
fn add_at(engine: &Engine, group: &mut Group, ordinal: u64, quality: f32, reason: Reason) -> bool {
    let Some(term) = term_at(engine.words.terms(), ordinal) else { return false };
    add(engine, group, &term, quality, reason);
    true
}

/// Other forms of the word, by its stem.
fn forms(engine: &Engine, group: &mut Group) {
    let Some(stem) = keys::stem(&group.asked, group.script) else { return };
    let limit = if group.exact { group.weight * 0.4 } else { 0.0 };
    let mut ordinals: Vec<u64> = engine.stems.get(stem.as_bytes()).map(u64::from).collect();
    ordinals.sort_by(|a, b| engine.weight(*a).total_cmp(&engine.weight(*b)).then(a.cmp(b)));
    let quality = if group.exact { 0.7 } else { 0.75 };
    let mut taken = 0;
    for ordinal in ordinals {
        // A far commoner word with the same stem is another word: "paro", stopped, is not "para", for.
        if engine.weight(ordinal) < limit {
            continue;
        }
        if add_at(engine, group, ordinal, quality, Reason::Form) {
            taken += 1;
        }
        if taken >= FORMS {
            break;
        }
    }
}

fn begin(engine: &Engine, group: &mut Group, letters: usize) {
    if letters <= 3 {
        if let Ok(Some(info)) = engine.begins.terms().get(&group.asked) {
            let quality = if group.exact { 0.35 } else { 0.6 };
            let term = group.asked.clone();
            group.lists.push(List { source: Source::Begin, info, quality, reason: Reason::Begins, term });
        }
        return;
    }
    let asked = group.asked.clone();
    let mut end = asked.clone().into_bytes();
    end.push(0xff);
    let dictionary = engine.words.terms();
    let Ok(mut stream) = dictionary.range().gt(asked.as_bytes()).lt(&end).into_stream() else { return };
    let mut found: Vec<(TermInfo, String)> = Vec::new();
    let mut looked = 0;
    while looked < LOOKED_AT && stream.advance() {
        looked += 1;
        if let Some(term) = std::str::from_utf8(stream.key()).ok().filter(|term| !term.contains('_')) {
            found.push((stream.value().clone(), term.to_owned()));
        }
    }
    found.sort_unstable_by(|a, b| b.0.doc_freq.cmp(&a.0.doc_freq).then(a.1.cmp(&b.1)));
    found.truncate(BEGINNINGS);
    for (info, term) in found {
        let extra = u16::try_from(term.chars().count().saturating_sub(letters)).unwrap_or(u16::MAX);
        let quality = (0.8 - 0.02 * f32::from(extra)).max(0.6) * if group.exact { 0.7 } else { 1.0 };
        add_found(engine, group, &term, Some(info), quality, Reason::Begins);
    }
}

/// Adds words that sound the same and stand in so many documents.
fn sounds(engine: &Engine, group: &mut Group, documents: u32) {
    let Some(sound) = keys::sound(&group.asked, group.script) else { return };
    let ordinals: Vec<u64> = engine.sounds.get(sound.as_bytes()).take(8).map(u64::from).collect();
    for ordinal in ordinals {
        let before = group.lists.len();
        add_at(engine, group, ordinal, 0.75, Reason::Typo);
        if group.lists[before..].iter().all(|list| list.info.doc_freq < documents) {
            group.lists.truncate(before);
        }
    }
}

fn typos(engine: &Engine, group: &mut Group, distance: u8, unfinished: bool) {
    let term = Term::from_field_text(engine.fields.word, &group.asked);
    let query = if unfinished && group.asked.chars().count() >= 5 {
        FuzzyTermQuery::new_prefix(term, distance, true)
    } else {
        FuzzyTermQuery::new(term, distance, true)
    };
    let Ok(automaton) = query.automaton() else { return };
    // Bounded to the script of the word: otherwise the walk visits thousands of Han first letters.
    let (low, high): (&[u8], &[u8]) = match group.script {
        Script::Arabic => (&[0xd8], &[0xdc]),
        Script::Hangul => (&[0xe1, 0x84], &[0xe1, 0x88]),
        _ => (b"0", b"{"),
    };
    // Whoever slips twice has at least begun the word as it begins; to look at all words twice would take the longest of all.
    let beginning: String = group.asked.chars().take(1).collect();
    let mut end = beginning.clone().into_bytes();
    end.push(0xff);
    let (low, high) = if distance > 1 { (beginning.as_bytes(), end.as_slice()) } else { (low, high) };
    let Ok(mut stream) = engine.words.terms().search(automaton).ge(low).lt(high).into_stream() else { return };
    let base = if distance == 1 { 0.6 } else { 0.4 };
    let first = group.asked.chars().next();
    let mut found: Vec<(f32, TermInfo, String)> = Vec::new();
    let mut looked = 0;
    while looked < LOOKED_AT && stream.advance() {
        looked += 1;
        let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
        if term.bytes().any(|byte| byte.is_ascii_digit() || byte == b'_') {
            continue;
        }
        let quality = if term.chars().next() == first { base } else { base * 0.7 };
        found.push((quality, stream.value().clone(), term.to_owned()));
    }
    found.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(b.1.doc_freq.cmp(&a.1.doc_freq)).then(a.2.cmp(&b.2)));
    found.truncate(TYPOS);
    for (quality, info, term) in found {
        add_found(engine, group, &term, Some(info), quality, Reason::Typo);
    }
}

fn term_at(dictionary: &TermDictionary, ordinal: u64) -> Option<String> {
    let mut bytes = Vec::new();
    dictionary.ord_to_term(ordinal, &mut bytes).ok()?.then_some(())?;
    String::from_utf8(bytes).ok()
}

/// Adds the postings of a tag to a group.
pub fn tag(reader: &InvertedIndexReader, group: &mut Group, tag: &str, quality: f32, reason: Reason) {
    if let Ok(Some(info)) = reader.terms().get(tag) {
        group.lists.push(List { source: Source::Tag, info, quality, reason, term: tag.to_owned() });
    }
}
