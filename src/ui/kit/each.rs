//! Keyed lists. A row stays in the document as long as its key is in the list, so that it keeps
//! its focus and what is open in it; its facts reach it through signals of its own.

use std::sync::Arc;

use leptos::prelude::*;

/// What tells a row from the others of its list.
pub type Key = Arc<str>;

/// Makes the element of a row from its key.
pub type RowMaker = Callback<Key, AnyView>;

/// One row for each key.
#[component]
pub fn Each(
    /// The keys, each once.
    #[prop(into)]
    keys: Signal<Vec<Key>>,
    /// Makes a row.
    row: RowMaker,
) -> impl IntoView {
    view! { <For each=move || keys.get() key=Clone::clone children=move |key| row.run(key) /> }
}
