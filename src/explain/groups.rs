//! Channels of which the same is said.

use crate::facts::ChannelId;
use crate::order::Order;
use crate::rules::{Conditions, Trace, Verdict};

/// What channels of one group share: the verdict and the set of reasons for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupKey {
    /// The verdict.
    pub verdict: Verdict,
    /// The reasons, in the rulebook's order.
    pub reasons: Conditions,
}

/// Channels with one verdict for the same reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they share.
    pub key: GroupKey,
    /// The channels, in the case's order; never empty.
    pub channels: Vec<ChannelId>,
    /// How many of them another reading would move.
    pub depending: usize,
}

/// Every channel of a trace in exactly one group. Groups stand in the order of verdicts, then the
/// ones with fewer reasons first, then in the order of reasons.
pub fn groups(trace: &Trace) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for channel in &trace.channels {
        let key = GroupKey { verdict: channel.verdict, reasons: channel.reasons() };
        let place = groups.iter().position(|group| group.key == key).unwrap_or(groups.len());
        if place == groups.len() {
            groups.push(Group { key, channels: Vec::new(), depending: 0 });
        }
        if let Some(group) = groups.get_mut(place) {
            group.channels.push(channel.channel.clone());
            group.depending += usize::from(!channel.standing.is_settled());
        }
    }
    groups.order_by_key(|group| (group.key.verdict, group.key.reasons.len(), group.key.reasons));
    groups
}
