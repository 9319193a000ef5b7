//! The way in. The button 비즈앱-채널 연결하기: Connect › How to, 1: displayed only when the conditions are
//! met, and which conditions those are is a reading. The application in Kakao Developers: opened on the
//! page of one app by whoever has the role for it (rulebook 10).

use crate::facts::{AccountId, AppId, Case};

use super::conditions::AppSubject;
use super::decide::{Decisive, app_role, app_selectable};
use super::{ButtonReading, Outcome, Readings, Verdict};

/// Whether there is a way in. The button asks about all apps of the case, not only the chosen one.
pub(super) fn button(case: &Case, account: &AccountId, app: &AppId, readings: Readings) -> Outcome {
    let apps = case.apps.iter().filter_map(|app| AppSubject::new(case, account, &app.id));
    match readings.button {
        ButtonReading::OwnApp => {
            AppSubject::new(case, account, app).map_or(Outcome::Unknown, |of| app_role(of, readings))
        }
        ButtonReading::SelectableApp => Outcome::any(apps.map(|of| app_selectable(of, readings))),
        ButtonReading::ListedChannel => Outcome::any(apps.map(|of| {
            let selectable = app_selectable(of, readings);
            if selectable == Outcome::NotMet {
                // No channel helps an app that cannot be selected.
                return selectable;
            }
            let facts = Decisive::of(case, account, &of.app.id);
            let listed = facts.iter().flat_map(|facts| facts.verdicts(readings)).map(Verdict::listed);
            selectable.and(Outcome::any(listed))
        })),
    }
}
