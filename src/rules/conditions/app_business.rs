//! `app-business`: the app has a registered business number. Conditions, app, 2; Requirements;
//! Business application.

use crate::facts::{AppBusiness, Fact};
use crate::rules::{AppKind, Condition, Finding, Grounds, Outcome};

use super::AppSubject;

pub(super) fn check(subject: AppSubject<'_>) -> Finding {
    let kind = subject.app.business.as_ref().map(|business| match business {
        AppBusiness::None => AppKind::NotRegistered,
        AppBusiness::Individual => AppKind::IndividualDeveloper,
        AppBusiness::Registered(_) => AppKind::Registered,
    });
    let outcome = match kind {
        Fact::Known(kind) => (kind == AppKind::Registered).into(),
        Fact::Unknown => Outcome::Unknown,
    };
    Finding::new(Condition::AppBusiness, outcome, Grounds::AppBusiness { kind })
}
