//! From a case to a trace.

use crate::facts::{AccountId, AppId, Case};

use super::button::button;
use super::{ChannelTrace, Decisive, Edition, Outcome, Profile, Readings, Trace};

/// Evaluates every channel of the case for one login, one app and one set of readings
/// (rulebook 1). Nothing if the case has no such account or app.
pub fn evaluate(case: &Case, account: &AccountId, app: &AppId, readings: Readings) -> Option<Trace> {
    Decisive::of(case, account, app).map(|facts| facts.trace(case, account, app, readings))
}

/// Evaluates the case in an edition for every account, app and profile, in that order.
pub fn evaluate_all(case: &Case, edition: Edition) -> impl Iterator<Item = (Profile, Trace)> {
    let pairs = case.accounts.iter().flat_map(|account| case.apps.iter().map(move |app| (&account.id, &app.id)));
    pairs.flat_map(move |(account, app)| {
        let one = move |profile: Profile| Some((profile, evaluate(case, account, app, edition.profile(profile))?));
        Profile::ALL.into_iter().filter_map(one)
    })
}

impl Decisive {
    /// The whole answer, from the facts of this case for this login and app.
    pub fn trace(&self, case: &Case, account: &AccountId, app: &AppId, readings: Readings) -> Trace {
        let app_findings = self.app_findings(readings);
        let decided = case.channels.iter().zip(self.decisions(readings));
        Trace {
            account: account.clone(),
            app: app.clone(),
            readings,
            button: button(case, account, app, readings),
            app_selectable: Outcome::all(app_findings.iter().map(|finding| finding.outcome)),
            app_findings,
            channels: decided.map(|(channel, decision)| ChannelTrace::new(channel.id.clone(), decision)).collect(),
        }
    }
}
