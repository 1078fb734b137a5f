//! How far a law or a service reaches: `US`, `US-TX`, `US-TX-Travis`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A country, a state or a county.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Area {
    #[default]
    Country,
    /// Two capital letters.
    State(String),
    /// State, and the county's name without blanks and dots: `FortBend`.
    County(String, String),
}

/// A text that is no area.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no area; write US, US-TX or US-TX-Travis")]
pub struct AreaError(String);

impl Area {
    /// Whether everything in `other` lies inside `self`.
    #[must_use]
    pub fn covers(&self, other: &Area) -> bool {
        match (self, other) {
            (Area::Country, _) => true,
            (Area::State(state), Area::State(other) | Area::County(other, _)) => state == other,
            (Area::County(..), Area::County(..)) => self == other,
            _ => false,
        }
    }

    /// 2 for a county, 1 for a state, 0 for the country: the nearer, the higher.
    #[must_use]
    pub fn nearness(&self) -> u8 {
        match self {
            Area::Country => 0,
            Area::State(_) => 1,
            Area::County(..) => 2,
        }
    }
}

impl FromStr for Area {
    type Err = AreaError;

    fn from_str(text: &str) -> Result<Self, AreaError> {
        let wrong = || AreaError(text.to_owned());
        let mut parts = text.splitn(3, '-');
        if parts.next() != Some("US") {
            return Err(wrong());
        }
        let Some(state) = parts.next() else {
            return Ok(Area::Country);
        };
        if state.len() != 2 || !state.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(wrong());
        }
        match parts.next() {
            None => Ok(Area::State(state.to_owned())),
            Some(county) if !county.is_empty() && county.chars().all(|c| c.is_alphanumeric() || c == '-') => {
                Ok(Area::County(state.to_owned(), county.to_owned()))
            }
            Some(_) => Err(wrong()),
        }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Area::Country => f.write_str("US"),
            Area::State(state) => write!(f, "US-{state}"),
            Area::County(state, county) => write!(f, "US-{state}-{county}"),
        }
    }
}

impl TryFrom<String> for Area {
    type Error = AreaError;

    fn try_from(text: String) -> Result<Self, AreaError> {
        text.parse()
    }
}

impl From<Area> for String {
    fn from(area: Area) -> String {
        area.to_string()
    }
}
