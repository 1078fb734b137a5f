//! Paper: what is printed is what the page says, in every language, and nothing that it must not say.

mod contacts;
mod reader;
mod saving;
mod sheets;

use std::path::Path;
use std::sync::OnceLock;

use amparo::catalog::Catalog;
use amparo::catalog::guide::SectionId;
use amparo::catalog::id::{Kind, PageId};
use amparo::catalog::lang::{Direction, Lang};
use amparo::locale::Locale;
use amparo::page::{self, Block, PartId, Reader};
use amparo::paper::{
    self, Discreet, Expired, Fold, Job, PaperError, Pass, Piece, Press, Printed, Sheet, Size, Sources, Style,
};
use jiff::civil::{Date, date};
use reader::{read, squeezed};

const TODAY: Date = date(2026, 11, 24);

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let (files, _) = amparo::source::files(&folder).expect("data/ is there");
        amparo::source::read(&files).0
    })
}

fn job(piece: Piece, ids: &[&str], lang: Lang) -> Job {
    Job::new(piece, ids.iter().map(|id| id.parse().expect("an id")).collect(), lang, TODAY)
}

fn print(job: &Job) -> Printed {
    paper::pdf(catalog(), job).unwrap_or_else(|error| panic!("{:?} in {}: {error}", job.piece, job.lang))
}

/// The text of all pages, without blanks.
fn text(printed: &Printed) -> String {
    read(&printed.bytes).iter().map(reader::ReadPage::text).collect()
}

fn usual(piece: Piece, lang: Lang) -> Job {
    match piece {
        Piece::Sheet => job(piece, &["guide/family-preparedness-plan"], lang),
        Piece::Referral => job(piece, &["contact/american-gateways-austin", "contact/ndvh", "guide/ice-at-door"], lang),
        Piece::Booklet => job(piece, &[], lang),
        Piece::Card | Piece::Handout | Piece::Poster | Piece::Strips => job(piece, &["guide/ice-at-door"], lang),
    }
}

#[test]
fn every_piece_is_made_in_every_language() {
    // The PDF/UA-1 and PDF/A-2a checks are part of making it: a letter without a glyph or a picture without words is an error.
    for lang in Lang::ALL {
        for piece in Piece::ALL {
            let printed = print(&usual(piece, lang));
            assert!(printed.bytes.starts_with(b"%PDF-"), "{piece:?} in {lang}");
            assert!(printed.pages > 0 && printed.sheets > 0);
        }
    }
}

#[test]
fn every_piece_is_made_large_light_black_and_on_a4() {
    for piece in [Piece::Handout, Piece::Referral, Piece::Poster, Piece::Sheet] {
        let large = Job { size: Size::Large, style: Style::Light, ..usual(piece, Lang::Es) };
        assert!(print(&large).pages >= 1, "{piece:?}");
    }
    for piece in Piece::ALL {
        let black = Job { paper: Sheet::A4, style: Style::BlackAndWhite, ..usual(piece, Lang::Vi) };
        let first = &read(&print(&black).bytes)[0];
        let whole = if piece == Piece::Booklet { (420.9, 595.3) } else { (595.3, 841.9) };
        assert!((first.width - whole.0).abs() < 1.0 && (first.height - whole.1).abs() < 1.0, "{piece:?}");
    }
    let tabloid = &read(&print(&Job { paper: Sheet::Tabloid, ..usual(Piece::Poster, Lang::En) }).bytes)[0];
    assert_eq!((tabloid.width, tabloid.height), (792.0, 1224.0));
}

#[test]
fn the_same_job_gives_the_same_bytes() {
    for piece in [Piece::Handout, Piece::Card, Piece::Booklet] {
        assert_eq!(print(&usual(piece, Lang::Ko)).bytes, print(&usual(piece, Lang::Ko)).bytes, "{piece:?}");
    }
}

