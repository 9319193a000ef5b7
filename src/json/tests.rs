//! Whatever serde_json reads is read alike, whatever it refuses is refused at the same place, and
//! what is written is written as it does.

use proptest::prelude::*;
use serde_json::{Number, Value};

use super::{Json, Stop};

/// The same value, as serde_json holds it. A number that we don't keep has no like.
fn value(json: &Json) -> Value {
    match json {
        Json::Null | Json::Other => Value::Null,
        Json::Truth(value) => Value::Bool(*value),
        Json::Whole(value) => Value::Number(Number::from(*value)),
        Json::Text(text) => Value::String(text.clone()),
        Json::List(items) => Value::Array(items.iter().map(value).collect()),
        Json::Object(members) => Value::Object(members.iter().map(|(key, one)| (key.clone(), value(one))).collect()),
    }
}

/// The value with nothing in the place of numbers that we don't keep.
fn kept(value: Value) -> Value {
    match value {
        Value::Number(number) if number.as_u64().is_none() => Value::Null,
        Value::Array(items) => Value::Array(items.into_iter().map(kept).collect()),
        Value::Object(members) => Value::Object(members.into_iter().map(|(key, one)| (key, kept(one))).collect()),
        other => other,
    }
}

fn same(text: &str) {
    let theirs = serde_json::from_str::<Value>(text);
    // Numbers beyond what a float holds are JSON to us.
    if theirs.as_ref().is_err_and(|stop| stop.to_string().starts_with("number out of range")) {
        return;
    }
    let theirs = theirs.map(kept).map_err(|stop| Stop { line: stop.line(), column: stop.column() });
    assert_eq!(Json::read(text).map(|json| value(&json)), theirs, "{text}");
}

#[test]
fn all_forms_are_read_alike() {
    for text in [
        "",
        " ",
        "null",
        "nul",
        "nulL",
        "true ",
        "falsey",
        "0",
        "-0",
        "00",
        "-",
        "1.",
        "1.5",
        ".5",
        "1e",
        "1e+",
        "1E-7",
        "1e5",
        "18446744073709551615",
        "18446744073709551616",
        "-1",
        "+1",
        "\"",
        "\"a",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12",
        "\"\\u123g\"",
        "\"\\u0041\\n\\/\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ud83d\\n\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ude00\"",
        "\"\\ud83d\\ud83d\"",
        "\"\\ud83d\\ue000\"",
        "\"\\u한글\"",
        "\"한\n글\"",
        "\"\u{7f}\u{1f}\"",
        "[",
        "[]",
        "[ ]",
        "[1",
        "[1,",
        "[1,]",
        "[1 2]",
        "[,1]",
        "[1,2 , 3]",
        "{",
        "{}",
        "{ }",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "{1:2}",
        "{\"a\":{\"b\":[null,true,\"\"]}}",
        "1 2",
        "[]]",
        "\u{feff}1",
        "한",
        "[1,\n한]",
        "\n\n 1 x",
        "\t\r\n[\n]\u{b}",
    ] {
        same(text);
    }
    for depth in 126..=129 {
        same(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        same(&format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth)));
    }
}

#[test]
fn keys_keep_their_order_and_may_stand_twice() {
    let text = r#"{"b":1,"a":2,"b":3}"#;
    assert_eq!(Json::read(text).map(|json| json.to_line()), Ok(text.to_owned()));
}

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Truth),
        any::<u64>().prop_map(Json::Whole),
        any::<String>().prop_map(Json::Text),
        "[\"\\\\/\u{0}-\u{20}\u{7f}]{0,6}".prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::List),
            // In the order in which serde_json keeps keys.
            prop::collection::btree_map(any::<String>(), inner, 0..5)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_written_alike_and_read_back(json in any_json()) {
        prop_assert_eq!(json.to_line(), serde_json::to_string(&value(&json)).unwrap());
        prop_assert_eq!(json.to_text(), format!("{}\n", serde_json::to_string_pretty(&value(&json)).unwrap()));
        prop_assert_eq!(Json::read(&json.to_line()), Ok(json.clone()));
        prop_assert_eq!(Json::read(&json.to_text()), Ok(json));
    }

    /// A document with a piece of it gone, doubled, or put in from elsewhere.
    #[test]
    fn damaged_text_is_read_or_refused_alike(json in any_json(), at in any::<prop::sample::Index>(), len in 0..6_usize, piece in "[\\[\\]{},:\"\\\\u0-9a-fntr. \n-]{0,5}") {
        for text in [json.to_line(), json.to_text()] {
            let from = text.floor_char_boundary(at.index(text.len()));
            let to = text.ceil_char_boundary((from + len).min(text.len()));
            same(&format!("{}{piece}{}", &text[..from], &text[to..]));
        }
    }

    #[test]
    fn text_of_signs_that_json_has_is_read_or_refused_alike(text in "[\\[\\]{},:\"\\\\u0-9a-fntrls.+E \n-]{0,24}") {
        same(&text);
    }
}
