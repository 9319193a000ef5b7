//! Whom and what an answer is about.

use crate::facts::{AccountId, AppId, Case, ChannelId, Fact};
use crate::rules::{Count, Readings, Subject, Trace, Verdict, evaluate};

/// What a case is asked: who is logged in, which app is chosen, how the source is read
/// (rulebook 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    /// Who is logged in.
    pub account: AccountId,
    /// The app that is to be connected.
    pub app: AppId,
    /// How the rules are read.
    pub readings: Readings,
}

/// What the user has chosen of an inquiry. What is not chosen, or no longer there, is the first of
/// the case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ask {
    /// Who is logged in.
    pub account: Option<AccountId>,
    /// The app that is to be connected.
    pub app: Option<AppId>,
    /// How the rules are read.
    pub readings: Readings,
}

/// How many channels have each verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// On the list.
    pub listed: usize,
    /// Connected to the app already.
    pub already_connected: usize,
    /// Kept from the list by a condition.
    pub not_listed: usize,
    /// Undecided by what is known.
    pub cant_tell: usize,
}

impl Ask {
    /// Asks the same again.
    pub fn of(inquiry: Inquiry) -> Self {
        let Inquiry { account, app, readings } = inquiry;
        Self { account: Some(account), app: Some(app), readings }
    }

    /// What it comes to in a case: the login and the app that are chosen, else the first. Nothing
    /// until the case has an account and an app.
    pub fn of_case(&self, case: &Case) -> Option<Inquiry> {
        let account = self.account.as_ref().and_then(|id| case.account(id)).or(case.accounts.first())?;
        let app = self.app.as_ref().and_then(|id| case.app(id)).or(case.apps.first())?;
        Some(Inquiry { account: account.id.clone(), app: app.id.clone(), readings: self.readings })
    }
}

impl Inquiry {
    /// What a trace answers.
    pub fn of(trace: &Trace) -> Self {
        Self { account: trace.account.clone(), app: trace.app.clone(), readings: trace.readings }
    }

    /// The answer. Nothing if the case has no such account or app.
    pub fn evaluate(&self, case: &Case) -> Option<Trace> {
        evaluate(case, &self.account, &self.app, self.readings)
    }

    /// Whom and what it asks about, with a channel or about the app alone: to say why. Nothing if the
    /// case does not have them.
    pub fn subject<'a>(&self, case: &'a Case, channel: Option<&ChannelId>) -> Option<Subject<'a>> {
        Subject::new(case, (&self.account, &self.app), channel, self.readings)
    }

    /// The part of a case that decides the verdict on these channels: the login, every app (for
    /// the services they belong to), the chosen app's information, and the channels with the
    /// login's roles. It makes trying many changes of one channel cheap; the button, which asks
    /// about all apps and channels, is not to be read from it.
    pub(crate) fn focused<'a>(&self, case: &Case, channels: impl IntoIterator<Item = &'a ChannelId>) -> Case {
        let mut part = Case { accounts: case.account(&self.account).into_iter().cloned().collect(), ..Case::default() };
        part.apps.clone_from(&case.apps);
        for other in part.apps.iter_mut().filter(|app| app.id != self.app) {
            other.business = Fact::Unknown;
        }
        let key = (self.account.clone(), self.app.clone());
        if let Some(role) = case.app_roles.get(&key) {
            part.app_roles.insert(key, *role);
        }
        for id in channels {
            part.channels.extend(case.channel(id).cloned());
            let key = (self.account.clone(), id.clone());
            if let Some(role) = case.channel_roles.get(&key) {
                part.channel_roles.insert(key, *role);
            }
        }
        part
    }
}

impl Tally {
    /// Counts a trace.
    pub fn of(trace: &Trace) -> Self {
        let mut tally = Self::default();
        for channel in &trace.channels {
            match channel.verdict {
                Verdict::Listed => tally.listed += 1,
                Verdict::AlreadyConnected => tally.already_connected += 1,
                Verdict::NotListed => tally.not_listed += 1,
                Verdict::CantTell => tally.cant_tell += 1,
            }
        }
        tally
    }

    /// How many channels have a verdict.
    pub const fn of_verdict(self, verdict: Verdict) -> usize {
        match verdict {
            Verdict::Listed => self.listed,
            Verdict::AlreadyConnected => self.already_connected,
            Verdict::NotListed => self.not_listed,
            Verdict::CantTell => self.cant_tell,
        }
    }

    /// How many channels are on the list, as far as that is known.
    pub const fn count(self) -> Count {
        Count { least: self.listed, most: self.listed + self.cant_tell, all: self.total() }
    }

    /// All channels.
    pub const fn total(self) -> usize {
        self.listed + self.already_connected + self.not_listed + self.cant_tell
    }
}
