//! Laws of the commands: whatever a user does, in whatever order, the case stays consistent
//! (`facts`: ids are unique within their list and every reference resolves).

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::BTreeSet;

use common::commands::{account, any_command, command, id};
use common::{case, config};
use kakao_sync_check::facts::command::{Command, Reversal, Touched};
use kakao_sync_check::facts::{
    Account, AccountId, App, AppId, Case, Channel, ChannelId, Connection, Fact, OutsideService,
};
use kakao_sync_check::rules::{Decisive, Edition, evaluate_all};
use proptest::prelude::*;
use proptest::sample::select;

/// The facts of a case that decide, without what a command says that it touches.
fn left_alone(case: &Case, touched: &Touched) -> Case {
    let mut case =
        Case { name: String::new(), trade: Fact::Unknown, holidays: BTreeSet::new(), done: vec![], ..case.clone() };
    match touched {
        Touched::Nothing => {}
        Touched::Account(id) => {
            case.accounts.retain(|one: &Account| one.id != *id);
            case.app_roles.retain(|(account, _), _| account != id);
            case.channel_roles.retain(|(account, _), _| account != id);
        }
        Touched::App(id) => {
            case.apps.retain(|one: &App| one.id != *id);
            case.app_roles.retain(|(_, app), _| app != id);
        }
        Touched::Channel(id) => {
            case.channels.retain(|one: &Channel| one.id != *id);
            case.channel_roles.retain(|(_, channel), _| channel != id);
        }
        Touched::AppRole(account, app) => {
            case.app_roles.remove(&(account.clone(), app.clone()));
        }
        Touched::ChannelRole(account, channel) => {
            case.channel_roles.remove(&(account.clone(), channel.clone()));
        }
        Touched::Everything => case = Case::default(),
    }
    case
}

fn unique<I: Ord>(ids: impl Iterator<Item = I>) -> bool {
    let mut seen = BTreeSet::new();
    let mut ids = ids;
    ids.all(|id| seen.insert(id))
}

/// The apps that the channels of a case name as connected.
fn named_apps(case: &Case) -> Vec<&AppId> {
    let links = case.channels.iter().filter_map(|channel| channel.connections.known()).flatten();
    links.filter_map(|link| if let Connection::App(app) = link { Some(app) } else { None }).collect()
}

fn assert_consistent(case: &Case) {
    assert!(unique(case.accounts.iter().map(|one| &one.id)), "{case:#?}");
    assert!(unique(case.apps.iter().map(|one| &one.id)), "{case:#?}");
    assert!(unique(case.channels.iter().map(|one| &one.id)), "{case:#?}");
    assert!(named_apps(case).into_iter().all(|app| case.app(app).is_some()), "{case:#?}");
    let of_accounts = |(account, app): &(AccountId, AppId)| case.account(account).is_some() && case.app(app).is_some();
    assert!(case.app_roles.keys().all(of_accounts), "{case:#?}");
    let of_channels = |(account, channel): &(AccountId, ChannelId)| {
        case.account(account).is_some() && case.channel(channel).is_some()
    };
    assert!(case.channel_roles.keys().all(of_channels), "{case:#?}");
}

