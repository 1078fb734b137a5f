//! Reads a finished PDF back, as a reader of another house would: its letters with their places, and its pages as pictures.

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_syntax::Pdf;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Point, Rect};
use hayro::{RenderCache, RenderSettings};

/// A letter and where it stands, in points from the top left.
#[derive(Debug, Clone)]
pub struct Letter {
    pub text: String,
    pub x: f64,
    pub y: f64,
}

/// A page as it was read.
pub struct ReadPage {
    pub width: f64,
    pub height: f64,
    pub letters: Vec<Letter>,
}

impl ReadPage {
    /// All letters in the order in which they are drawn, without blanks.
    pub fn text(&self) -> String {
        squeezed(&self.letters.iter().map(|letter| letter.text.as_str()).collect::<String>())
    }

    /// The letters of each line from left to right, whatever the script, without blanks.
    pub fn lines(&self) -> Vec<String> {
        let mut letters = self.letters.clone();
        letters.sort_by(|one, other| one.y.round().total_cmp(&other.y.round()).then(one.x.total_cmp(&other.x)));
        let lines = letters.chunk_by(|one, other| (one.y - other.y).abs() < 1.5);
        lines.map(|line| squeezed(&line.iter().map(|letter| letter.text.as_str()).collect::<String>())).collect()
    }

    /// Where the first letters of `words` stand.
    pub fn find(&self, words: &str) -> Vec<(f64, f64)> {
        let letters: Vec<&Letter> = self.letters.iter().filter(|letter| !squeezed(&letter.text).is_empty()).collect();
        let text: Vec<String> = letters.iter().map(|letter| squeezed(&letter.text)).collect();
        let words = squeezed(words);
        (0..letters.len())
            .filter(|at| text[*at..].concat_starts_with(&words))
            .map(|at| (letters[at].x, letters[at].y))
            .collect()
    }
}

trait StartsWith {
    fn concat_starts_with(&self, words: &str) -> bool;
}

impl StartsWith for [String] {
    fn concat_starts_with(&self, words: &str) -> bool {
        let mut rest = words;
        for piece in self {
            if rest.is_empty() {
                return true;
            }
            let Some(after) = rest.strip_prefix(piece.as_str()) else {
                return false;
            };
            rest = after;
        }
        rest.is_empty()
    }
}

/// Without blanks and the invisible signs that steer the direction, with straight quotation marks as the data have them.
pub fn squeezed(text: &str) -> String {
    let is_seen = |letter: &char| {
        !letter.is_whitespace()
            && !matches!(letter, '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{200B}'..='\u{200F}' | '\u{0}')
    };
    let straight = |letter: char| match letter {
        '“' | '”' | '«' | '»' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        other => other,
    };
    text.chars().filter(is_seen).map(straight).collect()
}

/// The pages of a PDF.
pub fn read(bytes: &[u8]) -> Vec<ReadPage> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF that opens");
    let cache = InterpreterCache::new();
    pdf.pages()
        .iter()
        .map(|page| {
            let (width, height) = page.render_dimensions();
            let (width, height) = (f64::from(width), f64::from(height));
            let mut letters = Letters::default();
            let transform = Affine::new(page.initial_transform(true).as_coeffs());
            let area = Rect::new(0.0, 0.0, width, height);
            let mut context = Context::new(transform, area, &cache, page.xref(), InterpreterSettings::default());
            interpret_page(page, &mut context, &mut letters);
            ReadPage { width, height, letters: letters.found }
        })
        .collect()
}

/// A page as grey values, at so many dots an inch.
pub fn picture(bytes: &[u8], page: usize, dots: f32) -> (usize, usize, Vec<u8>) {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF that opens");
    let scale = dots / 72.0;
    let settings = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let drawn = hayro::render(&pdf.pages()[page], &RenderCache::new(), &InterpreterSettings::default(), &settings);
    let grey = |pixel: &[u8]| {
        let weighed = u32::from(pixel[0]) * 299 + u32::from(pixel[1]) * 587 + u32::from(pixel[2]) * 114;
        u8::try_from(weighed / 1000).expect("a mean of bytes")
    };
    let (width, height) = (usize::from(drawn.width()), usize::from(drawn.height()));
    (width, height, drawn.data_as_u8_slice().chunks_exact(4).map(grey).collect())
}

#[derive(Default)]
struct Letters {
    found: Vec<Letter>,
}

impl<'a> Device<'a> for Letters {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, at: Affine, own: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        use hayro::hayro_interpret::hayro_cmap::BfString;
        let text = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => "\u{FFFD}".to_owned(),
        };
        let place = at * own * Point::ORIGIN;
        self.found.push(Letter { text, x: place.x, y: place.y });
    }
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
