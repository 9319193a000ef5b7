//! What helps most in a big case: a line for each group of channels that lack one thing only, the
//! message to whoever can do something about it, and a brief of one page.

use crate::explain::overview::{OneThing, Overview, Who};
use crate::facts::{ActionKind, ChannelId, Date};
use crate::order::Order;
use crate::plan::{Holder, Person, documents as needed};
use crate::rules::{Edition, Trace, Verdict};
use crate::wording::Lang::{En, Ko};
use crate::wording::editions::{self, Manner};
use crate::wording::names::Names;
use crate::wording::{Label, Lang, answer, terms};

use super::message::{greeting, indented, thanks, told};
use super::{dates, documents, page, places, steps};

/// How many channels lack only one thing.
pub fn title(lang: Lang, near: usize, all: usize) -> String {
    match (lang, near) {
        (En, 0) => format!("None of {all} channels lacks only one thing"),
        (Ko, 0) => format!("채널 {all}개 중 한 가지만 해결하면 되는 채널은 없습니다"),
        (En, 1) => format!("1 of {all} channels lacks only one thing"),
        (En, _) => format!("{near} of {all} channels lack only one thing"),
        (Ko, _) => format!("채널 {all}개 중 {near}개는 한 가지만 해결하면 됩니다"),
    }
}

/// Who does something about what a group lacks, and what: "Mina: apply for Business Channel".
pub fn who(names: &Names<'_>, trace: &Trace, group: &OneThing) -> String {
    let app = &trace.app;
    let who = match (names.lang, &group.who) {
        (_, Who::Account(account)) => names.account(account),
        (En, Who::Owner) => format!("The Owner of {} (not known yet)", names.app(app)),
        (Ko, Who::Owner) => format!("{}의 오너(아직 모름)", steps::app(names, app)),
        (En, Who::Master) => "The channel’s Master (not known yet)".into(),
        (Ko, Who::Master) => "채널의 마스터(아직 모름)".into(),
        (En, Who::OtherTeam) => "The Owner or an Editor of the connected app (not known yet)".into(),
        (Ko, Who::OtherTeam) => "연결된 앱의 오너 또는 에디터(아직 모름)".into(),
        (En, Who::Kakao) => "Kakao".into(),
        (Ko, Who::Kakao) => "카카오".into(),
    };
    format!("{who}: {}", steps::kind(names.lang, group.kind, trace.readings.edition))
}

/// Opens the groups that are not shown.
pub fn all_groups(lang: Lang, groups: usize) -> String {
    match lang {
        En => format!("All {groups} groups"),
        Ko => format!("묶음 {groups}개 모두 보기"),
    }
}

/// The message that asks somebody for what all channels of a group lack, ready to be pasted into a
/// chat. Nothing where Kakao is waited for.
pub fn message(names: &Names<'_>, trace: &Trace, group: &OneThing) -> Option<String> {
    let lang = names.lang;
    let hello = match (&group.who, lang) {
        (Who::Kakao, _) => return None,
        (Who::Account(account), _) => greeting(names, &Person::Account(account.clone())),
        (Who::Owner, _) => greeting(names, &Person::NotKnown(Holder::OwnerOf(trace.app.clone()))),
        (Who::OtherTeam, En) => {
            "Hello, this is for the Owner or an Editor of the app that these channels are connected to.".into()
        }
        (Who::OtherTeam, Ko) => "안녕하세요. 아래 채널이 연결된 앱의 오너 또는 에디터께 드리는 부탁입니다.".into(),
        (Who::Master, En) => "Hello, this is for the Master of these channels.".into(),
        (Who::Master, Ko) => "안녕하세요. 아래 채널의 마스터께 드리는 부탁입니다.".into(),
    };
    let (app, count) = (steps::app(names, &trace.app), terms::channel_count(lang, group.channels.len()));
    let purpose = match lang {
        En => format!(
            "We would like to connect the app {app} to KakaoTalk Channels. Only one thing is missing for {count}. Could you please help?"
        ),
        Ko => format!(
            "{app}과 카카오톡 채널을 연결하려고 합니다. {count}는 아래 한 가지만 해결되면 연결 목록에 표시됩니다. 번거로우시겠지만 부탁드립니다."
        ),
    };
    let mut lines = vec![hello, purpose, String::new(), request(names, trace, group)];
    lines.extend(place(lang, group.kind, trace.readings.edition));
    lines.extend(named(names, &group.channels));
    if group.kind == ActionKind::ApplyBusinessChannel {
        lines.extend([String::new(), documents::documents(lang, &needed(names.case))]);
    }
    lines.extend([String::new(), thanks(lang).to_owned()]);
    Some(told(&lines))
}

