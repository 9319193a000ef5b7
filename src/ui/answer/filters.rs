//! What the list and the table are filtered by besides the verdict, how many channels pass, and the
//! way from them to the plan.

use leptos::prelude::*;

use crate::app::focus::focus_now;
use crate::app::{Store, of_stuck, t, use_store};
use crate::explain::filter::{Filter, blocking};
use crate::rules::Condition;
use crate::ui::kit::{Button, Derived, Options, State, When, choices, derive, live, memo, press, value};
use crate::wording::{Label, answer as say};

/// What stands beside the filters.
#[derive(Clone, Default, PartialEq)]
struct Found {
    /// How many filters are set.
    parts: usize,
    /// How many channels pass them, of how many.
    passing: usize,
    of: usize,
    /// For how many of these one can plan.
    stuck: usize,
}

/// One line of filters; where there is little room, a button that opens them.
#[component]
pub fn Filters(
    /// The places of the channels that pass.
    passing: Derived<Vec<usize>>,
) -> impl IntoView {
    let store = use_store();
    let found = memo(move || found(store, passing));
    let open = State::new(false);
    let set = derive(move || found.with(|found| found.parts > 0));
    let stuck = derive(move || found.with(|found| found.parts > 0 && found.stuck > 0));
    let flag = |of: Derived<bool>| derive(move || of.get().to_string());
    let lang = store.lang;
    view! {
        <div class="filters" role="search" aria-label=t(Label::Filters) data-set=flag(set) data-open=flag(open.into())>
            <button
                type="button"
                class="button filters-open"
                id="filters-open"
                aria-expanded=flag(open.into())
                aria-controls="filters-fields"
                on:click=press(move || open.update(|open| *open = !*open))
            >
                {t(Label::Filters)}
                {live(move || found.with(|found| say::counted(found.parts)))}
            </button>
            <div class="filters-fields" id="filters-fields">
                <Find />
                <BlockedBy />
                <OneAway />
            </div>
            <span class="filters-count" role="status">
                {live(move || found.with(|found| (found.parts > 0).then(|| say::passing(lang.get(), found.passing, found.of))))}
            </span>
            <When when=set>
                <Clear />
            </When>
            <When when=stuck>
                <Button
                    class="button filters-plan"
                    on_press=Callback::new(move |()| passing.with_untracked(|places| plan_these(store, places)))
                >
                    {live(move || found.with(|found| say::plan_these(lang.get(), found.stuck)))}
                </Button>
            </When>
        </div>
    }
}

fn found(store: Store, passing: Derived<Vec<usize>>) -> Found {
    let parts = store.filtering().parts();
    if parts == 0 {
        return Found::default();
    }
    let count = |places: &Vec<usize>| {
        let of = |trace: &_| (of_stuck(trace, places).count(), trace.channels.len());
        store.of_trace(of).map(|(stuck, of)| Found { parts, passing: places.len(), of, stuck })
    };
    passing.with(count).unwrap_or_default()
}

/// Plans for what passes. The button goes with the view, so the focus goes on to the plan's tab.
fn plan_these(store: Store, places: &[usize]) {
    store.plan_these(places);
    focus_now("tab-plan");
}

#[component]
fn Find() -> impl IntoView {
    let store = use_store();
    view! {
        <input
            class="input"
            id="filter-find"
            type="search"
            autocomplete="off"
            aria-label=t(Label::NameOrSearchId)
            placeholder=t(Label::NameOrSearchId)
            prop:value=move || store.filters.with(|filter| filter.text.clone())
            on:input=value(move |text| store.refine(|filter| filter.text = text))
        />
    }
}

#[component]
fn BlockedBy() -> impl IntoView {
    let store = use_store();
    let chosen = derive(move || {
        store.filters.with(|filter| filter.blocked_by.map_or(String::new(), |condition| condition.id().to_owned()))
    });
    let blocking = memo(move || store.of_trace(blocking).unwrap_or_default());
    let options: Derived<Options> = memo(move || {
        let lang = store.lang.get();
        let chosen = store.filters.with(|filter| filter.blocked_by);
        let mut all = blocking.get();
        // What is filtered by stays a choice when it blocks nothing any more.
        if let Some(gone) = chosen.filter(|chosen| all.iter().all(|(one, _)| one != chosen)) {
            all.push((gone, 0));
        }
        let option = |(one, count): (Condition, usize)| (one.id().to_owned(), say::blocks(lang, one, count));
        let none = (String::new(), Label::AnyReason.text(lang).to_owned());
        std::iter::once(none).chain(all.into_iter().map(option)).collect()
    });
    let choose = move |id: String| store.refine(|filter| filter.blocked_by = Condition::from_id(&id));
    view! {
        <select id="filter-condition" aria-label=t(Label::BlockedBy) on:change=value(choose)>
            {choices(chosen, options)}
        </select>
    }
}

#[component]
fn OneAway() -> impl IntoView {
    let store = use_store();
    let pressed = derive(move || store.filters.with(|filter| filter.one_away).to_string());
    view! {
        <button
            type="button"
            class="button"
            id="filter-one-away"
            aria-pressed=pressed
            on:click=press(move || store.refine(|filter| filter.one_away = !filter.one_away))
        >
            {t(Label::OneAway)}
        </button>
    }
}

/// Takes all filters away, the one by verdict too. The button goes with them, so the focus goes on
/// to a filter: to the one of these two that is shown.
#[component]
pub fn Clear() -> impl IntoView {
    let store = use_store();
    let clear = Callback::new(move |()| {
        focus_now("filter-find");
        focus_now("filters-open");
        store.filter_to(Filter::default());
    });
    view! { <Button class="link filters-clear" on_press=clear>{t(Label::ClearFilters)}</Button> }
}
