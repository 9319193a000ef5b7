//! The gates of the connection.

use super::{Edition, Section};

/// What stands between the login and the list (rulebook 3, gates; 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gate {
    /// The way in: the button 비즈앱-채널 연결하기 appears, or the application can be opened.
    Button,
    /// The app can be selected in step ➋.
    AppSelectable,
    /// The channel is on the list.
    Listed,
}

impl Gate {
    /// Every gate, in the order in which one meets them. An edition need not have all of them.
    pub const ALL: [Self; 3] = [Self::Button, Self::AppSelectable, Self::Listed];

    /// Its id, in links.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Button => "button-appears",
            Self::AppSelectable => "app-selectable",
            Self::Listed => "listed",
        }
    }

    /// Whether an edition has it.
    pub fn is_in(self, edition: Edition) -> bool {
        edition.gates().contains(&self)
    }

    /// Where an edition states it; nowhere, where it has no such gate.
    pub fn sections(self, edition: Edition) -> &'static [Section] {
        edition.gate_sections(self)
    }
}
