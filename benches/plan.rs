//! How long it takes to plan, and to look through and pass on the answer to a thousand channels:
//! `cargo bench --bench plan`.
//!
//! Every chosen channel needs a step or two, and each pair of login and app has to be tried, so
//! nothing is found early. Once all channels belong to one business, and once every second to one
//! of its own, which makes as many choices for the number of each app.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on should stop"
)]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kakao_sync_check::app::report::Table;
use kakao_sync_check::exchange::table::{Choices, Reader};
use kakao_sync_check::exchange::{read_check, write_channels, write_check};
use kakao_sync_check::explain::overview::Overview;
use kakao_sync_check::facts::{
    Account, AccountId, App, AppBusiness, AppId, AppRole, BusinessInfo, BusinessName, BusinessNumber, Case, Channel,
    ChannelBusiness, ChannelId, ChannelRole, ChannelState, Connection, Fact, OutsideService,
};
use kakao_sync_check::plan::{Request, plans};
use kakao_sync_check::rules::{Readings, evaluate};
use kakao_sync_check::wording::Lang;
use kakao_sync_check::wording::names::Names;

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

/// What is made of a whole answer, beside the floor: deciding on each of its channels.
fn whole_answers() {
    let case = Arc::new(case(5, 1, 1000, true));
    let ask = || evaluate(&case, &case.accounts[0].id, &case.apps[0].id, Readings::default()).unwrap();
    let trace = Arc::new(ask());
    let names = Names { lang: Lang::Ko, case: &case };
    let (check, cells) = (write_check(&Case::clone(&case).into()), write_channels(&names));
    let text: Arc<str> = cells.into();
    let row = |what: &str, run: &mut dyn FnMut()| println!("| {what} | {:.1?} |", median(run));
    println!("\n| of 1,000 channels and 5 accounts | median |\n|---|---:|");
    row("decided on (the floor)", &mut || drop(black_box(ask())));
    row("what helps most", &mut || drop(black_box(Overview::of(&case, &trace))));
    row("the table that goes out, with a plan for each", &mut || {
        let today = "2026-11-23".parse().unwrap();
        let mut table = Table::new(Arc::clone(&case), Arc::clone(&trace), Lang::Ko, today);
        while !table.is_done() {
            table.advance();
        }
        black_box(table);
    });
    row("the check, written", &mut || drop(black_box(write_check(&Case::clone(&case).into()))));
    row("the check, read", &mut || drop(black_box(read_check(&check))));
    row("the channels as a table, written", &mut || drop(black_box(write_channels(&names))));
    row("the channels as a table, read", &mut || {
        let mut reader = Reader::new(Arc::clone(&text), &case, None, "", &Choices::default());
        while reader.go_on(&case, 500) {}
        drop(black_box(reader.finish(&case)));
    });
}

fn main() {
    whole_answers();
    println!();
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
