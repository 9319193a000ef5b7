//! Who acts, and whom to find.

use crate::plan::{Blocked, Holder, Obstacle, Person, ToFind, Wanted};
use crate::rules::Outcome;
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::names::Names;
use crate::wording::terms;

use super::steps::{self, list};

/// A role, by what it is held on.
pub fn holder(names: &Names<'_>, holder: &Holder) -> String {
    match (names.lang, holder) {
        (En, Holder::OwnerOf(app)) => format!("the Owner of {}", names.app(app)),
        (Ko, Holder::OwnerOf(app)) => format!("{}의 오너", steps::app(names, app)),
        (En, Holder::MasterOf(channel)) => format!("the Master of {}", names.channel(channel)),
        (Ko, Holder::MasterOf(channel)) => format!("{}의 마스터", steps::channel(names, channel)),
        (En, Holder::TeamOf(app)) => format!("the Owner or an Editor of {}", names.app(app)),
        (Ko, Holder::TeamOf(app)) => format!("{}의 오너 또는 에디터", steps::app(names, app)),
        (En, Holder::TeamBehind(channel, removal)) => {
            format!("the Owner or an Editor of {}", steps::behind(names, channel, removal))
        }
        (Ko, Holder::TeamBehind(channel, removal)) => {
            format!("{}의 오너 또는 에디터", steps::behind(names, channel, removal))
        }
    }
}

/// Somebody who acts; where they are not known, by the role that they hold.
pub fn person(names: &Names<'_>, person: &Person) -> String {
    match person {
        Person::Account(account) => names.account(account),
        Person::NotKnown(role) => match names.lang {
            En => format!("{} (not known yet)", holder(names, role)),
            Ko => format!("{}(아직 모름)", holder(names, role)),
        },
    }
}

/// What nobody in the case is known to be able to do, and whom to find.
pub fn to_find(names: &Names<'_>, find: &ToFind) -> String {
    let role = holder(names, &find.holder);
    let may_be = list(find.may_be.iter().map(|account| names.account(account)));
    match (names.lang, find.may_be.is_empty()) {
        (En, true) => {
            format!("Nobody in this check is known to be {role}. Find out who is: only they can do their steps.")
        }
        (Ko, true) => {
            format!(
                "이 점검에는 {role}로 확인된 계정이 없습니다. 해당 단계는 그분만 할 수 있으니 누구인지 먼저 찾아야 합니다."
            )
        }
        (En, false) => {
            format!("Nobody in this check is known to be {role}. Ask {may_be} first: their role is not known.")
        }
        (Ko, false) => {
            format!("이 점검에는 {role}로 확인된 계정이 없습니다. 권한을 모르는 계정부터 확인해 보세요: {may_be}")
        }
    }
}

/// Whom to find for an app that no login of the case has a plan for.
pub fn wanted(names: &Names<'_>, wanted: &Wanted) -> String {
    let roles = first_of(names.lang, wanted.roles.iter().map(|role| holder(names, role)));
    let app = steps::app(names, &wanted.app);
    let may_be = list(wanted.may_be.iter().map(|account| names.account(account)));
    let first = match names.lang {
        En => {
            format!("To use {app}, the person who logs in must already hold: {roles}. No account entered is known to.")
        }
        Ko => format!(
            "{app}은 로그인하는 계정이 다음 권한을 이미 모두 가지고 있어야 하는데, 그런 계정이 확인되지 않았습니다: {roles}."
        ),
    };
    match (names.lang, wanted.may_be.is_empty()) {
        (_, true) => first,
        (En, false) => format!("{first} It may be {may_be}: find out their roles."),
        (Ko, false) => format!("{first} 권한을 모르는 계정부터 확인해 보세요: {may_be}"),
    }
}

/// Why a login has no plan for an app.
pub fn blocked(names: &Names<'_>, blocked: &Blocked) -> String {
    let (account, app) = (steps::account(names, &blocked.account), steps::app(names, &blocked.app));
    let why = first_of(names.lang, blocked.obstacles.iter().map(|one| obstacle(names, one)));
    match names.lang {
        En => format!("No plan with {account} and {app}: {why}."),
        Ko => format!("{account}과 {app}으로는 방법이 없습니다: {why}"),
    }
}

/// The first few of several, with how many more there are: a login may lack a role on each of a
/// thousand channels.
fn first_of(lang: Lang, all: impl ExactSizeIterator<Item = String>) -> String {
    const SHOWN: usize = 8;
    let more = all.len().saturating_sub(SHOWN);
    let shown = list(all.take(SHOWN));
    match (lang, more) {
        (_, 0) => shown,
        (En, more) => format!("{shown} and {more} more"),
        (Ko, more) => format!("{shown} 외 {more}건"),
    }
}

fn obstacle(names: &Names<'_>, obstacle: &Obstacle) -> String {
    let Some(role) = &obstacle.holder else {
        return match obstacle.questions.is_empty() {
            true => terms::unmet(names.lang, obstacle.condition).to_owned(),
            false => format!(
                "{}: {}",
                terms::outcome(names.lang, Outcome::Unknown),
                terms::condition_short(names.lang, obstacle.condition)
            ),
        };
    };
    let name = holder(names, role);
    match (names.lang, obstacle.questions.is_empty()) {
        (En, false) => format!("only {name} may connect, and it is not known whether this account is"),
        (Ko, false) => format!("{name}만 연결할 수 있음(이 계정이 {name}인지 확인 필요)"),
        (En, true) => format!("only {name} may connect{}", not_planned(En, role)),
        (Ko, true) => format!("{name}만 연결할 수 있음{}", not_planned(Ko, role)),
    }
}

/// That a role is not planned to change hands (rulebook 5).
const fn not_planned(lang: Lang, role: &Holder) -> &'static str {
    match (lang, role) {
        (En, Holder::OwnerOf(_)) => "; handing that role over is possible but not planned here",
        (Ko, Holder::OwnerOf(_)) => "(오너를 바꿀 수는 있지만 여기서는 다루지 않음)",
        (En, Holder::MasterOf(_)) => "; a change of Master is not planned here",
        (Ko, Holder::MasterOf(_)) => "(마스터 변경은 여기서 다루지 않음)",
        // A team takes in others at any time, so that it is in nobody's way.
        (_, Holder::TeamOf(_) | Holder::TeamBehind(..)) => "",
    }
}
