//! What is known of every kind of action: where, how long, on whose word, and whether it can be taken
//! back (rulebook 5).

use crate::facts::ActionKind;
use crate::rules::{Console, Disconnecting, Edition};

/// How long something takes once it is somebody's turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Length {
    /// Done on the day, if the person acts at once: an assumption, as no length is given anywhere.
    SameDay,
    /// This many business days.
    BusinessDays {
        /// At least.
        min: u32,
        /// At most.
        max: u32,
    },
    /// The source gives none, and it is in others' hands.
    NotGiven,
}

/// The length of Kakao's review (rulebook 5; Business channel).
pub const REVIEW: Length = Length::BusinessDays { min: REVIEW_MIN, max: REVIEW_MAX };
pub(crate) const REVIEW_MIN: u32 = 3;
pub(crate) const REVIEW_MAX: u32 = 5;

/// Whether a change can be taken back, the easiest first. The project's own judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reversal {
    /// Whoever did it undoes it in the same place.
    Easy,
    /// By doing the work again with other contents.
    WithEffort,
    /// Not by oneself.
    No,
}

impl ActionKind {
    /// Where it is done; nowhere, where one only waits.
    pub const fn console(self, edition: Edition) -> Option<Console> {
        match self {
            Self::LogInAs | Self::ChooseApp => Some(edition.connecting()),
            Self::GrantAppRole | Self::RegisterAppBusiness | Self::CorrectAppBusiness => Some(Console::Developers),
            Self::GrantChannelRole
            | Self::SaveChannelBusiness
            | Self::CorrectChannelBusiness
            | Self::ApplyBusinessChannel => Some(Console::ChannelAdmin),
            Self::RemoveConnection => Some(match edition.disconnecting() {
                Disconnecting::CustomerService => Console::CustomerService,
                Disconnecting::TeamOfApp => Console::Developers,
            }),
            Self::WaitForReview => None,
        }
    }

    /// How long it takes.
    pub const fn length(self, edition: Edition) -> Length {
        match (self, edition.disconnecting()) {
            (Self::WaitForReview, _) => REVIEW,
            (Self::RemoveConnection, Disconnecting::CustomerService) => Length::NotGiven,
            _ => Length::SameDay,
        }
    }

    /// Whether it can be taken back.
    pub const fn reversal(self, edition: Edition) -> Reversal {
        match self {
            Self::LogInAs | Self::ChooseApp | Self::GrantAppRole | Self::GrantChannelRole | Self::WaitForReview => {
                Reversal::Easy
            }
            Self::RegisterAppBusiness
            | Self::CorrectAppBusiness
            | Self::SaveChannelBusiness
            | Self::CorrectChannelBusiness => Reversal::WithEffort,
            // The other app's team applies for the connection again.
            Self::RemoveConnection if matches!(edition.disconnecting(), Disconnecting::TeamOfApp) => {
                Reversal::WithEffort
            }
            // An application that is sent is sent; and the other side would have to connect again.
            Self::ApplyBusinessChannel | Self::RemoveConnection => Reversal::No,
        }
    }

    /// Whether a person has to do it: waiting and the choices at the login cost nobody a step
    /// (rulebook 5).
    pub const fn is_work(self) -> bool {
        !matches!(self, Self::LogInAs | Self::ChooseApp | Self::WaitForReview)
    }
}
