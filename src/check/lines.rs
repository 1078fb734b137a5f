//! Finds the line on which something stands in a data file, for problems whose value carries no line of its own.

/// The first line that holds `words`; 0 if there is none.
pub fn with(text: &str, words: &str) -> usize {
    text.lines()
        .position(|line| line.contains(words))
        .map_or(0, |at| at + 1)
}

/// The first line that begins with `key`; 0 if there is none.
pub fn key(text: &str, key: &str) -> usize {
    text.lines()
        .position(|line| line.starts_with(key))
        .map_or(0, |at| at + 1)
}

/// The line with `words` in the table that `first` opens, else the line of `first`; 0 if that is missing too.
pub fn within(text: &str, first: &str, words: &str) -> usize {
    let start = with(text, first);
    if start == 0 {
        return 0;
    }
    text.lines()
        .enumerate()
        .skip(start - 1)
        .take_while(|(at, line)| *at < start || !line.starts_with('['))
        .find(|(_, line)| line.contains(words))
        .map_or(start, |(at, _)| at + 1)
}

/// The line of the `at`-th table named `name` (`[[sources]]`, from 0); 0 if there is none.
pub fn table(text: &str, name: &str, at: usize) -> usize {
    let head = format!("[[{name}]]");
    text.lines()
        .enumerate()
        .filter(|(_, line)| line.trim() == head)
        .nth(at)
        .map_or(0, |(line, _)| line + 1)
}
