//! What another answer would change, in one line.

use crate::explain::delta::Shift;
use crate::explain::what_if::Preview;
use crate::order::Order;
use crate::wording::names::Names;

use super::{alternative, delta};

/// The values that would change something, with what they would change: those together that change
/// the same, and first what brings the most channels onto the list.
pub fn previews(names: &Names<'_>, found: &[Preview]) -> Vec<(String, String)> {
    let mut telling: Vec<&Preview> = found.iter().filter(|one| !one.delta.is_empty()).collect();
    telling.order_by_key(|one| usize::MAX - one.delta.with(Shift::Joins).count());
    let mut said: Vec<(String, String)> = Vec::new();
    for one in telling {
        let (value, delta) = (alternative(names, &one.alternative), delta(names, &one.delta));
        match said.iter_mut().find(|(_, other)| *other == delta) {
            Some((values, _)) => *values = format!("{values}, {value}"),
            None => said.push((value, delta)),
        }
    }
    said
}
