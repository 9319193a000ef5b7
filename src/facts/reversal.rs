//! How a change reaches a case, and what takes it back: so that an edit of a large case copies and
//! compares no more of it than the edit is about, and its undoing keeps no second case.

use std::collections::{BTreeMap, BTreeSet};

use super::{Account, AccountId, App, AppId, AppRole, Case, Channel, ChannelId, ChannelRole, Date, Fact, Tick, Trade};

/// What takes changes back: what stood in each place that they changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reversal(Vec<Part>);

/// A part of a case, and what is to stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Name(String),
    Trade(Fact<BTreeSet<Trade>>),
    Holidays(BTreeSet<Date>),
    Account(Item<Account>),
    App(Item<App>),
    Channel(Item<Channel>),
    AppRole((AccountId, AppId), Option<AppRole>),
    ChannelRole((AccountId, ChannelId), Option<ChannelRole>),
    Done(Vec<Tick>),
}

/// What becomes of an item of a list, by its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item<T> {
    Replace(usize, T),
    Insert(usize, T),
    Remove(usize),
}

impl Reversal {
    /// Whether nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes the changes back, and gives what makes them again.
    pub fn apply(self, case: &mut Case) -> Self {
        let mut again = Self::default();
        for part in self.0.into_iter().rev() {
            again.put(case, part);
        }
        again
    }

    /// Takes back a later change too. What is changed over and over, as by typing, is held once.
    pub fn extend(&mut self, later: Self) {
        for part in later.0 {
            if !self.0.last().is_some_and(|last| last.overrules(&part)) {
                self.0.push(part);
            }
        }
    }

    /// Puts a part into the case, and notes what stood there.
    pub(super) fn put(&mut self, case: &mut Case, part: Part) {
        self.0.extend(part.put(case));
    }
}

impl Part {
    /// Puts it into its place, and gives what stood there; nothing where that is the same.
    fn put(self, case: &mut Case) -> Option<Self> {
        match self {
            Self::Name(name) => swap(&mut case.name, name).map(Self::Name),
            Self::Trade(trade) => swap(&mut case.trade, trade).map(Self::Trade),
            Self::Holidays(holidays) => swap(&mut case.holidays, holidays).map(Self::Holidays),
            Self::Account(item) => item.put(&mut case.accounts).map(Self::Account),
            Self::App(item) => item.put(&mut case.apps).map(Self::App),
            Self::Channel(item) => item.put(&mut case.channels).map(Self::Channel),
            Self::AppRole(pair, role) => {
                swap_role(&mut case.app_roles, &pair, role).map(|role| Self::AppRole(pair, role))
            }
            Self::ChannelRole(pair, role) => {
                swap_role(&mut case.channel_roles, &pair, role).map(|role| Self::ChannelRole(pair, role))
            }
            Self::Done(done) => swap(&mut case.done, done).map(Self::Done),
        }
    }

    /// Whether putting this makes up for putting the other one just before it.
    fn overrules(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Name(_), Self::Name(_))
            | (Self::Trade(_), Self::Trade(_))
            | (Self::Holidays(_), Self::Holidays(_))
            | (Self::Done(_), Self::Done(_)) => true,
            (Self::Account(one), Self::Account(other)) => one.overrules(other),
            (Self::App(one), Self::App(other)) => one.overrules(other),
            (Self::Channel(one), Self::Channel(other)) => one.overrules(other),
            (Self::AppRole(one, _), Self::AppRole(other, _)) => one == other,
            (Self::ChannelRole(one, _), Self::ChannelRole(other, _)) => one == other,
            _ => false,
        }
    }
}

impl<T: PartialEq> Item<T> {
    fn put(self, items: &mut Vec<T>) -> Option<Self> {
        match self {
            Self::Replace(place, item) => swap(items.get_mut(place)?, item).map(|old| Self::Replace(place, old)),
            Self::Insert(place, item) => {
                let place = place.min(items.len());
                items.insert(place, item);
                Some(Self::Remove(place))
            }
            Self::Remove(place) => (place < items.len()).then(|| Self::Insert(place, items.remove(place))),
        }
    }

    fn overrules(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Replace(one, _) | Self::Remove(one), Self::Replace(other, _)) => one == other,
            _ => false,
        }
    }
}

fn swap<T: PartialEq>(place: &mut T, new: T) -> Option<T> {
    (*place != new).then(|| std::mem::replace(place, new))
}

fn swap_role<K: Ord + Clone, R: Copy + PartialEq>(
    roles: &mut BTreeMap<K, R>,
    pair: &K,
    role: Option<R>,
) -> Option<Option<R>> {
    let old = match role {
        Some(role) => roles.insert(pair.clone(), role),
        None => roles.remove(pair),
    };
    (old != role).then_some(old)
}
