//! Guides and contacts of an edition, read one by one when somebody asks for them.
//!
//! A directory of 100,000 contacts opens as fast as one of a hundred: of the file only the record that is shown is parsed.
//! Records made from a data folder are held instead. Both are looked up and walked in the same way.
//!
//! Stored records are two byte strings. The *lines* hold one record each, sorted by id: the id, a tab, the record as JSON, a
//! line feed. The *starts* hold where each line begins, as 32 bits each, little-endian.

use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A record that is known by a name of its own.
pub trait Named {
    /// The slug of a guide, the id of a contact.
    fn id(&self) -> &str;
}

/// Bytes that stay where they are: compiled in, read or mapped.
pub type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// All records of one kind.
pub struct Records<T>(Kept<T>);

enum Kept<T> {
    Held(Vec<T>),
    Stored(Stored<T>),
}

struct Stored<T> {
    lines: Bytes,
    starts: Bytes,
    /// What was read so far.
    cells: Vec<OnceLock<Option<Box<T>>>>,
}

/// Records as they are stored.
pub struct Written {
    pub lines: Vec<u8>,
    pub starts: Vec<u8>,
}

impl<T: Named> Records<T> {
    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T>
    where
        T: DeserializeOwned,
    {
        match &self.0 {
            Kept::Held(records) => records.iter().find(|record| record.id() == id),
            Kept::Stored(stored) => stored.get(id),
        }
    }

    /// The records as they will be stored; the same records always give the same bytes.
    ///
    /// # Errors
    /// When a record cannot be written as JSON, or all together have over 4 GB.
    pub fn write(&self) -> Result<Written, serde_json::Error>
    where
        T: Serialize + DeserializeOwned,
    {
        let mut sorted: Vec<&T> = self.iter().collect();
        sorted.sort_by(|one, other| one.id().cmp(other.id()));
        let mut written = Written { lines: Vec::new(), starts: Vec::with_capacity(sorted.len() * 4) };
        for record in sorted {
            let start = u32::try_from(written.lines.len())
                .map_err(|_| serde::ser::Error::custom("the records have over 4 GB together"))?;
            written.starts.extend(start.to_le_bytes());
            written.lines.extend(record.id().bytes());
            written.lines.push(b'\t');
            serde_json::to_writer(&mut written.lines, record)?;
            written.lines.push(b'\n');
        }
        Ok(written)
    }
}

impl<T> Records<T> {
    /// Records that [`Records::write`] wrote. Bytes of another shape hold no records, and never panic.
    #[must_use]
    pub fn stored(lines: Bytes, starts: Bytes) -> Records<T> {
        let count = (*starts).as_ref().len() / 4;
        let cells = std::iter::repeat_with(OnceLock::new).take(count).collect();
        Records(Kept::Stored(Stored { lines, starts, cells }))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.0 {
            Kept::Held(records) => records.len(),
            Kept::Stored(stored) => stored.cells.len(),
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T: DeserializeOwned> Records<T> {
    /// All of them, each read when its turn comes.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        let (held, stored) = match &self.0 {
            Kept::Held(records) => (Some(records.iter()), None),
            Kept::Stored(stored) => (None, Some((0..stored.cells.len()).filter_map(|index| stored.record(index)))),
        };
        held.into_iter().flatten().chain(stored.into_iter().flatten())
    }

    /// All of them, to be changed; what was stored is read first.
    pub fn held(&mut self) -> &mut Vec<T> {
        if let Kept::Stored(stored) = &mut self.0 {
            let read = (0..stored.cells.len()).filter_map(|index| stored.take(index)).collect();
            self.0 = Kept::Held(read);
        }
        match &mut self.0 {
            Kept::Held(records) => records,
            Kept::Stored(_) => unreachable!("what was stored is held now"),
        }
    }
}

impl<T: DeserializeOwned> Stored<T> {
    fn get(&self, id: &str) -> Option<&T> {
        let (mut low, mut high) = (0, self.cells.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.parts(middle)?.0.cmp(id.as_bytes()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return self.record(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    fn record(&self, index: usize) -> Option<&T> {
        self.cells.get(index)?.get_or_init(|| self.read(index)).as_deref()
    }

    fn take(&mut self, index: usize) -> Option<T> {
        let known = self.cells.get_mut(index).and_then(OnceLock::take).flatten();
        known.or_else(|| self.read(index)).map(|record| *record)
    }

    fn read(&self, index: usize) -> Option<Box<T>> {
        serde_json::from_slice(self.parts(index)?.1).ok().map(Box::new)
    }
}

impl<T> Stored<T> {
    /// The id and the JSON of a record.
    fn parts(&self, index: usize) -> Option<(&[u8], &[u8])> {
        let lines = (*self.lines).as_ref();
        let end = self.start(index + 1).unwrap_or(lines.len());
        let line = lines.get(self.start(index)?..end)?;
        let tab = line.iter().position(|&byte| byte == b'\t')?;
        Some((&line[..tab], &line[tab + 1..]))
    }

    fn start(&self, index: usize) -> Option<usize> {
        let bytes = (*self.starts).as_ref().get(index * 4..index * 4 + 4)?;
        Some(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize)
    }
}

impl<T> From<Vec<T>> for Records<T> {
    fn from(records: Vec<T>) -> Records<T> {
        Records(Kept::Held(records))
    }
}

impl<T> Default for Records<T> {
    fn default() -> Records<T> {
        Vec::new().into()
    }
}

impl<T: Clone> Clone for Records<T> {
    /// What was stored stays where it is, and is read anew.
    fn clone(&self) -> Records<T> {
        match &self.0 {
            Kept::Held(records) => records.clone().into(),
            Kept::Stored(stored) => Records::stored(Arc::clone(&stored.lines), Arc::clone(&stored.starts)),
        }
    }
}

impl<'a, T: DeserializeOwned> IntoIterator for &'a Records<T> {
    type Item = &'a T;
    type IntoIter = Box<dyn Iterator<Item = &'a T> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl<T: DeserializeOwned + fmt::Debug> fmt::Debug for Records<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Note {
        id: String,
        text: String,
    }

    impl Named for Note {
        fn id(&self) -> &str {
            &self.id
        }
    }

    fn stored(lines: Vec<u8>, starts: Vec<u8>) -> Records<Note> {
        Records::stored(Arc::new(lines), Arc::new(starts))
    }

    proptest! {
        #[test]
        fn every_record_is_found_as_it_was_written(texts in proptest::collection::btree_map("[a-z-]{1,8}", ".*", 0..20)) {
            let notes: Vec<Note> = texts.into_iter().map(|(id, text)| Note { id, text }).collect();
            let mut turned = notes.clone();
            turned.reverse();
            let written = Records::from(turned).write().expect("notes are written");
            let mut read = stored(written.lines, written.starts);
            prop_assert_eq!(read.len(), notes.len());
            for note in &notes {
                prop_assert_eq!(read.get(&note.id), Some(note));
            }
            prop_assert_eq!(read.get("no such note"), None);
            prop_assert_eq!(read.iter().cloned().collect::<Vec<_>>(), notes.clone());
            prop_assert_eq!(read.held(), &notes);
        }

        #[test]
        fn bytes_of_another_shape_hold_nothing(lines in proptest::collection::vec(any::<u8>(), 0..80), starts in proptest::collection::vec(any::<u8>(), 0..40)) {
            let notes = stored(lines, starts);
            prop_assert_eq!(notes.get("a"), None);
            prop_assert_eq!(notes.iter().count(), 0);
        }
    }
}
