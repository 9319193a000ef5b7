//! Two editions of the rules beside each other (rulebook 10): what differs is said whole, each cause is
//! sound, none is missing, and either edition is as much beside the other.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::BTreeSet;

use common::{case_to_ask, config};
use kakao_sync_check::app::compiled::Compiled;
use kakao_sync_check::explain::beside::{Beside, Cause, Gap};
use kakao_sync_check::explain::delta::{Change, Shift};
use kakao_sync_check::explain::{Ask, Inquiry};
use kakao_sync_check::facts::{
    Account, App, AppBusiness, AppRole, BusinessInfo, BusinessName, BusinessNumber, Case, Channel, ChannelBusiness,
    ChannelRole, ChannelState, Connection, Fact, OutsideService,
};
use kakao_sync_check::rules::*;
use proptest::prelude::*;
use proptest::sample::select;

/// Every way of reading an edition.
fn all_readings(edition: Edition) -> Vec<Readings> {
    edition.profile(Profile::Documented).combinations(&Reading::ALL)
}

/// A way of reading any edition.
fn readings() -> impl Strategy<Value = Readings> {
    select(Edition::ALL.into_iter().flat_map(all_readings).collect::<Vec<_>>())
}

fn ask(case: &Case, readings: Readings) -> Trace {
    evaluate(case, &case.accounts[0].id, &case.apps[0].id, readings).unwrap()
}

fn causes(case: &Case, here: &Trace, there: &Trace, place: usize) -> Vec<Cause> {
    let subject = here.subject(case, Some(&case.channels[place].id)).unwrap();
    Cause::of(subject, here.readings, there.readings)
}

fn said(trace: &ChannelTrace) -> (Verdict, Conditions) {
    (trace.verdict, trace.reasons())
}

/// What must hold of two ways of reading one case, whichever editions they are of.
fn holds(case: &Case, one: Readings, other: Readings) {
    let (here, there) = (ask(case, one), ask(case, other));
    let beside = Beside::between(&here, there.clone());
    let back = Beside::between(&there, here.clone());
    let [differing, same] = beside.places();
    let (mut all, mut makes) = ([differing.clone(), same].concat(), Vec::new());
    all.sort_unstable();
    assert_eq!(all, (0..case.channels.len()).collect::<Vec<_>>(), "every channel is in one of the two");
    for (place, (before, after)) in here.channels.iter().zip(&there.channels).enumerate() {
        let causes = causes(case, &here, &there, place);
        assert_eq!(differing.contains(&place), said(before) != said(after), "what differs is what is said");
        // Complete: the conditions that come out differently are those with a cause, each with one.
        let turned = Condition::ALL.into_iter().filter(|one| before.outcome(*one) != after.outcome(*one));
        assert_eq!(causes.iter().map(|cause| cause.condition).collect::<Vec<_>>(), turned.collect::<Vec<_>>());
        if said(before) != said(after) {
            assert!(!causes.is_empty(), "what differs has a cause");
            makes.extend(causes.iter().map(|cause| cause.condition));
        }
        for cause in &causes {
            assert_eq!((cause.here, cause.there), (before.outcome(cause.condition), after.outcome(cause.condition)));
            sound(case, &here, &there, place, cause);
        }
        let mirrored = self::causes(case, &there, &here, place);
        let mirror = |cause: &Cause| Cause { here: cause.there, there: cause.here, ..*cause };
        assert_eq!(mirrored, causes.iter().map(mirror).collect::<Vec<_>>(), "the other way round, the same");
    }
    let counted = Condition::ALL.into_iter().map(|one| (one, makes.iter().filter(|made| **made == one).count()));
    assert_eq!(beside.makes(case, &here), counted.filter(|(_, count)| *count > 0).collect::<Vec<_>>());
    let mirror = |change: &Change| Change { before: change.after, after: change.before, ..change.clone() };
    let mirrored: Vec<Change> = beside.differing().map(mirror).collect();
    assert_eq!(back.differing().cloned().collect::<Vec<_>>(), mirrored);
    counts(case, &here, &there);
}

