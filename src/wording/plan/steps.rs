//! What a step says.

use crate::facts::{AccountId, ActionKind, AppId, BusinessNumber, ChannelId, OutsideService};
use crate::plan::{Action, Plan, Removal, Source, Step};
use crate::rules::Edition;
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::editions::words;
use crate::wording::josa::noun;
use crate::wording::names::Names;

/// Names one after the other.
pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

/// How one connects in an edition, with what is done once before it.
pub(super) fn connecting(lang: Lang, edition: Edition, how: String) -> Vec<String> {
    let once = words(edition).once.map(|once| once.of(lang).to_owned());
    std::iter::once(how).chain(once).collect()
}

/// A number in brackets behind what it belongs to; nothing where it is not known.
pub(super) fn bracket(lang: Lang, number: Option<&BusinessNumber>) -> String {
    let gap = match lang {
        En => " ",
        Ko => "",
    };
    number.map(|number| format!("{gap}({})", number.as_typed())).unwrap_or_default()
}

/// An app within a sentence.
pub(in crate::wording) fn app(names: &Names<'_>, app: &AppId) -> String {
    match names.lang {
        En => names.app(app),
        Ko => noun(&names.app(app), "앱"),
    }
}

/// A channel within a sentence.
pub(in crate::wording) fn channel(names: &Names<'_>, channel: &ChannelId) -> String {
    match names.lang {
        En => names.channel(channel),
        Ko => noun(&names.channel(channel), "채널"),
    }
}

/// An account within a sentence.
pub(in crate::wording) fn account(names: &Names<'_>, account: &AccountId) -> String {
    match names.lang {
        En => names.account(account),
        Ko => noun(&names.account(account), "계정"),
    }
}

/// What is done, as a heading, and so as what was done: whoever did it, there is no edition to it.
/// `number` is the business number that it enters, where it is known.
pub fn action(names: &Names<'_>, action: &Action, number: Option<&BusinessNumber>) -> String {
    let account = |id| self::account(names, id);
    let app = |id| self::app(names, id);
    let channel = |id| self::channel(names, id);
    match (names.lang, action) {
        (En, Action::LogInAs(who)) => format!("Log in as {}", account(who)),
        (Ko, Action::LogInAs(who)) => format!("{}으로 로그인", account(who)),
        (En, Action::ChooseApp(what)) => format!("Choose {}", app(what)),
        (Ko, Action::ChooseApp(what)) => format!("{} 선택", app(what)),
        (En, Action::GrantAppRole(who, on)) => format!("Make {} Editor (에디터) of {}", account(who), app(on)),
        (Ko, Action::GrantAppRole(who, on)) => format!("{}을 {}의 에디터로 추가", account(who), app(on)),
        (En, Action::GrantChannelRole(who, on)) => format!("Make {} Manager (매니저) of {}", account(who), channel(on)),
        (Ko, Action::GrantChannelRole(who, on)) => format!("{}을 {}의 매니저로 추가", account(who), channel(on)),
        (_, Action::RegisterAppBusiness(on, from)) => register(names, on, from, number),
        (_, Action::CorrectAppBusiness(on, from)) => correct(names, on, from, number),
        (_, Action::SaveChannelBusiness(on, like)) => save_on_channel(names, on, like, number),
        (_, Action::CorrectChannelBusiness(on, like)) => correct_on_channel(names, on, like, number),
        (En, Action::ApplyBusinessChannel(with)) => {
            format!("Apply for Business Channel (비즈니스 채널) with {}", channel(with))
        }
        (Ko, Action::ApplyBusinessChannel(with)) => format!("{}의 비즈니스 채널 신청", channel(with)),
        (En, Action::WaitForReview(of)) => format!("Kakao’s review of {}", channel(of)),
        (Ko, Action::WaitForReview(of)) => format!("{} 카카오 심사", channel(of)),
        (En, Action::RemoveConnection(of, removal)) => {
            format!("Disconnect {} from {}", channel(of), removed(names, removal))
        }
        (Ko, Action::RemoveConnection(of, removal)) => {
            format!("{}과 {}의 연결 해제", channel(of), removed(names, removal))
        }
    }
}

