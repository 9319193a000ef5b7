//! An app in Kakao Developers.

use super::{AppId, BusinessInfo, Fact};

/// An app (rulebook 2). With a registered business number it is a Biz app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct App {
    /// Names it within the case.
    pub id: AppId,
    /// What the user calls it.
    pub name: String,
    /// The service it belongs to; nothing stands for the one service that all such apps share.
    pub service: Option<String>,
    /// Whether the service already runs on it.
    pub in_use: Fact<bool>,
    /// The business information registered on it.
    pub business: Fact<AppBusiness>,
}

/// Business information of an app (rulebook 2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppBusiness {
    /// None is registered.
    None,
    /// A Biz app of an individual developer, without a business registration number.
    Individual,
    /// Registered with a number.
    Registered(BusinessInfo),
}

/// Which of the three it is, without the information itself: for words and choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppBusinessKind {
    /// [`AppBusiness::None`]
    None,
    /// [`AppBusiness::Individual`]
    Individual,
    /// [`AppBusiness::Registered`]
    Registered,
}

impl AppBusinessKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::None, Self::Individual, Self::Registered];

    /// The word for it in a case file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Individual => "individual",
            Self::Registered => "registered",
        }
    }

    /// The kind that a word stands for.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl AppBusiness {
    /// Which of the three it is.
    pub const fn kind(&self) -> AppBusinessKind {
        match self {
            Self::None => AppBusinessKind::None,
            Self::Individual => AppBusinessKind::Individual,
            Self::Registered(_) => AppBusinessKind::Registered,
        }
    }
}

impl App {
    /// A new app about which nothing is known.
    pub fn new(id: AppId, name: String) -> Self {
        Self { id, name, service: None, in_use: Fact::Unknown, business: Fact::Unknown }
    }

    /// The business information registered on it: unknown, known to be none, or there. An
    /// individual developer's app has none (rulebook 3, `app-business`).
    pub fn business_info(&self) -> Fact<Option<&BusinessInfo>> {
        self.business.as_ref().map(|business| match business {
            AppBusiness::Registered(info) => Some(info),
            AppBusiness::None | AppBusiness::Individual => None,
        })
    }

    /// The business information registered on it, where there is some.
    pub fn registered(&self) -> Option<&BusinessInfo> {
        self.business_info().known().copied().flatten()
    }
}
