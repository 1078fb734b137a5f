//! The alignment page: crosses on both sides of a sheet, for printers whose backs are off.

use serde_json::json;

use super::{Job, PaperError, Printed, gather, press, runs};
use crate::catalog::Catalog;

/// Makes the page, in the volunteer's language.
pub fn pdf(job: &Job) -> Result<Printed, PaperError> {
    let lang = job.with.unwrap_or(job.lang);
    let words = gather::words(lang);
    let say = |key: &str| runs::words(&words.text(key), lang);
    let catalog = Catalog::default();
    let job = Job { lang, ..job.clone() };
    let mut data = press::common(&catalog, &job, &words.text("alignment-front"), 12.0);
    data["front"] = say("alignment-front");
    data["back"] = say("alignment-back");
    data["lines"] = json!([say("alignment-how"), say("alignment-set")]);
    data["offset"] = press::offset(&job);
    data["page-words"] = json!([]);
    press::finish(&press::set(&catalog, "alignment.typ", &data, &[lang], "the alignment page")?, job.press.pass)
}
