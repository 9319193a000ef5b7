//! Where cells come from: the clipboard, or a file.

use leptos::html;
use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::exchange::table::Field;
use crate::ui::kit::{Button, live, memo, on, target};
use crate::wording::{TableLabel, table as say};

use super::pasted;

/// The field to paste into, a file, and the table to be filled in.
#[component]
pub fn Cells() -> impl IntoView {
    let store = use_store();
    let field = NodeRef::<html::Textarea>::new();
    // What is pasted as a whole need not be drawn first: it may be megabytes.
    let paste = on(move |event: leptos::ev::ClipboardEvent| {
        let untouched = field.get_untracked().is_some_and(|field| field.value().trim().is_empty());
        if let Some(text) = pasted(&event).filter(|text| untouched && !text.trim().is_empty()) {
            event.prevent_default();
            store.paste_table(&text);
        }
    });
    let read = Callback::new(move |()| {
        if let Some(field) = field.get_untracked() {
            store.paste_table(&field.value());
        }
    });
    let trouble = memo(move || store.pasting.trouble.get().map(|trouble| trouble.text(store.lang.get())));
    view! {
        <p>{t(TableLabel::Intro)}</p>
        <p class="hint" role="alert" id="paste-trouble" data-o="warning" hidden=move || trouble.get().is_none()>
            {live(move || trouble.get())}
        </p>
        <div class="field">
            <label for="paste-text">{t(TableLabel::Cells)}</label>
            <textarea
                class="input"
                id="paste-text"
                rows="6"
                spellcheck="false"
                autofocus
                aria-describedby="paste-trouble"
                node_ref=field
                on:paste=paste
            ></textarea>
        </div>
        {understood(store)}
        <div class="acts">
            <Button class="button prime" id="paste-read" on_press=read>
                {t(TableLabel::Read)}
            </Button>
            {file(store)}
            <Button class="link" id="paste-template" on_press=Callback::new(move |()| store.save_template())>
                {t(TableLabel::Template)}
            </Button>
        </div>
    }
}

/// Which columns are understood.
fn understood(store: Store) -> AnyView {
    let fields = move || {
        let lang = store.lang.get();
        Field::ALL.map(|field| view! { <li>{say::field(lang, field)}</li> }.into_any()).collect_view()
    };
    view! {
        <details class="unfold">
            <summary class="link">{t(TableLabel::Understood)}</summary>
            <ul class="paste-fields">
                {live(fields)} <li>{live(move || say::my_role(store.lang.get()))}</li>
            </ul>
            <p class="hint">{t(TableLabel::UnderstoodText)}</p>
        </details>
    }
    .into_any()
}

/// A file with a table.
fn file(store: Store) -> AnyView {
    let chosen = on(move |event: leptos::ev::Event| {
        let input = target::<web_sys::HtmlInputElement>(&event);
        if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
            store.open_table(file);
        }
    });
    view! {
        <label class="button file-button">
            <input
                type="file"
                id="paste-file"
                accept=".csv,.tsv,.txt,text/csv,text/plain"
                class="visually-hidden"
                on:change=chosen
            />
            {t(TableLabel::ChooseFile)}
        </label>
    }
    .into_any()
}