/// The words of a guide that a handout shows.
fn shown(slug: &str, lang: Lang) -> Vec<String> {
    let reader = Reader { lang, volunteer: Lang::En, now: TODAY.at(0, 0, 0, 0) };
    let page = page::page(catalog(), &Locale::default(), &PageId::guide(slug), &reader).expect("the guide");
    let hidden = [SectionId::Ask, SectionId::Card, SectionId::CardOfficer, SectionId::Sheet].map(PartId::Section);
    let mut words = vec![page.title];
    for part in page.sections.iter().filter(|part| !hidden.contains(&part.id)) {
        if part.id != PartId::Section(SectionId::Short) {
            words.push(part.heading.clone());
        }
        for block in &part.blocks {
            match block {
                Block::Steps(texts) | Block::Bullets(texts) => {
                    words.extend(texts.iter().map(|text| on_paper(text, lang)));
                }
                Block::Paragraph(text) | Block::Say(text) | Block::Warning(text) => words.push(on_paper(text, lang)),
                Block::Fact { .. } | Block::Contact(_) => {}
            }
        }
    }
    words
}

/// A text as paper has it: the title of another guide stands in quotation marks, and one asks for it, because nobody can
/// open it there.
fn on_paper(text: &page::Text, lang: Lang) -> String {
    let piece = |piece: &page::Piece| match piece {
        page::Piece::Link { words, to } if to.kind != Kind::Contact => format!("\"{words}\""),
        page::Piece::Words(words) | page::Piece::Phone(words) | page::Piece::Link { words, .. } => words.clone(),
    };
    let locale = Locale::default();
    let [open, ask] = ["link-open", "link-ask"].map(|key| locale.page(lang).text(key));
    let written: String = text.pieces.iter().map(piece).collect();
    let mut said = squeezed(&written);
    for [open, ask] in
        [[open.clone(), ask.clone()], [capital(&open), capital(&ask)]].map(|two| two.map(|it| squeezed(&it)))
    {
        said = said.replace(&format!("{open}\""), &format!("{ask}\""));
        for particle in ["을", "를"] {
            said = said.replace(&format!("\"{particle}{open}"), &format!("\"{ask}"));
        }
    }
    said
}

fn capital(word: &str) -> String {
    word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect()
}

/// Whether a text stands on the paper, whole, or in two parts where a page ends between them.
fn holds(found: &str, words: &str) -> bool {
    let parts = |at: usize| found.contains(&words[..at]) && found.contains(&words[at..]);
    found.contains(words) || words.char_indices().map(|(at, _)| at).filter(|at| *at > 0).any(parts)
}

#[test]
fn the_text_of_the_paper_is_the_text_of_the_page() {
    for lang in Lang::ALL.into_iter().filter(|lang| lang.direction() == Direction::LeftToRight) {
        for slug in ["ice-at-door", "eviction"] {
            let found = text(&print(&job(Piece::Handout, &[&format!("guide/{slug}")], lang)));
            for words in shown(slug, lang) {
                assert!(holds(&found, &squeezed(&words)), "{slug} in {lang} lacks: {words}");
            }
        }
    }
}

#[test]
fn arabic_letters_come_back_once_and_numbers_in_their_order() {
    let printed = print(&Job { with: None, ..job(Piece::Handout, &["guide/ice-at-door"], Lang::Ar) });
    let pages = read(&printed.bytes);
    let is_letter = |letter: &char| ('\u{0621}'..='\u{064A}').contains(letter);
    let count = |text: &str| text.chars().filter(is_letter).count();
    let (on_paper, on_page) =
        (count(&text(&printed)), shown("ice-at-door", Lang::Ar).iter().map(|words| count(words)).sum::<usize>());
    // Beside the guide stand who can help and the status: a tenth more, not the double.
    assert!(on_paper >= on_page && on_paper * 4 < on_page * 5, "{on_paper} letters on paper, {on_page} on the page");
    let lines: Vec<String> = pages.iter().flat_map(reader::ReadPage::lines).collect();
    for number in ["512-478-0546", "833-372-4237", "I-200", "I-205", "I-247A"] {
        assert!(lines.iter().any(|line| line.contains(number)), "{number} is turned round in: {lines:?}");
    }
}

