//! Who does what: the steps by person and console, and what is done.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::planning::{Tickable, done, tickable};
use crate::app::use_store;
use crate::facts::Tick;
use crate::facts::command::Command;
use crate::plan::{Guidance, Need, Part, Person, Spot, Step, parts};
use crate::ui::kit::{Button, Key, Questions, Shape, Window, Windowed, bare_glyph, marked, memo, on};
use crate::wording::PlanLabel;
use crate::wording::names::Names;
use crate::wording::plan::{page, people, places, schedule, steps};

use super::message::Message;
use super::{Planning, Shown, remarks};

/// What was done, everybody's steps, and what to keep in mind when connecting.
pub fn who_does_what(names: &Names<'_>, shown: &Shown) -> AnyView {
    let planning: Planning = expect_context();
    let parts = Arc::new(parts(&shown.plan));
    let keys = keys(0..parts.len());
    let row = Callback::new(move |key: Key| {
        let drawn = planning.of_shown(|names, shown| {
            let place: usize = key.parse().ok()?;
            Some(part(names, shown, parts.get(place)?, place))
        });
        view! { <li>{drawn}</li> }.into_any()
    });
    view! {
        {finished(names, done(&shown.plan, names.case))}
        <Windowed window=Window::new(keys) shape=Shape::List class="parts" row=row />
        <div class="remarks">{remarks(shown, |one: &Guidance| one.spot() != Spot::Plan)}</div>
    }
    .into_any()
}

/// Keys of rows that are told by their places.
fn keys(places: impl Iterator<Item = usize>) -> Vec<Key> {
    places.map(|place| Key::from(place.to_string())).collect()
}

/// What was ticked off.
fn finished(names: &Names<'_>, ticks: Vec<Tick>) -> Option<AnyView> {
    let store = use_store();
    let lang = names.lang;
    let line = |tick: Tick| {
        let text = page::done(names, &tick);
        let untick = Callback::new(move |()| store.edit(Command::Untick(tick.action.clone())));
        view! {
            <li class="flow">
                {bare_glyph("met", PlanLabel::Done.text(lang).to_owned())}
                <span>{marked(lang, &text)}</span>
                <Button class="link controls" on_press=untick>
                    {PlanLabel::TakeOffList.text(lang)} <span class="visually-hidden">": " {text}</span>
                </Button>
            </li>
        }
        .into_any()
    };
    let lines: Vec<AnyView> = ticks.into_iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="card box" id="plan-done" aria-labelledby="plan-done-heading">
                <h4 id="plan-done-heading">{PlanLabel::Done.text(lang)}</h4>
                <ul class="lines">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// What one person does, by console; or what Kakao is waited for.
fn part(names: &Names<'_>, shown: &Shown, part: &Part, place: usize) -> AnyView {
    let lang = names.lang;
    let heading = format!("part-{place}");
    let (who, note) = match &part.person {
        None => (PlanLabel::Waiting.text(lang).to_owned(), PlanLabel::WaitingHint.text(lang).to_owned()),
        Some(person) => {
            let count = part.steps().len();
            let note = if count == 0 { String::new() } else { page::steps_of(lang, count) };
            (people::person(names, person), note)
        }
    };
    let to_find = matches!(part.person, Some(Person::NotKnown(_)));
    let consoles = part.places.iter().map(|place| {
        view! {
            {place.console.map(|one| view! { <h5>{marked(lang, places::console(lang, one))}</h5> }.into_any())}
            {steps_of(place.steps.clone())}
        }
        .into_any()
    });
    view! {
        <section class="card part-of" aria-labelledby=heading data-part=place.to_string()>
            <header class="box">
                <h4 id=heading.clone() data-find=to_find.then_some("")>{marked(lang, &who)} " " <span class="quiet small">{note}</span></h4>
                {part.person.is_some().then(|| view! { <Message place=place /> }.into_any())}
            </header>
            {consoles.collect::<Vec<_>>()}
            {part.connects.then(|| connect(names, shown))}
        </section>
    }
    .into_any()
}

/// The steps at these places of the plan.
fn steps_of(places: Vec<usize>) -> AnyView {
    let planning: Planning = expect_context();
    let row = Callback::new(move |key: Key| {
        let drawn = planning.of_shown(|names, shown| {
            let place: usize = key.parse().ok()?;
            Some(step(names, shown, place, shown.plan.steps.get(place)?))
        });
        drawn.unwrap_or_else(|| ().into_any())
    });
    let window = Window::new(keys(places.into_iter()));
    view! { <Windowed window=window shape=Shape::List class="steps" row=row /> }.into_any()
}

fn connect(names: &Names<'_>, shown: &Shown) -> AnyView {
    let lang = names.lang;
    view! {
        <h5>{PlanLabel::Connect.text(lang)}</h5>
        <div class="step" id="step-connect">
            <p>{marked(lang, &page::connect(names, &shown.plan))}</p>
            <p class="path">{marked(lang, &places::connecting(lang, shown.plan.edition))}</p>
        </div>
    }
    .into_any()
}

/// A step: what is done, the box that ticks it off, and all about it.
fn step(names: &Names<'_>, shown: &Shown, index: usize, step: &Step) -> AnyView {
    let planning: Planning = expect_context();
    let lang = names.lang;
    let can = tickable(&step.action, names.case) != Tickable::NotYet;
    let action = step.action.clone();
    // Ticked by its facts alone, once they are changed.
    let ask = on(move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        planning.asked.set(Some(action.clone()));
    });
    view! {
        <li class="step" data-step=step.action.key()>
            <label class="tick">
                <input type="checkbox" id=format!("tick-{index}") disabled=!can prop:checked=false on:click=ask />
                <span>
                    <span class="num">{(index + 1).to_string()}</span> " "
                    <b>{marked(lang, &steps::step(names, &shown.plan, step))}</b>
                </span>
            </label>
            {about(names, shown, index, step)}
        </li>
    }
    .into_any()
}

/// When and where a step is done, who else could do it, and what to find out before. What there is
/// to mind about it is said above, once for all steps.
fn about(names: &Names<'_>, shown: &Shown, index: usize, step: &Step) -> AnyView {
    let lang = names.lang;
    let kind = step.action.kind();
    let dates = shown.dates.as_ref().ok();
    let on = dates.and_then(|dates| Some(schedule::span(lang, dates.spans.get(index)?, dates.today)));
    let on = on.unwrap_or_else(|| places::length(lang, kind.length(shown.plan.edition)));
    let path = Some(places::path(lang, kind, shown.plan.edition)).filter(|path| !path.is_empty()).map(str::to_owned);
    let mut more: Vec<String> = steps::waits(names, step).into_iter().chain(path).collect();
    more.extend(page::others(names, step));
    more.push(format!("{}: {}", PlanLabel::Settles.text(lang), page::settles(lang, step).join(", ")));
    let more = more.iter().map(|one| view! { <span class="quiet">" · " {marked(lang, one)}</span> }.into_any());
    let questions = match &step.need {
        Need::IfNeeded(questions) => Some(questions.clone()),
        Need::Certain => None,
    };
    let questions = questions.map(|questions| {
        let questions = memo(move || questions.clone());
        view! {
            <p class="small if-needed">{PlanLabel::FindOutFirst.text(lang)}</p>
            <Questions questions=questions />
        }
        .into_any()
    });
    view! {
        <div class="step-body">
            <p class="small"><span class="on">{marked(lang, &on)}</span> {more.collect::<Vec<_>>()}</p>
            {questions}
        </div>
    }
    .into_any()
}
