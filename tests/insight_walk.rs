//! One question at a time, from an empty case to an answer, and back to what was answered.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use kakao_sync_check::explain::Inquiry;
use kakao_sync_check::explain::questions::answers;
use kakao_sync_check::explain::statements::Asked;
use kakao_sync_check::explain::walk::{Step, Turn, Walk, forget, offer};
use kakao_sync_check::facts::*;
use kakao_sync_check::rules::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_guided_mode_leads_from_an_empty_case_to_an_answer(choices in proptest::collection::vec(0_usize..100, 40)) {
        let (mut case, mut walk, mut passed) = (Case::default(), Walk::default(), Vec::new());
        prop_assert_eq!(turn(&walk, &case).step, Step::Edition, "where one connects comes first");
        let mut asked = 0;
        let mut choices = choices.into_iter();
        loop {
            let Turn { step, .. } = turn(&walk, &case);
            match step.clone() {
                Step::Edition => {
                    prop_assert_eq!(asked, 0, "it is asked once");
                    walk.go_on(&case, step);
                }
                Step::Name(one) => {
                    prop_assert_eq!(one, [Asked::Account, Asked::App, Asked::Channel][asked]);
                    asked += 1;
                    name(&mut case, one);
                    walk.named(one);
                    prop_assert_eq!(&turn(&walk, &case).step, &step, "more of it may be named");
                    walk.go_on(&case, step);
                }
                Step::Ask(question) => {
                    asked += 1;
                    prop_assert!(asked < 23, "no question is asked twice");
                    let choice = choices.next().unwrap();
                    let answers = answers(&case, &question);
                    prop_assert!(answers.len() > 1, "{:?}", question);
                    if choice % 7 == 0 {
                        walk.pass(&case, question.clone());
                        passed.push(question);
                    } else {
                        answers[choice % answers.len()].command.clone().apply(&mut case);
                        walk.go_on(&case, step);
                    }
                }
                Step::Check => break,
            }
        }
        prop_assert!(!case.accounts.is_empty() && !case.apps.is_empty() && !case.channels.is_empty());
        let inquiry = of_first(&case).unwrap();
        let trace = inquiry.evaluate(&case).unwrap();
        for found in trace.with_verdict(Verdict::CantTell) {
            let questions = found.questions(inquiry.subject(&case, Some(&found.channel)).unwrap());
            prop_assert!(questions.iter().any(|question| passed.contains(question)), "only what was passed over is open");
        }
        // All the way back and forth again: each question shows its answer, and nothing changes.
        let (before, steps) = (case.clone(), walk.past(&case).cloned().collect::<Vec<_>>());
        for step in steps.iter().rev() {
            walk.back(&case);
            let turn = turn(&walk, &case);
            prop_assert!(turn.again && turn.step == *step, "{:?}, not {:?}", turn.step, step);
            if let Step::Ask(question) = step {
                let offer = offer(&case, question);
                let open = passed.contains(question);
                prop_assert_eq!(offer.chosen.is_none() && offer.typed.is_empty(), open, "{:?}", question);
                prop_assert_eq!(forget(&case, question).is_none(), open, "{:?}", question);
            }
        }
        prop_assert!(!turn(&walk, &case).back);
        for step in &steps {
            prop_assert_eq!(&turn(&walk, &case).step, step);
            match step {
                Step::Ask(question) if passed.contains(question) => walk.pass(&case, question.clone()),
                step => walk.go_on(&case, step.clone()),
            }
        }
        prop_assert_eq!(turn(&walk, &case).step, Step::Check);
        prop_assert_eq!(case, before);
    }
}

/// The first login and app of a case.
fn of_first(case: &Case) -> Option<Inquiry> {
    let (account, app) = case.accounts.first().zip(case.apps.first())?;
    Some(Inquiry { account: account.id.clone(), app: app.id.clone(), readings: Readings::default() })
}

fn turn(walk: &Walk, case: &Case) -> Turn {
    walk.turn(case, of_first(case).as_ref())
}

