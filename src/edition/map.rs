//! The one place with `unsafe`: a large edition is mapped, not read.

#![allow(unsafe_code)]

use std::fs::File;
use std::io;

/// Maps a whole file for reading.
pub(super) fn whole(file: &File) -> io::Result<memmap2::Mmap> {
    // SAFETY: the bytes are only read. If somebody cuts the file short while it is mapped, reading it ends the program with a
    // bus error: nothing wrong is ever shown. That is why only editions over 64 MB are mapped, from a local disk, and why
    // writing an edition renames a finished file over the old one instead of changing it.
    unsafe { memmap2::Mmap::map(file) }
}
