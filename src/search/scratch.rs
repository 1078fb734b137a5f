//! Memory that each search leaves clean for the next one: to zero it anew would cost more than most keystrokes.

use std::sync::{Mutex, PoisonError};

/// Lists whose entries all have their first value again.
pub struct Scratch<T>(Mutex<Vec<Vec<T>>>);

impl<T> Default for Scratch<T> {
    fn default() -> Scratch<T> {
        Scratch(Mutex::new(Vec::new()))
    }
}

impl<T: Copy + Default> Scratch<T> {
    /// A list of at least so many first values.
    pub fn take(&self, length: usize) -> Vec<T> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        // Made in one go, the system gives zeros only where something is written.
        kept.filter(|list| list.len() >= length).unwrap_or_else(|| vec![T::default(); length])
    }

    /// Takes a list back. Whoever had it has cleaned it.
    pub fn give(&self, clean: Vec<T>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(clean);
    }
}

/// A map from small numbers, such as those of pages: one step to a value, and only what was touched is walked.
pub struct Sparse<'s, V> {
    scratch: &'s Scratch<u32>,
    /// By key: the place of its value, counted from 1; 0 where there is none.
    slots: Vec<u32>,
    entries: Vec<(u32, V)>,
}

impl<'s, V: Default> Sparse<'s, V> {
    /// For keys below `keys`; larger ones make room for themselves.
    pub fn new(scratch: &'s Scratch<u32>, keys: usize) -> Sparse<'s, V> {
        Sparse { scratch, slots: scratch.take(keys), entries: Vec::with_capacity(256) }
    }

    /// The value of this key, made at first sight.
    #[inline]
    pub fn entry(&mut self, key: u32) -> &mut V {
        let at = key as usize;
        if at >= self.slots.len() {
            self.slots.resize(at + 1, 0);
        }
        if self.slots[at] == 0 {
            self.entries.push((key, V::default()));
            self.slots[at] = super::tables::number(self.entries.len());
        }
        &mut self.entries[self.slots[at] as usize - 1].1
    }

    pub fn get(&self, key: u32) -> Option<&V> {
        let slot = *self.slots.get(key as usize)? as usize;
        self.entries.get(slot.checked_sub(1)?).map(|(_, value)| value)
    }

    /// All keys and values, in the order in which they were first seen.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &V)> {
        self.entries.iter().map(|(key, value)| (*key, value))
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }
}

impl<V> Drop for Sparse<'_, V> {
    fn drop(&mut self) {
        for (key, _) in &self.entries {
            self.slots[*key as usize] = 0;
        }
        self.scratch.give(std::mem::take(&mut self.slots));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_search_wrote_the_next_does_not_see() {
        let scratch = Scratch::default();
        let mut first: Sparse<'_, f32> = Sparse::new(&scratch, 4);
        *first.entry(2) += 1.5;
        *first.entry(9) += 2.0;
        *first.entry(2) += 1.0;
        assert_eq!(first.iter().map(|(key, value)| (key, *value)).collect::<Vec<_>>(), [(2, 2.5), (9, 2.0)]);
        assert_eq!((first.get(9), first.get(3), first.get(99)), (Some(&2.0), None, None));
        drop(first);
        let second: Sparse<'_, f32> = Sparse::new(&scratch, 4);
        assert_eq!((second.get(2), second.get(9)), (None, None));
    }
}
