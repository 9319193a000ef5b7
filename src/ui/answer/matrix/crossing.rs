//! For whom, or with which app, each channel would be listed; and which is best.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::diagram::matrix::{Column, CrossRow, Crossing};
use crate::diagram::{matrix, text};
use crate::explain::Inquiry;
use crate::explain::survey::{Axis, Survey};
use crate::facts::ChannelId;
use crate::rules::{Outcome, Trace, Verdict};
use crate::ui::kit::{
    Cell, Derived, Grid, Key, Parts, Place, Prose, Twin, depends, derive, live, memo, verdict_mark, words,
};
use crate::wording::editions;
use crate::wording::names::Names;
use crate::wording::{Label, Lang, answer as say, insight, terms};

type Asked = Derived<Option<Arc<Survey>>>;

/// Channels by logins, or by apps.
#[component]
pub fn Crossings(axis: Axis) -> impl IntoView {
    let store = use_store();
    let survey = memo(move || {
        let take = |trace: &Trace| store.case.with(|case| Survey::take(case, &Inquiry::of(trace), axis));
        store.of_trace(take).map(Arc::new)
    });
    let rows = memo(move || {
        let keys = |trace: &Trace| trace.channels.iter().map(|one| Key::from(&one.channel)).collect();
        store.of_trace(keys).unwrap_or_default()
    });
    let gain = derive(move || {
        let better = |survey: &Survey| {
            store.names(|names| survey.gain().map(|gain| insight::gain(names, &gain, &survey.inquiry.app)))
        };
        let better = survey.with(|survey| survey.as_deref().and_then(better));
        better.unwrap_or_else(|| Label::NoBetter.text(store.lang.get()).to_owned())
    });
    let says = Callback::new(move |()| {
        survey.with(|survey| survey.as_deref().map(|survey| text::crossing(&Crossing::of(survey)))).unwrap_or_default()
    });
    view! {
        <p class="gain"><Prose text=gain /></p>
        <Grid
            label=words(Label::CrossTable)
            head=Parts::from(move || head(store, survey))
            rows=rows
            row=Callback::new(move |key: Key| row(key.into(), survey))
            follow=Callback::new(move |()| survey.track())
            on_press=Callback::new(move |cell| pressed(store, survey, cell))
        />
        <Twin says=says />
    }
}

/// A cell is about a channel for somebody: that is then what is asked.
fn pressed(store: Store, survey: Asked, cell: Cell) {
    let column = survey.with_untracked(|survey| {
        let survey = survey.as_ref()?;
        let column = survey.traces.get(cell.column)?;
        Some((survey.axis, column.account.clone(), column.app.clone()))
    });
    match column {
        Some((Axis::Accounts, account, _)) => store.ask_as(account),
        Some((Axis::Apps, _, app)) => store.ask_for(app),
        None => {}
    }
    if let Some(channel) = cell.row {
        store.show_channel(channel.into(), None);
    }
}

fn head(store: Store, survey: Asked) -> AnyView {
    let columns = memo(move || {
        let of = |survey: &Survey| {
            store.names(|names| Column::all(survey).iter().map(|one| Head::of(names, one, survey.axis)).collect())
        };
        survey.with(|survey| survey.as_deref().map(of)).unwrap_or_default()
    });
    view! {
        <div role="columnheader" class="grid-name"><span>{t(Label::Channel)}</span></div>
        {live(move || columns.with(|columns: &Vec<Head>| columns.iter().map(Head::draw).collect::<Vec<_>>()))}
    }
    .into_any()
}

/// What the head of a column says.
#[derive(Clone, PartialEq)]
struct Head {
    chosen: bool,
    name: String,
    counts: String,
    remark: Option<(&'static str, &'static str)>,
}

impl Head {
    fn of(names: &Names<'_>, column: &Column, axis: Axis) -> Self {
        let lang = names.lang;
        let (name, chosen) = match axis {
            Axis::Accounts => (names.account(&column.account), Label::LoggedIn),
            Axis::Apps => (names.app(&column.app), Label::ChosenApp),
        };
        let [not_met, unknown] = editions::words(column.edition).app_remark;
        let remark = match column.selectable {
            Outcome::NotMet => Some(("not_met", not_met.of(lang))),
            Outcome::Unknown => Some(("unknown", unknown.of(lang))),
            Outcome::Met if column.best => Some(("met", Label::BestLogin.text(lang))),
            Outcome::Met => None,
        };
        let listed = say::listed_of(lang, column.tally.count());
        let counts = match column.chosen {
            true => format!("{listed} · {}", chosen.text(lang)),
            false => listed,
        };
        Self { chosen: column.chosen, name, counts, remark }
    }

    fn draw(&self) -> AnyView {
        let remark = self.remark.map(|(o, text)| view! { <span class="mark" data-o=o>{text}</span> }.into_any());
        view! {
            <div role="columnheader" data-chosen=self.chosen.to_string()>
                <button type="button" data-cell tabindex="-1">
                    <b>{self.name.clone()}</b>
                    <span class="quiet">{self.counts.clone()}</span>
                    {remark}
                </button>
            </div>
        }
        .into_any()
    }
}

/// What a row shows of a channel.
#[derive(Clone, PartialEq)]
struct Row {
    lang: Lang,
    name: String,
    cells: Vec<matrix::Cell>,
}

/// A channel's row: what is in it is drawn anew as a whole, and only when something about it
/// changes.
fn row(id: ChannelId, survey: Asked) -> AnyView {
    let store = use_store();
    let own = id.to_string();
    let place = Place::of(id);
    let row = memo(move || {
        store.names(|names| {
            let place = place.find(names.case)?;
            let row = survey.with(|survey| CrossRow::at(survey.as_ref()?, place))?;
            Some(Row { lang: names.lang, name: names.channel_at(place), cells: row.cells })
        })
    });
    let draw = |row: &Row| {
        view! {
            <div role="rowheader" class="grid-name"><span><b>{row.name.clone()}</b></span></div>
            {row.cells.iter().map(|cell| draw(cell, row.lang)).collect::<Vec<_>>()}
        }
        .into_any()
    };
    view! {
        <div role="row" class="grid-row" data-channel=own>
            {live(move || row.with(|row| row.as_ref().map(draw)))}
        </div>
    }
    .into_any()
}

fn draw(cell: &matrix::Cell, lang: Lang) -> AnyView {
    let verdict = terms::verdict(lang, cell.verdict);
    let (said, why) = match cell.verdict {
        Verdict::NotListed | Verdict::CantTell => (verdict, terms::conditions(lang, cell.reasons)),
        Verdict::Listed | Verdict::AlreadyConnected => ("", verdict.to_owned()),
    };
    view! {
        <div role="gridcell">
            <button type="button" data-cell tabindex="-1" data-o=verdict_mark(cell.verdict)>
                <span class="visually-hidden">{said} " "</span>
                {why}
                {depends(!cell.standing.is_settled(), lang)}
            </button>
        </div>
    }
    .into_any()
}
