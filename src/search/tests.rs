//! What every search must keep, whatever is typed, on the shipped directory.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::catalog::Wrong;
use crate::source;

fn search() -> &'static Search {
    static SEARCH: OnceLock<Search> = OnceLock::new();
    SEARCH.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let (files, _) = source::files(&folder).expect("data/ can be read");
        let (catalog, _) = source::read(&files);
        let places =
            Places::parse(include_str!("../../data/places/zips.tsv"), include_str!("../../data/places/counties.tsv"));
        open(catalog, places)
    })
}

fn open(catalog: Catalog, places: Places) -> Search {
    let files = build(&catalog).expect("an index in memory");
    open_files(&Arc::new(catalog), Arc::new(places), files)
}

fn open_files(catalog: &Arc<Catalog>, places: Arc<Places>, files: Vec<(String, Vec<u8>)>) -> Search {
    let files = files.into_iter().map(|(name, bytes)| (name, Bytes::new(bytes))).collect();
    Search::open(catalog, places, files).expect("the index just built")
}

fn query(words: &str) -> Query {
    Query::new(words, Lang::En, date(2026, 11, 24).at(10, 0, 0, 0))
}

fn ids(words: &str) -> Vec<String> {
    search().find(&query(words)).hits.iter().map(|hit| hit.id.to_string()).collect()
}

fn first(words: &str) -> String {
    ids(words).into_iter().next().unwrap_or_default()
}

#[test]
fn an_exact_title_returns_its_page_first() {
    let search = search();
    for guide in &search.catalog.guides {
        for (lang, text) in &guide.texts {
            let id = PageId::guide(&guide.slug).to_string();
            let same_title = search
                .catalog
                .guides
                .iter()
                .filter(|other| other.texts.get(lang).is_some_and(|other| other.title == text.title))
                .count();
            assert!(
                same_title > 1 || first(&text.title) == id,
                "{id} {lang}: {} gives {:?}",
                text.title,
                ids(&text.title)
            );
        }
    }
}

#[test]
fn the_name_of_an_organisation_returns_it_among_the_first() {
    for contact in &search().catalog.contacts {
        let name = &contact.organization.name;
        let found = ids(name);
        let same_name: Vec<String> = search()
            .catalog
            .contacts
            .iter()
            .filter(|other| other.organization.name == *name)
            .map(|other| PageId::contact(&other.id).to_string())
            .collect();
        assert!(found.iter().take(3).any(|id| same_name.contains(id)), "{name}: {found:?}");
    }
}

#[test]
fn a_wrong_number_raises_its_warning_first_in_any_format() {
    for warning in &search().catalog.warnings {
        let id = format!("warning/{}", warning.name());
        let written: Vec<String> = match &warning.wrong {
            Wrong::Number(digits) if digits.len() == 10 => vec![
                digits.clone(),
                format!("1{digits}"),
                format!("({}) {}-{}", &digits[..3], &digits[3..6], &digits[6..]),
                format!("call {}.{}.{}", &digits[..3], &digits[3..6], &digits[6..]),
            ],
            Wrong::Number(digits) => vec![digits.clone()],
            Wrong::Ending(digits) => vec![format!("ending {digits}"), format!("512-999-{digits}")],
            Wrong::Web(site) => vec![site.clone(), format!("https://www.{site}/page")],
        };
        for text in written {
            assert_eq!(first(&text), id, "{text}");
        }
    }
}

#[test]
fn every_number_of_the_directory_finds_its_contact() {
    for contact in &search().catalog.contacts {
        for phone in &contact.phones {
            let found = ids(&phone.number.display());
            assert!(found.contains(&PageId::contact(&contact.id).to_string()), "{} {found:?}", phone.number);
        }
    }
}

#[test]
fn a_form_typed_without_its_last_letter_was_not_found() {
    for (typed, page) in [
        ("I-247", "guide/detainer-jail-hold"),
        ("i 247", "guide/detainer-jail-hold"),
        ("G-28", "guide/ice-checkin-uscis-appointment"),
    ] {
        assert_eq!(first(typed), page, "{typed}");
    }
}

