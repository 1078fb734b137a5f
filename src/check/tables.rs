//! Rules over warnings, papers people bring, packets, emergency rows and the edition itself.

use super::{Check, Id, lines, numbers};
use crate::catalog::id::Kind;
use crate::catalog::lang::{Lang, LocalText};
use crate::catalog::{BroughtPaper, Confidence, EmergencyRow, Side, Wrong};
use crate::source::Severity;

const EDITION: &str = "edition.toml";
const PAPERS: &str = "papers.toml";
const PACKETS: &str = "packets.toml";
const WARNINGS: &str = "warnings.toml";

pub fn check(check: &mut Check) {
    warnings(check);
    for paper in &check.catalog.papers {
        self::paper(check, paper);
    }
    twice(check, PAPERS, "paper", check.catalog.papers.iter().map(|paper| paper.id.as_str()));
    packets(check);
    twice(check, PACKETS, "packet", check.catalog.packets.iter().map(|packet| packet.id.as_str()));
    emergency(check);
    edition(check);
}

fn id_line(id: &str) -> String {
    format!("id = \"{id}\"")
}

fn twice<'a>(check: &mut Check, file: &str, kind: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = std::collections::BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            let line = lines::with(check.file(file), &id_line(id));
            check.error(file, line, format!("the {kind} '{id}' stands here twice"), "Keep one.");
        }
    }
}

/// Tells in which of `langs` a text is missing.
fn complete(check: &mut Check, file: &str, line: usize, name: &str, text: &LocalText, langs: &[Lang]) {
    let missing: Vec<&str> = langs
        .iter()
        .filter(|lang| text.exactly(**lang).is_none_or(|words| words.trim().is_empty()))
        .map(|lang| lang.code())
        .collect();
    if !missing.is_empty() {
        check.error(file, line, format!("{name} is missing in {}", missing.join(", ")), "Write it.");
    }
}

fn warnings(check: &mut Check) {
    let catalog = check.catalog;
    let text = check.file(WARNINGS);
    for warning in &catalog.warnings {
        let first = match &warning.wrong {
            Wrong::Number(digits) | Wrong::Ending(digits) => format!("digits = \"{digits}\""),
            Wrong::Web(_) => "web = ".to_owned(),
        };
        let line = lines::with(text, &first);
        for id in &warning.right_for {
            check.known(Id::Contact, WARNINGS, lines::within(text, &first, "right_for"), id);
        }
        for id in &warning.use_instead {
            check.known(Id::Contact, WARNINGS, lines::within(text, &first, "use_instead"), id);
        }
        complete(check, WARNINGS, line, "title", &warning.title, &[Lang::En, Lang::Es]);
        complete(check, WARNINGS, line, "why", &warning.why, &[Lang::En, Lang::Es]);
        if warning.source.trim().is_empty() {
            check.error(WARNINGS, line, "this warning has no source", "Say where it was found to be wrong.");
        }
    }
}

fn paper(check: &mut Check, paper: &BroughtPaper) {
    let text = check.file(PAPERS);
    let first = id_line(&paper.id);
    let line = lines::with(text, &first);
    check.sound_id(Kind::Paper, PAPERS, line, &paper.id);
    complete(check, PAPERS, line, "name", &paper.name, &[Lang::En, Lang::Es]);
    complete(check, PAPERS, line, "say", &paper.say, &[Lang::En, Lang::Es]);
    match &paper.guide {
        Some(guide) => check.known(Id::Guide, PAPERS, lines::within(text, &first, "guide"), guide),
        None => check.error(
            PAPERS,
            line,
            format!("the paper '{}' leads to no guide", paper.id),
            "Write guide = \"<slug>\".",
        ),
    }
    for id in &paper.look_alikes {
        check.known(Id::Paper, PAPERS, lines::within(text, &first, "look_alikes"), id);
    }
    let texts = [
        ("name", &paper.name),
        ("top", &paper.top),
        ("signed_by", &paper.signed_by),
        ("clock", &paper.clock),
        ("say", &paper.say),
    ];
    for (name, words) in texts {
        let langs: Vec<Lang> = words.0.keys().copied().collect();
        // English and Spanish come together: half a paper is no answer at a bilingual desk.
        if langs.contains(&Lang::En) != langs.contains(&Lang::Es) && !matches!(name, "name" | "say") {
            complete(check, PAPERS, line, name, words, &[Lang::En, Lang::Es]);
        }
        for (lang, words) in &words.0 {
            let line = lines::within(text, &first, &format!("{name}.{lang}"));
            check.numbers(PAPERS, line, words, None);
        }
    }
    let clock = paper.clock.exactly(Lang::En).and_then(numbers::quantity);
    let say = paper.say.exactly(Lang::En).and_then(numbers::quantity);
    if let (Some(quantity), true) = (clock.or(say), paper.sources.is_empty()) {
        let what = format!("the paper '{}' says '{quantity}' without a source", paper.id);
        check.error(PAPERS, lines::within(text, &first, "clock.en"), what, "Add its ids to sources.");
    }
    for lang in check.languages() {
        let (needed, severity) = match lang {
            Lang::En | Lang::Es => (6, Severity::Error),
            _ => (2, Severity::Warning),
        };
        let phrases = paper.when.get(lang).map_or(&[][..], Vec::as_slice);
        let line = lines::within(text, &first, &format!("when.{lang}"));
        if phrases.len() < needed {
            let what = format!("the paper '{}' has {} phrases in {lang}, fewer than {needed}", paper.id, phrases.len());
            check.tell(severity, PAPERS, line, what, "Add how people name this paper when they hold it.");
        }
        for phrase in phrases {
            check.numbers(PAPERS, line, phrase, None);
        }
    }
}

