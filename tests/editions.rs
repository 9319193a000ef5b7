//! An edition is data that the conditions ask (rulebook 10): what holds of each, what is carried from
//! one into another, and that nothing but its values tells one answer from another.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::BTreeSet;

use common::{case_to_ask, config, edition, readings, readings_of};
use kakao_sync_check::rules::{
    Condition, Edition, Gate, KakaoPage, Profile, Reading, ReadingValue, Readings, Section, Trace, evaluate,
};
use proptest::prelude::*;
use proptest::sample::select;

/// Every value that some edition has.
fn all_values() -> Vec<ReadingValue> {
    let values = |edition: Edition| Reading::ALL.into_iter().flat_map(move |reading| edition.values(reading));
    Edition::ALL.into_iter().flat_map(values).copied().collect::<BTreeSet<_>>().into_iter().collect()
}

/// Whether an edition has every value of these readings.
fn holds(edition: Edition, readings: Readings) -> bool {
    Reading::ALL.into_iter().all(|reading| edition.values(reading).contains(&readings.value(reading)))
}

#[test]
fn each_goes_by_an_id_of_its_own_and_the_default_is_the_first() {
    for edition in Edition::ALL {
        assert_eq!(Edition::from_id(edition.id()), Some(edition));
        let others: Vec<_> = edition.others().collect();
        assert_eq!(others.len() + 1, Edition::ALL.len());
        assert!(!others.contains(&edition));
    }
    assert_eq!(Edition::ALL.map(Edition::id), ["kakao-business", "kakao-developers"]);
    assert_eq!(Edition::default(), Edition::KakaoBusiness);
    for other in ["", "Kakao-Business", "kakao-business ", "kakao_developers", "kakao"] {
        assert_eq!(Edition::from_id(other), None, "{other:?}");
    }
}

/// Values are ordered, so the profiles called strict and lenient are the ends of that order.
#[test]
fn strict_is_the_first_of_the_values_lenient_the_last_and_documented_one_of_them() {
    for edition in Edition::ALL {
        let [strict, documented, lenient] = Profile::ALL.map(|profile| edition.profile(profile));
        for reading in Reading::ALL {
            let values = edition.values(reading);
            assert!(values.iter().all(|value| value.reading() == reading), "{edition:?} {reading:?}");
            assert_eq!(values.iter().collect::<BTreeSet<_>>().len(), values.len(), "{edition:?} {reading:?}");
            assert_eq!(values.first(), Some(&strict.value(reading)), "{edition:?} {reading:?}");
            assert_eq!(values.last(), Some(&lenient.value(reading)), "{edition:?} {reading:?}");
            assert!(values.contains(&documented.value(reading)), "{edition:?} {reading:?}");
        }
        assert!([strict, documented, lenient].iter().all(|readings| readings.edition == edition));
        assert_eq!(documented.profile(), Some(Profile::Documented));
        for profile in Profile::ALL {
            let named = edition.profile(profile).profile().unwrap();
            assert_eq!(edition.profile(named), edition.profile(profile));
        }
    }
}

/// Rulebook 10: 12 combinations; the role on the app and the way in have one value each.
#[test]
fn what_is_left_open_and_how_many_ways_there_are_to_read_it() {
    use Reading::{AppRole, Button, ChannelRole, OtherConnection, SameBusiness};
    let open = |edition: Edition| edition.readings().collect::<Vec<_>>();
    assert_eq!(open(Edition::KakaoBusiness), [AppRole, ChannelRole, SameBusiness, OtherConnection, Button]);
    assert_eq!(open(Edition::KakaoDevelopers), [ChannelRole, SameBusiness, OtherConnection]);
    for (edition, ways) in [(Edition::KakaoBusiness, 48), (Edition::KakaoDevelopers, 12)] {
        let all = edition.profile(Profile::default()).combinations(&Reading::ALL);
        assert_eq!(all.len(), ways);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), ways);
        assert!(all.iter().all(|readings| readings.edition == edition && holds(edition, *readings)));
        // What is not left open is read in one way.
        let open: Vec<_> = edition.readings().collect();
        assert_eq!(edition.profile(Profile::default()).combinations(&open), all);
    }
}

