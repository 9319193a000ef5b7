//! `channel-role`: the account may connect the channel. Conditions, channel, 1; Connect › How to;
//! Requirements.

use crate::facts::{ChannelRole, Fact};
use crate::rules::{ChannelRoleReading, Condition, Finding, Grounds, Outcome};

use super::ChannelSubject;

/// The roles that the reading lets connect. Taken to the letter, the source's list of conditions
/// would shut out a Master; no reading goes that far.
const fn allowed(reading: ChannelRoleReading) -> &'static [ChannelRole] {
    match reading {
        ChannelRoleReading::Master => &[ChannelRole::Master],
        ChannelRoleReading::AnyRole => &[ChannelRole::Master, ChannelRole::Manager, ChannelRole::Editor],
    }
}

pub(super) fn check(subject: ChannelSubject<'_>, reading: ChannelRoleReading) -> Finding {
    let role = subject.of.case.channel_role(subject.of.account, &subject.channel.id);
    let allowed = allowed(reading);
    let outcome = match role {
        Fact::Known(role) => allowed.contains(&role).into(),
        Fact::Unknown => Outcome::Unknown,
    };
    Finding::new(Condition::ChannelRole, outcome, Grounds::ChannelRole { role, allowed })
}
