//! What only a terminal can show: the program takes it, and gives it back whole on every way out.
//!
//! The child is this very test program, started again with `AMPARO_CHILD` set, so that a child can be made to panic without a
//! back door in the shipped program.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use amparo::catalog::lang::Lang;
use amparo::desk::Desk;
use amparo::tui::{self, Mouse, Options, Theme};
use jiff::civil::DateTime;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::desk::now;

const CHILD: &str = "AMPARO_CHILD";
/// Long enough for a busy machine; nothing waits so long when all is well.
const PATIENCE: Duration = Duration::from_secs(180);

static IS_TO_PANIC: AtomicBool = AtomicBool::new(false);

/// The child: the screen on the shipped directory. Without the variable it is a test that passes.
#[test]
fn child() {
    let Ok(kind) = std::env::var(CHILD) else { return };
    IS_TO_PANIC.store(kind == "panic", Ordering::SeqCst);
    let desk = Desk::shipped().unwrap();
    let options =
        Options { interface: Lang::En, visitor: Lang::En, mouse: Mouse::On, theme: Theme::Colour, now: clock };
    tui::run(&desk, options).unwrap();
}

/// The clock of the child, which the screen reads each time it looks for events. On the wish of a test it breaks after a while.
fn clock(_: &Desk) -> DateTime {
    static READS: AtomicUsize = AtomicUsize::new(0);
    let reads = READS.fetch_add(1, Ordering::SeqCst);
    assert!(!(IS_TO_PANIC.load(Ordering::SeqCst) && reads > 5), "the clock broke while somebody asked about María");
    now()
}

/// The program in a terminal of its own, with empty folders for everything it could write to.
struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    screen: Arc<(Mutex<vt100::Parser>, Condvar)>,
    reading: JoinHandle<()>,
    is_closing: Arc<AtomicBool>,
    folder: PathBuf,
}

impl Terminal {
    fn open(name: &str, kind: &str, columns: u16, rows: u16) -> Terminal {
        let pair =
            native_pty_system().openpty(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("home")).unwrap();
        std::fs::create_dir_all(folder.join("tmp")).unwrap();
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--exact", "pty::child", "--nocapture", "--test-threads", "1"]);
        command.cwd(folder.join("home"));
        command.env(CHILD, kind);
        command.env("HOME", folder.join("home"));
        command.env("TMPDIR", folder.join("tmp"));
        command.env("XDG_CACHE_HOME", folder.join("home/cache"));
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let screen = Arc::new((Mutex::new(vt100::Parser::new(rows, columns, 200)), Condvar::new()));
        let is_closing = Arc::new(AtomicBool::new(false));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (seen, closing) = (Arc::clone(&screen), Arc::clone(&is_closing));
        let reading = thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let mut parser = seen.0.lock().unwrap();
                let (rows, columns) = parser.screen().size();
                // The emulator itself fails where a cursor is outside a screen that has just shrunk; a real one does not.
                let read = catch_unwind(AssertUnwindSafe(|| parser.process(&bytes[..count])));
                if read.is_err() {
                    *parser = vt100::Parser::new(rows, columns, 0);
                }
                drop(parser);
                seen.1.notify_all();
                if closing.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Terminal { child, master: pair.master, writer, screen, reading, is_closing, folder }
    }

    fn send(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    fn resize(&mut self, columns: u16, rows: u16) {
        self.screen.0.lock().unwrap().screen_mut().set_size(rows, columns);
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    fn contents(&self) -> String {
        self.screen.0.lock().unwrap().screen().contents()
    }

    /// Waits until the screen fulfils a condition.
    fn wait(&mut self, what: &str, condition: impl Fn(&vt100::Screen) -> bool) {
        let seen = self.screen.0.lock().unwrap();
        let (seen, waited) =
            self.screen.1.wait_timeout_while(seen, PATIENCE, |parser| !condition(parser.screen())).unwrap();
        assert!(!waited.timed_out(), "waited in vain for {what}; the screen shows\n{}", seen.screen().contents());
    }

    fn wait_for(&mut self, words: &str) {
        self.wait(words, |screen| screen.contents().contains(words));
    }

    fn wait_for_end(&mut self) {
        let start = Instant::now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(start.elapsed() < PATIENCE, "it does not end; the screen shows\n{}", self.contents());
            thread::yield_now();
        }
    }

    /// Whether every mode that the program set is undone again.
    fn wait_until_whole(&mut self) {
        self.wait("a whole terminal", |screen| {
            !screen.alternate_screen()
                && !screen.bracketed_paste()
                && !screen.hide_cursor()
                && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
        });
    }

    fn files(&self) -> BTreeSet<PathBuf> {
        let mut found = BTreeSet::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path.clone());
                }
                found.insert(path);
            }
        }
        found
    }
}

const QUESTION: &str = "What does the person need help with?";

