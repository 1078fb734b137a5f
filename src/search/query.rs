//! What a query means: places, languages, cost and hours become filters; what is left are words.
//!
//! The words that made a filter are not lost: they still lift a page that has them in its name ("Houston Tenants Union").

use super::distance;
use super::fold::{Script, Word, fold, words};
use super::lexicon::{Lexicon, Meaning};
use super::when::{OpenWhen, open_time};
use crate::catalog::area::Area;
use crate::catalog::lang::Spoken;
use crate::catalog::places::{City, Places, Point, state_code};

/// Something in a query that acts as a filter. The screen shows it and one key takes it away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Understood {
    Near(Near),
    Speaks(Spoken),
    Free,
    Open(OpenWhen),
}

/// A place, with the counties it touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// As people write it: `78753`, `Austin, TX`, `Travis County`.
    pub label: String,
    pub point: Option<Point>,
    /// The counties it touches, the likeliest first.
    pub counties: Vec<Area>,
    /// An office must stand within so many miles; where nothing is said, it is enough to serve one of the counties.
    pub within: Option<u16>,
}

impl Near {
    /// The place that a text names: a ZIP code, a city, a county; "78753 within 10" with a distance.
    #[must_use]
    pub fn parse(text: &str, places: &Places, home: &Area) -> Option<Near> {
        let (text, within) = distance::split(text.trim());
        Some(Near { within, ..Near::place(&text, places, home)? })
    }

    fn place(text: &str, places: &Places, home: &Area) -> Option<Near> {
        if let Some(zip) = places.zip(text) {
            return Some(Near { label: text.to_owned(), point: Some(zip.point), counties: zip.counties, within: None });
        }
        let state = state_of(home);
        let county = text.parse::<Area>().ok().filter(|area| matches!(area, Area::County(..))).or_else(|| {
            let lower = text.to_lowercase();
            let says_county = ["county", "condado", "parish"].iter().any(|word| lower.contains(word));
            says_county.then(|| places.county_named(text, state?)).flatten()
        });
        if let Some(county) = county {
            return Some(near_county(places, county));
        }
        let city = places.city(text, state)?;
        Some(near_city(city))
    }
}

fn near_city(city: City) -> Near {
    let label = format!("{}, {}", city.name, city.state);
    Near { label, point: Some(city.point), counties: city.counties, within: None }
}

fn near_county(places: &Places, county: Area) -> Near {
    let label = match &county {
        Area::County(_, name) => format!("{name} County"),
        other => other.to_string(),
    };
    Near { label, point: places.county(&county), counties: vec![county], within: None }
}

fn state_of(home: &Area) -> Option<&str> {
    match home {
        Area::Country => None,
        Area::State(state) | Area::County(state, _) => Some(state),
    }
}

/// A word of the query after understanding.
#[derive(Debug, Clone)]
pub struct Asked {
    pub word: Word,
    /// It made a filter or says nothing by itself; it may lift a page, its absence costs nothing.
    pub optional: bool,
}

/// A query, understood.
#[derive(Debug, Clone, Default)]
pub struct Meant {
    pub asked: Vec<Asked>,
    pub understood: Vec<Understood>,
    /// It asks for a person, an office or a number.
    pub need: bool,
}

/// What understanding a query needs to know of the directory.
pub struct Context<'a> {
    pub places: &'a Places,
    pub home: &'a Area,
    /// Whether a word is everyday speech here, so that a town of that name is not meant.
    pub is_everyday: &'a dyn Fn(&str) -> bool,
    /// Whether the directory has the word as more than a name: a small town of that name is less likely.
    pub is_known: &'a dyn Fn(&str) -> bool,
}

