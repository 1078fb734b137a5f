//! Rules of `check` over contacts and tables, each broken once.

use amparo::source::Severity::{Error, Warning};

use super::small::{problems, raises};

const EN: &str = "guides/door/en.md";
const HELPER: &str = "contacts/helper.toml";
const OFFICE: &str = "contacts/office.toml";
const EDITION: &str = "edition.toml";
const TOPICS: &str = "topics.toml";
const PAPERS: &str = "papers.toml";
const PACKETS: &str = "packets.toml";

#[test]
fn a_government_line_is_printed_with_its_caution() {
    let whole = include_str!("small.rs");
    let lines: Vec<String> =
        whole.lines().filter(|line| line.starts_with("caution.")).map(|line| format!("{line}\n")).collect();
    let all: Vec<_> = lines.iter().map(|line| (OFFICE, line.as_str(), "")).collect();
    assert_eq!(all.len(), 10);
    raises(Error, OFFICE, "a government line has no caution", &all);
}

/// The line that keeps somebody from calling ICE about herself could be read in English and Spanish alone.
#[test]
fn a_caution_that_a_visitor_cannot_read_is_an_error() {
    let vietnamese = [(OFFICE, "caution.vi = \"Đây là chính phủ.\"\n", "")];
    raises(Error, OFFICE, "caution is missing in vi", &vietnamese);
}

/// "Do not hand out without a test call" stood on the paper that was handed out.
#[test]
fn a_note_for_the_volunteer_is_an_error_where_the_public_reads() {
    let told = (HELPER, "note = \"Ask for an appointment.\"", "note = \"Do not hand out without a test call.\"");
    raises(Error, HELPER, "the note speaks to the volunteer", &[told]);
    let spanish = (HELPER, "note = \"Pida una cita.\"", "note = \"Llame antes de mandar a alguien.\"");
    raises(Error, HELPER, "the note speaks to the volunteer", &[spanish]);
}

#[test]
fn a_contact_says_the_same_in_both_languages() {
    raises(Error, HELPER, "note is missing in es", &[(HELPER, "note = \"Pida una cita.\"\n", "")]);
    raises(Error, HELPER, "description is empty in en", &[(HELPER, "Lawyers for immigrants.", " ")]);
    let spanish = "[text.es]\nservice = \"Ayuda legal\"\ndescription = \"Abogados para inmigrantes.\"\nnote = \"Pida una cita.\"\n";
    raises(Error, HELPER, "[text.es] is missing", &[(HELPER, spanish, "")]);
}

#[test]
fn doubt_is_said_and_never_comes_first() {
    let low = (HELPER, "confidence = \"high\"", "confidence = \"low\"");
    let told = problems(&[low]);
    let whats: Vec<&str> = told.iter().map(|problem| problem.what.as_str()).collect();
    assert!(whats.contains(&"the first contact, 'helper', is of low confidence"), "{whats:?}");
    assert!(whats.contains(&"'helper' cannot stand on cards"), "{whats:?}");
    assert!(whats.contains(&"the row 'at-the-door' shows a number of low confidence"), "{whats:?}");
    let silent = [(OFFICE, "confidence = \"high\"", "confidence = \"low\"")];
    raises(Error, OFFICE, "confidence is low, but nothing for the desk says why", &silent);
}

#[test]
fn a_helper_comes_before_the_government() {
    raises(
        Error,
        EN,
        "the first contact, 'office', is the government",
        &[(EN, "[\"helper\", \"office\"]", "[\"office\", \"helper\"]")],
    );
    raises(
        Error,
        PACKETS,
        "the first contact, 'office', is the government",
        &[(PACKETS, "[\"helper\"]", "[\"office\"]")],
    );
}

#[test]
fn the_street_of_a_shelter_stays_secret() {
    let shelter = [
        (TOPICS, "id = \"t2\"", "id = \"shelter\""),
        (EDITION, "\"t2\"", "\"shelter\""),
        (OFFICE, "\"t2\"", "\"shelter\""),
        (HELPER, "[\"t1\"]", "[\"t1\", \"shelter\"]"),
    ];
    raises(Error, HELPER, "a street stands in a contact with the topic 'shelter'", &shelter);
    let public = (HELPER, "city = ", "street_public_source = \"https://helper.example/visit\"\ncity = ");
    let changes: Vec<_> = shelter.into_iter().chain([public]).collect();
    assert!(problems(&changes).is_empty());
}

#[test]
fn nobody_is_promised_an_answer_at_night() {
    let what = "promises an answer day and night";
    raises(Error, HELPER, what, &[(HELPER, "Lawyers for immigrants.", "Lawyers, 24 hours.")]);
    raises(Error, HELPER, what, &[(HELPER, "Línea principal", "Línea a toda hora")]);
    raises(
        Error,
        EN,
        "promises that 'helper' answers day and night",
        &[(EN, "2. Call [the helper](contact/helper).", "2. Call [the helper](contact/helper), day or night.")],
    );
    let always = "[[schedules]]\nbyday = [\"MO\", \"TU\", \"WE\", \"TH\", \"FR\", \"SA\", \"SU\"]\nopens_at = \"00:00\"\ncloses_at = \"24:00\"\n\n[text.en]";
    let changes = [(HELPER, "Lawyers for immigrants.", "Lawyers, 24 hours."), (HELPER, "[text.en]", always)];
    assert!(problems(&changes).is_empty());
}

