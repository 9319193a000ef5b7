//! Every statement of Kakao's pages that the rules rest on, and where the product accounts for it, so
//! that a reader can check that nothing was left out. What a statement says is told in our own words
//! by [`crate::wording::insight::statement`].

mod table;

use crate::rules::{Condition, Edition, Gate, GuidanceKind, KakaoPage, Reading, Section, Verdict};

pub use self::table::Statement;

/// Where the product accounts for a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Accounted {
    /// A condition decides by it.
    Decides(Condition),
    /// A gate follows it.
    Gate(Gate),
    /// A verdict says it.
    Verdict(Verdict),
    /// It is one side of a contradiction that a reading names.
    Reads(Reading),
    /// A warning or a piece of guidance says it (rulebook 6).
    Guides(GuidanceKind),
    /// The fix of a condition says who does it, where and how (rulebook 5).
    Fixes(Condition),
    /// The list of documents says it (rulebook 5).
    Documents,
    /// The guided questions ask for it.
    Asks(Asked),
    /// A link leads there.
    Links(Site),
}

/// What the guided questions ask for before any fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {
    /// An account.
    Account,
    /// An app.
    App,
    /// A channel.
    Channel,
}

/// A site that the source sends its reader to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Site {
    /// My Kakao Account.
    KakaoAccount,
    /// Kakao Developers.
    KakaoDevelopers,
    /// Channel Admin Center.
    ChannelAdminCenter,
    /// Kakao Business.
    KakaoBusiness,
    /// Web Customer Service.
    CustomerService,
    /// The documentation of Kakao Sync.
    Documentation,
}

impl Site {
    /// Every site.
    pub const ALL: [Self; 6] = [
        Self::KakaoAccount,
        Self::KakaoDevelopers,
        Self::ChannelAdminCenter,
        Self::KakaoBusiness,
        Self::CustomerService,
        Self::Documentation,
    ];

    /// Its address.
    pub const fn address(self) -> &'static str {
        match self {
            Self::KakaoAccount => "https://accounts.kakao.com",
            Self::KakaoDevelopers => "https://developers.kakao.com",
            Self::ChannelAdminCenter => "https://center-pf.kakao.com",
            Self::KakaoBusiness => "https://business.kakao.com",
            Self::CustomerService => "https://cs.kakao.com",
            Self::Documentation => "https://developers.kakao.com/docs/latest/en/kakaosync/common",
        }
    }
}

impl Statement {
    /// The page that it stands on.
    pub const fn page(self) -> KakaoPage {
        self.section().page()
    }

    /// The statements that say something of an edition: those of its own pages, then what other pages
    /// add.
    pub fn of(edition: Edition) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |one| one.page().is_of(edition))
    }

    /// The sections whose statements of an edition are accounted for by this, each once.
    pub fn sections(by: Accounted, edition: Edition) -> Vec<Section> {
        let mut sections = Vec::new();
        for section in Self::of(edition).filter(|one| one.accounted().contains(&by)).map(Self::section) {
            if !sections.contains(&section) {
                sections.push(section);
            }
        }
        sections
    }
}
