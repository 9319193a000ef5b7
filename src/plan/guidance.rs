//! Warnings and guidance (rulebook 6). They never change a verdict.

use crate::facts::{
    AccountId, App, AppId, AppRole, Case, Channel, ChannelId, ChannelState, Connection, Fact, NumberFault,
};
use crate::rules::{Comparison, Condition, Grounds, GuidanceKind, Relation, Trace, Verdict};

use super::{ActionKind, Plan};

/// One thing worth saying, with what it is about. Each stands at most once for the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Guidance {
    /// `existing-app`: the service runs on another app already, and a new one cannot use all the
    /// user information of the existing one.
    ExistingApp {
        /// The app that was chosen.
        chosen: AppId,
        /// Those in use.
        in_use: Vec<AppId>,
    },
    /// `own-both`: app and channels have to be the service's own; these channels are tied to an
    /// app that is, or may be, another service's.
    OwnBoth {
        /// The app.
        app: AppId,
        /// The channels that make one look twice; may be none.
        channels: Vec<ChannelId>,
    },
    /// `no-channel`: the case has none; how to create one.
    NoChannel,
    /// `no-app`: the case has none; how to create one.
    NoApp,
    /// `team-member`: of several people, these are not known to be in the app's team.
    TeamMember {
        /// The app.
        app: AppId,
        /// Who is not, or may not be.
        accounts: Vec<AccountId>,
    },
    /// `number-check`: an app's number cannot be right.
    AppNumber(AppId, NumberFault),
    /// `number-check`: a channel's number cannot be right.
    ChannelNumber(ChannelId, NumberFault),
    /// Rulebook 7: of two numbers that differ, one is a branch's and the other a head office's.
    BranchAndHeadOffice(ChannelId),
    /// `scopes`: what the connection is good for.
    Scopes,
    /// `review-may-fail`: what causes rejection, for these applications.
    ReviewMayFail(Vec<ChannelId>),
    /// `disconnect`: these are connected to something; how that is removed.
    Disconnect(Vec<ChannelId>),
    /// `moved`: the connection is on another screen in other documentation (rulebook 10).
    Moved,
    /// `not-kakao`: this only predicts.
    NotKakao,
    /// Next steps: these are connected to an app of the case.
    NextSteps(Vec<ChannelId>),
}

/// Where a piece of guidance matters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The case as a whole.
    Case,
    /// Beside an app.
    App(AppId),
    /// Beside a channel.
    Channel(ChannelId),
    /// Where the steps of the plan are shown.
    Plan,
    /// Where the connection itself is spoken of.
    Connecting,
}

impl Guidance {
    /// What kind it is; a remark of rulebook 7 goes with the check of numbers.
    pub const fn kind(&self) -> GuidanceKind {
        match self {
            Self::ExistingApp { .. } => GuidanceKind::ExistingApp,
            Self::OwnBoth { .. } => GuidanceKind::OwnBoth,
            Self::NoChannel => GuidanceKind::NoChannel,
            Self::NoApp => GuidanceKind::NoApp,
            Self::TeamMember { .. } => GuidanceKind::TeamMember,
            Self::AppNumber(..) | Self::ChannelNumber(..) | Self::BranchAndHeadOffice(_) => GuidanceKind::NumberCheck,
            Self::Scopes => GuidanceKind::Scopes,
            Self::ReviewMayFail(_) => GuidanceKind::ReviewMayFail,
            Self::Disconnect(_) => GuidanceKind::Disconnect,
            Self::Moved => GuidanceKind::Moved,
            Self::NotKakao => GuidanceKind::NotKakao,
            Self::NextSteps(_) => GuidanceKind::NextSteps,
        }
    }

    /// Where it belongs: one place, so that it is not said twice. What several channels share is
    /// said once, with their names.
    pub fn spot(&self) -> Spot {
        match self {
            Self::ExistingApp { chosen, .. } => Spot::App(chosen.clone()),
            Self::TeamMember { app, .. } | Self::AppNumber(app, _) => Spot::App(app.clone()),
            Self::ChannelNumber(channel, _) | Self::BranchAndHeadOffice(channel) => Spot::Channel(channel.clone()),
            Self::NoChannel | Self::NoApp | Self::NotKakao => Spot::Case,
            Self::ReviewMayFail(_) => Spot::Plan,
            Self::OwnBoth { .. } | Self::Scopes | Self::Disconnect(_) | Self::Moved | Self::NextSteps(_) => {
                Spot::Connecting
            }
        }
    }

    /// The channels that it names.
    pub fn channels(&self) -> &[ChannelId] {
        match self {
            Self::OwnBoth { channels, .. }
            | Self::ReviewMayFail(channels)
            | Self::Disconnect(channels)
            | Self::NextSteps(channels) => channels,
            Self::ChannelNumber(channel, _) | Self::BranchAndHeadOffice(channel) => std::slice::from_ref(channel),
            Self::ExistingApp { .. }
            | Self::NoChannel
            | Self::NoApp
            | Self::TeamMember { .. }
            | Self::AppNumber(..)
            | Self::Scopes
            | Self::Moved
            | Self::NotKakao => &[],
        }
    }
}

