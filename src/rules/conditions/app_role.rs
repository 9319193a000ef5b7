//! `app-role`: the account may connect the app. Conditions, app, 1; Connect › How to;
//! Requirements.

use crate::facts::{AppRole, Fact};
use crate::rules::{AppRoleReading, Condition, Finding, Grounds, Outcome};

use super::AppSubject;

/// The roles that the reading lets connect.
const fn allowed(reading: AppRoleReading) -> &'static [AppRole] {
    match reading {
        AppRoleReading::Owner => &[AppRole::Owner],
        AppRoleReading::OwnerOrEditor => &[AppRole::Owner, AppRole::Editor],
    }
}

pub(super) fn check(subject: AppSubject<'_>, reading: AppRoleReading) -> Finding {
    let role = subject.case.app_role(subject.account, &subject.app.id);
    let allowed = allowed(reading);
    let outcome = match role {
        Fact::Known(role) => allowed.contains(&role).into(),
        Fact::Unknown => Outcome::Unknown,
    };
    Finding::new(Condition::AppRole, outcome, Grounds::AppRole { role, allowed })
}
