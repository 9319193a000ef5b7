//! A button that opens a case file.

use leptos::prelude::*;

use crate::app::{open_files, t, use_store};
use crate::wording::Label;

use super::handler::{on, target};

/// A button that opens a case file. The field itself is hidden behind it, and reached by it.
#[component]
pub fn FileButton(class: &'static str, done: Callback<()>) -> impl IntoView {
    let store = use_store();
    let chosen = on(move |event: leptos::ev::Event| {
        if let Some(input) = target::<web_sys::HtmlInputElement>(&event) {
            if let Some(files) = input.files() {
                open_files(store, &files);
            }
            // The same file can be chosen again.
            input.set_value("");
        }
        done.run(());
    });
    view! {
        <label class=format!("{class} file-button")>
            <input type="file" multiple accept=".json,application/json,.csv,.tsv,text/csv" class="visually-hidden" on:change=chosen />
            {t(Label::OpenFile)}
        </label>
    }
}
