//! A box that opens below a button and lies over what is there.

use leptos::html::Details;
use leptos::prelude::*;

use super::live::{Parts, live};
use wasm_bindgen::JsCast;

use crate::app::focus::focus_on;
use crate::app::signals::State;

use super::handler::{follow, hear, target};

/// A disclosure whose content lies over the page. It closes when one clicks elsewhere, and on Escape
/// from wherever the focus is.
#[component]
pub fn Pop(
    /// Class of the whole beside `pops`.
    #[prop(optional)]
    class: &'static str,
    /// Class of what is always seen.
    #[prop(default = "button quiet")]
    summary_class: &'static str,
    /// Whether it is open.
    open: State<bool>,
    /// What is always seen.
    summary: AnyView,
    /// What is only made once it is open.
    children: Parts,
) -> impl IntoView {
    let whole = NodeRef::<Details>::new();
    close_from_outside(whole, open);
    view! {
        <details
            class=format!("pops {class}")
            node_ref=whole
            prop:open=move || open.get()
            on:toggle=follow(open)
        >
            <summary class=summary_class>{summary}</summary>
            <div class="pop">{live(move || open.get().then(|| children.draw()))}</div>
        </details>
    }
}

fn close_from_outside(whole: NodeRef<Details>, open: State<bool>) {
    let element = move || whole.try_get_untracked().flatten();
    hear("pointerdown", move |event| {
        let target = target::<web_sys::Node>(&event);
        if open.get_untracked() && element().is_some_and(|whole| !whole.contains(target.as_ref())) {
            open.set(false);
        }
    });
    hear("keydown", move |event| {
        let escape = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if escape && open.get_untracked() {
            open.set(false);
            if let Some(summary) = element().and_then(|whole| whole.query_selector("summary").ok().flatten()) {
                focus_on(summary);
            }
        }
    });
}
