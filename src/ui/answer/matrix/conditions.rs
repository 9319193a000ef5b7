//! Channels by conditions: sorted, filtered, with what each condition alone holds back.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::diagram::matrix::{self as table, Sort};
use crate::diagram::text;
use crate::explain::leverage::Leverage;
use crate::facts::ChannelId;
use crate::order::Order as _;
use crate::rules::{Condition, Finding, Outcome, Trace, Verdict};
use crate::ui::kit::{
    Cell, Derived, Grid, Key, Lines, Parts, Place, State, Twin, When, depends, derive, live, mark, memo, verdict_mark,
    words,
};
use crate::wording::names::Names;
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang, answer as say, insight, terms};

use super::super::filters::Filters;
use super::super::named::named;

/// The columns before those of the conditions.
const FIRST: [(Sort, Label); 3] =
    [(Sort::Name, Label::Channel), (Sort::Verdict, Label::Verdict), (Sort::Distance, Label::Away)];

type Table = Derived<Option<Arc<table::Matrix>>>;

/// By what rows are sorted, and whether the last come first.
type Order = State<(Sort, bool)>;

/// The table with its filters.
#[component]
pub fn Conditions() -> impl IntoView {
    let store = use_store();
    let matrix = memo(move || store.of_trace(|trace| Arc::new(store.case.with(|case| table::Matrix::of(case, trace)))));
    let passing = store.passing();
    let order = State::new((Sort::Verdict, false));
    let shown = memo(move || {
        let (by, descending) = order.get();
        let keys = |matrix: &table::Matrix| {
            let rows = passing.with(|places| matrix.shown(places, by, descending));
            rows.into_iter().map(|row| Key::from(&row.channel)).collect()
        };
        matrix.with(|matrix| matrix.as_deref().map(keys)).unwrap_or_default()
    });
    let leverage = memo(move || {
        let helps = |matrix: &table::Matrix| store.names(|names| most_helpful(names, &matrix.totals));
        matrix.with(|matrix| matrix.as_deref().map(helps)).unwrap_or_default()
    });
    let says = Callback::new(move |()| matrix.with(|matrix| matrix.as_deref().map(text::matrix)).unwrap_or_default());
    view! {
        <Filters passing=passing />
        <Grid
            class="conditions-grid"
            label=words(Label::MatrixTable)
            head=Parts::from(move || head(store, order, matrix))
            rows=shown
            row=Callback::new(move |key: Key| row(key.into(), matrix))
            empty=Parts::from(|| t(Label::NoRows))
            follow=Callback::new(move |()| matrix.track())
            on_press=Callback::new(move |cell| pressed(store, order, cell))
        />
        <When when=derive(move || !leverage.with(Vec::is_empty))>
            <Lines class="leverage" says=leverage />
        </When>
        <Twin says=says />
    }
}

/// What the conditions are that hold back the most channels all alone.
fn most_helpful(names: &Names<'_>, totals: &[Leverage]) -> Vec<String> {
    let mut helps: Vec<&Leverage> = totals.iter().filter(|one| !one.unlocks.is_empty()).collect();
    helps.order_by_key(|one| std::cmp::Reverse(one.unlocks.len()));
    helps.into_iter().take(3).map(|one| insight::leverage(names, one)).collect()
}

/// The condition of a column.
fn condition_at(column: usize) -> Option<Condition> {
    Condition::ALL.get(column.checked_sub(FIRST.len())?).copied()
}

/// A cell of the head sorts; any other opens the detail, at the condition that it is about.
fn pressed(store: Store, order: Order, cell: Cell) {
    let condition = condition_at(cell.column);
    match cell.row {
        Some(channel) => store.show_channel(channel.into(), condition),
        None => {
            let by = condition.map(Sort::Condition).or(FIRST.get(cell.column).map(|(sort, _)| *sort));
            order.update(|(now, descending)| {
                let by = by.unwrap_or_default();
                *descending = *now == by && !*descending;
                *now = by;
            });
        }
    }
}

fn head(store: Store, order: Order, matrix: Table) -> AnyView {
    let first = FIRST.map(|(by, label)| {
        let title = if by == Sort::Distance { Label::AwayHint } else { label };
        column(order, by, [words(label), words(title)], ().into_any())
    });
    let conditions = Condition::ALL.map(|condition| {
        let named =
            |name: fn(Lang, Condition) -> &'static str| derive(move || name(store.lang.get(), condition).to_owned());
        let counts = move || {
            let lang = store.lang.get();
            let own = |one: &&Leverage| one.condition == condition;
            matrix.with(|matrix| Some(counts(matrix.as_deref()?.totals.iter().find(own)?, lang)))
        };
        let names = [named(terms::condition_head), named(terms::condition)];
        column(order, Sort::Condition(condition), names, live(counts))
    });
    first.into_iter().chain(conditions).collect::<Vec<_>>().into_any()
}

/// The head of a column: its name, in short and in full, and what is counted in it. It stays while
/// order and counts change, and the focus in it.
fn column(order: Order, by: Sort, [short, full]: [Derived<String>; 2], below: AnyView) -> AnyView {
    let direction = move || match order.get() {
        (now, false) if now == by => "ascending",
        (now, true) if now == by => "descending",
        _ => "none",
    };
    view! {
        <div role="columnheader" aria-sort=direction>
            <button type="button" data-cell tabindex="-1" title=move || full.get()>
                <span class="head-name">{live(move || short.get())}</span>
                {below}
            </button>
        </div>
    }
    .into_any()
}

