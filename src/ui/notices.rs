//! What the page has to say for itself: storage that fails, files that cannot be read, what was
//! just done.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::app::{StorageTrouble, replace, save_file, t, take_other, use_store};
use crate::exchange::draft::Fault;
use crate::ui::kit::{Icon, IconName};
use crate::wording::{Label, faults};

/// How many faults of a document are shown; the rest are of the same kind more often than not.
const SHOWN: usize = 12;

#[component]
pub fn Notices() -> impl IntoView {
    let store = use_store();
    let storage = move || {
        store.trouble.get().map(|trouble| {
            let text = match &trouble {
                StorageTrouble::Blocked => Label::StorageBlocked,
                StorageTrouble::Full => Label::StorageFull,
                StorageTrouble::Unreadable { .. } => Label::StorageUnreadable,
                StorageTrouble::Elsewhere { .. } => Label::ChangedElsewhere,
            };
            let actions = match trouble {
                StorageTrouble::Blocked | StorageTrouble::Full => None,
                StorageTrouble::Unreadable { text, faults } => Some(
                    view! {
                        <Faults faults=faults />
                        <div class="acts">
                            <button
                                type="button"
                                class="button"
                                on:click=move |_| save_file("kakao-sync-check-old.json", "application/json", &text)
                            >
                                {t(Label::SaveOldData)}
                            </button>
                            <button type="button" class="button" on:click=move |_| replace(store)>
                                {t(Label::ReplaceOldData)}
                            </button>
                        </div>
                    }
                    .into_any(),
                ),
                StorageTrouble::Elsewhere { .. } => Some(
                    view! {
                        <div class="acts">
                            <button type="button" class="button" on:click=move |_| take_other(store)>
                                {t(Label::LoadOther)}
                            </button>
                            <button type="button" class="button" on:click=move |_| replace(store)>
                                {t(Label::KeepMine)}
                            </button>
                        </div>
                    }
                    .into_any(),
                ),
            };
            view! {
                <section class="notice" id="storage-notice">
                    <Icon name=IconName::Info />
                    <div>
                        <p>{t(text)}</p>
                        {actions}
                    </div>
                </section>
            }
        })
    };
    let file = move || {
        let faults = store.file_faults.get();
        (!faults.is_empty()).then(|| {
            view! {
                <section class="notice" id="file-notice">
                    <Icon name=IconName::Info />
                    <div>
                        <p>{t(Label::FileUnreadable)}</p>
                        <Faults faults=faults />
                        <div class="acts">
                            <button type="button" class="button" on:click=move |_| store.file_faults.set(Vec::new())>
                                {t(Label::Close)}
                            </button>
                        </div>
                    </div>
                </section>
            }
        })
    };
    view! { <div class="notices" role="status">{storage} {file}</div> }
}

#[component]
fn Faults(faults: Vec<Fault>) -> impl IntoView {
    let lang = use_store().lang;
    let more = faults.len().saturating_sub(SHOWN);
    view! {
        <p class="quiet">{t(Label::Problems)} {(more > 0).then(|| format!(" (+{more})"))}</p>
        <ul class="faults" tabindex="0" aria-label=t(Label::Problems)>
            {faults
                .into_iter()
                .take(SHOWN)
                .map(|fault| view! { <li>{move || faults::fault(lang.get(), &fault)}</li> })
                .collect_view()}
        </ul>
    }
}

/// How long a notice stays: long enough to read it twice.
const TOAST_STAYS: Duration = Duration::from_secs(15);

/// What was just done, with undo where that makes sense.
#[component]
pub fn ToastBar() -> impl IntoView {
    let store = use_store();
    // It leaves by itself; undo stays on the bar at the top.
    Effect::new(move |before: Option<Option<TimeoutHandle>>| {
        if let Some(handle) = before.flatten() {
            handle.clear();
        }
        let leave = move || {
            store.toast.try_set(None);
        };
        store.toast.with(Option::is_some).then(|| set_timeout_with_handle(leave, TOAST_STAYS).ok()).flatten()
    });
    view! {
        <div class="toasts" role="status">
            {move || {
                store.toast.get().map(|toast| {
                    view! {
                        <div class="toast">
                            <span>{toast.text}</span>
                            {toast
                                .undo
                                .then(|| {
                                    view! {
                                        <button type="button" class="button" id="toast-undo" on:click=move |_| {
                                                store.undo();
                                                store.close_toast();
                                            }>
                                            {t(Label::Undo)}
                                        </button>
                                    }
                                })}
                            <button type="button" class="button icon-only" on:click=move |_| store.close_toast()>
                                <Icon name=IconName::Cross />
                                <span class="visually-hidden">{t(Label::Close)}</span>
                            </button>
                        </div>
                    }
                })
            }}
        </div>
    }
}
