//! The words that the sentences here are made of.

use crate::facts::{AccountId, AppId, AppRole, Case, ChannelId, ChannelRole, ChannelState, Fact};
use crate::rules::{Condition, Outcome, Profile, Section, Verdict};
use crate::wording::Lang;

/// A name, or the id where the name is blank or the case does not know it.
fn named<'a>(name: Option<&'a str>, id: &'a str) -> &'a str {
    name.map(str::trim).filter(|name| !name.is_empty()).unwrap_or(id)
}

/// What an account is called.
pub fn account<'a>(case: &'a Case, id: &'a AccountId) -> &'a str {
    named(case.account(id).map(|one| &*one.name), id.as_str())
}

/// What an app is called.
pub fn app<'a>(case: &'a Case, id: &'a AppId) -> &'a str {
    named(case.app(id).map(|one| &*one.name), id.as_str())
}

/// What a channel is called.
pub fn channel<'a>(case: &'a Case, id: &'a ChannelId) -> &'a str {
    named(case.channel(id).map(|one| &*one.name), id.as_str())
}

/// Channels by name, the first few of them, with how many more there are.
pub(super) fn channels<'a>(lang: Lang, case: &Case, ids: impl IntoIterator<Item = &'a ChannelId>) -> String {
    const SHOWN: usize = 5;
    let ids: Vec<&ChannelId> = ids.into_iter().collect();
    let shown: Vec<&str> = ids.iter().take(SHOWN).map(|id| channel(case, id)).collect();
    let more = ids.len().saturating_sub(SHOWN);
    let shown = shown.join(", ");
    match lang {
        _ if more == 0 => shown,
        Lang::En => format!("{shown} and {more} more"),
        Lang::Ko => format!("{shown} 외 {more}개"),
    }
}

/// "1 channel", "3 channels".
pub(super) fn count(lang: Lang, channels: usize) -> String {
    match lang {
        Lang::En if channels == 1 => "1 channel".to_owned(),
        Lang::En => format!("{channels} channels"),
        Lang::Ko => format!("채널 {channels}개"),
    }
}

/// A verdict.
pub fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    let (en, ko) = match verdict {
        Verdict::Listed => ("Listed", "목록에 표시됨"),
        Verdict::AlreadyConnected => ("Already connected", "이미 연결됨"),
        Verdict::NotListed => ("Not listed", "목록에 없음"),
        Verdict::CantTell => ("Can’t tell yet", "아직 알 수 없음"),
    };
    lang.pick(en, ko)
}

/// An outcome.
pub fn outcome(lang: Lang, outcome: Outcome) -> &'static str {
    let (en, ko) = match outcome {
        Outcome::Met => ("met", "충족"),
        Outcome::NotMet => ("not met", "미충족"),
        Outcome::Unknown => ("unknown", "알 수 없음"),
    };
    lang.pick(en, ko)
}

/// A condition's name, as a title.
pub fn condition(lang: Lang, condition: Condition) -> &'static str {
    let (en, ko) = match condition {
        Condition::AppRole => ("Role on the app", "앱 역할"),
        Condition::AppBusiness => ("The app’s business number", "앱의 사업자등록번호"),
        Condition::ChannelRole => ("Role on the channel", "채널 역할"),
        Condition::BusinessChannel => ("Business Channel", "비즈니스 채널"),
        Condition::ChannelBusiness => ("Business information saved on the channel", "채널에 저장된 사업자 정보"),
        Condition::SameBusiness => ("Same business on both sides", "앱과 채널의 사업자 일치"),
        Condition::OwnServiceOnly => ("No other service’s app", "다른 서비스 앱과 연결되지 않음"),
    };
    lang.pick(en, ko)
}

