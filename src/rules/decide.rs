//! Deciding: what decides is compiled once for a login and an app into a few bytes a channel, and
//! everything about the outcome is read from these. Why it is so is told elsewhere, on demand.

use crate::facts::{AccountId, AppId, Case, Fact, Touched};

use super::conditions::own_service_only::connected;
use super::conditions::{AppFacts, AppSubject, ChannelFacts, Outcomes, app_findings};
use super::{Condition, Count, Finding, Outcome, Reading, Readings, Standing, Verdict};

/// The facts that decide for one login and one app, under whatever readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decisive {
    app: AppFacts,
    channels: Vec<ChannelFacts>,
}

/// What becomes of a channel under one set of readings, and whether it would be the same under the
/// others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Whether the channel is connected to the app already.
    pub connected: Fact<bool>,
    /// All seven conditions, in the rulebook's order.
    pub findings: [Finding; Condition::ALL.len()],
    /// What becomes of it.
    pub verdict: Verdict,
    /// Whether another reading would change the verdict.
    pub standing: Standing,
}

impl Decision {
    /// What was found about one condition.
    pub fn finding(&self, condition: Condition) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.condition == condition)
    }

    /// What a condition came to.
    pub fn outcome(&self, condition: Condition) -> Outcome {
        self.finding(condition).map_or(Outcome::Unknown, |finding| finding.outcome)
    }
}

impl Decisive {
    /// The facts of a case that decide for this login and app. Nothing if the case has no such
    /// account or app.
    pub fn of(case: &Case, account: &AccountId, app: &AppId) -> Option<Self> {
        let of = AppSubject::new(case, account, app)?;
        let compile = |channel| ChannelFacts::compile(of.with(channel));
        Some(Self { app: AppFacts::compile(of), channels: case.channels.iter().map(compile).collect() })
    }

    /// The same for the case after an edit that touched no more than this: only what it can have
    /// changed is compiled again.
    pub fn after(&self, touched: &Touched, case: &Case, account: &AccountId, app: &AppId) -> Option<Self> {
        let of = AppSubject::new(case, account, app)?;
        let (of_channel, of_app) = match touched {
            Touched::Nothing => (None, false),
            Touched::Account(other) if other != account => (None, false),
            Touched::AppRole(other, role_on) => (None, other == account && role_on == app),
            Touched::ChannelRole(other, _) if other != account => (None, false),
            Touched::ChannelRole(_, channel) | Touched::Channel(channel) => (Some(channel), false),
            Touched::Account(_) | Touched::App(_) | Touched::Everything => return Self::of(case, account, app),
        };
        // A channel that came or went has moved others.
        if case.channels.len() != self.channels.len() {
            return Self::of(case, account, app);
        }
        let mut after = self.clone();
        if of_app {
            after.app = AppFacts::compile(of);
        }
        if let Some(place) = of_channel.and_then(|id| case.channels.iter().position(|channel| channel.id == *id))
            && let (Some(facts), Some(channel)) = (after.channels.get_mut(place), case.channels.get(place))
        {
            *facts = ChannelFacts::compile(of.with(channel));
        }
        Some(after)
    }

    /// What is found of the app alone.
    pub(super) fn app_findings(&self, readings: Readings) -> [Finding; Condition::APP.len()] {
        app_findings(self.app, readings)
    }

    /// The verdict on each channel, in the case's order.
    pub fn verdicts(&self, readings: Readings) -> impl Iterator<Item = Verdict> {
        self.channels.iter().map(move |channel| Facts { app: self.app, channel: *channel }.verdict(readings))
    }

    /// How many channels would be on the list.
    pub fn count(&self, readings: Readings) -> Count {
        Count::of(self.verdicts(readings))
    }

    /// Every condition's outcome and the verdict of each channel, in the case's order, and nothing of
    /// other readings.
    pub fn outcomes(&self, readings: Readings) -> impl Iterator<Item = (Outcomes, Verdict)> {
        self.channels.iter().map(move |channel| Facts { app: self.app, channel: *channel }.outcomes(readings))
    }

    /// What becomes of each channel, in the case's order.
    pub fn decisions(&self, readings: Readings) -> impl Iterator<Item = Decision> {
        self.channels.iter().map(move |channel| Facts { app: self.app, channel: *channel }.decide(readings))
    }
}

/// What decides about one channel.
#[derive(Clone, Copy)]
pub(super) struct Facts {
    pub app: AppFacts,
    pub channel: ChannelFacts,
}

impl Facts {
    #[inline]
    fn outcomes(self, readings: Readings) -> (Outcomes, Verdict) {
        let outcomes = Outcomes::decide(self.app, self.channel, readings);
        (outcomes, Verdict::of(connected(self.channel.own_service_only), outcomes.all()))
    }

    /// What becomes of the channel under these readings.
    pub fn verdict(self, readings: Readings) -> Verdict {
        self.outcomes(readings).1
    }

    /// All that is decided.
    ///
    /// The values of a reading are ordered, and a stricter one never makes an outcome better
    /// (rulebook 4): so what any combination of readings can do lies between what the strictest and
    /// the most lenient do, and there is no need to try them all.
    pub fn decide(self, readings: Readings) -> Decision {
        let (outcomes, verdict) = self.outcomes(readings);
        let bounds = readings.bounds().map(|bound| Outcomes::decide(self.app, self.channel, bound));
        let settled = verdict == Verdict::AlreadyConnected || bounds.iter().all(|other| other.all() == outcomes.all());
        Decision {
            connected: connected(self.channel.own_service_only),
            findings: outcomes.findings(bounds),
            verdict,
            standing: if settled { Standing::Settled } else { standing(outcomes, bounds) },
        }
    }
}

/// Which readings change a verdict that some do: the outcomes under the chosen ones are held against
/// those under the strictest and the most lenient, reading by reading.
fn standing(outcomes: Outcomes, bounds: [Outcomes; 2]) -> Standing {
    let parts = |outcomes: Outcomes| Reading::OF_VERDICTS.map(|reading| outcomes.of_reading(Some(reading)));
    let (all, firm, chosen) = (outcomes.all(), outcomes.of_reading(None), parts(outcomes));
    let bounds = bounds.map(parts);
    Standing::of(|set| {
        let under = |bound: &[Outcome; 4]| {
            let each = Reading::OF_VERDICTS.iter().zip(chosen.iter().zip(bound));
            each.fold(firm, |worst, (reading, (chosen, bound))| {
                worst.and(if set.contains(reading) { *bound } else { *chosen })
            })
        };
        bounds.iter().any(|bound| under(bound) != all)
    })
}

/// Whether the account has a role on the app that allows connecting.
pub(super) fn app_role(of: AppSubject<'_>, readings: Readings) -> Outcome {
    let findings = app_findings(AppFacts::compile(of), readings).into_iter();
    Outcome::all(findings.filter(|finding| finding.condition == Condition::AppRole).map(|finding| finding.outcome))
}

/// Whether the app can be selected.
pub(super) fn app_selectable(of: AppSubject<'_>, readings: Readings) -> Outcome {
    AppFacts::compile(of).decide(readings)
}
