//! Lines of the plan on the page that are made of several facts.

use crate::facts::{Action, ActionKind, Tick};
use crate::order::Order;
use crate::plan::{Plan, Step, Warning};
use crate::rules::Edition;
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::editions::{self, Manner};
use crate::wording::names::Names;
use crate::wording::terms;

use super::steps::{self, list};
use super::{dates, people, places};

/// Login and app of a plan.
pub fn login(names: &Names<'_>, plan: &Plan) -> String {
    let (account, app) = (steps::account(names, &plan.account), steps::app(names, &plan.app));
    match names.lang {
        En => format!("Log in as {account}, choose {app}"),
        Ko => format!("{account}으로 로그인해 {app} 선택"),
    }
}

/// Of which channels a plan speaks: how many it is for, of how many that are not listed, and which
/// of these, where it is for the first, the next and so on.
pub fn scope(lang: Lang, chosen: usize, stuck: usize, run: Option<(usize, usize)>) -> String {
    match (lang, run) {
        (En, Some(_)) if chosen == 1 && stuck == 1 => "Plan for the one channel that is not listed".into(),
        (Ko, Some(_)) if chosen == 1 && stuck == 1 => "목록에 없는 채널 1개의 할 일".into(),
        (En, Some(_)) if chosen == stuck => format!("Plan for all {stuck} channels that are not listed"),
        (Ko, Some(_)) if chosen == stuck => format!("목록에 없는 채널 {stuck}개 모두의 할 일"),
        (En, Some((1, _))) => format!("Plan for {chosen} of {stuck} channels that are not listed"),
        (Ko, Some((1, _))) => format!("목록에 없는 채널 {stuck}개 중 {chosen}개의 할 일"),
        (En, Some((first, last))) if first < last => {
            format!("Plan for {chosen} of {stuck} channels that are not listed: {first} to {last}")
        }
        (Ko, Some((first, last))) if first < last => {
            format!("목록에 없는 채널 {stuck}개 중 {chosen}개의 할 일: {first}~{last}번째")
        }
        (En, _) => format!("Plan for {} ({stuck} are not listed)", terms::channel_count(lang, chosen)),
        (Ko, _) => format!("채널 {chosen}개의 할 일(목록에 없는 채널 {stuck}개)"),
    }
}

/// Plans for the channels that come next.
pub fn next(lang: Lang, channels: usize) -> String {
    match lang {
        En => format!("Next {channels}"),
        Ko => format!("다음 {channels}개"),
    }
}

/// How many channels are chosen.
pub fn count(lang: Lang, chosen: usize, all: usize) -> String {
    match lang {
        En => format!("{chosen} of {all} chosen"),
        Ko => format!("{all}개 중 {chosen}개 선택"),
    }
}

/// What there is to mind about some steps.
pub fn warning(lang: Lang, warning: Warning, steps: usize) -> String {
    let what = match (lang, warning) {
        (En, Warning::ForGood) => "Can’t be undone by yourself",
        (Ko, Warning::ForGood) => "직접 되돌릴 수 없음",
        (En, Warning::ReachesFurther) => {
            "Also changes this Owner’s other apps with the same information (blog of Kakao’s technical account managers, 2022)"
        }
        (Ko, Warning::ReachesFurther) => "같은 정보를 쓰는 이 오너의 다른 앱도 바뀜(카카오 TAM 블로그, 2022년)",
        (En, Warning::IfNeeded) => "May not be needed",
        (Ko, Warning::IfNeeded) => "필요 없을 수도 있음",
        (En, Warning::NotInSource) => "Not on Kakao’s page",
        (Ko, Warning::NotInSource) => "카카오 문서에 없는 방법",
        (En, Warning::LaterDocumentation) => "From later documentation",
        (Ko, Warning::LaterDocumentation) => "이후 문서에 있는 방법",
        (En, Warning::EarlierDocumentation) => "From earlier documentation",
        (Ko, Warning::EarlierDocumentation) => "이전 문서에 있는 방법",
        (En, Warning::NoLength) => "Duration not stated",
        (Ko, Warning::NoLength) => "소요 기간이 나와 있지 않음",
        (En, Warning::WithEffort) => "Undo by doing it again",
        (Ko, Warning::WithEffort) => "되돌리려면 다시 작업해야 함",
    };
    format!("{what}: {}", steps_of(lang, steps))
}

/// How many things there are to mind.
pub fn to_mind(lang: Lang, things: usize) -> String {
    match (lang, things) {
        (En, 1) => "1 thing to mind".into(),
        (En, _) => format!("{things} things to mind"),
        (Ko, _) => format!("주의할 점 {things}가지"),
    }
}