#[test]
fn cards_lie_on_the_grid_and_backs_are_mirrored() {
    let printed = print(&job(Piece::Card, &["guide/ice-at-door"], Lang::Es));
    let pages = read(&printed.bytes);
    assert_eq!(pages.len(), 2);
    let title = catalog().guide("ice-at-door").expect("the guide").title(Lang::Es);
    let fronts = pages[0].find(title);
    assert_eq!(fronts.len(), 10);
    for (number, (x, y)) in (0_u32..).zip(&fronts) {
        let (column, row) = (f64::from(number % 2), f64::from(number / 2));
        assert!((x - fronts[0].0 - column * 252.0).abs() < 0.5, "card {number} stands at {x}");
        assert!((y - fronts[0].1 - row * 144.0).abs() < 0.5, "card {number} stands at {y}");
        // The safe zone of 0.15 inch inside a card that begins 0.75 inch from the left.
        assert!(*x >= 54.0 + 10.8 - 0.5 + column * 252.0);
    }
    let two = print(&Job { also: vec![Lang::Vi], ..job(Piece::Card, &["guide/traffic-stop"], Lang::Es) });
    assert_eq!(read(&two.bytes)[1].find("To the officer").len(), 10);
}

#[test]
fn a_folded_booklet_opens_on_the_right_side() {
    let county = |lang, fold| {
        let mut job = job(Piece::Booklet, &[], lang);
        job.booklet.county = Some("Travis".to_owned());
        job.booklet.fold = fold;
        print(&job)
    };
    for lang in [Lang::Es, Lang::Ar] {
        let reading = read(&county(lang, Fold::Reading).bytes);
        let printed = county(lang, Fold::Saddle);
        let folded = read(&printed.bytes);
        assert_eq!(folded.len(), reading.len().next_multiple_of(4) / 2);
        assert_eq!(printed.sheets, folded.len() / 2);
        assert_eq!((folded[0].width, folded[0].height), (792.0, 612.0));
        // The cover, by its title, stands on the half that opens.
        let words = Locale::default();
        let title = words.page(lang).with("booklet-title", &[("city", &catalog().edition.city)]);
        let first = title.split(' ').next().unwrap_or_default();
        // Letters are found in the order in which they stand on the paper, from the left.
        let first: String =
            if lang.direction() == Direction::LeftToRight { first.to_owned() } else { first.chars().rev().collect() };
        let place = folded[0].find(&first)[0].0;
        let is_right_half = place > 396.0;
        assert_eq!(is_right_half, lang.direction() == Direction::LeftToRight, "the cover stands at {place}");
    }
}

#[test]
fn no_record_is_dropped_from_the_booklet() {
    let mut whole = job(Piece::Booklet, &[], Lang::En);
    let full = print(&whole);
    let found = text(&full);
    for contact in &catalog().contacts {
        assert!(found.contains(&squeezed(&contact.organization.name)), "{} is missing", contact.id);
    }
    whole.booklet.pages = Some(full.pages - 6);
    let short = print(&whole);
    assert!(short.pages <= full.pages - 6 && !short.shortened.is_empty());
    let found = text(&short);
    assert!(catalog().contacts.iter().all(|contact| found.contains(&squeezed(&contact.organization.name))));
    whole.booklet.pages = Some(8);
    assert!(matches!(paper::pdf(catalog(), &whole), Err(PaperError::TooFewPages { .. })));
}

#[test]
fn a_number_that_nobody_confirmed_has_no_digits_on_paper() {
    let doubtful: Vec<_> =
        catalog().contacts.iter().filter(|contact| contact.is_doubtful() && !contact.phones.is_empty()).collect();
    assert!(!doubtful.is_empty());
    let booklet = text(&print(&job(Piece::Booklet, &[], Lang::En)));
    let sure: Vec<_> = catalog()
        .contacts
        .iter()
        .filter(|contact| !contact.is_doubtful())
        .flat_map(|contact| &contact.phones)
        .collect();
    for contact in doubtful {
        let referral = text(&print(&job(Piece::Referral, &[&format!("contact/{}", contact.id)], Lang::En)));
        for phone in &contact.phones {
            let digits = squeezed(&phone.number.display());
            assert!(!referral.contains(&digits), "{} prints {digits}", contact.id);
            let is_elsewhere =
                digits.len() < 7 || sure.iter().any(|other| other.number.digits() == phone.number.digits());
            assert!(is_elsewhere || !booklet.contains(&digits), "the booklet prints {digits} of {}", contact.id);
        }
    }
}

