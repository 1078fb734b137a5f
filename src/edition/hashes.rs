//! SHA-256 of the parts of an edition, on as many cores as there are: on a large one, that is all of the waiting.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::ops::Range;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest, Sha256};

/// More workers than this would wait for the disk.
const WORKERS: usize = 4;
/// Small enough to stay in the nearest memory between reading and hashing.
const PIECE: usize = 128 * 1024;

/// Where the contents are hashed from.
#[derive(Debug, Clone, Copy)]
pub(super) enum From<'a> {
    Memory(&'a [u8]),
    /// Read piece by piece: the pages of a mapping would count as the program's memory.
    File(&'a Path),
}

/// The hash of each place, as hexadecimal digits.
pub(super) fn all(from: From<'_>, places: &[Range<usize>]) -> io::Result<Vec<String>> {
    // The longest first, so that no worker ends alone with it.
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(places[index].len()));
    let done: Vec<OnceLock<io::Result<String>>> = places.iter().map(|_| OnceLock::new()).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(&index) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            let hash = match from {
                From::Memory(bytes) => Ok(of(&bytes[places[index].clone()])),
                From::File(path) => of_file(path, &places[index]),
            };
            // Each place is taken once.
            let _ = done[index].set(hash);
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(WORKERS);
    std::thread::scope(|scope| {
        (1..workers).for_each(|_| drop(scope.spawn(work)));
        work();
    });
    let missing = || Err(io::Error::other("a part was not hashed"));
    done.into_iter().map(|hash| hash.into_inner().unwrap_or_else(missing)).collect()
}

/// The hash of these bytes.
pub(super) fn of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn of_file(path: &Path, place: &Range<usize>) -> io::Result<String> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(place.start as u64))?;
    let mut digest = Sha256::new();
    let mut piece = vec![0; PIECE];
    let mut left = place.len();
    while left > 0 {
        let count = left.min(piece.len());
        file.read_exact(&mut piece[..count])?;
        digest.update(&piece[..count]);
        left -= count;
    }
    Ok(hex(&digest.finalize()))
}

fn hex(digest: &[u8]) -> String {
    use std::fmt::Write as _;
    digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing into a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
