//! Files: each stands there whole or not at all, and nothing else stays in the folder.

use std::fs;
use std::path::{Path, PathBuf};

use amparo::printer;

/// A new folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // It may be there from the last run.
    let _ = fs::remove_dir_all(&folder);
    printer::folder(&folder).expect("a folder");
    folder
}

#[test]
fn two_pieces_saved_at_once_do_not_share_a_half_written_file() {
    let folder = folder("saved-at-once");
    let pieces = [b"%PDF-1".repeat(100_000), b"%PDF-2".repeat(50_000)];
    std::thread::scope(|scope| {
        for (piece, name) in pieces.iter().zip(["1.pdf", "2.pdf"]) {
            let path = folder.join(name);
            scope.spawn(move || (0..20).for_each(|_| printer::save(piece, &path).expect("it can be saved")));
        }
    });
    let there = ["1.pdf", "2.pdf"].map(|name| fs::read(folder.join(name)).ok());
    assert!(there == pieces.map(Some));
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 2, "something half-written stays");
}
