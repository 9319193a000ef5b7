//! Who does what: the steps by person and console, what is done, and the messages that hand a part
//! to somebody.

use leptos::prelude::*;

use crate::app::planning::{Tickable, done, tickable};
use crate::app::{clipboard, t, use_store};
use crate::facts::Tick;
use crate::facts::command::Command;
use crate::plan::{Guidance, Length, Need, Part, Person, Plan, Schedule, Spot, parts};
use crate::ui::kit::{Questions, marked};
use crate::ui::remark::Remark;
use crate::wording::names::Names;
use crate::wording::plan::{message, page, people, places, schedule as when, steps};
use crate::wording::{Lang, PlanLabel};

use super::{Planning, with_names};

#[component]
pub fn WhoDoesWhat() -> impl IntoView {
    let planning: Planning = expect_context();
    let connecting = move || {
        let all = planning.guidance.get();
        let last = |one: &Guidance| matches!(one.spot(), Spot::Connecting);
        all.into_iter().filter(last).map(|one| view! { <Remark guidance=one /> }).collect_view()
    };
    let body = move || {
        let plan = planning.plan.get()?;
        let dates = planning.dates();
        Some(with_names(|_, names| {
            let parts = parts(&plan);
            let ticked = done(&plan, names.case);
            view! {
                {(!ticked.is_empty()).then(|| finished(names, ticked))}
                {parts
                    .iter()
                    .enumerate()
                    .map(|(place, part)| one_part(names, &plan, part, place, dates.as_deref()))
                    .collect_view()}
            }
            .into_any()
        }))
    };
    view! {
        <section class="who" id="plan-who" aria-labelledby="plan-who-heading">
            <h3 id="plan-who-heading" tabindex="-1">{t(PlanLabel::WhoDoesWhat)}</h3>
            {body}
            <div class="remarks">{connecting}</div>
        </section>
    }
}

