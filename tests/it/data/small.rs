//! A directory of one guide in ten languages, two contacts and sixty topics that breaks no rule, to be broken on purpose.

use std::collections::BTreeMap;
use std::fmt::Write;

use amparo::catalog::lang::Lang;
use amparo::check;
use amparo::source::{self, Files, Problem, Severity};
use jiff::civil::date;

const GUIDE: &str = r#"title = "Agents at the door"
when = [WHEN]
urgency = "now"
topics = ["t1"]
place = "US"
contacts = ["helper", "office"]
discreet = false
checked = 2026-11-01
review_by = 2027-01-31
legal_review = "none"
[[sources]]
id = "S01"
title = "A page about doors"
url = "https://doors.example/page"
date = "2026-01-21"
seen = true
[[sources]]
id = "C01"
title = "Payton v. New York, 445 U.S. 573 (1980)"
seen = false
"#;

const BODY: &str = r"## In short {#short}
Door shut. You do not have to open it.

## Do this now {#do}
1. Keep the door shut.
2. Call [the helper](contact/helper).

## Say this {#say}
> I do not open the door.

## If nobody answers {#alone}
- Sign nothing.

> My name is (name). Please call me.

## Know this {#know}
- Only a judge can let them in.[^S01][^C01]
- They must go after 5 days.[^S01]

> [!WARNING]
> Changing law, last seen April 2026: a court looks at this.[^S01]

## Ask {#ask}
- Is there a paper?

## On a card {#card}
- Door shut.

## To the officer {#card-officer}
- I do not open the door.
";

const HELPER: &str = r#"confidence = "high"
side = "helper"
status = "active"
assured_date = "2026-09"
topics = ["t1"]
serves = ["US-TX-Travis"]
languages = ["es"]

[organization]
name = "The Helper"
url = "https://helper.example"

[[phones]]
number = "+15124780546"
kind = "voice"
note.en = "Main line"
note.es = "Línea principal"

[[locations]]
address_1 = "1 Main Street"
city = "Austin"
state_province = "TX"

[[sources]]
url = "https://helper.example/contact"
confirms = ["phone"]

[text.en]
service = "Legal help"
description = "Lawyers for immigrants."
note = "Ask for an appointment."

[text.es]
service = "Ayuda legal"
description = "Abogados para inmigrantes."
note = "Pida una cita."
"#;

const OFFICE: &str = r#"confidence = "high"
side = "government"
status = "active"
topics = ["t2"]
serves = ["US"]
caution.en = "This is the government."
caution.es = "Es el gobierno."
caution.vi = "Đây là chính phủ."
caution.zh-Hans = "这是政府。"
caution.zh-Hant = "這是政府。"
caution.ar = "هذه هي الحكومة."
caution.ko = "정부입니다."
caution.fr = "C'est le gouvernement."
caution.pt = "É o governo."
caution.ht = "Se gouvènman an."

[organization]
name = "The Office"

[[phones]]
number = "311"
kind = "voice"

[[sources]]
url = "https://office.example"

[text.en]
service = "City line"
description = "The city answers questions."

[text.es]
service = "Línea de la ciudad"
description = "La ciudad contesta preguntas."
"#;

const WARNINGS: &str = r#"[[warning]]
digits = "8663472423"
match = "whole"
title.en = "This is a tip line."
title.es = "Es una línea de denuncias"
why.en = "It is for reporting people."
why.es = "Es para denunciar personas."
right_for = ["office"]
use_instead = ["helper"]
source = "a list"

[[warning]]
web = "fake.example"
title.en = "This is a fake site"
title.es = "Es un sitio falso"
why.en = "It takes money."
why.es = "Quita dinero."
source = "a list"
"#;

const PACKETS: &str = r#"[[packet]]
id = "taken"
name.en = "Taken"
name.es = "Detenido"
guides = ["door"]
contacts = ["helper"]
"#;

/// Replaces `from` by `to` in the file at `path`, or adds `to` at its end where `from` is empty.
pub type Change<'a> = (&'a str, &'a str, &'a str);

/// The directory after these changes. Translations follow a changed English guide.
pub fn files(changes: &[Change<'_>]) -> Files {
    let mut files = tables();
    let english = format!("+++\n{}+++\n{BODY}", GUIDE.replace("WHEN", &phrases("en", 25)));
    files.insert("guides/door/en.md".to_owned(), english);
    change(&mut files, changes, |path| path == "guides/door/en.md");
    let english = files["guides/door/en.md"].clone();
    let hash = source::english_hash(&Files(files.clone()), "door").unwrap_or_default();
    let body = english.split_once("\n+++\n").map(|(_, body)| body).unwrap_or_default();
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != Lang::En) {
        let count = if lang == Lang::Es { 25 } else { 10 };
        let when = phrases(lang.code(), count);
        let matter = format!("title = \"Door\"\nwhen = [{when}]\nstatus = \"draft\"\nof = \"{hash}\"\n");
        let text = format!("+++\n{matter}+++\n{}", translated(body, lang));
        files.insert(format!("guides/door/{lang}.md"), text);
    }
    change(&mut files, changes, |path| path != "guides/door/en.md");
    Files(files)
}