/// What is to be done in an edition, as a heading: it says who removes a connection (rulebook 10).
pub fn to_do(names: &Names<'_>, edition: Edition, action: &Action, number: Option<&BusinessNumber>) -> String {
    match action {
        Action::RemoveConnection(of, removal) => {
            (words(edition).remove)(names.lang, &channel(names, of), &removed(names, removal))
        }
        other => self::action(names, other, number),
    }
}

/// What is to be done in an edition, where it is done with many channels alike.
pub const fn kind(lang: Lang, kind: ActionKind, edition: Edition) -> &'static str {
    match (lang, kind) {
        (En, ActionKind::LogInAs) => "log in and connect",
        (Ko, ActionKind::LogInAs) => "로그인해 연결",
        (En, ActionKind::ChooseApp) => "choose another app",
        (Ko, ActionKind::ChooseApp) => "다른 앱 선택",
        (En, ActionKind::GrantAppRole) => "add the login as Editor (에디터)",
        (Ko, ActionKind::GrantAppRole) => "로그인 계정을 에디터로 추가",
        (En, ActionKind::RegisterAppBusiness) => "register the app’s business information",
        (Ko, ActionKind::RegisterAppBusiness) => "앱의 사업자 정보 등록",
        (En, ActionKind::CorrectAppBusiness) => "correct the app’s business information",
        (Ko, ActionKind::CorrectAppBusiness) => "앱의 사업자 정보 정정",
        (En, ActionKind::GrantChannelRole) => "add the login as Manager (매니저)",
        (Ko, ActionKind::GrantChannelRole) => "로그인 계정을 매니저로 추가",
        (En, ActionKind::SaveChannelBusiness) => "save the business information",
        (Ko, ActionKind::SaveChannelBusiness) => "사업자 정보 저장",
        (En, ActionKind::CorrectChannelBusiness) => "correct the business information",
        (Ko, ActionKind::CorrectChannelBusiness) => "사업자 정보 정정",
        (En, ActionKind::ApplyBusinessChannel) => "apply for Business Channel",
        (Ko, ActionKind::ApplyBusinessChannel) => "비즈니스 채널 신청",
        (En, ActionKind::WaitForReview) => "wait for the review",
        (Ko, ActionKind::WaitForReview) => "심사 결과 대기",
        (_, ActionKind::RemoveConnection) => words(edition).remove_kind.of(lang),
    }
}

/// Entering business information on an app that has none.
fn register(names: &Names<'_>, on: &AppId, from: &Source, number: Option<&BusinessNumber>) -> String {
    let (on, number) = (app(names, on), bracket(names.lang, number));
    match (names.lang, from) {
        (En, Source::Channel(from)) => {
            format!("Register on {on} the business information of {}{number}", channel(names, from))
        }
        (Ko, Source::Channel(from)) => {
            format!("{on}에 {}과 같은 사업자 정보{number} 등록", channel(names, from))
        }
        (En, Source::Certificate) => {
            format!("Register business information on {on}, as on the certificate of business registration")
        }
        (Ko, Source::Certificate) => format!("{on}에 사업자등록증과 같은 사업자 정보 등록"),
    }
}

/// Changing the business information of an app.
fn correct(names: &Names<'_>, on: &AppId, from: &Source, number: Option<&BusinessNumber>) -> String {
    let (on, number) = (app(names, on), bracket(names.lang, number));
    match (names.lang, from) {
        (En, Source::Channel(from)) => {
            format!("Correct the business information of {on} to that of {}{number}", channel(names, from))
        }
        (Ko, Source::Channel(from)) => {
            format!("{on}의 사업자 정보를 {} 정보{number}와 같게 정정", channel(names, from))
        }
        (En, Source::Certificate) => {
            format!("Complete the business information of {on} from the certificate of business registration")
        }
        (Ko, Source::Certificate) => format!("{on}의 사업자 정보를 사업자등록증대로 보완"),
    }
}

