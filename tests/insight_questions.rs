//! Which questions matter: held against every completion of what is unknown.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod insight_common;

use std::collections::{HashMap, HashSet};

use insight_common::asked;
use kakao_sync_check::explain::Inquiry;
use kakao_sync_check::explain::questions::{agenda, answers};
use kakao_sync_check::explain::walk::{offer, typed};
use kakao_sync_check::facts::*;
use kakao_sync_check::rules::*;
use proptest::prelude::*;

/// A value for each part of the facts about one login, app and channel: an index into its table.
type Values = [usize; 8];

/// Parts: role on the app, kind and name of the app's business, role on the channel, its state,
/// kind and name of its business, its connections.
const APP_ROLE: [Fact<AppRole>; 3] = [Fact::Unknown, Fact::Known(AppRole::Owner), Fact::Known(AppRole::None)];
const CHANNEL_ROLE: [Fact<ChannelRole>; 3] =
    [Fact::Unknown, Fact::Known(ChannelRole::Master), Fact::Known(ChannelRole::None)];
const STATE: [Fact<ChannelState>; 3] =
    [Fact::Unknown, Fact::Known(ChannelState::Business), Fact::Known(ChannelState::Ordinary)];
/// Unknown, none, two numbers, and one that is not given.
const KINDS: usize = 5;
const NUMBERS: [&str; KINDS] = ["", "", "220-81-62517", "120-81-47521", ""];
const NAMES: [&str; 3] = ["", "한빛상점", "달무리"];
const SIZES: [usize; 8] = [3, KINDS, 3, 3, 3, KINDS, 3, 6];

fn connections(index: usize) -> Fact<Vec<Connection>> {
    let outside = |service| Fact::Known(vec![Connection::Outside(service)]);
    match index {
        0 => Fact::Unknown,
        1 => Fact::Known(Vec::new()),
        2 => Fact::Known(vec![Connection::App("p".into())]),
        3 => outside(OutsideService::Same),
        4 => outside(OutsideService::Other),
        _ => outside(OutsideService::Unknown),
    }
}

fn info(kind: usize, name: usize) -> BusinessInfo {
    BusinessInfo { number: BusinessNumber::new(NUMBERS[kind]), name: BusinessName::new(NAMES[name]) }
}

fn build(values: &Values) -> Case {
    let [app_role, app_kind, app_name, channel_role, state, kind, name, connected] = *values;
    let app = App {
        business: match app_kind {
            0 => Fact::Unknown,
            1 => Fact::Known(AppBusiness::None),
            _ => Fact::Known(AppBusiness::Registered(info(app_kind, app_name))),
        },
        ..App::new("p".into(), String::new())
    };
    let channel = Channel {
        state: STATE[state],
        business: match kind {
            0 => Fact::Unknown,
            1 => Fact::Known(ChannelBusiness::None),
            _ => Fact::Known(ChannelBusiness::Saved(info(kind, name))),
        },
        connections: connections(connected),
        ..Channel::new("c".into(), String::new())
    };
    let account = Account { id: "a".into(), name: String::new() };
    let mut case = Case { accounts: vec![account], apps: vec![app], channels: vec![channel], ..Case::default() };
    if let Fact::Known(role) = APP_ROLE[app_role] {
        case.app_roles.insert(("a".into(), "p".into()), role);
    }
    if let Fact::Known(role) = CHANNEL_ROLE[channel_role] {
        case.channel_roles.insert(("a".into(), "c".into()), role);
    }
    case
}

/// The values that each part may turn out to have, the present one included.
fn completions(base: &Values) -> [Vec<usize>; 8] {
    let all = |part: usize| (0..SIZES[part]).collect::<Vec<_>>();
    let one = |part: usize| vec![base[part]];
    let role = |part: usize| if base[part] == 0 { all(part) } else { one(part) };
    // A number that is not given may turn out to be any; so may, with it, everything that was not
    // known at all. A name that is missing may turn out to be any where there is information.
    let kind = |part: usize| match base[part] {
        0 => all(part),
        4 => vec![2, 3, 4],
        _ => one(part),
    };
    let name = |kind: usize| match base[kind] {
        0 => all(kind + 1),
        1 => one(kind + 1),
        _ if base[kind + 1] == 0 => all(kind + 1),
        _ => one(kind + 1),
    };
    let connected = match base[7] {
        0 => all(7),
        5 => vec![3, 4, 5],
        _ => one(7),
    };
    [role(0), kind(1), name(1), role(3), role(4), kind(5), name(5), connected]
}

