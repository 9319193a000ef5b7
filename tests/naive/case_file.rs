//! Reads the facts that bear on an answer from a case file, by hand. It trusts the file and panics
//! where it should not have: refusing files well is the library's affair.

use serde_json::Value;

use super::{App, AppRole, Business, Channel, ChannelRole, Info, Link, State, World};

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_else(|| panic!("{key} of {of}"))
}

fn list<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of[key].as_array().map_or(&[], |list| list)
}

fn business(of: &Value) -> Business {
    match of["business"]["state"].as_str() {
        None | Some("unknown") => Business::Unknown,
        Some("none") => Business::None,
        Some("individual") => Business::Individual,
        Some("registered" | "saved") => {
            let given = &of["business"];
            Business::Given(Info::new(text(given, "number"), given["name"].as_str().unwrap_or_default()))
        }
        Some(other) => panic!("business state {other}"),
    }
}

fn place(ids: &[String], id: &str) -> usize {
    ids.iter().position(|one| one == id).unwrap_or_else(|| panic!("no {id} in {ids:?}"))
}

pub fn world(file: &Value) -> World {
    assert_eq!((&file["format"], &file["version"]), (&"kakao-sync-check/case".into(), &1.into()));
    let ids = |key| list(file, key).iter().map(|one| text(one, "id").to_owned()).collect::<Vec<_>>();
    let (accounts, apps, channels) = (ids("accounts"), ids("apps"), ids("channels"));
    let mut world = World {
        app_roles: vec![vec![AppRole::Unknown; apps.len()]; accounts.len()],
        channel_roles: vec![vec![ChannelRole::Unknown; channels.len()]; accounts.len()],
        ..World::default()
    };
    for app in list(file, "apps") {
        let service = app["service"].as_str().map(str::to_owned);
        world.apps.push(App { id: text(app, "id").to_owned(), service, business: business(app) });
    }
    for channel in list(file, "channels") {
        let state = match channel["state"].as_str() {
            None | Some("unknown") => State::Unknown,
            Some("ordinary") => State::Ordinary,
            Some("in_review") => State::InReview,
            Some("business") => State::Business,
            Some("rejected") => State::Rejected,
            Some(other) => panic!("channel state {other}"),
        };
        let link = |link: &Value| match link["outside"].as_str() {
            None => Link::App(place(&apps, text(link, "app"))),
            Some("same_service") => Link::OutsideSame,
            Some("other_service") => Link::OutsideOther,
            Some("unknown") => Link::OutsideUnknown,
            Some(other) => panic!("outside {other}"),
        };
        let links = channel["connections"].as_array().map(|links| links.iter().map(link).collect());
        world.channels.push(Channel { id: text(channel, "id").to_owned(), state, business: business(channel), links });
    }
    for role in list(file, "app_roles") {
        let (account, app) = (place(&accounts, text(role, "account")), place(&apps, text(role, "app")));
        world.app_roles[account][app] = match text(role, "role") {
            "owner" => AppRole::Owner,
            "editor" => AppRole::Editor,
            "member" => AppRole::Member,
            "none" => AppRole::None,
            "unknown" => AppRole::Unknown,
            other => panic!("app role {other}"),
        };
    }
    for role in list(file, "channel_roles") {
        let (account, channel) = (place(&accounts, text(role, "account")), place(&channels, text(role, "channel")));
        world.channel_roles[account][channel] = match text(role, "role") {
            "master" => ChannelRole::Master,
            "manager" => ChannelRole::Manager,
            "editor" => ChannelRole::Editor,
            "none" => ChannelRole::None,
            "unknown" => ChannelRole::Unknown,
            other => panic!("channel role {other}"),
        };
    }
    world.accounts = accounts;
    world
}
