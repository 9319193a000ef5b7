//! Ticking a step off: says what changes in the facts, asks for what the case does not know, and
//! only then changes them.

use leptos::html;
use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::planning::{Tickable, tick, tickable};
use crate::app::{Store, t, use_store};
use crate::facts::command::Command;
use crate::facts::{Action, ActionKind, BusinessInfo, Date};
use crate::plan::Entered;
use crate::ui::facts::BusinessFields;
use crate::ui::kit::{DateField, Icon, IconName, marked};
use crate::wording::plan::{steps, ticks};
use crate::wording::{Label, PlanLabel};

use super::{Planning, with_names};

#[component]
pub fn TickDialog() -> impl IntoView {
    let planning: Planning = expect_context();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        let asked = planning.asked.with(Option::is_some);
        if asked && !dialog.open() {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        } else if !asked && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            class="dialog"
            id="tick-dialog"
            aria-labelledby="tick-heading"
            node_ref=dialog
            on:close=move |_| planning.asked.set(None)
        >
            {move || planning.asked.get().map(|action| view! { <Ask action=action /> })}
        </dialog>
    }
}

#[component]
fn Ask(action: Action) -> impl IntoView {
    let store = use_store();
    let planning: Planning = expect_context();
    let on = RwSignal::new(planning.today.get_untracked());
    let info = RwSignal::new(BusinessInfo::default());
    let missing = RwSignal::new(false);
    let kind = action.kind();
    let needs = store.case.with_untracked(|case| tickable(&action, case)) == Tickable::WithBusiness;
    let change = {
        let action = action.clone();
        Memo::new(move |_| {
            let entered = Entered { on: Some(on.get()), business: needs.then(|| info.get()) };
            store.case.with(|case| tick(&action, case, on.get(), entered))
        })
    };
    let title = {
        let action = action.clone();
        move || with_names(|lang, names| marked(lang, &steps::action(names, &action, None)))
    };
    let effects = move || {
        let change = change.get();
        with_names(|lang, names| {
            let facts = match &change {
                Some(Command::TickOff(_, facts)) => &**facts,
                _ => &[],
            };
            let lines = facts.iter().filter_map(|fact| ticks::effect(names, fact));
            lines.map(|line| view! { <li>{marked(lang, &line)}</li> }).collect_view()
        })
    };
    let confirm = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(command) = change.get_untracked() else {
            missing.set(true);
            focus_later("tick-business-number");
            return;
        };
        // The plan must not follow the facts to other channels while it is worked through.
        store.plan.channels.set(Some(planning.channels.get_untracked()));
        planning.asked.set(None);
        store.edit(command);
        focus_later(next(store, planning));
    };
    view! {
        <form class="dialog-body" on:submit=confirm novalidate>
            <h2 id="tick-heading">{title}</h2>
            <DateField
                id="tick-on"
                label=PlanLabel::TickedOn
                value=Signal::derive(move || on.get())
                on_set=Callback::new(move |date: Date| on.set(date))
            />
            {needs
                .then(|| {
                    view! {
                        <p class="small">{t(PlanLabel::BusinessNeeded)}</p>
                        <BusinessFields
                            control="tick-business".to_owned()
                            info=Signal::derive(move || info.get())
                            on_type=Callback::new(move |(typed, _)| info.set(typed))
                        />
                    }
                })}
            <Show when=move || change.with(Option::is_some)>
                <h3>{t(PlanLabel::WhatChanges)}</h3>
                <ul class="lines" id="tick-effects">{effects}</ul>
            </Show>
            <p role="alert" class="hint" data-o="warning" hidden=move || !missing.get() || change.with(Option::is_some)>
                {t(PlanLabel::BusinessMissing)}
            </p>
            {(kind == ActionKind::WaitForReview).then(|| view! { <p class="hint">{t(PlanLabel::IfRejected)}</p> })}
            <div class="acts">
                <button type="submit" class="button prime" id="tick-confirm">{t(PlanLabel::TickOff)}</button>
                <button type="button" class="button" id="tick-cancel" on:click=move |_| planning.asked.set(None)>
                    {t(PlanLabel::Cancel)}
                </button>
            </div>
            <button type="button" class="button quiet icon-only dialog-close" on:click=move |_| planning.asked.set(None)>
                <Icon name=IconName::Cross />
                <span class="visually-hidden">{t(Label::Close)}</span>
            </button>
        </form>
    }
}

/// Where to go on: the first step that can be ticked off now, else the heading of the plan.
fn next(store: Store, planning: Planning) -> String {
    let open = planning.plan.with_untracked(|plan| {
        let steps = plan.as_ref().map(|plan| plan.steps.clone()).unwrap_or_default();
        store.case.with_untracked(|case| steps.iter().position(|step| tickable(&step.action, case) != Tickable::NotYet))
    });
    open.map_or("plan-when".to_owned(), |index| format!("tick-{index}"))
}