/// How many channels a condition stops, and how many it alone keeps off the list.
fn counts(one: &Leverage, lang: Lang) -> AnyView {
    let count = |outcome: Outcome, number: usize| {
        (number > 0).then(|| {
            let text = terms::outcome(lang, outcome);
            view! {
                <span class="mark" data-o=mark(outcome)>
                    <span class="visually-hidden">" " {text} " "</span>
                    {number.to_string()}
                </span>
            }
            .into_any()
        })
    };
    let only = (!one.unlocks.is_empty()).then(|| {
        let alone = Label::OnlyThis.text(lang);
        view! {
            <span class="only" title=alone>
                <span class="visually-hidden">" " {alone} " "</span>
                {format!("+{}", one.unlocks.len())}
            </span>
        }
        .into_any()
    });
    view! {
        <span class="head-counts">{count(Outcome::NotMet, one.not_met)} {count(Outcome::Unknown, one.unknown)} {only}</span>
    }
    .into_any()
}

/// What a row shows of a channel.
#[derive(Clone, PartialEq)]
struct Row {
    lang: Lang,
    name: String,
    search_id: String,
    verdict: Mark,
    /// What the answer that is kept said, where it said something else.
    was: Option<&'static str>,
    away: String,
    conditions: Vec<Mark>,
}

/// What a cell shows of an outcome.
#[derive(Clone, PartialEq)]
struct Mark {
    o: &'static str,
    /// What it is about, where no head of a column says so.
    name: &'static str,
    /// What it comes to, where the text does not say so.
    outcome: Option<&'static str>,
    text: String,
    depends: bool,
    /// Whether it keeps the channel off the list: that stands out, what is amiss besides does not.
    cause: bool,
}

impl Row {
    fn of(names: &Names<'_>, trace: &Trace, row: &table::Row, place: usize, before: Option<Verdict>) -> Self {
        let lang = names.lang;
        let about = About::at(names, trace, place);
        let mark = |finding: &Finding| Mark {
            o: mark(finding.outcome),
            name: terms::condition_head(lang, finding.condition),
            outcome: Some(terms::outcome(lang, finding.outcome)),
            text: reasons::cell(finding, &about, names).to_owned(),
            depends: finding.depends,
            cause: row.reasons.contains(&finding.condition),
        };
        let verdict = Mark {
            o: verdict_mark(row.verdict),
            name: "",
            outcome: None,
            text: terms::verdict(lang, row.verdict).to_owned(),
            depends: !row.standing.is_settled(),
            cause: false,
        };
        Self {
            lang,
            name: names.channel_at(place),
            search_id: row.search_id.clone(),
            verdict,
            was: before.map(|before| say::was(lang, before)),
            away: row.away().to_string(),
            conditions: row.findings.iter().map(mark).collect(),
        }
    }
}

/// A channel's row: what is in it is drawn anew as a whole, and only when something about it
/// changes.
fn row(id: ChannelId, matrix: Table) -> AnyView {
    let store = use_store();
    let (own, open, place) = (id.clone(), id.clone(), Place::of(id.clone()));
    let row = memo(move || {
        store.names(|names| {
            let place = place.find(names.case)?;
            let row = |trace: &Trace| {
                let before = store.before(&own);
                matrix.with(|matrix| Some(Row::of(names, trace, matrix.as_ref()?.rows.get(place)?, place, before)))
            };
            store.of_trace(row)?
        })
    });
    let current = move || store.is_open(&open).to_string();
    let moved = move || row.with(|row| row.as_ref().and_then(|row| row.was).map(|_| "true"));
    view! {
        <div role="row" class="grid-row" data-channel=id.to_string() data-current=current data-moved=moved>
            {live(move || row.with(|row| row.as_ref().map(cells)))}
        </div>
    }
    .into_any()
}

fn cells(row: &Row) -> AnyView {
    view! {
        {named(&row.name, &row.search_id)}
        {cell(&row.verdict, row.was, row.lang)}
        <div role="gridcell">
            <button type="button" data-cell tabindex="-1" title=Label::AwayHint.text(row.lang)>{row.away.clone()}</button>
        </div>
        {row.conditions.iter().map(|mark| cell(mark, None, row.lang)).collect::<Vec<_>>()}
    }
    .into_any()
}

fn cell(mark: &Mark, was: Option<&'static str>, lang: Lang) -> AnyView {
    let name = (!mark.name.is_empty()).then(|| view! { <span class="cell-name">{mark.name} " "</span> }.into_any());
    let was = was.map(|was| view! { <span class="moved">{was}</span> }.into_any());
    let outcome = mark.outcome.map(|outcome| view! { <span class="visually-hidden">{outcome} ": "</span> }.into_any());
    view! {
        <div role="gridcell">
            <button type="button" data-cell tabindex="-1" data-o=mark.o data-cause=mark.cause.then_some("true")>
                {name}
                {outcome}
                <span class="cell-text">{mark.text.clone()}</span>
                {depends(mark.depends, lang)}
                {was}
            </button>
        </div>
    }
    .into_any()
}
