//! The case file is a public contract: what is written is read back the same, everything wrong is
//! named at its place, and nothing that is read panics.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod common;

use kakao_sync_check::exchange::draft::{Fault, FaultKind, Shape};
use kakao_sync_check::exchange::{read_case, write_answers, write_case, write_case_compact};
use kakao_sync_check::facts::Case;
use kakao_sync_check::rules::{Edition, evaluate_all};
use kakao_sync_check::wording::{Lang, faults};
use proptest::prelude::*;
use serde_json::{Value, json};

const NINE: &str = include_str!("cases/nine-channels.json");

/// A document with everything in it, to spoil in one place.
fn whole() -> Value {
    json!({
        "format": "kakao-sync-check/case", "version": 1, "name": "Hanbit", "trade": ["mail_order"],
        "accounts": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "apps": [{"id": "p", "name": "P", "service": "hanbit", "in_use": true,
                  "business": {"state": "registered", "number": "220-81-62517", "name": "한빛상점"}}],
        "channels": [
            {"id": "c", "name": "C", "search_id": "hanbit", "state": "in_review", "review_requested_on": "2026-11-20",
             "business": {"state": "saved", "number": "220-81-62517"}, "connections": [{"app": "p"}, {"outside": "unknown"}]},
            {"id": "d", "name": "D", "state": "business", "business": {"state": "none"}, "connections": []}],
        "app_roles": [{"account": "a", "app": "p", "role": "owner"}],
        "channel_roles": [{"account": "a", "channel": "c", "role": "unknown"}],
        "holidays": ["2026-12-31"]
    })
}

fn read(document: &Value) -> Result<Case, Vec<Fault>> {
    read_case(&document.to_string())
}

/// The document with the value at a JSON pointer replaced, or removed.
fn spoiled(pointer: &str, value: Option<Value>) -> Value {
    let mut document = whole();
    match value {
        Some(value) => {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            match document.pointer_mut(parent).unwrap() {
                Value::Object(members) => drop(members.insert(key.to_owned(), value)),
                Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
                _ => panic!("{pointer}"),
            }
        }
        None => {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            document.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).unwrap();
        }
    }
    document
}

#[test]
fn every_fault_is_named_at_its_place() {
    let with = |key, value| FaultKind::OnlyWith { key, value };
    let unknown_id = |id: &str, list| FaultKind::UnknownId { id: id.into(), list };
    let date = |found: &str| FaultKind::NotADate { found: found.into() };
    let table = [
        ("/format", Some(json!("other/case")), "format", FaultKind::Format),
        ("/version", Some(json!(2)), "version", FaultKind::LaterVersion { found: 2 }),
        ("/version", Some(json!(0)), "version", FaultKind::Version),
        ("/version", Some(json!("1")), "version", FaultKind::Version),
        ("/version", None, "version", FaultKind::Version),
        ("/name", Some(json!(5)), "name", FaultKind::Expected(Shape::Text)),
        ("/accounts", Some(json!({})), "accounts", FaultKind::Expected(Shape::List)),
        ("/accounts/1", Some(json!("b")), "accounts[1]", FaultKind::Expected(Shape::Object)),
        ("/accounts/1/id", Some(json!("a")), "accounts[1].id", FaultKind::RepeatedId { id: "a".into() }),
        ("/accounts/1/id", Some(json!(" ")), "accounts[1].id", FaultKind::BlankId),
        ("/accounts/1/id", None, "accounts[1].id", FaultKind::MissingKey),
        ("/apps/0/in_use", Some(json!("yes")), "apps[0].in_use", FaultKind::Expected(Shape::Truth)),
        ("/apps/0/business/number", None, "apps[0].business.number", FaultKind::MissingKey),
        ("/channels/1/business/number", Some(json!("1")), "channels[1].business.number", with("state", "saved")),
        ("/channels/0/state", Some(json!("business")), "channels[0].review_requested_on", with("state", "in_review")),
        ("/channels/0/review_requested_on", Some(json!("20.11.")), "channels[0].review_requested_on", date("20.11.")),
        (
            "/channels/0/connections/0",
            Some(json!({"app": "x"})),
            "channels[0].connections[0].app",
            unknown_id("x", "apps"),
        ),
        (
            "/channels/0/connections/0",
            Some(json!({})),
            "channels[0].connections[0]",
            FaultKind::Expected(Shape::Connection),
        ),
        ("/app_roles/0/account", Some(json!("x")), "app_roles[0].account", unknown_id("x", "accounts")),
        ("/app_roles/0/app", Some(json!("x")), "app_roles[0].app", unknown_id("x", "apps")),
        ("/channel_roles/0/channel", Some(json!("x")), "channel_roles[0].channel", unknown_id("x", "channels")),
        ("/holidays/0", Some(json!("2026-02-30")), "holidays[0]", date("2026-02-30")),
    ];
    assert!(read(&whole()).is_ok(), "what is spoiled below is right to begin with");
    for (pointer, value, place, kind) in table {
        let found = read(&spoiled(pointer, value.clone())).expect_err(pointer);
        assert_eq!(found, [Fault { place: place.into(), kind }], "{pointer} = {value:?}");
    }
}

