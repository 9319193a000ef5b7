//! The words that stand in cells, as people write them, English and Korean alike.
//!
//! Each list is written as it reads in `docs/tables.md`; compared is what is left without case,
//! blanks and punctuation.

use crate::facts::fold::search_key;
use crate::facts::{ChannelBusinessKind, ChannelRole, Date, OutsideService};

/// A value, and the words for it.
pub type Words<T> = &'static [(T, &'static [&'static str])];

/// A state of a channel, without the day of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Never applied for.
    Ordinary,
    /// Applied for.
    InReview,
    /// Approved.
    Business,
    /// Turned down.
    Rejected,
}

/// What a word says of the connections of a channel, apart from the names of apps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linked {
    /// There are none.
    Nowhere,
    /// To an app outside the case.
    Outside(OutsideService),
}

/// What says that something is not known, as a blank cell does.
pub const UNKNOWN: &[&str] = &[
    "unknown",
    "don’t know",
    "not known",
    "tbd",
    "n/a",
    "모름",
    "미상",
    "미확인",
    "미정",
    "확인 필요",
    "확인 중",
    "알 수 없음",
    "해당 없음",
];

/// Yes, where that is what is asked.
pub const YES: &[&str] = &["yes", "y", "o", "true", "1", "v", "✓", "✔", "○", "예", "네", "있음"];

/// No, where that is what is asked.
pub const NO: &[&str] = &["no", "n", "x", "false", "0", "×", "아니오", "아니요", "없음"];

/// States of a channel. Yes and no answer whether it is a Business Channel.
pub const STATES: Words<State> = &[
    (
        State::Ordinary,
        &[
            "ordinary channel",
            "ordinary",
            "regular",
            "not applied",
            "not verified",
            "일반 채널",
            "일반",
            "미신청",
            "신청 전",
            "미인증",
            "인증 전",
            "미전환",
        ],
    ),
    (
        State::InReview,
        &[
            "in review",
            "under review",
            "reviewing",
            "review",
            "pending",
            "submitted",
            "applied",
            "requested",
            "심사 중",
            "심사",
            "심사 대기",
            "검수 중",
            "검토 중",
            "신청",
            "신청 중",
            "신청 완료",
            "접수",
            "접수 완료",
        ],
    ),
    (
        State::Business,
        &[
            "business channel",
            "business",
            "approved",
            "verified",
            "비즈니스 채널",
            "비즈니스",
            "비즈 채널",
            "승인",
            "승인됨",
            "승인 완료",
            "심사 승인",
            "인증",
            "인증됨",
            "인증 완료",
            "전환 완료",
        ],
    ),
    (
        State::Rejected,
        &[
            "rejected",
            "declined",
            "refused",
            "denied",
            "turned down",
            "반려됨",
            "반려",
            "심사 반려",
            "승인 거절",
            "거절",
            "거부",
        ],
    ),
];

/// Roles on a channel.
pub const ROLES: Words<ChannelRole> = &[
    (ChannelRole::Master, &["master", "마스터", "마스터 관리자"]),
    (ChannelRole::Manager, &["manager", "매니저", "매니저 관리자"]),
    (ChannelRole::Editor, &["editor", "에디터", "편집자"]),
    (ChannelRole::None, &["none", "no role", "no access", "not a member", "권한 없음", "관리자 아님"]),
];

/// Whether business information is saved.
pub const BUSINESS: Words<ChannelBusinessKind> = &[
    (
        ChannelBusinessKind::None,
        &["none", "not saved", "not registered", "미저장", "저장 안 됨", "미등록", "등록 안 됨"],
    ),
    (ChannelBusinessKind::Saved, &["saved", "registered", "저장됨", "저장", "등록됨", "등록", "등록 완료"]),
];

/// Connections that are not to an app with a name.
pub const LINKS: Words<Linked> = &[
    (Linked::Nowhere, &["none", "not connected", "미연결", "연결 안 됨", "연결 없음"]),
    (
        Linked::Outside(OutsideService::Same),
        &["another app of the same service", "same service", "같은 서비스의 다른 앱", "같은 서비스"],
    ),
    (
        Linked::Outside(OutsideService::Other),
        &["app of another service", "another service", "other service", "다른 서비스의 앱", "다른 서비스", "타 서비스"],
    ),
    (
        Linked::Outside(OutsideService::Unknown),
        &[
            "app of an unknown service",
            "another app",
            "connected",
            "서비스를 모르는 앱",
            "다른 앱",
            "연결됨",
            "연결",
            "연결 완료",
        ],
    ),
];

/// What is left of a text to be compared: no case, no blanks, no punctuation, no full width.
pub fn key(text: &str) -> String {
    let key = search_key(text);
    if key.chars().all(counts) { key } else { key.chars().filter(|letter| counts(*letter)).collect() }
}

/// Whether a letter tells one word from another.
const fn counts(letter: char) -> bool {
    // Of what is no ASCII, the signs that stand between words and around them.
    letter.is_ascii_alphanumeric()
        || !letter.is_ascii()
            && !matches!(letter, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '·' | 'ㆍ' | '・' | '«' | '»')
}

/// Whether a word is what is left of a cell.
pub fn is(word: &str, key: &str) -> bool {
    let left = word.chars().filter(|letter| counts(*letter));
    left.map(|letter| letter.to_ascii_lowercase()).eq(key.chars())
}

/// Whether one of these words is what is left of a cell.
pub fn is_one(words: &[&str], key: &str) -> bool {
    words.iter().any(|word| is(word, key))
}

/// Whether a cell says that something is not known: it is blank, a dash or a question mark, or has a
/// word for it.
pub fn is_unknown(key: &str) -> bool {
    key.is_empty() || is_one(UNKNOWN, key)
}

/// What a word stands for.
pub fn word<T: Copy>(words: Words<T>, key: &str) -> Option<T> {
    words.iter().find(|(_, words)| is_one(words, key)).map(|(value, _)| *value)
}

/// The same, where yes and no are answers too.
pub fn answer<T: Copy>(words: Words<T>, key: &str, yes: T, no: T) -> Option<T> {
    let either = || is_one(YES, key).then_some(yes).or_else(|| is_one(NO, key).then_some(no));
    word(words, key).or_else(either)
}

/// The day that a cell names: year, month and day in figures, in that order, whatever stands between
/// them, perhaps with the time behind; a year of two figures is one of this century.
pub fn date(text: &str) -> Option<Date> {
    const BETWEEN: [char; 8] = ['-', '.', '/', ' ', '년', '월', '일', 'T'];
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut rest = text.trim();
    let mut parts = [0_u16; 3];
    if digits(rest) == 8 {
        let (year, others) = rest.split_at(4);
        let (month, day) = others.split_at(2);
        return Date::new(year.parse().ok()?, month.parse().ok()?, day.get(..2)?.parse().ok()?).ok();
    }
    for (place, part) in parts.iter_mut().enumerate() {
        let (figures, after) = rest.split_at(digits(rest));
        let right = if place == 0 { matches!(figures.len(), 2 | 4) } else { matches!(figures.len(), 1 | 2) };
        let next = after.trim_start_matches(BETWEEN);
        if !right || place < 2 && next.len() == after.len() {
            return None;
        }
        *part = figures.parse().ok()?;
        if place == 0 && figures.len() == 2 {
            *part += 2000;
        }
        rest = next;
    }
    let [year, month, day] = parts;
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}
