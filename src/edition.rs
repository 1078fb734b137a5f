//! An edition: a catalog with its index and its places, as one file.
//!
//! The file is a strict ustar archive (POSIX.1-1988): regular files with flat names, no owner, no time, in the order of the manifest.
//! `tar tf` lists it; nothing is ever unpacked. Every byte is accounted for before anything is parsed: headers must equal
//! the ones that we would write, padding must be zero, contents must have the length and SHA-256 of the manifest, and the
//! manifest that of the entry after it. The manifest has the shape of TUF targets, with room for signatures.

mod archive;
mod map;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::catalog::Catalog;

/// The format that this program writes and reads.
const FORMAT: u32 = 1;
/// Up to this size an edition is read into memory: the stick may be pulled out. Larger ones are mapped.
const READ_INTO_MEMORY: u64 = 64 * 1024 * 1024;
/// Nothing larger is opened.
const LARGEST: u64 = 4 * 1024 * 1024 * 1024;

const MANIFEST: &str = "manifest.json";
const MANIFEST_HASH: &str = "manifest.sha256";
const CATALOG: &str = "catalog.json";

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
    let json = serde_json::to_vec(catalog).map_err(|error| EditionError::Damaged(error.to_string()))?;
    let mut contents = vec![(CATALOG.to_owned(), json)];
    contents.extend(files);
    let targets = contents
        .iter()
        .map(|(name, bytes)| Target { name: name.clone(), length: bytes.len() as u64, sha256: hash(bytes) })
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
    archive::append(&mut archive, MANIFEST_HASH, hash(&manifest).as_bytes())?;
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
        let bytes = if length <= READ_INTO_MEMORY {
            Bytes::Read(fs::read(path)?)
        } else {
            Bytes::Mapped(map::whole(&fs::File::open(path)?)?)
        };
        Edition::verify(bytes)
    }

    /// Takes bytes that came from outside: everything is verified before anything is parsed.
    ///
    /// # Errors
    /// When they are no edition, not whole, or of a newer format.
    pub fn verify(bytes: Bytes) -> Result<Edition, EditionError> {
        Edition::read(bytes, true)
    }

    /// Takes bytes that were compiled into the program: only their table is read.
    ///
    /// # Errors
    /// When they are no edition.
    pub fn trusted(bytes: &'static [u8]) -> Result<Edition, EditionError> {
        Edition::read(Bytes::Static(bytes), false)
    }

    fn read(bytes: Bytes, verify: bool) -> Result<Edition, EditionError> {
        let all = bytes.as_ref();
        let mut reader = archive::Reader::new(all);
        let manifest_at = reader.next(MANIFEST)?;
        let manifest = &all[manifest_at.clone()];
        let stated = &all[reader.next(MANIFEST_HASH)?];
        if stated != hash(manifest).as_bytes() {
            return Err(EditionError::Damaged(format!("{MANIFEST} is not what it was")));
        }
        let format = format_of(manifest);
        if format > FORMAT {
            return Err(EditionError::Newer(format));
        }
        let envelope: Envelope =
            serde_json::from_slice(manifest).map_err(|error| EditionError::Damaged(error.to_string()))?;
        if verify && canonical(&envelope)? != manifest {
            return Err(EditionError::Damaged(format!("{MANIFEST} is not in its own form")));
        }
        let mut entries = BTreeMap::new();
        for target in &envelope.signed.targets {
            let range = reader.next(&target.name)?;
            let contents = &all[range.clone()];
            let is_whole = contents.len() as u64 == target.length && (!verify || hash(contents) == target.sha256);
            if !is_whole || entries.insert(target.name.clone(), range).is_some() {
                return Err(EditionError::Damaged(format!("{} is not what it was", target.name)));
            }
        }
        reader.end()?;
        Ok(Edition { bytes, entries, about: envelope.signed.custom })
    }

    /// The catalog.
    ///
    /// # Errors
    /// When the JSON is not a catalog.
    pub fn catalog(&self) -> Result<Catalog, EditionError> {
        let bytes = self.file(CATALOG).unwrap_or_default();
        serde_json::from_slice(bytes).map_err(|error| EditionError::Damaged(format!("{CATALOG}: {error}")))
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

fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing into a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
