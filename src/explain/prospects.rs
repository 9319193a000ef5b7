//! What each login and each app would list, to be said where one is chosen.

use crate::facts::{AccountId, AppId, Case, ChannelId};
use crate::rules::{Count, Decisive, Trace, Verdict};

/// The most channels, over all logins and apps, that are decided about: more would hold the page up.
pub const MOST: usize = 50_000;

/// What another login, or another app, would list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prospect {
    /// How many channels would be listed.
    pub count: Count,
    /// The channels that come onto the list, in the case's order.
    pub gained: Vec<ChannelId>,
    /// How many channels drop off it.
    pub lost: usize,
}

/// What each login would list with the chosen app, and each app with the chosen login.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prospects {
    /// By login, in the case's order.
    pub accounts: Vec<(AccountId, Prospect)>,
    /// By app, in the case's order.
    pub apps: Vec<(AppId, Prospect)>,
}

impl Prospects {
    /// Decides for every login and every app beside those of the present answer. Nothing where that
    /// would be too much.
    pub fn of(case: &Case, chosen: &Trace) -> Self {
        let others = case.accounts.len() + case.apps.len();
        if others.saturating_mul(case.channels.len()) > MOST {
            return Self::default();
        }
        let ask = |account: &AccountId, app: &AppId| Prospect::of(&Decisive::of(case, account, app)?, chosen);
        let accounts = case.accounts.iter().map(|one| &one.id);
        let apps = case.apps.iter().map(|one| &one.id);
        Self {
            accounts: accounts.filter_map(|id| Some((id.clone(), ask(id, &chosen.app)?))).collect(),
            apps: apps.filter_map(|id| Some((id.clone(), ask(&chosen.account, id)?))).collect(),
        }
    }

    /// What a login would list.
    pub fn account(&self, id: &AccountId) -> Option<&Prospect> {
        self.accounts.iter().find(|(one, _)| one == id).map(|(_, prospect)| prospect)
    }

    /// What an app would list.
    pub fn app(&self, id: &AppId) -> Option<&Prospect> {
        self.apps.iter().find(|(one, _)| one == id).map(|(_, prospect)| prospect)
    }
}

impl Prospect {
    /// Nothing where the answer is about other channels than what decides.
    fn of(decisive: &Decisive, chosen: &Trace) -> Option<Self> {
        let count = decisive.count(chosen.readings);
        if count.all != chosen.channels.len() {
            return None;
        }
        let (mut gained, mut lost) = (Vec::new(), 0);
        for (was, verdict) in chosen.channels.iter().zip(decisive.verdicts(chosen.readings)) {
            match (was.verdict == Verdict::Listed, verdict == Verdict::Listed) {
                (false, true) => gained.push(was.channel.clone()),
                (true, false) => lost += 1,
                _ => {}
            }
        }
        Some(Self { count, gained, lost })
    }
}
