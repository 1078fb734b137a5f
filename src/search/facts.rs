//! What ranking and filters need to know of a page, as one record of the index: no catalog is touched while searching.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::tables::{Eye, Pen};
use crate::catalog::hours::{Clock, Day, Schedule};
use crate::catalog::id::Kind;
use crate::catalog::lang::{LocalText, Spoken};
use crate::catalog::{Advice, Confidence, Contact, Cost, Side, Status};

/// Names that records refer to by number: topics, areas, courts and detention places.
#[derive(Debug, Default, Clone)]
pub struct Names {
    known: BTreeMap<String, u16>,
    list: Vec<String>,
}

impl Names {
    /// The number of a name, given out at first sight.
    pub fn number(&mut self, name: &str) -> u16 {
        if let Some(&number) = self.known.get(name) {
            return number;
        }
        // More names than fit share the last number, which means none.
        let number = u16::try_from(self.list.len()).unwrap_or(u16::MAX);
        self.known.insert(name.to_owned(), number);
        self.list.push(name.to_owned());
        number
    }

    /// The number of a name that some record uses.
    pub fn find(&self, name: &str) -> Option<u16> {
        self.known.get(name).copied()
    }

    pub fn name(&self, number: u16) -> &str {
        self.list.get(usize::from(number)).map_or("", String::as_str)
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn lines(&self) -> String {
        self.list.join("\n")
    }

    pub fn parse(lines: &str) -> Names {
        let mut names = Names::default();
        for line in lines.lines() {
            names.number(line);
        }
        names
    }
}

/// The first bytes of a record: all that ranking reads of every candidate.
#[allow(clippy::struct_excessive_bools)] // four independent facts, not one state
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub kind: Kind,
    pub low_confidence: bool,
    pub inactive: bool,
    pub government: bool,
    /// Serves the edition's home county by name, or has its office there.
    pub home: bool,
    /// 0 to 15: confidence, freshness and being active, for ties.
    pub trust: u8,
    /// 0 to 15: how often guides send people there.
    pub sent: u8,
}

/// The whole record, as it is written.
#[derive(Debug, Clone)]
pub struct Record {
    pub head: Head,
    pub name: String,
    /// Numbers of topics, the main one first.
    pub topics: Vec<u16>,
    /// Numbers of the areas that a contact serves or that a guide's law reaches.
    pub areas: Vec<u16>,
    /// Where its offices are: ZIP code (0 where not known) and the number of "City ST".
    pub offices: Vec<(u32, u16)>,
    /// Empty where nobody knows.
    pub languages: Vec<Spoken>,
    pub cost: Option<Cost>,
    pub advice: Option<Advice>,
    pub courts: Vec<u16>,
    pub detention: Vec<u16>,
    pub schedules: Vec<Schedule>,
}

/// A record as it lies in the index: its lists are read where they stand, when somebody asks for them.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'r> {
    pub head: Head,
    pub name: &'r str,
    pub topics: Numbers<'r>,
    pub areas: Numbers<'r>,
    offices: List<'r>,
    languages: List<'r>,
    pub cost: Option<Cost>,
    pub advice: Option<Advice>,
    pub courts: Numbers<'r>,
    pub detention: Numbers<'r>,
    schedules: List<'r>,
}

/// Numbers of names.
#[derive(Debug, Clone, Copy)]
pub struct Numbers<'r>(&'r [u8]);

impl<'r> Numbers<'r> {
    #[inline]
    fn read(eye: &mut Eye<'r>) -> Numbers<'r> {
        let count = usize::from(eye.byte());
        Numbers(eye.take(count * 2))
    }

    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    #[inline]
    pub fn iter(self) -> impl Iterator<Item = u16> + 'r {
        self.0.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]]))
    }
}

/// So many things, one after the other.
#[derive(Debug, Clone, Copy)]
struct List<'r> {
    count: u8,
    bytes: &'r [u8],
}

impl<'r> List<'r> {
    /// The list that begins here, of things that `pass` passes over.
    #[inline]
    fn read(eye: &mut Eye<'r>, pass: impl Fn(&mut Eye<'r>) -> &'r [u8]) -> List<'r> {
        let count = eye.byte();
        let bytes = eye.0;
        for _ in 0..count {
            pass(eye);
        }
        List { count, bytes }
    }

