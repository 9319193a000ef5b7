//! The bar at the top: what the page is, and what concerns the case as a whole.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::focus::focus_later;
use crate::app::settings::Theme;
use crate::app::{Store, save_file, t, use_store};
use crate::exchange::write_case;
use crate::facts::Case;
use crate::ui::hello::ExampleList;
use crate::ui::kit::{FileButton, Icon, IconName, Segments};
use crate::wording::{Label, Lang};

#[component]
pub fn Top() -> impl IntoView {
    let store = use_store();
    let menu = RwSignal::new(false);
    let cases = RwSignal::new(false);
    view! {
        <header class="top">
            <div class="brand">
                <svg viewBox="0 0 28 28" aria-hidden="true">
                    <rect class="logo-ground" width="28" height="28" rx="7" />
                    <path class="logo-line" d="M6 9h4l8 10h4M6 19h4l2.6-3.2M15.4 12.2 18 9h4" />
                </svg>
                <div>
                    <h1>{t(Label::Title)}</h1>
                    <p>{t(Label::Subtitle)}</p>
                </div>
            </div>
            <button
                type="button"
                class="button menu-button"
                id="menu-button"
                aria-expanded=move || menu.get().to_string()
                aria-controls="tools"
                on:click=move |_| menu.update(|open| *open = !*open)
            >
                <Icon name=IconName::Menu />
                {t(Label::Menu)}
            </button>
            <div
                class="tools"
                id="tools"
                data-open=move || menu.get().to_string()
                on:keydown=move |event| {
                    // The menu within closes first.
                    if event.key() == "Escape" && menu.get() && !cases.get() {
                        menu.set(false);
                        focus_later("menu-button");
                    }
                }
            >
                <UndoRedo />
                <CaseMenu open=cases done=Callback::new(move |()| menu.set(false)) />
                <Segments
                    name="lang"
                    legend=Signal::derive(t(Label::Language))
                    hide_legend=true
                    value=Signal::derive(move || store.lang.get().tag().to_owned())
                    options=Signal::stored(vec![("en".into(), "EN".into()), ("ko".into(), "한국어".into())])
                    on_choose=Callback::new(move |tag: String| store.chosen_lang.set(Lang::from_tag(&tag)))
                />
                <ThemeChoice />
            </div>
        </header>
    }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let store = use_store();
    let undoable = Memo::new(move |_| store.undoable());
    let redoable = Memo::new(move |_| store.redoable());
    let named = |label: Label, what: Memo<Option<String>>| {
        let text = t(label);
        move || match what.get() {
            Some(what) => format!("{}: {what}", text()),
            None => text().to_owned(),
        }
    };
    let button = move |icon: IconName, label: Label, what: Memo<Option<String>>, act: fn(Store)| {
        view! {
            <button
                type="button"
                class="button quiet"
                aria-disabled=move || what.with(Option::is_none).to_string()
                title=named(label, what)
                on:click=move |_| act(store)
            >
                <Icon name=icon />
                <span class="on-menu">{named(label, what)}</span>
            </button>
        }
    };
    // Ctrl+Z belongs to a text field while one types in it.
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let in_text = event.target().and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok()).is_some_and(|one| {
            one.dyn_ref::<web_sys::HtmlInputElement>()
                .is_some_and(|input| !matches!(&*input.type_(), "radio" | "checkbox"))
        });
        if in_text || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        match (&*event.key().to_ascii_lowercase(), event.shift_key()) {
            ("z", false) => store.undo(),
            ("z", true) | ("y", false) => store.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
    view! {
        {button(IconName::Undo, Label::Undo, undoable, Store::undo)}
        {button(IconName::Redo, Label::Redo, redoable, Store::redo)}
    }
}

/// Opening, saving, starting over, examples. `done` is called when one of them was chosen.
#[component]
fn CaseMenu(open: RwSignal<bool>, done: Callback<()>) -> impl IntoView {
    let store = use_store();
    let menu = NodeRef::<leptos::html::Details>::new();
    // It closes when one clicks elsewhere, and on Escape from wherever the focus is.
    let outside = window_event_listener(leptos::ev::pointerdown, move |event| {
        let target = event.target().and_then(|one| one.dyn_into::<web_sys::Node>().ok());
        if menu.try_get_untracked().flatten().is_some_and(|menu| !menu.contains(target.as_ref())) {
            open.set(false);
        }
    });
    let escape = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() != "Escape" || !open.get_untracked() {
            return;
        }
        open.set(false);
        let summary = menu.try_get_untracked().flatten().and_then(|menu| menu.query_selector("summary").ok().flatten());
        if let Some(summary) = summary.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = summary.focus();
        }
    });
    on_cleanup(move || {
        outside.remove();
        escape.remove();
    });
    let name = move || {
        let name = store.case.with(|case| case.name.trim().to_owned());
        if name.is_empty() { t(Label::UntitledCase)().to_owned() } else { name }
    };
    let done = Callback::new(move |()| {
        open.set(false);
        done.run(());
    });
    view! {
        <details
            class="menu"
            node_ref=menu
            prop:open=move || open.get()
            on:toggle:target=move |event| {
                open.try_set(event.target().open());
            }
        >
            <summary class="button quiet">
                <Icon name=IconName::File />
                <span class="menu-name">{t(Label::Case)} ": " <b>{name}</b></span>
            </summary>
            <div class="pop">
                <FileButton class="button quiet" done=done />
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| {
                        let text = store.case.with_untracked(|case| write_case(case));
                        save_file(&format!("{}.json", file_name(&store.case.get_untracked())), "application/json", &text);
                        done.run(());
                    }
                >
                    {t(Label::SaveFile)}
                </button>
                <button
                    type="button"
                    class="button quiet"
                    on:click=move |_| {
                        store.open(Case::default());
                        done.run(());
                    }
                >
                    {t(Label::StartOver)}
                </button>
                <h2>{t(Label::Examples)}</h2>
                <Show when=move || open.get()>
                    <ExampleList done=done />
                </Show>
            </div>
        </details>
    }
}

/// A name for the case's file: what most file systems take.
fn file_name(case: &Case) -> String {
    let name: String = case.name.trim().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    if name.is_empty() { "kakao-sync-check".to_owned() } else { name }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let store = use_store();
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-theme", store.theme.get().id());
        }
    });
    let text = |theme| match theme {
        Theme::Auto => Label::ThemeAuto,
        Theme::Light => Label::ThemeLight,
        Theme::Dark => Label::ThemeDark,
    };
    view! {
        <label class="theme">
            <span class="on-menu">{t(Label::Theme)}</span>
            <select
                id="theme"
                on:change:target=move |event| {
                    let id = event.target().value();
                    store.theme.set(Theme::ALL.into_iter().find(|one| one.id() == id).unwrap_or_default());
                }
            >
                {Theme::ALL
                    .map(|one| {
                        view! {
                            <option value=one.id() prop:selected=move || store.theme.get() == one>
                                {t(text(one))}
                            </option>
                        }
                    })
                    .into_iter()
                    .collect_view()}
            </select>
        </label>
    }
}
