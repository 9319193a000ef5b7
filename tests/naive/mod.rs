//! The rulebook a second time, as plainly as it can be written: the model that the rules are tested
//! against. It was written from the rulebook alone, shares no code with the library and has types
//! of its own. It may be slow and must not be clever.
//!
//! Where the rulebook leaves something open, this model decides it as follows; the library is held
//! to the same.
//!
//! - A number without any digit is a number that is not known: same-business is then unknown. Under
//!   the strict reading that unknown is joined with the names by Kleene's "and", so names that
//!   differ still make it not met (rulebook 3 and 4).
//! - A business name of which nothing is left once it is made comparable is a missing name.
//! - A side known to have no business information makes same-business not met, even where the other
//!   side is unknown (rulebook 3: "not met where either side is known to have none").
//! - An app without a service label belongs to the one common service, which is another service
//!   than any labelled one (rulebook 2).
//! - Readings are listed in the order app-role, channel-role, same-business, other-connection,
//!   button. Where no reading changes a verdict alone, the smallest set that does is the only one of
//!   its size: every condition has one reading at most, and either all that stand in the way have to
//!   give, or one alone does. The model names the first in that order all the same.
//! - Under `kakao-developers` one applies on the page of one app, so the first gate asks about the
//!   chosen app alone, and about `app-role` alone (rulebook 10). "Settled" and "depends on" are about
//!   the readings of one edition: another edition is another question.

#![allow(dead_code, reason = "each test file uses its own part of the model")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unreachable,
    reason = "a test that cannot go on should stop"
)]

pub mod adapter;
pub mod answer;
pub mod case_file;
pub mod judge;

use unicode_normalization::UnicodeNormalization;

/// Role of an account on an app (rulebook 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppRole {
    Owner,
    Editor,
    Member,
    None,
    Unknown,
}

/// Role of an account on a channel (rulebook 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChannelRole {
    Master,
    Manager,
    Editor,
    None,
    Unknown,
}

/// Business information of an app or a channel (rulebook 2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Business {
    None,
    /// Apps only.
    Individual,
    Given(Info),
    Unknown,
}

/// A number and a name, as typed and as they are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    pub number: String,
    pub name: String,
    /// `None`: not known.
    pub bare_number: Option<String>,
    /// `None`: missing.
    pub bare_name: Option<String>,
}

/// State of a channel (rulebook 2). The date of a request decides no condition, so it is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Ordinary,
    InReview,
    Business,
    Rejected,
    Unknown,
}

/// One connection of a channel; apps of the case go by their place in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    App(usize),
    OutsideSame,
    OutsideOther,
    OutsideUnknown,
}

#[derive(Debug, Clone)]
pub struct App {
    pub id: String,
    pub service: Option<String>,
    pub business: Business,
}

#[derive(Debug, Clone)]
pub struct Channel {
    pub id: String,
    pub state: State,
    pub business: Business,
    /// `None`: unknown.
    pub links: Option<Vec<Link>>,
}

/// All facts of a case that can bear on an answer.
#[derive(Debug, Clone, Default)]
pub struct World {
    pub accounts: Vec<String>,
    pub apps: Vec<App>,
    pub channels: Vec<Channel>,
    /// By account, then by app.
    pub app_roles: Vec<Vec<AppRole>>,
    /// By account, then by channel.
    pub channel_roles: Vec<Vec<ChannelRole>>,
}

/// What the reading other-connection forbids (rulebook 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forbidden {
    AnyOtherApp,
    AppOfAnotherService,
    Nothing,
}

/// Which roles on the channel reading channel-role allows (rulebook 4 and 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connecting {
    Master,
    MasterManager,
    MasterManagerEditor,
}

/// Where one connects (rulebook 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    KakaoBusiness,
    KakaoDevelopers,
}

pub const EDITIONS: [Edition; 2] = [Edition::KakaoBusiness, Edition::KakaoDevelopers];

