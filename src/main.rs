//! Parses, runs, prints one error with what to do next, and says by its exit code how it went.

fn main() {}
