//! amparo: an offline know-your-rights desk.
//!
//! A volunteer types a frightened person's own words, the right guide or legal-aid contact is the first line, and one key
//! prints it to take home. Every name in the code is one of six ideas:
//!
//! `Catalog` what we know → `Search` find it → `Page` read it → `Paper` take it away → `Desk` where it happens. An `Edition` is a
//! catalog with its index as one file.
//!
//! # The modules, in reading order
//!
//! * `catalog`: guides, contacts, warnings, topics, and the small types that cannot be built wrong. No I/O, no clock.
//! * `source`: the files under data/ become a catalog and a list of problems. It never stops at the first problem.
//! * `check`: rules over a catalog: sources, dates, shapes of translations, reading level, wrong numbers.
//! * `edition`: a catalog with its index as one verified file. The shipped one is made by src/build.rs at compile time.
//! * `search`: words, typos, concepts and filters to ranked pages.
//! * `locale`: the program's own words, in Fluent files.
//! * `page`: what screen, line mode and paper all draw.
//! * `paper`: pages become PDF bytes.
//! * `printer`: bytes go to a printer or a file. It alone starts another program.
//! * `desk`: one edition, its search and its words, built once.
//! * `plain`: the line mode.
//! * `tui`: the screen.
//! * `cli`: the command line.
//! * `main`: runs `cli`.
//!
//! # Who may import whom
//!
//! ```text
//! main → cli → { tui, plain } → desk → { search, edition, source, locale } → catalog
//!         │         ├→ paper → page → { locale, catalog }
//!         │         └→ printer (a leaf)
//!         └→ check → { source, catalog }
//! ```
//!
//! # What holds everywhere, mostly by what is absent
//!
//! * `catalog` imports nothing of ours. Only `search` names tantivy, only `tui` ratatui and crossterm, only `paper` typst, only
//!   `cli` clap. `tests/it/layers.rs` holds this.
//! * Screens do no I/O, read no clock and start no thread; time arrives as an action.
//! * Files are touched in `source`, `edition` and `printer` alone, and nothing that somebody typed is ever written.
//! * The network is touched nowhere: deny.toml bans every crate that could.
//! * Bad data is a `Problem`, never a panic. A missing translation is shown as such, never as an empty page.
//! * `unsafe` stands in `edition/map.rs` alone.

pub mod catalog;
pub mod check;
pub mod cli;
pub mod desk;
pub mod edition;
pub mod locale;
pub mod page;
pub mod paper;
pub mod plain;
pub mod printer;
pub mod search;
pub mod source;
pub mod tui;
