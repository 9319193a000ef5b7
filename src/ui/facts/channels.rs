//! The channels of the case.

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::facts::command::Command;
use crate::facts::fold::Search;
use crate::facts::{Case, Channel, ChannelId};
use crate::plan::Guidance;
use crate::rules::Verdict;
use crate::ui::kit::{Key, State, When, derive, memo, value};
use crate::ui::paste::PasteButton;
use crate::ui::remark::Remark;
use crate::wording::{Label, terms};

use super::channel_body::body;
use super::edited::Item;
use super::roles::On;
use super::row::{Kind, Line, Rows, joined};
use super::{Part, add_channel};

/// From how many channels on a field to find one is offered.
const MANY: usize = 8;

#[component]
pub fn Channels() -> impl IntoView {
    let store = use_store();
    let find = State::new(String::new());
    let none = derive(move || store.case.with(|case| case.channels.is_empty()));
    let many = derive(move || store.case.with(|case| case.channels.len() >= MANY));
    let keys = memo(move || store.case.with(|case| found(case, &find.get())));
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
            <When when=many>
                <input
                    class="input find"
                    type="search"
                    aria-label=t(Label::FindChannel)
                    placeholder=t(Label::FindChannel)
                    prop:value=move || find.get()
                    on:input=value(move |text| find.set(text))
                />
                <When when=nothing>
                    <p class="hint" role="status">{t(Label::NothingFound)}</p>
                </When>
            </When>
            <Rows kind=KIND keys=keys find=find />
        </Part>
    }
}

/// The channels whose name or search ID holds a text; all of them where there are so few that the
/// field for the text is not there.
fn found(case: &Case, text: &str) -> Vec<Key> {
    let (search, all) = (Search::new(text), case.channels.len() < MANY);
    let found = |channel: &&Channel| all || search.finds(&channel.name, &channel.search_id);
    case.channels.iter().filter(found).map(|channel| Key::from(&channel.id)).collect()
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
