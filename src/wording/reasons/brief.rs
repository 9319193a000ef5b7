//! The deciding fact in two or three words, for chips and cells.

use crate::facts::{AppBusinessKind, AppRole, ChannelRole, Fact};
use crate::rules::{Comparison, Finding, Grounds, Outcome, Relation, Tie};
use crate::wording::Lang::{self, En, Ko};
use crate::wording::names::Names;
use crate::wording::{Label, terms};

use super::About;

/// The outcome of a condition in two or three words, for a chip or a cell.
pub fn short(finding: &Finding, about: &About<'_>, names: &Names<'_>) -> String {
    let Some(grounds) = about.grounds(finding) else { return String::new() };
    let lang = names.lang;
    let text = match (&grounds, lang) {
        (Grounds::AppRole(Fact::Known(AppRole::None)), En) => "no role on the app",
        (Grounds::AppRole(Fact::Known(AppRole::None)), Ko) => "앱 권한 없음",
        (Grounds::AppRole(Fact::Known(role)), En) => {
            return format!("app: {}", terms::app_role(lang, *role));
        }
        (Grounds::AppRole(Fact::Known(role)), Ko) => {
            return format!("앱 {}", terms::app_role(lang, *role));
        }
        (Grounds::AppRole(Fact::Unknown), En) => "role on the app?",
        (Grounds::AppRole(Fact::Unknown), Ko) => "앱 권한?",
        (Grounds::AppBusiness(Fact::Known(AppBusinessKind::Registered)), En) => "app has a business number",
        (Grounds::AppBusiness(Fact::Known(AppBusinessKind::Registered)), Ko) => "앱 사업자등록번호 있음",
        (Grounds::AppBusiness(Fact::Known(AppBusinessKind::Individual)), En) => "individual developer’s app",
        (Grounds::AppBusiness(Fact::Known(AppBusinessKind::Individual)), Ko) => "개인 개발자 앱",
        (Grounds::AppBusiness(Fact::Known(AppBusinessKind::None)), En) => "app has no business number",
        (Grounds::AppBusiness(Fact::Known(AppBusinessKind::None)), Ko) => "앱 사업자등록번호 없음",
        (Grounds::AppBusiness(Fact::Unknown), En) => "app’s business number?",
        (Grounds::AppBusiness(Fact::Unknown), Ko) => "앱 사업자등록번호?",
        (Grounds::ChannelRole(Fact::Known(ChannelRole::None)), En) => "no role on the channel",
        (Grounds::ChannelRole(Fact::Known(ChannelRole::None)), Ko) => "채널 권한 없음",
        (Grounds::ChannelRole(Fact::Known(role)), En) => {
            return format!("channel: {}", terms::channel_role(lang, *role));
        }
        (Grounds::ChannelRole(Fact::Known(role)), Ko) => {
            return format!("채널 {}", terms::channel_role(lang, *role));
        }
        (Grounds::ChannelRole(Fact::Unknown), En) => "role on the channel?",
        (Grounds::ChannelRole(Fact::Unknown), Ko) => "채널 권한?",
        (Grounds::BusinessChannel(Fact::Known(state)), _) => terms::channel_state(lang, *state),
        (Grounds::BusinessChannel(Fact::Unknown), En) => "state?",
        (Grounds::BusinessChannel(Fact::Unknown), Ko) => "채널 상태?",
        (Grounds::ChannelBusiness(Fact::Known(true)), En) => "information saved",
        (Grounds::ChannelBusiness(Fact::Known(true)), Ko) => "정보 저장됨",
        (Grounds::ChannelBusiness(Fact::Known(false)), En) => "no information saved",
        (Grounds::ChannelBusiness(Fact::Known(false)), Ko) => "사업자 정보 없음",
        (Grounds::ChannelBusiness(Fact::Unknown), En) => "information saved?",
        (Grounds::ChannelBusiness(Fact::Unknown), Ko) => "정보 저장?",
        (Grounds::SameBusiness(comparison), _) => compared(lang, comparison),
        (Grounds::OwnServiceOnly(ties), _) => tied(lang, ties, finding.outcome),
    };
    text.to_owned()
}

