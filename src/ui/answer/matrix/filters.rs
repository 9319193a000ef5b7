//! Which rows of the conditions are shown.

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::diagram::matrix::Filter;
use crate::rules::{Condition, Outcome, Verdict};
use crate::ui::kit::{Choice, Options, State, derive, value};
use crate::wording::{Label, terms};

/// The filters above the table. The one by verdict is the page's own.
#[component]
pub fn Filters(filter: State<Filter>) -> impl IntoView {
    view! {
        <div class="matrix-filters">
            <ByVerdict />
            <ByCondition filter=filter />
            <Within filter=filter />
            <div class="field">
                <label for="matrix-find">{t(Label::FindChannel)}</label>
                <input
                    class="input"
                    id="matrix-find"
                    type="search"
                    autocomplete="off"
                    on:input=value(move |text| filter.update(|filter| filter.text = text))
                />
            </div>
        </div>
    }
}

#[component]
fn ByVerdict() -> impl IntoView {
    let store = use_store();
    let chosen = derive(move || store.filter.get().map_or(String::new(), |one| one.id().to_owned()));
    let options = derive(move || {
        let of = |one: Verdict| (one.id().to_owned(), terms::verdict(store.lang.get(), one).to_owned());
        with_all(store, Label::AllVerdicts, Verdict::ALL.map(of).to_vec())
    });
    let choose = Callback::new(move |id: String| store.filter_by(Verdict::ALL.into_iter().find(|one| one.id() == id)));
    view! { <Choice id="matrix-verdict" label=Label::Verdict value=chosen options=options on_choose=choose /> }
}

#[component]
fn ByCondition(filter: State<Filter>) -> impl IntoView {
    let store = use_store();
    let all = || Condition::ALL.into_iter().flat_map(|one| [Outcome::NotMet, Outcome::Unknown].map(|of| (one, of)));
    let id = |(one, outcome): (Condition, Outcome)| format!("{} {}", one.id(), outcome.id());
    let chosen = derive(move || filter.with(|filter| filter.condition.map_or(String::new(), id)));
    let options = derive(move || {
        let lang = store.lang.get();
        let text = |(one, outcome)| format!("{}: {}", terms::condition(lang, one), terms::outcome(lang, outcome));
        with_all(store, Label::AnyCondition, all().map(|one| (id(one), text(one))).collect())
    });
    let choose = Callback::new(move |chosen: String| {
        filter.update(|filter| filter.condition = all().find(|one| id(*one) == chosen));
    });
    view! { <Choice id="matrix-condition" label=Label::ConditionFilter value=chosen options=options on_choose=choose /> }
}

#[component]
fn Within(filter: State<Filter>) -> impl IntoView {
    let store = use_store();
    let chosen = derive(move || filter.with(|filter| filter.within.map_or(String::new(), |most| most.to_string())));
    let options = derive(move || {
        let of = |most: usize| (most.to_string(), format!("≤ {most}"));
        with_all(store, Label::AnyDistance, (0..4).map(of).collect())
    });
    let choose = Callback::new(move |most: String| filter.update(|filter| filter.within = most.parse().ok()));
    view! { <Choice id="matrix-within" label=Label::WithinFilter value=chosen options=options on_choose=choose /> }
}

/// The options of a filter, behind the one that lets all pass.
fn with_all(store: Store, all: Label, mut options: Options) -> Options {
    options.insert(0, (String::new(), all.text(store.lang.get()).to_owned()));
    options
}
