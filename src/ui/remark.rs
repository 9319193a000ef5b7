//! Warnings and guidance (rulebook 6), each in the one place where it matters.

use leptos::prelude::*;

use crate::app::use_store;
use crate::plan::Guidance;
use crate::ui::kit::{Prose, derive};
use crate::wording::plan::guidance;

/// A piece of guidance.
#[component]
pub fn Remark(guidance: Guidance) -> impl IntoView {
    let store = use_store();
    let id = guidance.kind().id();
    let text = derive(move || store.names(|names| guidance::text(names, store.edition(), &guidance)));
    view! {
        <p class="remark" data-guidance=id>
            <Prose text=text />
        </p>
    }
}
