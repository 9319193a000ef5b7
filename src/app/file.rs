//! Files that go out and come in.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::exchange::draft::Fault;
use crate::exchange::{read_check_in, write_case};
use crate::facts::Case;
use crate::wording::josa::is_letter;

use super::store::Store;

/// Offers a text as a file to save.
pub fn save_file(name: &str, kind: &str, text: &str) {
    save_parts(name, kind, &[text]);
}

/// Offers a text in parts as a file to save.
pub fn save_parts(name: &str, kind: &str, parts: &[impl AsRef<str>]) {
    let parts = parts.iter().map(|part| JsValue::from_str(part.as_ref())).collect();
    // Each step may be refused by the browser; then no file is offered, and nothing else happens.
    let _ = offer(name, kind, &parts);
}

fn offer(name: &str, kind: &str, parts: &js_sys::Array) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlElement = document().create_element("a")?.dyn_into()?;
    link.set_attribute("href", &url)?;
    link.set_hidden(true);
    link.set_attribute("download", name)?;
    // A link that is not in the page may be gone before the browser has read the file's name.
    let body = document().body().ok_or(JsValue::NULL)?;
    body.append_child(&link)?;
    link.click();
    // The download has its own hold on the blob once it has begun.
    set_timeout(
        move || {
            link.remove();
            let _ = web_sys::Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(10),
    );
    Ok(())
}

/// Offers a case as a file.
pub fn save_case(case: &Case) {
    save_file(&format!("{}.json", file_name(case)), "application/json", &write_case(case));
}

/// A name for files about a case, without what stands behind the dot: what most file systems take.
pub fn file_name(case: &Case) -> String {
    let name: String = case.name.trim().chars().map(|c| if is_letter(c) { c } else { '-' }).take(60).collect();
    if name.is_empty() { "kakao-sync-check".to_owned() } else { name }
}

/// A file that can't be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What it is called.
    pub file: String,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// Opens files that were chosen or dropped: the first that can be read is shown, and all of them are
/// kept. What can't be read is told, and changes nothing.
pub fn open_files(store: Store, files: &web_sys::FileList) {
    let files = (0..files.length()).filter_map(|place| files.get(place));
    let (tables, files): (Vec<web_sys::File>, Vec<_>) = files.partition(|file| is_table(&file.name()));
    if let Some(table) = tables.into_iter().next() {
        store.open_table(table);
    }
    if files.is_empty() {
        return;
    }
    leptos::task::spawn_local(async move {
        let (mut checks, mut refused) = (Vec::new(), Vec::new());
        let edition = untrack(|| store.next_edition());
        for file in files {
            let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
            match read_check_in(&text.ok().and_then(|text| text.as_string()).unwrap_or_default(), edition) {
                Ok(check) => checks.push(check),
                Err(faults) => refused.push(Refused { file: file.name(), faults }),
            }
        }
        store.open_all(checks);
        store.refuse(refused);
    });
}

/// Whether a file of this name holds a table.
fn is_table(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".csv", ".tsv"].iter().any(|kind| name.ends_with(kind))
}
