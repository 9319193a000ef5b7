//! Showing the page to others: in a call, on a screen that is shared. Everything is larger, the facts
//! are out of the way, what changes glows, and names can be hidden.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::focus::focus_later;
use crate::app::{t, use_store};
use crate::ui::kit::{Button, Icon, IconName, When, derive, effect, hear, press, target};
use crate::wording::Label;

/// The key that begins and ends it. It is none that writes something (WCAG 2.1.4).
const KEY: &str = "F9";

/// Where arrow keys have a meaning of their own.
const OWN_ARROWS: &str = "input, select, textarea, dialog, [role=tablist], [role=grid], [role=application]";

/// The button that begins it, and while it lasts, what a presenter needs.
#[component]
pub fn Presenter() -> impl IntoView {
    let store = use_store();
    // Whether the facts were folded away before.
    let folded = StoredValue::new(false);
    // The answer as it is then is what later ones are compared with.
    let begin = move || {
        folded.set_value(store.folded.get_untracked());
        store.fold(true);
        store.present(true);
        if store.baseline.with_untracked(Option::is_none) {
            store.pin();
        }
        focus_later("presenting-end");
    };
    let end = move || {
        store.fold(folded.get_value());
        store.present(false);
        store.hide_names(false);
        focus_later("present");
    };
    effect(move || {
        if let Some(root) = document().document_element() {
            let _ = root.toggle_attribute_with_force("data-presenting", store.presenting.get());
        }
    });
    hear("keydown", move |event| {
        let own = target::<web_sys::Element>(&event).is_some_and(|one| matches!(one.closest(OWN_ARROWS), Ok(Some(_))));
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let presenting = store.presenting.get_untracked();
        let steps = presenting && !own && !event.default_prevented();
        match &*event.key() {
            KEY if presenting => end(),
            KEY => begin(),
            "ArrowLeft" if steps => store.step_channel(-1),
            "ArrowRight" if steps => store.step_channel(1),
            _ => return,
        }
        event.prevent_default();
    });
    let offer = move || {
        view! {
            <button
                type="button"
                class="button quiet"
                id="present"
                aria-keyshortcuts=KEY
                title=derive(move || format!("{} ({KEY})", Label::Presenter.text(store.lang.get())))
                on:click=press(begin)
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
                <Button id="presenting-end" on_press=Callback::new(move |()| end())>
                    {t(Label::StopPresenting)}
                </Button>
            </div>
        </When>
    }
}
