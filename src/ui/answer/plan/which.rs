//! The best plan and those beside it, with what each trades.

use leptos::prelude::*;

use crate::app::planning::key;
use crate::app::{t, use_store};
use crate::plan::{Plan, Plans};
use crate::ui::kit::{Derived, When, derive, items, live, marked, memo, value};
use crate::wording::PlanLabel;
use crate::wording::names::Names;
use crate::wording::plan::{cost, page, people};

use super::Planning;

/// The most plans that are listed: the ones after them are worse in every respect.
const MOST: usize = 40;

#[component]
pub fn Which() -> impl IntoView {
    let planning: Planning = expect_context();
    let other = derive(move || planning.plans.with(|plans| plans.all.len() > 1 || !plans.blocked.is_empty()));
    let shown =
        memo(move || planning.shown.with(|shown| shown.as_ref().map(|shown| key(&shown.plan)).unwrap_or_default()));
    let list = move || planning.plans.with(|plans| planning.store.names(|names| list(names, plans, shown)));
    view! {
        <When when=other>
            <section class="card box which controls" aria-labelledby="plan-which">
                <h3 id="plan-which">{t(PlanLabel::OtherPlans)}</h3>
                {live(list)}
            </section>
        </When>
    }
}

fn list(names: &Names<'_>, plans: &Plans, shown: Derived<String>) -> AnyView {
    let lang = names.lang;
    let first: Vec<&Plan> = plans.best().into_iter().chain(plans.alternatives()).collect();
    let keys: Vec<String> = first.iter().map(|plan| key(plan)).collect();
    let rest = plans.all.iter().filter(|plan| !keys.contains(&key(plan))).take(MOST);
    let rest: Vec<&Plan> = rest.collect();
    // Open where the plan that is shown is in it.
    let open = shown.with_untracked(|shown| !keys.contains(shown));
    let row = |(place, plan): (usize, &&Plan)| choice(names, place, plan, shown);
    let first_rows: Vec<AnyView> = first.iter().enumerate().map(row).collect();
    let more = (!rest.is_empty()).then(|| {
        let rows: Vec<AnyView> = (first.len()..).zip(&rest).map(row).collect();
        folded(names, PlanLabel::MorePlans, rest.len(), open, view! { <ul class="plans">{rows}</ul> }.into_any())
    });
    let blocked = plans.blocked.iter().map(|one| people::blocked(names, one));
    let cant: Vec<String> = blocked.chain(plans.wanted.iter().map(|one| people::wanted(names, one))).collect();
    let cant = (!cant.is_empty()).then(|| {
        let lines = view! { <ul class="lines small quiet">{items(lang, &cant)}</ul> }.into_any();
        folded(names, PlanLabel::NoPlanFor, cant.len(), false, lines)
    });
    view! {
        <p class="hint">{PlanLabel::OtherPlansHint.text(lang)}</p>
        <ul class="plans">{first_rows}</ul>
        {more}
        {cant}
    }
    .into_any()
}

fn folded(names: &Names<'_>, label: PlanLabel, count: usize, open: bool, all: AnyView) -> AnyView {
    let label = format!("{} ({count})", label.text(names.lang));
    view! { <details open=open><summary class="link">{label}</summary>{all}</details> }.into_any()
}

/// A plan as a choice: its login and app, its cost, and what it trades against the best, which is
/// the first.
fn choice(names: &Names<'_>, place: usize, plan: &Plan, shown: Derived<String>) -> AnyView {
    let store = use_store();
    let lang = names.lang;
    let own = key(plan);
    let against =
        if place == 0 { PlanLabel::Best.text(lang).to_owned() } else { cost::trade_off(lang, &plan.trade_off) };
    let checked = {
        let own = own.clone();
        move || shown.with(|shown| *shown == own)
    };
    view! {
        <li>
            <label class="plan-choice">
                <input
                    type="radio"
                    name="plan-which"
                    id=format!("plan-which-{place}")
                    prop:checked=checked
                    on:change=value(move |_| store.show_plan(Some(own.clone())))
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
}
