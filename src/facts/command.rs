//! Changes to a case: what an edit, a fix or a what-if does to the facts.

use std::collections::BTreeSet;

use super::reversal::{Item, Part};
use super::{
    Account, AccountId, Action, App, AppId, AppRole, Case, Channel, ChannelId, ChannelRole, Connection, Date, Fact,
    OutsideService, Tick, Trade,
};

pub use super::reversal::Reversal;
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
    /// Makes the change, and gives what takes it back.
    pub fn apply(self, case: &mut Case) -> Reversal {
        let mut edit = Edit { case, back: Reversal::default() };
        edit.make(self);
        edit.back
    }

    /// The case after this change.
    #[must_use]
    pub fn applied_to(self, case: &Case) -> Case {
        let mut changed = case.clone();
        self.apply(&mut changed);
        changed
    }
}

/// A case that is being changed, with what takes the changes back.
struct Edit<'a> {
    case: &'a mut Case,
    back: Reversal,
}

impl Edit<'_> {
    fn make(&mut self, command: Command) {
        match command {
            Command::RenameCase(name) => self.put(Part::Name(name)),
            Command::SetTrade(trade) => self.put(Part::Trade(trade)),
            Command::SetHolidays(holidays) => self.put(Part::Holidays(holidays)),
            Command::PutAccount(account) => {
                let item = item(&self.case.accounts, account, |one| &one.id);
                self.put(Part::Account(item));
            }
            Command::PutApp(app) => {
                let item = item(&self.case.apps, app, |one| &one.id);
                self.put(Part::App(item));
            }
            Command::PutChannel(channel) => {
                if resolves(self.case, &channel) {
                    let item = item(&self.case.channels, channel, |one| &one.id);
                    self.put(Part::Channel(item));
                }
            }
            Command::RemoveAccount(id) => self.remove_account(&id),
            Command::RemoveApp(id) => self.remove_app(&id),
            Command::RemoveChannel(id) => self.remove_channel(&id),
            Command::CopyAccount(from, account) => self.copy_account(&from, account),
            Command::CopyApp(from, app) => self.copy_app(&from, app),
            Command::CopyChannel(from, channel) => self.copy_channel(&from, channel),
            Command::SetAppRole(account, app, role) => {
                if self.case.account(&account).is_some() && self.case.app(&app).is_some() {
                    self.put(Part::AppRole((account, app), role.known().copied()));
                }
            }
            Command::SetChannelRole(account, channel, role) => {
                if self.case.account(&account).is_some() && self.case.channel(&channel).is_some() {
                    self.put(Part::ChannelRole((account, channel), role.known().copied()));
                }
            }
            Command::TickOff(tick, facts) => self.tick_off(tick, facts),
            Command::Untick(action) => self.untick(|tick| tick.action == action),
        }
    }

    fn put(&mut self, part: Part) {
        self.back.put(self.case, part);
    }

    fn put_all(&mut self, parts: Vec<Part>) {
        for part in parts {
            self.put(part);
        }
    }

    fn remove_account(&mut self, id: &AccountId) {
        let Some(place) = self.case.accounts.iter().position(|one| one.id == *id) else { return };
        self.forget_roles(|account, _| account == id, |account, _| account == id);
        self.untick(|tick| tick.action.account() == Some(id));
        self.put(Part::Account(Item::Remove(place)));
    }

    fn remove_app(&mut self, id: &AppId) {
        let Some(place) = self.case.apps.iter().position(|one| one.id == *id) else { return };
        self.forget_roles(|_, app| app == id, |_, _| false);
        self.untick(|tick| tick.action.app() == Some(id));
        let channels = self.case.channels.iter().enumerate();
        let parts = channels.filter_map(|(place, one)| Some(Part::Channel(Item::Replace(place, loosened(one, id)?))));
        let parts = parts.collect();
        self.put_all(parts);
        self.put(Part::App(Item::Remove(place)));
    }

    fn remove_channel(&mut self, id: &ChannelId) {
        let Some(place) = self.case.channels.iter().position(|one| one.id == *id) else { return };
        self.forget_roles(|_, _| false, |_, channel| channel == id);
        self.untick(|tick| tick.action.channel() == Some(id) || tick.action.source() == Some(id));
        self.put(Part::Channel(Item::Remove(place)));
    }

    fn copy_account(&mut self, from: &AccountId, copy: Account) {
        let Some(place) = self.case.accounts.iter().position(|one| one.id == *from) else { return };
        if self.case.account(&copy.id).is_none() {
            let to = copy.id.clone();
            self.put(Part::Account(Item::Insert(place + 1, copy)));
            self.copy_roles(
                |account, app| (account == from).then(|| (to.clone(), app.clone())),
                |account, channel| (account == from).then(|| (to.clone(), channel.clone())),
            );
        }
    }

    fn copy_app(&mut self, from: &AppId, copy: App) {
        let Some(place) = self.case.apps.iter().position(|one| one.id == *from) else { return };
        if self.case.app(&copy.id).is_none() {
            let to = copy.id.clone();
            self.put(Part::App(Item::Insert(place + 1, copy)));
            self.copy_roles(|account, app| (app == from).then(|| (account.clone(), to.clone())), |_, _| None);
        }
    }

    fn copy_channel(&mut self, from: &ChannelId, copy: Channel) {
        let Some(place) = self.case.channels.iter().position(|one| one.id == *from) else { return };
        if self.case.channel(&copy.id).is_none() && resolves(self.case, &copy) {
            let to = copy.id.clone();
            self.put(Part::Channel(Item::Insert(place + 1, copy)));
            self.copy_roles(|_, _| None, |account, one| (one == from).then(|| (account.clone(), to.clone())));
        }
    }

    /// Forgets the roles of these pairs.
    fn forget_roles(
        &mut self,
        on_apps: impl Fn(&AccountId, &AppId) -> bool,
        on_channels: impl Fn(&AccountId, &ChannelId) -> bool,
    ) {
        let apps = self.case.app_roles.keys().filter(|(account, app)| on_apps(account, app));
        let channels = self.case.channel_roles.keys().filter(|(account, channel)| on_channels(account, channel));
        let parts = apps.map(|pair| Part::AppRole(pair.clone(), None));
        let parts = parts.chain(channels.map(|pair| Part::ChannelRole(pair.clone(), None))).collect();
        self.put_all(parts);
    }

    /// Gives every role that one pair has to the pair that it becomes, if it becomes one.
    fn copy_roles(
        &mut self,
        on_apps: impl Fn(&AccountId, &AppId) -> Option<(AccountId, AppId)>,
        on_channels: impl Fn(&AccountId, &ChannelId) -> Option<(AccountId, ChannelId)>,
    ) {
        let apps = self.case.app_roles.iter();
        let apps = apps.filter_map(|((account, app), role)| Some(Part::AppRole(on_apps(account, app)?, Some(*role))));
        let channels = self.case.channel_roles.iter().filter_map(|((account, channel), role)| {
            Some(Part::ChannelRole(on_channels(account, channel)?, Some(*role)))
        });
        let parts = apps.chain(channels).collect();
        self.put_all(parts);
    }

    fn tick_off(&mut self, tick: Tick, facts: Vec<Command>) {
        for command in facts {
            self.make(command);
        }
        let others = self.case.done.iter().filter(|earlier| earlier.action != tick.action).cloned();
        let mut done: Vec<_> = others.collect();
        if self.case.has(&tick.action) {
            done.push(tick);
        }
        self.put(Part::Done(done));
    }

    /// Takes ticks from the list.
    fn untick(&mut self, which: impl Fn(&Tick) -> bool) {
        let done = self.case.done.iter().filter(|tick| !which(tick)).cloned().collect();
        self.put(Part::Done(done));
    }
}

