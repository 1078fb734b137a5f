//! The search's own tables beside the index: read in place, nothing unpacked, built in one go.
//!
//! All numbers are little-endian. A table that does not have the shape it should have reads as empty, never as a panic;
//! whether a file is the right one is the edition's to verify.

use tantivy::directory::OwnedBytes;

/// The bytes of one file: compiled in, read or mapped.
pub type Bytes = OwnedBytes;

/// Sorted keys, each with a number; several entries may share a key.
#[derive(Clone)]
pub struct Keys {
    count: usize,
    bytes: Bytes,
}

impl Keys {
    /// A table of these entries.
    pub fn build(mut entries: Vec<(Vec<u8>, u32)>) -> Vec<u8> {
        entries.sort_unstable();
        entries.dedup();
        let mut bytes = number(entries.len()).to_le_bytes().to_vec();
        let mut end = 0_u32;
        for (key, _) in &entries {
            end += number(key.len());
            bytes.extend(end.to_le_bytes());
        }
        for (_, value) in &entries {
            bytes.extend(value.to_le_bytes());
        }
        for (key, _) in &entries {
            bytes.extend(key);
        }
        bytes
    }

    pub fn open(bytes: Bytes) -> Keys {
        let count = u32_at(&bytes, 0) as usize;
        let count = if count.saturating_mul(8).saturating_add(4) <= bytes.len() { count } else { 0 };
        Keys { count, bytes }
    }

    /// The numbers under exactly this key.
    pub fn get<'a>(&'a self, key: &'a [u8]) -> impl Iterator<Item = u32> + 'a {
        (self.first_not_below(key)..self.count).take_while(move |&index| self.key(index) == key).map(|i| self.value(i))
    }

    /// The entries whose key begins with `prefix`, in order.
    pub fn beginning<'a>(&'a self, prefix: &'a [u8]) -> impl Iterator<Item = (&'a [u8], u32)> + 'a {
        (self.first_not_below(prefix)..self.count)
            .map(|index| (self.key(index), self.value(index)))
            .take_while(move |(key, _)| key.starts_with(prefix))
    }

    fn first_not_below(&self, key: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.key(middle) < key {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn key(&self, index: usize) -> &[u8] {
        let base = 4 + self.count * 8;
        let from = if index == 0 { 0 } else { u32_at(&self.bytes, index * 4) as usize };
        let to = u32_at(&self.bytes, 4 + index * 4) as usize;
        self.bytes.get(base + from..base + to).unwrap_or_default()
    }

    fn value(&self, index: usize) -> u32 {
        u32_at(&self.bytes, 4 + self.count * 4 + index * 4)
    }
}

/// What a document of the index is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// All words of a page in one language.
    Text,
    /// One thing a person says when they need a page, or its title.
    Phrase,
    /// One thing people ask for under a topic, or the topic's name.
    Ask,
}

/// A document of the index: which page or topic it belongs to, and how much its words weigh together.
#[derive(Debug, Clone, Copy)]
pub struct Doc {
    pub role: Role,
    /// Index of the page, or of the topic for `Role::Ask`.
    pub of: u32,
    pub weight: f32,
    /// Of a phrase: how long it is, as the root of the squared weights of its pieces.
    pub length: f32,
}

/// The documents, by their number in the index.
#[derive(Clone)]
pub struct Docs(Bytes);

impl Docs {
    /// Pages that a document can belong to.
    const PAGES: u32 = 0x00ff_ffff;

    /// Twice the weight of a document fits a byte step of 1/64.
    pub fn push(bytes: &mut Vec<u8>, doc: Doc) {
        let role = match doc.role {
            Role::Text => 0_u32,
            Role::Phrase => 1,
            Role::Ask => 2,
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
        let weight = (doc.weight * 64.0).round().clamp(0.0, 16383.0) as u32;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
        let length = (doc.length * 2.0).round().clamp(0.0, 255.0) as u32;
        bytes.extend((length << 24 | doc.of.min(Docs::PAGES)).to_le_bytes());
        bytes.extend((role << 14 | weight).to_le_bytes()[..2].iter());
    }

    pub fn open(bytes: Bytes) -> Docs {
        Docs(bytes)
    }

    /// What a document is, and of which page or topic.
    #[inline]
    pub fn place(&self, doc: u32) -> (Role, u32) {
        let Some(bytes) = self.0.get(doc as usize * 6..doc as usize * 6 + 6) else { return (Role::Text, 0) };
        let role = match bytes[5] >> 6 {
            1 => Role::Phrase,
            2 => Role::Ask,
            _ => Role::Text,
        };
        (role, u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]))
    }

    #[inline]
    pub fn get(&self, doc: u32) -> Doc {
        let at = doc as usize * 6;
        let packed = self.0.get(at + 4..at + 6).map_or(0, |pair| u16::from_le_bytes([pair[0], pair[1]]));
        let role = match packed >> 14 {
            1 => Role::Phrase,
            2 => Role::Ask,
            _ => Role::Text,
        };
        let first = u32_at(&self.0, at);
        let length = f32::from(first.to_le_bytes()[3]) / 2.0;
        Doc { role, of: first & Docs::PAGES, weight: f32::from(packed & 0x3fff) / 64.0, length }
    }
}

