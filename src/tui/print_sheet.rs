//! The print sheet: what this person takes home, in which language, on which printer.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::action::{Action, Effect, Verb};
use super::app::{App, Screen, Undo};
use super::draw::Paint;
use super::making;
use super::results::kind_key;
use super::text;
use crate::catalog::id::{Kind, PageId};
use crate::catalog::lang::Lang;
use crate::locale::Words;
use crate::paper::{Booklet, Discreet, Fold, Job, Piece, Size, Style as Ink};

/// Something to print: one job after another, on one printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub jobs: Vec<Job>,
    pub copies: u16,
    pub to: To,
}

/// Where paper goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// The printer that the system takes when none is named.
    FirstPrinter,
    Printer(String),
    File,
}

/// What is made of the items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// Handouts of what can be read, and one referral sheet of all contacts.
    Everything,
    One(Piece),
}

const CHOICES: [Choice; 8] = [
    Choice::Everything,
    Choice::One(Piece::Handout),
    Choice::One(Piece::Referral),
    Choice::One(Piece::Card),
    Choice::One(Piece::Poster),
    Choice::One(Piece::Strips),
    Choice::One(Piece::Sheet),
    Choice::One(Piece::Booklet),
];

/// A line that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Piece,
    Language,
    With,
    Size,
    Ink,
    Discreet,
    Printer,
    Copies,
}

const FIELDS: [Field; 8] = [
    Field::Piece,
    Field::Language,
    Field::With,
    Field::Size,
    Field::Ink,
    Field::Discreet,
    Field::Printer,
    Field::Copies,
];

/// The open print sheet.
#[derive(Debug)]
pub struct PrintView {
    items: Vec<PageId>,
    /// The chosen line: items first, then fields.
    pub chosen: usize,
    piece: Choice,
    with_own: bool,
    size: Size,
    ink: Ink,
    discreet: Discreet,
    to: To,
    copies: u16,
    /// The packet that was added last, and what stood there before.
    packet: Option<(usize, Vec<PageId>)>,
    /// Sheets of paper; none while they are not known.
    sheets: Option<usize>,
}

impl PrintView {
    fn field(&self) -> Option<Field> {
        FIELDS.get(self.chosen.checked_sub(self.items.len())?).copied()
    }

    fn rows(&self) -> usize {
        self.items.len() + FIELDS.len()
    }
}

/// The item under the cursor.
#[must_use]
pub fn chosen_item(view: &PrintView) -> Option<PageId> {
    view.items.get(view.chosen).cloned()
}

/// Opens the sheet with what is kept and the page that is seen.
pub fn open(app: &mut App) -> Option<Effect> {
    let mut items = app.kept.clone();
    if let Some(id) = app.present_page().filter(|id| !items.contains(id)) {
        items.insert(0, id);
    }
    if items.is_empty() {
        app.say("nothing-to-print", &[]);
        return None;
    }
    let chosen = items.len();
    app.open.push(Screen::Print(PrintView {
        items,
        chosen,
        piece: Choice::Everything,
        with_own: true,
        size: Size::Normal,
        ink: Ink::Color,
        discreet: Discreet::AsMarked,
        to: To::FirstPrinter,
        copies: 1,
        packet: None,
        sheets: None,
    }));
    Some(Effect::FindPrinters)
}

fn present<'v>(app: &'v mut App) -> Option<&'v mut PrintView> {
    match app.open.last_mut() {
        Some(Screen::Print(view)) => Some(view),
        _ => None,
    }
}

fn shown<'v>(app: &'v App) -> Option<&'v PrintView> {
    match app.open.last() {
        Some(Screen::Print(view)) => Some(view),
        _ => None,
    }
}

/// Takes in the printers that answered; the first is the one to use.
pub fn printers(app: &mut App, names: Vec<String>) -> Option<Effect> {
    if let Some(view) = present(app)
        && view.to == To::FirstPrinter
    {
        view.to = names.first().map_or(To::File, |name| To::Printer(name.clone()));
    }
    app.printers = names;
    measure(app)
}

/// Takes in how many sheets an order needs, if it is still the order that is seen.
pub fn measured(app: &mut App, order: &Order, sheets: Option<usize>) {
    if app_order(app).is_some_and(|now| now.jobs == order.jobs)
        && let Some(view) = present(app)
    {
        view.sheets = sheets;
    }
}

