//! Which of Kakao's pages says what, when they were last seen, and on whose word a fix is named.

use crate::facts::Date;

use super::Edition;

/// A page that something here rests on (rulebook, introduction and 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KakaoPage {
    /// Kakao Sync › Prerequisite, an older English edition: "the source" of sections 1 to 9.
    Prerequisite,
    /// KakaoTalk Channel › Concepts, in Kakao Developers' documentation.
    ChannelConcepts,
    /// Kakao's customer centre on Kakao Sync, Getting started.
    CustomerCentre,
    /// Kakao's customer centre on who manages a channel.
    ManagersHelp,
    /// Kakao Sync › guide for e-commerce platforms.
    HostedShops,
    /// Questions often asked of Kakao Developers.
    DevelopersFaq,
    /// The developers' forum on Biz apps of individual developers.
    DevTalk,
    /// The blog of Kakao's technical account managers on an app's business information, of 2022.
    AccountManagers,
}

/// A section of a page, as the rulebook names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What [`KakaoPage::Prerequisite`] says before its first section.
    Opening,
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
    /// [`KakaoPage::ChannelConcepts`]: connecting a channel to an app, its introduction.
    ConnectChannel,
    /// [`KakaoPage::ChannelConcepts`]: connecting, step 1, checking the eligibility.
    ConnectEligibility,
    /// [`KakaoPage::ChannelConcepts`]: connecting, step 2, applying for the connection.
    ConnectApply,
    /// [`KakaoPage::CustomerCentre`]: which Business Channels are on the list.
    HelpOnList,
    /// [`KakaoPage::ManagersHelp`]: how a Manager is invited.
    InviteManager,
    /// [`KakaoPage::HostedShops`]: how shops of e-commerce platforms are set up.
    ShopSetUp,
    /// [`KakaoPage::DevelopersFaq`]: another Owner for an app.
    NewOwner,
    /// [`KakaoPage::DevTalk`]: what such an app lacks for the connection.
    IndividualDeveloper,
    /// [`KakaoPage::AccountManagers`]: what else changes with an app's business information.
    CorrectInformation,
}

/// On whose word a fix is named (rulebook 5, last column).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Backing {
    /// The edition's own page names it.
    Source,
    /// Kakao's later documentation does.
    LaterDocumentation,
    /// Kakao's earlier documentation does, that of another edition.
    EarlierDocumentation,
    /// None does: it follows from the condition alone.
    NotInSource,
}

impl KakaoPage {
    /// Every page: those of the editions, then those that say something of both.
    pub const ALL: [Self; 8] = [
        Self::Prerequisite,
        Self::ChannelConcepts,
        Self::CustomerCentre,
        Self::ManagersHelp,
        Self::HostedShops,
        Self::DevelopersFaq,
        Self::DevTalk,
        Self::AccountManagers,
    ];

    /// Its id, in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prerequisite => "prerequisite",
            Self::ChannelConcepts => "channel-concepts",
            Self::CustomerCentre => "customer-centre",
            Self::ManagersHelp => "managers-help",
            Self::HostedShops => "hosted-shops",
            Self::DevelopersFaq => "developers-faq",
            Self::DevTalk => "devtalk",
            Self::AccountManagers => "account-managers",
        }
    }

    /// Whether another page stands today where it stood: what it says is known from a copy.
    pub const fn is_replaced(self) -> bool {
        matches!(self, Self::Prerequisite)
    }

    /// The edition whose documentation it is; nothing for what adds to every one (rulebook 5 and 10).
    pub const fn edition(self) -> Option<Edition> {
        match self {
            Self::Prerequisite => Some(Edition::KakaoBusiness),
            Self::ChannelConcepts | Self::CustomerCentre => Some(Edition::KakaoDevelopers),
            Self::ManagersHelp | Self::HostedShops | Self::DevelopersFaq | Self::DevTalk | Self::AccountManagers => {
                None
            }
        }
    }

    /// Whether it says something of an edition.
    pub fn is_of(self, edition: Edition) -> bool {
        self.edition().is_none_or(|own| own == edition)
    }

    /// The day on which a public copy of it was last seen to say what is said of it here.
    pub const fn last_seen(self) -> Date {
        match self {
            Self::Prerequisite
            | Self::ChannelConcepts
            | Self::CustomerCentre
            | Self::ManagersHelp
            | Self::HostedShops
            | Self::DevelopersFaq
            | Self::DevTalk
            | Self::AccountManagers => Date::of(2026, 11, 30),
        }
    }
}

impl Section {
    /// The page that it is a section of.
    pub const fn page(self) -> KakaoPage {
        match self {
            Self::Opening
            | Self::WhatYouNeed
            | Self::Requirements
            | Self::BusinessChannel
            | Self::CreateChannel
            | Self::BusinessApplication
            | Self::Connect
            | Self::HowTo
            | Self::ConditionsApp(_)
            | Self::ConditionsChannel(_)
            | Self::SeeMore => KakaoPage::Prerequisite,
            Self::ConnectChannel | Self::ConnectEligibility | Self::ConnectApply => KakaoPage::ChannelConcepts,
            Self::HelpOnList => KakaoPage::CustomerCentre,
            Self::InviteManager => KakaoPage::ManagersHelp,
            Self::ShopSetUp => KakaoPage::HostedShops,
            Self::NewOwner => KakaoPage::DevelopersFaq,
            Self::IndividualDeveloper => KakaoPage::DevTalk,
            Self::CorrectInformation => KakaoPage::AccountManagers,
        }
    }
}