/// An edition, and one value of each of its readings (rulebook 4 and 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readings {
    pub edition: Edition,
    pub only_owner: bool,
    pub connecting: Connecting,
    pub names_too: bool,
    pub forbidden: Forbidden,
    /// In `kakao-business`; there is no such button in the other edition.
    pub button_needs_listed_channel: bool,
}

/// The column of rulebook 4, or of rulebook 10, from strict to lenient.
pub fn profiles(edition: Edition) -> [(&'static str, Readings); 3] {
    let documented = match edition {
        Edition::KakaoBusiness => Readings {
            edition,
            only_owner: false,
            connecting: Connecting::MasterManagerEditor,
            names_too: false,
            forbidden: Forbidden::AppOfAnotherService,
            button_needs_listed_channel: false,
        },
        Edition::KakaoDevelopers => Readings {
            edition,
            only_owner: false,
            connecting: Connecting::MasterManager,
            names_too: false,
            forbidden: Forbidden::Nothing,
            button_needs_listed_channel: false,
        },
    };
    let (only_owner, button_needs_listed_channel) = match edition {
        Edition::KakaoBusiness => (true, true),
        Edition::KakaoDevelopers => (false, false),
    };
    let strict = Readings {
        edition,
        only_owner,
        connecting: Connecting::Master,
        names_too: true,
        forbidden: Forbidden::AnyOtherApp,
        button_needs_listed_channel,
    };
    let lenient = Readings { connecting: Connecting::MasterManagerEditor, forbidden: Forbidden::Nothing, ..documented };
    [("strict", strict), ("documented", documented), ("lenient", lenient)]
}

/// All combinations in an edition: 2 × 2 × 2 × 3 × 2 = 48 in `kakao-business`, 3 × 2 × 2 = 12 in
/// `kakao-developers`.
pub fn all_readings(edition: Edition) -> Vec<Readings> {
    use Connecting::{Master, MasterManager, MasterManagerEditor};
    use Forbidden::{AnyOtherApp, AppOfAnotherService, Nothing};
    let mut all = Vec::new();
    match edition {
        Edition::KakaoBusiness => {
            for only_owner in [true, false] {
                for connecting in [Master, MasterManagerEditor] {
                    for names_too in [true, false] {
                        for forbidden in [AnyOtherApp, AppOfAnotherService, Nothing] {
                            for button_needs_listed_channel in [true, false] {
                                all.push(Readings {
                                    edition,
                                    only_owner,
                                    connecting,
                                    names_too,
                                    forbidden,
                                    button_needs_listed_channel,
                                });
                            }
                        }
                    }
                }
            }
        }
        Edition::KakaoDevelopers => {
            for connecting in [Master, MasterManager, MasterManagerEditor] {
                for names_too in [true, false] {
                    for forbidden in [AnyOtherApp, Nothing] {
                        all.push(Readings {
                            edition,
                            only_owner: false,
                            connecting,
                            names_too,
                            forbidden,
                            button_needs_listed_channel: false,
                        });
                    }
                }
            }
        }
    }
    all
}

impl Info {
    pub fn new(number: &str, name: &str) -> Self {
        // "Stripping everything but digits"; a digit may be typed in full width.
        let mut digits = String::new();
        for letter in number.nfkc() {
            if "0123456789".contains(letter) {
                digits.push(letter);
            }
        }
        // "After Unicode NFKC, trimming, folding runs of spaces and case, and dropping the marks."
        // What is left of the name by dropping a mark is trimmed and folded again.
        let mut bare: String = name.nfkc().flat_map(char::to_lowercase).collect();
        for mark in ["주식회사", "(주)", "㈜"] {
            bare = bare.split(mark).collect::<String>();
        }
        let bare = bare.split(char::is_whitespace).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        Self {
            number: number.to_owned(),
            name: name.to_owned(),
            bare_number: if digits.is_empty() { None } else { Some(digits) },
            bare_name: if bare.is_empty() { None } else { Some(bare) },
        }
    }
}
