//! Warnings and guidance (rulebook 6).

use crate::plan::{Guidance, RejectionCause};
use crate::rules::Edition;
use crate::wording::Lang::{En, Ko};
use crate::wording::josa::{Josa, noun, with};
use crate::wording::names::Names;
use crate::wording::{Lang, editions, terms};

use super::documents::cause;
use super::steps::{self, list};

/// A piece of guidance in an edition, in a sentence or two.
pub fn text(names: &Names<'_>, edition: Edition, guidance: &Guidance) -> String {
    let (lang, words) = (names.lang, editions::words(edition));
    let channels = names.channels(guidance.channels());
    match (guidance, lang) {
        (Guidance::ExistingApp { chosen, in_use }, En) => {
            let (chosen, in_use) = (names.app(chosen), list(in_use.iter().map(|app| names.app(app))));
            format!("The service already runs on {in_use}. Use that app rather than {chosen}: another app can’t use all the user information of the existing one.")
        }
        (Guidance::ExistingApp { chosen, in_use }, Ko) => {
            let (chosen, in_use) = (steps::app(names, chosen), list(in_use.iter().map(|app| names.app(app))));
            format!("서비스에서 이미 사용 중인 앱이 있습니다({in_use}). {chosen}으로는 기존 앱의 사용자 정보를 모두 이용할 수 없으니 사용 중인 앱을 선택하세요.")
        }
        (Guidance::OwnBoth { app, .. }, En) => {
            let first = format!("Connect only what your own service owns: {} and its channels.", names.app(app));
            if channels.is_empty() { first } else { format!("{first} Double-check {channels}: connected to an app that is, or may be, another service’s.") }
        }
        (Guidance::OwnBoth { app, .. }, Ko) => {
            let first = format!("{}과 채널 모두 내 서비스의 것만 연결하세요.", steps::app(names, app));
            if channels.is_empty() { first } else { format!("{first} 다른 서비스의 앱과 연결되어 있거나 그럴 수 있는 채널을 다시 확인하세요: {channels}") }
        }
        (Guidance::NoChannel, _) => no_channel(lang).into(),
        (Guidance::NoApp, _) => no_app(lang).into(),
        (Guidance::TeamMember { app, accounts }, En) => {
            let accounts = list(accounts.iter().map(|account| names.account(account)));
            format!("Only members of its team can see or change {}. Not known to be in the team: {accounts}.", names.app(app))
        }
        (Guidance::TeamMember { app, accounts }, Ko) => {
            let accounts = list(accounts.iter().map(|account| names.account(account)));
            format!("{}은 멤버만 보고 수정할 수 있습니다. 멤버인지 확인되지 않은 계정: {accounts}", steps::app(names, app))
        }
        (Guidance::AppNumber(app, fault), En) => format!("Business number of {}: {}", names.app(app), terms::number_fault(En, *fault)),
        (Guidance::AppNumber(app, fault), Ko) => format!("{}의 사업자등록번호: {}", steps::app(names, app), terms::number_fault(Ko, *fault)),
        (Guidance::ChannelNumber(channel, fault), En) => {
            format!("Business number of {}: {}", names.channel(channel), terms::number_fault(En, *fault))
        }
        (Guidance::ChannelNumber(channel, fault), Ko) => {
            format!("{}의 사업자등록번호: {}", steps::channel(names, channel), terms::number_fault(Ko, *fault))
        }
        (Guidance::BranchAndHeadOffice(_), En) => format!("The numbers of {channels} and the app look like those of a branch and a head office. That may be why they differ."),
        (Guidance::BranchAndHeadOffice(_), Ko) => format!("{} 앱의 번호는 하나가 법인 지점, 하나가 법인 본점 형식입니다. 그래서 번호가 다를 수 있습니다.", with(&noun(&channels, "채널"), Josa::GwaWa)),
        (Guidance::Scopes, En) => "What the connection is for: some user information is available only when the Biz app is connected to a Business Channel.".into(),
        (Guidance::Scopes, Ko) => "사용자 정보 동의항목 중 일부는 비즈니스 채널과 연결된 비즈 앱만 권한을 받을 수 있습니다.".into(),
        (Guidance::ReviewMayFail(_), En) => format!("The review of {channels} can end in a rejection (반려): {}.", causes(names)),
        (Guidance::ReviewMayFail(_), Ko) => format!("{channels} 심사는 다음과 같을 때 반려될 수 있습니다: {}", causes(names)),
        (Guidance::Disconnect(_), En) => format!("Connected to an app already: {channels}. {}", words.disconnect.of(En)),
        (Guidance::Disconnect(_), Ko) => format!("앱에 이미 연결된 채널: {channels}. {}", words.disconnect.of(Ko)),
        (Guidance::Moved, _) => editions::moved(lang, edition),
        (Guidance::NotKakao, _) => words.not_kakao.of(lang).into(),
        (Guidance::NextSteps(_), En) => format!("Next, for {channels}: design how the service uses Kakao Sync."),
        (Guidance::NextSteps(_), Ko) => format!("다음 단계({channels}): 서비스에서 카카오싱크를 어떻게 쓸지 설계하세요."),
    }
}

/// How to come by a channel.
pub const fn no_channel(lang: Lang) -> &'static str {
    match lang {
        En => {
            "There is no channel yet. Create one in the Channel Admin Center (새 채널 만들기) with a name (채널 이름), a search ID (검색용 아이디) and a category (카테고리), then apply for Business Channel."
        }
        Ko => {
            "아직 채널이 없습니다. 카카오톡 채널 관리자센터의 ‘새 채널 만들기’에서 채널 이름, 검색용 아이디, 카테고리를 정해 만든 뒤 비즈니스 채널을 신청하세요."
        }
    }
}

/// How to come by an app.
pub const fn no_app(lang: Lang) -> &'static str {
    match lang {
        En => {
            "There is no app yet. Add one in Kakao Developers with the service’s real name, the company’s name and an icon that stands for the service."
        }
        Ko => {
            "아직 앱이 없습니다. 카카오디벨로퍼스에서 실제 서비스 이름, 회사 이름, 서비스를 나타내는 아이콘으로 앱을 만드세요."
        }
    }
}

fn causes(names: &Names<'_>) -> String {
    let all = RejectionCause::ALL.map(|one| cause(names.lang, one));
    match names.lang {
        En => all.join(", or "),
        Ko => all.join(", "),
    }
}
