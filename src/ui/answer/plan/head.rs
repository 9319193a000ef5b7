//! By when it could be done, as whom, and at what cost; and what there is to mind.

use leptos::prelude::*;

use crate::app::{save_file, t};
use crate::exchange::calendar::write_calendar;
use crate::plan::warnings;
use crate::ui::kit::{Button, Key, Shape, State, When, Window, Windowed, derive, follow, live, marked, print_all};
use crate::wording::names::Names;
use crate::wording::plan::{cost, dates, page, people, schedule, steps};
use crate::wording::{Lang, PlanLabel};

use super::{Planning, Shown};

/// The plan in two lines, and where it can be taken to.
#[component]
pub fn Head() -> impl IntoView {
    let planning: Planning = expect_context();
    let dated = derive(move || planning.shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.dates.is_ok())));
    let print = print_all();
    view! {
        <div class="plan-head">
            <div>{planning.draw(said)}</div>
            <div class="acts controls">
                <When when=dated>
                    <Button id="plan-calendar" on_press=Callback::new(move |()| save(planning))>
                        {t(PlanLabel::Calendar)}
                    </Button>
                </When>
                <Button id="plan-print" on_press=Callback::new(move |()| print())>{t(PlanLabel::Print)}</Button>
            </div>
        </div>
        {planning.draw(to_mind)}
    }
}

/// Saves the dates as a calendar file.
fn save(planning: Planning) {
    let Some(shown) = planning.shown.get_untracked() else { return };
    let Ok(dates) = &shown.dates else { return };
    let file = planning.store.names(|names| write_calendar(names, &shown.plan, dates));
    save_file("kakao-sync.ics", "text/calendar", &file);
}

fn said(names: &Names<'_>, shown: &Shown) -> AnyView {
    let (lang, plan) = (names.lang, &shown.plan);
    let heading = match &shown.dates {
        _ if plan.is_ready() => PlanLabel::Ready.text(lang).to_owned(),
        Ok(dates) => schedule::finish(lang, dates, plan.connect.len()),
        Err(refused) => dates::no_table(lang, *refused),
    };
    view! {
        <h3 class="plan-finish" id="plan-when" tabindex="-1">{marked(lang, &heading)}</h3>
        <p class="small"><b>{marked(lang, &page::login(names, plan))}</b> " · " {cost::cost(lang, &plan.cost)}</p>
    }
    .into_any()
}

/// What there is to mind: each thing once, with how many steps it is true of.
fn to_mind(names: &Names<'_>, shown: &Shown) -> AnyView {
    let (lang, plan) = (names.lang, &shown.plan);
    let mut lines: Vec<String> = Vec::new();
    if !plan.already.is_empty() {
        lines.push(format!("{} {}", PlanLabel::AlreadyConnected.text(lang), names.channels(&plan.already)));
    }
    lines.extend((!shown.proven).then(|| PlanLabel::NotProven.text(lang).to_owned()));
    let line = |line: String| view! { <p class="small quiet">{marked(lang, &line)}</p> }.into_any();
    let (named, counted) = match plan.to_find.as_slice() {
        [] => (None, None),
        [one] => {
            let text = people::to_find(names, one);
            (Some(view! { <p class="remark" data-find="">{marked(lang, &text)}</p> }.into_any()), None)
        }
        all => (None, Some(folded("to-find", page::to_find(lang, all.len()), (0..all.len()).collect(), of_person))),
    };
    let warned = warnings(plan).into_iter().map(|(warning, steps)| {
        let said = page::warning(lang, warning, steps.len());
        folded(warning.id(), said, steps, of_step)
    });
    let warned: Vec<AnyView> = counted.into_iter().chain(warned).collect();
    view! {
        {lines.into_iter().map(line).collect::<Vec<_>>()}
        {named}
        {warnings_of(lang, warned)}
    }
    .into_any()
}

/// The warnings: side by side, or where there is no room for them, behind how many they are.
fn warnings_of(lang: Lang, warned: Vec<AnyView>) -> Option<AnyView> {
    let planning: Planning = expect_context();
    let count = warned.len();
    let list = view! { <ul class="warnings">{warned}</ul> };
    let folds = planning.narrow.get() && count > 1;
    (count > 0).then(|| match folds {
        true => view! {
            <details class="to-mind">
                <summary>{page::to_mind(lang, count)}</summary>
                {list}
            </details>
        }
        .into_any(),
        false => list.into_any(),
    })
}

/// The step at a place of the plan, with its number.
fn of_step(names: &Names<'_>, shown: &Shown, place: usize) -> Option<String> {
    let step = shown.plan.steps.get(place)?;
    Some(format!("{}. {}", place + 1, steps::step(names, &shown.plan, step)))
}

/// Somebody to find.
fn of_person(names: &Names<'_>, shown: &Shown, place: usize) -> Option<String> {
    Some(people::to_find(names, shown.plan.to_find.get(place)?))
}

/// Something to mind, which opens to what it is true of.
fn folded(
    id: &'static str,
    said: String,
    places: Vec<usize>,
    line: fn(&Names<'_>, &Shown, usize) -> Option<String>,
) -> AnyView {
    let planning: Planning = expect_context();
    let open = State::new(false);
    let keys: Vec<Key> = places.iter().map(|place| Key::from(place.to_string())).collect();
    let row = Callback::new(move |key: Key| {
        let text = planning.of_shown(|names, shown| line(names, shown, key.parse().ok()?)).unwrap_or_default();
        view! { <li>{marked(planning.store.lang.get_untracked(), &text)}</li> }.into_any()
    });
    let label = said.clone();
    let list = move || {
        let (keys, label) = (keys.clone(), label.clone());
        open.get().then(|| {
            view! {
                <div class="warned" role="region" tabindex="0" aria-label=label>
                    <Windowed window=Window::new(keys) shape=Shape::List class="lines small" row=row />
                </div>
            }
        })
    };
    view! {
        <li>
            <details data-warning=id on:toggle=follow(open)>
                <summary>{said}</summary>
                {live(list)}
            </details>
        </li>
    }
    .into_any()
}