fn packets(check: &mut Check) {
    let catalog = check.catalog;
    let text = check.file(PACKETS);
    for packet in &catalog.packets {
        let first = id_line(&packet.id);
        let line = lines::with(text, &first);
        check.sound_id(Kind::Packet, PACKETS, line, &packet.id);
        complete(check, PACKETS, line, "name", &packet.name, &[Lang::En, Lang::Es]);
        if packet.guides.is_empty() {
            check.error(PACKETS, line, format!("the packet '{}' holds no guide", packet.id), "Add one.");
        }
        for guide in &packet.guides {
            let line = lines::within(text, &first, "guides");
            check.known(Id::Guide, PACKETS, line, guide);
            if !packet.discreet && catalog.guide(guide).is_some_and(|guide| guide.discreet) {
                let what = format!("the packet '{}' holds the discreet guide '{guide}'", packet.id);
                check.error(PACKETS, line, what, "Write discreet = true.");
            }
        }
        let line = lines::within(text, &first, "contacts");
        for contact in &packet.contacts {
            check.known(Id::Contact, PACKETS, line, contact);
        }
        check.first_contact(PACKETS, line, &packet.contacts);
    }
}

fn emergency(check: &mut Check) {
    let catalog = check.catalog;
    let rows = &catalog.edition.emergency;
    let text = check.file(EDITION);
    if rows.len() > 6 {
        let line = lines::table(text, "emergency", 6);
        check.error(EDITION, line, format!("there are {} emergency rows", rows.len()), "Keep six at most: one look.");
    }
    twice(check, EDITION, "row", rows.iter().map(|row| row.id.as_str()));
    for row in rows {
        let first = id_line(&row.id);
        if let Some(guide) = &row.guide {
            check.known(Id::Guide, EDITION, lines::within(text, &first, "guide"), guide);
        }
        if let Some(id) = &row.contact {
            let line = lines::within(text, &first, "contact");
            check.known(Id::Contact, EDITION, line, id);
            if catalog.contact(id).is_some_and(|contact| contact.confidence == Confidence::Low) {
                let what = format!("the row '{}' shows a number of low confidence", row.id);
                check.error(EDITION, line, what, "Take the contact out: a row leads with words.");
            }
        }
        if let Some(number) = &row.number {
            let line = lines::within(text, &first, "number");
            let is_verified = number.digits() == "911"
                || catalog.contacts.iter().any(|contact| {
                    let has_it = contact.phones.iter().any(|phone| phone.number == *number);
                    has_it && contact.confidence != Confidence::Low
                });
            if let Some(warning) = check.warned(number.digits(), None) {
                check.must_not_be_used(EDITION, line, number.digits(), warning);
            } else if !is_verified {
                let what = format!("no confirmed contact has the number of the row '{}'", row.id);
                check.error(EDITION, line, what, "Name the contact instead, or take the number out.");
            }
        }
        row_words(check, row);
    }
}

fn row_words(check: &mut Check, row: &EmergencyRow) {
    let head = format!("[{}]", row.id);
    for lang in check.languages() {
        let file = format!("emergency/{lang}.toml");
        let text = check.file(&file);
        for (name, words) in [("title", &row.title), ("say", &row.say), ("more", &row.more)] {
            let line = lines::within(text, &head, name);
            let is_wished = name != "more" || row.more.exactly(Lang::En).is_some();
            match words.exactly(*lang).filter(|words| !words.trim().is_empty()) {
                Some(words) => check.numbers(&file, line, words, row.contact.as_deref()),
                None if is_wished => {
                    let what = format!("the row '{}' has no {name}", row.id);
                    check.error(&file, line, what, format!("Write {name} under {head}."));
                }
                None => {}
            }
        }
    }
}

fn edition(check: &mut Check) {
    let catalog = check.catalog;
    let edition = &catalog.edition;
    let text = check.file(EDITION);
    if let Some(id) = &edition.card_contact {
        let line = lines::key(text, "card_contact");
        check.known(Id::Contact, EDITION, line, id);
        let is_sound = catalog
            .contact(id)
            .is_none_or(|contact| contact.confidence != Confidence::Low && contact.side == Side::Helper);
        if !is_sound {
            let what = format!("'{id}' cannot stand on cards");
            check.error(EDITION, line, what, "Cards carry a confirmed helper.");
        }
    }
    let line = lines::key(text, "languages");
    for (at, lang) in edition.languages.iter().enumerate() {
        if edition.languages[..at].contains(lang) {
            check.error(EDITION, line, format!("the language {lang} stands here twice"), "Keep one.");
        }
    }
    for lang in [Lang::En, Lang::Es] {
        if !edition.languages.contains(&lang) {
            check.error(
                EDITION,
                line,
                format!("the language {lang} is missing"),
                "English and Spanish are always there.",
            );
        }
    }
    for (at, holiday) in edition.holidays.iter().enumerate() {
        let line = lines::table(text, "holidays", at);
        complete(check, EDITION, line, "the name of this holiday", &holiday.name, &[Lang::En, Lang::Es]);
        if edition.holidays[..at].iter().any(|other| other.date == holiday.date) {
            check.error(EDITION, line, format!("the holiday {} stands here twice", holiday.date), "Keep one.");
        }
    }
    if !edition.holidays.iter().any(|holiday| holiday.date >= check.today) {
        let line = lines::table(text, "holidays", 0);
        check.warning(
            EDITION,
            line,
            "no holiday lies ahead",
            "Add those of the next year, so that closed offices look closed.",
        );
    }
}
