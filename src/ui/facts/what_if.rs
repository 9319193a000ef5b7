//! What another answer would change: shown while a control is looked at, without changing anything.

use leptos::prelude::*;

use crate::app::control::Control;
use crate::app::{Store, use_store};
use crate::explain::what_if::{Preview, previews};
use crate::ui::kit::{Cross, When, derive, marked, memo};
use crate::wording::names::Names;
use crate::wording::{Label, insight};

/// Looks at the control that an event came from, after a moment in which nothing else was looked
/// at.
pub fn look(store: Store, target: Option<web_sys::Element>) {
    let control = target.and_then(|one| one.closest("select[id], input[id], label, .segments").ok().flatten());
    // A label stands for its control.
    let control = control.and_then(|one| match one.id() {
        id if !id.is_empty() => Some(id),
        _ => one.get_attribute("for").or_else(|| one.query_selector("input[id]").ok().flatten().map(|it| it.id())),
    });
    let fact = control.and_then(|control| Control::at(&control)).and_then(Control::fact);
    if let Some(fact) = fact {
        store.look_soon(fact);
    }
}

/// What each other value of the fact that is looked at would change.
#[component]
pub fn WhatIf() -> impl IntoView {
    let store = use_store();
    let found = memo(move || {
        let (fact, trace) = (store.looked.get()?, store.trace.get()?);
        store.case.with(|case| Some(previews(case, &trace, &fact))).filter(|all| !all.is_empty())
    });
    let shown = derive(move || found.with(Option::is_some));
    let close = Callback::new(move |()| store.look_away());
    let says = move || found.with(|found| store.names(|names| says(names, found.as_deref().unwrap_or_default())));
    view! {
        <div class="what-if" role="status" data-shown-if=move || shown.get().to_string()>
            <When when=shown>{says} <Cross on_press=close /></When>
        </div>
    }
}

fn says(names: &Names<'_>, found: &[Preview]) -> AnyView {
    let lang = names.lang;
    let mut telling = found.iter().filter(|one| !one.delta.is_empty()).peekable();
    let label = if telling.peek().is_none() { Label::NothingElse } else { Label::LookedAt };
    let item = |preview: &Preview| {
        let value = marked(lang, &insight::alternative(names, &preview.alternative));
        let delta = marked(lang, &insight::delta(names, &preview.delta));
        view! { <li><b>{value}</b> " " {delta}</li> }
    };
    view! {
        <p class="small-label">{label.text(lang)}</p>
        <ul>{telling.map(item).collect::<Vec<_>>()}</ul>
    }
    .into_any()
}
