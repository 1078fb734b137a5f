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
    let first = lines.iter().find(|line| line.starts_with("1. ")).unwrap();
    assert!(first.starts_with("1. Guide: Locked out, no repairs, or a landlord who threatens. "), "{first}");
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

/// The lines after the last question but one: what the last command was answered with.
fn last_answer(said: &str) -> String {
    said.rsplit("? help)\n").nth(1).unwrap_or_default().to_owned()
}

#[test]
fn filters_are_told_set_joined_and_taken_away() {
    let told = said(Lang::En, "f\nq\n");
    assert!(told.contains("No filter is set."), "{told}");
    let set = said(Lang::En, "lawyer\nf near 78753\nf speaks vi\nf speaks korean\nq\n");
    assert!(last_answer(&set).starts_with("Filters: x1 speaks Vietnamese or Korean, x2 near 78753. x1 takes"), "{set}");
    let counted = said(Lang::En, "lawyer\nf near 78753\nf\nq\n");
    let counted = last_answer(&counted);
    assert!(counted.starts_with("Filters: x1 near 78753."), "{counted}");
    for group in ["Kind: Contact ", "Cost: free or by income ", "Hours: open now ", "Who gives legal advice: "] {
        assert!(counted.contains(&format!("\n{group}")), "{group}: {counted}");
    }
    for away in ["f -near", "x1", "f clear", "f -near 78753"] {
        let said = said(Lang::En, &format!("lawyer\nf near 78753\n{away}\nq\n"));
        assert!(!last_answer(&said).contains("near 78753"), "{away}: {said}");
        assert!(last_answer(&said).contains("\n1. Contact: "), "{away}: {said}");
    }
}

#[test]
fn a_place_is_set_with_a_distance() {
    let set = said(Lang::En, "food\nf near 78753 within 10\nq\n");
    assert!(last_answer(&set).starts_with("Filters: x1 within 10 miles of 78753. x1 takes the first away."), "{set}");
    let set = said(Lang::Es, "comida\nf cerca 78753 a 10 millas\nq\n");
    assert!(set.contains("x1 a menos de 10 millas de 78753."), "{set}");
}

#[test]
fn a_number_takes_away_what_was_set_before_what_was_understood() {
    let said = said(Lang::En, "free lawyer near 78753\nf speaks ko\nx2\nx1\nq\n");
    let sentence = "Filters: x1 speaks Korean. x1 takes the first away.\n\
                    Understood: x2 near 78753, x3 free or by income. x2 takes the first away.\n";
    assert!(said.contains(sentence), "{said}");
    assert!(last_answer(&said).starts_with("Understood: x1 free or by income. x1 takes the first away.\n"), "{said}");
}

#[test]
fn a_word_that_is_no_filter_says_what_there_is() {
    let answer = |line: &str| last_answer(&said(Lang::En, &format!("{line}\nq\n")));
    assert!(
        answer("f fre").contains("There is no filter \"fre\". There are near, speaks, free,"),
        "{}",
        answer("f fre")
    );
    assert!(answer("f near 99999").starts_with("The place \"99999\" is not known. Give a ZIP code"));
    assert!(answer("f near").starts_with("A value is missing. Write it like this: near 78753"));
    assert!(answer("f advice judge").contains("There are: attorney, accredited, none."));
    assert!(answer("f -free").starts_with("Nothing of the kind is set or understood."));
}

#[test]
fn an_empty_answer_says_what_emptied_it_and_whom_to_ask() {
    let said = said(Lang::En, "lawyer\nf speaks ht\nf county El Paso\nf strict\nx1\nq\n");
    let empty = said.split("? help)\n").nth(4).unwrap();
    assert!(empty.contains("Nothing is left with \"speaks Haitian Creole\". x1 takes it away.\n"), "{said}");
    assert!(empty.contains("One can always ask:\n1. Contact: American Gateways"), "{said}");
    assert!(last_answer(&said).contains(" answers.\n1. Contact: "), "{said}");
}

#[test]
fn what_is_not_known_comes_last_and_is_said() {
    let said = said(Lang::En, "lawyer\nf open now\nm\nm\nq\n");
    let lines: Vec<_> = said.lines().filter(|line| line.contains(". Contact: ")).collect();
    let is_open_question = |line: &&str| line.contains("not known: open now");
    let first = lines.iter().position(is_open_question).unwrap();
    assert!(first > 2, "{said}");
    assert!(lines[first..].iter().all(is_open_question), "{said}");
}

#[test]
fn a_spanish_volunteer_sets_filters_in_spanish() {
    let said = said(Lang::Es, "abogado\nf cerca 78753; habla vietnamita; gratis\nf -gratis\nq\n");
    assert!(said.contains("x1 habla vietnamita, x2 gratis o según ingresos, x3 cerca de 78753"), "{said}");
    assert!(last_answer(&said).is_empty() || !last_answer(&said).contains("gratis o según"), "{said}");
}

#[test]
fn an_hour_that_ends_with_a_stop_has_no_second_one() {
    let said = said(Lang::Es, "abogado en austin\nq\n");
    assert!(!said.contains("m..") && said.contains("p. m."), "{said}");
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
