//! Compiles the shipped directory: data/ becomes an edition file inside the program, catalog, places and index together.
//!
//! The same modules as in the program do it, so there is one way from files to an edition. Problems in the data are told as
//! warnings here; `amparo check` and the tests refuse them.

// The modules are the program's; the build uses a part of them. A build may stop where the program may not.
#![allow(dead_code, unused_imports, clippy::unwrap_used)]

mod catalog;
mod edition;
mod search;
mod source;

use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=data");
    println!("cargo:rerun-if-changed=src/build.rs");
    for module in ["catalog", "edition", "source", "search"] {
        println!("cargo:rerun-if-changed=src/{module}.rs");
        println!("cargo:rerun-if-changed=src/{module}");
    }
    let (files, mut problems) = source::files(Path::new("data")).unwrap();
    let (catalog, more) = source::read(&files);
    problems.extend(more);
    for problem in problems {
        println!("cargo:warning=data/{problem}");
    }
    let place = |name: &str| {
        let text = files.get(&format!("places/{name}")).unwrap_or_default();
        (name.to_owned(), text.as_bytes().to_vec())
    };
    let mut contents = vec![place("counties.tsv"), place("zips.tsv")];
    contents.extend(search::build(&catalog).unwrap());
    let bytes = edition::build(&catalog, contents).unwrap();
    let out = PathBuf::from(std::env::var("OUT_DIR").unwrap());
    std::fs::write(out.join("edition.amparo"), bytes).unwrap();
}
