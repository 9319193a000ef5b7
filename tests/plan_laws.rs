//! Laws of plans on cases that are too large for trying all sets.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod plan_common;

use std::collections::BTreeSet;

use kakao_sync_check::app::planning::done;
use kakao_sync_check::facts::{
    AccountId, App, AppBusiness, AppId, AppRole, BusinessInfo, Case, ChannelBusiness, ChannelId, ChannelRole,
    ChannelState, Connection, Fact, OutsideService,
};
use kakao_sync_check::plan::{
    Action, Entered, Holder, Need, Person, Plan, Plans, Removal, Request, Tick, commands, fixes, holders, parts, plans,
};
use kakao_sync_check::rules::{
    AppRoleReading, ChannelRoleReading, Edition, Outcome, Profile, Readings, Verdict, evaluate,
};
use plan_common::*;

fn ask(case: &Case, readings: Readings) -> (Vec<ChannelId>, Plans) {
    let chosen: Vec<ChannelId> = case.channels.iter().map(|channel| channel.id.clone()).collect();
    let found = plans(Request { case, channels: &chosen, readings, today: date(TODAY), prefer: None });
    (chosen, found)
}

fn each(rounds: usize, size: (usize, usize, usize), mut law: impl FnMut(&Case, Readings, &[ChannelId], &Plans)) {
    let mut random = Random::new(size.2 as u64);
    for round in 0..rounds {
        let case = random_case(&mut random, size.0, size.1, size.2);
        for edition in Edition::ALL {
            let readings = edition.profile(Profile::ALL[round % 3]);
            let (chosen, found) = ask(&case, readings);
            law(&case, readings, &chosen, &found);
        }
    }
}

/// What a user would do: tick step after step, and type what is asked for.
fn tick_all(case: &Case, plan: &Plan) -> Case {
    let mut case = case.clone();
    for step in &plan.steps {
        let typed = BusinessInfo { number: info("101-01-00017", "").number, name: info("", "새 상호").name };
        let entered = Entered { on: Some(date(TODAY)), business: Some(typed) };
        let changes = commands(&step.action, &case, &entered).unwrap();
        assert!(!changes.is_empty(), "a step that is ticked changes something: {:?}", step.action);
        for change in changes {
            change.apply(&mut case);
        }
    }
    case
}

#[test]
fn ticking_every_step_of_a_plan_lists_every_channel_and_leaving_out_any_does_not() {
    let mut checked = 0;
    each(60, (4, 2, 6), |case, readings, chosen, found| {
        for plan in &found.all {
            let login = (&plan.account, &plan.app);
            let after = evaluate(&tick_all(case, plan), login.0, login.1, readings).unwrap();
            for id in chosen {
                let verdict = after.channel(id).unwrap().verdict;
                let expected = if plan.connect.contains(id) { Verdict::Listed } else { Verdict::AlreadyConnected };
                assert_eq!(verdict, expected, "{id} {plan:#?}");
            }
            assert!(reaches(case, login, readings, chosen, &actions(plan)));
            for left_out in 0..plan.steps.len() {
                let mut rest = actions(plan);
                rest.remove(left_out);
                assert!(!reaches(case, login, readings, chosen, &rest), "{:?} {plan:#?}", plan.steps[left_out].action);
                checked += 1;
            }
        }
    });
    assert!(checked > 3000, "{checked}");
}

#[test]
fn plans_come_in_order_and_say_who_waits_for_what() {
    each(60, (4, 2, 6), |case, readings, _, found| {
        let edition = readings.edition;
        assert!(found.all.windows(2).all(|pair| pair[0].cost <= pair[1].cost));
        for plan in &found.all {
            assert_eq!(cost_of(plan), naive_cost(case, edition, &actions(plan), date(TODAY)));
            for (index, step) in plan.steps.iter().enumerate() {
                assert!(step.after.iter().all(|before| *before < index));
                let can: BTreeSet<Person> = who(case, edition, &step.action).into_iter().collect();
                assert_eq!(step.candidates.iter().cloned().collect::<BTreeSet<_>>(), can, "{:?}", step.action);
                assert_eq!(step.actor.is_none(), can.is_empty());
                assert!(step.actor.iter().all(|actor| can.contains(actor) && plan.people.contains(actor)));
            }
            let missing: Vec<&Holder> = plan.to_find.iter().map(|find| &find.holder).collect();
            let unknown: Vec<&Holder> = plan
                .people
                .iter()
                .filter_map(|person| match person {
                    Person::NotKnown(holder) => Some(holder),
                    Person::Account(_) => None,
                })
                .collect();
            assert_eq!(missing, unknown);
            assert!(missing.iter().all(|holder| holder.known(case).is_empty()));
            // Each step is in exactly one part, and one person connects where there is something to.
            let all = parts(plan);
            let mut shared: Vec<usize> = all.iter().flat_map(kakao_sync_check::plan::Part::steps).collect();
            shared.sort_unstable();
            assert_eq!(shared, (0..plan.steps.len()).collect::<Vec<_>>());
            assert_eq!(all.iter().filter(|part| part.connects).count(), usize::from(!plan.connect.is_empty()));
        }
    });
}

