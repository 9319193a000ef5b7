//! Channels and conditions as a table.

use leptos::prelude::*;

#[component]
pub fn Matrix() -> impl IntoView {}
