//! How typed text is folded is the same everywhere: natively this tests the short way that plain
//! text goes, and in Wasm that the browser agrees with the crate and with Rust. Two tables of
//! Unicode may be of different years, so a letter that the browser's doesn't have yet is passed over.

use kakao_sync_check::facts::fold::{Search, lower_case, nfkc, search_key};
use unicode_normalization::UnicodeNormalization;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Text that users of the page have: names in the corpus and around it.
const CASES: &[&str] = &[
    include_str!("cases/nine-channels.json"),
    include_str!("cases/long-korean-names.json"),
    include_str!("cases/malformed-number.json"),
    include_str!("cases/same-number-another-name.json"),
    include_str!("cases/branch-and-head-office.json"),
];

#[cfg(target_arch = "wasm32")]
fn is_assigned(text: &str) -> bool {
    js_sys::RegExp::new(r"^\p{Assigned}*$", "u").test(text)
}

#[cfg(not(target_arch = "wasm32"))]
fn is_assigned(_: &str) -> bool {
    true
}

fn check(text: &str) {
    if !is_assigned(text) {
        return;
    }
    let normal: String = text.nfkc().collect();
    assert_eq!(nfkc(text), normal, "{text:?}");
    assert_eq!(lower_case(text), text.to_lowercase(), "{text:?}");
    assert_eq!(search_key(text), normal.to_lowercase(), "{text:?}");
}

#[test]
fn every_letter_of_unicode_is_folded_alike() {
    for letter in '\0'..=char::MAX {
        let mut buffer = [0; 4];
        check(letter.encode_utf8(&mut buffer));
    }
}

#[test]
fn names_of_the_corpus_are_folded_alike() {
    for text in CASES {
        check(text);
        text.lines().for_each(check);
    }
}

/// Every syllable of Hangul, written as its jamo, is composed to the syllable.
#[test]
fn every_syllable_of_hangul_is_composed_from_its_jamo() {
    for syllable in '가'..='힣' {
        let jamo: String = syllable.to_string().as_str().nfkd().collect();
        assert_eq!(nfkc(&jamo), syllable.to_string());
        check(&format!("{jamo}{syllable}A"));
    }
}

#[test]
fn enclosed_and_full_width_signs_become_plain_ones() {
    for (typed, plain) in
        [("㈜한빛", "(주)한빛"), ("（주）", "(주)"), ("㉮", "가"), ("ＡＢＣ　１２３", "ABC 123"), ("ﾊﾞ", "バ")]
    {
        assert_eq!(nfkc(typed), plain);
        check(typed);
    }
    assert_eq!(search_key("㈜Ｈanbit"), "(주)hanbit");
}

/// Text in which letters meet that change each other: jamo, combining marks, signs of kana, sigma.
#[test]
fn random_text_is_folded_alike() {
    const BLOCKS: [(u32, u32); 12] = [
        (0x20, 0x7e),
        (0xac00, 0xd7a3),
        (0x1100, 0x11ff),
        (0x3130, 0x318f),
        (0x0300, 0x036f),
        (0xff00, 0xffef),
        (0x3200, 0x33ff),
        (0x3040, 0x30ff),
        (0x0370, 0x03ff),
        (0x00a0, 0x024f),
        (0x1e00, 0x1fff),
        (0x2000, 0x2bff),
    ];
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |below: u32| {
        // xorshift64: the same text in every run.
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        u32::try_from(seed % u64::from(below)).unwrap_or_default()
    };
    for _ in 0..50_000 {
        let mut text = String::new();
        for _ in 0..next(8) {
            let (first, last) = BLOCKS.into_iter().cycle().nth(next(12) as usize).unwrap_or_default();
            text.extend(char::from_u32(first + next(last - first + 1)));
        }
        check(&text);
    }
}

#[test]
fn what_is_looked_for_is_found_by_name_and_by_search_id() {
    for (name, id) in [("무지 스토어", "muji_store"), ("Café Ａ", "cafe1"), ("", "only_id"), ("이름만", "")] {
        let finds = |text: &str| Search::new(text).finds(name, id);
        assert!(finds("  "));
        assert!(finds(&name.to_uppercase()));
        assert!(finds(&format!(" @{} ", id.to_uppercase())));
        assert!(!finds("no such channel"));
    }
}
