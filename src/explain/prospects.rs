//! What each login, each app and each edition of the rules would list, to be said where one is chosen.

use crate::facts::{AccountId, AppId, Case, ChannelId};
use crate::rules::{Count, Decisive, Edition, Readings, Trace, Verdict};

/// The most channels, over all logins and apps, that are decided about: more would hold the page up.
pub const MOST: usize = 50_000;

/// What another login, another app, or another edition of the rules would list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prospect {
    /// How many channels would be listed.
    pub count: Count,
    /// The channels that come onto the list, in the case's order.
    pub gained: Vec<ChannelId>,
    /// How many channels drop off it.
    pub lost: usize,
}

/// What each login would list with the chosen app, each app with the chosen login, and each edition with
/// both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prospects {
    /// By login, in the case's order.
    pub accounts: Vec<(AccountId, Prospect)>,
    /// By app, in the case's order.
    pub apps: Vec<(AppId, Prospect)>,
    /// By edition, read as much like the chosen one as it can be.
    pub editions: Vec<(Edition, Prospect)>,
}

impl Prospects {
    /// Decides for every login, every app and every edition beside those of the present answer. Nothing
    /// where that would be too much.
    pub fn of(case: &Case, chosen: &Trace) -> Self {
        let others = case.accounts.len() + case.apps.len() + Edition::ALL.len();
        if others.saturating_mul(case.channels.len()) > MOST {
            return Self::default();
        }
        let readings = chosen.readings;
        let ask = |account: &AccountId, app: &AppId| Prospect::of(&Decisive::of(case, account, app)?, readings, chosen);
        let own = Decisive::of(case, &chosen.account, &chosen.app);
        let connect = |edition| Prospect::of(own.as_ref()?, readings.in_edition(edition), chosen);
        let accounts = case.accounts.iter().map(|one| &one.id);
        let apps = case.apps.iter().map(|one| &one.id);
        Self {
            accounts: accounts.filter_map(|id| Some((id.clone(), ask(id, &chosen.app)?))).collect(),
            apps: apps.filter_map(|id| Some((id.clone(), ask(&chosen.account, id)?))).collect(),
            editions: Edition::ALL.into_iter().filter_map(|edition| Some((edition, connect(edition)?))).collect(),
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

    /// What an edition would list.
    pub fn edition(&self, edition: Edition) -> Option<&Prospect> {
        self.editions.iter().find(|(one, _)| *one == edition).map(|(_, prospect)| prospect)
    }
}

impl Prospect {
    /// Nothing where the answer is about other channels than what decides.
    fn of(decisive: &Decisive, readings: Readings, chosen: &Trace) -> Option<Self> {
        let count = decisive.count(readings);
        if count.all != chosen.channels.len() {
            return None;
        }
        let (mut gained, mut lost) = (Vec::new(), 0);
        for (was, verdict) in chosen.channels.iter().zip(decisive.verdicts(readings)) {
            match (was.verdict == Verdict::Listed, verdict == Verdict::Listed) {
                (false, true) => gained.push(was.channel.clone()),
                (true, false) => lost += 1,
                _ => {}
            }
        }
        Some(Self { count, gained, lost })
    }
}
