//! The facts of one channel.

use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::app::{t, use_store};
use crate::facts::command::Command;
use crate::facts::{BusinessInfo, Channel, ChannelBusiness, ChannelId, ChannelState, Connection, Fact, OutsideService};
use crate::ui::kit::{Choice, Icon, IconName, Options, TextField};
use crate::wording::names::Names;
use crate::wording::{Label, Lang, terms};

use super::business::BusinessFields;

const UNKNOWN: &str = "unknown";

const STATES: [ChannelState; 4] = [
    ChannelState::Business,
    ChannelState::InReview { requested_on: Fact::Unknown },
    ChannelState::Rejected,
    ChannelState::Ordinary,
];

#[component]
pub fn ChannelBody(id: ChannelId, channel: Memo<Option<Channel>>) -> impl IntoView {
    let store = use_store();
    let html = StoredValue::new(id.as_str().to_owned());
    let control = move |name: &str| html.with_value(|id| format!("{}-{name}", html_id("channel", &[id])));
    let with = move |f: fn(&Channel) -> String| {
        Signal::derive(move || channel.with(|one| one.as_ref().map(f).unwrap_or_default()))
    };
    // With a control, the edit is one of many from typing into it.
    let change = move |control: Option<&str>, f: &dyn Fn(&mut Channel)| {
        if let Some(mut channel) = channel.get_untracked() {
            f(&mut channel);
            store.edit_from(Command::PutChannel(channel), control);
        }
    };
    // What was typed of a number, and the date, are kept while another answer is tried out.
    let typed = StoredValue::new((BusinessInfo::default(), Fact::Unknown));
    Effect::new(move |_| {
        let Some(channel) = channel.get() else { return };
        typed.update_value(|(info, requested)| {
            if let Fact::Known(ChannelBusiness::Saved(saved)) = channel.business {
                *info = saved;
            }
            if let Fact::Known(ChannelState::InReview { requested_on }) = channel.state {
                *requested = requested_on;
            }
        });
    });
    let in_review = Memo::new(move |_| {
        channel
            .with(|one| matches!(one.as_ref().map(|one| one.state), Some(Fact::Known(ChannelState::InReview { .. }))))
    });
    let saved = Memo::new(move |_| {
        channel
            .with(|one| matches!(one.as_ref().map(|one| &one.business), Some(Fact::Known(ChannelBusiness::Saved(_)))))
    });
    let info = Signal::derive(move || match channel.get().map(|one| one.business) {
        Some(Fact::Known(ChannelBusiness::Saved(info))) => info,
        _ => BusinessInfo::default(),
    });
    let states = Signal::derive(move || {
        let lang = store.lang.get();
        STATES
            .map(|state| (state.id(), terms::channel_state(lang, state)))
            .into_iter()
            .chain(unknown(lang))
            .map(owned)
            .collect()
    });
    let businesses = Signal::derive(move || {
        let lang = store.lang.get();
        [("saved", Label::BusinessSaved.text(lang)), ("none", Label::BusinessNone.text(lang))]
            .into_iter()
            .chain(unknown(lang))
            .map(owned)
            .collect()
    });
    view! {
        <TextField
            id=control("name")
            label=Label::ChannelName
            value=with(|one| one.name.clone())
            on_type=Callback::new(move |text: String| change(Some(&control("name")), &|one| one.name.clone_from(&text)))
        />
        <TextField
            id=control("search-id")
            label=Label::SearchId
            optional=true
            value=with(|one| one.search_id.clone())
            on_type=Callback::new(move |text: String| {
                let text = text.trim().trim_start_matches('@').to_owned();
                change(Some(&control("search-id")), &|one| one.search_id.clone_from(&text));
            })
        />
        <Choice
            id=control("state")
            label=Label::ChannelState
            value=with(|one| one.state.known().map_or(UNKNOWN, |state| state.id()).to_owned())
            options=states
            on_choose=Callback::new(move |choice: String| {
                let state = STATES.into_iter().find(|state| state.id() == choice).map(|state| match state {
                    ChannelState::InReview { .. } => ChannelState::InReview { requested_on: typed.get_value().1 },
                    other => other,
                });
                change(None, &|one| one.state = state.into());
            })
        />
        <Show when=move || in_review.get()>
            <TextField
                id=control("requested")
                label=Label::ReviewRequested
                hint=Label::ReviewRequestedHint
                kind="date"
                value=with(|one| match one.state {
                    Fact::Known(ChannelState::InReview { requested_on: Fact::Known(date) }) => date.to_string(),
                    _ => String::new(),
                })
                on_type=Callback::new(move |text: String| {
                    let requested_on: Fact<_> = text.parse().ok().into();
                    change(Some(&control("requested")), &|one| {
                        one.state = Fact::Known(ChannelState::InReview { requested_on });
                    });
                })
            />
        </Show>
        <Choice
            id=control("business")
            label=Label::ChannelBusiness
            value=with(|one| match &one.business {
                Fact::Known(ChannelBusiness::Saved(_)) => "saved".to_owned(),
                Fact::Known(ChannelBusiness::None) => "none".to_owned(),
                Fact::Unknown => UNKNOWN.to_owned(),
            })
            options=businesses
            on_choose=Callback::new(move |choice: String| {
                change(None, &|one| one.business = match &*choice {
                    "saved" => Fact::Known(ChannelBusiness::Saved(typed.get_value().0)),
                    "none" => Fact::Known(ChannelBusiness::None),
                    _ => Fact::Unknown,
                });
            })
        />
        <Show when=move || saved.get()>
            <BusinessFields
                control=control("business")
                info=info
                on_type=Callback::new(move |(info, control): (BusinessInfo, String)| {
                    change(Some(&control), &|one| one.business = Fact::Known(ChannelBusiness::Saved(info.clone())));
                })
            />
        </Show>
        <Connections channel=channel control=Callback::new(move |index: usize| control(&format!("connection-{index}"))) />
    }
}