#[test]
fn a_plan_never_asks_for_what_nobody_can_do() {
    each(60, (4, 2, 6), |case, readings, _, found| {
        for plan in &found.all {
            let after = tick_all(case, plan);
            // Who owns an app or is the Master of a channel is not for others to change, nor what
            // there is, whose it is and what it is called.
            let owners = |case: &Case| {
                case.app_roles
                    .iter()
                    .filter(|(_, role)| **role == AppRole::Owner)
                    .map(|(pair, _)| pair.clone())
                    .collect::<Vec<_>>()
            };
            let masters = |case: &Case| {
                case.channel_roles
                    .iter()
                    .filter(|(_, role)| **role == ChannelRole::Master)
                    .map(|(pair, _)| pair.clone())
                    .collect::<Vec<_>>()
            };
            assert_eq!((owners(&after), masters(&after)), (owners(case), masters(case)));
            assert_eq!((&after.accounts, &after.trade, &after.holidays), (&case.accounts, &case.trade, &case.holidays));
            for (now, then) in after.apps.iter().zip(&case.apps) {
                assert_eq!(
                    (&now.id, &now.name, &now.service, now.in_use),
                    (&then.id, &then.name, &then.service, then.in_use)
                );
            }
            for (now, then) in after.channels.iter().zip(&case.channels) {
                assert_eq!((&now.id, &now.name, &now.search_id), (&then.id, &then.name, &then.search_id));
            }
            for step in &plan.steps {
                assert!(!matches!(step.action, Action::LogInAs(_) | Action::ChooseApp(_)), "these cost no step");
            }
            if readings == readings.edition.profile(Profile::Strict) {
                // In Kakao Developers an Editor of the app is always enough.
                let counts = |step: &&kakao_sync_check::plan::Step| match step.action {
                    Action::GrantAppRole(..) => readings.app_role == AppRoleReading::Owner,
                    Action::GrantChannelRole(..) => readings.channel_role == ChannelRoleReading::Master,
                    _ => false,
                };
                assert_eq!(plan.steps.iter().find(counts), None, "strict: a role that counts is nobody's to give");
            }
        }
        for blocked in &found.blocked {
            let login = (&blocked.account, &blocked.app);
            assert!(!blocked.obstacles.is_empty());
            assert!(!found.all.iter().any(|plan| (&plan.account, &plan.app) == (login.0, login.1)));
        }
        assert_eq!(found.all.is_empty(), found.wanted.len() == case.apps.len());
    });
}

#[test]
fn a_step_is_conditional_only_where_all_that_it_settles_is_unknown() {
    let (mut conditional, mut certain) = (0, 0);
    each(60, (3, 2, 6), |case, readings, _, found| {
        for plan in &found.all {
            let base = evaluate(case, &plan.account, &plan.app, readings).unwrap();
            for step in &plan.steps {
                let outcomes: Vec<Outcome> = step
                    .settles
                    .iter()
                    .map(|(channel, condition)| {
                        let channel = channel.as_ref().unwrap_or(&plan.connect[0]);
                        base.channel(channel).unwrap().finding(*condition).unwrap().outcome
                    })
                    .collect();
                assert!(!outcomes.is_empty(), "every step settles something: {:?}", step.action);
                match &step.need {
                    Need::IfNeeded(questions) => {
                        conditional += 1;
                        assert!(!questions.is_empty());
                        let looked_up =
                            matches!(step.action, Action::CorrectAppBusiness(..) | Action::RemoveConnection(..));
                        assert!(
                            looked_up || outcomes.iter().all(|one| *one == Outcome::Unknown),
                            "{:?} {outcomes:?}",
                            step.action
                        );
                    }
                    Need::Certain => {
                        certain += 1;
                        assert!(outcomes.iter().any(|one| *one != Outcome::Unknown), "{:?} {outcomes:?}", step.action);
                    }
                }
            }
        }
    });
    assert!(conditional > 500 && certain > 500, "{conditional} {certain}");
}

