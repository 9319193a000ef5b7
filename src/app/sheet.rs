//! A sheet over a narrow page has a place in the browser's history, so that Back closes it. Any of it
//! may fail; the sheet then only closes by its own button.

use leptos::prelude::*;

/// What the browser remembers with the entry of an open sheet.
const OPEN: &str = "sheet";

/// Whether the present entry is that of a sheet.
fn here() -> bool {
    let state = window().history().and_then(|history| history.state());
    state.is_ok_and(|state| state.as_string().is_some_and(|state| state == OPEN))
}

/// A sheet was opened.
pub fn opened() {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&OPEN.into(), "", None);
    }
}

/// A sheet was closed, by whatever: its entry is left, if Back has not left it already.
pub fn closed() {
    if here()
        && let Ok(history) = window().history()
    {
        let _ = history.back();
    }
}

/// Does something when Back has left the entry of a sheet.
pub fn on_back(close: Box<dyn Fn()>) {
    let handle = window_event_listener(leptos::ev::popstate, move |_| {
        if !here() {
            close();
        }
    });
    on_cleanup(move || handle.remove());
}