/// Whether every app of the case that the channel is connected to is there.
fn resolves(case: &Case, channel: &Channel) -> bool {
    channel.connections.known().into_iter().flatten().all(|connection| match connection {
        Connection::App(app) => case.app(app).is_some(),
        Connection::Outside(_) => true,
    })
}

/// The channel as it is once this app is gone, if it was connected to it.
fn loosened(channel: &Channel, gone: &AppId) -> Option<Channel> {
    if channel.connected_to(gone) != Fact::Known(true) {
        return None;
    }
    let loosen = |connection| match connection {
        Connection::App(app) if app == *gone => Connection::Outside(OutsideService::Unknown),
        other => other,
    };
    let mut channel = channel.clone();
    channel.connections = channel.connections.map(|all| all.into_iter().map(loosen).collect());
    Some(channel)
}

/// An item in the place of the one with the same id, or behind the last.
fn item<T, I: PartialEq>(items: &[T], item: T, id: impl Fn(&T) -> &I) -> Item<T> {
    match items.iter().position(|one| id(one) == id(&item)) {
        Some(place) => Item::Replace(place, item),
        None => Item::Insert(items.len(), item),
    }
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
        let accounts = self.accounts.iter().map(|one| one.id.as_str());
        let apps = self.apps.iter().map(|one| one.id.as_str());
        let ids = accounts.chain(apps).chain(self.channels.iter().map(|one| one.id.as_str()));
        // One more than there are ids is free for certain.
        let mut taken = vec![false; self.accounts.len() + self.apps.len() + self.channels.len() + 2];
        for number in ids.filter_map(|id| id.strip_prefix(stem)?.parse::<usize>().ok()) {
            if let Some(taken) = taken.get_mut(number) {
                *taken = true;
            }
        }
        let free = taken.iter().skip(1).position(|taken| !taken).unwrap_or_default();
        format!("{stem}{}", free + 1)
    }
}
