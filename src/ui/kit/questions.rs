//! Questions that the user can answer.

use crate::app::signals::Derived;
use leptos::prelude::*;

use super::live;

use crate::app::use_store;
use crate::rules::Question;
use crate::wording::names::Names;
use crate::wording::{Label, Lang, reasons};

use super::{Button, marked};

/// A question, and how one would ask it.
pub type Asked = (Question, String);

/// Puts questions into words.
pub fn asked(names: &Names<'_>, questions: Vec<Question>) -> Vec<Asked> {
    let text = |question: &Question| reasons::question(question, names);
    questions.into_iter().map(|question| (question.clone(), text(&question))).collect()
}

/// The questions to answer; each takes the user to its control.
#[component]
pub fn Questions(questions: Derived<Vec<Question>>) -> impl IntoView {
    let store = use_store();
    live(move || {
        store.names(|names| {
            let items = asked(names, questions.get());
            let item = |one: &Asked| view! { <li>{question_to_answer(names.lang, one)}</li> }.into_any();
            view! {
                <div class="questions">
                    <p class="small-label">{Label::QuestionsToAnswer.text(names.lang)}</p>
                    <ul>{items.iter().map(item).collect::<Vec<_>>()}</ul>
                </div>
            }
        })
    })
}

/// A question, which takes the user to its control.
pub fn question_to_answer(lang: Lang, (question, text): &Asked) -> AnyView {
    let store = use_store();
    let (question, text) = (question.clone(), text.clone());
    let go = Callback::new(move |()| store.go_to(&question));
    view! { <Button class="link" on_press=go>{marked(lang, &text)}</Button> }.into_any()
}
