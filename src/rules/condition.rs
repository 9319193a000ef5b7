//! The seven conditions and where the source states them.

use super::Reading;

/// A condition for being listed (rulebook 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// The account has a role on the app that allows connecting.
    AppRole,
    /// The app has a registered business number.
    AppBusiness,
    /// The account has a role on the channel that allows connecting.
    ChannelRole,
    /// The channel is an approved Business Channel.
    BusinessChannel,
    /// Business information is saved on the channel.
    ChannelBusiness,
    /// Channel and app carry the same business information.
    SameBusiness,
    /// The channel has no connection that forbids this one.
    OwnServiceOnly,
}

/// A section of the source page, as the rulebook's introduction names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What you need.
    WhatYouNeed,
    /// Requirements.
    Requirements,
    /// Business channel.
    BusinessChannel,
    /// Create a new Business channel.
    CreateChannel,
    /// Business application.
    BusinessApplication,
    /// Connect app to channel, its introduction.
    Connect,
    /// Connect app to channel › How to.
    HowTo,
    /// Connect app to channel › Conditions, app, with the bullet.
    ConditionsApp(u8),
    /// Connect app to channel › Conditions, channel, with the bullet.
    ConditionsChannel(u8),
    /// See more.
    SeeMore,
}

impl Condition {
    /// Every condition, in the rulebook's order.
    pub const ALL: [Self; 7] = [
        Self::AppRole,
        Self::AppBusiness,
        Self::ChannelRole,
        Self::BusinessChannel,
        Self::ChannelBusiness,
        Self::SameBusiness,
        Self::OwnServiceOnly,
    ];

    /// Its id in the rulebook, in answers and in links.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AppRole => "app-role",
            Self::AppBusiness => "app-business",
            Self::ChannelRole => "channel-role",
            Self::BusinessChannel => "business-channel",
            Self::ChannelBusiness => "channel-business",
            Self::SameBusiness => "same-business",
            Self::OwnServiceOnly => "own-service-only",
        }
    }

    /// The condition with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|condition| condition.id() == id)
    }

    /// Whether it speaks of the app, and so decides for every channel alike whether the app can be
    /// selected.
    pub const fn is_about_app(self) -> bool {
        matches!(self, Self::AppRole | Self::AppBusiness)
    }

    /// The reading that its outcome may depend on (rulebook 4).
    pub const fn reading(self) -> Option<Reading> {
        match self {
            Self::AppRole => Some(Reading::AppRole),
            Self::ChannelRole => Some(Reading::ChannelRole),
            Self::SameBusiness => Some(Reading::SameBusiness),
            Self::OwnServiceOnly => Some(Reading::OtherConnection),
            Self::AppBusiness | Self::BusinessChannel | Self::ChannelBusiness => None,
        }
    }

    /// Where the source states it.
    pub const fn sections(self) -> &'static [Section] {
        use Section::{BusinessApplication, BusinessChannel, ConditionsApp, ConditionsChannel, HowTo, Requirements};
        match self {
            Self::AppRole => &[ConditionsApp(1), HowTo, Requirements],
            Self::AppBusiness => &[ConditionsApp(2), Requirements, BusinessApplication],
            Self::ChannelRole => &[ConditionsChannel(1), HowTo, Requirements],
            Self::BusinessChannel => &[Requirements, BusinessChannel, ConditionsChannel(2)],
            Self::ChannelBusiness | Self::SameBusiness => &[ConditionsChannel(2)],
            Self::OwnServiceOnly => &[ConditionsChannel(3)],
        }
    }
}
