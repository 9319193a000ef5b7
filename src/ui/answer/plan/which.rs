//! The best plan and those beside it, with what each trades.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::planning::key;
use crate::app::{t, use_store};
use crate::plan::Plan;
use crate::ui::kit::marked;
use crate::wording::PlanLabel;
use crate::wording::plan::{cost, page, people};

use super::{Planning, with_names};

/// The most plans that are listed: the ones after them are worse in every respect.
const MOST: usize = 40;

#[component]
pub fn Which() -> impl IntoView {
    let planning: Planning = expect_context();
    let other = Memo::new(move |_| planning.plans.with(|plans| plans.all.len() > 1 || !plans.blocked.is_empty()));
    view! {
        <Show when=move || other.get()>
            <section class="card box which controls" aria-labelledby="plan-which">
                <h3 id="plan-which">{t(PlanLabel::OtherPlans)}</h3>
                {list}
            </section>
        </Show>
    }
}

fn list() -> AnyView {
    let planning: Planning = expect_context();
    (move || {
        let plans = planning.plans.get();
        let shown = planning.plan.get().map(|plan| key(&plan));
        let first: Vec<&Plan> = plans.best().into_iter().chain(plans.alternatives()).collect();
        let is_first = |plan: &&Plan| first.iter().any(|one| std::ptr::eq(*one, *plan));
        let rest: Vec<&Plan> = plans.all.iter().filter(|plan| !is_first(plan)).take(MOST).collect();
        let place = |plan: &Plan| plans.all.iter().position(|one| std::ptr::eq(one, plan)).unwrap_or_default();
        let rows = |some: &[&Plan]| {
            some.iter().map(|plan| row(place(plan), plan, plans.best(), shown.as_deref())).collect_view()
        };
        with_names(|lang, names| {
            let blocked = plans.blocked.iter().map(|one| people::blocked(names, one));
            let wanted = plans.wanted.iter().map(|one| people::wanted(names, one));
            let cant: Vec<_> = blocked.chain(wanted).map(|text| view! { <li>{marked(lang, &text)}</li> }).collect();
            // Open where the plan that is shown is in it.
            let open = rest.iter().any(|plan| Some(key(plan)) == shown);
            view! {
                <p class="hint">{PlanLabel::OtherPlansHint.text(lang)}</p>
                <ul class="plans">{rows(&first)}</ul>
                {(!rest.is_empty())
                    .then(|| {
                        view! {
                            <details open=open>
                                <summary class="link">{PlanLabel::MorePlans.text(lang)} " (" {rest.len()} ")"</summary>
                                <ul class="plans">{rows(&rest)}</ul>
                            </details>
                        }
                    })}
                {(!cant.is_empty())
                    .then(|| {
                        view! {
                            <details>
                                <summary class="link">{PlanLabel::NoPlanFor.text(lang)} " (" {cant.len()} ")"</summary>
                                <ul class="lines small quiet">{cant}</ul>
                            </details>
                        }
                    })}
            }
            .into_any()
        })
    })
    .into_any()
}

/// A plan as a choice: its login and app, its cost, and what it trades against the best.
fn row(place: usize, plan: &Plan, best: Option<&Plan>, shown: Option<&str>) -> AnyView {
    let store = use_store();
    let own = key(plan);
    let is_best = best.is_some_and(|best| std::ptr::eq(best, plan));
    let id = format!("plan-which-{place}");
    let checked = shown == Some(&*own);
    with_names(|lang, names| {
        let against =
            if is_best { PlanLabel::Best.text(lang).to_owned() } else { cost::trade_off(lang, &plan.trade_off) };
        view! {
            <li>
                <label class="plan-choice">
                    <input
                        type="radio"
                        name="plan-which"
                        id=id.clone()
                        prop:checked=checked
                        on:change=move |_| {
                            store.plan.plan.set(Some(own.clone()));
                            // The list is drawn anew, with what each plan trades.
                            focus_later(id.clone());
                        }
                    />
                    <span>
                        <b>{marked(lang, &page::login(names, plan))}</b>
                        <span class="quiet small">{cost::cost(lang, &plan.cost)}</span>
                        <span class="small">{against}</span>
                    </span>
                </label>
            </li>
        }
        .into_any()
    })
}
