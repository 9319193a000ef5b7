//! A question of a fact, with its answers.

use leptos::prelude::*;

use crate::app::focus::focus_now;
use crate::app::t;
use crate::explain::walk::{Offer, forget, offer, typed};
use crate::explain::what_if::Alternative;
use crate::facts::{BusinessNumber, NumberFault};
use crate::rules::Question;
use crate::ui::facts::number_remark;
use crate::ui::kit::{Button, Derived, NumberField, State, TextField, derive, live, marked, memo, on, press};
use crate::wording::{Label, insight};

use super::{FIELD, Guide};

/// A field for numbers and names that are not in the case, and the other answers, each a button.
pub fn ask(guide: Guide, question: Question, again: bool) -> AnyView {
    let store = guide.store;
    let asked = question.clone();
    let offer = memo(move || store.case.with(|case| offer(case, &asked)));
    let of = question.clone();
    let answers = move || offer.with(|offer| buttons(guide, &of, offer, again));
    let of = question.clone();
    let skip = Callback::new(move |()| {
        if let Some(forget) = store.case.with_untracked(|case| forget(case, &of)) {
            store.edit(forget);
        }
        guide.go(&|walk, case| walk.pass(case, of.clone()));
    });
    let field = match question {
        Question::AppBusiness(_) | Question::ChannelBusiness(_) => Some(Field::Number),
        Question::AppBusinessName(_) | Question::ChannelBusinessName(_) => Some(Field::Name),
        _ => None,
    };
    // What is typed goes on by the button of its form.
    let leave = (again && field.is_none()).then(|| {
        let of = question.clone();
        let leave = Callback::new(move |()| guide.answer(&of, None));
        view! { <Button class="button prime" id="guided-go-on" on_press=leave>{t(Label::GuideContinue)}</Button> }
    });
    let field = field.map(|field| form(guide, question, field, offer));
    view! {
        {field}
        <div class="guided-answers" role="group" aria-labelledby=super::HEADING>
            {live(answers)} <Button id="guided-skip" on_press=skip>{t(Label::GuideSkip)}</Button>
        </div>
        {leave}
    }
    .into_any()
}

/// The answers to choose from. Where a question is asked again, its present answer is marked.
fn buttons(guide: Guide, question: &Question, offer: &Offer, again: bool) -> Vec<AnyView> {
    let button = |(place, one): (usize, &Alternative)| {
        let text = guide.store.names(|names| marked(names.lang, &insight::value(names, &one.value)));
        let chosen = offer.chosen == Some(place);
        // The same answer once more takes nothing back of what is known with it.
        let command = (!chosen).then(|| one.command.clone());
        let of = question.clone();
        let choose = press(move || guide.answer(&of, command.clone()));
        let pressed = again.then(|| chosen.to_string());
        view! { <button type="button" class="button" aria-pressed=pressed on:click=choose>{text}</button> }.into_any()
    };
    offer.answers.iter().enumerate().map(button).collect()
}

/// What a field takes.
enum Field {
    Number,
    Name,
}

fn form(guide: Guide, question: Question, field: Field, offer: Derived<Offer>) -> AnyView {
    let lang = guide.store.lang;
    let text = State::new(offer.with_untracked(|offer| offer.typed.clone()));
    // Another answer than one that is typed can be left as it is.
    let other = text.with_untracked(String::is_empty);
    let fault = State::new(None::<NumberFault>);
    let type_it = Callback::new(move |typed| {
        text.set(typed);
        fault.set(None);
    });
    let of = question.clone();
    let wrong = derive(move || fault.get().map(|fault| insight::no_answer(lang.get(), &of, fault)).unwrap_or_default());
    // What keeps the number from being an answer takes the place of what is said while it is typed.
    let remark = derive(move || {
        let number = BusinessNumber::new(text.get());
        match fault.get().is_some() || number.comparable().is_none() {
            true => (false, String::new()),
            false => number_remark(lang.get(), &number),
        }
    });
    let field = match field {
        Field::Number => {
            view! { <NumberField id=FIELD value=text remark=remark wrong=Some(wrong) on_type=type_it /> }.into_any()
        }
        Field::Name => {
            let label = Label::BusinessName;
            view! { <TextField id=FIELD label=label value=text wrong=Some(wrong) on_type=type_it /> }.into_any()
        }
    };
    let done = on(move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = text.get_untracked();
        let left = other && text.trim().is_empty() && guide.turn.with_untracked(|turn| turn.again);
        match guide.store.case.with_untracked(|case| typed(case, &question, text.trim())) {
            _ if left => guide.answer(&question, None),
            Ok(command) => guide.answer(&question, Some(command)),
            Err(why) => {
                fault.set(Some(why));
                focus_now(FIELD);
            }
        }
    });
    view! {
        <form class="guided-form" aria-labelledby=super::HEADING on:submit=done novalidate>
            {field} <button type="submit" class="button prime">{t(Label::GuideContinue)}</button>
        </form>
    }
    .into_any()
}
