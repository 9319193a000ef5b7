//! A row for each channel that comes out differently, and those that do not.

use leptos::prelude::*;

use crate::app::{Store, fragment_of, t, use_store};
use crate::explain::beside::{Beside, Cause};
use crate::explain::rulebook::Rule;
use crate::facts::ChannelId;
use crate::rules::{Condition, Edition, Trace, Verdict};
use crate::ui::kit::{
    Cell, Derived, Grid, Key, Parts, Place, Shape, State, Window, Windowed, derive, follow, glyph, live, mark, marked,
    memo, press, verdict_mark, words,
};
use crate::wording::insight::beside as say;
use crate::wording::names::Names;
use crate::wording::{Label, Lang, editions, terms};

use super::super::named::named;
use super::Found;

/// The channels that differ, and the others, of those that pass the filters. The places are in the
/// case's order.
pub fn split(beside: &Beside, passing: &[usize]) -> [Vec<Key>; 2] {
    let key = |place: &usize| beside.there.channels.get(*place).map(|found| Key::from(&found.channel));
    beside
        .places()
        .map(|places| places.iter().filter(|place| passing.binary_search(place).is_ok()).filter_map(key).collect())
}

/// The table of the channels that differ.
#[component]
pub fn Table(found: Found, keys: Derived<Vec<Key>>, there: Edition) -> impl IntoView {
    let store = use_store();
    view! {
        <Grid
            class="beside-grid"
            label=words(Label::CompareTable)
            head=Parts::from(move || head(store, there))
            rows=keys
            row=Callback::new(move |key: Key| row(key.into(), found))
            follow=Callback::new(move |()| found.track())
            on_press=Callback::new(move |cell| pressed(store, cell))
        />
    }
}

/// Name and results open the channel; behind them stand links to rules.
fn pressed(store: Store, cell: Cell) {
    if let Some(channel) = cell.row.filter(|_| cell.column < 3) {
        store.show_channel(channel.into(), None);
    }
}

fn head(store: Store, there: Edition) -> AnyView {
    let name = move |edition: Edition| editions::words(edition).name.of(store.lang.get());
    view! {
        <div role="columnheader" class="grid-name"><span>{t(Label::Channel)}</span></div>
        <div role="columnheader" class="grid-name"><span>{live(move || name(store.edition()))}</span></div>
        <div role="columnheader" class="grid-name"><span>{live(move || name(there))}</span></div>
        <div role="columnheader" class="grid-name"><span>{t(Label::Why)}</span></div>
    }
    .into_any()
}

/// What a row shows of a channel.
#[derive(Clone, PartialEq)]
struct Row {
    lang: Lang,
    name: String,
    search_id: String,
    verdicts: [(Edition, Verdict); 2],
    why: Vec<Why>,
}

/// A condition that comes out differently.
#[derive(Clone, PartialEq)]
struct Why {
    condition: Condition,
    o: &'static str,
    edition: Edition,
    facts: String,
}

impl Row {
    fn of(names: &Names<'_>, both: [&Trace; 2], place: usize) -> Option<Self> {
        let [here, there] = both;
        let channel = names.case.channels.get(place)?;
        let subject = here.subject(names.case, None)?.with(channel);
        let why = |cause: &Cause| {
            let (edition, outcome, facts) = say::cause(names, cause, both, place)?;
            Some(Why { condition: cause.condition, o: mark(outcome), edition, facts })
        };
        let verdict = |trace: &Trace| Some((trace.readings.edition, trace.channels.get(place)?.verdict));
        Some(Self {
            lang: names.lang,
            name: names.channel_at(place),
            search_id: channel.search_id.clone(),
            verdicts: [verdict(here)?, verdict(there)?],
            why: Cause::of(subject, here.readings, there.readings).iter().filter_map(why).collect(),
        })
    }

