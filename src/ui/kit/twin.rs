//! What a picture says, in words, and other things that are only made when they are asked for.

use crate::app::signals::State;
use leptos::prelude::*;

use super::live::{Parts, live};

use crate::app::{t, use_store};
use crate::diagram::text::Saying;
use crate::wording::{Label, insight};

use super::handler::follow;
use super::windowed::{Shape, Window, Windowed};
use super::{Key, derive, marked, memo};

/// What a picture says, below it. Nothing of it is made before somebody opens it; then sentences
/// are, as far as they are in sight.
#[component]
pub fn Twin(says: Callback<(), Vec<Saying>>) -> impl IntoView {
    view! {
        <Unfold label=Label::InWords>
            <Sayings says=says />
        </Unfold>
    }
}

#[component]
fn Sayings(says: Callback<(), Vec<Saying>>) -> impl IntoView {
    let store = use_store();
    let says = memo(move || says.run(()));
    let keys =
        derive(move || says.with(|says| (0..says.len()).map(|place| place.to_string().into()).collect::<Vec<Key>>()));
    let row = Callback::new(move |key: Key| {
        let place: Option<usize> = key.parse().ok();
        let text = move || {
            let text = says.with(|says| store.names(|names| Some(insight::saying(names, says.get(place?)?))));
            text.map(|text| marked(store.lang.get(), &text))
        };
        view! { <li>{live(text)}</li> }.into_any()
    });
    view! { <Windowed window=Window::new(keys) shape=Shape::List class="sentences" row=row /> }
}

/// Something long that is only made once somebody opens it.
#[component]
pub fn Unfold(label: Label, children: Parts) -> impl IntoView {
    let open = State::new(false);
    view! {
        <details class="unfold" on:toggle=follow(open)>
            <summary class="link">{t(label)}</summary>
            {live(move || open.get().then(|| children.draw()))}
        </details>
    }
}
