//! An edition: a catalog with its index and its places, as one file.
//!
//! The file is a strict ustar archive (POSIX.1-1988): regular files with flat names, no owner, no time, in the order of the manifest.
//! `tar tf` lists it; nothing is ever unpacked. Every byte is accounted for before anything is parsed: headers must equal
//! the ones that we would write, padding must be zero, contents must have the length and SHA-256 of the manifest, and the
//! manifest that of the entry after it. The manifest has the shape of TUF targets, with room for signatures.
//!
//! Guides and contacts stand beside the rest of the catalog, a line each, so that a large directory opens without reading it.

mod archive;
mod hashes;
mod map;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::catalog::Catalog;
use crate::catalog::records::{self, Records};

/// The format that this program writes and reads.
const FORMAT: u32 = 2;
/// Up to this size an edition is read into memory: the stick may be pulled out. Larger ones are mapped.
const READ_INTO_MEMORY: u64 = 64 * 1024 * 1024;
/// Nothing larger is opened.
const LARGEST: u64 = 4 * 1024 * 1024 * 1024;

const MANIFEST: &str = "manifest.json";
const MANIFEST_HASH: &str = "manifest.sha256";
/// The catalog without guides and contacts.
const CATALOG: &str = "catalog.json";
/// Lines and starts of the records, as [`Records::write`] makes them: `contacts-0000.lines`, `contacts-0000.starts` and so on.
const GUIDES: &str = "guides";
const CONTACTS: &str = "contacts";

/// What an edition file holds, opened in place.
pub struct Edition {
    bytes: Bytes,
    entries: BTreeMap<String, Range<usize>>,
    /// What the manifest says of itself.
    pub about: About,
}

/// The bytes of an edition: compiled in, read, or mapped.
pub enum Bytes {
    Static(&'static [u8]),
    Read(Vec<u8>),
    Mapped(map::Map),
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        match self {
            Bytes::Static(bytes) => bytes,
            Bytes::Read(bytes) => bytes,
            Bytes::Mapped(map) => map,
        }
    }
}

/// The name, day and format of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub name: String,
    /// Place and day, as on every sheet.
    pub stamp: String,
    pub format: u32,
    pub guides: usize,
    pub contacts: usize,
}

/// Why a file is not used as an edition.
#[derive(Debug, thiserror::Error)]
pub enum EditionError {
    #[error("the edition cannot be read: {0}")]
    Io(#[from] io::Error),
    #[error("the file is {0} MB; no edition is over 4 GB")]
    TooLarge(u64),
    #[error("this is no edition of amparo: {0}")]
    NotAnEdition(Cow<'static, str>),
    #[error("the edition is damaged or was changed: {0}")]
    Damaged(String),
    #[error("the edition has format {0}, and this program reads format {FORMAT}; use a newer program")]
    Newer(u32),
    #[error(
        "the edition has format {0}, and this program reads format {FORMAT}; build it again with 'amparo edition build'"
    )]
    Older(u32),
}

