//! The documents to hand in, once for all channels of one business, and what causes rejection.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{Pane, use_store};
use crate::facts::Fact;
use crate::plan::{DocumentSet, Guidance, Spot, document_sets};
use crate::ui::kit::{Button, items, marked};
use crate::wording::PlanLabel;
use crate::wording::names::Names;
use crate::wording::plan::documents;

use super::{Shown, remarks};

/// What to hand in for a plan.
pub fn papers(names: &Names<'_>, shown: &Shown) -> AnyView {
    let lang = names.lang;
    let rejection = remarks(shown, |one: &Guidance| one.spot() == Spot::Plan);
    let sets = document_sets(&shown.plan, names.case);
    if sets.is_empty() {
        return view! { <div class="remarks">{rejection}</div> }.into_any();
    }
    let to_trade = (names.case.trade == Fact::Unknown).then(|| {
        let pane = use_store().pane;
        let go = Callback::new(move |()| {
            pane.set(Pane::Facts);
            focus_later("trade-first");
        });
        view! { <Button class="link controls" on_press=go>{PlanLabel::SayTrade.text(lang)}</Button> }
    });
    view! {
        <section class="card box" id="plan-documents" aria-labelledby="plan-documents-heading">
            <h3 id="plan-documents-heading">{PlanLabel::Documents.text(lang)}</h3>
            <p class="hint">{PlanLabel::DocumentsHint.text(lang)}</p>
            {sets.iter().map(|set| set_of(names, set)).collect::<Vec<_>>()}
            {to_trade}
            {rejection}
        </section>
    }
    .into_any()
}

fn set_of(names: &Names<'_>, set: &DocumentSet) -> AnyView {
    let lang = names.lang;
    let needed: Vec<String> = set.documents.iter().map(|one| documents::needed(lang, *one)).collect();
    view! {
        <h4>{marked(lang, &documents::heading(names, set))}</h4>
        <ul class="papers">{items(lang, &needed)}</ul>
    }
    .into_any()
}
