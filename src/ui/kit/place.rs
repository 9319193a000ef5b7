//! Where a channel stands. A long case is not searched again for each row that is drawn of it.

use leptos::prelude::*;

use crate::facts::{Case, ChannelId};

/// The place of a channel in the case, which is its place in every answer about it.
pub struct Place {
    id: ChannelId,
    last: StoredValue<usize>,
}

impl Place {
    /// The place of this channel.
    pub fn of(id: ChannelId) -> Self {
        Self { id, last: StoredValue::new(0) }
    }

    /// The place; nothing once the channel is gone. It is looked for where it was found last.
    pub fn find(&self, case: &Case) -> Option<usize> {
        let last = self.last.try_get_value().unwrap_or_default();
        if case.channels.get(last).is_some_and(|channel| channel.id == self.id) {
            return Some(last);
        }
        let place = case.channels.iter().position(|channel| channel.id == self.id)?;
        self.last.try_set_value(place);
        Some(place)
    }
}
