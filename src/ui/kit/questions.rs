//! Questions that the user can answer.

use crate::app::signals::Derived;
use leptos::prelude::*;

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
    move || store.names(|names| questions_to_answer(names.lang, asked(names, questions.get())))
}

/// The same, of questions that are in words already.
pub fn questions_to_answer(lang: Lang, questions: Vec<Asked>) -> AnyView {
    let store = use_store();
    let item = |(question, text): Asked| {
        let go = Callback::new(move |()| store.go_to(&question));
        view! { <li><Button class="link" on_press=go>{marked(lang, &text)}</Button></li> }.into_any()
    };
    view! {
        <div class="questions">
            <p class="small-label">{Label::QuestionsToAnswer.text(lang)}</p>
            <ul>{questions.into_iter().map(item).collect::<Vec<_>>()}</ul>
        </div>
    }
    .into_any()
}
