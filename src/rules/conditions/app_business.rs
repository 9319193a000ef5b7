//! `app-business`: the app has a registered business number. Conditions, app, 2; Requirements;
//! Business application.

use crate::facts::command::Command;
use crate::facts::{Action, App, AppBusiness, AppBusinessKind, BusinessInfo, Channel, Comparable, Fact, Source};
use crate::rules::{Outcome, Question, Readings, SameBusinessReading};

use super::{AppSubject, Rule, Subject};

pub(super) const RULE: Rule = Rule { id: "app-business", reading: None, rests_on: &[], role_on: None };

/// What kind of business information is registered on the app.
pub type Facts = Fact<AppBusinessKind>;
/// The same.
pub type Grounds = Fact<AppBusinessKind>;

pub(super) fn compile(subject: AppSubject<'_>) -> Facts {
    subject.app.business.as_ref().map(AppBusiness::kind)
}

pub(super) fn decide(kind: Facts, _: Readings) -> Outcome {
    Outcome::of(kind, |kind| kind == AppBusinessKind::Registered)
}

pub(super) fn grounds(subject: AppSubject<'_>, _: Readings) -> Grounds {
    compile(subject)
}

pub(super) fn about(subject: AppSubject<'_>) -> Question {
    Question::AppBusiness(subject.app.id.clone())
}

pub(super) fn questions(subject: AppSubject<'_>, _: Readings) -> Vec<Question> {
    vec![about(subject)]
}

pub(super) fn fixes(subject: Subject<'_>) -> Vec<Vec<Action>> {
    let source = subject.channel.map_or(Source::Certificate, |subject| Source::of(subject.channel));
    vec![vec![Action::RegisterAppBusiness(subject.of.app.id.clone(), source)]]
}

/// The information that most of the channels carry, as far as the reading compares it; of several,
/// the first.
pub(super) fn mend(subject: AppSubject<'_>, held: &[&Channel], readings: Readings) -> Option<Command> {
    let named = match readings.same_business {
        SameBusinessReading::Number => false,
        SameBusinessReading::NumberAndName => true,
    };
    let mut shared: Vec<(Comparable<'_>, usize, &BusinessInfo)> = Vec::new();
    for info in held.iter().filter_map(|channel| channel.saved()) {
        let known = info.comparable();
        // A number or a name that is not known can be the same as none.
        if known.number.is_none() || (named && known.name.is_none()) {
            continue;
        }
        let known = Comparable { name: known.name.filter(|_| named), ..known };
        match shared.iter_mut().find(|(other, ..)| *other == known) {
            Some((_, count, _)) => *count += 1,
            None => shared.push((known, 1, info)),
        }
    }
    let most = shared.iter().map(|(_, count, _)| *count).max()?;
    let (.., info) = shared.iter().find(|(_, count, _)| *count == most)?;
    let business = Fact::Known(AppBusiness::Registered((*info).clone()));
    Some(Command::PutApp(App { business, ..subject.app.clone() }))
}
