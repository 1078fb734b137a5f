//! Where places are: ZIP codes, cities and counties of the United States, and how far apart.
//!
//! The text of data/places is parsed at the first question, not at start. Counties are compared as `Area`, never by a bare
//! name: Fairfax County and Fairfax city are two places. A ZIP code may touch several counties; all of them are given, the
//! likeliest first.

mod states;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::OnceLock;

pub use states::state_code;

use super::area::Area;

/// All places, parsed when first asked.
#[derive(Debug, Default)]
pub struct Places {
    zips: Cow<'static, str>,
    counties: Cow<'static, str>,
    table: OnceLock<Table>,
}

/// A point on the earth, in thousandths of a degree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    pub lat: i32,
    pub lon: i32,
}

/// A ZIP code and what it lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zip {
    pub point: Point,
    pub city: String,
    pub state: String,
    /// The counties it touches, the likeliest first; empty for military post codes.
    pub counties: Vec<Area>,
}

/// A city: the middle of its ZIP codes, and the counties they touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct City {
    pub name: String,
    pub state: String,
    pub point: Point,
    /// The counties its ZIP codes lie in, the commonest first.
    pub counties: Vec<Area>,
    /// How many ZIP codes it has: a measure of its size.
    pub zips: usize,
}

impl Places {
    /// Places from the text of `zips.tsv` and `counties.tsv`; a line that cannot be read is passed over.
    pub fn parse(zips: impl Into<Cow<'static, str>>, counties: impl Into<Cow<'static, str>>) -> Places {
        Places { zips: zips.into(), counties: counties.into(), table: OnceLock::new() }
    }

    /// The ZIP code with these five digits.
    #[must_use]
    pub fn zip(&self, digits: &str) -> Option<Zip> {
        let table = self.table();
        let row = table.zip(zip_code(digits)?)?;
        let run = table.runs.get(row.run as usize)?;
        Some(Zip {
            point: row.point,
            city: self.text(&run.city).to_owned(),
            state: self.text(&run.state).to_owned(),
            counties: table.touched(row).iter().filter_map(|&county| table.area(county)).collect(),
        })
    }

    /// Where the ZIP code with this number lies.
    #[must_use]
    pub fn zip_point(&self, code: u32) -> Option<Point> {
        self.table().zip(code).map(|row| row.point)
    }

    /// The largest city with this name, in whatever letters and accents.
    ///
    /// `home` is the state whose cities come before larger ones elsewhere; a state after the name ("austin tx") decides.
    #[must_use]
    pub fn city(&self, name: &str, home: Option<&str>) -> Option<City> {
        let folded = plain(name);
        if let Some(found) = self.named(&folded, home) {
            return Some(found);
        }
        let (city, state) = folded.rsplit_once(' ')?;
        let state = state_code(state)?;
        self.named(city, Some(state)).filter(|found| found.state == state)
    }

    /// The middle of a county.
    #[must_use]
    pub fn county(&self, area: &Area) -> Option<Point> {
        let table = self.table();
        table.by_area.get(area).map(|&index| table.counties[index as usize].point)
    }

    /// The county of this name ("travis", "Travis County") in `state`.
    #[must_use]
    pub fn county_named(&self, name: &str, state: &str) -> Option<Area> {
        let folded = plain(name);
        let bare = ["county", "parish", "condado", "borough"]
            .iter()
            .find_map(|word| folded.strip_suffix(word).or_else(|| folded.strip_prefix(word)))
            .unwrap_or(&folded);
        let squeezed: String = bare.split(' ').collect();
        let table = self.table();
        let index = table.by_county.get(&(squeezed, state.to_owned()))?;
        table.area(*index)
    }
}

/// How far apart two points are along the surface, in miles.
#[must_use]
pub fn miles(from: Point, to: Point) -> f32 {
    let (lat_a, lat_b) = (degrees(from.lat).to_radians(), degrees(to.lat).to_radians());
    let half_lat = (lat_b - lat_a) / 2.0;
    let half_lon = (degrees(to.lon) - degrees(from.lon)).to_radians() / 2.0;
    let chord = half_lat.sin().powi(2) + lat_a.cos() * lat_b.cos() * half_lon.sin().powi(2);
    let radius = 3958.8;
    #[allow(clippy::cast_possible_truncation)] // at most half the earth's girth
    let distance = (2.0 * radius * chord.sqrt().min(1.0).asin()) as f32;
    distance
}

