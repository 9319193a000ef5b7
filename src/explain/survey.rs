//! The same question for everyone who might log in, and for every app.

use crate::facts::{AccountId, AppId, Case, ChannelId};
use crate::rules::{Count, Trace, Verdict};

use super::{Inquiry, Tally};

/// What is varied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Axis {
    /// Who is logged in.
    Accounts,
    /// Which app is chosen.
    Apps,
}

/// The answers for every account with the chosen app, or for every app with the chosen login, in
/// the case's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// What is varied.
    pub axis: Axis,
    /// What was asked.
    pub inquiry: Inquiry,
    /// One answer for each account or app.
    pub traces: Vec<Trace>,
}

/// What a better login, or a better app, would bring: "as Jihoon: 7 of 9 instead of 4".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gain {
    /// Who should log in.
    pub account: AccountId,
    /// The app to choose.
    pub app: AppId,
    /// How many channels would be listed.
    pub listed: Count,
    /// How many are listed now; fewer for sure.
    pub instead_of: Count,
    /// The channels that come onto the list, in the case's order.
    pub gained: Vec<ChannelId>,
    /// The channels that drop off it.
    pub lost: Vec<ChannelId>,
}

impl Survey {
    /// Asks for every account or app in turn: one evaluation each.
    pub fn take(case: &Case, inquiry: &Inquiry, axis: Axis) -> Self {
        let ask = |inquiry: Inquiry| inquiry.evaluate(case);
        let traces = match axis {
            Axis::Accounts => {
                let each = case.accounts.iter().map(|one| Inquiry { account: one.id.clone(), ..inquiry.clone() });
                each.filter_map(ask).collect()
            }
            Axis::Apps => {
                let each = case.apps.iter().map(|one| Inquiry { app: one.id.clone(), ..inquiry.clone() });
                each.filter_map(ask).collect()
            }
        };
        Self { axis, inquiry: inquiry.clone(), traces }
    }

    /// The answer to what was asked.
    pub fn chosen(&self) -> Option<&Trace> {
        self.traces.iter().find(|trace| trace.account == self.inquiry.account && trace.app == self.inquiry.app)
    }

    /// The answer with the most listed channels: the chosen one where none is better, else the one
    /// that leaves fewer channels undecided or out, else the first.
    pub fn best(&self) -> Option<&Trace> {
        let most = self.traces.iter().map(Trace::listed).max()?;
        if let Some(chosen) = self.chosen().filter(|chosen| chosen.listed() == most) {
            return Some(chosen);
        }
        let best = self.traces.iter().filter(|trace| trace.listed() == most);
        best.min_by_key(|trace| Tally::of(trace).not_listed)
    }

    /// What the best answer has over the chosen one, where it lists more.
    pub fn gain(&self) -> Option<Gain> {
        Gain::of(self.chosen()?, self.best()?)
    }
}

impl Gain {
    /// What the second answer has over the first, where it lists more. Both are of one case.
    pub fn of(chosen: &Trace, better: &Trace) -> Option<Self> {
        let (instead_of, listed) = (chosen.count(), better.count());
        if listed.least <= instead_of.least {
            return None;
        }
        let pairs = || chosen.channels.iter().zip(&better.channels);
        let moved = |from: Verdict, gains: bool| {
            let is = move |verdict: Verdict| verdict == from;
            pairs()
                .filter(move |(was, now)| match gains {
                    true => !is(was.verdict) && is(now.verdict),
                    false => is(was.verdict) && !is(now.verdict),
                })
                .map(|(was, _)| was.channel.clone())
                .collect()
        };
        Some(Self {
            account: better.account.clone(),
            app: better.app.clone(),
            listed,
            instead_of,
            gained: moved(Verdict::Listed, true),
            lost: moved(Verdict::Listed, false),
        })
    }

    /// The best pair of login and app, where it lists more than the present one: one evaluation
    /// for each pair.
    pub fn of_any_pair(case: &Case, chosen: &Trace) -> Option<Self> {
        let inquiry = Inquiry::of(chosen);
        let mut best: Option<Trace> = None;
        for account in &case.accounts {
            let inquiry = Inquiry { account: account.id.clone(), ..inquiry.clone() };
            for trace in Survey::take(case, &inquiry, Axis::Apps).traces {
                if best.as_ref().is_none_or(|best| trace.listed() > best.listed()) {
                    best = Some(trace);
                }
            }
        }
        Self::of(chosen, &best?)
    }
}
