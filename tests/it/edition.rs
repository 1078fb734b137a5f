//! Editions as files: every byte counts.

use std::sync::Arc;

use amparo::catalog::{Catalog, Contact, records};
use amparo::edition::{self, Bytes, Edition};
use proptest::prelude::*;

/// A small edition with something in each place.
fn small() -> Vec<u8> {
    let mut catalog = Catalog::default();
    "Trial".clone_into(&mut catalog.edition.name);
    catalog.contacts.held().push(office());
    let files =
        vec![("index.words".to_owned(), vec![7; 700]), ("zips.tsv".to_owned(), b"78701\t30.27\t-97.74\n".to_vec())];
    edition::build(&catalog, files).unwrap()
}

/// The one contact of the small edition.
fn office() -> Contact {
    let json = r#"{"id":"trial","organization":{"name":"The Trial Office"},"confidence":"high","side":"helper","status":"active",
        "topics":[],"languages":[],"serves":[],"begin":[],"courts":[],"detention":[],"populations":[],"phones":[],"locations":[],
        "schedules":[],"caution":{},"text":{},"sources":[]}"#;
    serde_json::from_str(json).unwrap()
}

fn opens(bytes: Vec<u8>) -> bool {
    Edition::verify(Bytes::Read(bytes)).is_ok()
}

#[test]
fn what_is_written_is_read_back() {
    let edition = Edition::verify(Bytes::Read(small())).unwrap();
    assert_eq!(edition.about.name, "Trial");
    let file = |name: &str| edition.file(name).map(|bytes| Arc::new(bytes.to_vec()) as records::Bytes);
    let catalog = edition::catalog(file).unwrap();
    assert_eq!(catalog.edition.name, "Trial");
    assert_eq!(catalog.contacts.get("trial").unwrap().organization.name, "The Trial Office");
    assert_eq!(edition.file("index.words").unwrap(), [7; 700]);
    assert_eq!(small(), small(), "the same data give the same bytes");
}

#[test]
fn no_changed_byte_is_accepted() {
    let whole = small();
    for at in 0..whole.len() {
        for mask in [0x01, 0x80, 0xff] {
            let mut changed = whole.clone();
            changed[at] ^= mask;
            assert!(!opens(changed), "byte {at} with mask {mask:#x}");
        }
    }
}

#[test]
fn no_shorter_and_no_longer_file_is_accepted() {
    let whole = small();
    for length in 0..whole.len() {
        assert!(!opens(whole[..length].to_vec()), "cut to {length}");
    }
    let mut longer = whole.clone();
    longer.push(0);
    assert!(!opens(longer));
    let mut longer = whole.clone();
    longer.extend([0; 512]);
    assert!(!opens(longer));
}

#[test]
fn a_newer_format_asks_for_a_newer_program() {
    let whole = String::from_utf8_lossy(&small()).into_owned();
    assert!(whole.contains("\"format\": 2"));
    // The manifest and its hash are rewritten together, as a newer program would.
    let error = of_format(b'3');
    assert!(error.contains("use a newer program"), "{error}");
}

#[test]
fn an_older_format_asks_to_be_built_again() {
    let error = of_format(b'1');
    assert!(error.contains("amparo edition build"), "{error}");
}

fn of_format(format: u8) -> String {
    use std::fmt::Write;

    use sha2::{Digest, Sha256};
    let mut bytes = small();
    let at = bytes.windows(11).position(|window| window == b"\"format\": 2").unwrap();
    bytes[at + 10] = format;
    let length = usize::from_str_radix(std::str::from_utf8(&bytes[124..135]).unwrap(), 8).unwrap();
    let hash = Sha256::digest(&bytes[512..512 + length]).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    });
    let hash_at = 512 + length.next_multiple_of(512) + 512;
    bytes[hash_at..hash_at + 64].copy_from_slice(hash.as_bytes());
    Edition::verify(Bytes::Read(bytes)).err().unwrap().to_string()
}

/// A file of over 64 MB is mapped, and hashed through a buffer.
#[test]
fn a_large_edition_is_verified_like_a_small_one() {
    let mut catalog = Catalog::default();
    catalog.contacts.held().push(office());
    let large =
        (b'a'..=b'e').map(|letter| (format!("index.{}", char::from(letter)), vec![letter; 14_000_000])).collect();
    let mut bytes = edition::build(&catalog, large).unwrap();
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("large.amparo");
    edition::write(&path, &bytes).unwrap();
    let whole = Edition::open(&path).unwrap();
    assert_eq!(whole.file("index.c").unwrap().len(), 14_000_000);
    drop(whole);
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    edition::write(&path, &bytes).unwrap();
    let error = Edition::open(&path).err().unwrap().to_string();
    std::fs::remove_file(&path).unwrap();
    assert!(error.contains("index.c is not what it was"), "{error}");
}

proptest! {
    #[test]
    fn no_bytes_whatever_panic(bytes in proptest::collection::vec(any::<u8>(), 0..4096)) {
        let _ = Edition::verify(Bytes::Read(bytes));
    }
}
