//! One question at a time, in the order of what they decide, with where to look it up.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{Store, t, use_store};
use crate::explain::Inquiry;
use crate::explain::questions::{Step, agenda, answers, next};
use crate::explain::what_if::{Alternative, BusinessValue, FactRef, Value, typed};
use crate::facts::command::Command;
use crate::facts::{Account, App, Channel};
use crate::rules::Question;
use crate::ui::kit::{Button, Lines, Prose, State, Unfold, When, derive, marked, memo, on, value};
use crate::wording::names::Names;
use crate::wording::{Label, insight};

/// What is said of the present step, and of the questions after it.
#[derive(Debug, Clone, PartialEq, Default)]
struct Said {
    asked: String,
    why: String,
    help: String,
    rest: Vec<String>,
    never: Vec<String>,
}

impl Said {
    fn of(names: &Names<'_>, inquiry: Option<&Inquiry>, step: &Step) -> Self {
        let agenda = inquiry.and_then(|inquiry| agenda(names.case, inquiry)).unwrap_or_default();
        Self {
            asked: insight::step(names, step),
            why: if let Step::Ask(ranked) = step { insight::why_asked(names.lang, ranked) } else { String::new() },
            help: insight::step_help(names.lang, step),
            rest: agenda.relevant.iter().map(|one| insight::agenda_line(names, one)).collect(),
            never: agenda.irrelevant.iter().map(|one| insight::irrelevant(names, one)).collect(),
        }
    }
}

/// Questions that the user could not answer. They come last.
type Passed = State<Vec<Question>>;

/// Makes a change and goes on to the next question.
fn answer(store: Store, command: Command) {
    store.edit(command);
    focus_later("guided-heading");
}

/// The present question with its answers.
#[component]
pub fn Guided() -> impl IntoView {
    let store = use_store();
    let passed = Passed::new(Vec::new());
    let inquiry = move || store.of_trace(Inquiry::of);
    let step = memo(move || store.case.with(|case| passed.with(|passed| next(case, inquiry().as_ref(), passed))));
    // What is said changes with the language too; the controls hold what is being typed.
    let said = memo(move || step.with(|step| store.names(|names| Said::of(names, inquiry().as_ref(), step))));
    let text = move |f: fn(&Said) -> &String| derive(move || said.with(|said| f(said).clone()));
    let lines = move |f: fn(&Said) -> &Vec<String>| derive(move || said.with(|said| f(said).clone()));
    let stop = Callback::new(move |()| store.stop_guide());
    view! {
        <section class="guided card" aria-label=t(Label::GuideTitle)>
            <p class="small-label">{t(Label::GuideTitle)}</p>
            <h2 id="guided-heading" tabindex="-1"><Prose text=text(|said| &said.asked) /></h2>
            <p class="quiet small"><Prose text=text(|said| &said.why) /></p>
            {move || step.with(|step| controls(store, step, passed))}
            <p class="guided-help small"><Prose text=text(|said| &said.help) /></p>
            <div class="flow">
                <Button class="link" id="guided-stop" on_press=stop>{t(Label::GuideStop)}</Button>
            </div>
            <When when=derive(move || said.with(|said| said.rest.len() > 1))>
                <Unfold label=Label::GuideRest><Lines says=lines(|said| &said.rest) /></Unfold>
            </When>
            <When when=derive(move || said.with(|said| !said.never.is_empty()))>
                <Unfold label=Label::GuideNever><Lines says=lines(|said| &said.never) /></Unfold>
            </When>
        </section>
    }
}

/// What the present step is answered with.
fn controls(store: Store, step: &Step, passed: Passed) -> AnyView {
    let add = move |label: Label, stem: &'static str, make: fn(&str, String) -> Command| {
        let done = Callback::new(move |name| {
            let id = store.case.with_untracked(|case| case.free_id(stem));
            answer(store, make(&id, name));
        });
        view! { <Typed id="guided-name" label=label on_done=done /> }.into_any()
    };
    match step {
        Step::AddAccount => {
            add(Label::AccountName, "account", |id, name| Command::PutAccount(Account { id: id.into(), name }))
        }
        Step::AddApp => add(Label::AppName, "app", |id, name| Command::PutApp(App::new(id.into(), name))),
        Step::AddChannel => {
            add(Label::ChannelName, "channel", |id, name| Command::PutChannel(Channel::new(id.into(), name)))
        }
        Step::Ask(ranked) => view! { <Answers question=ranked.question.clone() passed=passed /> }.into_any(),
        Step::Done => {
            let again = Callback::new(move |()| {
                passed.set(Vec::new());
                focus_later("guided-heading");
            });
            view! {
                <When when=derive(move || !passed.with(Vec::is_empty))>
                    <Button on_press=again>{t(Label::GuideAgain)}</Button>
                </When>
            }
            .into_any()
        }
    }
}

/// The answers to a question, each a button; numbers and names that are not in the case are typed.
#[component]
fn Answers(question: Question, passed: Passed) -> impl IntoView {
    let store = use_store();
    let fact = FactRef::of(&question);
    let all = store.case.with_untracked(|case| answers(case, &question));
    let (open, known): (Vec<Alternative>, Vec<Alternative>) = all.into_iter().partition(|one| one.hypothetical);
    let button = move |one: &Alternative| {
        let text = store.names(|names| marked(names.lang, &insight::value(names, &one.value)));
        let command = one.command.clone();
        let choose = Callback::new(move |()| answer(store, command.clone()));
        view! { <Button on_press=choose>{text}</Button> }.into_any()
    };
    let buttons = move || known.iter().map(button).collect::<Vec<_>>();
    let field = open.first().map(|one| {
        let label = match one.value {
            Value::Business(BusinessValue::Another) => Label::GuideNumber,
            _ => Label::GuideBusinessName,
        };
        let done = Callback::new(move |text: String| {
            let command = store.case.with_untracked(|case| typed(case, &fact, &text));
            if let Some(command) = command {
                answer(store, command);
            }
        });
        view! { <Typed id="guided-typed" label=label on_done=done /> }
    });
    let skip = Callback::new(move |()| {
        passed.update(|passed| passed.push(question.clone()));
        focus_later("guided-heading");
    });
    view! {
        <div class="guided-answers">
            {buttons} <Button id="guided-skip" on_press=skip>{t(Label::GuideSkip)}</Button>
        </div>
        {field}
    }
}

/// A field with a button that takes what was typed.
#[component]
fn Typed(id: &'static str, label: Label, on_done: Callback<String>) -> impl IntoView {
    let text = State::new(String::new());
    let done = on(move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = text.get_untracked().trim().to_owned();
        if !text.is_empty() {
            on_done.run(text);
        }
    });
    view! {
        <form class="guided-typed" on:submit=done>
            <div class="field">
                <label for=id>{t(label)}</label>
                <input
                    class="input"
                    id=id
                    type="text"
                    autocomplete="off"
                    prop:value=move || text.get()
                    on:input=value(move |typed| text.set(typed))
                />
            </div>
            <button type="submit" class="button prime">{t(Label::GuideAdd)}</button>
        </form>
    }
}
