//! Sheets that looked wrong when somebody printed them.

use amparo::catalog::guide::SectionId;
use amparo::catalog::lang::Lang;
use amparo::locale::Locale;
use amparo::paper::{Job, Piece, Size};

use super::reader::{read, squeezed};
use super::{catalog, has, job, print, text};

/// Two lines of status stood alone on the second page of the Spanish blank.
#[test]
fn a_blank_spilled_onto_a_second_page() {
    for lang in Lang::ALL {
        assert_eq!(print(&job(Piece::Sheet, &["guide/family-preparedness-plan"], lang)).pages, 1, "{lang}");
    }
}

/// "Somebody was just taken" named nobody to call, and "SAFE, Open" went on with a capital.
#[test]
fn an_emergency_row_carried_no_number() {
    for lang in Lang::ALL {
        let printed = print(&job(Piece::Handout, &["emergency"], lang));
        assert_eq!(printed.pages, 1, "{lang}");
        let pages = read(&printed.bytes);
        let columns = if lang == Lang::En { 1 } else { 2 };
        assert_eq!(pages[0].find("512-478-0546").len(), 3 * columns, "{lang}");
        assert!(has(&printed, &Locale::default().page(lang).text("not-reviewed")) || lang == Lang::Ar, "{lang}");
    }
    let printed = print(&job(Piece::Handout, &["emergency"], Lang::En));
    assert!(has(&printed, "Open day and night") && !has(&printed, ", Open"));
}

/// The holder of a card did not know what she hands over.
#[test]
fn the_back_of_a_card_said_to_the_officer_in_english_alone() {
    for lang in [Lang::Es, Lang::Vi, Lang::Ht] {
        let back = read(&print(&job(Piece::Card, &["guide/ice-at-door"], lang)).bytes)[1].text();
        let own = Locale::default().page(lang).text("card-officer-head");
        assert!(back.contains("Totheofficer") && back.contains(&squeezed(&own)), "{lang}: {back}");
    }
}

/// "9:00 a." stood at the end of a line and "m." on the next.
#[test]
fn a_time_was_broken_between_two_lines() {
    for piece in [Piece::Card, Piece::Handout, Piece::Strips] {
        for page in read(&print(&Job { with: None, ..job(piece, &["guide/ice-at-door"], Lang::Es) }).bytes) {
            for line in page.lines() {
                let is_broken = line.ends_with("00a.") || line.ends_with("00p.") || line.starts_with("m.");
                assert!(!is_broken, "{piece:?}: {line}");
            }
        }
    }
}

/// A short section was cut at the end of the page, and its second half had no heading.
#[test]
fn a_short_section_was_cut_at_the_end_of_a_page() {
    let guide = catalog().guide("someone-taken").expect("the guide");
    let section = guide.texts[&Lang::En].section(SectionId::Alone).expect("if nobody answers");
    let pages = read(&print(&job(Piece::Handout, &["guide/someone-taken"], Lang::Es)).bytes);
    let head = pages.iter().position(|page| !page.find(&section.heading).is_empty()).expect("its heading");
    let last = pages.iter().position(|page| page.text().contains("Pleasecallmeback")).expect("its last line");
    assert_eq!(head, last);
}

/// A page of large print ended after a third, because a list moved as a whole.
#[test]
fn a_list_of_large_print_moved_as_a_whole() {
    let large = Job { size: Size::Large, with: None, ..job(Piece::Handout, &["guide/ice-at-door"], Lang::Es) };
    assert!(print(&large).pages <= 5);
}

/// "Number not confirmed" stood where there is no number at all.
#[test]
fn a_contact_without_a_number_had_one_that_nobody_confirmed() {
    let silent = catalog()
        .contacts
        .iter()
        .find(|contact| contact.is_doubtful() && contact.phones.is_empty() && contact.organization.url.is_none());
    let Some(silent) = silent else { return };
    let printed = print(&job(Piece::Referral, &[&format!("contact/{}", silent.id)], Lang::En));
    let words = Locale::default();
    assert!(has(&printed, &words.page(Lang::En).text("no-phone")), "{}", silent.id);
    assert!(!text(&printed).contains("Numbernotconfirmed"), "{}", silent.id);
}

/// A referral of a guide left its second page with one short list on it.
#[test]
fn a_short_list_stood_alone_on_the_second_page_of_a_referral() {
    let guides = catalog().guides.iter().filter(|guide| guide.slug != "volunteer-limits" && !guide.discreet);
    let mut alone = Vec::new();
    for guide in guides {
        let printed = print(&job(Piece::Referral, &[&format!("guide/{}", guide.slug)], Lang::Es));
        let pages = read(&printed.bytes);
        let last = pages.last().expect("a page");
        let body = last.letters.iter().map(|letter| letter.y).filter(|y| *y < last.height - 60.0);
        let filled = body.fold(0.0, f64::max) / last.height;
        if pages.len() > 1 && filled < 0.3 {
            alone.push(&guide.slug);
        }
    }
    // A list that is as long as what a closer page spares may still stand there.
    assert!(alone.len() <= 2, "{alone:?}");
}

/// "314 E. Highland Mall Blvd." flew to the left edge, far from "where" in Arabic on the right.
#[test]
fn short_english_values_flew_to_the_left_edge_of_arabic_facts() {
    let printed = print(&job(Piece::Referral, &["contact/american-gateways-austin"], Lang::Ar));
    let page = &read(&printed.bytes)[0];
    let (x, _) = page.find("Highland")[0];
    assert!(x > page.width / 3.0, "the address stands at {x}");
}

/// "Can you talk now?" is for a voice on the telephone; on paper nobody waits for the answer.
#[test]
fn the_emergency_sheet_asked_its_reader_what_the_desk_asks_a_caller() {
    for lang in Lang::ALL {
        let found = text(&print(&job(Piece::Handout, &["emergency"], lang)));
        for row in catalog().edition.emergency.iter().filter(|row| ["not-safe-at-home", "suicide"].contains(&&*row.id))
        {
            assert!(!found.contains(&squeezed(row.say.get(lang))), "{lang}: {}", row.say.get(lang));
        }
    }
}
