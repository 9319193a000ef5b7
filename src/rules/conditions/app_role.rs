//! `app-role`: the account may connect the app. Conditions, app, 1; Connect › How to;
//! Requirements.

use crate::facts::command::Command;
use crate::facts::{Action, AppRole, Channel, Fact};
use crate::rules::{AppRoleReading, Outcome, Question, Reading, Readings};

use super::{AppSubject, RoleOn, Rule, Subject};

pub(super) const RULE: Rule =
    Rule { id: "app-role", reading: Some(Reading::AppRole), rests_on: &[], role_on: Some(RoleOn::App) };

/// The role of the account on the app.
pub type Facts = Fact<AppRole>;
/// The same.
pub type Grounds = Fact<AppRole>;

pub(super) fn compile(subject: AppSubject<'_>) -> Facts {
    subject.role
}

pub(super) fn decide(role: Facts, readings: Readings) -> Outcome {
    Outcome::of(role, |role| match readings.app_role {
        AppRoleReading::Owner => role == AppRole::Owner,
        AppRoleReading::OwnerOrEditor => matches!(role, AppRole::Owner | AppRole::Editor),
    })
}

pub(super) fn grounds(subject: AppSubject<'_>, _: Readings) -> Grounds {
    compile(subject)
}

pub(super) fn about(subject: AppSubject<'_>) -> Question {
    Question::AppRole(subject.account.clone(), subject.app.id.clone())
}

pub(super) fn questions(subject: AppSubject<'_>, _: Readings) -> Vec<Question> {
    vec![about(subject)]
}

pub(super) fn fixes(subject: Subject<'_>) -> Vec<Vec<Action>> {
    vec![vec![Action::GrantAppRole(subject.of.account.clone(), subject.of.app.id.clone())]]
}

pub(super) fn mend(subject: AppSubject<'_>, _: &[&Channel], _: Readings) -> Option<Command> {
    let owner = Fact::Known(AppRole::Owner);
    Some(Command::SetAppRole(subject.account.clone(), subject.app.id.clone(), owner))
}
