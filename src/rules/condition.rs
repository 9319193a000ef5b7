//! What is known of a condition beside its decision, and where the source states it.

use std::cmp::Ordering;
use std::fmt;

use super::{Condition, Edition, Reading, RoleOn, Section};

impl Condition {
    /// Its id in the rulebook, in answers and in links.
    pub const fn id(self) -> &'static str {
        self.rule().id
    }

    /// The condition with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|condition| condition.id() == id)
    }

    /// The reading that its outcome may depend on (rulebook 4).
    pub const fn reading(self) -> Option<Reading> {
        self.rule().reading
    }

    /// Where an edition states it; the first is the one that decides.
    pub fn sections(self, edition: Edition) -> &'static [Section] {
        edition.sections(self)
    }

    /// What the account itself has to hold a role on, where that is what is asked.
    pub const fn role_on(self) -> Option<RoleOn> {
        self.rule().role_on
    }

    /// The conditions that it can only follow from: where one of them is not met, or unknown, and
    /// this one too, then for the same reason, and one change settles both.
    pub const fn rests_on(self) -> &'static [Self] {
        self.rule().rests_on
    }
}

/// A set of conditions, in the rulebook's order.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Conditions(u16);

const _: () = assert!(Condition::ALL.len() <= u16::BITS as usize, "a condition has a bit of its own");

impl Conditions {
    const fn bit(condition: Condition) -> u16 {
        1 << condition as u16
    }

    /// Adds a condition.
    pub const fn insert(&mut self, condition: Condition) {
        self.0 |= Self::bit(condition);
    }

    /// Whether a condition is among them.
    pub const fn contains(self, condition: &Condition) -> bool {
        self.0 & Self::bit(*condition) != 0
    }

    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// These without others.
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = &'static Condition> {
        Condition::ALL.iter().filter(move |one| self.contains(one))
    }
}

impl FromIterator<Condition> for Conditions {
    fn from_iter<I: IntoIterator<Item = Condition>>(all: I) -> Self {
        all.into_iter().fold(Self::default(), |mut set, one| {
            set.insert(one);
            set
        })
    }
}

impl IntoIterator for Conditions {
    type Item = Condition;
    type IntoIter = Each;

    fn into_iter(self) -> Each {
        Each(self)
    }
}

/// Goes through a set of conditions.
#[derive(Debug, Clone, Copy)]
pub struct Each(Conditions);

impl Iterator for Each {
    type Item = Condition;

    fn next(&mut self) -> Option<Condition> {
        let next = *self.0.iter().next()?;
        self.0.0 ^= Conditions::bit(next);
        Some(next)
    }
}

/// Sets are ordered as the lists of their conditions are.
impl Ord for Conditions {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other.iter())
    }
}

impl PartialOrd for Conditions {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq<Vec<Condition>> for Conditions {
    fn eq(&self, other: &Vec<Condition>) -> bool {
        self.iter().eq(other)
    }
}

impl<const N: usize> PartialEq<[Condition; N]> for Conditions {
    fn eq(&self, other: &[Condition; N]) -> bool {
        self.iter().eq(other)
    }
}

impl fmt::Debug for Conditions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
