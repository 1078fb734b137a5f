//! Small sentences that several pages share.

use jiff::civil::Date;

use crate::catalog::date::PartialDate;
use crate::locale::Words;

/// "Checked November 24, 2026".
#[must_use]
pub fn checked(words: &Words, date: Date) -> String {
    words.with("checked", &[("date", &words.date(PartialDate::from(date)))])
}

/// "November 2026".
#[must_use]
pub fn month_year(words: &Words, date: Date) -> String {
    words.month(PartialDate::from(date))
}
