//! An answer that is kept, and what has changed against it since.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::explain::delta::{Baseline, Delta};
use crate::ui::kit::{Prose, Sentences};
use crate::wording::names::Names;
use crate::wording::{Label, insight};

/// Offers to keep the present answer; while one is kept, what differs from it.
#[component]
pub fn BaselinePanel() -> impl IntoView {
    let store = use_store();
    let pin = move |_| {
        let trace = store.trace.get_untracked();
        store.baseline.set(trace.map(|trace| Arc::new(store.case.with_untracked(|case| Baseline::pin(case, &trace)))));
    };
    // What is gone from the case is still named by the case that was kept.
    let say = move |f: &dyn Fn(&Names<'_>, &Delta) -> Vec<String>| {
        let (Some(kept), Some(trace)) = (store.baseline.get(), store.trace.get()) else { return Vec::new() };
        let case = store.case.with(|case| kept.naming(case));
        f(&Names { lang: store.lang.get(), case: &case }, &kept.against(&trace))
    };
    let summary = Signal::derive(move || {
        say(&|names, delta| {
            vec![if delta.is_empty() {
                Label::NothingChanged.text(names.lang).to_owned()
            } else {
                insight::delta(names, delta)
            }]
        })
        .concat()
    });
    let changes = Signal::derive(move || {
        say(&|names, delta| delta.changes.iter().map(|change| insight::change(names, change)).collect())
    });
    view! {
        <Show
            when=move || store.baseline.with(Option::is_some)
            fallback=move || {
                view! { <button type="button" class="link" id="pin" on:click=pin>{t(Label::Pin)}</button> }
            }
        >
            <section class="baseline card box" aria-labelledby="baseline-heading">
                <h3 id="baseline-heading">{t(Label::Pinned)}</h3>
                <button type="button" class="link" id="unpin" on:click=move |_| store.baseline.set(None)>{t(Label::Unpin)}</button>
                <p aria-live="polite" id="baseline-summary"><Prose text=summary /></p>
                <Show when=move || !changes.with(Vec::is_empty)>
                    <Sentences says=changes />
                </Show>
            </section>
        </Show>
    }
}
