//! Parses, runs, prints one error with what to do next, and says by its exit code how it went.

use std::process::ExitCode;

fn main() -> ExitCode {
    amparo::cli::main()
}
