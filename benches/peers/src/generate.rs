//! Directories of any size: the same seed gives the same records.

use amparo::catalog::lang::{Lang, LocalText};
use amparo::catalog::{
    Catalog, Confidence, Contact, ContactPhone, ContactText, Cost, Location, Organization, PhoneKind, Side, Status,
};

/// xorshift64*: small, fast, and the same everywhere.
#[derive(Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn roll(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() >> 33).unwrap_or(0) % end.max(1)
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A rank below `end`, as often as Zipf's law has it.
    pub fn zipf(&mut self, end: usize) -> usize {
        #[allow(clippy::cast_precision_loss)]
        let (unit, end) = ((self.roll() >> 11) as f64 / (1_u64 << 53) as f64, end as f64);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let rank = (end.powf(unit) - 1.0) as usize;
        rank
    }
}

/// A real place: city, state, ZIP code, FIPS left out.
struct Place {
    city: String,
    state: String,
    zip: String,
}

/// Makes records one after the other.
pub struct Generator {
    words: Vec<(Lang, Vec<String>)>,
    places: Vec<Place>,
    topics: Vec<String>,
    seed: u64,
}

const FIRST: [&str; 40] = [
    "Casa",
    "Centro",
    "Saint Mary's",
    "First",
    "United",
    "Community",
    "Hope",
    "Justice",
    "Manos",
    "Puente",
    "Lone Star",
    "River",
    "Valley",
    "Harbor",
    "Nueva Vida",
    "Hermanos",
    "Good Shepherd",
    "Bethany",
    "Liberty",
    "Welcome",
    "Open Door",
    "Mission",
    "Bridge",
    "Northside",
    "Eastside",
    "Westside",
    "Southside",
    "Catholic",
    "Lutheran",
    "Baptist",
    "Interfaith",
    "Refugee",
    "Immigrant",
    "Workers",
    "Tenants",
    "Women's",
    "Family",
    "Youth",
    "Elder",
    "Neighborhood",
];
const SECOND: [&str; 24] = [
    "Legal Aid",
    "Law Center",
    "Clinic",
    "Services",
    "Alliance",
    "Project",
    "Network",
    "Shelter",
    "Council",
    "Coalition",
    "Ministries",
    "Foundation",
    "Resource Center",
    "Help Line",
    "Food Bank",
    "Health Center",
    "Rights Project",
    "Defense Fund",
    "Support Center",
    "Education Center",
    "Housing Group",
    "Welcome Center",
    "Union",
    "Advocates",
];
const SYLLABLES: [&str; 30] = [
    "ba", "ro", "mi", "ta", "lu", "san", "ver", "tol", "qui", "ne", "da", "for", "bel", "ri", "cho", "mar", "gan",
    "pe", "su", "lio", "wen", "hal", "dor", "tin", "ca", "jo", "nam", "key", "ler", "ton",
];

