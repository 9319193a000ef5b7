//! What ticking a step off does to the facts.

use crate::facts::command::Command;
use crate::facts::{AppBusiness, BusinessInfo, ChannelBusiness, ChannelState, Connection, Fact};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::josa::{Josa, with};
use crate::wording::names::Names;
use crate::wording::terms;

use super::{dates, steps};

/// What a change of facts does, in a line; nothing where it changes nothing that a step changes.
pub fn effect(names: &Names<'_>, command: &Command) -> Option<String> {
    match command {
        Command::SetAppRole(account, app, Fact::Known(role)) => {
            let role = terms::app_role(names.lang, *role);
            Some(turns(names.lang, &role_of(names, account, &steps::app(names, app)), role))
        }
        Command::SetChannelRole(account, channel, Fact::Known(role)) => {
            let role = terms::channel_role(names.lang, *role);
            Some(turns(names.lang, &role_of(names, account, &steps::channel(names, channel)), role))
        }
        Command::PutApp(app) => match &app.business {
            Fact::Known(AppBusiness::Registered(info)) => Some(business(names.lang, &steps::app(names, &app.id), info)),
            _ => None,
        },
        Command::PutChannel(channel) => {
            let before = names.case.channel(&channel.id)?;
            let name = steps::channel(names, &channel.id);
            match (&channel.state, &channel.business) {
                (Fact::Known(state), _) if before.state != channel.state => {
                    Some(self::state(names.lang, &name, *state))
                }
                (_, Fact::Known(ChannelBusiness::Saved(info))) if before.business != channel.business => {
                    Some(business(names.lang, &name, info))
                }
                _ if before.connections != channel.connections => Some(connections(names, &name, &channel.connections)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn role_of(names: &Names<'_>, account: &crate::facts::AccountId, on: &str) -> String {
    let account = steps::account(names, account);
    match names.lang {
        En => format!("Role of {account} on {on}"),
        Ko => format!("{on}에서 {account}의 권한"),
    }
}

/// `what`: `value` from now on.
fn turns(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        En => format!("{what}: {value}."),
        Ko => format!("{what}: {value}"),
    }
}

fn business(lang: Lang, name: &str, info: &BusinessInfo) -> String {
    let number = info.number.as_typed();
    let info = match info.name.as_typed().trim() {
        "" => number.to_owned(),
        name => format!("{number}, {name}"),
    };
    match lang {
        En => turns(lang, &format!("Business information of {name}"), &info),
        Ko => turns(lang, &format!("{name}의 사업자 정보"), &info),
    }
}

fn state(lang: Lang, name: &str, state: ChannelState) -> String {
    let mut value = terms::channel_state(lang, state).to_owned();
    if let ChannelState::InReview { requested_on: Fact::Known(date) } = state {
        value = match lang {
            En => format!("{value}, requested on {}", dates::date(lang, date)),
            Ko => format!("{value}, {} 신청", dates::date(lang, date)),
        };
    }
    match lang {
        En => turns(lang, &format!("State of {name}"), &value),
        Ko => turns(lang, &format!("{name} 상태"), &value),
    }
}

fn connections(names: &Names<'_>, name: &str, left: &Fact<Vec<Connection>>) -> String {
    let left = left.known().map_or(0, Vec::len);
    match (names.lang, left) {
        (En, 0) => format!("{name} is not connected to any app."),
        (Ko, 0) => format!("{} 어떤 앱과도 연결되어 있지 않습니다.", with(name, Josa::EunNeun)),
        (En, _) => format!("{name} loses this connection; {left} left."),
        (Ko, _) => format!("{name}에서 이 연결이 빠지고 {left}개가 남습니다."),
    }
}
