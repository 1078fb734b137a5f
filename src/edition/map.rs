//! The one place with `unsafe`: a large edition is mapped, not read.

#![allow(unsafe_code)]

use std::fs::File;
use std::io;

/// A file in the address space.
pub struct Map(memmap2::Mmap);

impl Map {
    /// Maps a whole file for reading.
    pub(super) fn of(file: &File) -> io::Result<Map> {
        // SAFETY: the bytes are only read. If somebody cuts the file short while it is mapped, reading it ends the program with a
        // bus error: nothing wrong is ever shown. That is why only editions over 64 MB are mapped, from a local disk, and why
        // writing an edition renames a finished file over the old one instead of changing it.
        let map = unsafe { memmap2::Mmap::map(file)? };
        Ok(Map(map))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}
