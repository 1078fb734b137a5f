//! The one line in which somebody types.
//!
//! Its memory is taken once and never grows, and is overwritten when it is cleared: the words of a frightened person are not
//! left lying in freed memory.

use std::mem;

use unicode_segmentation::UnicodeSegmentation;

use crate::catalog::letters::is_harmful;

/// Bytes that fit. Longer input is cut, never an error.
const CAPACITY: usize = 512;

/// Letters before the cursor, and all letters.
#[derive(Debug)]
pub struct Input {
    text: String,
    /// Byte offset of the cursor, always between two letters.
    cursor: usize,
}

impl Default for Input {
    fn default() -> Self {
        Input { text: String::with_capacity(CAPACITY), cursor: 0 }
    }
}

impl Input {
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What stands before the cursor.
    #[must_use]
    pub fn before(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or_default()
    }

    /// Puts letters in at the cursor: without control characters and direction marks, and only as far as they fit.
    pub fn insert(&mut self, letters: &str) {
        for letter in letters.graphemes(true) {
            let letter = if letter.chars().all(char::is_whitespace) { " " } else { letter };
            let is_clean = !letter.chars().any(is_harmful);
            if is_clean && self.text.len() + letter.len() <= CAPACITY {
                self.text.insert_str(self.cursor, letter);
                self.cursor += letter.len();
            }
        }
        // A mark that came alone has joined the letter before it.
        self.cursor = self.boundary_from(self.cursor);
    }

    /// Takes out the letter before the cursor.
    pub fn erase(&mut self) {
        let start = self.previous();
        self.cut(start, self.cursor);
    }

    /// Takes out the letter after the cursor.
    pub fn erase_next(&mut self) {
        let end = self.next();
        self.cut(self.cursor, end);
    }

    /// Takes out the word before the cursor.
    pub fn erase_word(&mut self) {
        let before = self.before();
        let start = before.trim_end().rfind(' ').map_or(0, |space| space + 1);
        self.cut(start, self.cursor);
    }

    pub fn left(&mut self) {
        self.cursor = self.previous();
    }

    pub fn right(&mut self) {
        self.cursor = self.next();
    }

    pub fn go_to_start(&mut self) {
        self.cursor = 0;
    }

    pub fn go_to_end(&mut self) {
        self.cursor = self.text.len();
    }

    /// Empties the line and overwrites what stood in it.
    pub fn clear(&mut self) {
        let mut bytes = mem::take(&mut self.text).into_bytes();
        bytes.fill(0);
        // So that the compiler keeps the overwriting.
        let mut bytes = std::hint::black_box(bytes);
        bytes.clear();
        self.text = String::from_utf8(bytes).unwrap_or_default();
        self.cursor = 0;
    }

    fn cut(&mut self, start: usize, end: usize) {
        if start < end {
            self.text.replace_range(start..end, "");
            self.cursor = self.boundary_from(start);
        }
    }

    fn previous(&self) -> usize {
        self.before().grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn next(&self) -> usize {
        let after = self.text.get(self.cursor..).unwrap_or_default();
        self.cursor + after.graphemes(true).next().map_or(0, str::len)
    }

    /// The first place between two letters that is not before `at`.
    fn boundary_from(&self, at: usize) -> usize {
        let ends = self.text.grapheme_indices(true).map(|(start, letter)| start + letter.len());
        if at == 0 {
            return 0;
        }
        ends.into_iter().find(|end| *end >= at).unwrap_or(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Input {
        let mut input = Input::default();
        input.insert(text);
        input
    }

    #[test]
    fn letters_are_erased_whole() {
        let mut input = typed("años e\u{301}");
        input.erase();
        assert_eq!(input.text(), "años ");
        for _ in 0..4 {
            input.left();
        }
        input.erase_next();
        assert_eq!(input.text(), "aos ");
    }

    #[test]
    fn pasted_lines_and_escape_sequences_become_one_clean_line() {
        assert_eq!(typed("they\r\ntook\u{1b}[31m \u{202e}him\u{7}").text(), "they took[31m him");
    }

    #[test]
    fn it_never_grows_and_leaves_nothing() {
        let mut input = typed(&"中".repeat(1000));
        assert!(input.text().len() <= CAPACITY);
        assert_eq!(input.text.capacity(), CAPACITY);
        input.clear();
        assert!(input.is_empty());
        assert_eq!(input.text.capacity(), CAPACITY);
        assert_eq!(input.before(), "");
    }

    #[test]
    fn a_word_is_erased_at_once() {
        let mut input = typed("my landlord ");
        input.erase_word();
        assert_eq!(input.text(), "my ");
    }
}
