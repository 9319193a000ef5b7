//! Channels by conditions: sorted, filtered, with what each condition alone holds back.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::app::{t, use_store};
use crate::diagram::matrix::{self as table, Filter, Row, Sort};
use crate::diagram::text;
use crate::explain::leverage::Leverage;
use crate::facts::ChannelId;
use crate::order::Order;
use crate::rules::{Condition, Finding, Outcome, Verdict};
use crate::ui::kit::{
    Options, Prose, Twin, cell_attribute, choices, depends, keep_reachable, mark, stay, verdict_mark, walk,
};
use crate::wording::{Label, insight, reasons, terms};

const SORTS: [Sort; 3] = [Sort::Name, Sort::Verdict, Sort::Distance];

/// The table with its filters.
#[component]
pub fn Conditions() -> impl IntoView {
    let store = use_store();
    let matrix = Memo::new(move |_| {
        let trace = store.trace.get()?;
        Some(Arc::new(store.case.with(|case| table::Matrix::of(case, &trace))))
    });
    let filter = RwSignal::new(Filter::default());
    let sort = RwSignal::new((Sort::Verdict, false));
    let shown = Memo::new(move |_| {
        let Some(matrix) = matrix.get() else { return Vec::new() };
        let filter = Filter { verdict: store.filter.get(), ..filter.get() };
        let (by, descending) = sort.get();
        matrix.shown(&filter, by, descending).into_iter().map(|row| row.channel.clone()).collect::<Vec<_>>()
    });
    let grid = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        shown.track();
        matrix.track();
        keep_reachable(grid);
    });
    let leverage = Signal::derive(move || {
        let Some(matrix) = matrix.get() else { return Vec::new() };
        let mut helps: Vec<&Leverage> = matrix.totals.iter().filter(|one| !one.unlocks.is_empty()).collect();
        helps.order_by_key(|one| std::cmp::Reverse(one.unlocks.len()));
        store.names(|names| helps.iter().take(3).map(|one| insight::leverage(names, one)).collect())
    });
    let twin = Signal::derive(move || {
        let Some(matrix) = matrix.get() else { return Vec::new() };
        store.names(|names| text::matrix(&matrix).iter().map(|one| insight::saying(names, one)).collect())
    });
    // One listener for all cells: a cell says of itself what it is about.
    let clicked = move |event: leptos::ev::MouseEvent| {
        let condition = cell_attribute(&event, "data-condition").and_then(|id| Condition::from_id(&id));
        if let Some(by) = cell_attribute(&event, "data-sort") {
            let by = SORTS
                .into_iter()
                .chain(Condition::ALL.map(Sort::Condition))
                .find(|sort| sort_id(*sort) == by)
                .unwrap_or_default();
            sort.update(|(now, descending)| {
                *descending = *now == by && !*descending;
                *now = by;
            });
        } else if let Some(channel) = cell_attribute(&event, "data-channel") {
            store.detail.set(Some(((&*channel).into(), condition)));
        }
    };
    view! {
        <Filters filter=filter />
        <Show when=move || !leverage.with(Vec::is_empty)>
            <ul class="leverage">
                {move || leverage.get().into_iter().map(|one| view! { <li><Prose text=Signal::stored(one) /></li> }).collect_view()}
            </ul>
        </Show>
        <div
            class="grid conditions-grid"
            role="grid"
            aria-label=t(Label::MatrixTable)
            aria-rowcount=move || (shown.with(Vec::len) + 2).to_string()
            node_ref=grid
            on:keydown=move |event| walk(&event)
            on:focusin=move |event| stay(&event)
            on:click=clicked
        >
            <Head sort=sort />
            <div role="rowgroup" class="grid-body">
                <For each=move || shown.get() key=Clone::clone let:id>
                    <ChannelRow id=id matrix=matrix />
                </For>
                <Show when=move || shown.with(Vec::is_empty)>
                    <div role="row"><div role="gridcell" class="grid-empty">{t(Label::NoRows)}</div></div>
                </Show>
            </div>
            <Totals matrix=matrix />
        </div>
        <Twin says=twin />
    }
}

fn sort_id(sort: Sort) -> &'static str {
    match sort {
        Sort::Case => "case",
        Sort::Name => "name",
        Sort::Verdict => "verdict",
        Sort::Distance => "distance",
        Sort::Condition(condition) => condition.id(),
    }
}

