//! Small cases for the tests of plans, and a naive model to hold plans against.
#![allow(dead_code, unused_imports, reason = "each test uses its part")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod model;

use kakao_sync_check::facts::{
    Account, AccountId, App, AppBusiness, AppId, AppRole, BusinessInfo, BusinessName, BusinessNumber, Case, Channel,
    ChannelBusiness, ChannelId, ChannelRole, ChannelState, Connection, Date, Fact, OutsideService,
};

pub use model::*;

pub const TODAY: &str = "2026-11-23";

pub fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is no date"))
}

/// Numbers that repeat well: xorshift, from a seed other than 0.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % bound
    }

    pub fn pick<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())].clone()
    }
}

pub fn info(number: &str, name: &str) -> BusinessInfo {
    BusinessInfo { number: BusinessNumber::new(number), name: BusinessName::new(name) }
}

pub const X: &str = "220-81-62517";
pub const Y: &str = "120-81-47521";

pub fn infos() -> Vec<BusinessInfo> {
    vec![info(X, ""), info(X, "가"), info(X, "나"), info(Y, "가"), info("모름", "")]
}

pub fn app_businesses() -> Vec<Fact<AppBusiness>> {
    let mut all = vec![Fact::Unknown, Fact::Known(AppBusiness::None), Fact::Known(AppBusiness::Individual)];
    all.extend(infos().into_iter().map(|info| Fact::Known(AppBusiness::Registered(info))));
    all
}

pub fn channel_businesses() -> Vec<Fact<ChannelBusiness>> {
    let mut all = vec![Fact::Unknown, Fact::Known(ChannelBusiness::None)];
    all.extend(infos().into_iter().map(|info| Fact::Known(ChannelBusiness::Saved(info))));
    all
}

pub fn states() -> Vec<Fact<ChannelState>> {
    vec![
        Fact::Unknown,
        Fact::Known(ChannelState::Ordinary),
        Fact::Known(ChannelState::Rejected),
        Fact::Known(ChannelState::InReview { requested_on: Fact::Unknown }),
        Fact::Known(ChannelState::InReview { requested_on: Fact::Known(date("2026-11-20")) }),
        Fact::Known(ChannelState::InReview { requested_on: Fact::Known(date("2026-11-02")) }),
        Fact::Known(ChannelState::Business),
    ]
}

pub fn connections(apps: &[AppId]) -> Vec<Fact<Vec<Connection>>> {
    let outside = |service| Connection::Outside(service);
    let mut all = vec![
        Fact::Unknown,
        Fact::Known(vec![]),
        Fact::Known(vec![outside(OutsideService::Same)]),
        Fact::Known(vec![outside(OutsideService::Other)]),
        Fact::Known(vec![outside(OutsideService::Unknown)]),
        Fact::Known(vec![outside(OutsideService::Other), outside(OutsideService::Unknown)]),
        Fact::Known(vec![outside(OutsideService::Other), outside(OutsideService::Other)]),
    ];
    for app in apps {
        all.push(Fact::Known(vec![Connection::App(app.clone())]));
        all.push(Fact::Known(vec![outside(OutsideService::Other), Connection::App(app.clone())]));
    }
    all
}

/// A case of this size with anything in it.
pub fn random_case(random: &mut Random, accounts: usize, apps: usize, channels: usize) -> Case {
    let mut case = Case::default();
    for index in 0..accounts {
        case.accounts.push(Account { id: AccountId::from(&*format!("a{index}")), name: format!("사람 {index}") });
    }
    for index in 0..apps {
        case.apps.push(App {
            service: random.pick(&[None, None, Some("other".to_owned())]),
            in_use: random.pick(&[Fact::Unknown, Fact::Known(true), Fact::Known(false)]),
            business: random.pick(&app_businesses()),
            ..App::new(AppId::from(&*format!("p{index}")), format!("앱 {index}"))
        });
    }
    let ids: Vec<AppId> = case.apps.iter().map(|app| app.id.clone()).collect();
    for index in 0..channels {
        case.channels.push(Channel {
            state: random.pick(&states()),
            business: random.pick(&channel_businesses()),
            connections: random.pick(&connections(&ids)),
            ..Channel::new(ChannelId::from(&*format!("c{index}")), format!("채널 {index}"))
        });
    }
    for account in &case.accounts {
        for app in &case.apps {
            let roles = [Some(AppRole::Owner), Some(AppRole::Editor), Some(AppRole::Member), Some(AppRole::None), None];
            if let Some(role) = random.pick(&roles) {
                case.app_roles.insert((account.id.clone(), app.id.clone()), role);
            }
        }
        for channel in &case.channels {
            let roles = [
                Some(ChannelRole::Master),
                Some(ChannelRole::Manager),
                Some(ChannelRole::Editor),
                Some(ChannelRole::None),
                None,
            ];
            if let Some(role) = random.pick(&roles) {
                case.channel_roles.insert((account.id.clone(), channel.id.clone()), role);
            }
        }
    }
    case
}
