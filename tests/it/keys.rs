//! The screens, by keystroke: every screen at two sizes in two languages, and what each key does to the state.

use std::time::Duration;

use amparo::catalog::id::PageId;
use amparo::catalog::lang::Lang;
use amparo::tui::Theme;
use amparo::tui::action::{Action, Effect, Moment, Printed};
use amparo::tui::app::Place;

use crate::desk::{Hand, now};

/// Every screen, by the keys that lead there from the first one.
const SCREENS: [(&str, &str); 19] = [
    ("home", ""),
    ("home-kept", "lock<enter>k<esc><esc>"),
    ("group", "<right><right><right><enter>"),
    ("results", "lock"),
    ("results-list", "lock<down><down>"),
    ("results-place", "food 78753"),
    ("results-warning", "866-347-2423"),
    ("results-nothing", "qqqqzzzz"),
    ("page", "lock<enter>"),
    ("page-link", "lock<enter><right><right>"),
    ("page-contact", "american gateways<enter>"),
    ("print", "lock<enter>kp"),
    ("emergency", "<ctrl-e>"),
    ("language", "<ctrl-l>"),
    ("help", "<ctrl-g>"),
    ("filters", "lawyer<ctrl-f><down><down><enter>"),
    ("place", "lawyer<ctrl-f><enter>round rock"),
    ("results-not-known", "korean lawyer"),
    ("papers", "<down><down><down><down><enter>i-2"),
];

fn pictures(width: u16, height: u16, lang: Lang) {
    for (name, script) in SCREENS {
        let mut hand = Hand::new(width, height, lang, Theme::Colour);
        hand.press(script);
        insta::assert_snapshot!(format!("{name}-{width}x{height}-{lang}"), hand.picture());
    }
}

#[test]
fn every_screen_at_80_x_24_in_english() {
    pictures(80, 24, Lang::En);
}

#[test]
fn every_screen_at_80_x_24_in_spanish() {
    pictures(80, 24, Lang::Es);
}

#[test]
fn every_screen_at_120_x_40_in_english() {
    pictures(120, 40, Lang::En);
}

#[test]
fn every_screen_at_120_x_40_in_spanish() {
    pictures(120, 40, Lang::Es);
}

#[test]
fn a_page_in_arabic_stands_on_the_right_with_nothing_beside_it() {
    let mut hand = Hand::small();
    hand.press("<ctrl-l>6<esc>");
    hand.press("at my door<enter>");
    insta::assert_snapshot!("page-arabic", hand.picture());
    let number_stands_alone = |line: &str| {
        let is_number = |word: &str| word.len() >= 10 && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        !line.split_whitespace().any(is_number) || line.split_whitespace().count() == 1
    };
    for _ in 0..60 {
        hand.press("<down>");
        assert!(hand.text().lines().all(number_stands_alone), "{}", hand.text());
    }
}

#[test]
fn without_colour_every_difference_is_still_there() {
    let mut hand = Hand::new(80, 24, Lang::En, Theme::Plain);
    hand.press("lock<down>");
    insta::assert_snapshot!("results-no-colour", hand.picture());
    let buffer = hand.terminal.backend().buffer();
    assert!(
        buffer
            .content
            .iter()
            .all(|cell| cell.fg == ratatui::style::Color::Reset && cell.bg == ratatui::style::Color::Reset)
    );
    let chosen = |x, y| buffer[(x, y)].modifier.contains(ratatui::style::Modifier::REVERSED);
    let rows: Vec<u16> = (5..20).filter(|y| chosen(2, *y)).collect();
    assert_eq!(rows.len(), 1, "one row is reversed");
    assert_eq!(buffer[(0, rows[0])].symbol(), ">");
}

#[test]
fn small_screens_keep_to_the_point() {
    for (width, height) in [(60, 20), (40, 12), (39, 12), (20, 5), (3, 2), (1, 1)] {
        for (name, script) in SCREENS {
            let mut hand = Hand::new(width, height, Lang::En, Theme::Colour);
            hand.press(script);
            if matches!((name, width), ("results", 40 | 39)) {
                insta::assert_snapshot!(format!("{name}-{width}x{height}"), hand.picture());
            }
        }
    }
}

