//! What another value of one fact would do to the answer, without changing anything.

mod values;

pub use values::{BusinessValue, FactRef, NameValue, Value, alike, command};

use crate::facts::command::Command;
use crate::facts::{BusinessInfo, BusinessName, BusinessNumber, Case};
use crate::rules::Trace;

use super::Inquiry;
use super::delta::Delta;

/// Another value that a fact could have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The value.
    pub value: Value,
    /// The change that gives the fact this value.
    pub command: Command,
    /// Whether the value only stands for "any other", so that the command serves to look ahead and
    /// is never to be carried out: the user has to say which.
    pub hypothetical: bool,
}

/// What a value would change in the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The value and the change of facts.
    pub alternative: Alternative,
    /// What the answer would then say differently.
    pub delta: Delta,
}

/// Every other value of a fact: those that a control offers for it, "I don't know" included. Of
/// numbers and names, which are endless, the ones that occur in the case, the most frequent first,
/// at most [`KNOWN`] of them, and one that stands for any other. Of connections, every set that
/// adds or removes one. Nothing if the case has no such fact.
pub fn alternatives(case: &Case, fact: &FactRef) -> Vec<Alternative> {
    let Some(present) = values::present(case, fact) else { return Vec::new() };
    let mut all: Vec<Alternative> = Vec::new();
    for value in values::candidates(case, fact, &present) {
        let seen = |other: &Value| values::alike(other, &value);
        if seen(&present) || all.iter().any(|one| seen(&one.value)) {
            continue;
        }
        if let Some(command) = values::command(case, fact, &value) {
            all.push(Alternative { hypothetical: value.is_another(), value, command });
        }
    }
    all
}

/// The values that fill in what is unknown of a fact, and change nothing that is known: of
/// information without a number, the number, while a name that was given stays. Nothing if the
/// case has no such fact.
pub fn completions(case: &Case, fact: &FactRef) -> Vec<Alternative> {
    let all = alternatives(case, fact).into_iter().filter(|one| !one.value.is_unknown());
    let Some(Value::Business(BusinessValue::Info(now))) = present(case, fact) else { return all.collect() };
    let mut completed: Vec<Alternative> = Vec::new();
    for one in all {
        let hypothetical = one.hypothetical;
        let mut info = match one.value {
            Value::Business(BusinessValue::Info(info)) => info,
            Value::Business(BusinessValue::Another) => values::another(case),
            _ => continue,
        };
        if now.name.comparable().is_some() {
            info.name.clone_from(&now.name);
        }
        let filled = Value::Business(BusinessValue::Info(info));
        if completed.iter().any(|other| values::alike(&other.value, &filled)) {
            continue;
        }
        if let Some(command) = values::command(case, fact, &filled) {
            // What stands for any other number still does, now with the name that is known.
            let value = if hypothetical { Value::Business(BusinessValue::Another) } else { filled };
            completed.push(Alternative { value, command, hypothetical });
        }
    }
    completed
}

/// The change that gives a fact a number or a name that was typed; the rest of the business
/// information stays. Nothing for facts of another kind.
pub fn typed(case: &Case, fact: &FactRef, text: &str) -> Option<Command> {
    let value = match present(case, fact)? {
        Value::Business(now) => {
            let kept = if let BusinessValue::Info(info) = now { info } else { BusinessInfo::default() };
            Value::Business(BusinessValue::Info(BusinessInfo { number: BusinessNumber::new(text), ..kept }))
        }
        Value::Name(_) => Value::Name(NameValue::Given(BusinessName::new(text))),
        _ => return None,
    };
    values::command(case, fact, &value)
}

/// How many of the numbers or names that occur in the case are offered as a fact's value.
pub const KNOWN: usize = 8;

/// The present value of a fact. Nothing if the case has no such fact.
pub fn present(case: &Case, fact: &FactRef) -> Option<Value> {
    values::present(case, fact)
}

/// What every other value of a fact would change: one evaluation each. `before` is the present
/// answer.
pub fn previews(case: &Case, before: &Trace, fact: &FactRef) -> Vec<Preview> {
    let one = |alternative: Alternative| {
        let delta = preview(case, before, alternative.command.clone())?;
        Some(Preview { alternative, delta })
    };
    alternatives(case, fact).into_iter().filter_map(one).collect()
}

/// What a change of facts would change in the answer. Nothing if it takes away the login or the
/// app.
pub fn preview(case: &Case, before: &Trace, command: Command) -> Option<Delta> {
    preview_all(case, before, [command])
}

/// What several changes of facts together would change in the answer.
pub fn preview_all(case: &Case, before: &Trace, commands: impl IntoIterator<Item = Command>) -> Option<Delta> {
    let mut changed = case.clone();
    for command in commands {
        command.apply(&mut changed);
    }
    Some(Delta::between(before, &Inquiry::of(before).evaluate(&changed)?))
}
