//! Keeping the check that is open: loading it, writing it whenever it rests, and noticing when
//! another tab of the browser has written it.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::exchange::{Check, read_check, write_check};
use crate::rules::Profile;

use super::clock;
use super::history::Present;
use super::kept::{About, CheckId, Origin, carried_over, read_kept};
use super::notice::{StorageTrouble, Unreadable};
use super::settings::Settings;
use super::storage::{EARLIER_BASELINE, EARLIER_CASE, Full, Local, SETTINGS, check_of, keep_of_tab, key_of, of_tab};
use super::store::Store;

/// How long the check has to rest before it is written: to write a large one takes longer than a
/// keystroke may.
const REST: Duration = Duration::from_millis(300);

/// What was kept from the last visit.
#[derive(Debug, Default)]
pub struct Loaded {
    /// What is open.
    pub present: Present,
    /// How the page was set.
    pub settings: Settings,
    /// Why what is open could not be kept.
    pub trouble: Option<StorageTrouble>,
    /// What could not be read.
    pub unreadable: Option<Unreadable>,
    stamp: Option<(CheckId, String)>,
}

/// What this tab knows of what is kept.
#[derive(Clone, Copy)]
pub(super) struct Keeper {
    waiting: StoredValue<Option<TimeoutHandle>>,
    /// The stamps of the checks that were read or written here, as they were then.
    stamps: StoredValue<Vec<(CheckId, String)>>,
}

impl Keeper {
    pub(super) fn new(loaded: Option<(CheckId, String)>) -> Self {
        Self { waiting: StoredValue::new(None), stamps: StoredValue::new(loaded.into_iter().collect()) }
    }

    fn stamp(self, check: &CheckId) -> Option<String> {
        self.stamps.with_value(|all| all.iter().find(|(id, _)| id == check).map(|(_, stamp)| stamp.clone()))
    }

    /// Notes as whose work a check is known here; nothing where it is kept no more.
    pub(super) fn note(self, check: &CheckId, stamp: Option<String>) {
        self.stamps.update_value(|all| {
            all.retain(|(id, _)| id != check);
            all.extend(stamp.map(|stamp| (check.clone(), stamp)));
        });
    }

    /// Waits no longer; whether something waited to be written.
    fn stop_waiting(self) -> bool {
        self.waiting.try_update_value(Option::take).flatten().map(|wait| wait.clear()).is_some()
    }
}

impl Loaded {
    /// As whose work the open check is known.
    pub(super) fn stamp(&self) -> Option<(CheckId, String)> {
        self.stamp.clone()
    }
}

/// Reads what was kept: what this tab had open, else the check that was open last.
pub fn load() -> Loaded {
    let Some(local) = Local::open() else {
        return Loaded { trouble: Some(StorageTrouble::Blocked), ..Loaded::default() };
    };
    let settings = local.get(SETTINGS).map(|text| Settings::from_text(&text)).unwrap_or_default();
    let mut loaded = Loaded { settings, ..Loaded::default() };
    carry_over(&local, &mut loaded);
    let of_tab = of_tab().unwrap_or_default();
    let (from, check) = of_tab.split_once('\n').unwrap_or_default();
    match (Origin::from_word(from), read_check(check)) {
        (Some(Origin::Kept(id)), _) => open_kept(&local, &mut loaded, id),
        (Some(origin), Ok(check)) => loaded.present = Present { check, origin },
        _ => {
            if let Some(id) = loaded.settings.open.clone() {
                open_kept(&local, &mut loaded, id);
            }
        }
    }
    if loaded.present.check.case.is_empty() {
        // Nothing is asked yet, so it is begun where the user connects.
        let edition = loaded.settings.edition.unwrap_or_default();
        loaded.present.check.ask.readings = edition.profile(Profile::default());
    }
    loaded
}

fn open_kept(local: &Local, loaded: &mut Loaded, id: CheckId) {
    let key = key_of(&id);
    let Some(text) = local.get(&key) else { return };
    match read_kept(&text) {
        Ok((about, check)) => {
            loaded.present = Present { check, origin: Origin::Kept(id.clone()) };
            loaded.stamp = Some((id, about.stamp));
        }
        Err(faults) => loaded.unreadable = Some(Unreadable { key, text, faults }),
    }
}

