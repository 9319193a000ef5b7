//! From a case to a trace.

use crate::facts::{AccountId, AppId, Case, Channel};

use super::conditions::{self, AppSubject, ChannelSubject};
use super::{
    ChannelTrace, Condition, Finding, Outcome, Profile, ReadingValue, Readings, Standing, Trace, Verdict, button,
};

/// Evaluates every channel of the case for one login, one app and one set of readings
/// (rulebook 1). Nothing if the case has no such account or app.
pub fn evaluate(case: &Case, account: &AccountId, app: &AppId, readings: Readings) -> Option<Trace> {
    let account = &case.account(account)?.id;
    let subject = AppSubject { case, account, app: case.app(app)? };
    let app_findings = conditions::APP
        .map(|condition| {
            Judged::new(condition, readings, |readings| conditions::check_app(condition, subject, readings))
        })
        .map(|judged| judged.finding);
    Some(Trace {
        account: account.clone(),
        app: app.clone(),
        readings,
        button: button(case, account, readings),
        app_selectable: Outcome::all(app_findings.iter().map(|finding| finding.outcome)),
        app_findings,
        channels: case
            .channels
            .iter()
            .map(|channel| trace(ChannelSubject { of: subject, channel }, readings))
            .collect(),
    })
}

/// Evaluates the case for every account, app and profile, in that order.
pub fn evaluate_all(case: &Case) -> impl Iterator<Item = (Profile, Trace)> {
    let pairs = case.accounts.iter().flat_map(|account| case.apps.iter().map(move |app| (&account.id, &app.id)));
    pairs.flat_map(move |(account, app)| {
        let one = move |profile: Profile| Some((profile, evaluate(case, account, app, profile.readings())?));
        Profile::ALL.into_iter().filter_map(one)
    })
}

fn trace(subject: ChannelSubject<'_>, readings: Readings) -> ChannelTrace {
    let connected = subject.channel.connected_to(&subject.of.app.id);
    let judged = Condition::ALL
        .map(|condition| Judged::new(condition, readings, |readings| conditions::check(condition, subject, readings)));
    let verdict = |readings| Verdict::of(connected, judged.iter().map(|one| one.outcome(readings)));
    ChannelTrace {
        channel: subject.channel.id.clone(),
        connected,
        verdict: verdict(readings),
        standing: Standing::of(readings, verdict),
        findings: judged.map(|one| one.finding),
    }
}

/// The button asks about all apps of the case, not only the chosen one.
fn button(case: &Case, account: &AccountId, readings: Readings) -> Outcome {
    let apps = case.apps.iter().map(|app| {
        let subject = AppSubject { case, account, app };
        let selectable =
            Outcome::all(conditions::APP.map(|condition| conditions::check_app(condition, subject, readings).outcome));
        let listed = move |channel: &Channel| {
            let outcome =
                |condition| conditions::check(condition, ChannelSubject { of: subject, channel }, readings).outcome;
            Verdict::of(channel.connected_to(&app.id), Condition::ALL.map(outcome)).listed()
        };
        (selectable, case.channels.iter().map(listed))
    });
    button::check(apps, readings.button)
}

/// A condition's finding under the chosen readings, and its outcome under every value of the one
/// reading that it depends on.
struct Judged {
    finding: Finding,
    by_value: Vec<(ReadingValue, Outcome)>,
}

impl Judged {
    fn new(condition: Condition, chosen: Readings, check: impl Fn(Readings) -> Finding) -> Self {
        let values = condition.reading().map_or(&[][..], |reading| reading.values());
        let by_value: Vec<_> = values.iter().map(|value| (*value, check(chosen.with(*value)).outcome)).collect();
        let mut finding = check(chosen);
        finding.depends = by_value.iter().any(|(_, outcome)| *outcome != finding.outcome);
        Self { finding, by_value }
    }

    fn outcome(&self, readings: Readings) -> Outcome {
        let chosen = self.by_value.iter().find(|(value, _)| readings.value(value.reading()) == *value);
        chosen.map_or(self.finding.outcome, |(_, outcome)| *outcome)
    }
}
