//! Sends finished pages to a printer, or saves them to a file. The only module that starts another program.
//!
//! A leaf: bytes come in, and what happened goes out. `lp` gets every setting explicitly, because queues default to A4 and to
//! scaling, and a scaled card misses its cuts. Nothing is handed to a shell, and the title of the job says nothing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A printer that CUPS knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    pub name: String,
    /// Whether `lp` takes it when none is named.
    pub is_default: bool,
}

/// How pages lie on the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The paper's name in CUPS: `Letter`, `A4`, `Tabloid`.
    pub media: &'static str,
    pub sides: Sides,
    pub copies: u16,
}

/// One side or both, and over which edge the paper is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    One,
    LongEdge,
    ShortEdge,
}

impl Options {
    /// The settings for paper of this name (`letter`, `a4`, `tabloid`) and a document of `pages`, turned over the `flip` edge
    /// (`long` or `short`).
    #[must_use]
    pub fn of(paper: &str, pages: usize, copies: u16, flip: &str) -> Options {
        let media = match paper {
            "a4" => "A4",
            "tabloid" => "Tabloid",
            _ => "Letter",
        };
        let sides = match (pages, flip) {
            (0..=1, _) => Sides::One,
            (_, "short") => Sides::ShortEdge,
            _ => Sides::LongEdge,
        };
        Options { media, sides, copies }
    }

    fn arguments(&self, printer: &str) -> Vec<String> {
        let sides = match self.sides {
            Sides::One => "one-sided",
            Sides::LongEdge => "two-sided-long-edge",
            Sides::ShortEdge => "two-sided-short-edge",
        };
        let settings = [format!("media={}", self.media), format!("sides={sides}"), "print-scaling=none".to_owned()];
        let mut arguments: Vec<String> =
            ["-d", printer, "-n", &self.copies.to_string(), "-t", TITLE].map(str::to_owned).to_vec();
        arguments.extend(settings.into_iter().flat_map(|setting| ["-o".to_owned(), setting]));
        arguments
    }
}

/// What the queue shows: never a name, never a subject.
const TITLE: &str = "handout";

/// Counts what was saved: two threads may save into one folder, and each writes beside its own file first.
static SAVED: AtomicUsize = AtomicUsize::new(0);

/// Why pages did not reach paper or disk.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    #[error("no printer answered")]
    NoPrinter,
    #[error("there is no printer '{0}' here; --printers lists those that answer")]
    NoSuchPrinter(String),
    #[error("the printer did not take it: {0}")]
    Refused(String),
    #[error("there is no right to write {0}; choose another place")]
    NoRight(PathBuf),
    #[error("there is no folder for {0}")]
    NoFolder(PathBuf),
    #[error("{0} is a file of another kind and stays as it is; choose another name")]
    OtherFile(PathBuf),
    #[error("{path} cannot be written: {why}")]
    Write { path: PathBuf, why: io::Error },
}

/// The printers that answer, the default one first. Empty without CUPS.
#[must_use]
pub fn printers() -> Vec<Printer> {
    let default = answer("lpstat", &["-d"]).unwrap_or_default();
    // "system default destination: NAME", in whatever language: the name comes last.
    let default = default.rsplit(' ').next().unwrap_or_default().trim().to_owned();
    let mut printers: Vec<Printer> = answer("lpstat", &["-e"])
        .unwrap_or_default()
        .lines()
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| Printer { name: name.to_owned(), is_default: name == default })
        .collect();
    printers.sort_by_key(|printer| !printer.is_default);
    printers
}

/// Sends a PDF to the printer of this name.
///
/// # Errors
/// When no printer answers, none has this name, or the queue refuses the pages.
pub fn send(bytes: &[u8], printer: &str, options: &Options) -> Result<(), PrintError> {
    let known = printers();
    if known.is_empty() {
        return Err(PrintError::NoPrinter);
    }
    if known.iter().all(|known| known.name != printer) {
        return Err(PrintError::NoSuchPrinter(printer.to_owned()));
    }
    let mut child = Command::new("lp")
        .args(options.arguments(printer))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|_| PrintError::NoPrinter)?;
    if let Some(mut input) = child.stdin.take() {
        // `lp` may have given up already: its own words say why.
        let _ = input.write_all(bytes);
    }
    let ended = child.wait_with_output().map_err(|error| PrintError::Refused(error.to_string()))?;
    if ended.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&ended.stderr);
    let line = said.lines().next().unwrap_or("no reason was given").trim_start_matches("lp: ");
    Err(PrintError::Refused(line.trim_end_matches('.').to_owned()))
}

/// Saves a PDF. It stands there whole or not at all, and replaces only another PDF.
///
/// # Errors
/// When there is no right to write, no such folder, or a file of another kind with this name.
pub fn save(bytes: &[u8], path: &Path) -> Result<(), PrintError> {
    let failed = |why: io::Error| match why.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => PrintError::NoRight(path.to_owned()),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => PrintError::NoFolder(path.to_owned()),
        _ => PrintError::Write { path: path.to_owned(), why },
    };
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Ok(there) = fs::metadata(&target) {
        if there.is_dir() || (there.is_file() && !is_pdf(&target)) {
            return Err(PrintError::OtherFile(path.to_owned()));
        }
        if !there.is_file() {
            // A pipe or /dev/stdout cannot be replaced, only written to.
            let mut file = OpenOptions::new().write(true).open(&target).map_err(failed)?;
            return file.write_all(bytes).map_err(failed);
        }
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = folder.join(format!(".amparo-{}-{}.part", std::process::id(), SAVED.fetch_add(1, Ordering::Relaxed)));
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&beside, &target)).map_err(|error| {
        // Whatever could be written is taken away again.
        let _ = fs::remove_file(&beside);
        failed(error)
    })
}

/// Makes a folder for many files.
///
/// # Errors
/// When there is no right to, or a file has its name.
pub fn folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

fn is_pdf(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(5).read_to_end(&mut head));
    // An empty file is what `mktemp` leaves for us to fill.
    read.is_ok() && (head.is_empty() || head == b"%PDF-")
}

fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_said_and_nothing_about_the_person() {
        let options = Options::of("letter", 2, 3, "long");
        let said = options.arguments("Office").join(" ");
        assert_eq!(
            said,
            "-d Office -n 3 -t handout -o media=Letter -o sides=two-sided-long-edge -o print-scaling=none"
        );
        assert_eq!(Options::of("a4", 1, 1, "short").sides, Sides::One);
        assert_eq!(Options::of("tabloid", 4, 1, "short").sides, Sides::ShortEdge);
    }
}
