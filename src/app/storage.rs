//! The storage of the browser: the one place that touches it. Any of it may fail.

use leptos::prelude::*;

use super::focus::IN_BROWSER;
use super::kept::CheckId;

/// Pages of one host share a storage, so every key says whose it is.
pub(super) const SETTINGS: &str = "kakao-sync-check/settings";

/// What the key of a kept check begins with.
const CHECK: &str = "kakao-sync-check/check/";

/// What this tab has open, in the storage of the tab.
const TAB: &str = "kakao-sync-check/tab";

/// Where an earlier version kept its one case, and the answer it was compared with.
pub(super) const EARLIER_CASE: &str = "kakao-sync-check/case";
pub(super) const EARLIER_BASELINE: &str = "kakao-sync-check/baseline";

/// There was no room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Full;

/// What is kept from visit to visit.
pub(super) struct Local(web_sys::Storage);

impl Local {
    /// The storage, if the browser has one for this page. Asking for it is what throws where it is
    /// blocked.
    pub(super) fn open() -> Option<Self> {
        if IN_BROWSER { window().local_storage().ok().flatten().map(Self) } else { None }
    }

    pub(super) fn get(&self, key: &str) -> Option<String> {
        self.0.get_item(key).ok().flatten()
    }

    pub(super) fn set(&self, key: &str, text: &str) -> Result<(), Full> {
        self.0.set_item(key, text).map_err(|_| Full)
    }

    pub(super) fn remove(&self, key: &str) {
        let _ = self.0.remove_item(key);
    }

    /// Every check that is kept, in no order.
    pub(super) fn checks(&self) -> Vec<CheckId> {
        let keys = (0..self.0.length().unwrap_or_default()).filter_map(|place| self.0.key(place).ok().flatten());
        keys.filter_map(|key| check_of(&key)).collect()
    }
}

/// The key of a check.
pub(super) fn key_of(check: &CheckId) -> String {
    format!("{CHECK}{}", check.as_str())
}

/// The check that a key is of.
pub(super) fn check_of(key: &str) -> Option<CheckId> {
    key.strip_prefix(CHECK).map(CheckId::from)
}

/// What this tab had open, if it was loaded before.
pub(super) fn of_tab() -> Option<String> {
    window().session_storage().ok().flatten()?.get_item(TAB).ok().flatten()
}

/// Keeps what this tab has open for when it is loaded again. What belongs to nobody's work may be
/// lost: nothing is said where it can't be kept.
pub(super) fn keep_of_tab(text: &str) {
    if let Ok(Some(storage)) = window().session_storage()
        && storage.set_item(TAB, text).is_err()
    {
        let _ = storage.remove_item(TAB);
    }
}
