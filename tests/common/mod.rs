//! Strategies for consistent cases of many accounts, apps and channels, shared by the property
//! tests. Facts lean towards what a working service has, by an amount that differs from case to
//! case, so that every verdict is common; `the_generator_reaches_every_answer` in `laws.rs` holds
//! that.

#![allow(dead_code, reason = "each test file uses its own part of the generator")]

pub mod commands;
pub mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use kakao_sync_check::facts::{
    Account, Action, App, AppBusiness, AppRole, BusinessInfo, BusinessName, BusinessNumber, Case, Channel,
    ChannelBusiness, ChannelRole, ChannelState, Connection, Date, Fact, OutsideService, Removal, Source, Trade,
};
use kakao_sync_check::rules::{Edition, Profile, Reading, Readings};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::Config;

/// How many of each a case has.
#[derive(Debug, Clone)]
pub struct Size {
    pub accounts: RangeInclusive<usize>,
    pub apps: RangeInclusive<usize>,
    pub channels: RangeInclusive<usize>,
}

impl Default for Size {
    fn default() -> Self {
        Self { accounts: 0..=3, apps: 0..=3, channels: 0..=6 }
    }
}

/// A configuration that leaves no file behind when a law fails: the case is in the message.
pub fn config(cases: u32) -> Config {
    Config { failure_persistence: None, ..Config::with_cases(cases) }
}

/// A consistent case of the usual size, perhaps without accounts, apps or channels.
pub fn case() -> impl Strategy<Value = Case> {
    case_of(Size::default())
}

/// A case in which somebody can ask about something: at least one account, app and channel.
pub fn case_to_ask() -> impl Strategy<Value = Case> {
    case_of(Size { accounts: 1..=3, apps: 1..=3, channels: 1..=6 })
}

/// A consistent case. Ids are `a0`, `p0`, `c0` and so on, in order.
pub fn case_of(size: Size) -> BoxedStrategy<Case> {
    let good = select(vec![30_u32, 12, 5, 1]);
    let counts = (size.accounts, size.apps, size.channels);
    (good, counts).prop_flat_map(|(good, (accounts, apps, channels))| build(good, accounts, apps, channels)).boxed()
}

fn build(good: u32, accounts: usize, apps: usize, channels: usize) -> impl Strategy<Value = Case> {
    let connections = connections(good, apps);
    let channel = (state(good), channel_business(good), connections, text(), text());
    let app = (app_business(good), service(), fact(good, any::<bool>().boxed()), text());
    let accounts = (0..accounts).map(|_| text()).collect::<Vec<_>>();
    let app_roles = vec(app_role(good), accounts.len() * apps);
    let channel_roles = vec(channel_role(good), accounts.len() * channels);
    ((text(), trade(), holidays()), accounts, vec(app, apps), vec(channel, channels), (app_roles, channel_roles))
        .prop_map(|((name, trade, holidays), accounts, apps, channels, (app_roles, channel_roles))| {
            let mut case = Case { name, trade, holidays, ..Case::default() };
            for (place, name) in accounts.into_iter().enumerate() {
                case.accounts.push(Account { id: (&*format!("a{place}")).into(), name });
            }
            for (place, (business, service, in_use, name)) in apps.into_iter().enumerate() {
                case.apps.push(App { id: (&*format!("p{place}")).into(), name, service, in_use, business });
            }
            for (place, (state, business, connections, name, search_id)) in channels.into_iter().enumerate() {
                let id = (&*format!("c{place}")).into();
                case.channels.push(Channel { id, name, search_id, state, business, connections });
            }
            case.app_roles = table(&case.accounts, &case.apps, app_roles, |one| one.id.clone());
            case.channel_roles = table(&case.accounts, &case.channels, channel_roles, |one| one.id.clone());
            case
        })
}

/// Every pair's role, as far as it is known.
fn table<T, I: Ord, R>(
    accounts: &[Account],
    items: &[T],
    roles: Vec<Fact<R>>,
    id: impl Fn(&T) -> I,
) -> BTreeMap<(kakao_sync_check::facts::AccountId, I), R> {
    let pairs = accounts.iter().flat_map(|account| items.iter().map(|item| (account.id.clone(), id(item))));
    let known = |(pair, role)| match role {
        Fact::Known(role) => Some((pair, role)),
        Fact::Unknown => None,
    };
    pairs.zip(roles).filter_map(known).collect()
}

