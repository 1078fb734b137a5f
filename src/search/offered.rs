//! What the contacts of a directory have between them: the values that a filter can take.

use std::collections::BTreeSet;

use super::Search;
use crate::catalog::lang::Spoken;

/// Values that at least one contact has.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    pub speaks: BTreeSet<Spoken>,
    pub courts: BTreeSet<String>,
    pub detention: BTreeSet<String>,
}

/// Reads the index's record of every page: no contact itself is read.
pub fn of(search: &Search) -> Offered {
    let engine = &search.engine;
    let mut offered = Offered::default();
    let (mut courts, mut detention) = (BTreeSet::new(), BTreeSet::new());
    for page in 0..u32::try_from(engine.pages.len()).unwrap_or(u32::MAX) {
        let facts = engine.facts(page);
        offered.speaks.extend(facts.languages());
        courts.extend(facts.courts.iter());
        detention.extend(facts.detention.iter());
    }
    let names =
        |numbers: BTreeSet<u16>| numbers.into_iter().map(|number| engine.known.name(number).to_owned()).collect();
    offered.courts = names(courts);
    offered.detention = names(detention);
    offered
}
