//! Copying text: the one place that touches the clipboard. It may be refused.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// Copies a text, and calls back with whether that worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let written = clipboard().map(|clipboard| clipboard.write_text(text));
    leptos::task::spawn_local(async move { done(works(written).await) });
}

/// Copies a table: as one where HTML is pasted, and as text elsewhere. Where the browser knows text
/// alone, it is copied as text.
pub fn copy_table(html: &str, text: String, done: impl FnOnce(bool) + 'static) {
    let written = items(html, &text).zip(clipboard()).map(|(items, clipboard)| clipboard.write(&items));
    leptos::task::spawn_local(async move {
        if works(written).await {
            done(true);
        } else {
            copy(&text, done);
        }
    });
}

/// Where a page is not served securely there is no clipboard at all, whatever the type says.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = window().navigator();
    let there = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| !clipboard.is_undefined() && !clipboard.is_null());
    there.then(|| navigator.clipboard())
}

async fn works(written: Option<js_sys::Promise>) -> bool {
    match written {
        Some(written) => wasm_bindgen_futures::JsFuture::from(written).await.is_ok(),
        None => false,
    }
}

/// One item in two kinds, where the browser has such items.
fn items(html: &str, text: &str) -> Option<js_sys::Array> {
    let item = js_sys::Reflect::get(&window(), &JsValue::from_str("ClipboardItem")).ok()?;
    let kinds = js_sys::Object::new();
    for (kind, words) in [("text/html", html), ("text/plain", text)] {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        let parts = js_sys::Array::of1(&JsValue::from_str(words));
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        js_sys::Reflect::set(&kinds, &JsValue::from_str(kind), &blob).ok()?;
    }
    let item = js_sys::Reflect::construct(item.dyn_ref::<js_sys::Function>()?, &js_sys::Array::of1(&kinds)).ok()?;
    Some(js_sys::Array::of1(&item))
}
