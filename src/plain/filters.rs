//! Filters in the line mode: `f` tells them, `f near 78753` sets one, `f -near` and `x1` take one away, `f clear` all.

use std::io::{self, Write};

use super::{Session, jobs};
use crate::catalog::id::PageId;
use crate::desk::filters::{self, Head, Order};
use crate::desk::narrowing::{self, Chip, Filter, Narrowing};
use crate::desk::say;
use crate::search::{EmptiedBy, FilterName};

/// How many filters of a group are read out.
const AT_ONCE: usize = 12;

impl<W: Write> Session<'_, W> {
    /// Does what stands behind the `f`.
    pub(super) fn filters(&mut self, line: &str) -> io::Result<()> {
        if line.is_empty() {
            return self.tell_filters();
        }
        match filters::order(self.desk, line) {
            Err(error) => {
                let sentence = error.say(self.words());
                self.line(&sentence)
            }
            Ok(Order::Set(set)) => {
                for filter in set {
                    self.person.narrowing.set(filter);
                }
                self.search()
            }
            Ok(Order::TakeAway(head, named)) => {
                let before = self.person.narrowing.clone();
                self.take_away(head, &named);
                if self.person.narrowing == before { self.say("plain-filter-not-set", &[]) } else { self.again() }
            }
            Ok(Order::Clear) => {
                let without = std::mem::take(&mut self.person.narrowing.without);
                self.person.narrowing = Narrowing { without, ..Narrowing::default() };
                self.say("plain-no-filters", &[])?;
                self.again()
            }
        }
    }

    /// Asks again, where there is still something to ask.
    fn again(&mut self) -> io::Result<()> {
        if !self.person.words.is_empty() || self.person.narrowing.is_asking() {
            return self.search();
        }
        self.person.hits.clear();
        self.person.understood.clear();
        Ok(())
    }

    /// Takes away what was set under this word, and what was understood of the same sort.
    fn take_away(&mut self, head: Head, named: &[Filter]) {
        let understood = self.person.understood.clone();
        let narrowing = &mut self.person.narrowing;
        for filter in named {
            narrowing.unset(filter);
        }
        let is_meant = |chip: &Chip| match (head, chip) {
            (Head::Strict, Chip::Strict) => true,
            (Head::Group(name), Chip::Filter(set)) => named.is_empty() && name == *set,
            (Head::Free, Chip::Understood(meant)) => narrowing::group_of(meant) == FilterName::Cost,
            (Head::Group(name), Chip::Understood(meant)) => {
                let filter = narrowing::filter_of(meant);
                narrowing::group_of(meant) == name && (named.is_empty() || named.contains(&filter))
            }
            (Head::Strict | Head::Free | Head::Group(_), _) => false,
        };
        for chip in narrowing.chips(&understood).into_iter().filter(is_meant) {
            narrowing.take_away(&chip);
        }
        if head == Head::Free {
            narrowing.unset(&Filter::Free);
        }
    }

    /// Takes away what has this number.
    pub(super) fn without(&mut self, number: usize) -> io::Result<()> {
        let chips = self.person.narrowing.chips(&self.person.understood);
        match number.checked_sub(1).and_then(|index| chips.get(index)) {
            Some(chip) => {
                self.person.narrowing.take_away(chip);
                self.again()
            }
            None => self.say("plain-no-such-number", &[("number", &number.to_string())]),
        }
    }

    /// Says what is set and what was understood, each with the number that takes it away.
    pub(super) fn say_narrowing(&mut self) -> io::Result<()> {
        let narrowing = &self.person.narrowing;
        let chips = narrowing.chips(&self.person.understood);
        let numbered: Vec<(bool, String, String)> = chips
            .iter()
            .enumerate()
            .map(|(index, chip)| {
                let key = format!("x{}", index + 1);
                let words = say::chip(self.desk, self.words(), narrowing, chip);
                (matches!(chip, Chip::Understood(_)), key.clone(), format!("{key} {words}"))
            })
            .collect();
        for (sentence, meant) in [("plain-filters", false), ("plain-understood", true)] {
            let some: Vec<_> = numbered.iter().filter(|(is_meant, ..)| *is_meant == meant).collect();
            if let Some((_, first, _)) = some.first() {
                let list: Vec<_> = some.iter().map(|(.., words)| words.as_str()).collect();
                self.say(sentence, &[("list", &list.join(", ")), ("first", first)])?;
            }
        }
        Ok(())
    }

    /// What is set, how many answers each filter would leave, and how filters are set.
    fn tell_filters(&mut self) -> io::Result<()> {
        if self.person.narrowing.chips(&self.person.understood).is_empty() {
            self.say("plain-no-filters", &[])?;
        }
        self.say_narrowing()?;
        let (desk, reader, narrowing) = (self.desk, self.reader(), &self.person.narrowing);
        let count = |filters| {
            let narrowing = Narrowing { filters, ..narrowing.clone() };
            jobs::count(desk, &self.person.words, &narrowing, &reader)
        };
        let counts = narrowing::counts(&narrowing.filters, count);
        let words = self.words();
        let lines: Vec<String> = narrowing::counted(narrowing, &counts)
            .into_iter()
            .map(|(group, counted)| {
                let counted = counted.iter().take(AT_ONCE);
                let counted = counted.map(|(filter, count)| format!("{} {count}", say::filter(desk, words, filter)));
                format!("{}: {}.", say::heading(words, group), counted.collect::<Vec<_>>().join(", "))
            })
            .collect();
        if !lines.is_empty() {
            self.say("plain-counts", &[])?;
        }
        for line in lines {
            self.line(&line)?;
        }
        self.say("plain-filters-help", &[])
    }

    /// Says what emptied the answer, and whom one can always ask.
    pub(super) fn nothing(&mut self, emptied_by: Option<&EmptiedBy>) -> io::Result<()> {
        let chips = self.person.narrowing.chips(&self.person.understood);
        let at = emptied_by.and_then(|what| {
            chips.iter().position(|chip| match (what, chip) {
                (EmptiedBy::Understood(meant), Chip::Understood(shown)) => meant == shown,
                (EmptiedBy::Filter(name), Chip::Filter(shown)) => name == shown,
                _ => false,
            })
        });
        match at {
            Some(at) => {
                let what = say::chip(self.desk, self.words(), &self.person.narrowing, &chips[at]);
                self.say("plain-emptied-by", &[("what", &what), ("key", &format!("x{}", at + 1))])?;
            }
            None => self.say("plain-no-answers", &[])?,
        }
        let general = say::general_contact(self.desk).map(|contact| (PageId::contact(&contact.id), None));
        self.person.hits = general.into_iter().collect();
        self.person.shown = 0;
        if !self.person.hits.is_empty() {
            self.say("plain-general", &[])?;
        }
        self.more()
    }
}
