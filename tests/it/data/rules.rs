//! Each rule of `check` has an example that breaks it, and raises nothing else.

use amparo::source::Severity::{Error, Warning};

use super::small::{problems, raises};

const EN: &str = "guides/door/en.md";
const ES: &str = "guides/door/es.md";
const HELPER: &str = "contacts/helper.toml";
const OFFICE: &str = "contacts/office.toml";
const EDITION: &str = "edition.toml";
const WARNINGS: &str = "warnings.toml";

#[test]
fn the_small_directory_breaks_no_rule() {
    let shown: Vec<String> = problems(&[]).iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

#[test]
fn ids_lead_somewhere() {
    raises(Error, EN, "there is no topic 'x'", &[(EN, "[\"t1\"]", "[\"t1\", \"x\"]")]);
    raises(Error, EN, "there is no contact 'x'", &[(EN, "\"office\"]", "\"x\"]")]);
    raises(Error, EN, "the link contact/x leads nowhere", &[(EN, "contact/helper", "contact/x")]);
    raises(Error, EN, "the footnote S09 has no source", &[(EN, "5 days.[^S01]", "5 days.[^S09]")]);
    raises(Error, HELPER, "there is no topic 'x'", &[(HELPER, "[\"t1\"]", "[\"t1\", \"x\"]")]);
    raises(Error, "concepts.toml", "there is no topic 'x'", &[("concepts.toml", "\"t1\"", "\"x\"")]);
    raises(Error, "concepts.toml", "there is no guide 'x'", &[("concepts.toml", "[\"door\"]", "[\"x\"]")]);
    raises(Error, "packets.toml", "there is no guide 'x'", &[("packets.toml", "\"door\"", "\"x\"")]);
    raises(Error, "packets.toml", "there is no contact 'x'", &[("packets.toml", "\"helper\"", "\"x\"")]);
    raises(Error, "papers.toml", "there is no guide 'x'", &[("papers.toml", "\"door\"", "\"x\"")]);
    raises(
        Error,
        "papers.toml",
        "there is no paper 'x'",
        &[("papers.toml", "look_alikes = [\"i-200\"]", "look_alikes = [\"x\"]")],
    );
    raises(Error, WARNINGS, "there is no contact 'x'", &[(WARNINGS, "[\"helper\"]", "[\"x\"]")]);
    raises(Error, WARNINGS, "there is no contact 'x'", &[(WARNINGS, "[\"office\"]", "[\"x\"]")]);
    raises(
        Error,
        EDITION,
        "there is no contact 'x'",
        &[(EDITION, "card_contact = \"helper\"", "card_contact = \"x\"")],
    );
    raises(Error, EDITION, "there is no contact 'x'", &[(EDITION, "\ncontact = \"helper\"", "\ncontact = \"x\"")]);
    raises(Error, EDITION, "there is no guide 'x'", &[(EDITION, "guide = \"door\"", "guide = \"x\"")]);
    raises(Error, EDITION, "there is no topic 'x'", &[(EDITION, "\"t60\"]", "\"t60\", \"x\"]")]);
}

#[test]
fn a_guide_has_its_sections() {
    let without = "## If nobody answers {#alone}\n- Sign nothing.\n\n> My name is (name). Please call me.\n\n";
    raises(Error, EN, "the section 'alone' is missing", &[(EN, without, "")]);
    raises(
        Error,
        EN,
        "the section 'do' is missing",
        &[(EN, "## Do this now {#do}\n1. Keep the door shut.\n2. Call [the helper](contact/helper).\n", "")],
    );
    assert!(problems(&[(EN, without, ""), (EN, "\"now\"", "\"plan\"")]).is_empty());
}

#[test]
fn statements_have_sources() {
    raises(Error, EN, "this statement has no source", &[(EN, "5 days.[^S01]", "5 days.")]);
    raises(Error, EN, "this warning has no source", &[(EN, "at this.[^S01]", "at this.")]);
    raises(Error, EN, "'3 days' has no source", &[(EN, "Keep the door shut.", "Keep the door shut for 3 days.")]);
    raises(Error, EN, "'$50' has no source", &[(EN, "Sign nothing.", "Pay $50.")]);
    raises(Warning, EN, "the source C01 is not used", &[(EN, "[^C01]", "")]);
    raises(Error, EN, "the source S01 stands here twice", &[(EN, "id = \"C01\"", "id = \"S01\""), (EN, "[^C01]", "")]);
    raises(Error, EN, "the address of source S01 is none", &[(EN, "https://doors.example/page", "doors example")]);
    raises(Error, ES, "a footnote stands in a translation", &[(ES, "5 days.", "5 days.[^S01]")]);
    raises(Error, EN, "this warning does not say when", &[(EN, "last seen April 2026", "seen lately")]);
}

#[test]
fn digits_stay_out_of_texts() {
    let digits = "telephone digits stand in the text";
    raises(Error, EN, digits, &[(EN, "Sign nothing.", "Call 512-478-0546.")]);
    raises(Error, EN, digits, &[(EN, "[the helper]", "[512-478-0546]")]);
    raises(Error, EN, "311 stands in the text", &[(EN, "Sign nothing.", "Call 311.")]);
    raises(Error, HELPER, digits, &[(HELPER, "Ask for an appointment.", "Ask at (512) 478-0546.")]);
    raises(Error, "papers.toml", digits, &[("papers.toml", "\"Door shut.\"", "\"Call 5124780546.\"")]);
    raises(Error, "topics.toml", digits, &[("topics.toml", "name.en = \"Topic 7 end\"", "name.en = \"512 478 0546\"")]);
    raises(Error, "emergency/ko.toml", digits, &[("emergency/ko.toml", "Door shut.", "٥١٢-٤٧٨-٠٥٤٦")]);
    assert!(problems(&[(EN, "Sign nothing.", "Call 911.")]).is_empty());
    assert!(problems(&[(EN, "[the helper](contact/helper)", "[3-1-1](contact/office)")]).is_empty());
}

#[test]
fn a_warned_number_is_raised_anywhere() {
    let what = "8663472423 must not be used: This is a tip line";
    raises(Error, EN, what, &[(EN, "Sign nothing.", "Call 1-866-DHS-2-ICE.")]);
    raises(Error, HELPER, what, &[(HELPER, "+15124780546", "+18663472423")]);
    raises(Error, HELPER, what, &[(HELPER, "Ask for an appointment.", "Or 866 347 2423.")]);
    raises(Error, "emergency/vi.toml", what, &[("emergency/vi.toml", "Door shut.", "1 (866) 347-2423")]);
    raises(Error, "topics.toml", what, &[("topics.toml", "\"Topic 7 end\"", "\"8663472423\"")]);
    raises(
        Error,
        HELPER,
        "fake.example must not be used",
        &[(HELPER, "https://helper.example\"", "https://www.fake.example\"")],
    );
    assert!(problems(&[(OFFICE, "\"311\"", "\"+18663472423\"")]).is_empty(), "it is the office's true number");
}

#[test]
fn blocks_stand_where_they_belong() {
    raises(
        Error,
        EN,
        "a line to say stands under know",
        &[(EN, "\n> [!WARNING]", "\n> Say it.[^S01]\n\n> [!WARNING]")],
    );
    raises(
        Error,
        EN,
        "something else than lines to say",
        &[(EN, "> I do not open the door.", "- I do not open the door.")],
    );
    raises(
        Error,
        EN,
        "bullets stand under do",
        &[(EN, "1. Keep the door shut.\n2. Call", "- Keep the door shut.\n- Call")],
    );
    raises(Error, EN, "short is not one paragraph", &[(EN, "Door shut. You", "Door shut.\n\nYou")]);
    let lines = "- Door shut.\n- No.\n- No.\n- No.\n- No.\n- No.\n";
    raises(Error, EN, "card has 6 lines", &[(EN, "- Door shut.\n", lines)]);
    raises(Error, EN, "something else than a list", &[(EN, "- Door shut.\n", "Door shut.\n")]);
}

#[test]
fn texts_are_short() {
    let words = |count: usize| vec!["no"; count].join(" ");
    let short = format!("{}.", words(36));
    raises(Error, EN, "short has 36 words; 35 at most", &[(EN, "Door shut. You do not have to open it.", &short)]);
    let step = format!("1. {}.", words(20));
    raises(Error, EN, "this step has 20 words", &[(EN, "1. Keep the door shut.", &step)]);
    let say = format!("> {}.", words(13));
    raises(
        Error,
        EN,
        "this line to say has 13 words",
        &[(EN, "{#say}\n> I do not open the door.", &format!("{{#say}}\n{say}"))],
    );
    let spanish = format!("> {}.", words(17));
    raises(
        Error,
        ES,
        "this line to say has 17 words; 16",
        &[(ES, "{#say}\n> I do not open the door.", &format!("{{#say}}\n{spanish}"))],
    );
    let chinese = format!("> {}。", "不".repeat(49));
    let path = "guides/door/zh-Hans.md";
    raises(
        Error,
        path,
        "this line to say has 49 characters; 48",
        &[(path, "{#say}\n> I do not open the door.", &format!("{{#say}}\n{chinese}"))],
    );
    let card = format!("- {}.\n", words(13));
    raises(Error, EN, "this line of a card has 13 words", &[(EN, "- Door shut.\n", &card)]);
}

#[test]
fn hard_words_are_told_with_their_figure() {
    let hard = "Only a judge can let them in.";
    let harder = "Notwithstanding administrative determinations, judicial authorization constitutes an indispensable precondition.";
    let changed = problems(&[(EN, hard, harder)]);
    assert!(changed.iter().all(|problem| problem.severity == Warning), "{changed:?}");
    assert!(changed.iter().any(|problem| problem.file == EN && problem.what.contains("(Flesch-Kincaid); 8 at most")));
    assert!(
        changed.iter().any(|problem| problem.file == ES && problem.what.contains("(Fernández-Huerta); 60 at least"))
    );
}

#[test]
fn phrases_are_enough_and_differ() {
    raises(Error, EN, "24 phrases under when", &[(EN, ", \"they knock en 25\"", "")]);
    raises(
        Warning,
        "guides/door/ht.md",
        "9 phrases under when",
        &[("guides/door/ht.md", ", \"they knock ht 10\"", "")],
    );
    raises(Error, EN, "the phrase stands here twice", &[(EN, "they knock en 25", "They knock, EN 24!")]);
    let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
    raises(Error, EN, "a phrase has 16 words", &[(EN, "they knock en 25", long)]);
}

#[test]
fn dates_are_kept() {
    raises(Warning, EN, "may be out of date since 2026-11-20", &[(EN, "2027-01-31", "2026-11-20")]);
    raises(Error, EN, "checked on 2026-12-01, which is in the future", &[(EN, "2026-11-01", "2026-12-01")]);
    raises(Error, EN, "review_by is 2026-10-01, before it was checked", &[(EN, "2027-01-31", "2026-10-01")]);
    raises(Error, EN, "legal_review names no day", &[(EN, "legal_review = \"none\"", "legal_review = \"a lawyer\"")]);
    let reviewed = "legal_review = \"lawyer, Legal Aid, 2026-11-20\"";
    assert!(problems(&[(EN, "legal_review = \"none\"", reviewed)]).is_empty());
    raises(Warning, HELPER, "last assured 2025-10, over 12 months ago", &[(HELPER, "\"2026-09\"", "\"2025-10\"")]);
    raises(Error, HELPER, "assured on 2026-12, which is in the future", &[(HELPER, "\"2026-09\"", "\"2026-12\"")]);
    raises(Warning, EDITION, "no holiday lies ahead", &[(EDITION, "2026-11-26", "2025-11-27")]);
}
