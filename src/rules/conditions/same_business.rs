//! `same-business`: the channel's business information is the app's. Conditions, channel, 2.

use crate::facts::command::Command;
use crate::facts::{
    Action, BusinessInfo, BusinessName, BusinessNumber, Channel, ChannelBusiness, Fact, HolderKind, Source,
};
use crate::rules::{Condition, Outcome, Question, Reading, Readings, SameBusinessReading};

use super::{ChannelSubject, Rule};

/// Comparing needs information on both sides. Where a side has none, or it is not known whether it
/// has any, one change there settles both conditions.
pub(super) const RULE: Rule = Rule {
    id: "same-business",
    reading: Some(Reading::SameBusiness),
    rests_on: &[Condition::AppBusiness, Condition::ChannelBusiness],
    role_on: None,
};

/// What comparing the two sides comes to, part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Whether the numbers agree.
    number: Outcome,
    /// Whether the names agree.
    name: Outcome,
}

/// What comparing the two sides came to. Where several things could be said, the one that decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// At least one side is known to have no business information with a number: not met.
    NothingToCompare {
        /// The app has none.
        app: bool,
        /// The channel has none.
        channel: bool,
    },
    /// The numbers differ: not met.
    NumbersDiffer {
        /// The app's number.
        app: BusinessNumber,
        /// The channel's number.
        channel: BusinessNumber,
        /// One is a head office's and the other a branch's: a plausible slip (rulebook 7).
        branch: bool,
    },
    /// The names differ, and the reading compares them: not met.
    NamesDiffer {
        /// The app's business name.
        app: BusinessName,
        /// The channel's business name.
        channel: BusinessName,
    },
    /// The number of at least one side is not known: unknown.
    NumberNotKnown {
        /// The app's is not known.
        app: bool,
        /// The channel's is not known.
        channel: bool,
    },
    /// The numbers agree, the reading compares names, and at least one was not given: unknown.
    NameNotKnown {
        /// The app's is not given.
        app: bool,
        /// The channel's is not given.
        channel: bool,
    },
    /// Everything that the reading compares agrees: met.
    Same {
        /// The number on both sides.
        number: BusinessNumber,
    },
}

/// What the comparison came to.
pub type Grounds = Comparison;

/// One side's business information: unknown, known to be none, or there.
type Side<'a> = Fact<Option<&'a BusinessInfo>>;

fn sides(subject: ChannelSubject<'_>) -> (Side<'_>, Side<'_>) {
    (subject.of.app.business_info(), subject.channel.business_info())
}

pub(super) fn compile(subject: ChannelSubject<'_>) -> Facts {
    match sides(subject) {
        (Fact::Known(Some(app)), Fact::Known(Some(channel))) => Facts {
            number: agree(app.number.comparable(), channel.number.comparable()),
            name: agree(app.name.comparable(), channel.name.comparable()),
        },
        // A side known to have none decides, whatever the other is.
        (Fact::Known(None), _) | (_, Fact::Known(None)) => Facts { number: Outcome::NotMet, name: Outcome::NotMet },
        (Fact::Unknown, _) | (_, Fact::Unknown) => Facts { number: Outcome::Unknown, name: Outcome::Unknown },
    }
}

fn agree(one: Option<&str>, other: Option<&str>) -> Outcome {
    match (one, other) {
        (Some(one), Some(other)) => (one == other).into(),
        _ => Outcome::Unknown,
    }
}

pub(super) fn decide(facts: Facts, readings: Readings) -> Outcome {
    match readings.same_business {
        SameBusinessReading::Number => facts.number,
        SameBusinessReading::NumberAndName => facts.number.and(facts.name),
    }
}

