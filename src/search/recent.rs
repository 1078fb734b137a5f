//! What the words of the last query may mean: whoever is typing asks for all but the last of them again at every letter.
//!
//! Only the words of one query are kept, never more than what stands in the line on the screen, and [`Recent::forget`]
//! clears them together with that line.

use std::sync::{Mutex, PoisonError};

use super::engine::Engine;
use super::expand::{self, Group};
use super::fold::Script;

/// The expansions of one query.
#[derive(Default)]
pub struct Recent(Mutex<Vec<Group>>);

impl Recent {
    /// Forgets all words.
    pub fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Begins a query: what the last one left is used where it fits, and nothing else of it is kept.
    pub fn begin<'e>(&'e self, engine: &'e Engine) -> Expansions<'e> {
        let before = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        Expansions { recent: self, engine, before, now: Vec::new() }
    }
}

/// The expansions of the query that is being answered.
pub struct Expansions<'e> {
    recent: &'e Recent,
    engine: &'e Engine,
    before: Vec<Group>,
    now: Vec<Group>,
}

impl Expansions<'_> {
    /// What a word may mean; the same as [`expand::expand`].
    pub fn expand(&mut self, asked: &str, script: Script, optional: bool, unfinished: bool) -> Group {
        if unfinished {
            return expand::expand(self.engine, asked, script, optional, true);
        }
        let is_same = |group: &Group| group.asked == asked && group.script == script && group.optional == optional;
        let known = self.before.iter().position(is_same).map(|at| self.before.swap_remove(at));
        let group = known.unwrap_or_else(|| expand::expand(self.engine, asked, script, optional, false));
        self.now.push(group.clone());
        group
    }
}

impl Drop for Expansions<'_> {
    fn drop(&mut self) {
        *self.recent.0.lock().unwrap_or_else(PoisonError::into_inner) = std::mem::take(&mut self.now);
    }
}

#[cfg(test)]
impl Recent {
    /// The words that are kept.
    pub fn words(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().map(|group| group.asked.clone()).collect()
    }
}
