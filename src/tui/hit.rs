//! One answer in the list: three rows, the kind first, a number never cut off.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::app::App;
use super::draw::Paint;
use super::results::kind_key;
use super::text;
use crate::catalog::guide::{Item, SectionId};
use crate::catalog::id::{Kind, PageId};
use crate::catalog::{Contact, Side};
use crate::desk::say;
use crate::search::Hit;

/// Columns before the title: the mark and the kind.
const KIND_COLUMNS: u16 = 11;

/// With fewer columns what a contact offers says nothing.
const LEAST_SERVICE: usize = 12;

/// The row of the emergency screen that the words call for.
pub fn draw_urgent(app: &App, index: usize, area: Rect, paint: &mut Paint) {
    let Some(row) = app.desk.catalog.edition.emergency.get(index) else { return };
    let words = format!("! {}", app.words().text("urgent-row"));
    let taken = paint.text(area.x + 2, area.y, area.width.saturating_sub(2), &words, paint.theme.emergency());
    let x = area.x + 2 + taken + 2;
    paint.text(x, area.y, area.right().saturating_sub(x), row.title.get(app.interface), Style::new());
    let said = format!("\"{}\"", row.say.get(app.interface));
    // What to say is read out: it is never cut where a second row is free.
    let columns = usize::from(area.width.saturating_sub(KIND_COLUMNS + 1));
    for (line, words) in (1..).zip(text::wrap(&said, columns)) {
        below(area, line, &words, &[], paint);
    }
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
    let found = say::telling(&hit.highlight);
    paint.text(title_x, area.y, room, &title, bold);
    paint.marks(title_x, area.y, room, &title, &found);
    paint.text(number_x, area.y, wide, &number, bold);
    let [second, third] = match contact {
        Some(contact) => contact_lines(app, contact, hit, area.width.saturating_sub(KIND_COLUMNS + 1).into()),
        None => [first_words(app, id), say::why(app.desk, app.words(), hit)],
    };
    below(area, 1, &second, &found, paint);
    below(area, 2, &third, &found, paint);
}

/// A line under the title, with the words marked by which the page was found.
fn below(area: Rect, line: u16, words: &str, found: &[String], paint: &mut Paint) {
    if line < area.height {
        let x = area.x + KIND_COLUMNS;
        let columns = area.width.saturating_sub(KIND_COLUMNS + 1);
        paint.text(x, area.y + line, columns, words, Style::new());
        paint.marks(x, area.y + line, columns, words, found);
    }
}

/// What is not known of a contact comes before everything that may be cut off. "Open until 5:00 pm · English, Español · checked September 2026"; a caution stands above a government's number.
fn contact_lines(app: &App, contact: &Contact, hit: &Hit, columns: usize) -> [String; 2] {
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
    let not_known =
        say::not_known(app.desk, app.words(), &app.results.scope.narrowing, &app.results.answer.understood, hit);
    if contact.side != Side::Helper {
        let caution = contact.caution.get(app.interface);
        let number = contact.first_phone().map(|phone| phone.number.display());
        let state = number.into_iter().chain(not_known).chain(state).collect::<Vec<_>>().join(" · ");
        return [format!("! {caution}"), state];
    }
    let service = contact.text(app.interface).map(|text| text.service.clone()).filter(|service| !service.is_empty());
    let call_first = contact.is_doubtful().then(|| words.text("call-first"));
    let why = Some(say::why(app.desk, app.words(), hit)).filter(|why| !why.is_empty());
    // What is offered gives way, so that why it was found can be read to its end.
    let others = [&not_known, &call_first, &why].into_iter().flatten().map(|words| text::width(words) + 3);
    let room = columns.saturating_sub(others.sum());
    let service = service.filter(|_| room > LEAST_SERVICE).map(|service| text::fit(&service, room));
    let about: Vec<_> = not_known.into_iter().chain(call_first).chain(service).chain(why).collect();
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
