//! What a newcomer sees first.

use leptos::prelude::*;

use crate::app::examples::{EXAMPLES, Example};
use crate::app::{t, use_store};
use crate::exchange::read_case;
use crate::facts::command::Command;
use crate::facts::{Account, App, Case, Channel};
use crate::rules::{Readings, evaluate};
use crate::ui::facts::{reveal_new, start_guide};
use crate::ui::kit::FileButton;
use crate::wording::{Label, answer};

#[component]
pub fn Hello() -> impl IntoView {
    let store = use_store();
    let begin = move |_| {
        for command in [
            Command::PutAccount(Account { id: "account1".into(), name: String::new() }),
            Command::PutApp(App::new("app1".into(), String::new())),
            Command::PutChannel(Channel::new("channel1".into(), String::new())),
        ] {
            store.edit_from(command, Some("begin"));
        }
        reveal_new(store, "account", "account1");
    };
    view! {
        <section class="hello" aria-labelledby="hello-heading">
            <h2 id="hello-heading" tabindex="-1">{t(Label::HelloTitle)}</h2>
            <p class="lead">{t(Label::HelloText)}</p>
            <div class="starts">
                <section class="card">
                    <h3>{t(Label::HelloOwn)}</h3>
                    <p class="quiet">{t(Label::HelloOwnText)}</p>
                    <button type="button" class="button prime" id="begin" on:click=begin>{t(Label::Begin)}</button>
                    <p class="quiet">{t(Label::GuideText)}</p>
                    <button type="button" class="button" id="begin-guided" on:click=move |_| start_guide(store)>{t(Label::Guide)}</button>
                </section>
                <section class="card">
                    <h3>{t(Label::HelloExample)}</h3>
                    <p class="quiet">{t(Label::HelloExampleText)}</p>
                    <ExampleList done=Callback::new(|()| {}) />
                </section>
                <section class="card">
                    <h3>{t(Label::HelloFile)}</h3>
                    <p class="quiet">{t(Label::HelloFileText)}</p>
                    <FileButton class="button" done=Callback::new(|()| {}) />
                </section>
            </div>
        </section>
    }
}

/// How many examples are shown before one asks for more.
const SHOWN: usize = 5;

/// The examples, each with what its answer comes to.
#[component]
pub fn ExampleList(done: Callback<()>) -> impl IntoView {
    let store = use_store();
    let open = move |example: &'static Example| {
        if let Ok(case) = read_case(example.text) {
            let case = Case { name: example.title(store.lang.get_untracked()).to_owned(), ..case };
            store.ask.update(|ask| {
                ask.account = None;
                ask.app = None;
                ask.readings = Readings::default();
            });
            store.open(case);
        }
        done.run(());
    };
    let result = |example: &'static Example| {
        let case = read_case(example.text).unwrap_or_default();
        let (account, app) = (case.accounts.first()?, case.apps.first()?);
        let trace = evaluate(&case, &account.id, &app.id, Readings::default())?;
        Some((trace.listed(), trace.channels.len()))
    };
    let item = move |example: &'static Example| {
        let counts = result(example);
        view! {
            <li>
                <button type="button" class="example" data-example=example.id on:click=move |_| open(example)>
                    <span>{move || example.title(store.lang.get())}</span>
                    <span class="quiet">
                        {move || counts.map(|(listed, all)| answer::listed_of(store.lang.get(), listed, all))}
                    </span>
                </button>
            </li>
        }
    };
    let (first, more) = EXAMPLES.split_at(SHOWN.min(EXAMPLES.len()));
    view! {
        <ul class="examples">{first.iter().map(item).collect_view()}</ul>
        <details class="examples more-examples">
            <summary class="link">{t(Label::MoreExamples)}</summary>
            <ul>{more.iter().map(item).collect_view()}</ul>
        </details>
    }
}
