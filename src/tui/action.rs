//! What can happen to the screen, and what it asks for in return.

use std::time::Duration;

use jiff::civil::DateTime;

use super::print_sheet::Order;
use crate::paper::Step;

/// Now: on the wall of the edition's place, and since the program began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub wall: DateTime,
    pub passed: Duration,
}

/// Something a person can ask of the program with one key or one click.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    Open,
    /// Opens the row whose number is pressed.
    OpenNumbered,
    Back,
    Keep,
    Print,
    NewPerson,
    Language,
    Emergency,
    Help,
    Hide,
    Quit,
    Undo,
    Filters,
    /// Takes away what was understood last.
    TakeAway,
    /// Prints the last thing once more.
    Again,
    Save,
    Packet,
    /// Shows the page in the volunteer's own language, or back.
    OwnLanguage,
    Large,
    /// Turns the interface into the other language.
    Interface,
}

/// A change of the line in which one types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edit {
    Erase,
    EraseNext,
    EraseWord,
    Left,
    Right,
    Start,
    End,
}

/// What the wheel turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list or the page of the screen.
    Main,
    /// The page beside the list.
    Preview,
}

/// Everything that can happen to the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Tick(Moment),
    Resize(u16, u16),
    Do(Verb),
    /// A letter typed, or text pasted.
    Type(String),
    Edit(Edit),
    /// Chooses one thing on the screen and opens it.
    Pick(usize),
    /// Chooses one thing on the screen.
    Choose(usize),
    /// Takes away one thing that was understood.
    TakeAway(usize),
    Scroll(Pane, i32),
    /// Any key on a blank screen.
    Wake,
    /// The interrupt key, which other programs end on.
    Interrupt,
    Printers(Vec<String>),
    /// How many sheets an order takes; none where it cannot be made.
    Measured(Order, Option<usize>),
    /// How far printing or saving is.
    Progress(Progress),
    Printed(Printed),
}

/// How far an order is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Pieces that are finished; of handouts each guide counts as one.
    pub done: usize,
    pub all: usize,
    /// What is done now.
    pub step: Step,
}

/// How printing or saving went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    On {
        printer: String,
        pages: usize,
    },
    Saved {
        files: Vec<String>,
        pages: usize,
    },
    /// No printer answered, so it was saved.
    SavedInstead {
        files: Vec<String>,
    },
    Failed {
        why: String,
    },
    /// Somebody stopped it; nothing came out.
    Stopped,
}

/// What has to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    Print(Order),
    Save(Order),
    Measure(Order),
    FindPrinters,
    /// Stops what is being printed or saved.
    Stop,
    Quit,
}
