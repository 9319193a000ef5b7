//! Questions that the user can answer.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::rules::Question;
use crate::wording::{Label, reasons};

use super::{Button, marked};

/// The questions to answer; each takes the user to its control.
#[component]
pub fn Questions(questions: Memo<Vec<Question>>) -> impl IntoView {
    let store = use_store();
    let item = move |question: Question| {
        let text = store.names(|names| marked(names.lang, &reasons::question(names.lang, &question, names)));
        let go = Callback::new(move |()| store.go_to(&question));
        view! { <li><Button class="link" on_press=go>{text}</Button></li> }.into_any()
    };
    view! {
        <div class="questions">
            <p class="small-label">{t(Label::QuestionsToAnswer)}</p>
            <ul>{move || questions.get().into_iter().map(item).collect::<Vec<_>>()}</ul>
        </div>
    }
}
