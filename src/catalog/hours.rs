//! Opening hours: open, closed, or not known.
//!
//! Times are the wall clock of the edition's own zone; no offset is ever stored, so daylight saving cannot shift them.

use jiff::civil::{Date, DateTime, Weekday};
use serde::{Deserialize, Serialize};

use super::Holiday;
use super::lang::LocalText;

/// A day of the week, as HSDS `byday` writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Day {
    #[serde(rename = "MO")]
    Monday,
    #[serde(rename = "TU")]
    Tuesday,
    #[serde(rename = "WE")]
    Wednesday,
    #[serde(rename = "TH")]
    Thursday,
    #[serde(rename = "FR")]
    Friday,
    #[serde(rename = "SA")]
    Saturday,
    #[serde(rename = "SU")]
    Sunday,
}

impl Day {
    /// Monday first.
    pub const ALL: [Day; 7] =
        [Day::Monday, Day::Tuesday, Day::Wednesday, Day::Thursday, Day::Friday, Day::Saturday, Day::Sunday];

    #[must_use]
    pub fn of(weekday: Weekday) -> Day {
        match weekday {
            Weekday::Monday => Day::Monday,
            Weekday::Tuesday => Day::Tuesday,
            Weekday::Wednesday => Day::Wednesday,
            Weekday::Thursday => Day::Thursday,
            Weekday::Friday => Day::Friday,
            Weekday::Saturday => Day::Saturday,
            Weekday::Sunday => Day::Sunday,
        }
    }
}

/// A time of day in minutes after midnight, 0 to 1440 (`24:00`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Clock(pub u16);

/// A text that is no time of day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no time; write 09:00 or 17:30, at most 24:00")]
pub struct ClockError(String);

impl std::str::FromStr for Clock {
    type Err = ClockError;

    fn from_str(text: &str) -> Result<Self, ClockError> {
        let wrong = || ClockError(text.to_owned());
        let (hours, minutes) = text.split_once(':').ok_or_else(wrong)?;
        let two_digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        if !two_digits(hours) || !two_digits(minutes) {
            return Err(wrong());
        }
        let (hours, minutes): (u16, u16) = (hours.parse().map_err(|_| wrong())?, minutes.parse().map_err(|_| wrong())?);
        let total = hours * 60 + minutes;
        if minutes > 59 || total > 1440 { Err(wrong()) } else { Ok(Clock(total)) }
    }
}

impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl TryFrom<String> for Clock {
    type Error = ClockError;

    fn try_from(text: String) -> Result<Self, ClockError> {
        text.parse()
    }
}

impl From<Clock> for String {
    fn from(clock: Clock) -> String {
        clock.to_string()
    }
}

/// Weekly hours (HSDS `schedule` with `freq` WEEKLY).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    pub byday: Vec<Day>,
    pub opens_at: Clock,
    pub closes_at: Clock,
    #[serde(default)]
    pub note: LocalText,
}

impl Schedule {
    /// Every day, the whole day.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.byday.len() == 7 && self.opens_at.0 == 0 && self.closes_at.0 >= 1439
    }
}

/// The answer to "are they open?". Unknown never looks like closed and never like open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenState {
    /// Day and night.
    Always,
    Open {
        until: Clock,
    },
    /// Closed; when it next opens within a week.
    Closed {
        next: Option<(Day, Clock)>,
    },
    NotKnown,
}

/// Whether somebody with these `schedules` is open at `moment` (wall clock of the edition's zone).
///
/// An office with hours is taken to be closed on a holiday; a line that is open day and night is not.
#[must_use]
pub fn open_at(schedules: &[Schedule], holidays: &[Holiday], moment: DateTime) -> OpenState {
    if schedules.is_empty() {
        return OpenState::NotKnown;
    }
    if schedules.iter().any(Schedule::is_always) {
        return OpenState::Always;
    }
    let now = minutes(moment);
    let today = moment.date();
    let is_holiday = |date: Date| holidays.iter().any(|holiday| holiday.date == date);
    let on = |date: Date| {
        let day = Day::of(date.weekday());
        schedules.iter().filter(move |schedule| !is_holiday(date) && schedule.byday.contains(&day))
    };
    let until = on(today)
        .filter(|schedule| schedule.opens_at.0 <= now && now < schedule.closes_at.0)
        .map(|schedule| schedule.closes_at)
        .max();
    if let Some(until) = until {
        return OpenState::Open { until };
    }
    let mut date = today;
    for ahead in 0..8 {
        let next = on(date).map(|schedule| schedule.opens_at).filter(|opens| ahead > 0 || opens.0 > now).min();
        if let Some(opens) = next {
            return OpenState::Closed { next: Some((Day::of(date.weekday()), opens)) };
        }
        let Ok(tomorrow) = date.tomorrow() else { break };
        date = tomorrow;
    }
    OpenState::Closed { next: None }
}

fn minutes(moment: DateTime) -> u16 {
    // Hours and minutes of a civil time are never negative.
    u16::try_from(i32::from(moment.hour()) * 60 + i32::from(moment.minute())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn weekdays(opens: u16, closes: u16) -> Schedule {
        Schedule {
            byday: Day::ALL[..5].to_vec(),
            opens_at: Clock(opens * 60),
            closes_at: Clock(closes * 60),
            note: LocalText::default(),
        }
    }

    #[test]
    fn nobody_is_called_closed_when_the_hours_are_not_known() {
        assert_eq!(open_at(&[], &[], date(2026, 11, 24).at(10, 0, 0, 0)), OpenState::NotKnown);
    }

    #[test]
    fn an_office_says_until_when_it_is_open() {
        let open = open_at(&[weekdays(9, 17)], &[], date(2026, 11, 24).at(10, 0, 0, 0));
        assert_eq!(open, OpenState::Open { until: Clock(17 * 60) });
    }

    #[test]
    fn on_friday_evening_the_next_opening_is_monday() {
        let closed = open_at(&[weekdays(9, 17)], &[], date(2026, 11, 27).at(18, 0, 0, 0));
        assert_eq!(closed, OpenState::Closed { next: Some((Day::Monday, Clock(9 * 60))) });
    }

    #[test]
    fn a_holiday_closes_an_office_but_not_a_line_that_never_closes() {
        let thanksgiving = Holiday { date: date(2026, 11, 26), name: LocalText::default() };
        let noon = date(2026, 11, 26).at(12, 0, 0, 0);
        let office = open_at(&[weekdays(9, 17)], std::slice::from_ref(&thanksgiving), noon);
        assert_eq!(office, OpenState::Closed { next: Some((Day::Friday, Clock(9 * 60))) });
        let always = Schedule { byday: Day::ALL.to_vec(), ..weekdays(0, 24) };
        assert_eq!(open_at(&[always], &[thanksgiving], noon), OpenState::Always);
    }
}
