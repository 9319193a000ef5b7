//! What the browser keeps: the one place that touches its storage. Any of it may fail.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;

use crate::exchange::draft::Fault;
use crate::exchange::{read_case, write_case};
use crate::facts::Case;

use super::settings::Settings;
use super::store::Store;

/// Pages of one host share a storage, so every key says whose it is.
const CASE: &str = "kakao-sync-check/case";
const SETTINGS: &str = "kakao-sync-check/settings";

/// Why the page cannot keep the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageTrouble {
    /// The browser lets the page keep nothing.
    Blocked,
    /// There is no room.
    Full,
    /// What was kept could not be read, and is not overwritten before the user says so.
    Unreadable {
        /// What was kept, to the letter.
        text: String,
        /// What is wrong with it.
        faults: Vec<Fault>,
    },
    /// Another tab of this browser has kept a different case in the meantime.
    Elsewhere {
        /// The case that the other tab kept.
        text: String,
    },
}

/// The storage, if the browser has one for this page. Asking for it is what throws where it is
/// blocked, and gloo-storage would not survive that.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?.map(|_| LocalStorage::raw())
}

/// The case and the settings that were kept, and what was wrong.
pub fn load() -> (Case, Settings, Option<StorageTrouble>) {
    let Some(storage) = storage() else {
        return (Case::default(), Settings::default(), Some(StorageTrouble::Blocked));
    };
    let settings = storage.get_item(SETTINGS).ok().flatten().map(|text| Settings::from_text(&text)).unwrap_or_default();
    match storage.get_item(CASE) {
        Ok(None) => (Case::default(), settings, None),
        Ok(Some(text)) => match read_case(&text) {
            Ok(case) => (case, settings, None),
            Err(faults) => (Case::default(), settings, Some(StorageTrouble::Unreadable { text, faults })),
        },
        Err(_) => (Case::default(), settings, Some(StorageTrouble::Blocked)),
    }
}

/// Keeps the case and the settings from now on, whenever they change.
pub fn keep(store: Store) {
    Effect::new(move |before: Option<()>| {
        let text = store.case.with(|case| write_case(case));
        // The first run is what was just loaded.
        if before.is_some() {
            keep_case(store, &text);
        }
    });
    Effect::new(move |before: Option<()>| {
        let text = store.settings().to_text();
        if before.is_some()
            && let Some(storage) = storage()
        {
            // Losing a setting is no loss of work: nothing is said.
            let _ = storage.set_item(SETTINGS, &text);
        }
    });
    watch_other_tabs(store);
}

/// Keeps the case, unless something is kept that it must not replace.
fn keep_case(store: Store, text: &str) {
    let trouble = match store.trouble.get_untracked() {
        Some(StorageTrouble::Unreadable { .. } | StorageTrouble::Elsewhere { .. }) => return,
        _ => write(text).err(),
    };
    if store.trouble.get_untracked() != trouble {
        store.trouble.set(trouble);
    }
}

fn write(text: &str) -> Result<(), StorageTrouble> {
    let storage = storage().ok_or(StorageTrouble::Blocked)?;
    storage.set_item(CASE, text).map_err(|_| StorageTrouble::Full)
}

/// Replaces what is kept by the case on the page, because the user said so.
pub fn replace(store: Store) {
    let text = store.case.with_untracked(|case| write_case(case));
    store.trouble.set(write(&text).err());
}

/// Takes over the case that another tab kept; what was on the page can be had back by undo.
pub fn take_other(store: Store) {
    if let Some(StorageTrouble::Elsewhere { text }) = store.trouble.get_untracked() {
        store.trouble.set(None);
        match read_case(&text) {
            Ok(case) => store.open(case),
            Err(faults) => store.trouble.set(Some(StorageTrouble::Unreadable { text, faults })),
        }
    }
}

/// Two tabs that both keep their case would overwrite each other in silence.
fn watch_other_tabs(store: Store) {
    let handle = window_event_listener(leptos::ev::storage, move |event: web_sys::StorageEvent| {
        if event.key().as_deref() != Some(CASE) {
            return;
        }
        let mine = store.case.with_untracked(|case| write_case(case));
        if let Some(text) = event.new_value()
            && text != mine
        {
            store.trouble.set(Some(StorageTrouble::Elsewhere { text }));
        }
    });
    on_cleanup(move || handle.remove());
}
