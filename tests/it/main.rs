//! Everything that is tested from outside, in one binary so that the program is linked once.

mod cli;
mod data;
mod desk;
mod edition;
mod keys;
mod layers;
mod plain;
mod words;
mod paper;
