//! Every channel that is missing from the connection dialog, a row each, and beside them the dialog
//! as it would look.

mod preview;
mod row;

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::rules::{Trace, Verdict};
use crate::ui::kit::{Derived, Key, Shape, When, Window, Windowed, derive, dot, effect, live, memo, verdict_mark};
use crate::wording::{Label, terms};

use self::preview::Preview;
use self::row::excluded;
use super::filters::{Clear, Filters};
use super::overview::Overview;

#[component]
pub fn List() -> impl IntoView {
    let store = use_store();
    let passing = store.passing();
    let keys = |verdict| keys(store, passing, verdict);
    let (listed, connected) = (keys(Verdict::Listed), keys(Verdict::AlreadyConnected));
    let (not_listed, cant_tell) = (keys(Verdict::NotListed), keys(Verdict::CantTell));
    let filtered = derive(move || store.filtering().parts() > 0);
    let missing = derive(move || !not_listed.with(Vec::is_empty) || !cant_tell.with(Vec::is_empty));
    let in_dialog = derive(move || !listed.with(Vec::is_empty) || !connected.with(Vec::is_empty));
    view! {
        <Overview />
        <div class="list" data-alone=derive(move || (!missing.get()).to_string())>
            <Filters passing=passing />
            <div class="excluded">
                <Group verdict=Verdict::NotListed keys=not_listed />
                <Group verdict=Verdict::CantTell keys=cant_tell />
                <When when=derive(move || !missing.get() && !filtered.get())>
                    <p class="card box">
                        <span class="mark" data-o="met">{t(Label::NoOthers)}</span>
                    </p>
                </When>
                <When when=derive(move || filtered.get() && passing.with(Vec::is_empty))>
                    <p class="card box acts">{t(Label::NoRows)} <Clear /></p>
                </When>
            </div>
            <When when=derive(move || in_dialog.get() || !filtered.get())>
                <Preview listed=listed connected=connected />
            </When>
        </div>
    }
}

/// The channels with a verdict that keeps them off the list.
#[component]
fn Group(verdict: Verdict, keys: Derived<Vec<Key>>) -> impl IntoView {
    let store = use_store();
    let window = Window::new(keys);
    // The row of the channel that is open is there to be scrolled to.
    effect(move || window.keep(store.detail.with(|detail| detail.as_ref().map(|(id, _)| id.into()))));
    let heading = format!("group-{}", verdict.id());
    let row = Callback::new(move |key: Key| excluded(key.into()));
    view! {
        <When when=derive(move || !keys.with(Vec::is_empty))>
            <section class="group" aria-labelledby=heading.clone()>
                <h3 id=heading.clone()>
                    {live(move || dot(verdict_mark(verdict), Some(keys.with(Vec::len))))}
                    {live(move || terms::verdict(store.lang.get(), verdict))}
                </h3>
                <Windowed window=window shape=Shape::List class="card rows" row=row />
            </section>
        </When>
    }
}

/// The channels with a verdict, of those that pass the filters.
fn keys(store: Store, passing: Derived<Vec<usize>>, verdict: Verdict) -> Derived<Vec<Key>> {
    let keys = move |trace: &Trace| {
        let found = |places: &Vec<usize>| {
            let all = places.iter().filter_map(|place| trace.channels.get(*place));
            all.filter(|one| one.verdict == verdict).map(|one| Key::from(&one.channel)).collect()
        };
        passing.with(found)
    };
    memo(move || store.of_trace(keys).unwrap_or_default())
}
