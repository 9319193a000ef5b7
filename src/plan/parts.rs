//! Who does what: the steps of a plan by person and console.

use crate::order::Order;
use crate::rules::Console;

use super::{Person, Plan};

/// What one person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Who; nobody, where Kakao is waited for.
    pub person: Option<Person>,
    /// Their steps, console by console, in the order in which they first need each.
    pub places: Vec<Place>,
    /// Whether it is this person who logs in at the end and connects.
    pub connects: bool,
}

/// What is done in one console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The console; none, where one only waits.
    pub console: Option<Console>,
    /// The steps, by their place in [`Plan::steps`], in order.
    pub steps: Vec<usize>,
}

/// The parts of everybody, in the order of their first step. Whoever only logs in and connects
/// comes after those who have steps, and waiting for Kakao last.
pub fn parts(plan: &Plan) -> Vec<Part> {
    let login = Person::Account(plan.account.clone());
    let mut parts: Vec<Part> = Vec::new();
    let connects = |person: &Option<Person>| !plan.connect.is_empty() && person.as_ref() == Some(&login);
    for (index, step) in plan.steps.iter().enumerate() {
        let place = match parts.iter().position(|part| part.person == step.actor) {
            Some(place) => place,
            None => {
                let person = step.actor.clone();
                parts.push(Part { connects: connects(&person), person, places: Vec::new() });
                parts.len() - 1
            }
        };
        let Some(part) = parts.get_mut(place) else { continue };
        let console = step.action.kind().console(plan.edition);
        match part.places.iter_mut().find(|place| place.console == console) {
            Some(place) => place.steps.push(index),
            None => part.places.push(Place { console, steps: vec![index] }),
        }
    }
    if connects(&Some(login.clone())) && !parts.iter().any(|part| part.connects) {
        parts.push(Part { person: Some(login), places: Vec::new(), connects: true });
    }
    parts.order_by_key(|part| part.person.is_none());
    parts
}

impl Part {
    /// The steps of the part, in the plan's order.
    pub fn steps(&self) -> Vec<usize> {
        let mut steps: Vec<usize> = self.places.iter().flat_map(|place| place.steps.clone()).collect();
        steps.order_by(&mut Ord::cmp);
        steps
    }
}
