//! What an edition of the rules changes about plans, and what it leaves as it is (rulebook 10).
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod plan_common;

use std::collections::BTreeSet;

use kakao_sync_check::exchange::calendar::write_calendar;
use kakao_sync_check::exchange::write_plans;
use kakao_sync_check::facts::{
    AppBusiness, AppRole, Case, ChannelBusiness, ChannelId, ChannelRole, ChannelState, Connection, Fact, OutsideService,
};
use kakao_sync_check::plan::{
    Action, Guidance, Holder, Person, Plan, Plans, Request, Step, candidates, document_sets, fixes, guidance, parts,
    plans, schedule,
};
use kakao_sync_check::rules::{
    ChannelRoleReading, Condition, Disconnecting, Edition, GuidanceKind, Profile, Reading, Readings, Verdict, evaluate,
};
use kakao_sync_check::wording::Lang;
use kakao_sync_check::wording::editions;
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::plan as words;
use plan_common::*;
use serde_json::Value;

fn ask(case: &Case, readings: Readings) -> Plans {
    let chosen: Vec<ChannelId> = case.channels.iter().map(|channel| channel.id.clone()).collect();
    plans(Request { case, channels: &chosen, readings, today: date(TODAY), prefer: None })
}

/// These readings in another edition, where it has all of their values but that of the way in, which
/// no plan depends on.
fn the_same_in(edition: Edition, readings: Readings) -> Option<Readings> {
    let values = Reading::OF_VERDICTS.map(|reading| readings.value(reading));
    let same = values.into_iter().fold(edition.profile(Profile::Documented), Readings::with);
    (Reading::OF_VERDICTS.map(|reading| same.value(reading)) == values).then_some(same)
}

#[test]
fn where_no_channel_has_another_connection_plans_differ_in_nothing_but_their_edition() {
    let mut random = Random::new(29);
    let (mut compared, mut steps) = (0, 0);
    for _ in 0..120 {
        let mut case = random_case(&mut random, 3, 2, 4);
        let own = Connection::App(case.apps[0].id.clone());
        for channel in &mut case.channels {
            channel.connections = Fact::Known(random.pick(&[Vec::new(), Vec::new(), vec![own.clone()]]));
        }
        // A connection to one app is another connection for the others.
        case.apps.truncate(1);
        case.app_roles.retain(|(_, app), _| *app == case.apps[0].id);
        for readings in all_readings(Edition::KakaoDevelopers) {
            let Some(same) = the_same_in(Edition::KakaoBusiness, readings) else { continue };
            let (mut here, there) = (ask(&case, readings), ask(&case, same));
            for (one, other) in here.all.iter().zip(&there.all) {
                assert_eq!(schedule(one, &case, date(TODAY)), schedule(other, &case, date(TODAY)));
                assert_eq!(document_sets(one, &case), document_sets(other, &case));
                steps += one.steps.len();
            }
            here.all.iter_mut().for_each(|plan| plan.edition = Edition::KakaoBusiness);
            assert_eq!(here, there, "{readings:?}");
            compared += 1;
        }
    }
    assert!(compared >= 120 * 8 && steps > 1000, "{compared} {steps}");
}

#[test]
fn in_kakao_developers_an_editor_is_enough_on_the_app_and_a_manager_unless_only_the_master_will_do() {
    let mut random = Random::new(31);
    let mut blocked = 0;
    for _ in 0..150 {
        let case = random_case(&mut random, 3, 2, 3);
        for readings in all_readings(Edition::KakaoDevelopers) {
            let found = ask(&case, readings);
            let only_master = readings.channel_role == ChannelRoleReading::Master;
            assert!(only_master || found.blocked.is_empty() && found.wanted.is_empty(), "{readings:?} {found:#?}");
            for obstacle in found.blocked.iter().flat_map(|one| &one.obstacles) {
                assert_eq!(obstacle.condition, Condition::ChannelRole);
                assert!(matches!(obstacle.holder, Some(Holder::MasterOf(_))), "{obstacle:?}");
                blocked += 1;
            }
            for wanted in &found.wanted {
                assert!(wanted.roles.iter().all(|role| matches!(role, Holder::MasterOf(_))), "{wanted:?}");
            }
            for lang in Lang::ALL {
                let names = Names { lang, case: &case };
                for said in found.blocked.iter().map(|one| words::people::blocked(&names, one)) {
                    assert!(!said.contains("Owner") && !said.contains("오너"), "{said}");
                }
            }
        }
    }
    assert!(blocked > 300, "{blocked}");
}

