//! The right pane: the question, which is its own control, and the answer to it.

mod baseline;
mod gates;
mod guided;
mod list;
mod map;
mod matrix;
mod plan;
mod rules;
mod sentence;

use leptos::prelude::*;

use crate::app::{Pane, Store, View, t, use_store};
use crate::rules::{Trace, Verdict};
use crate::ui::facts::{add_account, add_app, add_channel};
use crate::ui::kit::{Icon, IconName, Tabs};
use crate::wording::{Label, answer as say};

use self::baseline::BaselinePanel;
use self::gates::Gates;
use self::guided::Guided;
use self::list::List;
use self::map::Map;
use self::matrix::Matrix;
use self::plan::PlanView;
use self::rules::Rules;
use self::sentence::Sentence;

/// The answer to the question, in every view.
#[component]
pub fn AnswerPane() -> impl IntoView {
    let store = use_store();
    let answerable =
        Memo::new(move |_| store.trace.with(|trace| trace.as_ref().is_some_and(|trace| !trace.channels.is_empty())));
    view! {
        <section
            class="answer"
            id="panel-answer"
            aria-label=t(Label::Answer)
            tabindex="-1"
            data-shown=move || (store.pane.get() == Pane::Answer).to_string()
        >
            <Show when=move || store.guided.get()>
                <Guided />
            </Show>
            <Show when=move || answerable.get() fallback=move || (!store.guided.get()).then(|| view! { <Missing /> })>
                <div class="ask">
                    <Sentence />
                    <Headline />
                    <Gates />
                    <BaselinePanel />
                </div>
                <Views />
            </Show>
        </section>
    }
}

#[component]
fn Headline() -> impl IntoView {
    let store = use_store();
    let parts = Memo::new(move |_| {
        let count =
            |trace: &Trace| (trace.listed(), trace.channels.len(), trace.with_verdict(Verdict::CantTell).count());
        let (listed, all, open) = store.trace.with(|trace| trace.as_deref().map_or((0, 0, 0), count));
        say::headline(store.lang.get(), listed, all, open)
    });
    let part = move |f: fn(&[String; 4]) -> &String| move || parts.with(|parts| f(parts).clone());
    view! {
        <h2 class="headline" id="headline" tabindex="-1" aria-live="polite">
            {part(|[before, ..]| before)} <em>{part(|[_, figure, ..]| figure)}</em> {part(|[_, _, after, _]| after)}
            <span class="headline-open">{part(|[.., open]| open)}</span>
        </h2>
    }
}

#[component]
fn Views() -> impl IntoView {
    let store = use_store();
    let tabs = View::ALL
        .map(|view| (view.id(), Signal::derive(move || view.label().text(store.lang.get()).to_owned())))
        .to_vec();
    view! {
        <Tabs
            label=Label::Views
            class="view-tabs"
            tabs=tabs
            chosen=Signal::derive(move || store.view.get().id())
            on_choose=Callback::new(move |id| {
                if let Some(view) = View::ALL.into_iter().find(|view| view.id() == id) {
                    store.view.set(view);
                }
            })
        />
        <div
            class="view"
            role="tabpanel"
            id=move || format!("panel-{}", store.view.get().id())
            aria-labelledby=move || format!("tab-{}", store.view.get().id())
        >
            {move || match store.view.get() {
                View::List => view! { <List /> }.into_any(),
                View::Map => view! { <Map /> }.into_any(),
                View::Matrix => view! { <Matrix /> }.into_any(),
                View::Plan => view! { <PlanView /> }.into_any(),
                View::Rules => view! { <Rules /> }.into_any(),
            }}
        </div>
    }
}

/// What an answer still needs: said and offered, where a case has no account, app or channel.
#[component]
fn Missing() -> impl IntoView {
    let store = use_store();
    let step = move |there: fn(&crate::facts::Case) -> bool, label: Label, action: Label, add: fn(Store)| {
        let there = Memo::new(move |_| store.case.with(|case| there(case)));
        view! {
            <li data-o=move || if there.get() { "met" } else { "unknown" }>
                <span class="mark" data-o=move || if there.get() { "met" } else { "unknown" }>{t(label)}</span>
                <Show when=move || !there.get()>
                    <button type="button" class="button" on:click=move |_| add(store)>
                        <Icon name=IconName::Plus />
                        {t(action)}
                    </button>
                </Show>
            </li>
        }
    };
    view! {
        <div class="ask">
            <h2 class="headline" id="headline" tabindex="-1">{t(Label::NextToAnswer)}</h2>
            <ul class="card rows missing">
                {step(|case| !case.accounts.is_empty(), Label::StillNeedsAccount, Label::AddAccount, add_account)}
                {step(|case| !case.apps.is_empty(), Label::StillNeedsApp, Label::AddApp, add_app)}
                {step(|case| !case.channels.is_empty(), Label::StillNeedsChannel, Label::AddChannel, add_channel)}
            </ul>
        </div>
    }
}
