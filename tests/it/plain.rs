//! The line mode, as a blind volunteer uses it.

use std::io::Cursor;

use amparo::catalog::lang::Lang;
use amparo::plain::{self, Options};

use crate::desk::{desk, now};

/// Everything that is said while these lines are typed.
fn said(interface: Lang, lines: &str) -> String {
    let mut out = Vec::new();
    let options = Options { interface, now: |_| now() };
    plain::run(desk(), &mut Cursor::new(lines), &mut out, options).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_locked_out_tenant_is_helped_in_two_lines() {
    let said = said(Lang::En, "landlord locked me out\n1\nq\n");
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines[0], "Know Your Rights. Austin. Visitor's language: English.");
    assert!(lines.contains(&"1. Guide: Locked out, no repairs, or a landlord who threatens."), "{said}");
    assert!(said.contains("\nIn short.\n"), "{said}");
    assert!(said.contains("Not yet reviewed by a lawyer."), "{said}");
}

#[test]
fn what_is_kept_is_said_back_and_can_be_put_back() {
    let said = said(Lang::En, "eviction papers\nk1\nr1\nu\nq\n");
    assert!(said.contains("Kept: "), "{said}");
    assert!(said.contains("Taken off: "), "{said}");
    assert_eq!(said.matches("Kept: ").count(), 2, "{said}");
}

#[test]
fn the_visitors_language_changes_the_page_and_not_the_questions() {
    let said = said(Lang::En, "l\nvietnamese\nice at the door\n1\nq\n");
    assert!(said.contains("Visitor's language: Vietnamese") || said.contains("Vietnamese."), "{said}");
    assert!(said.contains("What does the person need help with?"), "{said}");
    assert!(said.contains("Đóng cửa"), "{said}");
}

#[test]
fn a_spanish_volunteer_is_asked_in_spanish() {
    let said = said(Lang::Es, "mi casero cambio la chapa\nq\n");
    assert!(said.contains("¿Qué ayuda necesita la persona?"), "{said}");
    assert!(said.contains("1. Guía: "), "{said}");
}

#[test]
fn the_emergency_page_needs_one_letter_and_promises_no_raid_line() {
    let said = said(Lang::En, "e\nq\n");
    assert!(said.contains("\"Keep the door shut. Ask for the paper under the door. Stay silent.\""), "{said}");
    assert!(said.contains("\n988"), "{said}");
    assert!(said.contains("Still call if in danger."), "{said}");
}

#[test]
fn a_new_person_begins_with_nothing_of_the_last_one() {
    let said = said(Lang::En, "l\nes\neviction\nk1\nn\nk\np\nq\n");
    let after = said.rsplit("n new person").next().unwrap();
    assert!(said.contains("Nothing is open to keep."), "{said}");
    assert!(!after.contains("Kept: "), "{said}");
}

#[test]
fn the_wrong_number_is_answered_with_a_warning_first() {
    let said = said(Lang::En, "866-347-2423\nq\n");
    let first = said.lines().find(|line| line.starts_with("1. ")).unwrap();
    assert!(first.starts_with("1. Warning: This is ICE's tip line"), "{said}");
}

#[test]
fn everything_is_still_there_when_blanks_are_collapsed_and_it_is_read_from_the_end() {
    let said = said(Lang::En, "they took my husband\n1\nq\n");
    assert!(!said.contains('\u{1b}'), "no colour");
    let collapsed = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let last = collapsed.rfind("Information, not legal advice.").unwrap();
    let title = collapsed.rfind("Someone was just taken by ICE").unwrap();
    assert!(title < last);
    assert!(!said.lines().any(|line| line.starts_with(['│', '┌', '>', '*'])), "no symbols");
}

#[test]
fn bytes_that_are_no_text_and_lines_without_end_do_no_harm() {
    let mut out = Vec::new();
    let mut bytes = vec![0xff, 0xfe, 0x1b, b'[', b'2', b'J', b'\n'];
    bytes.extend(std::iter::repeat_n(b'a', 200_000));
    let options = Options { interface: Lang::En, now: |_| now() };
    plain::run(desk(), &mut Cursor::new(bytes), &mut out, options).unwrap();
    assert!(!String::from_utf8(out).unwrap().contains('\u{1b}'));
}
