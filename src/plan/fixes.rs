//! What can be done about one channel, each fix by itself (rulebook 5).
//!
//! A fix is a change of facts; what it is worth is found by evaluating again.

use crate::facts::{AccountId, AppId, Case, Channel, ChannelBusiness, ChannelId, ChannelState, Fact};
use crate::order::Order;
use crate::rules::{ChannelTrace, Condition, Finding, Grounds, Outcome, Trace, Verdict, evaluate};

use super::apply::simulate;
use super::person::candidates;
use super::{Action, Person, Removal, Source};

/// One thing that helps one channel, and what is left after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is done; an application goes together with its review.
    pub actions: Vec<Action>,
    /// Who can do it; empty where nobody has to do anything.
    pub candidates: Vec<Person>,
    /// The conditions that it turns into met.
    pub turns: Vec<Condition>,
    /// The verdict after it.
    pub verdict: Verdict,
    /// The conditions that still are not met or unknown after it.
    pub left: Vec<Condition>,
}

/// Every fix that turns at least one condition of the channel into met, and for none that was met
/// the other way round. What costs nobody anything comes first: another login, another app; then
/// the order in which steps are done.
pub fn fixes(case: &Case, trace: &Trace, channel: &ChannelId) -> Vec<Fix> {
    let Some(before) = trace.channel(channel) else { return Vec::new() };
    if before.verdict == Verdict::AlreadyConnected {
        return Vec::new();
    }
    let (account, app) = (&trace.account, &trace.app);
    let judge = |actions: Vec<Action>, case: &Case, account: &AccountId, app: &AppId| {
        let after = evaluate(case, account, app, trace.readings)?;
        let candidates = actions.first().map(|action| candidates(action, case, account)).unwrap_or_default();
        compare(before, after.channel(channel)?, actions, candidates)
    };
    let mut found: Vec<Fix> = Vec::new();
    for other in case.accounts.iter().filter(|other| other.id != *account) {
        found.extend(judge(vec![Action::LogInAs(other.id.clone())], case, &other.id, app));
    }
    for other in case.apps.iter().filter(|other| other.id != *app) {
        found.extend(judge(vec![Action::ChooseApp(other.id.clone())], case, account, &other.id));
    }
    for actions in own_actions(case, account, app, before) {
        let mut changed = case.clone();
        simulate(&mut changed, actions.iter());
        found.extend(judge(actions, &changed, account, app));
    }
    found
}

/// The fix, if it is one.
fn compare(before: &ChannelTrace, after: &ChannelTrace, actions: Vec<Action>, candidates: Vec<Person>) -> Option<Fix> {
    let met = |trace: &ChannelTrace, condition| {
        trace.finding(condition).is_some_and(|finding| finding.outcome == Outcome::Met)
    };
    let turned = |from: &ChannelTrace, to: &ChannelTrace| {
        Condition::ALL.into_iter().filter(|one| !met(from, *one) && met(to, *one)).collect::<Vec<_>>()
    };
    let turns = turned(before, after);
    let helps = after.verdict == Verdict::AlreadyConnected || (!turns.is_empty() && turned(after, before).is_empty());
    let left = match after.verdict {
        Verdict::AlreadyConnected => Vec::new(),
        _ => Condition::ALL.into_iter().filter(|one| !met(after, *one)).collect(),
    };
    helps.then_some(Fix { actions, candidates, turns, verdict: after.verdict, left })
}

/// What could be done about the conditions that are not met, fix by fix.
fn own_actions(case: &Case, account: &AccountId, app: &AppId, before: &ChannelTrace) -> Vec<Vec<Action>> {
    let mut all: Vec<Vec<Action>> = Vec::new();
    let Some(channel) = case.channel(&before.channel) else { return all };
    for finding in before.findings.iter().filter(|finding| finding.outcome != Outcome::Met) {
        let source = match &channel.business {
            Fact::Known(ChannelBusiness::Saved(info)) if info.number.comparable().is_some() => {
                Source::Channel(channel.id.clone())
            }
            _ => Source::Certificate,
        };
        let of_channel = channel_actions(account, app, channel, finding);
        match finding.condition {
            Condition::AppRole => all.push(vec![Action::GrantAppRole(account.clone(), app.clone())]),
            Condition::AppBusiness => all.push(vec![Action::RegisterAppBusiness(app.clone(), source)]),
            Condition::SameBusiness => {
                if source != Source::Certificate {
                    all.push(vec![Action::CorrectAppBusiness(app.clone(), source)]);
                }
                all.push(of_channel);
            }
            Condition::ChannelRole
            | Condition::BusinessChannel
            | Condition::ChannelBusiness
            | Condition::OwnServiceOnly => all.push(of_channel),
        }
    }
    let mut distinct: Vec<Vec<Action>> = Vec::new();
    for actions in all {
        if !actions.is_empty() && !distinct.contains(&actions) {
            distinct.push(actions);
        }
    }
    distinct.order_by_key(|actions| actions.first().map(Action::kind));
    distinct
}

/// The actions on a channel that a condition asks for which is not met, or not known to be.
pub(super) fn channel_actions(account: &AccountId, app: &AppId, channel: &Channel, finding: &Finding) -> Vec<Action> {
    let id = || channel.id.clone();
    match finding.condition {
        Condition::AppRole | Condition::AppBusiness => Vec::new(),
        Condition::ChannelRole => vec![Action::GrantChannelRole(account.clone(), id())],
        Condition::BusinessChannel => match channel.state {
            Fact::Known(ChannelState::InReview { .. }) => vec![Action::WaitForReview(id())],
            _ => vec![Action::ApplyBusinessChannel(id()), Action::WaitForReview(id())],
        },
        Condition::ChannelBusiness | Condition::SameBusiness => vec![match channel.business {
            Fact::Known(ChannelBusiness::Saved(_)) => Action::CorrectChannelBusiness(id(), app.clone()),
            Fact::Known(ChannelBusiness::None) | Fact::Unknown => Action::SaveChannelBusiness(id(), app.clone()),
        }],
        Condition::OwnServiceOnly => {
            removals(finding).into_iter().map(|removal| Action::RemoveConnection(id(), removal)).collect()
        }
    }
}

/// The connections that forbid this one, or may do so.
fn removals(finding: &Finding) -> Vec<Removal> {
    let Grounds::OwnServiceOnly { ties: Fact::Known(ties) } = &finding.grounds else {
        return vec![Removal::Unknown];
    };
    let bad: Vec<_> = ties.iter().filter(|tie| tie.outcome != Outcome::Met).map(|tie| tie.connection.clone()).collect();
    Removal::of(&bad)
}