#[component]
fn Head(sort: RwSignal<(Sort, bool)>) -> impl IntoView {
    let store = use_store();
    let head = move |by: Sort, text: Signal<String>| {
        let direction = move || match sort.get() {
            (now, false) if now == by => "ascending",
            (now, true) if now == by => "descending",
            _ => "none",
        };
        view! {
            <div role="columnheader" aria-sort=direction>
                <button type="button" data-cell tabindex="-1" data-sort=sort_id(by)>{move || text.get()}</button>
            </div>
        }
        .into_any()
    };
    let fixed = |label: Label| Signal::derive(move || label.text(store.lang.get()).to_owned());
    let conditions = Condition::ALL.map(|condition| {
        head(
            Sort::Condition(condition),
            Signal::derive(move || terms::condition(store.lang.get(), condition).to_owned()),
        )
    });
    view! {
        <div role="rowgroup" class="grid-head">
            <div role="row">
                {head(Sort::Name, fixed(Label::Channel))} {head(Sort::Verdict, fixed(Label::Verdict))}
                {head(Sort::Distance, fixed(Label::Away))} {conditions.into_iter().collect_view()}
            </div>
        </div>
    }
}

/// A channel's row: it is drawn anew as a whole, and only when something about it changes.
#[component]
fn ChannelRow(id: ChannelId, matrix: Memo<Option<Arc<table::Matrix>>>) -> impl IntoView {
    let store = use_store();
    let (of, open) = (id.clone(), id.clone());
    let row =
        Memo::new(move |_| matrix.with(|matrix| matrix.as_ref()?.rows.iter().find(|row| row.channel == of).cloned()));
    let name = Memo::new(move |_| store.names(|names| names.channel(&id)));
    let current = move || store.detail.with(|detail| detail.as_ref().is_some_and(|(channel, _)| *channel == open));
    view! {
        <div role="row" class="grid-row" data-current=move || current().to_string()>
            {move || row.with(|row| row.as_ref().map(|row| cells(row, &name.get(), store.lang.get())))}
        </div>
    }
}

fn cells(row: &Row, name: &str, lang: crate::wording::Lang) -> AnyView {
    let id = || row.channel.to_string();
    let away = row.distance.not_met + row.distance.unknown;
    let search_id = (!row.search_id.is_empty()).then(|| format!("@{}", row.search_id));
    view! {
        <div role="rowheader" class="grid-name">
            <button type="button" data-cell tabindex="-1" data-channel=id() id=html_id("row", &[row.channel.as_str()])>
                <b>{name.to_owned()}</b>
                <span class="quiet">{search_id}</span>
            </button>
        </div>
        <div role="gridcell">
            <button type="button" data-cell tabindex="-1" data-channel=id() data-o=verdict_mark(row.verdict)>
                {terms::verdict(lang, row.verdict)}
                {depends(!row.standing.is_settled(), lang)}
            </button>
        </div>
        <div role="gridcell">
            <button type="button" data-cell tabindex="-1" data-channel=id() title=Label::AwayHint.text(lang)>{away}</button>
        </div>
        {row.findings.iter().map(|finding| cell(row, finding, lang)).collect_view()}
    }
    .into_any()
}

fn cell(row: &Row, finding: &Finding, lang: crate::wording::Lang) -> AnyView {
    // What keeps the channel off the list stands out; what is amiss besides does not.
    let cause = row.reasons.contains(&finding.condition);
    view! {
        <div role="gridcell">
            <button
                type="button"
                data-cell
                tabindex="-1"
                data-channel=row.channel.to_string()
                data-condition=finding.condition.id()
                data-o=mark(finding.outcome)
                data-cause=cause.then_some("true")
            >
                <span class="visually-hidden">{terms::outcome(lang, finding.outcome)} ": "</span>
                {reasons::cell(lang, finding)}
                {depends(finding.depends, lang)}
            </button>
        </div>
    }
    .into_any()
}

