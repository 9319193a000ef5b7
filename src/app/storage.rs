//! What the browser keeps: the one place that touches its storage. Any of it may fail.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::exchange::{read_case, write_case, write_case_compact};
use crate::explain::Inquiry;
use crate::explain::delta::Baseline;
use crate::facts::Case;

use super::notice::StorageTrouble;
use super::settings::{Ask, Settings};
use super::store::Store;

/// Pages of one host share a storage, so every key says whose it is.
const CASE: &str = "kakao-sync-check/case";
const SETTINGS: &str = "kakao-sync-check/settings";
const BASELINE: &str = "kakao-sync-check/baseline";

/// How long the case has to rest before it is written: to write a large one takes longer than a
/// keystroke may.
const REST: Duration = Duration::from_millis(300);

/// The storage, if the browser has one for this page. Asking for it is what throws where it is
/// blocked.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// What was kept from the last visit.
#[derive(Debug, Default)]
pub struct Kept {
    /// The case.
    pub case: Case,
    /// The answer that it is compared with, if one was kept.
    pub baseline: Option<Baseline>,
    /// How the page was set.
    pub settings: Settings,
    /// What was wrong.
    pub trouble: Option<StorageTrouble>,
}

/// Reads what was kept.
pub fn load() -> Kept {
    let Some(storage) = storage() else {
        return Kept { trouble: Some(StorageTrouble::Blocked), ..Kept::default() };
    };
    let text = |key| storage.get_item(key).ok().flatten();
    let settings = text(SETTINGS).map(|text| Settings::from_text(&text)).unwrap_or_default();
    let (case, trouble) = match storage.get_item(CASE) {
        Ok(None) => (Case::default(), None),
        Ok(Some(text)) => match read_case(&text) {
            Ok(case) => (case, None),
            Err(faults) => (Case::default(), Some(StorageTrouble::Unreadable { text, faults })),
        },
        Err(_) => (Case::default(), Some(StorageTrouble::Blocked)),
    };
    let baseline = text(BASELINE).and_then(|text| read_baseline(&text));
    Kept { case, baseline, settings, trouble }
}

/// An answer is kept as what was asked, in a line, and the case that was asked about.
fn write_baseline(baseline: &Baseline) -> String {
    let Inquiry { account, app, readings } = Inquiry::of(&baseline.trace);
    let ask = Ask { account: Some(account), app: Some(app), readings };
    let asked = Settings { ask, ..Settings::default() };
    format!("{}\n{}", asked.to_text(), write_case_compact(&baseline.case))
}

fn read_baseline(text: &str) -> Option<Baseline> {
    let (asked, case) = text.split_once('\n')?;
    let Ask { account, app, readings } = Settings::from_text(asked).ask;
    let case = read_case(case).ok()?;
    let trace = Inquiry { account: account?, app: app?, readings }.evaluate(&case)?;
    Some(Baseline { case, trace })
}

/// Keeps the case and the settings from now on, whenever they change.
pub fn keep(store: Store) {
    keep_case(store);
    keep_settings(store);
    keep_baseline(store);
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

fn keep_baseline(store: Store) {
    Effect::new(move |before: Option<()>| {
        let text = store.baseline.with(|kept| kept.as_deref().map(write_baseline));
        if before.is_some()
            && let Some(storage) = storage()
        {
            // There may be no room for it beside the case, which matters more.
            let _ = match text {
                Some(text) => storage.set_item(BASELINE, &text),
                None => storage.remove_item(BASELINE),
            };
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
