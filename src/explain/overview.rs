//! What helps most in a big case: the channels that lack only one thing, by what that is and by who
//! can do something about it.

use std::cmp::Reverse;

use crate::facts::command::Command;
use crate::facts::{AccountId, Action, ActionKind, AppRole, Case, Channel, ChannelId, ChannelRole, Fact};
use crate::order::Order;
use crate::plan::{Holder, Person, candidates};
use crate::rules::{ChannelTrace, Condition, Outcome, Subject, Trace};

use super::Tally;
use super::roots::{Distance, distance, root_reasons};

/// From how many channels on an answer opens with what helps most: fewer are read one by one.
pub const MANY: usize = 30;

/// What becomes of all channels, and of which of them the list is one thing away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// How many channels have each verdict.
    pub tally: Tally,
    /// The channels that lack only one thing, each once; the largest group first.
    pub groups: Vec<OneThing>,
}

/// Channels that lack the same thing, which the same person can do something about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneThing {
    /// What they lack.
    pub condition: Condition,
    /// What is done about it.
    pub kind: ActionKind,
    /// Who does it.
    pub who: Who,
    /// The channels, in the case's order; never empty.
    pub channels: Vec<ChannelId>,
}

/// Who can do something about what a channel lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// An account of the case.
    Account(AccountId),
    /// The Owner of the app, whom the case does not know.
    Owner,
    /// The Master of each channel, whom the case does not know.
    Master,
    /// The Owner or an Editor of the app that each channel is connected to, whom the case does not know.
    OtherTeam,
    /// Nobody: Kakao is waited for.
    Kakao,
}

impl Overview {
    /// Looks at every channel of an answer once.
    pub fn of(case: &Case, trace: &Trace) -> Self {
        let mut groups: Vec<OneThing> = Vec::new();
        if let Some(subject) = trace.subject(case, None) {
            for (channel, found) in case.channels.iter().zip(&trace.channels) {
                let Some(condition) = only_lack(found) else { continue };
                let (kind, who) = remedy(case, subject.with(channel), condition, channel);
                let same = |one: &&mut OneThing| one.condition == condition && one.kind == kind && one.who == who;
                match groups.iter_mut().find(same) {
                    Some(group) => group.channels.push(channel.id.clone()),
                    None => groups.push(OneThing { condition, kind, who, channels: vec![channel.id.clone()] }),
                }
            }
        }
        groups.order_by_key(|group| Reverse(group.channels.len()));
        Self { tally: Tally::of(trace), groups }
    }

    /// How many channels lack only one thing.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.channels.len()).sum()
    }
}

/// The channels that lack only one thing, in the case's order.
pub fn near(trace: &Trace) -> Vec<ChannelId> {
    trace.channels.iter().filter(|found| only_lack(found).is_some()).map(|found| found.channel.clone()).collect()
}

/// The one thing that a channel lacks, where all else is known and met.
fn only_lack(found: &ChannelTrace) -> Option<Condition> {
    (distance(found) == Distance { not_met: 1, unknown: 0 }).then(|| root_reasons(found).into_iter().next()).flatten()
}

/// What is done about a condition that is not met, and who does it. Of two fixes it is the one on the
/// channel: correcting the app's information reaches further than this channel (rulebook 5).
fn remedy(case: &Case, subject: Subject<'_>, condition: Condition, channel: &Channel) -> (ActionKind, Who) {
    let fixes = subject.fixes(condition);
    let on_channel = |actions: &&Vec<Action>| actions.iter().all(|action| action.channel().is_some());
    let actions: &[Action] = fixes.iter().find(on_channel).or(fixes.first()).map_or(&[], Vec::as_slice);
    let Some(action) = actions.first().filter(|action| helps(action, subject, condition, channel)) else {
        // No role that can be given is enough: whoever has it logs in.
        let (holder, unknown) = match condition.is_about_app() {
            true => (Holder::OwnerOf(subject.app().id.clone()), Who::Owner),
            false => (Holder::MasterOf(channel.id.clone()), Who::Master),
        };
        let known = holder.known(case).into_iter().next();
        return (ActionKind::LogInAs, known.map_or(unknown, Who::Account));
    };
    let who = match whom(actions, case, subject) {
        Some(Person::Account(account)) => Who::Account(account),
        Some(Person::NotKnown(Holder::OwnerOf(_))) => Who::Owner,
        Some(Person::NotKnown(Holder::MasterOf(_))) => Who::Master,
        Some(Person::NotKnown(Holder::TeamOf(_) | Holder::TeamBehind(..))) => Who::OtherTeam,
        None => Who::Kakao,
    };
    (action.kind(), who)
}

/// Who takes all of these actions. Connections may lead to apps of several teams, so that nobody does:
/// then somebody who has to be found, and where all are known the first.
fn whom(actions: &[Action], case: &Case, subject: Subject<'_>) -> Option<Person> {
    let of = |action| candidates(action, case, subject.account(), subject.edition());
    let sets: Vec<Vec<Person>> = actions.iter().map(of).filter(|set| !set.is_empty()).collect();
    let all = |person: &&Person| sets.iter().all(|set| set.contains(person));
    let not_known = |person: &&Person| person.account().is_none();
    let first = sets.first()?;
    first.iter().find(all).or_else(|| sets.iter().flatten().find(not_known)).or_else(|| first.first()).cloned()
}

/// Whether an action meets the condition that it is a fix for. A strict reading may ask for more than
/// the role that can be given.
fn helps(action: &Action, subject: Subject<'_>, condition: Condition, channel: &Channel) -> bool {
    let granted = match action {
        Action::GrantAppRole(account, app) => {
            Command::SetAppRole(account.clone(), app.clone(), Fact::Known(AppRole::Editor))
        }
        Action::GrantChannelRole(account, channel) => {
            Command::SetChannelRole(account.clone(), channel.clone(), Fact::Known(ChannelRole::Manager))
        }
        _ => return true,
    };
    subject.decide_after(&granted, channel).is_some_and(|after| after.outcome(condition) == Outcome::Met)
}
