//! Sentences, one below the other.

use leptos::prelude::*;

use crate::app::use_store;

use super::marked;

/// Sentences as the items of a list.
#[component]
pub fn Lines(
    /// Class of the list.
    #[prop(default = "sentences")]
    class: &'static str,
    #[prop(into)] says: Signal<Vec<String>>,
) -> impl IntoView {
    let lang = use_store().lang;
    let items = move || {
        let lang = lang.get();
        let item = |one: &String| view! { <li>{marked(lang, one)}</li> }.into_any();
        says.with(|says| says.iter().map(item).collect::<Vec<_>>())
    };
    view! { <ul class=class>{move || items()}</ul> }
}
