//! The bar at the top: what the page is, and what concerns the case as a whole.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::focus::{focus_later, focus_now};
use crate::app::settings::Theme;
use crate::app::{Passing, save_case, t, use_store};
use crate::ui::frame::writes;
use crate::ui::hello::ExampleList;
use crate::ui::kit::{
    Button, Derived, FileButton, Icon, IconName, Options, Pop, Segments, State, When, choices, derive, effect, hear,
    memo, on, press, value, words,
};
use crate::ui::presenter::Presenter;
use crate::wording::{CheckLabel, Label, Lang, PassLabel};

/// The bar at the top; behind one button where the page is narrow.
#[component]
pub fn Top() -> impl IntoView {
    let store = use_store();
    let menu = State::new(false);
    let cases = State::new(false);
    let open = derive(move || menu.get().to_string());
    let keys = on(move |event: leptos::ev::KeyboardEvent| {
        // The menu within closes first.
        if event.key() == "Escape" && menu.get() && !cases.get() {
            menu.set(false);
            focus_later("menu-button");
        }
    });
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
            <Segments
                name="lang"
                legend=words(Label::Language)
                hide_legend=true
                value=derive(move || store.lang.get().tag().to_owned())
                options=Derived::from(vec![("en".into(), "EN".into()), ("ko".into(), "한국어".into())])
                on_choose=Callback::new(move |tag: String| store.speak(Lang::from_tag(&tag).unwrap_or_default()))
            />
            <button
                type="button"
                class="button quiet menu-button"
                id="menu-button"
                aria-expanded=open
                aria-controls="tools"
                on:click=press(move || menu.update(|open| *open = !*open))
            >
                <Icon name=IconName::Menu />
                <span class="visually-hidden">{t(Label::Menu)}</span>
            </button>
            <div class="tools" id="tools" data-open=open on:keydown=keys>
                <UndoRedo />
                <PassOn menu=menu />
                <CaseMenu open=cases done=Callback::new(move |()| menu.set(false)) />
                <ThemeChoice />
                <Presenter />
            </div>
        </header>
    }
}

/// Passes the check on, once there is something in it.
#[component]
fn PassOn(menu: State<bool>) -> impl IntoView {
    let store = use_store();
    let pass_on = move || {
        // On a narrow page the button goes with the menu, and the focus has to come back to something.
        if menu.get_untracked() {
            menu.set(false);
            focus_now("menu-button");
        }
        store.pass_on(Passing::Link);
    };
    view! {
        <When when=derive(move || store.case.with(|case| !case.is_empty()))>
            <Button id="pass-button" on_press=Callback::new(move |()| pass_on())>
                <Icon name=IconName::Send />
                <span>{t(PassLabel::PassOn)}</span>
            </Button>
        </When>
    }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let store = use_store();
    // Ctrl+Z belongs to a text field while one types in it.
    hear("keydown", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if writes(event) || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        match (&*event.key().to_ascii_lowercase(), event.shift_key()) {
            ("z", false) => store.undo(),
            ("z", true) | ("y", false) => store.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    let undoable = memo(move || store.undoable());
    let redoable = memo(move || store.redoable());
    view! {
        {step(IconName::Undo, Label::Undo, undoable, Callback::new(move |()| store.undo()))}
        {step(IconName::Redo, Label::Redo, redoable, Callback::new(move |()| store.redo()))}
    }
}

/// A button that walks through the history, and says what it would do.
fn step(icon: IconName, label: Label, what: Derived<Option<String>>, act: Callback<()>) -> AnyView {
    let lang = use_store().lang;
    let text = derive(move || match (label.text(lang.get()), what.get()) {
        (label, Some(what)) => format!("{label}: {what}"),
        (label, None) => label.to_owned(),
    });
    let disabled = derive(move || what.with(Option::is_none).to_string());
    view! {
        <button
            type="button"
            class="button quiet"
            aria-disabled=disabled
            title=text
            on:click=press(move || act.run(()))
        >
            <Icon name=icon />
            <span class="on-menu">{text}</span>
        </button>
    }
    .into_any()
}

/// Opening, saving, starting over, examples. `done` is called when one of them was chosen.
#[component]
fn CaseMenu(open: State<bool>, done: Callback<()>) -> impl IntoView {
    let store = use_store();
    let name = memo(move || {
        let name = store.shown_case().with(|case| case.name.trim().to_owned());
        if name.is_empty() { Label::UntitledCase.text(store.lang.get()).to_owned() } else { name }
    });
    let done = Callback::new(move |()| {
        open.set(false);
        done.run(());
    });
    let save = Callback::new(move |()| {
        store.case.with_untracked(|case| save_case(case));
        done.run(());
    });
    let checks = Callback::new(move |()| {
        store.show_checks(true);
        done.run(());
    });
    let start_over = Callback::new(move |()| {
        store.start_over();
        done.run(());
    });
    let summary = view! {
        <Icon name=IconName::File />
        <span class="menu-name">{t(Label::Case)} ": " <b>{name}</b></span>
    };
    view! {
        <Pop class="menu" open=open summary=summary.into_any()>
            <Button class="button quiet" id="checks-button" on_press=checks>{t(CheckLabel::Checks)}</Button>
            <Button class="button quiet" on_press=start_over>{t(Label::StartOver)}</Button>
            <FileButton class="button quiet" done=done />
            <Button class="button quiet" on_press=save>{t(Label::SaveFile)}</Button>
            <h2>{t(Label::Examples)}</h2>
            <ExampleList done=done />
        </Pop>
    }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let store = use_store();
    effect(move || {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-theme", store.theme.get().id());
        }
    });
    let label = |theme| match theme {
        Theme::Auto => Label::ThemeAuto,
        Theme::Light => Label::ThemeLight,
        Theme::Dark => Label::ThemeDark,
    };
    let options: Derived<Options> = derive(move || {
        Theme::ALL.map(|one| (one.id().to_owned(), label(one).text(store.lang.get()).to_owned())).to_vec()
    });
    let choose = value(move |id| {
        store.set_theme(Theme::ALL.into_iter().find(|one| one.id() == id).unwrap_or_default());
    });
    view! {
        <label class="theme">
            <span class="on-menu">{t(Label::Theme)}</span>
            <select id="theme" on:change=choose>
                {choices(derive(move || store.theme.get().id().to_owned()), options)}
            </select>
        </label>
    }
}
