//! Changes to a case: what an edit, a fix or a what-if does to the facts.

use std::collections::BTreeSet;

use super::{
    Account, AccountId, Action, App, AppId, AppRole, Case, Channel, ChannelId, ChannelRole, Connection, Date, Fact,
    OutsideService, Tick, Trade,
};

/// One change of facts. Applying it keeps the case consistent, whatever it names: a change to
/// something that is not there does nothing, nor does a copy under an id that is taken or a channel
/// connected to an app that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Names the case.
    RenameCase(String),
    /// Says which trades the business is in.
    SetTrade(Fact<BTreeSet<Trade>>),
    /// Sets the user's own holidays.
    SetHolidays(BTreeSet<Date>),
    /// Adds an account, or replaces the one with its id.
    PutAccount(Account),
    /// Adds an app, or replaces the one with its id.
    PutApp(App),
    /// Adds a channel, or replaces the one with its id.
    PutChannel(Channel),
    /// Removes an account with its roles.
    RemoveAccount(AccountId),
    /// Removes an app with its roles. Channels that were connected to it stay connected, to an app
    /// outside the case whose service is not known.
    RemoveApp(AppId),
    /// Removes a channel with its roles.
    RemoveChannel(ChannelId),
    /// Adds a copy of an account under a new id, with the same roles.
    CopyAccount(AccountId, Account),
    /// Adds a copy of an app under a new id, with the same roles.
    CopyApp(AppId, App),
    /// Adds a copy of a channel under a new id, with the same roles.
    CopyChannel(ChannelId, Channel),
    /// Says which role an account has on an app.
    SetAppRole(AccountId, AppId, Fact<AppRole>),
    /// Says which role an account has on a channel.
    SetChannelRole(AccountId, ChannelId, Fact<ChannelRole>),
    /// Ticks something off, with the changes of facts that it comes to.
    TickOff(Tick, Vec<Command>),
    /// Takes something from the tick-off list. The facts stay as they are.
    Untick(Action),
}

impl Command {
    /// Makes the change.
    pub fn apply(self, case: &mut Case) {
        match self {
            Self::RenameCase(name) => case.name = name,
            Self::SetTrade(trade) => case.trade = trade,
            Self::SetHolidays(holidays) => case.holidays = holidays,
            Self::PutAccount(account) => put(&mut case.accounts, account, |one| &one.id),
            Self::PutApp(app) => put(&mut case.apps, app, |one| &one.id),
            Self::PutChannel(channel) => {
                if resolves(case, &channel) {
                    put(&mut case.channels, channel, |one| &one.id);
                }
            }
            Self::RemoveAccount(id) => {
                case.accounts.retain(|account| account.id != id);
                case.app_roles.retain(|(account, _), _| *account != id);
                case.channel_roles.retain(|(account, _), _| *account != id);
                case.done.retain(|tick| tick.action.account() != Some(&id));
            }
            Self::RemoveApp(id) => {
                case.apps.retain(|app| app.id != id);
                case.app_roles.retain(|(_, app), _| *app != id);
                case.done.retain(|tick| tick.action.app() != Some(&id));
                for channel in &mut case.channels {
                    if let Fact::Known(connections) = &mut channel.connections {
                        for connection in connections.iter_mut().filter(|one| **one == Connection::App(id.clone())) {
                            *connection = Connection::Outside(OutsideService::Unknown);
                        }
                    }
                }
            }
            Self::RemoveChannel(id) => {
                case.channels.retain(|channel| channel.id != id);
                case.channel_roles.retain(|(_, channel), _| *channel != id);
                case.done.retain(|tick| tick.action.channel() != Some(&id) && tick.action.source() != Some(&id));
            }
            Self::CopyAccount(from, account)
                if case.account(&from).is_some() && case.account(&account.id).is_none() =>
            {
                let (to, app_roles, channel_roles) =
                    (account.id.clone(), case.app_roles.clone(), case.channel_roles.clone());
                put_after(&mut case.accounts, &from, account, |one| &one.id);
                for ((_, app), role) in app_roles.into_iter().filter(|((account, _), _)| *account == from) {
                    case.app_roles.insert((to.clone(), app), role);
                }
                for ((_, channel), role) in channel_roles.into_iter().filter(|((account, _), _)| *account == from) {
                    case.channel_roles.insert((to.clone(), channel), role);
                }
            }
            Self::CopyApp(from, app) if case.app(&from).is_some() && case.app(&app.id).is_none() => {
                let (to, roles) = (app.id.clone(), case.app_roles.clone());
                put_after(&mut case.apps, &from, app, |one| &one.id);
                for ((account, _), role) in roles.into_iter().filter(|((_, app), _)| *app == from) {
                    case.app_roles.insert((account, to.clone()), role);
                }
            }
            Self::CopyChannel(from, channel)
                if case.channel(&from).is_some() && case.channel(&channel.id).is_none() && resolves(case, &channel) =>
            {
                let (to, roles) = (channel.id.clone(), case.channel_roles.clone());
                put_after(&mut case.channels, &from, channel, |one| &one.id);
                for ((account, _), role) in roles.into_iter().filter(|((_, channel), _)| *channel == from) {
                    case.channel_roles.insert((account, to.clone()), role);
                }
            }
            Self::CopyAccount(..) | Self::CopyApp(..) | Self::CopyChannel(..) => {}
            Self::SetAppRole(account, app, role) => {
                if case.account(&account).is_some() && case.app(&app).is_some() {
                    match role {
                        Fact::Known(role) => case.app_roles.insert((account, app), role),
                        Fact::Unknown => case.app_roles.remove(&(account, app)),
                    };
                }
            }
            Self::SetChannelRole(account, channel, role) => {
                if case.account(&account).is_some() && case.channel(&channel).is_some() {
                    match role {
                        Fact::Known(role) => case.channel_roles.insert((account, channel), role),
                        Fact::Unknown => case.channel_roles.remove(&(account, channel)),
                    };
                }
            }
            Self::TickOff(tick, facts) => {
                for command in facts {
                    command.apply(case);
                }
                case.done.retain(|earlier| earlier.action != tick.action);
                if case.has(&tick.action) {
                    case.done.push(tick);
                }
            }
            Self::Untick(action) => case.done.retain(|tick| tick.action != action),
        }
    }

