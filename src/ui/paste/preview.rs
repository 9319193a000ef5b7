//! How a table is understood, and what it comes to.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::exchange::table::{Counts, MOST_ROWS, Take};
use crate::ui::kit::{Button, Derived, Options, When, choices, derive, live, memo, press, value};
use crate::wording::{Lang, TableLabel, table as say};

use super::columns::Columns;
use super::rows::Rows;

/// What stands above the rows and below them.
#[derive(Clone, PartialEq, Default)]
struct Found {
    /// How many rows become what.
    counts: Counts,
    /// How many hold something that is not understood.
    faulty: usize,
    /// Whether some have a search ID that is there already.
    twins: bool,
    /// Whether some column tells which channel a row is about.
    told: bool,
    /// Whether there is a column, and a row.
    columns: bool,
    rows: bool,
    /// Whether there are more than are read.
    beyond: bool,
    newcomers: Option<String>,
}

#[component]
pub fn Preview() -> impl IntoView {
    let store = use_store();
    let pasting = store.pasting;
    let found = memo(move || {
        let counts = pasting.sheet.with(|sheet| pasting.taking.with(|taking| sheet.counts(taking)));
        pasting.sheet.with(|sheet| Found {
            counts,
            faulty: sheet.rows.iter().filter(|row| !row.faults.is_empty()).count(),
            twins: sheet.rows.iter().any(|row| row.twin.is_some()),
            told: sheet.tells_channels(),
            columns: !sheet.columns.is_empty(),
            rows: !sheet.rows.is_empty(),
            beyond: sheet.beyond,
            newcomers: say::newcomers(store.lang.get(), sheet),
        })
    });
    let status = move || match pasting.progress.get() {
        // Told now and then: screen readers say each change.
        Some(percent) => say::reading(store.lang.get(), percent - percent % 25),
        None => found.with(|found| match found {
            found if !found.rows => TableLabel::NoRows.text(store.lang.get()).to_owned(),
            found if !found.told => TableLabel::NoChannels.text(store.lang.get()).to_owned(),
            found => say::summary(store.lang.get(), found.counts, found.faulty),
        }),
    };
    view! {
        <p class="paste-found" id="paste-found" tabindex="-1" role="status">{live(status)}</p>
        {live(move || found.with(|found| found.newcomers.clone()).map(|text| view! { <p>{text}</p> }.into_any()))}
        <When when=derive(move || found.with(|found| found.beyond))>
            <p class="hint" data-o="warning">{live(move || say::beyond(store.lang.get(), MOST_ROWS))}</p>
        </When>
        <When when=derive(move || found.with(|found| found.columns))>
            <Columns />
        </When>
        <When when=derive(move || found.with(|found| found.twins))>
            <Twins />
        </When>
        <When when=derive(move || found.with(|found| found.rows))>
            <Rows />
        </When>
        {acts(found)}
    }
}

/// What becomes of rows whose search ID is there already.
#[component]
fn Twins() -> impl IntoView {
    let store = use_store();
    let options = derive(move || takes(store.lang.get(), &Take::ALL));
    let choose = value(move |id: String| {
        if let Some(take) = take_of(&id) {
            store.take_twins(take);
        }
    });
    let chosen = derive(move || store.pasting.taking.with(|taking| id_of(taking.twins).to_owned()));
    view! {
        <div class="field">
            <label for="paste-twins">{t(TableLabel::Twins)}</label>
            <select id="paste-twins" aria-describedby="paste-twins-hint" on:change=choose>
                {choices(chosen, options)}
            </select>
            <p class="hint" id="paste-twins-hint">{t(TableLabel::MergeHint)}</p>
        </div>
    }
}

/// The end of the dialog, which stays in sight.
fn acts(found: Derived<Found>) -> AnyView {
    let store = use_store();
    let able = memo(move || {
        let ready = store.pasting.progress.with(Option::is_none);
        ready && found.with(|found| found.told && found.counts.added + found.counts.updated > 0)
    });
    let put = press(move || {
        if able.get_untracked() {
            store.put_table();
        }
    });
    view! {
        <div class="acts paste-acts">
            <button
                type="button"
                class="button prime"
                id="paste-put"
                aria-disabled=move || (!able.get()).to_string()
                on:click=put
            >
                {live(move || say::change(store.lang.get(), found.with(|found| found.counts)))}
            </button>
            <Button id="paste-again" on_press=Callback::new(move |()| store.paste_again())>
                {t(TableLabel::Again)}
            </Button>
        </div>
    }
    .into_any()
}

/// What can become of a row, to be chosen from.
pub fn takes(lang: Lang, all: &[Take]) -> Options {
    let label = |take| match take {
        Take::Merge => TableLabel::Merge,
        Take::Add => TableLabel::Add,
        Take::Leave => TableLabel::Leave,
    };
    all.iter().map(|take| (id_of(*take).to_owned(), label(*take).text(lang).to_owned())).collect()
}

/// The word for it in a choice.
pub const fn id_of(take: Take) -> &'static str {
    match take {
        Take::Merge => "merge",
        Take::Add => "add",
        Take::Leave => "leave",
    }
}

/// What a word in a choice stands for.
pub fn take_of(id: &str) -> Option<Take> {
    Take::ALL.into_iter().find(|take| id_of(*take) == id)
}
