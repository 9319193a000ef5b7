//! The page of one rule.

use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::app::{fragment_of, t, use_store};
use crate::explain::rulebook::{Page, Rule, Side};
use crate::facts::ChannelId;
use crate::rules::{Condition, Outcome, Reading};
use crate::ui::kit::{Prose, Segments, mark, verdict_mark};
use crate::wording::{Label, answer as say, insight, terms};

/// What a rule says, where the source has it, and what it does in the open case.
#[component]
pub fn RulePage(rule: Rule) -> impl IntoView {
    let store = use_store();
    let page = Memo::new(move |_| {
        store.trace.with(|trace| trace.as_ref().map(|trace| store.case.with(|case| Page::of(case, trace, rule))))
    });
    let text = Signal::derive(move || {
        insight::rule_text(store.lang.get(), rule, store.ask.with(|ask| ask.readings)).to_owned()
    });
    let sections =
        move || rule.sections().into_iter().map(|one| view! { <li>{terms::section(one)}</li> }).collect_view();
    let counts = move || {
        let page = page.get()?;
        let count = |outcome: Outcome| {
            let number = page.outcomes.iter().filter(|(_, own)| *own == outcome).count();
            let text = format!("{number} {}", terms::outcome(store.lang.get(), outcome));
            (number > 0).then(|| view! { <span class="mark" data-o=mark(outcome)>{text}</span> })
        };
        Some([Outcome::Met, Outcome::NotMet, Outcome::Unknown].map(count).into_iter().flatten().collect_view())
    };
    let decides =
        Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.decides.clone()).unwrap_or_default()));
    let condition = match rule {
        Rule::Condition(condition) => Some(condition),
        _ => None,
    };
    let reading = match rule {
        Rule::Reading(reading) => Some(reading),
        Rule::Condition(condition) => condition.reading(),
        _ => None,
    };
    view! {
        <div class="rule-page">
            <p class="lead"><Prose text=text /></p>
            {reading.map(|reading| view! { <Values reading=reading own=matches!(rule, Rule::Reading(_)) /> })}
            {matches!(rule, Rule::Reading(_)).then(|| view! { <Sides page=page /> })}
            <p class="flow">{counts}</p>
            <Show when=move || !decides.with(Vec::is_empty)>
                <p class="small-label">{t(Label::DecidesChannels)}</p>
                <ChannelButtons ids=decides condition=condition />
            </Show>
            <p class="small-label">{t(Label::Source)}</p>
            <Show when=move || !rule.sections().is_empty() fallback=|| view! { <p class="quiet small">{t(Label::NotInSource)}</p> }>
                <ul class="sources" lang="en">{sections}</ul>
            </Show>
            <p><a class="small" href=fragment_of(rule)>{t(Label::LinkToRule)}</a> " " <code>{rule.id()}</code></p>
        </div>
    }
}

/// The values of a reading, to choose from.
#[component]
fn Values(reading: Reading, own: bool) -> impl IntoView {
    let store = use_store();
    // A condition's page and its reading's can't be open at once, so the name is unique.
    view! {
        <Segments
            name=html_id("reading", &[reading.id()])
            legend=Signal::derive(move || {
                let lang = store.lang.get();
                if own { Label::ChooseReading.text(lang).to_owned() } else { say::reading_heading(lang, reading) }
            })
            value=Signal::derive(move || store.ask.with(|ask| ask.readings.value(reading).id().to_owned()))
            options=Signal::derive(move || {
                let lang = store.lang.get();
                reading.values().iter().map(|one| (one.id().to_owned(), terms::reading_value(lang, *one).to_owned())).collect()
            })
            on_choose=Callback::new(move |id: String| {
                if let Some(value) = reading.values().iter().find(|one| one.id() == id) {
                    store.ask.update(|ask| ask.readings = ask.readings.with(*value));
                }
            })
        />
    }
}

/// What each value makes of the case, side by side, and the channels that they disagree about.
#[component]
fn Sides(page: Memo<Option<Page>>) -> impl IntoView {
    let store = use_store();
    move || {
        let page = page.get()?;
        let lang = store.lang.get();
        let head = |side: &Side| {
            view! {
                <th scope="col" aria-current=side.chosen.then_some("true")>
                    {terms::reading_value(lang, side.value)}
                    <span class="quiet">{say::listed_of(lang, side.tally.listed, side.tally.total())}</span>
                </th>
            }
        };
        let button = |side: &Side| {
            view! { <td><span class="mark" data-o=mark(side.button)>{terms::outcome(lang, side.button)}</span></td> }
        };
        let row = |place: usize| {
            let (channel, _) = page.sides.first()?.disputed.get(place)?;
            let cells = page.sides.iter().filter_map(|side| side.disputed.get(place)).map(|(_, verdict)| {
                view! { <td><span class="mark" data-o=verdict_mark(*verdict)>{terms::verdict(lang, *verdict)}</span></td> }
            });
            Some(view! {
                <tr>
                    <th scope="row">{store.names(|names| names.channel(channel))}</th>
                    {cells.collect_view()}
                </tr>
            })
        };
        let disputed = page.sides.first().map_or(0, |side| side.disputed.len());
        let rows = (0..disputed).filter_map(row).collect_view();
        Some(view! {
            <div class="scroller" tabindex="0" role="group" aria-label=t(Label::SidesTable)>
                <table class="sides">
                    <thead>
                        <tr><th scope="col"><span class="visually-hidden">{t(Label::Channel)}</span></th>{page.sides.iter().map(head).collect_view()}</tr>
                    </thead>
                    <tbody>
                        <tr><th scope="row">{t(Label::ButtonShort)}</th>{page.sides.iter().map(button).collect_view()}</tr>
                        {rows}
                    </tbody>
                </table>
            </div>
            {(disputed == 0).then(|| view! { <p class="quiet small">{t(Label::NoDispute)}</p> })}
        })
    }
}

/// Channels, each a button that opens its detail.
#[component]
pub fn ChannelButtons(ids: Memo<Vec<ChannelId>>, condition: Option<Condition>) -> impl IntoView {
    let store = use_store();
    view! {
        <ul class="flow">
            <For each=move || ids.get() key=Clone::clone let:id>
                {
                    let named = id.clone();
                    view! {
                        <li>
                            <button type="button" class="link" on:click=move |_| store.detail.set(Some((id.clone(), condition)))>
                                <Prose text=Signal::derive(move || store.names(|names| names.channel(&named))) />
                            </button>
                        </li>
                    }
                }
            </For>
        </ul>
    }
}
