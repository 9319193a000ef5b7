//! What the browser keeps: the one place that touches its storage. Any of it may fail.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::exchange::{read_case, write_case};
use crate::facts::Case;

use super::notice::StorageTrouble;
use super::settings::Settings;
use super::store::Store;

/// Pages of one host share a storage, so every key says whose it is.
const CASE: &str = "kakao-sync-check/case";
const SETTINGS: &str = "kakao-sync-check/settings";

/// How long the case has to rest before it is written: to write a large one takes longer than a
/// keystroke may.
const REST: Duration = Duration::from_millis(300);

/// The storage, if the browser has one for this page. Asking for it is what throws where it is
/// blocked.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
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
    keep_case(store);
    keep_settings(store);
    watch_other_tabs(store);
}

fn keep_case(store: Store) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop_waiting = move || waiting.try_update_value(Option::take).flatten().map(|wait| wait.clear()).is_some();
    let write_now = move || {
        if stop_waiting() {
            put(store);
        }
    };
    Effect::new(move |before: Option<()>| {
        store.case.track();
        // The first run is what was just loaded.
        // A wait that has begun goes on, so that whoever types on is written all the same.
        if before.is_some() && waiting.with_value(Option::is_none) {
            waiting.set_value(set_timeout_with_handle(write_now, REST).ok());
        }
    });
    // Whoever leaves does not wait. A page that is put aside may never come back, as on phones, and
    // is told no more than that it is not seen.
    let left = window_event_listener_untyped("pagehide", move |_| write_now());
    let unseen = window_event_listener_untyped("visibilitychange", move |_| write_now());
    on_cleanup(move || {
        left.remove();
        unseen.remove();
    });
}

fn keep_settings(store: Store) {
    Effect::new(move |before: Option<()>| {
        let text = store.settings().to_text();
        if before.is_some()
            && let Some(storage) = storage()
        {
            // Losing a setting is no loss of work: nothing is said.
            let _ = storage.set_item(SETTINGS, &text);
        }
    });
}

/// Writes the case, unless something is kept that it must not replace.
fn put(store: Store) {
    let trouble = match store.trouble.get_untracked() {
        Some(StorageTrouble::Unreadable { .. } | StorageTrouble::Elsewhere { .. }) => return,
        _ => write(&text_of(store)).err(),
    };
    if store.trouble.get_untracked() != trouble {
        store.trouble.set(trouble);
    }
}

fn text_of(store: Store) -> String {
    store.case.with_untracked(|case| write_case(case))
}

fn write(text: &str) -> Result<(), StorageTrouble> {
    let storage = storage().ok_or(StorageTrouble::Blocked)?;
    storage.set_item(CASE, text).map_err(|_| StorageTrouble::Full)
}

/// Replaces what is kept by the case on the page, because the user said so.
pub fn replace(store: Store) {
    store.trouble.set(write(&text_of(store)).err());
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
        if let Some(text) = event.new_value()
            && text != text_of(store)
        {
            store.trouble.set(Some(StorageTrouble::Elsewhere { text }));
        }
    });
    on_cleanup(move || handle.remove());
}
