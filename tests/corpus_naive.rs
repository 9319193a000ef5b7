//! The corpus in `tests/cases`: every case file has the expected answer of each edition next to it, and
//! these are the naive model's, worked out from the rulebook without the library.
//!
//! After a case file has changed, write its expected answers anew, and read the difference:
//! `cargo test --test corpus_naive -- --ignored`

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unreachable,
    reason = "a test that cannot go on should stop"
)]

mod naive;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use naive::{EDITIONS, Edition, adapter, answer, case_file, judge::Verdicts};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// The names of all cases, without `.json`.
fn names() -> BTreeSet<String> {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let stem = |file: String| file.strip_suffix(".json").unwrap_or_else(|| panic!("{file} is no case")).to_owned();
    files.map(stem).filter(|name| !name.ends_with(".expected")).collect()
}

/// The name of a case's expected answer in an edition, without `.json`.
fn expected(name: &str, edition: Edition) -> String {
    match edition {
        Edition::KakaoBusiness => format!("{name}.expected"),
        Edition::KakaoDevelopers => format!("{name}.kakao-developers.expected"),
    }
}

fn read(name: &str) -> Value {
    let text = fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

#[test]
fn every_expected_answer_is_the_models() {
    assert!(names().len() >= 14);
    for name in names() {
        let world = case_file::world(&read(&name));
        for edition in EDITIONS {
            let answer: Value = serde_json::from_str(&answer::text(&world, edition)).unwrap();
            assert_eq!(read(&expected(&name, edition)), answer, "{name}, {edition:?}");
        }
    }
}

#[test]
#[ignore = "writes the expected answers anew"]
fn write_every_expected_answer_anew() {
    for name in names() {
        let world = case_file::world(&read(&name));
        for edition in EDITIONS {
            let path = folder().join(expected(&name, edition)).with_added_extension("json");
            fs::write(path, answer::text(&world, edition)).unwrap();
        }
    }
}

#[test]
fn every_case_of_the_corpus_is_answered_as_the_model_answers_it() {
    for name in names() {
        let world = case_file::world(&read(&name));
        let case = adapter::case(&world);
        for account in 0..world.accounts.len() {
            for app in 0..world.apps.len() {
                for edition in EDITIONS {
                    let of = |channel| Verdicts::of(&world, account, app, channel, edition);
                    let verdicts: Vec<_> = (0..world.channels.len()).map(of).collect();
                    for readings in naive::all_readings(edition) {
                        adapter::assert_same(&case, &world, account, app, readings, &verdicts);
                    }
                }
            }
        }
    }
}

/// A gallery that lacks an answer shows less than the page can say. In Kakao Developers a verdict can
/// depend on three readings, since the role on the app is read in one way.
#[test]
fn the_corpus_shows_every_verdict_every_outcome_and_every_reading() {
    for (edition, readings) in EDITIONS.into_iter().zip([4, 3]) {
        let seen = shown(edition);
        let of = |start: &str| seen.iter().filter(|one| one.starts_with(start)).count();
        assert_eq!(of("button "), 3 * 3, "{seen:#?}");
        assert_eq!(of("verdict "), 3 * 4, "{seen:#?}");
        assert_eq!(of("settled "), 2, "{seen:#?}");
        assert_eq!(of("depends on "), readings, "{seen:#?}");
        let outcomes = naive::judge::CONDITIONS.iter().map(|condition| of(&format!("{condition} ")));
        assert_eq!(outcomes.sum::<usize>(), 7 * 3, "{seen:#?}");
    }
}

/// Whatever stands in the expected answers of an edition.
fn shown(edition: Edition) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for name in names() {
        let file = read(&name);
        assert!(!file["name"].as_str().unwrap().is_empty(), "{name}");
        assert!(name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'));
        for answer in read(&expected(&name, edition))["answers"].as_array().unwrap() {
            assert_eq!(answer["edition"], answer::id(edition), "{name}");
            seen.insert(format!("button {} {}", answer["profile"], answer["button"]));
            for channel in answer["channels"].as_array().unwrap() {
                seen.insert(format!("verdict {} {}", answer["profile"], channel["verdict"]));
                seen.insert(format!("settled {}", channel["settled"]));
                for reading in channel["depends_on"].as_array().unwrap() {
                    seen.insert(format!("depends on {reading}"));
                }
                for (condition, outcome) in channel["conditions"].as_object().unwrap() {
                    seen.insert(format!("{condition} {outcome}"));
                }
            }
        }
    }
    seen
}

/// A comparison of editions that shows no difference shows nothing.
#[test]
fn the_corpus_shows_verdicts_that_hang_on_the_edition() {
    let documented = |name: &str, edition| {
        let answers = read(&expected(name, edition));
        let answers = answers["answers"].as_array().unwrap().iter().filter(|one| one["profile"] == "documented");
        let channels = answers.flat_map(|one| one["channels"].as_array().unwrap().clone());
        channels.map(|one| one["verdict"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let mut turns = BTreeSet::new();
    for name in names() {
        let [one, other] = EDITIONS.map(|edition| documented(&name, edition));
        turns.extend(one.into_iter().zip(other).filter(|(one, other)| one != other));
    }
    let turn = |from: &str, to: &str| turns.contains(&(from.to_owned(), to.to_owned()));
    // The page names no other connection; and it asks for Managers, not for Editors of a channel.
    assert!(turn("not_listed", "listed") && turn("cant_tell", "listed") && turn("listed", "not_listed"), "{turns:?}");
}