/// What the sheet orders as it stands.
fn app_order(app: &App) -> Option<Order> {
    Some(order(app, shown(app)?))
}

fn order(app: &App, view: &PrintView) -> Order {
    let is_contact = |id: &&PageId| id.kind == Kind::Contact;
    let contacts: Vec<_> = view.items.iter().filter(is_contact).cloned().collect();
    let others: Vec<_> = view.items.iter().filter(|id| !is_contact(id)).cloned().collect();
    let parts = match view.piece {
        Choice::Everything => vec![(Piece::Handout, others), (Piece::Referral, contacts)],
        Choice::One(Piece::Handout) => vec![(Piece::Handout, others)],
        Choice::One(Piece::Referral) => vec![(Piece::Referral, contacts)],
        // The whole directory, whatever this person keeps.
        Choice::One(Piece::Booklet) => vec![(Piece::Booklet, Vec::new())],
        Choice::One(piece) => vec![(piece, view.items.clone())],
    };
    let is_something = |(piece, pages): &(Piece, Vec<PageId>)| *piece == Piece::Booklet || !pages.is_empty();
    let jobs = parts.into_iter().filter(is_something).map(|(piece, pages)| Job {
        with: view.with_own.then_some(app.interface),
        size: view.size,
        style: view.ink,
        discreet: view.discreet,
        booklet: Booklet { fold: Fold::Saddle, ..Booklet::default() },
        ..Job::new(piece, pages, app.visitor, app.now.wall.date())
    });
    Order { jobs: jobs.collect(), copies: view.copies, to: view.to.clone() }
}

/// Asks how many sheets it will be, after a change.
fn measure(app: &mut App) -> Option<Effect> {
    present(app)?.sheets = None;
    app_order(app).map(Effect::Measure)
}

/// Asks again where the sheet is open and it is not known.
pub fn count_if_unknown(app: &mut App) -> Option<Effect> {
    if shown(app)?.sheets.is_some() { None } else { app_order(app).map(Effect::Measure) }
}

pub fn step(app: &mut App, verb: Verb) -> Option<Effect> {
    let view = present(app)?;
    match verb {
        Verb::Up => view.chosen = view.chosen.saturating_sub(1),
        Verb::Down => view.chosen = (view.chosen + 1).min(view.rows() - 1),
        Verb::Left => return change(app, false),
        _ => return change(app, true),
    }
    None
}

/// Chooses the line that was clicked, and turns it one further.
pub fn pick(app: &mut App, index: usize) -> Option<Effect> {
    present(app)?.chosen = index;
    change(app, true)
}

/// Turns the chosen line to its next or last value.
fn change(app: &mut App, forward: bool) -> Option<Effect> {
    let languages = app.desk.catalog.edition.languages.clone();
    let mut places: Vec<To> = app.printers.iter().map(|name| To::Printer(name.clone())).collect();
    places.push(To::File);
    let visitor = app.visitor;
    let view = present(app)?;
    match view.field()? {
        Field::Piece => view.piece = turned(&CHOICES, &view.piece, forward),
        Field::Language => app.visitor = turned(&languages, &visitor, forward),
        Field::With => view.with_own = !view.with_own,
        Field::Size => view.size = turned(&[Size::Normal, Size::Large], &view.size, forward),
        Field::Ink => view.ink = turned(&[Ink::Color, Ink::Light, Ink::BlackAndWhite], &view.ink, forward),
        Field::Discreet => view.discreet = turned(&[Discreet::AsMarked, Discreet::Always], &view.discreet, forward),
        Field::Printer => view.to = turned(&places, &view.to, forward),
        Field::Copies if forward => view.copies = (view.copies + 1).min(99),
        Field::Copies => view.copies = view.copies.saturating_sub(1).max(1),
    }
    measure(app)
}

/// The value after or before `now`, round and round.
fn turned<T: Clone + PartialEq>(values: &[T], now: &T, forward: bool) -> T {
    let at = values.iter().position(|value| value == now).unwrap_or(0);
    let by = if forward { 1 } else { values.len().saturating_sub(1) };
    values.get((at + by) % values.len().max(1)).unwrap_or(now).clone()
}

