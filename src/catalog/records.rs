//! Guides and contacts of an edition, read one by one when somebody asks for them.
//!
//! A directory of 100,000 contacts opens as fast as one of a hundred: of the file only the record that is shown is parsed.
//! Records made from a data folder are held instead. Both are looked up and walked in the same way.
//!
//! Stored records are parts of two byte strings each. The *lines* hold one record each, sorted by id: the id, a tab, the
//! record as JSON, a line feed. The *starts* hold where each line begins, as 32 bits each, little-endian. A part has at most
//! 16 MB and a record more, so that several can be verified at once.

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
    /// Parts, none of them empty, sorted like their records.
    Stored(Vec<Part<T>>),
}

/// A part has no more bytes than this before its last record.
const PART: usize = 16 * 1024 * 1024;

struct Part<T> {
    lines: Bytes,
    starts: Bytes,
    /// What was read so far.
    cells: Vec<OnceLock<Option<Box<T>>>>,
}

/// A part of the records as they are stored.
#[derive(Default)]
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
            Kept::Stored(parts) => {
                let after =
                    parts.partition_point(|part| part.parts(0).is_some_and(|(first, _)| first <= id.as_bytes()));
                parts[..after].last()?.get(id)
            }
        }
    }

    /// The records as they will be stored, part by part; the same records always give the same bytes.
    ///
    /// # Errors
    /// When a record cannot be written as JSON.
    pub fn write(&self) -> Result<Vec<Written>, serde_json::Error>
    where
        T: Serialize + DeserializeOwned,
    {
        let mut sorted: Vec<&T> = self.iter().collect();
        sorted.sort_by(|one, other| one.id().cmp(other.id()));
        let mut parts: Vec<Written> = Vec::new();
        for record in sorted {
            if parts.last().is_none_or(|part| part.lines.len() > PART) {
                parts.push(Written::default());
            }
            let Some(part) = parts.last_mut() else { continue };
            let start = u32::try_from(part.lines.len()).map_err(serde::ser::Error::custom)?;
            part.starts.extend(start.to_le_bytes());
            part.lines.extend(record.id().bytes());
            part.lines.push(b'\t');
            serde_json::to_writer(&mut part.lines, record)?;
            part.lines.push(b'\n');
        }
        Ok(parts)
    }
}

impl<T> Records<T> {
    /// Records that [`Records::write`] wrote: lines and starts of each part, in their order. Bytes of another shape hold no
    /// records, and never panic.
    #[must_use]
    pub fn stored(parts: impl IntoIterator<Item = (Bytes, Bytes)>) -> Records<T> {
        let part = |(lines, starts): (Bytes, Bytes)| {
            let count = (*starts).as_ref().len() / 4;
            Part { lines, starts, cells: std::iter::repeat_with(OnceLock::new).take(count).collect() }
        };
        Records(Kept::Stored(parts.into_iter().map(part).filter(|part| !part.cells.is_empty()).collect()))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.0 {
            Kept::Held(records) => records.len(),
            Kept::Stored(parts) => parts.iter().map(|part| part.cells.len()).sum(),
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
            Kept::Stored(parts) => (None, Some(parts.iter().flat_map(Part::records))),
        };
        held.into_iter().flatten().chain(stored.into_iter().flatten())
    }

    /// All of them, to be changed; what was stored is read first.
    pub fn held(&mut self) -> &mut Vec<T> {
        if let Kept::Stored(parts) = &mut self.0 {
            self.0 = Kept::Held(parts.iter_mut().flat_map(Part::take).collect());
        }
        match &mut self.0 {
            Kept::Held(records) => records,
            Kept::Stored(_) => unreachable!("what was stored is held now"),
        }
    }
}

impl<T: DeserializeOwned> Part<T> {
    fn records(&self) -> impl Iterator<Item = &T> {
        (0..self.cells.len()).filter_map(|index| self.record(index))
    }

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

    fn take(&mut self) -> Vec<T> {
        let known: Vec<Option<Box<T>>> = self.cells.iter_mut().map(|cell| cell.take().flatten()).collect();
        let all = known.into_iter().enumerate().map(|(index, known)| known.or_else(|| self.read(index)));
        all.flatten().map(|record| *record).collect()
    }

    fn read(&self, index: usize) -> Option<Box<T>> {
        serde_json::from_slice(self.parts(index)?.1).ok().map(Box::new)
    }
}

impl<T> Part<T> {
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
            Kept::Stored(parts) => {
                Records::stored(parts.iter().map(|part| (Arc::clone(&part.lines), Arc::clone(&part.starts))))
            }
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
        Records::stored([(Arc::new(lines) as Bytes, Arc::new(starts) as Bytes)])
    }

    proptest! {
        #[test]
        fn every_record_is_found_as_it_was_written(texts in proptest::collection::btree_map("[a-z-]{1,8}", ".*", 0..20)) {
            let notes: Vec<Note> = texts.into_iter().map(|(id, text)| Note { id, text }).collect();
            let mut turned = notes.clone();
            turned.reverse();
            let written = Records::from(turned).write().expect("notes are written");
            let parts = written.into_iter().map(|part| (Arc::new(part.lines) as Bytes, Arc::new(part.starts) as Bytes));
            let mut read: Records<Note> = Records::stored(parts);
            prop_assert_eq!(read.len(), notes.len());
            for note in &notes {
                prop_assert_eq!(read.get(&note.id), Some(note));
            }
            prop_assert_eq!(read.get("no such note"), None);
            prop_assert_eq!(read.iter().cloned().collect::<Vec<_>>(), notes.clone());
            prop_assert_eq!(read.held(), &notes);
        }

        #[test]
        fn a_record_is_found_in_whichever_part_it_stands(cut in 0_usize..=6) {
            let all: Vec<Note> = ["a", "b", "c", "d", "e", "f"].map(|id| Note { id: id.into(), text: id.repeat(3) }).into();
            let parts = [&all[..cut], &all[cut..]].map(|part| Records::from(part.to_vec()).write().expect("notes are written"));
            let parts = parts.into_iter().flatten();
            let read: Records<Note> =
                Records::stored(parts.map(|part| (Arc::new(part.lines) as Bytes, Arc::new(part.starts) as Bytes)));
            for note in &all {
                prop_assert_eq!(read.get(&note.id), Some(note));
            }
            prop_assert_eq!((read.len(), read.get("0"), read.get("bb"), read.get("g")), (6, None, None, None));
        }

        #[test]
        fn bytes_of_another_shape_hold_nothing(lines in proptest::collection::vec(any::<u8>(), 0..80), starts in proptest::collection::vec(any::<u8>(), 0..40)) {
            let notes = stored(lines, starts);
            prop_assert_eq!(notes.get("a"), None);
            prop_assert_eq!(notes.iter().count(), 0);
        }
    }
}
