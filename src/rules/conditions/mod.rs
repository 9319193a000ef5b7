//! One file per condition: its check, with the facts that decided it.

mod app_business;
mod app_role;
mod business_channel;
mod channel_business;
mod channel_role;
pub(super) mod own_service_only;
pub(super) mod same_business;

use crate::facts::{AccountId, App, Case, Channel};

use super::{Condition, Finding, Readings};

/// What a condition is asked about. App conditions look at no channel and so never see one.
#[derive(Clone, Copy)]
pub(super) struct AppSubject<'a> {
    pub case: &'a Case,
    pub account: &'a AccountId,
    pub app: &'a App,
}

/// What a condition about a channel is asked about.
#[derive(Clone, Copy)]
pub(super) struct ChannelSubject<'a> {
    pub of: AppSubject<'a>,
    pub channel: &'a Channel,
}

/// The registry: a new condition is one line here.
pub(super) fn check(condition: Condition, subject: ChannelSubject<'_>, readings: Readings) -> Finding {
    match condition {
        Condition::AppRole | Condition::AppBusiness => check_app(condition, subject.of, readings),
        Condition::ChannelRole => channel_role::check(subject, readings.channel_role),
        Condition::BusinessChannel => business_channel::check(subject),
        Condition::ChannelBusiness => channel_business::check(subject),
        Condition::SameBusiness => same_business::check(subject, readings.same_business),
        Condition::OwnServiceOnly => own_service_only::check(subject, readings.other_connection),
    }
}

/// The conditions that make an app selectable.
pub(super) const APP: [Condition; 2] = [Condition::AppRole, Condition::AppBusiness];

/// A condition about the app, which is decided without any channel.
pub(super) fn check_app(condition: Condition, subject: AppSubject<'_>, readings: Readings) -> Finding {
    if condition == Condition::AppRole {
        app_role::check(subject, readings.app_role)
    } else {
        app_business::check(subject)
    }
}
