//! A KakaoTalk Channel.

use super::{AppId, BusinessInfo, ChannelId, Date, Fact};

/// A KakaoTalk Channel (rulebook 2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Names it within the case.
    pub id: ChannelId,
    /// What the user calls it.
    pub name: String,
    /// The id by which people search for it, without the leading @; blank where not given.
    pub search_id: String,
    /// How far it is on its way to a Business Channel.
    pub state: Fact<ChannelState>,
    /// The business information saved on it.
    pub business: Fact<ChannelBusiness>,
    /// The apps it is connected to. An empty list, "not connected", is not "unknown".
    pub connections: Fact<Vec<Connection>>,
}

/// State of a channel (rulebook 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChannelState {
    /// Never applied for.
    Ordinary,
    /// Applied for, not decided yet.
    InReview {
        /// The day of the request.
        requested_on: Fact<Date>,
    },
    /// Approved: a Business Channel.
    Business,
    /// Applied for and turned down.
    Rejected,
}

/// Business information of a channel (rulebook 2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChannelBusiness {
    /// None is saved.
    None,
    /// Saved with a number.
    Saved(BusinessInfo),
}

/// Which of the two it is, without the information itself: for words and choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChannelBusinessKind {
    /// [`ChannelBusiness::None`]
    None,
    /// [`ChannelBusiness::Saved`]
    Saved,
}

impl ChannelBusinessKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::None, Self::Saved];

    /// The word for it in a case file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Saved => "saved",
        }
    }

    /// The kind that a word stands for.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl ChannelBusiness {
    /// Which of the two it is.
    pub const fn kind(&self) -> ChannelBusinessKind {
        match self {
            Self::None => ChannelBusinessKind::None,
            Self::Saved(_) => ChannelBusinessKind::Saved,
        }
    }
}

/// One connection of a channel to an app (rulebook 2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Connection {
    /// To an app of this case.
    App(AppId),
    /// To an app outside this case.
    Outside(OutsideService),
}

/// Whose service an app outside the case belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutsideService {
    /// The same service.
    Same,
    /// Another service.
    Other,
    /// The user does not know.
    Unknown,
}

impl OutsideService {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Same, Self::Other, Self::Unknown];

    /// The word for it in a case file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Same => "same_service",
            Self::Other => "other_service",
            Self::Unknown => "unknown",
        }
    }
}

impl ChannelState {
    /// The word for it in a case file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::InReview { .. } => "in_review",
            Self::Business => "business",
            Self::Rejected => "rejected",
        }
    }
}

impl Channel {
    /// A new channel about which nothing is known.
    pub fn new(id: ChannelId, name: String) -> Self {
        Self {
            id,
            name,
            search_id: String::new(),
            state: Fact::Unknown,
            business: Fact::Unknown,
            connections: Fact::Unknown,
        }
    }

    /// Whether it is connected to this app of the case.
    pub fn connected_to(&self, app: &AppId) -> Fact<bool> {
        self.connections.as_ref().map(|all| all.iter().any(|one| matches!(one, Connection::App(id) if id == app)))
    }

    /// The business information saved on it: unknown, known to be none, or there.
    pub fn business_info(&self) -> Fact<Option<&BusinessInfo>> {
        self.business.as_ref().map(|business| match business {
            ChannelBusiness::Saved(info) => Some(info),
            ChannelBusiness::None => None,
        })
    }

    /// The business information saved on it, where there is some.
    pub fn saved(&self) -> Option<&BusinessInfo> {
        self.business_info().known().copied().flatten()
    }
}
