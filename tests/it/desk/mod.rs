//! A desk as a volunteer has it, driven by keys: "lock<enter>k<ctrl-p>".

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;
use std::time::Duration;

use amparo::catalog::lang::Lang;
use amparo::desk::Desk;
use amparo::tui::action::{Action, Effect, Moment};
use amparo::tui::app::{App, Beginning};
use amparo::tui::{Theme, draw, keys};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::civil::{DateTime, date};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

/// The shipped directory, opened once for all tests.
pub fn desk() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| Desk::shipped().unwrap())
}

/// A Tuesday morning.
pub fn now() -> DateTime {
    date(2026, 11, 24).at(10, 0, 0, 0)
}

/// A screen of some size, with a hand on its keyboard.
pub struct Hand<'a> {
    pub app: App<'a>,
    pub terminal: Terminal<TestBackend>,
    pub regions: draw::Regions,
    pub effects: Vec<Effect>,
    passed: Duration,
}

impl Hand<'static> {
    /// A fresh screen.
    pub fn new(width: u16, height: u16, interface: Lang, theme: Theme) -> Hand<'static> {
        let passed = Duration::from_secs(1);
        let beginning = Beginning {
            interface,
            visitor: interface,
            theme,
            size: (width, height),
            now: Moment { wall: now(), passed },
        };
        let mut hand = Hand {
            app: App::new(desk(), beginning),
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
            regions: draw::Regions::default(),
            effects: Vec::new(),
            passed,
        };
        hand.draw();
        hand
    }

    /// The screen as most desks have it.
    pub fn small() -> Hand<'static> {
        Hand::new(80, 24, Lang::En, Theme::Colour)
    }

    /// Presses one key after another, slowly enough that no two count as one.
    pub fn press(&mut self, script: &str) -> &mut Self {
        for key in script_keys(script) {
            self.wait(Duration::from_millis(600));
            if let Some(action) = keys::action(&self.app, &key) {
                self.act(action);
            }
        }
        self
    }

    /// Lets time pass.
    pub fn wait(&mut self, time: Duration) -> &mut Self {
        self.passed += time;
        self.app.update(Action::Tick(Moment { wall: now(), passed: self.passed }));
        self.draw();
        self
    }

    /// Does an action as the event loop would.
    pub fn act(&mut self, action: Action) -> &mut Self {
        self.effects.extend(self.app.update(action));
        self.draw();
        self
    }

    /// Clicks where `words` stand on the screen.
    pub fn click(&mut self, words: &str) -> &mut Self {
        let (x, y) =
            find(self.terminal.backend().buffer(), words).unwrap_or_else(|| panic!("no {words:?} on\n{}", self.text()));
        let action = self.regions.at(x, y).cloned().unwrap_or_else(|| panic!("{words:?} cannot be clicked"));
        self.act(action)
    }

    fn draw(&mut self) {
        let mut regions = draw::Regions::default();
        self.terminal.draw(|frame| regions = draw::draw(&self.app, frame)).unwrap();
        self.regions = regions;
    }

    /// The letters on the screen.
    pub fn text(&self) -> String {
        rows(self.terminal.backend().buffer()).join("\n")
    }

    /// The screen as snapshots hold it: lines that end with `|`, the cursor, a hash of all styles.
    pub fn picture(&mut self) -> String {
        let cursor = self.terminal.get_cursor_position().unwrap();
        let buffer = self.terminal.backend().buffer();
        let lines: Vec<String> = rows(buffer).into_iter().map(|row| format!("{row}|")).collect();
        let mut styles = DefaultHasher::new();
        for cell in &buffer.content {
            format!("{:?}", cell.style()).hash(&mut styles);
        }
        format!("{}\ncursor {},{}\nstyles {:016x}", lines.join("\n"), cursor.x, cursor.y, styles.finish())
    }
}

fn rows(buffer: &Buffer) -> Vec<String> {
    let width = usize::from(buffer.area.width);
    let row = |cells: &[ratatui::buffer::Cell]| {
        let mut row = String::new();
        let mut covered = 0;
        for cell in cells {
            if covered > 0 {
                covered -= 1;
                continue;
            }
            row.push_str(cell.symbol());
            covered = unicode_width::UnicodeWidthStr::width(cell.symbol()).saturating_sub(1);
        }
        row
    };
    buffer.content.chunks(width.max(1)).map(row).collect()
}

fn find(buffer: &Buffer, words: &str) -> Option<(u16, u16)> {
    for y in 0..buffer.area.height {
        let row: Vec<&str> = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect();
        for x in 0..row.len() {
            if row[x..].concat().starts_with(words) {
                return Some((u16::try_from(x).unwrap(), y));
            }
        }
    }
    None
}

/// "lock<enter>k<ctrl-p>" as key events.
pub fn script_keys(script: &str) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        if let Some((name, after)) = named {
            keys.push(named_key(name));
            rest = after;
        } else {
            keys.push(KeyEvent::new(KeyCode::Char(first), KeyModifiers::NONE));
            rest = &rest[first.len_utf8()..];
        }
    }
    keys
}

fn named_key(name: &str) -> KeyEvent {
    if let Some(letter) = name.strip_prefix("ctrl-") {
        return KeyEvent::new(KeyCode::Char(letter.chars().next().unwrap()), KeyModifiers::CONTROL);
    }
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "backspace" => KeyCode::Backspace,
        "delete" => KeyCode::Delete,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        other => panic!("no key <{other}>"),
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}