#[test]
fn a_word_that_does_not_belong_is_told_from_those_that_do() {
    for (pointer, place) in [
        ("/trade/0", "trade[0]"),
        ("/apps/0/business/state", "apps[0].business.state"),
        ("/channels/0/state", "channels[0].state"),
        ("/channels/1/business/state", "channels[1].business.state"),
        ("/channels/0/connections/1/outside", "channels[0].connections[1].outside"),
        ("/app_roles/0/role", "app_roles[0].role"),
        ("/channel_roles/0/role", "channel_roles[0].role"),
    ] {
        let found = read(&spoiled(pointer, Some(json!("sorted")))).unwrap_err();
        let fault = found.iter().find(|fault| fault.place == place).unwrap_or_else(|| panic!("{place}: {found:?}"));
        match &fault.kind {
            FaultKind::UnknownWord { found, expected } => assert!(found == "sorted" && !expected.is_empty()),
            other => panic!("{place}: {other:?}"),
        }
    }
}

#[test]
fn a_key_that_is_not_of_the_format_is_refused_wherever_it_stands() {
    let objects = [
        "",
        "/accounts/0",
        "/apps/0",
        "/apps/0/business",
        "/channels/0",
        "/channels/0/business",
        "/app_roles/0",
        "/channel_roles/0",
    ];
    for object in objects {
        let found = read(&spoiled(&format!("{object}/naem"), Some(json!("?")))).unwrap_err();
        let [Fault { place, kind: FaultKind::UnknownKey { expected } }] = &*found else {
            panic!("{object}: {found:?}")
        };
        assert!(place.ends_with("naem") && !expected.contains(&"naem"), "{place}");
    }
}

#[test]
fn a_key_that_stands_twice_is_a_fault_and_not_a_choice() {
    let text = whole().to_string().replacen("\"search_id\"", "\"name\":\"Twin\",\"search_id\"", 1);
    assert_eq!(
        read_case(&text).unwrap_err(),
        [Fault { place: "channels[0].name".into(), kind: FaultKind::RepeatedKey }]
    );
}

#[test]
fn a_role_that_was_given_is_not_given_again() {
    let mut document = whole();
    let role = document["app_roles"][0].clone();
    document["app_roles"].as_array_mut().unwrap().push(role);
    assert_eq!(read(&document).unwrap_err(), [Fault { place: "app_roles[1]".into(), kind: FaultKind::RepeatedRole }]);
}

#[test]
fn all_faults_are_told_at_once() {
    let mut document = whole();
    for (pointer, value) in [("/name", json!(1)), ("/apps/0/in_use", json!(1)), ("/holidays/0", json!("x"))] {
        *document.pointer_mut(pointer).unwrap() = value;
    }
    let places: Vec<_> = read(&document).unwrap_err().into_iter().map(|fault| fault.place).collect();
    assert_eq!(places, ["name", "apps[0].in_use", "holidays[0]"]);
}

#[test]
fn what_is_left_out_is_unknown_or_empty() {
    let case = read(&json!({"format": "kakao-sync-check/case", "version": 1})).unwrap();
    assert_eq!(case, Case::default());
    assert!(!case.trade.is_known());
    let case = read(&spoiled("/channels/1/connections", None)).unwrap();
    assert!(!case.channels[1].connections.is_known());
    assert!(read(&whole()).unwrap().channels[1].connections.is_known());
}

#[test]
fn no_json_is_told_with_line_and_column_and_a_byte_order_mark_is_passed_over() {
    let found = read_case("{\n  \"format\": }").unwrap_err();
    assert_eq!(found[0].kind, FaultKind::Syntax { line: 2, column: 13 });
    assert!(read_case(&format!("\u{feff}{NINE}")).is_ok());
}

#[test]
fn deep_nesting_is_refused_and_does_not_overflow() {
    assert!(read_case(&"[".repeat(100_000)).is_err());
    assert!(read_case(&format!("{}{}", "{\"a\":".repeat(10_000), "}".repeat(10_000))).is_err());
}

