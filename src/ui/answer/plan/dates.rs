//! By when it could be done, from which day on, and with which holidays.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{save_file, t, use_store};
use crate::exchange::calendar::write_calendar;
use crate::facts::Date;
use crate::facts::command::Command;
use crate::plan::Guidance;
use crate::ui::kit::{Button, DateField, State, When, derive, marked, memo, on, print_all, ticked, value};
use crate::wording::names::Names;
use crate::wording::plan::{cost, dates, page, people, schedule};
use crate::wording::{Label, PlanLabel, answer as say};

use super::{Planning, Shown, remarks};

#[component]
pub fn Dates() -> impl IntoView {
    let planning: Planning = expect_context();
    let state = planning.store.plan;
    let dated = derive(move || planning.shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.dates.is_ok())));
    let is_set = derive(move || state.today.with(Option::is_some));
    let print = print_all();
    view! {
        <section class="card box when" aria-labelledby="plan-when" id="plan-dates">
            {planning.draw(said)}
            <div class="acts controls">
                <When when=dated>
                    <Button id="plan-calendar" on_press=Callback::new(move |()| save(planning))>
                        {t(PlanLabel::Calendar)}
                    </Button>
                </When>
                <Button id="plan-print" on_press=Callback::new(move |()| print())>{t(PlanLabel::Print)}</Button>
            </div>
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

/// Saves the dates as a calendar file.
fn save(planning: Planning) {
    let Some(shown) = planning.shown.get_untracked() else { return };
    let Ok(dates) = &shown.dates else { return };
    let file = planning.store.names(|names| write_calendar(names, &shown.plan, dates));
    save_file("kakao-sync.ics", "text/calendar", &file);
}

/// The dates in words, and what they rest on.
fn said(names: &Names<'_>, shown: &Shown) -> AnyView {
    let (lang, plan) = (names.lang, &shown.plan);
    let heading = match &shown.dates {
        _ if plan.is_ready() => PlanLabel::Ready.text(lang).to_owned(),
        Ok(dates) => schedule::finish(lang, dates),
        Err(refused) => dates::no_table(lang, *refused),
    };
    let line = |line: String| view! { <p class="small quiet">{marked(lang, &line)}</p> }.into_any();
    let find = plan.to_find.iter().map(|one| people::to_find(names, one));
    let find = find.map(|line| view! { <p class="remark" data-find="">{marked(lang, &line)}</p> }.into_any());
    let about_app = |one: &Guidance| matches!(one, Guidance::ExistingApp { .. } | Guidance::TeamMember { .. });
    view! {
        <h3 class="plan-finish" id="plan-when" tabindex="-1">{marked(lang, &heading)}</h3>
        <p><b>{marked(lang, &page::login(names, plan))}</b> " · " {cost::cost(lang, &plan.cost)}</p>
        {basis(names, shown).into_iter().map(line).collect::<Vec<_>>()}
        {find.collect::<Vec<_>>()}
        {remarks(shown, about_app)}
    }
    .into_any()
}

/// What the dates rest on, and what there is to say beside them.
fn basis(names: &Names<'_>, shown: &Shown) -> Vec<String> {
    let (lang, plan) = (names.lang, &shown.plan);
    let mut lines = Vec::new();
    if let (Ok(dates), false) = (&shown.dates, plan.is_ready()) {
        let again = use_store().plan.again.get();
        lines.extend(schedule::no_latest(names, plan, dates));
        lines.extend(dates::passed(lang, &dates.holidays));
        lines.extend(schedule::if_rejected_once(lang, dates).filter(|_| again));
        lines.push(schedule::assumptions(lang).to_owned());
    }
    lines.extend((!shown.proven).then(|| PlanLabel::NotProven.text(lang).to_owned()));
    let already: Vec<String> = plan.already.iter().map(|id| names.channel(id)).collect();
    if !already.is_empty() {
        lines.push(format!("{} {}", PlanLabel::AlreadyConnected.text(lang), already.join(", ")));
    }
    lines
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
            <summary class="link">{t(PlanLabel::Holidays)} {move || say::counted(holidays.with(Vec::len))}</summary>
            <p class="hint" id="holidays-hint">{t(PlanLabel::HolidaysHint)}</p>
            <ul class="lines">{list}</ul>
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
