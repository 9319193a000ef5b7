//! What the parts of a map stand for, what they depend on, and what their labels say.

use crate::diagram::scene::{Channels, Scene};
use crate::explain::groups::GroupKey;
use crate::facts::{AccountId, AppId, AppRole, ChannelId, ChannelRole, Fact};
use crate::rules::{Conditions, Count, Edition, Outcome, Verdict};

/// Anything on a map that can be pointed at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// An account's box.
    Account(AccountId),
    /// The line from an account to the chosen app: its role.
    Role(AccountId),
    /// An app's box.
    App(AppId),
    /// The line from the chosen app to where the lanes begin.
    Trunk,
    /// The lane to a channel.
    Lane(ChannelId),
    /// A channel's box.
    Channel(ChannelId),
    /// The lane to a group of channels.
    GroupLane(GroupKey),
    /// A group's box.
    Group(GroupKey),
    /// The box for accounts that have no room.
    MoreAccounts,
    /// The box for apps that have no room.
    MoreApps,
}

/// What a label says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// Title of the accounts' column.
    Accounts,
    /// Title of the apps' column.
    Apps,
    /// Title of the channels' column.
    Channels,
    /// An account's name.
    Account(AccountId),
    /// How many channels an account would list, and on the narrow map who would list more.
    Login {
        /// Whether it is logged in.
        chosen: bool,
        /// How many it lists.
        listed: Count,
        /// Who would list more, and how many.
        best: Option<(AccountId, Count)>,
    },
    /// An app's name.
    App(AppId),
    /// What both conditions of an app come to, and those that are missing.
    Selectable {
        /// The edition that is asked.
        edition: Edition,
        /// What they come to.
        outcome: Outcome,
        /// Why not.
        reasons: Conditions,
    },
    /// What is registered on an app.
    AppBusiness(AppId),
    /// A role on an app.
    AppRole(Fact<AppRole>),
    /// A role on a channel.
    ChannelRole(Fact<ChannelRole>),
    /// A channel's name.
    Channel(ChannelId),
    /// A channel's verdict and the reasons for it.
    Verdict {
        /// The verdict.
        verdict: Verdict,
        /// The reasons.
        reasons: Conditions,
    },
    /// How many channels a group has.
    Count(usize),
    /// This many more accounts.
    MoreAccounts(usize),
    /// This many more apps.
    MoreApps(usize),
}

impl Part {
    /// Everything that this part depends on, itself included, from the login on: what lights up
    /// when one points at it.
    pub fn way(&self, scene: &Scene) -> Vec<Self> {
        let login = scene.login().map(|login| login.account.clone());
        let app = scene.app().map(|app| app.app.clone());
        let from = |account: Option<AccountId>| {
            let account = account.into_iter().flat_map(|id| [Self::Account(id.clone()), Self::Role(id)]);
            account.chain(app.clone().map(Self::App)).collect::<Vec<_>>()
        };
        let chosen = || from(login.clone());
        match self {
            Self::Account(id) | Self::Role(id) => from(Some(id.clone())),
            Self::App(id) if app.as_ref() == Some(id) => chosen(),
            // Another app is judged by the login's role on it, which is not drawn as a line.
            Self::App(_) => login.map(Self::Account).into_iter().chain([self.clone()]).collect(),
            Self::Trunk => [chosen(), vec![Self::Trunk]].concat(),
            Self::Lane(id) | Self::Channel(id) => {
                let own = match group_of(scene, id) {
                    Some(key) => vec![Self::GroupLane(key.clone()), Self::Group(key)],
                    None => Vec::new(),
                };
                [chosen(), vec![Self::Trunk], own, vec![Self::Lane(id.clone()), Self::Channel(id.clone())]].concat()
            }
            Self::GroupLane(key) | Self::Group(key) => {
                [chosen(), vec![Self::Trunk, Self::GroupLane(key.clone()), Self::Group(key.clone())]].concat()
            }
            Self::MoreAccounts | Self::MoreApps => vec![self.clone()],
        }
    }
}

/// The group that a channel stands in, where channels are grouped.
pub(super) fn group_of(scene: &Scene, channel: &ChannelId) -> Option<GroupKey> {
    match &scene.channels {
        Channels::Each(_) => None,
        Channels::Groups(groups) => {
            let has =
                |members: &[crate::diagram::scene::ChannelView]| members.iter().any(|one| one.channel == *channel);
            groups.iter().find(|group| has(&group.members)).map(|group| group.key.clone())
        }
    }
}