/// Keeps what an earlier version had kept as one check among others. What can't be read, or has no
/// room beside itself, stays where it is.
fn carry_over(local: &Local, loaded: &mut Loaded) {
    let Some(text) = local.get(EARLIER_CASE) else { return };
    let (settings, baseline) = (local.get(SETTINGS), local.get(EARLIER_BASELINE));
    match carried_over(&text, settings.as_deref(), baseline.as_deref()) {
        Ok(check) if check.case.is_empty() => {}
        Ok(check) => {
            // What is old makes room for what is new, and takes its place again where that fails.
            local.remove(EARLIER_CASE);
            match keep_new(local, &check) {
                Ok(id) => loaded.settings.open = Some(id),
                Err(Full) => {
                    let _ = local.set(EARLIER_CASE, &text);
                    loaded.present = Present { check, origin: Origin::New };
                    loaded.trouble = Some(StorageTrouble::Full);
                    return;
                }
            }
        }
        Err(faults) => {
            loaded.unreadable = Some(Unreadable { key: EARLIER_CASE.to_owned(), text, faults });
            return;
        }
    }
    local.remove(EARLIER_CASE);
    local.remove(EARLIER_BASELINE);
}

/// Keeps a check that is not open, beside all others.
pub(super) fn keep_new(local: &Local, check: &Check) -> Result<CheckId, Full> {
    let id = new_id();
    let about = About::of(check, clock::now(), new_stamp());
    local.set(&key_of(&id), &about.write(&write_check(check))).map(|()| id)
}

/// An id that no other check has.
pub(super) fn new_id() -> CheckId {
    CheckId::from(&*new_stamp())
}

/// A text that no other tab comes to.
pub(super) fn new_stamp() -> String {
    format!("{:x}{:x}", clock::now(), clock::chance())
}

/// Keeps the check and the settings from now on, whenever they change.
pub fn keep(store: Store) {
    keep_check(store);
    keep_settings(store);
    watch_other_tabs(store);
}

fn keep_check(store: Store) {
    let waiting = store.keeper.waiting;
    Effect::new(move |before: Option<()>| {
        store.case.track();
        store.ask.track();
        store.origin.track();
        store.baseline.track();
        store.planned();
        // The first run is what was just loaded.
        // A wait that has begun goes on, so that whoever types on is written all the same.
        if before.is_some() && waiting.with_value(Option::is_none) {
            waiting.set_value(set_timeout_with_handle(move || write_waiting(store), REST).ok());
        }
    });
    // Whoever leaves does not wait. A page that is put aside may never come back, as on phones, and
    // is told no more than that it is not seen.
    let left = window_event_listener_untyped("pagehide", move |_| settle(store));
    let unseen = window_event_listener_untyped("visibilitychange", move |_| write_now(store));
    on_cleanup(move || {
        left.remove();
        unseen.remove();
    });
}

fn keep_settings(store: Store) {
    Effect::new(move |before: Option<()>| {
        if let Origin::Kept(id) = store.origin.get() {
            store.last_kept.set_value(Some(id));
        }
        let text = store.settings().to_text();
        if before.is_some()
            && let Some(local) = Local::open()
        {
            // Losing a setting is no loss of work: nothing is said.
            let _ = local.set(SETTINGS, &text);
        }
    });
}

/// Writes what waits to be written.
fn write_waiting(store: Store) {
    if store.keeper.stop_waiting() {
        put(store);
    }
}

/// Writes what is open, whether it waits yet or not: what has just changed may not have been noticed.
pub(super) fn write_now(store: Store) {
    store.keeper.stop_waiting();
    put(store);
}

/// Writes what is open before another check takes the place of this one. Where it was not decided
/// whose work is to stay, both do.
pub(super) fn settle(store: Store) {
    write_now(store);
    if matches!(store.trouble.get_untracked(), Some(StorageTrouble::Elsewhere { .. } | StorageTrouble::Gone)) {
        keep_copy(store);
        write_now(store);
    }
}

/// Keeps what is open, and remembers it for this tab.
fn put(store: Store) {
    let check = store.check();
    let text = write_check(&check);
    match store.origin.get_untracked() {
        Origin::Kept(id) => {
            keep_of_tab(&format!("{}\n", Origin::Kept(id.clone()).word()));
            let trouble = put_kept(store, &id, &check, &text).err();
            if store.trouble.with_untracked(|before| *before != trouble) {
                store.trouble.set(trouble);
            }
            store.library.update(|turn| *turn += 1);
        }
        origin => keep_of_tab(&format!("{}\n{text}", origin.word())),
    }
}

