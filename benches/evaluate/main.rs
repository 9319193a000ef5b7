//! How long evaluation takes, beside the same conditions as plain Rust in the same run:
//! `cargo bench --bench evaluate`.
//!
//! Nanoseconds a channel, as medians, and how many times the floor that is. The floor is
//! [`floor::decide`]: seven outcomes and a verdict under one set of readings. What other readings
//! would change it looks at by deciding under each of the edition's combinations: 24 in
//! `kakao-business`, 12 in `kakao-developers`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark that cannot go on should stop")]

mod floor;

use std::hint::black_box;
use std::time::{Duration, Instant};

use kakao_sync_check::facts::{
    Account, AccountId, App, AppBusiness, AppId, AppRole, BusinessInfo, BusinessName, BusinessNumber, Case, Channel,
    ChannelBusiness, ChannelId, ChannelRole, ChannelState, Connection, Fact, OutsideService,
};
use kakao_sync_check::rules::{Decisive, Edition, Profile, Readings, evaluate};

fn info(serial: usize) -> BusinessInfo {
    let name = format!("주식회사 한빛상점 {}", serial % 50);
    BusinessInfo { number: BusinessNumber::new(format!("220-81-{:05}", serial % 50)), name: BusinessName::new(name) }
}

/// Facts of all kinds, so that no branch can be foretold: known, unknown, met and not met.
fn channel(index: usize) -> Channel {
    // Steps that share no factor with the lengths of the lists: every combination comes up.
    let at = |step: usize, length: usize| (index * step / 7 + index) % length;
    let state = [
        Fact::Known(ChannelState::Business),
        Fact::Known(ChannelState::Business),
        Fact::Known(ChannelState::Ordinary),
        Fact::Known(ChannelState::InReview { requested_on: Fact::Unknown }),
        Fact::Unknown,
    ];
    let connections = [
        Fact::Known(Vec::new()),
        Fact::Known(Vec::new()),
        Fact::Known(vec![Connection::App(AppId::from("app-1"))]),
        Fact::Known(vec![Connection::Outside(OutsideService::Same), Connection::Outside(OutsideService::Other)]),
        Fact::Known(vec![Connection::Outside(OutsideService::Unknown)]),
        Fact::Unknown,
        Fact::Known(vec![Connection::App(AppId::from("app-0"))]),
    ];
    let business = [
        Fact::Known(ChannelBusiness::Saved(info(0))),
        Fact::Known(ChannelBusiness::Saved(info(index))),
        Fact::Known(ChannelBusiness::Saved(info(0))),
        Fact::Unknown,
        Fact::Known(ChannelBusiness::None),
    ];
    Channel {
        state: state.get(at(3, 5)).cloned().unwrap(),
        connections: connections.get(at(5, 7)).cloned().unwrap(),
        business: business.get(at(11, 5)).cloned().unwrap(),
        ..Channel::new(ChannelId::from(&*format!("channel-{index}")), format!("Channel {index}"))
    }
}

fn case(channels: usize) -> Case {
    let mut case = Case::default();
    let account = |index: usize| AccountId::from(&*format!("account-{index}"));
    for index in 0..3 {
        case.accounts.push(Account { id: account(index), name: format!("Account {index}") });
    }
    for index in 0..2 {
        let id = AppId::from(&*format!("app-{index}"));
        case.app_roles.insert((account(0), id.clone()), AppRole::Editor);
        let business = Fact::Known(AppBusiness::Registered(info(0)));
        let service = (index == 1).then(|| "another service".to_owned());
        case.apps.push(App { business, service, ..App::new(id, format!("App {index}")) });
    }
    for index in 0..channels {
        let channel = channel(index);
        let role = [ChannelRole::Master, ChannelRole::Manager, ChannelRole::Editor, ChannelRole::None];
        if let Some(role) = role.get(index * 5 / 3 % 5) {
            case.channel_roles.insert((account(0), channel.id.clone()), *role);
        }
        case.channels.push(channel);
    }
    case
}

