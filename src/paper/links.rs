//! What a page says of opening another page, as paper says it: nobody can open one there, so one asks for that sheet.
//!
//! The word for "open" and what stands for it are among the fixed words of paper. Other words before a title, such as "see",
//! are as true on paper and stay.

use super::gather;
use crate::catalog::id::Kind;
use crate::catalog::lang::Lang;
use crate::page::Piece;

/// The pieces of a text with "open" before a title turned into "ask for the sheet"; in Korean it stands behind the title.
pub fn on_paper(pieces: &[Piece], lang: Lang) -> Vec<Piece> {
    let words = gather::words(lang);
    let (open, ask) = (words.text("link-open"), words.text("link-ask"));
    let is_title = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at))
            .is_some_and(|piece| matches!(piece, Piece::Link { to, .. } if to.kind != Kind::Contact))
    };
    let asked = |(at, piece): (usize, &Piece)| match piece {
        Piece::Words(text) if lang == Lang::Ko && is_title(at.checked_sub(1)) => {
            Piece::Words(behind(text, &open, &ask).unwrap_or_else(|| text.clone()))
        }
        Piece::Words(text) if lang != Lang::Ko && is_title(Some(at + 1)) => {
            Piece::Words(before(text, &open, &ask).unwrap_or_else(|| text.clone()))
        }
        Piece::Words(_) | Piece::Phone(_) | Piece::Link { .. } => piece.clone(),
    };
    pieces.iter().enumerate().map(asked).collect()
}

/// Words that end with "open", with or without a capital.
fn before(text: &str, open: &str, ask: &str) -> Option<String> {
    let trimmed = text.trim_end();
    let space = &text[trimmed.len()..];
    let [capital_open, capital_ask] = [open, ask].map(super::runs::capital);
    [(open, ask), (&capital_open, &capital_ask)].into_iter().find_map(|(open, ask)| {
        let stem = trimmed.strip_suffix(open)?;
        // "Reopen" is another word.
        let is_word = stem.is_empty() || !stem.ends_with(|letter: char| letter.is_alphabetic() && letter < '\u{2E80}');
        is_word.then(|| format!("{stem}{ask}{space}"))
    })
}

/// Words that begin with a particle and "open".
fn behind(text: &str, open: &str, ask: &str) -> Option<String> {
    let rest = text.strip_prefix(['를', '을', '도'])?.trim_start().strip_prefix(open)?;
    Some(format!(" {ask}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::id::PageId;

    fn said(before: &str, after: &str, lang: Lang) -> String {
        let title = Piece::Link { words: "X".to_owned(), to: PageId::guide("x") };
        let pieces = [Piece::Words(before.to_owned()), title, Piece::Words(after.to_owned())];
        let words = |piece: &Piece| match piece {
            Piece::Words(words) | Piece::Phone(words) | Piece::Link { words, .. } => words.clone(),
        };
        on_paper(&pieces, lang).iter().map(words).collect()
    }

    #[test]
    fn paper_told_people_to_open_a_page() {
        assert_eq!(said("At work → open ", ".", Lang::En), "At work → ask for the sheet X.");
        assert_eq!(said("Open ", ".", Lang::En), "Ask for the sheet X.");
        assert_eq!(said("Also reopen ", ".", Lang::En), "Also reopen X.");
        assert_eq!(said("o no. Abra ", ".", Lang::Es), "o no. Pida la hoja X.");
        assert_eq!(said("已经过了 → 打开", "。", Lang::ZhHans), "已经过了 → 索取信息单X。");
        assert_eq!(said("날짜가 지났음 → ", "를 여세요.", Lang::Ko), "날짜가 지났음 → X 안내문을 달라고 하세요.");
        assert_eq!(said("", "도 여세요.", Lang::Ko), "X 안내문을 달라고 하세요.");
        assert_eq!(said("", "를 보세요.", Lang::Ko), "X를 보세요.");
    }
}
