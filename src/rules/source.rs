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
    /// Kakao Sync › guide for e-commerce platforms.
    HostedShops,
}

/// A section of a page, as the rulebook names it.
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
    /// [`KakaoPage::ChannelConcepts`]: connecting a channel to an app, its introduction.
    ConnectChannel,
    /// [`KakaoPage::ChannelConcepts`]: connecting, step 1, checking the eligibility.
    ConnectEligibility,
    /// [`KakaoPage::ChannelConcepts`]: connecting, step 2, applying for the connection.
    ConnectApply,
    /// [`KakaoPage::CustomerCentre`]: which Business Channels are on the list.
    HelpOnList,
    /// [`KakaoPage::HostedShops`]: how shops of e-commerce platforms are set up.
    ShopSetUp,
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
    /// Every page.
    pub const ALL: [Self; 4] = [Self::Prerequisite, Self::ChannelConcepts, Self::CustomerCentre, Self::HostedShops];

    /// Where it stands.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Prerequisite => "https://developers.kakao.com/docs/latest/en/kakaosync/prerequisite",
            Self::ChannelConcepts => "https://developers.kakao.com/docs/latest/ko/kakaotalk-channel/common",
            Self::CustomerCentre => "https://cs.kakao.com/helps?service=143&category=443&locale=ko",
            Self::HostedShops => "https://developers.kakao.com/docs/latest/ko/kakaosync/ecp",
        }
    }

    /// The edition whose documentation it belongs to.
    pub const fn edition(self) -> Edition {
        match self {
            Self::Prerequisite => Edition::KakaoBusiness,
            Self::ChannelConcepts | Self::CustomerCentre | Self::HostedShops => Edition::KakaoDevelopers,
        }
    }

    /// The day on which a public copy of it was last seen to say what is said of it here.
    pub const fn last_seen(self) -> Date {
        LAST_SEEN
    }
}

/// All of them were gone through again on one day.
const LAST_SEEN: Date = Date::of(2026, 11, 30);

impl Section {
    /// The page that it is a section of.
    pub const fn page(self) -> KakaoPage {
        match self {
            Self::WhatYouNeed
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
            Self::ShopSetUp => KakaoPage::HostedShops,
        }
    }
}
