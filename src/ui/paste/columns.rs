//! What each column tells, to be chosen otherwise.

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::exchange::table::Column;
use crate::ui::kit::{Each, Key, Options, choices, derive, live, memo, ticked, value};
use crate::wording::names::Names;
use crate::wording::{TableLabel, table as say};

#[component]
pub fn Columns() -> impl IntoView {
    let store = use_store();
    let sheet = store.pasting.sheet;
    let keys = memo(move || {
        sheet.with(|sheet| (0..sheet.columns.len()).map(|place| Key::from(place.to_string())).collect::<Vec<_>>())
    });
    let headed = memo(move || sheet.with(|sheet| sheet.headed));
    let row = Callback::new(move |key: Key| column(store, key.parse().unwrap_or_default()));
    // They give way to the rows, unless they were told by what stands in them or one has to be chosen.
    let open = sheet.with_untracked(|sheet| !sheet.headed || !sheet.tells_channels());
    let used = move || {
        let used = sheet.with(|sheet| sheet.columns.iter().filter(|head| head.says.is_some()).count());
        say::columns(store.lang.get(), used, keys.with(Vec::len))
    };
    view! {
        <details class="paste-part" open=open>
            <summary class="link" id="paste-columns">{live(used)}</summary>
            <label class="tick">
                <input
                    type="checkbox"
                    id="paste-headed"
                    prop:checked=move || headed.get()
                    on:change=ticked(move |headed| store.read_headed(headed))
                />
                {t(TableLabel::Headed)}
            </label>
            <div class="paste-columns">
                <Each keys=keys row=row />
            </div>
        </details>
    }
}

/// One column: its heading, what stands in it first, and what it tells.
fn column(store: Store, place: usize) -> AnyView {
    let sheet = store.pasting.sheet;
    let all = memo(move || {
        let case = store.case.get();
        sheet.with(|sheet| sheet.choices_of(&case, place))
    });
    let options = derive(move || -> Options {
        let text = |names: &Names<'_>, column: &Option<Column>| match column {
            Some(column) => say::column(names, column),
            None => TableLabel::ColumnLeftOut.text(store.lang.get()).to_owned(),
        };
        let all = all.get();
        let texts = store.names(|names| all.iter().map(|column| text(names, column)).collect::<Vec<_>>());
        texts.into_iter().enumerate().map(|(at, text)| (at.to_string(), text)).collect()
    });
    let chosen = memo(move || {
        let says = sheet.with(|sheet| sheet.columns.get(place).and_then(|head| head.says.clone()));
        all.with(|all| all.iter().position(|one| *one == says)).unwrap_or_default().to_string()
    });
    let choose = value(move |at: String| {
        let column = at.parse::<usize>().ok().and_then(|at| all.with_untracked(|all| all.get(at).cloned()));
        if let Some(column) = column {
            store.read_column_as(place, column);
        }
    });
    let heading = memo(move || {
        let heading = sheet.with(|sheet| sheet.columns.get(place).map(|head| head.heading.clone()));
        let heading = heading.filter(|heading| !heading.is_empty());
        heading.unwrap_or_else(|| say::nth_column(store.lang.get(), place))
    });
    let sample = memo(move || sheet.with(|sheet| sheet.columns.get(place).map(|head| head.sample.clone())));
    let id = format!("paste-column-{place}");
    let left = memo(move || chosen.get() == "0");
    view! {
        <div class="field" data-left=move || left.get().to_string()>
            <label for=id.clone()>{heading}</label>
            <select id=id.clone() aria-describedby=format!("{id}-sample") on:change=choose>
                {choices(chosen, options)}
            </select>
            <p class="hint paste-sample" id=format!("{id}-sample")>{sample}</p>
        </div>
    }
    .into_any()
}
