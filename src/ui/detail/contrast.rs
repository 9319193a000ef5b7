//! Why this channel is listed and another is not: only what differs and matters.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::explain::contrast::{Difference, contrast, partner};
use crate::facts::ChannelId;
use crate::rules::{ChannelTrace, Finding};
use crate::ui::kit::{Choice, Sentences, mark};
use crate::wording::{Label, Lang, insight, reasons, terms};

/// The channel beside another one, of which the most telling is chosen to begin with.
#[component]
pub fn Compared(found: Memo<Option<ChannelTrace>>) -> impl IntoView {
    let store = use_store();
    let chosen = RwSignal::new(None::<ChannelId>);
    let own = Memo::new(move |_| found.with(|found| found.as_ref().map(|found| found.channel.clone())));
    let other = Memo::new(move |_| {
        let (own, trace) = (own.get()?, store.trace.get()?);
        chosen.get().filter(|other| trace.channel(other).is_some()).or_else(|| partner(&trace, &own))
    });
    let held = Memo::new(move |_| {
        let (own, other, trace) = (own.get()?, other.get()?, store.trace.get()?);
        contrast(&trace, &own, &other)
    });
    let options = Signal::derive(move || {
        let own = own.get();
        let ids = store.case.with(|case| case.channels.iter().map(|one| one.id.clone()).collect::<Vec<_>>());
        let others = ids.into_iter().filter(|id| Some(id) != own.as_ref());
        store.names(|names| others.map(|id| (id.to_string(), names.channel(&id))).collect())
    });
    let says = Signal::derive(move || {
        held.with(|held| held.as_ref().map(|held| store.names(|names| insight::contrast(names, held))))
            .unwrap_or_default()
    });
    let cell = |finding: &Finding, lang: Lang| {
        let text = reasons::cell(lang, finding);
        view! {
            <td>
                <span class="mark" data-o=mark(finding.outcome)>
                    <span class="visually-hidden">{terms::outcome(lang, finding.outcome)} ": "</span>
                    {text}
                </span>
            </td>
        }
    };
    let row = move |one: &Difference, lang: Lang| {
        view! {
            <tr>
                <th scope="row">{terms::condition(lang, one.condition)}</th>
                {cell(&one.one, lang)}
                {cell(&one.other, lang)}
            </tr>
        }
    };
    let table = move || {
        let held = held.get()?;
        let lang = store.lang.get();
        let other = store.names(|names| names.channel(&held.other.channel));
        let rows =
            held.differences.iter().filter(|one| one.follows.is_empty()).map(|one| row(one, lang)).collect_view();
        Some(view! {
            <table class="contrast">
                <thead>
                    <tr>
                        <th scope="col">{t(Label::ConditionFilter)}</th>
                        <th scope="col">{t(Label::ThisChannel)}</th>
                        <th scope="col">{other}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        })
    };
    view! {
        <Show when=move || other.with(Option::is_some)>
            <h3>{t(Label::ContrastTitle)}</h3>
            <Choice
                id="contrast-with"
                label=Label::ContrastWith
                value=Signal::derive(move || other.get().map(|id| id.to_string()).unwrap_or_default())
                options=options
                on_choose=Callback::new(move |id: String| chosen.set(Some((&*id).into())))
            />
            {table}
            <Sentences says=says />
        </Show>
    }
}
