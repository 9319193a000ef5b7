//! What decides of the case that is open, kept from one answer to the next: a question under other
//! readings compiles nothing, and an edit only what it can have changed.

use std::sync::Arc;

use crate::explain::beside::Gap;
use crate::explain::{Ask, Inquiry};
use crate::facts::{AccountId, AppId, Case, Touched};
use crate::rules::{Count, Decisive, Profile, Readings, Trace};

/// What decides for the login and the app that were asked about last, and what edits may have changed
/// of it since.
#[derive(Debug, Default)]
pub struct Compiled {
    touched: Touched,
    facts: Option<(AccountId, AppId, Decisive)>,
    answer: Option<Arc<Trace>>,
}

impl Compiled {
    /// Notes what an edit may have changed.
    pub fn touch(&mut self, touched: Touched) {
        self.touched = std::mem::take(&mut self.touched).and(touched);
    }

    /// The answer to a question, the case being as the noted edits left it; the answer before where
    /// nothing that decides has changed since. Nothing until the case has an account and an app.
    pub fn answer(&mut self, case: &Case, ask: &Ask) -> Option<Arc<Trace>> {
        let touched = std::mem::take(&mut self.touched);
        let (compiled, before) = (self.facts.take(), self.answer.take());
        let Inquiry { account, app, .. } = ask.of_case(case)?;
        let compiled = compiled.filter(|(of, with, _)| (of, with) == (&account, &app)).map(|(.., facts)| facts);
        let before =
            before.filter(|trace| (&trace.account, &trace.app, trace.readings) == (&account, &app, ask.readings));
        let (facts, kept) = match (compiled, touched) {
            (Some(facts), Touched::Nothing) => (facts, before),
            (Some(facts), touched) => (facts.after(&touched, case, &account, &app)?, None),
            (None, _) => (Decisive::of(case, &account, &app)?, None),
        };
        let trace = match kept {
            Some(kept) => kept,
            None => Arc::new(facts.trace(case, &account, &app, ask.readings)),
        };
        self.answer = Some(Arc::clone(&trace));
        self.facts = Some((account, app, facts));
        Some(trace)
    }

    /// How many channels would be listed under each profile of readings, for what was answered last.
    pub fn listed_by_profile(&self) -> Vec<(Profile, Count)> {
        let edition = self.answer.as_ref().map(|trace| trace.readings.edition).unwrap_or_default();
        let listed =
            |facts: &Decisive| Profile::ALL.map(|profile| (profile, facts.count(edition.profile(profile)))).to_vec();
        self.facts.as_ref().map(|(.., facts)| listed(facts)).unwrap_or_default()
    }

    /// How much other readings of the rules, of whatever edition, differ from what was answered last.
    pub fn gap(&self, there: Readings) -> Gap {
        let (Some(here), Some((.., facts))) = (&self.answer, &self.facts) else { return Gap::default() };
        Gap::of(here.channels.iter().map(|found| found.verdict).zip(facts.verdicts(there)))
    }
}
