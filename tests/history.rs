//! Undo and redo: whatever is edited, asked, opened, set, undone and redone, the check is the one that
//! a history which keeps every state whole comes to.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::sync::Arc;

use common::commands::{any_command, channel_id};
use common::{case, config, readings};
use kakao_sync_check::app::history::{Changed, History, Present};
use kakao_sync_check::app::kept::Origin;
use kakao_sync_check::exchange::{Check, read_case};
use kakao_sync_check::explain::Ask;
use kakao_sync_check::explain::delta::Baseline;
use kakao_sync_check::facts::command::{Command, Touched};
use kakao_sync_check::facts::{Account, Case, Channel, Date};
use kakao_sync_check::plan::Planned;
use kakao_sync_check::rules::{Edition, Profile, Reading, Readings, evaluate_all};
use kakao_sync_check::wording::{Lang, editions};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// How many steps are kept.
const DEPTH: usize = 200;

/// The same by the plainest means: each state whole, and whether the step to it led to another check.
#[derive(Default)]
struct Whole {
    past: Vec<(Present, bool)>,
    future: Vec<(Present, bool)>,
    typing: Option<&'static str>,
}

impl Whole {
    fn edit(&mut self, now: &mut Present, command: Command, control: Option<&'static str>) {
        let case = command.applied_to(&now.check.case);
        if case == *now.check.case {
            return;
        }
        if control.is_none() || self.typing != control {
            self.step(now, false);
            self.typing = control;
        }
        self.future.clear();
        now.check.case = Arc::new(case);
    }

    fn ask(&mut self, now: &mut Present, ask: Ask) {
        if ask != now.check.ask {
            self.step(now, false);
            now.check.ask = ask;
        }
    }

    fn rewrite(&mut self, now: &mut Present, case: Case) {
        if case != *now.check.case {
            self.step(now, false);
            now.check.case = Arc::new(case);
        }
    }

    fn open(&mut self, now: &mut Present, other: Present) {
        self.step(now, true);
        *now = other;
    }

    fn step(&mut self, now: &Present, leaves: bool) {
        self.past.push((now.clone(), leaves));
        self.typing = None;
        self.future.clear();
        let surplus = self.past.len().saturating_sub(DEPTH);
        self.past.drain(..surplus);
    }

    fn undo(&mut self, now: &mut Present) {
        self.typing = None;
        if let Some((before, leaves)) = self.past.pop() {
            self.future.push((cross(now, before, leaves), leaves));
        }
    }

    fn redo(&mut self, now: &mut Present) {
        self.typing = None;
        if let Some((after, leaves)) = self.future.pop() {
            self.past.push((cross(now, after, leaves), leaves));
        }
    }
}

/// Goes to a state, and gives the one that was left. What is no step stays with the check that it
/// belongs to.
fn cross(now: &mut Present, mut to: Present, leaves: bool) -> Present {
    if !leaves {
        let Check { case, ask, .. } = to.check;
        to = Present { check: Check { case, ask, ..now.check.clone() }, origin: now.origin.clone() };
    }
    std::mem::replace(now, to)
}