/// Records of different lengths, by number.
#[derive(Clone)]
pub struct Records {
    count: usize,
    bytes: Bytes,
}

impl Records {
    pub fn build(records: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = number(records.len()).to_le_bytes().to_vec();
        let mut end = 0_u32;
        for record in records {
            end += number(record.len());
            bytes.extend(end.to_le_bytes());
        }
        for record in records {
            bytes.extend(record);
        }
        bytes
    }

    pub fn open(bytes: Bytes) -> Records {
        let count = u32_at(&bytes, 0) as usize;
        let count = if count.saturating_mul(4).saturating_add(4) <= bytes.len() { count } else { 0 };
        Records { count, bytes }
    }

    pub fn len(&self) -> usize {
        self.count
    }

    #[inline]
    pub fn get(&self, index: u32) -> &[u8] {
        let index = index as usize;
        if index >= self.count {
            return &[];
        }
        let base = 4 + self.count * 4;
        let from = if index == 0 { 0 } else { u32_at(&self.bytes, index * 4) as usize };
        let to = u32_at(&self.bytes, 4 + index * 4) as usize;
        self.bytes.get(base + from..base + to).unwrap_or_default()
    }
}

/// Writes the fields of a record one after the other.
#[derive(Default)]
pub struct Pen(pub Vec<u8>);

impl Pen {
    pub fn byte(&mut self, value: u8) {
        self.0.push(value);
    }

    pub fn short(&mut self, value: u16) {
        self.0.extend(value.to_le_bytes());
    }

    pub fn long(&mut self, value: u32) {
        self.0.extend(value.to_le_bytes());
    }

    /// A list of at most 255 things.
    pub fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Pen, &T)) {
        let count = items.len().min(255);
        self.byte(u8::try_from(count).unwrap_or(u8::MAX));
        for item in &items[..count] {
            each(self, item);
        }
    }

    pub fn text(&mut self, text: &str) {
        let mut end = text.len().min(255);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        self.list(&text.as_bytes()[..end], |pen, byte| pen.byte(*byte));
    }
}

/// Reads what `Pen` wrote; past the end everything is zero.
pub struct Eye<'a>(pub &'a [u8]);

impl<'a> Eye<'a> {
    #[inline]
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let (head, tail) = self.0.split_at(count.min(self.0.len()));
        self.0 = tail;
        head
    }

    #[inline]
    pub fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or(0)
    }

    #[inline]
    pub fn short(&mut self) -> u16 {
        self.take(2).try_into().map_or(0, u16::from_le_bytes)
    }

    #[inline]
    pub fn long(&mut self) -> u32 {
        self.take(4).try_into().map_or(0, u32::from_le_bytes)
    }

    pub fn list<T>(&mut self, mut each: impl FnMut(&mut Eye<'a>) -> T) -> Vec<T> {
        (0..self.byte()).map(|_| each(self)).collect()
    }

    pub fn text(&mut self) -> &'a str {
        std::str::from_utf8(self.text_bytes()).unwrap_or("")
    }

    #[inline]
    pub fn text_bytes(&mut self) -> &'a [u8] {
        let count = self.byte();
        self.take(usize::from(count))
    }
}

/// A count as the tables store it; no table of this program has four thousand million entries.
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[inline]
fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_whole_and_by_their_beginning() {
        let entries = [("bond", 1), ("bond", 2), ("bonds", 3), ("asylum", 4)];
        let table = Keys::open(Bytes::new(Keys::build(
            entries.iter().map(|(key, value)| (key.as_bytes().to_vec(), *value)).collect(),
        )));
        assert_eq!(table.get(b"bond").collect::<Vec<_>>(), [1, 2]);
        assert_eq!(table.beginning(b"bond").count(), 3);
        assert_eq!(table.get(b"visa").count(), 0);
    }

    #[test]
    fn a_broken_table_is_empty() {
        for bytes in [vec![], vec![1], vec![255; 9], vec![2, 0, 0, 0, 9]] {
            assert_eq!(Keys::open(Bytes::new(bytes.clone())).get(b"x").count(), 0);
            assert_eq!(Records::open(Bytes::new(bytes)).get(7), b"");
        }
    }
}