/// Understands `text`. What stands in `without` was taken away by the person: its words are plain words.
#[must_use]
pub fn understand(text: &str, context: &Context<'_>, without: &[Understood]) -> Meant {
    let mut reader = Reader { context, without, within: None, meant: Meant::default() };
    let (rest, inside) = lift_inside(text);
    for meaning in inside {
        reader.inside(meaning);
    }
    reader.read(&words(&rest));
    // Words that were lifted out of a run of Han or Hangul can still stand in a name.
    let kept: Vec<Word> = words(text);
    let rest_words: Vec<String> = reader.meant.asked.iter().map(|asked| asked.word.text.clone()).collect();
    for word in kept {
        let lifted = matches!(word.script, Script::Han | Script::Hangul) && !rest_words.contains(&word.text);
        if lifted {
            reader.meant.asked.push(Asked { word, optional: true });
        }
    }
    let mut meant = reader.meant;
    meant.understood.sort_by_key(|understood| match understood {
        Understood::Near(_) => 0,
        Understood::Speaks(_) => 1,
        Understood::Free => 2,
        Understood::Open(_) => 3,
    });
    meant.understood.dedup();
    meant
}

/// Takes filters written in Han or Hangul out of the text, because no blank divides them from the rest.
fn lift_inside(text: &str) -> (String, Vec<Meaning>) {
    let folded = fold(text);
    let found = Lexicon::get().inside(&folded);
    let mut rest = String::with_capacity(folded.len());
    let mut meanings = Vec::new();
    let mut from = 0;
    for (start, end, meaning) in found {
        meanings.push(meaning.clone());
        if matches!(meaning, Meaning::Need) {
            continue;
        }
        rest.push_str(&folded[from..start]);
        rest.push(' ');
        from = end;
    }
    if from == 0 {
        return (text.to_owned(), meanings);
    }
    rest.push_str(&folded[from..]);
    (rest, meanings)
}

struct Reader<'a> {
    context: &'a Context<'a>,
    without: &'a [Understood],
    /// The distance just told, while its place is read.
    within: Option<u16>,
    meant: Meant,
}

