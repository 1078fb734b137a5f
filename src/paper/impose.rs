//! Lays the pages of a booklet two on a side, to fold and staple in the middle.
//!
//! Made from the untagged pages: a folded sheet is for paper, the reading copy for screen readers.

use serde_json::json;

use super::world::World;
use super::{Job, PaperError, Pass, Printed, gather, press};
use crate::catalog::Catalog;
use crate::catalog::lang::Direction;

/// The page numbers on the left and right half of each side of each sheet, from the outside in; `pages` divides by four.
///
/// A booklet that reads from right to left has its spine on the other side.
#[must_use]
pub fn order(pages: usize, direction: Direction) -> Vec<[(usize, usize); 2]> {
    let turned = |(left, right)| {
        if direction == Direction::RightToLeft { (right, left) } else { (left, right) }
    };
    (0..pages / 4)
        .map(|sheet| {
            let front = (pages - 2 * sheet, 2 * sheet + 1);
            let back = (2 * sheet + 2, pages - 2 * sheet - 1);
            [turned(front), turned(back)]
        })
        .collect()
}

/// The sheets of a booklet whose pages divide by four.
pub fn saddle(catalog: &Catalog, job: &Job, document: &press::Document) -> Result<Printed, PaperError> {
    let pages = document.pages.pages().len();
    let sheets = order(pages, job.lang.direction());
    let sides: Vec<_> = sheets
        .iter()
        .flat_map(|[front, back]| [(front, false), (back, true)])
        .filter(|(_, is_back)| match job.press.pass {
            Pass::Both => true,
            Pass::Fronts => !is_back,
            Pass::Backs => *is_back,
        })
        .map(|((left, right), is_back)| json!({ "left": left, "right": right, "back": is_back }))
        .collect();
    let mut data = press::common(catalog, job, &gather::words(job.lang).text("title-booklet"), 10.0);
    data["sides"] = json!(sides);
    data["offset"] = press::offset(job);
    let mut world = World::new("impose.typ", &data, &[job.lang]);
    world.add("booklet.pdf", press::write(document, press::Form::Bare, &(1..=pages).collect::<Vec<_>>())?);
    let imposed = press::compile(&world, catalog)?;
    let all: Vec<usize> = (1..=imposed.pages.pages().len()).collect();
    let bytes = press::write(&imposed, press::Form::Bare, &all)?;
    Ok(Printed { bytes, pages: all.len(), sheets: sheets.len(), shortened: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_pages_lie_on_two_sheets() {
        let order = order(8, Direction::LeftToRight);
        assert_eq!(order, vec![[(8, 1), (2, 7)], [(6, 3), (4, 5)]]);
    }

    #[test]
    fn a_booklet_from_right_to_left_opens_on_the_other_side() {
        assert_eq!(order(4, Direction::RightToLeft), vec![[(1, 4), (3, 2)]]);
    }
}
