//! The poster: one guide for the inside of a door or for a wall, to be read from two metres.

use serde_json::{Value, json};

use super::gather::{self, Leaf};
use super::{Job, PaperError, Pass, Printed, Sheet, Size, card, press, runs};
use crate::catalog::Catalog;
use crate::catalog::guide::SectionId;
use crate::page::{self, Card};

/// Sizes of the lines in points, the best first. Two metres want 24 points; the last is for the longest lines.
const LETTER: [f64; 15] = [46.0, 44.0, 42.0, 40.0, 38.0, 36.0, 34.0, 32.0, 30.0, 28.0, 27.0, 26.0, 25.0, 24.0, 22.0];
const TABLOID: [f64; 12] = [72.0, 68.0, 64.0, 60.0, 56.0, 52.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0];

/// Makes a poster of each guide, in the visitor's language.
pub fn pdf(catalog: &Catalog, job: &Job) -> Result<Printed, PaperError> {
    let leaves = gather::leaves(catalog, &Job { with: None, size: Size::Normal, ..job.clone() })?;
    let mut posters = Vec::new();
    for leaf in &leaves {
        posters.push((poster(catalog, leaf)?, leaf.langs()));
    }
    let sizes: &[f64] = if job.paper == Sheet::Tabloid { &TABLOID } else { &LETTER };
    let title = gather::words(job.lang).text("title-poster");
    let mut data = press::common(catalog, job, &title, 24.0);
    let mut document = None;
    let mut langs = Vec::new();
    for (poster, own) in &mut posters {
        langs.append(own);
        data["posters"] = json!([poster]);
        let set = |size: f64| {
            data["posters"][0]["size"] = json!(size);
            press::set(catalog, "poster.typ", &data, &langs, "a poster")
        };
        let (size, alone) = press::fit_one(sizes, set)?;
        poster["size"] = json!(size);
        document = Some(alone);
    }
    data["posters"] = posters.iter().map(|(poster, _)| poster.clone()).collect();
    match document {
        Some(document) if posters.len() == 1 => press::finish(&document, Pass::Both),
        _ => press::finish(&press::set(catalog, "poster.typ", &data, &langs, "posters")?, Pass::Both),
    }
}

fn poster(catalog: &Catalog, leaf: &Leaf) -> Result<Value, PaperError> {
    let nothing = || PaperError::NothingToPrint { page: leaf.id.to_string(), piece: "poster" };
    let page = leaf.pages.first().ok_or_else(nothing)?;
    let lang = page.lang;
    let lines = card::lines(page, SectionId::Card).ok_or_else(nothing)?;
    let words = gather::words(lang);
    let title = if leaf.discreet { words.text("card-head") } else { page.title.clone() };
    let mut status = page.status.clone();
    if let Some(missing) = &page.missing {
        status.push(missing.clone());
    }
    let helper = helper(catalog, leaf).map(|card| gather::helper(catalog, &card, lang));
    Ok(json!({
        "lang": lang.code(),
        "title": runs::words(&title, lang),
        "lines": lines,
        "helper": helper,
        "more": runs::words(&words.text("poster-more"), lang),
        "status": gather::public_status(&status, lang),
        "size": 24.0,
    }))
}

/// The first contact of the guide that is verified and no government.
fn helper(catalog: &Catalog, leaf: &Leaf) -> Option<Card> {
    let guide = catalog.guide(&leaf.id.name)?;
    let words = gather::words(leaf.pages.first()?.lang);
    let cards = guide.contacts.iter().filter_map(|id| catalog.contact(id)).map(|contact| page::card(contact, words));
    cards.into_iter().find(gather::is_verified_helper)
}