    fn draw(&self) -> AnyView {
        let lang = self.lang;
        let verdict = |(edition, verdict): (Edition, Verdict)| {
            view! {
                <div role="gridcell">
                    <button type="button" data-cell tabindex="-1" data-o=verdict_mark(verdict)>
                        <span class="cell-name">{editions::words(edition).name.of(lang)} " "</span>
                        {terms::verdict(lang, verdict)}
                    </button>
                </div>
            }
            .into_any()
        };
        view! {
            {named(&self.name, &self.search_id)}
            {self.verdicts.map(verdict).into_iter().collect::<Vec<_>>()}
            <div role="gridcell" class="beside-why">
                {self.why.iter().map(|why| why.draw(lang)).collect::<Vec<_>>()}
            </div>
        }
        .into_any()
    }
}

impl Why {
    fn draw(&self, lang: Lang) -> AnyView {
        view! {
            <p>
                <a data-cell tabindex="-1" href=fragment_of(Rule::Condition(self.condition))>
                    {terms::condition(lang, self.condition)}
                </a>
                " "
                <span class="mark" data-o=self.o>{editions::words(self.edition).name.of(lang)}</span>
                ": "
                {marked(lang, &self.facts)}
            </p>
        }
        .into_any()
    }
}

/// A channel's row: what is in it is drawn anew as a whole, and only when something about it changes.
fn row(id: ChannelId, found: Found) -> AnyView {
    let store = use_store();
    let (own, open, place) = (id.to_string(), id.clone(), Place::of(id));
    let row = memo(move || {
        let of = |names: &Names<'_>, here: &Trace| {
            let place = place.find(names.case)?;
            found.with(|found| Row::of(names, [here, &found.as_ref()?.there], place))
        };
        store.names(|names| store.of_trace(|trace| of(names, trace)).flatten())
    });
    let current = move || store.is_open(&open).to_string();
    view! {
        <div role="row" class="grid-row" data-channel=own data-current=current>
            {live(move || row.with(|row| row.as_ref().map(Row::draw)))}
        </div>
    }
    .into_any()
}

/// The channels that come out the same, once somebody wants to see them.
#[component]
pub fn Same(found: Found, keys: Derived<Vec<Key>>) -> impl IntoView {
    let store = use_store();
    let open = State::new(false);
    let all = derive(move || found.with(|found| found.as_ref().map_or(0, |found| found.there.channels.len())));
    let title = memo(move || say::same(store.lang.get(), keys.with(Vec::len), all.get()));
    let list = Parts::from(move || {
        let row = Callback::new(|key: Key| same(key.into()));
        view! { <Windowed window=Window::new(keys) shape=Shape::List class="card rows" row=row /> }
    });
    let drawn = move || {
        let list = list.clone();
        view! {
            <details class="unfold beside-same" prop:open=move || open.get() on:toggle=follow(open)>
                <summary class="link">{move || title.get()}</summary>
                {live(move || open.get().then(|| list.draw()))}
            </details>
        }
        .into_any()
    };
    let there = memo(move || title.with(Option::is_some));
    live(move || there.get().then(&drawn))
}

fn same(id: ChannelId) -> AnyView {
    let store = use_store();
    let (own, place) = (id.to_string(), Place::of(id.clone()));
    let row = memo(move || {
        let of = |names: &Names<'_>, trace: &Trace| {
            let place = place.find(names.case)?;
            let verdict = trace.channels.get(place)?.verdict;
            Some((names.channel_at(place), verdict_mark(verdict), terms::verdict(names.lang, verdict)))
        };
        store.names(|names| store.of_trace(|trace| of(names, trace)).flatten())
    });
    let draw = move |(name, o, verdict): &(String, &'static str, &'static str)| {
        view! { <span class="name"><b>{marked(store.lang.get(), name)}</b></span> {glyph(o, (*verdict).to_owned())} }
            .into_any()
    };
    view! {
        <li data-channel=own>
            <button type="button" class="picked" on:click=press(move || store.show_channel(id.clone(), None))>
                {live(move || row.with(|row| row.as_ref().map(draw)))}
            </button>
        </li>
    }
    .into_any()
}
