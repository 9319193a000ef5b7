//! By what plans are ordered, and what one trades against another (rulebook 5).

use crate::rules::Edition;

use super::{ActionKind, Reversal};

/// What a plan costs. The order of the fields is the rulebook's order of plans: fewest steps that
/// people must take, fewest people, fewest business days, changes easier to take back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cost {
    /// Steps that people must take. Logging in and waiting are none.
    pub steps: usize,
    /// Different people who take them.
    pub people: usize,
    /// Business days until all is listed, at the latest.
    pub days: Days,
    /// How many changes cannot be taken back by oneself, and after them, how many only with effort.
    pub lasting: Lasting,
}

/// Changes that are hard to take back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Lasting {
    /// Cannot be taken back by oneself.
    pub for_good: usize,
    /// Can be taken back with effort.
    pub with_effort: usize,
}

/// A number of business days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Days {
    /// So many.
    Known(u32),
    /// Something takes as long as it takes; longer than any known number.
    NotKnown,
}

/// What a plan trades against the best one: "fewer people, but five days more".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TradeOff {
    /// Steps more, or fewer.
    pub steps: i64,
    /// People more, or fewer.
    pub people: i64,
    /// Business days more, or fewer.
    pub days: DaysTradeOff,
    /// More changes that cannot be taken back, or fewer.
    pub for_good: i64,
    /// More changes that can be taken back only with effort, or fewer.
    pub with_effort: i64,
}

/// What a plan trades in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DaysTradeOff {
    /// So many business days more, or fewer; 0 also where neither can be dated.
    By(i64),
    /// The best plan has a latest date and this one has none.
    LosesDate,
    /// This plan has a latest date and the best one has none.
    GainsDate,
}

impl Cost {
    /// Whether it is no worse in anything and better in something.
    pub fn beats(&self, other: &Self) -> bool {
        self != other
            && self.steps <= other.steps
            && self.people <= other.people
            && self.days <= other.days
            && self.lasting <= other.lasting
    }

    /// What a plan of this cost trades against the best one.
    pub fn against(&self, best: &Self) -> TradeOff {
        TradeOff {
            steps: difference(self.steps, best.steps),
            people: difference(self.people, best.people),
            days: match (self.days, best.days) {
                (Days::Known(these), Days::Known(those)) => DaysTradeOff::By(i64::from(these) - i64::from(those)),
                (Days::NotKnown, Days::NotKnown) => DaysTradeOff::By(0),
                (Days::NotKnown, Days::Known(_)) => DaysTradeOff::LosesDate,
                (Days::Known(_), Days::NotKnown) => DaysTradeOff::GainsDate,
            },
            for_good: difference(self.lasting.for_good, best.lasting.for_good),
            with_effort: difference(self.lasting.with_effort, best.lasting.with_effort),
        }
    }
}

impl Lasting {
    pub(super) fn of(kinds: impl Iterator<Item = ActionKind>, edition: Edition) -> Self {
        kinds.fold(Self::default(), |sum, kind| match kind.reversal(edition) {
            Reversal::Easy => sum,
            Reversal::WithEffort => Self { with_effort: sum.with_effort + 1, ..sum },
            Reversal::No => Self { for_good: sum.for_good + 1, ..sum },
        })
    }
}

impl TradeOff {
    /// No difference in anything that plans are ordered by.
    pub const NONE: Self = Self { steps: 0, people: 0, days: DaysTradeOff::By(0), for_good: 0, with_effort: 0 };
}

fn difference(this: usize, best: usize) -> i64 {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    number(this) - number(best)
}
