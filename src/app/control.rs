//! Which control holds which fact.

use crate::explain::what_if::FactRef;
use crate::facts::{AccountId, Case};

/// An id for HTML from an id of the case, which may hold any sign at all.
pub fn html_id(kind: &str, parts: &[&str]) -> String {
    let mut id = String::from(kind);
    for part in parts {
        id.push('-');
        for c in part.chars() {
            if c.is_ascii_alphanumeric() {
                id.push(c);
            } else {
                id.push_str(&format!("_{:x}", u32::from(c)));
            }
        }
    }
    id
}

/// What is left of an id for HTML behind one part of it, without making an id to compare with.
fn behind<'a>(id: &'a str, part: &str) -> Option<&'a str> {
    let mut rest = id.strip_prefix('-')?;
    for c in part.chars() {
        rest = if c.is_ascii_alphanumeric() {
            rest.strip_prefix(c)?
        } else {
            rest.strip_prefix('_')?.strip_prefix(&*format!("{:x}", u32::from(c)))?
        };
    }
    // An id may begin like another.
    (rest.is_empty() || rest.starts_with('-')).then_some(rest)
}

/// A control that holds a fact, and the row of facts that it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// Id of the row that has to be open; blank where it stands in none.
    pub row: String,
    /// Id of the control.
    pub id: String,
}

impl Control {
    /// The control for a fact.
    pub fn of(fact: &FactRef) -> Self {
        let role = |parts: &[&str]| Self { row: String::new(), id: html_id("role", parts) };
        let within = |row: String, name: &str| Self { id: format!("{row}-{name}"), row };
        let of_app = |id: &str, name| within(html_id("app", &[id]), name);
        let of_channel = |id: &str, name| within(html_id("channel", &[id]), name);
        match fact {
            FactRef::AppRole(account, app) => role(&[account.as_str(), "app", app.as_str()]),
            FactRef::ChannelRole(account, channel) => role(&[account.as_str(), "channel", channel.as_str()]),
            FactRef::AppBusiness(app) => of_app(app.as_str(), "business"),
            FactRef::AppBusinessName(app) => of_app(app.as_str(), "business-name"),
            FactRef::InUse(app) => of_app(app.as_str(), "in-use"),
            FactRef::ChannelState(channel) => of_channel(channel.as_str(), "state"),
            FactRef::ChannelBusiness(channel) => of_channel(channel.as_str(), "business"),
            FactRef::ChannelBusinessName(channel) => of_channel(channel.as_str(), "business-name"),
            FactRef::Connections(channel) | FactRef::OutsideService(channel) => {
                of_channel(channel.as_str(), "connection-0")
            }
        }
    }
}

/// The fact that a control holds, by the control's id; nothing for controls that decide nothing.
pub fn fact_at(case: &Case, control: &str) -> Option<FactRef> {
    let (kind, _) = control.split_once('-')?;
    let rest = control.strip_prefix(kind)?;
    match kind {
        "role" => {
            case.accounts.iter().find_map(|account| role_at(case, &account.id, behind(rest, account.id.as_str())?))
        }
        "app" => case.apps.iter().find_map(|app| {
            let id = app.id.clone();
            match behind(rest, app.id.as_str())? {
                "-business" | "-business-number" => Some(FactRef::AppBusiness(id)),
                "-business-name" => Some(FactRef::AppBusinessName(id)),
                "-in-use" | "-in-use-1" | "-in-use-2" => Some(FactRef::InUse(id)),
                _ => None,
            }
        }),
        "channel" => case.channels.iter().find_map(|channel| {
            let id = channel.id.clone();
            match behind(rest, channel.id.as_str())? {
                "-state" => Some(FactRef::ChannelState(id)),
                "-business" | "-business-number" => Some(FactRef::ChannelBusiness(id)),
                "-business-name" => Some(FactRef::ChannelBusinessName(id)),
                other if other.starts_with("-connection-") => Some(FactRef::Connections(id)),
                _ => None,
            }
        }),
        _ => None,
    }
}

/// The role of an account that a control holds, by what is left of the control's id.
fn role_at(case: &Case, account: &AccountId, rest: &str) -> Option<FactRef> {
    if let Some(rest) = rest.strip_prefix("-app") {
        let app = case.apps.iter().find(|app| behind(rest, app.id.as_str()) == Some(""))?;
        return Some(FactRef::AppRole(account.clone(), app.id.clone()));
    }
    let rest = rest.strip_prefix("-channel")?;
    let channel = case.channels.iter().find(|channel| behind(rest, channel.id.as_str()) == Some(""))?;
    Some(FactRef::ChannelRole(account.clone(), channel.id.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Account, App, Channel};

    /// Ids that begin alike, look like parts of other ids, or need signs that no id may hold.
    const IDS: [&str; 8] = ["a", "a-b", "a_b", "a-app", "a-business", "app", "가나", "channel-a"];

    #[test]
    fn every_fact_is_found_at_its_control_and_nowhere_else() {
        let mut case = Case::default();
        for id in IDS {
            case.accounts.push(Account { id: id.into(), name: String::new() });
            case.apps.push(App::new(id.into(), String::new()));
            case.channels.push(Channel::new(id.into(), String::new()));
        }
        let mut facts = Vec::new();
        for id in IDS {
            facts.extend([FactRef::AppBusiness, FactRef::AppBusinessName, FactRef::InUse].map(|make| make(id.into())));
            facts.extend(
                [FactRef::ChannelState, FactRef::ChannelBusiness, FactRef::ChannelBusinessName, FactRef::Connections]
                    .map(|make| make(id.into())),
            );
            for account in IDS {
                facts.push(FactRef::AppRole(account.into(), id.into()));
                facts.push(FactRef::ChannelRole(account.into(), id.into()));
            }
        }
        for fact in facts {
            let control = Control::of(&fact);
            assert_eq!(fact_at(&case, &control.id), Some(fact), "{control:?}");
            assert_eq!(fact_at(&case, &control.row), None, "{control:?}");
        }
        for nothing in
            ["", "role", "role-a", "app-a-name", "channel-a-search_id", "theme", "ask-account", "channel-b-state"]
        {
            assert_eq!(fact_at(&case, nothing), None, "{nothing}");
        }
    }
}
