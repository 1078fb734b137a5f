//! Text in columns: how wide it is, where it may break, what fits.
//!
//! A width is the sum of the widths of the letters as people see them (grapheme clusters), because that is how ratatui lays
//! them into cells; bytes and code points say nothing about columns.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What a stretch of text is, so that the theme can dress it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Strong,
    Heading,
    /// Digits; never broken over two lines.
    Phone,
    Link,
    /// Must not be overlooked.
    Warning,
}

/// A stretch of text in one tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub tone: Tone,
    /// Which link of its page it belongs to.
    pub link: Option<usize>,
}

impl Run {
    /// A stretch that leads nowhere.
    #[must_use]
    pub fn new(text: impl Into<String>, tone: Tone) -> Run {
        Run { text: text.into(), tone, link: None }
    }
}

/// Columns that `text` takes.
#[must_use]
pub fn width(text: &str) -> usize {
    // Printing ASCII takes a column a letter, and most text is nothing else.
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.len();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Columns that a line of runs takes.
#[must_use]
pub fn line_width(line: &[Run]) -> usize {
    line.iter().map(|run| width(&run.text)).sum()
}

/// `text`, or its beginning with two dots where it is too wide.
#[must_use]
pub fn fit(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut room = columns.saturating_sub(2);
    let mut cut = String::new();
    for letter in text.graphemes(true) {
        let wide = letter.width();
        if wide > room {
            break;
        }
        room -= wide;
        cut.push_str(letter);
    }
    let end = cut.trim_end().len();
    cut.truncate(end);
    cut.push_str(&".."[..columns.min(2)]);
    cut
}

/// `text` without its first columns.
#[must_use]
pub fn skip(text: &str, columns: usize) -> String {
    let mut left = columns;
    let mut letters = text.graphemes(true).skip_while(|letter| {
        let is_skipped = left > 0;
        left = left.saturating_sub(letter.width());
        is_skipped
    });
    letters.by_ref().collect()
}

/// Breaks plain text into lines.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    wrap_runs(&[Run::new(text, Tone::Plain)], columns)
        .into_iter()
        .map(|line| line.into_iter().map(|run| run.text).collect())
        .collect()
}

/// Breaks runs into lines: at spaces, between Chinese characters, inside a word only where the word alone is too wide.
#[must_use]
pub fn wrap_runs(runs: &[Run], columns: usize) -> Vec<Vec<Run>> {
    let columns = columns.max(1);
    let mut lines: Vec<Vec<Run>> = vec![Vec::new()];
    let mut used = 0;
    for word in words(runs) {
        let wide = line_width(&word.runs);
        let gap = usize::from(word.space_before && used > 0);
        if used > 0 && used + gap + wide > columns {
            lines.push(Vec::new());
            used = 0;
        }
        let gap = if used == 0 { 0 } else { gap };
        let Some(line) = lines.last_mut() else { continue };
        if gap == 1 {
            // A gap inside a link belongs to it, so that the link reads as one.
            let plain = Run::new("", Tone::Plain);
            let inside = line.last().filter(|last| last.link == word.runs[0].link);
            let like = inside.map_or(plain, |last| Run { text: String::new(), tone: last.tone, link: last.link });
            push(line, " ", &like);
            used += 1;
        }
        if wide <= columns {
            for run in &word.runs {
                push(line, &run.text, run);
            }
            used += wide;
        } else {
            used = push_broken(&mut lines, word.runs, columns);
        }
    }
    lines
}

/// Sets a word that is wider than a line, letter by letter.
fn push_broken(lines: &mut Vec<Vec<Run>>, word: Vec<Run>, columns: usize) -> usize {
    let mut used = lines.last().map_or(0, |line| line_width(line));
    for run in word {
        for letter in run.text.graphemes(true) {
            let wide = letter.width();
            if used > 0 && used + wide > columns {
                lines.push(Vec::new());
                used = 0;
            }
            if let Some(line) = lines.last_mut() {
                push(line, letter, &run);
            }
            used += wide;
        }
    }
    used
}

/// Adds text in the tone of a run, joining it with the last run where they are alike.
fn push(line: &mut Vec<Run>, text: &str, like: &Run) {
    match line.last_mut() {
        Some(last) if last.tone == like.tone && last.link == like.link => last.text.push_str(text),
        _ => line.push(Run { text: text.to_owned(), tone: like.tone, link: like.link }),
    }
}

/// What stays together on a line.
struct Word {
    runs: Vec<Run>,
    space_before: bool,
}

fn words(runs: &[Run]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut is_open = false;
    let mut space = false;
    for run in runs {
        for letter in letters(run) {
            if letter.chars().all(char::is_whitespace) {
                space = true;
                is_open = false;
                continue;
            }
            let stands_alone = breaks_around(letter);
            let goes_on = is_open && (!stands_alone || clings(letter));
            match words.last_mut() {
                // Closing marks never begin a line.
                Some(word) if goes_on || (!space && clings(letter)) => push(&mut word.runs, letter, run),
                _ => {
                    let mut runs = Vec::with_capacity(1);
                    push(&mut runs, letter, run);
                    words.push(Word { runs, space_before: space });
                }
            }
            is_open = !stands_alone;
            space = false;
        }
    }
    words
}

/// Its letters; a number counts as one.
fn letters(run: &Run) -> Vec<&str> {
    if run.tone == Tone::Phone { vec![run.text.as_str()] } else { run.text.graphemes(true).collect() }
}

/// Chinese characters and kana may stand at any end of a line; Hangul words stay whole.
fn breaks_around(letter: &str) -> bool {
    letter.chars().next().is_some_and(
        |first| matches!(u32::from(first), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF),
    )
}

fn clings(letter: &str) -> bool {
    matches!(
        letter,
        "。" | "，"
            | "、"
            | "；"
            | "："
            | "？"
            | "！"
            | "）"
            | "」"
            | "』"
            | "》"
            | "】"
            | "”"
            | "’"
            | "."
            | ","
            | ")"
            | ";"
            | ":"
            | "?"
            | "!"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_counts_columns_not_bytes() {
        assert_eq!(width("ñandú"), 5);
        assert_eq!(width("中文"), 4);
        assert_eq!(width("한국어"), 6);
        assert_eq!(width("e\u{301}"), 1);
    }

    #[test]
    fn fitting_never_takes_more_columns_than_there_are() {
        assert_eq!(fit("landlord", 20), "landlord");
        assert_eq!(fit("landlord", 6), "land..");
        assert_eq!(fit("中文中文", 5), "中..");
        for columns in 0..12 {
            assert!(width(&fit("中文 landlord 한국어", columns)) <= columns);
        }
    }

    #[test]
    fn lines_break_at_spaces_and_between_chinese_characters() {
        assert_eq!(wrap("keep the door shut", 9), ["keep the", "door shut"]);
        assert_eq!(wrap("不要开门。请把纸", 8), ["不要开", "门。请把", "纸"]);
        assert_eq!(wrap("문을 열지 마세요", 9), ["문을 열지", "마세요"]);
        assert_eq!(wrap("unbreakable", 4), ["unbr", "eaka", "ble"]);
    }

    #[test]
    fn a_number_is_never_broken() {
        let runs = [Run::new("Call ", Tone::Plain), Run::new("512-478-0546 ext. 200", Tone::Phone)];
        let lines = wrap_runs(&runs, 22);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[1][0].text, "512-478-0546 ext. 200");
    }
}