#[test]
fn a_locked_out_tenant_is_helped_in_seven_keys() {
    let mut hand = Hand::small();
    hand.press("lock<enter>");
    assert!(hand.text().contains("In short"));
    hand.press("p<enter>");
    let Some(Effect::Print(order)) = hand.effects.last() else { panic!("{:?}", hand.effects) };
    assert_eq!(order.jobs[0].pages, [PageId::guide("tenant-problems")]);
}

#[test]
fn escape_loses_nothing() {
    let mut hand = Hand::small();
    hand.press("lock<down><esc>");
    assert_eq!(hand.app.place(), Place::Home);
    hand.press("<ctrl-u>");
    assert_eq!(hand.app.place(), Place::Results);
    assert_eq!(hand.app.input.text(), "lock");
    assert_eq!(hand.app.results.chosen, 1);
}

#[test]
fn what_is_kept_is_removed_and_put_back() {
    let mut hand = Hand::small();
    hand.press("lock<enter>k");
    assert!(hand.text().contains("Kept. 1 item for this person."));
    hand.press("k");
    assert!(hand.text().contains("Removed. Press U to put it back."));
    assert!(hand.app.kept.is_empty());
    hand.press("u");
    assert_eq!(hand.app.kept.len(), 1);
}

#[test]
fn one_persons_sheet_never_reaches_another() {
    let mut hand = Hand::small();
    hand.press("lock<ctrl-k><esc>h");
    assert!(hand.text().contains("1 item is kept for this person; Ctrl+N for a new one."), "{}", hand.text());
    hand.press("<ctrl-n>");
    assert!(hand.app.kept.is_empty());
    assert_eq!(hand.app.place(), Place::Home);
    // The next person has begun to speak: what the last one asked cannot come back.
    hand.press("pay<ctrl-u>");
    assert!(hand.app.kept.is_empty());
}

#[test]
fn hiding_clears_at_once() {
    let mut hand = Hand::small();
    hand.press("lock<enter>k<esc><ctrl-x>");
    assert_eq!(hand.app.place(), Place::Blank);
    assert!(hand.text().trim().is_empty(), "{}", hand.text());
    assert!(hand.app.kept.is_empty() && hand.app.input.is_empty() && hand.app.undo.is_none());
    // The key that wakes does nothing else.
    hand.press("z");
    assert_eq!(hand.app.place(), Place::Home);
}

#[test]
fn three_quick_escapes_blank_and_lose_nothing() {
    let mut hand = Hand::small();
    hand.press("lock<ctrl-k>");
    for _ in 0..3 {
        hand.wait(Duration::from_millis(200)).act(Action::Do(amparo::tui::action::Verb::Back));
    }
    assert_eq!(hand.app.place(), Place::Blank);
    hand.press("z");
    assert_eq!(hand.app.kept.len(), 1);
}

#[test]
fn an_unwatched_screen_goes_blank_then_asks_then_clears() {
    let mut hand = Hand::small();
    hand.press("lock<ctrl-k>");
    hand.wait(Duration::from_secs(119));
    assert_eq!(hand.app.place(), Place::Results);
    hand.wait(Duration::from_secs(2));
    assert!(hand.text().trim().is_empty());
    hand.wait(Duration::from_secs(7 * 60));
    assert!(hand.text().contains("Still on a call?"));
    assert_eq!(hand.app.kept.len(), 1);
    hand.press("z");
    assert_eq!(hand.app.input.text(), "lock");
    hand.wait(Duration::from_secs(11 * 60));
    assert!(hand.text().trim().is_empty());
    assert!(hand.app.kept.is_empty() && hand.app.input.is_empty());
}

#[test]
fn time_alone_changes_nothing_on_the_screen() {
    let mut hand = Hand::small();
    hand.press("lock");
    let before = hand.picture();
    hand.act(Action::Tick(Moment { wall: now().tomorrow().unwrap(), passed: Duration::from_secs(30) }));
    assert_eq!(hand.picture(), before);
}

