//! Undo and redo: whatever is edited, opened, undone and redone, the case is the one that a history
//! which keeps every case whole comes to.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod common;

use std::sync::Arc;

use common::commands::any_command;
use common::{case, config};
use kakao_sync_check::app::history::{Changed, History};
use kakao_sync_check::facts::command::{Command, Touched};
use kakao_sync_check::facts::{Account, Case, Channel};
use kakao_sync_check::wording::Lang;
use proptest::prelude::*;
use proptest::sample::select;

/// How many steps are kept.
const DEPTH: usize = 200;

/// The same by the plainest means.
#[derive(Default)]
struct Whole {
    past: Vec<Case>,
    future: Vec<Case>,
    typing: Option<&'static str>,
}

impl Whole {
    fn edit(&mut self, case: &mut Case, command: Command, control: Option<&'static str>) {
        let after = command.applied_to(case);
        if after == *case {
            return;
        }
        if control.is_none() || self.typing != control {
            self.past.push(case.clone());
            self.typing = control;
        }
        self.leave(case, after);
    }

    fn open(&mut self, case: &mut Case, other: Case) {
        self.past.push(case.clone());
        self.typing = None;
        self.leave(case, other);
    }

    fn leave(&mut self, case: &mut Case, after: Case) {
        *case = after;
        self.future.clear();
        let surplus = self.past.len().saturating_sub(DEPTH);
        self.past.drain(..surplus);
    }

    fn undo(&mut self, case: &mut Case) {
        self.typing = None;
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(case, before));
        }
    }

    fn redo(&mut self, case: &mut Case) {
        self.typing = None;
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(case, after));
        }
    }
}

/// Something that a user does.
#[derive(Debug, Clone)]
enum Act {
    Edit(Command, Option<&'static str>),
    Open(Case),
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
        1 => Just(Act::Rest),
        3 => (1_usize..5).prop_map(Act::Undo),
        3 => (1_usize..5).prop_map(Act::Redo),
    ]
}

fn rename(name: &str) -> Command {
    Command::RenameCase(name.into())
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn it_comes_to_the_cases_that_were(start in case(), acts in prop::collection::vec(act(), 1..40)) {
        let (mut history, mut now) = (History::default(), Arc::new(start.clone()));
        let (mut whole, mut expected) = (Whole::default(), start);
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
                    whole.open(&mut expected, case);
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
            prop_assert_eq!(&*now, &expected, "{}", told);
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
    let (mut history, mut case) = (History::default(), Arc::new(Case::default()));
    history.edit(&mut case, rename("h"), Some("name"));
    history.edit(&mut case, rename("ha"), Some("name"));
    history.rest();
    history.edit(&mut case, rename("hanbit"), Some("name"));
    assert!(history.undo(&mut case).is_some());
    assert_eq!(case.name, "ha");
    assert!(history.undo(&mut case).is_some());
    assert_eq!(case.name, "");
    assert_eq!(history.undo(&mut case), None);
}

#[test]
fn a_change_of_nothing_keeps_what_could_be_redone() {
    let (mut history, mut case) = (History::default(), Arc::new(Case::default()));
    history.edit(&mut case, rename("a"), None);
    history.undo(&mut case);
    assert_eq!(history.edit(&mut case, rename(""), None), None);
    assert_eq!(history.redo(&mut case), Some(Changed::Facts(Touched::Nothing)));
    history.undo(&mut case);
    history.edit(&mut case, rename("b"), None);
    assert_eq!(history.redo(&mut case), None);
}

#[test]
fn no_more_than_so_many_steps_are_kept() {
    let (mut history, mut case) = (History::default(), Arc::new(Case::default()));
    for number in 0..DEPTH + 7 {
        history.edit(&mut case, rename(&number.to_string()), None);
    }
    while history.undo(&mut case).is_some() {}
    assert_eq!(case.name, "6");
}

#[test]
fn steps_are_called_by_what_they_were_about_even_where_it_is_gone() {
    let (mut history, mut case) = (History::default(), Arc::new(Case::default()));
    let put = |name: &str| Command::PutAccount(Account { id: "a".into(), name: name.into() });
    for name in ["M", "Mi", "Mina"] {
        history.edit(&mut case, put(name), Some("name"));
    }
    history.edit(&mut case, Command::PutChannel(Channel::new("c".into(), String::new())), None);
    history.edit(&mut case, Command::RemoveChannel("c".into()), None);
    let undoable = |history: &History| Lang::ALL.map(|lang| history.undoable(lang).unwrap().to_owned());
    assert_eq!(undoable(&history), ["remove Channel 1", "채널 1 삭제"]);
    history.undo(&mut case);
    assert_eq!(undoable(&history), ["Channel 1", "채널 1"]);
    history.undo(&mut case);
    assert_eq!(undoable(&history), ["Mina", "Mina"]);
    assert_eq!(history.redoable(Lang::En), Some("Channel 1"));
    history.undo(&mut case);
    assert_eq!(history.redoable(Lang::En), Some("Mina"));
    assert_eq!(*case, Case::default());
}

#[test]
fn an_edit_copies_no_case_that_nobody_else_holds() {
    let mut case = Arc::new(Case::default());
    let mut history = History::default();
    history.edit(&mut case, rename("a"), None);
    let place = Arc::as_ptr(&case);
    history.edit(&mut case, rename("b"), None);
    history.undo(&mut case);
    history.redo(&mut case);
    assert_eq!(Arc::as_ptr(&case), place);
    // What somebody does hold stays as it was.
    let held = Arc::clone(&case);
    history.edit(&mut case, rename("c"), None);
    assert_eq!((&*held.name, &*case.name), ("b", "c"));
}
