//! From which day on a plan is reckoned, and with which holidays.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{t, use_store};
use crate::facts::Date;
use crate::facts::command::Command;
use crate::ui::kit::{Button, DateField, State, When, derive, items, live, memo, on, ticked, value};
use crate::wording::names::Names;
use crate::wording::plan::{dates, schedule};
use crate::wording::{Label, PlanLabel, answer as say};

use super::{Planning, Shown};

/// From which day on it is reckoned, and with which holidays.
#[component]
pub fn Dates() -> impl IntoView {
    let planning: Planning = expect_context();
    let state = planning.store.plan;
    let is_set = derive(move || state.today.with(Option::is_some));
    view! {
        <section class="card box when" aria-labelledby="plan-dates-heading" id="plan-dates">
            <h3 id="plan-dates-heading">{t(PlanLabel::Dates)}</h3>
            {planning.draw(basis)}
            <div class="controls settings">
                <DateField
                    id="plan-today"
                    label=PlanLabel::Today
                    value=planning.today
                    on_set=Callback::new(move |date| planning.store.plan_from(Some(date)))
                />
                <When when=is_set>
                    <Button class="link" id="plan-today-reset" on_press=Callback::new(move |()| planning.store.plan_from(None))>
                        {t(PlanLabel::TodayAsClock)}
                    </Button>
                </When>
                <label class="tick">
                    <input
                        type="checkbox"
                        id="plan-again"
                        prop:checked=move || state.again.get()
                        on:change=ticked(move |on| planning.store.reckon_with_rejection(on))
                    />
                    {t(PlanLabel::RejectedOnce)}
                </label>
                <OwnHolidays />
            </div>
        </section>
    }
}

/// What the dates rest on.
fn basis(names: &Names<'_>, shown: &Shown) -> AnyView {
    let (lang, plan) = (names.lang, &shown.plan);
    let mut lines = Vec::new();
    if let (Ok(dates), false) = (&shown.dates, plan.is_ready()) {
        let again = use_store().plan.again.get();
        lines.extend(schedule::no_latest(names, plan, dates));
        lines.extend(dates::passed(lang, &dates.holidays));
        lines.extend(schedule::if_rejected_once(lang, dates).filter(|_| again));
        lines.push(schedule::assumptions(lang).to_owned());
    }
    view! { <ul class="lines small quiet">{items(lang, &lines)}</ul> }.into_any()
}

/// The user's own holidays: a temporary holiday is declared at short notice.
#[component]
fn OwnHolidays() -> impl IntoView {
    let planning: Planning = expect_context();
    let store = planning.store;
    let holidays = memo(move || store.case.with(|case| case.holidays.iter().copied().collect::<Vec<Date>>()));
    let remove = move |date: Date| {
        let mut left = store.case.with_untracked(|case| case.holidays.clone());
        left.remove(&date);
        store.remove(Command::SetHolidays(left), &dates::date(store.lang.get_untracked(), date));
        focus_later("holiday-new");
    };
    let list = move || {
        let lang = store.lang.get();
        let item = |date: Date| {
            let text = dates::date(lang, date);
            view! {
                <li class="flow">
                    {text.clone()}
                    <Button class="link" on_press=Callback::new(move |()| remove(date))>
                        {Label::Remove.text(lang)} <span class="visually-hidden">": " {text}</span>
                    </Button>
                </li>
            }
            .into_any()
        };
        holidays.get().into_iter().map(item).collect::<Vec<_>>()
    };
    view! {
        <details class="own-holidays" id="own-holidays">
            <summary class="link">{t(PlanLabel::Holidays)} {live(move || say::counted(holidays.with(Vec::len)))}</summary>
            <p class="hint" id="holidays-hint">{t(PlanLabel::HolidaysHint)}</p>
            <ul class="lines">{live(list)}</ul>
            <NewHoliday />
        </details>
    }
}

#[component]
fn NewHoliday() -> impl IntoView {
    let planning: Planning = expect_context();
    let store = planning.store;
    // The field shows today until something is typed.
    let typed = State::new(Some(planning.today.get_untracked()));
    let wrong = State::new(false);
    let add = on(move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        wrong.set(typed.get_untracked().is_none());
        if let Some(date) = typed.get_untracked() {
            let mut all = store.case.with_untracked(|case| case.holidays.clone());
            all.insert(date);
            store.edit(Command::SetHolidays(all));
        }
    });
    view! {
        <form class="holiday-form" on:submit=add novalidate>
            <div class="field">
                <label for="holiday-new">{t(PlanLabel::NewHoliday)}</label>
                <input
                    class="input"
                    type="date"
                    id="holiday-new"
                    aria-describedby="holiday-error"
                    prop:value=move || planning.today.get().to_string()
                    on:input=value(move |text| typed.set(text.parse().ok()))
                />
                <p class="hint" id="holiday-error" data-o="warning" hidden=move || !wrong.get()>{t(PlanLabel::NotADate)}</p>
            </div>
            <button type="submit" class="button" id="holiday-add">{t(PlanLabel::AddHoliday)}</button>
        </form>
    }
}