fn degrees(thousandths: i32) -> f64 {
    f64::from(thousandths) / 1000.0
}

/// A name in plain small letters without accents and signs; "St." and "Ft." written out.
#[must_use]
pub fn plain(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let simple = |byte: u8| byte.is_ascii_alphabetic() || byte == b' ';
    if name.bytes().all(simple) && !name.contains("  ") && !abbreviated(name) {
        return name.to_ascii_lowercase();
    }
    let letters: String = name
        .nfkd()
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .filter(|letter| !matches!(letter, '.' | '\''))
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let words: Vec<&str> = letters
        .split_whitespace()
        .map(|word| match word {
            "st" => "saint",
            "ft" => "fort",
            "mt" => "mount",
            other => other,
        })
        .collect();
    words.join(" ")
}

fn abbreviated(name: &str) -> bool {
    name.starts_with(' ')
        || name.ends_with(' ')
        || name.split(' ').any(|word| ["st", "ft", "mt"].iter().any(|short| word.eq_ignore_ascii_case(short)))
}

#[derive(Debug)]
struct Table {
    zips: Vec<ZipRow>,
    /// Neighbouring ZIP codes of one city; a city may have several runs.
    runs: Vec<Run>,
    /// Hash of the plain name of each run, sorted, with its place in `runs`.
    names: Vec<(u64, u32)>,
    counties: Vec<CountyRow>,
    /// The counties of all ZIP codes, one after the other.
    touched: Vec<u32>,
    by_area: HashMap<Area, u32>,
    /// Plain name without blanks and state, counties before independent cities.
    by_county: HashMap<(String, String), u32>,
}

#[derive(Debug)]
struct ZipRow {
    code: u32,
    point: Point,
    run: u32,
    /// Where its counties stand in `touched`.
    counties: Range<u32>,
}

/// City and state as places in the text, and which ZIP codes.
#[derive(Debug, Clone)]
struct Run {
    city: Range<usize>,
    state: Range<usize>,
    zips: Range<u32>,
}

#[derive(Debug)]
struct CountyRow {
    area: Area,
    point: Point,
}

impl Places {
    fn table(&self) -> &Table {
        self.table.get_or_init(|| Table::parse(&self.zips, &self.counties))
    }

    fn text(&self, at: &Range<usize>) -> &str {
        self.zips.get(at.clone()).unwrap_or("")
    }

    /// The city of this plain name: that of the home state, else the one with most ZIP codes.
    fn named(&self, folded: &str, home: Option<&str>) -> Option<City> {
        let table = self.table();
        let hash = hash(folded);
        let first = table.names.partition_point(|(known, _)| *known < hash);
        let runs = table.names[first..].iter().take_while(|(known, _)| *known == hash);
        let runs = runs.map(|&(_, run)| &table.runs[run as usize]).filter(|run| plain(self.text(&run.city)) == folded);
        let mut by_state: BTreeMap<&str, Vec<&Run>> = BTreeMap::new();
        for run in runs {
            by_state.entry(self.text(&run.state)).or_default().push(run);
        }
        let size = |runs: &[&Run]| runs.iter().map(|run| run.zips.len()).sum::<usize>();
        let best = by_state.into_iter().rev().max_by_key(|(state, runs)| (Some(*state) == home, size(runs)))?;
        Some(self.city_of(best.0, &best.1))
    }