#[test]
fn a_government_line_carries_its_caution_above_the_number_and_never_a_code() {
    let printed = print(&job(Piece::Referral, &["contact/consulate-mexico-austin"], Lang::En));
    let page = &read(&printed.bytes)[0];
    let contact = catalog().contact("consulate-mexico-austin").expect("the consulate");
    let caution = contact.caution.get(Lang::En);
    let number = contact.first_phone().expect("a number").number.display();
    assert!(page.find(caution)[0].1 < page.find(&number)[0].1);
    assert!(codes(&printed.bytes, 0, 150.0, 0).is_empty());
    let strips = paper::pdf(catalog(), &job(Piece::Strips, &["contact/consulate-mexico-austin"], Lang::En));
    assert!(matches!(strips, Err(PaperError::Unverified(_))));
}

#[test]
fn a_discreet_guide_leaves_its_title_and_names_off() {
    for piece in [Piece::Handout, Piece::Referral, Piece::Strips] {
        let found = text(&print(&job(piece, &["guide/domestic-violence"], Lang::Es)));
        let guide = catalog().guide("domestic-violence").expect("the guide");
        assert!(!found.contains(&squeezed(guide.title(Lang::Es))), "{piece:?}");
        for contact in guide.contacts.iter().filter_map(|id| catalog().contact(id)) {
            assert!(!found.contains(&squeezed(&contact.organization.name)), "{piece:?} names {}", contact.id);
        }
    }
    let asked = Job { discreet: Discreet::Never, ..job(Piece::Handout, &["guide/domestic-violence"], Lang::Es) };
    let title = catalog().guide("domestic-violence").expect("the guide").title(Lang::Es);
    assert!(text(&print(&asked)).contains(&squeezed(title)));
}

#[test]
fn an_expired_guide_prints_only_when_allowed_and_says_so() {
    let late = Job { today: date(2028, 1, 1), ..job(Piece::Handout, &["guide/ice-at-door"], Lang::Es) };
    assert!(matches!(paper::pdf(catalog(), &late), Err(PaperError::Expired { .. })));
    let in_a_packet = Job { today: date(2028, 1, 1), ..job(Piece::Handout, &["packet/taken"], Lang::Es) };
    assert!(matches!(paper::pdf(catalog(), &in_a_packet), Err(PaperError::Expired { .. })));
    let allowed = print(&Job { expired: Expired::Allow, ..late });
    assert!(text(&allowed).contains(&squeezed("Puede no estar al día.")));
}

#[test]
fn every_sheet_says_where_it_stands_and_asks_for_nothing() {
    let locale = Locale::default();
    for lang in Lang::ALL.into_iter().filter(|lang| lang.direction() == Direction::LeftToRight) {
        let words = locale.page(lang);
        for piece in [Piece::Handout, Piece::Referral] {
            let is_translated = catalog().guide("ice-at-door").is_some_and(|guide| guide.texts.contains_key(&lang));
            if piece == Piece::Handout && !is_translated {
                continue;
            }
            let found = text(&print(&usual(piece, lang)));
            for key in ["information", "no-names"] {
                assert!(found.contains(&squeezed(&words.text(key))), "{piece:?} in {lang} lacks {key}");
            }
            assert!(found.contains("Austin2026-11-24"));
        }
    }
}

#[test]
fn nothing_in_the_file_names_the_machine_the_hour_or_the_subject() {
    let printed = print(&job(Piece::Handout, &["guide/domestic-violence"], Lang::En));
    let raw = String::from_utf8_lossy(&printed.bytes);
    assert!(raw.contains("D:20261124000000"), "the day of the edition");
    for trace in ["violence", std::env::var("USER").unwrap_or_else(|_| "/root".to_owned()).as_str(), "/tmp/", "/home/"]
    {
        assert!(!raw.contains(trace), "the file holds '{trace}'");
    }
    assert_eq!(paper::file_name(&job(Piece::Handout, &["guide/domestic-violence"], Lang::En)), "amparo-handout-en.pdf");
}

