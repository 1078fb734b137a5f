//! Filters with three answers: it fits, it does not, nobody knows. Unknown never looks like yes and never like no.

use jiff::civil::DateTime;

use super::engine::Engine;
use super::facts::{Facts, Numbers};
use super::query::{Near, Understood};
use super::when::OpenWhen;
use super::{Filters, Fit};
use crate::catalog::area::Area;
use crate::catalog::hours::{OpenState, open_at};
use crate::catalog::id::Kind;
use crate::catalog::places::{Places, Point, miles};
use crate::catalog::{Cost, Holiday};

/// An office is near within this many miles.
pub const NEAR: f32 = 35.0;

/// How far from a place an office may be, in miles.
pub fn reach(near: &Near) -> f32 {
    near.within.map_or(NEAR, f32::from)
}

/// How local a page is to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Local {
    /// Serves another place only.
    Elsewhere,
    NotKnown,
    Country,
    State,
    /// Serves the county by name, or has its office near.
    Here,
}

/// What filters are held against.
pub struct Judge<'a> {
    pub engine: &'a Engine,
    pub places: &'a Places,
    pub holidays: &'a [Holiday],
    pub now: DateTime,
}

impl Judge<'_> {
    /// How local a page is to `near`.
    pub fn local(&self, facts: &Facts<'_>, near: &Near) -> (Local, Option<f32>) {
        let distance = near.point.and_then(|point| self.distance(facts, point));
        if near.within.is_some() {
            let is_here = |distance| if distance <= reach(near) { Local::Here } else { Local::Elsewhere };
            return (distance.map_or(Local::NotKnown, is_here), distance);
        }
        let served = facts
            .areas
            .iter()
            .filter_map(|number| self.engine.area(number))
            .filter(|area| near.counties.iter().any(|county| area.covers(county)))
            .map(|area| match area {
                Area::County(..) => Local::Here,
                Area::State(_) => Local::State,
                Area::Country => Local::Country,
            })
            .max();
        let close = distance.is_some_and(|distance| distance <= NEAR);
        let local = match served {
            Some(Local::Here) => Local::Here,
            _ if close => Local::Here,
            Some(other) => other,
            None if facts.areas.is_empty() && facts.has_no_office() => Local::NotKnown,
            None => Local::Elsewhere,
        };
        (local, distance)
    }

    fn distance(&self, facts: &Facts<'_>, from: Point) -> Option<f32> {
        facts.offices().filter_map(|office| self.office(office)).map(|office| miles(from, office)).reduce(f32::min)
    }

    fn office(&self, (zip, city): (u32, u16)) -> Option<Point> {
        self.places
            .zip_point(zip)
            .or_else(|| self.places.city(self.engine.known.name(city), None).map(|city| city.point))
    }

    /// Whether somebody is open at the moment meant.
    pub fn open(&self, facts: &Facts<'_>, when: OpenWhen) -> OpenState {
        open_at(&facts.schedules(), self.holidays, moment(self.now, when))
    }

    fn open_fit(&self, facts: &Facts<'_>, when: OpenWhen) -> Fit {
        if let OpenWhen::At(day, None) = when {
            let schedules = facts.schedules();
            if schedules.is_empty() {
                return Fit::NotKnown;
            }
            return Fit::of(schedules.iter().any(|schedule| schedule.byday.contains(&day)));
        }
        match self.open(facts, when) {
            OpenState::Always | OpenState::Open { .. } => Fit::Yes,
            OpenState::Closed { .. } => Fit::No,
            OpenState::NotKnown => Fit::NotKnown,
        }
    }

    /// Whether a page fits something understood. Guides, papers and warnings fit everything but another place's law.
    pub fn understood(&self, facts: &Facts<'_>, understood: &Understood) -> Fit {
        if facts.head.kind != Kind::Contact {
            return Fit::Yes;
        }
        match understood {
            Understood::Near(near) => match self.local(facts, near).0 {
                Local::Elsewhere => Fit::No,
                Local::NotKnown => Fit::NotKnown,
                Local::Country | Local::State | Local::Here => Fit::Yes,
            },
            Understood::Speaks(spoken) => facts.speaks(std::slice::from_ref(spoken)).map_or(Fit::NotKnown, Fit::of),
            Understood::Free => facts.cost.map_or(Fit::NotKnown, |cost| Fit::of(cost != Cost::Fee)),
            Understood::Open(when) => self.open_fit(facts, *when),
        }
    }

    /// Whether a page fits the filters: yes in every group that is used, not known in some, or no in one.
    pub fn filters(&self, facts: &Facts<'_>, filters: &Filters) -> Fit {
        let contact = facts.head.kind == Kind::Contact;
        let mut fit = Fit::Yes;
        let mut and = |other: Fit| fit = fit.and(other);
        let has = |numbers: Numbers<'_>, names: &[String]| {
            numbers.iter().any(|number| names.iter().any(|name| name == self.engine.known.name(number)))
        };
        if !filters.kinds.is_empty() {
            and(Fit::of(filters.kinds.contains(&facts.head.kind)));
        }
        if !filters.topics.is_empty() {
            and(Fit::of(has(facts.topics, &filters.topics)));
        }
        // `None` where nobody knows. A guide has no languages, no cost and no hours of its own: such a filter asks for contacts.
        let listed = |fits: Option<bool>| if contact { fits.map_or(Fit::NotKnown, Fit::of) } else { Fit::No };
        let served = |numbers: Numbers<'_>, names: &[String]| (!numbers.is_empty()).then(|| has(numbers, names));
        if !filters.speaks.is_empty() {
            and(listed(facts.speaks(&filters.speaks)));
        }
        if !filters.cost.is_empty() {
            and(listed(facts.cost.map(|cost| filters.cost.contains(&cost))));
        }
        if !filters.advice.is_empty() {
            and(listed(facts.advice.map(|advice| filters.advice.contains(&advice))));
        }
        if !filters.courts.is_empty() {
            and(listed(served(facts.courts, &filters.courts)));
        }
        if !filters.detention.is_empty() {
            and(listed(served(facts.detention, &filters.detention)));
        }
        if !filters.county.is_empty() {
            let serves = facts.areas.iter().filter_map(|number| self.engine.area(number));
            let fits = serves.into_iter().any(|area| filters.county.iter().any(|county| area.covers(county)));
            and(if !contact && facts.areas.is_empty() { Fit::Yes } else { fit_known(!facts.areas.is_empty(), fits) });
        }
        if let Some(near) = &filters.near {
            and(if contact { self.understood(facts, &Understood::Near(near.clone())) } else { Fit::Yes });
        }
        if let Some(when) = filters.open {
            and(if contact { self.open_fit(facts, when) } else { Fit::No });
        }
        fit
    }
}

fn fit_known(known: bool, fits: bool) -> Fit {
    if known { Fit::of(fits) } else { Fit::NotKnown }
}

/// The moment that is meant: now, or the next such day at that time.
fn moment(now: DateTime, when: OpenWhen) -> DateTime {
    let OpenWhen::At(day, clock) = when else { return now };
    let clock = clock.map_or(12 * 60, |clock| clock.0.min(1439));
    let mut date = now.date();
    for _ in 0..7 {
        if crate::catalog::hours::Day::of(date.weekday()) == day {
            break;
        }
        date = date.tomorrow().unwrap_or(date);
    }
    let (hours, minutes) = (i8::try_from(clock / 60).unwrap_or(0), i8::try_from(clock % 60).unwrap_or(0));
    date.at(hours, minutes, 0, 0)
}