/// Envelope and body as in TUF: what is signed, and by whom.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    /// Empty until editions are signed.
    signatures: Vec<Signature>,
    signed: Manifest,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signature {
    keyid: String,
    sig: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    _type: String,
    custom: About,
    /// In the order in which they stand in the file.
    targets: Vec<Target>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Target {
    name: String,
    length: u64,
    sha256: String,
}

/// Writes an edition into memory. `files` are the index and the tables of places; names are flat.
///
/// # Errors
/// When a name is not flat or the catalog cannot be written as JSON.
pub fn build(catalog: &Catalog, files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, EditionError> {
    let unwritten = |error: serde_json::Error| EditionError::Damaged(error.to_string());
    let mut contents = vec![(CATALOG.to_owned(), serde_json::to_vec(catalog).map_err(unwritten)?)];
    for (kind, parts) in [(CONTACTS, catalog.contacts.write()), (GUIDES, catalog.guides.write())] {
        for (number, records::Written { lines, starts }) in parts.map_err(unwritten)?.into_iter().enumerate() {
            contents.extend(part_names(kind, number).into_iter().zip([lines, starts]));
        }
    }
    contents.extend(files);
    let targets = contents
        .iter()
        .map(|(name, bytes)| Target { name: name.clone(), length: bytes.len() as u64, sha256: hashes::of(bytes) })
        .collect();
    let custom = About {
        name: catalog.edition.name.clone(),
        stamp: catalog.edition.stamp(),
        format: FORMAT,
        guides: catalog.guides.len(),
        contacts: catalog.contacts.len(),
    };
    let envelope =
        Envelope { signatures: Vec::new(), signed: Manifest { _type: "targets".to_owned(), custom, targets } };
    let manifest = canonical(&envelope)?;
    let mut archive = Vec::new();
    archive::append(&mut archive, MANIFEST, &manifest)?;
    archive::append(&mut archive, MANIFEST_HASH, hashes::of(&manifest).as_bytes())?;
    for (name, bytes) in &contents {
        archive::append(&mut archive, name, bytes)?;
    }
    archive::finish(&mut archive);
    Ok(archive)
}

impl Edition {
    /// Opens an edition file: reads or maps it, and verifies all of it.
    ///
    /// # Errors
    /// When it cannot be read, or is not whole, or has a newer format.
    pub fn open(path: &Path) -> Result<Edition, EditionError> {
        let length = fs::metadata(path)?.len();
        if length > LARGEST {
            return Err(EditionError::TooLarge(length / 1_000_000));
        }
        if length <= READ_INTO_MEMORY {
            return Edition::verify(Bytes::Read(fs::read(path)?));
        }
        let bytes = Bytes::Mapped(map::whole(&fs::File::open(path)?)?);
        Edition::read(bytes, |_, places| hashes::all(hashes::From::File(path), places))
    }

    /// Takes bytes that came from outside: everything is verified before anything is parsed.
    ///
    /// # Errors
    /// When they are no edition, not whole, or of a newer format.
    pub fn verify(bytes: Bytes) -> Result<Edition, EditionError> {
        Edition::read(bytes, |all, places| hashes::all(hashes::From::Memory(all), places))
    }

    /// Takes bytes that were compiled into the program: only their table is read.
    ///
    /// # Errors
    /// When they are no edition.
    pub fn trusted(bytes: &'static [u8]) -> Result<Edition, EditionError> {
        Edition::read(Bytes::Static(bytes), |_, _| Ok(Vec::new()))
    }

    /// `hashed` gives the hash of what stands at each place; where it gives none, the bytes are trusted.
    fn read(
        bytes: Bytes,
        hashed: impl FnOnce(&[u8], &[Range<usize>]) -> io::Result<Vec<String>>,
    ) -> Result<Edition, EditionError> {
        let all = bytes.as_ref();
        let mut reader = archive::Reader::new(all);
        let manifest_at = reader.next(MANIFEST)?;
        let manifest = &all[manifest_at.clone()];
        let stated = &all[reader.next(MANIFEST_HASH)?];
        if stated != hashes::of(manifest).as_bytes() {
            return Err(EditionError::Damaged(format!("{MANIFEST} is not what it was")));
        }
        match format_of(manifest) {
            format if format > FORMAT => return Err(EditionError::Newer(format)),
            format if format < FORMAT => return Err(EditionError::Older(format)),
            _ => {}
        }
        let envelope: Envelope =
            serde_json::from_slice(manifest).map_err(|error| EditionError::Damaged(error.to_string()))?;
        if canonical(&envelope)? != manifest {
            return Err(EditionError::Damaged(format!("{MANIFEST} is not in its own form")));
        }
        let targets = &envelope.signed.targets;
        let changed = |target: &Target| EditionError::Damaged(format!("{} is not what it was", target.name));
        let mut places = Vec::with_capacity(targets.len());
        for target in targets {
            let place = reader.next(&target.name)?;
            if place.len() as u64 != target.length {
                return Err(changed(target));
            }
            places.push(place);
        }
        reader.end()?;
        let hashes = hashed(all, &places)?;
        if let Some((_, target)) = hashes.iter().zip(targets).find(|(hash, target)| **hash != target.sha256) {
            return Err(changed(target));
        }
        let mut entries = BTreeMap::new();
        for (target, place) in targets.iter().zip(places) {
            if entries.insert(target.name.clone(), place).is_some() {
                return Err(EditionError::Damaged(format!("{} stands there twice", target.name)));
            }
        }
        Ok(Edition { bytes, entries, about: envelope.signed.custom })
    }

    /// The contents of one file, in place.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.entries.get(name).map(|range| &self.bytes.as_ref()[range.clone()])
    }

    /// The text of one file. What was compiled in is borrowed, so that it can be read later.
    #[must_use]
    pub fn text(&self, name: &str) -> Cow<'static, str> {
        let Some(range) = self.entries.get(name) else {
            return Cow::Borrowed("");
        };
        match &self.bytes {
            Bytes::Static(bytes) => String::from_utf8_lossy(&bytes[range.clone()]),
            bytes => Cow::Owned(String::from_utf8_lossy(&bytes.as_ref()[range.clone()]).into_owned()),
        }
    }

    /// Names and places of all files.
    pub fn files(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.entries.iter().map(|(name, range)| (name.as_str(), range.clone()))
    }

    /// The bytes that [`Edition::files`] points into, and the places.
    #[must_use]
    pub fn into_parts(self) -> (Bytes, BTreeMap<String, Range<usize>>) {
        (self.bytes, self.entries)
    }
}

/// The catalog in an edition's files; `file` gives each by its name. Its guides and contacts are read when they are asked for.
///
/// # Errors
/// When the JSON is not a catalog.
pub fn catalog(file: impl Fn(&str) -> Option<records::Bytes>) -> Result<Catalog, EditionError> {
    let bytes = file(CATALOG).unwrap_or_else(|| Arc::new([]));
    let mut catalog: Catalog = serde_json::from_slice((*bytes).as_ref())
        .map_err(|error| EditionError::Damaged(format!("{CATALOG}: {error}")))?;
    let parts = |kind: &'static str| {
        (0..).map_while(|number| {
            let [lines, starts] = part_names(kind, number);
            Some((file(&lines)?, file(&starts)?))
        })
    };
    catalog.guides = Records::stored(parts(GUIDES));
    catalog.contacts = Records::stored(parts(CONTACTS));
    Ok(catalog)
}

/// The names of the files with the lines and with the starts of a part.
fn part_names(kind: &str, number: usize) -> [String; 2] {
    ["lines", "starts"].map(|what| format!("{kind}-{number:04}.{what}"))
}

/// Writes an edition file: beside its place first, then renamed, so that a half-written file never has its name.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), EditionError> {
    let beside = path.with_extension("partial");
    let mut file = fs::File::create(&beside)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The half-written file is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    Ok(written?)
}

fn canonical(envelope: &Envelope) -> Result<Vec<u8>, EditionError> {
    serde_json::to_vec_pretty(envelope).map_err(|error| EditionError::Damaged(error.to_string()))
}

/// The format number alone, so that a newer manifest is named as such and not as damaged.
fn format_of(manifest: &[u8]) -> u32 {
    let read = serde_json::from_slice::<serde_json::Value>(manifest).ok();
    let format =
        read.as_ref().and_then(|value| value.pointer("/signed/custom/format")).and_then(serde_json::Value::as_u64);
    format.and_then(|format| u32::try_from(format).ok()).unwrap_or(FORMAT)
}