#[test]
fn a_letter_after_a_word_says_nothing_unless_people_say_the_two_together() {
    for letter in ["m", "q", "z"] {
        assert_eq!(ids(&format!("raices {letter}")), ids("raices "), "{letter}");
    }
    assert_eq!(first("visa u"), first("visa u "));
    assert_ne!(ids("visa u"), ids("visa "));
}

#[test]
fn a_slip_inside_the_directory_hid_the_word_that_everybody_means() {
    // One phrase of one office spells it so, and "imigration lawer" was answered with nothing.
    assert!(search().engine.has_word("imigration"));
    let lawyers = ["contact/american-gateways-austin", "contact/ut-law-immigration-clinic"];
    assert!(lawyers.contains(&first("imigration lawer").as_str()), "{:?}", ids("imigration lawer"));
}

#[test]
fn a_town_of_two_everyday_words_was_not_understood() {
    for words in ["food near round rock", "round rock lawyer", "abogado en san marcos"] {
        let understood = search().find(&query(words)).understood;
        assert!(matches!(understood.as_slice(), [Understood::Near(_)]), "{words}: {understood:?}");
    }
    let valley = search().find(&query("abogados valle del rio grande")).understood;
    assert!(valley.is_empty(), "{valley:?}");
}

#[test]
fn a_form_typed_in_one_word_and_words_that_everybody_says_were_answered_with_nothing() {
    assert_eq!(first("w7 form"), "guide/taxes-itin");
    assert!(ids("xin đồ ăn miễn phí 78745").contains(&"contact/el-buen-samaritano".to_owned()));
}

#[test]
fn only_the_words_of_the_last_question_are_kept_and_they_can_be_forgotten() {
    let shipped = search();
    let files = build(&shipped.catalog).expect("an index in memory");
    let search = open_files(&shipped.catalog, Arc::clone(&shipped.places), files);
    let _ = search.find(&query("my husband was taken"));
    let _ = search.find(&query("bond hearing toda"));
    assert_eq!(search.engine.recent.words(), ["bond", "hearing"]);
    let again = search.find(&query("bond hearing today"));
    search.forget();
    assert!(search.engine.recent.words().is_empty());
    let anew = search.find(&query("bond hearing today"));
    assert_eq!(format!("{:?}", again.hits), format!("{:?}", anew.hits));
}

/// Thousands of offices with the same few words in their names: not all are looked at, and the right ones are among them.
#[test]
fn in_a_large_directory_a_whole_name_comes_first() {
    let shipped = search();
    let template = shipped.catalog.contact("american-gateways-austin").expect("a shipped contact");
    let name_of = |number: usize| {
        let kind = ["Hope", "Harbor", "Haven"][number % 3];
        let town = ["Alba", "Brock", "Cisco", "Dilley", "Ennis"][number % 5];
        let town = if number % 500 == 499 { "Marfa" } else { town };
        format!("{kind} Center of {town} {}", 1000 + number / 15)
    };
    let contacts = (0..9_000).map(|number| {
        let mut contact = Contact { id: format!("office-{number}"), ask: BTreeMap::new(), ..template.clone() };
        contact.organization.name = name_of(number);
        contact.organization.alternate_name = None;
        contact
    });
    let files = build_of(&shipped.catalog, contacts).expect("an index in memory");
    let large = open_files(&shipped.catalog, Arc::clone(&shipped.places), files);
    let found = |words: &str| large.find(&query(words)).hits.into_iter().map(|hit| hit.id.name).collect::<Vec<_>>();
    for number in [0, 20, 4_321, 8_998] {
        let name = name_of(number);
        assert_eq!(found(&name).first(), Some(&format!("office-{number}")), "{name}: {:?}", found(&name));
    }
    // Eighteen offices far apart, where thousands hold the other words.
    let marfa = found("center of marfa");
    assert!(marfa.len() == 10 && marfa.iter().all(|id| id.ends_with("499") || id.ends_with("999")), "{marfa:?}");
}

#[test]
fn the_same_catalog_gives_the_same_bytes() {
    let catalog = &search().catalog;
    assert!(build(catalog).expect("an index") == build(catalog).expect("an index"));
}

#[test]
fn an_understanding_can_be_taken_away() {
    let mut asked = query("lawyer houston");
    let understood = search().find(&asked).understood;
    assert_eq!(understood.len(), 1, "{understood:?}");
    asked.without = understood;
    assert!(search().find(&asked).understood.is_empty());
}