/// Whether everything that a command is about is there (and, for a copy, its new id is free).
fn has_its_subject(command: &Command, case: &Case) -> bool {
    let resolves = |links: &Fact<Vec<Connection>>| {
        links.known().into_iter().flatten().all(|link| match link {
            Connection::App(app) => case.app(app).is_some(),
            Connection::Outside(_) => true,
        })
    };
    match command {
        Command::RenameCase(_)
        | Command::SetTrade(_)
        | Command::SetHolidays(_)
        | Command::PutAccount(_)
        | Command::PutApp(_) => true,
        Command::PutChannel(channel) => resolves(&channel.connections),
        Command::RemoveAccount(id) => case.account(id).is_some(),
        Command::RemoveApp(id) => case.app(id).is_some(),
        Command::RemoveChannel(id) => case.channel(id).is_some(),
        Command::CopyAccount(from, to) => case.account(from).is_some() && case.account(&to.id).is_none(),
        Command::CopyApp(from, to) => case.app(from).is_some() && case.app(&to.id).is_none(),
        Command::CopyChannel(from, to) => {
            case.channel(from).is_some() && case.channel(&to.id).is_none() && resolves(&to.connections)
        }
        Command::SetAppRole(account, app, _) => case.account(account).is_some() && case.app(app).is_some(),
        // Laws of their own: see tests/done.rs.
        Command::TickOff(..) | Command::Untick(_) => true,
        Command::SetChannelRole(account, channel, _) => {
            case.account(account).is_some() && case.channel(channel).is_some()
        }
    }
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn any_sequence_of_commands_keeps_a_case_consistent_and_answerable(
        case in case(), commands in prop::collection::vec(command(), 1..24),
    ) {
        let mut case = case;
        assert_consistent(&case);
        for command in commands {
            let told = format!("{command:?}");
            let before = case.clone();
            command.clone().apply(&mut case);
            assert_consistent(&case);
            prop_assert_eq!(&command.applied_to(&before), &case, "{}", told);
        }
        // Every login and app has an answer: nothing was lost on the way to it.
        prop_assert_eq!(evaluate_all(&case, Edition::default()).count(), case.accounts.len() * case.apps.len() * 3);
    }

    #[test]
    fn what_a_command_does_not_touch_stays_as_it_is(case in case(), command in any_command()) {
        let touched = command.touches();
        let after = command.clone().applied_to(&case);
        prop_assert_eq!(left_alone(&after, &touched), left_alone(&case, &touched), "{:?}", command);
        if touched == Touched::Nothing {
            let answers = |case: &Case| evaluate_all(case, Edition::default()).map(|(_, trace)| trace).collect::<Vec<_>>();
            prop_assert_eq!(answers(&after), answers(&case));
        }
    }

    #[test]
    fn changes_are_taken_back_and_made_again_to_the_letter(
        case in case(), commands in prop::collection::vec(any_command(), 1..12), together in any::<bool>(),
    ) {
        let mut now = case.clone();
        let mut states = vec![case.clone()];
        let mut steps: Vec<Reversal> = Vec::new();
        for command in commands {
            let back = command.clone().apply(&mut now);
            prop_assert!(!back.is_empty() || states.last() == Some(&now), "{:?}", command);
            match steps.last_mut().filter(|_| together) {
                Some(step) => {
                    step.extend(back);
                    states.truncate(1);
                }
                None => steps.push(back),
            }
            states.push(now.clone());
        }
        let mut again = Vec::new();
        for before in states.iter().rev().skip(1) {
            again.extend(steps.pop().map(|step| step.apply(&mut now)));
            prop_assert_eq!(&now, before);
        }
        for after in states.iter().skip(1) {
            again.pop().unwrap_or_default().apply(&mut now);
            prop_assert_eq!(&now, after);
        }
    }

    #[test]
    fn a_command_about_something_that_is_not_there_does_nothing(case in case(), command in command()) {
        if !has_its_subject(&command, &case) {
            prop_assert_eq!(command.applied_to(&case), case);
        }
    }

    #[test]
    fn putting_replaces_in_place_or_appends_and_keeps_all_roles(
        case in case(), account in account(), app in id('p').prop_flat_map(common::app),
        channel in id('c').prop_flat_map(|id| common::channel(id, 0)),
    ) {
        let mut after = case.clone();
        Command::PutAccount(account.clone()).apply(&mut after);
        Command::PutApp(app.clone()).apply(&mut after);
        Command::PutChannel(channel.clone()).apply(&mut after);
        let mut expected = case.clone();
        match expected.accounts.iter_mut().find(|one| one.id == account.id) {
            Some(one) => *one = account,
            None => expected.accounts.push(account),
        }
        match expected.apps.iter_mut().find(|one| one.id == app.id) {
            Some(one) => *one = app,
            None => expected.apps.push(app),
        }
        match expected.channels.iter_mut().find(|one| one.id == channel.id) {
            Some(one) => *one = channel,
            None => expected.channels.push(channel),
        }
        prop_assert_eq!(after, expected);
    }

    #[test]
    fn a_copy_stands_behind_its_original_and_carries_its_roles(
        case in common::case_to_ask(), pick in any::<prop::sample::Index>(),
    ) {
        let from = pick.get(&case.accounts);
        let to = Account { id: "copy".into(), name: "copy".into() };
        let copied = Command::CopyAccount(from.id.clone(), to.clone()).applied_to(&case);
        let place = pick.index(case.accounts.len());
        prop_assert_eq!(copied.accounts.get(place + 1), Some(&to));
        for app in &case.apps {
            prop_assert_eq!(copied.app_role(&to.id, &app.id), case.app_role(&from.id, &app.id));
        }
        for channel in &case.channels {
            prop_assert_eq!(copied.channel_role(&to.id, &channel.id), case.channel_role(&from.id, &channel.id));
        }
        prop_assert_eq!(Command::RemoveAccount(to.id).applied_to(&copied), case.clone());

        let from = pick.get(&case.apps);
        let mut to = from.clone();
        to.id = "copy".into();
        let copied = Command::CopyApp(from.id.clone(), to.clone()).applied_to(&case);
        prop_assert_eq!(copied.apps.get(pick.index(case.apps.len()) + 1), Some(&to));
        for account in &case.accounts {
            prop_assert_eq!(copied.app_role(&account.id, &to.id), case.app_role(&account.id, &from.id));
        }
        prop_assert_eq!(Command::RemoveApp(to.id).applied_to(&copied), case.clone());

        let from = pick.get(&case.channels);
        let mut to = from.clone();
        to.id = "copy".into();
        let copied = Command::CopyChannel(from.id.clone(), to.clone()).applied_to(&case);
        prop_assert_eq!(copied.channels.get(pick.index(case.channels.len()) + 1), Some(&to));
        for account in &case.accounts {
            prop_assert_eq!(copied.channel_role(&account.id, &to.id), case.channel_role(&account.id, &from.id));
        }
        prop_assert_eq!(Command::RemoveChannel(to.id).applied_to(&copied), case);
    }

    #[test]
    fn removing_takes_the_thing_and_its_roles_and_nothing_else(
        case in common::case_to_ask(), pick in any::<prop::sample::Index>(),
    ) {
        let id = pick.get(&case.accounts).id.clone();
        let mut expected = case.clone();
        expected.accounts.retain(|one| one.id != id);
        expected.app_roles.retain(|pair, _| pair.0 != id);
        expected.channel_roles.retain(|pair, _| pair.0 != id);
        prop_assert_eq!(Command::RemoveAccount(id).applied_to(&case), expected);

        let id = pick.get(&case.channels).id.clone();
        let mut expected = case.clone();
        expected.channels.retain(|one| one.id != id);
        expected.channel_roles.retain(|pair, _| pair.1 != id);
        prop_assert_eq!(Command::RemoveChannel(id).applied_to(&case), expected);
    }

    // A channel does not stop being connected because somebody takes the app off the screen. Of which
    // service it was is then not said any more: unknown is never taken for an answer (rulebook 2).
    #[test]
    fn removing_an_app_keeps_its_connections_as_to_an_outside_app_of_unknown_service(
        case in common::case_to_ask(), pick in any::<prop::sample::Index>(),
    ) {
        let id = pick.get(&case.apps).id.clone();
        let after = Command::RemoveApp(id.clone()).applied_to(&case);
        prop_assert!(after.app(&id).is_none());
        prop_assert_eq!(after.apps.len() + 1, case.apps.len());
        prop_assert!(after.app_roles.iter().all(|(pair, role)| case.app_roles.get(pair) == Some(role)));
        prop_assert_eq!(&after.channel_roles, &case.channel_roles);
        for (after, before) in after.channels.iter().zip(&case.channels) {
            let expected = before.connections.clone().map(|links| {
                let gone = |link: Connection| match link {
                    Connection::App(app) if app == id => Connection::Outside(OutsideService::Unknown),
                    other => other,
                };
                links.into_iter().map(gone).collect::<Vec<_>>()
            });
            prop_assert_eq!(&after.connections, &expected);
        }
    }

    #[test]
    fn a_role_that_is_set_is_the_role_that_is_read_and_unknown_takes_it_back(
        case in common::case_to_ask(), pick in any::<prop::sample::Index>(), roles in common::roles(),
    ) {
        let (account, app, channel) = (
            pick.get(&case.accounts).id.clone(),
            pick.get(&case.apps).id.clone(),
            pick.get(&case.channels).id.clone(),
        );
        let set = Command::SetAppRole(account.clone(), app.clone(), roles.0).applied_to(&case);
        prop_assert_eq!(set.app_role(&account, &app), roles.0);
        let back = Command::SetAppRole(account.clone(), app.clone(), case.app_role(&account, &app)).applied_to(&set);
        prop_assert_eq!(back, case.clone());
        let set = Command::SetChannelRole(account.clone(), channel.clone(), roles.1).applied_to(&case);
        prop_assert_eq!(set.channel_role(&account, &channel), roles.1);
        let known = case.channel_role(&account, &channel);
        prop_assert_eq!(Command::SetChannelRole(account, channel, known).applied_to(&set), case);
    }

    // An edit compiles again only what it can have changed, and comes to the same as compiling all.
    #[test]
    fn what_decides_after_an_edit_is_what_decides_in_the_case_after_it(
        case in common::case_to_ask(), edits in proptest::collection::vec(command(), 1..6),
    ) {
        let (account, app) = (case.accounts[0].id.clone(), case.apps[0].id.clone());
        let mut case = case;
        let mut kept = Decisive::of(&case, &account, &app);
        for edit in edits {
            let touched = edit.touches();
            edit.apply(&mut case);
            kept = match kept {
                Some(kept) => kept.after(&touched, &case, &account, &app),
                None => Decisive::of(&case, &account, &app),
            };
            prop_assert_eq!(&kept, &Decisive::of(&case, &account, &app), "{:?}", touched);
        }
    }

    #[test]
    fn a_free_id_is_borne_by_nothing_in_the_case(case in case(), stem in select(vec!["a", "p", "c", "", "채널"])) {
        let id = case.free_id(stem);
        prop_assert!(id.starts_with(stem) && id.len() > stem.len());
        prop_assert!(case.account(&(&*id).into()).is_none());
        prop_assert!(case.app(&(&*id).into()).is_none());
        prop_assert!(case.channel(&(&*id).into()).is_none());
    }
}