#[test]
fn the_volunteer_reads_what_paper_leaves_out() {
    let mut hand = Hand::new(120, 40, Lang::En, Theme::Colour);
    hand.press("ice out of austin<enter>");
    assert!(hand.text().contains("For the desk: Do not hand out"), "{}", hand.text());
}

#[test]
fn a_click_does_what_the_key_does() {
    let mut hand = Hand::small();
    hand.click("EMERGENCY");
    assert_eq!(hand.app.place(), Place::Emergency);
    hand.click("Esc Back");
    hand.click("Home and landlord");
    assert_eq!(hand.app.place(), Place::Results);
    hand.click("Home and landlord (x)");
    assert_eq!(hand.app.place(), Place::Home);
    hand.press("lock").click("Locked out");
    assert_eq!(hand.app.place(), Place::Page);
    hand.click("P Print");
    assert_eq!(hand.app.place(), Place::Print);
}

#[test]
fn what_was_understood_is_taken_away_with_one_key() {
    let mut hand = Hand::small();
    hand.press("food 78753");
    assert!(hand.text().contains("near 78753 (x)"), "{}", hand.text());
    hand.press("<ctrl-t>");
    assert!(!hand.text().contains("near 78753 (x)"), "{}", hand.text());
}

/// Where `words` are marked: each stretch of letters that are underlined and bold, but not the whole of a heading.
fn marked(hand: &Hand) -> Vec<String> {
    let buffer = hand.terminal.backend().buffer();
    let both = ratatui::style::Modifier::UNDERLINED | ratatui::style::Modifier::BOLD;
    let mut found = Vec::new();
    for y in 0..buffer.area.height {
        let mut word = String::new();
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            if cell.modifier.contains(both) {
                word.push_str(cell.symbol());
            } else if !word.is_empty() {
                found.push(std::mem::take(&mut word));
            }
        }
    }
    found
}

#[test]
fn the_words_that_found_a_page_are_marked_without_colour() {
    let mut hand = Hand::new(80, 24, Lang::En, Theme::Plain);
    hand.press("bond");
    let found = marked(&hand);
    assert!(["Bond", "bond"].iter().all(|word| found.iter().any(|found| found == word)), "{found:?}\n{}", hand.text());
    hand.press("<enter>");
    for _ in 0..60 {
        hand.press("<down>");
        if marked(&hand).iter().any(|word| word == "bond") {
            return;
        }
    }
    panic!("no word is marked on the page");
}

#[test]
fn words_that_say_nothing_are_neither_told_nor_marked() {
    let mut hand = Hand::small();
    hand.press("they do not pay me my wages");
    assert!(!hand.text().contains("Has: they"), "{}", hand.text());
    let found = marked(&hand);
    assert!(!found.is_empty());
    let is_empty_word = |word: &String| ["they", "do", "not", "me", "my"].contains(&word.to_lowercase().as_str());
    assert!(!found.iter().any(is_empty_word), "{found:?}");
}

#[test]
fn a_place_is_typed_on_the_filter_page_and_read_back() {
    let mut hand = Hand::small();
    hand.press("lawyer<ctrl-f><enter>round rock");
    assert!(hand.text().contains("Round Rock, TX (Williamson"), "{}", hand.text());
    hand.press("<enter>");
    assert_eq!(hand.app.place(), Place::Filters);
    assert!(hand.text().contains("[x] near Round Rock, TX  "), "{}", hand.text());
    hand.press("<esc>");
    assert!(hand.text().contains("near Round Rock, TX (x)"), "{}", hand.text());
    hand.press("<ctrl-f><enter><esc>");
    assert!(!hand.text().contains("near Round Rock"), "{}", hand.text());
}

