//! Everything that is tested from outside, in one binary so that the program is linked once.

mod data;
mod layers;
