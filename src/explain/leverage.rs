//! What stands between channels and the list, condition by condition.

use crate::facts::command::Command;
use crate::facts::{Case, Channel, ChannelId};
use crate::rules::{ChannelTrace, Condition, Finding, Outcome, Subject, Trace, Verdict};

use super::roots::follows_from;

/// A condition's totals over all channels, and what it alone holds back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leverage {
    /// The condition.
    pub condition: Condition,
    /// For how many channels it is met.
    pub met: usize,
    /// For how many channels it is not met.
    pub not_met: usize,
    /// For how many channels it is unknown.
    pub unknown: usize,
    /// The channels between which and the list only this stands: they would be listed after
    /// `change`, and no others. In the case's order.
    pub unlocks: Vec<ChannelId>,
    /// The change of facts that meets the condition for those channels. Conditions that only
    /// follow from it are met by it too: information saved on a channel is then compared.
    pub change: Vec<Command>,
}

/// The leverage of every condition, in the rulebook's order. `trace` is the case's answer.
///
/// What meeting a condition means: the login is Owner of the app, or Master of each channel; each
/// channel is approved; each channel bears the app's business information; connections that forbid
/// are gone; the app is registered with the number that lists most of the channels.
pub fn leverage(case: &Case, trace: &Trace) -> Vec<Leverage> {
    Condition::ALL.map(|condition| of(case, trace, condition)).into_iter().collect()
}

fn of(case: &Case, trace: &Trace, condition: Condition) -> Leverage {
    let count = |outcome| trace.channels.iter().filter(|channel| channel.outcome(condition) == outcome).count();
    let (unlocks, change) =
        trace.subject(case, None).map(|subject| unlock(case, trace, subject, condition)).unwrap_or_default();
    Leverage {
        condition,
        met: count(Outcome::Met),
        not_met: count(Outcome::NotMet),
        unknown: count(Outcome::Unknown),
        unlocks,
        change,
    }
}

/// The channels that only the condition holds back, and the change that meets it for them.
fn unlock(case: &Case, trace: &Trace, subject: Subject<'_>, condition: Condition) -> (Vec<ChannelId>, Vec<Command>) {
    let held = case.channels.iter().zip(&trace.channels).filter(|(_, found)| held_by(found, condition));
    let held: Vec<&Channel> = held.map(|(channel, _)| channel).collect();
    let listed = |change: &Command, channel: &Channel| {
        subject.decide_after(change, channel).is_some_and(|after| after.verdict == Verdict::Listed)
    };
    let (mut unlocks, mut change) = (Vec::new(), Vec::new());
    if held.is_empty() {
        return (unlocks, change);
    }
    if condition.is_about_app() {
        change.extend(subject.mend(condition, &held));
        let after = change.iter().flat_map(|change| held.iter().filter(|channel| listed(change, channel)));
        unlocks.extend(after.map(|channel| channel.id.clone()));
        return (unlocks, change);
    }
    for channel in held {
        let Some(mended) = subject.with(channel).mend(condition, &[]) else { continue };
        if listed(&mended, channel) {
            unlocks.push(channel.id.clone());
        }
        change.push(mended);
    }
    (unlocks, change)
}

/// Whether a condition is all that a channel still lacks, leaving aside what only follows from it.
fn held_by(channel: &ChannelTrace, condition: Condition) -> bool {
    let lacks = |finding: &Finding| finding.outcome != Outcome::Met;
    let follows = |finding: &Finding| follows_from(channel, finding) == [condition];
    channel.verdict == Verdict::NotListed
        && channel.findings.iter().all(|finding| {
            !lacks(finding)
                || follows(finding)
                || (finding.condition == condition && finding.outcome == Outcome::NotMet)
        })
        && channel.finding(condition).is_some_and(lacks)
}
