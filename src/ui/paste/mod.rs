//! Pasting a table of channels: the cells, then how they are understood.

mod cells;
mod columns;
mod preview;
mod rows;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::{Store, t, use_store};
use crate::exchange::table::is_several;
use crate::ui::kit::{Button, Cross, Dialog, When, hear, memo, target};
use crate::wording::TableLabel;

use self::cells::Cells;
use self::preview::Preview;

/// The dialog. Nothing of it is made before it is open.
#[component]
pub fn Paste() -> impl IntoView {
    let store = use_store();
    let open = memo(move || store.pasting.open.get());
    let pasted = memo(move || store.pasting.text.with(Option::is_some));
    let close = Callback::new(move |()| store.close_paste());
    hear("paste", move |event| take_from_anywhere(store, &event));
    view! {
        <Dialog id="paste" labelled_by="paste-heading" open=open on_close=close>
            <When when=open>
                <div class="dialog-body">
                    <h2 id="paste-heading">{t(TableLabel::Title)}</h2>
                    <When when=pasted otherwise=|| view! { <Cells /> }>
                        <Preview />
                    </When>
                    <Cross class="button quiet icon-only dialog-close" on_press=close />
                </div>
            </When>
        </Dialog>
    }
}

/// A button that opens the dialog.
#[component]
pub fn PasteButton(class: &'static str, id: &'static str) -> impl IntoView {
    let store = use_store();
    let open = Callback::new(move |()| store.open_paste());
    view! {
        <Button class=class id=id on_press=open>
            {t(TableLabel::PasteTable)}
        </Button>
    }
}

/// Takes a table that is pasted where nothing else takes it.
fn take_from_anywhere(store: Store, event: &web_sys::Event) {
    let writes = |element: web_sys::Element| element.matches("input, textarea, select").unwrap_or(true);
    let busy = || document().query_selector("dialog[open]").ok().flatten().is_some();
    if target::<web_sys::Element>(event).is_some_and(writes) || busy() {
        return;
    }
    if let Some(text) = pasted(event).filter(|text| is_several(text)) {
        event.prevent_default();
        store.paste_table(&text);
    }
}

/// The text that is being pasted.
fn pasted(event: &web_sys::Event) -> Option<String> {
    event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()
}
