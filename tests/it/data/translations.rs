//! Rules of `check` over a translation beside its English text, each broken once.

use amparo::source::Severity::{Error, Warning};

use super::small::{self, problems, raises};

const ES: &str = "guides/door/es.md";

#[test]
fn a_translation_has_the_shape_of_the_english() {
    raises(
        Error,
        ES,
        "the section 'alone' of en.md is missing",
        &[(ES, "## If nobody answers {#alone}\n- Sign nothing.\n\n> My name is (name). Please call me.\n", "")],
    );
    raises(
        Error,
        ES,
        "'do' has 3 steps where en.md has 2 steps",
        &[(ES, "1. Keep the door shut.", "1. Keep.\n2. Shut.")],
    );
    raises(Error, ES, "'alone' has a paragraph where en.md has 1 bullets", &[(ES, "- Sign nothing.", "Sign nothing.")]);
    raises(
        Error,
        ES,
        "the section 'papers' is not in en.md",
        &[(ES, "## Ask {#ask}", "## Papers {#papers}\n- A paper.\n\n## Ask {#ask}")],
    );
    raises(Error, ES, "the section 'card-officer' stands", &[(ES, "", "\n## Officer {#card-officer}\n- No.\n")]);
    raises(
        Error,
        ES,
        "links to contact/office where en.md links to contact/helper",
        &[(ES, "contact/helper", "contact/office")],
    );
    raises(Warning, ES, "the numbers are not those of en.md line", &[(ES, "5 days", "15 days")]);
    raises(Warning, "guides/door/vi.md", "the numbers are not those", &[("guides/door/vi.md", "5 days", "five days")]);
    assert!(problems(&[("guides/door/ar.md", "5 days", "٥ أيام")]).is_empty());
}

#[test]
fn a_stale_translation_is_told_with_the_right_value() {
    raises(Warning, ES, "was made from an older English text", &[(ES, "of = \"", "of = \"0")]);
    let problem = problems(&[(ES, "of = \"", "of = \"0")]).remove(0);
    let value = problem.mend.split('"').nth(1).unwrap_or_default().to_owned();
    assert_eq!(value.len(), 64, "{}", problem.mend);
    assert!(small::files(&[]).get(ES).is_some_and(|text| text.contains(&value)));
}

#[test]
fn guides_are_in_the_shipped_languages() {
    let gone = |lang: &str| format!("guides/door/{lang}.md");
    let mut files = small::files(&[]);
    files.0.remove(&gone("ht"));
    let told = super::all_problems(&files);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].severity == Warning && told[0].what.contains("not yet in ht"));
    files.0.remove(&gone("es"));
    let told = super::all_problems(&files);
    assert!(told.iter().any(|problem| problem.severity == Error && problem.what == "the Spanish text is missing"));
}