/// The deciding fact in a word or two, for a cell whose column names the condition.
pub fn cell(finding: &Finding, about: &About<'_>, names: &Names<'_>) -> &'static str {
    let Some(grounds) = about.grounds(finding) else { return "" };
    let lang = names.lang;
    match &grounds {
        Grounds::AppRole(role) => terms::known(lang, *role, terms::app_role),
        Grounds::AppBusiness(kind) => terms::known(lang, *kind, terms::app_kind),
        Grounds::ChannelRole(role) => terms::known(lang, *role, terms::channel_role),
        Grounds::BusinessChannel(state) => terms::known(lang, *state, terms::channel_state),
        Grounds::ChannelBusiness(saved) => terms::known(lang, *saved, |lang, saved| {
            if saved { Label::BusinessSaved.text(lang) } else { Label::BusinessNone.text(lang) }
        }),
        Grounds::SameBusiness(comparison) => compared(lang, comparison),
        Grounds::OwnServiceOnly(ties) => tied(lang, ties, finding.outcome),
    }
}

const fn compared(lang: Lang, comparison: &Comparison) -> &'static str {
    match (comparison, lang) {
        (Comparison::NothingToCompare { .. }, En) => "nothing to compare",
        (Comparison::NothingToCompare { .. }, Ko) => "비교할 번호 없음",
        (Comparison::NumbersDiffer { .. }, En) => "different number",
        (Comparison::NumbersDiffer { .. }, Ko) => "번호 다름",
        (Comparison::NamesDiffer { .. }, En) => "different name",
        (Comparison::NamesDiffer { .. }, Ko) => "상호 다름",
        (Comparison::NumberNotKnown { .. }, En) => "same number?",
        (Comparison::NumberNotKnown { .. }, Ko) => "같은 번호?",
        (Comparison::NameNotKnown { .. }, En) => "same name?",
        (Comparison::NameNotKnown { .. }, Ko) => "같은 상호?",
        (Comparison::Same { .. }, En) => "same business",
        (Comparison::Same { .. }, Ko) => "같은 사업자",
    }
}

fn tied(lang: Lang, ties: &Fact<Vec<Tie>>, outcome: Outcome) -> &'static str {
    let other = |relation| ties.known().is_some_and(|ties| ties.iter().any(|tie| tie.relation == relation));
    match (outcome, lang) {
        (Outcome::NotMet, En) if other(Relation::OtherService) => "another service",
        (Outcome::NotMet, Ko) if other(Relation::OtherService) => "다른 서비스",
        (Outcome::NotMet, En) => "another app",
        (Outcome::NotMet, Ko) => "다른 앱",
        (Outcome::Unknown, En) if ties.is_known() => "whose app?",
        (Outcome::Unknown, Ko) if ties.is_known() => "어느 서비스?",
        (Outcome::Unknown, En) => "connected to?",
        (Outcome::Unknown, Ko) => "연결된 앱?",
        (Outcome::Met, En) if other(Relation::OtherService) || other(Relation::UnknownService) => "allowed",
        (Outcome::Met, Ko) if other(Relation::OtherService) || other(Relation::UnknownService) => "문제 없음",
        (Outcome::Met, En) if other(Relation::SameService) => "own service",
        (Outcome::Met, Ko) if other(Relation::SameService) => "같은 서비스",
        (Outcome::Met, En) if other(Relation::ThisApp) => "this app",
        (Outcome::Met, Ko) if other(Relation::ThisApp) => "이 앱",
        // Where no connection is in the way, it need not be known.
        (Outcome::Met, En) if !ties.is_known() => "doesn’t matter",
        (Outcome::Met, Ko) if !ties.is_known() => "관계없음",
        (Outcome::Met, En) => "not connected",
        (Outcome::Met, Ko) => "연결 없음",
    }
}
