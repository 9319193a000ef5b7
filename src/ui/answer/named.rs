//! What the rows of all grids of channels begin with.

use leptos::prelude::*;

/// The cell that names a channel, with its search ID if it has one.
pub fn named(name: &str, search_id: &str) -> AnyView {
    let search_id = (!search_id.is_empty()).then(|| format!("@{search_id}"));
    view! {
        <div role="rowheader" class="grid-name">
            <button type="button" data-cell tabindex="-1" title=name.to_owned()>
                <b>{name.to_owned()}</b>
                <span class="quiet">{search_id}</span>
            </button>
        </div>
    }
    .into_any()
}