/// An owner of everything and a channel that lacks nothing, with these connections.
fn connected(connections: Vec<Connection>) -> Case {
    let mut case = random_case(&mut Random::new(1), 1, 1, 1);
    let (account, app, channel) = (case.accounts[0].id.clone(), case.apps[0].id.clone(), case.channels[0].id.clone());
    case.app_roles = [((account.clone(), app), AppRole::Owner)].into();
    case.channel_roles = [((account, channel), ChannelRole::Master)].into();
    case.apps[0].business = Fact::Known(AppBusiness::Registered(info(X, "가")));
    case.channels[0].business = Fact::Known(ChannelBusiness::Saved(info(X, "가")));
    case.channels[0].state = Fact::Known(ChannelState::Business);
    case.channels[0].connections = Fact::Known(connections);
    case
}

fn outside(service: OutsideService) -> Connection {
    Connection::Outside(service)
}

#[test]
fn a_connection_that_only_may_forbid_is_removed_if_needed_and_one_that_does_for_certain() {
    let case = connected(vec![outside(OutsideService::Other), outside(OutsideService::Unknown)]);
    let needs = |edition: Edition, profile| -> Vec<bool> {
        let found = ask(&case, edition.profile(profile));
        let removes = |step: &&Step| matches!(step.action, Action::RemoveConnection(..));
        found.best().unwrap().steps.iter().filter(removes).map(Step::is_if_needed).collect()
    };
    assert_eq!(needs(Edition::KakaoBusiness, Profile::Documented), [false, true]);
    assert_eq!(needs(Edition::KakaoBusiness, Profile::Strict), [false, false]);
    assert_eq!(needs(Edition::KakaoBusiness, Profile::Lenient), [false; 0]);
    // The page names no such condition; strictly read, any other app forbids.
    assert_eq!(needs(Edition::KakaoDevelopers, Profile::Documented), [false; 0]);
    assert_eq!(needs(Edition::KakaoDevelopers, Profile::Strict), [false, false]);
    assert_eq!(needs(Edition::KakaoDevelopers, Profile::Lenient), [false; 0]);
}

#[test]
fn people_who_are_not_the_same_are_not_called_the_same() {
    let mut random = Random::new(37);
    let mut teams = 0;
    for _ in 0..150 {
        let case = random_case(&mut random, 2, 2, 3);
        let edition = random.pick(&Edition::ALL);
        let readings = random.pick(&all_readings(edition));
        for plan in ask(&case, readings).all {
            for lang in Lang::ALL {
                let names = Names { lang, case: &case };
                let called: BTreeSet<String> =
                    plan.people.iter().map(|one| words::people::person(&names, one)).collect();
                assert_eq!(called.len(), plan.people.len(), "{called:?} {:?}", plan.people);
            }
            teams += plan.people.iter().filter(|one| matches!(one, Person::NotKnown(Holder::TeamBehind(..)))).count();
        }
    }
    assert!(teams > 100, "{teams}");
}

#[test]
fn the_json_of_plans_names_its_edition_and_tells_the_teams_of_a_channel_apart() {
    let case = connected(vec![outside(OutsideService::Other); 2]);
    for edition in Edition::ALL {
        let text = write_plans(&case, edition, &[case.channels[0].id.clone()], date(TODAY));
        let json: Value = serde_json::from_str(&text).unwrap();
        for (profile, readings) in Profile::ALL.into_iter().map(|one| edition.profile(one)).enumerate() {
            let (said, found) = (&json["profiles"][profile], ask(&case, readings));
            assert_eq!(said["edition"], edition.id());
            let people = said["plans"][0]["people"].as_array().unwrap();
            let different: BTreeSet<String> = people.iter().map(Value::to_string).collect();
            assert_eq!((people.len(), different.len()), (found.all[0].cost.people, found.all[0].cost.people));
            for (person, of) in people.iter().zip(&found.all[0].people) {
                let Person::NotKnown(Holder::TeamBehind(channel, removal)) = of else { continue };
                let action = Action::RemoveConnection(channel.clone(), removal.clone());
                assert_eq!(person["role"]["removes"].to_string(), action.key());
            }
        }
    }
}