/// Where it is done; of connecting also what is done once before it.
fn place(lang: Lang, kind: ActionKind, edition: Edition) -> Vec<String> {
    if kind != ActionKind::LogInAs {
        return places::place(lang, kind, edition).map(|place| indented(lang, &place)).into_iter().collect();
    }
    let mut lines = page::connecting(lang, edition).into_iter();
    let place = lines.next().map(|place| indented(lang, &place));
    place.into_iter().chain(lines.map(|once| format!("   {once}"))).collect()
}

/// What is asked for, with all the channels that it is asked for.
fn request(names: &Names<'_>, trace: &Trace, group: &OneThing) -> String {
    let (login, app) = (steps::account(names, &trace.account), steps::app(names, &trace.app));
    let registered = names.case.app(&trace.app).and_then(|app| app.registered());
    let number = steps::bracket(names.lang, registered.map(|info| &info.number));
    let words = editions::words(trace.readings.edition);
    let connect = |channels| (words.connect)(names.lang, Manner::Asked, &app, channels);
    match (names.lang, group.kind) {
        (En, ActionKind::LogInAs) => format!("Log in with your own account, {}:", connect("these channels")),
        (Ko, ActionKind::LogInAs) => format!("본인 계정으로 로그인해 {}.", connect("다음 채널")),
        (En, ActionKind::GrantAppRole) => format!("Make {login} Editor (에디터) of {app}. It is for:"),
        (Ko, ActionKind::GrantAppRole) => format!("{login}을 {app}의 에디터로 추가해 주시기 바랍니다. 관련 채널:"),
        (En, ActionKind::RegisterAppBusiness) => {
            format!("Register the business information of these channels on {app}:")
        }
        (Ko, ActionKind::RegisterAppBusiness) => {
            format!("{app}에 다음 채널과 같은 사업자 정보를 등록해 주시기 바랍니다.")
        }
        (En, ActionKind::CorrectAppBusiness | ActionKind::ChooseApp) => {
            format!("Correct the business information of {app} to that of:")
        }
        (Ko, ActionKind::CorrectAppBusiness | ActionKind::ChooseApp) => {
            format!("{app}의 사업자 정보를 다음 채널과 같게 정정해 주시기 바랍니다.")
        }
        (En, ActionKind::GrantChannelRole) => format!("Make {login} Manager (매니저) of:"),
        (Ko, ActionKind::GrantChannelRole) => format!("{login}을 다음 채널의 매니저로 추가해 주시기 바랍니다."),
        (En, ActionKind::SaveChannelBusiness) => format!("Save the same business information as {app}’s{number} on:"),
        (Ko, ActionKind::SaveChannelBusiness) => {
            format!("다음 채널에 {app}과 같은 사업자 정보{number}를 저장해 주시기 바랍니다.")
        }
        (En, ActionKind::CorrectChannelBusiness) => format!("Correct the business information to {app}’s{number} on:"),
        (Ko, ActionKind::CorrectChannelBusiness) => {
            format!("다음 채널의 사업자 정보를 {app} 정보{number}와 같게 정정해 주시기 바랍니다.")
        }
        (En, ActionKind::ApplyBusinessChannel | ActionKind::WaitForReview) => {
            "Apply for Business Channel (비즈니스 채널) with:".into()
        }
        (Ko, ActionKind::ApplyBusinessChannel | ActionKind::WaitForReview) => {
            "다음 채널의 비즈니스 채널을 신청해 주시기 바랍니다.".into()
        }
        (En, ActionKind::RemoveConnection) if group.who == Who::OtherTeam => {
            "Disconnect these channels from your app:".into()
        }
        (Ko, ActionKind::RemoveConnection) if group.who == Who::OtherTeam => {
            "운영하시는 앱에서 다음 채널의 연결을 해제해 주시기 바랍니다.".into()
        }
        (_, ActionKind::RemoveConnection) => words.remove_asked.of(names.lang).into(),
    }
}

