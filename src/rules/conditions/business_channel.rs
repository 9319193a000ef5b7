//! `business-channel`: the channel is an approved Business Channel. Requirements; Business
//! channel; Conditions, channel, 2.

use crate::facts::{ChannelState, Fact};
use crate::rules::{Condition, Finding, Grounds, Outcome};

use super::ChannelSubject;

pub(super) fn check(subject: ChannelSubject<'_>) -> Finding {
    let state = subject.channel.state;
    let outcome = match state {
        Fact::Known(state) => (state == ChannelState::Business).into(),
        Fact::Unknown => Outcome::Unknown,
    };
    Finding::new(Condition::BusinessChannel, outcome, Grounds::BusinessChannel { state })
}
