//! As a report to be read, and as the answer for programs.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::slices::in_slices;
use crate::app::{Store, file_name, save_file, save_parts, t, use_store};
use crate::exchange::{answers_part, check_without_names, write_report};
use crate::facts::Case;
use crate::rules::Edition;
use crate::ui::kit::{Button, CopiedText, Copying, State, When, derive, live};
use crate::wording::PassLabel;
use crate::wording::names::Names;

use super::choices::{Choices, today, use_choices, with_choices};

/// The id of the text that could not be copied.
const TEXT: &str = "pass-report-text";

/// The section.
pub fn section() -> AnyView {
    with_choices(use_store(), report)
}

fn report(store: Store) -> AnyView {
    let choices = use_choices();
    let to_do = choices.to_do(store);
    // Made when it is asked for.
    let write = move || {
        let (case, lang) = (choices.case(store), choices.lang.get());
        let (trace, to_do) = (store.trace.get()?, to_do.get()?);
        Some(write_report(&Names { lang, case: &case }, &trace, &to_do, today(store)))
    };
    let copying = Copying::new();
    let save = Callback::new(move |()| {
        if let Some(text) = untrack(write) {
            save_file(&format!("{}.md", untrack(|| file_name(&choices.case(store)))), "text/markdown", &text);
        }
    });
    let copy = Callback::new(move |()| {
        if let Some(text) = untrack(write) {
            copying.copy(text, choices.lang.get_untracked(), TEXT.to_owned());
        }
    });
    view! {
        <p class="hint">{t(PassLabel::ReportHint)}</p>
        <div class="acts">
            <Button class="button prime" id="pass-report" on_press=save>{t(PassLabel::SaveReport)}</Button>
            <Button id="pass-copy-report" on_press=copy>{t(PassLabel::CopyReport)}</Button>
        </div>
        <p class="small" role="status">{live(copying.said())}</p>
        <CopiedText copying=copying id=TEXT.to_owned() if_refused=true />
        {answers(store, choices)}
    }
    .into_any()
}

/// The answers for every login, app and profile.
fn answers(store: Store, choices: Choices) -> AnyView {
    let working = State::new(false);
    let save = Callback::new(move |()| {
        if !working.get_untracked() {
            working.set(true);
            save_answers(untrack(|| to_answer(store, choices)), untrack(|| store.edition()), working);
        }
    });
    view! {
        <p class="hint">{t(PassLabel::AnswersHint)}</p>
        <div class="acts">
            <Button id="pass-answers" on_press=save>{t(PassLabel::SaveAnswers)}</Button>
            <When when=derive(move || working.get())><span role="status">{t(PassLabel::WorkingOut)}</span></When>
        </div>
    }
    .into_any()
}

/// The case that is answered about. Ids may be made of names, so they go with these.
fn to_answer(store: Store, choices: Choices) -> Arc<Case> {
    let check = store.check();
    if choices.nameless.get() { check_without_names(choices.lang.get(), &check).case } else { check.case }
}

fn save_answers(case: Arc<Case>, edition: Edition, working: State<bool>) {
    let mut parts: Vec<String> = Vec::new();
    in_slices(Box::new(move |time| {
        // Given up with the section.
        if working.try_get_untracked().is_none() {
            return false;
        }
        while time() {
            let Some(part) = answers_part(&case, edition, parts.len()) else {
                save_parts(&format!("{}.answers.json", file_name(&case)), "application/json", &parts);
                working.try_set(false);
                return false;
            };
            parts.push(part);
        }
        true
    }));
}
