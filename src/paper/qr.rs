//! A contact as a QR code that a cheap telephone reads and saves without a network.
//!
//! MECARD, because it is half as long as a vCard: few and large squares. The name is folded to ASCII, because readers guess
//! wrongly at anything else (one reads `Río` as `R穩o`).

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// White squares around the code, without which readers do not find it.
const QUIET: usize = 4;
/// The largest version that a cheap camera reads at half a millimetre a square: 45 squares (version 7).
const MOST_SQUARES: usize = 45;
/// Longer names are cut at a word.
const MOST_LETTERS: usize = 44;

/// The code as SVG, or none when it would be too fine.
pub fn contact(name: &str, number: &str) -> Option<String> {
    let code = QRBuilder::new(mecard(name, number)).ecl(ECL::M).build().ok()?;
    if code.size > MOST_SQUARES {
        return None;
    }
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let length = (column..code.size).take_while(|at| code[row][*at].value()).count();
            if length > 0 {
                write!(path, "M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET).ok()?;
            }
            column += length.max(1);
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side}\" height=\"{side}\">\
         <path d=\"M0 0h{side}v{side}H0z\" fill=\"#fff\"/><path d=\"{path}\"/></svg>"
    ))
}

/// What the code holds.
pub fn mecard(name: &str, number: &str) -> String {
    format!("MECARD:N:{};TEL:{};;", folded(name), number.replace(";ext=", ","))
}

/// Letters, digits and blanks of ASCII alone.
fn folded(name: &str) -> String {
    let mut out = String::new();
    for letter in name.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            '’' | '‘' => out.push('\''),
            '–' | '—' => out.push('-'),
            'đ' | 'Đ' => out.push('d'),
            'ß' => out.push_str("ss"),
            // These four have a meaning of their own in MECARD.
            ';' | ':' | ',' | '\\' => out.push(' '),
            _ if letter.is_ascii_graphic() || letter == ' ' => out.push(letter),
            _ => {}
        }
    }
    let whole = out.split_whitespace();
    let mut short = String::new();
    for word in whole {
        if short.len() + word.len() >= MOST_LETTERS {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_folded_so_that_every_reader_reads_it_alike() {
        assert_eq!(mecard("Río Verde; Clínica", "+15125550100"), "MECARD:N:Rio Verde Clinica;TEL:+15125550100;;");
    }

    #[test]
    fn a_long_name_does_not_make_the_squares_too_small() {
        assert!(contact(&"Very Long Organisation ".repeat(9), "+15125550100").is_some());
    }
}