#[test]
fn a_place_is_typed_with_a_distance() {
    let mut hand = Hand::small();
    hand.press("food<ctrl-f><enter>78753 within 10");
    assert!(hand.text().contains("within 10 miles of 78753 (Travis). Enter takes it."), "{}", hand.text());
    hand.press("<enter><esc>");
    assert!(hand.text().contains("within 10 miles of 78753 (x)"), "{}", hand.text());
    let mut hand = Hand::small();
    hand.press("lawyer within 1 mile of round rock");
    assert!(hand.text().contains("within 1 mile of Round Rock, TX (x)"), "{}", hand.text());
}

#[test]
fn a_place_that_nobody_knows_says_what_to_type() {
    let mut hand = Hand::small();
    hand.press("lawyer<ctrl-f><enter>99999<enter>");
    assert_eq!(hand.app.place(), Place::Near);
    assert!(hand.text().contains("No such place is known. Give a ZIP code of five digits"), "{}", hand.text());
    // What was typed stands there to be mended.
    hand.press("<ctrl-w>78753<enter>");
    assert!(hand.text().contains("[x] near 78753"), "{}", hand.text());
}

#[test]
fn every_group_of_filters_is_on_the_page_with_counts() {
    let mut hand = Hand::new(80, 100, Lang::En, Theme::Colour);
    hand.press("immigration detention<ctrl-f>");
    let text = hand.text();
    for heading in [
        "Place",
        "Kind",
        "Cost",
        "Hours",
        "Language spoken",
        "Topic",
        "County served",
        "Who gives legal advice",
        "Detention place served",
        "What is not known",
    ] {
        assert!(text.lines().any(|line| line.trim() == heading), "{heading}: {text}");
    }
    assert!(text.contains("[ ] accredited representatives  "), "{text}");
    assert!(text.contains("[ ] Karnes  "), "{text}");
    let before = hand.app.results.answer.total;
    hand.click("only what is known to fit").click("accredited representatives");
    let found = &hand.app.results.answer;
    assert!(found.total < before, "{}", hand.text());
    assert!(found.hits.iter().all(|hit| hit.why.fit == amparo::search::Fit::Yes));
    hand.press("<esc>");
    assert!(hand.text().contains("legal advice: accredited representatives (x)"), "{}", hand.text());
    assert!(hand.text().contains("only what is known to fit (x)"), "{}", hand.text());
}

#[test]
fn two_filters_of_a_group_may_fit_one_or_the_other() {
    let mut hand = Hand::new(80, 100, Lang::En, Theme::Colour);
    hand.press("lawyer<ctrl-f>").click("only what is known to fit").click("Korean");
    let korean = hand.app.results.answer.total;
    hand.click("Vietnamese");
    assert!(hand.app.results.answer.total > korean, "{}", hand.text());
    hand.press("<esc>");
    assert!(hand.text().contains("speaks Korean or Vietnamese (x)"), "{}", hand.text());
}

#[test]
fn what_is_not_known_is_said_where_it_cannot_be_cut_off() {
    let mut hand = Hand::small();
    hand.press("korean lawyer");
    let is_said = |line: &str| line.trim_start().starts_with("not known: speaks Korean");
    assert!(hand.text().lines().any(is_said), "{}", hand.text());
}

#[test]
fn why_a_contact_was_found_is_read_to_its_end() {
    let mut hand = Hand::small();
    hand.press("korean lawyer");
    let lines: Vec<String> = hand.text().lines().map(|line| line.trim().to_owned()).collect();
    let told = lines.iter().filter(|line| line.starts_with("not known: speaks Korean"));
    assert!(told.clone().count() > 2 && told.clone().all(|line| line.ends_with("About: lawyer")), "{}", hand.text());
}

#[test]
fn many_filters_take_more_lines_and_each_can_be_taken_away() {
    let mut hand = Hand::small();
    hand.press("free lawyer near 78753 open now speaks spanish");
    for chip in ["near 78753 (x)", "speaks Spanish (x)", "free or by income (x)", "open now (x)"] {
        assert!(hand.text().contains(chip), "{}", hand.text());
    }
    hand.click("open now (x)");
    assert!(!hand.text().contains("open now (x)") && hand.text().contains("near 78753 (x)"), "{}", hand.text());
}