    fn iter<T>(self, read: impl Fn(&mut Eye<'r>) -> T) -> impl Iterator<Item = T> {
        let mut eye = Eye(self.bytes);
        (0..self.count).map(move |_| read(&mut eye))
    }
}

impl Head {
    pub fn of_page(kind: Kind) -> Head {
        Head { kind, low_confidence: false, inactive: false, government: false, home: false, trust: 8, sent: 0 }
    }

    pub fn of_contact(contact: &Contact, home: bool, today: Option<Date>, sent: u8) -> Head {
        let confidence = match contact.confidence {
            Confidence::High => 8,
            Confidence::Medium => 5,
            Confidence::Low => 0,
        };
        let fresh = match (contact.assured_date, today) {
            (Some(date), Some(today)) => {
                let years = i32::from(today.year()) - i32::from(date.year);
                u8::try_from((3 - years).clamp(0, 3)).unwrap_or(0)
            }
            _ => 0,
        };
        let active = if contact.status == Status::Active { 4 } else { 0 };
        Head {
            kind: Kind::Contact,
            low_confidence: contact.confidence == Confidence::Low,
            inactive: contact.status == Status::Inactive,
            government: contact.side != Side::Helper,
            home,
            trust: confidence + fresh + active,
            sent,
        }
    }

    fn write(self, pen: &mut Pen) {
        let kind = match self.kind {
            Kind::Warning => 0,
            Kind::Guide => 1,
            Kind::Paper => 2,
            Kind::Contact => 3,
            Kind::Packet => 4,
            Kind::Emergency => 5,
        };
        let flags = u8::from(self.low_confidence)
            | u8::from(self.inactive) << 1
            | u8::from(self.government) << 2
            | u8::from(self.home) << 3
            | self.sent.min(15) << 4;
        pen.byte(kind << 4 | self.trust.min(15));
        pen.byte(flags);
    }

    fn read(eye: &mut Eye<'_>) -> Head {
        let (first, flags) = (eye.byte(), eye.byte());
        let kind = match first >> 4 {
            0 => Kind::Warning,
            1 => Kind::Guide,
            2 => Kind::Paper,
            4 => Kind::Packet,
            5 => Kind::Emergency,
            _ => Kind::Contact,
        };
        Head {
            kind,
            trust: first & 15,
            low_confidence: flags & 1 != 0,
            inactive: flags & 2 != 0,
            government: flags & 4 != 0,
            home: flags & 8 != 0,
            sent: flags >> 4,
        }
    }
}

impl Record {
    /// A page of this kind and name of which nothing else is known.
    pub fn of_page(kind: Kind, name: &str) -> Record {
        Record {
            head: Head::of_page(kind),
            name: name.to_owned(),
            topics: Vec::new(),
            areas: Vec::new(),
            offices: Vec::new(),
            languages: Vec::new(),
            cost: None,
            advice: None,
            courts: Vec::new(),
            detention: Vec::new(),
            schedules: Vec::new(),
        }
    }

    pub fn write(&self) -> Vec<u8> {
        let mut pen = Pen::default();
        self.head.write(&mut pen);
        pen.list(&self.topics, |pen, topic| pen.short(*topic));
        pen.text(&self.name);
        pen.list(&self.areas, |pen, area| pen.short(*area));
        pen.list(&self.offices, |pen, (zip, city)| {
            pen.long(*zip);
            pen.short(*city);
        });
        pen.list(&self.languages, |pen, spoken| pen.text(spoken.code()));
        pen.byte(self.cost.map_or(0, cost_code));
        pen.byte(match self.advice {
            None => 0,
            Some(Advice::Attorney) => 1,
            Some(Advice::Accredited) => 2,
            Some(Advice::None) => 3,
        });
        pen.list(&self.courts, |pen, court| pen.short(*court));
        pen.list(&self.detention, |pen, place| pen.short(*place));
        pen.list(&self.schedules, |pen, schedule| {
            pen.list(&schedule.byday, |pen, day| pen.byte(day_code(*day)));
            pen.short(schedule.opens_at.0);
            pen.short(schedule.closes_at.0);
        });
        pen.0
    }
}

impl<'r> Facts<'r> {
    pub fn read(record: &'r [u8]) -> Facts<'r> {
        let mut eye = Eye(record);
        Facts {
            head: Head::read(&mut eye),
            topics: Numbers::read(&mut eye),
            name: eye.text(),
            areas: Numbers::read(&mut eye),
            offices: List::read(&mut eye, |eye| eye.take(6)),
            languages: List::read(&mut eye, Eye::text_bytes),
            cost: cost_of(eye.byte()),
            advice: match eye.byte() {
                1 => Some(Advice::Attorney),
                2 => Some(Advice::Accredited),
                3 => Some(Advice::None),
                _ => None,
            },
            courts: Numbers::read(&mut eye),
            detention: Numbers::read(&mut eye),
            schedules: List::read(&mut eye, |eye| {
                let days = usize::from(eye.byte());
                eye.take(days + 4)
            }),
        }
    }

    /// The head and the topics only.
    pub fn glance(record: &'r [u8]) -> (Head, Numbers<'r>) {
        let mut eye = Eye(record);
        (Head::read(&mut eye), Numbers::read(&mut eye))
    }

    /// Whether nobody knows where its offices are.
    pub fn has_no_office(&self) -> bool {
        self.offices.count == 0
    }

    /// Where its offices are: ZIP code (0 where not known) and the number of "City ST".
    pub fn offices(&self) -> impl Iterator<Item = (u32, u16)> + 'r {
        self.offices.iter(|eye| (eye.long(), eye.short()))
    }

