//! The corpus in `tests/cases`: every case file has an expected answer next to it, and that answer
//! is the naive model's, worked out from the rulebook without the library.
//!
//! After a case file has changed, write its expected answer anew, and read the difference:
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

use naive::{adapter, answer, case_file, judge::Verdicts};
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

fn read(name: &str) -> Value {
    let text = fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

#[test]
fn every_expected_answer_is_the_models() {
    assert!(names().len() >= 14);
    for name in names() {
        let expected: Value = serde_json::from_str(&answer::text(&case_file::world(&read(&name)))).unwrap();
        assert_eq!(read(&format!("{name}.expected")), expected, "{name}");
    }
}

#[test]
#[ignore = "writes the expected answers anew"]
fn write_every_expected_answer_anew() {
    for name in names() {
        let text = answer::text(&case_file::world(&read(&name)));
        fs::write(folder().join(format!("{name}.expected.json")), text).unwrap();
    }
}

#[test]
fn every_case_of_the_corpus_is_answered_as_the_model_answers_it() {
    for name in names() {
        let world = case_file::world(&read(&name));
        let case = adapter::case(&world);
        for account in 0..world.accounts.len() {
            for app in 0..world.apps.len() {
                let of = |channel| Verdicts::of(&world, account, app, channel);
                let verdicts: Vec<_> = (0..world.channels.len()).map(of).collect();
                for readings in naive::all_readings() {
                    adapter::assert_same(&case, &world, account, app, readings, &verdicts);
                }
            }
        }
    }
}

/// A gallery that lacks an answer shows less than the page can say.
#[test]
fn the_corpus_shows_every_verdict_every_outcome_and_every_reading() {
    let mut seen = BTreeSet::new();
    for name in names() {
        let file = read(&name);
        assert!(!file["name"].as_str().unwrap().is_empty(), "{name}");
        assert!(name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'));
        for answer in read(&format!("{name}.expected"))["answers"].as_array().unwrap() {
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
    let of = |start: &str| seen.iter().filter(|one| one.starts_with(start)).count();
    assert_eq!(of("button "), 3 * 3, "{seen:#?}");
    assert_eq!(of("verdict "), 3 * 4, "{seen:#?}");
    assert_eq!(of("settled "), 2, "{seen:#?}");
    assert_eq!(of("depends on "), 4, "{seen:#?}");
    assert_eq!(naive::judge::CONDITIONS.iter().map(|condition| of(&format!("{condition} "))).sum::<usize>(), 7 * 3);
}
