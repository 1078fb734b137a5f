//! `amparo generate`: the manual page and the completions, read from the same table as the command line itself.

use std::io;

use clap::{Args, CommandFactory, ValueEnum};
use clap_complete::Shell;

use super::{Arguments, Outcome};

#[derive(Args)]
pub(crate) struct GenerateArguments {
    what: What,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// The manual page, for `man`.
    Man,
    Bash,
    Fish,
    Zsh,
    Powershell,
}

pub(crate) fn run(arguments: &GenerateArguments) -> anyhow::Result<Outcome> {
    let mut command = Arguments::command();
    let shell = match arguments.what {
        What::Man => {
            clap_mangen::Man::new(command).render(&mut io::stdout().lock())?;
            return Ok(Outcome::Done);
        }
        What::Bash => Shell::Bash,
        What::Fish => Shell::Fish,
        What::Zsh => Shell::Zsh,
        What::Powershell => Shell::PowerShell,
    };
    clap_complete::generate(shell, &mut command, "amparo", &mut io::stdout().lock());
    Ok(Outcome::Done)
}
