//! As a link.

use leptos::prelude::*;

/// The section.
pub fn section() -> AnyView {
    ().into_any()
}
