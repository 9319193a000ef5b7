//! The page as text, written into the HTML when it is built, for who has only just come: it is seen
//! before anything else has arrived (`shell/index.html`).

use leptos::prelude::*;

use crate::app::{Loaded, Store};
use crate::json::Json;
use crate::wording::{Label, Lang};

use super::Page;

/// What is seen before the page has arrived, as JSON: for each language the welcome page, its title
/// and its description; and the frame of an answer, which needs no words.
pub fn prerendered() -> String {
    let speak = |lang: Lang| {
        let parts = [
            ("title", Label::Title.text(lang).to_owned()),
            ("description", Label::Description.text(lang).to_owned()),
            ("welcome", welcome(lang)),
        ];
        (lang.tag(), Json::object(parts.map(|(name, text)| (name, Json::text(text)))))
    };
    let both = [Lang::En, Lang::Ko].map(speak);
    Json::object(both.into_iter().chain([("waiting", Json::text(waiting()))])).to_line()
}

/// The very page, as it welcomes whoever has nothing kept.
fn welcome(lang: Lang) -> String {
    written(move || {
        let store = Store::new(Loaded::default(), lang);
        view! { <Page store=store /> }.into_any()
    })
}

/// Where facts and answer will stand, for who comes back to a check.
fn waiting() -> String {
    written(|| {
        view! {
            <main class="panes" aria-busy="true">
                <div class="ask"></div>
                <div class="facts"></div>
                <div class="answer"></div>
            </main>
        }
        .into_any()
    })
}

/// A view as HTML, without the marks by which Leptos would find its places again.
fn written(view: impl FnOnce() -> AnyView) -> String {
    let html = Owner::new_root(None).with(|| view().to_html());
    html.replace("<!>", "").replace("<!--<() />-->", "")
}
