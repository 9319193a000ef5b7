//! What is known of every kind of action: where, how long, on whose word, and whether it can be taken
//! back (rulebook 5).

use crate::facts::ActionKind;

/// Where something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Console {
    /// Kakao Developers.
    Developers,
    /// KakaoTalk Channel Admin Center.
    ChannelAdmin,
    /// Web Customer Service.
    CustomerService,
    /// Kakao Business: where one logs in and connects.
    Business,
}

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

/// Whether the source itself names the fix (rulebook 5, last column).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Backing {
    /// Yes.
    Source,
    /// Kakao's later documentation does.
    LaterDocumentation,
    /// No: it follows from the condition alone.
    NotInSource,
}

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
    pub const fn console(self) -> Option<Console> {
        match self {
            Self::LogInAs | Self::ChooseApp => Some(Console::Business),
            Self::GrantAppRole | Self::RegisterAppBusiness | Self::CorrectAppBusiness => Some(Console::Developers),
            Self::GrantChannelRole
            | Self::SaveChannelBusiness
            | Self::CorrectChannelBusiness
            | Self::ApplyBusinessChannel => Some(Console::ChannelAdmin),
            Self::RemoveConnection => Some(Console::CustomerService),
            Self::WaitForReview => None,
        }
    }

    /// How long it takes.
    pub const fn length(self) -> Length {
        match self {
            Self::WaitForReview => REVIEW,
            Self::RemoveConnection => Length::NotGiven,
            _ => Length::SameDay,
        }
    }

    /// Whether the source says that this helps.
    pub const fn backing(self) -> Backing {
        match self {
            Self::GrantChannelRole => Backing::LaterDocumentation,
            Self::CorrectAppBusiness | Self::CorrectChannelBusiness => Backing::NotInSource,
            _ => Backing::Source,
        }
    }

    /// Whether it can be taken back.
    pub const fn reversal(self) -> Reversal {
        match self {
            Self::LogInAs | Self::ChooseApp | Self::GrantAppRole | Self::GrantChannelRole | Self::WaitForReview => {
                Reversal::Easy
            }
            Self::RegisterAppBusiness
            | Self::CorrectAppBusiness
            | Self::SaveChannelBusiness
            | Self::CorrectChannelBusiness => Reversal::WithEffort,
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
