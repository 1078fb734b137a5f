//! Strict ustar: what we write is the only thing that we read.

use std::ops::Range;

use super::EditionError;

const BLOCK: usize = 512;

/// Appends one file: header, contents, zeros up to a whole block.
pub(super) fn append(archive: &mut Vec<u8>, name: &str, contents: &[u8]) -> Result<(), EditionError> {
    archive.extend_from_slice(&header(name, contents.len())?);
    archive.extend_from_slice(contents);
    archive.resize(archive.len().next_multiple_of(BLOCK), 0);
    Ok(())
}

/// Two blocks of zeros end an archive.
pub(super) fn finish(archive: &mut Vec<u8>) {
    archive.resize(archive.len() + 2 * BLOCK, 0);
}

/// The one header that a file of this name and length has.
fn header(name: &str, length: usize) -> Result<[u8; BLOCK], EditionError> {
    let is_flat = (1..=64).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(&byte));
    if !is_flat || length >= 1 << 33 {
        return Err(EditionError::Damaged(format!("'{}' is no name or length for a file", name.escape_debug())));
    }
    let mut block = [0; BLOCK];
    let mut put = |at: usize, bytes: &[u8]| block[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, name.as_bytes());
    put(100, b"0000644\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, format!("{length:011o}\0").as_bytes());
    put(136, b"00000000000\0");
    put(148, b"        ");
    put(156, b"0");
    put(257, b"ustar\x0000");
    let sum: u32 = block.iter().map(|byte| u32::from(*byte)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    Ok(block)
}

/// Walks through an archive, file by file, in the order that the manifest names.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes, at: 0 }
    }

    /// The place of the next file, which must be `name`.
    pub(super) fn next(&mut self, name: &str) -> Result<Range<usize>, EditionError> {
        let cut_off = || EditionError::Damaged(format!("it ends before {}", name.escape_debug()));
        let Some(block) = self.bytes.get(self.at..self.at + BLOCK) else {
            return Err(if self.at == 0 { not_an_edition() } else { cut_off() });
        };
        if self.at == 0 && &block[257..263] != b"ustar\0" {
            return Err(not_an_edition());
        }
        let length = std::str::from_utf8(&block[124..135]).ok().and_then(|text| usize::from_str_radix(text, 8).ok());
        let length = length.ok_or_else(|| damaged_header(name))?;
        if block != header(name, length)? {
            return Err(damaged_header(name));
        }
        let start = self.at + BLOCK;
        let end = start.checked_add(length).ok_or_else(cut_off)?;
        let next = end.next_multiple_of(BLOCK);
        let padding = self.bytes.get(end..next).ok_or_else(cut_off)?;
        if padding.iter().any(|byte| *byte != 0) {
            return Err(EditionError::Damaged(format!("there is something after {}", name.escape_debug())));
        }
        self.at = next;
        Ok(start..end)
    }

    /// Nothing but the two last blocks may follow.
    pub(super) fn end(self) -> Result<(), EditionError> {
        let rest = &self.bytes[self.at..];
        if rest.len() == 2 * BLOCK && rest.iter().all(|byte| *byte == 0) {
            Ok(())
        } else {
            Err(EditionError::Damaged("its end is not where it should be".to_owned()))
        }
    }
}

fn not_an_edition() -> EditionError {
    EditionError::NotAnEdition("it does not begin like one".into())
}

fn damaged_header(name: &str) -> EditionError {
    EditionError::Damaged(format!("the entry for {} is not as this program writes it", name.escape_debug()))
}
