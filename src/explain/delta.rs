//! The difference between two answers.

use crate::facts::{Case, ChannelId};
use crate::order;
use crate::rules::{ChannelTrace, Conditions, Edition, Outcome, Standing, Trace, Verdict};

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
    /// The editions of the rules that were asked before and after.
    pub editions: (Edition, Edition),
    /// The way in before and after.
    pub button: (Outcome, Outcome),
    /// Whether the app is selectable, before and after.
    pub app_selectable: (Outcome, Outcome),
}

/// What is said about one channel in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Its verdict.
    pub verdict: Verdict,
    /// The reasons for it.
    pub reasons: Conditions,
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
        Self { verdict: trace.verdict, reasons: trace.reasons(), standing: trace.standing }
    }
}

/// Where the channels of an answer stand. Most answers that are compared are about the same
/// channels in the same order, and then no index is made.
struct Places<'a> {
    trace: &'a Trace,
    index: Option<Vec<usize>>,
}

impl<'a> Places<'a> {
    const fn of(trace: &'a Trace) -> Self {
        Self { trace, index: None }
    }

    /// The place of a channel, which is likely to be at `guess`.
    fn find(&mut self, channel: &ChannelId, guess: usize) -> Option<usize> {
        let channels = &self.trace.channels;
        if channels.get(guess).is_some_and(|one| one.channel == *channel) {
            return Some(guess);
        }
        let id = |place: usize| channels.get(place).map(|one| &one.channel);
        let sorted = || order::places(channels.len(), &mut |a, b| id(a).cmp(&id(b)));
        let index = self.index.get_or_insert_with(sorted);
        let found = index.binary_search_by(|place| id(*place).cmp(&Some(channel))).ok()?;
        index.get(found).copied()
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
        let mut changes = Vec::new();
        let mut places = Places::of(before);
        let mut kept = vec![false; before.channels.len()];
        for (place, trace) in after.channels.iter().enumerate() {
            let old = places.find(&trace.channel, place);
            if let Some(kept) = old.and_then(|old| kept.get_mut(old)) {
                *kept = true;
            }
            let was = old.and_then(|old| before.channels.get(old)).map(Said::of);
            let is = Some(Said::of(trace));
            if was != is {
                changes.push(Change { channel: trace.channel.clone(), before: was, after: is });
            }
        }
        let gone = before.channels.iter().zip(kept).filter(|(_, kept)| !kept);
        changes.extend(gone.map(|(trace, _)| Change {
            channel: trace.channel.clone(),
            before: Some(Said::of(trace)),
            after: None,
        }));
        Self {
            changes,
            before: Tally::of(before),
            editions: (before.readings.edition, after.readings.edition),
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

    /// Whether both answers are of one edition. The steps to the list of two are not the same, so that
    /// those say nothing of each other (rulebook 10).
    pub fn is_of_one_edition(&self) -> bool {
        self.editions.0 == self.editions.1
    }

    /// Whether both answers say the same: of every channel, and of the steps before the list. Two of
    /// different editions never do, as they are about two screens.
    pub fn is_empty(&self) -> bool {
        let steps = self.button.0 == self.button.1 && self.app_selectable.0 == self.app_selectable.1;
        self.changes.is_empty() && steps && self.is_of_one_edition()
    }
}

impl Baseline {
    /// Keeps the present answer.
    pub fn pin(case: &Case, trace: &Trace) -> Self {
        Self { case: case.clone(), trace: trace.clone() }
    }

    /// A case with the names of both: the later one, and what it no longer has of this one, as the
    /// difference between the two says.
    pub fn naming(&self, later: &Case, delta: &Delta) -> Case {
        let gone = delta.changes.iter().filter(|change| change.after.is_none());
        let mut both = later.clone();
        both.channels.extend(gone.filter_map(|change| self.case.channel(&change.channel)).cloned());
        both
    }

    /// What changed since.
    pub fn against(&self, trace: &Trace) -> Delta {
        Delta::between(&self.trace, trace)
    }
}
