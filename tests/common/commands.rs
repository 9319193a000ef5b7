//! Strategies for commands.

use kakao_sync_check::facts::command::Command;
use kakao_sync_check::facts::{Account, AccountId, Action, AppId, ChannelId, Date, Tick};
use proptest::prelude::*;

/// Ids of things that a generated case may have, of things that commands add, and of nothing.
pub fn id(letter: char) -> BoxedStrategy<String> {
    (0_usize..6).prop_map(move |number| format!("{letter}{number}")).boxed()
}

pub fn account() -> BoxedStrategy<Account> {
    (id('a'), "[a-z]{0,3}").prop_map(|(id, name)| Account { id: (&*id).into(), name }).boxed()
}

pub fn account_id() -> BoxedStrategy<AccountId> {
    id('a').prop_map(|id| (&*id).into()).boxed()
}

pub fn app_id() -> BoxedStrategy<AppId> {
    id('p').prop_map(|id| (&*id).into()).boxed()
}

pub fn channel_id() -> BoxedStrategy<ChannelId> {
    id('c').prop_map(|id| (&*id).into()).boxed()
}

pub fn command() -> BoxedStrategy<Command> {
    let app = || id('p').prop_flat_map(super::app);
    // Connected to any of six apps, not all of which there are.
    let channel = || id('c').prop_flat_map(|id| super::channel(id, 6));
    let (app_role, channel_role) = super::roles();
    let (trade, holidays) = super::rest();
    prop_oneof![
        "[a-z]{0,3}".prop_map(Command::RenameCase),
        trade.prop_map(Command::SetTrade),
        holidays.prop_map(Command::SetHolidays),
        account().prop_map(Command::PutAccount),
        app().prop_map(Command::PutApp),
        channel().prop_map(Command::PutChannel),
        account_id().prop_map(Command::RemoveAccount),
        app_id().prop_map(Command::RemoveApp),
        channel_id().prop_map(Command::RemoveChannel),
        (account_id(), account()).prop_map(|(from, to)| Command::CopyAccount(from, to)),
        (app_id(), app()).prop_map(|(from, to)| Command::CopyApp(from, to)),
        (channel_id(), channel()).prop_map(|(from, to)| Command::CopyChannel(from, to)),
        (account_id(), app_id(), app_role).prop_map(|(account, app, role)| Command::SetAppRole(account, app, role)),
        (account_id(), channel_id(), channel_role)
            .prop_map(|(account, channel, role)| Command::SetChannelRole(account, channel, role)),
    ]
    .boxed()
}

/// Any command, ticks among them.
pub fn any_command() -> BoxedStrategy<Command> {
    let action = || {
        prop_oneof![
            (account_id(), app_id()).prop_map(|(account, app)| Action::GrantAppRole(account, app)),
            channel_id().prop_map(Action::ApplyBusinessChannel),
        ]
    };
    let ticked = prop::collection::vec(command(), 0..3);
    let tick_off =
        (action(), ticked).prop_map(|(action, facts)| Command::TickOff(Tick { action, on: Date::FIRST }, facts));
    prop_oneof![8 => command(), 1 => tick_off, 1 => action().prop_map(Command::Untick)].boxed()
}
