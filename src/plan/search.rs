//! Every minimal plan, over all logins and apps (rulebook 5).
//!
//! The search is exact without trying sets of fixes. For one login and one app, only one thing is
//! open: whose business information the app is to carry in the end (its own, that of one of the
//! channels, or that of the certificate). Once that is said, every fix that is left is the only
//! one for its condition, and channels do not touch each other: so each choice has one plan, and
//! a plan is minimal unless that of another choice is a part of it. The rules have the last word:
//! what fixes are needed is read from a trace, and a plan counts only if the trace after it says
//! that everything is listed.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use crate::facts::{
    Account, AccountId, App, AppBusiness, AppId, BusinessInfo, Case, Channel, ChannelBusiness, ChannelId, Date, Fact,
};
use crate::order::Order;
use crate::rules::{
    ChannelTrace, Condition, Outcome, Question, Readings, SameBusinessReading, Trace, Verdict, evaluate,
};

use super::apply::simulate;
use super::finish::{finish, settle};
use super::fixes::channel_actions;
use super::{Action, Blocked, Holder, Obstacle, Plan, Plans, Source, Step, Wanted};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The case.
    pub case: &'a Case,
    /// The channels that are to be listed.
    pub channels: &'a [ChannelId],
    /// How the rules are read.
    pub readings: Readings,
    /// Today: reviews in progress are nearer to their end the later it is.
    pub today: Date,
    /// The login and app to stay with where plans are otherwise equal, such as those on screen.
    pub prefer: Option<(&'a AccountId, &'a AppId)>,
}

/// Every minimal plan for the chosen channels, the best first.
pub fn plans(request: Request<'_>) -> Plans {
    let wanted: HashSet<&ChannelId> = request.channels.iter().collect();
    let case = only(request.case, &wanted);
    let channels = case.channels.iter().map(|channel| channel.id.clone()).collect();
    let mut plans = Plans { channels, all: Vec::new(), blocked: Vec::new(), wanted: Vec::new(), proven: true };
    if plans.channels.is_empty() {
        return plans;
    }
    for app in &case.apps {
        let mut found = false;
        let mut may_be = Vec::new();
        for account in &case.accounts {
            let alone = of_login(&case, &account.id, app);
            let search = Search { case: &alone, account: &account.id, app, readings: request.readings };
            let attempt = search.attempt();
            if attempt.drafts.is_empty() {
                if attempt.obstacles.iter().all(|obstacle| !obstacle.questions.is_empty()) {
                    may_be.push(account.id.clone());
                }
                let (account, app) = (account.id.clone(), app.id.clone());
                plans.blocked.push(Blocked { account, app, obstacles: attempt.obstacles });
                continue;
            }
            found = true;
            for draft in attempt.drafts {
                let (plan, proven) = finish(&case, search.account, &app.id, draft, request.today);
                plans.proven &= proven;
                plans.all.push(plan);
            }
        }
        if !found {
            plans.wanted.push(Wanted { app: app.id.clone(), roles: roles_needed(&case, app, request), may_be });
        }
    }
    let ranks: Vec<_> = plans.all.iter().map(|plan| rank(plan, &case, request.prefer)).collect();
    plans.all.order_by_keys(&ranks);
    if let Some(best) = plans.all.first().map(|plan| plan.cost) {
        for plan in &mut plans.all {
            plan.trade_off = plan.cost.against(&best);
        }
    }
    plans
}

/// The rulebook's order, and among equals what is less trouble: nobody to find, the app that the
/// service runs on, staying where one is, fewer to involve, more that is connected already. The
/// sort is stable, so the case's order of accounts decides last.
fn rank(plan: &Plan, case: &Case, prefer: Option<(&AccountId, &AppId)>) -> impl Ord + use<> {
    let in_use = case.app(&plan.app).is_some_and(|app| app.in_use == Fact::Known(true));
    let stays = prefer == Some((&plan.account, &plan.app));
    let login_works = plan.people.iter().any(|person| person.account() == Some(&plan.account));
    (plan.cost, plan.to_find.len(), !in_use, !stays, !login_works, Reverse(plan.already.len()))
}

/// The case with these channels alone: the others neither help nor hinder.
fn only(case: &Case, channels: &HashSet<&ChannelId>) -> Case {
    let mut case = case.clone();
    case.channels.retain(|channel| channels.contains(&channel.id));
    case.channel_roles.retain(|(_, channel), _| channels.contains(channel));
    case
}

