//! `channel-role`: the account may connect the channel. Conditions, channel, 1; Connect › How to;
//! Requirements.

use crate::facts::command::Command;
use crate::facts::{Action, ChannelRole, Fact};
use crate::rules::{ChannelRoleReading, Outcome, Question, Reading, Readings};

use super::{ChannelSubject, RoleOn, Rule};

pub(super) const RULE: Rule =
    Rule { id: "channel-role", reading: Some(Reading::ChannelRole), rests_on: &[], role_on: Some(RoleOn::Channel) };

/// The role of the account on the channel.
pub type Facts = Fact<ChannelRole>;
/// The same.
pub type Grounds = Fact<ChannelRole>;

pub(super) fn compile(subject: ChannelSubject<'_>) -> Facts {
    subject.role
}

/// Taken to the letter, the source's list of conditions would shut out a Master; no reading goes
/// that far.
pub(super) fn decide(role: Facts, readings: Readings) -> Outcome {
    Outcome::of(role, |role| match readings.channel_role {
        ChannelRoleReading::Master => role == ChannelRole::Master,
        ChannelRoleReading::MasterOrManager => matches!(role, ChannelRole::Master | ChannelRole::Manager),
        ChannelRoleReading::AnyRole => role != ChannelRole::None,
    })
}

pub(super) fn grounds(subject: ChannelSubject<'_>, _: Readings) -> Grounds {
    compile(subject)
}

pub(super) fn about(subject: ChannelSubject<'_>) -> Question {
    Question::ChannelRole(subject.of.account.clone(), subject.channel.id.clone())
}

pub(super) fn questions(subject: ChannelSubject<'_>, _: Readings) -> Vec<Question> {
    vec![about(subject)]
}

pub(super) fn fixes(subject: ChannelSubject<'_>, _: Readings) -> Vec<Vec<Action>> {
    vec![vec![Action::GrantChannelRole(subject.of.account.clone(), subject.channel.id.clone())]]
}

pub(super) fn mend(subject: ChannelSubject<'_>, _: Readings) -> Option<Command> {
    let master = Fact::Known(ChannelRole::Master);
    Some(Command::SetChannelRole(subject.of.account.clone(), subject.channel.id.clone(), master))
}
