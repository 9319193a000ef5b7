//! Laws of the rules, over cases of many accounts, apps and channels (rulebook 3 and 4). The laws
//! about unknown facts are in `knowledge.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::unreachable,
    reason = "a test that cannot go on should stop"
)]

mod common;
mod naive;

use std::collections::{BTreeMap, BTreeSet};

use common::{case, case_to_ask, config, edition, readings, two_readings};
use kakao_sync_check::facts::{Case, Fact};
use kakao_sync_check::rules::{
    ButtonReading, ChannelTrace, Condition, Edition, Outcome, Profile, Reading, Readings, Trace, Verdict, evaluate,
    evaluate_all,
};
use naive::{adapter, judge::Verdicts};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// The answers to every question that can be asked of a case under these readings.
fn traces(case: &Case, readings: Readings) -> Vec<Trace> {
    let pairs = case.accounts.iter().flat_map(|account| case.apps.iter().map(|app| (&account.id, &app.id)));
    pairs.map(|(account, app)| evaluate(case, account, app, readings).unwrap()).collect()
}

/// The place of a reading's value among those of the edition, counted from strict to lenient.
fn place(readings: Readings, reading: Reading) -> usize {
    readings.edition.values(reading).iter().position(|value| *value == readings.value(reading)).unwrap()
}

/// The readings that are, one by one, the stricter (or the more lenient) of two of one edition.
fn pointwise(one: Readings, other: Readings, choose: fn(usize, usize) -> usize) -> Readings {
    Reading::ALL.into_iter().fold(one, |all, reading| {
        all.with(one.edition.values(reading)[choose(place(one, reading), place(other, reading))])
    })
}

/// A channel's trace but for the grounds, whose order follows the order of the facts.
fn decision(trace: &ChannelTrace) -> impl PartialEq + std::fmt::Debug + use<> {
    let outcomes = trace.findings.each_ref().map(|finding| (finding.condition, finding.outcome, finding.depends));
    (trace.verdict, trace.standing, trace.connected, outcomes, trace.reasons())
}

#[test]
fn the_generator_reaches_every_answer_in_every_edition() {
    for edition in Edition::ALL {
        reaches_every_answer(edition);
    }
}