#[test]
fn an_empty_answer_says_what_emptied_it() {
    let mut asked = query("immigration lawyer");
    asked.filters.courts = vec!["no such court".to_owned()];
    asked.strict = true;
    let answer = search().find(&asked);
    assert!(answer.hits.is_empty() && answer.general);
    assert_eq!(answer.emptied_by, Some(EmptiedBy::Filter(FilterName::Court)));
}

#[test]
fn a_topic_added_guides_to_those_who_help_free() {
    let mut asked = query("free");
    asked.filters.topics = vec!["asylum".to_owned()];
    let hits = search().find(&asked).hits;
    assert!(!hits.is_empty() && hits.iter().all(|hit| hit.id.kind == Kind::Contact), "{hits:?}");
}

fn filters() -> impl Strategy<Value = Filters> {
    let topics = prop::collection::vec(prop::sample::select(vec!["asylum", "eviction", "nothing"]), 0..2);
    let speaks = prop::collection::vec(prop::sample::select(vec!["es", "vi", "zh"]), 0..2);
    (topics, speaks, any::<bool>(), any::<bool>()).prop_map(|(topics, speaks, free, open)| Filters {
        topics: topics.into_iter().map(str::to_owned).collect(),
        speaks: speaks.into_iter().filter_map(|code| code.parse().ok()).collect(),
        cost: if free { Filters::FREE.to_vec() } else { Vec::new() },
        open: open.then_some(OpenWhen::Now),
        ..Filters::default()
    })
}

fn words() -> impl Strategy<Value = String> {
    let some = [
        "abogado",
        "lawyer",
        "free",
        "near",
        "78753",
        "austin",
        "eviction",
        "ice",
        "mi",
        "esposo",
        "移民律师",
        "변호사",
        "محامي",
        "luật",
        "sư",
        "I-589",
        "512",
        "open",
        "now",
        "asil",
        "evicton",
        "the",
        "houston",
        "speaks",
        "vietnamese",
    ];
    prop::collection::vec(prop::sample::select(some.to_vec()), 0..7).prop_map(|words| words.join(" "))
}

/// Words that stand in more pages than most others, and single letters, which begin the most.
const COMMON: &[&str] = &[
    "the",
    "to",
    "my",
    "ice",
    "a",
    "de",
    "la",
    "mi",
    "que",
    "i",
    "toi",
    "khong",
    "di",
    "tru",
    "en",
    "no",
    "do",
    "me",
    "移民",
    "이민",
    "المهاجرين",
    "immigration",
    "help",
    "c",
    "m",
    "ba",
    "con",
    "yo",
    "pa",
    "nan",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_query_panics(text in any::<String>()) {
        let _ = search().find(&query(&text));
    }

    #[test]
    fn no_long_query_panics(text in prop::collection::vec(any::<char>(), 0..3000)) {
        let text: String = text.into_iter().collect();
        let _ = search().find(&query(&text));
    }

    /// Everyday words are in the most pages: a question of nothing else is the dearest there is.
    #[test]
    fn no_query_goes_over_its_budget_of_work(
        text in prop::collection::vec(prop::sample::select(COMMON), 0..300),
        noise in any::<String>(),
    ) {
        let text = format!("{} {noise}", text.join(" "));
        let work = search().find(&query(&text)).work;
        prop_assert!(work <= WORK / 8, "{work} postings for {text}");
    }

    #[test]
    fn the_same_words_give_the_same_answer(text in words()) {
        prop_assert_eq!(ids(&text), ids(&text));
    }

    #[test]
    fn a_filter_never_adds_hits(text in words(), filters in filters()) {
        let mut asked = query(&text);
        asked.limit = 3000;
        let free: Vec<PageId> = search().find(&asked).hits.into_iter().map(|hit| hit.id).collect();
        asked.filters = filters;
        for hit in search().find(&asked).hits {
            prop_assert!(free.contains(&hit.id) || text.trim().is_empty(), "{} for {text}", hit.id);
        }
    }

    #[test]
    fn marks_stand_inside_the_text(text in any::<String>(), word in "[a-z]{1,3}") {
        for at in marks(&text, &[word]) {
            prop_assert!(text.get(at).is_some());
        }
    }
}
