//! What the map shows: logins, apps and channels with the roles between them, and what stops
//! them. A projection of one trace, and of the same question for the other logins.

use crate::explain::Tally;
use crate::explain::groups::{GroupKey, groups};
use crate::explain::survey::Survey;
use crate::facts::{AccountId, AppId, AppRole, Case, ChannelId, ChannelRole, Fact};
use crate::order::Order;
use crate::rules::{ChannelTrace, Condition, Conditions, Count, Edition, Outcome, Subject, Trace, Verdict};

/// Above this many channels, the map shows groups of channels with the same reasons.
pub const MOST_CHANNELS: usize = 30;

/// The content of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// The edition that is asked.
    pub edition: Edition,
    /// Whether there is a way in.
    pub button: Outcome,
    /// Every account, in the case's order.
    pub logins: Vec<Login>,
    /// Every app, the chosen one first, then in the case's order.
    pub apps: Vec<AppView>,
    /// The channels, or groups of them.
    pub channels: Channels,
    /// Counts.
    pub tally: Tally,
    /// The login that lists the most, where it lists more than the chosen one.
    pub best: Option<(AccountId, Count)>,
    /// The channel that the path is lit up to.
    pub selected: Option<ChannelId>,
}

/// An account, with its way to the chosen app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The account.
    pub account: AccountId,
    /// Whether it is the one logged in.
    pub chosen: bool,
    /// Its role on the chosen app.
    pub role: Fact<AppRole>,
    /// What `app-role` comes to.
    pub outcome: Outcome,
    /// Whether another reading changes that.
    pub depends: bool,
    /// How many channels would be listed for it.
    pub listed: Count,
}

/// An app, as the login sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppView {
    /// The app.
    pub app: AppId,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// The login's role on it.
    pub role: Fact<AppRole>,
    /// What `app-business` comes to.
    pub business: Outcome,
    /// What both conditions of the app come to.
    pub selectable: Outcome,
    /// Those because of which, where they are not met or not known.
    pub reasons: Conditions,
}

/// A channel, with its way from the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelView {
    /// The channel.
    pub channel: ChannelId,
    /// The login's role on it.
    pub role: Fact<ChannelRole>,
    /// Its verdict.
    pub verdict: Verdict,
    /// The reasons for it.
    pub reasons: Conditions,
    /// Whether another reading changes the verdict.
    pub depends: bool,
}

/// Channels on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Channels {
    /// Each by itself, sorted by verdict, then in the case's order.
    Each(Vec<ChannelView>),
    /// By the set of their reasons.
    Groups(Vec<GroupView>),
}

/// Channels with one verdict for the same reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupView {
    /// What they share.
    pub key: GroupKey,
    /// Whether the members are shown.
    pub open: bool,
    /// The members, in the case's order.
    pub members: Vec<ChannelView>,
}

impl Scene {
    /// The map of an answer. `logins` is the same question for every account; `open` are the
    /// groups whose members are shown.
    pub fn of(case: &Case, trace: &Trace, logins: &Survey, selected: Option<&ChannelId>, open: &[GroupKey]) -> Self {
        let view = |found: &ChannelTrace| ChannelView {
            channel: found.channel.clone(),
            role: case.channel_role(&trace.account, &found.channel),
            verdict: found.verdict,
            reasons: found.reasons(),
            depends: !found.standing.is_settled(),
        };
        let channels = if trace.channels.len() > MOST_CHANNELS {
            let of =
                |key: &GroupKey, found: &&ChannelTrace| found.verdict == key.verdict && found.reasons() == key.reasons;
            let group = |group: crate::explain::groups::Group| GroupView {
                open: open.contains(&group.key),
                members: trace.channels.iter().filter(|found| of(&group.key, found)).map(view).collect(),
                key: group.key,
            };
            Channels::Groups(groups(trace).into_iter().map(group).collect())
        } else {
            let mut each: Vec<_> = trace.channels.iter().map(view).collect();
            each.order_by_key(|channel| channel.verdict);
            Channels::Each(each)
        };
        let login = |other: &Trace| {
            let role = other.app_findings.iter().find(|finding| finding.condition == Condition::AppRole);
            Login {
                account: other.account.clone(),
                chosen: other.account == trace.account,
                role: case.app_role(&other.account, &other.app),
                outcome: role.map_or(Outcome::Unknown, |role| role.outcome),
                depends: role.is_some_and(|role| role.depends),
                listed: other.count(),
            }
        };
        let mut apps: Vec<_> = case.apps.iter().filter_map(|app| app_view(case, trace, &app.id)).collect();
        apps.order_by_key(|app| !app.chosen);
        Self {
            edition: trace.readings.edition,
            button: trace.button,
            logins: logins.traces.iter().map(login).collect(),
            apps,
            channels,
            tally: Tally::of(trace),
            best: logins.gain().map(|gain| (gain.account, gain.listed)),
            selected: selected.filter(|id| trace.channel(id).is_some()).cloned(),
        }
    }

    /// The chosen login.
    pub fn login(&self) -> Option<&Login> {
        self.logins.iter().find(|login| login.chosen)
    }

    /// The chosen app.
    pub fn app(&self) -> Option<&AppView> {
        self.apps.iter().find(|app| app.chosen)
    }

    /// Every channel, also those within closed groups.
    pub fn each_channel(&self) -> Vec<&ChannelView> {
        match &self.channels {
            Channels::Each(each) => each.iter().collect(),
            Channels::Groups(groups) => groups.iter().flat_map(|group| &group.members).collect(),
        }
    }
}

/// An app needs no channel to be judged.
fn app_view(case: &Case, trace: &Trace, app: &AppId) -> Option<AppView> {
    let findings = Subject::new(case, (&trace.account, app), None, trace.readings)?.app_findings();
    let outcome = |condition| findings.iter().find(|one| one.condition == condition).map(|one| one.outcome);
    let selectable = Outcome::all(findings.iter().map(|finding| finding.outcome));
    let lacks = findings.iter().filter(|finding| finding.outcome == selectable && selectable != Outcome::Met);
    Some(AppView {
        app: app.clone(),
        chosen: *app == trace.app,
        role: case.app_role(&trace.account, app),
        business: outcome(Condition::AppBusiness)?,
        selectable,
        reasons: lacks.map(|finding| finding.condition).collect(),
    })
}
