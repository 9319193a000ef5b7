//! A new version of the page, which the browser has fetched whole beside the one that runs. The
//! scripts that look after it (`shell/offline.js`, `shell/sw.js`) tell of it; it is used when the
//! user says so, and never before what is open is kept.

use leptos::prelude::*;

use super::keeping::settle;
use super::notice::StorageTrouble;
use super::store::Store;

/// What is heard when a new version waits.
const WAITS: &str = "kakao-sync-check:update";

/// What is sent for it to be used, after which the page is loaded anew.
const TAKE: &str = "kakao-sync-check:take-update";

/// Offers a new version whenever one waits.
pub fn follow_updates(store: Store) {
    let handle = window_event_listener_untyped(WAITS, move |_| store.update.set(true));
    on_cleanup(move || handle.remove());
}

impl Store {
    /// Whether a new version is offered: where nothing can be kept, to load the page anew would lose
    /// what was entered.
    pub fn offers_update(self) -> bool {
        self.update.get() && (self.keeps() || self.case.with(|case| case.is_empty()))
    }

    /// Keeps what is open, and has the new version used. Where it could not be kept, that is said and
    /// nothing is loaded anew.
    pub fn take_update(self) {
        settle(self);
        if !untrack(|| self.offers_update()) {
            return;
        }
        self.update.set(false);
        if let Ok(event) = web_sys::Event::new(TAKE) {
            let _ = window().dispatch_event(&event);
        }
    }

    /// Leaves the new version for later: the browser turns to it by itself once the page is open nowhere.
    pub fn leave_update(self) {
        self.update.set(false);
    }

    fn keeps(self) -> bool {
        self.trouble.with(|trouble| !matches!(trouble, Some(StorageTrouble::Blocked | StorageTrouble::Full)))
    }
}
