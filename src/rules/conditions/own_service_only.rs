//! `own-service-only`: no other connection forbids this one. Conditions, channel, 3.

use crate::facts::command::Command;
use crate::facts::{Action, Channel, Connection, Fact, OutsideService, Removal};
use crate::rules::{OtherConnectionReading, Outcome, Question, Reading, Readings};

use super::{AppSubject, ChannelSubject, Rule};

pub(super) const RULE: Rule =
    Rule { id: "own-service-only", reading: Some(Reading::OtherConnection), rests_on: &[], role_on: None };

/// What an app that a channel is connected to is to the app in question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The very app in question: never counts here.
    ThisApp,
    /// Another app of the same service.
    SameService,
    /// An app of another service.
    OtherService,
    /// An app whose service is not known.
    UnknownService,
}

impl Relation {
    const ALL: [Self; 4] = [Self::ThisApp, Self::SameService, Self::OtherService, Self::UnknownService];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The relations that a channel's connections have, if the connections are known.
pub type Facts = Fact<Relations>;

/// A set of relations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Relations(u8);

impl Relations {
    /// Whether some connection has this relation.
    pub const fn contains(self, relation: Relation) -> bool {
        self.0 & relation.bit() != 0
    }
}

/// One connection of the channel, and what it does to the condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The connection.
    pub connection: Connection,
    /// What its app is to the app in question.
    pub relation: Relation,
    /// Not met where it forbids, unknown where it may.
    pub outcome: Outcome,
}

/// Every connection, if they are known.
pub type Grounds = Fact<Vec<Tie>>;

fn relation(subject: AppSubject<'_>, connection: &Connection) -> Relation {
    match connection {
        Connection::App(id) if *id == subject.app.id => Relation::ThisApp,
        Connection::App(id) => match subject.case.app(id) {
            Some(other) if other.service == subject.app.service => Relation::SameService,
            Some(_) => Relation::OtherService,
            None => Relation::UnknownService,
        },
        Connection::Outside(OutsideService::Same) => Relation::SameService,
        Connection::Outside(OutsideService::Other) => Relation::OtherService,
        Connection::Outside(OutsideService::Unknown) => Relation::UnknownService,
    }
}

const fn effect(relation: Relation, reading: OtherConnectionReading) -> Outcome {
    match (reading, relation) {
        (_, Relation::ThisApp) | (OtherConnectionReading::Never, _) => Outcome::Met,
        (OtherConnectionReading::AnyOtherApp, _) => Outcome::NotMet,
        (OtherConnectionReading::OtherService, Relation::SameService) => Outcome::Met,
        (OtherConnectionReading::OtherService, Relation::OtherService) => Outcome::NotMet,
        (OtherConnectionReading::OtherService, Relation::UnknownService) => Outcome::Unknown,
    }
}

pub(super) fn compile(subject: ChannelSubject<'_>) -> Facts {
    subject
        .channel
        .connections
        .as_ref()
        .map(|connections| Relations(connections.iter().fold(0, |set, one| set | relation(subject.of, one).bit())))
}

/// Whether the channel is connected to the app in question.
pub(in crate::rules) fn connected(facts: Facts) -> Fact<bool> {
    facts.map(|relations| relations.contains(Relation::ThisApp))
}

pub(super) fn decide(facts: Facts, readings: Readings) -> Outcome {
    let reading = readings.other_connection;
    match facts {
        _ if reading == OtherConnectionReading::Never => Outcome::Met,
        Fact::Unknown => Outcome::Unknown,
        Fact::Known(Relations(0)) => Outcome::Met,
        Fact::Known(relations) => {
            let there = Relation::ALL.into_iter().filter(|relation| relations.contains(*relation));
            Outcome::all(there.map(|relation| effect(relation, reading)))
        }
    }
}

pub(super) fn grounds(subject: ChannelSubject<'_>, readings: Readings) -> Grounds {
    subject.channel.connections.as_ref().map(|connections| {
        let tie = |connection: &Connection| {
            let relation = relation(subject.of, connection);
            Tie { connection: connection.clone(), relation, outcome: effect(relation, readings.other_connection) }
        };
        connections.iter().map(tie).collect()
    })
}

pub(super) fn about(subject: ChannelSubject<'_>) -> Question {
    Question::Connections(subject.channel.id.clone())
}

pub(super) fn questions(subject: ChannelSubject<'_>, _: Readings) -> Vec<Question> {
    let open = Connection::Outside(OutsideService::Unknown);
    match &subject.channel.connections {
        Fact::Unknown => vec![about(subject)],
        Fact::Known(all) if all.contains(&open) => vec![Question::OutsideService(subject.channel.id.clone())],
        Fact::Known(_) => Vec::new(),
    }
}

/// The connections that forbid this one, or may do so, are removed.
pub(super) fn fixes(subject: ChannelSubject<'_>, readings: Readings) -> Vec<Vec<Action>> {
    let removals = match grounds(subject, readings) {
        Fact::Unknown => vec![Removal::Unknown],
        Fact::Known(ties) => {
            let bad = ties.into_iter().filter(|tie| tie.outcome != Outcome::Met).map(|tie| tie.connection);
            Removal::of(&bad.collect::<Vec<_>>())
        }
    };
    vec![removals.into_iter().map(|one| Action::RemoveConnection(subject.channel.id.clone(), one)).collect()]
}

/// The connections that do not forbid are left.
pub(super) fn mend(subject: ChannelSubject<'_>, readings: Readings) -> Option<Command> {
    let Fact::Known(ties) = grounds(subject, readings) else { return None };
    let kept = ties.into_iter().filter(|tie| tie.outcome == Outcome::Met).map(|tie| tie.connection);
    let connections = Fact::Known(kept.collect());
    Some(Command::PutChannel(Channel { connections, ..subject.channel.clone() }))
}