/// Adds what goes together with the items: the next packet that holds one of them, else the next of all.
pub fn next_packet(app: &mut App) -> Option<Effect> {
    let catalog = &app.desk.catalog;
    let view = present(app)?;
    let (last, before) = match view.packet.take() {
        Some((last, before)) => (Some(last), before),
        None => (None, view.items.clone()),
    };
    let holds = |packet: &crate::catalog::Packet| {
        before
            .iter()
            .any(|id| packet.guides.contains(&id.name) || packet.contacts.contains(&id.name) || packet.id == id.name)
    };
    let fitting: Vec<usize> = (0..catalog.packets.len()).filter(|at| holds(&catalog.packets[*at])).collect();
    let offered = if fitting.is_empty() { (0..catalog.packets.len()).collect() } else { fitting };
    let next = match last {
        None => offered.first(),
        Some(last) => offered.iter().find(|at| **at > last),
    };
    let Some((at, packet)) = next.and_then(|at| Some((*at, catalog.packets.get(*at)?))) else {
        view.items = before;
        view.chosen = view.items.len();
        app.say("packet-off", &[]);
        return measure(app);
    };
    let mut items = before.clone();
    let guides = packet.guides.iter().map(|slug| PageId::guide(slug));
    for id in guides.chain(packet.contacts.iter().map(|id| PageId::contact(id))) {
        if !items.contains(&id) {
            items.push(id);
        }
    }
    items.retain(|id| id.kind != Kind::Packet);
    view.items = items;
    view.chosen = view.items.len();
    view.packet = Some((at, before));
    let name = packet.name.get(app.interface);
    app.say("packet-on", &[("name", name)]);
    measure(app)
}

/// Takes the chosen item off the sheet, after it was kept or removed.
pub fn kept_changed(app: &mut App) {
    let kept = app.kept.clone();
    let undo_had = match &app.undo {
        Some(Undo::Kept(before)) => before.clone(),
        _ => Vec::new(),
    };
    if let Some(view) = present(app) {
        view.items.retain(|id| kept.contains(id) || !undo_had.contains(id));
        for id in &kept {
            if !view.items.contains(id) {
                view.items.push(id.clone());
            }
        }
        view.chosen = view.chosen.min(view.rows() - 1);
        view.sheets = None;
    }
}

/// Prints what the sheet holds.
pub fn print(app: &mut App) -> Option<Effect> {
    let order = app_order(app)?;
    making::begin(app, order)
}

/// Saves a file instead.
pub fn save(app: &mut App) -> Option<Effect> {
    let order = app_order(app)?;
    making::begin(app, Order { to: To::File, ..order })
}

/// Prints the last order once more, for the next in line.
pub fn again(app: &mut App) -> Option<Effect> {
    let order = app.last_order.clone()?;
    making::begin(app, order)
}

/// Prints the emergency sheet in the visitor's language and the volunteer's.
pub fn print_emergency(app: &mut App) -> Option<Effect> {
    let job = Job {
        with: Some(app.interface),
        ..Job::new(Piece::Handout, vec![PageId::emergency()], app.visitor, app.now.wall.date())
    };
    making::begin(app, Order { jobs: vec![job], copies: 1, to: To::FirstPrinter })
}

/// A line of the sheet, and what a click on it chooses.
struct Line {
    words: String,
    row: Option<usize>,
}

/// Draws the sheet; the chosen line is always in sight.
pub fn draw(app: &App, area: Rect, paint: &mut Paint) {
    let Some(view) = shown(app) else { return };
    let lines = lines(app, view, area.width);
    let chosen = lines.iter().position(|line| line.row == Some(view.chosen)).unwrap_or(0);
    let height = usize::from(area.height);
    let top = if lines.len() <= height { 0 } else { (chosen + 2).saturating_sub(height).min(lines.len() - height) };
    for ((line, y), index) in lines.iter().skip(top).zip(area.y..area.bottom()).zip(top..) {
        let style = if index == 0 { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() };
        paint.text(area.x + 1, y, area.width.saturating_sub(1), &line.words, style);
        let Some(row) = line.row else { continue };
        paint.click(Rect::new(area.x, y, area.width, 1), Action::Pick(row));
        if row == view.chosen {
            let wide = u16::try_from(text::width(&line.words)).unwrap_or(area.width);
            paint.dress(Rect::new(area.x + 2, y, wide.min(area.width.saturating_sub(2)), 1), paint.theme.chosen());
            paint.text(area.x + 1, y, 1, ">", Style::new().add_modifier(Modifier::BOLD));
            paint.cursor(area.x + 1, y);
        }
    }
}

