//! Everything that is tested from outside, in one binary so that the program is linked once.

// A test that cannot go on has failed.
#![allow(clippy::unwrap_used)]

mod cli;
mod data;
mod desk;
mod edition;
mod find;
mod keys;
mod layers;
mod making;
mod paper;
mod plain;
mod pty;
mod ten_seconds;
mod words;
