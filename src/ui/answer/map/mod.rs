//! Accounts, app and channels as a picture.

use leptos::prelude::*;

#[component]
pub fn Map() -> impl IntoView {}
