//! A dialog over the page.

use crate::app::signals::{Derived, effect};
use leptos::html;
use leptos::prelude::*;

use super::handler::on;

/// A dialog that is open while `open` holds. Esc, and whatever else closes it, is told to
/// `on_close`.
#[component]
pub fn Dialog(
    id: &'static str,
    /// Id of its heading.
    labelled_by: &'static str,
    #[prop(into)] open: Derived<bool>,
    on_close: Callback<()>,
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        let Some(dialog) = dialog.get() else { return };
        let asked = open.get();
        if asked && !dialog.open() {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        } else if !asked && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            class="dialog"
            id=id
            aria-labelledby=labelled_by
            node_ref=dialog
            on:close=on(move |_: leptos::ev::Event| on_close.run(()))
        >
            {children()}
        </dialog>
    }
}
