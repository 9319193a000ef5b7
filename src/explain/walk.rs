//! One question at a time: what is asked next, from an empty case to an answer, and the way back to
//! what was asked before.

use crate::facts::command::Command;
use crate::facts::{BusinessNumber, Case, NumberFault};
use crate::rules::Question;

use super::Inquiry;
use super::questions::{Agenda, Ranked, agenda, answers};
use super::statements::Asked;
use super::what_if::{self, Alternative, BusinessValue, FactRef, NameValue, Value, present};

/// What one screen asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Where one connects: the edition of the rules (rulebook 10).
    Edition,
    /// What the accounts, the apps or the channels are called.
    Name(Asked),
    /// A fact.
    Ask(Question),
    /// Nothing: what was answered is shown, to be checked.
    Check,
}

/// A walk through the questions. Going back changes no fact: what was asked is shown again with its
/// present answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Walk {
    /// What was asked so far, each once.
    past: Vec<Step>,
    /// What of it is looked at again; nothing where the walk goes on.
    again: Option<Step>,
    /// Whether that is looked at alone, and not what was asked after it.
    alone: bool,
    /// What is being named: more of it may be, until enough is.
    naming: Option<Asked>,
    /// The questions to which the user does not know the answer. They are not asked again by
    /// themselves.
    passed: Vec<Question>,
}

/// Where a walk has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// What is asked.
    pub step: Step,
    /// What it is asked for, where it is a question that matters.
    pub why: Option<Ranked>,
    /// How many questions matter that were not passed over, by what is known now.
    pub left: usize,
    /// Whether it was asked before.
    pub again: bool,
    /// Whether something was asked before it.
    pub back: bool,
    /// Whether something was passed over.
    pub passed: bool,
    /// The questions no answer to which changes anything.
    pub irrelevant: Vec<Question>,
}

impl Walk {
    /// A walk that does not ask where one connects, since the user has said so; it can be gone back to.
    pub fn in_chosen_edition() -> Self {
        Self { past: vec![Step::Edition], ..Self::default() }
    }

    /// Where the walk has come to in a case. `inquiry` is nothing as long as the case has no account
    /// or no app.
    pub fn turn(&self, case: &Case, inquiry: Option<&Inquiry>) -> Turn {
        let Agenda { mut relevant, irrelevant } = inquiry.and_then(|inquiry| agenda(case, inquiry)).unwrap_or_default();
        relevant.retain(|one| !self.passed.contains(&one.question));
        let looked = self.again.clone().filter(|step| still(case, step));
        let again = looked.is_some();
        let next = || match self.naming.into_iter().chain(unnamed(case)).min() {
            _ if !self.past.contains(&Step::Edition) => Step::Edition,
            Some(asked) => Step::Name(asked),
            None => relevant.first().map_or(Step::Check, |one| Step::Ask(one.question.clone())),
        };
        let step = looked.unwrap_or_else(next);
        let left = relevant.len();
        let why = relevant.into_iter().find(|one| matches!(&step, Step::Ask(asked) if *asked == one.question));
        let back = self.alone || self.before(case).is_some();
        Turn { step, why, left, again, back, passed: !self.passed.is_empty(), irrelevant }
    }

    /// Something was named; more of it may be.
    pub fn named(&mut self, asked: Asked) {
        if self.again.is_none() {
            self.naming = Some(asked);
        }
    }

    /// Goes on from what was answered, or is left as it is.
    pub fn go_on(&mut self, case: &Case, step: Step) {
        if let Step::Ask(question) = &step {
            self.passed.retain(|one| one != question);
        }
        let step = match step {
            // Once it is known whose service an app belongs to, this is a part of that answer.
            Step::Ask(Question::OutsideService(channel)) => Step::Ask(Question::Connections(channel)),
            step => step,
        };
        self.leave(case, step);
    }

    /// Goes on from a question to which the answer is not known.
    pub fn pass(&mut self, case: &Case, question: Question) {
        self.leave(case, Step::Ask(question.clone()));
        if !self.passed.contains(&question) {
            self.passed.push(question);
        }
    }

    fn leave(&mut self, case: &Case, step: Step) {
        let after = self.again.take().and_then(|again| {
            // What is looked at alone may never have been asked: it leads back all the same.
            if self.alone {
                return Some(None);
            }
            let place = self.past.iter().position(|one| *one == again)?;
            Some(self.past.iter().skip(place + 1).find(|one| still(case, one)).cloned())
        });
        self.alone = false;
        match after {
            Some(next) => self.again = next,
            None => {
                self.naming = None;
                self.past.retain(|one| *one != step);
                self.past.push(step);
            }
        }
    }

    /// Goes back to what was asked before.
    pub fn back(&mut self, case: &Case) {
        self.again = if self.alone { None } else { self.before(case).cloned() };
        self.alone = false;
    }

    fn before(&self, case: &Case) -> Option<&Step> {
        let here = self.again.as_ref().and_then(|again| self.past.iter().position(|one| one == again));
        self.past.iter().take(here.unwrap_or(self.past.len())).rfind(|one| still(case, one))
    }

    /// Looks at something alone that was asked before, or did not have to be.
    pub fn change(&mut self, step: Step) {
        self.again = Some(step);
        self.alone = true;
    }

    /// Asks again what was passed over.
    pub fn ask_again(&mut self) {
        let passed = std::mem::take(&mut self.passed);
        self.past.retain(|one| !matches!(one, Step::Ask(question) if passed.contains(question)));
    }