#[test]
fn it_starts_answers_and_quits_and_leaves_nothing() {
    let mut terminal = Terminal::open("quits", "run", 80, 24);
    let before = terminal.files();
    terminal.wait_for(QUESTION);
    terminal.wait("the modes of a screen", |screen| {
        screen.alternate_screen()
            && screen.bracketed_paste()
            && screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None
    });
    terminal.send("landlord");
    terminal.wait_for("answers");
    // Pasted text, with a line break and an escape sequence in it, is typed text.
    terminal.send("\x1b[200~ chan\nged\x07\x1b[201~");
    terminal.wait_for("landlord chan ged");
    terminal.send("\x11");
    terminal.wait_for_end();
    terminal.wait_until_whole();
    assert!(!terminal.contents().contains("landlord"), "{}", terminal.contents());
    assert_eq!(terminal.files(), before);
}

#[test]
fn a_panic_gives_the_terminal_back_and_tells_no_typed_word() {
    let mut terminal = Terminal::open("panics", "panic", 80, 24);
    terminal.wait_for("stopped because of a mistake");
    terminal.wait_for_end();
    terminal.wait_until_whole();
    let contents = terminal.contents();
    assert!(!contents.contains("María"), "{contents}");
    assert!(!contents.contains(QUESTION), "{contents}");
}

#[cfg(unix)]
#[test]
fn sigterm_gives_the_terminal_back() {
    let mut terminal = Terminal::open("sigterm", "run", 80, 24);
    terminal.wait_for(QUESTION);
    terminal.send("husband");
    terminal.wait_for("answers");
    let id = terminal.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    terminal.wait_for_end();
    terminal.wait_until_whole();
    assert!(!terminal.contents().contains("husband"));
}

#[test]
fn any_size_will_do() {
    let mut terminal = Terminal::open("sizes", "run", 80, 24);
    terminal.wait_for(QUESTION);
    terminal.resize(20, 5);
    terminal.wait_for("narrow");
    terminal.resize(1, 1);
    terminal.send("x");
    terminal.resize(120, 40);
    terminal.wait_for(QUESTION);
    terminal.send("\x11");
    terminal.wait_for_end();
    terminal.wait_until_whole();
}

/// A small generator, so that a failure can be had again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u16) -> u16 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u16::try_from(self.0 % u64::from(sides)).unwrap()
    }
}

#[test]
fn ten_thousand_random_keys_and_resizes_do_no_harm() {
    let mut terminal = Terminal::open("random", "run", 80, 24);
    let before = terminal.files();
    terminal.wait_for(QUESTION);
    let mut dice = Dice(0x5eed);
    let keys = [
        "\r",
        "\x1b[A",
        "\x1b[B",
        "\x1b[C",
        "\x1b[D",
        "\x1b[5~",
        "\x1b[6~",
        "\x7f",
        "\x0b",
        "\x0c",
        "\x05",
        "\x07",
        "\x0e",
        "\x15",
        "\x14",
        "\x06",
        "\x18",
        "\x02",
        "\x16",
        "é",
        "中",
        "ب",
        "\u{301}",
        "\x1b[<0;10;8M",
        "\x1b[<65;10;8M",
        "\x1b[<64;60;9M",
        "\x1b[200~they took\thim\x1b[201~",
    ];
    for count in 0..10_000 {
        match dice.roll(12) {
            0 if count % 5 == 0 => {
                let (columns, rows) = (dice.roll(130) + 1, dice.roll(45) + 1);
                terminal.resize(columns, rows);
            }
            0 | 1 => terminal.send("\x1b[Z"),
            2..=6 => {
                // Everything but what prints and saves: the test leaves no files.
                let letter = b"abcdefghijklmnoqrtuvwxyz 0123456789"[usize::from(dice.roll(35))] as char;
                terminal.send(&letter.to_string());
            }
            7 if count % 3 == 0 => terminal.send("\x1b"),
            _ => {
                let key = keys[usize::from(dice.roll(u16::try_from(keys.len()).unwrap()))];
                // Enter would print on the emergency screen and the print sheet; Ctrl+P and P stay out for the same reason.
                terminal.send(if key == "\r" { "\x1b[C" } else { key });
            }
        }
    }
    terminal.resize(100, 30);
    // Whatever screen it stands on, it still listens: the first key wakes a blank one.
    // A lone Esc before it makes another key of it.
    for _ in 0..4 {
        let _ = terminal.writer.write_all(b"\x11").and_then(|()| terminal.writer.flush());
    }
    terminal.wait_for_end();
    terminal.wait_until_whole();
    assert_eq!(terminal.files(), before);
}

/// The window was closed and the program went on in the background, using a processor for itself.
#[test]
fn it_ends_when_its_window_is_closed() {
    let mut terminal = Terminal::open("closed", "run", 80, 24);
    terminal.wait_for(QUESTION);
    // The reading thread ends with the flag, and the last handle on this end of the line with it.
    terminal.is_closing.store(true, Ordering::SeqCst);
    terminal.send("a");
    let Terminal { mut child, master, writer, reading, .. } = terminal;
    reading.join().unwrap();
    drop((writer, master));
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < PATIENCE, "it goes on without a window");
        thread::yield_now();
    }
}
