//! Every minimal plan, over all logins and apps (rulebook 5).
//!
//! The search is exact without trying sets of fixes. For one login and one app, only one thing is
//! open: whose business information the app is to carry in the end (its own, that of one of the
//! channels, or that of the certificate). Once that is said, every fix that is left is the only
//! one for its condition, and channels do not touch each other: so each choice has one plan, and
//! a plan is minimal unless that of another choice is a part of it. The rules have the last word:
//! what fixes are needed is decided by them, and a plan counts only if they decide that everything
//! is listed after it.

use std::cmp::Reverse;

use crate::facts::{Account, AccountId, App, AppId, Case, ChannelId, Date, Fact};
use crate::order::Order;
use crate::rules::Readings;

use super::attempt::Attempt;
use super::finish::Table;
use super::{Blocked, Holder, Plan, Plans, Wanted};

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
    // In order, because thousands may be asked for.
    let mut wanted: Vec<&ChannelId> = request.channels.iter().collect();
    wanted.order_by_key(|id| *id);
    let case = request.case.only(&|id| wanted.binary_search(&id).is_ok());
    let channels = case.channels.iter().map(|channel| channel.id.clone()).collect();
    let mut plans = Plans { channels, all: Vec::new(), blocked: Vec::new(), wanted: Vec::new(), proven: true };
    if plans.channels.is_empty() {
        return plans;
    }
    for app in &case.apps {
        let mut wanted = Wanted { app: app.id.clone(), roles: Vec::new(), may_be: Vec::new() };
        if !for_app(&case, app, request, &mut plans, &mut wanted.may_be) {
            wanted.roles = roles_needed(&case, app, request);
            plans.wanted.push(wanted);
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

/// Adds the plans for an app, or for each login what stands in its way. Whether there is a plan.
fn for_app(case: &Case, app: &App, request: Request<'_>, plans: &mut Plans, may_be: &mut Vec<AccountId>) -> bool {
    let mut found = false;
    for account in case.accounts.iter().map(|account| &account.id) {
        let table = Table { case, account, edition: request.readings.edition, today: request.today };
        let Some(mut attempt) = Attempt::new(case, account, app, request.readings) else { continue };
        let attempted = attempt.run(table);
        if attempted.drafts.is_empty() {
            if attempted.obstacles.iter().all(|obstacle| !obstacle.questions.is_empty()) {
                may_be.push(account.clone());
            }
            let (account, app) = (account.clone(), app.id.clone());
            plans.blocked.push(Blocked { account, app, obstacles: attempted.obstacles });
            continue;
        }
        found = true;
        let questions = attempt.questions();
        for draft in attempted.drafts {
            let (plan, proven) = table.finish(&attempt, draft, questions.clone());
            plans.proven &= proven;
            plans.all.push(plan);
        }
    }
    found
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

/// The roles that a login must hold itself: what stands in the way of one that holds none.
fn roles_needed(case: &Case, app: &App, request: Request<'_>) -> Vec<Holder> {
    let mut case = case.clone();
    let stranger = AccountId::from(&*case.free_id("login"));
    case.accounts.push(Account { id: stranger.clone(), name: String::new() });
    let table = Table { case: &case, account: &stranger, edition: request.readings.edition, today: request.today };
    let attempt = Attempt::new(&case, &stranger, app, request.readings);
    let obstacles = attempt.map(|mut attempt| attempt.run(table).obstacles).unwrap_or_default();
    obstacles.into_iter().filter_map(|obstacle| obstacle.holder).collect()
}
