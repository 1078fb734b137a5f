//! How things look. Every difference is a word or a sign first and an attribute second; colour only decorates.
//!
//! Letters keep the terminal's own foreground and background, so that light and dark screens both work. Of the sixteen colours
//! two are used, and only reversed, because plain bright yellow and plain blue cannot be read in many palettes.

use ratatui::style::{Color, Modifier, Style};

use super::text::Tone;

/// Whether colour is wished for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Colour,
    /// `NO_COLOR`: attributes alone.
    Plain,
}

impl Theme {
    /// The chosen row, beside its `>` and the cursor.
    #[must_use]
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD)
    }

    /// The emergency button and row, beside the word.
    #[must_use]
    pub fn emergency(self) -> Style {
        self.reversed(Color::Red)
    }

    /// A word by which a page was found.
    #[must_use]
    pub fn found(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED | Modifier::BOLD)
    }

    /// A stretch of a page.
    #[must_use]
    pub fn tone(self, tone: Tone) -> Style {
        match tone {
            Tone::Plain => Style::new(),
            Tone::Strong | Tone::Phone => Style::new().add_modifier(Modifier::BOLD),
            Tone::Heading => Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Tone::Link => Style::new().add_modifier(Modifier::UNDERLINED),
            Tone::Warning => self.reversed(Color::Yellow),
        }
    }

    fn reversed(self, colour: Color) -> Style {
        let style = Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD);
        match self {
            Theme::Colour => style.fg(colour),
            Theme::Plain => style,
        }
    }
}
