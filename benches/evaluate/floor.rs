//! The same seven conditions as plain Rust: what deciding costs if nothing else is wanted.
//!
//! Facts are small enums, numbers and names are integers, connections are a set of bits; all of it
//! is compiled beforehand and read in one loop without allocation. It says nothing about why.

use std::collections::HashMap;

use kakao_sync_check::facts::{
    Account, App, AppBusiness, AppRole, BusinessInfo, Case, Channel, ChannelRole, ChannelState, Connection, Fact,
    OutsideService,
};
use kakao_sync_check::rules::{
    AppRoleReading, ChannelRoleReading, OtherConnectionReading, Outcome, Reading, Readings, SameBusinessReading,
    Verdict,
};

/// What is known of a side's business; 0 stands for a number or a name that is not known.
#[derive(Clone, Copy)]
enum Business {
    Unknown,
    None,
    Info { number: u64, name: u64 },
}

pub struct AppFacts {
    role: Fact<AppRole>,
    business: Business,
}

/// Kinds of connection as bits: to this app, to the same service, to another, to one not known.
const THIS: u8 = 1;
const SAME: u8 = 2;
const OTHER: u8 = 4;
const UNSURE: u8 = 8;

pub struct ChannelFacts {
    role: Fact<ChannelRole>,
    state: Fact<ChannelState>,
    business: Business,
    connections: Fact<u8>,
}

/// Numbers for words: equal words have equal numbers, none is 0.
#[derive(Default)]
struct Interned(HashMap<String, u64>);

impl Interned {
    fn number(&mut self, word: Option<String>) -> u64 {
        let next = self.0.len() as u64 + 1;
        word.map_or(0, |word| *self.0.entry(word).or_insert(next))
    }

    fn business(&mut self, info: Fact<Option<&BusinessInfo>>) -> Business {
        match info {
            Fact::Unknown => Business::Unknown,
            Fact::Known(None) => Business::None,
            Fact::Known(Some(info)) => Business::Info {
                number: self.number(info.number.comparable().map(str::to_owned)),
                name: self.number(info.name.comparable().map(str::to_owned)),
            },
        }
    }
}

fn kind(case: &Case, app: &App, connection: &Connection) -> u8 {
    match connection {
        Connection::App(id) if *id == app.id => THIS,
        Connection::App(id) => case.app(id).map_or(UNSURE, |one| if one.service == app.service { SAME } else { OTHER }),
        Connection::Outside(OutsideService::Same) => SAME,
        Connection::Outside(OutsideService::Other) => OTHER,
        Connection::Outside(OutsideService::Unknown) => UNSURE,
    }
}

/// The facts that decide, for one login and one app.
pub fn compile(case: &Case, account: &Account, app: &App) -> (AppFacts, Vec<ChannelFacts>) {
    let mut interned = Interned::default();
    let of_app = AppFacts {
        role: case.app_role(&account.id, &app.id),
        business: interned.business(app.business.as_ref().map(|business| match business {
            AppBusiness::Registered(info) => Some(info),
            AppBusiness::None | AppBusiness::Individual => None,
        })),
    };
    let channel = |channel: &Channel| ChannelFacts {
        role: case.channel_role(&account.id, &channel.id),
        state: channel.state,
        business: interned.business(channel.business_info()),
        connections: channel
            .connections
            .as_ref()
            .map(|all| all.iter().fold(0, |kinds, connection| kinds | kind(case, app, connection))),
    };
    (of_app, case.channels.iter().map(channel).collect())
}

fn fact<T: Copy>(fact: Fact<T>, holds: impl Fn(T) -> bool) -> Outcome {
    match fact {
        Fact::Known(value) => holds(value).into(),
        Fact::Unknown => Outcome::Unknown,
    }
}

fn saved(business: Business) -> Outcome {
    match business {
        Business::Unknown => Outcome::Unknown,
        Business::None => Outcome::NotMet,
        Business::Info { .. } => Outcome::Met,
    }
}

fn same(app: Business, channel: Business, reading: SameBusinessReading) -> Outcome {
    let part = |a: u64, b: u64| match (a, b) {
        (0, _) | (_, 0) => Outcome::Unknown,
        _ => (a == b).into(),
    };
    match (app, channel) {
        (Business::None, _) | (_, Business::None) => Outcome::NotMet,
        (Business::Unknown, _) | (_, Business::Unknown) => Outcome::Unknown,
        (Business::Info { number: a, name: b }, Business::Info { number: c, name: d }) => match reading {
            SameBusinessReading::Number => part(a, c),
            SameBusinessReading::NumberAndName => part(a, c).and(part(b, d)),
        },
    }
}

fn alone(connections: Fact<u8>, reading: OtherConnectionReading) -> Outcome {
    match (reading, connections) {
        (OtherConnectionReading::Never, _) => Outcome::Met,
        (_, Fact::Unknown) => Outcome::Unknown,
        (OtherConnectionReading::AnyOtherApp, Fact::Known(kinds)) => (kinds & !THIS == 0).into(),
        (OtherConnectionReading::OtherService, Fact::Known(kinds)) if kinds & OTHER != 0 => Outcome::NotMet,
        (OtherConnectionReading::OtherService, Fact::Known(kinds)) if kinds & UNSURE != 0 => Outcome::Unknown,
        (OtherConnectionReading::OtherService, Fact::Known(_)) => Outcome::Met,
    }
}

/// Seven outcomes, in the rulebook's order, and the verdict.
pub fn decide(app: &AppFacts, channel: &ChannelFacts, readings: Readings) -> ([Outcome; 7], Verdict) {
    let outcomes = [
        fact(app.role, |role| match readings.app_role {
            AppRoleReading::Owner => role == AppRole::Owner,
            AppRoleReading::OwnerOrEditor => role <= AppRole::Editor,
        }),
        saved(app.business),
        fact(channel.role, |role| match readings.channel_role {
            ChannelRoleReading::Master => role == ChannelRole::Master,
            ChannelRoleReading::MasterOrManager => role <= ChannelRole::Manager,
            ChannelRoleReading::AnyRole => role != ChannelRole::None,
        }),
        fact(channel.state, |state| state == ChannelState::Business),
        saved(channel.business),
        same(app.business, channel.business, readings.same_business),
        alone(channel.connections, readings.other_connection),
    ];
    let connected = matches!(channel.connections, Fact::Known(kinds) if kinds & THIS != 0);
    let verdict = match outcomes.into_iter().fold(Outcome::Met, Outcome::and) {
        _ if connected => Verdict::AlreadyConnected,
        Outcome::Met => Verdict::Listed,
        Outcome::NotMet => Verdict::NotListed,
        Outcome::Unknown => Verdict::CantTell,
    };
    (outcomes, verdict)
}

/// Every combination of the readings that a verdict can depend on, in the edition of these: 24 in
/// `kakao-business`, 12 in `kakao-developers`.
pub fn combinations(readings: Readings) -> Vec<Readings> {
    readings.combinations(&Reading::OF_VERDICTS)
}

/// Whether the verdict is the same under all of them.
pub fn settled(app: &AppFacts, channel: &ChannelFacts, verdict: Verdict, combinations: &[Readings]) -> bool {
    combinations.iter().all(|readings| decide(app, channel, *readings).1 == verdict)
}
