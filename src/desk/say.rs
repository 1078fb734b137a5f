//! Says in the volunteer's words what filters are set, what was understood, why a page was found and what is not known of it.
//! Screen, line mode and command line speak alike.

use super::Desk;
use super::narrowing::{Chip, Filter, Narrowing};
use crate::catalog::area::Area;
use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::Spoken;
use crate::catalog::{Advice, Contact, Cost};
use crate::locale::Words;
use crate::search::{self, EmptiedBy, FilterName, Filters, Fit, Hit, OpenWhen, Reason, Understood};

/// What was understood: "near 78753", "speaks Vietnamese", "free", "open now".
#[must_use]
pub fn understood(desk: &Desk, words: &Words, understood: &Understood) -> String {
    match understood {
        Understood::Near(near) => {
            let place = match near.counties.as_slice() {
                // The search writes a county as areas are written: "ElPaso County".
                [Area::County(_, name)] if near.label == format!("{name} County") => {
                    format!("{} County", spaced(name))
                }
                _ => near.label.clone(),
            };
            match near.within {
                None => words.with("near", &[("place", &place)]),
                Some(miles) => words.with("near-within", &[("n", &miles.to_string()), ("place", &place)]),
            }
        }
        Understood::Speaks(spoken) => words.with("speaks", &[("language", &language(desk, words, spoken))]),
        Understood::Free => words.text("free"),
        Understood::Open(OpenWhen::Now) => words.text("open-now"),
        Understood::Open(OpenWhen::At(day, clock)) => {
            let page_words = desk.locale.page(words.lang());
            let time = clock.map(|clock| page_words.clock(clock)).unwrap_or_default();
            words.with("open-at", &[("day", &page_words.day(*day)), ("time", &time)]).trim_end().to_owned()
        }
    }
}

/// The volunteer's name for a language: "Vietnamese", not "Tiếng Việt".
#[must_use]
pub fn language(desk: &Desk, words: &Words, spoken: &Spoken) -> String {
    let key = format!("lang-{}", spoken.code());
    if words.has(&key) { words.text(&key) } else { desk.locale.page(words.lang()).spoken(spoken) }
}

/// The name of a topic.
#[must_use]
pub fn topic(desk: &Desk, words: &Words, id: &str) -> String {
    desk.catalog.topic(id).map_or_else(|| id.to_owned(), |topic| topic.name.get(words.lang()).to_owned())
}

/// An area as people say it: "Fort Bend", "Texas"'s code, "US".
#[must_use]
pub fn area(area: &Area) -> String {
    match area {
        Area::County(_, county) => spaced(county),
        Area::Country | Area::State(_) => area.to_string(),
    }
}

/// `FortBend` with its blank; `McLennan` and `DeWitt` have none.
fn spaced(county: &str) -> String {
    let mut name = String::with_capacity(county.len() + 2);
    for letter in county.chars() {
        let follows_small = name.ends_with(char::is_lowercase);
        let is_whole = ["Mc", "De", "Du"].iter().any(|start| name == *start);
        if letter.is_uppercase() && follows_small && !is_whole {
            name.push(' ');
        }
        name.push(letter);
    }
    name
}

/// A court or a detention place as people say it: "Houston Immigration Court", "IAH".
fn place(id: &str) -> String {
    if id.len() <= 3 {
        return id.to_uppercase();
    }
    let words = id.split('-').map(|word| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
    words.collect::<Vec<String>>().join(" ")
}

/// The word of a cost in the data.
#[must_use]
pub fn cost_word(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => "free",
        Cost::FreeIfEligible => "free-if-eligible",
        Cost::LowCost => "low-cost",
        Cost::Sliding => "sliding",
        Cost::Fee => "fee",
    }
}

/// The word of who advises in the data.
#[must_use]
pub fn advice_word(advice: Advice) -> &'static str {
    match advice {
        Advice::Attorney => "attorney",
        Advice::Accredited => "accredited",
        Advice::None => "none",
    }
}

