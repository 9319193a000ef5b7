//! By when it could be done, from which day on, and with which holidays.

use leptos::prelude::*;

use crate::app::{save_file, t, use_store};
use crate::exchange::calendar::write_calendar;
use crate::facts::Date;
use crate::facts::command::Command;
use crate::plan::Guidance;
use crate::ui::kit::{DateField, marked};
use crate::ui::remark::Remark;
use crate::wording::plan::{cost, dates, page, people, schedule};
use crate::wording::{Label, PlanLabel, answer as say};

use super::{Planning, with_names};

#[component]
pub fn When() -> impl IntoView {
    let store = use_store();
    let planning: Planning = expect_context();
    let save = move |_| {
        let (Some(plan), Some(dates)) = (planning.plan.get_untracked(), planning.dates()) else { return };
        let file = store.names(|names| write_calendar(names, &plan, &dates));
        save_file("kakao-sync.ics", "text/calendar", &file);
    };
    let about_app = move || {
        let all = planning.guidance.get();
        let of_app = |one: &Guidance| matches!(one, Guidance::ExistingApp { .. } | Guidance::TeamMember { .. });
        all.into_iter().filter(of_app).map(|one| view! { <Remark guidance=one /> }).collect_view()
    };
    view! {
        <section class="card box when" aria-labelledby="plan-when" id="plan-dates">
            {said}
            {move || about_app()}
            <div class="acts controls">
                <Show when=move || planning.schedule.with(|one| matches!(one, Some(Ok(_))))>
                    <button type="button" class="button" id="plan-calendar" on:click=save>{t(PlanLabel::Calendar)}</button>
                </Show>
                <button type="button" class="button" id="plan-print" on:click=move |_| { let _ = window().print(); }>
                    {t(PlanLabel::Print)}
                </button>
            </div>
            <div class="controls settings">
                <DateField
                    id="plan-today"
                    label=PlanLabel::Today
                    value=Signal::derive(move || planning.today.get())
                    on_set=Callback::new(move |date| store.plan.today.set(Some(date)))
                />
                <Show when=move || store.plan.today.with(Option::is_some)>
                    <button type="button" class="link" id="plan-today-reset" on:click=move |_| store.plan.today.set(None)>
                        {t(PlanLabel::TodayAsClock)}
                    </button>
                </Show>
                <label class="tick">
                    <input
                        type="checkbox"
                        id="plan-again"
                        prop:checked=move || store.plan.again.get()
                        on:change:target=move |event| store.plan.again.set(event.target().checked())
                    />
                    {t(PlanLabel::RejectedOnce)}
                </label>
                <OwnHolidays />
            </div>
        </section>
    }
}

/// The dates in words, and what they rest on.
fn said() -> AnyView {
    let store = use_store();
    let planning: Planning = expect_context();
    (move || {
        let Some(plan) = planning.plan.get() else { return ().into_any() };
        let dated = planning.schedule.get();
        let again = store.plan.again.get();
        let proven = planning.plans.with(|plans| plans.proven);
        with_names(|lang, names| {
            let heading = match &dated {
                _ if plan.is_ready() => PlanLabel::Ready.text(lang).to_owned(),
                Some(Ok(dates)) => schedule::finish(lang, dates),
                Some(Err(refused)) => dates::no_table(lang, *refused),
                None => String::new(),
            };
            let mut lines: Vec<String> = Vec::new();
            if let (Some(Ok(dates)), false) = (&dated, plan.is_ready()) {
                lines.extend(schedule::no_latest(names, &plan, dates));
                lines.extend(dates::passed(lang, &dates.holidays));
                lines.extend(schedule::if_rejected_once(lang, dates).filter(|_| again));
                lines.push(schedule::assumptions(lang).to_owned());
            }
            lines.extend((!proven).then(|| PlanLabel::NotProven.text(lang).to_owned()));
            let already: Vec<String> = plan.already.iter().map(|id| names.channel(id)).collect();
            if !already.is_empty() {
                lines.push(format!("{} {}", PlanLabel::AlreadyConnected.text(lang), already.join(", ")));
            }
            let find: Vec<String> = plan.to_find.iter().map(|one| people::to_find(names, one)).collect();
            view! {
                <h3 class="plan-finish" id="plan-when" tabindex="-1">{marked(lang, &heading)}</h3>
                <p><b>{marked(lang, &page::login(names, &plan))}</b> " · " {cost::cost(lang, &plan.cost)}</p>
                {lines.into_iter().map(|line| view! { <p class="small quiet">{marked(lang, &line)}</p> }).collect_view()}
                {find
                    .into_iter()
                    .map(|line| view! { <p class="remark" data-find="">{marked(lang, &line)}</p> })
                    .collect_view()}
            }
            .into_any()
        })
    })
    .into_any()
}

/// The user's own holidays: a temporary holiday is declared at short notice.
#[component]
fn OwnHolidays() -> impl IntoView {
    let store = use_store();
    let planning: Planning = expect_context();
    let holidays = Memo::new(move |_| store.case.with(|case| case.holidays.clone()));
    let typed = RwSignal::new(None::<Date>);
    let wrong = RwSignal::new(false);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        wrong.set(typed.get_untracked().is_none());
        if let Some(date) = typed.get_untracked() {
            let mut all = holidays.get_untracked();
            all.insert(date);
            store.edit(Command::SetHolidays(all));
        }
    };
    let remove = move |date: Date| {
        let mut all = holidays.get_untracked();
        all.remove(&date);
        let name = dates::date(store.lang.get_untracked(), date);
        store.remove(Command::SetHolidays(all), &name);
        crate::app::focus::focus_later("holiday-new");
    };
    view! {
        <details class="own-holidays" id="own-holidays">
            <summary class="link">{t(PlanLabel::Holidays)} {move || say::counted(holidays.with(|all| all.len()))}</summary>
            <p class="hint" id="holidays-hint">{t(PlanLabel::HolidaysHint)}</p>
            <ul class="lines">
                {move || {
                    holidays
                        .get()
                        .into_iter()
                        .map(|date| {
                            view! {
                                <li class="flow">
                                    {move || dates::date(store.lang.get(), date)}
                                    <button type="button" class="link" on:click=move |_| remove(date)>
                                        {t(Label::Remove)}
                                        <span class="visually-hidden">": " {move || dates::date(store.lang.get(), date)}</span>
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
            <form class="holiday-form" on:submit=add novalidate>
                <div class="field">
                    <label for="holiday-new">{t(PlanLabel::NewHoliday)}</label>
                    <input
                        class="input"
                        type="date"
                        id="holiday-new"
                        aria-describedby="holiday-error"
                        prop:value=move || planning.today.get().to_string()
                        on:input:target=move |event| typed.set(event.target().value().parse().ok())
                    />
                    <p class="hint" id="holiday-error" data-o="warning" hidden=move || !wrong.get()>{t(PlanLabel::NotADate)}</p>
                </div>
                <button type="submit" class="button" id="holiday-add">{t(PlanLabel::AddHoliday)}</button>
            </form>
        </details>
    }
}
