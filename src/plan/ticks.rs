//! The tick-off list that is kept with a case.
//!
//! Ticking a step changes facts (see [`commands`](super::commands)), after which the plan no longer
//! asks for it. The list remembers what was done, and when, under a key that can be stored.

use serde_json::{Value, json};

use crate::facts::{AccountId, AppId, ChannelId, Date, OutsideService};

use super::{Action, ActionKind, Plan, Removal, Source};

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// What.
    pub action: Action,
    /// When.
    pub on: Date,
}

/// A line of the list: done, or still to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Was ticked, and the plan does not ask for it any more.
    Done(Tick),
    /// The step of the plan at this place. It may have been ticked once and come up again, because
    /// facts were changed since.
    ToDo(usize),
}

/// The list for a plan: what was ticked and is settled, in the order of ticking, and then what is
/// left of the plan.
pub fn checklist(plan: &Plan, ticks: &[Tick]) -> Vec<Line> {
    let settled = ticks.iter().filter(|tick| plan.step(&tick.action).is_none());
    settled.cloned().map(Line::Done).chain((0..plan.steps.len()).map(Line::ToDo)).collect()
}

impl Action {
    /// A text that names the action within its case: a JSON list of the kind and its ids, so that
    /// no id can be taken for something else.
    pub fn key(&self) -> String {
        let kind = self.kind().id();
        match self {
            Self::LogInAs(account) => json!([kind, account.as_str()]),
            Self::ChooseApp(app) => json!([kind, app.as_str()]),
            Self::GrantAppRole(account, app) => json!([kind, account.as_str(), app.as_str()]),
            Self::RegisterAppBusiness(app, source) | Self::CorrectAppBusiness(app, source) => match source {
                Source::Channel(channel) => json!([kind, app.as_str(), "channel", channel.as_str()]),
                Source::Certificate => json!([kind, app.as_str(), "certificate"]),
            },
            Self::GrantChannelRole(account, channel) => json!([kind, account.as_str(), channel.as_str()]),
            Self::SaveChannelBusiness(channel, app) | Self::CorrectChannelBusiness(channel, app) => {
                json!([kind, channel.as_str(), app.as_str()])
            }
            Self::ApplyBusinessChannel(channel) | Self::WaitForReview(channel) => json!([kind, channel.as_str()]),
            Self::RemoveConnection(channel, removal) => match removal {
                Removal::App(app) => json!([kind, channel.as_str(), "app", app.as_str()]),
                Removal::Outside(service, nth) => json!([kind, channel.as_str(), "outside", service.id(), nth]),
                Removal::Unknown => json!([kind, channel.as_str(), "unknown"]),
            },
        }
        .to_string()
    }

    /// The action that a key names, if it is a key.
    pub fn from_key(key: &str) -> Option<Self> {
        let Value::Array(parts) = serde_json::from_str(key).ok()? else { return None };
        let (first, rest) = parts.split_first()?;
        let kind = ActionKind::ALL.into_iter().find(|kind| Some(kind.id()) == first.as_str())?;
        let action = match (kind, rest) {
            (ActionKind::LogInAs, [a]) => Self::LogInAs(account(a)?),
            (ActionKind::ChooseApp, [a]) => Self::ChooseApp(app(a)?),
            (ActionKind::GrantAppRole, [a, b]) => Self::GrantAppRole(account(a)?, app(b)?),
            (ActionKind::RegisterAppBusiness, [a, rest @ ..]) => Self::RegisterAppBusiness(app(a)?, source(rest)?),
            (ActionKind::CorrectAppBusiness, [a, rest @ ..]) => Self::CorrectAppBusiness(app(a)?, source(rest)?),
            (ActionKind::GrantChannelRole, [a, b]) => Self::GrantChannelRole(account(a)?, channel(b)?),
            (ActionKind::SaveChannelBusiness, [a, b]) => Self::SaveChannelBusiness(channel(a)?, app(b)?),
            (ActionKind::CorrectChannelBusiness, [a, b]) => Self::CorrectChannelBusiness(channel(a)?, app(b)?),
            (ActionKind::ApplyBusinessChannel, [a]) => Self::ApplyBusinessChannel(channel(a)?),
            (ActionKind::WaitForReview, [a]) => Self::WaitForReview(channel(a)?),
            (ActionKind::RemoveConnection, [a, rest @ ..]) => Self::RemoveConnection(channel(a)?, removal(rest)?),
            _ => return None,
        };
        Some(action)
    }
}

fn account(value: &Value) -> Option<AccountId> {
    value.as_str().map(AccountId::from)
}

fn app(value: &Value) -> Option<AppId> {
    value.as_str().map(AppId::from)
}

fn channel(value: &Value) -> Option<ChannelId> {
    value.as_str().map(ChannelId::from)
}

fn source(parts: &[Value]) -> Option<Source> {
    match parts {
        [word] if word == "certificate" => Some(Source::Certificate),
        [word, id] if word == "channel" => Some(Source::Channel(channel(id)?)),
        _ => None,
    }
}

fn removal(parts: &[Value]) -> Option<Removal> {
    match parts {
        [word] if word == "unknown" => Some(Removal::Unknown),
        [word, id] if word == "app" => Some(Removal::App(app(id)?)),
        [word, service, nth] if word == "outside" => {
            let service = OutsideService::ALL.into_iter().find(|one| service == one.id())?;
            Some(Removal::Outside(service, u16::try_from(nth.as_u64()?).ok()?))
        }
        _ => None,
    }
}
