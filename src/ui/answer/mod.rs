//! The right pane: the answer in every view, and the strip above it with the question.

mod baseline;
mod beside;
mod filters;
mod gates;
mod guided;
mod list;
mod map;
mod matrix;
mod named;
mod overview;
mod plan;
mod rules;
mod sentence;
mod strip;

use leptos::prelude::*;

use crate::app::{Pane, Store, View, t, use_store};
use crate::facts::Case;
use crate::ui::facts::{add_account, add_app, add_channel};
use crate::ui::frame::foot;
use crate::ui::kit::{Button, Derived, Icon, IconName, Tabs, When, derive, live, memo};
use crate::wording::Label;

use self::beside::{Besides, tab_text};
use self::gates::Status;
use self::guided::Guided;
use self::list::List;
use self::map::Map;
use self::matrix::Matrix;
use self::plan::PlanView;
use self::rules::Rules;
pub use self::strip::Strip;

/// The answer to the question, in every view; one question at a time while the user is guided.
#[component]
pub fn AnswerPane(
    /// Whether there is an answer.
    answerable: Derived<bool>,
) -> impl IntoView {
    let store = use_store();
    let answer = move || {
        view! {
            <When when=answerable otherwise=|| view! { <Missing /> }>
                <Status />
                <Views />
            </When>
        }
    };
    view! {
        <section
            class="answer"
            id="panel-answer"
            aria-label=t(Label::Answer)
            tabindex="-1"
            data-shown=derive(move || (store.pane.get() == Pane::Answer).to_string())
        >
            <When when=store.guided otherwise=answer>
                <Guided />
            </When>
        </section>
    }
}

#[component]
fn Views() -> impl IntoView {
    let store = use_store();
    let tab = |view: View| (view.id(), tab_text(store, view));
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
        {live(move || panel(store.view.get()))}
    }
}

/// A view, in a panel of its own.
fn panel(view: View) -> AnyView {
    let drawn = match view {
        View::List => view! { <List /> }.into_any(),
        View::Map => view! { <Map /> }.into_any(),
        View::Matrix => view! { <Matrix /> }.into_any(),
        View::Beside => view! { <Besides /> }.into_any(),
        View::Plan => view! { <PlanView /> }.into_any(),
        View::Rules => view! { <Rules /> }.into_any(),
    };
    view! {
        <div
            class="view"
            role="tabpanel"
            id=format!("panel-{}", view.id())
            aria-labelledby=format!("tab-{}", view.id())
        >
            {drawn}
            {foot(true)}
        </div>
    }
    .into_any()
}

/// What an answer still needs: said and offered, where a case has no account, app or channel.
#[component]
fn Missing() -> impl IntoView {
    let step = |there: fn(&Case) -> bool, label: Label, action: Label, add: fn(Store)| {
        let store = use_store();
        let there = memo(move || store.case.with(|case| there(case)));
        live(move || {
            let there = there.get();
            let o = if there { "met" } else { "unknown" };
            let offer = (!there).then(|| {
                let add = Callback::new(move |()| add(store));
                view! { <Button on_press=add><Icon name=IconName::Plus /> {t(action)}</Button> }
            });
            view! { <li data-o=o><span class="mark" data-o=o>{t(label)}</span> {offer}</li> }.into_any()
        })
    };
    view! {
        <div class="view">
            <ul class="card rows missing">
                {step(|case| !case.accounts.is_empty(), Label::StillNeedsAccount, Label::AddAccount, add_account)}
                {step(|case| !case.apps.is_empty(), Label::StillNeedsApp, Label::AddApp, add_app)}
                {step(|case| !case.channels.is_empty(), Label::StillNeedsChannel, Label::AddChannel, add_channel)}
            </ul>
            {foot(true)}
        </div>
    }
}