#[test]
fn sources_stand_in_an_appendix_only_when_asked_for() {
    let plain = job(Piece::Handout, &["guide/ice-at-door"], Lang::En);
    let cited = Job { sources: Sources::Appendix, ..plain.clone() };
    let words = squeezed("Payton v. New York");
    assert!(!text(&print(&plain)).contains(&words) && text(&print(&cited)).contains(&words));
}

#[test]
fn fronts_and_backs_can_be_printed_one_after_the_other() {
    for piece in [Piece::Handout, Piece::Card, Piece::Booklet] {
        let whole = print(&usual(piece, Lang::Es));
        let pass = |pass| print(&Job { press: Press { pass, ..Press::default() }, ..usual(piece, Lang::Es) });
        let (fronts, backs) = (pass(Pass::Fronts), pass(Pass::Backs));
        assert_eq!(fronts.pages + backs.pages, whole.pages, "{piece:?}");
        assert_eq!(read(&backs.bytes)[0].text(), read(&whole.bytes)[1].text(), "{piece:?}");
    }
    let poster = Job {
        press: Press { pass: Pass::Backs, ..Press::default() },
        ..job(Piece::Referral, &["contact/ndvh"], Lang::En)
    };
    assert!(matches!(paper::pdf(catalog(), &poster), Err(PaperError::NoBacks)));
}

#[test]
fn an_offset_moves_the_backs_alone() {
    let moved = Job { press: Press { offset: (10, -5), ..Press::default() }, ..usual(Piece::Card, Lang::Es) };
    let (moved, usual) = (read(&print(&moved).bytes), read(&print(&usual(Piece::Card, Lang::Es)).bytes));
    let place = |pages: &[reader::ReadPage], page: usize, words: &str| pages[page].find(words)[0];
    let millimetre = 72.0 / 25.4;
    let (before, after) = (place(&usual, 1, "To the officer"), place(&moved, 1, "To the officer"));
    assert!((after.0 - before.0 - millimetre).abs() < 0.05 && (after.1 - before.1 + millimetre / 2.0).abs() < 0.05);
    assert_eq!(place(&moved, 0, "ICE"), place(&usual, 0, "ICE"));
    assert_eq!(read(&paper::alignment_page(&job(Piece::Card, &[], Lang::En)).expect("a page").bytes).len(), 2);
}

/// A page as a small picture of letters: eight rows to an inch would be too many, these show where ink lies.
fn sketch(bytes: &[u8], page: usize) -> String {
    let (width, height, grey) = reader::picture(bytes, page, 36.0);
    let (across, down) = (width / 6, height / 9);
    let cell = |column: usize, row: usize| {
        let ink: u32 = (0..54).map(|n| 255 - u32::from(grey[(row * 9 + n / 6) * width + column * 6 + n % 6])).sum();
        b" .:-=+*#%@"[(ink as usize * 2 / 54 / 26).min(9)] as char
    };
    let rows = (0..down).map(|row| (0..across).map(|column| cell(column, row)).collect::<String>());
    rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

#[test]
fn pages_look_as_they_did_when_somebody_looked_at_them() {
    // A small directory, so that new guides and contacts change no picture.
    let (small, _) = amparo::source::read(&crate::data::small::files(&[]));
    for (piece, lang, id) in [
        (Piece::Handout, Lang::Es, "guide/door"),
        (Piece::Handout, Lang::Ar, "guide/door"),
        (Piece::Card, Lang::ZhHans, "guide/door"),
        (Piece::Poster, Lang::Ko, "guide/door"),
        (Piece::Referral, Lang::Vi, "contact/helper"),
    ] {
        let printed = paper::pdf(&small, &job(piece, &[id], lang)).expect("a piece");
        insta::assert_snapshot!(format!("{}-{}", piece.word(), lang.code()), sketch(&printed.bytes, 0));
    }
}

/// What the QR codes of a page hold, as a camera reads them at so many dots an inch, blurred by so many dots.
fn codes(bytes: &[u8], page: usize, dots: f32, blur: usize) -> Vec<String> {
    let (width, height, grey) = reader::picture(bytes, page, dots);
    let at = |x: usize, y: usize| u32::from(grey[y.min(height - 1) * width + x.min(width - 1)]);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        let side = 2 * blur + 1;
        let sum: u32 = (0..side * side)
            .map(|n| at((x + n % side).saturating_sub(blur), (y + n / side).saturating_sub(blur)))
            .sum();
        u8::try_from(sum / u32::try_from(side * side).expect("a small blur")).expect("a mean of bytes")
    });
    image.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}

