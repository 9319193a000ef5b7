//! What stands between channels and the list, condition by condition.

use std::cmp::Reverse;

use crate::facts::command::Command;
use crate::facts::{
    AppBusiness, AppRole, BusinessInfo, Case, Channel, ChannelBusiness, ChannelId, ChannelRole, ChannelState,
    Comparable, Fact,
};
use crate::order::Order;
use crate::rules::{ChannelTrace, Condition, Finding, Grounds, Outcome, SameBusinessReading, Subject, Trace, Verdict};

use super::Inquiry;
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
    let held: Vec<&ChannelTrace> = trace.channels.iter().filter(|channel| held_by(channel, condition)).collect();
    let inquiry = Inquiry::of(trace);
    let part = inquiry.focused(case, held.iter().map(|channel| &channel.channel));
    let change = mend(&part, &inquiry, condition, &held);
    let mut mended = part;
    for command in change.iter().cloned() {
        command.apply(&mut mended);
    }
    let after = inquiry.evaluate(&mended).filter(|_| !change.is_empty());
    let unlocks = after.iter().flat_map(|after| after.with_verdict(Verdict::Listed));
    Leverage {
        condition,
        met: count(Outcome::Met),
        not_met: count(Outcome::NotMet),
        unknown: count(Outcome::Unknown),
        unlocks: unlocks.map(|channel| channel.channel.clone()).collect(),
        change,
    }
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

/// The change that meets a condition for these channels; the case is the part about them.
fn mend(case: &Case, inquiry: &Inquiry, condition: Condition, held: &[&ChannelTrace]) -> Vec<Command> {
    if held.is_empty() {
        return Vec::new();
    }
    let (account, app) = (&inquiry.account, &inquiry.app);
    let each = |change: &dyn Fn(&mut Channel)| {
        let changed = case.channels.iter().cloned().map(|mut channel| {
            change(&mut channel);
            Command::PutChannel(channel)
        });
        changed.collect()
    };
    match condition {
        Condition::AppRole => {
            vec![Command::SetAppRole(account.clone(), app.clone(), Fact::Known(AppRole::Owner))]
        }
        Condition::AppBusiness => register(case, inquiry).into_iter().collect(),
        Condition::ChannelRole => {
            let master = Fact::Known(ChannelRole::Master);
            held.iter().map(|one| Command::SetChannelRole(account.clone(), one.channel.clone(), master)).collect()
        }
        Condition::BusinessChannel => each(&|channel| channel.state = Fact::Known(ChannelState::Business)),
        Condition::ChannelBusiness | Condition::SameBusiness => match case.app(app).map(|app| &app.business) {
            Some(Fact::Known(AppBusiness::Registered(info))) => {
                each(&|channel| channel.business = Fact::Known(ChannelBusiness::Saved(info.clone())))
            }
            _ => Vec::new(),
        },
        Condition::OwnServiceOnly => held
            .iter()
            .filter_map(|one| {
                let subject = Subject::new(case, (account, app), Some(&one.channel), inquiry.readings)?;
                let Grounds::OwnServiceOnly(Fact::Known(ties)) = subject.grounds(condition)? else { return None };
                let kept = ties.into_iter().filter(|tie| tie.outcome == Outcome::Met).map(|tie| tie.connection);
                let mut channel = case.channel(&one.channel)?.clone();
                channel.connections = Fact::Known(kept.collect());
                Some(Command::PutChannel(channel))
            })
            .collect(),
    }
}

/// Registers the app with the business information that most of the channels carry, as far as the
/// reading compares it.
fn register(case: &Case, inquiry: &Inquiry) -> Option<Command> {
    let (mut shared, mut infos): (Vec<Comparable<'_>>, Vec<&BusinessInfo>) = (Vec::new(), Vec::new());
    for channel in &case.channels {
        let Fact::Known(ChannelBusiness::Saved(info)) = &channel.business else { continue };
        let name = match inquiry.readings.same_business {
            SameBusinessReading::Number => None,
            SameBusinessReading::NumberAndName => Some(info.name.comparable()),
        };
        // A number or a name that is not known can be the same as none.
        if info.number.comparable().is_some() && name != Some(None) {
            shared.push(Comparable { number: info.number.comparable(), name: name.flatten() });
            infos.push(info);
        }
    }
    let (info, _) = infos.into_iter().zip(shared.counted()).min_by_key(|(_, count)| Reverse(*count))?;
    let mut app = case.app(&inquiry.app)?.clone();
    app.business = Fact::Known(AppBusiness::Registered(info.clone()));
    Some(Command::PutApp(app))
}
