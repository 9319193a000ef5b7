//! What a command leaves alone: so that an edit of a large case works out again only what it can
//! change.

use super::command::Command;
use super::{AccountId, AppId, ChannelId};

/// The part of the facts that decide (rulebook 3) which a command can change. Names, trades,
/// holidays and what is ticked off decide nothing. `tests/commands.rs` holds what it leaves alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Touched {
    /// No fact that decides.
    #[default]
    Nothing,
    /// One account, and the roles that it has. It may come or go.
    Account(AccountId),
    /// One app, and the roles on it. It may come.
    App(AppId),
    /// One channel, and the roles on it. It may come, as the last.
    Channel(ChannelId),
    /// The role of one account on one app.
    AppRole(AccountId, AppId),
    /// The role of one account on one channel.
    ChannelRole(AccountId, ChannelId),
    /// More than one of these.
    Everything,
}

impl Touched {
    /// What either of two can change.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, one) | (one, Self::Nothing) => one,
            (one, other) if one == other => one,
            _ => Self::Everything,
        }
    }
}

impl Command {
    /// What it can change, whatever the case. What is not named stays as it is, and in its order.
    pub fn touches(&self) -> Touched {
        match self {
            Self::RenameCase(_) | Self::SetTrade(_) | Self::SetHolidays(_) | Self::Untick(_) => Touched::Nothing,
            Self::PutAccount(account) | Self::CopyAccount(_, account) => Touched::Account(account.id.clone()),
            Self::RemoveAccount(id) => Touched::Account(id.clone()),
            Self::PutApp(app) | Self::CopyApp(_, app) => Touched::App(app.id.clone()),
            // Channels that were connected to the app change with it, and channels behind one that comes
            // or goes stand elsewhere.
            Self::RemoveApp(_) | Self::RemoveChannel(_) | Self::CopyChannel(..) => Touched::Everything,
            Self::PutChannel(channel) => Touched::Channel(channel.id.clone()),
            Self::SetAppRole(account, app, _) => Touched::AppRole(account.clone(), app.clone()),
            Self::SetChannelRole(account, channel, _) => Touched::ChannelRole(account.clone(), channel.clone()),
            Self::TickOff(_, facts) => facts.iter().map(Self::touches).fold(Touched::Nothing, Touched::and),
        }
    }
}
