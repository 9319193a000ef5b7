//! As messages to the people in it.

use leptos::prelude::*;

/// The section.
pub fn section() -> AnyView {
    ().into_any()
}
