//! Tabs: one stop for the Tab key, arrows between them.

use crate::app::signals::Derived;
use leptos::prelude::*;

use super::live;

use crate::app::focus::focus_later;
use crate::app::t;
use crate::wording::Label;

/// A row of tabs. Each is `(id, text)`; the panel of a tab has the id `panel-ID`.
#[component]
pub fn Tabs(
    label: Label,
    /// Class of the row.
    class: &'static str,
    tabs: Vec<(&'static str, Derived<String>)>,
    #[prop(into)] chosen: Derived<&'static str>,
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    let ids: Vec<_> = tabs.iter().map(|(id, _)| *id).collect();
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let Some(place) = ids.iter().position(|id| *id == chosen.get_untracked()) else { return };
        let last = ids.len().saturating_sub(1);
        let next = match &*event.key() {
            "ArrowRight" if place == last => 0,
            "ArrowRight" => place + 1,
            "ArrowLeft" if place == 0 => last,
            "ArrowLeft" => place - 1,
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        if let Some(id) = ids.get(next) {
            event.prevent_default();
            on_choose.run(id);
            focus_later(format!("tab-{id}"));
        }
    };
    let tabs = tabs
        .into_iter()
        .map(|(id, text)| {
            let selected = move || chosen.get() == id;
            view! {
                <button
                    type="button"
                    class="tab"
                    role="tab"
                    id=format!("tab-{id}")
                    aria-controls=format!("panel-{id}")
                    aria-selected=move || selected().to_string()
                    tabindex=move || if selected() { "0" } else { "-1" }
                    on:click=move |_| on_choose.run(id)
                >
                    {live(move || text.get())}
                </button>
            }
        })
        .collect_view();
    view! { <div class=class role="tablist" aria-label=t(label) on:keydown=keys>{tabs}</div> }
}
