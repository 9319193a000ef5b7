//! What to do, who does it, and when.
//!
//! Plans are worked out only while this view is shown, and only for the channels that are chosen.

mod choose;
mod papers;
mod tick;
mod timeline;
mod when;
mod which;
mod who;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::planning::{chosen, shown};
use crate::app::{clock, t, use_store};
use crate::facts::{Action, ChannelId, Date};
use crate::plan::{Guidance, NoTable, Plan, Plans, Request, Schedule, Spot, guidance, plans, schedule};
use crate::rules::evaluate;
use crate::ui::kit::marked;
use crate::wording::names::Names;
use crate::wording::plan::people;
use crate::wording::{Lang, PlanLabel};

use self::choose::Choose;
use self::papers::Papers;
use self::tick::TickDialog;
use self::timeline::TimelineCard;
use self::when::When;
use self::which::Which;
use self::who::WhoDoesWhat;

/// What the parts of the view are made from.
#[derive(Clone, Copy)]
struct Planning {
    /// The channels that are planned for.
    channels: Memo<Vec<ChannelId>>,
    /// Today, as set or by the clock.
    today: Memo<Date>,
    /// Every plan.
    plans: Memo<Arc<Plans>>,
    /// The plan that is shown.
    plan: Memo<Option<Arc<Plan>>>,
    /// Its dates.
    schedule: Memo<Option<Result<Arc<Schedule>, NoTable>>>,
    /// What is worth saying about it.
    guidance: Memo<Vec<Guidance>>,
    /// The step that is being ticked off.
    asked: RwSignal<Option<Action>>,
}

impl Planning {
    fn new() -> Self {
        let store = use_store();
        let channels = Memo::new(move |_| {
            let trace = store.trace.get();
            let picked = store.plan.channels.get();
            let of = |trace: &_| store.case.with(|case| chosen(case, trace, picked.as_deref()));
            trace.as_deref().map(of).unwrap_or_default()
        });
        let today = Memo::new(move |_| store.plan.today.get().unwrap_or_else(clock::today));
        let plans = Memo::new(move |_| {
            let case = store.case.get();
            let screen = store.trace.with(|trace| trace.as_ref().map(|one| (one.account.clone(), one.app.clone())));
            let request = Request {
                case: &case,
                channels: &channels.get(),
                readings: store.ask.with(|ask| ask.readings),
                today: today.get(),
                prefer: screen.as_ref().map(|(account, app)| (account, app)),
            };
            Arc::new(plans(request))
        });
        let plan = Memo::new(move |_| {
            let picked = store.plan.plan.get();
            plans.with(|plans| shown(plans, picked.as_deref()).cloned().map(Arc::new))
        });
        let schedule = Memo::new(move |_| {
            let plan = plan.get()?;
            Some(store.case.with(|case| schedule(&plan, case, today.get()).map(Arc::new)))
        });
        // What is said elsewhere on the page is not said here again: the facts pane speaks of
        // numbers and of what to create, the foot of the page of what is always so.
        let here = |one: &Guidance| {
            matches!(one.spot(), Spot::Plan | Spot::Connecting | Spot::App(_))
                && !matches!(one, Guidance::AppNumber(..) | Guidance::Moved)
        };
        let guidance = Memo::new(move |_| {
            let plan = plan.get();
            let readings = store.ask.with(|ask| ask.readings);
            let screen = store.trace.get();
            let case = store.case.get();
            // The plan may be for another login or app than the one on screen.
            let own = plan.as_ref().and_then(|plan| evaluate(&case, &plan.account, &plan.app, readings));
            let said = |one: &Guidance| match (one, &screen) {
                // The gate of the app says so of the app on screen.
                (Guidance::ExistingApp { chosen, .. }, Some(screen)) => screen.app == *chosen,
                _ => false,
            };
            let all = guidance(&case, own.as_ref().or(screen.as_deref()), plan.as_deref());
            all.into_iter().filter(|one| here(one) && !said(one)).collect()
        });
        Self { channels, today, plans, plan, schedule, guidance, asked: RwSignal::new(None) }
    }

    /// The dates, where the table of holidays has them.
    fn dates(self) -> Option<Arc<Schedule>> {
        self.schedule.get().and_then(Result::ok)
    }
}

/// What a part of the view is given: the language and the names, of now.
fn with_names<T>(f: impl FnOnce(Lang, &Names<'_>) -> T) -> T {
    let store = use_store();
    store.names(|names| f(names.lang, names))
}

#[component]
pub fn PlanView() -> impl IntoView {
    let planning = Planning::new();
    provide_context(planning);
    let there = Memo::new(move |_| planning.plan.with(Option::is_some));
    let none = Memo::new(move |_| planning.channels.with(Vec::is_empty));
    view! {
        <div class="plan">
            <Choose />
            <Show when=move || there.get() fallback=move || view! { <Show when=move || !none.get()><NoPlan /></Show> }>
                <When />
                <Which />
                <TimelineCard />
                <WhoDoesWhat />
                <Papers />
            </Show>
            <TickDialog />
        </div>
    }
}

/// What nobody in the case can do, and whom to find.
#[component]
fn NoPlan() -> impl IntoView {
    let planning: Planning = expect_context();
    let body = move || {
        let plans = planning.plans.get();
        with_names(|lang, names| {
            let line = |text: String| view! { <li>{marked(lang, &text)}</li> };
            let wanted = plans.wanted.iter().map(|one| line(people::wanted(names, one))).collect_view();
            let blocked = plans.blocked.iter().map(|one| line(people::blocked(names, one))).collect_view();
            (wanted, blocked)
        })
    };
    view! {
        <section class="card box" id="no-plan" aria-labelledby="no-plan-heading">
            <h3 id="no-plan-heading" class="mark" data-o="unmet">{t(PlanLabel::NoPlan)}</h3>
            {move || {
                let (wanted, blocked) = body();
                view! {
                    <h4>{t(PlanLabel::WhomToFind)}</h4>
                    <ul class="lines">{wanted}</ul>
                    <h4>{t(PlanLabel::WhyNot)}</h4>
                    <ul class="lines quiet small">{blocked}</ul>
                }
                    .into_any()
            }}
        </section>
    }
}
