//! From the steps of a plan to the whole plan: what each settles, what it waits for, who does it,
//! and what it all costs.

use crate::facts::{AccountId, Case, Channel, ChannelId, ChannelState, Connection, Date, Fact};
use crate::rules::{Condition, Conditions, Decision, Edition, Finding, Grounds, Outcome, Question, Subject};

use super::attempt::{Attempt, Draft};
use super::days::Holidays;
use super::documents::number_after;
use super::person::{candidates, fewest, to_find};
use super::{
    Action, ActionKind, Cost, Days, Lasting, Length, Need, Person, Plan, REVIEW_MAX, Removal, Source, Step, TradeOff,
};

/// Who sits at the table when a plan is made: the case, the login, the edition, and the day.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    pub case: &'a Case,
    pub account: &'a AccountId,
    pub edition: Edition,
    pub today: Date,
}

/// A condition that a step settles, as it is before any step.
pub(super) struct Settled {
    /// The channel, where the condition speaks of one.
    pub channel: Option<ChannelId>,
    /// What was found.
    pub finding: Finding,
    /// What would have to be known.
    pub questions: Vec<Question>,
}

impl Settled {
    /// A condition of a channel. The subject is that channel.
    pub fn of(before: &Decision, condition: Condition, subject: Subject<'_>, channel: &Channel) -> Option<Self> {
        let finding = *before.finding(condition)?;
        Some(Self { channel: Some(channel.id.clone()), finding, questions: finding.questions(subject) })
    }
}

/// Whether one action on a channel waits for another: a review follows its application, and an
/// application the business information that it is compared with.
const fn waits_for(action: ActionKind, other: ActionKind) -> bool {
    match action {
        ActionKind::WaitForReview => matches!(other, ActionKind::ApplyBusinessChannel),
        ActionKind::ApplyBusinessChannel => {
            matches!(other, ActionKind::SaveChannelBusiness | ActionKind::CorrectChannelBusiness)
        }
        _ => false,
    }
}

impl Table<'_> {
    /// A step that settles these conditions, waiting for none.
    pub fn step(self, action: Action, settled: Vec<Settled>) -> Step {
        self.planned(action, settled, false)
    }

    fn planned(self, action: Action, settled: Vec<Settled>, may_forbid: bool) -> Step {
        Step {
            candidates: candidates(&action, self.case, self.account, self.edition).into(),
            need: need(&action, &settled, may_forbid),
            settles: settled.into_iter().map(|one| (one.channel, one.finding.condition)).collect(),
            actor: None,
            after: Vec::new(),
            action,
        }
    }

    /// The steps on one channel, each with the conditions that it settles, and waiting for others of
    /// these by their place.
    pub fn channel_steps(
        self,
        actions: Vec<(Action, Conditions)>,
        before: &Decision,
        subject: Subject<'_>,
        channel: &Channel,
    ) -> Vec<Step> {
        let kinds: Vec<ActionKind> = actions.iter().map(|(action, _)| action.kind()).collect();
        let step = |(action, settles): (Action, Conditions)| {
            let kind = action.kind();
            let settled = settles.into_iter().filter_map(|one| Settled::of(before, one, subject, channel)).collect();
            let may_forbid = may_forbid(&action, subject);
            let after = kinds.iter().enumerate().filter(|(_, other)| waits_for(kind, **other));
            let after = after.map(|(place, _)| place).collect();
            Step { after, ..self.planned(action, settled, may_forbid) }
        };
        actions.into_iter().map(step).collect()
    }

    /// The plan that a draft comes to, and whether its number of people is proven smallest.
    pub fn finish(self, attempt: &Attempt<'_>, draft: Draft, questions: Vec<Question>) -> (Plan, bool) {
        let Draft { app_steps: mut steps, needs, connect, already } = draft;
        for need in needs {
            let before = steps.len();
            steps.extend(attempt.steps(need).iter().cloned().map(|mut step| {
                step.after.iter_mut().for_each(|place| *place += before);
                step
            }));
        }
        let sets: Vec<&[Person]> = steps.iter().map(|step| &*step.candidates).collect();
        let (chosen, proven) = fewest(&sets);
        let mut people: Vec<Person> = Vec::new();
        for step in &mut steps {
            step.actor = step.candidates.iter().find(|person| chosen.contains(person)).cloned();
            people.extend(step.actor.clone().filter(|person| !people.contains(person)));
        }
        let cost = Cost {
            steps: steps.iter().filter(|step| step.action.kind().is_work()).count(),
            people: people.len(),
            days: self.days(&steps),
            lasting: Lasting::of(steps.iter().map(|step| step.action.kind()), self.edition),
        };
        let to_find = to_find(people.iter(), self.case);
        let number = number_after(self.case, &attempt.app.id, &steps);
        let (edition, account, app) = (self.edition, self.account.clone(), attempt.app.id.clone());
        let trade_off = TradeOff::NONE;
        let plan = Plan {
            edition,
            account,
            app,
            steps,
            connect,
            already,
            people,
            to_find,
            questions,
            number,
            cost,
            trade_off,
        };
        (plan, proven)
    }

    /// The latest number of business days. All steps run side by side but for the review, which
    /// follows its application on the same day, so the longest single step decides.
    fn days(self, steps: &[Step]) -> Days {
        let of_step = |step: &Step| match (step.action.kind().length(self.edition), &step.action) {
            (Length::SameDay, _) => Days::Known(0),
            (Length::NotGiven, _) => Days::NotKnown,
            (Length::BusinessDays { max, .. }, Action::WaitForReview(channel)) => {
                match self.case.channel(channel).map(|channel| channel.state) {
                    Some(Fact::Known(ChannelState::InReview { requested_on })) => {
                        review_left(self.case, requested_on, self.today)
                    }
                    _ => Days::Known(max),
                }
            }
            (Length::BusinessDays { max, .. }, _) => Days::Known(max),
        };
        steps.iter().map(of_step).max().unwrap_or(Days::Known(0))
    }
}

