//! Everything that is tested from outside, in one binary so that the program is linked once.

mod data;
mod desk;
mod keys;
mod layers;
mod pty;
mod ten_seconds;
