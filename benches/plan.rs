//! How long planning takes: `cargo bench --bench plan`.
//!
//! Every chosen channel needs a step or two, and each pair of login and app has to be tried, so
//! nothing is found early. Once all channels belong to one business, and once every second to one
//! of its own, which makes as many choices for the number of each app.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark that cannot go on should stop")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use kakao_sync_check::facts::{
    Account, AccountId, App, AppBusiness, AppId, AppRole, BusinessInfo, BusinessName, BusinessNumber, Case, Channel,
    ChannelBusiness, ChannelId, ChannelRole, ChannelState, Connection, Fact, OutsideService,
};
use kakao_sync_check::plan::{Request, plans};
use kakao_sync_check::rules::Readings;

fn info(serial: usize) -> BusinessInfo {
    BusinessInfo { number: BusinessNumber::new(format!("220-81-{serial:05}")), name: BusinessName::default() }
}

fn case(accounts: usize, apps: usize, channels: usize, mixed: bool) -> Case {
    let mut case = Case::default();
    let account = |index: usize| AccountId::from(&*format!("account-{index}"));
    for index in 0..accounts {
        case.accounts.push(Account { id: account(index), name: format!("Account {index}") });
    }
    for index in 0..apps {
        let id = AppId::from(&*format!("app-{index}"));
        case.app_roles.insert((account(index % accounts), id.clone()), AppRole::Owner);
        let business = Fact::Known(AppBusiness::Registered(info(index % 2)));
        case.apps.push(App { business, ..App::new(id, format!("App {index}")) });
    }
    for index in 0..channels {
        let id = ChannelId::from(&*format!("channel-{index}"));
        case.channel_roles.insert((account(index % accounts), id.clone()), ChannelRole::Master);
        case.channel_roles.insert((account((index + 3) % accounts), id.clone()), ChannelRole::Master);
        case.channels.push(Channel {
            state: Fact::Known(if index % 3 == 0 { ChannelState::Business } else { ChannelState::Ordinary }),
            business: Fact::Known(ChannelBusiness::Saved(info(if mixed && index % 2 == 1 { index } else { 0 }))),
            connections: Fact::Known(match index % 5 {
                0 => vec![Connection::Outside(OutsideService::Other)],
                _ => Vec::new(),
            }),
            ..Channel::new(id, format!("Channel {index}"))
        });
    }
    case
}

fn median(mut run: impl FnMut()) -> Duration {
    run();
    let once = Instant::now();
    run();
    let rounds = (Duration::from_millis(600).as_nanos() / once.elapsed().as_nanos().max(1)).clamp(5, 2000);
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap()
}

fn main() {
    let today = "2026-11-23".parse().unwrap();
    println!("| businesses | accounts | apps | chosen channels | plans | median |");
    println!("|---|---:|---:|---:|---:|---:|");
    for (accounts, apps, mixed) in
        [(1, 1, false), (3, 2, false), (10, 5, false), (1, 1, true), (3, 2, true), (10, 5, true)]
    {
        for channels in [1, 10, 20, 100] {
            let case = case(accounts, apps, channels, mixed);
            let chosen: Vec<ChannelId> = case.channels.iter().map(|channel| channel.id.clone()).collect();
            let ask = || {
                plans(Request { case: &case, channels: &chosen, readings: Readings::default(), today, prefer: None })
            };
            let found = ask();
            assert!(found.proven);
            let time = median(|| {
                black_box(ask());
            });
            let businesses = if mixed { "many" } else { "one" };
            println!("| {businesses} | {accounts} | {apps} | {channels} | {} | {time:.1?} |", found.all.len());
        }
    }
}
