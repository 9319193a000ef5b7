//! Random cases from small pools, so that numbers, names and roles often meet.

#![allow(dead_code, reason = "each test file uses its part")]

use std::collections::BTreeMap;

use kakao_sync_check::explain::Inquiry;
use kakao_sync_check::facts::*;
use kakao_sync_check::rules::{Edition, Profile, Reading, Readings};
use proptest::prelude::*;
use proptest::sample::select;

pub fn fact<T: std::fmt::Debug + Clone + 'static>(known: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Fact<T>> {
    prop_oneof![1 => Just(Fact::Unknown), 4 => known.prop_map(Fact::Known)].boxed()
}

pub fn info() -> impl Strategy<Value = BusinessInfo> {
    let numbers = select(vec!["220-81-62517", "2208162517", "120-81-47521", ""]);
    (numbers, select(vec!["", "한빛상점", "㈜한빛상점", "달무리"]))
        .prop_map(|(number, name)| BusinessInfo { number: BusinessNumber::new(number), name: BusinessName::new(name) })
}

fn app(index: usize) -> impl Strategy<Value = App> {
    let business = fact(prop_oneof![
        1 => Just(AppBusiness::None),
        1 => Just(AppBusiness::Individual),
        5 => info().prop_map(AppBusiness::Registered),
    ]);
    (business, fact(any::<bool>()), select(vec![None, Some("other")])).prop_map(move |(business, in_use, service)| {
        App {
            service: service.map(str::to_owned),
            in_use,
            business,
            ..App::new(AppId::from(&*format!("app{index}")), format!("App {index}"))
        }
    })
}

fn channel(index: usize, apps: usize) -> impl Strategy<Value = Channel> {
    let state = fact(prop_oneof![
        1 => Just(ChannelState::Ordinary),
        1 => Just(ChannelState::InReview { requested_on: Fact::Unknown }),
        1 => Just(ChannelState::Rejected),
        5 => Just(ChannelState::Business),
    ]);
    let business = fact(prop_oneof![
        1 => Just(ChannelBusiness::None),
        6 => info().prop_map(ChannelBusiness::Saved),
    ]);
    let one = prop_oneof![
        (0..apps).prop_map(|app| Connection::App(AppId::from(&*format!("app{app}")))),
        select(OutsideService::ALL.to_vec()).prop_map(Connection::Outside),
    ];
    let connections = fact(prop_oneof![
        3 => Just(Vec::new()),
        2 => proptest::collection::vec(one, 1..3),
    ]);
    (state, business, connections).prop_map(move |(state, business, connections)| Channel {
        state,
        business,
        connections,
        ..Channel::new(ChannelId::from(&*format!("channel{index}")), format!("채널 {index}"))
    })
}

/// A case with accounts, apps and at most `channels` channels.
pub fn case(channels: usize) -> impl Strategy<Value = Case> {
    (1_usize..3, 1_usize..3, 1..=channels).prop_flat_map(|(accounts, apps, channels)| {
        let app_role = fact(prop_oneof![
            2 => Just(AppRole::Owner), 2 => Just(AppRole::Editor), 1 => Just(AppRole::Member), 1 => Just(AppRole::None),
        ]);
        let channel_role = fact(prop_oneof![
            2 => Just(ChannelRole::Master), 2 => Just(ChannelRole::Manager), 1 => Just(ChannelRole::Editor),
            1 => Just(ChannelRole::None),
        ]);
        (
            (0..apps).map(app).collect::<Vec<_>>(),
            (0..channels).map(|index| channel(index, apps)).collect::<Vec<_>>(),
            proptest::collection::vec(app_role, accounts * apps),
            proptest::collection::vec(channel_role, accounts * channels),
        )
            .prop_map(move |(apps, channels, app_roles, channel_roles)| {
                let accounts: Vec<Account> = (0..accounts)
                    .map(|index| Account {
                        id: AccountId::from(&*format!("a{index}")),
                        name: format!("Account {index}"),
                    })
                    .collect();
                let mut case = Case { accounts, apps, channels, ..Case::default() };
                let pairs = case.accounts.iter().flat_map(|a| case.apps.iter().map(|p| (a.id.clone(), p.id.clone())));
                case.app_roles = known(pairs.zip(app_roles));
                let pairs =
                    case.accounts.iter().flat_map(|a| case.channels.iter().map(|c| (a.id.clone(), c.id.clone())));
                case.channel_roles = known(pairs.zip(channel_roles));
                case
            })
    })
}

fn known<K: Ord, V>(pairs: impl Iterator<Item = (K, Fact<V>)>) -> BTreeMap<K, V> {
    let known = |(key, fact)| match fact {
        Fact::Known(value) => Some((key, value)),
        Fact::Unknown => None,
    };
    pairs.filter_map(known).collect()
}

/// Any combination of readings of any edition, each edition as often as the other.
pub fn readings() -> impl Strategy<Value = Readings> {
    let of = |edition: Edition| select(edition.profile(Profile::default()).combinations(&Reading::ALL));
    select(Edition::ALL.to_vec()).prop_flat_map(of)
}

/// A case, and a question about its first login and app.
pub fn asked(channels: usize) -> impl Strategy<Value = (Case, Inquiry)> {
    (case(channels), readings()).prop_map(|(case, readings)| {
        let inquiry = Inquiry { account: case.accounts[0].id.clone(), app: case.apps[0].id.clone(), readings };
        (case, inquiry)
    })
}

/// Every fact of a case that a control holds.
pub fn all_facts(case: &Case) -> Vec<kakao_sync_check::explain::what_if::FactRef> {
    use kakao_sync_check::explain::what_if::FactRef;
    let mut facts = Vec::new();
    for account in &case.accounts {
        facts.extend(case.apps.iter().map(|app| FactRef::AppRole(account.id.clone(), app.id.clone())));
        facts.extend(case.channels.iter().map(|one| FactRef::ChannelRole(account.id.clone(), one.id.clone())));
    }
    for app in &case.apps {
        let id = || app.id.clone();
        facts.extend([FactRef::AppBusiness(id()), FactRef::AppBusinessName(id()), FactRef::InUse(id())]);
    }
    for channel in &case.channels {
        let id = || channel.id.clone();
        facts.extend([
            FactRef::ChannelState(id()),
            FactRef::ChannelBusiness(id()),
            FactRef::ChannelBusinessName(id()),
            FactRef::Connections(id()),
            FactRef::OutsideService(id()),
        ]);
    }
    facts
}
