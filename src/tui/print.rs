//! Does what takes time, in a thread beside the screen: makes paper, sends it, saves it, counts it, asks for printers.
//!
//! What happened comes back as one action.

use std::path::Path;
use std::sync::mpsc::Sender;

use super::action::{Action, Effect, Printed};
use super::print_sheet::{Order, To};
use crate::catalog::lang::Lang;
use crate::desk::Desk;
use crate::paper::{self, Job, PaperError};
use crate::printer;

/// Does one effect and reports it.
pub fn work(desk: &Desk, effect: Effect, sender: &Sender<Action>) {
    let action = match effect {
        Effect::Print(order) => Action::Printed(print(desk, &order)),
        Effect::Save(order) => Action::Printed(save(desk, &order)),
        Effect::Measure(order) => {
            let sheets = made(desk, &order).ok().map(|made| made.iter().map(|(_, made)| made.sheets).sum());
            Action::Measured(order, sheets)
        }
        Effect::FindPrinters => Action::Printers(printer::printers().into_iter().map(|printer| printer.name).collect()),
        Effect::Quit => return,
    };
    // The screen may be gone by now.
    let _ = sender.send(action);
}

type Made = Vec<(Job, paper::Printed)>;

fn made(desk: &Desk, order: &Order) -> Result<Made, PaperError> {
    order.jobs.iter().map(|job| Ok((job.clone(), paper::pdf(&desk.catalog, job)?))).collect()
}

fn print(desk: &Desk, order: &Order) -> Printed {
    let made = match made(desk, order) {
        Ok(made) => made,
        Err(error) => return Printed::Failed { why: paper_sentence(desk, &error, order) },
    };
    let printer = match &order.to {
        To::Printer(name) => Some(name.clone()),
        To::FirstPrinter => printer::printers().into_iter().next().map(|printer| printer.name),
        To::File => None,
    };
    let Some(printer) = printer else {
        return saved(&made, |files, _| Printed::SavedInstead { files });
    };
    let mut pages = 0;
    for (job, made_one) in &made {
        let options = printer::Options::of(job.paper.word(), made_one.pages, order.copies, "long");
        if printer::send(&made_one.bytes, &printer, &options).is_err() {
            return saved(&made, |files, _| Printed::SavedInstead { files });
        }
        pages += made_one.pages * usize::from(order.copies);
    }
    Printed::On { printer, pages }
}

fn save(desk: &Desk, order: &Order) -> Printed {
    match made(desk, order) {
        Ok(made) => saved(&made, |files, pages| Printed::Saved { files, pages }),
        Err(error) => Printed::Failed { why: paper_sentence(desk, &error, order) },
    }
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
