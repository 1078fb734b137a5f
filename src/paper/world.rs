//! What typst sees: the templates and fonts inside the program, and one piece's data as JSON. No disk, no clock, no network.

use std::collections::BTreeSet;
use std::sync::{LazyLock, OnceLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use crate::catalog::lang::Lang;

/// A template inside the program, parsed when it is first needed.
struct Template {
    name: &'static str,
    text: &'static str,
    source: OnceLock<Source>,
}

macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        [$(Template {
            name: $name,
            text: include_str!(concat!("../../data/paper/", $name)),
            source: OnceLock::new(),
        }),+]
    };
}

/// The templates. Names of virtual files are fixed: typst keeps every name it ever saw for the life of the program.
static TEMPLATES: [Template; 10] = templates![
    "theme.typ",
    "alignment.typ",
    "booklet.typ",
    "card.typ",
    "handout.typ",
    "impose.typ",
    "poster.typ",
    "referral.typ",
    "sheet.typ",
    "strips.typ",
];

impl Template {
    fn source(&self) -> Source {
        self.source.get_or_init(|| Source::new(file_id(self.name), self.text.to_owned())).clone()
    }
}

/// The file that holds the piece's own data.
const DATA: &str = "data.json";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// A font of the program and when it is needed.
struct Face {
    need: Need,
    font: LazyLock<Font>,
}

/// Which letters ask for a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    Always,
    Arabic,
    Simplified,
    Traditional,
    Hangul,
}

macro_rules! face {
    ($need:expr, $file:literal) => {
        Face {
            need: $need,
            font: LazyLock::new(|| {
                Font::new(Bytes::new(include_bytes!(concat!("../../data/paper/fonts/", $file)).as_slice()), 0)
                    .expect("a font of the program is sound: a test opens each")
            }),
        }
    };
}

static FACES: [Face; 9] = [
    face!(Need::Always, "SourceSans3.ttf"),
    face!(Need::Arabic, "NotoSansArabic-Regular.ttf"),
    face!(Need::Arabic, "NotoSansArabic-Bold.ttf"),
    face!(Need::Simplified, "NotoSansSC-Regular.ttf"),
    face!(Need::Simplified, "NotoSansSC-Bold.ttf"),
    face!(Need::Traditional, "NotoSansTC-Regular.ttf"),
    face!(Need::Traditional, "NotoSansTC-Bold.ttf"),
    face!(Need::Hangul, "NotoSansKR-Regular.ttf"),
    face!(Need::Hangul, "NotoSansKR-Bold.ttf"),
];

/// One piece as typst sees it.
pub struct World {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    data: (FileId, Bytes),
    files: Vec<(FileId, Bytes)>,
}

impl World {
    /// The template `main` with `data`, and the fonts that the letters of `data` in `langs` ask for.
    #[must_use]
    pub fn new(main: &str, data: &serde_json::Value, langs: &[Lang]) -> World {
        let fonts = fonts(data, langs);
        World {
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: file_id(main),
            data: (file_id(DATA), Bytes::from_string(data.to_string())),
            files: Vec::new(),
        }
    }

    /// Adds a file, such as a finished PDF to impose.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.push((file_id(name), Bytes::new(bytes)));
    }

    /// Whether some font of this piece draws `character`.
    #[must_use]
    pub fn draws(&self, character: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = id.get().vpath().get_without_slash();
        TEMPLATES.iter().find(|template| template.name == name).map(Template::source).ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let mut known = std::iter::once(&self.data).chain(&self.files);
        known.find(|(name, _)| *name == id).map(|(_, bytes)| bytes.clone()).ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Parses the template `main` and what it imports, and opens the fonts that `langs` are likely to ask for.
pub fn warm(main: &str, langs: &[Lang]) {
    LazyLock::force(&LIBRARY);
    for template in TEMPLATES.iter().filter(|template| template.name == "theme.typ" || template.name == main) {
        template.source();
    }
    let likely = |need: Need| match need {
        Need::Always => true,
        Need::Arabic => langs.contains(&Lang::Ar),
        Need::Simplified => langs.contains(&Lang::ZhHans),
        Need::Traditional => langs.contains(&Lang::ZhHant),
        Need::Hangul => langs.contains(&Lang::Ko),
    };
    for face in FACES.iter().filter(|face| likely(face.need)) {
        LazyLock::force(&face.font);
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("names of virtual files are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn covers(need: Need, character: char) -> bool {
    let mut faces = FACES.iter().filter(|face| face.need == need);
    faces.any(|face| face.font.info().coverage.contains(u32::from(character)))
}

/// The fonts that the letters in `data` ask for.
fn fonts(data: &serde_json::Value, langs: &[Lang]) -> Vec<Font> {
    let mut needs = BTreeSet::from([Need::Always]);
    strings(data, &mut |text| {
        for character in text.chars().filter(|character| !character.is_ascii()) {
            match character {
                '\u{0600}'..='\u{08FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
                    needs.insert(Need::Arabic);
                }
                '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7FF}' => {
                    needs.insert(Need::Hangul);
                }
                '\u{2E80}'..='\u{312F}'
                | '\u{3190}'..='\u{9FFF}'
                | '\u{F900}'..='\u{FAFF}'
                | '\u{FF00}'..='\u{FFEF}' => {
                    // Han letters look different in each script: the languages decide, then whichever font has it.
                    let wanted = if langs.contains(&Lang::ZhHant) && !langs.contains(&Lang::ZhHans) {
                        [Need::Traditional, Need::Simplified]
                    } else {
                        [Need::Simplified, Need::Traditional]
                    };
                    needs.extend(wanted.into_iter().find(|need| covers(*need, character)));
                    needs.extend(langs.contains(&Lang::ZhHant).then_some(Need::Traditional));
                }
                _ => {}
            }
        }
    });
    FACES.iter().filter(|face| needs.contains(&face.need)).map(|face| (*face.font).clone()).collect()
}

/// Calls `each` with every string in `data`.
pub fn strings(data: &serde_json::Value, each: &mut impl FnMut(&str)) {
    match data {
        serde_json::Value::String(text) => each(text),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, each)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| strings(field, each)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_of_the_program_opens() {
        for face in &FACES {
            assert!(!face.font.info().family.is_empty());
        }
    }
}
