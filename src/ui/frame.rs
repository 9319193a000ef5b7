//! The frame around facts and answer: folding the facts away, the bar of a narrow page, the end of
//! the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::{Pane, Store, View, t, use_store};
use crate::ui::kit::{Derived, Icon, IconName, Room, Tabs, derive, effect, hear, memo, press, prose, target, words};
use crate::wording::{Label, answer as say};

/// The key that folds the facts away. It is none that writes something, so that nobody who speaks to
/// the computer presses it by a word (WCAG 2.1.4).
const KEY: &str = "F2";

/// Whether the facts are folded away: because the user did it, or because the detail takes their room.
pub fn folded(store: Store, room: Room) -> Derived<bool> {
    derive(move || store.folded.get() || !room.roomy.get() && store.detail.with(Option::is_some))
}

/// Folds the facts to a rail, and shows them again. The rail is the same button, so that the focus
/// stays on it.
#[component]
pub fn Fold(folded: Derived<bool>) -> impl IntoView {
    let store = use_store();
    let room: Room = expect_context();
    let turn = move || {
        let folded = folded.get_untracked();
        if folded && !room.roomy.get_untracked() {
            store.close_channel();
        }
        store.fold(!folded);
    };
    hear("keydown", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if event.key() == KEY && !room.narrow.get_untracked() {
            event.prevent_default();
            turn();
        }
    });
    // Whoever is led to a control has to see it.
    effect(move || {
        if store.reveal.with(Option::is_some) && folded.get_untracked() && !room.narrow.get_untracked() {
            turn();
        }
    });
    view! {
        <button
            type="button"
            class="fold"
            id="fold"
            title=t(Label::FoldFacts)
            aria-expanded=derive(move || (!folded.get()).to_string())
            aria-controls="panel-facts"
            aria-keyshortcuts=KEY
            on:click=press(turn)
        >
            <Icon name=IconName::Side />
            <span>{t(Label::Facts)}</span>
        </button>
    }
}

/// Facts, answer or plan, on a page too narrow for more than one of them.
#[component]
pub fn BottomBar() -> impl IntoView {
    let store = use_store();
    let answer = memo(move || {
        let lang = store.lang.get();
        let name = Label::Answer.text(lang);
        match store.of_trace(|trace| trace.count()) {
            Some(count) if count.all > 0 => format!("{name} · {}", say::tab(lang, count)),
            _ => name.to_owned(),
        }
    });
    let planning = derive(move || store.pane.get() == Pane::Answer && store.view.get() == View::Plan);
    let choose = Callback::new(move |id| {
        // The plan has an entry of its own.
        if id == "answer" && planning.get_untracked() {
            store.show_view(View::List);
        }
        store.show_pane(if id == "facts" { Pane::Facts } else { Pane::Answer });
    });
    let plan = press(move || {
        store.show_view(View::Plan);
        store.show_pane(Pane::Answer);
    });
    view! {
        <div class="bottom">
            <Tabs
                label=Label::Panes
                class="pane-tabs"
                tabs=vec![("facts", words(Label::Facts)), ("answer", answer)]
                chosen=derive(move || if store.pane.get() == Pane::Facts { "facts" } else { "answer" })
                on_choose=choose
            />
            <button
                type="button"
                class="tab"
                id="go-plan"
                aria-current=derive(move || planning.get().to_string())
                on:click=plan
            >
                {t(Label::Plan)}
            </button>
        </div>
    }
}

/// The end of the page: what it goes by; where menus are named, that they may have moved.
pub fn foot(menus: bool) -> AnyView {
    view! {
        <div class="foot">
            <p>{t(Label::NotKakao)}</p>
            {menus.then(|| view! { <p>{prose(Label::Moved)}</p> }.into_any())}
        </div>
    }
    .into_any()
}

/// Whether somebody writes into what has the focus.
pub fn writes(event: &web_sys::Event) -> bool {
    target::<web_sys::HtmlInputElement>(event).is_some_and(|input| !matches!(&*input.type_(), "radio" | "checkbox"))
}
