//! Finding one of many by what it is called.

use leptos::prelude::*;

use crate::facts::Case;
use crate::facts::fold::Search;

use super::{Derived, Key, State, When, derive, live, value};

/// From how many on a field to find one is offered: fewer are seen at once.
const MANY: usize = 8;

/// What is looked for among so many: nothing where there is no field to see it in.
pub fn sought(text: State<String>, count: usize) -> String {
    if count < MANY { String::new() } else { text.get() }
}

/// The channels whose name or search ID holds what is looked for.
pub fn found_channels(case: &Case, text: State<String>) -> Vec<Key> {
    let search = Search::new(&sought(text, case.channels.len()));
    let found = case.channels.iter().filter(|channel| search.finds(&channel.name, &channel.search_id));
    found.map(|channel| Key::from(&channel.id)).collect()
}

/// The field, where there are many; and what is said where none of them is found.
#[component]
pub fn Find(
    id: &'static str,
    /// How many there are.
    count: Derived<usize>,
    /// What is looked for (see `sought`).
    text: State<String>,
    /// Whether none is found.
    nothing: Derived<bool>,
    /// What the field is called.
    label: Derived<String>,
    /// What is said where none is found.
    none: Derived<String>,
) -> impl IntoView {
    view! {
        <When when=derive(move || count.get() >= MANY)>
            <div class="find">
                <input
                    class="input"
                    type="search"
                    id=id
                    aria-label=move || label.get()
                    placeholder=move || label.get()
                    prop:value=move || text.get()
                    on:input=value(move |typed| text.set(typed))
                />
                // Always there, for it is heard only if it changes.
                <p class="hint" role="status">{live(move || nothing.get().then(|| none.get()))}</p>
            </div>
        </When>
    }
}