    pub fn languages(&self) -> impl Iterator<Item = Spoken> + 'r {
        self.languages.iter(|eye| eye.text().parse().ok()).flatten()
    }

    /// Whether one of these languages is spoken; nothing where nobody knows.
    pub fn speaks(&self, asked: &[Spoken]) -> Option<bool> {
        let mut codes = self.languages.iter(Eye::text);
        (self.languages.count > 0).then(|| codes.any(|code| asked.iter().any(|asked| asked.is_understood_by(code))))
    }

    /// When somebody is there; nothing where nobody knows.
    pub fn schedules(&self) -> Vec<Schedule> {
        let schedules = self.schedules.iter(|eye| Schedule {
            byday: eye.list(|eye| Day::ALL[usize::from(eye.byte()).min(6)]),
            opens_at: Clock(eye.short()),
            closes_at: Clock(eye.short()),
            note: LocalText::default(),
        });
        schedules.collect()
    }
}

fn cost_code(cost: Cost) -> u8 {
    match cost {
        Cost::Free => 1,
        Cost::FreeIfEligible => 2,
        Cost::LowCost => 3,
        Cost::Sliding => 4,
        Cost::Fee => 5,
    }
}

fn cost_of(code: u8) -> Option<Cost> {
    match code {
        1 => Some(Cost::Free),
        2 => Some(Cost::FreeIfEligible),
        3 => Some(Cost::LowCost),
        4 => Some(Cost::Sliding),
        5 => Some(Cost::Fee),
        _ => None,
    }
}

fn day_code(day: Day) -> u8 {
    Day::ALL.iter().zip(0_u8..).find(|(known, _)| **known == day).map_or(0, |(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_reads_as_it_was_written() {
        let record = Record {
            head: Head { government: true, home: true, trust: 12, ..Head::of_page(Kind::Contact) },
            name: "austin-311".to_owned(),
            topics: vec![3, 500],
            areas: vec![1],
            offices: vec![(78701, 2)],
            languages: vec!["es".parse().expect("a code")],
            cost: Some(Cost::Sliding),
            advice: Some(Advice::None),
            courts: vec![],
            detention: vec![9],
            schedules: vec![Schedule {
                byday: Day::ALL[..5].to_vec(),
                opens_at: Clock(540),
                closes_at: Clock(1020),
                note: LocalText::default(),
            }],
        };
        let written = record.write();
        let read = Facts::read(&written);
        assert_eq!(
            (read.head, read.name, read.cost, read.advice),
            (record.head, "austin-311", record.cost, record.advice)
        );
        assert_eq!(
            [read.topics, read.areas, read.courts, read.detention].map(|numbers| numbers.iter().collect::<Vec<_>>()),
            [record.topics, record.areas, record.courts, record.detention]
        );
        assert_eq!(read.offices().collect::<Vec<_>>(), record.offices);
        assert_eq!(read.languages().collect::<Vec<_>>(), record.languages);
        assert_eq!(read.schedules(), record.schedules);
        assert_eq!(Facts::glance(&written).1.iter().collect::<Vec<_>>(), [3, 500]);
        let _ = Facts::read(b"x");
    }
}
