//! Showing the page to others: in a call, on a screen that is shared. Everything is larger, the facts
//! are out of the way, what changes glows, and names can be hidden.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::focus::focus_later;
use crate::app::{Store, t, use_store};
use crate::ui::kit::{Button, Icon, IconName, When, derive, effect, hear, press, target};
use crate::wording::Label;

/// The key that begins and ends it. It is none that writes something (WCAG 2.1.4).
const KEY: &str = "F9";

/// Where arrow keys have a meaning of their own.
const OWN_ARROWS: &str = "input, select, textarea, dialog, [role=tablist], [role=grid], [role=application]";

/// What begins and ends it. The answer as it is at the beginning is what later ones are compared with;
/// whether the facts were folded away before is told by `folded`.
fn turn(store: Store, folded: StoredValue<bool>) {
    let begins = !store.presenting.get_untracked();
    if begins {
        folded.set_value(store.folded.get_untracked());
        if store.baseline.with_untracked(Option::is_none) {
            store.pin();
        }
    } else {
        store.hide_names(false);
    }
    store.fold(begins || folded.get_value());
    store.present(begins);
    focus_later(if begins { "presenting-end" } else { "present" });
}

/// Hears the key, and while it lasts the arrows that step through the channels.
fn hear_keys(store: Store, turn: impl Fn() + 'static) {
    hear("keydown", move |event| {
        let own = target::<web_sys::Element>(&event).is_some_and(|one| matches!(one.closest(OWN_ARROWS), Ok(Some(_))));
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let steps = !own && store.presenting.get_untracked();
        match &*event.key() {
            KEY => turn(),
            "ArrowLeft" if steps => store.step_channel(-1),
            "ArrowRight" if steps => store.step_channel(1),
            _ => return,
        }
        event.prevent_default();
    });
}

/// The button that begins it, and while it lasts, what a presenter needs.
#[component]
pub fn Presenter() -> impl IntoView {
    let store = use_store();
    let folded = StoredValue::new(false);
    let turn = move || turn(store, folded);
    hear_keys(store, turn);
    effect(move || {
        if let Some(root) = document().document_element() {
            let _ = root.toggle_attribute_with_force("data-presenting", store.presenting.get());
        }
    });
    let offer = move || {
        view! {
            <button
                type="button"
                class="button quiet"
                id="present"
                aria-keyshortcuts=KEY
                title=derive(move || format!("{} ({KEY})", Label::Presenter.text(store.lang.get())))
                on:click=press(turn)
            >
                <Icon name=IconName::Screen />
                <span class="on-menu">{t(Label::Presenter)}</span>
            </button>
        }
    };
    view! {
        <When when=store.presenting otherwise=offer>
            <div class="presenting" role="group" aria-label=t(Label::Presenter)>
                <button
                    type="button"
                    class="button"
                    id="hide-names"
                    aria-pressed=derive(move || store.hidden.get().to_string())
                    on:click=press(move || store.hide_names(!store.hidden.get_untracked()))
                >
                    {t(Label::HideNames)}
                </button>
                <Button id="present-reset" on_press=Callback::new(move |()| store.pin())>
                    {t(Label::CompareFromHere)}
                </Button>
                <Button id="presenting-end" on_press=Callback::new(move |()| turn())>
                    {t(Label::StopPresenting)}
                </Button>
            </div>
        </When>
    }
}
