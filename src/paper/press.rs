//! Compiles a template with its data and writes the PDF.

use std::num::NonZeroUsize;

use serde_json::{Value, json};
use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::layout::{Frame, FrameItem, PageRanges, Point};
use typst::syntax::DiagSpanKind;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::world::{World, strings};
use super::{Job, PaperError, Pass, Printed, Size, Style};
use crate::catalog::Catalog;
use crate::catalog::lang::Lang;

/// A set document and the day of its edition, ready to be written.
pub struct Document {
    pub pages: PagedDocument,
    day: Option<jiff::civil::Date>,
}

/// How a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Tagged, PDF/UA-1 and PDF/A-2a.
    Accessible,
    /// Without tags, to be laid on larger sheets.
    Bare,
}

/// The fields that every template reads.
pub fn common(catalog: &Catalog, job: &Job, title: &str, size: f64) -> Value {
    json!({
        "style": match job.style { Style::Color => "color", Style::Light => "light", Style::BlackAndWhite => "bw" },
        "paper": job.paper.word(),
        "large": job.size == Size::Large,
        "size": size,
        "lang": job.lang.code(),
        "title": title,
        "stamp": catalog.edition.stamp(),
    })
}

/// Sets `data` with the template `main`.
///
/// # Errors
/// When a letter has no glyph (named with `whose` text it is), or the template fails.
pub fn set(catalog: &Catalog, main: &str, data: &Value, langs: &[Lang], whose: &str) -> Result<Document, PaperError> {
    let world = World::new(main, data, langs);
    if let Some(character) = missing_letter(&world, data) {
        return Err(PaperError::NoGlyph { character, whose: whose.to_owned() });
    }
    compile(&world, catalog)
}

/// Sets a document in a world of its own.
pub fn compile(world: &World, catalog: &Catalog) -> Result<Document, PaperError> {
    let result = typst::compile::<PagedDocument>(world);
    let set = result.output.map_err(|errors| PaperError::Setting(located(world, &errors)));
    Ok(Document { pages: set?, day: catalog.edition.date })
}

/// Forgets what typst remembers of the pieces set so far; otherwise a night of handouts fills the memory.
pub fn forget() {
    comemo::evict(0);
}

/// Writes the pages numbered `sides` as PDF. The only date in it is that of the edition; nothing names the machine, the hour or the user.
pub fn write(document: &Document, form: Form, sides: &[usize]) -> Result<Vec<u8>, PaperError> {
    let day = document.day.unwrap_or(jiff::civil::Date::constant(2020, 1, 1));
    let (month, date) = (u8::try_from(day.month()).unwrap_or(1), u8::try_from(day.day()).unwrap_or(1));
    let moment = Datetime::from_ymd_hms(i32::from(day.year()), month, date, 0, 0, 0);
    let standards = match form {
        Form::Accessible => PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]),
        Form::Bare => PdfStandards::new(&[]),
    };
    let ranges = sides.iter().map(|side| NonZeroUsize::new(*side)..=NonZeroUsize::new(*side)).collect();
    let options = PdfOptions {
        creator: Smart::Custom(Some("amparo".to_owned())),
        timestamp: moment.map(Timestamp::new_utc),
        standards: standards.map_err(|error| PaperError::Setting(error.message().to_string()))?,
        tagged: form == Form::Accessible,
        page_ranges: (sides.len() < document.pages.pages().len()).then_some(PageRanges::new(ranges)),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document.pages, &options).map_err(|errors| PaperError::Setting(sentence(&errors)))
}

/// Writes the pages of this pass as PDF and counts them and their sheets.
pub fn finish(document: &Document, pass: Pass) -> Result<Printed, PaperError> {
    let all = document.pages.pages().len();
    let sides: Vec<usize> = match pass {
        Pass::Both => (1..=all).collect(),
        Pass::Fronts => (1..=all).step_by(2).collect(),
        Pass::Backs => (2..=all).step_by(2).collect(),
    };
    if sides.is_empty() {
        return Err(PaperError::NoBacks);
    }
    // One pass goes to the printer at once, and typst does not tag parts of a document.
    let form = if sides.len() == all { Form::Accessible } else { Form::Bare };
    Ok(Printed {
        bytes: write(document, form, &sides)?,
        pages: sides.len(),
        sheets: all.div_ceil(2),
        shortened: Vec::new(),
    })
}

