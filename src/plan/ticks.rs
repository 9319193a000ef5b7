//! The tick-off list that is kept with a case.
//!
//! Ticking a step changes facts (see [`commands`](super::commands)), after which the plan no longer
//! asks for it. The list remembers what was done, and when, under a key that can be stored.

use crate::facts::Tick;

use super::Plan;

/// A line of the list: done, or still to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Was ticked, and the plan does not ask for it any more.
    Done(Tick),
    /// The step of the plan at this place. It may have been ticked once and come up again, because
    /// facts were changed since.
    ToDo(usize),
}

/// The list for a plan: what was ticked and is settled, in the order of ticking, and then what is
/// left of the plan.
pub fn checklist(plan: &Plan, ticks: &[Tick]) -> Vec<Line> {
    let settled = ticks.iter().filter(|tick| plan.step(&tick.action).is_none());
    settled.cloned().map(Line::Done).chain((0..plan.steps.len()).map(Line::ToDo)).collect()
}