/// Whether what a step settles is known not to hold today. Unknown alone makes it conditional.
fn need(action: &Action, settled: &[Settled], may_forbid: bool) -> Need {
    let mut questions: Vec<Question> = Vec::new();
    for question in settled.iter().flat_map(|one| &one.questions) {
        if !questions.contains(question) {
            questions.push(question.clone());
        }
    }
    match action {
        // What an app lacks for being compared is looked up, and may turn out to be right.
        Action::CorrectAppBusiness(app, Source::Certificate) => {
            questions.retain(|one| matches!(one, Question::AppBusiness(_) | Question::AppBusinessName(_)));
            if questions.is_empty() {
                questions.push(Question::AppBusiness(app.clone()));
            }
            return Need::IfNeeded(questions);
        }
        // Another connection may forbid for certain where this one only may.
        Action::RemoveConnection(channel, _) if may_forbid => {
            return Need::IfNeeded(vec![Question::OutsideService(channel.clone())]);
        }
        _ => {}
    }
    let unknown = !settled.is_empty() && settled.iter().all(|one| one.finding.outcome == Outcome::Unknown);
    if unknown { Need::IfNeeded(questions) } else { Need::Certain }
}

/// Whether an action removes a connection that may forbid, but is not known to.
fn may_forbid(action: &Action, subject: Subject<'_>) -> bool {
    let Action::RemoveConnection(_, removal) = action else { return false };
    let is_it = |connection: &Connection| match (removal, connection) {
        (Removal::App(app), Connection::App(other)) => app == other,
        (Removal::Outside(service, _), Connection::Outside(other)) => service == other,
        _ => false,
    };
    match subject.grounds(Condition::OwnServiceOnly) {
        Some(Grounds::OwnServiceOnly(Fact::Known(ties))) => {
            ties.iter().any(|tie| is_it(&tie.connection) && tie.outcome == Outcome::Unknown)
        }
        _ => false,
    }
}

/// What is left of a review in progress; not known where its request is not, or where it should be
/// over. Where there is no holiday table no date is computed, and the whole review is counted, so
/// that plans still have an order.
fn review_left(case: &Case, requested_on: Fact<Date>, today: Date) -> Days {
    let Fact::Known(requested_on) = requested_on else { return Days::NotKnown };
    let holidays = Holidays::with(&case.holidays);
    match holidays.add(requested_on, REVIEW_MAX) {
        Ok(end) if end.date < today => Days::NotKnown,
        Ok(end) => Days::Known(holidays.between(today, end.date).unwrap_or(REVIEW_MAX)),
        Err(_) => Days::Known(REVIEW_MAX),
    }
}
