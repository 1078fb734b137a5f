//! Finds pages and contacts from the words a person uses.
//!
//! Nothing outside this module names tantivy. A query is understood first (places, languages, cost, hours, numbers), then
//! its words are looked up in every form they may have, and pages are ranked by how much of the query they hold. Results are
//! ids with a reason; the text lives in the catalog. The same words always give the same answer: a search is bounded by a
//! budget of work, never by a clock.

mod answer;
mod bundle;
mod distance;
mod engine;
mod expand;
mod facts;
mod filter;
mod fold;
mod groups;
mod index;
mod keys;
mod labels;
mod lexicon;
mod marks;
mod narrow;
mod numbers;
mod offered;
mod order;
mod parts;
mod pieces;
mod query;
mod rank;
mod recent;
mod schema;
mod score;
mod scratch;
mod tables;
mod tally;
mod terms;
mod weigh;
mod weights;
mod when;
mod work;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use jiff::civil::DateTime;

#[allow(unused_imports)] // the build script, which shares this module, highlights nothing
pub use marks::marks;
pub use offered::Offered;
pub use query::{Near, Understood};
pub use tables::Bytes;
pub use when::OpenWhen;
#[allow(unused_imports)] // the build script, which shares this module, measures nothing
pub use work::WORK;

use crate::catalog::area::Area;
use crate::catalog::hours::OpenState;
use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::{Lang, Spoken};
use crate::catalog::places::Places;
use crate::catalog::{Advice, Catalog, Contact, Cost};