impl Reader<'_> {
    fn inside(&mut self, meaning: Meaning) {
        match meaning {
            Meaning::Free => self.add(Understood::Free),
            Meaning::OpenNow => self.add(Understood::Open(OpenWhen::Now)),
            Meaning::Language(code) => code.parse().is_ok_and(|spoken| self.add(Understood::Speaks(spoken))),
            Meaning::Place(city) => Near::parse(&city, self.context.places, self.context.home)
                .is_some_and(|near| self.add(Understood::Near(near))),
            Meaning::Need => {
                self.meant.need = true;
                true
            }
            Meaning::NearMe | Meaning::In | Meaning::Open | Meaning::Speaks | Meaning::Day(_) => true,
        };
    }

    fn add(&mut self, understood: Understood) -> bool {
        if self.without.contains(&understood) {
            return false;
        }
        if !self.meant.understood.contains(&understood) {
            self.meant.understood.push(understood);
        }
        true
    }

    fn keep(&mut self, words: &[Word], optional: bool) {
        self.meant.asked.extend(words.iter().map(|word| Asked { word: word.clone(), optional }));
    }

    fn read(&mut self, words: &[Word]) {
        let mut at = 0;
        while at < words.len() {
            at += self.step(words, at).max(1);
        }
    }

    /// Reads what begins at `at` and says how many words that were.
    fn step(&mut self, words: &[Word], at: usize) -> usize {
        let here = &words[at..];
        if let Some((told, miles)) = distance::before_place(here) {
            self.within = Some(miles);
            let place = self.place(words, at + told);
            self.within = None;
            if let Some(count) = place {
                self.keep(&here[..told + count], true);
                return told + count;
            }
        }
        if let Some(count) = self.place(words, at) {
            self.keep(&here[..count], true);
            return count;
        }
        let Some((count, meanings)) = Lexicon::get().at(here) else {
            self.keep(&here[..1], false);
            return 1;
        };
        let meanings = meanings.to_vec();
        let before = at.checked_sub(1).map(|index| words[index].text.as_str()).unwrap_or_default();
        let after = words.get(at + count).map(|word| word.text.as_str()).unwrap_or_default();
        if meanings.contains(&Meaning::In) || meanings.contains(&Meaning::Speaks) {
            if let Some(used) = self.place(words, at + count) {
                self.keep(&here[..count + used], true);
                return count + used;
            }
            if let Some((used, code)) = language(words, at + count) {
                let strong = meanings.contains(&Meaning::Speaks);
                if (strong || code != "en") && code.parse().is_ok_and(|spoken| self.add(Understood::Speaks(spoken))) {
                    self.keep(&here[..count + used], true);
                    return count + used;
                }
            }
        }
        let mut understood = false;
        for meaning in meanings {
            understood |= match meaning {
                Meaning::Free => is_free(before, after) && self.add(Understood::Free),
                Meaning::OpenNow => self.add(Understood::Open(OpenWhen::Now)),
                Meaning::Open => match open_time(words, at + count) {
                    Some((used, when)) if self.add(Understood::Open(when)) => {
                        self.keep(&here[..count + used], true);
                        return count + used;
                    }
                    _ => false,
                },
                Meaning::NearMe => true,
                Meaning::Language(code) => {
                    !is_class(before, after) && code.parse().is_ok_and(|spoken| self.add(Understood::Speaks(spoken)))
                }
                Meaning::Place(city) => Near::parse(&city, self.context.places, self.context.home)
                    .is_some_and(|near| self.add(Understood::Near(near))),
                Meaning::Need => {
                    self.meant.need = true;
                    false
                }
                Meaning::In | Meaning::Speaks | Meaning::Day(_) => false,
            };
        }
        self.keep(&here[..count], understood);
        count
    }

    /// A ZIP code, county or city that begins at `at`.
    fn place(&mut self, words: &[Word], at: usize) -> Option<usize> {
        let first = words.get(at)?;
        if first.script == Script::Digits {
            let zip = self.context.places.zip(&first.text)?;
            let near =
                Near { label: first.text.clone(), point: Some(zip.point), counties: zip.counties, within: self.within };
            return self.add(Understood::Near(near)).then_some(1);
        }
        if first.script != Script::Letters || first.text.len() < 3 {
            return None;
        }
        let state = state_of(self.context.home);
        let told = at.checked_sub(1).is_some_and(|before| {
            Lexicon::get().at(&words[before..at]).is_some_and(|(_, meanings)| meanings.contains(&Meaning::In))
        });
        for count in (1..=3.min(words.len() - at)).rev() {
            let here = &words[at..at + count];
            if here.iter().any(|word| word.script != Script::Letters) {
                continue;
            }
            let name: Vec<&str> = here.iter().map(|word| word.text.as_str()).collect();
            let name = name.join(" ");
            if let Some((used, county)) = self.county(words, at, count, &name, state) {
                let near = Near { within: self.within, ..near_county(self.context.places, county) };
                return self.add(Understood::Near(near)).then_some(used);
            }
            let follows = words.get(at + count).and_then(|word| state_code(&word.text));
            let Some(city) = self.context.places.city(&name, follows.or(state)) else { continue };
            let with_state = follows.is_some_and(|code| code == city.state);
            let near_home = state == Some(city.state.as_str());
            let everyday = here.iter().all(|word| (self.context.is_everyday)(&word.text));
            let known_any = here.iter().any(|word| (self.context.is_known)(&word.text));
            // "Round Rock": two words that people say, and together a town; "del rio" is too often part of something else.
            let has_filler = || here.iter().any(|word| Lexicon::get().is_filler(&word.text));
            let two_words = near_home && count > 1 && (told || city.zips > 1 && !has_filler());
            let plain_city = if near_home { !known_any || city.zips >= 8 } else { city.zips >= 12 && !everyday };
            let known = here.iter().all(|word| (self.context.is_known)(&word.text));
            let told_city = told && (near_home && !everyday || !near_home && !known && city.zips >= 3);
            // After "within 10 miles of" nothing else than a place is meant.
            if with_state || plain_city || two_words || told_city || self.within.is_some() {
                let used = count + usize::from(with_state && name.split(' ').next_back() != Some("tx"));
                let near = Near { within: self.within, ..near_city(city) };
                return self.add(Understood::Near(near)).then_some(used);
            }
        }
        None
    }

    fn county(
        &self,
        words: &[Word],
        at: usize,
        count: usize,
        name: &str,
        state: Option<&str>,
    ) -> Option<(usize, Area)> {
        let next = words.get(at + count).map(|word| word.text.as_str());
        if matches!(next, Some("county" | "parish")) {
            return Some((count + 1, self.context.places.county_named(name, state?)?));
        }
        let rest = name.strip_prefix("condado ")?;
        let rest = rest.strip_prefix("de ").or_else(|| rest.strip_prefix("del ")).unwrap_or(rest);
        Some((count, self.context.places.county_named(rest, state?)?))
    }
}

