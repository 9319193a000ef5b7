//! What can be done about a condition, each fix found by evaluating again.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::plan::{ActionKind, Fix, documents, fixes};
use crate::rules::{ChannelTrace, Condition, Verdict};
use crate::ui::kit::Prose;
use crate::wording::plan::{documents as words, people, places, steps};
use crate::wording::{Label, answer as say};

/// Every fix for the channel that a detail is about.
pub fn fixes_of(found: Memo<Option<ChannelTrace>>) -> Memo<Vec<Fix>> {
    let store = use_store();
    Memo::new(move |_| {
        let Some(found) = found.get() else { return Vec::new() };
        let case = store.case.get();
        store.trace.with(|trace| trace.as_ref().map(|trace| fixes(&case, trace, &found.channel)).unwrap_or_default())
    })
}

/// The fixes that turn one condition into met.
#[component]
pub fn Fixes(condition: Condition, all: Memo<Vec<Fix>>) -> impl IntoView {
    let own =
        Memo::new(move |_| all.get().into_iter().filter(|fix| fix.turns.contains(&condition)).collect::<Vec<_>>());
    view! {
        <Show when=move || !own.with(Vec::is_empty) fallback=|| view! { <p>{t(Label::NoFix)}</p> }>
            <ul class="fixes">{move || own.get().into_iter().map(|fix| view! { <li><One fix=fix /></li> }).collect_view()}</ul>
        </Show>
    }
}

#[component]
fn One(fix: Fix) -> impl IntoView {
    let store = use_store();
    let actions = fix.actions.clone();
    let what = Signal::derive(move || {
        store.names(|names| {
            actions.iter().map(|action| steps::action(names, action, None)).collect::<Vec<_>>().join(" → ")
        })
    });
    let people = fix.candidates.clone();
    let who = Signal::derive(move || {
        let by = store
            .names(|names| people.iter().map(|person| people::person(names, person)).collect::<Vec<_>>().join(", "));
        say::done_by(store.lang.get(), &by)
    });
    let kinds: Vec<_> = fix.actions.iter().map(|action| action.kind()).collect();
    let first = kinds.first().copied();
    let place =
        Signal::derive(move || first.and_then(|kind| places::place(store.lang.get(), kind)).unwrap_or_default());
    let remarks = {
        let kinds = kinds.clone();
        Signal::derive(move || {
            let lang = store.lang.get();
            let mut lengths = kinds.iter().map(|kind| places::length(lang, kind.length()));
            let backing = kinds.first().map(|kind| places::backing(lang, kind.backing()).to_owned());
            // An application can’t be taken back; waiting for its review can, which says nothing.
            // Waiting is nothing that could be taken back.
            let work = kinds.iter().filter(|kind| kind.is_work());
            let reversal = work.map(|kind| kind.reversal()).max().map(|one| places::reversal(lang, one).to_owned());
            lengths.next_back().into_iter().chain(backing).chain(reversal).collect::<Vec<_>>().join(" · ")
        })
    };
    let applies = kinds.contains(&ActionKind::ApplyBusinessChannel);
    let papers = Signal::derive(move || {
        let lang = store.lang.get();
        let list = |case: &crate::facts::Case| words::documents(lang, &documents(case));
        if applies { store.case.with(|case| list(case)) } else { String::new() }
    });
    let free = first.is_some_and(|kind| matches!(kind, ActionKind::LogInAs | ActionKind::ChooseApp));
    let lists = matches!(fix.verdict, Verdict::Listed | Verdict::AlreadyConnected);
    view! {
        <p class="fix-what"><b><Prose text=what /></b></p>
        <Show when=move || !free>
            <Show when=move || !who.with(String::is_empty)><p><Prose text=who /></p></Show>
            <Show when=move || !place.with(String::is_empty)><p class="quiet"><Prose text=place /></p></Show>
            <p class="quiet"><Prose text=remarks /></p>
            <Show when=move || applies><p class="quiet"><Prose text=papers /></p></Show>
        </Show>
        <Show when=move || lists>
            <p><span class="mark" data-o="met">{t(Label::ThenListed)}</span></p>
        </Show>
    }
}