/// The usual value `good` times as often as unknown; any value as often as unknown.
fn leaning<T: std::fmt::Debug + Clone + 'static>(
    good: u32,
    usual: BoxedStrategy<T>,
    any: BoxedStrategy<T>,
) -> BoxedStrategy<Fact<T>> {
    prop_oneof![
        good => usual.prop_map(Fact::Known),
        1 => any.prop_map(Fact::Known),
        1 => Just(Fact::Unknown),
    ]
    .boxed()
}

fn fact<T: std::fmt::Debug + Clone + 'static>(good: u32, any: BoxedStrategy<T>) -> BoxedStrategy<Fact<T>> {
    leaning(good, any.clone(), any)
}

fn app_role(good: u32) -> BoxedStrategy<Fact<AppRole>> {
    leaning(good, select(vec![AppRole::Owner, AppRole::Editor]).boxed(), select(AppRole::ALL.to_vec()).boxed())
}

fn channel_role(good: u32) -> BoxedStrategy<Fact<ChannelRole>> {
    let usual = select(vec![ChannelRole::Master, ChannelRole::Master, ChannelRole::Manager, ChannelRole::Editor]);
    leaning(good, usual.boxed(), select(ChannelRole::ALL.to_vec()).boxed())
}

/// A few numbers in several spellings, one of them malformed and one without a digit.
pub fn number() -> BoxedStrategy<BusinessNumber> {
    let others =
        ["2208162517", "220 81 62517", "123-45-67891", "120-81-47521", "123-45-67890", "220-81-625", "모름", ""];
    prop_oneof![6 => Just("220-81-62517"), 3 => select(others.to_vec())].prop_map(BusinessNumber::new).boxed()
}

/// A few names in several spellings, two of them missing.
pub fn business_name() -> BoxedStrategy<BusinessName> {
    let others = ["㈜한빛상점", "주식회사  한빛상점", "한빛", "Hanbit", "ＨＡＮＢＩＴ", "", " (주) "];
    prop_oneof![5 => Just("한빛상점"), 4 => select(others.to_vec())].prop_map(BusinessName::new).boxed()
}

fn info() -> BoxedStrategy<BusinessInfo> {
    (number(), business_name()).prop_map(|(number, name)| BusinessInfo { number, name }).boxed()
}

fn app_business(good: u32) -> BoxedStrategy<Fact<AppBusiness>> {
    let given = info().prop_map(AppBusiness::Registered).boxed();
    let any = prop_oneof![Just(AppBusiness::None), Just(AppBusiness::Individual), given.clone()];
    leaning(good, given, any.boxed())
}

fn channel_business(good: u32) -> BoxedStrategy<Fact<ChannelBusiness>> {
    let given = info().prop_map(ChannelBusiness::Saved).boxed();
    leaning(good, given.clone(), prop_oneof![Just(ChannelBusiness::None), given].boxed())
}

fn state(good: u32) -> BoxedStrategy<Fact<ChannelState>> {
    let in_review = fact(1, date()).prop_map(|requested_on| ChannelState::InReview { requested_on });
    let any = prop_oneof![Just(ChannelState::Ordinary), in_review, Just(ChannelState::Rejected)];
    leaning(good, Just(ChannelState::Business).boxed(), any.boxed())
}

fn service() -> BoxedStrategy<Option<String>> {
    prop_oneof![4 => Just(None), 2 => Just(Some("hanbit")), 1 => Just(Some("other"))]
        .prop_map(|label| label.map(str::to_owned))
        .boxed()
}

fn connections(good: u32, apps: usize) -> BoxedStrategy<Fact<Vec<Connection>>> {
    let outside = select(OutsideService::ALL.to_vec()).prop_map(Connection::Outside).boxed();
    let one = if apps == 0 {
        outside
    } else {
        let app = any::<Index>().prop_map(move |place| Connection::App((&*format!("p{}", place.index(apps))).into()));
        prop_oneof![3 => app, 2 => outside].boxed()
    };
    let some = vec(one, 1..=3);
    let usual = prop_oneof![3 => Just(Vec::new()), 1 => some.clone()];
    leaning(good, usual.boxed(), some.boxed())
}