fn language(words: &[Word], at: usize) -> Option<(usize, String)> {
    let (count, meanings) = Lexicon::get().at(words.get(at..)?)?;
    meanings.iter().find_map(|meaning| match meaning {
        Meaning::Language(code) => Some((count, code.clone())),
        _ => None,
    })
}

/// "Free to go", "toll free", "set him free" ask for no price.
fn is_free(before: &str, after: &str) -> bool {
    let other = ["to", "speech", "country", "him", "her"].contains(&after)
        || ["toll", "feel", "set", "him", "her", "be", "am", "i", "go", "get"].contains(&before);
    !other
}

/// "Korean classes" teaches the language.
fn is_class(before: &str, after: &str) -> bool {
    let class = |word: &str| {
        [
            "class",
            "classes",
            "clase",
            "clases",
            "course",
            "courses",
            "cours",
            "aula",
            "aulas",
            "lessons",
            "consulate",
            "embassy",
        ]
        .contains(&word)
    };
    class(before) || class(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Places {
        Places::parse(include_str!("../../data/places/zips.tsv"), include_str!("../../data/places/counties.tsv"))
    }

    fn shown(text: &str) -> (Vec<String>, String) {
        let places = places();
        let home = "US-TX-Travis".parse().expect("an area");
        let everyday = |word: &str| ["mission", "hope", "liberty"].contains(&word);
        let context = Context { places: &places, home: &home, is_everyday: &everyday, is_known: &everyday };
        let meant = understand(text, &context, &[]);
        let filters = meant
            .understood
            .iter()
            .map(|understood| match understood {
                Understood::Near(near) => {
                    format!(
                        "near {}{}",
                        near.label,
                        near.within.map(|miles| format!(" within {miles}")).unwrap_or_default()
                    )
                }
                Understood::Speaks(spoken) => format!("speaks {}", spoken.code()),
                Understood::Free => "free".to_owned(),
                Understood::Open(OpenWhen::Now) => "open now".to_owned(),
                Understood::Open(OpenWhen::At(day, clock)) => {
                    format!("open {day:?} {}", clock.map_or(0, |clock| clock.0))
                }
            })
            .collect();
        let words: Vec<String> = meant.asked.into_iter().filter(|a| !a.optional).map(|asked| asked.word.text).collect();
        (filters, words.join(" "))
    }

    #[test]
    fn filters_are_understood_in_running_words() {
        let is = |text: &str, filters: &[&str], words: &str| {
            assert_eq!(shown(text), (filters.iter().map(|&f| f.to_owned()).collect(), words.to_owned()), "{text}");
        };
        is("free lawyer near 78753", &["near 78753", "free"], "lawyer");
        is("vietnamese speaking lawyer in houston tx", &["near Houston, TX", "speaks vi"], "speaking lawyer");
        is("abogado gratis en san antonio", &["near San Antonio, TX", "free"], "abogado");
        is("open tuesday at 18:00", &["open Tuesday 1080"], "");
        is("food travis county", &["near Travis County"], "food");
        is("food within 10 miles of 78753", &["near 78753 within 10"], "food");
        is("comida a 5 millas de round rock", &["near Round Rock, TX within 5"], "comida a");
        is("the 100 mile zone", &[], "the 100 mile zone");
        is("am i free to go", &[], "am i free to go");
        is("there is no hope", &[], "there is no hope");
    }

    #[test]
    fn filters_are_understood_inside_han_and_hangul() {
        let (filters, _) = shown("奥斯汀免费移民律师");
        assert_eq!(filters, ["near Austin, TX", "free"]);
        let (filters, _) = shown("오스틴 무료 변호사");
        assert_eq!(filters, ["near Austin, TX", "free"]);
    }
}
