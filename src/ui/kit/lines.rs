//! Sentences, one below the other.

use crate::app::signals::Derived;
use leptos::prelude::*;

use super::live;

use crate::app::use_store;
use crate::wording::Lang;

use super::marked;

/// Sentences as the items of a list.
#[component]
pub fn Lines(
    /// Class of the list.
    #[prop(default = "sentences")]
    class: &'static str,
    #[prop(into)] says: Derived<Vec<String>>,
) -> impl IntoView {
    let lang = use_store().lang;
    view! { <ul class=class>{live(move || says.with(|says| items(lang.get(), says)))}</ul> }
}

/// Sentences that stand as they are, as items of a list.
pub fn items(lang: Lang, says: &[String]) -> Vec<AnyView> {
    says.iter().map(|one| view! { <li>{marked(lang, one)}</li> }.into_any()).collect()
}
