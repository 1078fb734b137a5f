//! A search is bounded by a budget of work, never by a clock: the same words always give the same answer.

/// Postings that one search reads at most. A million records and a query of the commonest words stay below half of it.
pub const WORK: u32 = 4_000_000;

/// What one search has spent.
#[derive(Default)]
pub struct Work {
    spent: u32,
}

impl Work {
    /// Pays for reading so many postings; `false` means that the budget is spent and they must not be read.
    pub fn pay(&mut self, postings: usize) -> bool {
        let postings = u32::try_from(postings).unwrap_or(u32::MAX);
        let is_enough = self.spent.saturating_add(postings) <= WORK;
        if is_enough {
            self.spent += postings;
        }
        is_enough
    }

    pub fn spent(&self) -> u32 {
        self.spent
    }
}
