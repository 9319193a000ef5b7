//! How much room the page has: what stands in another place of the document where there is little.

use leptos::prelude::*;

use crate::app::signals::{Derived, State};

use super::handler::hear;

/// How much room the page has. What is only laid out otherwise is told by the style alone.
#[derive(Clone, Copy)]
pub struct Room {
    /// Facts and answer do not stand side by side.
    pub narrow: Derived<bool>,
    /// Facts, answer and detail stand side by side.
    pub roomy: Derived<bool>,
}

/// The widths at which the style changes, too.
const SIDE_BY_SIDE: &str = "(min-width: 56.25rem)";
const ALL_THREE: &str = "(min-width: 90rem)";

fn fits(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Provides the room of the page to all of it. To be called once, where the page begins.
pub fn provide_room() -> Room {
    let (narrow, roomy) = (State::new(!fits(SIDE_BY_SIDE)), State::new(fits(ALL_THREE)));
    hear("resize", move |_| {
        for (state, now) in [(narrow, !fits(SIDE_BY_SIDE)), (roomy, fits(ALL_THREE))] {
            if state.get_untracked() != now {
                state.set(now);
            }
        }
    });
    let room = Room { narrow: narrow.read_only(), roomy: roomy.read_only() };
    provide_context(room);
    room
}