/// Everything worth saying about a case, what was found for the chosen login and app, and the plan
/// that is shown, in the rulebook's order.
pub fn guidance(case: &Case, trace: Option<&Trace>, plan: Option<&Plan>) -> Vec<Guidance> {
    let mut all = Vec::new();
    let chosen = trace.and_then(|trace| case.app(&trace.app));
    if let (Some(trace), Some(app)) = (trace, chosen) {
        all.extend(existing_app(case, app));
        if !case.channels.is_empty() {
            all.push(Guidance::OwnBoth { app: app.id.clone(), channels: doubtful(case, trace) });
        }
    }
    if case.channels.is_empty() {
        all.push(Guidance::NoChannel);
    }
    if case.apps.is_empty() {
        all.push(Guidance::NoApp);
    }
    all.extend(chosen.and_then(|app| team_member(case, app)));
    all.extend(case.apps.iter().filter_map(|app| {
        let fault = app.registered()?.number.check().err()?;
        Some(Guidance::AppNumber(app.id.clone(), fault))
    }));
    all.extend(case.channels.iter().filter_map(|channel| {
        let fault = channel.saved()?.number.check().err()?;
        Some(Guidance::ChannelNumber(channel.id.clone(), fault))
    }));
    if let Some(trace) = trace {
        all.extend(branches(case, trace));
        let good = |one: Verdict| matches!(one, Verdict::Listed | Verdict::AlreadyConnected);
        if plan.is_some() || trace.channels.iter().any(|one| good(one.verdict)) {
            all.push(Guidance::Scopes);
        }
    }
    let with = |is: &dyn Fn(&Channel) -> bool| -> Vec<ChannelId> {
        case.channels.iter().filter(|channel| is(channel)).map(|channel| channel.id.clone()).collect()
    };
    let applied = |channel: &Channel| {
        let planned = plan.is_some_and(|plan| {
            let mut steps = plan.steps.iter().map(|step| &step.action);
            steps.any(|one| one.kind() == ActionKind::ApplyBusinessChannel && one.channel() == Some(&channel.id))
        });
        planned || matches!(channel.state, Fact::Known(ChannelState::InReview { .. }))
    };
    let connected = |channel: &Channel| channel.connections.known().is_some_and(|all| !all.is_empty());
    let ours = |channel: &Channel| {
        channel.connections.known().into_iter().flatten().any(|one| matches!(one, Connection::App(_)))
    };
    let some = |channels: Vec<ChannelId>| Some(channels).filter(|channels| !channels.is_empty());
    all.extend(some(with(&applied)).map(Guidance::ReviewMayFail));
    all.extend(some(with(&connected)).map(Guidance::Disconnect));
    all.extend([Guidance::Moved, Guidance::NotKakao]);
    all.extend(some(with(&ours)).map(Guidance::NextSteps));
    all
}

/// Some app is the one in use, and the chosen one is not known to be.
pub fn existing_app(case: &Case, chosen: &App) -> Option<Guidance> {
    let runs = |app: &App| app.in_use == Fact::Known(true);
    let in_use: Vec<AppId> = case.apps.iter().filter(|app| runs(app)).map(|app| app.id.clone()).collect();
    (!runs(chosen) && !in_use.is_empty()).then(|| Guidance::ExistingApp { chosen: chosen.id.clone(), in_use })
}

/// Channels with a connection to an app that is, or may be, another service's.
fn doubtful(case: &Case, trace: &Trace) -> Vec<ChannelId> {
    let foreign = |grounds: Grounds| match grounds {
        Grounds::OwnServiceOnly(Fact::Known(ties)) => {
            ties.iter().any(|tie| matches!(tie.relation, Relation::OtherService | Relation::UnknownService))
        }
        _ => false,
    };
    with_grounds(case, trace, Condition::OwnServiceOnly, &foreign)
}

/// The channels whose grounds for a condition are of a kind, in the case's order.
fn with_grounds(case: &Case, trace: &Trace, condition: Condition, is: &dyn Fn(Grounds) -> bool) -> Vec<ChannelId> {
    let Some(subject) = trace.subject(case, None) else { return Vec::new() };
    let of_kind = |channel: &&Channel| subject.with(channel).grounds(condition).is_some_and(is);
    case.channels.iter().filter(of_kind).map(|channel| channel.id.clone()).collect()
}

fn team_member(case: &Case, app: &App) -> Option<Guidance> {
    let outside = |account: &&AccountId| {
        !matches!(case.app_role(account, &app.id), Fact::Known(AppRole::Owner | AppRole::Editor | AppRole::Member))
    };
    let accounts: Vec<AccountId> = case.accounts.iter().map(|account| &account.id).filter(outside).cloned().collect();
    (case.accounts.len() > 1 && !accounts.is_empty()).then(|| Guidance::TeamMember { app: app.id.clone(), accounts })
}

/// Channels whose number differs from the app's as a branch's does from a head office's.
fn branches(case: &Case, trace: &Trace) -> Vec<Guidance> {
    let pair = |grounds| matches!(grounds, Grounds::SameBusiness(Comparison::NumbersDiffer { branch: true, .. }));
    let channels = with_grounds(case, trace, Condition::SameBusiness, &pair);
    channels.into_iter().map(Guidance::BranchAndHeadOffice).collect()
}
