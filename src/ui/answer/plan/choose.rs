//! Which channels are planned for: one, some or all.

use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::app::planning::{MOST_UNASKED, stuck};
use crate::app::{t, use_store};
use crate::facts::ChannelId;
use crate::rules::Verdict;
use crate::ui::kit::{Prose, verdict_mark};
use crate::wording::plan::page;
use crate::wording::{PlanLabel, terms};

use super::Planning;

#[component]
pub fn Choose() -> impl IntoView {
    let store = use_store();
    let planning: Planning = expect_context();
    let all =
        Memo::new(move |_| store.case.with(|case| case.channels.iter().map(|one| one.id.clone()).collect::<Vec<_>>()));
    let stuck = Memo::new(move |_| store.trace.with(|trace| trace.as_deref().map(stuck).unwrap_or_default()));
    let pick = move |channels: Vec<ChannelId>| {
        store.plan.plan.set(None);
        store.plan.channels.set(Some(channels));
    };
    let toggle = Callback::new(move |(id, on): (ChannelId, bool)| {
        let mut channels = planning.channels.get_untracked();
        channels.retain(|one| *one != id);
        if on {
            channels.push(id);
        }
        pick(channels);
    });
    let note = move || {
        let (lang, count) = (store.lang.get(), stuck.with(Vec::len));
        let unasked = store.plan.channels.with(Option::is_none);
        page::first_of(lang, MOST_UNASKED, count).filter(|_| unasked)
    };
    let empty = move || {
        let none = planning.channels.with(Vec::is_empty);
        none.then(|| if stuck.with(Vec::is_empty) { PlanLabel::NothingStuck } else { PlanLabel::NothingChosen })
    };
    view! {
        <fieldset class="card box choose" id="plan-channels">
            <legend class="visually-hidden">{t(PlanLabel::Choose)}</legend>
            <div class="choose-head">
                <h3 aria-hidden="true">{t(PlanLabel::Choose)}</h3>
                <p class="quiet small" role="status">
                    {move || page::count(store.lang.get(), planning.channels.with(Vec::len), all.with(Vec::len))}
                </p>
                <div class="acts">
                    <button type="button" class="button" id="choose-stuck" on:click=move |_| pick(stuck.get_untracked())>
                        {t(PlanLabel::ChooseStuck)}
                    </button>
                    <button type="button" class="button" id="choose-all" on:click=move |_| pick(all.get_untracked())>
                        {t(PlanLabel::ChooseAll)}
                    </button>
                    <button type="button" class="button" id="choose-none" on:click=move |_| pick(Vec::new())>
                        {t(PlanLabel::ChooseNone)}
                    </button>
                </div>
            </div>
            <ul class="ticks">
                <For each=move || all.get() key=Clone::clone let:id>
                    <li><One id=id toggle=toggle /></li>
                </For>
            </ul>
            {move || note().map(|note| view! { <p class="quiet small">{note}</p> })}
            {move || empty().map(|label| view! { <p id="plan-empty">{t(label)}</p> })}
        </fieldset>
    }
}

/// A channel, with its verdict of now.
#[component]
fn One(id: ChannelId, toggle: Callback<(ChannelId, bool)>) -> impl IntoView {
    let store = use_store();
    let planning: Planning = expect_context();
    let own = id.clone();
    let name = Signal::derive(move || store.names(|names| names.channel(&own)));
    let own = id.clone();
    let verdict = Memo::new(move |_| {
        let of = |trace: &crate::rules::Trace| trace.channel(&own).map(|one| one.verdict);
        store.trace.with(|trace| trace.as_deref().and_then(of)).unwrap_or(Verdict::CantTell)
    });
    let own = id.clone();
    let chosen = Memo::new(move |_| planning.channels.with(|all| all.contains(&own)));
    let control = html_id("plan", &[id.as_str()]);
    let label_for = control.clone();
    view! {
        <label class="tick chosen" for=label_for>
            <input
                type="checkbox"
                id=control
                prop:checked=move || chosen.get()
                on:change:target=move |event| toggle.run((id.clone(), event.target().checked()))
            />
            <span class="name"><Prose text=name /></span>
            <span class="mark" data-o=move || verdict_mark(verdict.get())>
                <span class="visually-hidden">{move || terms::verdict(store.lang.get(), verdict.get())}</span>
            </span>
        </label>
    }
}
