//! Which channels are planned for, and which of the plans is shown.

use crate::facts::command::Command;
use crate::facts::{Action, Case, ChannelId, Date, Tick};
use crate::order::Order;
use crate::plan::{Entered, NeedsBusiness, Plan, Plans, commands};
use crate::rules::{Trace, Verdict};

/// The most channels that are planned for unasked: more would make a plan that nobody reads, and a
/// page that is slow to type in.
pub const MOST_UNASKED: usize = 20;

/// The channels that are neither listed nor connected, in the case's order.
pub fn stuck(trace: &Trace) -> Vec<ChannelId> {
    let stuck = trace.channels.iter().filter(|one| matches!(one.verdict, Verdict::NotListed | Verdict::CantTell));
    stuck.map(|one| one.channel.clone()).collect()
}

/// The channels to plan for: those picked, in the case's order; where none was ever picked, the
/// first of those that are stuck.
pub fn chosen(case: &Case, trace: &Trace, picked: Option<&[ChannelId]>) -> Vec<ChannelId> {
    match picked {
        Some(picked) => {
            // In order, because thousands may be picked.
            let mut ids: Vec<&str> = picked.iter().map(ChannelId::as_str).collect();
            ids.order_by_key(|id| *id);
            let is_picked = |id: &&ChannelId| ids.binary_search(&id.as_str()).is_ok();
            case.channels.iter().map(|one| &one.id).filter(is_picked).cloned().collect()
        }
        None => stuck(trace).into_iter().take(MOST_UNASKED).collect(),
    }
}

/// Of which channels a plan speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// How many are planned for.
    pub chosen: usize,
    /// How many are stuck: neither listed nor connected.
    pub stuck: usize,
    /// The first and the last of those planned for among the stuck, counted from 1, where they stand
    /// there one after the other; nothing where they do not, or where others are planned for too.
    pub run: Option<(usize, usize)>,
}

/// Of which channels a plan for these speaks; they stand in the case's order.
pub fn scope(trace: &Trace, chosen: &[ChannelId]) -> Scope {
    let stuck = stuck(trace);
    let first = chosen.first().and_then(|first| stuck.iter().position(|one| one == first));
    let run = first.filter(|first| stuck.get(*first..).is_some_and(|rest| rest.starts_with(chosen)));
    Scope { chosen: chosen.len(), stuck: stuck.len(), run: run.map(|first| (first + 1, first + chosen.len())) }
}

/// The stuck channels that come after those planned for, as many as are planned for unasked; nothing
/// where none comes after them.
pub fn next(trace: &Trace, chosen: &[ChannelId]) -> Vec<ChannelId> {
    let stuck = stuck(trace);
    let last = chosen.last().and_then(|last| stuck.iter().rposition(|one| one == last));
    stuck.into_iter().skip(last.map_or(0, |last| last + 1)).take(MOST_UNASKED).collect()
}

/// A text that tells a plan from the others of the same channels.
pub fn key(plan: &Plan) -> String {
    let steps = plan.steps.iter().map(|step| step.action.key());
    [plan.account.to_string(), plan.app.to_string()].into_iter().chain(steps).collect::<Vec<_>>().join("\n")
}

/// The plan to show: the one that was picked, as long as there is one like it, else the best.
pub fn shown<'a>(plans: &'a Plans, picked: Option<&str>) -> Option<&'a Plan> {
    picked.and_then(|picked| plans.all.iter().find(|plan| key(plan) == picked)).or_else(|| plans.best())
}

/// Whether a step can be ticked off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tickable {
    /// All that it changes is known.
    Yes,
    /// Business information has to be typed first.
    WithBusiness,
    /// Something else has to be done before.
    NotYet,
}

/// Whether an action can be ticked off in a case.
pub fn tickable(action: &Action, case: &Case) -> Tickable {
    match commands(action, case, &Entered::default()) {
        Ok(commands) if !commands.is_empty() => Tickable::Yes,
        Err(NeedsBusiness) => Tickable::WithBusiness,
        // Where information is there but incomplete, what it lacks is typed.
        Ok(_) if carries_business(action) => Tickable::WithBusiness,
        Ok(_) => Tickable::NotYet,
    }
}

const fn carries_business(action: &Action) -> bool {
    matches!(
        action,
        Action::RegisterAppBusiness(..)
            | Action::CorrectAppBusiness(..)
            | Action::SaveChannelBusiness(..)
            | Action::CorrectChannelBusiness(..)
    )
}

