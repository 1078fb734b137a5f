//! Compiles the shipped directory: data/ becomes an edition file inside the program, catalog, places and index together.
//!
//! The same modules as in the program do it, so there is one way from files to an edition. Problems in the data are told as
//! warnings here; `amparo check` and the tests refuse them.

// The modules are the program's; the build uses a part of them.
#![allow(dead_code, unused_imports)]

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
    let (files, mut problems) = source::files(Path::new("data")).expect("data/ stands beside Cargo.toml");
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
    contents.extend(search::build(&catalog).expect("an index in memory meets no full disk"));
    let bytes = edition::build(&catalog, contents).expect("the names of our own files are flat");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo names the folder for what a build makes"));
    std::fs::write(out.join("edition.amparo"), bytes).expect("the build may write into its own folder");
}
