//! What can be done about a condition that is not met (rulebook 5), as data: what it is about, and a
//! key under which a case can remember that it was done.

use crate::json::Json;

use super::{AccountId, AppId, Channel, ChannelId, Connection, Date, OutsideService};

/// One thing that was done: a line of the tick-off list that is kept with a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// What.
    pub action: Action,
    /// When.
    pub on: Date,
}

/// One thing that can be done. Nothing else is ever asked for: who created a channel, say, is no
/// one's to change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Action {
    /// Log in to Kakao Business as this account. Costs nobody a step and is never part of a
    /// plan's steps: a plan says its login.
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

impl Source {
    /// What an app can take over from a channel: its information, if it has a number.
    pub fn of(channel: &Channel) -> Self {
        match channel.saved().and_then(|info| info.number.comparable()) {
            Some(_) => Self::Channel(channel.id.clone()),
            None => Self::Certificate,
        }
    }
}

/// Which connection of a channel is removed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Removal {
    /// The one to this app of the case.
    App(AppId),
    /// One to an app outside the case; the number tells several of one kind apart, from 0.
    Outside(OutsideService, u16),
    /// Whatever the channel is connected to: the case does not know.
    Unknown,
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

    /// The account that it is about, if there is one.
    pub const fn account(&self) -> Option<&AccountId> {
        match self {
            Self::LogInAs(account) | Self::GrantAppRole(account, _) | Self::GrantChannelRole(account, _) => {
                Some(account)
            }
            _ => None,
        }
    }

    /// The app that it is about, if there is one.
    pub const fn app(&self) -> Option<&AppId> {
        match self {
            Self::ChooseApp(app)
            | Self::GrantAppRole(_, app)
            | Self::RegisterAppBusiness(app, _)
            | Self::CorrectAppBusiness(app, _)
            | Self::SaveChannelBusiness(_, app)
            | Self::CorrectChannelBusiness(_, app)
            | Self::RemoveConnection(_, Removal::App(app)) => Some(app),
            _ => None,
        }
    }

    /// The channel whose business information it takes over, if it does.
    pub const fn source(&self) -> Option<&ChannelId> {
        match self {
            Self::RegisterAppBusiness(_, Source::Channel(channel))
            | Self::CorrectAppBusiness(_, Source::Channel(channel)) => Some(channel),
            _ => None,
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
}

impl Action {
    /// A text that names the action within its case: a JSON list of the kind and its ids, so that
    /// no id can be taken for something else.
    pub fn key(&self) -> String {
        let mut parts = vec![self.kind().id()];
        let mut number = None;
        match self {
            Self::LogInAs(account) => parts.push(account.as_str()),
            Self::ChooseApp(app) => parts.push(app.as_str()),
            Self::GrantAppRole(account, app) => parts.extend([account.as_str(), app.as_str()]),
            Self::RegisterAppBusiness(app, source) | Self::CorrectAppBusiness(app, source) => match source {
                Source::Channel(channel) => parts.extend([app.as_str(), "channel", channel.as_str()]),
                Source::Certificate => parts.extend([app.as_str(), "certificate"]),
            },
            Self::GrantChannelRole(account, channel) => parts.extend([account.as_str(), channel.as_str()]),
            Self::SaveChannelBusiness(channel, app) | Self::CorrectChannelBusiness(channel, app) => {
                parts.extend([channel.as_str(), app.as_str()]);
            }
            Self::ApplyBusinessChannel(channel) | Self::WaitForReview(channel) => parts.push(channel.as_str()),
            Self::RemoveConnection(channel, removal) => match removal {
                Removal::App(app) => parts.extend([channel.as_str(), "app", app.as_str()]),
                Removal::Outside(service, nth) => {
                    parts.extend([channel.as_str(), "outside", service.id()]);
                    number = Some(Json::Whole(u64::from(*nth)));
                }
                Removal::Unknown => parts.extend([channel.as_str(), "unknown"]),
            },
        }
        Json::list(parts.into_iter().map(Json::text).chain(number)).to_line()
    }

    /// The action that a key names, if it is a key.
    pub fn from_key(key: &str) -> Option<Self> {
        let Json::List(parts) = Json::read(key).ok()? else { return None };
        let (first, rest) = parts.split_first()?;
        let kind = ActionKind::ALL.into_iter().find(|kind| Some(kind.id()) == first.as_text())?;
        let action = match (kind, rest) {
            (ActionKind::LogInAs, [a]) => Self::LogInAs(account(a)?),
            (ActionKind::ChooseApp, [a]) => Self::ChooseApp(app(a)?),
            (ActionKind::GrantAppRole, [a, b]) => Self::GrantAppRole(account(a)?, app(b)?),
            (ActionKind::RegisterAppBusiness, [a, rest @ ..]) => Self::RegisterAppBusiness(app(a)?, source(rest)?),
            (ActionKind::CorrectAppBusiness, [a, rest @ ..]) => Self::CorrectAppBusiness(app(a)?, source(rest)?),
            (ActionKind::GrantChannelRole, [a, b]) => Self::GrantChannelRole(account(a)?, channel(b)?),
            (ActionKind::SaveChannelBusiness, [a, b]) => Self::SaveChannelBusiness(channel(a)?, app(b)?),
            (ActionKind::CorrectChannelBusiness, [a, b]) => Self::CorrectChannelBusiness(channel(a)?, app(b)?),
            (ActionKind::ApplyBusinessChannel, [a]) => Self::ApplyBusinessChannel(channel(a)?),
            (ActionKind::WaitForReview, [a]) => Self::WaitForReview(channel(a)?),
            (ActionKind::RemoveConnection, [a, rest @ ..]) => Self::RemoveConnection(channel(a)?, removal(rest)?),
            _ => return None,
        };
        Some(action)
    }
}

fn account(value: &Json) -> Option<AccountId> {
    value.as_text().map(AccountId::from)
}

fn app(value: &Json) -> Option<AppId> {
    value.as_text().map(AppId::from)
}

fn channel(value: &Json) -> Option<ChannelId> {
    value.as_text().map(ChannelId::from)
}

fn source(parts: &[Json]) -> Option<Source> {
    match parts {
        [word] if word.as_text() == Some("certificate") => Some(Source::Certificate),
        [word, id] if word.as_text() == Some("channel") => Some(Source::Channel(channel(id)?)),
        _ => None,
    }
}

fn removal(parts: &[Json]) -> Option<Removal> {
    match parts {
        [word] if word.as_text() == Some("unknown") => Some(Removal::Unknown),
        [word, id] if word.as_text() == Some("app") => Some(Removal::App(app(id)?)),
        [word, service, nth] if word.as_text() == Some("outside") => {
            let service = OutsideService::ALL.into_iter().find(|one| service.as_text() == Some(one.id()))?;
            Some(Removal::Outside(service, u16::try_from(nth.as_whole()?).ok()?))
        }
        _ => None,
    }
}