/// Rulebook 10: nothing is selected where one applies on the page of one app.
#[test]
fn the_gates_that_there_are_are_stated_in_pages_of_the_edition() {
    assert_eq!(Edition::KakaoBusiness.gates(), [Gate::Button, Gate::AppSelectable, Gate::Listed]);
    assert_eq!(Edition::KakaoDevelopers.gates(), [Gate::Button, Gate::Listed]);
    for edition in Edition::ALL {
        let own = |sections: &[Section]| sections.iter().all(|section| section.page().is_of(edition));
        for gate in Gate::ALL {
            assert_eq!(gate.is_in(edition), edition.gates().contains(&gate));
            assert_eq!(gate.is_in(edition), !gate.sections(edition).is_empty(), "{edition:?} {gate:?}");
            assert!(own(gate.sections(edition)), "{edition:?} {gate:?}");
        }
        for condition in Condition::ALL {
            assert!(own(condition.sections(edition)), "{edition:?} {condition:?}");
            // What no page of an edition states, a page of another does, and a reading is open about it.
            let stated = |edition: Edition| !condition.sections(edition).is_empty();
            let open = condition.reading().is_some_and(|reading| edition.readings().any(|one| one == reading));
            assert!(stated(edition) || open && edition.others().any(stated), "{edition:?} {condition:?}");
        }
        assert!(KakaoPage::ALL.iter().any(|page| page.edition() == Some(edition)));
    }
}

/// Whoever sets one reading in one edition finds the rest as documented in the other, and back again.
#[test]
fn one_reading_set_by_hand_takes_no_other_with_it() {
    use kakao_sync_check::rules::SameBusinessReading::NumberAndName;
    let by_hand = ReadingValue::SameBusiness(NumberAndName);
    for edition in Edition::ALL {
        for other in edition.others() {
            let [here, there] = [edition, other].map(|one| one.profile(Profile::Documented).with(by_hand));
            assert_eq!(here.in_edition(other), there);
            assert_eq!(there.in_edition(edition), here);
        }
    }
}

