//! The apps that a channel is connected to: one choice each. "Not connected" and "don't know" are
//! answers for the channel as a whole, so they are only offered while it has one choice.

use leptos::prelude::*;

use crate::app::control::Field;
use crate::app::{t, use_store};
use crate::facts::{Channel, Connection, Fact, OutsideService};
use crate::ui::kit::{Button, Choice, Cross, Derived, Options, When, derive, live, memo};
use crate::wording::names::Names;
use crate::wording::{Label, terms};

use super::edited::Edited;

/// The word for "not connected" in the choice.
const NONE: &str = "none";

/// The word for "don't know". Of an outside app, the same may not be known of its service.
const UNKNOWN: &str = "?";

/// What begins the word for an app of the case, so that no app has the word of another answer.
const APP: &str = "app:";

pub fn connections(channel: Edited<Channel>) -> AnyView {
    let now = channel.now;
    let count = memo(move || now.with(|now| all(now.as_ref()).len().max(1)));
    let connected = derive(move || now.with(|now| !all(now.as_ref()).is_empty()));
    let choices = move || (0..count.get()).map(|place| connection(channel, place, count)).collect::<Vec<_>>();
    let add = Callback::new(move |()| {
        change(channel, &|all| all.push(Connection::Outside(OutsideService::Unknown)));
    });
    view! {
        {live(choices)}
        <When when=connected>
            <Button class="link" on_press=add>{t(Label::AddConnection)}</Button>
        </When>
    }
    .into_any()
}

fn connection(channel: Edited<Channel>, place: usize, count: Derived<usize>) -> AnyView {
    let store = use_store();
    let options = derive(move || store.names(|names| options(names, count.get() == 1)));
    let value = derive(move || channel.now.with(|now| word(now.as_ref(), place)));
    let choose = Callback::new(move |chosen: String| choose(channel, place, &chosen));
    let remove = Callback::new(move |()| {
        change(channel, &|all| {
            if place < all.len() {
                all.remove(place);
            }
        });
    });
    view! {
        <div class="connection">
            <Choice
                id=channel.id(Field::Connection(place))
                label=Label::Connections
                value=value
                options=options
                on_choose=choose
            />
            <When when=derive(move || count.get() > 1)>
                <Cross label=Label::RemoveConnection on_press=remove />
            </When>
        </div>
    }
    .into_any()
}

/// The known connections of a channel.
fn all(channel: Option<&Channel>) -> &[Connection] {
    channel.and_then(|channel| channel.connections.known()).map_or(&[], Vec::as_slice)
}

fn change(channel: Edited<Channel>, f: &dyn Fn(&mut Vec<Connection>)) {
    channel.change(None, &|channel| {
        let mut all = all(Some(channel)).to_vec();
        f(&mut all);
        channel.connections = Fact::Known(all);
    });
}

/// What there is to choose from; for the only choice, also what is true of the channel as a whole.
fn options(names: &Names<'_>, only: bool) -> Options {
    let lang = names.lang;
    let apps = names.case.apps.iter().map(|app| (format!("{APP}{}", app.id), names.app(&app.id)));
    let outside = OutsideService::ALL.map(|one| (one.id().to_owned(), terms::outside_service(lang, one).to_owned()));
    let whole = |word: &str, text: &str| only.then(|| (word.to_owned(), text.to_owned()));
    whole(NONE, Label::NotConnected.text(lang))
        .into_iter()
        .chain(apps)
        .chain(outside)
        .chain(whole(UNKNOWN, terms::dont_know(lang)))
        .collect()
}

/// The word for what is chosen at a place.
fn word(channel: Option<&Channel>, place: usize) -> String {
    if channel.is_none_or(|channel| !channel.connections.is_known()) {
        return UNKNOWN.to_owned();
    }
    match all(channel).get(place) {
        None => NONE.to_owned(),
        Some(Connection::App(id)) => format!("{APP}{id}"),
        Some(Connection::Outside(service)) => service.id().to_owned(),
    }
}

fn choose(channel: Edited<Channel>, place: usize, word: &str) {
    let outside = OutsideService::ALL.into_iter().find(|one| one.id() == word).map(Connection::Outside);
    let app = word.strip_prefix(APP).map(|id| Connection::App(id.into()));
    match outside.or(app) {
        Some(connection) => change(channel, &|all| match all.get_mut(place) {
            Some(now) => *now = connection.clone(),
            None => all.push(connection.clone()),
        }),
        None if word == NONE => change(channel, &Vec::clear),
        None => channel.change(None, &|channel| channel.connections = Fact::Unknown),
    }
}