/// One filter among others of its group: "Vietnamese", "Travis", "open now".
#[must_use]
pub fn filter(desk: &Desk, words: &Words, filter: &Filter) -> String {
    match filter {
        Filter::Topic(id) => topic(desk, words, id),
        Filter::Speaks(spoken) => language(desk, words, spoken),
        Filter::Free => words.text("free"),
        Filter::Cost(cost) => {
            let page_words = desk.locale.page(words.lang());
            let mut letters = page_words.text(&format!("cost-{}", cost_word(*cost)));
            // On pages it begins a line.
            letters.get_mut(..1).map(str::make_ascii_lowercase);
            letters
        }
        Filter::County(county) => area(county),
        Filter::Near(near) => understood(desk, words, &Understood::Near(near.clone())),
        Filter::Open(when) => understood(desk, words, &Understood::Open(*when)),
        Filter::Kind(kind) => words.text(&format!("kind-{}", kind.word())),
        Filter::Advice(advice) => words.text(&format!("advice-by-{}", advice_word(*advice))),
        Filter::Court(id) | Filter::Detention(id) => place(id),
        Filter::Strict => words.text("only-known"),
    }
}

/// The heading of a group of filters.
#[must_use]
pub fn heading(words: &Words, name: FilterName) -> String {
    words.text(match name {
        FilterName::Topic => "filter-topic",
        FilterName::Speaks => "filter-speaks",
        FilterName::Cost => "filter-cost",
        FilterName::County => "filter-county",
        FilterName::Near => "filter-near",
        FilterName::Open => "filter-open",
        FilterName::Kind => "filter-kind",
        FilterName::Advice => "filter-advice",
        FilterName::Court => "filter-court",
        FilterName::Detention => "filter-detention",
    })
}

/// A chip: "near 78753", "speaks Vietnamese or speaks Spanish", "free".
#[must_use]
pub fn chip(desk: &Desk, words: &Words, narrowing: &Narrowing, chip: &Chip) -> String {
    match chip {
        Chip::Filter(name) => group(desk, words, *name, &narrowing.filters),
        Chip::Strict => words.text("only-known"),
        Chip::Understood(meant) => understood(desk, words, meant),
    }
}

/// A group of filters that are set, as one: "serves Travis or Williamson".
fn group(desk: &Desk, words: &Words, name: FilterName, filters: &Filters) -> String {
    let several = |set: Vec<Filter>| {
        let names: Vec<_> = set.iter().map(|one| filter(desk, words, one)).collect();
        names.join(&format!(" {} ", words.text("or")))
    };
    match name {
        FilterName::Topic => several(filters.topics.iter().cloned().map(Filter::Topic).collect()),
        FilterName::Speaks => {
            let names = several(filters.speaks.iter().cloned().map(Filter::Speaks).collect());
            words.with("speaks", &[("language", &names)])
        }
        FilterName::Cost => {
            let is_free = Filters::FREE.iter().all(|cost| filters.cost.contains(cost));
            let free = is_free.then_some(Filter::Free);
            let others = filters.cost.iter().filter(|cost| !is_free || !Filters::FREE.contains(cost));
            several(free.into_iter().chain(others.map(|cost| Filter::Cost(*cost))).collect())
        }
        FilterName::County => {
            let names = several(filters.county.iter().cloned().map(Filter::County).collect());
            words.with("serves", &[("place", &names)])
        }
        FilterName::Near => several(filters.near.iter().cloned().map(Filter::Near).collect()),
        FilterName::Open => several(filters.open.into_iter().map(Filter::Open).collect()),
        FilterName::Kind => several(filters.kinds.iter().copied().map(Filter::Kind).collect()),
        FilterName::Advice => {
            let names = several(filters.advice.iter().copied().map(Filter::Advice).collect());
            words.with("advice-by", &[("who", &names)])
        }
        FilterName::Court => several(filters.courts.iter().cloned().map(Filter::Court).collect()),
        FilterName::Detention => {
            let names = several(filters.detention.iter().cloned().map(Filter::Detention).collect());
            words.with("detention-at", &[("place", &names)])
        }
    }
}

/// What left an answer empty.
#[must_use]
pub fn emptied_by(desk: &Desk, words: &Words, filters: &Filters, what: &EmptiedBy) -> String {
    match what {
        EmptiedBy::Understood(meant) => understood(desk, words, meant),
        EmptiedBy::Filter(name) => group(desk, words, *name, filters),
    }
}

