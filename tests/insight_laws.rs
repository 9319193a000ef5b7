//! The laws of leverage, what-if, deltas, surveys, groups and contrasts, on random cases.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod insight_common;

use std::collections::{BTreeMap, BTreeSet};

use insight_common::{all_facts, asked};
use kakao_sync_check::diagram::matrix::Crossing;
use kakao_sync_check::explain::contrast::{contrast, partner};
use kakao_sync_check::explain::delta::{Baseline, Delta, Shift};
use kakao_sync_check::explain::groups::groups;
use kakao_sync_check::explain::leverage::leverage;
use kakao_sync_check::explain::roots::{distance, follows_from, root_reasons};
use kakao_sync_check::explain::survey::{Axis, Survey};
use kakao_sync_check::explain::what_if::{BusinessValue, FactRef, Value, alternatives, present, previews};
use kakao_sync_check::explain::{Inquiry, Tally};
use kakao_sync_check::facts::command::Command;
use kakao_sync_check::facts::*;
use kakao_sync_check::rules::*;
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::{Label, Lang, answer, editions, insight};
use proptest::prelude::*;

fn listed(trace: &Trace) -> BTreeSet<ChannelId> {
    trace.with_verdict(Verdict::Listed).map(|found| found.channel.clone()).collect()
}

