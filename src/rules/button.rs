//! The button 비즈앱-채널 연결하기. Connect › How to, 1: displayed only when the conditions are met,
//! and which conditions those are is a reading.

use crate::facts::{AccountId, Case};

use super::conditions::AppSubject;
use super::decide::{Decisive, app_selectable};
use super::{ButtonReading, Outcome, Readings, Verdict};

/// Whether the button appears. It asks about all apps of the case, not only the chosen one.
pub(super) fn button(case: &Case, account: &AccountId, readings: Readings) -> Outcome {
    Outcome::any(case.apps.iter().map(|app| {
        let selectable = app_selectable(AppSubject { case, account, app }, readings);
        match readings.button {
            ButtonReading::SelectableApp => selectable,
            // No channel helps an app that cannot be selected.
            ButtonReading::ListedChannel if selectable == Outcome::NotMet => selectable,
            ButtonReading::ListedChannel => {
                let facts = Decisive::of(case, account, &app.id);
                let listed = facts.iter().flat_map(|facts| facts.verdicts(readings)).map(Verdict::listed);
                selectable.and(Outcome::any(listed))
            }
        }
    }))
}
