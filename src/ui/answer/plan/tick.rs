//! Ticking a step off: says what changes in the facts, asks for what the case does not know, and
//! only then changes them.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::planning::{Tickable, tick, tickable};
use crate::app::{Store, t};
use crate::facts::command::Command;
use crate::facts::{Action, ActionKind, BusinessInfo, Date};
use crate::plan::Entered;
use crate::ui::facts::BusinessFields;
use crate::ui::kit::{Button, Cross, DateField, Dialog, State, derive, items, live, marked, memo, on};
use crate::wording::PlanLabel;
use crate::wording::plan::{steps, ticks};

use super::Planning;

#[component]
pub fn TickDialog() -> impl IntoView {
    let planning: Planning = expect_context();
    let close = Callback::new(move |()| planning.asked.set(None));
    view! {
        <Dialog
            id="tick-dialog"
            labelled_by="tick-heading"
            open=derive(move || planning.asked.with(Option::is_some))
            on_close=close
        >
            {live(move || planning.asked.get().map(|action| view! { <Ask action=action /> }.into_any()))}
        </Dialog>
    }
}

#[component]
fn Ask(action: Action) -> impl IntoView {
    let planning: Planning = expect_context();
    let store = planning.store;
    let on_day = State::new(planning.today.get_untracked());
    let info = State::new(BusinessInfo::default());
    let missing = State::new(false);
    let needs = store.case.with_untracked(|case| tickable(&action, case)) == Tickable::WithBusiness;
    let waits = action.kind() == ActionKind::WaitForReview;
    let title = {
        let action = action.clone();
        move || store.names(|names| marked(names.lang, &steps::action(names, &action, None)))
    };
    let change = memo(move || {
        let entered = Entered { on: Some(on_day.get()), business: needs.then(|| info.get()) };
        store.case.with(|case| tick(&action, case, on_day.get(), entered))
    });
    let confirm = on(move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match change.get_untracked() {
            Some(command) => planning.tick_off(command),
            None => {
                missing.set(true);
                focus_later("tick-business-number");
            }
        }
    });
    let cancel = Callback::new(move |()| planning.asked.set(None));
    view! {
        <form class="dialog-body" on:submit=confirm novalidate>
            <h2 id="tick-heading">{live(title)}</h2>
            <DateField
                id="tick-on"
                label=PlanLabel::TickedOn
                value=on_day.into()
                on_set=Callback::new(move |date: Date| on_day.set(date))
            />
            {needs.then(|| business(info))}
            {live(move || change.with(|change| change.as_ref().map(|change| effects(store, change))))}
            <p role="alert" class="hint" data-o="warning" hidden=move || !missing.get() || change.with(Option::is_some)>
                {t(PlanLabel::BusinessMissing)}
            </p>
            {waits.then(|| view! { <p class="hint">{t(PlanLabel::IfRejected)}</p> }.into_any())}
            <div class="acts">
                <button type="submit" class="button prime" id="tick-confirm">{t(PlanLabel::TickOff)}</button>
                <Button id="tick-cancel" on_press=cancel>{t(PlanLabel::Cancel)}</Button>
            </div>
            <Cross class="button quiet icon-only dialog-close" on_press=cancel />
        </form>
    }
}

/// The fields for what the case does not know.
fn business(info: State<BusinessInfo>) -> AnyView {
    view! {
        <p class="small">{t(PlanLabel::BusinessNeeded)}</p>
        <BusinessFields
            control="tick-business".to_owned()
            info=info
            on_type=Callback::new(move |(typed, _)| info.set(typed))
        />
    }
    .into_any()
}

/// What the change does to the facts.
fn effects(store: Store, change: &Command) -> AnyView {
    let facts = match change {
        Command::TickOff(_, facts) => &**facts,
        _ => &[],
    };
    store.names(|names| {
        let lines: Vec<String> = facts.iter().filter_map(|fact| ticks::effect(names, fact)).collect();
        view! {
            <h3>{PlanLabel::WhatChanges.text(names.lang)}</h3>
            <ul class="lines" id="tick-effects">{items(names.lang, &lines)}</ul>
        }
        .into_any()
    })
}

impl Planning {
    /// Changes the facts, and goes on with the plan.
    fn tick_off(self, change: Command) {
        // The plan must not follow the facts to other channels while it is worked through.
        self.store.stay_with(self.channels.get_untracked());
        self.asked.set(None);
        self.store.edit(change);
        focus_later(self.next());
    }

    /// Where to go on: the first step that can be ticked off now, else the heading of the plan.
    fn next(self) -> String {
        let open = self.shown.with_untracked(|shown| {
            let steps = &shown.as_ref()?.plan.steps;
            self.store
                .case
                .with_untracked(|case| steps.iter().position(|step| tickable(&step.action, case) != Tickable::NotYet))
        });
        open.map_or("plan-when".to_owned(), |index| format!("tick-{index}"))
    }
}
