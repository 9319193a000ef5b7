//! From the steps of a plan to the whole plan: what each settles, what it waits for, who does it,
//! and what it all costs.

use crate::facts::{AccountId, AppId, Case, ChannelId, ChannelState, Connection, Date, Fact};
use crate::rules::{ChannelTrace, Condition, Finding, Grounds, Outcome, Question, Trace, Verdict};

use super::days::Holidays;
use super::documents::number_after;
use super::person::{candidates, fewest, to_find};
use super::search::Draft;
use super::{Action, ActionKind, Cost, Days, Length, Need, Person, Plan, Removal, Source, Step, TradeOff};
use super::{Lasting, REVIEW_MAX};

impl Step {
    pub(super) fn new(action: Action) -> Self {
        let (candidates, settles, after) = (Vec::new(), Vec::new(), Vec::new());
        Self { action, actor: None, candidates, settles, need: Need::Certain, after }
    }
}

/// Says of each step what it settles, whether that is sure to be needed, and what it waits for.
/// `base` is the trace before any step, `chosen` the one after the steps about the app.
pub(super) fn settle(steps: &mut [Step], case: &Case, base: &Trace, chosen: &Trace) {
    let waits: Vec<Vec<usize>> = steps.iter().map(|step| waits_for(&step.action, steps)).collect();
    for (step, after) in steps.iter_mut().zip(waits) {
        step.after = after;
        step.settles = settled_by(&step.action, base, chosen);
        step.need = need(&step.action, &step.settles, case, base);
    }
}

/// A review follows its application, and an application the business information that it is
/// compared with.
fn waits_for(action: &Action, steps: &[Step]) -> Vec<usize> {
    let before = |other: &Action| {
        other.channel() == action.channel()
            && match action.kind() {
                ActionKind::WaitForReview => other.kind() == ActionKind::ApplyBusinessChannel,
                ActionKind::ApplyBusinessChannel => {
                    matches!(other.kind(), ActionKind::SaveChannelBusiness | ActionKind::CorrectChannelBusiness)
                }
                _ => false,
            }
    };
    steps.iter().enumerate().filter(|(_, step)| before(&step.action)).map(|(index, _)| index).collect()
}

fn settled_by(action: &Action, base: &Trace, chosen: &Trace) -> Vec<(Option<ChannelId>, Condition)> {
    let of_channel = |condition| vec![(action.channel().cloned(), condition)];
    match action {
        Action::LogInAs(_) | Action::ChooseApp(_) => Vec::new(),
        Action::GrantAppRole(..) => vec![(None, Condition::AppRole)],
        Action::RegisterAppBusiness(..) | Action::CorrectAppBusiness(..) => {
            let app = base.app_findings.iter().filter(|one| one.condition == Condition::AppBusiness);
            let app = app.filter(|one| one.outcome != Outcome::Met).map(|one| (None, one.condition));
            let met = |trace: &ChannelTrace| {
                trace.finding(Condition::SameBusiness).is_some_and(|finding| finding.outcome == Outcome::Met)
            };
            let open = base.channels.iter().zip(&chosen.channels);
            let open: Vec<_> =
                open.filter(|(before, _)| before.verdict != Verdict::AlreadyConnected && !met(before)).collect();
            // Where it settles nothing by itself, the steps on all these channels rest on it.
            let none = !open.iter().any(|(_, now)| met(now));
            let turned = open.into_iter().filter(|(_, now)| none || met(now));
            app.chain(turned.map(|(one, _)| (Some(one.channel.clone()), Condition::SameBusiness))).collect()
        }
        Action::GrantChannelRole(..) => of_channel(Condition::ChannelRole),
        Action::SaveChannelBusiness(..) => {
            vec![
                (action.channel().cloned(), Condition::ChannelBusiness),
                (action.channel().cloned(), Condition::SameBusiness),
            ]
        }
        Action::CorrectChannelBusiness(..) => of_channel(Condition::SameBusiness),
        Action::ApplyBusinessChannel(_) | Action::WaitForReview(_) => of_channel(Condition::BusinessChannel),
        Action::RemoveConnection(..) => of_channel(Condition::OwnServiceOnly),
    }
}

