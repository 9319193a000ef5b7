//! Undo and redo: whatever is edited, asked, opened, undone and redone, the case and the question are
//! those that a history which keeps every one of them whole comes to.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::sync::Arc;

use common::commands::any_command;
use common::{case, config, readings};
use kakao_sync_check::app::history::{Changed, History, Present};
use kakao_sync_check::exchange::read_case;
use kakao_sync_check::explain::Ask;
use kakao_sync_check::explain::delta::Baseline;
use kakao_sync_check::facts::command::{Command, Touched};
use kakao_sync_check::facts::{Account, Case, Channel};
use kakao_sync_check::rules::{Profile, Reading, Readings, evaluate_all};
use kakao_sync_check::wording::Lang;
use proptest::prelude::*;
use proptest::sample::select;

/// How many steps are kept.
const DEPTH: usize = 200;

/// The same by the plainest means.
#[derive(Default)]
struct Whole {
    past: Vec<(Case, Ask)>,
    future: Vec<(Case, Ask)>,
    typing: Option<&'static str>,
}

impl Whole {
    fn edit(&mut self, now: &mut (Case, Ask), command: Command, control: Option<&'static str>) {
        let after = command.applied_to(&now.0);
        if after == now.0 {
            return;
        }
        if control.is_none() || self.typing != control {
            self.past.push(now.clone());
            self.typing = control;
        }
        let ask = now.1.clone();
        self.leave(now, (after, ask));
    }

    fn step(&mut self, now: &mut (Case, Ask), after: (Case, Ask)) {
        self.past.push(now.clone());
        self.typing = None;
        self.leave(now, after);
    }

    fn leave(&mut self, now: &mut (Case, Ask), after: (Case, Ask)) {
        *now = after;
        self.future.clear();
        let surplus = self.past.len().saturating_sub(DEPTH);
        self.past.drain(..surplus);
    }

    fn undo(&mut self, now: &mut (Case, Ask)) {
        self.typing = None;
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(now, before));
        }
    }

    fn redo(&mut self, now: &mut (Case, Ask)) {
        self.typing = None;
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(now, after));
        }
    }
}

