//! Kakao's pages and their sections by name, and when a page was last seen.

use crate::rules::{Edition, KakaoPage, Section};

use super::Lang;
use super::Lang::{En, Ko};
use super::plan::dates;

/// A page by the name that it goes by: where it exists in both languages, in that of the reader.
pub const fn page(lang: Lang, page: KakaoPage) -> &'static str {
    match (lang, page) {
        (En, KakaoPage::Prerequisite) => "Kakao Sync › Prerequisite (older English edition)",
        (Ko, KakaoPage::Prerequisite) => "카카오싱크 › Prerequisite(이전 영어판)",
        (En, KakaoPage::ChannelConcepts) => "Kakao Talk Channel › Concepts",
        (Ko, KakaoPage::ChannelConcepts) => "카카오톡 채널 › 이해하기",
        (En, KakaoPage::CustomerCentre) => "Kakao customer centre › Kakao Sync (in Korean)",
        (Ko, KakaoPage::CustomerCentre) => "카카오 고객센터 › 카카오싱크",
        (En, KakaoPage::ManagersHelp) => "Kakao customer centre › KakaoTalk Channel managers (in Korean)",
        (Ko, KakaoPage::ManagersHelp) => "카카오 고객센터 › 카카오톡 채널 관리자",
        (En, KakaoPage::HostedShops) => "Kakao Sync › Guide for e-commerce platforms",
        (Ko, KakaoPage::HostedShops) => "카카오싱크 › 전자상거래 플랫폼을 위한 가이드",
        (En, KakaoPage::DevelopersFaq) => "Kakao Developers › FAQ",
        (Ko, KakaoPage::DevelopersFaq) => "카카오디벨로퍼스 › FAQ",
        (En, KakaoPage::DevTalk) => "Developers’ forum DevTalk, topic 71983",
        (Ko, KakaoPage::DevTalk) => "데브톡 71983번 글",
        (En, KakaoPage::AccountManagers) => "Blog of Kakao’s technical account managers (2022, in Korean)",
        (Ko, KakaoPage::AccountManagers) => "카카오 TAM 블로그(2022년)",
    }
}

/// Where a page stands in a language. Of one that has been replaced, where its successor does.
pub const fn address(lang: Lang, page: KakaoPage) -> &'static str {
    match (lang, page) {
        (_, KakaoPage::Prerequisite) => "https://developers.kakao.com/docs/latest/en/kakaosync/prerequisite",
        (En, KakaoPage::ChannelConcepts) => "https://developers.kakao.com/docs/latest/en/kakaotalk-channel/common",
        (Ko, KakaoPage::ChannelConcepts) => "https://developers.kakao.com/docs/latest/ko/kakaotalk-channel/common",
        (_, KakaoPage::CustomerCentre) => "https://cs.kakao.com/helps?service=143&category=443&locale=ko&page=2",
        (_, KakaoPage::ManagersHelp) => "https://cs.kakao.com/helps_html/1073188217?locale=ko",
        (En, KakaoPage::HostedShops) => "https://developers.kakao.com/docs/en/kakaosync/ecp",
        (Ko, KakaoPage::HostedShops) => "https://developers.kakao.com/docs/latest/ko/kakaosync/ecp",
        (En, KakaoPage::DevelopersFaq) => "https://developers.kakao.com/docs/latest/en/getting-started/faq",
        (Ko, KakaoPage::DevelopersFaq) => "https://developers.kakao.com/docs/latest/ko/getting-started/faq",
        (_, KakaoPage::DevTalk) => "https://devtalk.kakao.com/t/topic/71983",
        (_, KakaoPage::AccountManagers) => "https://kakao-tam.tistory.com/125",
    }
}

/// When a page was last seen; of one that has been replaced, a copy, to which the link does not lead.
pub fn seen(lang: Lang, page: KakaoPage) -> String {
    let (day, year) = (dates::short(lang, page.last_seen()), page.last_seen().year());
    match (lang, page.is_replaced()) {
        (En, false) => format!("last seen {day} {year}"),
        (Ko, false) => format!("{year}년 {day} 확인"),
        (En, true) => format!("a copy last seen {day} {year}; the link opens today’s page"),
        (Ko, true) => format!("{year}년 {day} 사본 확인, 링크는 현재 문서"),
    }
}