/// Taking over that reading's value alone turns that condition, and no condition that another reading
/// decides.
fn sound(case: &Case, here: &Trace, there: &Trace, place: usize, cause: &Cause) {
    let value = there.readings.value(cause.reading);
    assert_ne!(here.readings.value(cause.reading), value);
    assert_eq!(cause.condition.reading(), Some(cause.reading));
    let alone = here.readings.taking(cause.reading, there.readings);
    assert_eq!(alone.value(cause.reading), value);
    if here.readings.edition.values(cause.reading).contains(&value) {
        assert_eq!(alone, here.readings.with(value), "it can be asked here as well");
    }
    let (found, before) = (ask(case, alone), &here.channels[place]);
    for condition in Condition::ALL {
        let outcome = if condition == cause.condition { cause.there } else { before.outcome(condition) };
        assert_eq!(found.channels[place].outcome(condition), outcome);
    }
}

/// Counts agree, whether answers or only verdicts are held against each other.
fn counts(case: &Case, here: &Trace, there: &Trace) {
    let listed = |trace: &Trace| -> BTreeSet<_> {
        trace.with_verdict(Verdict::Listed).map(|found| found.channel.clone()).collect()
    };
    let (one, other) = (listed(here), listed(there));
    let mut compiled = Compiled::default();
    compiled.answer(case, &Ask::of(Inquiry::of(here))).unwrap();
    let gap = compiled.gap(there.readings);
    assert_eq!((gap.more, gap.fewer), (other.difference(&one).count(), one.difference(&other).count()));
    let differ = here.channels.iter().zip(&there.channels).filter(|(one, other)| one.verdict != other.verdict);
    assert_eq!(gap.all(), differ.count());
    let delta = Beside::between(here, there.clone()).delta;
    let told = |shift| delta.with(shift).count();
    assert_eq!(gap, Gap { more: told(Shift::Joins), fewer: told(Shift::Leaves), others: told(Shift::Verdict) });
    let verdicts = |trace: &Trace| trace.channels.iter().map(|found| found.verdict).collect::<Vec<_>>();
    let back = Gap::of(verdicts(there).into_iter().zip(verdicts(here)));
    assert_eq!(back, Gap { more: gap.fewer, fewer: gap.more, others: gap.others });
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn what_differs_is_whole_and_has_sound_causes((case, one, other) in (case_to_ask(), readings(), readings())) {
        holds(&case, one, other);
    }

    #[test]
    fn beside_readings_set_by_hand_another_edition_is_read_as_they_are_carried_into_it(
        case in case_to_ask(), readings in readings(),
    ) {
        let here = ask(&case, readings);
        for other in readings.edition.others() {
            let beside = Beside::of(&case, &here, other).unwrap();
            prop_assert_eq!(&beside.there, &ask(&case, readings.in_edition(other)));
            // What was not set makes no cause that the documents do not make.
            let [own, documented] = [readings.edition, other].map(|edition| edition.profile(Profile::Documented));
            for cause in (0..case.channels.len()).flat_map(|place| causes(&case, &here, &beside.there, place)) {
                let untouched = readings.profile().is_none()
                    && readings.value(cause.reading) == own.value(cause.reading);
                prop_assert!(!untouched || beside.there.readings.value(cause.reading) == documented.value(cause.reading));
            }
        }
    }

    #[test]
    fn an_edition_beside_the_one_that_is_asked_is_read_as_much_alike(case in case_to_ask()) {
        for edition in Edition::ALL {
            for profile in Profile::ALL {
                let here = ask(&case, edition.profile(profile));
                for other in edition.others() {
                    let beside = Beside::of(&case, &here, other).unwrap();
                    prop_assert_eq!(beside.edition(), other);
                    prop_assert_eq!(&beside.there, &ask(&case, other.profile(profile)));
                    prop_assert_eq!(&Beside::of(&case, &beside.there, edition).unwrap().there, &here);
                }
            }
        }
    }
}

