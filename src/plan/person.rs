//! Who can do a step, and the fewest people who can do them all.

use crate::facts::{AccountId, AppId, AppRole, Case, ChannelId, ChannelRole, Fact};
use crate::order::Order;
use crate::rules::{Disconnecting, Edition};

use super::{Action, Removal};

/// Somebody who acts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {
    /// An account of the case.
    Account(AccountId),
    /// Whoever holds a role that no account of the case is known to hold: has to be found first.
    NotKnown(Holder),
}

/// A role that one has to hold to do a step (rulebook 5).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// The Owner of an app.
    OwnerOf(AppId),
    /// The Master of a channel.
    MasterOf(ChannelId),
    /// The Owner or an Editor of an app.
    TeamOf(AppId),
    /// The Owner or an Editor of an app that is not in the case, and that this connection of the channel
    /// leads to.
    TeamBehind(ChannelId, Removal),
}

/// Somebody to find before a plan can start: nobody in the case is known to hold the role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToFind {
    /// The role.
    pub holder: Holder,
    /// Accounts of the case whose role there is not known, so that it may be they.
    pub may_be: Vec<AccountId>,
}

impl Person {
    /// The account, if the person is known.
    pub const fn account(&self) -> Option<&AccountId> {
        match self {
            Self::Account(account) => Some(account),
            Self::NotKnown(_) => None,
        }
    }
}

impl Holder {
    /// The accounts known to hold the role, in the case's order.
    pub fn known(&self, case: &Case) -> Vec<AccountId> {
        let roles: &[AppRole] = match self {
            Self::TeamOf(_) => &[AppRole::Owner, AppRole::Editor],
            Self::OwnerOf(_) | Self::MasterOf(_) | Self::TeamBehind(..) => &[AppRole::Owner],
        };
        let on_app = |role: Fact<AppRole>| roles.iter().any(|one| role == Fact::Known(*one));
        self.accounts(case, on_app, Fact::Known(ChannelRole::Master))
    }

    /// The accounts whose role is not known, in the case's order.
    pub fn possible(&self, case: &Case) -> Vec<AccountId> {
        self.accounts(case, |role| role == Fact::Unknown, Fact::Unknown)
    }

    fn accounts(
        &self,
        case: &Case,
        on_app: impl Fn(Fact<AppRole>) -> bool,
        on_channel: Fact<ChannelRole>,
    ) -> Vec<AccountId> {
        let holds = |account: &AccountId| match self {
            Self::OwnerOf(app) | Self::TeamOf(app) => on_app(case.app_role(account, app)),
            Self::MasterOf(channel) => case.channel_role(account, channel) == on_channel,
            // The case knows nobody's role on an app that it does not have.
            Self::TeamBehind(..) => false,
        };
        case.accounts.iter().map(|account| &account.id).filter(|account| holds(account)).cloned().collect()
    }
}

/// The roles any of which lets one do it; none where nobody does anything.
pub fn holders(action: &Action, edition: Edition) -> Vec<Holder> {
    match action {
        Action::LogInAs(_) | Action::ChooseApp(_) | Action::WaitForReview(_) => Vec::new(),
        Action::GrantAppRole(_, app) | Action::RegisterAppBusiness(app, _) | Action::CorrectAppBusiness(app, _) => {
            vec![Holder::OwnerOf(app.clone())]
        }
        Action::GrantChannelRole(_, channel)
        | Action::SaveChannelBusiness(channel, _)
        | Action::CorrectChannelBusiness(channel, _)
        | Action::ApplyBusinessChannel(channel) => vec![Holder::MasterOf(channel.clone())],
        Action::RemoveConnection(channel, removal) => match (edition.disconnecting(), removal) {
            // "Whoever holds it": either end of the connection.
            (Disconnecting::CustomerService, Removal::App(app)) => {
                vec![Holder::MasterOf(channel.clone()), Holder::OwnerOf(app.clone())]
            }
            (Disconnecting::CustomerService, Removal::Outside(..) | Removal::Unknown) => {
                vec![Holder::MasterOf(channel.clone())]
            }
            (Disconnecting::TeamOfApp, Removal::App(app)) => vec![Holder::TeamOf(app.clone())],
            (Disconnecting::TeamOfApp, Removal::Outside(..) | Removal::Unknown) => {
                vec![Holder::TeamBehind(channel.clone(), removal.clone())]
            }
        },
    }
}

