//! Letters that must never reach a terminal, a page or a printer.

/// Control characters, bidirectional overrides and isolates, tag characters and invisible spaces (Unicode UAX #9, UTS #39).
/// Joiners and the two direction marks stay: Persian and Arabic need them.
#[must_use]
pub fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{e0000}'..='\u{e007f}')
}
