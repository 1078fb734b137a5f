//! The numbers by which pages are compared.
//!
//! They were chosen on the development questions; what matters more than any of them is their order: what is asked for by
//! name or said word for word, then how much of the query is held, then who is known to help.

use super::engine::Engine;
use super::expand::Group;
use super::facts::Head;
use super::fold::Script;
use super::rank::Candidate;
use super::tally::Found;
use crate::catalog::hours::OpenState;
use crate::catalog::id::Kind;

/// From this score on, a find is an answer and not noise.
const ENOUGH: f32 = 0.9;

/// What a page holds together with what it inherits from a topic.
pub fn union(found: &Found, inherited: &Found, groups: &[Group], share: f32) -> f32 {
    let more = inherited.groups & !found.groups;
    let mut held = found.sum;
    for (index, group) in groups.iter().enumerate().take(64) {
        if more >> index & 1 == 1 && !group.optional && !group.adds {
            held += group.weight * 0.45 * share;
        }
    }
    held
}

/// How well a page answers, before anything is known of where it is and whom it serves.
pub fn score(kind: Kind, found: &Found, topic: f32, sum: f32, asked: f32, need: f32) -> f32 {
    let share = (sum / asked).min(1.1);
    match kind {
        Kind::Contact => (1.17 * share + 0.9 * topic.max(found.phrase)) * (0.7 + 0.25 * need),
        Kind::Guide => {
            // Somebody who says what a guide says wants the guide, whatever else the words hold.
            let said = match found.phrase {
                exact if exact >= 0.985 => 1.0,
                close if close >= 0.85 => 0.18,
                _ => 0.0,
            };
            let like = found.phrase.max(1.4 * topic) + 0.15 * found.second;
            (share + like) * (1.0 - 0.34 * need) + said
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
pub fn tie(one: &Candidate) -> (u8, u8, bool, u8) {
    let open = match one.open {
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
pub fn name_strength(engine: &Engine, found: &Found, groups: &[Group], asked: f32) -> f32 {
    if found.named == 0 {
        return 0.0;
    }
    let (mut named, mut rare, mut total, mut all_rare) = (0.0, 0.0, 0.0, 0.0);
    for (index, group) in groups.iter().enumerate() {
        let has = found.named >> index.min(63) & 1 == 1;
        let is_rare = !engine.is_everyday(&group.meant);
        if is_rare && !group.optional {
            all_rare += group.weight;
        }
        if has {
            named += group.weight;
            let slip = found.slips >> index.min(63) & 1 == 1;
            rare += if is_rare && !slip { group.weight } else { 0.0 };
        }
        if has || !(group.optional || group.adds) {
            total += group.weight;
        }
    }
    let of_query = named / total.max(asked.min(0.5));
    let of_name = (found.name / found.name_weight.max(0.5)).min(1.0);
    let whole = of_query.powf(1.5) * (rare / named.max(0.1)).max(0.1 + 0.9 * of_name);
    // "red cards ILRC": the one word that nobody says otherwise is in the name.
    let by_rare = if of_query >= 0.3 { 0.65 * rare / all_rare.max(0.5) } else { 0.0 };
    whole.max(by_rare).min(1.0)
}

/// Whether the best find says enough to be an answer and not noise.
pub fn is_enough(best: &Candidate, groups: &[Group]) -> bool {
    let content = |group: &&Group| !group.optional && !group.adds && group.weight > 0.5;
    let mut asked = 0.0;
    let mut sure = 0.0;
    for (index, group) in groups.iter().enumerate().filter(|(_, group)| content(group)) {
        let bit = |bits: u64| bits >> index.min(63) & 1 == 1;
        asked += group.weight.max(1.5);
        let found = &best.found;
        if bit(found.inherited) {
            sure += group.weight * 0.9;
        } else if bit(found.groups) {
            sure += group.weight
                * if bit(found.slips) {
                    0.4
                } else if bit(found.concepts) {
                    1.2
                } else {
                    1.0
                };
        }
    }
    let sure = sure / asked.max(0.5);
    let said = |group: &&Group| !group.optional && !group.adds;
    let count = groups.iter().filter(said).count();
    let han = groups.iter().filter(said).filter(|group| group.script == Script::Han).count();
    // Pairs of Han that straddle two words are never found, so less of such a query can be.
    let score = if han * 2 > count { best.score * 1.3 } else { best.score };
    let typing = count == 1 && groups.iter().any(|group| group.unfinished && group.is_known());
    let solid = best.found.phrase >= 0.45 || sure >= 0.6;
    count == 0 || best.named || typing && score >= 0.4 || score >= ENOUGH || solid && score >= 0.5
}
