//! What is asked of a case, and what of it is shown.

use std::sync::Arc;

use super::signals::State;
use leptos::prelude::*;

use crate::exchange::Check;
use crate::explain::Ask;
use crate::explain::delta::Baseline;
use crate::explain::filter::Filter;
use crate::explain::rulebook::Rule;
use crate::explain::what_if::FactRef;
use crate::facts::{ChannelId, Date};
use crate::rules::{Condition, Verdict};
use crate::wording::Label;

use super::file::Refused;
use super::history::Present;
use super::kept::Origin;
use super::trying::Trying;

/// Facts or answer: which of the two a narrow screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// What is entered.
    Facts,
    /// What follows from it.
    Answer,
}

/// A way to look at the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// The connection dialog, and what is missing from it.
    List,
    /// Accounts, app and channels as a picture.
    Map,
    /// Channels × conditions, accounts × channels, app × channels.
    Matrix,
    /// The same case by another edition of the rules.
    Beside,
    /// What to do, who does it, and when it could be ready.
    Plan,
    /// The rulebook.
    Rules,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 6] = [Self::List, Self::Map, Self::Matrix, Self::Beside, Self::Plan, Self::Rules];

    /// The word for it in the address and in ids.
    pub const fn id(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Map => "map",
            Self::Matrix => "matrix",
            Self::Beside => "editions",
            Self::Plan => "plan",
            Self::Rules => "rules",
        }
    }

    /// Its name.
    pub const fn label(self) -> Label {
        match self {
            Self::List => Label::List,
            Self::Map => Label::Map,
            Self::Matrix => Label::Matrix,
            Self::Beside => Label::Compare,
            Self::Plan => Label::Plan,
            Self::Rules => Label::Rules,
        }
    }
}

/// What the user has set in the plan; it stays while other views are looked at.
#[derive(Clone, Copy)]
pub struct PlanState {
    /// The channels to plan for; nothing as long as the user has not picked any.
    pub channels: State<Option<Vec<ChannelId>>>,
    /// The plan to show, by its key; nothing for the best.
    pub plan: State<Option<String>>,
    /// Today, where the user has set it; nothing for the clock's.
    pub today: State<Option<Date>>,
    /// Whether one rejection is reckoned with.
    pub again: State<bool>,
}

/// A control whose other values are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// Its id.
    pub control: String,
    /// The fact that it holds.
    pub fact: FactRef,
    /// Whether it is only pointed at, and not focused.
    pub pointed: bool,
}

/// All that belongs to one case without being a fact of it. Another case begins with none of it.
#[derive(Clone, Copy)]
pub struct Shown {
    /// Where the case comes from, and whether it is kept.
    pub origin: State<Origin>,
    /// What the user chose to ask.
    pub ask: State<Ask>,
    /// Which pane a narrow screen shows.
    pub pane: State<Pane>,
    /// The only verdict that is shown, if the user filters.
    pub filter: State<Option<Verdict>>,
    /// What the user filters by beside the verdict.
    pub filters: State<Filter>,
    /// What is set in the plan.
    pub plan: PlanState,
    /// The channel whose detail is open, and the condition to begin with.
    pub detail: State<Option<(ChannelId, Option<Condition>)>>,
    /// What is tried out, without changing anything.
    pub trying: State<Option<Arc<Trying>>>,
    /// The rule that is open in the view of rules.
    pub rule: State<Option<Rule>>,
    /// The control whose other values are looked at, without choosing one.
    pub looked: State<Option<Looked>>,
    /// How often something was looked at, so that a look that was given up is not acted on.
    pub looks: StoredValue<u32>,
    /// The answer that later ones are held against, while one is kept.
    pub baseline: State<Option<Arc<Baseline>>>,
    /// Whether the page asks one question at a time.
    pub guided: State<bool>,
    /// The control of the facts that is to be focused, in a row that has to open for it.
    pub reveal: State<Option<String>>,
    /// Whether the user knows that it came by a link, and need not be told any more.
    pub link_seen: State<bool>,
    /// The files that the user tried to open last and that can't be read.
    pub refused: State<Vec<Refused>>,
}

impl Shown {
    /// What is shown before anything is chosen.
    pub(super) fn new(present: Present) -> Self {
        let Present { check: Check { ask, plan, pinned, .. }, origin } = present;
        Self {
            origin: State::new(origin),
            ask: State::new(ask),
            pane: State::new(Pane::Answer),
            filter: State::new(None),
            filters: State::new(Filter::default()),
            plan: PlanState {
                channels: State::new(plan.channels),
                plan: State::new(None),
                today: State::new(plan.today),
                again: State::new(plan.again),
            },
            detail: State::new(None),
            trying: State::new(None),
            rule: State::new(None),
            looked: State::new(None),
            looks: StoredValue::new(0),
            baseline: State::new(pinned),
            guided: State::new(false),
            reveal: State::new(None),
            link_seen: State::new(false),
            refused: State::new(Vec::new()),
        }
    }

    /// Everything as before anything was chosen, but for what belongs to the check. Each signal is
    /// named, so that one which is forgotten does not compile.
    pub(super) fn reset(self, present: Present) {
        let Present { check: Check { ask: to_ask, plan: planned, pinned, .. }, origin: from } = present;
        let Self {
            origin,
            ask,
            pane,
            filter,
            filters,
            plan,
            detail,
            trying,
            rule,
            looked,
            looks,
            baseline,
            guided,
            reveal,
            link_seen,
            refused,
        } = self;
        let PlanState { channels, plan, today, again } = plan;
        origin.set(from);
        ask.set(to_ask);
        pane.set(Pane::Answer);
        filter.set(None);
        filters.set(Filter::default());
        channels.set(planned.channels);
        plan.set(None);
        today.set(planned.today);
        again.set(planned.again);
        detail.set(None);
        trying.set(None);
        rule.set(None);
        looked.set(None);
        // A look that has begun is given up.
        looks.update_value(|looks| *looks += 1);
        baseline.set(pinned);
        guided.set(false);
        reveal.set(None);
        link_seen.set(false);
        refused.set(Vec::new());
    }
}
