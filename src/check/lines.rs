//! Finds the line on which something stands in a data file, for problems whose value carries no line of its own.

/// The first line that holds `words`; 0 if there is none.
pub fn with(text: &str, words: &str) -> usize {
    text.lines().position(|line| line.contains(words)).map_or(0, |at| at + 1)
}

/// The first line that begins with `key`; 0 if there is none.
pub fn key(text: &str, key: &str) -> usize {
    text.lines().position(|line| line.starts_with(key)).map_or(0, |at| at + 1)
}

/// A table of a TOML file, found once and searched often.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    /// The line that opened it; 0 if it was not found.
    pub line: usize,
    text: &'a str,
}

impl<'a> Table<'a> {
    /// The table from the line that holds `first` to the next line with a bracket in front.
    pub fn open(text: &'a str, first: &str) -> Table<'a> {
        let Some(at) = text.find(first) else {
            return Table { line: 0, text: "" };
        };
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let length = text[at..].find("\n[").map_or(text.len() - start, |end| at + end - start);
        Table { line: text[..start].matches('\n').count() + 1, text: &text[start..start + length] }
    }

    /// The line with `words` in it, else the line that opened the table.
    pub fn find(&self, words: &str) -> usize {
        let at = self.text.lines().position(|line| line.contains(words));
        self.line + at.unwrap_or(0)
    }
}

/// The line with `words` in the table that `first` opens, else the line of `first`; 0 if that is missing too.
pub fn within(text: &str, first: &str, words: &str) -> usize {
    Table::open(text, first).find(words)
}

/// The line of the `at`-th table named `name` (`[[sources]]`, from 0); 0 if there is none.
pub fn table(text: &str, name: &str, at: usize) -> usize {
    let head = format!("[[{name}]]");
    text.lines().enumerate().filter(|(_, line)| line.trim() == head).nth(at).map_or(0, |(line, _)| line + 1)
}