/// The apps that a channel is connected to: one choice each. "Not connected" and "don't know" are
/// answers for the channel as a whole, so they are only offered while it has one choice.
#[component]
fn Connections(channel: Memo<Option<Channel>>, control: Callback<usize, String>) -> impl IntoView {
    let store = use_store();
    let connections =
        Memo::new(move |_| channel.with(|one| one.as_ref().map(|one| one.connections.clone()).unwrap_or_default()));
    let count = Memo::new(move |_| connections.with(|all| all.known().map_or(1, |all| all.len().max(1))));
    let set = move |f: &dyn Fn(&mut Vec<Connection>)| {
        if let Some(mut channel) = channel.get_untracked() {
            let mut all = channel.connections.known().cloned().unwrap_or_default();
            f(&mut all);
            channel.connections = Fact::Known(all);
            store.edit(Command::PutChannel(channel));
        }
    };
    let options = move |index: usize| {
        Signal::derive(move || {
            let lang = store.lang.get();
            let whole = if count.get() == 1 {
                vec![("none".to_owned(), Label::NotConnected.text(lang).to_owned())]
            } else {
                Vec::new()
            };
            let apps = store.case.with(|case| {
                let names = Names { lang, case };
                case.apps.iter().map(|app| (format!("app:{}", app.id), names.app(&app.id))).collect::<Options>()
            });
            let outside =
                OutsideService::ALL.map(|one| (one.id().to_owned(), terms::outside_service(lang, one).to_owned()));
            let dont_know = if index == 0 && count.get() == 1 {
                vec![("?".to_owned(), terms::dont_know(lang).to_owned())]
            } else {
                Vec::new()
            };
            whole.into_iter().chain(apps).chain(outside).chain(dont_know).collect()
        })
    };
    let value = move |index: usize| {
        Signal::derive(move || {
            connections.with(|all| match all {
                Fact::Unknown => "?".to_owned(),
                Fact::Known(all) => match all.get(index) {
                    None => "none".to_owned(),
                    Some(Connection::App(id)) => format!("app:{id}"),
                    Some(Connection::Outside(service)) => service.id().to_owned(),
                },
            })
        })
    };
    let choose = move |index: usize| {
        Callback::new(move |choice: String| {
            let outside = OutsideService::ALL.into_iter().find(|one| one.id() == choice).map(Connection::Outside);
            let app = choice.strip_prefix("app:").map(|id| Connection::App(id.into()));
            match (&*choice, outside.or(app)) {
                ("none", _) => set(&Vec::clear),
                (_, Some(connection)) => set(&|all| match all.get_mut(index) {
                    Some(place) => *place = connection.clone(),
                    None => all.push(connection.clone()),
                }),
                _ => {
                    if let Some(channel) = channel.get_untracked() {
                        store.edit(Command::PutChannel(Channel { connections: Fact::Unknown, ..channel }));
                    }
                }
            }
        })
    };
    let rows = move || {
        (0..count.get())
            .map(|index| {
                view! {
                    <div class="connection">
                        <Choice
                            id=control.run(index)
                            label=Label::Connections
                            value=value(index)
                            options=options(index)
                            on_choose=choose(index)
                        />
                        <Show when=move || { count.get() > 1 }>
                            <button
                                type="button"
                                class="button quiet icon-only"
                                on:click=move |_| set(&|all| { if index < all.len() { all.remove(index); } })
                            >
                                <Icon name=IconName::Cross />
                                <span class="visually-hidden">{t(Label::RemoveConnection)}</span>
                            </button>
                        </Show>
                    </div>
                }
            })
            .collect_view()
    };
    let connected = move || connections.with(|all| all.known().is_some_and(|all| !all.is_empty()));
    view! {
        {rows}
        <Show when=connected>
            <button
                type="button"
                class="link"
                on:click=move |_| set(&|all| all.push(Connection::Outside(OutsideService::Unknown)))
            >
                {t(Label::AddConnection)}
            </button>
        </Show>
    }
}

fn unknown(lang: Lang) -> Option<(&'static str, &'static str)> {
    Some((UNKNOWN, terms::dont_know(lang)))
}

fn owned((id, text): (&str, &str)) -> (String, String) {
    (id.to_owned(), text.to_owned())
}
