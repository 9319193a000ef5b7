//! Everything a user has entered.

use std::collections::{BTreeMap, BTreeSet};

use super::{AccountId, App, AppId, AppRole, Channel, ChannelId, ChannelRole, Date, Fact, Tick};

/// One case: accounts, apps, channels and the roles between them. Ids are unique within their
/// list and every reference resolves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Case {
    /// What the user calls the case; may be blank.
    pub name: String,
    /// The trades that ask for a certificate of their own; an empty set is "none of these".
    pub trade: Fact<BTreeSet<Trade>>,
    /// Kakao Accounts, in the user's order.
    pub accounts: Vec<Account>,
    /// Apps, in the user's order.
    pub apps: Vec<App>,
    /// Channels, in the user's order.
    pub channels: Vec<Channel>,
    /// Known roles on apps. A pair that is missing is unknown.
    pub app_roles: BTreeMap<(AccountId, AppId), AppRole>,
    /// Known roles on channels. A pair that is missing is unknown.
    pub channel_roles: BTreeMap<(AccountId, ChannelId), ChannelRole>,
    /// Temporary holidays that the user adds to the table of rulebook 8.
    pub holidays: BTreeSet<Date>,
    /// What was ticked off, in that order; no action twice.
    pub done: Vec<Tick>,
}

/// A Kakao Account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Names it within the case.
    pub id: AccountId,
    /// What the user calls it.
    pub name: String,
}

/// A trade that needs a registration certificate of its own (rulebook 5, documents).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trade {
    /// Mail-order business.
    MailOrder,
    /// Sale of medical devices.
    MedicalDevices,
    /// Sale of health functional food.
    HealthFood,
}

impl Trade {
    /// Every such trade.
    pub const ALL: [Self; 3] = [Self::MailOrder, Self::MedicalDevices, Self::HealthFood];

    /// The word for it in a case file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MailOrder => "mail_order",
            Self::MedicalDevices => "medical_devices",
            Self::HealthFood => "health_food",
        }
    }
}

impl Case {
    /// The account with this id.
    pub fn account(&self, id: &AccountId) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == *id)
    }

    /// The app with this id.
    pub fn app(&self, id: &AppId) -> Option<&App> {
        self.apps.iter().find(|app| app.id == *id)
    }

    /// The channel with this id.
    pub fn channel(&self, id: &ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == *id)
    }

    /// The role of an account on an app.
    pub fn app_role(&self, account: &AccountId, app: &AppId) -> Fact<AppRole> {
        self.app_roles.get(&(account.clone(), app.clone())).copied().into()
    }

    /// The role of an account on a channel.
    pub fn channel_role(&self, account: &AccountId, channel: &ChannelId) -> Fact<ChannelRole> {
        self.channel_roles.get(&(account.clone(), channel.clone())).copied().into()
    }

    /// The case with these channels alone: the others neither help nor hinder.
    pub fn only(&self, wanted: &dyn Fn(&ChannelId) -> bool) -> Self {
        let mut only = Self {
            name: self.name.clone(),
            trade: self.trade.clone(),
            accounts: self.accounts.clone(),
            apps: self.apps.clone(),
            app_roles: self.app_roles.clone(),
            holidays: self.holidays.clone(),
            done: self.done.clone(),
            ..Self::default()
        };
        only.channels.extend(self.channels.iter().filter(|channel| wanted(&channel.id)).cloned());
        let pairs =
            only.accounts.iter().flat_map(|account| only.channels.iter().map(move |channel| (account, channel)));
        let pairs = pairs.map(|(account, channel)| (account.id.clone(), channel.id.clone()));
        only.channel_roles.extend(pairs.filter_map(|pair| self.channel_roles.get(&pair).map(|role| (pair, *role))));
        only
    }

    /// Whether nothing was entered yet.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty() && self.apps.is_empty() && self.channels.is_empty()
    }
}