impl Generator {
    /// Words, topics and places are those of the shipped directory; rarer words are made of syllables.
    pub fn new(catalog: &Catalog, zips: &str, seed: u64) -> Generator {
        let mut words = Vec::new();
        for lang in Lang::ALL {
            let mut counts = std::collections::BTreeMap::<String, usize>::new();
            for guide in &catalog.guides {
                let Some(text) = guide.texts.get(&lang) else { continue };
                let items = text.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| &block.items);
                for item in items {
                    for word in item.plain().split_whitespace() {
                        *counts.entry(word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()).or_default() += 1;
                    }
                }
            }
            let mut sorted: Vec<(usize, String)> =
                counts.into_iter().filter(|(word, _)| !word.is_empty()).map(|(word, count)| (count, word)).collect();
            sorted.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            if !sorted.is_empty() {
                words.push((lang, sorted.into_iter().map(|(_, word)| word).collect()));
            }
        }
        let (mut city, mut state) = ("", "");
        let mut places = Vec::new();
        for line in zips.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            city = cells.get(3).filter(|cell| !cell.is_empty()).unwrap_or(&city);
            state = cells.get(4).filter(|cell| !cell.is_empty()).unwrap_or(&state);
            places.push(Place { city: city.to_owned(), state: state.to_owned(), zip: cells[0].to_owned() });
        }
        let topics = catalog.topics.iter().map(|topic| topic.id.clone()).collect();
        Generator { words, places, topics, seed }
    }

    /// The record with this number.
    pub fn contact(&self, number: usize) -> Contact {
        let mut dice = Dice::new(self.seed ^ (number as u64).wrapping_mul(0xd129_0d3f_3ee1_37a5));
        for _ in 0..3 {
            dice.roll();
        }
        let place = dice.pick(&self.places);
        let own: String = (0..2 + dice.below(2)).map(|_| *dice.pick(&SYLLABLES)).collect();
        let own = own[..1].to_uppercase() + &own[1..];
        let name = match dice.below(4) {
            0 => format!("{} {} of {}", dice.pick(&FIRST), dice.pick(&SECOND), place.city),
            1 => format!("{own} {}", dice.pick(&SECOND)),
            2 => format!("{} {own} {}", place.city, dice.pick(&SECOND)),
            _ => format!("{} {own} {}", dice.pick(&FIRST), dice.pick(&SECOND)),
        };
        let digits = format!("+1{}{:07}", 201 + dice.below(700), 2_000_000 + dice.below(7_999_999));
        let mut text = std::collections::BTreeMap::new();
        text.insert(Lang::En, self.text(Lang::En, &mut dice));
        if dice.below(3) == 0 {
            let lang = dice.pick(&self.words).0;
            text.insert(lang, self.text(lang, &mut dice));
        }
        Contact {
            id: format!("generated-{number}"),
            organization: Organization { name, ..Organization::default() },
            confidence: *dice.pick(&[Confidence::Low, Confidence::Medium, Confidence::High]),
            side: Side::Helper,
            status: Status::Active,
            assured_date: None,
            assured_how: None,
            topics: vec![dice.pick(&self.topics).clone(), dice.pick(&self.topics).clone()],
            languages: ["es", "vi", "zh", "ar", "ko"]
                .iter()
                .filter_map(|code| code.parse().ok())
                .take(dice.below(3))
                .collect(),
            serves: format!("US-{}", place.state).parse().into_iter().collect(),
            cost: *dice.pick(&[None, Some(Cost::Free), Some(Cost::Sliding)]),
            advice: None,
            begin: Vec::new(),
            courts: Vec::new(),
            detention: Vec::new(),
            populations: Vec::new(),
            ask: std::collections::BTreeMap::new(),
            capacity: None,
            phones: digits
                .parse()
                .map(|number| ContactPhone {
                    number,
                    kind: PhoneKind::Voice,
                    languages: Vec::new(),
                    note: LocalText::default(),
                })
                .into_iter()
                .collect(),
            locations: vec![Location {
                city: place.city.clone(),
                state_province: place.state.clone(),
                postal_code: Some(place.zip.clone()),
                ..Location::default()
            }],
            schedules: Vec::new(),
            caution: LocalText::default(),
            text,
            sources: Vec::new(),
        }
    }

    fn text(&self, lang: Lang, dice: &mut Dice) -> ContactText {
        let words = &self.words.iter().find(|(known, _)| *known == lang).unwrap_or(&self.words[0]).1;
        let mut some = |count: usize| {
            let picked: Vec<String> = (0..count)
                .map(|_| {
                    // One word in twelve is rare: a name, a street, a word of a trade.
                    if dice.below(12) == 0 {
                        (0..2 + dice.below(3)).map(|_| *dice.pick(&SYLLABLES)).collect()
                    } else {
                        words[dice.zipf(words.len())].clone()
                    }
                })
                .collect();
            picked.join(" ")
        };
        ContactText { service: some(4), description: some(24), ..ContactText::default() }
    }
}
