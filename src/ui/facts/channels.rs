//! The channels of the case.

use leptos::prelude::*;

use crate::app::{Store, use_store};
use crate::facts::command::Command;
use crate::facts::{Channel, ChannelId};
use crate::plan::Guidance;
use crate::rules::Verdict;
use crate::ui::kit::{Find, Key, State, When, derive, found_channels, memo, words};
use crate::ui::paste::PasteButton;
use crate::ui::remark::Remark;
use crate::wording::{Label, terms};

use super::channel_body::body;
use super::edited::Item;
use super::roles::On;
use super::row::{Kind, Line, Rows, joined};
use super::{Part, add_channel};

#[component]
pub fn Channels() -> impl IntoView {
    let store = use_store();
    let find = State::new(String::new());
    let none = derive(move || store.case.with(|case| case.channels.is_empty()));
    let count = derive(move || store.case.with(|case| case.channels.len()));
    let keys = memo(move || store.case.with(|case| found_channels(case, find)));
    let nothing = derive(move || keys.with(Vec::is_empty));
    view! {
        <Part
            id="facts-channels"
            title=Label::Channels
            hint=Label::ChannelsHint
            add=(Label::AddChannel, Callback::new(move |()| add_channel(store)))
            beside=view! { <PasteButton class="link" id="facts-paste" /> }.into_any()
        >
            <When when=none>
                <Remark guidance=Guidance::NoChannel />
            </When>
            <Find
                id="facts-find"
                count=count
                text=find
                nothing=nothing
                label=words(Label::FindChannel)
                none=words(Label::NothingFound)
            />
            <Rows kind=KIND keys=keys find=find />
        </Part>
    }
}

const KIND: Kind = Kind {
    word: "channel",
    row: Channel::row,
    line,
    body,
    copy: |case, key, new, name| {
        let channel = Channel::find(case, key)?.clone();
        Some(Command::CopyChannel(channel.id.clone(), Channel { id: new.into(), name, ..channel }))
    },
    remove: |key| Command::RemoveChannel(key.into()),
};

fn line(store: Store, key: &Key) -> Line {
    let id = ChannelId::from(key.clone());
    let connected =
        store.of_trace(|trace| trace.channel(&id).is_some_and(|channel| channel.verdict == Verdict::AlreadyConnected));
    let role = On::CHANNELS.short(store, key);
    store.names(|names| {
        let lang = names.lang;
        let channel = names.case.channel(&id);
        let search_id = channel.map(|channel| &channel.search_id).filter(|search_id| !search_id.is_empty());
        let tag = match channel {
            Some(_) if connected == Some(true) => Label::ConnectedTo.text(lang),
            Some(channel) => terms::known(lang, channel.state, terms::channel_state),
            None => "",
        };
        Line {
            title: names.channel(&id),
            subtitle: joined(role, search_id.map(|search_id| format!("@{search_id}"))),
            tag: tag.to_owned(),
        }
    })
}