/// How many channels each condition stops, and how many it alone keeps off the list.
#[component]
fn Totals(matrix: Memo<Option<Arc<table::Matrix>>>) -> impl IntoView {
    let store = use_store();
    let cell = |one: &Leverage, lang: crate::wording::Lang| {
        let count = |outcome: Outcome, number: usize| {
            (number > 0).then(|| {
                view! {
                    <span class="mark" data-o=mark(outcome)>
                        <span class="visually-hidden">{terms::outcome(lang, outcome)} " "</span>
                        {number}
                    </span>
                }
            })
        };
        let only = (!one.unlocks.is_empty()).then(|| {
            view! { <span class="only">{Label::OnlyThis.text(lang)} " " {one.unlocks.len()}</span> }
        });
        view! {
            <div role="gridcell" class="total">
                {count(Outcome::NotMet, one.not_met)} {count(Outcome::Unknown, one.unknown)} {only}
            </div>
        }
        .into_any()
    };
    view! {
        <div role="rowgroup" class="grid-foot">
            <div role="row">
                <div role="rowheader" class="grid-name">{t(Label::Totals)}</div>
                <div role="gridcell"></div>
                <div role="gridcell"></div>
                {move || {
                    let lang = store.lang.get();
                    matrix
                        .with(|matrix| {
                            matrix.as_ref().map(|matrix| matrix.totals.iter().map(|one| cell(one, lang)).collect_view())
                        })
                }}
            </div>
        </div>
    }
}

/// Which rows are shown.
#[component]
fn Filters(filter: RwSignal<Filter>) -> impl IntoView {
    let store = use_store();
    let all = move |label: Label| (String::new(), label.text(store.lang.get()).to_owned());
    let verdicts: Signal<Options> = Signal::derive(move || {
        let of = |one: Verdict| (one.id().to_owned(), terms::verdict(store.lang.get(), one).to_owned());
        std::iter::once(all(Label::AllVerdicts)).chain(Verdict::ALL.map(of)).collect()
    });
    let conditions: Signal<Options> = Signal::derive(move || {
        let lang = store.lang.get();
        let of = |one: Condition| {
            [Outcome::NotMet, Outcome::Unknown].map(|outcome| {
                let text = format!("{}: {}", terms::condition(lang, one), terms::outcome(lang, outcome));
                (format!("{} {}", one.id(), outcome.id()), text)
            })
        };
        std::iter::once(all(Label::AnyCondition)).chain(Condition::ALL.into_iter().flat_map(of)).collect()
    });
    let distances: Signal<Options> = Signal::derive(move || {
        let of = |most: usize| (most.to_string(), format!("≤ {most}"));
        std::iter::once(all(Label::AnyDistance)).chain((0..4).map(of)).collect()
    });
    let verdict = Signal::derive(move || store.filter.get().map_or(String::new(), |one| one.id().to_owned()));
    let condition = Signal::derive(move || {
        let chosen = filter.with(|filter| filter.condition);
        chosen.map_or(String::new(), |(one, outcome)| format!("{} {}", one.id(), outcome.id()))
    });
    let within =
        Signal::derive(move || filter.with(|filter| filter.within).map_or(String::new(), |most| most.to_string()));
    let select = move |id: &'static str,
                       label: Label,
                       value: Signal<String>,
                       options: Signal<Options>,
                       on_choose: Callback<String>| {
        view! {
            <div class="field">
                <label for=id>{t(label)}</label>
                <select id=id on:change:target=move |event| on_choose.run(event.target().value())>{choices(value, options)}</select>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="matrix-filters">
            {select("matrix-verdict", Label::Verdict, verdict, verdicts, Callback::new(move |id: String| {
                store.filter.set(Verdict::ALL.into_iter().find(|one| one.id() == id));
            }))}
            {select("matrix-condition", Label::ConditionFilter, condition, conditions, Callback::new(move |id: String| {
                let chosen = id.split_once(' ').and_then(|(condition, outcome)| {
                    let outcome = Outcome::ALL.into_iter().find(|one| one.id() == outcome)?;
                    Some((Condition::from_id(condition)?, outcome))
                });
                filter.update(|filter| filter.condition = chosen);
            }))}
            {select("matrix-within", Label::WithinFilter, within, distances, Callback::new(move |id: String| {
                filter.update(|filter| filter.within = id.parse().ok());
            }))}
            <div class="field">
                <label for="matrix-find">{t(Label::FindChannel)}</label>
                <input
                    class="input"
                    id="matrix-find"
                    type="search"
                    autocomplete="off"
                    on:input:target=move |event| filter.update(|filter| filter.text = event.target().value())
                />
            </div>
        </div>
    }
}
