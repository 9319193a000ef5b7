//! The button 비즈앱-채널 연결하기. Connect › How to, 1: displayed only when the conditions are met,
//! and which conditions those are is a reading.

use super::{ButtonReading, Outcome};

/// Whether the button appears, from every app of the case: whether it is selectable, and whether
/// each channel would be listed for it.
pub(super) fn check<L: Iterator<Item = Outcome>>(
    apps: impl Iterator<Item = (Outcome, L)>,
    reading: ButtonReading,
) -> Outcome {
    Outcome::any(apps.map(|(selectable, listed)| match reading {
        ButtonReading::SelectableApp => selectable,
        ButtonReading::ListedChannel => selectable.and(Outcome::any(listed)),
    }))
}
