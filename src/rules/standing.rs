//! Whether a verdict stands under every reading (rulebook 4).

use super::{Reading, Readings, Verdict};
use crate::order::Order;

/// How firm a verdict is against another reading of the source. It says nothing about unknown
/// facts: those are another kind of doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The same under every combination of readings.
    Settled,
    /// Changed by each of these readings alone, or, where none does so alone, by these together:
    /// the smallest such set, the first in the readings' order where there are several.
    DependsOn(Vec<Reading>),
}

impl Standing {
    /// Whether no reading changes the verdict.
    pub fn is_settled(&self) -> bool {
        *self == Self::Settled
    }

    /// The readings that change it; none where it is settled.
    pub fn readings(&self) -> &[Reading] {
        match self {
            Self::Settled => &[],
            Self::DependsOn(readings) => readings,
        }
    }

    /// The standing of the verdict that `verdict` gives under the chosen readings.
    pub(super) fn of(chosen: Readings, verdict: impl Fn(Readings) -> Verdict) -> Self {
        let present = verdict(chosen);
        let changes =
            |set: &[Reading]| chosen.combinations(set).into_iter().any(|readings| verdict(readings) != present);
        if !changes(&Reading::OF_VERDICTS) {
            return Self::Settled;
        }
        let alone: Vec<_> = Reading::OF_VERDICTS.into_iter().filter(|reading| changes(&[*reading])).collect();
        if !alone.is_empty() {
            return Self::DependsOn(alone);
        }
        let sets = subsets(&Reading::OF_VERDICTS);
        Self::DependsOn(sets.into_iter().find(|set| changes(set)).unwrap_or_default())
    }
}

/// Every set of these readings, small ones first, then in their order.
fn subsets(readings: &[Reading]) -> Vec<Vec<Reading>> {
    let mut sets = vec![Vec::new()];
    for reading in readings {
        let longer: Vec<Vec<Reading>> = sets.iter().map(|set| [&**set, &[*reading]].concat()).collect();
        sets.extend(longer);
    }
    sets.order_by(&mut |a, b| (a.len(), a).cmp(&(b.len(), b)));
    sets
}