/// The part of a case that decides about one login and app, to evaluate nothing in vain: the app,
/// those that channels are connected to, and the login's own roles.
fn of_login(case: &Case, account: &AccountId, app: &App) -> Case {
    let connected = |id: &AppId| case.channels.iter().any(|channel| channel.connected_to(id) == Fact::Known(true));
    let needed = |other: &&App| other.id == app.id || connected(&other.id);
    let own_app_role = case.app_roles.get_key_value(&(account.clone(), app.id.clone()));
    let own_channel_roles = case.channel_roles.iter().filter(|((other, _), _)| other == account);
    let mut app_roles = BTreeMap::new();
    app_roles.extend(own_app_role.map(|(pair, role)| (pair.clone(), *role)));
    let mut channel_roles = BTreeMap::new();
    channel_roles.extend(own_channel_roles.map(|(pair, role)| (pair.clone(), *role)));
    Case {
        accounts: case.account(account).cloned().into_iter().collect(),
        apps: case.apps.iter().filter(needed).cloned().collect(),
        channels: case.channels.clone(),
        app_roles,
        channel_roles,
        ..Case::default()
    }
}

/// The roles that a login must hold itself: what stands in the way of one that holds none.
fn roles_needed(case: &Case, app: &App, request: Request<'_>) -> Vec<Holder> {
    let mut case = case.clone();
    let stranger = AccountId::from(&*case.free_id("login"));
    case.accounts.push(Account { id: stranger.clone(), name: String::new() });
    let search = Search { case: &case, account: &stranger, app, readings: request.readings };
    search.attempt().obstacles.into_iter().filter_map(|obstacle| obstacle.holder).collect()
}

/// A plan before it is known who does it.
#[derive(Default)]
pub(super) struct Draft {
    pub steps: Vec<Step>,
    pub connect: Vec<ChannelId>,
    pub already: Vec<ChannelId>,
    pub questions: Vec<Question>,
}

struct Attempt {
    drafts: Vec<Draft>,
    obstacles: Vec<Obstacle>,
}

struct Search<'a> {
    case: &'a Case,
    account: &'a AccountId,
    app: &'a App,
    readings: Readings,
}