/// Every problem of the directory after these changes.
pub fn problems(changes: &[Change<'_>]) -> Vec<Problem> {
    let files = files(changes);
    let (catalog, mut problems) = source::read(&files);
    problems.extend(check::all(&catalog, &files, date(2026, 11, 24)));
    problems
}

/// Holds that the changes raise a problem whose words begin with `what`, in `file`, and none of another kind.
#[track_caller]
pub fn raises(severity: Severity, file: &str, what: &str, changes: &[Change<'_>]) {
    let problems = problems(changes);
    let is_it = |problem: &&Problem| problem.severity == severity && problem.what.starts_with(what);
    let here = problems.iter().filter(is_it).find(|problem| problem.file == file);
    let shown: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(here.is_some(), "{file} has no '{what}':\n{}", shown.join("\n"));
    let others = problems.iter().filter(|problem| !is_it(problem)).count();
    assert_eq!(others, 0, "more than '{what}':\n{}", shown.join("\n"));
    assert!(here.is_some_and(|problem| !problem.mend.is_empty()));
}

fn change(files: &mut BTreeMap<String, String>, changes: &[Change<'_>], is_now: impl Fn(&str) -> bool) {
    for (path, from, to) in changes.iter().filter(|(path, ..)| is_now(path)) {
        let text = files.entry((*path).to_owned()).or_default();
        if from.is_empty() {
            text.push_str(to);
        } else {
            assert!(text.contains(from), "{path} has no '{from}'");
            *text = text.replace(from, to);
        }
    }
}

/// The English body as a translation carries it: without footnotes, and without what stays English.
fn translated(body: &str, lang: Lang) -> String {
    let mut sections: Vec<&str> = body.split("## ").collect();
    sections
        .retain(|section| !section.contains("{#card-officer}") && (lang == Lang::Es || !section.contains("{#ask}")));
    let body = sections.join("## ");
    let months = if lang == Lang::Es { body.replace("April", "abril") } else { body };
    let mut parts = months.split("[^");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.filter_map(|part| part.split_once(']').map(|(_, rest)| rest));
    rest.fold(first, |body, rest| body + rest)
}

fn phrases(lang: &str, count: usize) -> String {
    let words: Vec<String> = (1..=count).map(|at| format!("\"they knock {lang} {at}\"")).collect();
    words.join(", ")
}

fn tables() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let ids: Vec<String> = (1..=60).map(|at| format!("\"t{at}\"")).collect();
    let codes: Vec<String> = Lang::ALL.iter().map(|lang| format!("\"{lang}\"")).collect();
    let edition = format!(
        "name = \"Small\"\nplace = \"US-TX-Travis\"\ncity = \"Austin\"\ntime_zone = \"America/Chicago\"\nlanguages = [{}]\n\
         date = 2026-11-24\ncard_contact = \"helper\"\n\n[[home]]\nid = \"all\"\ntopics = [{}]\ntitle.en = \"All\"\n\
         title.es = \"Todo\"\nhint.en = \"all\"\nhint.es = \"todo\"\n\n[[holidays]]\ndate = 2026-11-26\n\
         name.en = \"Thanksgiving\"\nname.es = \"Gracias\"\nsource = \"5 U.S.C. 6103\"\n\n\
         [[emergency]]\nid = \"at-the-door\"\nguide = \"door\"\ncontact = \"helper\"\n\n\
         [[emergency]]\nid = \"danger\"\nnumber = \"911\"\n",
        codes.join(", "),
        ids.join(", "),
    );
    files.insert("edition.toml".to_owned(), edition);
    let mut topics = String::new();
    for at in 1..=60 {
        let _ = write!(topics, "[[topic]]\nid = \"t{at}\"\n");
        for lang in Lang::ALL {
            let count = if matches!(lang, Lang::En | Lang::Es) { 8 } else { 3 };
            let asks: Vec<String> = (1..=count).map(|ask| format!("\"ask {at} {ask}\"")).collect();
            let _ = write!(topics, "name.{lang} = \"Topic {at} end\"\nask.{lang} = [{}]\n", asks.join(", "));
        }
        topics.push('\n');
    }
    files.insert("topics.toml".to_owned(), topics);
    let mut when = String::new();
    for lang in Lang::ALL {
        let count = if matches!(lang, Lang::En | Lang::Es) { 6 } else { 2 };
        let _ = writeln!(when, "when.{lang} = [{}]", phrases(lang.code(), count));
        let rows = "[at-the-door]\ntitle = \"At the door\"\nsay = \"Door shut.\"\n\n[danger]\ntitle = \"Danger\"\nsay = \"Call 911.\"\n";
        files.insert(format!("emergency/{lang}.toml"), rows.to_owned());
        let name = match lang {
            Lang::ZhHans => "zh",
            Lang::ZhHant => continue,
            lang => lang.code(),
        };
        files.insert(format!("words/{name}.tsv"), "concept\tterm\ndoor\tdoor\n".to_owned());
    }
    let paper = format!(
        "[[paper]]\nid = \"i-200\"\ncode = \"I-200\"\ncourt = false\nguide = \"door\"\nlook_alikes = [\"i-200\"]\nsources = [\"S01\"]\n\
         name.en = \"A paper\"\nname.es = \"Un papel\"\nclock.en = \"5 days\"\nclock.es = \"5 días\"\nsay.en = \"Door shut.\"\n\
         say.es = \"No abra.\"\n{when}"
    );
    files.insert("papers.toml".to_owned(), paper);
    let concepts = "[[concept]]\nid = \"door\"\ntopics = [\"t1\"]\nguides = [\"door\"]\n";
    for (path, text) in [
        ("concepts.toml", concepts),
        ("packets.toml", PACKETS),
        ("warnings.toml", WARNINGS),
        ("contacts/helper.toml", HELPER),
        ("contacts/office.toml", OFFICE),
    ] {
        files.insert(path.to_owned(), text.to_owned());
    }
    files
}