/// The parts that an answer to a question sets.
fn parts(question: &Question, base: &Values) -> Vec<usize> {
    let whole = |kind: usize| if base[kind] == 0 { vec![kind, kind + 1] } else { vec![kind] };
    match question {
        Question::AppRole(..) => vec![0],
        Question::AppBusiness(_) => whole(1),
        Question::AppBusinessName(_) => vec![2],
        Question::ChannelRole(..) => vec![3],
        Question::ChannelState(_) => vec![4],
        Question::ChannelBusiness(_) => whole(5),
        Question::ChannelBusinessName(_) => vec![6],
        Question::Connections(_) | Question::OutsideService(_) => vec![7],
    }
}

fn product(sets: &[Vec<usize>; 8]) -> Vec<Values> {
    sets.iter().enumerate().fold(vec![[0; 8]], |all, (part, set)| {
        let with = |values: Values| {
            set.iter().map(move |value| {
                let mut values = values;
                values[part] = *value;
                values
            })
        };
        all.into_iter().flat_map(with).collect()
    })
}

#[test]
fn a_question_is_irrelevant_exactly_if_no_answer_changes_a_verdict_whatever_the_others_are() {
    let bases: Vec<Values> = product(&[
        vec![0, 1, 2],
        vec![0, 1, 2, 4],
        vec![0, 1],
        vec![0, 1, 2],
        vec![0, 1, 2],
        vec![0, 1, 2, 3, 4],
        vec![0, 2],
        vec![0, 1, 2, 4, 5],
    ]);
    let (mut relevant, mut irrelevant) = (0_usize, 0_usize);
    let asked = Edition::ALL.into_iter().flat_map(|edition| Profile::ALL.map(|profile| edition.profile(profile)));
    for profile in asked {
        // With this reading the button asks for no channel, so that questions are weighed by verdicts alone.
        let readings = profile.with(ReadingValue::Button(ButtonReading::SelectableApp));
        let inquiry = Inquiry { account: "a".into(), app: "p".into(), readings };
        let mut known: HashMap<Values, Verdict> = HashMap::new();
        let mut verdict = |values: &Values| {
            *known.entry(*values).or_insert_with(|| inquiry.evaluate(&build(values)).unwrap().channels[0].verdict)
        };
        // A prime stride visits every combination of two parts' values, and keeps the test short.
        for base in bases.iter().step_by(7) {
            let agenda = agenda(&build(base), &inquiry).unwrap();
            let completions = completions(base);
            // Changing nothing that is known, more than this is never looked at.
            let all = product(&completions);
            let judge = |question: &Question, verdict: &mut dyn FnMut(&Values) -> Verdict| {
                let set = parts(question, base);
                let mut seen: HashMap<Values, Verdict> = HashMap::new();
                all.iter().any(|values| {
                    let mut rest = *values;
                    for part in &set {
                        rest[*part] = 0;
                    }
                    let now = verdict(values);
                    *seen.entry(rest).or_insert(now) != now
                })
            };
            for question in &agenda.irrelevant {
                assert!(!judge(question, &mut verdict), "{profile:?} {base:?}: {question:?} matters");
            }
            for ranked in agenda.relevant.iter().filter(|one| !one.button || !one.decides.is_empty()) {
                assert!(
                    judge(&ranked.question, &mut verdict),
                    "{profile:?} {base:?}: {:?} does not matter",
                    ranked.question
                );
            }
            relevant += agenda.relevant.len();
            irrelevant += agenda.irrelevant.len();
        }
    }
    assert!(relevant > 1000 && irrelevant > 1000, "{relevant} {irrelevant}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_agenda_holds_every_question_of_the_trace_once_and_the_weightiest_first((case, inquiry) in asked(4)) {
        let trace = inquiry.evaluate(&case).unwrap();
        let agenda = agenda(&case, &inquiry).unwrap();
        let all: Vec<_> = agenda.relevant.iter().map(|one| &one.question).chain(&agenda.irrelevant).collect();
        prop_assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len());
        prop_assert!(agenda.relevant.is_sorted_by_key(|one| std::cmp::Reverse(one.decides.len())));
        for found in trace.with_verdict(Verdict::CantTell) {
            for question in trace.questions(&case, &found.channel) {
                let one = agenda.relevant.iter().find(|one| one.question == question);
                prop_assert!(one.is_some_and(|one| one.decides.contains(&found.channel)), "{question:?}");
            }
        }
        for one in &agenda.relevant {
            for channel in one.decides.iter() {
                prop_assert_eq!(trace.channel(channel).unwrap().verdict, Verdict::CantTell);
            }
            for channel in one.moves.iter() {
                prop_assert_ne!(trace.channel(channel).unwrap().verdict, Verdict::CantTell);
            }
            // What one answer settles alone is settled by a fresh evaluation after every answer.
            for answer in answers(&case, &one.question) {
                let after = inquiry.evaluate(&answer.command.applied_to(&case)).unwrap();
                for channel in &one.settles {
                    prop_assert_ne!(after.channel(channel).unwrap().verdict, Verdict::CantTell, "{:?}", &one.question);
                }
            }
        }
        for question in &agenda.irrelevant {
            for answer in answers(&case, question) {
                let after = inquiry.evaluate(&answer.command.applied_to(&case)).unwrap();
                prop_assert_eq!(
                    after.channels.iter().map(|found| found.verdict).collect::<Vec<_>>(),
                    trace.channels.iter().map(|found| found.verdict).collect::<Vec<_>>()
                );
                prop_assert_eq!(after.button, trace.button);
            }
        }
    }
}

