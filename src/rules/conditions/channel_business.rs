//! `channel-business`: business information is saved on the channel. Conditions, channel, 2: a
//! channel in use, by Talk Store say, can be without it.

use crate::facts::{ChannelBusiness, Fact};
use crate::rules::{Condition, Finding, Grounds, Outcome};

use super::ChannelSubject;

pub(super) fn check(subject: ChannelSubject<'_>) -> Finding {
    let saved = subject.channel.business.as_ref().map(|business| *business != ChannelBusiness::None);
    let outcome = match saved {
        Fact::Known(saved) => saved.into(),
        Fact::Unknown => Outcome::Unknown,
    };
    Finding::new(Condition::ChannelBusiness, outcome, Grounds::ChannelBusiness { saved })
}
