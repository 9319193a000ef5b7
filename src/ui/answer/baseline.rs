//! An answer that is kept, and what has changed against it since.

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::ui::kit::{Button, Lines, Prose, When, derive, memo};
use crate::wording::names::Names;
use crate::wording::{Label, insight};

/// Offers to keep the present answer; while one is kept, what differs from it.
#[component]
pub fn BaselinePanel() -> impl IntoView {
    let store = use_store();
    let pin = Callback::new(move |()| store.pin());
    let unpin = Callback::new(move |()| store.unpin());
    let offer = move || view! { <Button class="link" id="pin" on_press=pin>{t(Label::Pin)}</Button> };
    let said = memo(move || changes(store));
    let summary = derive(move || said.with(|(summary, _)| summary.clone()));
    let changes = derive(move || said.with(|(_, changes)| changes.clone()));
    view! {
        <When when=derive(move || store.baseline.with(Option::is_some)) otherwise=offer>
            <section class="baseline card box" aria-labelledby="baseline-heading">
                <h3 id="baseline-heading">{t(Label::Pinned)}</h3>
                <Button class="link" id="unpin" on_press=unpin>{t(Label::Unpin)}</Button>
                <p aria-live="polite" id="baseline-summary"><Prose text=summary /></p>
                <When when=derive(move || !changes.with(Vec::is_empty))>
                    <Lines says=changes />
                </When>
            </section>
        </When>
    }
}

/// What has changed against the answer that is kept: all in all, and one by one.
fn changes(store: Store) -> (String, Vec<String>) {
    let (Some(kept), Some(trace)) = (store.baseline.get(), store.trace.get()) else { return Default::default() };
    let delta = kept.against(&trace);
    // What is gone from the case is still named by the case that was kept.
    let case = store.case.with(|case| kept.naming(case, &delta));
    let names = Names { lang: store.lang.get(), case: &case };
    let summary = if delta.is_empty() {
        Label::NothingChanged.text(names.lang).to_owned()
    } else {
        insight::delta(&names, &delta)
    };
    (summary, delta.changes.iter().map(|change| insight::change(&names, change)).collect())
}