/// What was ticked off.
fn finished(names: &Names<'_>, ticks: Vec<Tick>) -> AnyView {
    let store = use_store();
    let lang = names.lang;
    let line = |tick: Tick| {
        let text = page::done(names, &tick);
        let action = tick.action;
        view! {
            <li class="flow">
                <span class="mark" data-o="met"><span class="visually-hidden">{PlanLabel::Done.text(lang)}</span></span>
                <span>{marked(lang, &text)}</span>
                <button type="button" class="link controls" on:click=move |_| store.edit(Command::Untick(action.clone()))>
                    {PlanLabel::TakeOffList.text(lang)}
                    <span class="visually-hidden">": " {text.clone()}</span>
                </button>
            </li>
        }
    };
    view! {
        <section class="card box" id="plan-done" aria-labelledby="plan-done-heading">
            <h4 id="plan-done-heading">{PlanLabel::Done.text(lang)}</h4>
            <ul class="lines">{ticks.into_iter().map(line).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn one_part(names: &Names<'_>, plan: &Plan, part: &Part, place: usize, dates: Option<&Schedule>) -> AnyView {
    let lang = names.lang;
    let heading = format!("part-{place}");
    let labelled = heading.clone();
    let who = part.person.as_ref().map_or(PlanLabel::Waiting.text(lang).to_owned(), |one| people::person(names, one));
    let count = part.steps().len();
    let note = match part.person {
        None => PlanLabel::WaitingHint.text(lang).to_owned(),
        Some(_) if count == 0 => String::new(),
        Some(_) => page::steps_of(lang, count),
    };
    let to_find = matches!(part.person, Some(Person::NotKnown(_)));
    let consoles = part.places.iter().map(|place| {
        view! {
            {place.console.map(|one| view! { <h5>{marked(lang, places::console(lang, one))}</h5> })}
            <ol class="steps">
                {place.steps.iter().map(|index| step(names, plan, *index, dates)).collect_view()}
            </ol>
        }
    });
    view! {
        <section class="card part-of" aria-labelledby=labelled data-part=place>
            <header class="box">
                <h4 id=heading data-find=to_find.then_some("")>{marked(lang, &who)} " " <span class="quiet small">{note}</span></h4>
                {message_of(names, plan, part, place, dates)}
            </header>
            {consoles.collect_view()}
            {part.connects.then(|| connect(names, plan))}
        </section>
    }
    .into_any()
}

fn connect(names: &Names<'_>, plan: &Plan) -> AnyView {
    let lang = names.lang;
    view! {
        <h5>{PlanLabel::Connect.text(lang)}</h5>
        <div class="step" id="step-connect">
            <p>{marked(lang, &page::connect(names, plan))}</p>
            <p class="path">{marked(lang, &places::connecting(lang))}</p>
        </div>
    }
    .into_any()
}

/// A step: what, where, when, how sure, and the box that ticks it off.
fn step(names: &Names<'_>, plan: &Plan, index: usize, dates: Option<&Schedule>) -> Option<AnyView> {
    let planning: Planning = expect_context();
    let lang = names.lang;
    let step = plan.steps.get(index)?;
    let kind = step.action.kind();
    let what = steps::step(names, plan, step);
    let can = tickable(&step.action, names.case) != Tickable::NotYet;
    let action = step.action.clone();
    let on = dates.and_then(|dates| Some(when::span(lang, dates.spans.get(index)?, dates.today)));
    let waits = steps::waits(names, step);
    // The dates say so already where there is no length.
    let length = on.is_none() || kind.length() != Length::NotGiven;
    let mut remarks: Vec<String> = length.then(|| places::length(lang, kind.length())).into_iter().collect();
    if kind.is_work() {
        remarks.push(places::backing(lang, kind.backing()).to_owned());
        remarks.push(places::reversal(lang, kind.reversal()).to_owned());
    }
    remarks.extend(page::others(names, step));
    let path = places::path(kind).join(" > ");
    let questions = match &step.need {
        Need::IfNeeded(questions) => Some(questions.clone()),
        Need::Certain => None,
    };
    let check = questions.is_some().then(|| PlanLabel::FindOutFirst.text(lang));
    let questions = Memo::new(move |_| questions.clone().unwrap_or_default());
    Some(
        view! {
            <li class="step" data-step=step.action.key()>
                <label class="tick">
                    <input
                        type="checkbox"
                        id=format!("tick-{index}")
                        disabled=!can
                        prop:checked=false
                        on:click=move |event| {
                            event.prevent_default();
                            planning.asked.set(Some(action.clone()));
                        }
                    />
                    <span><span class="num">{index + 1}</span> " " <b>{marked(lang, &what)}</b></span>
                </label>
                <div class="step-body">
                    {(!path.is_empty()).then(|| view! { <p class="path">{marked(lang, &path)}</p> })}
                    <p class="small">
                        {on.map(|on| view! { <span class="on">{marked(lang, &on)}</span> })}
                        {waits.map(|waits| view! { <span>" · " {waits}</span> })}
                    </p>
                    <p class="small quiet">{marked(lang, &remarks.join(" · "))}</p>
                    <p class="small quiet">{PlanLabel::Settles.text(lang)} ": " {page::settles(lang, step).join(", ")}</p>
                    {check
                        .map(|check| {
                            view! {
                                <p class="small if-needed">{check}</p>
                                <Questions questions=questions />
                            }
                        })}
                </div>
            </li>
        }
        .into_any(),
    )
}

/// The message that hands a part to its person: copied in the language of the button, and shown.
fn message_of(names: &Names<'_>, plan: &Plan, part: &Part, place: usize, dates: Option<&Schedule>) -> Option<AnyView> {
    let in_lang = |lang: Lang| message::message(&Names { lang, case: names.case }, plan, part, dates);
    let (korean, english) = (in_lang(Lang::Ko)?, in_lang(Lang::En)?);
    let lang = use_store().lang;
    // The text that was asked for, and whether it was copied, once that is known.
    let text = RwSignal::new(None::<(Lang, String)>);
    let copied = RwSignal::new(None::<bool>);
    let id = format!("message-{place}");
    let area = NodeRef::<leptos::html::Textarea>::new();
    let button = |of: Lang, label: PlanLabel, words: String| {
        let copy = move |_| {
            copied.set(None);
            text.set(Some((of, words.clone())));
            clipboard::copy(&words, move |worked| {
                copied.try_set(Some(worked));
                if worked {
                    return;
                }
                // Selected, it takes one key to copy it oneself; by the next frame it is to be seen.
                request_animation_frame(move || {
                    if let Some(area) = area.try_get_untracked().flatten() {
                        let _ = area.focus();
                        area.select();
                    }
                });
            });
        };
        view! { <button type="button" class="button" data-lang=of.tag() on:click=copy>{t(label)}</button> }
    };
    let rows = move || text.with(|text| text.as_ref().map_or(0, |(_, text)| text.lines().count() + 1)).to_string();
    Some(
        view! {
            <div class="controls message">
                <div class="acts">
                    {button(Lang::Ko, PlanLabel::CopyKorean, korean)}
                    {button(Lang::En, PlanLabel::CopyEnglish, english)}
                </div>
                <p class="small" role="status">
                    {move || {
                        copied
                            .get()
                            .map(|worked| {
                                let label = if worked { PlanLabel::Copied } else { PlanLabel::CopyYourself };
                                label.text(lang.get())
                            })
                    }}
                </p>
                <textarea
                    class="input"
                    id=id
                    node_ref=area
                    readonly
                    hidden=move || text.with(Option::is_none)
                    rows=rows
                    aria-label=t(PlanLabel::Message)
                    lang=move || text.with(|text| text.as_ref().map_or("", |(lang, _)| lang.tag()))
                    prop:value=move || text.with(|text| text.as_ref().map(|(_, text)| text.clone()).unwrap_or_default())
                ></textarea>
            </div>
        }
        .into_any(),
    )
}