fn verdicts(trace: &Trace) -> BTreeMap<ChannelId, Verdict> {
    trace.channels.iter().map(|found| (found.channel.clone(), found.verdict)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn leverage_unlocks_exactly_what_a_fresh_evaluation_of_the_changed_case_adds((case, inquiry) in asked(5)) {
        let before = inquiry.evaluate(&case).unwrap();
        let totals = leverage(&case, &before);
        prop_assert_eq!(totals.iter().map(|one| one.condition).collect::<Vec<_>>(), Condition::ALL);
        for one in totals {
            let mut changed = case.clone();
            for command in one.change.clone() {
                command.apply(&mut changed);
            }
            let after = inquiry.evaluate(&changed).unwrap();
            let added: BTreeSet<_> = listed(&after).difference(&listed(&before)).cloned().collect();
            prop_assert_eq!(&added, &one.unlocks.iter().cloned().collect(), "{:?}", one.condition);
            prop_assert!(listed(&before).is_subset(&listed(&after)));
            prop_assert_eq!(one.met + one.not_met + one.unknown, case.channels.len());
            for channel in &one.unlocks {
                let roots = root_reasons(before.channel(channel).unwrap());
                prop_assert_eq!(roots, vec![one.condition], "only this stands in the way");
            }
        }
    }

    #[test]
    fn what_only_one_own_reason_keeps_out_is_unlocked_by_it((case, inquiry) in asked(5)) {
        // The other direction, from the findings alone: a lack with nothing else unknown or unmet,
        // where the information to be compared is complete and alike.
        let before = inquiry.evaluate(&case).unwrap();
        let totals = leverage(&case, &before);
        for found in &before.channels {
            let open: Vec<_> = found.findings.iter().filter(|finding| finding.outcome != Outcome::Met).collect();
            if let [only] = open.as_slice()
                && found.verdict == Verdict::NotListed
                && only.condition != Condition::SameBusiness
            {
                let one = totals.iter().find(|one| one.condition == only.condition).unwrap();
                prop_assert!(one.unlocks.contains(&found.channel), "{:?}", only);
            }
        }
    }

    #[test]
    fn a_preview_says_what_a_fresh_evaluation_of_the_changed_case_says((case, inquiry) in asked(3)) {
        let before = inquiry.evaluate(&case).unwrap();
        for fact in all_facts(&case) {
            for preview in previews(&case, &before, &fact) {
                let changed = preview.alternative.command.clone().applied_to(&case);
                prop_assert_ne!(present(&changed, &fact), present(&case, &fact), "{:?}", &preview.alternative);
                let after = inquiry.evaluate(&changed).unwrap();
                let (was, is) = (verdicts(&before), verdicts(&after));
                let moved: BTreeSet<_> = preview.delta.verdicts().map(|change| change.channel.clone()).collect();
                let expected: BTreeSet<_> = is.iter().filter(|(id, now)| was[*id] != **now).map(|(id, _)| id.clone()).collect();
                prop_assert_eq!(moved, expected);
                let joins: BTreeSet<_> = preview.delta.with(Shift::Joins).cloned().collect();
                let added: BTreeSet<_> = listed(&after).difference(&listed(&before)).cloned().collect();
                prop_assert_eq!(joins, added);
                prop_assert_eq!(preview.delta.after, Tally::of(&after));
                prop_assert_eq!(preview.delta.button, (before.button, after.button));
                for change in &preview.delta.changes {
                    let found = after.channel(&change.channel).unwrap();
                    let said = change.after.as_ref().unwrap();
                    prop_assert_eq!((said.verdict, &said.reasons, &said.standing), (found.verdict, &found.reasons(), &found.standing));
                }
                let unsaid = after.channels.iter().filter(|found| !preview.delta.changes.iter().any(|one| one.channel == found.channel));
                for found in unsaid {
                    let old = before.channel(&found.channel).unwrap();
                    prop_assert_eq!((old.verdict, old.reasons(), &old.standing), (found.verdict, found.reasons(), &found.standing));
                }
            }
        }
    }

    #[test]
    fn a_pinned_answer_of_another_edition_is_never_the_same_and_is_named((case, inquiry) in asked(3)) {
        let here = inquiry.evaluate(&case).unwrap();
        let kept = Baseline::pin(&case, &here);
        let own = kept.against(&here);
        prop_assert!(own.is_of_one_edition() && own.is_empty());
        for lang in Lang::ALL {
            prop_assert_eq!(answer::pinned_elsewhere(lang, &own, editions::words(inquiry.readings.edition).name), None);
            prop_assert_eq!(answer::against_pinned(lang, &own, "changed"), Label::NothingChanged.text(lang));
        }
        // Within one edition the steps before the list count by themselves.
        let other = Outcome::ALL.into_iter().find(|one| *one != here.button).unwrap();
        let button = kept.against(&Trace { button: other, ..here.clone() });
        prop_assert!(button.changes.is_empty() && !button.is_empty());
        for edition in inquiry.readings.edition.others() {
            let there = Inquiry { readings: inquiry.readings.in_edition(edition), ..inquiry.clone() };
            let delta = kept.against(&there.evaluate(&case).unwrap());
            prop_assert!(!delta.is_of_one_edition() && !delta.is_empty());
            for lang in Lang::ALL {
                let name = |edition| editions::words(edition).name.of(lang);
                let changed = insight::delta(&Names { lang, case: &case }, &delta);
                let summary = answer::against_pinned(lang, &delta, &changed);
                let words = editions::words(inquiry.readings.edition);
                let [pinned, short] = [words.name, words.short].map(|one| answer::pinned_elsewhere(lang, &delta, one).unwrap());
                prop_assert!(pinned.contains(name(inquiry.readings.edition)) && answer::since(lang, &delta).contains(&short));
                // Both are named: what was asked, and what is.
                prop_assert!(summary.starts_with(&pinned) && summary.contains(name(edition)), "{}", summary);
                let lists = delta.with(Shift::Joins).chain(delta.with(Shift::Leaves)).count() > 0;
                prop_assert_eq!(answer::since(lang, &delta) != short, lists);
            }
        }
    }

    #[test]
    fn a_facts_alternatives_are_all_its_other_values_each_once((case, _) in asked(3)) {
        for fact in all_facts(&case) {
            let others = alternatives(&case, &fact);
            let Some(now) = present(&case, &fact) else {
                prop_assert!(others.is_empty());
                continue;
            };
            let expected = match fact {
                FactRef::AppRole(..) | FactRef::ChannelRole(..) | FactRef::ChannelState(_) => Some(4),
                FactRef::InUse(_) | FactRef::OutsideService(_) => Some(2),
                _ => None,
            };
            prop_assert!(expected.is_none_or(|count| count == others.len()), "{fact:?} {others:?}");
            for (at, one) in others.iter().enumerate() {
                prop_assert!(one.value != now && others.iter().skip(at + 1).all(|other| other.value != one.value));
                prop_assert_eq!(one.hypothetical, one.value.is_another());
            }
            if let FactRef::AppBusiness(_) = &fact {
                // The case is small enough for every channel's information to be among them.
                let saved = case.channels.iter().filter_map(|channel| match &channel.business {
                    Fact::Known(ChannelBusiness::Saved(info)) => info.number.comparable().map(|_| info),
                    _ => None,
                });
                let key = |info: &BusinessInfo| {
                    (info.number.comparable().map(str::to_owned), info.name.comparable().map(str::to_owned))
                };
                let offered: Vec<_> = others.iter().map(|one| &one.value).chain([&now]).filter_map(|value| match value {
                    Value::Business(BusinessValue::Info(info)) => Some(key(info)),
                    _ => None,
                }).collect();
                for info in saved {
                    prop_assert!(offered.contains(&key(info)), "{info:?}");
                }
            }
            if !matches!(fact, FactRef::OutsideService(_)) {
                let unknown = |value: &Value| value.is_unknown();
                prop_assert!(unknown(&now) || others.iter().any(|one| unknown(&one.value)), "{fact:?}");
            }
        }
    }

    #[test]
    fn a_baseline_tells_every_channel_that_changed_came_or_went((case, inquiry) in asked(4), (later, _) in asked(4)) {
        let trace = inquiry.evaluate(&case).unwrap();
        let baseline = Baseline::pin(&case, &trace);
        prop_assert!(baseline.against(&trace).is_empty());
        let later = inquiry.evaluate(&later).unwrap();
        let delta = baseline.against(&later);
        let (was, is) = (verdicts(&trace), verdicts(&later));
        for id in was.keys().chain(is.keys()) {
            let change = delta.changes.iter().find(|change| change.channel == *id);
            prop_assert_eq!(change.and_then(|one| one.before.as_ref().map(|said| said.verdict)).or(change.is_none().then(|| was[id])), was.get(id).copied());
            prop_assert_eq!(change.and_then(|one| one.after.as_ref().map(|said| said.verdict)).or(change.is_none().then(|| is[id])), is.get(id).copied());
        }
        let back = Delta::between(&later, &trace);
        prop_assert_eq!(back.with(Shift::Joins).count(), delta.with(Shift::Leaves).count() + delta.changes.iter().filter(|one| {
            one.before.as_ref().is_some_and(|said| said.verdict == Verdict::Listed) && one.after.as_ref().is_some_and(|said| said.verdict == Verdict::AlreadyConnected)
        }).count());
    }

    #[test]
    fn a_survey_asks_everyone_and_names_the_most_listed((case, inquiry) in asked(4)) {
        for axis in [Axis::Accounts, Axis::Apps] {
            let survey = Survey::take(&case, &inquiry, axis);
            prop_assert_eq!(survey.traces.len(), match axis { Axis::Accounts => case.accounts.len(), Axis::Apps => case.apps.len() });
            let chosen = inquiry.evaluate(&case).unwrap();
            prop_assert_eq!(survey.chosen(), Some(&chosen));
            let most = survey.traces.iter().map(Trace::listed).max().unwrap();
            prop_assert_eq!(survey.best().unwrap().listed(), most);
            match survey.gain() {
                None => prop_assert_eq!(chosen.listed(), most),
                Some(gain) => {
                    prop_assert_eq!((gain.listed.least, gain.instead_of), (most, chosen.count()));
                    prop_assert!(gain.listed.least > gain.instead_of.least);
                    prop_assert_eq!(gain.listed.least + gain.lost.len(), gain.instead_of.least + gain.gained.len());
                    let better = Inquiry { account: gain.account, app: gain.app, ..inquiry.clone() }.evaluate(&case).unwrap();
                    prop_assert_eq!(&listed(&better) - &listed(&chosen), gain.gained.into_iter().collect());
                }
            }
            let crossing = Crossing::of(&survey);
            prop_assert_eq!(crossing.columns.iter().filter(|column| column.best).count(), 1);
            for row in &crossing.rows {
                prop_assert_eq!(row.cells.len(), crossing.columns.len());
                for (cell, trace) in row.cells.iter().zip(&survey.traces) {
                    let found = trace.channel(&row.channel).unwrap();
                    prop_assert_eq!((cell.verdict, &cell.reasons), (found.verdict, &found.reasons()));
                }
            }
        }
    }

    #[test]
    fn groups_part_the_channels_by_verdict_and_reasons((case, inquiry) in asked(6)) {
        let trace = inquiry.evaluate(&case).unwrap();
        let groups = groups(&trace);
        prop_assert_eq!(groups.iter().map(|group| group.channels.len()).sum::<usize>(), case.channels.len());
        let keys: BTreeSet<_> = groups.iter().map(|group| &group.key).collect();
        prop_assert_eq!(keys.len(), groups.len());
        for group in &groups {
            for channel in &group.channels {
                let found = trace.channel(channel).unwrap();
                prop_assert_eq!((&group.key.verdict, &group.key.reasons), (&found.verdict, &found.reasons()));
            }
        }
    }

    #[test]
    fn giving_a_channel_the_others_contrasting_facts_gives_it_the_others_verdict((case, inquiry) in asked(5)) {
        let trace = inquiry.evaluate(&case).unwrap();
        for one in &trace.channels {
            for other in &trace.channels {
                let contrast = contrast(&trace, &one.channel, &other.channel).unwrap();
                prop_assert_eq!(contrast.differences.len() + contrast.same.len(), 7);
                // Nothing but the differences is carried over.
                let mut channel = case.channel(&one.channel).unwrap().clone();
                let from = case.channel(&other.channel).unwrap();
                let mut changed = case.clone();
                for difference in &contrast.differences {
                    prop_assert_ne!(difference.one.outcome, difference.other.outcome);
                    for from in difference.follows.iter() {
                        // Giving over the facts of what it follows from gives over this one too.
                        prop_assert_eq!(*from, Condition::ChannelBusiness);
                        prop_assert!(contrast.differences.iter().any(|each| each.condition == *from && each.follows.is_empty()));
                    }
                    match difference.condition {
                        Condition::AppRole | Condition::AppBusiness => prop_assert!(false, "the same app for both"),
                        Condition::ChannelRole => {
                            let role = case.channel_role(&inquiry.account, &other.channel);
                            Command::SetChannelRole(inquiry.account.clone(), one.channel.clone(), role).apply(&mut changed);
                        }
                        Condition::BusinessChannel => channel.state = from.state,
                        Condition::ChannelBusiness | Condition::SameBusiness => channel.business = from.business.clone(),
                        Condition::OwnServiceOnly => channel.connections = from.connections.clone(),
                    }
                }
                if contrast.connection {
                    channel.connections = from.connections.clone();
                }
                Command::PutChannel(channel).apply(&mut changed);
                let after = inquiry.evaluate(&changed).unwrap();
                let now = after.channel(&one.channel).unwrap();
                prop_assert_eq!(now.verdict, other.verdict, "{:?}", contrast);
            }
        }
    }

    #[test]
    fn the_natural_partner_is_listed_where_any_is_and_differs((case, inquiry) in asked(5)) {
        let trace = inquiry.evaluate(&case).unwrap();
        for one in &trace.channels {
            let Some(partner) = partner(&case, &trace, &one.channel) else {
                let alike = |other: &&ChannelTrace| {
                    other.verdict == one.verdict && other.findings.iter().zip(&one.findings).all(|(a, b)| a.outcome == b.outcome)
                };
                prop_assert_eq!(trace.channels.iter().filter(alike).count(), trace.channels.len());
                continue;
            };
            let contrast = contrast(&trace, &one.channel, &partner).unwrap();
            prop_assert!(contrast.connection || !contrast.differences.is_empty());
            if one.verdict != Verdict::Listed && trace.listed() > 0 {
                prop_assert_eq!(contrast.other.verdict, Verdict::Listed);
            }
            for other in trace.channels.iter().filter(|other| other.verdict == contrast.other.verdict && other.verdict != one.verdict) {
                let differing = other.findings.iter().zip(&one.findings).filter(|(a, b)| a.outcome != b.outcome).count();
                prop_assert!(contrast.differences.len() <= differing, "no nearer partner with that verdict");
            }
        }
    }

    #[test]
    fn roots_are_never_empty_where_reasons_are_not_and_distance_is_zero_only_off_the_way((case, inquiry) in asked(5)) {
        let trace = inquiry.evaluate(&case).unwrap();
        for found in &trace.channels {
            prop_assert_eq!(root_reasons(found).is_empty(), found.reasons().is_empty());
            let off = matches!(found.verdict, Verdict::Listed | Verdict::AlreadyConnected);
            let distance = distance(found);
            prop_assert_eq!(distance.not_met + distance.unknown == 0, off);
            for finding in &found.findings {
                for from in follows_from(found, finding) {
                    prop_assert_eq!(found.finding(from).unwrap().outcome, finding.outcome);
                    prop_assert_ne!(from, finding.condition);
                }
            }
        }
    }
}

#[test]
fn information_missing_on_one_side_is_one_thing_to_do_and_not_two() {
    let info = BusinessInfo { number: BusinessNumber::new("220-81-62517"), ..BusinessInfo::default() };
    let mut case = Case {
        accounts: vec![Account { id: "a".into(), name: String::new() }],
        apps: vec![App {
            business: Fact::Known(AppBusiness::Registered(info.clone())),
            ..App::new("p".into(), String::new())
        }],
        channels: vec![Channel {
            state: Fact::Known(ChannelState::Business),
            business: Fact::Known(ChannelBusiness::None),
            connections: Fact::Known(Vec::new()),
            ..Channel::new("c".into(), String::new())
        }],
        ..Case::default()
    };
    case.app_roles.insert(("a".into(), "p".into()), AppRole::Owner);
    case.channel_roles.insert(("a".into(), "c".into()), ChannelRole::Master);
    let inquiry = Inquiry { account: "a".into(), app: "p".into(), readings: Readings::default() };
    let trace = inquiry.evaluate(&case).unwrap();
    let found = &trace.channels[0];
    assert_eq!(found.reasons(), [Condition::ChannelBusiness, Condition::SameBusiness]);
    assert_eq!(root_reasons(found), [Condition::ChannelBusiness]);
    let unlocks = |case: &Case, condition| {
        let trace = inquiry.evaluate(case).unwrap();
        leverage(case, &trace).into_iter().find(|one| one.condition == condition).unwrap().unlocks
    };
    assert_eq!(unlocks(&case, Condition::ChannelBusiness), [ChannelId::from("c")]);
    // The same on the app's side, where the number that lists the most channels is taken.
    case.apps[0].business = Fact::Known(AppBusiness::None);
    let saved = |number: &str| BusinessInfo { number: BusinessNumber::new(number), ..BusinessInfo::default() };
    case.channels[0].business = Fact::Known(ChannelBusiness::Saved(saved("120-81-47521")));
    for id in ["d", "e"] {
        let channel = Channel {
            id: id.into(),
            business: Fact::Known(ChannelBusiness::Saved(info.clone())),
            ..case.channels[0].clone()
        };
        case.channels.push(channel);
        case.channel_roles.insert(("a".into(), id.into()), ChannelRole::Master);
    }
    assert_eq!(unlocks(&case, Condition::AppBusiness), [ChannelId::from("d"), ChannelId::from("e")]);
}
