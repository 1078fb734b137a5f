//! The command line, as the shipped program answers it.

use std::path::PathBuf;
use std::process::{Command, Output};

/// Runs the program on a fixed Tuesday morning.
fn amparo(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command.args(arguments).env("AMPARO_NOW", "2026-11-24T10:00").env("AMPARO_LANG", "en").env_remove("LC_ALL");
    command
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder of this test alone, below the build's own folder for such things.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn find_puts_the_guide_for_a_situation_first() {
    let output = amparo(&["find", "they", "took", "my", "husband"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).starts_with("guide/someone-taken  "), "{}", stdout(&output));
}

#[test]
fn find_without_hits_ends_with_one_and_without_words_with_two() {
    assert_eq!(amparo(&["find", "qqqqzzzzxxxx"]).status.code(), Some(1));
    assert_eq!(amparo(&["find"]).status.code(), Some(2));
    assert_eq!(amparo(&["find", "--topic", "no-such-topic", "x"]).status.code(), Some(2));
}

#[test]
fn find_reads_the_words_from_standard_input_so_that_they_stand_in_no_history() {
    use std::io::Write;
    use std::process::Stdio;
    let mut child = command(&["find", "-", "--json"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("mi jefe no me paga".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let first: serde_json::Value = serde_json::from_str(stdout(&output).lines().next().unwrap()).unwrap();
    assert_eq!(first["id"], "guide/wage-theft");
    assert_eq!(first["rank"], 1);
}

#[test]
fn find_takes_one_understanding_away_and_leaves_the_others() {
    let first = |arguments: &[&str]| stdout(&amparo(arguments)).lines().next().unwrap_or_default().to_owned();
    let words = ["find", "free", "lawyer", "near", "78753", "open", "now"];
    assert_eq!(first(&words), "near 78753 · free or by income · open now");
    let without = |what: &[&str]| first(&[words.as_slice(), what].concat());
    assert_eq!(without(&["--without", "near"]), "free or by income · open now");
    assert_eq!(without(&["--without", "near", "--without", "open"]), "free or by income");
    assert!(without(&["--without", "near,free,open"]).starts_with("contact/"));
    let wrong = amparo(&["find", "lawyer", "--without", "cost"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(stderr(&wrong).contains("near, speaks, free, open"), "{}", stderr(&wrong));
}

#[test]
fn find_takes_a_distance_and_leaves_out_who_is_farther_away() {
    let found = |near: &str| {
        let output = stdout(&amparo(&["find", "lawyer", "--near", near, "--strict", "--limit", "100", "--json"]));
        let hits = output.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        hits.filter(|hit| hit["kind"] == "contact").map(|hit| hit["miles"].as_f64()).collect::<Vec<_>>()
    };
    let near = found("78753 within 10");
    assert!(!near.is_empty() && near.iter().all(|miles| miles.is_some_and(|miles| miles <= 10.0)), "{near:?}");
    let lenient = stdout(&amparo(&["find", "lawyer", "--near", "78753 within 10", "--limit", "100"]));
    assert!(lenient.contains("[not known: within 10 miles of 78753]"), "{lenient}");
    let far = found("78753 within 200");
    assert!(far.len() > near.len() && far.iter().flatten().any(|miles| *miles > 100.0), "{far:?}");
}

#[test]
fn find_asks_who_may_advise_and_says_who_there_is() {
    let lawyers = stdout(&amparo(&["find", "--advice", "attorney", "--strict", "--limit", "100"]));
    assert!(lawyers.contains("contact/ut-law-immigration-clinic  "), "{lawyers}");
    assert!(!lawyers.contains("contact/211-texas  "), "{lawyers}");
    let both = stdout(&amparo(&["find", "--advice", "attorney,accredited", "--strict", "--limit", "100"]));
    assert!(both.lines().count() > lawyers.lines().count());
    let wrong = amparo(&["find", "x", "--advice", "judge"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(stderr(&wrong).contains("There are: attorney, accredited, none."), "{}", stderr(&wrong));
}

#[test]
fn find_counts_what_each_filter_would_leave() {
    let output = stdout(&amparo(&["find", "lawyer", "--limit", "1", "--counts"]));
    for counted in ["  kind contact", "  free", "  open now", "  speaks es", "  county Travis", "  advice attorney"] {
        assert!(output.lines().any(|line| line.ends_with(counted)), "{counted}: {output}");
    }
    let output = stdout(&amparo(&["find", "lawyer", "--limit", "1", "--counts", "--json"]));
    let last: serde_json::Value = serde_json::from_str(output.lines().last().unwrap()).unwrap();
    let left = |arguments: &[&str]| {
        let all = [&["find", "lawyer", "--limit", "1", "--counts", "--json"], arguments].concat();
        let output = stdout(&amparo(&all));
        let last: serde_json::Value = serde_json::from_str(output.lines().last().unwrap()).unwrap();
        last["total"].clone()
    };
    assert_eq!(last["counts"]["speaks ko"], left(&["--speaks", "ko", "--strict"]), "{last}");
    assert_eq!(last["counts"]["advice attorney"], left(&["--advice", "attorney", "--strict"]), "{last}");
}

#[test]
fn find_says_what_emptied_it_and_how_to_take_it_away() {
    let typed = amparo(&["find", "speaks", "haitian", "creole", "--strict"]);
    let told = stderr(&typed);
    assert!(
        told.contains("Nothing is left with \"speaks Haitian Creole\". To take it away: --without speaks"),
        "{told}"
    );
    let set = amparo(&["find", "lawyer", "--speaks", "ht", "--strict", "--county", "El Paso"]);
    assert_eq!(set.status.code(), Some(1));
    assert!(
        stderr(&set).contains("Nothing is left with \"speaks Haitian Creole\". Leave out --speaks"),
        "{}",
        stderr(&set)
    );
    assert!(stderr(&set).contains("You can always ask American Gateways: 512-478-0546"), "{}", stderr(&set));
}

#[test]
fn find_names_a_value_that_is_not_known_and_what_is_possible() {
    for (flag, value, told) in [
        ("--near", "99999", "The place \"99999\" is not known. Give a ZIP code"),
        ("--county", "Nowhere", "The county \"Nowhere\" is not known."),
        ("--county", "US-TX-Nowhere", "The county \"US-TX-Nowhere\" is not known."),
        ("--open", "soon", "\"soon\" is no time."),
        ("--speaks", "klingon", "There are: ar, en, es,"),
        ("--cost", "much", "There are: free, free-if-eligible, low-cost, sliding, fee."),
        ("--topic", "immigration", "Write one of them."),
        ("--court", "paris", "houston-immigration-court"),
        ("--kind", "book", "There are: guide, contact, paper, warning, packet."),
    ] {
        let output = amparo(&["find", "x", flag, value]);
        assert_eq!(output.status.code(), Some(2), "{flag}");
        assert!(stderr(&output).contains(told), "{flag}: {}", stderr(&output));
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    use std::process::Stdio;
    let mut child = command(&["find", "immigration", "--limit", "200"]).stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn show_says_where_the_page_stands_and_shows_sources_when_asked() {
    let plain = stdout(&amparo(&["show", "guide/ice-at-door"]));
    assert!(plain.contains("Checked November 24, 2026. Not yet reviewed by a lawyer."), "{plain}");
    assert!(!plain.contains("[S01]"), "no footnote marks unless asked for");
    let sources = stdout(&amparo(&["show", "guide/ice-at-door", "--sources"]));
    assert!(sources.contains("[S01]"), "{sources}");
    assert!(sources.contains("A citation nobody has opened for this project."), "{sources}");
}

#[test]
fn a_government_line_says_so_above_the_number() {
    let page = stdout(&amparo(&["show", "contact/ice-san-antonio-field-office"]));
    let caution = page.find("This is ICE").unwrap();
    let number = page.find("210-283-4750").unwrap();
    assert!(caution < number, "{page}");
}

#[test]
fn show_tells_the_volunteer_what_paper_leaves_out() {
    let page = stdout(&amparo(&["show", "contact/ice-out-of-austin-hotline", "--lang", "vi"]));
    assert!(page.contains("\nFor the desk: Do not hand out without a test call"), "{page}");
}

#[test]
fn show_of_nothing_says_what_to_do() {
    let output = amparo(&["show", "guide/no-such-guide"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("there is no guide/no-such-guide in this edition; `amparo find` lists ids"));
}

#[test]
fn print_saves_where_it_says() {
    let folder = folder("print-saves");
    let output =
        command(&["print", "guide/eviction", "--as", "handout", "--lang", "es"]).current_dir(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).starts_with("Saved as ./amparo-handout-es.pdf: "), "{}", stdout(&output));
    assert!(std::fs::read(folder.join("amparo-handout-es.pdf")).unwrap().starts_with(b"%PDF-"));
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["amparo-handout-es.pdf"], "and nothing else is left behind");
}

#[test]
fn print_without_a_folder_to_write_to_says_so() {
    let output = amparo(&["print", "guide/eviction", "--as", "handout", "--out", "/no/such/folder/x.pdf"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("/no/such/folder"), "{}", stderr(&output));
}

#[test]
fn an_expired_guide_is_not_printed_silently() {
    let folder = folder("expired");
    let late = |more: &[&str]| {
        let mut arguments = vec!["print", "guide/eviction", "--as", "handout"];
        arguments.extend(more);
        command(&arguments).env("AMPARO_NOW", "2030-01-01T10:00").current_dir(&folder).output().unwrap()
    };
    let refused = late(&[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("--allow-expired"), "{}", stderr(&refused));
    assert_eq!(late(&["--allow-expired"]).status.code(), Some(0));
}

#[test]
fn an_edition_file_answers_like_the_shipped_directory() {
    let folder = folder("edition");
    let file = folder.join("austin.amparo");
    let file = file.to_str().unwrap();
    let built = amparo(&["edition", "build", "data", "-o", file]);
    assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
    assert!(stdout(&amparo(&["edition", "show", file])).contains("Every file is whole."));
    let with = stdout(&amparo(&["--edition", file, "find", "evicted"]));
    assert_eq!(with, stdout(&amparo(&["find", "evicted"])));
    assert_eq!(with, stdout(&amparo(&["--edition", "data", "find", "evicted"])), "and a data folder does too");
}

#[test]
fn a_damaged_edition_is_named_as_such_and_the_shipped_one_answers() {
    let folder = folder("damaged");
    let file = folder.join("austin.amparo");
    let name = file.to_str().unwrap();
    assert_eq!(amparo(&["edition", "build", "data", "-o", name]).status.code(), Some(0));
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, &bytes).unwrap();
    let output = amparo(&["--edition", name, "find", "evicted"]);
    assert!(stderr(&output).contains("damaged or was changed"), "{}", stderr(&output));
    assert!(stderr(&output).contains("The edition inside the program is used: Austin "), "{}", stderr(&output));
    assert_eq!(stdout(&output), stdout(&amparo(&["find", "evicted"])));
    bytes.truncate(middle);
    std::fs::write(&file, &bytes).unwrap();
    let shown = amparo(&["edition", "show", name]);
    assert_eq!(shown.status.code(), Some(2));
    assert!(stderr(&shown).contains("damaged or was changed"), "{}", stderr(&shown));
    let missing = amparo(&["--edition", "no-such-file.amparo", "find", "evicted"]);
    assert_eq!(missing.status.code(), Some(2), "a name that was mistyped is an error");
}

#[test]
fn check_of_the_shipped_data_finds_no_error() {
    let output = amparo(&["check", "data"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert!(stdout(&output).lines().last().unwrap().contains(": 0 errors, "), "{}", stdout(&output));
    assert_eq!(amparo(&["check", "no-such-folder"]).status.code(), Some(2));
}

#[test]
fn the_manual_and_the_completions_are_printed_by_the_program() {
    assert!(stdout(&amparo(&["generate", "man"])).contains(".TH amparo"));
    for shell in ["bash", "fish", "zsh", "powershell"] {
        assert!(stdout(&amparo(&["generate", shell])).contains("amparo"), "{shell}");
    }
}

#[test]
fn without_a_terminal_it_speaks_in_lines() {
    use std::process::Stdio;
    let output = command(&[]).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).starts_with("Know Your Rights. Austin."), "{}", stdout(&output));
}

/// "Cerrado, abre el martes a las 9:00 a. m..", and "Hours: 星期一" beside "地点".
#[test]
fn the_fixed_words_of_a_contact_were_in_two_languages() {
    let shown = |lang: &str| {
        let output = command(&["show", "contact/american-gateways-austin", "--lang", lang])
            .env("AMPARO_NOW", "2026-11-24T07:00")
            .output()
            .unwrap();
        stdout(&output)
    };
    let spanish = shown("es");
    assert_eq!(spanish.lines().nth(1), Some("Cerrado, abre el martes a las 9:00 a. m."));
    let chinese = shown("zh-Hans");
    assert_eq!(chinese.lines().nth(1), Some("已关门，星期二上午9:00开门。"));
    assert!(chinese.contains("\n时间: ") && !chinese.contains("Hours: "), "{chinese}");
}
