//! Plans against every set of everything that could be done.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod plan_common;

use std::collections::BTreeSet;

use kakao_sync_check::facts::{
    Account, AccountId, App, AppId, AppRole, Case, Channel, ChannelId, ChannelRole, ChannelState, Fact,
};
use kakao_sync_check::plan::{Plans, Request, plans};
use kakao_sync_check::rules::{Edition, Readings};
use plan_common::*;

fn ask(case: &Case, chosen: &[ChannelId], readings: Readings) -> Plans {
    plans(Request { case, channels: chosen, readings, today: date(TODAY), prefer: None })
}

/// Every plan is minimal, none is missing, and they come in the rulebook's order.
fn agrees_with_trying_all_sets(case: &Case, readings: Readings) -> usize {
    let chosen: Vec<ChannelId> = case.channels.iter().map(|channel| channel.id.clone()).collect();
    let found = ask(case, &chosen, readings);
    assert!(found.proven);
    let mut expected_costs = Vec::new();
    for account in &case.accounts {
        for app in &case.apps {
            let login = (&account.id, &app.id);
            let expected = all_minimal(case, login, readings, &chosen);
            let plans: Vec<_> = found.all.iter().filter(|plan| (&plan.account, &plan.app) == login).collect();
            let sets: BTreeSet<_> = plans.iter().map(|plan| keys(&actions(plan))).collect();
            assert_eq!(sets.len(), plans.len(), "no plan twice");
            assert_eq!(sets, expected.iter().map(keys).collect(), "{readings:?} {login:?} {case:#?}");
            assert_eq!(plans.is_empty(), found.blocked.iter().any(|one| (&one.account, &one.app) == login));
            expected_costs.extend(expected.iter().map(|set| naive_cost(case, readings.edition, set, date(TODAY))));
        }
    }
    expected_costs.sort_unstable();
    assert_eq!(found.all.iter().map(cost_of).collect::<Vec<_>>(), expected_costs, "{readings:?} {case:#?}");
    expected_costs.len()
}

#[test]
fn one_login_one_app_and_one_channel_in_every_state_have_exactly_the_minimal_plans() {
    let (account, app, channel) = (AccountId::from("a0"), AppId::from("p0"), ChannelId::from("c0"));
    let mut case = Case::default();
    case.accounts.push(Account { id: account.clone(), name: String::new() });
    case.apps.push(App::new(app.clone(), String::new()));
    case.channels.push(Channel::new(channel.clone(), String::new()));
    let mut plans = [0; 2];
    let app_roles = [Some(AppRole::Owner), Some(AppRole::Editor), Some(AppRole::None), None];
    let channel_roles = [Some(ChannelRole::Master), Some(ChannelRole::Editor), Some(ChannelRole::None), None];
    let states = [Fact::Unknown, Fact::Known(ChannelState::Rejected), states()[4], Fact::Known(ChannelState::Business)];
    // Roles and state touch nothing else, so they take turns while the rest is tried in full.
    let mut turn = 0;
    for app_business in app_businesses() {
        for channel_business in channel_businesses() {
            for connections in connections(std::slice::from_ref(&app)) {
                for _ in 0..4 {
                    turn += 1;
                    case.app_roles =
                        app_roles[turn % 4].map(|role| ((account.clone(), app.clone()), role)).into_iter().collect();
                    case.channel_roles = channel_roles[turn / 4 % 4]
                        .map(|role| ((account.clone(), channel.clone()), role))
                        .into_iter()
                        .collect();
                    case.apps[0].business = app_business.clone();
                    case.channels[0].business = channel_business.clone();
                    case.channels[0].connections = connections.clone();
                    case.channels[0].state = states[turn / 16 % 4];
                    for (edition, plans) in Edition::ALL.into_iter().zip(&mut plans) {
                        for readings in distinct(edition, turn) {
                            *plans += agrees_with_trying_all_sets(&case, readings);
                        }
                    }
                }
            }
        }
    }
    assert!(plans.iter().all(|plans| *plans > 3000), "{plans:?}");
}

/// A third of the ways to read an edition, so that three turns see all of them.
fn distinct(edition: Edition, turn: usize) -> impl Iterator<Item = Readings> {
    all_readings(edition).into_iter().enumerate().filter(move |(place, _)| place % 3 == turn % 3).map(|(_, one)| one)
}

#[test]
fn small_cases_with_several_logins_apps_and_channels_have_exactly_the_minimal_plans() {
    for edition in Edition::ALL {
        let mut random = Random::new(7);
        let all = all_readings(edition);
        let (mut plans, mut choices) = (0, 0);
        for _ in 0..200 {
            let (accounts, apps) = (1 + random.below(3), 1 + random.below(2));
            let case = random_case(&mut random, accounts, apps, 2);
            let found = agrees_with_trying_all_sets(&case, random.pick(&all));
            plans += found;
            choices += usize::from(found > accounts * apps);
        }
        assert!(plans > 200 && choices >= 15, "{edition:?}: {plans} plans, {choices} with a choice within a login");
    }
}
