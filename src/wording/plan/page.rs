//! Lines of the plan on the page that are made of several facts.

use crate::facts::{Action, Tick};
use crate::order::Order;
use crate::plan::{Plan, Step};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::names::Names;
use crate::wording::terms;

use super::steps::{self, list};
use super::{dates, people};

/// Login and app of a plan.
pub fn login(names: &Names<'_>, plan: &Plan) -> String {
    let (account, app) = (steps::account(names, &plan.account), steps::app(names, &plan.app));
    match names.lang {
        En => format!("Log in as {account}, choose {app}"),
        Ko => format!("{account}으로 로그인해 {app} 선택"),
    }
}

/// How many of the channels that are stuck were chosen unasked; nothing where all were.
pub fn first_of(lang: Lang, most: usize, all: usize) -> Option<String> {
    (all > most).then(|| match lang {
        En => format!("{all} channels are not on the list; the first {most} are chosen."),
        Ko => format!("목록에 없는 채널 {all}개 중 앞의 {most}개를 선택했습니다."),
    })
}

/// How many channels are chosen.
pub fn count(lang: Lang, chosen: usize, all: usize) -> String {
    match lang {
        En => format!("{chosen} of {all} chosen"),
        Ko => format!("{all}개 중 {chosen}개 선택"),
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

/// The last step: to connect.
pub fn connect(names: &Names<'_>, plan: &Plan) -> String {
    let channels = list(plan.connect.iter().map(|channel| names.channel(channel)));
    match names.lang {
        En => format!("Select {} and {channels}, then click 연결하기 (Connect).", names.app(&plan.app)),
        Ko => format!("{}과 채널({channels})을 선택하고 ‘연결하기’를 누르세요.", steps::app(names, &plan.app)),
    }
}

/// The name of a step where there is little room.
pub fn short(names: &Names<'_>, action: &Action) -> String {
    let of = |en: &str, ko: &str, name: String| match names.lang {
        En => format!("{en}: {name}"),
        Ko => format!("{name} {ko}"),
    };
    match action {
        Action::LogInAs(account) => of("Log in", "로그인", names.account(account)),
        Action::ChooseApp(app) => of("Choose", "선택", names.app(app)),
        Action::GrantAppRole(account, _) => of("Editor", "에디터 추가", names.account(account)),
        Action::RegisterAppBusiness(app, _) => of("Register", "정보 등록", names.app(app)),
        Action::CorrectAppBusiness(app, _) => of("Correct", "정보 정정", names.app(app)),
        Action::GrantChannelRole(_, channel) => of("Manager", "매니저 추가", names.channel(channel)),
        Action::SaveChannelBusiness(channel, _) => of("Save", "정보 저장", names.channel(channel)),
        Action::CorrectChannelBusiness(channel, _) => of("Correct", "정보 정정", names.channel(channel)),
        Action::ApplyBusinessChannel(channel) => of("Apply", "신청", names.channel(channel)),
        Action::WaitForReview(channel) => of("Review", "심사", names.channel(channel)),
        Action::RemoveConnection(channel, _) => of("Disconnect", "연결 해제", names.channel(channel)),
    }
}
