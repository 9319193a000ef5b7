//! Whether a verdict stands under every reading (rulebook 4).

use super::Reading;

/// How firm a verdict is against another reading of the source. It says nothing about unknown
/// facts: those are another kind of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The same under every combination of readings.
    Settled,
    /// Changed by each of these readings alone, or, where none does so alone, by these together:
    /// the smallest such set, the first in the readings' order where there are several.
    DependsOn(&'static [Reading]),
}

impl Standing {
    /// Whether no reading changes the verdict.
    pub fn is_settled(self) -> bool {
        self == Self::Settled
    }

    /// The readings that change it; none where it is settled.
    pub const fn readings(self) -> &'static [Reading] {
        match self {
            Self::Settled => &[],
            Self::DependsOn(readings) => readings,
        }
    }

    /// The standing of a verdict, where `changes` tells of readings whether they change it together.
    pub(super) fn of(changes: impl Fn(&[Reading]) -> bool) -> Self {
        let alone = Reading::OF_VERDICTS.map(|reading| (reading, changes(&[reading])));
        let all_alone = |set: &&&[Reading]| alone.iter().all(|(reading, alone)| set.contains(reading) == *alone);
        let set = SETS.iter().find(all_alone).or_else(|| SETS.iter().find(|set| changes(set)));
        set.map_or(Self::Settled, |set| Self::DependsOn(set))
    }
}

use Reading::{AppRole as A, ChannelRole as C, OtherConnection as O, SameBusiness as S};

/// Every set of readings that a verdict can depend on, small ones first, then in their order.
const SETS: [&[Reading]; 15] = [
    &[A],
    &[C],
    &[S],
    &[O],
    &[A, C],
    &[A, S],
    &[A, O],
    &[C, S],
    &[C, O],
    &[S, O],
    &[A, C, S],
    &[A, C, O],
    &[A, S, O],
    &[C, S, O],
    &[A, C, S, O],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sets_are_all_there_are_small_ones_first() {
        let mut all: Vec<Vec<Reading>> = vec![Vec::new()];
        for reading in Reading::OF_VERDICTS {
            let longer: Vec<_> = all.iter().map(|set| [&**set, &[reading]].concat()).collect();
            all.extend(longer);
        }
        all.retain(|set| !set.is_empty());
        all.sort_by_key(|set| (set.len(), set.clone()));
        assert_eq!(all, SETS);
    }
}