/// The median of some runs, a channel.
fn median(channels: usize, mut run: impl FnMut()) -> f64 {
    run();
    let once = Instant::now();
    run();
    let rounds = (Duration::from_millis(400).as_nanos() / once.elapsed().as_nanos().max(1)).clamp(3, 2000);
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap().as_nanos() as f64 / channels as f64
}

/// What is measured: a case, and the same compiled for the floor.
struct Run {
    case: Case,
    account: AccountId,
    app: AppId,
    readings: Readings,
    combinations: Vec<Readings>,
    of_app: floor::AppFacts,
    facts: Vec<floor::ChannelFacts>,
    decisive: Decisive,
}

/// A column of the table: its name, and what is done once for all channels.
type Column = (&'static str, fn(&Run));

/// The columns, the floor first.
const COLUMNS: [Column; 6] = [
    ("plain Rust", |run| {
        for facts in &run.facts {
            black_box(floor::decide(&run.of_app, facts, run.readings));
        }
    }),
    ("plain Rust, all readings", |run| {
        for facts in &run.facts {
            let (outcomes, verdict) = floor::decide(&run.of_app, facts, run.readings);
            black_box((outcomes, floor::settled(&run.of_app, facts, verdict, &run.combinations)));
        }
    }),
    ("decide", |run| {
        for one in run.decisive.outcomes(black_box(run.readings)) {
            black_box(one);
        }
    }),
    ("decide, all readings", |run| {
        for one in run.decisive.decisions(black_box(run.readings)) {
            black_box(one);
        }
    }),
    ("compile", |run| {
        black_box(Decisive::of(black_box(&run.case), &run.account, &run.app));
    }),
    ("`evaluate`: everything", |run| {
        black_box(evaluate(black_box(&run.case), &run.account, &run.app, run.readings));
    }),
];

impl Run {
    fn new(channels: usize, edition: Edition) -> Self {
        let case = case(channels);
        let (account, app) = (case.accounts.first().unwrap(), case.apps.first().unwrap());
        let (of_app, facts) = floor::compile(&case, account, app);
        let (account, app) = (account.id.clone(), app.id.clone());
        let readings = edition.profile(Profile::Documented);
        let decisive = Decisive::of(&case, &account, &app).unwrap();
        Self { case, account, app, readings, combinations: floor::combinations(readings), of_app, facts, decisive }
    }

    /// Both decide alike under every profile of the edition, or comparing their times says nothing.
    fn check(&self) {
        for readings in Profile::ALL.map(|profile| self.readings.edition.profile(profile)) {
            let trace = evaluate(&self.case, &self.account, &self.app, readings).unwrap();
            for (facts, trace) in self.facts.iter().zip(&trace.channels) {
                let (outcomes, verdict) = floor::decide(&self.of_app, facts, readings);
                assert!(outcomes.iter().eq(trace.findings.iter().map(|one| &one.outcome)));
                assert_eq!(verdict, trace.verdict);
                let settled = floor::settled(&self.of_app, facts, verdict, &self.combinations);
                assert_eq!(settled, trace.standing.is_settled());
            }
        }
    }
}

fn main() {
    for edition in Edition::ALL {
        println!("{}\n", edition.id());
        table(edition);
        println!();
    }
}

fn table(edition: Edition) {
    let names = COLUMNS.map(|(name, _)| name).join(" | ");
    println!("| channels | {names} |");
    println!("|---:|{}", "---:|".repeat(COLUMNS.len()));
    for channels in [10, 100, 1_000, 10_000, 100_000, 1_000_000] {
        let run = Run::new(channels, edition);
        run.check();
        let times = COLUMNS.map(|(_, once)| median(channels, || once(&run)));
        let floor = times.first().copied().unwrap();
        let cell = |time: f64| match time / floor {
            1.0 => format!("{time:.1}"),
            ratio => format!("{time:.1} ({ratio:.1} ×)"),
        };
        println!("| {channels} | {} |", times.map(cell).join(" | "));
    }
}
