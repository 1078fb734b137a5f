//! How well a page answers a query, from what was found of the query in it; the numbers are those of `weights`.

use super::expand::Group;
use super::facts::Head;
use super::fold::Script;
use super::rank::Candidate;
use super::tally::Found;
use super::weights;
use crate::catalog::hours::OpenState;
use crate::catalog::id::Kind;

/// What a page holds together with what it inherits from a topic.
pub fn union(found: &Found, inherited: &Found, groups: &[Group], share: f32) -> f32 {
    let mut more = inherited.groups & !found.groups;
    let mut held = found.sum;
    while more != 0 {
        let group = groups.get(more.trailing_zeros() as usize);
        if let Some(group) = group.filter(|group| !group.optional && !group.adds) {
            held += group.weight * weights::INHERITED * share;
        }
        more &= more - 1;
    }
    held
}

/// What was found of a query in a page and in one of its topics.
#[derive(Debug, Clone, Copy, Default)]
pub struct Held {
    /// Weights of the words found, of those asked.
    pub share: f32,
    /// Likeness of the topic's best phrase.
    pub topic: f32,
    /// Echo of the page's own phrases, and of its topic's.
    pub echo: f32,
    pub asks: f32,
}

/// How well a page answers, before anything is known of where it is and whom it serves. `need`: how surely a person, an
/// office or a number is asked for.
pub fn score(kind: Kind, found: &Found, held: Held, need: f32) -> f32 {
    let share = held.share.min(1.1);
    // Somebody who says what a page says wants that page, whatever else the words hold.
    let said = |exactly: f32, nearly: f32| match found.phrase {
        exact if exact >= 0.985 => exactly,
        close if close >= 0.85 => nearly,
        _ => 0.0,
    };
    match kind {
        Kind::Contact => {
            let like = held.topic.max(found.phrase * weights::CONTACT_OWN);
            let all = weights::CONTACT_SHARE * share
                + weights::CONTACT_LIKE * like
                + weights::CONTACT_ECHO * held.echo
                + weights::CONTACT_ASKS * held.asks;
            all * (weights::CONTACT_EVER + weights::CONTACT_NEED * need)
                + said(weights::CONTACT_SAID, weights::CONTACT_NEARLY)
        }
        Kind::Guide => {
            let like = found.phrase.max(weights::GUIDE_TOPIC * held.topic);
            let all = weights::GUIDE_SHARE * share
                + weights::GUIDE_LIKE * like
                + weights::GUIDE_SECOND * found.second
                + weights::GUIDE_ECHO * held.echo
                + weights::GUIDE_ASKS * held.asks;
            all * (1.0 - weights::GUIDE_NEED * need) + said(weights::GUIDE_SAID, weights::GUIDE_NEARLY)
        }
        Kind::Paper => (share + found.phrase) * 0.6,
        Kind::Packet | Kind::Warning | Kind::Emergency => (share + found.phrase) * 0.5,
    }
}

/// Doubt, closure and government weigh against a record that is not asked for by name.
pub fn standing(head: Head) -> f32 {
    let mut factor = 1.0;
    if head.low_confidence {
        factor *= 0.75;
    }
    if head.inactive {
        factor *= 0.6;
    }
    if head.government {
        factor *= 0.85;
    }
    factor
}

/// Among equals: open now, speaking the language, at home here, better confirmed.
pub fn tie(one: &Candidate<'_>, open: OpenState) -> (u8, u8, bool, u8) {
    let open = match open {
        OpenState::Always | OpenState::Open { .. } => 2,
        OpenState::NotKnown => 1,
        OpenState::Closed { .. } => 0,
    };
    let speaks = match one.speaks {
        Some(true) => 2,
        None => 1,
        Some(false) => 0,
    };
    (open, speaks, one.facts.head.home, one.facts.head.trust)
}

