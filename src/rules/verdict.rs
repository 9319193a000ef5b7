//! What becomes of a channel.

use crate::facts::Fact;

use super::Outcome;

/// Verdict on one channel for one login, app and set of readings (rulebook 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It would be on the list.
    Listed,
    /// It is connected to the app already and shown as such.
    AlreadyConnected,
    /// Some condition is not met.
    NotListed,
    /// No condition is not met, but some are unknown.
    CantTell,
}

/// How many channels are on the list. What is not known yet can only add to what is listed for sure,
/// so it is a range as long as details are missing: zero is not unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Listed for sure.
    pub least: usize,
    /// Listed if all that is unclear turns out well.
    pub most: usize,
    /// All channels.
    pub all: usize,
}

impl Count {
    /// Counts verdicts.
    pub fn of(verdicts: impl Iterator<Item = Verdict>) -> Self {
        let mut count = Self::default();
        for verdict in verdicts {
            count.least += usize::from(verdict == Verdict::Listed);
            count.most += usize::from(matches!(verdict, Verdict::Listed | Verdict::CantTell));
            count.all += 1;
        }
        count
    }

    /// How many are unclear.
    pub const fn open(self) -> usize {
        self.most - self.least
    }
}

impl Verdict {
    /// Every verdict, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Listed, Self::AlreadyConnected, Self::NotListed, Self::CantTell];

    /// The word for it in an answer.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::AlreadyConnected => "already_connected",
            Self::NotListed => "not_listed",
            Self::CantTell => "cant_tell",
        }
    }

    /// The verdict that all conditions together and a known connection to the app come to.
    pub(super) fn of(connected: Fact<bool>, conditions: Outcome) -> Self {
        if connected == Fact::Known(true) {
            return Self::AlreadyConnected;
        }
        match conditions {
            Outcome::Met => Self::Listed,
            Outcome::NotMet => Self::NotListed,
            Outcome::Unknown => Self::CantTell,
        }
    }

    /// Whether a channel with this verdict is on the list.
    pub(super) fn listed(self) -> Outcome {
        match self {
            Self::Listed => Outcome::Met,
            Self::CantTell => Outcome::Unknown,
            Self::AlreadyConnected | Self::NotListed => Outcome::NotMet,
        }
    }
}
