//! The page. Components hold no logic: what can be derived is a memo of the store, what can be
//! decided is decided in the rules, and every text comes from the wording.

mod answer;
mod detail;
mod facts;
mod hello;
mod kit;
mod notices;
mod remark;
mod top;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::{Pane, Store, follow_address, keep, load, t, use_store};
use crate::wording::{Label, Lang, answer as say};

use self::answer::AnswerPane;
use self::detail::Detail;
use self::facts::FactsPane;
use self::hello::Hello;
use self::kit::{Tabs, When, derive, effect, memo, press, prose, provide_sight, words};
use self::notices::{Notices, ToastBar};
use self::top::Top;

/// Puts the page in the place of the static shell in `#app`.
pub fn start() {
    report_crashes();
    let browser = window().navigator().language().and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default();
    let kept = load();
    let Some(place) = document().get_element_by_id("app").and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    place.set_inner_html("");
    mount_to(place, move || {
        let store = Store::new(kept, browser);
        keep(store);
        follow_address(store);
        effect(move || {
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", store.lang.get().tag());
            }
            document().set_title(Label::Title.text(store.lang.get()));
        });
        view! { <Page store=store /> }
    })
    .forget();
}

/// Nothing here is meant to panic. Should something all the same, the page says so in plain words
/// that are part of the static shell, since nothing else can be trusted to work.
fn report_crashes() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        if let Some(notice) = document().get_element_by_id("crashed") {
            let _ = notice.remove_attribute("hidden");
        }
    }));
}

/// The whole page.
#[component]
pub fn Page(
    /// The state of the page.
    store: Store,
) -> impl IntoView {
    provide_context(store);
    provide_sight();
    let begun = memo(move || store.begun.get() || !store.case.with(|case| case.is_empty()));
    view! {
        <When when=begun>
            <a class="skip button" href="#panel-answer" on:click=press(move || store.show_pane(Pane::Answer))>
                {t(Label::SkipToAnswer)}
            </a>
        </When>
        <Top />
        <Notices />
        <When when=begun otherwise=|| view! { <main class="welcome"><Hello /></main> }>
            <main class="panes">
                <PaneTabs />
                <FactsPane />
                <AnswerPane />
                <Detail />
            </main>
        </When>
        <footer class="foot">
            <p>{t(Label::NotKakao)}</p>
            <p>{prose(Label::Moved)}</p>
        </footer>
        <ToastBar />
    }
}

/// Facts or answer, on a screen too narrow for both.
#[component]
fn PaneTabs() -> impl IntoView {
    let store = use_store();
    let facts = words(Label::Facts);
    let answer = memo(move || {
        let lang = store.lang.get();
        let name = Label::Answer.text(lang);
        match store.of_trace(|trace| (trace.listed(), trace.channels.len())) {
            Some((listed, all)) if all > 0 => format!("{name} · {}", say::tab(lang, listed, all)),
            _ => name.to_owned(),
        }
    });
    view! {
        <Tabs
            label=Label::Panes
            class="pane-tabs"
            tabs=vec![("facts", facts), ("answer", answer)]
            chosen=derive(move || if store.pane.get() == Pane::Facts { "facts" } else { "answer" })
            on_choose=Callback::new(move |id| store.show_pane(if id == "facts" { Pane::Facts } else { Pane::Answer }))
        />
    }
}
