//! `own-service-only`: no other connection forbids this one. Conditions, channel, 3.

use crate::facts::{Connection, Fact, OutsideService};
use crate::rules::{Condition, Finding, Grounds, OtherConnectionReading, Outcome};

use super::{AppSubject, ChannelSubject};

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

pub(super) fn check(subject: ChannelSubject<'_>, reading: OtherConnectionReading) -> Finding {
    let ties = subject.channel.connections.as_ref().map(|connections| {
        let tie = |connection: &Connection| {
            let relation = relation(subject.of, connection);
            Tie { connection: connection.clone(), relation, outcome: effect(relation, reading) }
        };
        connections.iter().map(tie).collect::<Vec<_>>()
    });
    let outcome = match &ties {
        Fact::Known(ties) => Outcome::all(ties.iter().map(|tie| tie.outcome)),
        Fact::Unknown if reading == OtherConnectionReading::Never => Outcome::Met,
        Fact::Unknown => Outcome::Unknown,
    };
    Finding::new(Condition::OwnServiceOnly, outcome, Grounds::OwnServiceOnly { ties })
}
