//! Where things are done. Names of consoles, menus and buttons are labels: they stay as they are
//! on the screen, in whatever language the sentence around them is.

use crate::plan::{ActionKind, Backing, Console, Length, Reversal};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};

/// The name of a console.
pub const fn console(lang: Lang, console: Console) -> &'static str {
    match (lang, console) {
        (En, Console::Developers) => "Kakao Developers",
        (Ko, Console::Developers) => "카카오디벨로퍼스",
        (En, Console::ChannelAdmin) => "KakaoTalk Channel Admin Center (카카오톡 채널 관리자센터)",
        (Ko, Console::ChannelAdmin) => "카카오톡 채널 관리자센터",
        (En, Console::CustomerService) => "Web Customer Service",
        (Ko, Console::CustomerService) => "웹 고객센터(Web Customer Service)",
        (En, Console::Business) => "Kakao Business (카카오비즈니스)",
        (Ko, Console::Business) => "카카오비즈니스",
    }
}

/// The menus and buttons that lead there within the console, in order; none where no path is known.
pub const fn path(kind: ActionKind) -> &'static [&'static str] {
    match kind {
        ActionKind::GrantAppRole => &["[My Application]", "[Team Management]"],
        ActionKind::RegisterAppBusiness | ActionKind::CorrectAppBusiness => {
            &["[Business]", "[Register business information]"]
        }
        ActionKind::SaveChannelBusiness | ActionKind::CorrectChannelBusiness => {
            &["[관리]", "[비즈니스 채널]", "[채널 신청]"]
        }
        ActionKind::ApplyBusinessChannel => &["[Management]", "[Apply Business Channel]", "신청하기"],
        ActionKind::LogInAs
        | ActionKind::ChooseApp
        | ActionKind::GrantChannelRole
        | ActionKind::WaitForReview
        | ActionKind::RemoveConnection => &[],
    }
}

/// The way to the connection itself, in Kakao Business (Connect › How to).
pub const CONNECT_PATH: &[&str] = &["[내 비즈니스]", "[비즈니스 설정]", "[채널-앱 연결]", "비즈앱-채널 연결하기"];

/// Console and path in one line; nothing for waiting.
pub fn place(lang: Lang, kind: ActionKind) -> Option<String> {
    let name = console(lang, kind.console()?);
    Some(std::iter::once(name).chain(path(kind).iter().copied()).collect::<Vec<_>>().join(" > "))
}

/// The way to the connection in one line.
pub fn connecting(lang: Lang) -> String {
    let name = console(lang, Console::Business);
    std::iter::once(name).chain(CONNECT_PATH.iter().copied()).collect::<Vec<_>>().join(" > ")
}

/// Whether the source names the fix.
pub const fn backing(lang: Lang, backing: Backing) -> &'static str {
    match (lang, backing) {
        (En, Backing::Source) => "named in the source",
        (Ko, Backing::Source) => "문서에 있는 방법",
        (En, Backing::LaterDocumentation) => "named in later documentation",
        (Ko, Backing::LaterDocumentation) => "이후 문서에 있는 방법",
        (En, Backing::NotInSource) => "not in the source: it follows from the condition",
        (Ko, Backing::NotInSource) => "문서에 없는 방법(조건에서 추론)",
    }
}

/// How long it takes.
pub fn length(lang: Lang, length: Length) -> String {
    match (lang, length) {
        (En, Length::SameDay) => "the same day, if done at once".into(),
        (Ko, Length::SameDay) => "바로 처리하면 당일".into(),
        (En, Length::BusinessDays { min, max }) => format!("{min} to {max} business days"),
        (Ko, Length::BusinessDays { min, max }) => format!("영업일 기준 {min}~{max}일"),
        (En, Length::NotGiven) => "no length given in the source".into(),
        (Ko, Length::NotGiven) => "문서에 소요 기간이 없음".into(),
    }
}

/// Whether it can be taken back.
pub const fn reversal(lang: Lang, reversal: Reversal) -> &'static str {
    match (lang, reversal) {
        (En, Reversal::Easy) => "easy to take back",
        (Ko, Reversal::Easy) => "쉽게 되돌릴 수 있음",
        (En, Reversal::WithEffort) => "can be taken back by entering it anew",
        (Ko, Reversal::WithEffort) => "다시 입력해야 되돌릴 수 있음",
        (En, Reversal::No) => "can’t be taken back by yourself",
        (Ko, Reversal::No) => "스스로 되돌릴 수 없음",
    }
}
