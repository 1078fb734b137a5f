//! One answer in the list: three rows, the kind first, a number never cut off.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::app::App;
use super::draw::Paint;
use super::results::kind_key;
use super::{text, understood};
use crate::catalog::guide::{Item, SectionId};
use crate::catalog::id::{Kind, PageId};
use crate::catalog::{Contact, Side};
use crate::search::Hit;

/// Columns before the title: the mark and the kind.
const KIND_COLUMNS: u16 = 11;

/// The row of the emergency screen that the words call for.
pub fn draw_urgent(app: &App, index: usize, area: Rect, paint: &mut Paint) {
    let Some(row) = app.desk.catalog.edition.emergency.get(index) else { return };
    let words = format!("! {}", app.words().text("urgent-row"));
    let taken = paint.text(area.x + 2, area.y, area.width.saturating_sub(2), &words, paint.theme.emergency());
    let x = area.x + 2 + taken + 2;
    paint.text(x, area.y, area.right().saturating_sub(x), row.title.get(app.interface), Style::new());
    let said = format!("\"{}\"", row.say.get(app.interface));
    below(area, 1, &said, paint);
}

/// Kind, title and number; then how things stand; then why it is here.
pub fn draw(app: &App, hit: &Hit, area: Rect, paint: &mut Paint) {
    let id = &hit.id;
    let contact = (id.kind == Kind::Contact).then(|| app.desk.catalog.contact(&id.name)).flatten();
    let bold = Style::new().add_modifier(Modifier::BOLD);
    paint.text(area.x + 2, area.y, KIND_COLUMNS - 2, &app.words().text(kind_key(id.kind)), Style::new());
    let number = contact
        .filter(|contact| contact.side == Side::Helper)
        .and_then(Contact::first_phone)
        .map(|phone| phone.number.display())
        .unwrap_or_default();
    let wide = u16::try_from(text::width(&number)).unwrap_or(0);
    let number_x = area.right().saturating_sub(wide + 1).max(area.x + 2);
    let title_x = (area.x + KIND_COLUMNS).min(number_x);
    let title = match contact {
        Some(contact) => contact.organization.name.clone(),
        None => crate::page::title(&app.desk.catalog, &app.desk.locale, id, app.interface).unwrap_or_default(),
    };
    let room = number_x.saturating_sub(title_x + u16::from(wide > 0) * 2);
    paint.text(title_x, area.y, room, &title, bold);
    paint.text(number_x, area.y, wide, &number, bold);
    let [second, third] = match contact {
        Some(contact) => contact_lines(app, contact, hit),
        None => [first_words(app, id), understood::why(app, hit)],
    };
    below(area, 1, &second, paint);
    below(area, 2, &third, paint);
}

/// A line under the title.
fn below(area: Rect, line: u16, words: &str, paint: &mut Paint) {
    if line < area.height {
        let x = area.x + KIND_COLUMNS;
        paint.text(x, area.y + line, area.width.saturating_sub(KIND_COLUMNS + 1), words, Style::new());
    }
}

/// "Open until 5:00 pm · English, Español · checked September 2026"; a caution stands above a government's number.
fn contact_lines(app: &App, contact: &Contact, hit: &Hit) -> [String; 2] {
    let words = app.page_words();
    let catalog = &app.desk.catalog;
    let mut state = vec![crate::page::open_line(catalog, contact, words, &app.own_reader())];
    state.push(crate::page::languages_line(contact, words));
    if let Some(miles) = hit.miles {
        state.push(app.words().with("miles", &[("n", &format!("{miles:.0}"))]));
    }
    if let Some(date) = contact.assured_date {
        // Short, so that the line keeps its hours and languages: 9/2026.
        let date = date.month.map_or_else(|| date.year.to_string(), |month| format!("{month}/{}", date.year));
        state.push(app.words().with("confirmed-in", &[("date", &format!("{date}\u{2060}"))]));
    }
    if contact.side != Side::Helper {
        let caution = contact.caution.get(app.interface);
        let number = contact.first_phone().map(|phone| phone.number.display());
        let state = number.into_iter().chain(state).collect::<Vec<_>>().join(" · ");
        return [format!("! {caution}"), state];
    }
    let service = contact.text(app.interface).map(|text| text.service.clone()).filter(|service| !service.is_empty());
    let about = if contact.is_doubtful() { words.text("call-first") } else { understood::why(app, hit) };
    let about = service.into_iter().chain((!about.is_empty()).then_some(about)).collect::<Vec<_>>();
    [state.join(" · "), about.join(" · ")]
}

/// The first sentence of a guide's "in short"; what to do first with a paper; why a number is wrong.
fn first_words(app: &App, id: &PageId) -> String {
    let (catalog, lang) = (&app.desk.catalog, app.interface);
    match id.kind {
        Kind::Guide => {
            let short = catalog.guide(&id.name).and_then(|guide| guide.text(lang)?.section(SectionId::Short));
            short.and_then(|section| section.blocks.first()?.items.first()).map(Item::plain).unwrap_or_default()
        }
        Kind::Paper => catalog.paper(&id.name).map(|paper| paper.say.get(lang).to_owned()).unwrap_or_default(),
        Kind::Warning => catalog.warning(&id.name).map(|warning| warning.why.get(lang).to_owned()).unwrap_or_default(),
        Kind::Contact | Kind::Packet | Kind::Emergency => String::new(),
    }
}