fn lines(app: &App, view: &PrintView, width: u16) -> Vec<Line> {
    let words = app.words();
    let said = |words: String| Line { words, row: None };
    let mut lines = vec![said(words.text("print-title")), said(String::new())];
    for (at, id) in view.items.iter().enumerate() {
        let title = crate::page::title(&app.desk.catalog, &app.desk.locale, id, app.interface).unwrap_or_default();
        let kind = words.text(kind_key(id.kind));
        let gap = " ".repeat(9usize.saturating_sub(text::width(&kind)));
        lines.push(Line { words: format!("  {:>2}. {kind}{gap} {title}", at + 1), row: Some(at) });
    }
    lines.push(said(String::new()));
    let label_columns = FIELDS.iter().map(|field| text::width(&words.text(field_key(*field)))).max().unwrap_or(0);
    for (at, field) in FIELDS.iter().enumerate() {
        let label = words.text(field_key(*field));
        let gap = " ".repeat(label_columns + 2 - text::width(&label));
        lines.push(Line {
            words: format!("  {label}{gap}< {} >", value(app, view, *field)),
            row: Some(view.items.len() + at),
        });
    }
    lines.push(said(String::new()));
    lines.push(said(match (making::line(app), view.sheets) {
        (Some(line), _) => line,
        (None, Some(sheets)) => words.with("sheets", &[("n", &(sheets * usize::from(view.copies)).to_string())]),
        (None, None) => words.text("sheets-unknown"),
    }));
    for key in ["nothing-is-kept", "queue-may-keep"] {
        let columns = usize::from(width.saturating_sub(2));
        lines.extend(text::wrap(&words.text(key), columns).into_iter().map(said));
    }
    lines
}

fn field_key(field: Field) -> &'static str {
    match field {
        Field::Piece => "field-piece",
        Field::Language => "field-language",
        Field::With => "field-with",
        Field::Size => "field-size",
        Field::Ink => "field-ink",
        Field::Discreet => "field-discreet",
        Field::Printer => "field-printer",
        Field::Copies => "field-copies",
    }
}

fn value(app: &App, view: &PrintView, field: Field) -> String {
    let words = app.words();
    match field {
        Field::Piece => words.text(choice_key(view.piece)),
        Field::Language => language_name(app.visitor, words),
        Field::With if app.visitor == app.interface => words.text("with-same"),
        Field::With => {
            let answer = words.text(if view.with_own { "yes" } else { "no" });
            format!("{answer}: {}", app.interface.own_name())
        }
        Field::Size => words.text(match view.size {
            Size::Normal => "size-normal",
            Size::Large => "size-large",
        }),
        Field::Ink => words.text(match view.ink {
            Ink::Color => "ink-color",
            Ink::Light => "ink-light",
            Ink::BlackAndWhite => "ink-black",
        }),
        Field::Discreet => words.text(match view.discreet {
            Discreet::AsMarked => "discreet-marked",
            Discreet::Always => "discreet-always",
            Discreet::Never => "discreet-never",
        }),
        Field::Printer => match &view.to {
            To::FirstPrinter => words.text("printer-first"),
            To::Printer(name) => name.clone(),
            To::File => words.text("printer-none"),
        },
        Field::Copies => view.copies.to_string(),
    }
}

fn choice_key(choice: Choice) -> &'static str {
    match choice {
        Choice::Everything => "piece-everything",
        Choice::One(Piece::Handout) => "piece-handout",
        Choice::One(Piece::Referral) => "piece-referral",
        Choice::One(Piece::Card) => "piece-card",
        Choice::One(Piece::Poster) => "piece-poster",
        Choice::One(Piece::Strips) => "piece-strips",
        Choice::One(Piece::Sheet) => "piece-sheet",
        Choice::One(Piece::Booklet) => "piece-directory",
    }
}

/// A language by its own name, with a gloss: "Español (Spanish)".
#[must_use]
pub fn language_name(lang: Lang, words: &Words) -> String {
    let gloss = words.text(&format!("lang-{}", lang.code()));
    if gloss == lang.own_name() { gloss } else { format!("{} ({gloss})", lang.own_name()) }
}
