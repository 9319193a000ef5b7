//! The rulebook.

use leptos::prelude::*;

#[component]
pub fn Rules() -> impl IntoView {}