#[test]
fn a_number_that_is_typed_is_taken_if_it_has_digits_and_leaves_the_name() {
    let mut case = build(&[0; 8]);
    let question = Question::ChannelBusiness("c".into());
    assert_eq!(typed(&case, &question, "no idea"), Err(NumberFault::Missing));
    // What cannot be a number is no answer; a number that is only unlikely is one.
    assert_eq!(typed(&case, &question, "12345"), Err(NumberFault::Length(5)));
    assert!(typed(&case, &question, "1234567890").is_ok());
    typed(&case, &question, "220-81-62517").unwrap().apply(&mut case);
    let name = Question::ChannelBusinessName("c".into());
    typed(&case, &name, "한빛상점").unwrap().apply(&mut case);
    typed(&case, &question, "120-81-47521").unwrap().apply(&mut case);
    let saved = case.channels[0].saved().unwrap();
    assert_eq!((saved.number.as_typed(), saved.name.as_typed()), ("120-81-47521", "한빛상점"));
    assert_eq!(typed(&case, &Question::ChannelState("c".into()), "business"), Err(NumberFault::Missing));
}

#[test]
fn several_connections_are_offered_as_the_present_answer() {
    let mut case = build(&[0, 0, 0, 0, 0, 0, 0, 3]);
    let question = Question::Connections("c".into());
    assert_eq!(offer(&case, &question).chosen.map(|place| place > 0), Some(true));
    let both = vec![Connection::App("p".into()), Connection::Outside(OutsideService::Other)];
    case.channels[0].connections = Fact::Known(both.clone());
    let offer = offer(&case, &question);
    assert_eq!(offer.chosen, Some(0));
    offer.answers[0].command.clone().apply(&mut case);
    assert_eq!(case.channels[0].connections, Fact::Known(both));
}

#[test]
fn what_decides_many_channels_is_asked_before_what_decides_one() {
    let mut case = Case {
        accounts: vec![Account { id: "a".into(), name: String::new() }],
        apps: vec![App::new("p".into(), String::new())],
        ..Case::default()
    };
    case.channels = ["c", "d", "e"].map(|id| Channel::new(id.into(), String::new())).to_vec();
    let inquiry = Inquiry { account: "a".into(), app: "p".into(), readings: Readings::default() };
    let agenda = agenda(&case, &inquiry).unwrap();
    assert_eq!(agenda.relevant[0].question, Question::AppRole("a".into(), "p".into()));
    assert_eq!(agenda.relevant[1].question, Question::AppBusiness("p".into()));
    assert_eq!(agenda.relevant[0].decides.len(), 3);
    assert_eq!(agenda.relevant.len(), 2 + 3 * 4);
    assert!(agenda.irrelevant.is_empty());
    // An ordinary channel stays out whatever else is found out, unless it is connected already.
    case.channels[0].state = Fact::Known(ChannelState::Ordinary);
    let agenda = kakao_sync_check::explain::questions::agenda(&case, &inquiry).unwrap();
    let of_c = [Question::ChannelRole("a".into(), "c".into()), Question::ChannelBusiness("c".into())];
    assert_eq!(agenda.irrelevant, of_c);
    assert_eq!(agenda.relevant.last().unwrap().question, Question::Connections("c".into()));
    assert_eq!(agenda.relevant.last().unwrap().moves, [ChannelId::from("c")]);
}
