//! What the page has to say for itself: storage that fails, files that cannot be read, what was
//! just done.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::kept::Origin;
use crate::app::{
    Offer, Refused, StorageTrouble, Store, Toast, Unreadable, discard, keep_copy, replace, save_file, t, take_other,
    use_store,
};
use crate::exchange::draft::Fault;
use crate::exchange::link::LinkFault;
use crate::ui::kit::{Button, Cross, Derived, Icon, IconName, derive, effect, live, memo, words};
use crate::wording::{Label, faults, link};

/// How many faults of a document are shown; the rest are of the same kind more often than not.
const SHOWN: usize = 12;

/// The notices at the top of the page.
#[component]
pub fn Notices() -> impl IntoView {
    let store = use_store();
    let any_of_storage = memo(move || store.trouble.with(Option::is_some) || store.unreadable.with(Option::is_some));
    let storage = move || any_of_storage.get().then(|| of_storage(store));
    let file = move || {
        let refused = store.refused.get();
        (!refused.is_empty()).then(|| of_files(store, refused))
    };
    let by_link = move || (store.origin.get() == Origin::Link && !store.link_seen.get()).then(|| of_link(store));
    let bad_link = move || store.link_fault.get().map(|fault| of_bad_link(store, fault));
    let update = move || store.offers_update().then(|| of_update(store));
    view! {
        <div class="notices" role="status">
            {live(storage)} {live(file)} {live(bad_link)} {live(by_link)} {live(update)}
        </div>
    }
}

fn notice(id: &'static str, text: Derived<String>, more: AnyView) -> AnyView {
    view! {
        <section class="notice" id=id>
            <Icon name=IconName::Info />
            <div>
                <p>{text}</p>
                {more}
            </div>
        </section>
    }
    .into_any()
}

/// What is wrong with the storage. What is open and what can't be read are told apart: to solve the
/// one leaves the other as it stands.
fn of_storage(store: Store) -> AnyView {
    let trouble = move || store.trouble.get().map(|trouble| of_trouble(store, trouble));
    let unreadable = move || store.unreadable.get().map(|old| of_unreadable(store, old));
    view! {
        <div class="notices" id="storage-notice">
            {live(trouble)} {live(unreadable)}
        </div>
    }
    .into_any()
}

/// A button that does something about the storage.
fn act(store: Store, label: Label, act: fn(Store)) -> AnyView {
    view! { <Button on_press=Callback::new(move |()| act(store))>{t(label)}</Button> }.into_any()
}

fn of_unreadable(store: Store, Unreadable { text, faults, .. }: Unreadable) -> AnyView {
    let save = Callback::new(move |()| save_file("kakao-sync-check-old.json", "application/json", &text));
    let more = view! {
        <Faults faults=faults />
        <div class="acts">
            <Button on_press=save>{t(Label::SaveOldData)}</Button>
            {act(store, Label::DeleteOldData, discard)}
        </div>
    };
    notice("unreadable-notice", words(Label::StorageUnreadable), more.into_any())
}

fn of_trouble(store: Store, trouble: StorageTrouble) -> AnyView {
    let act = |label, solve| act(store, label, solve);
    let (label, more) = match trouble {
        StorageTrouble::Blocked => (Label::StorageBlocked, ().into_any()),
        StorageTrouble::Full => (Label::StorageFull, ().into_any()),
        StorageTrouble::Elsewhere { .. } => {
            let more = view! {
                <div class="acts">
                    {act(Label::LoadOther, take_other)} {act(Label::KeepBoth, keep_copy)}
                    {act(Label::KeepMine, replace)}
                </div>
            };
            (Label::ChangedElsewhere, more.into_any())
        }
        StorageTrouble::Gone => {
            let more = view! {
                <div class="acts">
                    {act(Label::KeepAgain, replace)} {act(Label::StartOver, Store::let_go)}
                </div>
            };
            (Label::DeletedElsewhere, more.into_any())
        }
    };
    notice("trouble-notice", words(label), more)
}

/// A check that came by a link is not kept before somebody says so, or works on it.
fn of_link(store: Store) -> AnyView {
    let more = view! {
        <div class="acts">
            <Button id="keep-it" on_press=Callback::new(move |()| store.keep_it())>{t(Label::KeepLink)}</Button>
            <Cross on_press=Callback::new(move |()| store.see_link()) />
        </div>
    };
    notice("link-notice", words(Label::OpenedByLink), more.into_any())
}

/// A new version of the page. It is offered: whoever is at work decides when the page is loaded anew.
fn of_update(store: Store) -> AnyView {
    let more = view! {
        <div class="acts">
            <Button id="take-update" on_press=Callback::new(move |()| store.take_update())>{t(Label::TakeUpdate)}</Button>
            <Button id="leave-update" on_press=Callback::new(move |()| store.leave_update())>
                {t(Label::LeaveUpdate)}
            </Button>
        </div>
    };
    notice("update-notice", words(Label::UpdateReady), more.into_any())
}

/// A link that was to be opened.
fn of_bad_link(store: Store, fault: LinkFault) -> AnyView {
    let text = {
        let fault = fault.clone();
        derive(move || link::fault(store.lang.get(), &fault))
    };
    let faults = if let LinkFault::Unreadable(faults) = fault { faults } else { Vec::new() };
    let more = view! {
        {(!faults.is_empty()).then(|| view! { <Faults faults=faults /> }.into_any())}
        <div class="acts">
            <Button on_press=Callback::new(move |()| store.close_link_fault())>{t(Label::Close)}</Button>
        </div>
    };
    notice("link-fault", text, more.into_any())
}

fn of_files(store: Store, refused: Vec<Refused>) -> AnyView {
    let one = |Refused { file, faults }: Refused| {
        view! {
            <p><b>{file}</b></p>
            <Faults faults=faults />
        }
        .into_any()
    };
    let more = view! {
        {refused.into_iter().map(one).collect::<Vec<_>>()}
        <div class="acts">
            <Button on_press=Callback::new(move |()| store.close_faults())>{t(Label::Close)}</Button>
        </div>
    };
    notice("file-notice", words(Label::FileUnreadable), more.into_any())
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
            {live(items)}
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
    view! { <div class="toasts" role=role aria-label=t(Label::Notice)>{live(move || store.toast.get().filter(|_| !store.choosing.get()).map(|one| toast(store, one)))}</div> }
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

/// A notice with the way back that it offers.
pub fn toast(store: Store, toast: Toast) -> AnyView {
    let act = toast.offer.map(|offer| {
        let (id, label) = match offer {
            Offer::Undo | Offer::Restore(..) => ("toast-undo", Label::Undo),
            Offer::Redo => ("toast-redo", Label::Redo),
        };
        let act = Callback::new(move |()| {
            store.close_toast();
            match &offer {
                Offer::Undo => store.undo(),
                Offer::Redo => store.redo(),
                Offer::Restore(check, text) => store.restore(check, text),
            }
        });
        view! { <Button id=id on_press=act>{t(label)}</Button> }
    });
    view! {
        <div class="toast">
            <span>{toast.text}</span>
            {act}
            <Cross class="button icon-only" on_press=Callback::new(move |()| store.close_toast()) />
        </div>
    }
    .into_any()
}