proptest! {
    #![proptest_config(config(600))]

    /// The same way of reading, where there is one; whatever comes of it, the edition has it.
    #[test]
    fn carried_into_another_edition_readings_hold_only_what_it_has(readings in readings(), other in edition()) {
        let carried = readings.in_edition(other);
        prop_assert_eq!(carried.edition, other);
        prop_assert!(holds(other, carried), "{:?}", carried);
        prop_assert_eq!(readings.in_edition(readings.edition), readings);
        prop_assert_eq!(carried.in_edition(other), carried);
        if let Some(profile) = readings.profile() {
            prop_assert_eq!(carried, other.profile(profile));
            prop_assert_eq!(carried.in_edition(readings.edition), readings);
        } else {
            let [own, documented] = [readings.edition, other].map(|edition| edition.profile(Profile::Documented));
            for reading in Reading::ALL {
                let value = readings.value(reading);
                // What was never touched is as documented there, and what was set by hand is kept if it can be.
                let kept = value != own.value(reading) && other.values(reading).contains(&value);
                let expected = if kept { value } else { documented.value(reading) };
                prop_assert_eq!(carried.value(reading), if readings.edition == other { value } else { expected });
            }
        }
    }

    /// There and back: what was set by hand, and can be set in both, is found again; what was not, is as
    /// documented again. Where the values make a profile there, it is that profile which comes back.
    #[test]
    fn there_and_back_what_was_set_is_found_again_and_nothing_else_is_set(readings in readings()) {
        prop_assume!(readings.profile().is_none());
        for other in readings.edition.others() {
            let there = readings.in_edition(other);
            let back = there.in_edition(readings.edition);
            if let Some(profile) = there.profile() {
                prop_assert_eq!(back, readings.edition.profile(profile));
                continue;
            }
            let [own, documented] = [readings.edition, other].map(|edition| edition.profile(Profile::Documented));
            for reading in Reading::ALL {
                let value = readings.value(reading);
                let set = value != own.value(reading);
                let can_be = other.values(reading).contains(&value) && value != documented.value(reading);
                prop_assert_eq!(back.value(reading), if set && can_be { value } else { own.value(reading) });
            }
        }
    }

    #[test]
    fn a_value_is_chosen_where_the_edition_has_it_and_changes_no_other(
        readings in readings(), value in select(all_values()),
    ) {
        let after = readings.with(value);
        prop_assert_eq!(after.edition, readings.edition);
        prop_assert!(holds(after.edition, after));
        if readings.edition.values(value.reading()).contains(&value) {
            prop_assert_eq!(after.value(value.reading()), value);
            let others = Reading::ALL.into_iter().filter(|reading| *reading != value.reading());
            prop_assert!(others.into_iter().all(|reading| after.value(reading) == readings.value(reading)));
        } else {
            prop_assert_eq!(after, readings);
        }
    }

    /// Editions differ in what they ask, not in how it is decided: where two have the same values, a
    /// channel is answered alike, whatever else either could be read as.
    #[test]
    fn what_is_decided_hangs_on_the_values_and_on_nothing_else_of_the_edition(
        case in case_to_ask(), (readings, other) in select(alike()),
    ) {
        for (one, two) in traces(&case, readings).iter().zip(&traces(&case, other)) {
            prop_assert_eq!(one.app_selectable, two.app_selectable);
            for (one, two) in one.channels.iter().zip(&two.channels) {
                let outcomes = |of: &kakao_sync_check::rules::ChannelTrace| of.findings.map(|one| one.outcome);
                prop_assert_eq!((one.verdict, outcomes(one)), (two.verdict, outcomes(two)));
            }
        }
    }

    /// Rulebook 10: nothing depends on what an edition is clear about.
    #[test]
    fn a_verdict_depends_only_on_what_the_edition_leaves_open(case in case_to_ask(), readings in readings()) {
        let open: Vec<_> = readings.edition.readings().filter(|reading| *reading != Reading::Button).collect();
        for trace in traces(&case, readings) {
            for channel in &trace.channels {
                prop_assert!(channel.standing.readings().iter().all(|reading| open.contains(reading)));
                for finding in channel.findings.iter().filter(|finding| finding.depends) {
                    prop_assert!(open.contains(&finding.condition.reading().unwrap()), "{:?}", finding);
                }
            }
        }
    }

    /// Rulebook 10, first gate: whoever has the role gets in, whatever the app's business and the other
    /// apps are.
    #[test]
    fn in_kakao_developers_the_way_in_is_the_role_on_the_app(
        case in case_to_ask(), readings in readings_of(Edition::KakaoDevelopers),
    ) {
        for trace in traces(&case, readings) {
            let role = trace.app_findings.iter().find(|one| one.condition == Condition::AppRole).unwrap();
            prop_assert_eq!(trace.button, role.outcome);
            let mut alone = case.clone();
            alone.apps.retain(|app| app.id == trace.app);
            for channel in &mut alone.channels {
                channel.connections = kakao_sync_check::facts::Fact::Unknown;
            }
            prop_assert_eq!(evaluate(&alone, &trace.account, &trace.app, readings).unwrap().button, trace.button);
            // Whoever has an app that counts has got in; the reverse takes its business too.
            prop_assert!(trace.app_selectable <= trace.button);
        }
    }
}

/// Every two ways of reading two editions that have the same values of all that verdicts depend on.
fn alike() -> Vec<(Readings, Readings)> {
    let all = |edition: Edition| edition.profile(Profile::default()).combinations(&Reading::ALL);
    let values = |readings: Readings| Reading::OF_VERDICTS.map(|reading| readings.value(reading));
    let of = |one: Readings| one.edition.others().flat_map(all).map(move |other| (one, other));
    let pairs = Edition::ALL.into_iter().flat_map(all).flat_map(of);
    pairs.filter(|(one, other)| values(*one) == values(*other)).collect()
}

/// The answers to every question that can be asked of a case under these readings.
fn traces(case: &kakao_sync_check::facts::Case, readings: Readings) -> Vec<Trace> {
    let pairs = case.accounts.iter().flat_map(|account| case.apps.iter().map(|app| (&account.id, &app.id)));
    pairs.map(|(account, app)| evaluate(case, account, app, readings).unwrap()).collect()
}
