//! Keyed lists. A row stays in the document as long as its key is in the list, so that it keeps
//! its focus and what is open in it; its facts reach it through signals of its own.

use std::sync::Arc;

use crate::app::signals::Derived;
use leptos::prelude::*;

use crate::app::focus::focus_in_place;

/// What tells a row from the others of its list.
pub type Key = Arc<str>;

/// Makes the element of a row from its key.
pub type RowMaker = Callback<Key, AnyView>;

/// One row for each key.
#[component]
pub fn Each(
    /// The keys, each once.
    #[prop(into)]
    keys: Derived<Vec<Key>>,
    /// Makes a row.
    row: RowMaker,
) -> impl IntoView {
    let each = move || {
        hold_focus();
        keys.get()
    };
    view! { <For each=each key=Clone::clone children=move |key| row.run(key) /> }
}

/// Gives the focus back to what has it now, if it loses it because rows change places: where rows
/// come in before others, these are taken out and put in again, and with them the focus in them.
pub(super) fn hold_focus() {
    let Some(active) = document().active_element() else { return };
    queue_microtask(move || {
        let lost = document().active_element().is_none_or(|now| now.tag_name() == "BODY");
        if lost && active.is_connected() {
            focus_in_place(active);
        }
    });
}