#[test]
fn the_emergency_screen_says_everything_at_80_x_24() {
    for lang in [Lang::En, Lang::Es] {
        let mut hand = Hand::new(80, 24, lang, Theme::Colour);
        hand.press("<ctrl-e>");
        let text = hand.text().split_whitespace().collect::<Vec<_>>().join(" ");
        for row in &hand.app.desk.catalog.edition.emergency {
            for words in [&row.title, &row.say, &row.more] {
                assert!(text.contains(words.get(lang)), "{lang}: {}\n{}", words.get(lang), hand.text());
            }
        }
    }
}

#[test]
fn the_line_that_always_helps_opens_with_enter() {
    let mut hand = Hand::small();
    hand.press("qqqqzzzz");
    assert!(hand.text().contains("> You can always ask American Gateways: 512-478-0546"), "{}", hand.text());
    hand.press("<enter>");
    assert_eq!(hand.app.place(), Place::Page);
    assert!(hand.text().contains("512-478-0546"), "{}", hand.text());
    hand.press("<esc>").click("You can always ask");
    assert_eq!(hand.app.place(), Place::Page);
}

#[test]
fn every_footer_key_works() {
    for (name, script) in SCREENS {
        let mut hand = Hand::small();
        hand.press(script);
        let [moves, verbs] = amparo::tui::keys::footer(&hand.app);
        for item in moves.into_iter().chain(verbs) {
            assert!(amparo::tui::keys::applies(&hand.app, item.verb), "{name}: {}", item.words);
        }
    }
}

#[test]
fn keys_that_terminals_mix_up_are_never_bound() {
    for binding in amparo::tui::keys::TABLE {
        if let amparo::tui::keys::Press::Letter(letter) = binding.press {
            assert!(!"hijm[".contains(letter), "Ctrl+{letter} is another key on a terminal");
        }
    }
}

#[test]
fn the_same_is_printed_again_for_the_next_in_line() {
    let mut hand = Hand::small();
    hand.press("lock<enter>p<enter>");
    hand.act(Action::Printed(Printed::On { printer: "Front Desk".into(), pages: 2 }));
    assert!(hand.text().contains("Printed 2 pages on Front Desk. Next person? N"), "{}", hand.text());
    hand.press("n<ctrl-a>");
    let prints = hand.effects.iter().filter(|effect| matches!(effect, Effect::Print(_))).count();
    assert_eq!(prints, 2);
}

#[test]
fn any_keys_on_any_size_do_no_harm() {
    let mut dice: u64 = 0x5eed;
    let mut roll = |sides: usize| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        usize::try_from(dice % 1_000_000).unwrap() % sides
    };
    let keys = [
        "<enter>",
        "<enter>",
        "<esc>",
        "<up>",
        "<down>",
        "<left>",
        "<right>",
        "<pgup>",
        "<pgdn>",
        "<home>",
        "<end>",
        "<backspace>",
        "<delete>",
        "<ctrl-k>",
        "<ctrl-p>",
        "<ctrl-l>",
        "<ctrl-e>",
        "<ctrl-g>",
        "<ctrl-n>",
        "<ctrl-u>",
        "<ctrl-t>",
        "<ctrl-f>",
        "<ctrl-x>",
        "<ctrl-a>",
        "<ctrl-w>",
        "c",
        "v",
        "b",
        "d",
        "s",
        "k",
        "p",
        "1",
        "6",
        "é",
        "中",
        "ب",
        "\u{301}",
        "lock",
        "78753",
    ];
    let mut hand = Hand::small();
    for _ in 0..10_000 {
        if roll(50) == 0 {
            let (width, height) = (u16::try_from(roll(130) + 1).unwrap(), u16::try_from(roll(45) + 1).unwrap());
            hand.terminal.backend_mut().resize(width, height);
            hand.act(Action::Resize(width, height));
        }
        let key = keys[roll(keys.len())];
        hand.press(key);
    }
}