    fn city_of(&self, state: &str, runs: &[&Run]) -> City {
        let table = self.table();
        let (mut lat, mut lon, mut count) = (0_i64, 0_i64, 0_i64);
        let mut counties: Vec<(usize, u32)> = Vec::new();
        for zip in runs.iter().flat_map(|run| run.zips.clone()).filter_map(|zip| table.zips.get(zip as usize)) {
            lat += i64::from(zip.point.lat);
            lon += i64::from(zip.point.lon);
            count += 1;
            for &county in table.touched(zip) {
                match counties.iter_mut().find(|(_, known)| *known == county) {
                    Some((times, _)) => *times += 1,
                    None => counties.push((1, county)),
                }
            }
        }
        counties.sort_by_key(|&(times, county)| (std::cmp::Reverse(times), county));
        let middle = |sum: i64| i32::try_from(sum / count.max(1)).unwrap_or_default();
        City {
            name: runs.first().map_or("", |run| self.text(&run.city)).to_owned(),
            state: state.to_owned(),
            point: Point { lat: middle(lat), lon: middle(lon) },
            counties: counties.into_iter().filter_map(|(_, county)| table.area(county)).collect(),
            zips: usize::try_from(count).unwrap_or(0),
        }
    }
}

impl Table {
    fn area(&self, county: u32) -> Option<Area> {
        self.counties.get(county as usize).map(|row| row.area.clone())
    }

    fn touched(&self, zip: &ZipRow) -> &[u32] {
        self.touched.get(zip.counties.start as usize..zip.counties.end as usize).unwrap_or_default()
    }

    fn zip(&self, code: u32) -> Option<&ZipRow> {
        self.zips.get(self.zips.binary_search_by_key(&code, |row| row.code).ok()?)
    }

    fn parse(zips: &str, counties: &str) -> Table {
        let (rows, by_fips) = parse_counties(counties);
        let mut table = Table {
            zips: Vec::with_capacity(zips.len() / 32),
            runs: Vec::new(),
            names: Vec::new(),
            counties: rows,
            touched: Vec::with_capacity(zips.len() / 24),
            by_area: HashMap::new(),
            by_county: HashMap::new(),
        };
        for (row, index) in table.counties.iter().zip(0_u32..) {
            table.by_area.insert(row.area.clone(), index);
            if let Area::County(state, name) = &row.area {
                let squeezed: String = plain(name).split(' ').collect();
                table.by_county.entry((squeezed, state.clone())).or_insert(index);
            }
        }
        let (mut city, mut state, mut county) = ("", "", None);
        for line in zips.lines().skip(1) {
            let mut cells = line.split('\t');
            let code = cells.next().and_then(zip_code);
            let point = point(cells.next(), cells.next());
            let (Some(code), Some(point)) = (code, point) else { continue };
            let mut written = || cells.next().filter(|text| !text.is_empty());
            let (new_city, new_state, new_county) = (written(), written(), written());
            let here = short(table.zips.len());
            if new_city.is_some() || new_state.is_some() || table.runs.is_empty() {
                (city, state) = (new_city.unwrap_or(city), new_state.unwrap_or(state));
                table.names.push((hash(&plain(city)), short(table.runs.len())));
                table.runs.push(Run { city: range_in(zips, city), state: range_in(zips, state), zips: here..here });
            }
            if let Some(fips) = new_county {
                county = by_fips.get(fips).copied();
            }
            let start = short(table.touched.len());
            table.touched.extend(county);
            table
                .touched
                .extend(cells.next().into_iter().flat_map(|also| also.split(' ')).filter_map(|fips| by_fips.get(fips)));
            let counties = start..short(table.touched.len());
            table.zips.push(ZipRow { code, point, run: short(table.runs.len() - 1), counties });
            if let Some(run) = table.runs.last_mut() {
                run.zips.end = here + 1;
            }
        }
        table.names.sort_unstable();
        table
    }
}

fn parse_counties(text: &str) -> (Vec<CountyRow>, HashMap<&str, u32>) {
    let mut rows: Vec<CountyRow> = Vec::new();
    let mut by_fips = HashMap::new();
    let mut taken: HashMap<Area, u32> = HashMap::new();
    let mut state = "";
    for line in text.lines().skip(1) {
        let mut cells = line.split('\t');
        let fips = cells.next().unwrap_or("");
        state = cells.next().filter(|cell| !cell.is_empty()).unwrap_or(state);
        let name: String = cells.next().unwrap_or("").chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
        let Some(point) = point(cells.next(), cells.next()) else { continue };
        let independent = cells.next() == Some("city");
        let mut area = Area::County(state.to_owned(), name.clone());
        // An independent city beside a county of the same name: "US-MD-BaltimoreCity".
        if independent && taken.contains_key(&area) {
            area = Area::County(state.to_owned(), format!("{name}City"));
        }
        let Ok(index) = u32::try_from(rows.len()) else { break };
        taken.insert(area.clone(), index);
        by_fips.insert(fips, index);
        rows.push(CountyRow { area, point });
    }
    (rows, by_fips)
}

