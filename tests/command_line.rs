//! The command line: what it prints for an edition, and what it says of arguments that it cannot read.
//! `examples/evaluate.rs` is taken in as it is; that a fault ends with exit status 2 is for the browser
//! tests, which run the program.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "../examples/evaluate.rs"]
#[allow(dead_code, reason = "the program itself is run elsewhere")]
mod program;

use kakao_sync_check::rules::Edition;
use serde_json::Value;

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/tied-to-another-service.json");
const PLAN: [&str; 4] = ["--plan", "main,lab", "--on", "2026-11-22"];

fn run(arguments: &[&str]) -> Result<Value, Vec<String>> {
    let text = program::run(arguments.iter().map(|one| (*one).to_owned()))?;
    Ok(serde_json::from_str(&text).unwrap())
}

fn expected(file: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(CASE.replace(".json", file)).unwrap()).unwrap()
}

#[test]
fn it_answers_in_the_edition_that_is_named_and_else_in_kakao_business() {
    let [business, developers] = [expected(".expected.json"), expected(".kakao-developers.expected.json")];
    assert_ne!(business, developers);
    assert_eq!(run(&[CASE]).unwrap(), business);
    assert_eq!(run(&[CASE, "--edition", "kakao-business"]).unwrap(), business);
    assert_eq!(run(&[CASE, "--edition", "kakao-developers"]).unwrap(), developers);
    // Wherever it stands.
    assert_eq!(run(&["--edition", "kakao-developers", CASE]).unwrap(), developers);
}

#[test]
fn it_plans_in_the_edition_that_is_named_and_else_in_kakao_business() {
    let plans = |edition: &[&str]| run(&[&[CASE], edition, &PLAN].concat()).unwrap();
    assert_eq!(plans(&[]), plans(&["--edition", "kakao-business"]));
    for edition in Edition::ALL {
        let document = plans(&["--edition", edition.id()]);
        assert_eq!(document["format"], "kakao-sync-check/plans");
        let profiles = document["profiles"].as_array().unwrap();
        let said = profiles.iter().map(|one| [&one["profile"], &one["edition"]]).collect::<Vec<_>>();
        assert_eq!(said, ["strict", "documented", "lenient"].map(|profile| [profile, edition.id()]));
    }
    // Read as documented, the other connection has to go in one edition and may stay in the other.
    let steps = |edition: &str| plans(&["--edition", edition])["profiles"][1]["plans"][0]["cost"]["steps"].clone();
    assert!(steps("kakao-business").as_u64() > Some(0));
    assert_eq!(steps("kakao-developers"), 0);
}

/// Rulebook 10: a connection is removed by the team of the app that holds it, in Kakao Developers.
#[test]
fn a_role_of_a_plan_is_one_that_is_documented() {
    let roles = |edition: &str| {
        let document = run(&[&[CASE, "--edition", edition], &PLAN[..]].concat()).unwrap();
        let text = document.to_string();
        ["owner_or_editor_of_app_connected_to", "owner_or_editor_of"].map(|role| text.contains(&format!("\"{role}\"")))
    };
    assert_eq!(roles("kakao-business"), [false, false]);
    assert!(roles("kakao-developers")[0]);
}

#[test]
fn an_edition_that_there_is_not_is_one_line_with_those_that_there_are() {
    let known = "kakao-business or kakao-developers";
    for rest in [&[][..], &PLAN] {
        for edition in ["kakao-moon", "", "Kakao-Business", "kakao business"] {
            let found = run(&[&[CASE, "--edition", edition], rest].concat()).unwrap_err();
            assert_eq!(found, [format!("--edition: there is no edition \"{edition}\"; expected {known}")]);
        }
    }
    let found = run(&[CASE, "--edition"]).unwrap_err();
    assert_eq!(found, [format!("--edition: nothing stands behind it; expected {known}")]);
    // Beside everything else that is wrong.
    let found = run(&[CASE, "--edition", "kakao-moon", "--on", "tomorrow", "--plan", "main"]).unwrap_err();
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn what_is_wrong_with_the_arguments_or_the_case_is_a_line_each() {
    for (arguments, lines) in [
        (&[][..], 1),
        (&[CASE, "--what"], 1),
        (&[CASE, CASE], 1),
        (&[CASE, "--plan", "main"], 1),
        (&[CASE, "--on", "2026-11-22"], 1),
        (&[CASE, "--plan", "main,gone,lost", "--on", "2026-11-22"], 2),
        (&["tests/cases/no-such.json"], 1),
        (&[concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")], 1),
    ] {
        let found = run(arguments).unwrap_err();
        assert_eq!(found.len(), lines, "{arguments:?}: {found:?}");
        assert!(found.iter().all(|line| !line.is_empty() && !line.contains('\n')), "{found:?}");
    }
}