fn reaches_every_answer(edition: Edition) {
    let mut runner = TestRunner::deterministic();
    let mut verdicts: BTreeMap<Verdict, usize> = BTreeMap::new();
    let mut outcomes = BTreeSet::new();
    let mut gates = BTreeSet::new();
    let mut standings = BTreeSet::new();
    let mut channels = 0;
    for _ in 0..300 {
        let case = case_to_ask().new_tree(&mut runner).unwrap().current();
        for profile in Profile::ALL {
            for trace in traces(&case, edition.profile(profile)) {
                gates.insert((profile, "button", trace.button));
                gates.insert((profile, "app", trace.app_selectable));
                for channel in &trace.channels {
                    channels += 1;
                    *verdicts.entry(channel.verdict).or_default() += 1;
                    outcomes.extend(channel.findings.iter().map(|finding| (finding.condition, finding.outcome)));
                    standings.insert(channel.standing.readings().len());
                }
            }
        }
    }
    for verdict in Verdict::ALL {
        let share = 100 * verdicts.get(&verdict).copied().unwrap_or_default() / channels;
        assert!(share >= 6, "{edition:?}: {verdict:?} is only {share} % of {verdicts:?}");
    }
    assert_eq!(outcomes.len(), Condition::ALL.len() * Outcome::ALL.len(), "{outcomes:?}");
    assert_eq!(gates.len(), Profile::ALL.len() * 2 * Outcome::ALL.len(), "{gates:?}");
    assert!(standings.contains(&0) && standings.contains(&1) && standings.len() >= 3, "{standings:?}");
    let empty = (0..50).map(|_| case().new_tree(&mut runner).unwrap().current());
    assert!(empty.filter(|case| case.channels.is_empty() || case.apps.is_empty()).count() >= 5);
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn any_case_is_answered_as_the_model_answers_it(
        case in case(), edition in 0..2_usize, pick in any::<prop::sample::Index>(),
    ) {
        let world = adapter::world(&case);
        let edition = naive::EDITIONS[edition];
        let all = naive::all_readings(edition);
        let readings = all[pick.index(all.len())];
        for account in 0..world.accounts.len() {
            for app in 0..world.apps.len() {
                let of = |channel| Verdicts::of(&world, account, app, channel, edition);
                let verdicts: Vec<_> = (0..world.channels.len()).map(of).collect();
                adapter::assert_same(&case, &world, account, app, readings, &verdicts);
            }
        }
    }

    #[test]
    fn a_channel_is_listed_if_and_only_if_the_app_is_selectable_all_conditions_are_met_and_it_is_not_connected(
        case in case(), readings in readings(),
    ) {
        for trace in traces(&case, readings) {
            for (channel, fact) in trace.channels.iter().zip(&case.channels) {
                let met = channel.findings.iter().all(|finding| finding.outcome == Outcome::Met);
                let connected = fact.connected_to(&trace.app) == Fact::Known(true);
                let expected = trace.app_selectable == Outcome::Met && met && !connected;
                prop_assert_eq!(channel.verdict == Verdict::Listed, expected);
                prop_assert_eq!(channel.verdict == Verdict::AlreadyConnected, connected);
            }
        }
    }

    #[test]
    fn a_verdict_names_every_condition_that_decides_it_and_no_other(case in case(), readings in readings()) {
        for trace in traces(&case, readings) {
            for channel in &trace.channels {
                let with = |outcome| {
                    let decisive = channel.findings.iter().filter(|finding| finding.outcome == outcome);
                    decisive.map(|finding| finding.condition).collect::<Vec<_>>()
                };
                match channel.verdict {
                    Verdict::NotListed => prop_assert!(!channel.reasons().is_empty()),
                    Verdict::CantTell => {
                        prop_assert!(!channel.reasons().is_empty());
                        prop_assert!(with(Outcome::NotMet).is_empty());
                    }
                    Verdict::Listed | Verdict::AlreadyConnected => prop_assert!(channel.reasons().is_empty()),
                }
                let decisive = match channel.verdict {
                    Verdict::NotListed => with(Outcome::NotMet),
                    Verdict::CantTell => with(Outcome::Unknown),
                    Verdict::Listed | Verdict::AlreadyConnected => Vec::new(),
                };
                prop_assert_eq!(channel.reasons(), decisive);
            }
        }
    }

    #[test]
    fn a_stricter_reading_never_lists_more(case in case(), (one, other) in two_readings()) {
        let strict = traces(&case, pointwise(one, other, Ord::min));
        let lenient = traces(&case, pointwise(one, other, Ord::max));
        for (strict, lenient) in strict.iter().zip(&lenient) {
            prop_assert!(strict.button <= lenient.button);
            prop_assert!(strict.app_selectable <= lenient.app_selectable);
            prop_assert!(strict.listed() <= lenient.listed());
            for (strict, lenient) in strict.channels.iter().zip(&lenient.channels) {
                if strict.verdict == Verdict::Listed {
                    prop_assert_eq!(lenient.verdict, Verdict::Listed);
                }
                if lenient.verdict == Verdict::NotListed {
                    prop_assert_eq!(strict.verdict, Verdict::NotListed);
                }
                for (strict, lenient) in strict.findings.iter().zip(&lenient.findings) {
                    prop_assert!(strict.outcome <= lenient.outcome, "{:?}", strict.condition);
                }
            }
        }
    }

    #[test]
    fn the_profiles_strict_and_lenient_bound_every_combination_of_readings(case in case(), readings in readings()) {
        let [strict, lenient] = [Profile::Strict, Profile::Lenient].map(|one| traces(&case, readings.edition.profile(one)));
        for ((trace, strict), lenient) in traces(&case, readings).iter().zip(&strict).zip(&lenient) {
            prop_assert!(strict.listed() <= trace.listed() && trace.listed() <= lenient.listed());
            prop_assert!(strict.button <= trace.button && trace.button <= lenient.button);
        }
    }

    // Roles have no order in a case: they are a map. That a file's order of roles does not matter is
    // for the reader's own tests.
    #[test]
    fn the_order_of_accounts_apps_channels_and_connections_changes_nothing(
        case in case_to_ask(), readings in readings(), keys in prop::collection::vec(any::<u8>(), 12),
    ) {
        let shuffle = |length: usize| {
            let mut places: Vec<_> = (0..length).collect();
            places.sort_by_key(|place| keys[place % keys.len()]);
            places
        };
        let mut other = case.clone();
        other.accounts = shuffle(case.accounts.len()).into_iter().map(|at| case.accounts[at].clone()).collect();
        other.apps = shuffle(case.apps.len()).into_iter().map(|at| case.apps[at].clone()).collect();
        other.channels = shuffle(case.channels.len()).into_iter().map(|at| case.channels[at].clone()).collect();
        for channel in &mut other.channels {
            if let Fact::Known(connections) = &mut channel.connections {
                connections.reverse();
            }
        }
        for trace in traces(&case, readings) {
            let shuffled = evaluate(&other, &trace.account, &trace.app, readings).unwrap();
            prop_assert_eq!(trace.button, shuffled.button);
            prop_assert_eq!(trace.app_selectable, shuffled.app_selectable);
            let order: Vec<_> = shuffled.channels.iter().map(|channel| &channel.channel).collect();
            prop_assert_eq!(order, other.channels.iter().map(|channel| &channel.id).collect::<Vec<_>>());
            for channel in &trace.channels {
                prop_assert_eq!(decision(channel), decision(shuffled.channel(&channel.channel).unwrap()));
            }
        }
    }

    #[test]
    fn a_channel_is_answered_alike_whatever_other_channels_and_accounts_there_are(
        case in case_to_ask(), readings in readings(),
    ) {
        for trace in traces(&case, readings) {
            for (channel, fact) in trace.channels.iter().zip(&case.channels) {
                let mut alone = case.clone();
                alone.channels = vec![fact.clone()];
                alone.accounts.retain(|account| account.id == trace.account);
                let found = evaluate(&alone, &trace.account, &trace.app, readings).unwrap();
                prop_assert_eq!(&found.channels, &vec![channel.clone()]);
                prop_assert_eq!(&found.app_findings, &trace.app_findings);
            }
        }
    }

    #[test]
    fn the_way_in_is_what_the_traces_of_all_apps_add_up_to_or_the_role_on_the_chosen_one(
        case in case_to_ask(), readings in readings(),
    ) {
        for of_account in traces(&case, readings).chunk_by(|one, other| one.account == other.account) {
            let any = |wanted: fn(&Trace) -> Outcome| Outcome::any(of_account.iter().map(wanted));
            let some_listed = |trace: &Trace| {
                let could_be = trace.with_verdict(Verdict::CantTell).count() > 0;
                match trace.listed() {
                    0 if could_be => Outcome::Unknown,
                    0 => Outcome::NotMet,
                    _ => Outcome::Met,
                }
            };
            for trace in of_account {
                let role = trace.app_findings.iter().find(|one| one.condition == Condition::AppRole).unwrap();
                prop_assert_eq!(trace.button, match readings.button {
                    ButtonReading::OwnApp => role.outcome,
                    ButtonReading::SelectableApp => any(|trace| trace.app_selectable),
                    ButtonReading::ListedChannel => any(some_listed),
                });
            }
        }
    }

    #[test]
    fn a_login_or_an_app_that_is_not_in_the_case_has_no_answer(case in case(), readings in readings()) {
        for account in &case.accounts {
            prop_assert!(evaluate(&case, &account.id, &"p9".into(), readings).is_none());
            // Ids are unique within their list only: another list's id is a foreign one.
            prop_assert!(evaluate(&case, &account.id, &account.id.as_str().into(), readings).is_none());
        }
        for app in &case.apps {
            prop_assert!(evaluate(&case, &"a9".into(), &app.id, readings).is_none());
        }
        prop_assert!(evaluate(&case, &"".into(), &"".into(), readings).is_none());
    }

    #[test]
    fn the_whole_answer_goes_by_account_then_app_then_profile_from_strict_to_lenient(
        case in case(), edition in edition(),
    ) {
        let mut expected = Vec::new();
        for account in &case.accounts {
            for app in &case.apps {
                for profile in Profile::ALL {
                    expected.push((profile, evaluate(&case, &account.id, &app.id, edition.profile(profile)).unwrap()));
                }
            }
        }
        for (_, trace) in &expected {
            let order: Vec<_> = trace.channels.iter().map(|channel| &channel.channel).collect();
            prop_assert_eq!(order, case.channels.iter().map(|channel| &channel.id).collect::<Vec<_>>());
        }
        prop_assert_eq!(evaluate_all(&case, edition).collect::<Vec<_>>(), expected);
    }
}

