//! In which order contacts are indexed, and how well each is known.

use std::collections::HashMap;

use super::facts::Head;
use crate::catalog::area::Area;
use crate::catalog::{Catalog, Contact};

/// The contacts in the order in which they are indexed: the most trusted first, those of the home place before the others.
pub fn order(catalog: &Catalog) -> Vec<&Contact> {
    let mut contacts: Vec<&Contact> = catalog.contacts.iter().collect();
    contacts.sort_by_key(|contact| {
        let head = Head::of_contact(contact, is_home(contact, &catalog.edition.place), catalog.edition.date, 0);
        (head.inactive, head.low_confidence, std::cmp::Reverse((head.home, head.trust)), contact.id.clone())
    });
    contacts
}

/// Whether a contact serves the home county by name or has its office there.
pub fn is_home(contact: &Contact, home: &Area) -> bool {
    contact.serves.contains(home)
        || matches!(home, Area::County(state, county) if contact.locations.iter().any(|location| {
            location.state_province == *state && location.county.as_deref() == Some(county.as_str())
        }))
}

/// How often guides send people to each contact: whoever wrote them knew whom to call. A place nearer the top counts more.
pub fn sent(catalog: &Catalog) -> HashMap<&str, u8> {
    let mut points: HashMap<&str, u32> = HashMap::new();
    for guide in &catalog.guides {
        for (contact, points_here) in guide.contacts.iter().zip([4, 3, 2, 1, 1, 1, 1]) {
            *points.entry(contact).or_default() += points_here;
        }
    }
    // 1, 2, 4, 8 … points are 3, 6, 9, 12 steps.
    let steps = |points: u32| u8::try_from((points * points).ilog2() * 3 / 2).unwrap_or(15).min(15);
    points.into_iter().map(|(contact, points)| (contact, steps(points))).collect()
}
