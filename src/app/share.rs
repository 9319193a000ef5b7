//! Passing something on through the browser's share sheet: the one place that touches it. Not every
//! browser has one, and whoever opens it may close it again.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// It was handed on.
    Done,
    /// The sheet was closed again. Nothing is wrong.
    Cancelled,
    /// The browser did not let the page.
    Refused,
}

/// Whether this browser has a share sheet.
pub fn offered() -> bool {
    sheet().is_some()
}

/// Opens the sheet for a text, and a link where there is one, and calls back with what came of it.
/// Browsers allow it only while they answer a press.
pub fn share(title: &str, text: &str, url: Option<&str>, done: impl FnOnce(Shared) + 'static) {
    let Some(opened) = open(title, text, url) else {
        done(Shared::Refused);
        return;
    };
    leptos::task::spawn_local(async move {
        let cancelled = |error: &JsValue| get(error, "name").as_string().is_some_and(|name| name == "AbortError");
        done(match wasm_bindgen_futures::JsFuture::from(opened).await {
            Ok(_) => Shared::Done,
            Err(error) if cancelled(&error) => Shared::Cancelled,
            Err(_) => Shared::Refused,
        });
    });
}

fn open(title: &str, text: &str, url: Option<&str>) -> Option<js_sys::Promise> {
    let data = js_sys::Object::new();
    for (key, value) in [("title", Some(title)), ("text", Some(text)), ("url", url)] {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            js_sys::Reflect::set(&data, &JsValue::from_str(key), &JsValue::from_str(value)).ok()?;
        }
    }
    sheet()?.call1(&window().navigator(), &data).ok()?.dyn_into().ok()
}

/// What opens the sheet. The type says that every browser has it.
fn sheet() -> Option<js_sys::Function> {
    get(&window().navigator(), "share").dyn_into().ok()
}

fn get(of: &JsValue, key: &str) -> JsValue {
    js_sys::Reflect::get(of, &JsValue::from_str(key)).unwrap_or_default()
}
