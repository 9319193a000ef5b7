//! The corpus: case files with the exact answer to each in every edition, read by the real reader. The
//! same tests run natively and in Wasm, because the page computes in Wasm.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use kakao_sync_check::exchange::{read_case, write_answers, write_case};
use kakao_sync_check::rules::Edition;
use kakao_sync_check::wording::{Lang, faults};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

macro_rules! corpus {
    ($($id:literal),+ $(,)?) => {
        const CORPUS: &[(&str, &str, [(Edition, &str); Edition::ALL.len()])] = &[$((
            $id,
            include_str!(concat!("cases/", $id, ".json")),
            [
                (Edition::KakaoBusiness, include_str!(concat!("cases/", $id, ".expected.json"))),
                (Edition::KakaoDevelopers, include_str!(concat!("cases/", $id, ".kakao-developers.expected.json"))),
            ],
        )),+];
    };
}

corpus! {
    "agency-with-the-wrong-login", "all-set", "already-connected", "branch-and-head-office",
    "button-without-a-listed-channel", "editor-and-manager", "editor-only", "everything-unknown",
    "in-review-and-rejected", "individual-developer", "long-korean-names", "malformed-number", "nine-channels",
    "no-app-yet", "no-channel-yet", "old-app-in-use", "same-number-another-name",
    "talk-store-without-business-information", "tied-to-another-service", "two-services-wrong-app",
    "unknown-connections",
}

fn read(id: &str, text: &str) -> kakao_sync_check::facts::Case {
    read_case(text).unwrap_or_else(|found| {
        let lines: Vec<_> = found.iter().map(|one| faults::fault(Lang::En, one)).collect();
        panic!("{id}: {}", lines.join("\n"))
    })
}

#[test]
fn every_case_has_its_expected_answer_in_every_edition() {
    for (id, text, expected) in CORPUS {
        assert_eq!(expected.map(|(edition, _)| edition), Edition::ALL);
        for (edition, expected) in expected {
            let answer = write_answers(&read(id, text), *edition);
            let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
            let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
            assert_eq!(answer, expected, "{id}, {edition:?}");
        }
    }
}

#[test]
fn every_case_is_the_same_after_writing_and_reading() {
    for (id, text, _) in CORPUS {
        let case = read(id, text);
        assert_eq!(read(id, &write_case(&case)), case, "{id}");
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn no_case_in_the_folder_is_left_out() {
    let mut found: Vec<String> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().unwrap().strip_suffix(".json").map(str::to_owned))
        .filter(|name| !name.ends_with(".expected"))
        .collect();
    found.sort();
    assert_eq!(found, CORPUS.iter().map(|(id, _, _)| *id).collect::<Vec<_>>());
    let mut shown: Vec<_> = kakao_sync_check::app::examples::EXAMPLES.iter().map(|example| example.id).collect();
    shown.sort_unstable();
    assert_eq!(found, shown, "every case is an example on the page");
}
