//! Where it happens: one edition, its search and its words, built once and borrowed by both front ends.

pub mod filters;
pub mod narrowing;
pub mod say;

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::catalog::Catalog;
use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::Lang;
use crate::catalog::places::Places;
use crate::catalog::records;
use crate::edition::{self, Edition, EditionError};
use crate::locale::Locale;
use crate::search::{self, Answer, Query, Search, SearchError};
use crate::source::{self, Files, Problem, Severity};

/// The edition inside the program, made from data/ when it was compiled (src/build.rs).
static SHIPPED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/edition.amparo"));

const ZIPS: &str = "zips.tsv";
const COUNTIES: &str = "counties.tsv";

/// What the screen, the line mode and the command line all work on.
pub struct Desk {
    pub catalog: Arc<Catalog>,
    pub places: Arc<Places>,
    pub locale: Locale,
    pub search: Search,
}

/// Why a desk does not open.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error(transparent)]
    Edition(#[from] EditionError),
    #[error(transparent)]
    Search(#[from] SearchError),
    #[error("the folder cannot be read: {0}")]
    Folder(#[from] std::io::Error),
    #[error("the data have {count} errors, the first: {first}")]
    Data { count: usize, first: Box<Problem> },
}

impl Desk {
    /// The desk on the edition inside the program.
    ///
    /// # Errors
    /// Only if the program itself was damaged.
    pub fn shipped() -> Result<Desk, DeskError> {
        Desk::on(Edition::trusted(SHIPPED)?)
    }

    /// The desk on an edition file, verified first, or on a data folder.
    ///
    /// # Errors
    /// When the file is not a whole edition, or the folder has errors.
    pub fn open(path: &Path) -> Result<Desk, DeskError> {
        if !path.is_dir() {
            return Desk::on(Edition::open(path)?);
        }
        let (files, mut problems) = source::files(path)?;
        let (catalog, more) = source::read(&files);
        problems.extend(more);
        problems.retain(|problem| problem.severity == Severity::Error);
        problems.sort();
        if let Some(first) = problems.first() {
            return Err(DeskError::Data { count: problems.len(), first: Box::new(first.clone()) });
        }
        let bytes = edition_of(&catalog, &files)?;
        Desk::on(Edition::verify(edition::Bytes::Read(bytes))?)
    }

    /// The desk on an edition that is open.
    fn on(edition: Edition) -> Result<Desk, DeskError> {
        let places = Arc::new(Places::parse(edition.text(ZIPS), edition.text(COUNTIES)));
        let (bytes, entries) = edition.into_parts();
        let all = match bytes {
            edition::Bytes::Static(bytes) => search::Bytes::new(bytes),
            edition::Bytes::Read(bytes) => search::Bytes::new(bytes),
            edition::Bytes::Mapped(map) => search::Bytes::new(map),
        };
        let part = |name: &str| {
            let range = entries.get(name)?.clone();
            Some(Arc::new(all.slice(range)) as records::Bytes)
        };
        let catalog = Arc::new(edition::catalog(part)?);
        let files = entries.into_iter().map(|(name, range)| (name, all.slice(range))).collect();
        let search = Search::open(&catalog, Arc::clone(&places), files)?;
        Ok(Desk { catalog, places, locale: Locale::default(), search })
    }

    /// Ranks everything that may help with `query`, best first.
    #[must_use]
    pub fn find(&self, query: &Query) -> Answer {
        self.search.find(query)
    }

    /// Makes the first answer as quick as the others.
    pub fn warm(&self) {
        let now = DateTime::constant(2026, 1, 1, 12, 0, 0, 0);
        let _ = self.find(&Query::new("a", Lang::En, now));
    }

    /// The wall clock of the edition's own place.
    #[must_use]
    pub fn local(&self, now: Timestamp) -> DateTime {
        let zone = TimeZone::get(&self.catalog.edition.time_zone).unwrap_or(TimeZone::UTC);
        zone.to_datetime(now)
    }

    /// The same ids with each packet opened into its guides and contacts, each once.
    #[must_use]
    pub fn unpacked(&self, ids: &[PageId]) -> Vec<PageId> {
        let mut pages = Vec::new();
        for id in ids {
            let packet = (id.kind == Kind::Packet).then(|| self.catalog.packet(&id.name)).flatten();
            let inside = match packet {
                Some(packet) => {
                    let guides = packet.guides.iter().map(|slug| PageId::guide(slug));
                    guides.chain(packet.contacts.iter().map(|id| PageId::contact(id))).collect()
                }
                None => vec![id.clone()],
            };
            for id in inside {
                if !pages.contains(&id) {
                    pages.push(id);
                }
            }
        }
        pages
    }
}

/// The bytes of an edition of these data: catalog, places and index.
///
/// # Errors
/// When the index cannot be built.
pub fn edition_of(catalog: &Catalog, files: &Files) -> Result<Vec<u8>, DeskError> {
    let place = |name: &str| {
        let text = files.get(&format!("places/{name}")).unwrap_or_default();
        (name.to_owned(), text.as_bytes().to_vec())
    };
    let mut contents = vec![place(COUNTIES), place(ZIPS)];
    contents.extend(search::build(catalog)?);
    Ok(edition::build(catalog, contents)?)
}
