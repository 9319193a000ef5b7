//! The words of tables: each stands for one thing, those that the page itself says are among them,
//! and `docs/tables.md` lists them as they are.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::fmt::Debug;

use kakao_sync_check::exchange::table::values::{
    BUSINESS, LINKS, Linked, NO, ROLES, STATES, State, UNKNOWN, Words, YES, answer, date, is_unknown, key, word,
};
use kakao_sync_check::exchange::table::{Field, MINE};
use kakao_sync_check::facts::{ChannelBusinessKind, ChannelRole, ChannelState, Date, Fact, OutsideService};
use kakao_sync_check::wording::{Lang, table, terms};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/tables.md");

fn only_one<T: Debug>(words: Words<T>, others: &[&[&str]]) {
    let all = words.iter().flat_map(|(_, words)| *words).chain(others.iter().copied().flatten()).map(|word| key(word));
    let mut all: Vec<_> = all.collect();
    assert!(all.iter().all(|word| !word.is_empty()), "{words:?}");
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "{words:?}");
}

#[test]
fn each_word_stands_for_one_thing_however_it_is_written() {
    only_one(STATES, &[YES, NO, UNKNOWN]);
    only_one(ROLES, &[NO, UNKNOWN]);
    only_one(BUSINESS, &[YES, NO, UNKNOWN]);
    only_one(LINKS, &[YES, NO, UNKNOWN]);
    for (state, words) in STATES {
        for spelling in words.iter().flat_map(|word| spellings(word)) {
            assert_eq!(word(STATES, &key(&spelling)), Some(*state), "{spelling}");
        }
    }
    assert!(UNKNOWN.iter().flat_map(|word| spellings(word)).all(|word| is_unknown(&key(&word))));
    assert!(["", " ", "-", "—", "?", "？", "…"].iter().all(|word| is_unknown(&key(word))));
    for (word, state) in [("Ｙ", State::Business), ("예.", State::Business), ("ｘ", State::Ordinary)] {
        assert_eq!(answer(STATES, &key(word), State::Business, State::Ordinary), Some(state));
    }
}

fn spellings(word: &str) -> [String; 5] {
    let wide = word.chars().map(|c| match c {
        '!'..='~' => char::from_u32(c as u32 + 0xfee0).unwrap(),
        ' ' => '\u{3000}',
        c => c,
    });
    [
        word.to_owned(),
        word.to_uppercase(),
        word.replace(' ', ""),
        format!(" ({}) ", word.replace(' ', "-")),
        wide.collect(),
    ]
}

#[test]
fn no_heading_stands_for_two_fields() {
    let mut all: Vec<_> =
        Field::ALL.iter().flat_map(|field| field.headings()).chain(MINE).map(|one| key(one)).collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn what_the_page_says_is_understood() {
    for lang in Lang::ALL {
        for field in Field::ALL {
            let heading = key(table::field(lang, field));
            assert!(field.headings().iter().any(|one| key(one) == heading), "{heading}");
        }
        assert!(MINE.iter().any(|one| key(one) == key(table::my_role(lang))));
        let states = [
            (ChannelState::Ordinary, State::Ordinary),
            (ChannelState::InReview { requested_on: Fact::Unknown }, State::InReview),
            (ChannelState::Business, State::Business),
            (ChannelState::Rejected, State::Rejected),
        ];
        for (state, meant) in states {
            assert_eq!(word(STATES, &key(terms::channel_state(lang, state))), Some(meant));
        }
        for role in [ChannelRole::Master, ChannelRole::Manager, ChannelRole::Editor] {
            assert_eq!(word(ROLES, &key(terms::channel_role(lang, role))), Some(role));
        }
        assert!(is_unknown(&key(terms::dont_know(lang))));
        let links = |text: &str| answer(LINKS, &key(text), Linked::Outside(OutsideService::Unknown), Linked::Nowhere);
        assert_eq!(links(table::not_connected(lang)), Some(Linked::Nowhere));
        for service in OutsideService::ALL {
            assert_eq!(links(table::outside(lang, service)), Some(Linked::Outside(service)));
        }
    }
}

#[test]
fn days_are_read_as_people_write_them() {
    let day = Date::new(2026, 11, 2).unwrap();
    for text in [
        "2026-11-02",
        "2026.11.02",
        "2026. 11. 2.",
        "2026/11/2",
        "20261102",
        "26.11.02",
        "2026년 11월 2일",
        "2026-11-02 13:05:00",
        "2026-11-02T00:00:00Z",
        " 2026-11-02 (월)",
    ] {
        assert_eq!(date(text), Some(day), "{text}");
    }
    for text in [
        "",
        "어제",
        "2026",
        "2026-11",
        "2026-13-01",
        "2026-02-30",
        "11/02/2026",
        "202611021",
        "2026112",
        "2026--",
        "46328",
        "일월",
    ] {
        assert_eq!(date(text), None, "{text}");
    }
}

#[test]
fn the_page_lists_them() {
    let list = |words: &[&str]| words.join(", ");
    let row = |name: String, words: &[&str]| format!("| {name} | {} |\n", list(words));
    let both = |text: &dyn Fn(Lang) -> &'static str| format!("{} · {}", text(Lang::En), text(Lang::Ko));
    let mut headings = String::from("| column | headings |\n|---|---|\n");
    for field in Field::ALL {
        headings.push_str(&row(both(&|lang| table::field(lang, field)), field.headings()));
    }
    headings.push_str(&row(both(&table::my_role), MINE));
    let mut values = String::from("| value | words |\n|---|---|\n");
    for (state, words) in STATES {
        values.push_str(&row(format!("state: {state:?}"), words));
    }
    for (role, words) in ROLES {
        values.push_str(&row(format!("role: {role:?}"), words));
    }
    for (kind, words) in BUSINESS {
        let kind = if *kind == ChannelBusinessKind::Saved { "saved" } else { "none" };
        values.push_str(&row(format!("business information: {kind}"), words));
    }
    for (linked, words) in LINKS {
        let linked = match linked {
            Linked::Nowhere => "not connected",
            Linked::Outside(OutsideService::Same) => "another app of the same service",
            Linked::Outside(OutsideService::Other) => "an app of another service",
            Linked::Outside(OutsideService::Unknown) => "an app that is not told",
        };
        values.push_str(&row(format!("connected to: {linked}"), words));
    }
    for (name, words) in [("yes", YES), ("no", NO), ("not known", UNKNOWN)] {
        values.push_str(&row(name.into(), words));
    }
    let page = std::fs::read_to_string(PAGE).unwrap();
    let filled = fill(&fill(&page, "headings", &headings), "values", &values);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(PAGE, filled).unwrap();
    } else {
        assert_eq!(page, filled, "BLESS=1 writes it anew");
    }
}

/// The page with another text between two marks.
fn fill(page: &str, mark: &str, text: &str) -> String {
    let mark = format!("<!-- {mark} -->\n");
    let (before, rest) = page.split_once(&mark).unwrap();
    let (_, after) = rest.split_once("<!-- end -->").unwrap();
    format!("{before}{mark}{text}<!-- end -->{after}")
}