impl Search<'_> {
    fn attempt(&self) -> Attempt {
        let mut attempt = Attempt { drafts: Vec::new(), obstacles: Vec::new() };
        let Some(base) = self.trace(self.case) else { return attempt };
        if base.channels.iter().all(|one| one.verdict == Verdict::AlreadyConnected) {
            let already = base.channels.iter().map(|one| one.channel.clone()).collect();
            attempt.drafts.push(Draft { already, ..Draft::default() });
            return attempt;
        }
        let mut failures: Vec<Vec<Obstacle>> = Vec::new();
        for choice in self.choices(&base) {
            match self.draft(&base, choice) {
                Ok(draft) => attempt.drafts.push(draft),
                Err(obstacles) => failures.push(obstacles),
            }
        }
        // The choice that comes closest tells best what is in the way.
        attempt.obstacles = failures.into_iter().min_by_key(Vec::len).unwrap_or_default();
        let parts: Vec<bool> = attempt
            .drafts
            .iter()
            .map(|draft| attempt.drafts.iter().any(|other| other.steps.len() < draft.steps.len() && draft.holds(other)))
            .collect();
        let mut parts = parts.into_iter();
        attempt.drafts.retain(|_| !parts.next().unwrap_or_default());
        attempt
    }

    fn trace(&self, case: &Case) -> Option<Trace> {
        evaluate(case, self.account, &self.app.id, self.readings)
    }

    /// Whose information the app may carry in the end; nothing for its own, as it stands.
    fn choices(&self, base: &Trace) -> Vec<Option<Action>> {
        let app = &self.app.id;
        let own = match &self.app.business {
            Fact::Known(AppBusiness::Registered(info)) => Some(info),
            Fact::Known(AppBusiness::None | AppBusiness::Individual) | Fact::Unknown => None,
        };
        let mut sources = self.sources(own, base);
        let Some(own) = own else {
            if sources.is_empty() {
                sources.push(Source::Certificate);
            }
            let register = |source| Some(Action::RegisterAppBusiness(app.clone(), source));
            return sources.into_iter().map(register).collect();
        };
        if !self.compared(own).is_complete() {
            sources.push(Source::Certificate);
        }
        let correct = |source| Some(Action::CorrectAppBusiness(app.clone(), source));
        std::iter::once(None).chain(sources.into_iter().map(correct)).collect()
    }

    /// The channels whose information the app could take over: one for each information that
    /// differs from the others and the app's own. Without a number there is none to take; without
    /// a name that counts, it is none of its own where the same number stands with one.
    fn sources(&self, own: Option<&BusinessInfo>, base: &Trace) -> Vec<Source> {
        let open = |id: &ChannelId| base.channel(id).is_some_and(|one| one.connected != Fact::Known(true));
        let saved = |channel: &'_ Channel| match &channel.business {
            Fact::Known(ChannelBusiness::Saved(info)) if open(&channel.id) => Some(self.compared(info)),
            _ => None,
        };
        let infos: Vec<_> = self.case.channels.iter().map(|channel| (&channel.id, saved(channel))).collect();
        let mut seen: Vec<Compared> = own.map(|info| self.compared(info)).into_iter().collect();
        let complete: Vec<Compared> = infos.iter().filter_map(|(_, info)| info.clone()).chain(seen.clone()).collect();
        let mut sources = Vec::new();
        for (channel, info) in infos {
            let Some(info) = info.filter(|info| info.number.is_some() && !seen.contains(info)) else { continue };
            let better = |other: &Compared| other.is_complete() && other.number == info.number;
            if info.is_complete() || !complete.iter().any(better) {
                sources.push(Source::Channel(channel.clone()));
                seen.push(info);
            }
        }
        sources
    }

    /// Business information as far as the reading compares it.
    fn compared(&self, info: &BusinessInfo) -> Compared {
        let named = self.readings.same_business == SameBusinessReading::NumberAndName;
        Compared { number: info.number.comparable(), name: named.then(|| info.name.comparable()) }
    }

    /// The one plan for a choice, or what stands in its way.
    fn draft(&self, base: &Trace, choice: Option<Action>) -> Result<Draft, Vec<Obstacle>> {
        let mut case = self.case.clone();
        let mut steps: Vec<Step> = Vec::new();
        let mut draft = Draft::default();
        if base.app_findings.iter().any(|one| one.condition == Condition::AppRole && one.outcome != Outcome::Met) {
            steps.push(Step::new(Action::GrantAppRole(self.account.clone(), self.app.id.clone())));
        }
        steps.extend(choice.map(Step::new));
        simulate(&mut case, steps.iter().map(|step| &step.action));
        let chosen = if steps.is_empty() { Some(base.clone()) } else { self.trace(&case) };
        let Some(chosen) = chosen else { return Err(Vec::new()) };
        for (before, now) in base.channels.iter().zip(&chosen.channels) {
            if now.verdict == Verdict::AlreadyConnected {
                draft.already.push(now.channel.clone());
                continue;
            }
            for question in before.questions(self.account, &self.app.id) {
                if !draft.questions.contains(&question) {
                    draft.questions.push(question);
                }
            }
            draft.connect.push(now.channel.clone());
            steps.extend(self.channel_steps(now));
        }
        simulate(&mut case, steps.iter().map(|step| &step.action));
        let Some(after) = self.trace(&case) else { return Err(Vec::new()) };
        let obstacles = self.obstacles(base, &after);
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        settle(&mut steps, base, &chosen);
        draft.steps = steps;
        Ok(draft)
    }

    /// The fixes that a channel needs, each the only one for its condition, in the order in which
    /// they are done.
    fn channel_steps(&self, trace: &ChannelTrace) -> Vec<Step> {
        let Some(channel) = self.case.channel(&trace.channel) else { return Vec::new() };
        let mut actions: Vec<Action> = Vec::new();
        for finding in trace.findings.iter().filter(|finding| finding.outcome != Outcome::Met) {
            for action in channel_actions(self.account, &self.app.id, channel, finding) {
                if !actions.contains(&action) {
                    actions.push(action);
                }
            }
        }
        actions.order_by_key(Action::kind);
        actions.into_iter().map(Step::new).collect()
    }

    fn obstacles(&self, base: &Trace, after: &Trace) -> Vec<Obstacle> {
        let mut obstacles: Vec<Obstacle> = Vec::new();
        let open = base.channels.iter().zip(&after.channels);
        for (before, trace) in open.filter(|(_, trace)| trace.verdict != Verdict::AlreadyConnected) {
            for finding in trace.findings.iter().filter(|finding| finding.outcome != Outcome::Met) {
                let condition = finding.condition;
                let channel = (!condition.is_about_app()).then(|| trace.channel.clone());
                if obstacles.iter().any(|one| one.condition == condition && one.channel == channel) {
                    continue;
                }
                let before = before.finding(condition);
                let questions = before.map(|finding| finding.questions(self.account, &self.app.id, &trace.channel));
                let holder = match condition {
                    Condition::AppRole => Some(Holder::OwnerOf(self.app.id.clone())),
                    Condition::ChannelRole => Some(Holder::MasterOf(trace.channel.clone())),
                    _ => None,
                };
                obstacles.push(Obstacle { condition, channel, holder, questions: questions.unwrap_or_default() });
            }
        }
        obstacles
    }
}

/// Business information as it is compared (rulebook 4): the name only where the reading asks for it.
#[derive(Clone, PartialEq, Eq)]
struct Compared {
    number: Option<String>,
    name: Option<Option<String>>,
}

impl Compared {
    fn is_complete(&self) -> bool {
        self.number.is_some() && self.name != Some(None)
    }
}

impl Draft {
    fn holds(&self, other: &Self) -> bool {
        other.steps.iter().all(|step| self.steps.iter().any(|mine| mine.action == step.action))
    }
}
