//! The facts of one channel.

use leptos::prelude::*;

use crate::app::control::{Field, Row};
use crate::facts::command::Command;
use crate::facts::{BusinessInfo, Case, Channel, ChannelBusiness, ChannelBusinessKind, ChannelState, Date, Fact};
use crate::ui::kit::{Key, When};
use crate::wording::{Label, Lang, terms};

use super::connections::connections;
use super::edited::{Business, Edited, Item, Kept, Pick, Text};
use super::roles::On;

/// The fields that a channel opens to.
pub fn body(key: Key) -> AnyView {
    let channel = Edited::<Channel>::new(key.clone());
    let in_review = channel.follow(|channel| matches!(channel.state, Fact::Known(ChannelState::InReview { .. })));
    view! {
        {channel.text(NAME)}
        {channel.text(SEARCH_ID)}
        {On::CHANNELS.own(key, channel.id(Field::Role))}
        {channel.pick(STATE)}
        <When when=in_review>{channel.text(REQUESTED)}</When>
        {channel.pick(BUSINESS)}
        {channel.business()}
        {connections(channel)}
    }
    .into_any()
}

const NAME: Text<Channel> =
    Text::new(Field::Name, Label::ChannelName, |one| one.name.clone(), |one, typed| one.name = typed);

const SEARCH_ID: Text<Channel> = Text {
    optional: true,
    ..Text::new(
        Field::SearchId,
        Label::SearchId,
        |one| one.search_id.clone(),
        |one, typed| one.search_id = typed.trim().trim_start_matches('@').to_owned(),
    )
};

pub(super) const STATE: Pick<Channel> = Pick {
    field: Field::State,
    label: Label::ChannelState,
    known: |lang| {
        states(Fact::Unknown)
            .map(|state| (state.id().to_owned(), terms::channel_state(lang, state).to_owned()))
            .to_vec()
    },
    get: |one| one.state.known().map(|state| state.id()),
    set: |one, word, kept| one.state = states(kept.requested).into_iter().find(|state| state.id() == word).into(),
};

/// Every state, the one that a channel should come to first.
const fn states(requested_on: Fact<Date>) -> [ChannelState; 4] {
    [ChannelState::Business, ChannelState::InReview { requested_on }, ChannelState::Rejected, ChannelState::Ordinary]
}

const REQUESTED: Text<Channel> = Text {
    hint: Some(Label::ReviewRequestedHint),
    kind: "date",
    ..Text::new(
        Field::Requested,
        Label::ReviewRequested,
        |one| requested(one).and_then(|day| day.known().map(ToString::to_string)).unwrap_or_default(),
        |one, typed| one.state = Fact::Known(ChannelState::InReview { requested_on: typed.parse().ok().into() }),
    )
};

fn requested(channel: &Channel) -> Option<Fact<Date>> {
    match channel.state {
        Fact::Known(ChannelState::InReview { requested_on }) => Some(requested_on),
        _ => None,
    }
}

pub(super) const BUSINESS: Pick<Channel> = Pick {
    field: Field::Business,
    label: Label::ChannelBusiness,
    known: |lang| {
        let kinds = [ChannelBusinessKind::Saved, ChannelBusinessKind::None];
        kinds.map(|kind| (kind.id().to_owned(), business(lang, kind).to_owned())).to_vec()
    },
    get: |one| one.business.known().map(|business| business.kind().id()),
    set: |one, word, kept| {
        one.business = ChannelBusinessKind::from_id(word)
            .map(|kind| match kind {
                ChannelBusinessKind::None => ChannelBusiness::None,
                ChannelBusinessKind::Saved => ChannelBusiness::Saved(kept.info),
            })
            .into();
    },
};

const fn business(lang: Lang, kind: ChannelBusinessKind) -> &'static str {
    match kind {
        ChannelBusinessKind::Saved => Label::BusinessSaved.text(lang),
        ChannelBusinessKind::None => Label::BusinessNone.text(lang),
    }
}

impl Item for Channel {
    fn find<'a>(case: &'a Case, key: &Key) -> Option<&'a Self> {
        case.channels.iter().find(|one| one.id.as_str() == &**key)
    }

    fn row(key: Key) -> Row {
        Row::Channel(key.into())
    }

    fn put(self) -> Command {
        Command::PutChannel(self)
    }

    fn keep(&self, kept: &mut Kept) {
        if let Some(info) = self.saved() {
            kept.info.clone_from(info);
        }
        if let Some(day) = requested(self) {
            kept.requested = day;
        }
    }
}

impl Business for Channel {
    fn info(&self) -> Option<&BusinessInfo> {
        self.saved()
    }

    fn give_info(&mut self, info: BusinessInfo) {
        self.business = Fact::Known(ChannelBusiness::Saved(info));
    }
}
