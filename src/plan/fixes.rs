//! What can be done about one channel, each fix by itself (rulebook 5).
//!
//! A fix is a change of facts; what it is worth is found by evaluating again.

use crate::facts::{AccountId, AppId, Case, ChannelId};
use crate::order::Order;
use crate::rules::{ChannelTrace, Condition, Conditions, Outcome, Trace, Verdict, evaluate};

use super::apply::simulate;
use super::person::candidates;
use super::{Action, Person};

/// One thing that helps one channel, and what is left after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is done; an application goes together with its review.
    pub actions: Vec<Action>,
    /// Who can do it or a part of it, each once; empty where nobody has to do anything.
    pub candidates: Vec<Person>,
    /// The conditions that it turns into met.
    pub turns: Conditions,
    /// The verdict after it.
    pub verdict: Verdict,
    /// The conditions that still are not met or unknown after it.
    pub left: Conditions,
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
    let case = &case.only(&|one| one == channel);
    let judge = |actions: Vec<Action>, case: &Case, account: &AccountId, app: &AppId| {
        let after = evaluate(case, account, app, trace.readings)?;
        let mut people: Vec<Person> = Vec::new();
        // The connections that a fix removes may be in the hands of several.
        for person in actions.iter().flat_map(|action| candidates(action, case, account, trace.readings.edition)) {
            if !people.contains(&person) {
                people.push(person);
            }
        }
        compare(before, after.channel(channel)?, actions, people)
    };
    let mut found: Vec<Fix> = Vec::new();
    for other in case.accounts.iter().filter(|other| other.id != *account) {
        found.extend(judge(vec![Action::LogInAs(other.id.clone())], case, &other.id, app));
    }
    for other in case.apps.iter().filter(|other| other.id != *app) {
        found.extend(judge(vec![Action::ChooseApp(other.id.clone())], case, account, &other.id));
    }
    for actions in own_actions(case, trace, before) {
        let mut changed = case.clone();
        simulate(&mut changed, actions.iter());
        found.extend(judge(actions, &changed, account, app));
    }
    found
}

/// The fix, if it is one.
fn compare(before: &ChannelTrace, after: &ChannelTrace, actions: Vec<Action>, candidates: Vec<Person>) -> Option<Fix> {
    let met = |trace: &ChannelTrace| -> Conditions {
        trace.with_outcome(Outcome::Met).map(|finding| finding.condition).collect()
    };
    let turned = |from: &ChannelTrace, to: &ChannelTrace| met(to).without(met(from));
    let turns = turned(before, after);
    let helps = after.verdict == Verdict::AlreadyConnected || (!turns.is_empty() && turned(after, before).is_empty());
    let left = match after.verdict {
        Verdict::AlreadyConnected => Conditions::default(),
        _ => Condition::ALL.into_iter().collect::<Conditions>().without(met(after)),
    };
    helps.then_some(Fix { actions, candidates, turns, verdict: after.verdict, left })
}

/// What could be done about the conditions that are not met, fix by fix.
fn own_actions(case: &Case, trace: &Trace, before: &ChannelTrace) -> Vec<Vec<Action>> {
    let Some(subject) = trace.subject(case, Some(&before.channel)) else { return Vec::new() };
    let open = before.findings.iter().filter(|finding| finding.outcome != Outcome::Met);
    let all = open.flat_map(|finding| subject.fixes(finding.condition));
    let mut distinct: Vec<Vec<Action>> = Vec::new();
    for actions in all {
        if !actions.is_empty() && !distinct.contains(&actions) {
            distinct.push(actions);
        }
    }
    distinct.order_by_key(|actions| actions.first().map(Action::kind));
    distinct
}
