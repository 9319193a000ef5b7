//! Copying text: the one place that touches the clipboard. It may be refused.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Copies a text, and calls back with whether that worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let navigator = window().navigator();
    // Where a page is not served securely there is no clipboard at all, whatever the type says.
    let there = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| !clipboard.is_undefined() && !clipboard.is_null());
    if !there {
        done(false);
        return;
    }
    let written = navigator.clipboard().write_text(text);
    leptos::task::spawn_local(async move {
        done(wasm_bindgen_futures::JsFuture::from(written).await.is_ok());
    });
}