#[test]
fn a_telephone_reads_the_codes_also_blurred_and_coarse_at_once() {
    let printed = print(&job(Piece::Referral, &["contact/american-gateways-austin", "contact/ndvh"], Lang::Es));
    for (dots, blur) in [(300.0, 0), (300.0, 2), (200.0, 1), (150.0, 0), (150.0, 1)] {
        let found: Vec<String> = (0..printed.pages).flat_map(|page| codes(&printed.bytes, page, dots, blur)).collect();
        assert_eq!(found.len(), 2, "at {dots} dots an inch, blurred by {blur}");
        assert!(found.contains(&"MECARD:N:American Gateways;TEL:+15124780546;;".to_owned()), "{found:?}");
    }
}

/// The shipped catalog with one contact whose texts are hostile.
fn hostile(words: &str) -> Catalog {
    let mut catalog = catalog().clone();
    let contact = &mut catalog.contacts.held()[0];
    words.clone_into(&mut contact.organization.name);
    for text in contact.text.values_mut() {
        words.clone_into(&mut text.service);
        text.note = Some(words.to_owned());
    }
    catalog
}

#[test]
fn hostile_text_is_printed_as_it_stands() {
    let long = "x".repeat(400);
    for words in [
        "#import \"@preview/evil:1.0.0\" #panic(1)",
        "$ sum_(i=0)^n $ *bold* _it_ `raw` = head <label> @ref",
        "\\u{41} \\ \\\\ // comment /* comment */",
        "\"quotes\" {\"json\": [1]} %PDF </script>",
        long.as_str(),
    ] {
        let catalog = hostile(words);
        let id = format!("contact/{}", catalog.contacts.iter().next().expect("a contact").id);
        let printed = paper::pdf(&catalog, &job(Piece::Referral, &[&id], Lang::En)).expect("a sheet");
        let found = text(&printed);
        assert!(found.contains(&squeezed(words)), "{words}\n{found}");
        for page in read(&printed.bytes) {
            assert!(page.letters.iter().all(|letter| letter.x < page.width), "runs off the paper: {words}");
        }
    }
}

#[test]
fn signs_that_turn_text_round_are_left_off() {
    let catalog = hostile("Help\u{202E}0123\u{202C} desk\u{0000}\u{001B}[31m");
    let id = format!("contact/{}", catalog.contacts.iter().next().expect("a contact").id);
    let found = text(&paper::pdf(&catalog, &job(Piece::Referral, &[&id], Lang::En)).expect("a sheet"));
    assert!(found.contains("Help0123desk[31m"), "{found}");
}

