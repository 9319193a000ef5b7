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

/// One value of each reading (rulebook 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readings {
    pub only_owner: bool,
    pub only_master: bool,
    pub names_too: bool,
    pub forbidden: Forbidden,
    pub button_needs_listed_channel: bool,
}

pub const STRICT: Readings = Readings {
    only_owner: true,
    only_master: true,
    names_too: true,
    forbidden: Forbidden::AnyOtherApp,
    button_needs_listed_channel: true,
};

pub const DOCUMENTED: Readings = Readings {
    only_owner: false,
    only_master: false,
    names_too: false,
    forbidden: Forbidden::AppOfAnotherService,
    button_needs_listed_channel: false,
};

pub const LENIENT: Readings = Readings {
    only_owner: false,
    only_master: false,
    names_too: false,
    forbidden: Forbidden::Nothing,
    button_needs_listed_channel: false,
};

/// All 48 combinations.
pub fn all_readings() -> Vec<Readings> {
    let mut all = Vec::new();
    for only_owner in [true, false] {
        for only_master in [true, false] {
            for names_too in [true, false] {
                for forbidden in [Forbidden::AnyOtherApp, Forbidden::AppOfAnotherService, Forbidden::Nothing] {
                    for button_needs_listed_channel in [true, false] {
                        all.push(Readings {
                            only_owner,
                            only_master,
                            names_too,
                            forbidden,
                            button_needs_listed_channel,
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
