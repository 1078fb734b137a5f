//! The program's own words: every key that the code asks for exists, and every language has what English has.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The keys of a Fluent file, in order.
fn keys(path: &str) -> BTreeSet<String> {
    read(path)
        .lines()
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .collect()
}

/// Names between `{ $` and the next blank.
fn variables(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_interface_says_everything_in_both_languages() {
    assert_eq!(keys("data/ui/en.ftl"), keys("data/ui/es.ftl"));
}

#[test]
fn pages_say_everything_in_all_ten_languages() {
    let english = keys("data/paper/en.ftl");
    for lang in ["es", "vi", "zh-Hans", "zh-Hant", "ar", "ko", "fr", "pt", "ht"] {
        let mine = keys(&format!("data/paper/{lang}.ftl"));
        // Names of spoken languages may be added where a language needs them.
        let missing: Vec<_> = english.difference(&mine).collect();
        assert!(missing.is_empty(), "{lang} lacks {missing:?}");
    }
}

#[test]
fn a_translation_fills_in_the_same_values() {
    let line = |text: &str, key: &str| {
        text.lines().skip_while(|line| !line.starts_with(&format!("{key} ="))).take(1).collect::<String>()
    };
    let english = read("data/ui/en.ftl");
    let spanish = read("data/ui/es.ftl");
    for key in keys("data/ui/en.ftl") {
        assert_eq!(variables(&line(&english, &key)), variables(&line(&spanish, &key)), "{key}");
    }
}

#[test]
fn every_key_that_the_code_asks_for_exists() {
    let known: BTreeSet<_> = keys("data/ui/en.ftl").union(&keys("data/paper/en.ftl")).cloned().collect();
    let mut missing = Vec::new();
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap_or_default();
            for call in [".text(\"", ".with(\"", ".say(\""] {
                for rest in text.split(call).skip(1) {
                    let key = rest.split('"').next().unwrap();
                    let is_key = key
                        .chars()
                        .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
                    if is_key && !known.contains(key) {
                        missing.push(format!("{}: {key}", path.display()));
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// "8:30 PM" on a Vietnamese page, "下午12:45" on a Chinese one, "9:00 am" on a Haitian one.
#[test]
fn a_time_of_day_was_told_as_english_tells_it() {
    use amparo::catalog::hours::Clock;
    use amparo::catalog::lang::Lang;
    let locale = amparo::locale::Locale::default();
    let clocks = |lang| {
        [90, 480, 765, 780, 1020, 1110, 1320].map(|at| locale.page(lang).clock(Clock(at)).replace('\u{A0}', " "))
    };
    assert_eq!(
        clocks(Lang::Vi),
        ["1 giờ 30 sáng", "8 giờ sáng", "12 giờ 45 trưa", "1 giờ chiều", "5 giờ chiều", "6 giờ 30 tối", "10 giờ đêm"]
    );
    assert_eq!(
        clocks(Lang::ZhHans),
        ["凌晨1:30", "上午8:00", "中午12:45", "下午1:00", "下午5:00", "晚上6:30", "晚上10:00"]
    );
    assert_eq!(
        clocks(Lang::Ko),
        ["오전 1시 30분", "오전 8시", "오후 12시 45분", "오후 1시", "오후 5시", "오후 6시 30분", "오후 10시"]
    );
    assert_eq!(
        clocks(Lang::Ar),
        ["1:30 صباحًا", "8:00 صباحًا", "12:45 ظهرًا", "1:00 مساءً", "5:00 مساءً", "6:30 مساءً", "10:00 مساءً"]
    );
    assert_eq!(
        clocks(Lang::Ht),
        [
            "1è 30 nan maten",
            "8è nan maten",
            "12è 45 nan apremidi",
            "1è nan apremidi",
            "5è nan apremidi",
            "6è 30 diswa",
            "10è diswa"
        ]
    );
    assert_eq!(clocks(Lang::Fr), ["1 h 30", "8 h", "12 h 45", "13 h", "17 h", "18 h 30", "22 h"]);
    assert_eq!(clocks(Lang::Pt), ["1h30", "8h", "12h45", "13h", "17h", "18h30", "22h"]);
}

/// "星期一至星期四上午9:00至中午12:00 (…)": which 至 joins what, and brackets of another script.
#[test]
fn chinese_hours_ran_into_their_days() {
    use amparo::catalog::hours::{Clock, Day};
    use amparo::catalog::lang::Lang;
    let locale = amparo::locale::Locale::default();
    let words = locale.page(Lang::ZhHant);
    let days = words.days(Day::Monday, Day::Thursday);
    let hours = words.noted(&words.hours(&days, Clock(540), Clock(720)), "電話申請");
    assert_eq!(hours, "星期一至星期四，上午9:00至中午12:00（電話申請）");
}

/// A ZIP code of New England lost its zero: "near 5001".
#[test]
fn a_zip_code_keeps_its_zero() {
    let locale = amparo::locale::Locale::default();
    let words = locale.interface(amparo::catalog::lang::Lang::En);
    assert_eq!(words.with("near", &[("place", "05001")]), "near 05001");
}

/// "tháng Năm 2025" can be read as "the year 2025".
#[test]
fn a_vietnamese_month_is_a_number() {
    for guide in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/guides")).unwrap() {
        let text = fs::read_to_string(guide.unwrap().path().join("vi.md")).unwrap_or_default();
        let body = text.splitn(3, "+++").nth(2).unwrap_or_default();
        let spelled = body.lines().find(|line| {
            let after = line.split("háng ").skip(1).filter_map(|rest| rest.chars().next());
            after.into_iter().any(char::is_uppercase)
        });
        assert_eq!(spelled, None);
    }
}

/// "Write who, where, when on a paper" came first, and the children last, in all ten languages.
#[test]
fn the_paper_came_before_the_children() {
    for lang in ["en", "es", "vi", "zh-Hans", "zh-Hant", "ar", "ko", "fr", "pt", "ht"] {
        let text = read(&format!("data/emergency/{lang}.toml"));
        let row = text.split("[just-taken]").nth(1).unwrap();
        let say = row.split("say = \"").nth(1).unwrap().split('"').next().unwrap();
        let first = say.chars().find(|letter| ".。?？؟".contains(*letter));
        assert!(first.is_some_and(|stop| "?？؟".contains(stop)), "{lang}: {say}");
    }
}

/// A question mark or a closing quotation mark began a line of a French page.
#[test]
fn a_french_sign_stood_alone_on_a_line() {
    for guide in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/guides")).unwrap() {
        let path = guide.unwrap().path().join("fr.md");
        let text = fs::read_to_string(&path).unwrap_or_default();
        let body = text.splitn(3, "+++").nth(2).unwrap_or_default();
        let loose =
            body.lines().find(|line| [" ?", " !", " :", " ;", " »", "« "].iter().any(|sign| line.contains(sign)));
        assert_eq!(loose, None, "{}", path.display());
    }
}
