//! Why one channel is listed and another is not: only what differs and matters.

use crate::facts::{AccountId, AppId, Case, ChannelId, Fact};
use crate::rules::{ChannelTrace, Condition, Conditions, Finding, Grounds, Readings, Subject, Trace, Verdict};

use super::roots::follows_from;

/// Two channels side by side, under one login, app and set of readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contrast {
    /// Who is logged in.
    pub account: AccountId,
    /// The chosen app.
    pub app: AppId,
    /// How the rules are read.
    pub readings: Readings,
    /// The channel asked about.
    pub one: Side,
    /// The channel that it is held against.
    pub other: Side,
    /// The conditions that come out differently, in the rulebook's order, with the facts of both
    /// sides. Facts that differ without making a difference are left out.
    pub differences: Vec<Difference>,
    /// Whether one is connected to the app and the other is not: that alone decides (rulebook 3).
    pub connection: bool,
    /// The conditions that come out the same for both.
    pub same: Vec<Condition>,
}

/// One of the two channels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The channel.
    pub channel: ChannelId,
    /// Its verdict.
    pub verdict: Verdict,
    /// Whether it is connected to the app.
    pub connected: Fact<bool>,
}

/// A condition that comes out differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The condition.
    pub condition: Condition,
    /// What was found about the channel asked about.
    pub one: Finding,
    /// What was found about the other.
    pub other: Finding,
    /// The differences that this one only follows from: it needs no fact of its own.
    pub follows: Conditions,
}

/// Holds two channels against each other. Nothing if the trace does not know one of them.
pub fn contrast(trace: &Trace, one: &ChannelId, other: &ChannelId) -> Option<Contrast> {
    let (one, other) = (trace.channel(one)?, trace.channel(other)?);
    let mut differences = Vec::new();
    let mut same = Vec::new();
    for (of_one, of_other) in one.findings.iter().zip(&other.findings) {
        if of_one.outcome == of_other.outcome {
            same.push(of_one.condition);
        } else {
            differences.push(Difference {
                condition: of_one.condition,
                one: *of_one,
                other: *of_other,
                follows: follows_from(one, of_one).into_iter().chain(follows_from(other, of_other)).collect(),
            });
        }
    }
    // What follows from something that is the same for both still differs for a reason of its own.
    let differing: Conditions = differences.iter().map(|each| each.condition).collect();
    for difference in &mut differences {
        difference.follows = difference.follows.into_iter().filter(|from| differing.contains(from)).collect();
    }
    let side = |trace: &ChannelTrace| Side {
        channel: trace.channel.clone(),
        verdict: trace.verdict,
        connected: trace.connected,
    };
    let connected = |trace: &ChannelTrace| trace.verdict == Verdict::AlreadyConnected;
    Some(Contrast {
        account: trace.account.clone(),
        app: trace.app.clone(),
        readings: trace.readings,
        connection: connected(one) != connected(other),
        one: side(one),
        other: side(other),
        differences,
        same,
    })
}

/// The channel that it says most to hold this one against: for a listed one, one that just misses
/// the list; for any other, a listed one, or else the one nearest to it. Of several, the one that
/// differs in the fewest conditions, then in the fewest facts behind them, then the first. Nothing
/// where no channel differs. The case is the one that the trace answers about.
pub fn partner(case: &Case, trace: &Trace, channel: &ChannelId) -> Option<ChannelId> {
    let one = trace.channel(channel)?;
    let differing =
        |other: &ChannelTrace| one.findings.iter().zip(&other.findings).filter(|(a, b)| a.outcome != b.outcome).count();
    let rank = |verdict: Verdict| match (one.verdict, verdict) {
        (Verdict::Listed, Verdict::NotListed) | (_, Verdict::Listed) => 0,
        (Verdict::Listed, Verdict::CantTell) | (_, Verdict::AlreadyConnected) => 1,
        (_, Verdict::CantTell) => 2,
        (_, Verdict::NotListed) => 3,
    };
    let nearness = |other: &ChannelTrace| (other.verdict == one.verdict, rank(other.verdict), differing(other));
    let others = || trace.channels.iter().filter(|other| other.verdict != one.verdict || differing(other) > 0);
    let nearest = others().map(nearness).min()?;
    // The facts are looked at only where the outcomes do not tell: the closest relative says most.
    let grounds = |channel: &ChannelId| trace.subject(case, Some(channel)).map(grounds_of).unwrap_or_default();
    let own = grounds(channel);
    let unlike = |other: &ChannelTrace| own.iter().zip(grounds(&other.channel)).filter(|(a, b)| **a != *b).count();
    let relatives = others().filter(|other| nearness(other) == nearest);
    relatives.take(MOST_RELATIVES).min_by_key(|other| unlike(other)).map(|other| other.channel.clone())
}

/// More channels that are alike in all outcomes are not told apart by their facts.
const MOST_RELATIVES: usize = 200;

fn grounds_of(subject: Subject<'_>) -> Vec<Option<Grounds>> {
    Condition::ALL.into_iter().map(|condition| subject.grounds(condition)).collect()
}
