//! The difference between two answers.

use std::collections::BTreeMap;

use crate::facts::{Case, ChannelId};
use crate::rules::{ChannelTrace, Condition, Outcome, Standing, Trace, Verdict};

use super::Tally;

/// What changed from one answer to another, channel by channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delta {
    /// The channels about which something is said differently: those of the later answer in its
    /// order, then those that are gone.
    pub changes: Vec<Change>,
    /// Counts before.
    pub before: Tally,
    /// Counts after.
    pub after: Tally,
    /// The button before and after.
    pub button: (Outcome, Outcome),
    /// Whether the app is selectable, before and after.
    pub app_selectable: (Outcome, Outcome),
}

/// What is said about one channel in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its verdict.
    pub verdict: Verdict,
    /// The reasons for it.
    pub reasons: Vec<Condition>,
    /// Whether another reading would change it.
    pub standing: Standing,
}

/// What changed about one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The channel.
    pub channel: ChannelId,
    /// What was said; nothing where the channel was not there.
    pub before: Option<Said>,
    /// What is said now; nothing where the channel is gone.
    pub after: Option<Said>,
}

/// The kind of a change, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shift {
    /// It comes onto the list.
    Joins,
    /// It drops off the list, but is not connected by it.
    Leaves,
    /// It is new in the case, and not listed.
    Added,
    /// It is gone from the case, and was not listed.
    Removed,
    /// Another verdict, on neither side "listed", or now connected.
    Verdict,
    /// The same verdict for other reasons.
    Reasons,
    /// The same verdict and reasons, but another dependence on readings.
    Standing,
}

/// An answer kept to compare later ones with. It holds the case too, so that a channel that is
/// gone can still be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// The case as it was.
    pub case: Case,
    /// The answer as it was.
    pub trace: Trace,
}

impl Said {
    fn of(trace: &ChannelTrace) -> Self {
        Self { verdict: trace.verdict, reasons: trace.reasons(), standing: trace.standing.clone() }
    }
}

impl Change {
    /// What kind of change it is.
    pub fn shift(&self) -> Shift {
        let listed = |said: &Option<Said>| said.as_ref().is_some_and(|said| said.verdict == Verdict::Listed);
        match (&self.before, &self.after) {
            _ if !listed(&self.before) && listed(&self.after) => Shift::Joins,
            (_, Some(after)) if listed(&self.before) && after.verdict == Verdict::AlreadyConnected => Shift::Verdict,
            _ if listed(&self.before) && !listed(&self.after) => Shift::Leaves,
            (None, _) => Shift::Added,
            (_, None) => Shift::Removed,
            (Some(before), Some(after)) if before.verdict != after.verdict => Shift::Verdict,
            (Some(before), Some(after)) if before.reasons != after.reasons => Shift::Reasons,
            _ => Shift::Standing,
        }
    }
}

impl Delta {
    /// What changed between two answers, whatever they were asked.
    pub fn between(before: &Trace, after: &Trace) -> Self {
        let mut old: BTreeMap<&ChannelId, &ChannelTrace> = BTreeMap::new();
        old.extend(before.channels.iter().map(|trace| (&trace.channel, trace)));
        let mut changes = Vec::new();
        for trace in &after.channels {
            let was = old.remove(&trace.channel).map(Said::of);
            let is = Some(Said::of(trace));
            if was != is {
                changes.push(Change { channel: trace.channel.clone(), before: was, after: is });
            }
        }
        // In the order in which they stood, not in that of their ids.
        for trace in before.channels.iter().filter(|trace| old.contains_key(&trace.channel)) {
            changes.push(Change { channel: trace.channel.clone(), before: Some(Said::of(trace)), after: None });
        }
        Self {
            changes,
            before: Tally::of(before),
            after: Tally::of(after),
            button: (before.button, after.button),
            app_selectable: (before.app_selectable, after.app_selectable),
        }
    }

    /// The channels with a kind of change.
    pub fn with(&self, shift: Shift) -> impl Iterator<Item = &ChannelId> {
        self.changes.iter().filter(move |change| change.shift() == shift).map(|change| &change.channel)
    }

    /// The channels whose verdict is another, those that came or went included.
    pub fn verdicts(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| !matches!(change.shift(), Shift::Reasons | Shift::Standing))
    }

    /// Whether both answers say the same: of every channel, of the app and of the button.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.button.0 == self.button.1 && self.app_selectable.0 == self.app_selectable.1
    }
}

impl Baseline {
    /// Keeps the present answer.
    pub fn pin(case: &Case, trace: &Trace) -> Self {
        Self { case: case.clone(), trace: trace.clone() }
    }

    /// A case with the names of both: the later one, and what it no longer has of this one.
    pub fn naming(&self, later: &Case) -> Case {
        let mut both = later.clone();
        both.channels.extend(self.case.channels.iter().filter(|one| later.channel(&one.id).is_none()).cloned());
        both
    }

    /// What changed since.
    pub fn against(&self, trace: &Trace) -> Delta {
        Delta::between(&self.trace, trace)
    }
}
