//! The opened index: tantivy's dictionaries and postings, and the tables beside them.

use std::sync::Arc;

use tantivy::Index;
use tantivy::index::{InvertedIndexReader, SegmentReader};

use super::SearchError;
use super::bundle::Bundle;
use super::expand::Source;
use super::facts::{Facts, Names};
use super::recent::Recent;
use super::schema::Fields;
use super::scratch::Scratch;
use super::tables::{Bytes, Docs, Keys, Records};
use super::tally::Heard;
use super::weigh;
use crate::catalog::area::Area;

/// Everything that `find` reads.
pub struct Engine {
    pub fields: Fields,
    pub words: Arc<InvertedIndexReader>,
    pub names: Arc<InvertedIndexReader>,
    pub begins: Arc<InvertedIndexReader>,
    pub tags: Arc<InvertedIndexReader>,
    pub pieces: Arc<InvertedIndexReader>,
    pub docs: Docs,
    pub pages: Records,
    pub stems: Keys,
    pub sounds: Keys,
    pub labels: Keys,
    pub digits: Keys,
    pub endings: Keys,
    pub hosts: Keys,
    /// Topics, areas, courts and detention places by number.
    pub known: Names,
    /// The areas among the names, by number.
    areas: Vec<Option<Area>>,
    weights: Bytes,
    /// Documents of guides, topics and the other rich pages: they stand first.
    pub rich: u32,
    pub documents: u32,
    /// How many phrases there are.
    pub phrases: u32,
    /// The words of the last query.
    pub recent: Recent,
    /// For maps by page or topic.
    pub slots: Scratch<u32>,
    /// For the likeness of every phrase.
    pub likenesses: Scratch<f32>,
    /// For what was heard of every phrase.
    pub heard: Scratch<Heard>,
}

impl Engine {
    pub fn open(files: Vec<(String, Bytes)>) -> Result<Engine, SearchError> {
        let bundle = Bundle::new(files);
        let table = |name: &str| bundle.file(name);
        let index = Index::open(bundle.clone())?;
        let segment = index.searchable_segments()?.into_iter().next().ok_or(SearchError::Empty)?;
        let segment = SegmentReader::open(&segment)?;
        let (_, fields) = Fields::schema();
        let about = String::from_utf8_lossy(table("index.about").as_slice()).into_owned();
        let mut about = about.lines().map(|line| line.trim().parse().unwrap_or(0));
        let known = String::from_utf8_lossy(table("index.names").as_slice()).into_owned();
        Ok(Engine {
            fields,
            words: segment.inverted_index(fields.word)?,
            names: segment.inverted_index(fields.name)?,
            begins: segment.inverted_index(fields.begin)?,
            tags: segment.inverted_index(fields.tag)?,
            pieces: segment.inverted_index(fields.piece)?,
            docs: Docs::open(table("index.docs")),
            pages: Records::open(table("index.pages")),
            stems: Keys::open(table("index.stems")),
            sounds: Keys::open(table("index.sounds")),
            labels: Keys::open(table("index.labels")),
            digits: Keys::open(table("index.digits")),
            endings: Keys::open(table("index.endings")),
            hosts: Keys::open(table("index.hosts")),
            areas: known.lines().map(|name| name.parse().ok()).collect(),
            known: Names::parse(&known),
            weights: table("index.words"),
            rich: about.next().unwrap_or(0),
            phrases: about.next().unwrap_or(0),
            documents: segment.max_doc(),
            recent: Recent::default(),
            slots: Scratch::default(),
            likenesses: Scratch::default(),
            heard: Scratch::default(),
        })
    }

    /// What is known of a page.
    pub fn facts(&self, page: u32) -> Facts<'_> {
        Facts::read(self.pages.get(page))
    }

    /// In how many languages a contact is told, on average.
    pub fn texts(&self) -> usize {
        let documents = self.documents.saturating_sub(self.rich) as usize;
        (documents / self.pages.len().max(1)).max(1)
    }

    /// The area of this number.
    pub fn area(&self, number: u16) -> Option<&Area> {
        self.areas.get(usize::from(number))?.as_ref()
    }

    /// The postings of a field.
    pub fn reader(&self, source: Source) -> &InvertedIndexReader {
        match source {
            Source::Word => &self.words,
            Source::Name => &self.names,
            Source::Begin => &self.begins,
            Source::Tag => &self.tags,
        }
    }

    /// How much the word at this place of the dictionary says.
    pub fn weight(&self, ordinal: u64) -> f32 {
        self.weights.get(place(ordinal)).map_or(1.0, |&byte| weigh::weight(byte))
    }

    /// How much a word says; what the index does not have says a lot.
    pub fn weight_of(&self, word: &str) -> f32 {
        self.ordinal(word).map_or(4.0, |ordinal| self.weight(ordinal))
    }

    /// Whether the index has a longer word that begins so.
    pub fn begins_word(&self, beginning: &str) -> bool {
        let words = self.words.terms().range().gt(beginning.as_bytes()).into_stream();
        words.is_ok_and(|mut words| words.advance() && words.key().starts_with(beginning.as_bytes()))
    }

    pub fn has_word(&self, word: &str) -> bool {
        self.ordinal(word).is_some()
    }

    /// Whether people say the word when they tell what happened; a name such as "Raices" is not.
    pub fn is_everyday(&self, word: &str) -> bool {
        self.said(word).is_some_and(|said| said & !weigh::NAME >= 2)
    }

    /// Whether the word stands in texts with a capital only: a city, not a thing.
    pub fn is_name(&self, word: &str) -> bool {
        self.said(word).is_some_and(|said| said & weigh::NAME != 0)
    }

    fn said(&self, word: &str) -> Option<u8> {
        self.weights.get(place(self.ordinal(word)?) + 1).copied()
    }

    fn ordinal(&self, word: &str) -> Option<u64> {
        self.words.terms().term_ord(word).ok().flatten()
    }
}

/// Two bytes a word: its weight, and in how many pages somebody says it.
fn place(ordinal: u64) -> usize {
    usize::try_from(ordinal).unwrap_or(usize::MAX / 4).saturating_mul(2)
}
