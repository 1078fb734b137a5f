//! How long the desk takes to open, and a keystroke on it: `cargo bench --bench start`.
//!
//! `cargo bench --bench start -- large.amparo` measures on an edition file instead; `benches/peers` makes one of any size.
//!
//! Start is measured on whole processes in a real terminal: from starting the program to its first drawn screen, and from then,
//! with a word already typed, to its first answer. A keystroke is measured inside: the action, the search, and the drawing.

use std::io::{Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use amparo::catalog::lang::Lang;
use amparo::desk::Desk;
use amparo::edition::Edition;
use amparo::tui::action::{Action, Moment, Verb};
use amparo::tui::app::{App, Beginning};
use amparo::tui::{Theme, draw};
use jiff::civil::date;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// Starts of each kind.
const STARTS: usize = 15;

/// What volunteers type, letter by letter.
const WORDS: [&str; 10] = [
    "landlord changed the locks",
    "they took my husband",
    "se llevaron a mi esposo",
    "wont pay me",
    "lawyer 78753",
    "food open now",
    "移民局在门口",
    "월급을 못 받았어요",
    "chồng tôi bị bắt",
    "866-347-2423",
];

fn main() {
    let edition = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let edition = edition.as_deref().map(Path::new);
    let mut opened: Vec<Duration> = (0..STARTS).map(|_| opening(edition)).collect();
    report("desk opened, in the program", &mut opened);
    if let Some(path) = edition {
        let mut verified: Vec<Duration> = (0..STARTS).map(|_| verifying(path)).collect();
        report("of which reading and verifying the file", &mut verified);
    }
    let (mut frames, mut answers) = (Vec::new(), Vec::new());
    let mut most = 0;
    for _ in 0..STARTS {
        let (frame, answer, memory) = start(edition);
        frames.push(frame);
        answers.push(answer);
        most = most.max(memory);
    }
    report("start to first screen, whole process (30 ms)", &mut frames);
    report("start to first answer, whole process", &mut answers);
    println!("most memory of the whole process: {most} MB");
    for (width, height) in [(80, 24), (120, 40)] {
        let mut keys = keystrokes(edition, width, height);
        report(&format!("keystroke at {width} x {height} (p99 1 ms)"), &mut keys);
    }
}

fn desk(edition: Option<&Path>) -> Desk {
    edition.map_or_else(Desk::shipped, Desk::open).expect("the edition is whole")
}

fn opening(edition: Option<&Path>) -> Duration {
    let start = Instant::now();
    let desk = desk(edition);
    let taken = start.elapsed();
    drop(desk);
    taken
}

fn verifying(path: &Path) -> Duration {
    let start = Instant::now();
    let edition = Edition::open(path).expect("the edition is whole");
    let taken = start.elapsed();
    drop(edition);
    taken
}

/// Starts the program in a terminal, with a word on its way, and waits for the screen and the answer.
fn start(edition: Option<&Path>) -> (Duration, Duration, u64) {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_amparo"));
    if let Some(path) = edition {
        command.arg("--edition");
        command.arg(path);
    }
    command.env("TERM", "xterm-256color");
    command.env("AMPARO_LANG", "en");
    let mut reader = pair.master.try_clone_reader().expect("a reader");
    let mut writer = pair.master.take_writer().expect("a writer");
    let begun = Instant::now();
    let mut child = pair.slave.spawn_command(command).expect("the program starts");
    drop(pair.slave);
    let mut screen = vt100::Parser::new(24, 80, 0);
    let mut wait = |words: &str| {
        let mut bytes = [0; 4096];
        while !screen.screen().contents().contains(words) {
            match reader.read(&mut bytes) {
                Ok(count @ 1..) => screen.process(&bytes[..count]),
                _ => break,
            }
        }
        begun.elapsed()
    };
    let frame = wait("What does the person need help with?");
    writer.write_all(b"landlord").expect("typing");
    let answer = wait("answers");
    let memory = child.process_id().map_or(0, peak);
    writer.write_all(b"\x11").expect("typing");
    child.wait().expect("the program ends");
    (frame, answer, memory)
}

/// The most memory that a process has held, in megabytes; 0 where the system does not tell.
fn peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn keystrokes(edition: Option<&Path>, width: u16, height: u16) -> Vec<Duration> {
    let desk = desk(edition);
    let now = Moment { wall: date(2026, 11, 24).at(10, 0, 0, 0), passed: Duration::from_secs(1) };
    let beginning =
        Beginning { interface: Lang::En, visitor: Lang::Es, theme: Theme::Colour, size: (width, height), now };
    let mut app = App::new(&desk, beginning);
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
    let mut taken = Vec::new();
    for round in 0..20 {
        for words in WORDS {
            for letter in words.chars() {
                let start = Instant::now();
                app.update(Action::Type(letter.to_string()));
                terminal
                    .draw(|frame| {
                        draw::draw(&app, frame);
                    })
                    .expect("drawing");
                // The first round warms up.
                if round > 0 {
                    taken.push(start.elapsed());
                }
            }
            app.update(Action::Do(Verb::NewPerson));
        }
    }
    taken
}

fn report(name: &str, times: &mut [Duration]) {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!("{name:<46} p50 {:>9.2?}  p99 {:>9.2?}  most {:>9.2?}", at(50), at(99), at(100));
}
