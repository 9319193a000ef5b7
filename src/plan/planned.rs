//! What the user has set for a plan.

use crate::facts::{ChannelId, Date};

/// What the user has set for a plan. It belongs to a case without being a fact of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Planned {
    /// The channels to plan for; nothing as long as none were picked.
    pub channels: Option<Vec<ChannelId>>,
    /// The day that is reckoned from; nothing for the clock's.
    pub today: Option<Date>,
    /// Whether one rejection is reckoned with.
    pub again: bool,
}
