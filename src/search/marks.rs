//! Where the words of a query stand in a text, to highlight them.

use std::ops::Range;

use super::fold::words;

/// The byte ranges of `text` that hold one of the folded words of a hit.
#[must_use]
pub fn marks(text: &str, highlight: &[String]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in words(text) {
        if !highlight.contains(&word.text) {
            continue;
        }
        match found.last_mut() {
            // Pairs of Han overlap: one mark, not two.
            Some(last) if word.at.start < last.end => last.end = word.at.end,
            _ => found.push(word.at),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_are_marked_too() {
        let text = "Inmigración: Abogado de inmigración";
        let marked: Vec<&str> = marks(text, &["inmigracion".to_owned()]).into_iter().map(|at| &text[at]).collect();
        assert_eq!(marked, ["Inmigración", "inmigración"]);
    }
}