/// The one change that ticks an action off; nothing as long as something has to be typed for it.
pub fn tick(action: &Action, case: &Case, on: Date, entered: Entered) -> Option<Command> {
    let facts = commands(action, case, &entered).ok().filter(|facts| !facts.is_empty())?;
    Some(Command::TickOff(Tick { action: action.clone(), on }, facts))
}

/// The lines of the tick-off list that have to do with a plan: what is done for its channels, or
/// for its app, and is not asked for again.
pub fn done(plan: &Plan, case: &Case) -> Vec<Tick> {
    let ours = |id: &ChannelId| plan.connect.contains(id) || plan.already.contains(id);
    let concerns = |tick: &&Tick| tick.action.channel().is_none_or(ours) && plan.step(&tick.action).is_none();
    case.done.iter().filter(concerns).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_case;
    use crate::facts::Channel;
    use crate::plan::{Request, plans};
    use crate::rules::{Readings, evaluate};

    fn case() -> Case {
        read_case(include_str!("../../tests/cases/nine-channels.json")).unwrap()
    }

    fn of(case: &Case, channels: &[ChannelId]) -> Plans {
        let today = Date::new(2026, 11, 22).unwrap();
        plans(Request { case, channels, readings: Readings::default(), today, prefer: None })
    }

    #[test]
    fn what_is_stuck_is_planned_for_until_something_is_picked() {
        let case = case();
        let trace = evaluate(&case, &"owner".into(), &"shop".into(), Readings::default()).unwrap();
        let chosen_ids = |picked: Option<&[ChannelId]>| chosen(&case, &trace, picked);
        assert_eq!(chosen_ids(None), stuck(&trace));
        assert_eq!(chosen_ids(Some(&[])), []);
        let (live, care) = (ChannelId::from("live"), ChannelId::from("care"));
        assert_eq!(chosen_ids(Some(&[live.clone(), "gone".into(), care.clone()])), [care, live]);
    }

    #[test]
    fn a_plan_says_of_which_channels_it_speaks_and_goes_on_with_the_next() {
        let mut case = case();
        let care = case.channel(&"care".into()).unwrap().clone();
        for place in 0..45 {
            case.channels.push(Channel { id: (*format!("more{place}")).into(), ..care.clone() });
        }
        let trace = evaluate(&case, &"owner".into(), &"shop".into(), Readings::default()).unwrap();
        let (all, mut seen) = (stuck(&trace), Vec::new());
        let mut chosen = chosen(&case, &trace, None);
        while !chosen.is_empty() {
            let run = (seen.len() + 1, seen.len() + chosen.len());
            assert_eq!(scope(&trace, &chosen), Scope { chosen: chosen.len(), stuck: all.len(), run: Some(run) });
            assert!(chosen.len() <= MOST_UNASKED);
            seen.extend(chosen.clone());
            chosen = next(&trace, &chosen);
        }
        assert_eq!(seen, all);
        let apart = [all[0].clone(), all[2].clone()];
        assert_eq!(scope(&trace, &apart).run, None);
        let listed = trace.with_verdict(Verdict::Listed).next().unwrap().channel.clone();
        assert_eq!(scope(&trace, &[listed]).run, None);
    }

    #[test]
    fn ticking_every_step_in_order_leaves_nothing_to_do() {
        let mut case = case();
        let channels: Vec<ChannelId> = ["event", "care", "store"].map(ChannelId::from).to_vec();
        let today = Date::new(2026, 11, 22).unwrap();
        for _ in 0..20 {
            let plans = of(&case, &channels);
            let plan = plans.best().unwrap();
            let Some(step) = plan.steps.iter().find(|step| tickable(&step.action, &case) == Tickable::Yes) else {
                break;
            };
            tick(&step.action, &case, today, Entered::default()).unwrap().apply(&mut case);
        }
        let plans = of(&case, &channels);
        let best = plans.best().unwrap();
        assert!(best.is_ready(), "{best:#?}");
        assert_eq!(done(best, &case).len(), case.done.len());
        assert!(case.done.len() >= 4);
    }

    #[test]
    fn a_picked_plan_is_shown_as_long_as_there_is_one() {
        let case = case();
        let plans = of(&case, &["live".into(), "care".into()]);
        for plan in &plans.all {
            assert_eq!(shown(&plans, Some(&key(plan))), Some(plan));
        }
        assert_eq!(shown(&plans, Some("gone")), plans.best());
    }
}