/// Entering the app's business information on a channel that has none.
fn save_on_channel(names: &Names<'_>, on: &ChannelId, like: &AppId, number: Option<&BusinessNumber>) -> String {
    let (on, like, number) = (channel(names, on), app(names, like), bracket(names.lang, number));
    match names.lang {
        En => format!("Save on {on} the same business information as {like}’s{number}"),
        Ko => format!("{on}에 {like}과 같은 사업자 정보{number} 저장"),
    }
}

/// Changing the business information of a channel to the app's.
fn correct_on_channel(names: &Names<'_>, on: &ChannelId, like: &AppId, number: Option<&BusinessNumber>) -> String {
    let (on, like, number) = (channel(names, on), app(names, like), bracket(names.lang, number));
    match names.lang {
        En => format!("Correct the business information of {on} to {like}’s{number}"),
        Ko => format!("{on}의 사업자 정보를 {like} 정보{number}와 같게 정정"),
    }
}

/// The app that a connection of the channel leads to, as far as it is known.
pub(super) fn behind(names: &Names<'_>, channel: &ChannelId, removal: &Removal) -> String {
    let (lang, channel) = (names.lang, self::channel(names, channel));
    match (lang, removal) {
        (En, Removal::Unknown) => format!("the app that {channel} is connected to"),
        (Ko, Removal::Unknown | Removal::App(_)) => format!("{channel}이 연결된 앱"),
        (En, _) => format!("{} that {channel} is connected to", removed(names, removal)),
        (Ko, Removal::Outside(service, nth)) => {
            let service = match service {
                OutsideService::Other => "다른 서비스",
                OutsideService::Same => "같은 서비스",
                OutsideService::Unknown => "서비스 모름",
            };
            let number = if *nth == 0 { String::new() } else { format!(", {}", nth.saturating_add(1)) };
            format!("{channel}이 연결된 앱({service}{number})")
        }
    }
}

/// What a connection that is removed leads to; the second one of a kind and those after it by their
/// number.
fn removed(names: &Names<'_>, removal: &Removal) -> String {
    if let Removal::Outside(service, nth @ 1..) = removal {
        let (first, number) = (removed(names, &Removal::Outside(*service, 0)), nth.saturating_add(1));
        return match names.lang {
            En => format!("{first} ({number})"),
            Ko => format!("{first}({number})"),
        };
    }
    match (names.lang, removal) {
        (_, Removal::App(app)) => self::app(names, app),
        (En, Removal::Outside(OutsideService::Other, _)) => "the app of another service".into(),
        (Ko, Removal::Outside(OutsideService::Other, _)) => "다른 서비스의 앱".into(),
        (En, Removal::Outside(OutsideService::Same, _)) => "the other app of your service".into(),
        (Ko, Removal::Outside(OutsideService::Same, _)) => "같은 서비스의 다른 앱".into(),
        (En, Removal::Outside(OutsideService::Unknown, _)) => "the app of an unknown service".into(),
        (Ko, Removal::Outside(OutsideService::Unknown, _)) => "서비스를 모르는 앱".into(),
        (En, Removal::Unknown) => "any app that blocks it".into(),
        (Ko, Removal::Unknown) => "연결을 막는 앱".into(),
    }
}

/// What a step of a plan does, as a heading.
pub fn step(names: &Names<'_>, plan: &Plan, step: &Step) -> String {
    to_do(names, plan.edition, &step.action, plan.number.as_ref())
}

/// What a step waits for, by the numbers that the steps are shown with, from 1.
pub fn waits(names: &Names<'_>, step: &Step) -> Option<String> {
    let numbers = list(step.after.iter().map(|index| (index + 1).to_string()));
    (!step.after.is_empty()).then(|| match (names.lang, step.after.len()) {
        (En, 1) => format!("after step {numbers}"),
        (En, _) => format!("after steps {numbers}"),
        (Ko, _) => format!("{numbers}번 완료 후"),
    })
}