/// Not for as long as the square of what there is would take: minutes.
#[test]
fn a_document_of_many_faults_is_refused_at_once() {
    let many = |item: &str| vec![item; 100_000].join(",");
    let file = |members: &str| format!(r#"{{"format":"kakao-sync-check/case","version":1,{members}}}"#);
    for (members, faults) in [
        (format!(r#""accounts":[{}]"#, many("1")), 100_000),
        (format!(r#""app_roles":[{}]"#, many("{}")), 300_000),
        (format!(r#"{},{}"#, many(r#""nmae":1"#), many(r#""name":"""#)), 199_999),
    ] {
        assert_eq!(read_case(&file(&members)).unwrap_err().len(), faults);
    }
}

#[test]
fn as_much_is_ticked_off_as_there_is_to_do() {
    let all = |item: &dyn Fn(usize) -> String, count| (0..count).map(item).collect::<Vec<_>>().join(",");
    let id = |letter: &'static str| move |at| format!(r#"{{"id":"{letter}{at}"}}"#);
    let tick =
        |at: usize| format!(r#"{{"action":["grant_app_role","a{}","p{}"],"on":"2026-11-20"}}"#, at % 300, at / 300);
    let case = read_case(&format!(
        r#"{{"format":"kakao-sync-check/case","version":1,"accounts":[{}],"apps":[{}],"done":[{}]}}"#,
        all(&id("a"), 300),
        all(&id("p"), 300),
        all(&tick, 90_000)
    ));
    assert_eq!(case.unwrap().done.len(), 90_000);
}

#[test]
fn every_fault_has_words_in_both_languages() {
    for (pointer, value) in
        [("/version", json!(9)), ("/format", json!(1)), ("/trade/0", json!("x")), ("/apps/0/id", json!(""))]
    {
        for fault in read(&spoiled(pointer, Some(value))).unwrap_err() {
            let [en, ko] = Lang::ALL.map(|lang| faults::fault(lang, &fault));
            assert!(en.contains(&fault.place) && ko.contains(&fault.place), "{en} / {ko}");
            assert_ne!(en, ko);
        }
    }
}

proptest! {
    #![proptest_config(common::config(300))]

    #[test]
    fn what_is_written_is_read_back_the_same(case in common::case()) {
        let text = write_case(&case);
        let again = read_case(&text).unwrap();
        prop_assert_eq!(&again, &case);
        prop_assert_eq!(write_case(&again), &*text);
        let compact = write_case_compact(&case);
        prop_assert!(compact.len() < text.len() && !compact.contains('\n'));
        prop_assert_eq!(read_case(&compact).unwrap(), case);
    }

    #[test]
    fn an_answer_speaks_of_every_account_app_profile_and_channel(case in common::case()) {
        let answer: Value = serde_json::from_str(&write_answers(&case, Edition::default())).unwrap();
        let answers = answer["answers"].as_array().unwrap();
        prop_assert_eq!(answers.len(), case.accounts.len() * case.apps.len() * 3);
        for (json, (profile, trace)) in answers.iter().zip(evaluate_all(&case, Edition::default())) {
            prop_assert_eq!(&json["profile"], profile.id());
            prop_assert_eq!(&json["account"], trace.account.as_str());
            prop_assert_eq!(json["channels"].as_array().unwrap().len(), case.channels.len());
        }
    }

    #[test]
    fn text_of_any_kind_is_read_or_refused(text in ".{0,200}") {
        let _ = read_case(&text);
    }

    /// A case file cut short, or with a piece of it doubled or turned over, as a bad copy would.
    #[test]
    fn a_damaged_file_is_read_or_refused_with_reasons(at in 0..NINE.len(), len in 0..40_usize, how in 0..3) {
        let at = NINE.floor_char_boundary(at);
        let end = NINE.ceil_char_boundary((at + len).min(NINE.len()));
        let piece = &NINE[at..end];
        let damaged = match how {
            0 => format!("{}{}", &NINE[..at], &NINE[end..]),
            1 => format!("{}{piece}{}", &NINE[..end], &NINE[end..]),
            _ => format!("{}{}{}", &NINE[..at], piece.chars().rev().collect::<String>(), &NINE[end..]),
        };
        let json: Result<Value, _> = serde_json::from_str(&damaged);
        match (read_case(&damaged), json) {
            (Ok(_), json) => prop_assert!(json.is_ok()),
            // Where the text stops being JSON is told as every other reader of JSON tells it.
            (Err(faults), Err(stop)) => {
                let kind = FaultKind::Syntax { line: stop.line(), column: stop.column() };
                prop_assert_eq!(faults, [Fault { place: String::new(), kind }]);
            }
            (Err(faults), Ok(_)) => {
                let syntax = faults.iter().any(|one| matches!(one.kind, FaultKind::Syntax { .. }));
                prop_assert!(!syntax && !faults.is_empty());
            }
        }
    }
}
