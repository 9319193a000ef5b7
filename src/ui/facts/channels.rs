//! The channels of the case.

use leptos::prelude::*;

use crate::app::focus::{focus_later, html_id};
use crate::app::{t, use_store};
use crate::facts::command::Command;
use crate::facts::{Channel, ChannelId};
use crate::plan::Guidance;
use crate::rules::Verdict;
use crate::ui::remark::Remark;
use crate::wording::{Label, answer, terms};

use super::channel_body::ChannelBody;
use super::row::Row;
use super::{Part, add_channel, reveal_new};

/// From how many channels on a field to find one is offered.
const MANY: usize = 8;

#[component]
pub fn Channels() -> impl IntoView {
    let store = use_store();
    let find = RwSignal::new(String::new());
    let many = Memo::new(move |_| store.case.with(|case| case.channels.len() >= MANY));
    let ids = Memo::new(move |_| {
        let find = find.get().to_lowercase();
        let wanted = |channel: &&Channel| {
            !many.get()
                || channel.name.to_lowercase().contains(&*find)
                || channel.search_id.to_lowercase().contains(find.trim_start_matches('@'))
        };
        store.case.with(|case| case.channels.iter().filter(wanted).map(|one| one.id.clone()).collect::<Vec<_>>())
    });
    let none = move || store.case.with(|case| case.channels.is_empty());
    view! {
        <Part
            id="facts-channels"
            title=Label::Channels
            hint=Label::ChannelsHint
            add=(Label::AddChannel, Callback::new(move |()| add_channel(store)))
        >
            <Show when=none>
                <Remark guidance=Guidance::NoChannel />
            </Show>
            <Show when=move || many.get()>
                <input
                    class="input find"
                    type="search"
                    aria-label=t(Label::FindChannel)
                    placeholder=t(Label::FindChannel)
                    prop:value=find
                    on:input:target=move |event| find.set(event.target().value())
                />
                <Show when=move || ids.with(Vec::is_empty)>
                    <p class="hint" role="status">{t(Label::NothingFound)}</p>
                </Show>
            </Show>
            <ul class="rows">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <li><ChannelRow id=id /></li>
                </For>
            </ul>
        </Part>
    }
}

#[component]
fn ChannelRow(id: ChannelId) -> impl IntoView {
    let store = use_store();
    let row = html_id("channel", &[id.as_str()]);
    let id = StoredValue::new(id);
    // Nothing while the row is being removed.
    let channel = Memo::new(move |_| store.case.with(|case| case.channel(&id.get_value()).cloned()));
    let title = Memo::new(move |_| store.names(|names| names.channel(&id.get_value())));
    let subtitle = Memo::new(move |_| {
        channel
            .with(|one| one.as_ref().filter(|one| !one.search_id.is_empty()).map(|one| format!("@{}", one.search_id)))
            .unwrap_or_default()
    });
    let tag = Memo::new(move |_| {
        let lang = store.lang.get();
        let verdict = store
            .trace
            .with(|trace| trace.as_ref().and_then(|trace| trace.channel(&id.get_value()).map(|one| one.verdict)));
        match verdict {
            Some(Verdict::AlreadyConnected) => Label::ConnectedTo.text(lang).to_owned(),
            _ => channel
                .with(|one| one.as_ref().map(|one| terms::known(lang, one.state, terms::channel_state).to_owned()))
                .unwrap_or_default(),
        }
    });
    view! {
        <Row
            id=row
            title=title
            subtitle=subtitle
            tag=tag
            duplicate=Callback::new(move |()| {
                let new = store.case.with_untracked(|case| case.free_id("channel"));
                if let Some(channel) = channel.get_untracked() {
                    let name = answer::copy_of(store.lang.get_untracked(), &title.get_untracked());
                    store.edit(Command::CopyChannel(id.get_value(), Channel { id: (&*new).into(), name, ..channel }));
                    reveal_new(store, "channel", &new);
                }
            })
            remove=Callback::new(move |()| {
                store.remove(Command::RemoveChannel(id.get_value()), &title.get_untracked());
                focus_later("facts-heading");
            })
        >
            <ChannelBody id=id.get_value() channel=channel />
        </Row>
    }
}
