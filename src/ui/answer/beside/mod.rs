//! The same case by the other edition of the rules: which channels come out differently and why, what
//! each asks for, and how each screen is reached.

mod rows;
mod ways;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{Store, View, fragment_of, t, use_store};
use crate::explain::beside::Beside;
use crate::explain::rulebook::Rule;
use crate::rules::{Condition, Edition, Trace};
use crate::ui::kit::{Button, Derived, Key, Prose, When, derive, items, live, marked, memo, press};
use crate::wording::insight::beside as say;
use crate::wording::names::Names;
use crate::wording::{Label, answer, terms};

use self::rows::{Same, Table};
use self::ways::Ways;
use super::filters::{Clear, Filters};

/// What another edition says; nothing until there is an answer.
pub type Found = Derived<Option<Arc<Beside>>>;

/// What a view is called on its tab: of this one also how many channels have another result.
pub fn tab_text(store: Store, view: View) -> Derived<String> {
    memo(move || {
        let name = view.label().text(store.lang.get());
        if view != View::Beside {
            return name.to_owned();
        }
        let edition = store.of_trace(|trace| trace.readings.edition);
        let differing = edition.map(|here| here.others().map(|there| store.gap(there).all()).sum());
        format!("{name}{}", answer::counted(differing.unwrap_or_default()))
    })
}

/// That another edition would list other channels, with the way to what differs.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let store = use_store();
    let said = memo(move || {
        let lang = store.lang.get();
        let others = store.edition().others();
        others.filter_map(|there| say::gap(lang, there, store.gap(there))).collect::<Vec<_>>()
    });
    let line = move |text: &String| {
        let show = press(move || {
            store.show_view(View::Beside);
            focus_later("tab-editions");
        });
        let text = marked(store.lang.get(), text);
        view! { <p class="elsewhere"><button type="button" class="link" on:click=show>{text}</button></p> }.into_any()
    };
    live(move || said.with(|said| said.iter().map(line).collect::<Vec<_>>()))
}

/// Every other edition, beside the one that is asked.
#[component]
pub fn Besides() -> impl IntoView {
    let store = use_store();
    let here = memo(move || store.edition());
    live(move || here.get().others().map(|there| view! { <One there=there /> }.into_any()).collect::<Vec<_>>())
}

/// One other edition.
#[component]
fn One(there: Edition) -> impl IntoView {
    let store = use_store();
    let found: Found = memo(move || {
        let of = |trace: &Trace| store.case.with(|case| Beside::of(case, trace, there).map(Arc::new));
        store.of_trace(of).flatten()
    });
    let passing = store.passing();
    let split = memo(move || {
        let split = |beside: &Arc<Beside>| passing.with(|passing| rows::split(beside, passing));
        found.with(|found| found.as_ref().map(split)).unwrap_or_default()
    });
    let part = |part: fn(&[Vec<Key>; 2]) -> &Vec<Key>| memo(move || split.with(|split| part(split).clone()));
    let (differing, same) = (part(|[differing, _]| differing), part(|[_, same]| same));
    let heading = format!("beside-{}", there.id());
    let title = derive(move || say::two(store.lang.get(), store.edition(), there));
    let summary = derive(move || {
        let summary = |beside: &Arc<Beside>| store.names(|names| say::beside(names, beside));
        found.with(|found| found.as_ref().map(summary)).unwrap_or_default()
    });
    let filtered = derive(move || store.filtering().parts() > 0);
    let none = derive(move || filtered.get() && passing.with(Vec::is_empty));
    view! {
        <section class="beside" aria-labelledby=heading.clone()>
            <h3 class="visually-hidden" id=heading.clone()>{title}</h3>
            <p class="gain"><Prose text=summary /></p>
            <Switch there=there />
            <Filters passing=passing />
            <When when=derive(move || !differing.with(Vec::is_empty))>
                <Table found=found keys=differing there=there />
            </When>
            <When when=none>
                <p class="card box acts">{t(Label::NoRows)} <Clear /></p>
            </When>
            <Same found=found keys=same />
            <Asks found=found />
            <Ways found=found />
        </section>
    }
}

/// Asks by the other edition, and keeps the present answer first if that is wanted. The button goes, and
/// the one that leads back has the focus.
#[component]
fn Switch(there: Edition) -> impl IntoView {
    let store = use_store();
    let switch = move |pin: bool| {
        let here = store.ask.with_untracked(|ask| ask.readings.edition);
        if pin {
            store.pin();
        }
        store.connect_in(there);
        focus_later(format!("ask-{}", here.id()));
    };
    let unpinned = derive(move || store.baseline.with(Option::is_none));
    view! {
        <p class="acts controls">
            <Button id=format!("ask-{}", there.id()) on_press=Callback::new(move |()| switch(false))>
                {derive(move || say::ask_by(store.lang.get(), there))}
            </Button>
            <When when=unpinned>
                <Button class="button quiet" id=format!("pin-{}", there.id()) on_press=Callback::new(move |()| switch(true))>
                    {t(Label::PinAndSwitch)}
                </Button>
            </When>
        </p>
    }
}

/// What each of the two asks for, of the conditions that make a difference.
#[component]
fn Asks(found: Found) -> impl IntoView {
    let store = use_store();
    let asks = memo(move || {
        let of = |names: &Names<'_>, trace: &Trace, beside: &Beside| {
            let makes = beside.makes(names.case, trace).into_iter();
            let both = [trace.readings, beside.there.readings];
            makes.map(|(one, count)| (one, count, both.map(|readings| say::asks(names.lang, one, readings)))).collect()
        };
        let all = |names: &Names<'_>| {
            store.of_trace(|trace| found.with(|found| found.as_ref().map(|found| of(names, trace, found)))).flatten()
        };
        store.names(all).unwrap_or_default()
    });
    let draw = move |(condition, count, both): &(Condition, usize, [String; 2])| {
        let lang = store.lang.get();
        view! {
            <li data-condition=condition.id()>
                <a href=fragment_of(Rule::Condition(*condition))>{terms::condition(lang, *condition)}</a>
                {answer::counted(*count)}
                <ul class="sentences">{items(lang, both)}</ul>
            </li>
        }
        .into_any()
    };
    view! {
        <When when=derive(move || asks.with(|asks: &Vec<_>| !asks.is_empty()))>
            <section>
                <h4>{t(Label::CompareAsks)}</h4>
                <ul class="card rows beside-asks">
                    {live(move || asks.with(|asks| asks.iter().map(draw).collect::<Vec<_>>()))}
                </ul>
            </section>
        </When>
    }
}