#[test]
fn a_letter_without_a_glyph_is_named_and_never_a_box() {
    let catalog = hostile("Help \u{1F600}");
    let id = format!("contact/{}", catalog.contacts.iter().next().expect("a contact").id);
    match paper::pdf(&catalog, &job(Piece::Referral, &[&id], Lang::En)) {
        Err(PaperError::NoGlyph { character, whose }) => {
            assert_eq!(character, '\u{1F600}');
            assert!(whose.contains(&id), "{whose}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_language_has_every_word_of_paper() {
    let locale = Locale::default();
    let english = include_str!("../../data/paper/en.ftl");
    let keys = english
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, _)| key)
        .filter(|key| !key.starts_with(' '));
    let missing: Vec<String> = keys
        .filter(|key| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'))
        .flat_map(|key| {
            Lang::ALL.into_iter().filter(|lang| !locale.page(*lang).has(key)).map(move |lang| format!("{lang}: {key}"))
        })
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_fonts_stay_small_and_have_their_licences() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/paper/fonts");
    let files: Vec<_> = std::fs::read_dir(folder).expect("the fonts").map(|file| file.expect("a font")).collect();
    let size: u64 = files.iter().map(|file| file.metadata().expect("its size").len()).sum();
    assert!(size < 12_000_000, "{size} bytes");
    let licences = files.iter().filter(|file| file.file_name().to_string_lossy().starts_with("LICENSE")).count();
    assert_eq!(licences, 3, "one each for Source Sans, Noto Sans Arabic and Noto Sans CJK");
}

#[test]
fn a_file_of_another_kind_is_never_replaced() {
    use amparo::printer::{PrintError, save};
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("save-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let letter = folder.join("letter.txt");
    std::fs::write(&letter, "dear aunt").expect("a file");
    assert!(matches!(save(b"%PDF-1.7", &letter), Err(PrintError::OtherFile(_))));
    let page = folder.join("page.pdf");
    assert!(save(b"%PDF-1.7 one", &page).is_ok() && save(b"%PDF-1.7 two", &page).is_ok());
    assert_eq!(std::fs::read(&page).expect("the page"), b"%PDF-1.7 two");
    assert!(matches!(save(b"%PDF-", &folder.join("none/page.pdf")), Err(PrintError::NoFolder(_))));
    assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), 2);
    std::fs::remove_dir_all(&folder).expect("taken away again");
}

/// Whether these words stand on it.
fn has(printed: &Printed, words: &str) -> bool {
    text(printed).contains(&squeezed(words))
}

#[test]
fn a_long_handout_spilled_to_a_third_page() {
    for lang in Lang::ALL {
        for slug in ["ice-at-door", "someone-taken"] {
            let printed = print(&job(Piece::Handout, &[&format!("guide/{slug}")], lang));
            assert!(printed.pages <= 2, "{slug} in {lang} has {} pages", printed.pages);
        }
    }
}

#[test]
fn a_step_stood_beside_another_step_of_the_other_language() {
    let page = &read(&print(&job(Piece::Handout, &["guide/someone-taken"], Lang::Ht)).bytes)[0];
    for number in 2..=6 {
        let places = page.find(&format!("{number}."));
        let level = |one: &(f64, f64)| places.iter().any(|two| two.0 > one.0 + 100.0 && (two.1 - one.1).abs() < 0.1);
        assert!(places.iter().any(level), "step {number} is not level: {places:?}");
    }
}

#[test]
fn a_web_service_was_printed_as_having_no_number() {
    let printed = print(&job(Piece::Referral, &["contact/ice-detainee-locator"], Lang::Es));
    assert!(has(&printed, "locator.ice.gov"));
    assert!(!has(&printed, &Locale::default().page(Lang::Es).text("no-phone")));
}

#[test]
fn a_contact_without_digits_said_call() {
    let doubtful = catalog()
        .contacts
        .iter()
        .find(|contact| contact.is_doubtful() && contact.begin == [amparo::catalog::Begin::Phone])
        .expect("a doubtful contact that is called");
    let printed = print(&job(Piece::Referral, &[&format!("contact/{}", doubtful.id)], Lang::En));
    assert!(!has(&printed, "How to begin"), "{}", doubtful.id);
}

#[test]
fn a_discreet_page_betrayed_itself() {
    let words = Locale::default();
    for lang in [Lang::En, Lang::Es, Lang::Ko] {
        for piece in [Piece::Handout, Piece::Referral, Piece::Strips] {
            let printed = print(&Job { with: None, ..job(piece, &["guide/domestic-violence"], lang) });
            for key in ["no-names", "information", "not-reviewed", "phone-hotline"] {
                assert!(!has(&printed, &words.page(lang).text(key)), "{piece:?} in {lang} prints {key}");
            }
        }
    }
}

#[test]
fn noon_read_as_midnight() {
    use amparo::catalog::hours::Clock;
    let words = Locale::default();
    let clock = |lang, minutes| words.page(lang).clock(Clock(minutes));
    assert_eq!(clock(Lang::Ar, 720), "12:00\u{A0}ظهرًا");
    assert_eq!(clock(Lang::Ko, 720), "낮\u{A0}12시");
    assert_eq!(clock(Lang::ZhHans, 720), "中午12:00");
    assert_eq!(clock(Lang::En, 720), "noon");
    assert_eq!((clock(Lang::Fr, 540), clock(Lang::Fr, 570)), ("9\u{A0}h".to_owned(), "9\u{A0}h\u{A0}30".to_owned()));
    assert_eq!(words.page(Lang::Es).open_until(Clock(780)), "Abierto hasta la 1:00 p. m.");
    let first = |lang| words.page(lang).date(date(2027, 1, 1).into());
    assert_eq!(first(Lang::Fr), "1er janvier 2027");
    assert_eq!(first(Lang::Pt), "1º de janeiro de 2027");
}

#[test]
fn hours_with_a_remark_drowned_the_card() {
    let printed = print(&job(Piece::Card, &["guide/ice-at-door"], Lang::En));
    assert!(has(&printed, "hours may have changed, ask") && !has(&printed, "as published in 2021"));
    let referral = print(&job(Piece::Referral, &["contact/american-gateways-austin"], Lang::En));
    assert!(has(&referral, "as published in 2021"));
}

#[test]
fn a_card_with_too_many_words_ran_over_its_edge() {
    let mut catalog = catalog().clone();
    let guide = catalog.guides.held().iter_mut().find(|guide| guide.slug == "ice-at-door").expect("the guide");
    let text = guide.texts.get_mut(&Lang::Es).expect("its text");
    text.title = "Una puerta ".repeat(40);
    let made = paper::pdf(&catalog, &job(Piece::Card, &["guide/ice-at-door"], Lang::Es));
    assert!(matches!(made, Err(PaperError::TooLong { .. })), "{made:?}");
}

#[test]
fn a_sheet_that_is_not_translated_said_so_in_no_language() {
    let mut catalog = catalog().clone();
    let guide = catalog.guides.held().iter_mut().find(|guide| guide.slug == "wage-theft").expect("the guide");
    guide.texts.remove(&Lang::Vi);
    let printed = paper::pdf(&catalog, &job(Piece::Sheet, &["guide/wage-theft"], Lang::Vi)).expect("a sheet");
    let words = Locale::default();
    let words = words.page(Lang::Vi);
    for line in
        [words.with("not-yet-in", &[("language", "tiếng Việt")]), words.text("sheet-keep"), words.text("information")]
    {
        assert!(has(&printed, &line), "{line}");
    }
}

#[test]
fn a_code_for_inside_a_detention_centre_was_the_first_number() {
    let contact = catalog().contact("national-immigration-detention-hotline").expect("the line");
    assert!(contact.first_phone().is_some_and(|phone| phone.number.tel().is_some()));
    let page = &read(&print(&job(Piece::Referral, &[&format!("contact/{}", contact.id)], Lang::En)).bytes)[0];
    assert!(page.find("209-757-3733")[0].1 < page.find("9233#")[0].1);
}

#[test]
fn closed_agencies_stood_among_those_that_help() {
    let pages = read(&print(&job(Piece::Booklet, &[], Lang::En)).bytes);
    let last = |words: &str| pages.iter().rposition(|page| !page.find(words).is_empty());
    let closed = catalog().contacts.iter().find(|contact| contact.status == amparo::catalog::Status::Inactive);
    if let Some(closed) = closed {
        let head = last("No longer open").expect("their own heading");
        let shown: Vec<usize> =
            (0..pages.len()).filter(|at| !pages[*at].find(&closed.organization.name).is_empty()).collect();
        assert!(shown.iter().any(|at| *at >= head), "{} stands on {shown:?}, the heading on {head}", closed.id);
    }
}