/// Why an index cannot be built or opened.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    #[error("the index cannot be used: {0}")]
    Index(#[from] tantivy::TantivyError),
    #[error("a file of the index cannot be read: {0}")]
    Missing(#[from] tantivy::directory::error::OpenReadError),
    #[error("the index cannot be read: {0}")]
    Io(#[from] std::io::Error),
    #[error("the index holds nothing")]
    Empty,
}

/// Builds the index of a catalog: flat names and bytes, to be kept in an edition and given to [`Search::open`].
///
/// # Errors
/// When tantivy fails to write.
pub fn build(catalog: &Catalog) -> Result<Vec<(String, Vec<u8>)>, SearchError> {
    let contacts = order::order(catalog);
    index::build_from(catalog, &contacts, contacts.iter().copied().map(Cow::Borrowed))
}

/// The same, of contacts that are made while they are read, in the order given; the catalog's own are left aside.
///
/// # Errors
/// When tantivy fails to write.
pub fn build_of(
    catalog: &Catalog,
    contacts: impl Iterator<Item = Contact>,
) -> Result<Vec<(String, Vec<u8>)>, SearchError> {
    index::build_from(catalog, &[], contacts.map(Cow::Owned))
}

/// Whether a folded word belongs to every conversation and says nothing about what somebody needs.
#[must_use]
pub fn is_filler(word: &str) -> bool {
    lexicon::Lexicon::get().is_filler(word)
}

/// An opened index.
pub struct Search {
    engine: engine::Engine,
    catalog: Arc<Catalog>,
    places: Arc<Places>,
    offered: OnceLock<Offered>,
}

impl Search {
    /// Opens what [`build`] made, in place.
    ///
    /// # Errors
    /// When a file is missing or is not what it should be. The bytes must have been verified before.
    pub fn open(
        catalog: &Arc<Catalog>,
        places: Arc<Places>,
        files: Vec<(String, Bytes)>,
    ) -> Result<Search, SearchError> {
        let engine = engine::Engine::open(files)?;
        Ok(Search { engine, catalog: Arc::clone(catalog), places, offered: OnceLock::new() })
    }

    /// Ranks everything that may help with `query`, best first.
    ///
    /// Never fails: an unknown word gives fewer hits, not an error.
    #[must_use]
    pub fn find(&self, query: &Query) -> Answer {
        rank::find(self, query)
    }

    /// Forgets the words of the last query, which speed up the next one.
    #[allow(dead_code)] // the build script, which shares this module, asks nothing
    pub fn forget(&self) {
        self.engine.recent.forget();
    }

    /// The languages, courts and detention places of all contacts.
    #[must_use]
    pub fn offered(&self) -> &Offered {
        self.offered.get_or_init(|| offered::of(self))
    }
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Query {
    pub words: String,
    /// The language shown. It never filters.
    pub shown: Lang,
    pub filters: Filters,
    /// The wall clock of the edition's zone.
    pub now: DateTime,
    pub limit: usize,
    /// Leaves out what is not known to fit the filters.
    pub strict: bool,
    /// Counts how many hits there are of each sort; while somebody types, nobody looks at that.
    pub counted: bool,
    /// Understandings that the person took away: their words are plain words.
    pub without: Vec<Understood>,
}

impl Query {
    /// These words, without filters.
    #[must_use]
    pub fn new(words: &str, shown: Lang, now: DateTime) -> Query {
        Query {
            words: words.to_owned(),
            shown,
            filters: Filters::default(),
            now,
            limit: 10,
            strict: false,
            counted: false,
            without: Vec::new(),
        }
    }
}

/// Filters that were set, not typed: one of each group must fit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filters {
    pub topics: Vec<String>,
    pub speaks: Vec<Spoken>,
    pub cost: Vec<Cost>,
    pub county: Vec<Area>,
    pub near: Option<Near>,
    pub open: Option<OpenWhen>,
    pub kinds: Vec<Kind>,
    pub advice: Vec<Advice>,
    pub courts: Vec<String>,
    pub detention: Vec<String>,
}

impl Filters {
    /// "Free" as people mean it: whatever is not known to cost a full fee.
    pub const FREE: [Cost; 4] = [Cost::Free, Cost::FreeIfEligible, Cost::LowCost, Cost::Sliding];
}

/// The name of a group of filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FilterName {
    Topic,
    Speaks,
    Cost,
    County,
    Near,
    Open,
    Kind,
    Advice,
    Court,
    Detention,
}

/// What left an answer without hits.
#[derive(Debug, Clone, PartialEq)]
pub enum EmptiedBy {
    Understood(Understood),
    Filter(FilterName),
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub hits: Vec<Hit>,
    /// What acted as a filter, in a stable order.
    pub understood: Vec<Understood>,
    /// How many hits there are beyond those given.
    pub total: usize,
    pub emptied_by: Option<EmptiedBy>,
    /// Empty where nobody asked for them.
    pub counts: Counts,
    /// The row of the emergency screen that belongs on top.
    pub urgent: Option<String>,
    /// Nothing in the directory answers: show the general line.
    pub general: bool,
    /// Postings that were read to find it, at most [`WORK`].
    pub work: u32,
}

/// How many hits there are of each sort.
#[derive(Debug, Clone, Default)]
pub struct Counts {
    pub kinds: BTreeMap<Kind, usize>,
    pub topics: BTreeMap<String, usize>,
    pub speaks: BTreeMap<Spoken, usize>,
    pub counties: BTreeMap<String, usize>,
    pub costs: BTreeMap<Cost, usize>,
    pub advice: BTreeMap<Advice, usize>,
    pub courts: BTreeMap<String, usize>,
    pub detention: BTreeMap<String, usize>,
    pub free: usize,
    pub open: usize,
}

/// One page that was found.
#[derive(Debug, Clone)]
pub struct Hit {
    pub id: PageId,
    pub why: Why,
    /// Folded words to highlight, for [`marks`].
    pub highlight: Vec<String>,
    /// Distance to the place asked for.
    pub miles: Option<f32>,
    /// At the moment asked for, else now.
    pub open: OpenState,
    /// Whether the language asked for is spoken; nothing where nobody knows or none was asked for.
    pub speaks: Option<bool>,
}

/// Why a page was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    pub reason: Reason,
    /// The words of the query that the page has.
    pub words: Vec<String>,
    /// The words that were taken to be meant, where they are not those typed.
    pub meant: Vec<String>,
    /// The concept by which a question in other words or another language found it.
    pub concept: Option<String>,
    /// The topic whose words it inherits.
    pub topic: Option<String>,
    pub fit: Fit,
}

/// How a page was found, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// By its number or its site.
    Number,
    Word,
    /// Another form of the word.
    Form,
    /// A word that begins so.
    Begins,
    Concept,
    /// What people ask for under its topic.
    Topic,
    Typo,
}

/// Whether a page fits the filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Yes,
    NotKnown,
    No,
}

impl Fit {
    fn of(fits: bool) -> Fit {
        if fits { Fit::Yes } else { Fit::No }
    }

    fn and(self, other: Fit) -> Fit {
        self.max(other)
    }
}
