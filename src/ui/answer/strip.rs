//! The strip above the answer: the question, the answer in one line, and what has changed since.

use leptos::prelude::*;

use crate::app::{Pane, use_store};
use crate::ui::kit::{Derived, Room, When, derive, live, memo, words};
use crate::wording::{Label, answer as say};

use super::baseline::{Change, Since, since};
use super::sentence::{QuestionLine, ReadingChoice, Sentence};

/// The question and the answer, in one line where there is room.
#[component]
pub fn Strip(
    /// Whether there is an answer.
    answerable: Derived<bool>,
) -> impl IntoView {
    let store = use_store();
    let change = since(store);
    let room: Room = expect_context();
    let question =
        move || view! { <When when=room.narrow otherwise=|| view! { <Sentence /> }><QuestionLine /></When> }.into_any();
    let readings = move || (answerable.get() && !room.narrow.get()).then(|| view! { <ReadingChoice /> }.into_any());
    view! {
        <section
            class="ask"
            aria-labelledby="headline"
            data-shown=derive(move || (store.pane.get() == Pane::Answer).to_string())
        >
            <When when=answerable>{question()}</When>
            <Headline answerable=answerable change=change />
            <Since change=change />
            {live(readings)}
        </section>
    }
}

/// The answer. Read out, it is a sentence with what was just done, what is unclear and what has changed
/// since an answer was kept: the one thing that is spoken after a change.
#[component]
fn Headline(answerable: Derived<bool>, change: Derived<Option<Change>>) -> impl IntoView {
    let store = use_store();
    let count = memo(move || store.of_trace(|trace| trace.count()).unwrap_or_default());
    let short = memo(move || say::headline(store.lang.get(), count.get()));
    let part = move |f: fn(&[String; 3]) -> &String| derive(move || short.with(|short| f(short).clone()));
    let sentence = memo(move || say::sentence(store.lang.get(), count.get()));
    let unclear = memo(move || say::unclear(store.lang.get(), count.get()));
    let since = derive(move || change.with(|change| change.as_ref().map(|change| change.summary.clone())));
    let done = move || store.toast.get().map(|toast| view! { <span>{toast.text} " "</span> }.into_any());
    let missing = words(Label::NextToAnswer);
    let said = move || {
        if !answerable.get() {
            return missing.get().into_any();
        }
        view! {
            <span class="headline-short" aria-hidden="true">
                {part(|[before, ..]| before)} <em>{part(|[_, figure, _]| figure)}</em> {part(|[.., after]| after)}
            </span>
            <span class="visually-hidden">
                <span class="headline-done">{live(done)}</span>
                <span class="headline-said">{sentence}</span>
                ". "
                <span class="headline-open">{unclear}</span>
                " "
                <span class="headline-since">{since}</span>
            </span>
        }
        .into_any()
    };
    view! { <h2 class="headline" id="headline" tabindex="-1" aria-live="polite" aria-atomic="true">{live(said)}</h2> }
}
