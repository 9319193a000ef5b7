//! The gates of the connection.

use crate::rules::Section;

/// What stands between the login and the list (rulebook 3, gates).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gate {
    /// The button 비즈앱-채널 연결하기 appears.
    Button,
    /// The app can be selected in step ➋.
    AppSelectable,
    /// The channel is on the list in step ➌.
    Listed,
}

impl Gate {
    /// Every gate, in the order in which one meets them.
    pub const ALL: [Self; 3] = [Self::Button, Self::AppSelectable, Self::Listed];

    /// Its id, in links.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Button => "button-appears",
            Self::AppSelectable => "app-selectable",
            Self::Listed => "listed",
        }
    }

    /// Where the source states it.
    pub const fn sections(self) -> &'static [Section] {
        match self {
            Self::Button | Self::Listed => &[Section::HowTo],
            Self::AppSelectable => &[Section::HowTo, Section::ConditionsApp(1), Section::ConditionsApp(2)],
        }
    }
}