/// Channels, one below the other.
fn named(names: &Names<'_>, channels: &[ChannelId]) -> Vec<String> {
    let mut ids: Vec<&str> = channels.iter().map(ChannelId::as_str).collect();
    ids.order_by_key(|id| *id);
    let all = names.case.channels.iter().enumerate();
    let here = all.filter(|(_, channel)| ids.binary_search(&channel.id.as_str()).is_ok());
    here.map(|(place, _)| format!("- {}", names.channel_at(place))).collect()
}

/// A summary of one page, as text: what was asked and how it was read, what came of it, what helps
/// most, and the day.
pub fn brief(names: &Names<'_>, trace: &Trace, overview: &Overview, today: Date) -> String {
    let lang = names.lang;
    let name = names.case.name.trim();
    let name = if name.is_empty() { Label::UntitledCase.text(lang) } else { name };
    let mut lines = vec![format!("{name} · {}", dates::date(lang, today)), asked(names, trace), String::new()];
    lines.push(answer::sentence(lang, trace.count()));
    let counts = [Verdict::Listed, Verdict::AlreadyConnected, Verdict::NotListed, Verdict::CantTell];
    let counts = counts.map(|one| format!("{}: {}", terms::verdict(lang, one), overview.tally.of_verdict(one)));
    lines.extend([counts.join(" · "), String::new(), title(lang, overview.count(), overview.tally.total())]);
    lines.extend(overview.groups.iter().take(ON_A_PAGE).zip(1..).flat_map(|(group, place)| {
        let count = terms::channel_count(lang, group.channels.len());
        let what = terms::condition(lang, group.condition);
        let who = who(names, trace, group);
        [format!("{place}. {what}: {count}. {who}"), format!("   {}", names.channels(&group.channels))]
    }));
    let more = overview.groups.len().saturating_sub(ON_A_PAGE);
    if more > 0 {
        lines.push(match lang {
            En => format!("… and {more} smaller groups"),
            Ko => format!("… 외 작은 묶음 {more}개"),
        });
    }
    lines.extend([String::new(), heading(lang).to_owned()]);
    lines.extend(trace.readings.edition.readings().map(|reading| {
        let value = terms::reading_value(lang, trace.readings.value(reading));
        format!("- {}: {value}", answer::reading_heading(lang, reading))
    }));
    lines.extend([String::new(), editions::words(trace.readings.edition).not_kakao.of(lang).to_owned()]);
    told(&lines)
}

/// How many groups fit on a page beside all else.
const ON_A_PAGE: usize = 8;

fn asked(names: &Names<'_>, trace: &Trace) -> String {
    let (account, app) = (names.account(&trace.account), names.app(&trace.app));
    let screen = editions::words(trace.readings.edition).name.of(names.lang);
    match names.lang {
        En => format!("{screen} · Login: {account} · App: {app}"),
        Ko => format!("{screen} · 로그인 계정: {account} · 앱: {app}"),
    }
}

const fn heading(lang: Lang) -> &'static str {
    match lang {
        En => "How the rules were read:",
        Ko => "규칙 해석:",
    }
}
