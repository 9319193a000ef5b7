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
use crate::facts::Case;
use crate::rules::{Trace, Verdict};
use crate::ui::facts::{add_account, add_app, add_channel};
use crate::ui::kit::{Button, Icon, IconName, Tabs, When, derive, memo};
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
    let answerable = memo(move || store.of_trace(|trace| !trace.channels.is_empty()).unwrap_or_default());
    let missing = move || (!store.guided.get()).then(|| view! { <Missing /> });
    view! {
        <section
            class="answer"
            id="panel-answer"
            aria-label=t(Label::Answer)
            tabindex="-1"
            data-shown=derive(move || (store.pane.get() == Pane::Answer).to_string())
        >
            <When when=store.guided>
                <Guided />
            </When>
            <When when=answerable otherwise=missing>
                <div class="ask">
                    <Sentence />
                    <Headline />
                    <Gates />
                    <BaselinePanel />
                </div>
                <Views />
            </When>
        </section>
    }
}

#[component]
fn Headline() -> impl IntoView {
    let store = use_store();
    let count = |trace: &Trace| (trace.listed(), trace.channels.len(), trace.with_verdict(Verdict::CantTell).count());
    let parts = memo(move || {
        let (listed, all, open) = store.of_trace(count).unwrap_or_default();
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
    let tab = |view: View| (view.id(), derive(move || view.label().text(store.lang.get()).to_owned()));
    let choose = Callback::new(move |id| {
        if let Some(view) = View::ALL.into_iter().find(|view| view.id() == id) {
            store.show_view(view);
        }
    });
    view! {
        <Tabs
            label=Label::Views
            class="view-tabs"
            tabs=View::ALL.map(tab).to_vec()
            chosen=derive(move || store.view.get().id())
            on_choose=choose
        />
        <div
            class="view"
            role="tabpanel"
            id=derive(move || format!("panel-{}", store.view.get().id()))
            aria-labelledby=derive(move || format!("tab-{}", store.view.get().id()))
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
    let step = |there: fn(&Case) -> bool, label: Label, action: Label, add: fn(Store)| {
        let store = use_store();
        let there = memo(move || store.case.with(|case| there(case)));
        let draw = move || {
            let there = there.get();
            let o = if there { "met" } else { "unknown" };
            let offer = (!there).then(|| {
                let add = Callback::new(move |()| add(store));
                view! { <Button on_press=add><Icon name=IconName::Plus /> {t(action)}</Button> }
            });
            view! { <li data-o=o><span class="mark" data-o=o>{t(label)}</span> {offer}</li> }.into_any()
        };
        draw.into_any()
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
