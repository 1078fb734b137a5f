//! Compiles a template with its data and writes the PDF.

use std::collections::BTreeMap;
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

/// How the letters grow into room that is left, and shrink when something is over: measured on the shipped guides. Where
/// they fit, the heights grow with the square of the letters and the gaps between pages do not; where they do not fit, what
/// is over says little, because whole blocks move to the next page.
const GROWTH: f64 = 0.557;
const SHRINKING: (f64, f64) = (0.963, 0.15);
/// Rather a little smaller than one trial more.
const SURE: f64 = 0.99;
/// Where letters would have to be so much smaller than the smallest, no further trial is made.
const HOPELESS: f64 = 0.965;

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

/// Forgets what typst remembers of earlier pieces; otherwise a night of handouts fills the memory. What was used since the
/// last time stays: it may belong to a piece that another thread is making.
pub fn forget_earlier() {
    comemo::evict(1);
}

/// Forgets what typst remembers of all pieces.
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

/// The part of a page that its body may fill, in points from the top and from the bottom.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    pub top: f64,
    pub bottom: f64,
}

/// The largest of `sizes` (largest first) with which the piece keeps to `room` pages; none where the smallest is too large.
///
/// A size that is smaller by one step is taken rather than tried again: a good `guess` needs one trial.
pub fn fit(
    sizes: &[f64],
    room: f64,
    guess: f64,
    margins: Margins,
    mut set: impl FnMut(f64) -> Result<Document, PaperError>,
) -> Result<Option<(f64, Document)>, PaperError> {
    let at_most = |size: f64| sizes.iter().position(|known| *known <= size).unwrap_or(sizes.len() - 1);
    let smallest = sizes[sizes.len() - 1];
    let mut at = at_most(guess * SURE);
    let (mut best, mut too_large) = (None, None);
    loop {
        let size = sizes[at];
        let document = set(size)?;
        let part = filled(&document, margins) / room;
        if count(&document) <= room {
            let likely = at_most(size * part.powf(-GROWTH) * SURE);
            let next = too_large.map_or(likely, |large: usize| likely.max(large + 1));
            if next + 1 >= at {
                return Ok(Some((size, document)));
            }
            best = Some((at, document));
            at = next;
            continue;
        }
        too_large = Some(at);
        at = match best.take() {
            Some((fits, document)) if fits <= at + 2 => return Ok(Some((sizes[fits], document))),
            Some(known) => {
                let between = known.0.midpoint(at);
                best = Some(known);
                between
            }
            None => {
                let likely = size * SHRINKING.0 * part.powf(-SHRINKING.1);
                if at + 1 == sizes.len() || likely < smallest * HOPELESS {
                    return Ok(None);
                }
                at_most(likely).max(at + 1)
            }
        };
    }
}

/// The largest of `sizes` (largest first) with which a piece that always fills its page keeps to one; the next smaller
/// where that spares a word alone on a line.
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
    let document = match best {
        Some((at, document)) if at == low => document,
        _ => set(sizes[low])?,
    };
    let lonely = lonely(&document);
    if lonely > 0 && low + 1 < sizes.len() {
        let smaller = set(sizes[low + 1])?;
        if self::lonely(&smaller) < lonely {
            return Ok((sizes[low + 1], smaller));
        }
    }
    Ok((sizes[low], document))
}

/// How many lines of large letters hold next to nothing.
fn lonely(document: &Document) -> usize {
    /// Smaller letters do not count, in points.
    const LARGE: f64 = 20.0;
    /// Such a part of the page is next to nothing.
    const LITTLE: f64 = 0.2;
    fn gather(frame: &Frame, origin: Point, lines: &mut BTreeMap<i64, f64>) {
        for (place, item) in frame.items() {
            let at = origin + *place;
            match item {
                FrameItem::Group(group) => gather(&group.frame, at, lines),
                FrameItem::Text(text) if text.size.to_pt() >= LARGE => {
                    // Whole points: letters of one line stand at one height.
                    #[allow(clippy::cast_possible_truncation)]
                    let line = at.y.to_pt().round() as i64;
                    *lines.entry(line).or_default() += text.width().to_pt();
                }
                FrameItem::Text(_)
                | FrameItem::Shape(..)
                | FrameItem::Image(..)
                | FrameItem::Link(..)
                | FrameItem::Tag(_) => {}
            }
        }
    }
    let mut lonely = 0;
    for page in document.pages.pages() {
        let mut lines = BTreeMap::new();
        gather(&page.frame, Point::zero(), &mut lines);
        let width = page.frame.width().to_pt();
        lonely += lines.values().filter(|line| **line < width * LITTLE).count();
    }
    lonely
}

/// How many pages are filled with ink: 1.4 when the second is filled to four tenths.
pub fn filled(document: &Document, margins: Margins) -> f64 {
    let pages = document.pages.pages();
    count(document) - 1.0 + pages.last().map_or(0.0, |page| ink(&page.frame, margins))
}

fn count(document: &Document) -> f64 {
    f64::from(u32::try_from(document.pages.pages().len()).unwrap_or(u32::MAX))
}

/// How far down its body the ink of a page reaches, from 0 to 1. The footer, which always stands there, does not count.
fn ink(frame: &Frame, margins: Margins) -> f64 {
    fn lowest(frame: &Frame, origin: Point, end: f64, found: &mut f64) {
        for (place, item) in frame.items() {
            let at = origin + *place;
            match item {
                FrameItem::Group(group) => lowest(&group.frame, at, end, found),
                FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) if at.y.to_pt() <= end => {
                    *found = found.max(at.y.to_pt());
                }
                FrameItem::Text(_)
                | FrameItem::Shape(..)
                | FrameItem::Image(..)
                | FrameItem::Link(..)
                | FrameItem::Tag(_) => {}
            }
        }
    }
    let height = frame.height().to_pt();
    let mut found = margins.top;
    lowest(frame, Point::zero(), height - margins.bottom, &mut found);
    (found - margins.top) / (height - margins.top - margins.bottom)
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