/// Adds what is asked for: one account, one app, two channels.
fn name(case: &mut Case, asked: Asked) {
    match asked {
        Asked::Account => case.accounts.push(Account { id: "a".into(), name: String::new() }),
        Asked::App => case.apps.push(App::new("p".into(), String::new())),
        Asked::Channel => case.channels = ["c", "d"].map(|id| Channel::new(id.into(), String::new())).to_vec(),
    }
}

/// Answers the present question with the first answer to it.
fn answer_first(walk: &mut Walk, case: &mut Case) -> Step {
    let step = turn(walk, case).step;
    match &step {
        Step::Edition => {}
        Step::Name(asked) => name(case, *asked),
        Step::Ask(question) => _ = answers(case, question)[0].command.clone().apply(case),
        Step::Check => panic!("nothing is asked"),
    }
    walk.go_on(case, step.clone());
    step
}

#[test]
fn what_is_changed_alone_leads_back_to_where_it_was_changed_from() {
    let (mut case, mut walk) = (Case::default(), Walk::default());
    let asked: Vec<_> = (0..6).map(|_| answer_first(&mut walk, &mut case)).collect();
    let present = turn(&walk, &case).step;
    walk.change(asked[3].clone());
    assert_eq!(turn(&walk, &case).step, asked[3]);
    walk.go_on(&case, asked[3].clone());
    assert_eq!(turn(&walk, &case).step, present);
    walk.change(asked[0].clone());
    walk.back(&case);
    assert_eq!(turn(&walk, &case).step, present);
    // Without it, an answer leads to what was asked after it.
    for step in asked.iter().rev() {
        walk.back(&case);
        assert_eq!(turn(&walk, &case).step, *step);
    }
    walk.go_on(&case, asked[0].clone());
    assert_eq!(turn(&walk, &case).step, asked[1]);
}

#[test]
fn what_is_gone_is_not_asked_again() {
    let (mut case, mut walk) = (Case::default(), Walk::default());
    while turn(&walk, &case).step != Step::Check {
        answer_first(&mut walk, &mut case);
    }
    case.channels.clear();
    assert!(walk.past(&case).all(|step| !matches!(step, Step::Ask(Question::ChannelState(_)))));
    walk.back(&case);
    assert!(matches!(turn(&walk, &case).step, Step::Ask(Question::AppBusiness(_))), "{:?}", turn(&walk, &case).step);
}

#[test]
fn what_was_passed_over_is_asked_again_when_the_user_says_so() {
    let (mut case, mut walk) = (Case::default(), Walk::default());
    (0..4).for_each(|_| _ = answer_first(&mut walk, &mut case));
    let mut passed = Vec::new();
    while let Step::Ask(question) = turn(&walk, &case).step {
        walk.pass(&case, question.clone());
        passed.push(Step::Ask(question));
    }
    let end = turn(&walk, &case);
    assert!(end.step == Step::Check && end.passed && end.left == 0);
    walk.ask_again();
    let begin = turn(&walk, &case);
    assert_eq!((begin.step, begin.passed, begin.left), (passed[0].clone(), false, passed.len()));
}

#[test]
fn where_one_connects_is_not_asked_of_whoever_has_said_so() {
    let (mut case, mut walk) = (Case::default(), Walk::in_chosen_edition());
    let begun = turn(&walk, &case);
    assert_eq!((begun.step, begun.again, begun.back), (Step::Name(Asked::Account), false, true));
    while turn(&walk, &case).step != Step::Check {
        assert_ne!(answer_first(&mut walk, &mut case), Step::Edition);
    }
    // It stands with the answers, and can be gone back to.
    assert_eq!(walk.past(&case).next(), Some(&Step::Edition));
    walk.change(Step::Edition);
    assert_eq!(turn(&walk, &case).step, Step::Edition);
    walk.go_on(&case, Step::Edition);
    assert_eq!(turn(&walk, &case).step, Step::Check);
}
