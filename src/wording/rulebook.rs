//! The rules in our own words, as far as the chosen reading takes them.

use crate::rules::{
    AppRoleReading, ButtonReading, ChannelRoleReading, Condition, OtherConnectionReading, Readings, SameBusinessReading,
};

use super::Lang;
use super::Lang::{En, Ko};
use super::editions::words;

/// What a condition asks for, under these readings (rulebook 3).
pub const fn condition(lang: Lang, condition: Condition, readings: Readings) -> &'static str {
    match (lang, condition) {
        (_, Condition::AppRole) => app_role(lang, readings.app_role),
        (En, Condition::AppBusiness) => {
            "A business registration number is registered on the app. A Biz app of an individual developer has none."
        }
        (Ko, Condition::AppBusiness) => {
            "앱에 사업자등록번호가 등록되어 있어야 합니다. 개인 개발자 비즈 앱에는 사업자등록번호가 없습니다."
        }
        (_, Condition::ChannelRole) => channel_role(lang, readings.channel_role),
        (En, Condition::BusinessChannel) => {
            "The channel is an approved Business Channel. Ordinary, in review and rejected don’t count."
        }
        (Ko, Condition::BusinessChannel) => {
            "비즈니스 채널로 승인된 채널이어야 합니다. 일반 채널, 심사 중, 반려 상태는 해당하지 않습니다."
        }
        (En, Condition::ChannelBusiness) => {
            "Business information is saved on the channel. A channel used for Talk Store, for example, may have none."
        }
        (Ko, Condition::ChannelBusiness) => {
            "채널에 사업자 정보가 저장되어 있어야 합니다. 톡스토어 등에 쓰는 채널이라도 저장되어 있지 않을 수 있습니다."
        }
        (_, Condition::SameBusiness) => same_business(lang, readings.same_business),
        (_, Condition::OwnServiceOnly) => other_connection(lang, readings),
    }
}

const fn app_role(lang: Lang, reading: AppRoleReading) -> &'static str {
    match (lang, reading) {
        (En, AppRoleReading::Owner) => "The logged-in account is the Owner of the app.",
        (Ko, AppRoleReading::Owner) => "로그인한 계정이 앱의 오너여야 합니다.",
        (En, AppRoleReading::OwnerOrEditor) => "The logged-in account is Owner or Editor of the app.",
        (Ko, AppRoleReading::OwnerOrEditor) => "로그인한 계정이 앱의 오너 또는 에디터여야 합니다.",
    }
}

const fn channel_role(lang: Lang, reading: ChannelRoleReading) -> &'static str {
    match (lang, reading) {
        (En, ChannelRoleReading::Master) => "The logged-in account is the Master of the channel.",
        (Ko, ChannelRoleReading::Master) => "로그인한 계정이 채널의 마스터여야 합니다.",
        (En, ChannelRoleReading::MasterOrManager) => "The logged-in account is Master or Manager of the channel.",
        (Ko, ChannelRoleReading::MasterOrManager) => "로그인한 계정이 채널의 마스터 또는 매니저여야 합니다.",
        (En, ChannelRoleReading::AnyRole) => "The logged-in account is Master, Manager or Editor of the channel.",
        (Ko, ChannelRoleReading::AnyRole) => "로그인한 계정이 채널의 마스터, 매니저 또는 에디터여야 합니다.",
    }
}

const fn same_business(lang: Lang, reading: SameBusinessReading) -> &'static str {
    match (lang, reading) {
        (En, SameBusinessReading::NumberAndName) => {
            "Channel and app carry the same business registration number and the same business name."
        }
        (Ko, SameBusinessReading::NumberAndName) => "채널과 앱의 사업자등록번호와 상호가 모두 같아야 합니다.",
        (En, SameBusinessReading::Number) => "Channel and app carry the same business registration number.",
        (Ko, SameBusinessReading::Number) => "채널과 앱의 사업자등록번호가 같아야 합니다.",
    }
}

const fn other_connection(lang: Lang, readings: Readings) -> &'static str {
    match (lang, readings.other_connection) {
        (En, OtherConnectionReading::AnyOtherApp) => "The channel is connected to no other app.",
        (Ko, OtherConnectionReading::AnyOtherApp) => "채널이 다른 앱과 연결되어 있지 않아야 합니다.",
        (En, OtherConnectionReading::OtherService) => "The channel is connected to no app of another service.",
        (Ko, OtherConnectionReading::OtherService) => "채널이 다른 서비스의 앱과 연결되어 있지 않아야 합니다.",
        (_, OtherConnectionReading::Never) => words(readings.edition).any_connection.of(lang),
    }
}

/// What it takes for the way in to open, under a reading.
pub const fn button(lang: Lang, reading: ButtonReading) -> &'static str {
    match (lang, reading) {
        (En, ButtonReading::ListedChannel) => {
            "The button needs a selectable app for which at least one channel is listed."
        }
        (Ko, ButtonReading::ListedChannel) => {
            "선택할 수 있는 앱이 있고, 그 앱에 표시되는 채널이 하나 이상 있어야 합니다."
        }
        (En, ButtonReading::SelectableApp) => "The button needs at least one app that can be selected.",
        (Ko, ButtonReading::SelectableApp) => "선택할 수 있는 앱이 하나 이상 있어야 합니다.",
        (En, ButtonReading::OwnApp) => {
            "The Owner or an Editor of the app may apply. The first time, they read the eligibility terms and agree to them."
        }
        (Ko, ButtonReading::OwnApp) => {
            "앱의 오너 또는 에디터만 신청할 수 있습니다. 처음 한 번은 신청 자격을 확인하고 동의해야 합니다."
        }
    }
}