/// A condition's name where there is little room.
pub fn condition_short(lang: Lang, condition: Condition) -> &'static str {
    let (en, ko) = match condition {
        Condition::AppRole => ("app role", "앱 역할"),
        Condition::AppBusiness => ("app number", "앱 사업자번호"),
        Condition::ChannelRole => ("channel role", "채널 역할"),
        Condition::BusinessChannel => ("Business Channel", "비즈니스 채널"),
        Condition::ChannelBusiness => ("saved information", "정보 저장"),
        Condition::SameBusiness => ("same business", "사업자 일치"),
        Condition::OwnServiceOnly => ("own service only", "자사 서비스 전용"),
    };
    lang.pick(en, ko)
}

/// Conditions, where there is little room.
pub(super) fn conditions(lang: Lang, conditions: &[Condition]) -> String {
    conditions.iter().map(|one| condition_short(lang, *one)).collect::<Vec<_>>().join(", ")
}

/// A role on an app.
pub fn app_role(lang: Lang, role: Fact<AppRole>) -> &'static str {
    let (en, ko) = match role {
        Fact::Known(AppRole::Owner) => ("Owner", "오너"),
        Fact::Known(AppRole::Editor) => ("Editor", "에디터"),
        Fact::Known(AppRole::Member) => ("Member", "멤버"),
        Fact::Known(AppRole::None) => ("None", "역할 없음"),
        Fact::Unknown => ("Unknown", "모름"),
    };
    lang.pick(en, ko)
}

/// A role on a channel.
pub fn channel_role(lang: Lang, role: Fact<ChannelRole>) -> &'static str {
    let (en, ko) = match role {
        Fact::Known(ChannelRole::Master) => ("Master", "마스터"),
        Fact::Known(ChannelRole::Manager) => ("Manager", "매니저"),
        Fact::Known(ChannelRole::Editor) => ("Editor", "에디터"),
        Fact::Known(ChannelRole::None) => ("None", "역할 없음"),
        Fact::Unknown => ("Unknown", "모름"),
    };
    lang.pick(en, ko)
}

/// A channel's state.
pub fn channel_state(lang: Lang, state: Fact<ChannelState>) -> &'static str {
    let (en, ko) = match state {
        Fact::Known(ChannelState::Ordinary) => ("Ordinary", "일반 채널"),
        Fact::Known(ChannelState::InReview { .. }) => ("In review", "심사 중"),
        Fact::Known(ChannelState::Business) => ("Approved", "승인됨"),
        Fact::Known(ChannelState::Rejected) => ("Rejected", "반려됨"),
        Fact::Unknown => ("Unknown", "모름"),
    };
    lang.pick(en, ko)
}

/// A named set of readings.
pub fn profile(lang: Lang, profile: Profile) -> &'static str {
    let (en, ko) = match profile {
        Profile::Strict => ("Strict", "엄격"),
        Profile::Documented => ("Documented", "문서 기준"),
        Profile::Lenient => ("Lenient", "완화"),
    };
    lang.pick(en, ko)
}

/// A place in the source page; its English headings are names and stay as they are.
pub fn section(lang: Lang, section: Section) -> String {
    let bullet = |en: &str, ko: &str, number: u8| match lang {
        Lang::En => format!("Connect app to channel › {en}, bullet {number}"),
        Lang::Ko => format!("Connect app to channel › {ko}, 항목 {number}"),
    };
    match section {
        Section::WhatYouNeed => "What you need".to_owned(),
        Section::Requirements => "Requirements".to_owned(),
        Section::BusinessChannel => "Business channel".to_owned(),
        Section::CreateChannel => "Create a new Business channel".to_owned(),
        Section::BusinessApplication => "Business application".to_owned(),
        Section::Connect => "Connect app to channel".to_owned(),
        Section::HowTo => "Connect app to channel › How to".to_owned(),
        Section::ConditionsApp(number) => bullet("Conditions, app", "Conditions(앱)", number),
        Section::ConditionsChannel(number) => bullet("Conditions, channel", "Conditions(채널)", number),
        Section::SeeMore => "See more".to_owned(),
    }
}

impl Lang {
    /// The text in this language.
    pub(super) const fn pick<'a>(self, en: &'a str, ko: &'a str) -> &'a str {
        match self {
            Self::En => en,
            Self::Ko => ko,
        }
    }
}
