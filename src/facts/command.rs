//! Changes to a case: what an edit, a fix or a what-if does to the facts.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Account, AccountId, Action, App, AppId, AppRole, Case, Channel, ChannelId, ChannelRole, Connection, Date, Fact,
    OutsideService, Tick, Trade,
};

pub use super::touched::Touched;

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
            Self::RemoveAccount(id) => case.remove_account(&id),
            Self::RemoveApp(id) => case.remove_app(&id),
            Self::RemoveChannel(id) => case.remove_channel(&id),
            Self::CopyAccount(from, account) => case.copy_account(&from, account),
            Self::CopyApp(from, app) => case.copy_app(&from, app),
            Self::CopyChannel(from, channel) => case.copy_channel(&from, channel),
            Self::SetAppRole(account, app, role) => {
                if case.account(&account).is_some() && case.app(&app).is_some() {
                    set(&mut case.app_roles, (account, app), role);
                }
            }
            Self::SetChannelRole(account, channel, role) => {
                if case.account(&account).is_some() && case.channel(&channel).is_some() {
                    set(&mut case.channel_roles, (account, channel), role);
                }
            }
            Self::TickOff(tick, facts) => case.tick_off(tick, facts),
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

/// Says what is known of a pair; what is unknown does not stand in the table.
fn set<K: Ord, R>(roles: &mut BTreeMap<K, R>, pair: K, role: Fact<R>) {
    match role {
        Fact::Known(role) => roles.insert(pair, role),
        Fact::Unknown => roles.remove(&pair),
    };
}

/// Gives every role that one pair has to the pair that it becomes, if it becomes one.
fn copy_roles<A: Ord, B: Ord, R: Copy>(roles: &mut BTreeMap<(A, B), R>, to: impl Fn(&A, &B) -> Option<(A, B)>) {
    let copies: Vec<_> = roles.iter().filter_map(|((a, b), role)| Some((to(a, b)?, *role))).collect();
    roles.extend(copies);
}

/// Inserts an item behind the one it was copied from.
fn put_after<T, I: PartialEq>(items: &mut Vec<T>, from: &I, item: T, id: impl Fn(&T) -> &I) {
    let place = items.iter().position(|one| id(one) == from).map_or(items.len(), |index| index + 1);
    items.insert(place, item);
}

impl Case {
    fn remove_account(&mut self, id: &AccountId) {
        self.accounts.retain(|account| account.id != *id);
        self.app_roles.retain(|(account, _), _| account != id);
        self.channel_roles.retain(|(account, _), _| account != id);
        self.done.retain(|tick| tick.action.account() != Some(id));
    }

    fn remove_app(&mut self, id: &AppId) {
        self.apps.retain(|app| app.id != *id);
        self.app_roles.retain(|(_, app), _| app != id);
        self.done.retain(|tick| tick.action.app() != Some(id));
        for channel in &mut self.channels {
            let Fact::Known(connections) = &mut channel.connections else { continue };
            for connection in connections {
                if matches!(connection, Connection::App(app) if app == id) {
                    *connection = Connection::Outside(OutsideService::Unknown);
                }
            }
        }
    }

    fn remove_channel(&mut self, id: &ChannelId) {
        self.channels.retain(|channel| channel.id != *id);
        self.channel_roles.retain(|(_, channel), _| channel != id);
        self.done.retain(|tick| tick.action.channel() != Some(id) && tick.action.source() != Some(id));
    }

    fn copy_account(&mut self, from: &AccountId, copy: Account) {
        if self.account(from).is_some() && self.account(&copy.id).is_none() {
            let to = &copy.id;
            copy_roles(&mut self.app_roles, |account, app| (account == from).then(|| (to.clone(), app.clone())));
            copy_roles(&mut self.channel_roles, |account, of| (account == from).then(|| (to.clone(), of.clone())));
            put_after(&mut self.accounts, from, copy, |one| &one.id);
        }
    }

    fn copy_app(&mut self, from: &AppId, copy: App) {
        if self.app(from).is_some() && self.app(&copy.id).is_none() {
            let to = &copy.id;
            copy_roles(&mut self.app_roles, |account, app| (app == from).then(|| (account.clone(), to.clone())));
            put_after(&mut self.apps, from, copy, |one| &one.id);
        }
    }

    fn copy_channel(&mut self, from: &ChannelId, copy: Channel) {
        if self.channel(from).is_some() && self.channel(&copy.id).is_none() && resolves(self, &copy) {
            let to = &copy.id;
            copy_roles(&mut self.channel_roles, |account, of| (of == from).then(|| (account.clone(), to.clone())));
            put_after(&mut self.channels, from, copy, |one| &one.id);
        }
    }

    fn tick_off(&mut self, tick: Tick, facts: Vec<Command>) {
        for command in facts {
            command.apply(self);
        }
        self.done.retain(|earlier| earlier.action != tick.action);
        if self.has(&tick.action) {
            self.done.push(tick);
        }
    }

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