pub(super) fn grounds(subject: ChannelSubject<'_>, readings: Readings) -> Comparison {
    let (app, channel) = sides(subject);
    let none = |side: Side<'_>| side == Fact::Known(None);
    if none(app) || none(channel) {
        return Comparison::NothingToCompare { app: none(app), channel: none(channel) };
    }
    let info = |side: Side<'_>| side.known().copied().flatten().cloned().unwrap_or_default();
    let (app, channel) = (info(app), info(channel));
    let facts = compile(subject);
    let names = readings.same_business == SameBusinessReading::NumberAndName;
    let lacks = |of_app: Option<&str>, of_channel: Option<&str>| (of_app.is_none(), of_channel.is_none());
    match (facts.number, facts.name) {
        (Outcome::NotMet, _) => {
            let branch = is_branch(&app.number, &channel.number);
            Comparison::NumbersDiffer { app: app.number, channel: channel.number, branch }
        }
        (_, Outcome::NotMet) if names => Comparison::NamesDiffer { app: app.name, channel: channel.name },
        (Outcome::Unknown, _) => {
            let (app, channel) = lacks(app.number.comparable(), channel.number.comparable());
            Comparison::NumberNotKnown { app, channel }
        }
        (Outcome::Met, Outcome::Unknown) if names => {
            let (app, channel) = lacks(app.name.comparable(), channel.name.comparable());
            Comparison::NameNotKnown { app, channel }
        }
        (Outcome::Met, _) => Comparison::Same { number: channel.number },
    }
}

fn is_branch(one: &BusinessNumber, other: &BusinessNumber) -> bool {
    matches!(
        (one.check(), other.check()),
        (Ok(HolderKind::Branch), Ok(HolderKind::CompanyHeadOffice))
            | (Ok(HolderKind::CompanyHeadOffice), Ok(HolderKind::Branch))
    )
}

pub(super) fn about(subject: ChannelSubject<'_>) -> Question {
    Question::ChannelBusiness(subject.channel.id.clone())
}

pub(super) fn questions(subject: ChannelSubject<'_>, readings: Readings) -> Vec<Question> {
    let (app, channel) = (|| subject.of.app.id.clone(), || subject.channel.id.clone());
    let either =
        |of_app: Option<Question>, of_channel: Option<Question>| of_app.into_iter().chain(of_channel).collect();
    match grounds(subject, readings) {
        Comparison::NumberNotKnown { app: of_app, channel: of_channel } => either(
            of_app.then(|| Question::AppBusiness(app())),
            of_channel.then(|| Question::ChannelBusiness(channel())),
        ),
        Comparison::NameNotKnown { app: of_app, channel: of_channel } => either(
            of_app.then(|| Question::AppBusinessName(app())),
            of_channel.then(|| Question::ChannelBusinessName(channel())),
        ),
        Comparison::NothingToCompare { .. }
        | Comparison::NumbersDiffer { .. }
        | Comparison::NamesDiffer { .. }
        | Comparison::Same { .. } => Vec::new(),
    }
}

pub(super) fn fixes(subject: ChannelSubject<'_>, _: Readings) -> Vec<Vec<Action>> {
    let source = Source::of(subject.channel);
    let app =
        (source != Source::Certificate).then(|| vec![Action::CorrectAppBusiness(subject.of.app.id.clone(), source)]);
    app.into_iter().chain([vec![on_channel(subject)]]).collect()
}

/// What gives the channel the app's information.
pub(super) fn on_channel(subject: ChannelSubject<'_>) -> Action {
    let (channel, app) = (subject.channel.id.clone(), subject.of.app.id.clone());
    match subject.channel.business {
        Fact::Known(ChannelBusiness::Saved(_)) => Action::CorrectChannelBusiness(channel, app),
        Fact::Known(ChannelBusiness::None) | Fact::Unknown => Action::SaveChannelBusiness(channel, app),
    }
}

pub(super) fn mend(subject: ChannelSubject<'_>, _: Readings) -> Option<Command> {
    with_that_of_the_app(subject)
}

/// The channel with the app's information, where that has any.
pub(super) fn with_that_of_the_app(subject: ChannelSubject<'_>) -> Option<Command> {
    let business = Fact::Known(ChannelBusiness::Saved(subject.of.app.registered()?.clone()));
    Some(Command::PutChannel(Channel { business, ..subject.channel.clone() }))
}
