//! `business-channel`: the channel is an approved Business Channel. Requirements; Business
//! channel; Conditions, channel, 2.

use crate::facts::command::Command;
use crate::facts::{Action, Channel, ChannelState, Fact};
use crate::rules::{Outcome, Question, Readings};

use super::{ChannelSubject, Rule};

pub(super) const RULE: Rule = Rule { id: "business-channel", reading: None, rests_on: &[], role_on: None };

/// Whether the channel is approved.
pub type Facts = Fact<bool>;
/// The channel's state.
pub type Grounds = Fact<ChannelState>;

pub(super) fn compile(subject: ChannelSubject<'_>) -> Facts {
    subject.channel.state.map(|state| state == ChannelState::Business)
}

pub(super) fn decide(approved: Facts, _: Readings) -> Outcome {
    Outcome::of(approved, |approved| approved)
}

pub(super) fn grounds(subject: ChannelSubject<'_>, _: Readings) -> Grounds {
    subject.channel.state
}

pub(super) fn about(subject: ChannelSubject<'_>) -> Question {
    Question::ChannelState(subject.channel.id.clone())
}

pub(super) fn questions(subject: ChannelSubject<'_>, _: Readings) -> Vec<Question> {
    vec![about(subject)]
}

pub(super) fn fixes(subject: ChannelSubject<'_>, _: Readings) -> Vec<Vec<Action>> {
    let id = || subject.channel.id.clone();
    vec![match subject.channel.state {
        Fact::Known(ChannelState::InReview { .. }) => vec![Action::WaitForReview(id())],
        _ => vec![Action::ApplyBusinessChannel(id()), Action::WaitForReview(id())],
    }]
}

pub(super) fn mend(subject: ChannelSubject<'_>, _: Readings) -> Option<Command> {
    let state = Fact::Known(ChannelState::Business);
    Some(Command::PutChannel(Channel { state, ..subject.channel.clone() }))
}