/// Something that a user does.
#[derive(Debug, Clone)]
enum Act {
    Edit(Command, Option<&'static str>),
    Open(Case),
    Ask(Ask),
    Rest,
    Undo(usize),
    Redo(usize),
}

fn act() -> impl Strategy<Value = Act> {
    // Of two facts the second may undo the first: a step all the same, but one that changes nothing.
    let simple = |command| match command {
        Command::TickOff(tick, facts) => Command::TickOff(tick, facts.into_iter().take(1).collect()),
        other => other,
    };
    let control = select(vec![None, Some("one"), Some("one"), Some("other")]);
    prop_oneof![
        12 => (any_command().prop_map(simple), control).prop_map(|(command, control)| Act::Edit(command, control)),
        1 => case().prop_map(Act::Open),
        2 => ask().prop_map(Act::Ask),
        1 => Just(Act::Rest),
        3 => (1_usize..5).prop_map(Act::Undo),
        3 => (1_usize..5).prop_map(Act::Redo),
    ]
}

fn ask() -> impl Strategy<Value = Ask> {
    let account = select(vec![None, Some("a0"), Some("a1")]);
    let app = select(vec![None, Some("p0"), Some("p1")]);
    (account, app, readings()).prop_map(|(account, app, readings)| Ask {
        account: account.map(Into::into),
        app: app.map(Into::into),
        readings,
    })
}

/// A case about which nothing was asked yet.
fn present(case: Case) -> Present {
    Present { case: Arc::new(case), ..Present::default() }
}

fn rename(name: &str) -> Command {
    Command::RenameCase(name.into())
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn it_comes_to_the_cases_that_were(start in case(), acts in prop::collection::vec(act(), 1..40)) {
        let (mut history, mut now) = (History::default(), present(start.clone()));
        let (mut whole, mut expected) = (Whole::default(), (start, Ask::default()));
        for act in acts {
            let (told, before) = (format!("{act:?}"), now.clone());
            let mut changes = Vec::new();
            match act {
                Act::Edit(command, control) => {
                    changes.push(history.edit(&mut now, command.clone(), control));
                    whole.edit(&mut expected, command, control);
                }
                Act::Open(case) => {
                    changes.push(history.open(&mut now, case.clone()));
                    whole.step(&mut expected, (case, Ask::default()));
                }
                Act::Ask(ask) => {
                    changes.push(history.ask(&mut now, ask.clone()));
                    let case = expected.0.clone();
                    if ask != expected.1 {
                        whole.step(&mut expected, (case, ask));
                    }
                }
                Act::Rest => {
                    history.rest();
                    whole.typing = None;
                }
                Act::Undo(times) => (0..times).for_each(|_| {
                    changes.push(history.undo(&mut now));
                    whole.undo(&mut expected);
                }),
                Act::Redo(times) => (0..times).for_each(|_| {
                    changes.push(history.redo(&mut now));
                    whole.redo(&mut expected);
                }),
            }
            prop_assert_eq!((&*now.case, &now.ask), (&expected.0, &expected.1), "{}", told);
            // Nobody is told of a change where there was none, and nobody who looks at the case as it
            // was sees it change.
            prop_assert!(changes.iter().any(Option::is_some) || now == before, "{}", told);
            for lang in Lang::ALL {
                prop_assert_eq!(history.undoable(lang).is_some(), !whole.past.is_empty(), "{}", told);
                prop_assert_eq!(history.redoable(lang).is_some(), !whole.future.is_empty(), "{}", told);
            }
        }
    }
}

#[test]
fn typing_in_one_control_is_one_step_until_it_rests() {
    let (mut history, mut now) = (History::default(), Present::default());
    history.edit(&mut now, rename("h"), Some("name"));
    history.edit(&mut now, rename("ha"), Some("name"));
    history.rest();
    history.edit(&mut now, rename("hanbit"), Some("name"));
    assert!(history.undo(&mut now).is_some());
    assert_eq!(now.case.name, "ha");
    assert!(history.undo(&mut now).is_some());
    assert_eq!(now.case.name, "");
    assert_eq!(history.undo(&mut now), None);
}

#[test]
fn a_change_of_nothing_keeps_what_could_be_redone() {
    let (mut history, mut now) = (History::default(), Present::default());
    history.edit(&mut now, rename("a"), None);
    history.undo(&mut now);
    assert_eq!(history.edit(&mut now, rename(""), None), None);
    assert_eq!(history.redo(&mut now), Some(Changed::Facts(Touched::Nothing)));
    history.undo(&mut now);
    history.edit(&mut now, rename("b"), None);
    assert_eq!(history.redo(&mut now), None);
}

#[test]
fn no_more_than_so_many_steps_are_kept() {
    let (mut history, mut now) = (History::default(), Present::default());
    for number in 0..DEPTH + 7 {
        history.edit(&mut now, rename(&number.to_string()), None);
    }
    while history.undo(&mut now).is_some() {}
    assert_eq!(now.case.name, "6");
}

#[test]
fn steps_are_called_by_what_they_were_about_even_where_it_is_gone() {
    let (mut history, mut now) = (History::default(), Present::default());
    let put = |name: &str| Command::PutAccount(Account { id: "a".into(), name: name.into() });
    for name in ["M", "Mi", "Mina"] {
        history.edit(&mut now, put(name), Some("name"));
    }
    history.edit(&mut now, Command::PutChannel(Channel::new("c".into(), String::new())), None);
    history.edit(&mut now, Command::RemoveChannel("c".into()), None);
    let undoable = |history: &History| Lang::ALL.map(|lang| history.undoable(lang).unwrap().to_owned());
    assert_eq!(undoable(&history), ["remove Channel 1", "채널 1 삭제"]);
    history.undo(&mut now);
    assert_eq!(undoable(&history), ["Channel 1", "채널 1"]);
    history.undo(&mut now);
    assert_eq!(undoable(&history), ["Mina", "Mina"]);
    assert_eq!(history.redoable(Lang::En), Some("Channel 1"));
    history.undo(&mut now);
    assert_eq!(history.redoable(Lang::En), Some("Mina"));
    assert_eq!(*now.case, Case::default());
}

#[test]
fn an_edit_copies_no_case_that_nobody_else_holds() {
    let (mut history, mut now) = (History::default(), Present::default());
    history.edit(&mut now, rename("a"), None);
    let place = Arc::as_ptr(&now.case);
    history.edit(&mut now, rename("b"), None);
    history.undo(&mut now);
    history.redo(&mut now);
    assert_eq!(Arc::as_ptr(&now.case), place);
    // What somebody does hold stays as it was.
    let held = Arc::clone(&now.case);
    history.edit(&mut now, rename("c"), None);
    assert_eq!((&*held.name, &*now.case.name), ("b", "c"));
}

#[test]
fn a_question_is_a_step_called_by_what_is_asked_otherwise() {
    let (mut history, mut now) = (History::default(), Present::default());
    let put = Command::PutAccount(Account { id: "m".into(), name: "민아".into() });
    history.edit(&mut now, put, None);
    let strict = Readings::default().with(Profile::Strict.readings().value(Reading::ALL[0]));
    let asks = [
        Ask { account: Some("m".into()), ..Ask::default() },
        Ask { account: Some("m".into()), readings: Profile::Lenient.readings(), ..Ask::default() },
        Ask { account: Some("m".into()), readings: strict, ..Ask::default() },
    ];
    let mut told = Vec::new();
    for ask in &asks {
        assert_eq!(history.ask(&mut now, ask.clone()), Some(Changed::Question));
        assert_eq!(history.ask(&mut now, ask.clone()), None);
        told.push(Lang::ALL.map(|lang| history.undoable(lang).unwrap().to_owned()));
    }
    assert_eq!(told[0], ["login: 민아", "로그인 계정: 민아"]);
    assert_eq!(told[1], ["how strictly to read the rules: Lenient", "규칙 해석: 느슨"]);
    assert_eq!(told[2], ["how strictly to read the rules: Custom", "규칙 해석: 직접 설정"]);
    assert_eq!(history.undo(&mut now), Some(Changed::Question));
    assert_eq!(now.ask, asks[1]);
    assert_eq!(history.redo(&mut now), Some(Changed::Question));
    assert_eq!(now.ask, asks[2]);
}

#[test]
fn what_was_asked_and_kept_of_a_case_comes_back_with_it() {
    let (mut history, mut now) = (History::default(), present(Case { name: "mine".into(), ..Case::default() }));
    history.ask(&mut now, Ask { account: Some("m".into()), ..Ask::default() });
    let asked = read_case(include_str!("cases/all-set.json")).unwrap();
    let (_, trace) = evaluate_all(&asked).next().unwrap();
    now.kept = Some(Arc::new(Baseline::pin(&now.case, &trace)));
    let mine = now.clone();
    assert_eq!(history.open(&mut now, Case { name: "other".into(), ..Case::default() }), Some(Changed::Case));
    assert_eq!((&now.ask, &now.kept), (&Ask::default(), &None));
    assert_eq!(history.undoable(Lang::En), Some("open other"));
    assert_eq!(history.undo(&mut now), Some(Changed::Case));
    assert_eq!(now, mine);
    assert_eq!(history.redo(&mut now), Some(Changed::Case));
    assert_eq!(now.case.name, "other");
}
