//! Trying out: a ghost says what the answer says once it is done, and doing it is one change that
//! undo takes back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod common;
mod insight_common;

use common::config;
use insight_common::asked;
use kakao_sync_check::app::history::{History, Present};
use kakao_sync_check::exchange::read_case;
use kakao_sync_check::explain::Inquiry;
use kakao_sync_check::explain::delta::Delta;
use kakao_sync_check::explain::trial::{Trial, fixes_of};
use kakao_sync_check::facts::{Case, ChannelId};
use kakao_sync_check::plan::fixes;
use kakao_sync_check::rules::{Condition, Outcome, Readings, Trace, Verdict, evaluate};
use proptest::prelude::*;

/// Everything that can be tried about the conditions of a channel that are not met or not known.
fn trials(case: &Case, trace: &Trace, channel: &ChannelId) -> Vec<(Condition, Trial)> {
    let (all, found) = (fixes(case, trace, channel), trace.channel(channel).unwrap());
    let subject = trace.subject(case, Some(channel)).unwrap();
    let lacking = found.findings.iter().filter(|finding| finding.outcome != Outcome::Met);
    let of = |condition, trials: Vec<Trial>| trials.into_iter().map(move |one| (condition, one));
    lacking
        .flat_map(|finding| {
            let own = fixes_of(finding.condition, &all);
            let of_fixes = own.iter().map(|fix| Trial::of_fix(case, trace, fix)).collect();
            let asked = finding.questions(subject);
            let of_answers = asked.iter().flat_map(|question| Trial::of_answers(case, trace, question)).collect();
            of(finding.condition, of_fixes).chain(of(finding.condition, of_answers))
        })
        .collect()
}

/// What the answer says once a trial is done, by the way of the page.
fn done(case: &Case, trace: &Trace, trial: &Trial) -> (Trace, usize) {
    let mut history = History::default();
    let mut present = Present { check: case.clone().into(), ..Present::default() };
    for command in trial.commands.iter().cloned() {
        history.edit(&mut present, command, Some("tried"));
    }
    let inquiry = Inquiry { account: trial.account.clone(), app: trial.app.clone(), readings: trace.readings };
    let after = inquiry.evaluate(&present.check.case).unwrap();
    let mut undone = 0;
    while history.undo(&mut present).is_some() {
        undone += 1;
    }
    assert_eq!(*present.check.case, *case, "undo takes back all of it");
    (after, undone)
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn a_ghost_is_the_answer_after_doing_it((case, inquiry) in asked(4)) {
        let trace = inquiry.evaluate(&case).unwrap();
        for channel in &case.channels {
            for (condition, trial) in trials(&case, &trace, &channel.id) {
                let ghost = trial.clone().ghost(&case, &trace, &channel.id).unwrap();
                let (after, steps) = done(&case, &trace, &trial);
                prop_assert_eq!(&ghost.delta, &Delta::between(&trace, &after));
                let found = after.channel(&channel.id).unwrap();
                prop_assert_eq!((ghost.verdict, ghost.reasons), (found.verdict, found.reasons()));
                prop_assert!(steps <= 1, "{} steps of history", steps);
                if trial.answer.is_none() {
                    let turned = found.outcome(condition) == Outcome::Met || found.verdict == Verdict::AlreadyConnected;
                    prop_assert!(turned, "{:?} turns {:?}", trial, condition);
                }
            }
        }
    }
}

fn nine() -> (Case, Trace) {
    let case = read_case(include_str!("cases/nine-channels.json")).unwrap();
    let trace = evaluate(&case, &"owner".into(), &"shop".into(), Readings::default()).unwrap();
    (case, trace)
}

#[test]
fn the_best_fix_reaches_no_further_than_it_has_to() {
    let (case, trace) = nine();
    let ghost = |channel: &str, condition| {
        let channel = ChannelId::from(channel);
        let own = fixes_of(condition, &fixes(&case, &trace, &channel));
        Trial::of_fix(&case, &trace, own.first().unwrap()).ghost(&case, &trace, &channel).unwrap()
    };
    // Correcting the channel loses nothing; correcting the app would take the others off the list.
    let wholesale = ghost("wholesale", Condition::SameBusiness);
    assert_eq!((wholesale.delta.after.listed, wholesale.verdict), (2, Verdict::Listed));
    assert!(!wholesale.trial.hypothetical);
    // An application and its review are one trial.
    assert_eq!(ghost("care", Condition::BusinessChannel).trial.commands.len(), 2);
    // Another login costs nobody anything, and is a question and no change of facts.
    let live = ghost("live", Condition::ChannelRole);
    assert_eq!((live.trial.account.as_str(), live.trial.commands.len()), ("mina", 0));
}

#[test]
fn each_answer_to_what_is_not_known_can_be_tried() {
    let (case, trace) = nine();
    let old = ChannelId::from("old");
    let verdicts: Vec<_> = trials(&case, &trace, &old)
        .into_iter()
        .filter(|(_, trial)| trial.answer.is_some())
        .map(|(_, trial)| trial.ghost(&case, &trace, &old).unwrap().verdict)
        .collect();
    for verdict in [Verdict::Listed, Verdict::AlreadyConnected, Verdict::NotListed] {
        assert!(verdicts.contains(&verdict), "{verdicts:?}");
    }
}

#[test]
fn what_the_case_does_not_know_is_only_looked_ahead_to() {
    let mut case = nine().0;
    case.apps.first_mut().unwrap().business =
        kakao_sync_check::facts::Fact::Known(kakao_sync_check::facts::AppBusiness::None);
    case.channels.retain(|one| one.id.as_str() == "store");
    let trace = evaluate(&case, &"owner".into(), &"shop".into(), Readings::default()).unwrap();
    let found = trials(&case, &trace, &"store".into());
    let register = found.iter().find(|(condition, _)| *condition == Condition::AppBusiness).unwrap();
    assert!(register.1.hypothetical);
}
