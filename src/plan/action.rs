//! What can be done about a condition that is not met (rulebook 5).

use crate::facts::{AccountId, AppId, ChannelId, Connection, OutsideService};

/// One thing that can be done. Nothing else is ever asked for: who created a channel, say, is no
/// one's to change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Action {
    /// Log in to Kakao Business as this account. Costs nobody a step and is never part of a
    /// [`Plan`](super::Plan)'s steps: a plan says its login.
    LogInAs(AccountId),
    /// Choose this app in the dialog. Costs nobody a step either.
    ChooseApp(AppId),
    /// The account is made Editor of the app.
    GrantAppRole(AccountId, AppId),
    /// Business information is registered on an app that has none.
    RegisterAppBusiness(AppId, Source),
    /// The business information of an app is corrected.
    CorrectAppBusiness(AppId, Source),
    /// The account is made Manager of the channel.
    GrantChannelRole(AccountId, ChannelId),
    /// The app's business information is saved on a channel that has none.
    SaveChannelBusiness(ChannelId, AppId),
    /// The channel's business information is corrected to the app's.
    CorrectChannelBusiness(ChannelId, AppId),
    /// The Business Channel is applied for, with documents.
    ApplyBusinessChannel(ChannelId),
    /// Kakao's review of the application is waited for.
    WaitForReview(ChannelId),
    /// A connection of the channel is removed.
    RemoveConnection(ChannelId, Removal),
}

/// Which business information an app is to carry.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Source {
    /// That of this channel.
    Channel(ChannelId),
    /// That on the certificate of business registration, as far as the app does not carry it: the
    /// case does not know it, and whoever ticks the step has to type it.
    Certificate,
}

/// Which connection of a channel is removed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Removal {
    /// The one to this app of the case.
    App(AppId),
    /// One to an app outside the case; the number tells several of one kind apart, from 0.
    Outside(OutsideService, u16),
    /// Whatever the channel is connected to: the case does not know.
    Unknown,
}

/// The kind of an action, for words and tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionKind {
    /// [`Action::LogInAs`]
    LogInAs,
    /// [`Action::ChooseApp`]
    ChooseApp,
    /// [`Action::GrantAppRole`]
    GrantAppRole,
    /// [`Action::RegisterAppBusiness`]
    RegisterAppBusiness,
    /// [`Action::CorrectAppBusiness`]
    CorrectAppBusiness,
    /// [`Action::GrantChannelRole`]
    GrantChannelRole,
    /// [`Action::SaveChannelBusiness`]
    SaveChannelBusiness,
    /// [`Action::CorrectChannelBusiness`]
    CorrectChannelBusiness,
    /// [`Action::ApplyBusinessChannel`]
    ApplyBusinessChannel,
    /// [`Action::WaitForReview`]
    WaitForReview,
    /// [`Action::RemoveConnection`]
    RemoveConnection,
}

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

impl Action {
    /// Its kind.
    pub const fn kind(&self) -> ActionKind {
        match self {
            Self::LogInAs(_) => ActionKind::LogInAs,
            Self::ChooseApp(_) => ActionKind::ChooseApp,
            Self::GrantAppRole(..) => ActionKind::GrantAppRole,
            Self::RegisterAppBusiness(..) => ActionKind::RegisterAppBusiness,
            Self::CorrectAppBusiness(..) => ActionKind::CorrectAppBusiness,
            Self::GrantChannelRole(..) => ActionKind::GrantChannelRole,
            Self::SaveChannelBusiness(..) => ActionKind::SaveChannelBusiness,
            Self::CorrectChannelBusiness(..) => ActionKind::CorrectChannelBusiness,
            Self::ApplyBusinessChannel(_) => ActionKind::ApplyBusinessChannel,
            Self::WaitForReview(_) => ActionKind::WaitForReview,
            Self::RemoveConnection(..) => ActionKind::RemoveConnection,
        }
    }

    /// The channel that it changes, if it changes one.
    pub const fn channel(&self) -> Option<&ChannelId> {
        match self {
            Self::GrantChannelRole(_, channel)
            | Self::SaveChannelBusiness(channel, _)
            | Self::CorrectChannelBusiness(channel, _)
            | Self::ApplyBusinessChannel(channel)
            | Self::WaitForReview(channel)
            | Self::RemoveConnection(channel, _) => Some(channel),
            Self::LogInAs(_)
            | Self::ChooseApp(_)
            | Self::GrantAppRole(..)
            | Self::RegisterAppBusiness(..)
            | Self::CorrectAppBusiness(..) => None,
        }
    }
}

impl ActionKind {
    /// Every kind, in the order in which steps are done.
    pub const ALL: [Self; 11] = [
        Self::LogInAs,
        Self::ChooseApp,
        Self::GrantAppRole,
        Self::RegisterAppBusiness,
        Self::CorrectAppBusiness,
        Self::GrantChannelRole,
        Self::SaveChannelBusiness,
        Self::CorrectChannelBusiness,
        Self::ApplyBusinessChannel,
        Self::WaitForReview,
        Self::RemoveConnection,
    ];

    /// A word for it in answers and in the tick-off list.
    pub const fn id(self) -> &'static str {
        match self {
            Self::LogInAs => "log_in_as",
            Self::ChooseApp => "choose_app",
            Self::GrantAppRole => "grant_app_role",
            Self::RegisterAppBusiness => "register_app_business",
            Self::CorrectAppBusiness => "correct_app_business",
            Self::GrantChannelRole => "grant_channel_role",
            Self::SaveChannelBusiness => "save_channel_business",
            Self::CorrectChannelBusiness => "correct_channel_business",
            Self::ApplyBusinessChannel => "apply_business_channel",
            Self::WaitForReview => "wait_for_review",
            Self::RemoveConnection => "remove_connection",
        }
    }

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

impl Removal {
    /// The connections of a channel as removals, in its order. Several entries for one app of the
    /// case are one connection.
    pub fn of(connections: &[Connection]) -> Vec<Self> {
        let mut removals: Vec<Self> = Vec::with_capacity(connections.len());
        for connection in connections {
            match connection {
                Connection::App(app) => {
                    let removal = Self::App(app.clone());
                    if !removals.contains(&removal) {
                        removals.push(removal);
                    }
                }
                Connection::Outside(service) => {
                    let same = |one: &&Self| matches!(one, Self::Outside(kind, _) if kind == service);
                    let nth = u16::try_from(removals.iter().filter(same).count()).unwrap_or(u16::MAX);
                    removals.push(Self::Outside(*service, nth));
                }
            }
        }
        removals
    }
}
