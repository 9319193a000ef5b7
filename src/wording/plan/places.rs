//! Where things are done, how long that takes, who says so, and whether it can be undone.

use crate::plan::{ActionKind, Length, Reversal};
use crate::rules::{Backing, Edition};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::menus::{self, Menu};

pub use crate::wording::menus::console;

/// The menus and buttons that lead to where a step is done; blank where no path is known.
pub fn path(lang: Lang, kind: ActionKind, edition: Edition) -> &'static str {
    Menu::of(kind, edition).map_or("", |menu| menus::path(lang, menu))
}

/// Console and path in one line; nothing for waiting.
pub fn place(lang: Lang, kind: ActionKind, edition: Edition) -> Option<String> {
    match Menu::of(kind, edition) {
        Some(menu) => Some(menus::place(lang, menu)),
        None => kind.console(edition).map(|console| menus::console(lang, console).to_owned()),
    }
}

/// The way to the connection in one line.
pub fn connecting(lang: Lang, edition: Edition) -> String {
    menus::place(lang, Menu::Connection(edition))
}

/// Whether the source names the fix.
pub const fn backing(lang: Lang, backing: Backing) -> &'static str {
    match (lang, backing) {
        (En, Backing::Source) => "from Kakao’s page",
        (Ko, Backing::Source) => "카카오 문서에 있는 방법",
        (En, Backing::LaterDocumentation) => "from later documentation",
        (Ko, Backing::LaterDocumentation) => "이후 문서에 있는 방법",
        (En, Backing::EarlierDocumentation) => "from earlier documentation",
        (Ko, Backing::EarlierDocumentation) => "이전 문서에 있는 방법",
        (En, Backing::NotInSource) => "not on Kakao’s page: follows from the condition",
        (Ko, Backing::NotInSource) => "카카오 문서에 없는 방법(조건에서 추론)",
    }
}

/// How long it takes.
pub fn length(lang: Lang, length: Length) -> String {
    match (lang, length) {
        (En, Length::SameDay) => "the same day, if done at once".into(),
        (Ko, Length::SameDay) => "바로 처리하면 당일".into(),
        (En, Length::BusinessDays { min, max }) => format!("{min} to {max} business days"),
        (Ko, Length::BusinessDays { min, max }) => format!("영업일 기준 {min}~{max}일"),
        (En, Length::NotGiven) => "duration not stated".into(),
        (Ko, Length::NotGiven) => "소요 기간이 나와 있지 않음".into(),
    }
}

/// What else it changes, where it reaches further than the step says (rulebook 5).
pub const fn caution(lang: Lang, kind: ActionKind) -> Option<&'static str> {
    match (kind, lang) {
        (ActionKind::CorrectAppBusiness, En) => Some(
            "also changes this Owner’s other apps and assets that carry the same information, says the blog of \
             Kakao’s technical account managers (2022)",
        ),
        (ActionKind::CorrectAppBusiness, Ko) => {
            Some("카카오 TAM 블로그(2022년)에 따르면 같은 정보를 쓰는 이 오너의 다른 앱과 자산도 함께 바뀜")
        }
        _ => None,
    }
}

/// Whether it can be taken back.
pub const fn reversal(lang: Lang, reversal: Reversal) -> &'static str {
    match (lang, reversal) {
        (En, Reversal::Easy) => "easy to undo",
        (Ko, Reversal::Easy) => "쉽게 되돌릴 수 있음",
        (En, Reversal::WithEffort) => "undo by doing it again",
        (Ko, Reversal::WithEffort) => "되돌리려면 다시 작업해야 함",
        (En, Reversal::No) => "you can’t undo this yourself",
        (Ko, Reversal::No) => "직접 되돌릴 수 없음",
    }
}