/// Where `part`, a slice of `text`, stands in it.
fn range_in(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    start..start + part.len()
}

/// FNV-1a: short names, no attacker.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// An index as the table stores it; no table here has four thousand million rows.
fn short(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn zip_code(digits: &str) -> Option<u32> {
    (digits.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

fn point(lat: Option<&str>, lon: Option<&str>) -> Option<Point> {
    Some(Point { lat: thousandths(lat?)?, lon: thousandths(lon?)? })
}

/// `-97.71` as -97710, without a detour over floating point.
fn thousandths(text: &str) -> Option<i32> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole: i32 = whole.parse().ok().filter(|degrees| (0..=180).contains(degrees))?;
    let digits = fraction.bytes().chain(*b"000").take(3);
    let fraction = digits.fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'));
    Some(sign * (whole * 1000 + fraction))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Places {
        Places::parse(include_str!("../../data/places/zips.tsv"), include_str!("../../data/places/counties.tsv"))
    }

    #[test]
    fn a_zip_code_knows_its_city_and_every_county_it_touches() {
        let zip = places().zip("78717").expect("a ZIP code of Austin");
        assert_eq!((zip.city.as_str(), zip.state.as_str()), ("Austin", "TX"));
        assert_eq!(zip.counties.first().map(ToString::to_string).as_deref(), Some("US-TX-Williamson"));
        assert_eq!(places().zip("00000"), None);
        assert_eq!(places().zip("7871"), None);
    }

    #[test]
    fn a_city_is_found_in_any_letters_and_the_home_state_comes_first() {
        let places = places();
        let found = |name: &str| places.city(name, Some("TX")).map(|city| format!("{}, {}", city.name, city.state));
        assert_eq!(found("AUSTIN").as_deref(), Some("Austin, TX"));
        assert_eq!(found("ft. worth").as_deref(), Some("Fort Worth, TX"));
        assert_eq!(found("portland").as_deref(), Some("Portland, TX"));
        assert_eq!(found("portland or").as_deref(), Some("Portland, OR"));
        assert_eq!(found("chicago").as_deref(), Some("Chicago, IL"));
        assert_eq!(found("xyzzy"), None);
    }

    #[test]
    fn a_county_and_a_city_of_one_name_are_two_places() {
        let places = places();
        let area = |text: &str| text.parse::<Area>().expect("an area");
        assert!(places.county(&area("US-MD-Baltimore")).is_some());
        assert!(places.county(&area("US-MD-BaltimoreCity")).is_some());
        assert_eq!(places.county_named("Fort Bend County", "TX"), Some(area("US-TX-FortBend")));
        assert_eq!(places.county_named("condado de travis", "TX"), None);
        assert_eq!(places.county_named("condado travis", "TX"), Some(area("US-TX-Travis")));
    }

    #[test]
    fn austin_is_about_150_miles_from_houston() {
        let places = places();
        let point = |name: &str| places.city(name, Some("TX")).map(|city| city.point).expect("a city");
        let distance = miles(point("austin"), point("houston"));
        assert!((140.0..170.0).contains(&distance), "{distance}");
        assert!(miles(point("austin"), point("austin")) < 0.01);
    }

    #[test]
    fn broken_lines_are_passed_over() {
        let places = Places::parse(
            "head\nx\ty\tz\n78753\t30.37\t-97.67\tAustin\tTX\t48453\n\t\t\n",
            "head\n48453\tTX\tTravis\t30.3\t-97.8\n\n",
        );
        assert!(places.zip("78753").is_some());
        assert!(Places::default().zip("78753").is_none());
    }
}
