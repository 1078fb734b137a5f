//! One test binary.

mod data;
mod desk;
mod keys;
mod layers;
mod paper;
