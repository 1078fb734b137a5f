//! Paper that takes long, in the screen: how far it is, stopping it, and printing it again.
//!
//! The steps that a thread would tell are fed in as actions, so that no test waits for one.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::mpsc;

use amparo::catalog::lang::Lang;
use amparo::paper::{self, Fold, Job, PaperError, Piece, Step};
use amparo::tui::Theme;
use amparo::tui::action::{Action, Effect, Printed, Progress};
use amparo::tui::app::Place;
use amparo::tui::print::{Flags, work};

use crate::desk::{Hand, desk, now};

const SHEET: &str = "lock<enter>kp";

fn step(done: usize, all: usize, step: Step) -> Action {
    Action::Progress(Progress { done, all, step })
}

fn printing(lang: Lang) -> Hand<'static> {
    let mut hand = Hand::new(80, 24, lang, Theme::Colour);
    hand.press(SHEET).press("<enter>");
    hand
}

fn job(piece: Piece, ids: &[&str]) -> Job {
    let pages = ids.iter().map(|id| id.parse().expect("an id")).collect();
    Job::new(piece, pages, Lang::Es, now().date())
}

#[test]
fn the_sheet_shows_how_far_the_paper_is() {
    for lang in [Lang::En, Lang::Es] {
        let mut hand = printing(lang);
        hand.act(step(2, 6, Step::Setting { at: 3, of: 5 }));
        insta::assert_snapshot!(format!("making-{lang}"), hand.picture());
        hand.press("<esc>");
        insta::assert_snapshot!(format!("making-stops-{lang}"), hand.picture());
        hand.act(Action::Printed(Printed::Stopped));
        insta::assert_snapshot!(format!("making-stopped-{lang}"), hand.picture());
    }
    let mut hand = printing(Lang::En);
    hand.act(step(0, 1, Step::Imposing));
    assert!(hand.text().contains("[###############.....] 1 of 1: laying two pages on each side."), "{}", hand.text());
}

#[test]
fn other_screens_show_it_in_the_line_of_sentences() {
    let mut hand = printing(Lang::En);
    hand.act(step(0, 1, Step::Writing)).press("n");
    assert_eq!(hand.app.place(), Place::Home);
    hand.press("<left>");
    assert!(hand.text().contains("] 1 of 1: writing the file."), "{}", hand.text());
    assert!(!hand.text().contains("Esc stops it"), "Esc goes back here");
    hand.act(Action::Printed(Printed::On { printer: "Front Desk".into(), pages: 2 }));
    assert!(hand.text().contains("Printed 2 pages on Front Desk."), "{}", hand.text());
}

#[test]
fn escape_stops_the_paper_first_and_then_goes_back() {
    let mut hand = printing(Lang::En);
    hand.press("<esc>");
    assert_eq!(hand.effects.last(), Some(&Effect::Stop));
    assert_eq!(hand.app.place(), Place::Print);
    hand.press("<esc>");
    assert_ne!(hand.app.place(), Place::Print);
    assert_eq!(hand.effects.iter().filter(|effect| **effect == Effect::Stop).count(), 1);
}

#[test]
fn one_order_at_a_time_and_the_same_again_after_it_was_stopped() {
    let mut hand = printing(Lang::En);
    hand.press("<enter>s");
    let orders = |hand: &Hand| {
        hand.effects.iter().filter(|effect| matches!(effect, Effect::Print(_) | Effect::Save(_))).cloned().collect()
    };
    let before: Vec<Effect> = orders(&hand);
    assert_eq!(before.len(), 1, "the first is still being made");
    assert!(hand.text().contains("still being made"), "{}", hand.text());
    hand.press("<esc>").act(Action::Printed(Printed::Stopped)).press("<esc><ctrl-a>");
    let after: Vec<Effect> = orders(&hand);
    assert_eq!(after, [before[0].clone(), before[0].clone()]);
}