/// Writes a check, unless what is kept of it is not what this tab knows.
fn put_kept(store: Store, id: &CheckId, check: &Check, text: &str) -> Result<(), StorageTrouble> {
    let (keeper, key) = (store.keeper, key_of(id));
    let local = Local::open().ok_or(StorageTrouble::Blocked)?;
    let there = local.get(&key);
    match there.as_deref().map(About::read) {
        Some(Some((about, theirs))) if theirs == text => {
            keeper.note(id, Some(about.stamp));
            return Ok(());
        }
        Some(Some((about, _))) if Some(&about.stamp) == keeper.stamp(id).as_ref() => {}
        Some(_) => return Err(StorageTrouble::Elsewhere { text: there.unwrap_or_default() }),
        None if keeper.stamp(id).is_some() => return Err(StorageTrouble::Gone),
        None => {}
    }
    if check.case.is_empty() {
        local.remove(&key);
        keeper.note(id, None);
        return Ok(());
    }
    let about = About {
        name: check.case.name.clone(),
        changed: clock::now(),
        count: store
            .trace
            .with_untracked(|trace| Some(trace.as_ref().filter(|trace| !trace.channels.is_empty())?.count())),
        stamp: new_stamp(),
    };
    local.set(&key, &about.write(text)).map_err(|Full| StorageTrouble::Full)?;
    keeper.note(id, Some(about.stamp));
    Ok(())
}

/// Writes what is open at once, whatever is kept of it, because the user said so.
pub fn replace(store: Store) {
    if let Origin::Kept(id) = store.origin.get_untracked() {
        let there = Local::open().and_then(|local| local.get(&key_of(&id)));
        let stamp = there.as_deref().and_then(About::read).map(|(about, _)| about.stamp);
        store.keeper.note(&id, stamp);
    }
    store.trouble.set(None);
    put(store);
}

/// Keeps what is open beside what another tab has kept.
pub fn keep_copy(store: Store) {
    store.trouble.set(None);
    store.origin.set(Origin::Kept(new_id()));
    store.keeper.waiting.set_value(set_timeout_with_handle(move || write_waiting(store), Duration::ZERO).ok());
}

/// Takes over the check that another tab kept; what was on the page can be had back by undo. Where it
/// can't be read, it is left alone, and what is on the page is kept beside it.
pub fn take_other(store: Store) {
    let (Some(StorageTrouble::Elsewhere { text }), Origin::Kept(id)) =
        (store.trouble.get_untracked(), store.origin.get_untracked())
    else {
        return;
    };
    match read_kept(&text) {
        Ok((about, check)) => {
            store.trouble.set(None);
            store.keeper.stop_waiting();
            store.keeper.note(&id, Some(about.stamp));
            store.take(check, Origin::Kept(id));
        }
        Err(faults) => {
            store.unreadable.set(Some(Unreadable { key: key_of(&id), text, faults }));
            keep_copy(store);
        }
    }
}

/// Removes what can't be read, because the user said so.
pub fn discard(store: Store) {
    let (Some(Unreadable { key, text, .. }), Some(local)) = (store.unreadable.get_untracked(), Local::open()) else {
        return;
    };
    // Whatever else was kept there since is not what the user has seen.
    if local.get(&key).as_ref() == Some(&text) {
        local.remove(&key);
        if let Some(id) = check_of(&key) {
            store.keeper.note(&id, None);
        }
    }
    store.unreadable.set(None);
    // It may have been what took the room.
    put(store);
}

/// Two tabs that both keep a check would overwrite each other in silence.
fn watch_other_tabs(store: Store) {
    let handle = window_event_listener(leptos::ev::storage, move |event: web_sys::StorageEvent| {
        let Some(id) = event.key().and_then(|key| check_of(&key)) else { return };
        store.library.update(|turn| *turn += 1);
        if !store.origin.with_untracked(|origin| origin.is(&id)) {
            return;
        }
        let known = store.keeper.stamp(&id);
        match event.new_value() {
            None if known.is_some() => store.trouble.set(Some(StorageTrouble::Gone)),
            None => {}
            Some(text) => match About::read(&text) {
                Some((about, _)) if Some(&about.stamp) == known.as_ref() => {}
                Some((about, check)) if check == write_check(&store.check()) => {
                    store.keeper.note(&id, Some(about.stamp));
                }
                _ => store.trouble.set(Some(StorageTrouble::Elsewhere { text })),
            },
        }
    });
    on_cleanup(move || handle.remove());
}
