//! The strip above the answer: the question, the answer in one line, and what has changed since.

use leptos::prelude::*;

use crate::app::{Pane, use_store};
use crate::ui::kit::{Derived, Room, When, derive, memo, words};
use crate::wording::{Label, answer as say, insight};

use super::baseline::Since;
use super::sentence::{QuestionLine, ReadingChoice, Sentence};

/// The question and the answer, in one line where there is room.
#[component]
pub fn Strip(
    /// Whether there is an answer.
    answerable: Derived<bool>,
) -> impl IntoView {
    let store = use_store();
    let room: Room = expect_context();
    let question =
        move || view! { <When when=room.narrow otherwise=|| view! { <Sentence /> }><QuestionLine /></When> }.into_any();
    let readings = move || (answerable.get() && !room.narrow.get()).then(|| view! { <ReadingChoice /> });
    view! {
        <section
            class="ask"
            aria-labelledby="headline"
            data-shown=derive(move || (store.pane.get() == Pane::Answer).to_string())
        >
            <When when=answerable>{question()}</When>
            <Headline answerable=answerable />
            <Since />
            {readings}
        </section>
    }
}

/// The answer. Read out, it is a sentence with what is unclear and what has changed since an answer
/// was kept: the one thing that is spoken after a change.
#[component]
fn Headline(answerable: Derived<bool>) -> impl IntoView {
    let store = use_store();
    let count = memo(move || store.of_trace(|trace| trace.count()).unwrap_or_default());
    let short = memo(move || say::headline(store.lang.get(), count.get()));
    let part = move |f: fn(&[String; 3]) -> &String| derive(move || short.with(|short| f(short).clone()));
    let sentence = memo(move || say::sentence(store.lang.get(), count.get()));
    let unclear = memo(move || say::unclear(store.lang.get(), count.get()));
    let since = memo(move || {
        store.delta.with(|delta| delta.as_deref().map(|delta| store.names(|names| insight::delta(names, delta))))
    });
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
                <span class="headline-said">{sentence}</span>
                ". "
                <span class="headline-open">{unclear}</span>
                " "
                <span class="headline-since">{move || since.get()}</span>
            </span>
        }
        .into_any()
    };
    view! { <h2 class="headline" id="headline" tabindex="-1" aria-live="polite" aria-atomic="true">{said}</h2> }
}