/// A section by its name on the page; of a step or an entry, by what it is about.
pub fn section(lang: Lang, section: Section) -> String {
    let bullet = |part: &str, number: u8| format!("Connect app to channel › Conditions, {part} ({number})");
    let (en, ko) = match section {
        Section::Opening => ("Introduction", "Introduction"),
        Section::WhatYouNeed => ("What you need", "What you need"),
        Section::Requirements => ("Requirements", "Requirements"),
        Section::BusinessChannel => ("Business channel", "Business channel"),
        Section::CreateChannel => ("Create a new Business channel", "Create a new Business channel"),
        Section::BusinessApplication => ("Business application", "Business application"),
        Section::Connect => ("Connect app to channel", "Connect app to channel"),
        Section::HowTo => ("Connect app to channel › How to", "Connect app to channel › How to"),
        Section::ConditionsApp(number) => return bullet("app", number),
        Section::ConditionsChannel(number) => return bullet("channel", number),
        Section::SeeMore => ("See more", "See more"),
        Section::ConnectChannel => ("Connect Kakao Talk Channel to app", "앱에 카카오톡 채널 연결"),
        Section::ConnectEligibility => {
            ("Connect Kakao Talk Channel to app › step 1, eligibility", "앱에 카카오톡 채널 연결 › 1. 신청 자격 확인")
        }
        Section::ConnectApply => (
            "Connect Kakao Talk Channel to app › step 2, application",
            "앱에 카카오톡 채널 연결 › 2. 카카오톡 채널 연결 신청",
        ),
        Section::HelpOnList => {
            ("Getting started › which Business Channels are on the list", "시작하기 › 리스트에 표시되는 비즈니스 채널")
        }
        Section::InviteManager => ("Inviting managers", "매니저 초대 방법"),
        Section::ShopSetUp => ("Kakao Sync for shops: the Simple Setup popup", "쇼핑몰 카카오싱크 도입 안내"),
        Section::NewOwner => ("How can I change the app owner?", "애플리케이션 소유자를 변경하고 싶어요."),
        Section::IndividualDeveloper => {
            ("Connecting a Business Channel to an individual developer’s Biz app", "비즈니스 채널 연결")
        }
        Section::CorrectInformation => ("Changing an app’s business information", "디벨로퍼스앱 사업자 정보 변경"),
    };
    lang.pick(en, ko).to_owned()
}

/// What a section is about, in Korean, where its name stands in English on every page.
pub const fn gloss(section: Section) -> Option<&'static str> {
    Some(match section {
        Section::Opening => "머리말",
        Section::WhatYouNeed => "준비 사항",
        Section::Requirements => "요건",
        Section::BusinessChannel => "비즈니스 채널",
        Section::CreateChannel => "비즈니스 채널 새로 만들기",
        Section::BusinessApplication => "비즈 앱",
        Section::Connect => "앱과 채널 연결",
        Section::HowTo => "연결 방법",
        Section::ConditionsApp(_) => "앱의 연결 조건",
        Section::ConditionsChannel(_) => "채널의 연결 조건",
        Section::SeeMore => "더 알아보기",
        Section::ConnectChannel
        | Section::ConnectEligibility
        | Section::ConnectApply
        | Section::HelpOnList
        | Section::InviteManager
        | Section::ShopSetUp
        | Section::NewOwner
        | Section::IndividualDeveloper
        | Section::CorrectInformation => return None,
    })
}

/// Sections as a text about an edition cites them, with their page where it is not the edition's own.
pub fn cited(lang: Lang, edition: Edition, sections: &[Section]) -> String {
    let one = |one: &Section| match one.page() {
        own if own == edition.page() => section(lang, *one),
        other => format!("{} › {}", page(lang, other), section(lang, *one)),
    };
    sections.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// That a page is silent.
pub const fn says_nothing(lang: Lang) -> &'static str {
    lang.pick("says nothing of it", "이에 대한 설명이 없습니다")
}
