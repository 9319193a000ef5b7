//! How much room the page has: what stands in another place of the document where there is little.

use leptos::prelude::*;

use crate::app::focus::{fits, is_wide};
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

/// The width at which the style has room for all three.
const ALL_THREE: &str = "(min-width: 90rem)";

/// Provides the room of the page to all of it. To be called once, where the page begins.
pub fn provide_room() -> Room {
    let (narrow, roomy) = (State::new(!is_wide()), State::new(fits(ALL_THREE)));
    hear("resize", move |_| {
        for (state, now) in [(narrow, !is_wide()), (roomy, fits(ALL_THREE))] {
            if state.get_untracked() != now {
                state.set(now);
            }
        }
    });
    let room = Room { narrow: narrow.read_only(), roomy: roomy.read_only() };
    provide_context(room);
    room
}
