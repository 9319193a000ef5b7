//! Which channels the list and the table show, and the way from them to the plan.

use crate::explain::filter::Filter;
use crate::facts::ChannelId;
use crate::rules::{ChannelTrace, Trace, Verdict};

use super::shown::View;
use super::signals::{Derived, memo};
use super::store::Store;

impl Store {
    /// All that is filtered by.
    pub fn filtering(self) -> Filter {
        Filter { verdict: self.filter.get(), ..self.filters.get() }
    }

    /// Filters by this, and by nothing else.
    pub fn filter_to(self, filter: Filter) {
        if self.filter.get_untracked() != filter.verdict {
            self.filter_by(filter.verdict);
        }
        self.filters.set(Filter { verdict: None, ..filter });
    }

    /// Changes what is filtered by beside the verdict.
    pub fn refine(self, change: impl FnOnce(&mut Filter)) {
        self.filters.update(change);
    }

    /// The places of the channels that pass the filters, in the case's order.
    pub fn passing(self) -> Derived<Vec<usize>> {
        memo(move || {
            let filter = self.filtering();
            let passing = |trace: &Trace| self.case.with(|case| filter.passing(case, trace));
            self.of_trace(passing).unwrap_or_default()
        })
    }

    /// Plans for the channels at these places, as far as they are not on the list.
    pub fn plan_these(self, places: &[usize]) {
        let ids = |trace: &Trace| of_stuck(trace, places).map(|one| one.channel.clone()).collect();
        let channels: Option<Vec<ChannelId>> = self.trace.with_untracked(|trace| trace.as_deref().map(ids));
        self.plan_for(channels.unwrap_or_default());
        self.show_view(View::Plan);
    }
}

/// The channels at these places that are neither listed nor connected, which a plan can be for.
pub fn of_stuck<'a>(trace: &'a Trace, places: &'a [usize]) -> impl Iterator<Item = &'a ChannelTrace> {
    let at = |place: &usize| trace.channels.get(*place);
    places.iter().filter_map(at).filter(|one| matches!(one.verdict, Verdict::NotListed | Verdict::CantTell))
}
