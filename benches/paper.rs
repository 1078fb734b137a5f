//! How long paper takes, whole processes, as a volunteer waits for it: `cargo bench --bench paper`.
//!
//! Each line is the middle of several runs of the program itself, from start to file, with the most memory it held. The
//! booklet of 500 records has no shipped data: for it this program runs itself with a catalog in which records are repeated.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use amparo::catalog::lang::Lang;
use amparo::paper::{self, Job, Piece};

/// Runs of each piece.
const RUNS: usize = 9;
/// The word with which this program makes the large booklet instead of measuring.
const LARGE: &str = "--large-booklet";

fn main() {
    if std::env::args().any(|argument| argument == LARGE) {
        large_booklet();
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("bench.pdf");
    let amparo = env!("CARGO_BIN_EXE_amparo");
    let door = "guide/ice-at-door";
    let three = ["contact/american-gateways-austin", "contact/raices-intake-austin", "contact/ndvh"];
    let pieces: [(&str, Vec<&str>); 7] = [
        ("referral, one contact (40 ms)", vec![three[0], "--as", "referral", "--lang", "es"]),
        ("referral, three contacts", vec![three[0], three[1], three[2], "--as", "referral", "--lang", "es"]),
        ("handout, Spanish (80 ms)", vec!["guide/wage-theft", "--as", "handout", "--lang", "es"]),
        ("handout, longest", vec![door, "--as", "handout", "--lang", "es"]),
        ("handout, Korean", vec![door, "--as", "handout", "--lang", "ko"]),
        ("wallet sheet (150 ms)", vec![door, "--as", "card", "--lang", "es"]),
        ("booklet, shipped (800 ms)", vec!["--as", "booklet", "--lang", "en"]),
    ];
    println!("{:<34} {:>9} {:>9} {:>9}", "whole process", "middle", "least", "memory");
    for (name, arguments) in &pieces {
        let mut command = Command::new(amparo);
        command.arg("print").args(arguments).arg("--out").arg(&file);
        report(name, &mut command, RUNS);
    }
    let mut large = Command::new(std::env::current_exe().expect("this program has a file"));
    report("booklet, 500 records (2 s)", large.arg(LARGE), 3);
    let all = folder.join("all");
    let mut night = Command::new(amparo);
    night.args(["print", "--all", "--as", "handout", "--lang", "es", "--out"]).arg(&all);
    let (time, memory) = run(&mut night);
    let files = std::fs::read_dir(&all).map_or(0, Iterator::count);
    let each = f64::from(u32::try_from(files).unwrap_or(0)) / time.as_secs_f64();
    println!("{:<34} {each:>7.1}/s {:>9} {memory:>6} MB", format!("--all, {files} handouts (12/s)"), "");
}

fn report(name: &str, command: &mut Command, runs: usize) {
    let mut times = Vec::new();
    let mut most = 0;
    for _ in 0..runs {
        let (time, memory) = run(command);
        times.push(time);
        most = most.max(memory);
    }
    times.sort();
    let shown = |time: Duration| format!("{:.0} ms", time.as_secs_f64() * 1000.0);
    println!("{name:<34} {:>9} {:>9} {most:>6} MB", shown(times[runs / 2]), shown(times[0]));
}

/// The time of one run, and the most memory it held, in megabytes; 0 where the system does not tell.
fn run(command: &mut Command) -> (Duration, u64) {
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    loop {
        if let Ok(text) = std::fs::read_to_string(&status) {
            let peak = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let kilobytes = peak.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
            most = most.max(kilobytes.unwrap_or(0));
        }
        if let Some(ended) = child.try_wait().expect("the program ends") {
            assert!(ended.success(), "{command:?} failed");
            return (begun.elapsed(), most / 1024);
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn large_booklet() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let (files, _) = amparo::source::files(&folder).expect("data/ is there");
    let (mut catalog, _) = amparo::source::read(&files);
    let shipped = catalog.contacts.held().clone();
    for number in shipped.len()..500 {
        let mut contact = shipped[number % shipped.len()].clone();
        contact.id = format!("{}-{number}", contact.id);
        contact.organization.name = format!("{} {number}", contact.organization.name);
        catalog.contacts.held().push(contact);
    }
    let job = Job::new(Piece::Booklet, Vec::new(), Lang::En, jiff::civil::date(2026, 11, 24));
    let printed = paper::pdf(&catalog, &job).expect("a booklet");
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("large.pdf"), printed.bytes).expect("it can be saved");
}