fn date() -> BoxedStrategy<Date> {
    (2026_u16..=2028, 1_u8..=12, 1_u8..=28)
        .prop_filter_map("a day", |(year, month, day)| Date::new(year, month, day).ok())
        .boxed()
}

fn trade() -> BoxedStrategy<Fact<BTreeSet<Trade>>> {
    fact(2, btree_set(select(Trade::ALL.to_vec()), 0..=3).boxed())
}

fn holidays() -> BoxedStrategy<BTreeSet<Date>> {
    btree_set(date(), 0..=2).boxed()
}

/// What people call things: nothing that a rule looks at.
fn text() -> BoxedStrategy<String> {
    select(vec!["", "한빛상점", "event", "a \"b\" <c>", "가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나"])
        .prop_map(str::to_owned)
        .boxed()
}

/// One app of its own, for commands.
pub fn app(id: String) -> BoxedStrategy<App> {
    (app_business(3), service(), fact(2, any::<bool>().boxed()), text())
        .prop_map(move |(business, service, in_use, name)| App { id: (&*id).into(), name, service, in_use, business })
        .boxed()
}

/// One channel of its own, for commands; it may be connected to any of so many apps.
pub fn channel(id: String, apps: usize) -> BoxedStrategy<Channel> {
    (state(3), channel_business(3), connections(3, apps), text(), text())
        .prop_map(move |(state, business, connections, name, search_id)| Channel {
            id: (&*id).into(),
            name,
            search_id,
            state,
            business,
            connections,
        })
        .boxed()
}

/// Roles, as far as known, for commands.
pub fn roles() -> (BoxedStrategy<Fact<AppRole>>, BoxedStrategy<Fact<ChannelRole>>) {
    (app_role(2), channel_role(2))
}

/// Trades and holidays, for commands.
pub fn rest() -> (BoxedStrategy<Fact<BTreeSet<Trade>>>, BoxedStrategy<BTreeSet<Date>>) {
    (trade(), holidays())
}

/// Any edition.
pub fn edition() -> BoxedStrategy<Edition> {
    select(Edition::ALL.to_vec()).boxed()
}

/// Any combination of readings of any edition, each edition as often as the other.
pub fn readings() -> BoxedStrategy<Readings> {
    edition().prop_flat_map(readings_of).boxed()
}

/// Any combination of readings of an edition.
pub fn readings_of(edition: Edition) -> BoxedStrategy<Readings> {
    select(edition.profile(Profile::default()).combinations(&Reading::ALL)).boxed()
}

/// Any two combinations of one edition.
pub fn two_readings() -> BoxedStrategy<(Readings, Readings)> {
    edition().prop_flat_map(|edition| (readings_of(edition), readings_of(edition))).boxed()
}

/// An action of every kind, and of every form of it, about the first of everything.
pub fn every_action(case: &Case) -> Vec<Action> {
    let (Some(account), Some(app), Some(channel)) = (case.accounts.first(), case.apps.first(), case.channels.first())
    else {
        return Vec::new();
    };
    let (account, app, channel) = (|| account.id.clone(), || app.id.clone(), || channel.id.clone());
    let removals = [Removal::App(app()), Removal::Outside(OutsideService::Other, 1), Removal::Unknown];
    let mut all = vec![
        Action::LogInAs(account()),
        Action::ChooseApp(app()),
        Action::GrantAppRole(account(), app()),
        Action::RegisterAppBusiness(app(), Source::Channel(channel())),
        Action::CorrectAppBusiness(app(), Source::Certificate),
        Action::GrantChannelRole(account(), channel()),
        Action::SaveChannelBusiness(channel(), app()),
        Action::CorrectChannelBusiness(channel(), app()),
        Action::ApplyBusinessChannel(channel()),
        Action::WaitForReview(channel()),
    ];
    all.extend(removals.map(|removal| Action::RemoveConnection(channel(), removal)));
    all
}