#[test]
fn every_fix_does_what_it_says_and_none_of_one_step_is_missing() {
    let mut found_any = 0;
    each(80, (3, 2, 4), |case, readings, _, _| {
        let (account, app) = (&case.accounts[0].id, &case.apps[0].id);
        let trace = evaluate(case, account, app, readings).unwrap();
        for channel in &trace.channels {
            let fixes = fixes(case, &trace, &channel.channel);
            for fix in &fixes {
                let mut world = case.clone();
                let mut login = (account.clone(), app.clone());
                for action in &fix.actions {
                    match action {
                        Action::LogInAs(other) => login.0 = other.clone(),
                        Action::ChooseApp(other) => login.1 = other.clone(),
                        other => play(&mut world, other),
                    }
                }
                let after = evaluate(&world, &login.0, &login.1, readings).unwrap();
                let after = after.channel(&channel.channel).unwrap();
                assert_eq!(after.verdict, fix.verdict, "{fix:?}");
                for condition in fix.turns.iter() {
                    assert_ne!(channel.finding(*condition).unwrap().outcome, Outcome::Met, "{fix:?}");
                    assert_eq!(after.finding(*condition).unwrap().outcome, Outcome::Met, "{fix:?}");
                }
                if fix.verdict != Verdict::AlreadyConnected {
                    for (was, is) in channel.findings.iter().zip(&after.findings) {
                        assert!(
                            was.outcome != Outcome::Met || is.outcome == Outcome::Met,
                            "mends one, breaks one: {fix:?}"
                        );
                    }
                }
                assert_eq!(fix.left.is_empty(), matches!(fix.verdict, Verdict::Listed | Verdict::AlreadyConnected));
                found_any += 1;
            }
            // What lists the channel by one action is among them.
            if matches!(channel.verdict, Verdict::NotListed | Verdict::CantTell) {
                let one = [channel.channel.clone()];
                for action in everything(case, account, app, readings, &one) {
                    if reaches(case, (account, app), readings, &one, std::slice::from_ref(&action)) {
                        assert!(
                            fixes.iter().any(|fix| fix.actions == [action.clone()]),
                            "{action:?} {fixes:#?} {case:#?}"
                        );
                    }
                }
            }
        }
    });
    assert!(found_any > 500, "{found_any}");
}

/// One account, app and channel: the account holds these roles, the channel is in this state and
/// has these connections.
fn single(roles: (AppRole, ChannelRole), state: ChannelState, connections: Vec<Connection>) -> Case {
    let mut case = random_case(&mut Random::new(1), 1, 1, 1);
    case.app_roles = [((case.accounts[0].id.clone(), case.apps[0].id.clone()), roles.0)].into();
    case.channel_roles = [((case.accounts[0].id.clone(), case.channels[0].id.clone()), roles.1)].into();
    case.channels[0].state = Fact::Known(state);
    case.channels[0].connections = Fact::Known(connections);
    case
}

#[test]
fn an_action_that_has_nothing_to_do_or_comes_too_early_changes_nothing() {
    let case = single((AppRole::Owner, ChannelRole::Master), ChannelState::Ordinary, Vec::new());
    let (account, app, channel) = (&case.accounts[0].id, &case.apps[0].id, &case.channels[0].id);
    let idle = |action: Action, case: &Case| commands(&action, case, &Entered::default()).unwrap().is_empty();
    assert!(idle(Action::GrantAppRole(account.clone(), app.clone()), &case), "an Owner is not made Editor");
    assert!(idle(Action::GrantChannelRole(account.clone(), channel.clone()), &case), "nor a Master Manager");
    assert!(idle(Action::WaitForReview(channel.clone()), &case), "no review was asked for");
    assert!(idle(Action::RemoveConnection(channel.clone(), Removal::Outside(OutsideService::Other, 0)), &case));
    for state in [ChannelState::Business, ChannelState::InReview { requested_on: Fact::Unknown }] {
        let case = single((AppRole::Owner, ChannelRole::Master), state, Vec::new());
        assert!(idle(Action::ApplyBusinessChannel(channel.clone()), &case), "{state:?}");
    }
    assert!(!idle(Action::ApplyBusinessChannel(channel.clone()), &case));
}

#[test]
fn among_equal_plans_the_app_in_use_comes_first_and_then_the_one_on_screen() {
    let mut case = single((AppRole::Owner, ChannelRole::Master), ChannelState::Business, Vec::new());
    case.apps[0].business = Fact::Known(AppBusiness::Registered(info(X, "")));
    case.apps[0].in_use = Fact::Unknown;
    case.channels[0].business = Fact::Known(ChannelBusiness::Saved(info(X, "")));
    let account = case.accounts[0].id.clone();
    for id in ["p1", "p2"] {
        let id = AppId::from(id);
        case.apps.push(App { id: id.clone(), ..case.apps[0].clone() });
        case.app_roles.insert((account.clone(), id), AppRole::Owner);
    }
    let chosen = [case.channels[0].id.clone()];
    let order = |case: &Case, prefer: &str| -> Vec<String> {
        let (readings, today, app) = (Readings::default(), date(TODAY), AppId::from(prefer));
        let found = plans(Request { case, channels: &chosen, readings, today, prefer: Some((&account, &app)) });
        assert!(found.all.iter().all(Plan::is_ready));
        found.all.iter().map(|plan| plan.app.to_string()).collect()
    };
    assert_eq!(order(&case, "none"), ["p0", "p1", "p2"]);
    assert_eq!(order(&case, "p1"), ["p1", "p0", "p2"]);
    case.apps[2].in_use = Fact::Known(true);
    assert_eq!(order(&case, "p1"), ["p2", "p1", "p0"]);
}

