//! `channel-business`: business information is saved on the channel. Conditions, channel, 2: a
//! channel in use, by Talk Store say, can be without it.

use crate::facts::command::Command;
use crate::facts::{Action, ChannelBusiness, Fact};
use crate::rules::{Outcome, Question, Readings};

use super::{ChannelSubject, Rule, same_business};

pub(super) const RULE: Rule = Rule { id: "channel-business", reading: None, rests_on: &[], role_on: None };

/// Whether any is saved.
pub type Facts = Fact<bool>;
/// The same.
pub type Grounds = Fact<bool>;

pub(super) fn compile(subject: ChannelSubject<'_>) -> Facts {
    subject.channel.business.as_ref().map(|business| *business != ChannelBusiness::None)
}

pub(super) fn decide(saved: Facts, _: Readings) -> Outcome {
    Outcome::of(saved, |saved| saved)
}

pub(super) fn grounds(subject: ChannelSubject<'_>, _: Readings) -> Grounds {
    compile(subject)
}

pub(super) fn about(subject: ChannelSubject<'_>) -> Question {
    Question::ChannelBusiness(subject.channel.id.clone())
}

pub(super) fn questions(subject: ChannelSubject<'_>, _: Readings) -> Vec<Question> {
    vec![about(subject)]
}

pub(super) fn fixes(subject: ChannelSubject<'_>, _: Readings) -> Vec<Vec<Action>> {
    vec![vec![same_business::on_channel(subject)]]
}

pub(super) fn mend(subject: ChannelSubject<'_>, _: Readings) -> Option<Command> {
    same_business::with_that_of_the_app(subject)
}