    /// What was asked so far and can still be answered.
    pub fn past<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a Step> {
        self.past.iter().filter(|step| still(case, step))
    }

    /// The answers to be checked: what was asked, and who logs in to what with which channels, also
    /// where the case knew it before the first question.
    pub fn answered(&self, case: &Case) -> Vec<Step> {
        let named = [Asked::Account, Asked::App, Asked::Channel].map(Step::Name);
        let past = || self.past(case).filter(|step| !matches!(step, Step::Name(_))).cloned();
        let (first, rest) =
            (past().filter(|step| *step == Step::Edition), past().filter(|step| *step != Step::Edition));
        first.chain(named).chain(rest).collect()
    }
}

impl Step {
    /// Whether there is a field for the answer.
    pub const fn is_typed(&self) -> bool {
        match self {
            Self::Name(_) => true,
            Self::Ask(question) => asks_for_text(question),
            Self::Edition | Self::Check => false,
        }
    }
}

const fn asks_for_text(question: &Question) -> bool {
    use Question::{AppBusiness, AppBusinessName, ChannelBusiness, ChannelBusinessName};
    matches!(question, AppBusiness(_) | AppBusinessName(_) | ChannelBusiness(_) | ChannelBusinessName(_))
}

/// What a case has none of yet.
fn unnamed(case: &Case) -> Option<Asked> {
    let empty = [
        (Asked::Account, case.accounts.is_empty()),
        (Asked::App, case.apps.is_empty()),
        (Asked::Channel, case.channels.is_empty()),
    ];
    empty.into_iter().find(|(_, empty)| *empty).map(|(asked, _)| asked)
}

/// Whether something can still be asked in a case: what it is about may be gone.
fn still(case: &Case, step: &Step) -> bool {
    match step {
        Step::Edition | Step::Name(_) => true,
        Step::Ask(question) => present(case, &FactRef::of(question)).is_some(),
        Step::Check => false,
    }
}

/// The answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offer {
    /// The answers, none of which takes back anything else that is known.
    pub answers: Vec<Alternative>,
    /// The place of the present one among them.
    pub chosen: Option<usize>,
    /// What stands in the field where there is one: the present number or name.
    pub typed: String,
}

/// The answers that a question is asked with; also one that was answered before.
pub fn offer(case: &Case, question: &Question) -> Offer {
    let fact = FactRef::of(question);
    let Some(now) = present(case, &fact) else { return Offer::default() };
    let mut all = match forget(case, question) {
        Some(forget) if is_answer(&now) => answers(&forget.applied_to(case), question),
        _ => answers(case, question),
    };
    all.retain(|one| !one.hypothetical);
    let mut chosen = all.iter().position(|one| what_if::alike(&one.value, &now));
    let typed = match (&now, chosen) {
        (Value::Business(BusinessValue::Info(info)), None) => info.number.as_typed().to_owned(),
        (Value::Name(NameValue::Given(name)), None) => name.as_typed().to_owned(),
        (Value::Connections(_), None) if is_answer(&now) => {
            // More than one connection: no question offers as many at once.
            let command = what_if::command(case, &fact, &now);
            all.splice(0..0, command.map(|command| Alternative { value: now, command, hypothetical: false }));
            chosen = Some(0);
            String::new()
        }
        _ => String::new(),
    };
    Offer { answers: all, chosen, typed }
}

/// Whether a value answers its question, if perhaps not to the end: whose service an outside app
/// belongs to is a question of its own.
fn is_answer(value: &Value) -> bool {
    match value {
        Value::Connections(connections) => connections.is_known(),
        value => !value.is_unknown(),
    }
}

/// The change that answers a question with what was typed.
///
/// # Errors
/// What was typed is no answer: there is no name or no number, or the number has not its ten digits.
/// What else is wrong with a number is a warning, here as elsewhere.
pub fn typed(case: &Case, question: &Question, text: &str) -> Result<Command, NumberFault> {
    use Question::{AppBusiness, ChannelBusiness};
    if let (AppBusiness(_) | ChannelBusiness(_), Err(fault @ NumberFault::Length(_))) =
        (question, BusinessNumber::new(text).check())
    {
        return Err(fault);
    }
    let fact = FactRef::of(question);
    let command = what_if::typed(case, &fact, text).ok_or(NumberFault::Missing)?;
    let known = present(&command.clone().applied_to(case), &fact).is_some_and(|value| !value.is_unknown());
    if known { Ok(command) } else { Err(NumberFault::Missing) }
}

/// The change that takes an answer back; nothing where there is none.
pub fn forget(case: &Case, question: &Question) -> Option<Command> {
    use crate::facts::Fact::Unknown;
    let fact = FactRef::of(question);
    let unknown = match present(case, &fact)? {
        now if !is_answer(&now) => return None,
        Value::AppRole(_) => Value::AppRole(Unknown),
        Value::ChannelRole(_) => Value::ChannelRole(Unknown),
        Value::InUse(_) => Value::InUse(Unknown),
        Value::State(_) => Value::State(Unknown),
        Value::Business(_) => Value::Business(BusinessValue::Unknown),
        Value::Name(_) => Value::Name(NameValue::Missing),
        Value::Connections(_) => Value::Connections(Unknown),
        Value::Outside(_) => return None,
    };
    what_if::command(case, &fact, &unknown)
}
