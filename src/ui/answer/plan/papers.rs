//! The documents to hand in, once for all channels of one business, and what causes rejection.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{Pane, t, use_store};
use crate::facts::Fact;
use crate::plan::{Guidance, Spot, document_sets};
use crate::ui::kit::marked;
use crate::ui::remark::Remark;
use crate::wording::PlanLabel;
use crate::wording::plan::documents;

use super::{Planning, with_names};

#[component]
pub fn Papers() -> impl IntoView {
    let store = use_store();
    let planning: Planning = expect_context();
    let sets = Memo::new(move |_| {
        let plan = planning.plan.get();
        store.case.with(|case| plan.map(|plan| document_sets(&plan, case)).unwrap_or_default())
    });
    let rejection = move || {
        let all = planning.guidance.get();
        let of_plan = |one: &Guidance| one.spot() == Spot::Plan;
        all.into_iter().filter(of_plan).map(|one| view! { <Remark guidance=one /> }).collect_view()
    };
    let trade_unknown = move || store.case.with(|case| case.trade == Fact::Unknown);
    let body = move || {
        with_names(|lang, names| {
            let one = |set: &crate::plan::DocumentSet| {
                let papers = set.documents.iter().map(|one| documents::needed(lang, *one));
                view! {
                    <h4>{marked(lang, &documents::heading(names, set))}</h4>
                    <ul class="papers">{papers.map(|one| view! { <li>{marked(lang, &one)}</li> }).collect_view()}</ul>
                }
            };
            sets.with(|sets| sets.iter().map(one).collect_view()).into_any()
        })
    };
    let to_trade = move |_| {
        store.pane.set(Pane::Facts);
        focus_later("trade-first");
    };
    view! {
        <Show
            when=move || !sets.with(Vec::is_empty)
            fallback=move || view! { <div class="remarks">{rejection()}</div> }
        >
            <section class="card box" id="plan-documents" aria-labelledby="plan-documents-heading">
                <h3 id="plan-documents-heading">{t(PlanLabel::Documents)}</h3>
                <p class="hint">{t(PlanLabel::DocumentsHint)}</p>
                {body}
                <Show when=trade_unknown>
                    <button type="button" class="link controls" on:click=to_trade>{t(PlanLabel::SayTrade)}</button>
                </Show>
                {rejection()}
            </section>
        </Show>
    }
}
