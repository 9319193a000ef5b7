//! What to do, who does it, and when.
//!
//! Plans are worked out only while this view is shown, and only for the channels that are chosen:
//! once for each change, for all parts of the view.

mod choose;
mod dates;
mod head;
mod message;
mod papers;
mod tick;
mod timeline;
mod which;
mod who;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::app::planning::{chosen, shown};
use crate::app::{Store, clock, t, use_store};
use crate::facts::{Action, ChannelId, Date};
use crate::plan::{Guidance, NoTable, Plan, Plans, Request, Schedule, Spot, guidance, plans, schedule};
use crate::rules::{Trace, evaluate};
use crate::ui::kit::{Derived, State, When, derive, items, live, memo, narrower};
use crate::ui::remark::Remark;
use crate::wording::PlanLabel;
use crate::wording::names::Names;
use crate::wording::plan::people;

use self::choose::Choose;
use self::dates::Dates;
use self::head::Head;
use self::tick::TickDialog;
use self::which::Which;

/// Below this width of the view, names stand above what they name.
const NARROW_BELOW: i32 = 560;

/// What the parts of the view are made from.
#[derive(Clone, Copy)]
struct Planning {
    store: Store,
    /// The channels that are planned for.
    channels: Derived<Vec<ChannelId>>,
    /// Today, as set or by the clock.
    today: Derived<Date>,
    /// Every plan.
    plans: Derived<Arc<Plans>>,
    /// The plan that is shown, if there is any.
    shown: Derived<Option<Arc<Shown>>>,
    /// The step that is being ticked off.
    asked: State<Option<Action>>,
    /// Whether there is so little room that names stand above what they name.
    narrow: Derived<bool>,
}

/// The plan that is shown, with its dates and what is worth saying about it.
#[derive(PartialEq)]
struct Shown {
    plan: Plan,
    /// Whether the number of people is proven smallest.
    proven: bool,
    dates: Result<Schedule, NoTable>,
    guidance: Vec<Guidance>,
}

impl Planning {
    fn new(place: NodeRef<html::Div>) -> Self {
        let store = use_store();
        let channels = memo(move || {
            let picked = store.plan.channels.get();
            let of = |trace: &Trace| store.case.with(|case| chosen(case, trace, picked.as_deref()));
            store.of_trace(of).unwrap_or_default()
        });
        let today = derive(move || store.plan.today.get().unwrap_or_else(clock::today));
        let plans = memo(move || {
            let case = store.case.get();
            let screen = store.of_trace(|trace| (trace.account.clone(), trace.app.clone()));
            Arc::new(plans(Request {
                case: &case,
                channels: &channels.get(),
                readings: store.ask.with(|ask| ask.readings),
                today: today.get(),
                prefer: screen.as_ref().map(|(account, app)| (account, app)),
            }))
        });
        let shown = memo(move || {
            let (all, picked) = (plans.get(), store.plan.plan.get());
            let plan = shown(&all, picked.as_deref())?;
            let dates = store.case.with(|case| schedule(plan, case, today.get()));
            let guidance = said_of(store, plan);
            Some(Arc::new(Shown { plan: plan.clone(), proven: all.proven, dates, guidance }))
        });
        Self { store, channels, today, plans, shown, asked: State::new(None), narrow: narrower(place, NARROW_BELOW) }
    }

    /// Something of the plan that is shown.
    fn of_shown<T>(self, of: impl FnOnce(&Names<'_>, &Shown) -> Option<T>) -> Option<T> {
        let shown = self.shown.get_untracked()?;
        self.store.names(|names| of(names, &shown))
    }

    /// Draws something from the plan that is shown, and again when the plan, the names in it or the
    /// language change.
    fn draw(self, part: fn(&Names<'_>, &Shown) -> AnyView) -> AnyView {
        live(move || {
            let shown = self.shown.get()?;
            Some(self.store.names(|names| part(names, &shown)))
        })
    }
}

/// What is worth saying about a plan. What is said elsewhere on the page is not said here again:
/// the facts pane speaks of numbers and of what to create, the foot of the page of what is always
/// so, and the gate of the app of the app on screen.
fn said_of(store: Store, plan: &Plan) -> Vec<Guidance> {
    let readings = store.ask.with(|ask| ask.readings);
    let screen = store.trace.get();
    // The plan may be for another login or app than the one on screen.
    let same = screen.clone().filter(|screen| screen.account == plan.account && screen.app == plan.app);
    let own = same.or_else(|| store.case.with(|case| evaluate(case, &plan.account, &plan.app, readings).map(Arc::new)));
    let here = |one: &Guidance| match one {
        Guidance::AppNumber(..) | Guidance::Moved => false,
        Guidance::ExistingApp { chosen, .. } => screen.as_ref().is_none_or(|screen| screen.app != *chosen),
        other => matches!(other.spot(), Spot::Plan | Spot::Connecting | Spot::App(_)),
    };
    let all = store.case.with(|case| guidance(case, own.as_deref(), Some(plan)));
    all.into_iter().filter(here).collect()
}

/// Of what is worth saying about the plan, that which belongs in one place.
fn remarks(shown: &Shown, here: fn(&Guidance) -> bool) -> Vec<AnyView> {
    let wanted = shown.guidance.iter().filter(|one| here(one)).cloned();
    wanted.map(|one| view! { <Remark guidance=one /> }.into_any()).collect()
}

#[component]
pub fn PlanView() -> impl IntoView {
    let place = NodeRef::new();
    let planning = Planning::new(place);
    provide_context(planning);
    let there = derive(move || planning.shown.with(Option::is_some));
    let wanted = derive(move || planning.channels.with(|channels| !channels.is_empty()));
    view! {
        <div class="plan" node_ref=place>
            <Choose />
            <When when=there otherwise=move || view! { <When when=wanted><NoPlan /></When> }>
                <Head />
                <section class="who" id="plan-who" aria-labelledby="plan-who-heading">
                    <h3 id="plan-who-heading" tabindex="-1">{t(PlanLabel::WhoDoesWhat)}</h3>
                    {planning.draw(who::who_does_what)}
                </section>
                {planning.draw(timeline::card)}
                <Which />
                {planning.draw(papers::papers)}
                <Dates />
            </When>
            <TickDialog />
        </div>
    }
}

/// What nobody in the case can do, and whom to find.
#[component]
fn NoPlan() -> impl IntoView {
    let planning: Planning = expect_context();
    let said = move || {
        let plans = planning.plans.get();
        planning.store.names(|names| {
            let wanted: Vec<String> = plans.wanted.iter().map(|one| people::wanted(names, one)).collect();
            let blocked: Vec<String> = plans.blocked.iter().map(|one| people::blocked(names, one)).collect();
            view! {
                <h4>{PlanLabel::WhomToFind.text(names.lang)}</h4>
                <ul class="lines">{items(names.lang, &wanted)}</ul>
                <h4>{PlanLabel::WhyNot.text(names.lang)}</h4>
                <ul class="lines quiet small">{items(names.lang, &blocked)}</ul>
            }
            .into_any()
        })
    };
    view! {
        <section class="card box" id="no-plan" aria-labelledby="no-plan-heading">
            <h3 id="no-plan-heading" class="mark" data-o="not_met">{t(PlanLabel::NoPlan)}</h3>
            {live(said)}
        </section>
    }
}
