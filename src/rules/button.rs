//! The button 비즈앱-채널 연결하기. Connect › How to, 1: displayed only when the conditions are met,
//! and which conditions those are is a reading.

use crate::facts::{AccountId, Case};

use super::conditions::AppSubject;
use super::decide::{Decisive, app_selectable};
use super::{ButtonReading, Outcome, Readings, Verdict};

/// Whether the button appears. It asks about all apps of the case, not only the chosen one.
pub(super) fn button(case: &Case, account: &AccountId, readings: Readings) -> Outcome {
    let apps = case.apps.iter().filter_map(|app| AppSubject::new(case, account, &app.id));
    Outcome::any(apps.map(|of| {
        let selectable = app_selectable(of, readings);
        match readings.button {
            ButtonReading::SelectableApp => selectable,
            // No channel helps an app that cannot be selected.
            ButtonReading::ListedChannel if selectable == Outcome::NotMet => selectable,
            ButtonReading::ListedChannel => {
                let facts = Decisive::of(case, account, &of.app.id);
                let listed = facts.iter().flat_map(|facts| facts.verdicts(readings)).map(Verdict::listed);
                selectable.and(Outcome::any(listed))
            }
        }
    }))
}