/// One login and one app, and a channel for each role and each connection, all else in order.
fn every_role_and_connection() -> Case {
    let info = || BusinessInfo { number: BusinessNumber::new("220-81-62517"), name: BusinessName::new("한빛") };
    let mut case = Case::default();
    case.accounts.push(Account { id: "a".into(), name: "a".into() });
    for (id, service) in [("p", None), ("same", None), ("other", Some("other"))] {
        let business = Fact::Known(AppBusiness::Registered(info()));
        case.apps.push(App { service: service.map(str::to_owned), business, ..App::new(id.into(), id.into()) });
    }
    case.app_roles.insert(("a".into(), "p".into()), AppRole::Owner);
    let roles = ChannelRole::ALL.into_iter().map(Fact::Known).chain([Fact::Unknown]);
    let outside = OutsideService::ALL.map(Connection::Outside);
    let apps = ["p", "same", "other"].map(|id| Connection::App(id.into()));
    let one = outside.into_iter().chain(apps).map(|one| Fact::Known(vec![one]));
    let connections: Vec<_> = [Fact::Unknown, Fact::Known(Vec::new())].into_iter().chain(one).collect();
    for role in roles {
        for connections in &connections {
            let id = format!("c{}", case.channels.len());
            case.channels.push(Channel {
                state: Fact::Known(ChannelState::Business),
                business: Fact::Known(ChannelBusiness::Saved(info())),
                connections: connections.clone(),
                ..Channel::new((&*id).into(), id.clone())
            });
            if let Fact::Known(role) = role {
                case.channel_roles.insert(("a".into(), (&*id).into()), role);
            }
        }
    }
    case
}

#[test]
fn every_role_and_connection_under_every_way_of_reading_both() {
    let case = every_role_and_connection();
    for here in all_readings(Edition::KakaoBusiness) {
        for there in all_readings(Edition::KakaoDevelopers) {
            holds(&case, here, there);
        }
    }
}

/// As documented, told without the code: Kakao Developers asks for more of a role and for nothing of
/// other connections (rulebook 10).
#[test]
fn as_documented_an_editor_is_lost_and_another_service_is_no_obstacle() {
    let case = every_role_and_connection();
    let here = ask(&case, Readings::default());
    let beside = Beside::of(&case, &here, Edition::KakaoDevelopers).unwrap();
    let mut seen = BTreeSet::new();
    for (place, channel) in case.channels.iter().enumerate() {
        let role = case.channel_role(&"a".into(), &channel.id);
        let expected = expected(role, &channel.connections);
        let causes: Vec<_> = causes(&case, &here, &beside.there, place).iter().map(|one| one.condition).collect();
        assert_eq!(causes, expected, "{role:?} {:?}", channel.connections);
        let verdicts = (here.channels[place].verdict, beside.there.channels[place].verdict);
        if here.channels[place].connected == Fact::Known(true) {
            assert_eq!(verdicts, (Verdict::AlreadyConnected, Verdict::AlreadyConnected));
        }
        seen.insert(verdicts);
    }
    use Verdict::{AlreadyConnected, CantTell, Listed, NotListed};
    let expected = [
        (Listed, Listed),
        (Listed, NotListed),
        (NotListed, Listed),
        (NotListed, NotListed),
        (CantTell, Listed),
        (CantTell, CantTell),
        (CantTell, NotListed),
        (NotListed, CantTell),
        (AlreadyConnected, AlreadyConnected),
    ];
    assert_eq!(seen, expected.into_iter().collect(), "every way in which the two can differ");
}

fn expected(role: Fact<ChannelRole>, connections: &Fact<Vec<Connection>>) -> Vec<Condition> {
    let forbidding = match connections {
        Fact::Unknown => true,
        Fact::Known(all) => all.iter().any(|one| match one {
            Connection::App(id) => id.as_str() == "other",
            Connection::Outside(service) => *service != OutsideService::Same,
        }),
    };
    let lost = (role == Fact::Known(ChannelRole::Editor)).then_some(Condition::ChannelRole);
    lost.into_iter().chain(forbidding.then_some(Condition::OwnServiceOnly)).collect()
}
