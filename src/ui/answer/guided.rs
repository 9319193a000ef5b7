//! One question at a time, in the order of what they decide, with where to look it up.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{Store, t, use_store};
use crate::explain::Inquiry;
use crate::explain::questions::{Agenda, Step, agenda, answers, next};
use crate::explain::what_if::{Alternative, BusinessValue, FactRef, Value, typed};
use crate::facts::command::Command;
use crate::facts::{Account, App, Channel};
use crate::rules::Question;
use crate::ui::kit::{Prose, Sentences, Unfold};
use crate::wording::{Label, insight};

/// Makes a change and goes on to the next question.
fn answer(store: Store, command: Command) {
    store.edit(command);
    focus_later("guided-heading");
}

#[component]
pub fn Guided() -> impl IntoView {
    let store = use_store();
    let passed = RwSignal::new(BTreeSet::<Question>::new());
    let inquiry = Memo::new(move |_| store.trace.with(|trace| trace.as_ref().map(|trace| Inquiry::of(trace))));
    let step = Memo::new(move |_| {
        inquiry.with(|inquiry| store.case.with(|case| passed.with(|passed| next(case, inquiry.as_ref(), passed))))
    });
    let asked = Signal::derive(move || step.with(|step| store.names(|names| insight::step(names, step))));
    let help = Signal::derive(move || step.with(|step| insight::step_help(store.lang.get(), step).to_owned()));
    let why = Signal::derive(move || {
        step.with(|step| match step {
            Step::Ask(ranked) => insight::why_asked(store.lang.get(), ranked),
            _ => String::new(),
        })
    });
    let list = Memo::new(move |_| {
        inquiry.with(|inquiry| store.case.with(|case| agenda(case, inquiry.as_ref()?))).unwrap_or_default()
    });
    let rest = Signal::derive(move || {
        let line = |agenda: &Agenda| {
            store.names(|names| agenda.relevant.iter().map(|one| insight::agenda_line(names, one)).collect::<Vec<_>>())
        };
        list.with(line)
    });
    let never = Signal::derive(move || {
        let line = |agenda: &Agenda| {
            store.names(|names| agenda.irrelevant.iter().map(|one| insight::irrelevant(names, one)).collect::<Vec<_>>())
        };
        list.with(line)
    });
    let controls = move || match step.get() {
        Step::AddAccount => view! {
            <Typed id="guided-name" label=Label::AccountName on_done=Callback::new(move |name: String| {
                let id = store.case.with_untracked(|case| case.free_id("account"));
                answer(store, Command::PutAccount(Account { id: (&*id).into(), name }));
            }) />
        }
        .into_any(),
        Step::AddApp => view! {
            <Typed id="guided-name" label=Label::AppName on_done=Callback::new(move |name: String| {
                let id = store.case.with_untracked(|case| case.free_id("app"));
                answer(store, Command::PutApp(App::new((&*id).into(), name)));
            }) />
        }
        .into_any(),
        Step::AddChannel => view! {
            <Typed id="guided-name" label=Label::ChannelName on_done=Callback::new(move |name: String| {
                let id = store.case.with_untracked(|case| case.free_id("channel"));
                answer(store, Command::PutChannel(Channel::new((&*id).into(), name)));
            }) />
        }
        .into_any(),
        Step::Ask(ranked) => view! { <Answers question=ranked.question passed=passed /> }.into_any(),
        Step::Done => view! {
            <Show when=move || !passed.with(BTreeSet::is_empty)>
                <button type="button" class="button" on:click=move |_| {
                    passed.set(BTreeSet::new());
                    focus_later("guided-heading");
                }>{t(Label::GuideAgain)}</button>
            </Show>
        }
        .into_any(),
    };
    view! {
        <section class="guided card" aria-label=t(Label::GuideTitle)>
            <p class="small-label">{t(Label::GuideTitle)}</p>
            <h2 id="guided-heading" tabindex="-1"><Prose text=asked /></h2>
            <p class="quiet small"><Prose text=why /></p>
            {controls}
            <p class="guided-help small"><Prose text=help /></p>
            <div class="flow">
                <button type="button" class="link" id="guided-stop" on:click=move |_| {
                    store.guided.set(false);
                    focus_later("headline");
                }>{t(Label::GuideStop)}</button>
            </div>
            <Show when=move || rest.with(|rest| rest.len() > 1)>
                <Unfold label=Label::GuideRest><Sentences says=rest /></Unfold>
            </Show>
            <Show when=move || !never.with(Vec::is_empty)>
                <Unfold label=Label::GuideNever><Sentences says=never /></Unfold>
            </Show>
        </section>
    }
}

/// The answers to a question, each a button; numbers and names that are not in the case are typed.
#[component]
fn Answers(question: Question, passed: RwSignal<BTreeSet<Question>>) -> impl IntoView {
    let store = use_store();
    let fact = FactRef::of(&question);
    let all = store.case.with_untracked(|case| answers(case, &question));
    let (open, known): (Vec<Alternative>, Vec<Alternative>) = all.into_iter().partition(|one| one.hypothetical);
    let buttons = known
        .into_iter()
        .map(|one| {
            let value = one.value.clone();
            let text = Signal::derive(move || store.names(|names| insight::value(names, &value)));
            let command = one.command;
            view! {
                <button type="button" class="button" on:click=move |_| answer(store, command.clone())><Prose text=text /></button>
            }
        })
        .collect_view();
    let field = open.first().map(|one| {
        let label = match one.value {
            Value::Business(BusinessValue::Another) => Label::GuideNumber,
            _ => Label::GuideBusinessName,
        };
        let on_done = Callback::new(move |text: String| {
            let command = store.case.with_untracked(|case| typed(case, &fact, &text));
            if let Some(command) = command {
                answer(store, command);
            }
        });
        view! { <Typed id="guided-typed" label=label on_done=on_done /> }
    });
    let skip = move |_| {
        passed.update(|passed| {
            passed.insert(question.clone());
        });
        focus_later("guided-heading");
    };
    view! {
        <div class="guided-answers">
            {buttons} <button type="button" class="button" id="guided-skip" on:click=skip>{t(Label::GuideSkip)}</button>
        </div>
        {field}
    }
}

/// A field with a button that takes what was typed.
#[component]
fn Typed(id: &'static str, label: Label, on_done: Callback<String>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let done = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = text.get_untracked().trim().to_owned();
        if !text.is_empty() {
            on_done.run(text);
        }
    };
    view! {
        <form class="guided-typed" on:submit=done>
            <div class="field">
                <label for=id>{t(label)}</label>
                <input
                    class="input"
                    id=id
                    type="text"
                    autocomplete="off"
                    prop:value=text
                    on:input:target=move |event| text.set(event.target().value())
                />
            </div>
            <button type="submit" class="button prime">{t(Label::GuideAdd)}</button>
        </form>
    }
}
