//! What a picture says, in words, and other things that are only made when they are asked for.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::t;
use crate::wording::Label;

use super::Prose;

/// The sentences of a picture below it.
#[component]
pub fn Twin(#[prop(into)] says: Signal<Vec<String>>) -> impl IntoView {
    view! {
        <Unfold label=Label::InWords>
            <Sentences says=says />
        </Unfold>
    }
}

/// Something long that is only made once somebody opens it.
#[component]
pub fn Unfold(label: Label, children: ChildrenFn) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|one| one.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        open.set(details.is_some_and(|details| details.open()));
    };
    view! {
        <details class="unfold" on:toggle=toggled>
            <summary class="link">{t(label)}</summary>
            {move || open.get().then(|| children())}
        </details>
    }
}

/// Sentences, one below the other.
#[component]
pub fn Sentences(#[prop(into)] says: Signal<Vec<String>>) -> impl IntoView {
    view! {
        <ul class="sentences">
            {move || says.get().into_iter().map(|one| view! { <li><Prose text=Signal::stored(one) /></li> }).collect_view()}
        </ul>
    }
}
