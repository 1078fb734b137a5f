//! Where it happens: one edition, its search and its words, built once and borrowed by both front ends.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::catalog::Catalog;
use crate::locale::Locale;

/// What the screen, the line mode and the command line all work on.
pub struct Desk {
    pub catalog: Arc<Catalog>,
    pub locale: Locale,
}

impl Desk {
    /// The wall clock of the edition's own place.
    #[must_use]
    pub fn local(&self, now: Timestamp) -> DateTime {
        let zone = TimeZone::get(&self.catalog.edition.time_zone).unwrap_or(TimeZone::UTC);
        zone.to_datetime(now)
    }
}
