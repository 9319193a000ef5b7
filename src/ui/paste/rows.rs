//! The rows, each as it will be taken.

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::exchange::table::Take;
use crate::ui::kit::{Key, Shape, State, When, Window, Windowed, choices, derive, live, memo, ticked, value};
use crate::wording::table::Line;
use crate::wording::{TableLabel, table as say};

use super::preview::{id_of, take_of, takes};

#[component]
pub fn Rows() -> impl IntoView {
    let store = use_store();
    let sheet = store.pasting.sheet;
    let only = State::new(false);
    let to_check = memo(move || sheet.with(|sheet| sheet.rows.iter().filter(|row| row.is_to_check()).count()));
    let keys = memo(move || {
        let only = only.get() && to_check.get() > 0;
        sheet.with(|sheet| {
            let rows = sheet.rows.iter().enumerate().filter(|(_, row)| !only || row.is_to_check());
            rows.map(|(place, _)| Key::from(place.to_string())).collect::<Vec<_>>()
        })
    });
    let row = Callback::new(move |key: Key| row(store, key.parse().unwrap_or_default()));
    view! {
        <section class="paste-part" aria-labelledby="paste-rows">
            <h3 id="paste-rows">{t(TableLabel::Rows)}</h3>
            <When when=derive(move || to_check.get() > 0)>
                <label class="tick">
                    <input
                        type="checkbox"
                        id="paste-only"
                        prop:checked=move || only.get()
                        on:change=ticked(move |on| only.set(on))
                    />
                    {live(move || say::only_to_check(store.lang.get(), to_check.get()))}
                </label>
            </When>
            <Windowed
                window=Window::new(keys)
                shape=Shape::List
                class="paste-rows"
                labelled_by="paste-rows".to_owned()
                prints=false
                row=row
            />
        </section>
    }
}

/// One row.
fn row(store: Store, place: usize) -> AnyView {
    let pasting = store.pasting;
    let line = memo(move || pasting.sheet.with(|sheet| store.names(|names| say::line(names, sheet, place))));
    let taken = memo(move || {
        let row = |sheet: &std::sync::Arc<crate::exchange::table::Sheet>| {
            let row = sheet.rows.get(place)?;
            Some((pasting.taking.with(|taking| taking.of(place, row)), row.twin.is_some()))
        };
        pasting.sheet.with(row).unwrap_or((Take::Leave, false))
    });
    let options = derive(move || {
        let (_, twin) = taken.get();
        takes(store.lang.get(), if twin { &Take::ALL } else { &[Take::Add, Take::Leave] })
    });
    let choose = value(move |id: String| {
        if let Some(take) = take_of(&id) {
            store.take_row(place, take);
        }
    });
    let id = format!("paste-row-{place}");
    let label = move || {
        format!(
            "{}: {}",
            line.with(|line| line.as_ref().map(|line| line.number.clone())).unwrap_or_default(),
            TableLabel::ThisRow.text(store.lang.get())
        )
    };
    view! {
        <li class="paste-row" data-take=move || id_of(taken.get().0)>
            {live(move || line.get().map(|line| told(&line, TableLabel::SaysNothing.text(store.lang.get()))))}
            <select id=id aria-label=label on:change=choose>
                {choices(derive(move || id_of(taken.get().0).to_owned()), options)}
            </select>
        </li>
    }
    .into_any()
}

/// What a row says, and what is to be looked at.
fn told(line: &Line, nothing: &'static str) -> AnyView {
    let says = match line.says.is_empty() {
        true => nothing.to_owned(),
        false => line.says.join(" · "),
    };
    let remarks =
        line.twin.iter().map(|twin| ("plain", twin)).chain(line.faults.iter().map(|fault| ("warning", fault)));
    let remarks = remarks.map(|(kind, text)| view! { <p class="hint" data-o=kind>{text.clone()}</p> }.into_any());
    view! {
        <div class="paste-told">
            <p>
                <span class="quiet small">{line.number.clone()}</span>
                " "
                <b>{line.name.clone()}</b>
            </p>
            <p class="small">{says}</p>
            {remarks.collect_view()}
        </div>
    }
    .into_any()
}
