//! Laws of the tick-off list that a case keeps: it survives being written and read, names only what
//! the case has, and every slip in it is told with its place.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use common::{case, config, every_action};
use kakao_sync_check::exchange::draft::{Fault, FaultKind};
use kakao_sync_check::exchange::{read_case, write_case};
use kakao_sync_check::facts::command::Command;
use kakao_sync_check::facts::{Action, Case, Date, Tick};
use proptest::prelude::*;

fn ticked(mut case: Case) -> Case {
    let on = Date::new(2026, 11, 22).unwrap();
    for action in every_action(&case) {
        Command::TickOff(Tick { action, on }, Vec::new()).apply(&mut case);
    }
    case
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn what_was_ticked_off_survives_being_written_and_read(case in case()) {
        let before = write_case(&case);
        prop_assert!(!before.contains("\"done\""), "an empty list is not written");
        let case = ticked(case);
        prop_assert_eq!(case.done.len(), every_action(&case).len());
        prop_assert_eq!(read_case(&write_case(&case)), Ok(case));
    }

    #[test]
    fn what_is_removed_leaves_the_list_as_well(case in case(), which in 0..3) {
        let mut case = ticked(case);
        prop_assume!(!case.done.is_empty());
        let command = match which {
            0 => Command::RemoveAccount(case.accounts[0].id.clone()),
            1 => Command::RemoveApp(case.apps[0].id.clone()),
            _ => Command::RemoveChannel(case.channels[0].id.clone()),
        };
        let before = case.done.len();
        command.apply(&mut case);
        prop_assert!(case.done.len() < before);
        prop_assert_eq!(read_case(&write_case(&case)), Ok(case));
    }

    #[test]
    fn a_tick_changes_facts_once_and_can_be_taken_from_the_list(case in case()) {
        let ticked_case = ticked(case.clone());
        for tick in ticked_case.done.clone() {
            // Ticking again only moves it to the end.
            let again = Command::TickOff(tick.clone(), Vec::new()).applied_to(&ticked_case);
            prop_assert_eq!(again.done.len(), ticked_case.done.len());
            prop_assert_eq!(again.done.last(), Some(&tick));
            let without = Command::Untick(tick.action.clone()).applied_to(&ticked_case);
            prop_assert!(without.done.iter().all(|one| one.action != tick.action));
        }
        let rename = Command::RenameCase("new".into());
        let tick = ticked_case.done.first().cloned();
        if let Some(tick) = tick {
            let changed = Command::TickOff(tick, vec![rename]).applied_to(&case);
            prop_assert_eq!(changed.name, "new");
        }
    }
}

/// A case file with this as its tick-off list.
fn with_done(done: &str) -> String {
    format!(
        r#"{{"format": "kakao-sync-check/case", "version": 1, "accounts": [{{"id": "a"}}], "apps": [{{"id": "p"}}],
            "channels": [{{"id": "c"}}], "done": {done}}}"#
    )
}

fn faults(done: &str) -> Vec<(String, FaultKind)> {
    read_case(&with_done(done)).unwrap_err().into_iter().map(|Fault { place, kind }| (place, kind)).collect()
}

#[test]
fn the_list_reads_as_it_is_described() {
    let case = read_case(&with_done(
        r#"[{"action": ["apply_business_channel", "c"], "on": "2026-11-23"},
            {"action": ["remove_connection", "c", "outside", "other_service", 0], "on": "2026-11-24"}]"#,
    ))
    .unwrap();
    assert_eq!(case.done[0].action, Action::ApplyBusinessChannel("c".into()));
    assert_eq!(case.done[1].on.to_string(), "2026-11-24");
}

#[test]
fn every_slip_is_told_with_its_place() {
    let on = r#""on": "2026-11-23""#;
    let place = |place: &str, kind| vec![(place.to_owned(), kind)];
    let list = FaultKind::Expected(kakao_sync_check::exchange::draft::Shape::List);
    assert_eq!(faults(r#""all""#), place("done", list.clone()));
    assert_eq!(faults(&format!(r#"[{{"action": "apply", {on}}}]"#)), place("done[0].action", list));
    assert_eq!(
        faults(&format!(r#"[{{"action": ["dance", "c"], {on}}}]"#)),
        place("done[0].action", FaultKind::NotAnAction)
    );
    assert_eq!(faults(&format!("[{{{on}}}]")), place("done[0].action", FaultKind::MissingKey));
    let wait = r#""action": ["wait_for_review", "c"]"#;
    assert_eq!(faults(&format!("[{{{wait}}}]")), place("done[0].on", FaultKind::MissingKey));
    let found = "tomorrow".to_owned();
    assert_eq!(
        faults(&format!(r#"[{{{wait}, "on": "tomorrow"}}]"#)),
        place("done[0].on", FaultKind::NotADate { found })
    );
    assert_eq!(
        faults(&format!("[{{{wait}, {on}}}, {{{wait}, {on}}}]")),
        place("done[1].action", FaultKind::RepeatedAction)
    );
    let unknown = FaultKind::UnknownId { id: "x".into(), list: "channels" };
    assert_eq!(faults(&format!(r#"[{{"action": ["wait_for_review", "x"], {on}}}]"#)), place("done[0].action", unknown));
    let extra = faults(&format!(r#"[{{{wait}, {on}, "by": "me"}}]"#));
    assert!(matches!(&*extra, [(place, FaultKind::UnknownKey { .. })] if place == "done[0].by"), "{extra:?}");
}
