//! As a table of the channels.

use leptos::prelude::*;

/// The section.
pub fn section() -> AnyView {
    ().into_any()
}