/// Something that a user does.
#[derive(Debug, Clone)]
enum Act {
    Edit(Command, Option<&'static str>),
    /// Many changes at once, as a table makes them.
    Rewrite(Box<Case>),
    Open(Box<Present>),
    Ask(Ask),
    /// Sets what is no step: the plan, the kept answer, whether the check is kept.
    Set(Box<Present>),
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
        1 => case().prop_map(|one| Act::Rewrite(Box::new(one))),
        1 => any_present().prop_map(|one| Act::Open(Box::new(one))),
        2 => ask().prop_map(Act::Ask),
        1 => any_present().prop_map(|one| Act::Set(Box::new(one))),
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

/// Any check, from anywhere.
fn any_present() -> impl Strategy<Value = Present> {
    let origin = select(vec![Origin::New, Origin::Example, Origin::Link, Origin::Kept("one".into())]);
    let planned = (prop::option::of(channel_id()), any::<bool>()).prop_map(|(channel, again)| Planned {
        channels: channel.map(|one| vec![one]),
        today: again.then_some(Date::FIRST),
        again,
    });
    (case(), ask(), planned, any::<bool>(), origin).prop_map(|(case, ask, plan, keeps, origin)| {
        let pinned = evaluate_all(&case, ask.readings.edition).next().filter(|_| keeps);
        let pinned = pinned.map(|(_, trace)| Arc::new(Baseline::pin(&case, &trace)));
        Present { check: Check { ask, plan, pinned, ..case.into() }, origin }
    })
}

/// What an act does, and whether anybody was told of a change.
fn does(act: Act, history: &mut History, now: &mut Present) -> bool {
    let times = |times: usize, step: &mut dyn FnMut() -> bool| (0..times).fold(false, |told, _| step() || told);
    match act {
        Act::Edit(command, control) => history.edit(now, command, control).is_some(),
        Act::Rewrite(case) => history.rewrite(now, *case, Lang::ALL.map(|_| String::new())).is_some(),
        Act::Open(other) => history.open(now, *other).is_some(),
        Act::Ask(ask) => history.ask(now, ask).is_some(),
        Act::Set(other) => {
            set(now, *other);
            true
        }
        Act::Rest => {
            history.rest();
            false
        }
        Act::Undo(often) => times(often, &mut || history.undo(now).is_some()),
        Act::Redo(often) => times(often, &mut || history.redo(now).is_some()),
    }
}

fn set(now: &mut Present, Present { check, origin }: Present) {
    let Check { case, ask, .. } = std::mem::take(&mut now.check);
    *now = Present { check: Check { case, ask, ..check }, origin };
}

/// The same, by the plainest means.
fn does_whole(act: Act, whole: &mut Whole, now: &mut Present) {
    match act {
        Act::Edit(command, control) => whole.edit(now, command, control),
        Act::Rewrite(case) => whole.rewrite(now, *case),
        Act::Open(other) => whole.open(now, *other),
        Act::Ask(ask) => whole.ask(now, ask),
        Act::Set(other) => set(now, *other),
        Act::Rest => whole.typing = None,
        Act::Undo(times) => (0..times).for_each(|_| whole.undo(now)),
        Act::Redo(times) => (0..times).for_each(|_| whole.redo(now)),
    }
}

/// A case about which nothing was asked yet.
fn present(case: Case) -> Present {
    Present { check: case.into(), ..Present::default() }
}

fn rename(name: &str) -> Command {
    Command::RenameCase(name.into())
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn it_comes_to_the_states_that_were(start in any_present(), acts in vec(act(), 1..40)) {
        let (mut history, mut now) = (History::default(), start.clone());
        let (mut whole, mut expected) = (Whole::default(), start);
        for act in acts {
            let (told, before) = (format!("{act:?}"), now.clone());
            let changed = does(act.clone(), &mut history, &mut now);
            does_whole(act, &mut whole, &mut expected);
            prop_assert_eq!(&now, &expected, "{}", told);
            // Nobody is told of a change where there was none, and nobody who looks at the case as it
            // was sees it change.
            prop_assert!(changed || now == before, "{}", told);
            prop_assert_eq!(history.undo_leaves(), whole.past.last().is_some_and(|(_, leaves)| *leaves), "{}", told);
            prop_assert_eq!(history.redo_leaves(), whole.future.last().is_some_and(|(_, leaves)| *leaves), "{}", told);
            for lang in Lang::ALL {
                prop_assert_eq!(history.undoable(lang).is_some(), !whole.past.is_empty(), "{}", told);
                prop_assert_eq!(history.redoable(lang).is_some(), !whole.future.is_empty(), "{}", told);
            }
        }
    }

    /// Whatever was done: back to the beginning, on to the end, and to and fro between them, each
    /// place is what it was when it was passed first.
    #[test]
    fn undone_and_done_again_everything_is_as_it_was(start in any_present(), acts in vec(act(), 1..60), ways in vec(any::<Index>(), 0..8)) {
        let (mut history, mut now) = (History::default(), start);
        for act in acts {
            does(act, &mut history, &mut now);
        }
        while history.redo(&mut now).is_some() {}
        let mut states = vec![now.clone()];
        while history.undo(&mut now).is_some() {
            states.push(now.clone());
        }
        states.reverse();
        for state in &states {
            prop_assert_eq!(&now, state);
            prop_assert_eq!(history.redo(&mut now).is_some(), !std::ptr::eq(state, states.last().unwrap()));
        }
        let mut place = states.len() - 1;
        for to in ways.iter().map(|way| way.index(states.len())) {
            while place != to {
                let moved = if to < place { history.undo(&mut now) } else { history.redo(&mut now) };
                prop_assert!(moved.is_some());
                place = if to < place { place - 1 } else { place + 1 };
                prop_assert_eq!(&now, &states[place]);
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
    assert_eq!(now.check.case.name, "ha");
    assert!(history.undo(&mut now).is_some());
    assert_eq!(now.check.case.name, "");
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
    assert_eq!(now.check.case.name, "6");
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
    assert_eq!(*now.check.case, Case::default());
}

#[test]
fn an_edit_copies_no_case_that_nobody_else_holds() {
    let (mut history, mut now) = (History::default(), Present::default());
    history.edit(&mut now, rename("a"), None);
    let place = Arc::as_ptr(&now.check.case);
    history.edit(&mut now, rename("b"), None);
    history.undo(&mut now);
    history.redo(&mut now);
    assert_eq!(Arc::as_ptr(&now.check.case), place);
    // What somebody does hold stays as it was.
    let held = Arc::clone(&now.check.case);
    history.edit(&mut now, rename("c"), None);
    assert_eq!((&*held.name, &*now.check.case.name), ("b", "c"));
}

#[test]
fn a_question_is_a_step_called_by_what_is_asked_otherwise() {
    let (mut history, mut now) = (History::default(), Present::default());
    let put = Command::PutAccount(Account { id: "m".into(), name: "민아".into() });
    history.edit(&mut now, put, None);
    let strict = Readings::default().with(Edition::default().profile(Profile::Strict).value(Reading::ALL[0]));
    let moved = Edition::KakaoDevelopers.profile(Profile::Documented);
    let asks = [
        Ask { account: Some("m".into()), ..Ask::default() },
        Ask { account: Some("m".into()), readings: Edition::default().profile(Profile::Lenient), ..Ask::default() },
        Ask { account: Some("m".into()), readings: strict, ..Ask::default() },
        // Another edition is told, not that its readings are others.
        Ask { account: Some("m".into()), readings: moved, ..Ask::default() },
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
    let named = Lang::ALL.map(|lang| editions::words(Edition::KakaoDevelopers).name.of(lang));
    assert!(told[3].iter().zip(named).all(|(told, name)| told.ends_with(&format!(": {name}"))), "{told:?}");
    for (before, after) in [(2, 3), (1, 2)] {
        assert_eq!(history.undo(&mut now), Some(Changed::Question));
        assert_eq!(now.check.ask, asks[before]);
        assert_eq!(history.redo(&mut now), Some(Changed::Question));
        assert_eq!(now.check.ask, asks[after]);
        history.undo(&mut now);
    }
}

#[test]
fn what_was_asked_and_kept_of_a_case_comes_back_with_it() {
    let (mut history, mut now) = (History::default(), present(Case { name: "mine".into(), ..Case::default() }));
    history.ask(&mut now, Ask { account: Some("m".into()), ..Ask::default() });
    let asked = read_case(include_str!("cases/all-set.json")).unwrap();
    let (_, trace) = evaluate_all(&asked, Edition::default()).next().unwrap();
    now.check.pinned = Some(Arc::new(Baseline::pin(&now.check.case, &trace)));
    let mine = now.clone();
    assert_eq!(history.open(&mut now, present(Case { name: "other".into(), ..Case::default() })), Some(Changed::Case));
    assert_eq!((&now.check.ask, &now.check.pinned), (&Ask::default(), &None));
    assert_eq!(history.undoable(Lang::En), Some("open other"));
    assert_eq!(history.undo(&mut now), Some(Changed::Case));
    assert_eq!(now, mine);
    assert_eq!(history.redo(&mut now), Some(Changed::Case));
    assert_eq!(now.check.case.name, "other");
}
