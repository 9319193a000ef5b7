//! What a step says.

use crate::facts::{AccountId, AppId, BusinessNumber, ChannelId, OutsideService};
use crate::plan::{Action, Plan, Removal, Source, Step};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::josa::noun;
use crate::wording::names::Names;

/// Names one after the other.
pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

/// A number in brackets behind what it belongs to; nothing where it is not known.
fn bracket(lang: Lang, number: Option<&BusinessNumber>) -> String {
    let gap = match lang {
        En => " ",
        Ko => "",
    };
    number.map(|number| format!("{gap}({})", number.as_typed())).unwrap_or_default()
}

/// An app within a sentence.
pub(super) fn app(names: &Names<'_>, app: &AppId) -> String {
    match names.lang {
        En => names.app(app),
        Ko => noun(&names.app(app), "앱"),
    }
}

/// A channel within a sentence.
pub(super) fn channel(names: &Names<'_>, channel: &ChannelId) -> String {
    match names.lang {
        En => names.channel(channel),
        Ko => noun(&names.channel(channel), "채널"),
    }
}

/// An account within a sentence.
pub(super) fn account(names: &Names<'_>, account: &AccountId) -> String {
    match names.lang {
        En => names.account(account),
        Ko => noun(&names.account(account), "계정"),
    }
}

/// What is done, as a heading. `number` is the business number that it enters, where it is known.
pub fn action(names: &Names<'_>, action: &Action, number: Option<&BusinessNumber>) -> String {
    let number = bracket(names.lang, number);
    match (names.lang, action) {
        (En, Action::LogInAs(account)) => format!("Log in as {}", self::account(names, account)),
        (Ko, Action::LogInAs(account)) => format!("{}으로 로그인", self::account(names, account)),
        (En, Action::ChooseApp(app)) => format!("Choose {}", self::app(names, app)),
        (Ko, Action::ChooseApp(app)) => format!("{} 선택", self::app(names, app)),
        (En, Action::GrantAppRole(account, app)) => {
            format!("Make {} Editor (에디터) of {}", self::account(names, account), self::app(names, app))
        }
        (Ko, Action::GrantAppRole(account, app)) => {
            format!("{}을 {}의 에디터로 추가", self::account(names, account), self::app(names, app))
        }
        (En, Action::RegisterAppBusiness(app, Source::Channel(channel))) => {
            format!(
                "Register on {} the business information of {}{number}",
                self::app(names, app),
                self::channel(names, channel)
            )
        }
        (Ko, Action::RegisterAppBusiness(app, Source::Channel(channel))) => {
            format!("{}에 {}과 같은 비즈니스 정보{number} 등록", self::app(names, app), self::channel(names, channel))
        }
        (En, Action::RegisterAppBusiness(app, Source::Certificate)) => {
            format!(
                "Register business information on {}, as on the certificate of business registration",
                self::app(names, app)
            )
        }
        (Ko, Action::RegisterAppBusiness(app, Source::Certificate)) => {
            format!("{}에 사업자등록증과 같은 비즈니스 정보 등록", self::app(names, app))
        }
        (En, Action::CorrectAppBusiness(app, Source::Channel(channel))) => {
            format!(
                "Correct the business information of {} to that of {}{number}",
                self::app(names, app),
                self::channel(names, channel)
            )
        }
        (Ko, Action::CorrectAppBusiness(app, Source::Channel(channel))) => {
            format!(
                "{}의 비즈니스 정보를 {} 정보{number}와 같게 정정",
                self::app(names, app),
                self::channel(names, channel)
            )
        }
        (En, Action::CorrectAppBusiness(app, Source::Certificate)) => {
            format!(
                "Complete the business information of {} from the certificate of business registration",
                self::app(names, app)
            )
        }
        (Ko, Action::CorrectAppBusiness(app, Source::Certificate)) => {
            format!("{}의 비즈니스 정보를 사업자등록증대로 보완", self::app(names, app))
        }
        (En, Action::GrantChannelRole(account, channel)) => {
            format!("Make {} Manager (매니저) of {}", self::account(names, account), self::channel(names, channel))
        }
        (Ko, Action::GrantChannelRole(account, channel)) => {
            format!("{}을 {}의 매니저로 추가", self::account(names, account), self::channel(names, channel))
        }
        (En, Action::SaveChannelBusiness(channel, app)) => {
            format!(
                "Save on {} the same business information as {}’s{number}",
                self::channel(names, channel),
                self::app(names, app)
            )
        }
        (Ko, Action::SaveChannelBusiness(channel, app)) => {
            format!("{}에 {}과 같은 사업자 정보{number} 저장", self::channel(names, channel), self::app(names, app))
        }
        (En, Action::CorrectChannelBusiness(channel, app)) => {
            format!(
                "Correct the business information of {} to {}’s{number}",
                self::channel(names, channel),
                self::app(names, app)
            )
        }
        (Ko, Action::CorrectChannelBusiness(channel, app)) => {
            format!(
                "{}의 사업자 정보를 {} 정보{number}와 같게 정정",
                self::channel(names, channel),
                self::app(names, app)
            )
        }
        (En, Action::ApplyBusinessChannel(channel)) => {
            format!("Apply for Business Channel (비즈니스 채널) with {}", self::channel(names, channel))
        }
        (Ko, Action::ApplyBusinessChannel(channel)) => {
            format!("{}의 비즈니스 채널 신청", self::channel(names, channel))
        }
        (En, Action::WaitForReview(channel)) => format!("Kakao’s review of {}", self::channel(names, channel)),
        (Ko, Action::WaitForReview(channel)) => format!("{} 카카오 심사", self::channel(names, channel)),
        (En, Action::RemoveConnection(channel, removal)) => {
            format!("Have {} disconnected from {}", self::channel(names, channel), removed(names, removal))
        }
        (Ko, Action::RemoveConnection(channel, removal)) => {
            format!("{}과 {}의 연결 해제 요청", self::channel(names, channel), removed(names, removal))
        }
    }
}

/// What a connection that is removed leads to.
fn removed(names: &Names<'_>, removal: &Removal) -> String {
    match (names.lang, removal) {
        (_, Removal::App(app)) => self::app(names, app),
        (En, Removal::Outside(OutsideService::Other, _)) => "the app of another service".into(),
        (Ko, Removal::Outside(OutsideService::Other, _)) => "다른 서비스의 앱".into(),
        (En, Removal::Outside(OutsideService::Same, _)) => "the other app of your service".into(),
        (Ko, Removal::Outside(OutsideService::Same, _)) => "같은 서비스의 다른 앱".into(),
        (En, Removal::Outside(OutsideService::Unknown, _)) => "the app whose service is not known".into(),
        (Ko, Removal::Outside(OutsideService::Unknown, _)) => "서비스를 모르는 앱".into(),
        (En, Removal::Unknown) => "any app that stands in the way".into(),
        (Ko, Removal::Unknown) => "연결을 막는 앱".into(),
    }
}

/// What a step of a plan does, as a heading.
pub fn step(names: &Names<'_>, plan: &Plan, step: &Step) -> String {
    action(names, &step.action, plan.number.as_ref())
}

/// What a step waits for, by the numbers that the steps are shown with, from 1.
pub fn waits(names: &Names<'_>, step: &Step) -> Option<String> {
    let numbers = list(step.after.iter().map(|index| (index + 1).to_string()));
    (!step.after.is_empty()).then(|| match (names.lang, step.after.len()) {
        (En, 1) => format!("after step {numbers}"),
        (En, _) => format!("after steps {numbers}"),
        (Ko, _) => format!("{numbers}단계 후"),
    })
}
