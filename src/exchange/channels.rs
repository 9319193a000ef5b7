//! The channels of a case as a table, which reads back as they are (`exchange::table`), and the table
//! with headings alone, to be filled in.

use crate::facts::{BusinessInfo, Channel, ChannelBusiness, ChannelState, Connection, Fact};
use crate::wording::names::Names;
use crate::wording::{Lang, table as words, terms};

use super::csv;
use super::table::{Accounts, Apps, Field, Link, links};

/// The fields that are written. Whether it is a Business Channel is told by its state.
const WRITTEN: [Field; 8] = [
    Field::Name,
    Field::SearchId,
    Field::State,
    Field::RequestedOn,
    Field::Business,
    Field::Number,
    Field::BusinessName,
    Field::Connections,
];

/// A table to be filled in: headings, with a column for the role of each account of the case. It has
/// no example, which would be added as a channel if it were left in.
pub fn write_template(names: &Names<'_>) -> String {
    let mut headings = headings(names);
    if names.case.accounts.is_empty() {
        headings.push(words::my_role(names.lang).to_owned());
    }
    csv::write(&mut std::iter::once(headings))
}

/// All channels, with the roles that accounts have on them.
pub fn write_channels(names: &Names<'_>) -> String {
    let apps = Apps::new(names.case);
    let rows = names.case.channels.iter().map(|channel| row(names, &apps, channel));
    csv::write(&mut std::iter::once(headings(names)).chain(rows))
}

fn headings(names: &Names<'_>) -> Vec<String> {
    let lang = names.lang;
    let accounts = Accounts::new(names.case, None, words::me(lang));
    let role = |place| accounts.heading(place, &|name| words::role_of(lang, name));
    let fields = WRITTEN.map(|field| words::field(lang, field).to_owned());
    fields.into_iter().chain((0..names.case.accounts.len()).map(role)).collect()
}

fn row(names: &Names<'_>, apps: &Apps<'_>, channel: &Channel) -> Vec<String> {
    let lang = names.lang;
    let requested_on = match channel.state {
        Fact::Known(ChannelState::InReview { requested_on: Fact::Known(day) }) => day.to_string(),
        _ => String::new(),
    };
    let state = channel.state.known().map_or("", |state| terms::channel_state(lang, *state));
    let business = channel.business.known().map_or("", |business| saved(lang, business));
    let BusinessInfo { number, name } = channel.saved().cloned().unwrap_or_default();
    let fields = WRITTEN.map(|field| match field {
        Field::Name => channel.name.clone(),
        Field::SearchId => search_id(&channel.search_id),
        Field::State | Field::Approved => state.to_owned(),
        Field::RequestedOn => requested_on.clone(),
        Field::Business => business.to_owned(),
        Field::Number => number.as_typed().to_owned(),
        Field::BusinessName => name.as_typed().to_owned(),
        Field::Connections => connections(lang, apps, channel),
    });
    let role = |account: &crate::facts::Account| {
        let role = names.case.channel_role(&account.id, &channel.id);
        role.known().map_or("", |role| terms::channel_role(lang, *role)).to_owned()
    };
    fields.into_iter().chain(names.case.accounts.iter().map(role)).collect()
}

const fn saved(lang: Lang, business: &ChannelBusiness) -> &'static str {
    match (lang, business) {
        (Lang::En, ChannelBusiness::None) => "None",
        (Lang::Ko, ChannelBusiness::None) => "없음",
        (Lang::En, ChannelBusiness::Saved(_)) => "Saved",
        (Lang::Ko, ChannelBusiness::Saved(_)) => "저장됨",
    }
}

/// A search ID so that it is the same without its @.
fn search_id(search_id: &str) -> String {
    if search_id.starts_with(['@', '＠']) { format!("@{search_id}") } else { search_id.to_owned() }
}

/// The connections in one cell, apps by name where a name is read as that app again.
fn connections(lang: Lang, apps: &Apps<'_>, channel: &Channel) -> String {
    let all = match &channel.connections {
        Fact::Unknown => return String::new(),
        Fact::Known(all) if all.is_empty() => return words::not_connected(lang).to_owned(),
        Fact::Known(all) => all,
    };
    let read = |text: &str| match links(text, apps).as_deref() {
        Some([Link::App(id)]) => Some(id.clone()),
        _ => None,
    };
    let by = |reads: &dyn Fn(&str) -> Option<crate::facts::AppId>| {
        let one = |connection: &Connection| match connection {
            Connection::App(id) => apps.written(id, reads),
            Connection::Outside(service) => words::outside(lang, *service).to_owned(),
        };
        all.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let named = by(&read);
    let meant = |link: &Link, connection: &Connection| match (link, connection) {
        (Link::App(one), Connection::App(other)) => one == other,
        (Link::Outside(one), Connection::Outside(other)) => one == other,
        _ => false,
    };
    let found = links(&named, apps).unwrap_or_default();
    let same = found.len() == all.len() && found.iter().zip(all).all(|(link, connection)| meant(link, connection));
    // All of it together may be the name of another app, or a name have a comma in it.
    if same { named } else { by(&|_| None) }
}
