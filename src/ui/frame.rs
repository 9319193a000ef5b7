//! The frame around facts and answer: folding the facts away, the bar of a narrow page, the end of
//! the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::{Pane, Store, View, t, use_store};
use crate::rules::Edition;
use crate::ui::kit::{
    Button, Derived, Icon, IconName, Prose, Room, Tabs, derive, effect, hear, memo, press, target, words,
};
use crate::wording::{Label, answer as say, editions};

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

/// The end of the page: what it goes by, and that nothing leaves it. Where that is not chosen above, the
/// way to what the user sees instead.
pub fn foot(switches: bool) -> AnyView {
    let store = use_store();
    let goes_by = derive(move || editions::goes_by(store.lang.get(), store.edition()));
    let switch = switches.then(|| {
        let go = Callback::new(move |()| store.connect_in(untrack(|| next(store.edition()))));
        let name = derive(move || editions::words(next(store.edition())).name.of(store.lang.get()).to_owned());
        view! {
            <Button class="link" id="other-screen" on_press=go>{t(Label::OtherScreen)} ": " {name}</Button>
            <p>{t(Label::HostedShops)}</p>
        }
        .into_any()
    });
    view! { <div class="foot"><p><Prose text=goes_by /></p> {switch} {stays_here()}</div> }.into_any()
}

/// That nothing leaves the browser, and how anybody can see for themselves.
fn stays_here() -> AnyView {
    let ways = [Label::CheckWithoutNetwork, Label::CheckAgain, Label::CheckTraffic, Label::CheckPolicy];
    let ways: Vec<_> = ways.into_iter().map(|way| view! { <li>{t(way)}</li> }.into_any()).collect();
    view! {
        <div class="stays">
            <p>{t(Label::NothingLeaves)}</p>
            <details>
                <summary class="link">{t(Label::HowToCheck)}</summary>
                <ul>{ways}</ul>
            </details>
        </div>
    }
    .into_any()
}

/// The edition after one, in a ring: one button leads through all of them.
fn next(edition: Edition) -> Edition {
    Edition::ALL.into_iter().skip_while(|one| *one != edition).nth(1).unwrap_or_default()
}

/// Whether somebody writes into what has the focus.
pub fn writes(event: &web_sys::Event) -> bool {
    target::<web_sys::HtmlInputElement>(event).is_some_and(|input| !matches!(&*input.type_(), "radio" | "checkbox"))
}
