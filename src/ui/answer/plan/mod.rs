//! What to do, who does it, and when.

use leptos::prelude::*;

#[component]
pub fn PlanView() -> impl IntoView {}
