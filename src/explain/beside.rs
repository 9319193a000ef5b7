//! What another edition of the rules says of the very same case (rulebook 10): which channels it would
//! list that this one does not, and why.
//!
//! Why is found by deciding again with one value of a reading taken over: the facts are the same in
//! all editions, so where an outcome differs, some value that was taken over turns it.

use crate::facts::Case;
use crate::rules::{Condition, Edition, Outcome, Outcomes, Reading, Readings, Subject, Trace, Verdict};

use super::Inquiry;
use super::delta::{Change, Delta, Shift};

/// The answer of another edition, and how it differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// What is said there.
    pub there: Trace,
    /// From what is said here to what is said there.
    pub delta: Delta,
}

/// Why something else is said there: a condition with another outcome, and the reading whose value
/// makes that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cause {
    /// The condition.
    pub condition: Condition,
    /// What it comes to here.
    pub here: Outcome,
    /// What it comes to there.
    pub there: Outcome,
    /// The reading whose value there, taken over alone, turns it.
    pub reading: Reading,
}

/// How many channels another edition says something else about, before anything of it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gap {
    /// Listed there alone.
    pub more: usize,
    /// Listed here alone.
    pub fewer: usize,
    /// With another verdict, and listed in neither.
    pub others: usize,
}

impl Beside {
    /// What an edition says of the case that an answer is about, read as much alike as it can be.
    /// Nothing if this is not the case that the answer is about.
    pub fn of(case: &Case, here: &Trace, edition: Edition) -> Option<Self> {
        let inquiry = Inquiry { readings: here.readings.in_edition(edition), ..Inquiry::of(here) };
        Some(Self::between(here, inquiry.evaluate(case)?))
    }

    /// Two answers about the same case, login and app.
    pub fn between(here: &Trace, there: Trace) -> Self {
        let delta = Delta::between(here, &there);
        Self { there, delta }
    }

    /// The edition that it is the answer of.
    pub const fn edition(&self) -> Edition {
        self.there.readings.edition
    }

    /// The channels with another verdict, or with other reasons for the same. That another reading
    /// would matter is no difference of what is said.
    pub fn differing(&self) -> impl Iterator<Item = &Change> {
        self.delta.changes.iter().filter(|change| change.shift() != Shift::Standing)
    }

    /// The places in the case of the channels that differ, and of all others.
    pub fn places(&self) -> [Vec<usize>; 2] {
        let mut changes = self.differing().peekable();
        let [mut differing, mut same] = [Vec::new(), Vec::new()];
        for (place, found) in self.there.channels.iter().enumerate() {
            let differs = changes.next_if(|change| change.channel == found.channel).is_some();
            if differs { &mut differing } else { &mut same }.push(place);
        }
        [differing, same]
    }

    /// The conditions that make the difference, in the rulebook's order, each with how many channels
    /// it is a cause for.
    pub fn makes(&self, case: &Case, here: &Trace) -> Vec<(Condition, usize)> {
        let Some(subject) = here.subject(case, None) else { return Vec::new() };
        let [differing, _] = self.places();
        let channels = differing.iter().filter_map(|place| case.channels.get(*place));
        let of = |channel| Cause::of(subject.with(channel), here.readings, self.there.readings);
        let causes: Vec<Condition> = channels.flat_map(of).map(|cause| cause.condition).collect();
        let count = |one: Condition| (one, causes.iter().filter(|cause| **cause == one).count());
        Condition::ALL.into_iter().map(count).filter(|(_, count)| *count > 0).collect()
    }
}

impl Gap {
    /// Counts the verdicts of the same channels, here and there.
    pub fn of(verdicts: impl Iterator<Item = (Verdict, Verdict)>) -> Self {
        let mut gap = Self::default();
        for (here, there) in verdicts {
            match (here, there) {
                (Verdict::Listed, Verdict::Listed) => {}
                (_, Verdict::Listed) => gap.more += 1,
                (Verdict::Listed, _) => gap.fewer += 1,
                (here, there) => gap.others += usize::from(here != there),
            }
        }
        gap
    }

    /// How many channels have another verdict.
    pub const fn all(self) -> usize {
        self.more + self.fewer + self.others
    }
}

impl Cause {
    /// Why the two ways of reading say something else about a channel, condition by condition; none
    /// where every condition comes to the same. The subject is the channel, under whatever readings.
    pub fn of(subject: Subject<'_>, here: Readings, there: Readings) -> Vec<Self> {
        let alone = Reading::OF_VERDICTS.map(|reading| here.taking(reading, there));
        let (Some([before]), Some(after)) = (subject.outcomes([here]), subject.outcomes(alone)) else {
            return Vec::new();
        };
        let turned = |(reading, after): (Reading, Outcomes)| {
            Condition::ALL.into_iter().filter_map(move |condition| {
                let (here, there) = (before.of(condition), after.of(condition));
                (here != there).then_some(Self { condition, here, there, reading })
            })
        };
        Reading::OF_VERDICTS.into_iter().zip(after).flat_map(turned).collect()
    }
}
