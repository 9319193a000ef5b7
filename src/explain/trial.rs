//! Trying something out: what a fix, or an answer to what is not known, would do to the whole
//! answer, before anything is changed.

use crate::facts::command::Command;
use crate::facts::{AccountId, Action, AppId, Case, ChannelId};
use crate::order::Order;
use crate::plan::{Entered, Fix, NeedsBusiness, commands};
use crate::rules::{Condition, Conditions, Question, Trace, Verdict};

use super::Inquiry;
use super::delta::Delta;
use super::what_if::{FactRef, Value, completions};

/// Something that can be tried out: changes of facts and of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// The answer that is given to what is not known; nothing where something is done.
    pub answer: Option<Value>,
    /// Who would be logged in.
    pub account: AccountId,
    /// The app that would be chosen.
    pub app: AppId,
    /// The changes of facts, in their order.
    pub commands: Vec<Command>,
    /// Whether a value in them only stands for one that the user has to give, so that they serve to
    /// look ahead and are never to be carried out.
    pub hypothetical: bool,
}

/// What would come of a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ghost {
    /// What is tried.
    pub trial: Trial,
    /// What the answer would say differently.
    pub delta: Delta,
    /// The verdict on the channel that it is tried for.
    pub verdict: Verdict,
    /// The reasons for that verdict.
    pub reasons: Conditions,
}

impl Trial {
    /// A fix, with business information that the case does not know as on the certificate.
    pub fn of_fix(case: &Case, trace: &Trace, fix: &Fix) -> Self {
        let (mut account, mut app) = (trace.account.clone(), trace.app.clone());
        let (mut all, mut hypothetical) = (Vec::new(), false);
        let mut changed = case.clone();
        for action in &fix.actions {
            match action {
                Action::LogInAs(other) => account = other.clone(),
                Action::ChooseApp(other) => app = other.clone(),
                _ => {}
            }
            let own = commands(action, &changed, &Entered::default()).or_else(|NeedsBusiness| {
                hypothetical = true;
                commands(action, &changed, &Entered::as_on_certificate())
            });
            for command in own.unwrap_or_default() {
                command.clone().apply(&mut changed);
                all.push(command);
            }
        }
        Self { answer: None, account, app, commands: all, hypothetical }
    }

    /// Every answer to a question.
    pub fn of_answers(case: &Case, trace: &Trace, question: &Question) -> Vec<Self> {
        let answers = completions(case, &FactRef::of(question)).into_iter();
        let trial = answers.map(|one| Self {
            answer: Some(one.value),
            account: trace.account.clone(),
            app: trace.app.clone(),
            commands: vec![one.command],
            hypothetical: one.hypothetical,
        });
        trial.collect()
    }

    /// What would come of it for the whole answer, and for the channel that it is tried for.
    /// `trace` is the present answer. Nothing if it takes away the login, the app or the channel.
    pub fn ghost(self, case: &Case, trace: &Trace, channel: &ChannelId) -> Option<Ghost> {
        let mut changed = case.clone();
        for command in self.commands.iter().cloned() {
            command.apply(&mut changed);
        }
        let inquiry = Inquiry { account: self.account.clone(), app: self.app.clone(), readings: trace.readings };
        let after = inquiry.evaluate(&changed)?;
        let found = after.channel(channel)?;
        let (verdict, reasons) = (found.verdict, found.reasons());
        Some(Ghost { delta: Delta::between(trace, &after), trial: self, verdict, reasons })
    }
}

/// The fixes that turn a condition, the best first: what lists the channel, then what leaves the
/// least, then what reaches no further than to the channel.
pub fn fixes_of(condition: Condition, all: &[Fix]) -> Vec<Fix> {
    let mut own: Vec<Fix> = all.iter().filter(|fix| fix.turns.contains(&condition)).cloned().collect();
    let reaches_further = |fix: &Fix| fix.actions.iter().any(|one| one.kind().is_work() && one.channel().is_none());
    own.order_by_key(|fix| (fix.verdict != Verdict::Listed, fix.left.len(), reaches_further(fix)));
    own
}