/// The largest of `sizes` (largest first) with which the piece keeps to `pages` pages, beginning from the smallest.
///
/// Heights grow with the square of the letters, so the room left by the smallest says where to look first: two or three
/// trials are enough.
pub fn fit(
    sizes: &[f64],
    smallest: Document,
    mut set: impl FnMut(f64) -> Result<Document, PaperError>,
    pages: usize,
) -> Result<(f64, Document), PaperError> {
    let last = sizes.len() - 1;
    let room = filled(&smallest) / f64::from(u32::try_from(pages).unwrap_or(1));
    let likely = sizes[last] / room.max(0.05).sqrt();
    let first = sizes.iter().position(|size| *size <= likely).unwrap_or(last);
    for size in &sizes[first..last] {
        let document = set(*size)?;
        if document.pages.pages().len() <= pages {
            return Ok((*size, document));
        }
    }
    Ok((sizes[last], smallest))
}

/// The largest of `sizes` (largest first) with which a piece that always fills its page keeps to one.
pub fn fit_one(
    sizes: &[f64],
    mut set: impl FnMut(f64) -> Result<Document, PaperError>,
) -> Result<(f64, Document), PaperError> {
    let (mut low, mut high) = (0, sizes.len() - 1);
    let mut best = None;
    while low < high {
        let middle = low.midpoint(high);
        let document = set(sizes[middle])?;
        if document.pages.pages().len() == 1 {
            high = middle;
            best = Some((middle, document));
        } else {
            low = middle + 1;
        }
    }
    match best {
        Some((at, document)) if at == low => Ok((sizes[low], document)),
        _ => Ok((sizes[low], set(sizes[low])?)),
    }
}

/// How many pages are filled with ink: 1.4 when the second is filled to four tenths.
fn filled(document: &Document) -> f64 {
    let pages = document.pages.pages();
    let full = f64::from(u32::try_from(pages.len().saturating_sub(1)).unwrap_or(0));
    full + pages.last().map_or(0.0, |page| ink(&page.frame))
}

/// How far down the ink of the last page reaches, from 0 to 1, above the footer.
pub fn ink(frame: &Frame) -> f64 {
    fn lowest(frame: &Frame, origin: Point, found: &mut f64) {
        for (place, item) in frame.items() {
            let at = origin + *place;
            match item {
                FrameItem::Group(group) => lowest(&group.frame, at, found),
                FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) => *found = found.max(at.y.to_pt()),
                FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }
    let mut found = 0.0;
    lowest(frame, Point::zero(), &mut found);
    found / frame.height().to_pt()
}

fn missing_letter(world: &World, data: &Value) -> Option<char> {
    let mut missing = None;
    strings(data, &mut |text| {
        missing = missing.or_else(|| text.chars().find(|letter| !is_invisible(*letter) && !world.draws(*letter)));
    });
    missing
}

/// Signs that steer the text and are never drawn.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\n' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FE0E}' | '\u{FE0F}')
}

/// The first error with its place in the templates, for whoever mends them.
fn located(world: &World, errors: &[SourceDiagnostic]) -> String {
    let place = errors.first().and_then(|error| {
        let (DiagSpanKind::Number { id, .. } | DiagSpanKind::Range { id, .. }) = error.span.get() else {
            return None;
        };
        let range = WorldExt::range(world, error.span)?;
        let source = typst::World::source(world, id).ok()?;
        let line = source.lines().byte_to_line(range.start)? + 1;
        Some(format!("{}:{line}: ", id.get().vpath().get_without_slash()))
    });
    format!("{}{}", place.unwrap_or_default(), sentence(errors))
}

fn sentence(errors: &[SourceDiagnostic]) -> String {
    errors.first().map_or_else(String::new, |error| error.message.to_string())
}

/// How far the backs are moved, in millimetres.
pub fn offset(job: &Job) -> Value {
    let millimetres = |tenths: i16| f64::from(tenths) / 10.0;
    json!([millimetres(job.press.offset.0), millimetres(job.press.offset.1)])
}
