//! For whom, or with which app, each channel would be listed; and which is best.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::diagram::matrix::{Cell, Column, CrossRow, Crossing};
use crate::diagram::text;
use crate::explain::Inquiry;
use crate::explain::survey::{Axis, Survey};
use crate::facts::ChannelId;
use crate::rules::{Outcome, Verdict};
use crate::ui::kit::{Prose, Twin, cell_attribute, depends, keep_reachable, stay, verdict_mark, walk};
use crate::wording::{Label, Lang, answer as say, insight, terms};

/// Channels by logins, or by apps.
#[component]
pub fn Crossings(axis: Axis) -> impl IntoView {
    let store = use_store();
    let survey = Memo::new(move |_| {
        let trace = store.trace.get()?;
        Some(Arc::new(store.case.with(|case| Survey::take(case, &Inquiry::of(&trace), axis))))
    });
    let crossing = Memo::new(move |_| survey.get().map(|survey| Arc::new(Crossing::of(&survey))));
    let gain = Signal::derive(move || {
        let survey = survey.get()?;
        let gain = survey.gain()?;
        Some(store.names(|names| insight::gain(names, &gain, &survey.inquiry.app)))
    });
    let twin = Signal::derive(move || {
        let Some(crossing) = crossing.get() else { return Vec::new() };
        store.names(|names| text::crossing(&crossing).iter().map(|one| insight::saying(names, one)).collect())
    });
    let rows = Memo::new(move |_| {
        crossing.with(|all| {
            all.as_ref()
                .map(|all| all.rows.iter().map(|row| row.channel.clone()).collect::<Vec<_>>())
                .unwrap_or_default()
        })
    });
    let grid = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        crossing.track();
        keep_reachable(grid);
    });
    let choose = move |id: &str| {
        store.ask.update(|ask| match axis {
            Axis::Accounts => ask.account = Some(id.into()),
            Axis::Apps => ask.app = Some(id.into()),
        });
    };
    let clicked = move |event: leptos::ev::MouseEvent| {
        // A cell is about a channel for somebody: that is then what is asked.
        if let Some(column) = cell_attribute(&event, "data-column") {
            choose(&column);
        }
        if let Some(channel) = cell_attribute(&event, "data-channel") {
            store.detail.set(Some(((&*channel).into(), None)));
        }
    };
    let heads = move || {
        let lang = store.lang.get();
        let crossing = crossing.get();
        let head = |column: &Column| {
            let id = id_of(axis, column);
            let name = store.names(|names| match axis {
                Axis::Accounts => names.account(&column.account),
                Axis::Apps => names.app(&column.app),
            });
            head(column, id, name, axis, lang)
        };
        crossing.iter().flat_map(|crossing| &crossing.columns).map(head).collect_view()
    };
    view! {
        <p class="gain">
            <Prose text=Signal::derive(move || gain.get().unwrap_or_else(|| Label::NoBetter.text(store.lang.get()).to_owned())) />
        </p>
        <div
            class="grid"
            role="grid"
            aria-label=t(Label::CrossTable)
            node_ref=grid
            on:keydown=move |event| walk(&event)
            on:focusin=move |event| stay(&event)
            on:click=clicked
        >
            <div role="rowgroup" class="grid-head">
                <div role="row">
                    <div role="columnheader" class="grid-name"><span>{t(Label::Channel)}</span></div>
                    {heads}
                </div>
            </div>
            <div role="rowgroup" class="grid-body">
                <For each=move || rows.get() key=Clone::clone let:id>
                    <ChannelRow id=id crossing=crossing axis=axis />
                </For>
            </div>
        </div>
        <Twin says=twin />
    }
}

fn id_of(axis: Axis, column: &Column) -> String {
    match axis {
        Axis::Accounts => column.account.to_string(),
        Axis::Apps => column.app.to_string(),
    }
}

fn head(column: &Column, id: String, name: String, axis: Axis, lang: Lang) -> AnyView {
    let remark = match column.selectable {
        Outcome::NotMet => Some(("unmet", Label::CannotSelect)),
        Outcome::Unknown => Some(("unknown", Label::MaySelect)),
        Outcome::Met if column.best => Some(("met", Label::BestLogin)),
        Outcome::Met => None,
    };
    let chosen = column.chosen.then_some(match axis {
        Axis::Accounts => Label::LoggedIn,
        Axis::Apps => Label::ChosenApp,
    });
    view! {
        <div role="columnheader" data-chosen=column.chosen.to_string()>
            <button type="button" data-cell tabindex="-1" data-column=id>
                <b>{name}</b>
                <span class="quiet">
                    {say::listed_of(lang, column.tally.listed, column.tally.total())}
                    {chosen.map(|label| format!(" · {}", label.text(lang)))}
                </span>
                {remark.map(|(o, label)| view! { <span class="mark" data-o=o>{label.text(lang)}</span> })}
            </button>
        </div>
    }
    .into_any()
}

#[component]
fn ChannelRow(id: ChannelId, crossing: Memo<Option<Arc<Crossing>>>, axis: Axis) -> impl IntoView {
    let store = use_store();
    let of = id.clone();
    let row = Memo::new(move |_| {
        crossing.with(|all| {
            let all = all.as_ref()?;
            let columns: Vec<String> = all.columns.iter().map(|column| id_of(axis, column)).collect();
            Some((columns, all.rows.iter().find(|row| row.channel == of).cloned()?))
        })
    });
    let name = Memo::new(move |_| store.names(|names| names.channel(&id)));
    let cells = move |(columns, row): &(Vec<String>, CrossRow)| {
        let lang = store.lang.get();
        let cell = |(column, cell): (&String, &Cell)| draw(row, column, cell, lang);
        columns.iter().zip(&row.cells).map(cell).collect_view()
    };
    view! {
        <div role="row" class="grid-row">
            <div role="rowheader" class="grid-name"><span><b>{move || name.get()}</b></span></div>
            {move || row.with(|row| row.as_ref().map(cells))}
        </div>
    }
}

fn draw(row: &CrossRow, column: &str, cell: &Cell, lang: Lang) -> AnyView {
    let why = match cell.verdict {
        Verdict::NotListed | Verdict::CantTell => terms::conditions(lang, &cell.reasons),
        Verdict::Listed | Verdict::AlreadyConnected => terms::verdict(lang, cell.verdict).to_owned(),
    };
    let said =
        matches!(cell.verdict, Verdict::NotListed | Verdict::CantTell).then(|| terms::verdict(lang, cell.verdict));
    view! {
        <div role="gridcell">
            <button
                type="button"
                data-cell
                tabindex="-1"
                data-channel=row.channel.to_string()
                data-column=column.to_owned()
                data-o=verdict_mark(cell.verdict)
            >
                <span class="visually-hidden">{said} " "</span>
                {why}
                {depends(!cell.standing.is_settled(), lang)}
            </button>
        </div>
    }
    .into_any()
}
