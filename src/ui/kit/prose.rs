//! Text in which Korean labels and names are marked as Korean.

use crate::app::signals::{Derived, derive};
use leptos::prelude::*;

use super::live;

use crate::app::use_store;
use crate::wording::{Fixed, Lang, runs};

/// A text that follows what it is made of.
#[component]
pub fn Prose(#[prop(into)] text: Derived<String>) -> impl IntoView {
    let lang = use_store().lang;
    live(move || marked(lang.get(), &text.get()))
}

/// A text that stands as it is.
pub fn marked(lang: Lang, text: &str) -> AnyView {
    runs::runs(lang, text)
        .into_iter()
        .map(|(lang, part)| match lang {
            Some(lang) => view! { <span lang=lang.tag()>{part.to_owned()}</span> }.into_any(),
            None => part.to_owned().into_any(),
        })
        .collect_view()
        .into_any()
}

/// A fixed text that follows the language, for what is given signals.
pub fn words(label: impl Fixed) -> Derived<String> {
    let lang = use_store().lang;
    derive(move || label.text(lang.get()).to_owned())
}

/// A fixed text with Korean labels in it.
pub fn prose(label: impl Fixed) -> impl IntoView {
    view! { <Prose text=words(label) /> }
}
