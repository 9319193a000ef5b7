//! Which channels of an answer are looked at.

use crate::facts::Case;
use crate::facts::fold::Search;
use crate::rules::{ChannelTrace, Condition, Trace, Verdict};

use super::roots::distance;

/// What channels are looked at: those that pass every part that is set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// With this verdict.
    pub verdict: Option<Verdict>,
    /// With this condition among the reasons for their verdict.
    pub blocked_by: Option<Condition>,
    /// With exactly one condition, not met or unknown, between them and the list.
    pub one_away: bool,
    /// With this text in the name or the search id, whatever its case; blank lets all pass.
    pub text: String,
}

impl Filter {
    /// How many parts are set.
    pub fn parts(&self) -> usize {
        let Self { verdict, blocked_by, one_away, text } = self;
        [verdict.is_some(), blocked_by.is_some(), *one_away, !text.trim().is_empty()].into_iter().map(usize::from).sum()
    }

    /// The places of the channels that pass. The answer is the case's.
    pub fn passing(&self, case: &Case, trace: &Trace) -> Vec<usize> {
        let search = Search::new(&self.text);
        let pairs = case.channels.iter().zip(&trace.channels).enumerate();
        let passes = pairs.filter(|(_, (one, found))| self.lets(found) && search.finds(&one.name, &one.search_id));
        passes.map(|(place, _)| place).collect()
    }

    /// Whether a channel passes, apart from its text.
    fn lets(&self, found: &ChannelTrace) -> bool {
        self.verdict.is_none_or(|verdict| found.verdict == verdict)
            && self.blocked_by.is_none_or(|condition| found.reasons().contains(&condition))
            && (!self.one_away || distance(found).conditions() == 1)
    }
}

/// The conditions that keep channels off the list, each with how many, in the rulebook's order.
pub fn blocking(trace: &Trace) -> Vec<(Condition, usize)> {
    let count = |condition: &Condition| trace.channels.iter().filter(|one| one.reasons().contains(condition)).count();
    Condition::ALL.into_iter().map(|condition| (condition, count(&condition))).filter(|(_, count)| *count > 0).collect()
}
