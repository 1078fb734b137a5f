//! What paper says of a contact, and what it leaves to the volunteer.

use amparo::catalog::id::PageId;
use amparo::catalog::lang::Lang;
use amparo::locale::Locale;
use amparo::page::{self, Block, Reader};
use amparo::paper::Piece;

use super::reader::squeezed;
use super::{TODAY, catalog, has, job, print, text};

/// "Do not hand out without a test call" was handed out.
#[test]
fn what_the_desk_alone_needs_is_never_printed() {
    let said: Vec<(&str, String)> = catalog()
        .contacts
        .iter()
        .filter_map(|contact| Some((contact.id.as_str(), squeezed(contact.text(Lang::En)?.desk.as_deref()?))))
        .collect();
    assert!(said.len() > 100);
    let booklet = text(&print(&job(Piece::Booklet, &[], Lang::En)));
    for (id, desk) in &said {
        assert!(!booklet.contains(desk.as_str()), "the booklet tells what only the desk needs about {id}: {desk}");
    }
    let referral = text(&print(&job(Piece::Referral, &["contact/ice-out-of-austin-hotline"], Lang::En)));
    assert!(!referral.contains(&squeezed("test call")), "{referral}");
}

/// A woman who reads Vietnamese could not read that she must not call ICE about herself.
#[test]
fn a_caution_is_printed_in_the_language_of_the_paper() {
    let contact = catalog().contact("ice-detention-line").expect("the line of ICE");
    for lang in [Lang::Vi, Lang::ZhHans, Lang::Ko, Lang::Fr, Lang::Pt, Lang::Ht] {
        let caution = contact.caution.exactly(lang).expect("a caution");
        let referral = text(&print(&job(Piece::Referral, &["contact/ice-detention-line"], lang)));
        assert!(referral.contains(&squeezed(caution)), "{lang}: {referral}");
    }
}

/// The number of ICE stood bold in the text, with its caution after it.
#[test]
fn the_number_of_ice_never_stands_out_in_a_text() {
    let locale = Locale::default();
    for slug in ["someone-taken", "find-detained"] {
        for lang in Lang::ALL {
            let reader = Reader { lang, volunteer: Lang::En, now: TODAY.at(12, 0, 0, 0) };
            let page = page::page(catalog(), &locale, &PageId::guide(slug), &reader).expect("the guide");
            let mut blocks = page.sections.iter().flat_map(|part| &part.blocks);
            let warning = blocks.find_map(|block| match block {
                Block::Warning(text) if text.words().contains("888-351-4024") => Some(text),
                _ => None,
            });
            let warning = warning.expect("the warning about the line");
            let at = warning.pieces.iter().position(|piece| *piece == page::Piece::Words("888-351-4024".to_owned()));
            assert_eq!(at, Some(warning.pieces.len() - 2), "{slug} in {lang}: {warning:?}");
        }
    }
}

#[test]
fn a_government_number_in_a_step_stood_without_its_caution() {
    for (guide, office) in
        [("immigration-court", "eoir-case-line"), ("wage-theft", "dol-wage-hour"), ("find-detained", "eoir-case-line")]
    {
        let contact = catalog().contact(office).expect("the office");
        for lang in [Lang::En, Lang::Ar] {
            let printed = print(&job(Piece::Handout, &[&format!("guide/{guide}")], lang));
            assert!(has(&printed, contact.caution.get(Lang::En)), "{guide} in {lang}");
        }
    }
    let referral = print(&job(Piece::Referral, &["contact/trla-austin", "guide/wage-theft"], Lang::En));
    assert!(has(&referral, catalog().contact("dol-wage-hour").expect("the office").caution.get(Lang::En)));
}