/// Where each connection is removed by the team of its app, a fix that removes two needs both.
#[test]
fn a_fix_in_the_hands_of_two_teams_names_both() {
    let case = connected(vec![outside(OutsideService::Other), outside(OutsideService::Same)]);
    let (account, app, channel) = (&case.accounts[0].id, &case.apps[0].id, &case.channels[0].id);
    for edition in Edition::ALL {
        let trace = evaluate(&case, account, app, edition.profile(Profile::Strict)).unwrap();
        let found = fixes(&case, &trace, channel);
        let fix = found.iter().find(|fix| fix.actions.len() == 2).unwrap();
        assert!(fix.actions.iter().all(|one| matches!(one, Action::RemoveConnection(..))), "{fix:?}");
        // Nobody is missing, nobody comes twice.
        let each = fix.actions.iter().map(|one| candidates(one, &case, account, edition));
        assert!(each.clone().flatten().all(|person| fix.candidates.contains(&person)), "{fix:?}");
        let distinct: BTreeSet<_> = each.flatten().collect();
        assert_eq!(fix.candidates.len(), distinct.len(), "{fix:?}");
        let teams = if edition.disconnecting() == Disconnecting::TeamOfApp { 2 } else { 1 };
        assert_eq!(distinct.len(), teams, "{fix:?}");
    }
}

#[test]
fn an_app_of_another_service_is_warned_of_where_it_does_not_forbid() {
    for service in [OutsideService::Other, OutsideService::Unknown] {
        let case = connected(vec![outside(service)]);
        let (account, app, channel) = (&case.accounts[0].id, &case.apps[0].id, &case.channels[0].id);
        let trace = evaluate(&case, account, app, Edition::KakaoDevelopers.profile(Profile::Documented)).unwrap();
        assert_eq!(trace.channels[0].verdict, Verdict::Listed);
        let all = guidance(&case, Some(&trace), None);
        assert!(all.contains(&Guidance::OwnBoth { app: app.clone(), channels: vec![channel.clone()] }), "{all:?}");
    }
    let case = connected(vec![outside(OutsideService::Same)]);
    let trace = evaluate(&case, &case.accounts[0].id, &case.apps[0].id, Readings::default()).unwrap();
    let warned = guidance(&case, Some(&trace), None).into_iter().find(|one| one.kind() == GuidanceKind::OwnBoth);
    assert_eq!(warned.map(|one| one.channels().to_vec()), Some(Vec::new()));
}

/// What is said of connecting in the plan: on the page, in the message and in the calendar.
fn said_of_connecting(case: &Case, plan: &Plan, lang: Lang) -> Vec<String> {
    let names = Names { lang, case };
    let dates = schedule(plan, case, date(TODAY)).unwrap();
    let part = parts(plan).into_iter().find(|part| part.connects).unwrap();
    vec![
        [words::page::connect(&names, plan), words::places::connecting(lang, plan.edition)].join("\n"),
        words::message::message(&names, plan, &part, Some(&dates)).unwrap(),
        write_calendar(&names, plan, &dates).replace("\r\n ", "").replace("\\n", "\n").replace("\\,", ","),
    ]
}

#[test]
fn each_edition_says_how_one_connects_in_it_and_nothing_of_the_others() {
    let case = connected(Vec::new());
    for edition in Edition::ALL {
        let plan = ask(&case, edition.profile(Profile::Documented)).best().unwrap().clone();
        for lang in Lang::ALL {
            let own = editions::words(edition);
            for said in said_of_connecting(&case, &plan, lang) {
                assert!(said.contains(own.path.of(lang)), "{said}");
                assert!(own.once.is_none_or(|once| said.contains(once.of(lang))), "{said}");
                for other in edition.others().map(editions::words) {
                    assert!(!said.contains(other.path.of(lang)) && !said.contains(other.screen), "{said}");
                    assert!(other.once.is_none_or(|once| !said.contains(once.of(lang))), "{said}");
                    assert!(other.finish.is_none_or(|button| !said.contains(button)), "{said}");
                }
            }
            let names = Names { lang, case: &case };
            let moved = words::guidance::text(&names, edition, &Guidance::Moved);
            let removed = words::guidance::text(&names, edition, &Guidance::Disconnect(Vec::new()));
            assert!(edition.others().all(|other| moved.contains(editions::words(other).name.of(lang))), "{moved}");
            assert!(removed.contains(own.disconnect.of(lang)), "{removed}");
        }
    }
}
