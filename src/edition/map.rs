//! The one place with `unsafe`: a large edition is mapped, not read.

#![allow(unsafe_code)]

use std::fs::File;
use std::io;
use std::ops::Deref;

use stable_deref_trait::StableDeref;

/// A file in the address space.
pub struct Map(memmap2::Mmap);

/// Maps a whole file for reading.
pub(super) fn whole(file: &File) -> io::Result<Map> {
    // SAFETY: the bytes are only read. If somebody cuts the file short while it is mapped, reading it ends the program with a
    // bus error: nothing wrong is ever shown. That is why only editions over 64 MB are mapped, from a local disk, and why
    // writing an edition renames a finished file over the old one instead of changing it.
    unsafe { memmap2::Mmap::map(file) }.map(Map)
}

impl Deref for Map {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

// SAFETY: a mapping stays at its address for as long as it lives, however its owner is moved.
unsafe impl StableDeref for Map {}
