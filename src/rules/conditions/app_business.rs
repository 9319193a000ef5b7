//! `app-business`: the app has a registered business number. Conditions, app, 2; Requirements;
//! Business application.

use crate::facts::{Action, AppBusiness, AppBusinessKind, Fact, Source};
use crate::rules::Section::{BusinessApplication, ConditionsApp, Requirements};
use crate::rules::{Outcome, Question, Readings};

use super::{AppSubject, Rule, Subject};

pub(super) const RULE: Rule = Rule {
    id: "app-business",
    reading: None,
    sections: &[ConditionsApp(2), Requirements, BusinessApplication],
    rests_on: &[],
};

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
