//! As messages for a chat: the whole check in short, and to each person what they have to do.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::share::{self, Shared};
use crate::app::{Store, t, use_store};
use crate::plan::{Part, Person, parts};
use crate::ui::kit::{Button, CopiedText, Copying, Derived, Options, State, choices as options_of, live, memo, value};
use crate::wording::brief::{ToDo, brief};
use crate::wording::chat::{LIMIT, messages};
use crate::wording::names::Names;
use crate::wording::plan::{message, people};
use crate::wording::{Label, PassLabel, PlanLabel};

use super::choices::{Choices, today, use_choices, with_choices};

/// The id of the text that could not be copied.
const TEXT: &str = "pass-message-text";

/// The section.
pub fn section() -> AnyView {
    with_choices(use_store(), texts)
}

/// The parts of a plan that somebody does, each with who that is.
fn of_people(to_do: &ToDo) -> Vec<(Person, Part)> {
    let ToDo::Plan(plan, ..) = to_do else { return Vec::new() };
    parts(plan).into_iter().filter_map(|part| Some((part.person.clone()?, part))).collect()
}

fn texts(store: Store) -> AnyView {
    let choices = use_choices();
    let to_do = choices.to_do(store);
    // The place of the person whose message it is, counted from 1; 0 for everybody.
    let chosen = State::new(0_usize);
    let options: Derived<Options> = memo(move || {
        let all = ("0".to_owned(), PassLabel::WholeCheck.text(store.lang.get()).to_owned());
        let (case, lang) = (choices.case(store), store.lang.get());
        let names = Names { lang, case: &case };
        let people = to_do.get().map(|to_do| of_people(&to_do)).unwrap_or_default();
        let person =
            |(place, (person, _)): (usize, (Person, Part))| ((place + 1).to_string(), people::person(&names, &person));
        std::iter::once(all).chain(people.into_iter().enumerate().map(person)).collect()
    });
    let said =
        memo(move || write(store, choices, to_do, chosen.get()).map(|text| messages(&text, LIMIT)).unwrap_or_default());
    let choose = value(move |place| chosen.set(place.parse().unwrap_or_default()));
    view! {
        <div class="field">
            <label for="pass-whom">{t(PassLabel::ForWhom)}</label>
            <select id="pass-whom" on:change=choose>
                {options_of(memo(move || chosen.get().to_string()), options)}
            </select>
        </div>
        <p class="hint">{t(PassLabel::MessageHint)}</p>
        {drawn(store, choices, said)}
    }
    .into_any()
}

/// The text for somebody; for everybody, the whole check in short.
fn write(store: Store, choices: Choices, to_do: Derived<Option<Arc<ToDo>>>, chosen: usize) -> Option<String> {
    let (case, lang) = (choices.case(store), choices.lang.get());
    let (names, to_do) = (Names { lang, case: &case }, to_do.get()?);
    let Some(place) = chosen.checked_sub(1) else {
        return Some(brief(&names, &*store.trace.get()?, &to_do, today(store)));
    };
    let ToDo::Plan(plan, dates, _) = &*to_do else { return None };
    let (_, part) = of_people(&to_do).into_iter().nth(place)?;
    message::message(&names, plan, &part, dates.as_ref().ok())
}

/// The messages, each with what to do with it.
fn drawn(store: Store, choices: Choices, said: Derived<Vec<String>>) -> AnyView {
    let copying = Copying::new();
    let refused = State::new(false);
    let list = move || {
        let (lang, said) = (choices.lang.get(), said.get());
        let all = said.len();
        let one = |(place, text): (usize, String)| {
            let number = (all > 1).then(|| format!(" ({}/{all})", place + 1));
            let acts = acts(store, text.clone(), number, copying, refused);
            view! {
                <li>
                    <p class="chat" lang=lang.tag()>{text}</p>
                    <div class="acts">{acts}</div>
                </li>
            }
            .into_any()
        };
        said.into_iter().enumerate().map(one).collect::<Vec<_>>()
    };
    let status = move || match refused.get() {
        true => Some(PassLabel::NotSharedText.text(store.lang.get())),
        false => copying.said()(),
    };
    view! {
        <ol class="pass-messages">{live(list)}</ol>
        <p class="small" role="status">{live(status)}</p>
        <CopiedText copying=copying id=TEXT.to_owned() if_refused=true />
    }
    .into_any()
}

/// Copying a message, and the share sheet where there is one.
fn acts(store: Store, text: String, number: Option<String>, copying: Copying, refused: State<bool>) -> AnyView {
    let lang = use_choices().lang;
    let words = text.clone();
    let copy = Callback::new(move |()| {
        refused.set(false);
        copying.copy(words.clone(), lang.get_untracked(), TEXT.to_owned());
    });
    let share = Callback::new(move |()| {
        let title = Label::Title.text(store.lang.get_untracked());
        share::share(title, &text, None, move |shared| refused.try_set(shared == Shared::Refused));
    });
    let number = number.unwrap_or_default();
    let which = number.clone();
    let sheet = share::offered().then(|| {
        view! { <Button on_press=share>{t(PassLabel::ShareLink)} {number}</Button> }
    });
    view! {
        <Button on_press=copy>{t(PlanLabel::CopyMessage)} {which}</Button>
        {sheet}
    }
    .into_any()
}
