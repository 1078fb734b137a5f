//! Does what takes time, in a thread beside the screen: makes paper, sends it, saves it, counts it, asks for printers.
//!
//! Each step is told as an action, and what happened comes back as one. A flag stops it before the next step: nothing is sent
//! or saved before all of it is made.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use super::action::{Action, Effect, Printed, Progress};
use super::print_sheet::{Order, To};
use crate::catalog::lang::Lang;
use crate::desk::Desk;
use crate::paper::{self, Job, PaperError, Piece, Step};
use crate::printer;

/// The flags that stop work that goes on: one for what is counted, one for what is printed or saved.
#[derive(Debug, Default)]
pub struct Flags {
    counted: Arc<AtomicBool>,
    made: Arc<AtomicBool>,
}

impl Flags {
    /// The flag of an effect; what it makes needless is stopped.
    pub fn of(&mut self, effect: &Effect) -> Arc<AtomicBool> {
        match effect {
            // Whoever changed the sheet, or prints it, waits for no older count.
            Effect::Measure(_) => renewed(&mut self.counted),
            Effect::Print(_) | Effect::Save(_) => {
                self.counted.store(true, Ordering::Relaxed);
                renewed(&mut self.made)
            }
            Effect::Stop => renewed(&mut self.made),
            Effect::FindPrinters | Effect::Quit => Arc::default(),
        }
    }

    /// Stops everything.
    pub fn raise(&self) {
        self.counted.store(true, Ordering::Relaxed);
        self.made.store(true, Ordering::Relaxed);
    }
}

fn renewed(flag: &mut Arc<AtomicBool>) -> Arc<AtomicBool> {
    flag.store(true, Ordering::Relaxed);
    *flag = Arc::default();
    Arc::clone(flag)
}

/// Does one effect, tells each step and reports it; `flag` stops it before its next step.
pub fn work(desk: &Desk, effect: Effect, sender: &Sender<Action>, flag: &AtomicBool) {
    // The screen may be gone by now.
    let tell = |progress: Progress| drop(sender.send(Action::Progress(progress)));
    let action = match effect {
        Effect::Print(order) => Action::Printed(reported(desk, &order, made(desk, &order, flag, &tell), print)),
        Effect::Save(order) => Action::Printed(reported(desk, &order, made(desk, &order, flag, &tell), save)),
        Effect::Measure(order) => match made(desk, &order, flag, &|_| {}) {
            Err(PaperError::Stopped) => return,
            made => {
                let sheets = made.ok().map(|made| made.iter().map(|(_, made)| made.sheets).sum());
                Action::Measured(order, sheets)
            }
        },
        Effect::FindPrinters => Action::Printers(printer::printers().into_iter().map(|printer| printer.name).collect()),
        Effect::Stop | Effect::Quit => return,
    };
    if matches!(action, Action::Printed(_)) {
        paper::rest();
    }
    // The screen may be gone by now.
    let _ = sender.send(action);
}

type Made = Vec<(Job, paper::Printed)>;

/// Makes all pieces of an order.
fn made(desk: &Desk, order: &Order, flag: &AtomicBool, tell: &dyn Fn(Progress)) -> Result<Made, PaperError> {
    let pieces = |job: &Job| if job.piece == Piece::Handout { desk.unpacked(&job.pages).len().max(1) } else { 1 };
    let all = order.jobs.iter().map(pieces).sum();
    let may_go_on = || if flag.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let (mut made, mut before) = (Vec::new(), 0);
    for job in &order.jobs {
        let watch = |step: Step| {
            let done = match step {
                Step::Setting { at, .. } => at - 1,
                Step::Together | Step::Imposing | Step::Writing => pieces(job) - 1,
            };
            tell(Progress { done: before + done, all, step });
            may_go_on()
        };
        made.push((job.clone(), paper::watched(&desk.catalog, job, &watch)?));
        before += pieces(job);
    }
    // The last chance: from here on it comes out.
    if may_go_on().is_break() { Err(PaperError::Stopped) } else { Ok(made) }
}

/// What became of an order: `how` it comes out, or why it was not made.
fn reported(
    desk: &Desk,
    order: &Order,
    made: Result<Made, PaperError>,
    how: impl FnOnce(&Order, &Made) -> Printed,
) -> Printed {
    match made {
        Ok(made) => how(order, &made),
        Err(PaperError::Stopped) => Printed::Stopped,
        Err(error) => Printed::Failed { why: paper_sentence(desk, &error, order) },
    }
}

fn print(order: &Order, made: &Made) -> Printed {
    let printer = match &order.to {
        To::Printer(name) => Some(name.clone()),
        To::FirstPrinter => printer::printers().into_iter().next().map(|printer| printer.name),
        To::File => None,
    };
    let Some(printer) = printer else {
        return saved(made, |files, _| Printed::SavedInstead { files });
    };
    let mut pages = 0;
    for (job, made_one) in made {
        let options = printer::Options::of(job.paper.word(), made_one.pages, order.copies, job.flip());
        if printer::send(&made_one.bytes, &printer, &options).is_err() {
            return saved(made, |files, _| Printed::SavedInstead { files });
        }
        pages += made_one.pages * usize::from(order.copies);
    }
    Printed::On { printer, pages }
}

fn save(_: &Order, made: &Made) -> Printed {
    saved(made, |files, pages| Printed::Saved { files, pages })
}

/// Saves each piece in the present folder and names the files.
fn saved(made: &Made, how: impl FnOnce(Vec<String>, usize) -> Printed) -> Printed {
    let mut files = Vec::new();
    for (job, made_one) in made {
        let name = paper::file_name(job);
        if let Err(error) = printer::save(&made_one.bytes, Path::new(&name)) {
            return Printed::Failed { why: sentence(&error.to_string()) };
        }
        files.push(format!("./{name}"));
    }
    how(files, made.iter().map(|(_, made)| made.pages).sum())
}

/// Why a piece was not made, as a sentence for the volunteer.
fn paper_sentence(desk: &Desk, error: &PaperError, order: &Order) -> String {
    let interface = order.jobs.first().and_then(|job| job.with).unwrap_or(Lang::En);
    let words = desk.locale.interface(interface);
    match error {
        PaperError::Expired { guide, review_by } => {
            let date = desk.locale.page(interface).date((*review_by).into());
            words.with("paper-expired", &[("guide", guide), ("date", &date)])
        }
        error => words.with("paper-failed", &[("why", &error.to_string())]),
    }
}

/// A small error as a sentence.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    format!("{}.", first.chain(letters).collect::<String>())
}
