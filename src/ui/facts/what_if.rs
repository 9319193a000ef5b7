//! What another answer would change: shown while a control is looked at, without changing anything.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::control::Control;
use crate::app::{Store, t, use_store};
use crate::explain::what_if::{Preview, previews};
use crate::ui::kit::Prose;
use crate::wording::{Label, insight};

/// How long one has to look at a control: passing over it is not looking.
const MOMENT: Duration = Duration::from_millis(350);

/// Looks at the control that an event came from, after a moment in which nothing else was looked
/// at.
pub fn look(store: Store, target: Option<leptos::web_sys::EventTarget>) {
    let control = target
        .and_then(|one| one.dyn_into::<leptos::web_sys::Element>().ok())
        .and_then(|one| one.closest("select[id], input[id], label, .segments").ok().flatten());
    // A label stands for its control.
    let control = control.and_then(|one| match one.id() {
        id if !id.is_empty() => Some(id),
        _ => one.get_attribute("for").or_else(|| one.query_selector("input[id]").ok().flatten().map(|it| it.id())),
    });
    let Some(control) = control else { return };
    let fact = Control::at(&control).and_then(Control::fact);
    if fact.is_none() || fact == store.looked.get_untracked() {
        return;
    }
    let turn = store.looks.get_value() + 1;
    store.looks.set_value(turn);
    set_timeout(
        move || {
            if store.looks.try_get_value() == Some(turn) {
                store.looked.try_set(fact);
            }
        },
        MOMENT,
    );
}

/// What each other value of the fact that is looked at would change.
#[component]
pub fn WhatIf() -> impl IntoView {
    let store = use_store();
    let found = Memo::new(move |_| {
        let (fact, trace) = (store.looked.get()?, store.trace.get()?);
        store.case.with(|case| Some(previews(case, &trace, &fact))).filter(|all| !all.is_empty())
    });
    let idle = move || found.with(|found| found.iter().flatten().all(|one| one.delta.is_empty()));
    let item = move |preview: &Preview| {
        store.names(|names| {
            let value = insight::alternative(names, &preview.alternative);
            let delta = insight::delta(names, &preview.delta);
            view! { <li><b><Prose text=Signal::stored(value) /></b> " " <Prose text=Signal::stored(delta) /></li> }
        })
    };
    let items = move || {
        let found = found.get();
        found.iter().flatten().filter(|one| !one.delta.is_empty()).map(item).collect_view()
    };
    view! {
        <div class="what-if" role="status" data-shown-if=move || found.with(Option::is_some).to_string()>
            <Show when=move || found.with(Option::is_some)>
                <p class="small-label">
                    {move || if idle() { Label::NothingElse } else { Label::LookedAt }.text(store.lang.get())}
                </p>
                <ul>{items}</ul>
                <button type="button" class="button quiet icon-only" on:click=move |_| store.looked.set(None)>
                    <crate::ui::kit::Icon name=crate::ui::kit::IconName::Cross />
                    <span class="visually-hidden">{t(Label::Close)}</span>
                </button>
            </Show>
        </div>
    }
}
