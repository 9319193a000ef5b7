//! Three-valued logic.

use crate::facts::Fact;

/// What a condition comes to. `and` and `or` are Kleene's (rulebook 3): an unknown part leaves the
/// whole unknown only where its value could still change the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Known not to hold.
    NotMet,
    /// Not decided by what is known.
    Unknown,
    /// Known to hold.
    Met,
}

impl Outcome {
    /// Every outcome, the worst first.
    pub const ALL: [Self; 3] = [Self::NotMet, Self::Unknown, Self::Met];

    /// The word for it in an answer.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Unknown => "unknown",
        }
    }

    /// Whether a fact is as asked: unknown where the fact is.
    pub fn of<T>(fact: Fact<T>, holds: impl FnOnce(T) -> bool) -> Self {
        match fact {
            Fact::Known(value) => holds(value).into(),
            Fact::Unknown => Self::Unknown,
        }
    }

    /// Met if both are: the worse of the two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Met if either is: the better of the two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// Met if all are; met where there are none.
    pub fn all(outcomes: impl IntoIterator<Item = Self>) -> Self {
        outcomes.into_iter().fold(Self::Met, Self::and)
    }

    /// Met if any is; not met where there are none.
    pub fn any(outcomes: impl IntoIterator<Item = Self>) -> Self {
        outcomes.into_iter().fold(Self::NotMet, Self::or)
    }
}

impl From<bool> for Outcome {
    fn from(holds: bool) -> Self {
        if holds { Self::Met } else { Self::NotMet }
    }
}
