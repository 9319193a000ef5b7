//! Which of a channel's reasons only follow from others.
//!
//! Comparing business information needs information on both sides. Where a side has none, or it is
//! not known whether it has any, `same-business` fails or stays open because `app-business` or
//! `channel-business` does, and one change settles both.

use crate::rules::{ChannelTrace, Condition, Conditions, Finding, Outcome, Verdict};

/// How far a channel is from the list: conditions to be changed, then conditions to be found out.
/// Those that only follow from others are not counted. What people have to do is counted by a
/// plan; this counts conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Distance {
    /// Conditions not met.
    pub not_met: usize,
    /// Unknown conditions.
    pub unknown: usize,
}

impl Distance {
    /// How many conditions, not met or unknown, are between it and the list.
    pub const fn conditions(self) -> usize {
        self.not_met + self.unknown
    }
}

/// The conditions that a finding only follows from; none where it stands for itself or is met.
pub fn follows_from(trace: &ChannelTrace, finding: &Finding) -> Conditions {
    let shares = |condition: &Condition| trace.outcome(*condition) == finding.outcome;
    match finding.outcome {
        Outcome::Met => Conditions::default(),
        Outcome::NotMet | Outcome::Unknown => finding.condition.rests_on().iter().copied().filter(shares).collect(),
    }
}

/// The reasons that stand for themselves, in the rulebook's order. Never empty where
/// [`ChannelTrace::reasons`] is not.
pub fn root_reasons(trace: &ChannelTrace) -> Conditions {
    let stands =
        |condition: &Condition| trace.finding(*condition).is_none_or(|finding| follows_from(trace, finding).is_empty());
    trace.reasons().into_iter().filter(stands).collect()
}

/// How far a channel is from the list. Zero for a channel that is listed; a channel that is
/// connected already has nowhere to go, and is zero too.
pub fn distance(trace: &ChannelTrace) -> Distance {
    if matches!(trace.verdict, Verdict::Listed | Verdict::AlreadyConnected) {
        return Distance::default();
    }
    let count = |outcome| trace.with_outcome(outcome).filter(|finding| follows_from(trace, finding).is_empty()).count();
    Distance { not_met: count(Outcome::NotMet), unknown: count(Outcome::Unknown) }
}