/// Why a page was found: by which words, what they were taken for, or what it is about.
#[must_use]
pub fn why(desk: &Desk, words: &Words, hit: &Hit) -> String {
    let why = &hit.why;
    let listed = telling(&why.words).join(", ");
    let meant = telling(&why.meant).join(", ");
    let about = why.concept.as_deref().map(|id| concept(desk, words, id));
    let about = about.or_else(|| why.topic.as_deref().map(|id| topic(desk, words, id)));
    match (why.reason, about) {
        (Reason::Number, _) => words.text("why-number"),
        (Reason::Concept | Reason::Topic, Some(about)) => words.with("why-about", &[("what", &about)]),
        (Reason::Typo, _) if !meant.is_empty() => words.with("why-meant", &[("words", &meant)]),
        _ if !listed.is_empty() => words.with("why-words", &[("words", &listed)]),
        _ => String::new(),
    }
}

/// A concept by its first everyday word.
fn concept(desk: &Desk, words: &Words, id: &str) -> String {
    let concept = desk.catalog.concepts.iter().find(|concept| concept.id == id);
    let word = concept.and_then(|concept| concept.terms.get(&words.lang())?.first());
    word.cloned().unwrap_or_else(|| id.replace('-', " "))
}

/// "Not known: open now, speaks Vietnamese", where a page is not known to fit what was set or understood.
#[must_use]
pub fn not_known(desk: &Desk, words: &Words, narrowing: &Narrowing, meant: &[Understood], hit: &Hit) -> Option<String> {
    if hit.why.fit != Fit::NotKnown {
        return None;
    }
    let contact = (hit.id.kind == Kind::Contact).then(|| desk.catalog.contact(&hit.id.name)).flatten();
    let chips = narrowing.chips(meant).into_iter();
    let told = meant.iter().find_map(|one| match one {
        Understood::Near(near) => Some(near),
        Understood::Speaks(_) | Understood::Free | Understood::Open(_) => None,
    });
    let is_far_unknown =
        hit.miles.is_none() && told.or(narrowing.filters.near.as_ref()).is_some_and(|near| near.within.is_some());
    let open = chips.filter(|one| {
        is_far_unknown && group_of_chip(one) == Some(FilterName::Near)
            || contact.is_some_and(|contact| is_open_question(contact, one))
    });
    let open: Vec<_> = open.map(|one| chip(desk, words, narrowing, &one)).collect();
    Some(if open.is_empty() {
        words.text("fit-not-known")
    } else {
        words.with("not-known-whether", &[("what", &open.join(", "))])
    })
}

fn group_of_chip(chip: &Chip) -> Option<FilterName> {
    match chip {
        Chip::Filter(name) => Some(*name),
        Chip::Strict => None,
        Chip::Understood(meant) => Some(super::narrowing::group_of(meant)),
    }
}

/// Whether a contact says nothing about what a chip asks.
fn is_open_question(contact: &Contact, chip: &Chip) -> bool {
    let Some(name) = group_of_chip(chip) else { return false };
    match name {
        FilterName::Speaks => contact.languages.is_empty(),
        FilterName::Cost => contact.cost.is_none(),
        FilterName::County => contact.serves.is_empty(),
        FilterName::Near => contact.serves.is_empty() && contact.locations.is_empty(),
        FilterName::Open => contact.schedules.is_empty(),
        FilterName::Advice => contact.advice.is_none(),
        FilterName::Court => contact.courts.is_empty(),
        FilterName::Detention => contact.detention.is_empty(),
        FilterName::Topic | FilterName::Kind => false,
    }
}

/// The words that say something about what somebody needs; all of them where none does.
#[must_use]
pub fn telling(words: &[String]) -> Vec<String> {
    let some: Vec<_> = words.iter().filter(|word| !search::is_filler(word)).cloned().collect();
    if some.is_empty() { words.to_vec() } else { some }
}

/// The page that helps where nothing was found: the first contact on cards.
#[must_use]
pub fn general_contact(desk: &Desk) -> Option<&Contact> {
    desk.catalog.contact(desk.catalog.edition.card_contact.as_deref()?)
}

/// The line that always helps: "You can always ask American Gateways: 512-478-0546".
#[must_use]
pub fn general_line(desk: &Desk, words: &Words) -> Option<(PageId, String)> {
    let contact = general_contact(desk)?;
    let number = contact.first_phone().map(|phone| phone.number.display()).unwrap_or_default();
    let values = [("name", contact.organization.name.as_str()), ("number", &format!("{number}\u{2060}"))];
    Some((PageId::contact(&contact.id), words.with("general-line", &values)))
}
