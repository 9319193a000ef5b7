//! What is kept from one answer to the next never shows: whatever is edited, taken back, opened and
//! asked, in whatever order, the answer is the one that is worked out from nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod common;

use common::commands::{account_id, any_command, app_id};
use common::{case, config, readings};
use kakao_sync_check::app::compiled::Compiled;
use kakao_sync_check::app::history::{Changed, History, Present};
use kakao_sync_check::explain::Ask;
use kakao_sync_check::facts::command::Command;
use kakao_sync_check::facts::{Case, Touched};
use kakao_sync_check::rules::evaluate;
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Act {
    Edit(Command),
    Undo,
    Redo,
    Open(Case),
    Ask(Ask),
    /// Several edits in a row without an answer between them.
    Edits(Vec<Command>),
}

fn act() -> BoxedStrategy<Act> {
    let some = |id: BoxedStrategy<_>| proptest::option::of(id);
    let ask = (some(account_id()), proptest::option::of(app_id()), readings());
    prop_oneof![
        6 => any_command().prop_map(Act::Edit),
        2 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => case().prop_map(Act::Open),
        3 => ask.prop_map(|(account, app, readings)| Act::Ask(Ask { account, app, readings })),
        2 => proptest::collection::vec(any_command(), 2..5).prop_map(Act::Edits),
    ]
    .boxed()
}

/// The answer from nothing.
fn plain(case: &Case, ask: &Ask) -> Option<kakao_sync_check::rules::Trace> {
    let account =
        ask.account.as_ref().filter(|id| case.account(id).is_some()).or(case.accounts.first().map(|one| &one.id));
    let app = ask.app.as_ref().filter(|id| case.app(id).is_some()).or(case.apps.first().map(|one| &one.id));
    evaluate(case, account?, app?, ask.readings)
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn what_is_kept_never_shows(first in case(), acts in proptest::collection::vec(act(), 1..12)) {
        let mut present = Present { check: first.into(), ..Present::default() };
        let mut history = History::default();
        let mut compiled = Compiled::default();
        let answer = compiled.answer(&present.check.case, &present.check.ask);
        prop_assert_eq!(answer.as_deref().cloned(), plain(&present.check.case, &present.check.ask));
        for act in acts {
            let changes = match act {
                Act::Edit(command) => vec![history.edit(&mut present, command, None)],
                Act::Undo => vec![history.undo(&mut present)],
                Act::Redo => vec![history.redo(&mut present)],
                Act::Open(other) => vec![history.open(&mut present, Present { check: other.into(), ..Present::default() })],
                Act::Edits(all) => all.into_iter().map(|one| history.edit(&mut present, one, None)).collect(),
                Act::Ask(other) => vec![history.ask(&mut present, other)],
            };
            for change in changes.into_iter().flatten() {
                compiled.touch(match change {
                    Changed::Facts(touched) => touched,
                    Changed::Case => Touched::Everything,
                    Changed::Question => Touched::Nothing,
                });
            }
            let answer = compiled.answer(&present.check.case, &present.check.ask);
            prop_assert_eq!(answer.as_deref().cloned(), plain(&present.check.case, &present.check.ask));
            for (profile, count) in compiled.listed_by_profile() {
                let under = plain(&present.check.case, &Ask { readings: present.check.ask.readings.edition.profile(profile), ..present.check.ask.clone() });
                prop_assert_eq!(Some(count), under.map(|trace| trace.count()));
            }
        }
    }
}
