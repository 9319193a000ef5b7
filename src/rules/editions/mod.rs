//! Editions of the rules (rulebook 10): the screen on which one connects, and what its documentation
//! asks for. One set of conditions decides in all of them; an edition is the data that they ask: which
//! values a reading has, which gates there are, how a connection is removed, where all of that stands.

use crate::facts::ActionKind;

use super::{Backing, Condition, Gate, KakaoPage, Profile, Reading, ReadingValue, Readings, Section};

/// Where something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Console {
    /// Kakao Developers.
    Developers,
    /// KakaoTalk Channel Admin Center.
    ChannelAdmin,
    /// Web Customer Service.
    CustomerService,
    /// Kakao Business.
    Business,
}

/// How the connection of a channel to an app is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Disconnecting {
    /// Web Customer Service is asked, by whoever holds an end of it; no length is given.
    CustomerService,
    /// The Owner or an Editor of that app does it, in Kakao Developers, at once.
    TeamOfApp,
}

/// All that an edition is.
struct Rules {
    /// Its id in answers and in links.
    id: &'static str,
    /// The values of a reading that it leaves open, strict first; of one that it is clear about, the
    /// one value.
    values: fn(Reading) -> &'static [ReadingValue],
    /// The strictest value of each reading.
    strict: Readings,
    /// What its page says, helped by other documentation.
    documented: Readings,
    /// The most lenient value of each reading.
    lenient: Readings,
    /// The gates that there are, in the order in which one meets them.
    gates: &'static [Gate],
    /// The page that it reads.
    page: KakaoPage,
    /// Where one connects.
    connecting: Console,
    /// How a connection is removed.
    disconnecting: Disconnecting,
    /// On whose word an action helps.
    backing: fn(ActionKind) -> Backing,
    /// Where a condition is stated, the place that decides first; nowhere, where the pages are silent.
    sections: fn(Condition) -> &'static [Section],
    /// Where a gate is stated.
    gate_sections: fn(Gate) -> &'static [Section],
}

macro_rules! editions {
    ($($(#[$meta:meta])+ $Edition:ident = $edition:ident,)+) => {
        $(mod $edition;)+

        /// An edition of the rules: the answer to "where do you connect?" (rulebook 10).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub enum Edition {
            $($(#[$meta])+ $Edition,)+
        }

        impl Edition {
            /// Every edition, the default first.
            pub const ALL: [Self; [$(stringify!($edition)),+].len()] = [$(Self::$Edition),+];

            const fn rules(self) -> &'static Rules {
                match self {
                    $(Self::$Edition => &$edition::RULES,)+
                }
            }
        }
    };
}

// A new edition is one line here, its file, and its words, which the compiler names.
editions! {
    /// In Kakao Business, with the button 비즈앱-채널 연결하기 (rulebook 1 to 9).
    #[default]
    KakaoBusiness = kakao_business,
    /// In Kakao Developers, under [추가 기능 신청] (rulebook 10).
    KakaoDevelopers = kakao_developers,
}

impl Edition {
    /// Its id in answers and in links.
    pub const fn id(self) -> &'static str {
        self.rules().id
    }

    /// The edition with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|edition| edition.id() == id)
    }

    /// The others, to hold beside it.
    pub fn others(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |other| *other != self)
    }

    /// The values that a reading has in it, from strict to lenient: one where it leaves nothing open.
    pub fn values(self, reading: Reading) -> &'static [ReadingValue] {
        (self.rules().values)(reading)
    }

    /// The readings that it leaves open, in the order of the conditions.
    pub fn readings(self) -> impl Iterator<Item = Reading> {
        Reading::ALL.into_iter().filter(move |reading| self.values(*reading).len() > 1)
    }

    /// A profile's values in it (rulebook 4 and 10).
    pub const fn profile(self, profile: Profile) -> Readings {
        match profile {
            Profile::Strict => self.rules().strict,
            Profile::Documented => self.rules().documented,
            Profile::Lenient => self.rules().lenient,
        }
    }

    /// The gates that there are, in the order in which one meets them.
    pub const fn gates(self) -> &'static [Gate] {
        self.rules().gates
    }

    /// The page that it reads, whatever other pages add.
    pub const fn page(self) -> KakaoPage {
        self.rules().page
    }

    /// Where one connects.
    pub const fn connecting(self) -> Console {
        self.rules().connecting
    }

    /// How a connection is removed.
    pub const fn disconnecting(self) -> Disconnecting {
        self.rules().disconnecting
    }

    /// On whose word an action helps (rulebook 5, last column).
    pub fn backing(self, kind: ActionKind) -> Backing {
        (self.rules().backing)(kind)
    }

    pub(super) fn sections(self, condition: Condition) -> &'static [Section] {
        (self.rules().sections)(condition)
    }

    pub(super) fn gate_sections(self, gate: Gate) -> &'static [Section] {
        (self.rules().gate_sections)(gate)
    }
}