    /// The case after this change.
    #[must_use]
    pub fn applied_to(self, case: &Case) -> Case {
        let mut changed = case.clone();
        self.apply(&mut changed);
        changed
    }
}

/// Whether every app of the case that the channel is connected to is there.
fn resolves(case: &Case, channel: &Channel) -> bool {
    channel.connections.known().into_iter().flatten().all(|connection| match connection {
        Connection::App(app) => case.app(app).is_some(),
        Connection::Outside(_) => true,
    })
}

/// Replaces the item with the same id, or appends it.
fn put<T, I: PartialEq>(items: &mut Vec<T>, item: T, id: impl Fn(&T) -> &I) {
    match items.iter_mut().find(|one| id(one) == id(&item)) {
        Some(place) => *place = item,
        None => items.push(item),
    }
}

/// Inserts an item behind the one it was copied from.
fn put_after<T, I: PartialEq>(items: &mut Vec<T>, from: &I, item: T, id: impl Fn(&T) -> &I) {
    let place = items.iter().position(|one| id(one) == from).map_or(items.len(), |index| index + 1);
    items.insert(place, item);
}

impl Case {
    /// Whether everything that an action names is there.
    fn has(&self, action: &Action) -> bool {
        action.account().is_none_or(|id| self.account(id).is_some())
            && action.app().is_none_or(|id| self.app(id).is_some())
            && action.channel().is_none_or(|id| self.channel(id).is_some())
            && action.source().is_none_or(|id| self.channel(id).is_some())
    }

    /// An id for a new item: the stem with the first number that no account, app or channel of the
    /// case bears.
    pub fn free_id(&self, stem: &str) -> String {
        let taken = |id: &str| {
            self.accounts.iter().any(|one| one.id.as_str() == id)
                || self.apps.iter().any(|one| one.id.as_str() == id)
                || self.channels.iter().any(|one| one.id.as_str() == id)
        };
        (1_usize..).map(|number| format!("{stem}{number}")).find(|id| !taken(id)).unwrap_or_default()
    }
}