/// Everybody who can do it: the accounts known to hold one of the roles, the login first and then
/// in the case's order; where there is none, whoever holds a role.
pub fn candidates(action: &Action, case: &Case, login: &AccountId, edition: Edition) -> Vec<Person> {
    let holders = holders(action, edition);
    let mut known: Vec<AccountId> = Vec::new();
    for account in holders.iter().flat_map(|holder| holder.known(case)) {
        if !known.contains(&account) {
            known.push(account);
        }
    }
    if known.is_empty() {
        return holders.into_iter().map(Person::NotKnown).collect();
    }
    let place = |account: &AccountId| case.accounts.iter().position(|one| one.id == *account);
    known.order_by_key(|account| (account != login, place(account)));
    known.into_iter().map(Person::Account).collect()
}

/// How many partial answers the search for the fewest people may look at. Cases of the size that
/// the product promises to be exact for stay far below it.
const BUDGET: usize = 50_000;

/// The fewest people with whom every set of candidates is served, and whether that is proven.
/// Empty sets ask for nobody.
pub(super) fn fewest(sets: &[&[Person]]) -> (Vec<Person>, bool) {
    // Where only one person can do a step, there is nothing to choose.
    let mut chosen: Vec<Person> = Vec::new();
    for set in sets {
        if let [only] = set
            && !chosen.contains(only)
        {
            chosen.push(only.clone());
        }
    }
    let is_open = |set: &&[Person]| set.len() > 1 && !set.iter().any(|person| chosen.contains(person));
    let open: Vec<&[Person]> = sets.iter().copied().filter(is_open).collect();
    let counts = open.counted();
    let mut open: Vec<_> = open.into_iter().zip(counts).filter(|(_, count)| *count > 0).map(|(set, _)| set).collect();
    let mut budget = BUDGET;
    for size in 0..=open.len() {
        if let Some(more) = hit(&open, size, &mut budget) {
            chosen.extend(more);
            return (chosen, true);
        }
        if budget == 0 {
            break;
        }
    }
    // Not proven smallest any more: serve the sets one by one, whoever serves most first.
    while let Some(set) = open.first() {
        let serves = |person: &&Person| open.iter().filter(|other| other.contains(person)).count();
        let Some(next) = set.iter().max_by_key(serves).cloned() else { break };
        open.retain(|other| !other.contains(&next));
        chosen.push(next);
    }
    (chosen, false)
}

/// At most `size` people who serve every set, the earliest candidates first.
fn hit(open: &[&[Person]], size: usize, budget: &mut usize) -> Option<Vec<Person>> {
    let Some(first) = open.first() else { return Some(Vec::new()) };
    if size == 0 {
        return None;
    }
    for person in *first {
        *budget = budget.checked_sub(1)?;
        let left: Vec<&[Person]> = open.iter().filter(|set| !set.contains(person)).copied().collect();
        if let Some(mut found) = hit(&left, size - 1, budget) {
            found.push(person.clone());
            return Some(found);
        }
    }
    None
}

/// The people among these who have to be found first.
pub(super) fn to_find<'a>(people: impl Iterator<Item = &'a Person>, case: &Case) -> Vec<ToFind> {
    let holder = |person: &Person| match person {
        Person::Account(_) => None,
        Person::NotKnown(holder) => Some(holder.clone()),
    };
    people.filter_map(holder).map(|holder| ToFind { may_be: holder.possible(case), holder }).collect()
}