/// Whether what a step settles is known not to hold today. Unknown alone makes it conditional.
fn need(action: &Action, settles: &[(Option<ChannelId>, Condition)], case: &Case, base: &Trace) -> Need {
    let first = base.channels.iter().find(|one| one.verdict != Verdict::AlreadyConnected).map(|one| &one.channel);
    let findings: Vec<(&ChannelId, &Finding)> = settles
        .iter()
        .filter_map(|(channel, condition)| {
            // Conditions about the app are the same with every channel.
            let channel = channel.as_ref().or(first)?;
            Some((channel, base.channel(channel)?.finding(*condition)?))
        })
        .collect();
    let mut questions: Vec<Question> = Vec::new();
    for (channel, finding) in &findings {
        let subject = base.subject(case, Some(channel));
        for question in subject.map(|subject| finding.questions(subject)).unwrap_or_default() {
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
    }
    let of_app = |one: &Question| matches!(one, Question::AppBusiness(_) | Question::AppBusinessName(_));
    match action {
        // What an app lacks for being compared is looked up, and may turn out to be right.
        Action::CorrectAppBusiness(app, Source::Certificate) => {
            questions.retain(of_app);
            if questions.is_empty() {
                questions.push(Question::AppBusiness(app.clone()));
            }
            return Need::IfNeeded(questions);
        }
        // Another connection may forbid for certain where this one only may.
        Action::RemoveConnection(channel, removal) if may_forbid(removal, &findings, case, base) => {
            return Need::IfNeeded(vec![Question::OutsideService(channel.clone())]);
        }
        _ => {}
    }
    let unknown = !findings.is_empty() && findings.iter().all(|(_, finding)| finding.outcome == Outcome::Unknown);
    if unknown { Need::IfNeeded(questions) } else { Need::Certain }
}

/// Whether a connection is one that may forbid, but is not known to.
fn may_forbid(removal: &Removal, findings: &[(&ChannelId, &Finding)], case: &Case, base: &Trace) -> bool {
    let is_it = |connection: &Connection| match (removal, connection) {
        (Removal::App(app), Connection::App(other)) => app == other,
        (Removal::Outside(service, _), Connection::Outside(other)) => service == other,
        _ => false,
    };
    let grounds = |channel: &ChannelId, finding: &Finding| base.subject(case, Some(channel))?.grounds(finding.condition);
    findings.iter().any(|(channel, finding)| match grounds(channel, finding) {
        Some(Grounds::OwnServiceOnly(Fact::Known(ties))) => {
            ties.iter().any(|tie| is_it(&tie.connection) && tie.outcome == Outcome::Unknown)
        }
        _ => false,
    })
}

/// The plan that a draft comes to, and whether its number of people is proven smallest.
pub(super) fn finish(case: &Case, account: &AccountId, app: &AppId, draft: Draft, today: Date) -> (Plan, bool) {
    let Draft { mut steps, connect, already, questions } = draft;
    for step in &mut steps {
        step.candidates = candidates(&step.action, case, account);
    }
    let sets: Vec<Vec<Person>> = steps.iter().map(|step| step.candidates.clone()).collect();
    let (chosen, proven) = fewest(&sets);
    let mut people: Vec<Person> = Vec::new();
    for step in &mut steps {
        step.actor = step.candidates.iter().find(|person| chosen.contains(person)).cloned();
        people.extend(step.actor.clone().filter(|person| !people.contains(person)));
    }
    let cost = Cost {
        steps: steps.iter().filter(|step| step.action.kind().is_work()).count(),
        people: people.len(),
        days: days(case, &steps, today),
        lasting: Lasting::of(steps.iter().map(|step| step.action.kind())),
    };
    let to_find = to_find(people.iter(), case);
    let number = number_after(case, app, &steps);
    let (account, app) = (account.clone(), app.clone());
    (
        Plan {
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
            trade_off: TradeOff::NONE,
        },
        proven,
    )
}

/// The latest number of business days. All steps run side by side but for the review, which
/// follows its application on the same day, so the longest single step decides.
fn days(case: &Case, steps: &[Step], today: Date) -> Days {
    let of_step = |step: &Step| match (step.action.kind().length(), &step.action) {
        (Length::SameDay, _) => Days::Known(0),
        (Length::NotGiven, _) => Days::NotKnown,
        (Length::BusinessDays { max, .. }, Action::WaitForReview(channel)) => {
            match case.channel(channel).map(|channel| channel.state) {
                Some(Fact::Known(ChannelState::InReview { requested_on })) => review_left(case, requested_on, today),
                _ => Days::Known(max),
            }
        }
        (Length::BusinessDays { max, .. }, _) => Days::Known(max),
    };
    steps.iter().map(of_step).max().unwrap_or(Days::Known(0))
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
