//! Files that are dropped anywhere on the page are opened.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::{open_files, t, use_store};
use crate::ui::kit::{State, When, hear};
use crate::wording::Label;

/// What is told while files hang over the page.
#[component]
pub fn Drop() -> impl IntoView {
    let store = use_store();
    let over = State::new(false);
    // Without a word from the page the browser would leave it, and show the file itself.
    hear("dragover", move |event| {
        if with_files(&event).is_some() {
            event.prevent_default();
            over.set(true);
        }
    });
    hear("dragleave", move |event| {
        let within = event.dyn_ref::<web_sys::DragEvent>().is_some_and(|event| event.related_target().is_some());
        if !within {
            over.set(false);
        }
    });
    hear("drop", move |event| {
        over.set(false);
        if let Some(files) = with_files(&event).and_then(|files| files.files()) {
            event.prevent_default();
            open_files(store, &files);
        }
    });
    view! {
        <When when=over.read_only()>
            <div class="drop" aria-hidden="true">
                <p>{t(Label::DropHere)}</p>
            </div>
        </When>
    }
}

/// What is dragged, if these are files.
fn with_files(event: &web_sys::Event) -> Option<web_sys::DataTransfer> {
    let dragged = event.dyn_ref::<web_sys::DragEvent>()?.data_transfer()?;
    dragged.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files")).then_some(dragged)
}
