//! From a valid case back to a draft, in the form in which it is written down.

use crate::facts::{App, BusinessInfo, Case, Channel, ChannelState, Connection, Fact};

use super::{AccountDraft, AppDraft, BusinessDraft, CaseDraft, ChannelDraft, ConnectionDraft, DoneDraft, RoleDraft};

impl From<&Case> for CaseDraft {
    fn from(case: &Case) -> Self {
        let role = |account: &str, on: &str, role: &str| RoleDraft {
            account: account.to_owned(),
            on: on.to_owned(),
            role: role.to_owned(),
        };
        let account = |one: &crate::facts::Account| AccountDraft { id: one.id.to_string(), name: one.name.clone() };
        Self {
            name: case.name.clone(),
            trade: case.trade.known().map(|all| all.iter().map(|trade| trade.id().to_owned()).collect()),
            accounts: case.accounts.iter().map(account).collect(),
            apps: case.apps.iter().map(app).collect(),
            channels: case.channels.iter().map(channel).collect(),
            app_roles: case.app_roles.iter().map(|((a, on), r)| role(a.as_str(), on.as_str(), r.id())).collect(),
            channel_roles: case
                .channel_roles
                .iter()
                .map(|((a, on), r)| role(a.as_str(), on.as_str(), r.id()))
                .collect(),
            holidays: case.holidays.iter().map(ToString::to_string).collect(),
            done: case
                .done
                .iter()
                .map(|tick| DoneDraft { action: tick.action.key(), on: tick.on.to_string() })
                .collect(),
        }
    }
}

fn app(app: &App) -> AppDraft {
    AppDraft {
        id: app.id.to_string(),
        name: app.name.clone(),
        service: app.service.clone(),
        in_use: app.in_use.known().copied(),
        business: app.business.known().map(|business| self::business(business.kind().id(), app.registered())),
    }
}

fn channel(channel: &Channel) -> ChannelDraft {
    let requested_on = match channel.state {
        Fact::Known(ChannelState::InReview { requested_on: Fact::Known(date) }) => Some(date.to_string()),
        _ => None,
    };
    let connection = |one: &Connection| match one {
        Connection::App(id) => ConnectionDraft::App(id.to_string()),
        Connection::Outside(service) => ConnectionDraft::Outside(service.id().to_owned()),
    };
    ChannelDraft {
        id: channel.id.to_string(),
        name: channel.name.clone(),
        search_id: channel.search_id.clone(),
        state: channel.state.known().map(|state| state.id().to_owned()),
        review_requested_on: requested_on,
        business: channel.business.known().map(|business| self::business(business.kind().id(), channel.saved())),
        connections: channel.connections.known().map(|all| all.iter().map(connection).collect()),
    }
}

fn business(word: &str, info: Option<&BusinessInfo>) -> BusinessDraft {
    let name = info.map(|info| info.name.as_typed().to_owned()).filter(|name| !name.is_empty());
    let number = info.map(|info| info.number.as_typed().to_owned());
    BusinessDraft { state: Some(word.to_owned()), number, name }
}