/// How surely an organisation is asked for by its name: rare words of names count whole, everyday ones little.
pub fn name_strength(found: &Found, groups: &[Group], asked: f32) -> f32 {
    if found.named == 0 {
        return 0.0;
    }
    let (mut named, mut rare, mut total, mut all_rare) = (0.0, 0.0, 0.0, 0.0);
    for (index, group) in groups.iter().enumerate() {
        let has = found.named >> index.min(63) & 1 == 1;
        // "Raices phone number": the last two words ask for it, they are not part of it.
        if group.asks && !has {
            continue;
        }
        if group.rare && !group.optional {
            all_rare += group.weight;
        }
        if has {
            named += group.weight;
            let slip = found.slips >> index.min(63) & 1 == 1;
            rare += if group.rare && !slip { group.weight } else { 0.0 };
        }
        // "Elder Clinic Groton": the town stands in the record, not in the name.
        let elsewhere = found.groups >> index.min(63) & 1 == 1 && found.slips >> index.min(63) & 1 == 0;
        if has || !(group.optional || group.adds) {
            total += if elsewhere && !has { group.weight * 0.5 } else { group.weight };
        }
    }
    let of_query = named / total.max(asked.min(0.5));
    let of_name = (found.name / found.name_weight.max(0.5)).min(1.0);
    let whole = of_query.powf(1.5) * (rare / named.max(0.1)).max(0.1 + 0.9 * of_name);
    // "red cards ILRC": the one word that nobody says otherwise is in the name.
    let by_rare = if of_query >= 0.3 { 0.65 * rare / all_rare.max(0.5) } else { 0.0 };
    let strength = whole.max(by_rare).min(1.0);
    // One everyday word is no name, though some office is called so: "asylum" asks for no Political Asylum Project.
    if rare == 0.0 && found.named.count_ones() < 2 { strength.min(0.4) } else { strength }
}

/// Whether every word that was said is in the record, and its name was said whole or is surely meant.
pub fn is_whole(found: &Found, groups: &[Group], strength: f32) -> bool {
    let bit = |bits: u64, index: usize| bits >> index.min(63) & 1 == 1;
    let said = |group: &Group| !group.optional && !group.adds && group.weight > 0.5;
    let mut told = groups.iter().enumerate().filter(|(_, group)| said(group));
    (strength >= 0.9 || found.name >= 0.9 * found.name_weight)
        && told.all(|(index, _)| bit(found.groups, index) && !bit(found.slips, index) && !bit(found.concepts, index))
}

/// Whether the best find says enough to be an answer and not noise.
pub fn is_enough(best: &Candidate<'_>, groups: &[Group], echo: f32) -> bool {
    // Where all words are everyday ones, they are what there is: "xin do an" asks for food.
    let is_light = groups.iter().all(|group| group.optional || group.adds || group.weight <= 0.5);
    let content = |group: &&Group| !group.optional && !group.adds && (is_light || group.weight > 0.5);
    let mut asked = 0.0;
    let mut sure = 0.0;
    for (index, group) in groups.iter().enumerate().filter(|(_, group)| content(group)) {
        let bit = |bits: u64| bits >> index.min(63) & 1 == 1;
        asked += group.weight.max(1.5);
        let found = &best.found;
        if bit(found.inherited) {
            sure += group.weight * weights::SURE_TOPIC;
        } else if bit(found.groups) {
            sure += group.weight
                * if bit(found.slips) {
                    weights::SURE_SLIP
                } else if bit(found.concepts) {
                    weights::SURE_CONCEPT
                } else {
                    1.0
                };
        }
    }
    let sure = sure / asked.max(0.5);
    let said = |group: &&Group| !group.optional && !group.adds;
    let count = groups.iter().filter(said).count();
    let has_other_letters = |group: &&Group| matches!(group.script, Script::Han | Script::Arabic | Script::Hangul);
    let other = groups.iter().filter(said).filter(has_other_letters).count();
    let typing = count == 1 && groups.iter().any(|group| group.unfinished && group.is_known());
    let words = f32::from(u8::try_from(count).unwrap_or(u8::MAX));
    let certainty = weights::SURE_SCORE * best.score
        + weights::SURE_ECHO * echo
        + weights::SURE_WORDS * sure
        + weights::SURE_PHRASE * best.found.phrase
        + if best.named { weights::SURE_NAME } else { 0.0 }
        + weights::SURE_LONG * (1.0 + words).ln()
        + if other * 2 > count { weights::SURE_SCRIPT } else { 0.0 };
    let has = |index: usize| best.found.groups >> index.min(63) & 1 == 1;
    let code = groups.iter().enumerate().any(|(index, group)| group.code && has(index));
    count == 0 || code || typing && best.score >= 0.4 || certainty >= weights::SURE_ENOUGH
}