/// How many roles nobody is known to hold.
pub fn to_find(lang: Lang, people: usize) -> String {
    match (lang, people) {
        (En, 1) => "To find: 1 person".into(),
        (En, _) => format!("To find: {people} people"),
        (Ko, _) => format!("찾아야 할 사람: {people}명"),
    }
}

/// How many steps somebody has.
pub fn steps_of(lang: Lang, steps: usize) -> String {
    match (lang, steps) {
        (En, 1) => "1 step".into(),
        (En, _) => format!("{steps} steps"),
        (Ko, _) => format!("할 일 {steps}개"),
    }
}

/// What a step settles: its conditions.
pub fn settles(lang: Lang, step: &Step) -> Vec<&'static str> {
    let mut conditions: Vec<_> = step.settles.iter().map(|(_, condition)| *condition).collect();
    conditions.order_by(&mut Ord::cmp);
    conditions.dedup();
    conditions.into_iter().map(|condition| terms::condition(lang, condition)).collect()
}

/// Everybody else who could do a step.
pub fn others(names: &Names<'_>, step: &Step) -> Option<String> {
    let others = step.candidates.iter().filter(|person| Some(*person) != step.actor.as_ref());
    let others = list(others.map(|person| people::person(names, person)));
    (!others.is_empty()).then(|| match names.lang {
        En => format!("{others} could do it as well"),
        Ko => format!("대신 할 수 있는 사람: {others}"),
    })
}

/// Something that was done, and when.
pub fn done(names: &Names<'_>, tick: &Tick) -> String {
    format!("{} · {}", steps::action(names, &tick.action, None), dates::date(names.lang, tick.on))
}

/// The last step: to connect, with what is done once before it.
pub fn connect(names: &Names<'_>, plan: &Plan) -> String {
    /// The most channels that are read out one by one.
    const NAMED: usize = 20;
    let channels = match plan.connect.len() {
        ..=NAMED => list(plan.connect.iter().map(|channel| names.channel(channel))),
        _ => names.channels(&plan.connect),
    };
    let words = editions::words(plan.edition);
    let (lang, app, console) = (names.lang, steps::app(names, &plan.app), words.name.of(names.lang));
    let what = |channels: &str| (words.connect)(lang, Manner::Told, &app, channels);
    let first = match lang {
        En => format!("Log in to {console}, {}.", what(&channels)),
        Ko => format!("{console}에 로그인한 뒤 {}.", what(&format!("채널({channels})"))),
    };
    steps::connecting(lang, plan.edition, first).join(" ")
}

/// Where one connects, and what is done once before it.
pub fn connecting(lang: Lang, edition: Edition) -> Vec<String> {
    steps::connecting(lang, edition, places::connecting(lang, edition))
}

/// The name of a step where there is little room.
pub fn short(names: &Names<'_>, action: &Action) -> String {
    let on = match action {
        Action::LogInAs(account) | Action::GrantAppRole(account, _) => names.account(account),
        Action::ChooseApp(app) | Action::RegisterAppBusiness(app, _) | Action::CorrectAppBusiness(app, _) => {
            names.app(app)
        }
        Action::GrantChannelRole(_, channel)
        | Action::SaveChannelBusiness(channel, _)
        | Action::CorrectChannelBusiness(channel, _)
        | Action::ApplyBusinessChannel(channel)
        | Action::WaitForReview(channel)
        | Action::RemoveConnection(channel, _) => names.channel(channel),
    };
    short_kind(names.lang, action.kind(), &on)
}

/// What is done, where there is little room, and on what.
pub fn short_kind(lang: Lang, kind: ActionKind, on: &str) -> String {
    let (en, ko) = match kind {
        ActionKind::LogInAs => ("Log in", "로그인"),
        ActionKind::ChooseApp => ("Choose", "선택"),
        ActionKind::GrantAppRole => ("Editor", "에디터 추가"),
        ActionKind::RegisterAppBusiness => ("Register", "정보 등록"),
        ActionKind::CorrectAppBusiness | ActionKind::CorrectChannelBusiness => ("Correct", "정보 정정"),
        ActionKind::GrantChannelRole => ("Manager", "매니저 추가"),
        ActionKind::SaveChannelBusiness => ("Save", "정보 저장"),
        ActionKind::ApplyBusinessChannel => ("Apply", "신청"),
        ActionKind::WaitForReview => ("Review", "심사"),
        ActionKind::RemoveConnection => ("Disconnect", "연결 해제"),
    };
    match lang {
        En => format!("{en}: {on}"),
        Ko => format!("{on} {ko}"),
    }
}
