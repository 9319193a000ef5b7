//! Long texts as several messages: nothing is lost, nothing is too long, and no step is cut that
//! need not be.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use kakao_sync_check::wording::chat::{LIMIT, cut, length, messages};
use proptest::prelude::*;

/// A message without its number.
fn body(message: &str) -> &str {
    match message.split_once('\n') {
        Some((head, rest)) if head.starts_with('(') && head.ends_with(')') => rest,
        _ => message,
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[test]
fn a_short_text_is_one_message_without_a_number() {
    assert_eq!(messages(" 안녕하세요\n\n감사합니다\n", LIMIT), ["안녕하세요\n\n감사합니다"]);
    assert_eq!(messages(" \n ", LIMIT), [""; 0]);
}

#[test]
fn a_long_text_is_cut_before_a_step() {
    let steps: Vec<String> =
        (1..8).map(|step| format!("{step}. {}\n   Where: there", "word ".repeat(25).trim())).collect();
    let text = steps.join("\n\n");
    let all = messages(&text, LIMIT);
    assert_eq!(all.len(), 3);
    assert!(all[0].starts_with("(1/3)\n1. word"));
    let again: Vec<&str> = all.iter().flat_map(|one| body(one).split("\n\n")).collect();
    assert_eq!(again, steps);
}

#[test]
fn a_step_that_is_too_long_is_cut_at_a_line_and_a_line_at_a_space() {
    let line = "가나다라 ".repeat(40);
    let text = format!("짧은 인사\n\n{}\n{}\n끝", line.trim(), line.trim());
    let all = messages(&text, 230);
    assert_eq!(
        all.iter().map(|one| body(one)).collect::<Vec<_>>(),
        ["짧은 인사", line.trim(), &*format!("{}\n끝", line.trim())]
    );
    let all = messages(&"word ".repeat(100), 100);
    assert!(all.iter().all(|one| body(one).split(' ').all(|word| word == "word")));
    let all = messages(&"👩".repeat(100), 64);
    assert!(all.iter().all(|one| body(one).chars().all(|c| c == '👩')));
}

proptest! {
    #![proptest_config(common::config(2000))]
    #[test]
    fn the_parts_are_the_whole(text in "([a가👩]{0,30}( |\n|\n\n|   ){0,3}){0,20}", limit in 14_usize..80) {
        let parts = cut(&text, limit);
        prop_assert_eq!(parts.concat(), &*text);
        prop_assert!(parts.iter().all(|part| length(part.trim()) <= limit));
        let all = messages(&text, limit);
        prop_assert!(all.iter().all(|one| length(one) <= limit && !body(one).trim().is_empty()), "{all:?}");
        let said: Vec<&str> = all.iter().map(|one| body(one)).collect();
        // Words may be cut where one alone is too long.
        prop_assert_eq!(words(&said.concat()).concat(), words(&text).concat());
        // No step is cut that would fit by itself.
        for step in text.split("\n\n").map(str::trim).filter(|step| !step.is_empty() && length(step) <= limit.saturating_sub(12).max(2)) {
            prop_assert!(said.iter().any(|one| one.contains(step)), "{step:?} in {all:?}");
        }
    }
}