#[test]
fn sources_of_contacts_are_real_addresses() {
    raises(Error, HELPER, "the address of a source is none", &[(HELPER, "https://helper.example/contact", "a friend")]);
    raises(
        Warning,
        HELPER,
        "no source is named",
        &[(HELPER, "[[sources]]\nurl = \"https://helper.example/contact\"\nconfirms = [\"phone\"]\n", "")],
    );
    raises(Error, HELPER, "the url 'helper' is none", &[(HELPER, "\"https://helper.example\"", "\"helper\"")]);
}

#[test]
fn a_contact_that_nothing_reaches_is_told() {
    let changes = [(OFFICE, "topics = [\"t2\"]", "topics = []"), (EN, ", \"office\"]", "]")];
    raises(Warning, OFFICE, "no guide and no topic leads to this contact", &changes);
}

#[test]
fn topics_are_named_asked_for_and_found_at_home() {
    raises(Error, TOPICS, "the topic 't7' has no name in ko", &[(TOPICS, "name.ko = \"Topic 7 end\"\n", "")]);
    raises(Error, TOPICS, "the topic 't7' has 7 questions in en", &[(TOPICS, "ask.en = [\"ask 7 1\", ", "ask.en = [")]);
    raises(Error, TOPICS, "the topic 't7' has 2 questions in vi", &[(TOPICS, "ask.vi = [\"ask 7 1\", ", "ask.vi = [")]);
    raises(
        Error,
        TOPICS,
        "a question stands twice in ask.en",
        &[(TOPICS, "ask.en = [\"ask 7 1\"", "ask.en = [\"Ask 7 2\"")],
    );
    raises(Error, TOPICS, "the topic 't60' stands in no group", &[(EDITION, ", \"t60\"]", "]")]);
    raises(
        Error,
        EDITION,
        "the topic 't1' stands in more than one group",
        &[(EDITION, "\"t60\"]", "\"t60\", \"t1\"]")],
    );
    let one_less = [(TOPICS, "id = \"t60\"", "id = \"t59\""), (EDITION, ", \"t60\"]", "]")];
    raises(Error, TOPICS, "the topic 't59' stands here twice", &one_less);
    let many = "[[topic]]\nid = \"more\"\nname.en = \"More\"\n\n".repeat(31);
    let told = problems(&[(TOPICS, "", &many)]);
    assert!(told.iter().any(|problem| problem.what == "there are 91 topics"), "{}", told.len());
}

#[test]
fn concepts_have_words_in_every_language() {
    raises(Error, "concepts.toml", "the concept 'door' has no words in zh", &[("words/zh.tsv", "door\tdoor\n", "")]);
}

#[test]
fn a_brought_paper_leads_to_its_guide() {
    raises(Error, PAPERS, "the paper 'i-200' leads to no guide", &[(PAPERS, "guide = \"door\"\n", "")]);
    raises(Error, PAPERS, "the paper 'i-200' has 5 phrases in en", &[(PAPERS, ", \"they knock en 6\"", "")]);
    raises(Warning, PAPERS, "the paper 'i-200' has 1 phrases in ht", &[(PAPERS, ", \"they knock ht 2\"", "")]);
    raises(Error, PAPERS, "the paper 'i-200' says '5 days' without a source", &[(PAPERS, "[\"S01\"]", "[]")]);
    raises(Error, PAPERS, "clock is missing in es", &[(PAPERS, "clock.es = \"5 días\"\n", "")]);
    raises(Error, PAPERS, "'paper/I 200' is no id", &[(PAPERS, "\"i-200\"", "\"I 200\"")]);
}

#[test]
fn a_discreet_page_makes_its_packet_discreet() {
    raises(
        Error,
        PACKETS,
        "the packet 'taken' holds the discreet guide 'door'",
        &[(EN, "discreet = false", "discreet = true")],
    );
    raises(Error, PACKETS, "the packet 'taken' holds no guide", &[(PACKETS, "[\"door\"]", "[]")]);
    let delicate = [
        (TOPICS, "id = \"t1\"", "id = \"domestic-violence\""),
        (EDITION, "\"t1\"", "\"domestic-violence\""),
        ("concepts.toml", "\"t1\"", "\"domestic-violence\""),
        (EN, "[\"t1\"]", "[\"domestic-violence\"]"),
        (HELPER, "[\"t1\"]", "[\"t3\"]"),
    ];
    raises(Error, EN, "the topic 'domestic-violence' asks for discretion", &delicate);
}

#[test]
fn emergency_rows_are_few_said_and_sure() {
    raises(
        Error,
        "emergency/pt.toml",
        "the row 'danger' has no say",
        &[("emergency/pt.toml", "say = \"Call 911.\"\n", "")],
    );
    raises(
        Error,
        EDITION,
        "no confirmed contact has the number of the row 'danger'",
        &[(EDITION, "number = \"911\"", "number = \"+15125550100\"")],
    );
    assert!(problems(&[(EDITION, "number = \"911\"", "number = \"311\"")]).is_empty());
    let row = "\n[[emergency]]\nid = \"danger\"\nnumber = \"911\"\n".repeat(5);
    let told = problems(&[(EDITION, "", &row)]);
    assert!(told.iter().any(|problem| problem.what == "there are 7 emergency rows"), "{told:?}");
}

#[test]
fn the_edition_speaks_english_and_spanish_once() {
    raises(Error, EDITION, "the language vi stands here twice", &[(EDITION, "\"ht\"]", "\"ht\", \"vi\"]")]);
    raises(Error, EDITION, "the language es is missing", &[(EDITION, "\"es\", ", "")]);
    raises(Error, EDITION, "the name of this holiday is missing in es", &[(EDITION, "name.es = \"Gracias\"\n", "")]);
}