proptest! {
    // These evaluate a case under every combination of readings: fewer cases do.
    #![proptest_config(config(120))]

    #[test]
    fn a_verdict_is_settled_if_and_only_if_all_readings_agree_on_it(case in case_to_ask(), readings in readings()) {
        let all = readings.combinations(&Reading::ALL);
        let everywhere: Vec<_> = all.into_iter().map(|one| traces(&case, one)).collect();
        for (at, trace) in traces(&case, readings).iter().enumerate() {
            for (place, channel) in trace.channels.iter().enumerate() {
                let agree = everywhere.iter().all(|other| other[at].channels[place].verdict == channel.verdict);
                prop_assert_eq!(channel.standing.is_settled(), agree);
                prop_assert_eq!(channel.standing.readings().is_empty(), agree);
            }
        }
    }

    #[test]
    fn a_verdict_depends_on_the_readings_that_change_it_alone_or_on_the_smallest_set_that_does(
        case in case_to_ask(), readings in readings(),
    ) {
        for trace in traces(&case, readings) {
            for channel in trace.channels.iter().filter(|channel| !channel.standing.is_settled()) {
                let changes = |set: &[Reading]| readings.combinations(set).into_iter().any(|other| {
                    let other = evaluate(&case, &trace.account, &trace.app, other).unwrap();
                    other.channel(&channel.channel).unwrap().verdict != channel.verdict
                });
                let alone: Vec<_> = Reading::ALL.into_iter().filter(|reading| changes(&[*reading])).collect();
                let named = channel.standing.readings();
                if named.len() == 1 || !alone.is_empty() {
                    prop_assert_eq!(named, &alone[..]);
                    continue;
                }
                prop_assert!(changes(named));
                // Four readings: whatever is smaller than the set named is listed here.
                for (at, one) in Reading::ALL.into_iter().enumerate() {
                    for two in Reading::ALL.into_iter().skip(at + 1) {
                        prop_assert!(named.len() <= 2 || !changes(&[one, two]));
                        for three in Reading::ALL.into_iter().filter(|three| *three > two) {
                            prop_assert!(named.len() <= 3 || !changes(&[one, two, three]));
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_finding_depends_on_its_own_reading_if_and_only_if_another_value_changes_its_outcome(
        case in case_to_ask(), readings in readings(),
    ) {
        let everywhere = Reading::ALL.map(|reading| {
            let others = readings.combinations(&[reading]).into_iter().map(|other| traces(&case, other));
            (reading, others.collect::<Vec<_>>())
        });
        for (at, trace) in traces(&case, readings).iter().enumerate() {
            for (place, channel) in trace.channels.iter().enumerate() {
                for (slot, finding) in channel.findings.iter().enumerate() {
                    for (reading, others) in &everywhere {
                        let moves =
                            |other: &Vec<Trace>| other[at].channels[place].findings[slot].outcome != finding.outcome;
                        let expected = finding.condition.reading() == Some(*reading) && finding.depends;
                        prop_assert_eq!(others.iter().any(moves), expected, "{:?} {:?}", finding, reading);
                    }
                }
                prop_assert_eq!(&channel.findings[..2], &trace.app_findings);
            }
        }
    }
}

#[test]
fn the_profiles_are_the_columns_of_the_rulebook() {
    assert_eq!(naive::EDITIONS.map(adapter::edition), Edition::ALL);
    for edition in naive::EDITIONS {
        let ours = adapter::edition(edition);
        let columns = naive::profiles(edition).map(|(id, column)| (id, adapter::readings(column)));
        assert_eq!(Profile::ALL.map(|profile| (profile.id(), ours.profile(profile))), columns);
        let all: BTreeSet<_> = naive::all_readings(edition).into_iter().map(adapter::readings).collect();
        let combinations = ours.profile(Profile::Documented).combinations(&Reading::ALL);
        assert_eq!(combinations.len(), all.len());
        assert_eq!(combinations.into_iter().collect::<BTreeSet<_>>(), all);
    }
    assert_eq!(Readings::default(), Edition::KakaoBusiness.profile(Profile::Documented));
}
