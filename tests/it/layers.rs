//! The house stands as src/lib.rs draws it: who may import whom, and who alone may name a library.

use std::fs;
use std::path::{Path, PathBuf};

/// Each module of the first storey with the modules of ours that it may import.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("catalog", &[]),
    ("source", &["catalog"]),
    ("edition", &["catalog"]),
    ("search", &["catalog"]),
    ("locale", &["catalog"]),
    ("printer", &[]),
    ("check", &["catalog", "source"]),
    ("page", &["catalog", "locale"]),
    ("paper", &["catalog", "locale", "page"]),
    ("desk", &["catalog", "edition", "locale", "search", "source"]),
    ("plain", &["catalog", "desk", "locale", "page", "paper", "printer", "search"]),
    ("tui", &["catalog", "desk", "locale", "page", "paper", "printer", "search"]),
    (
        "cli",
        &[
            "catalog", "check", "desk", "edition", "locale", "page", "paper", "plain", "printer", "search", "source",
            "tui",
        ],
    ),
    ("main", &["cli"]),
];

/// A library, and the modules that alone may name it.
const ALONE: &[(&str, &[&str])] = &[
    ("tantivy", &["search"]),
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("typst", &["paper"]),
    ("typst_pdf", &["paper"]),
    ("typst_layout", &["paper"]),
    ("comemo", &["paper"]),
    ("clap", &["cli"]),
    ("fluent_bundle", &["locale"]),
    ("memmap2", &["edition"]),
    ("std::process::Command", &["printer"]),
    ("std::net", &[]),
];

#[test]
fn every_module_imports_only_what_it_may() {
    let mut wrong = Vec::new();
    for (path, module, text) in sources() {
        let allowed = MAY_IMPORT.iter().find(|(name, _)| *name == module).map(|(_, allowed)| *allowed);
        let Some(allowed) = allowed else {
            wrong.push(format!("{}: '{module}' is not in the table of modules", path.display()));
            continue;
        };
        for other in MAY_IMPORT.iter().map(|(name, _)| *name).filter(|name| *name != module) {
            let names_it = ["crate::", "amparo::"].iter().any(|root| names(&text, &format!("{root}{other}")));
            if names_it && !allowed.contains(&other) {
                wrong.push(format!("{}: {module} may not import {other}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_library_is_named_in_one_place() {
    let mut wrong = Vec::new();
    for (path, module, text) in sources() {
        for (library, modules) in ALONE {
            let is_named = names(&text, &format!("{library}::")) || names(&text, &format!("use {library}"));
            if is_named && !modules.contains(&module.as_str()) {
                wrong.push(format!("{}: {module} names {library}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_map_in_lib_rs_names_every_module() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let prose: String = map.lines().filter(|line| line.starts_with("//!")).collect();
    for (module, _) in MAY_IMPORT {
        assert!(prose.contains(&format!("`{module}`")), "the map in src/lib.rs does not name {module}");
    }
}

#[test]
fn no_file_is_longer_than_a_person_reads() {
    let long: Vec<_> = sources()
        .into_iter()
        .filter(|(_, _, text)| text.lines().count() > 500)
        .map(|(path, _, text)| format!("{}: {} lines", path.display(), text.lines().count()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// Whether `text` names `path` in code, as a whole word.
fn names(text: &str, path: &str) -> bool {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| {
        line.match_indices(path).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + path.len()..].chars().next();
            let is_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
            !is_word(before) && (path.ends_with(':') || !is_word(after))
        })
    })
}

/// Path, first-storey module and text of every source file but the map and the build script.
fn sources() -> Vec<(PathBuf, String, String)> {
    let src = root().join("src");
    let mut found = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let below = path.strip_prefix(&src).unwrap().to_path_buf();
                let module = below.iter().next().unwrap().to_string_lossy().trim_end_matches(".rs").to_owned();
                // Unit tests may make what they need.
                let is_test = below.file_name().is_some_and(|name| name == "tests.rs");
                if module != "lib" && module != "build" && !is_test {
                    found.push((below, module, fs::read_to_string(&path).unwrap()));
                }
            }
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