#[test]
fn paper_that_comes_out_uncovered_a_hidden_screen() {
    let mut hand = printing(Lang::En);
    hand.press("x").act(step(0, 1, Step::Writing));
    hand.act(Action::Printed(Printed::On { printer: "Front Desk".into(), pages: 2 }));
    assert_eq!(hand.app.place(), Place::Blank);
    assert!(hand.text().trim().is_empty(), "{}", hand.text());
}

#[test]
fn the_whole_directory_can_be_printed_to_fold() {
    let mut hand = Hand::small();
    hand.press(SHEET).press("<left><enter>");
    let Some(Effect::Print(order)) = hand.effects.last() else { panic!("nothing is printed: {}", hand.text()) };
    assert_eq!((order.jobs[0].piece, order.jobs[0].booklet.fold), (Piece::Booklet, Fold::Saddle));
    assert!(order.jobs[0].pages.is_empty());
}

#[test]
fn watching_changes_no_byte_and_every_step_is_told() {
    let two = job(Piece::Handout, &["guide/protest", "guide/taxes-itin"]);
    let told = RefCell::new(Vec::new());
    let watch = |step: Step| {
        told.borrow_mut().push(step);
        ControlFlow::Continue(())
    };
    let watched = paper::watched(&desk().catalog, &two, &watch).expect("two handouts");
    assert_eq!(watched, paper::pdf(&desk().catalog, &two).expect("two handouts"));
    let mut told = told.into_inner();
    told.dedup();
    let setting = |at| Step::Setting { at, of: 2 };
    assert_eq!(told, [setting(1), setting(2), Step::Together, Step::Writing]);
}

#[test]
fn a_piece_is_stopped_before_any_of_its_steps() {
    let folded = Job { booklet: paper::Booklet { fold: Fold::Saddle, ..<_>::default() }, ..job(Piece::Booklet, &[]) };
    let mine = job(Piece::Handout, &["guide/protest"]);
    let card = job(Piece::Card, &["guide/ice-at-door"]);
    for (job, last) in [(&folded, Step::Imposing), (&mine, Step::Writing), (&card, Step::Setting { at: 1, of: 1 })] {
        let watch = |step: Step| if step == last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        assert_eq!(paper::watched(&desk().catalog, job, &watch), Err(PaperError::Stopped), "{:?}", job.piece);
    }
}

#[test]
fn what_was_stopped_leaves_no_file() {
    let mut hand = Hand::small();
    hand.press(SHEET).press("<left>s");
    let Some(save @ Effect::Save(_)) = hand.effects.pop() else { panic!("nothing is saved: {}", hand.text()) };
    let mut flags = Flags::default();
    let flag = flags.of(&save);
    // The key comes while the first pages are set.
    flags.of(&Effect::Stop);
    let (sender, receiver) = mpsc::channel();
    work(desk(), save, &sender, &flag);
    let first = Progress { done: 0, all: 1, step: Step::Setting { at: 1, of: 1 } };
    assert_eq!(receiver.try_iter().collect::<Vec<_>>(), [Action::Progress(first), Action::Printed(Printed::Stopped)]);
    let here = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the folder");
    let left: Vec<_> = here.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    assert!(!left.iter().any(|name| name.starts_with("amparo-booklet") || name.starts_with(".amparo-")), "{left:?}");
}

#[test]
fn a_changed_sheet_no_longer_waits_for_its_older_count() {
    let mut hand = Hand::small();
    hand.press(SHEET).act(Action::Printers(Vec::new())).press("<right><right>");
    let counts: Vec<Effect> =
        hand.effects.iter().filter(|effect| matches!(effect, Effect::Measure(_))).cloned().collect();
    assert!(counts.len() >= 2);
    let mut flags = Flags::default();
    let (older, newer) = (flags.of(&counts[0]), flags.of(&counts[1]));
    assert!(older.load(Ordering::Relaxed) && !newer.load(Ordering::Relaxed));
    let (sender, receiver) = mpsc::channel();
    work(desk(), counts[0].clone(), &sender, &older);
    assert!(receiver.try_iter().next().is_none());
}
