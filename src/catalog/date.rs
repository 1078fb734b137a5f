//! Dates as sources give them: a year, a month or a day.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// `2026`, `2026-07` or `2026-07-15`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    pub year: i16,
    pub month: Option<i8>,
    pub day: Option<i8>,
}

/// A text that is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no date; write 2026, 2026-07 or 2026-07-15")]
pub struct PartialDateError(String);

impl PartialDate {
    /// The latest day that it can mean, so that nothing is called old too early.
    #[must_use]
    pub fn latest(self) -> Date {
        let month = self.month.unwrap_or(12);
        let first = Date::new(self.year, month, 1).unwrap_or(Date::MAX);
        self.day.and_then(|day| Date::new(self.year, month, day).ok()).unwrap_or_else(|| first.last_of_month())
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        let wrong = || PartialDateError(text.to_owned());
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(()).ok_or_else(wrong)
        };
        let mut parts = text.split('-');
        let year_text = parts.next().unwrap_or_default();
        digits(year_text, 4)?;
        let year = year_text.parse().map_err(|_| wrong())?;
        let mut number = || -> Result<Option<i8>, PartialDateError> {
            let Some(part) = parts.next() else { return Ok(None) };
            digits(part, 2)?;
            part.parse().map(Some).map_err(|_| wrong())
        };
        let (month, day) = (number()?, number()?);
        if parts.next().is_some() || Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).is_err() {
            return Err(wrong());
        }
        Ok(PartialDate { year, month, day })
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        PartialDate { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl TryFrom<String> for PartialDate {
    type Error = PartialDateError;

    fn try_from(text: String) -> Result<Self, PartialDateError> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        date.to_string()
    }
}