#[test]
fn an_action_is_found_again_by_its_key_whatever_is_in_its_ids() {
    let mut keys = BTreeSet::new();
    each(20, (3, 2, 6), |_, _, _, found| {
        for step in found.all.iter().flat_map(|plan| &plan.steps) {
            assert_eq!(Action::from_key(&step.action.key()), Some(step.action.clone()));
            keys.insert(step.action.key());
        }
    });
    assert!(keys.len() > 50);
    let odd = AccountId::from("a\",\"b] 가\n");
    for action in [Action::LogInAs(odd.clone()), Action::GrantChannelRole(odd, ChannelId::from("]"))] {
        assert_eq!(Action::from_key(&action.key()), Some(action));
    }
    for other in ["", "[]", "[\"log_in_as\"]", "[\"log_in_as\",1]", "[\"wait_for_review\",\"c\",\"d\"]", "{}", "null"] {
        assert_eq!(Action::from_key(other), None, "{other}");
    }
}

#[test]
fn what_is_ticked_leaves_the_plan_and_stays_on_the_list() {
    let mut ticked = 0;
    each(30, (2, 1, 3), |case, readings, chosen, found| {
        let Some(best) = found.best() else { return };
        let Some(first) = best.steps.first().filter(|step| commands(&step.action, case, &Entered::default()).is_ok())
        else {
            return;
        };
        let mut after = case.clone();
        for change in commands(&first.action, case, &Entered { on: Some(date(TODAY)), business: None }).unwrap() {
            change.apply(&mut after);
        }
        let again = plans(Request { case: &after, channels: chosen, readings, today: date(TODAY), prefer: None });
        let plan = again.all.iter().find(|plan| (&plan.account, &plan.app) == (&best.account, &best.app)).unwrap();
        let same_kind = matches!(first.action, Action::RemoveConnection(..));
        assert!(same_kind || plan.step(&first.action).is_none(), "{:?} {plan:#?}", first.action);
        let ticks = [Tick { action: first.action.clone(), on: date(TODAY) }];
        after.done.extend(ticks.iter().cloned());
        let listed = done(plan, &after);
        let concerned = plan.step(&first.action).is_none()
            && first.action.channel().is_none_or(|id| plan.connect.contains(id) || plan.already.contains(id));
        assert_eq!(listed, if concerned { ticks.to_vec() } else { Vec::new() });
        ticked += 1;
    });
    assert!(ticked > 10, "{ticked}");
}

#[test]
fn ten_accounts_five_apps_and_twenty_channels_are_exact_and_so_are_two_hundred_channels() {
    let mut random = Random::new(3);
    let case = random_case(&mut random, 10, 5, 20);
    let (_, found) = ask(&case, Readings::default());
    assert!(found.proven && found.all.len() >= 50, "{}", found.all.len());
    let case = random_case(&mut random, 3, 1, 200);
    let (chosen, found) = ask(&case, Readings::default());
    assert!(found.proven);
    let best = found.best().unwrap();
    assert!(reaches(&case, (&best.account, &best.app), Readings::default(), &chosen, &actions(best)));
}

#[test]
fn alternatives_are_better_in_something_and_beaten_by_none() {
    let mut alternatives = 0;
    each(80, (4, 2, 4), |_, _, _, found| {
        let Some(best) = found.best() else { return };
        for plan in found.alternatives() {
            assert!(!found.all.iter().any(|other| other.cost.beats(&plan.cost)));
            let better = plan.cost.people < best.cost.people
                || plan.cost.days < best.cost.days
                || plan.cost.lasting < best.cost.lasting;
            assert!(better && plan.cost.steps >= best.cost.steps, "{:?} {:?}", plan.cost, best.cost);
            assert_eq!(plan.trade_off, plan.cost.against(&best.cost));
            alternatives += 1;
        }
    });
    assert!(alternatives > 5, "{alternatives}");
    // Holders of roles are asked, and nobody else.
    assert!(holders(&Action::WaitForReview(ChannelId::from("c")), Edition::default()).is_empty());
}
