//! The page. Components hold no logic: what can be derived is a memo of the store, what can be
//! decided is decided in the rules, and every text comes from the wording.

#[cfg(feature = "ssr")]
pub mod ahead;
mod answer;
mod basis;
mod checks;
mod detail;
mod drop;
mod edition;
mod facts;
mod frame;
mod hello;
mod kit;
mod notices;
mod paper;
mod pass;
mod paste;
mod presenter;
mod remark;
mod top;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::{Pane, Store, follow_address, follow_updates, keep, load, t};
use crate::wording::{Label, Lang};

use self::answer::{AnswerPane, Strip};
use self::checks::Checks;
use self::detail::Detail;
use self::drop::Drop;
use self::facts::FactsPane;
use self::frame::{BottomBar, Fold, folded, foot};
use self::hello::Hello;
use self::kit::{When, derive, effect, memo, press, provide_room, provide_sight};
use self::notices::{Notices, ToastBar};
use self::paper::{PaperFoot, PaperHead};
use self::pass::Pass;
use self::paste::Paste;
use self::top::Top;

/// Puts the page in the place of what was written ahead of it in `#app`. Which language is spoken to
/// who has chosen none was decided there.
pub fn start() {
    report_crashes();
    let spoken = document().document_element().and_then(|root| Lang::from_tag(&root.get_attribute("lang")?));
    let spoken = spoken.unwrap_or_default();
    let kept = load();
    let Some(place) = document().get_element_by_id("app").and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    place.set_inner_html("");
    mount_to(place, move || {
        let store = Store::new(kept, spoken);
        keep(store);
        follow_address(store);
        follow_updates(store);
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
    let room = provide_room();
    let begun = memo(move || store.begun.get() || !store.case.with(|case| case.is_empty()));
    let answerable = memo(move || store.of_trace(|trace| !trace.channels.is_empty()).unwrap_or_default());
    let folded = folded(store, room);
    let welcome = || {
        view! {
            <main class="welcome">
                <Hello />
                {foot(false)}
            </main>
        }
    };
    view! {
        <When when=begun>
            <a class="skip button" href="#panel-answer" on:click=press(move || store.show_pane(Pane::Answer))>
                {t(Label::SkipToAnswer)}
            </a>
        </When>
        <Top />
        <Notices />
        <PaperHead />
        <When when=begun otherwise=welcome>
            <main class="panes" data-folded=derive(move || folded.get().to_string())>
                <BottomBar />
                <Fold folded=folded />
                <Strip answerable=answerable />
                <FactsPane />
                <AnswerPane answerable=answerable />
                <Detail />
            </main>
        </When>
        <Pass />
        <Paste />
        <PaperFoot />
        <Checks />
        <Drop />
        <ToastBar answerable=answerable />
    }
}
