//! What the page has to say for itself: storage that fails, files that cannot be read, what was
//! just done.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::{Offer, StorageTrouble, Store, Toast, replace, save_file, t, take_other, use_store};
use crate::exchange::draft::Fault;
use crate::ui::kit::{Button, Cross, Derived, Icon, IconName, derive, effect};
use crate::wording::{Label, faults};

/// How many faults of a document are shown; the rest are of the same kind more often than not.
const SHOWN: usize = 12;

/// The notices at the top of the page.
#[component]
pub fn Notices() -> impl IntoView {
    let store = use_store();
    let storage = move || store.trouble.get().map(|trouble| of_storage(store, trouble));
    let file = move || {
        let faults = store.file_faults.get();
        (!faults.is_empty()).then(|| of_file(store, faults))
    };
    view! { <div class="notices" role="status">{storage} {file}</div> }
}

fn notice(id: &'static str, label: Label, more: AnyView) -> AnyView {
    view! {
        <section class="notice" id=id>
            <Icon name=IconName::Info />
            <div>
                <p>{t(label)}</p>
                {more}
            </div>
        </section>
    }
    .into_any()
}

fn of_storage(store: Store, trouble: StorageTrouble) -> AnyView {
    let overwrite = Callback::new(move |()| replace(store));
    let (label, more) = match trouble {
        StorageTrouble::Blocked => (Label::StorageBlocked, ().into_any()),
        StorageTrouble::Full => (Label::StorageFull, ().into_any()),
        StorageTrouble::Unreadable { text, faults } => {
            let save = Callback::new(move |()| save_file("kakao-sync-check-old.json", "application/json", &text));
            let more = view! {
                <Faults faults=faults />
                <div class="acts">
                    <Button on_press=save>{t(Label::SaveOldData)}</Button>
                    <Button on_press=overwrite>{t(Label::ReplaceOldData)}</Button>
                </div>
            };
            (Label::StorageUnreadable, more.into_any())
        }
        StorageTrouble::Elsewhere { .. } => {
            let more = view! {
                <div class="acts">
                    <Button on_press=Callback::new(move |()| take_other(store))>{t(Label::LoadOther)}</Button>
                    <Button on_press=overwrite>{t(Label::KeepMine)}</Button>
                </div>
            };
            (Label::ChangedElsewhere, more.into_any())
        }
    };
    notice("storage-notice", label, more)
}

fn of_file(store: Store, faults: Vec<Fault>) -> AnyView {
    let more = view! {
        <Faults faults=faults />
        <div class="acts">
            <Button on_press=Callback::new(move |()| store.close_faults())>{t(Label::Close)}</Button>
        </div>
    };
    notice("file-notice", Label::FileUnreadable, more.into_any())
}

#[component]
fn Faults(faults: Vec<Fault>) -> impl IntoView {
    let lang = use_store().lang;
    let more = faults.len().saturating_sub(SHOWN);
    let items = move || {
        let item = |fault| view! { <li>{faults::fault(lang.get(), fault)}</li> }.into_any();
        faults.iter().take(SHOWN).map(item).collect::<Vec<_>>()
    };
    view! {
        <p class="quiet">{t(Label::Problems)} {(more > 0).then(|| format!(" (+{more})"))}</p>
        <ul class="faults" tabindex="0" aria-label=t(Label::Problems)>
            {items}
        </ul>
    }
}

/// How long a notice stays: long enough to read it twice.
const TOAST_STAYS: Duration = Duration::from_secs(8);

/// What was just done, with undo where that makes sense.
#[component]
pub fn ToastBar(
    /// Whether there is an answer, whose headline then says it for screen readers.
    answerable: Derived<bool>,
) -> impl IntoView {
    let store = use_store();
    let turn = StoredValue::new(0_u32);
    // It leaves by itself; undo stays on the bar at the top.
    effect(move || {
        let own = turn.get_value().wrapping_add(1);
        turn.set_value(own);
        if store.toast.with(Option::is_some) {
            leave_later(store, turn, own);
        }
    });
    let role = derive(move || if answerable.get() { "region" } else { "status" });
    view! { <div class="toasts" role=role aria-label=t(Label::Notice)>{move || store.toast.get().map(|toast| draw(store, toast))}</div> }
}

/// Takes the notice away after a while, unless another one came. It stays as long as somebody points
/// at it or has the focus in it.
fn leave_later(store: Store, turn: StoredValue<u32>, own: u32) {
    let leave = move || {
        if turn.try_get_value() != Some(own) {
            return;
        }
        let used = document().query_selector(".toast:is(:hover, :focus-within)");
        match used.ok().flatten() {
            Some(_) => leave_later(store, turn, own),
            None => store.drop_toast(),
        }
    };
    set_timeout(leave, TOAST_STAYS);
}

fn draw(store: Store, toast: Toast) -> AnyView {
    let (id, label, step): (_, _, fn(Store)) = match toast.offer {
        Some(Offer::Redo) => ("toast-redo", Label::Redo, Store::redo),
        _ => ("toast-undo", Label::Undo, Store::undo),
    };
    let act = Callback::new(move |()| {
        store.close_toast();
        step(store);
    });
    let act = toast.offer.map(|_| view! { <Button id=id on_press=act>{t(label)}</Button> });
    view! {
        <div class="toast">
            <span>{toast.text}</span>
            {act}
            <Cross class="button icon-only" on_press=Callback::new(move |()| store.close_toast()) />
        </div>
    }
    .into_any()
}
