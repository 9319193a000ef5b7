//! The whole domain of one login, one app and one channel under all combinations of readings of both
//! editions, 48 and 12, held against the naive model (rulebook 2, 3, 4 and 10).
//!
//! # What is complete here
//! The facts about one login, app and channel fall into five groups: the role on the app, the role
//! on the channel, the channel's state, the business information of both sides, and the channel's
//! connections with the services of the apps. Three of them are small and always taken whole. The
//! other two are not: twenty-two spellings of business information on a side and fifty-eight lists
//! of connections, under two labels of the app, would make three hundred and fifty million
//! evaluations. So:
//!
//! - `every_combination_of_the_five_groups` takes the full product of all five, with every single
//!   kind of connection and with every way in which the information of two sides can meet: known,
//!   missing, none, the same or not, each for number and name. Thinned there are the *text* of
//!   numbers and names and *pairs* of connections.
//! - The sweeps after it put these two back at full width, and cross each with every other group, one
//!   or two at a time: every pair of connections with all business information, and with all roles
//!   and states; every spelling with all roles, with all states and with all connections.
//!
//! What remains unseen is a fault that needs a particular spelling or a particular pair of
//! connections *and* particular values of two or three other groups at once. No condition has more
//! than one group for a subject (rulebook 3); that the code keeps to this is what the sweeps see,
//! and `laws.rs` holds cases drawn at random from all of it against the same model.
//!
//! Channels are evaluated many to a case, for speed; the model judges each by itself, so a channel
//! that minded its neighbours would be found. The date of a review request is left out here
//! (no condition has it for a subject) and drawn at random in `laws.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::unreachable,
    reason = "a test that cannot go on should stop"
)]

mod naive;

use naive::judge::Verdicts;
use naive::{App, AppRole, Business, Channel, ChannelRole, EDITIONS, Info, Link, State, World, adapter, all_readings};

const APP_ROLES: [AppRole; 5] = [AppRole::Owner, AppRole::Editor, AppRole::Member, AppRole::None, AppRole::Unknown];
const CHANNEL_ROLES: [ChannelRole; 5] =
    [ChannelRole::Master, ChannelRole::Manager, ChannelRole::Editor, ChannelRole::None, ChannelRole::Unknown];
const STATES: [State; 5] = [State::Ordinary, State::InReview, State::Business, State::Rejected, State::Unknown];

/// One number in two spellings, another one, and a number that is not known.
const NUMBERS: [&str; 4] = ["220-81-62517", "２２０ 81 62517", "123-45-67891", "모름"];
/// No name, one name in two spellings, another one, and a name of which nothing is left.
const NAMES: [&str; 5] = ["", "한빛 상점", "㈜한빛  상점", "Hanbit", " (주) "];

/// The app in question and the others that a channel can be connected to.
const THIS: usize = 0;
const COMMON: usize = 1;
const LABELLED: usize = 2;
const OTHER: usize = 3;

const LINKS: [Link; 7] = [
    Link::App(THIS),
    Link::App(COMMON),
    Link::App(LABELLED),
    Link::App(OTHER),
    Link::OutsideSame,
    Link::OutsideOther,
    Link::OutsideUnknown,
];

/// Both labels of the app in question: with each, one of the other apps is of the same service.
const SERVICES: [Option<&str>; 2] = [None, Some("hanbit")];

fn given(numbers: &[&str], names: &[&str]) -> Vec<Business> {
    let one = |number: &str| names.iter().map(|name| Business::Given(Info::new(number, name))).collect::<Vec<_>>();
    numbers.iter().flat_map(|number| one(number)).collect()
}

fn app_business(numbers: &[&str], names: &[&str]) -> Vec<Business> {
    [vec![Business::None, Business::Individual, Business::Unknown], given(numbers, names)].concat()
}

fn channel_business(numbers: &[&str], names: &[&str]) -> Vec<Business> {
    [vec![Business::None, Business::Unknown], given(numbers, names)].concat()
}

/// Unknown, none, and every single connection.
fn single_links() -> Vec<Option<Vec<Link>>> {
    let single = LINKS.into_iter().map(|link| Some(vec![link]));
    [None, Some(Vec::new())].into_iter().chain(single).collect()
}

/// These and every ordered pair, two of a kind among them.
fn links() -> Vec<Option<Vec<Link>>> {
    let pairs = LINKS.into_iter().flat_map(|one| LINKS.map(|other| Some(vec![one, other])));
    single_links().into_iter().chain(pairs).collect()
}

/// What the login and the app bring along.
struct AppSide {
    role: AppRole,
    service: Option<&'static str>,
    business: Business,
}

/// What the login and the channel bring along.
#[derive(Clone)]
struct ChannelSide {
    role: ChannelRole,
    state: State,
    business: Business,
    links: Option<Vec<Link>>,
}

fn app_sides(roles: &[AppRole], services: &[Option<&'static str>], businesses: &[Business]) -> Vec<AppSide> {
    let mut sides = Vec::new();
    for &role in roles {
        for &service in services {
            for business in businesses {
                sides.push(AppSide { role, service, business: business.clone() });
            }
        }
    }
    sides
}

fn channel_sides(
    roles: &[ChannelRole],
    states: &[State],
    businesses: &[Business],
    links: &[Option<Vec<Link>>],
) -> Vec<ChannelSide> {
    let mut sides = Vec::new();
    // Connections outermost: channels that stand together in a case then name the same few apps.
    for links in links {
        for &role in roles {
            for &state in states {
                for business in businesses {
                    sides.push(ChannelSide { role, state, business: business.clone(), links: links.clone() });
                }
            }
        }
    }
    sides
}

fn world(app: &AppSide, channels: &[ChannelSide]) -> World {
    let other = |id: &str, service: Option<&str>| App {
        id: id.to_owned(),
        service: service.map(str::to_owned),
        business: Business::Unknown,
    };
    let this = App { business: app.business.clone(), ..other("this", app.service) };
    let channel = |(place, side): (usize, &ChannelSide)| Channel {
        id: format!("c{place}"),
        state: side.state,
        business: side.business.clone(),
        links: side.links.clone(),
    };
    // Only the apps that a channel names: the button looks at every app with every channel.
    let mut apps = vec![this, other("common", None), other("labelled", Some("hanbit")), other("other", Some("other"))];
    let place = |link: &Link| if let Link::App(place) = link { *place } else { THIS };
    let named = channels.iter().flat_map(|side| side.links.iter().flatten()).map(place);
    apps.truncate(1 + named.max().unwrap_or(THIS));
    World {
        accounts: vec!["login".to_owned()],
        app_roles: vec![apps.iter().map(|one| if one.id == "this" { app.role } else { AppRole::None }).collect()],
        apps,
        channels: channels.iter().enumerate().map(channel).collect(),
        channel_roles: vec![channels.iter().map(|side| side.role).collect()],
    }
}

/// How many combinations of readings there are: 48 in one edition, 12 in the other.
const READINGS: usize = 48 + 12;

/// Holds every app side with every channel side under all readings against the model.
fn sweep(apps: &[AppSide], channels: &[ChannelSide]) -> usize {
    let mut seen = 0;
    for app in apps {
        for some in channels.chunks(64) {
            seen += some.len() * check(&world(app, some), 0, &[THIS]);
        }
    }
    seen
}

/// Holds a world against the model under all readings of both editions; their number.
fn check(world: &World, account: usize, apps: &[usize]) -> usize {
    let case = adapter::case(world);
    let mut seen = 0;
    for edition in EDITIONS {
        let all = all_readings(edition);
        for &app in apps {
            let verdicts: Vec<_> =
                (0..world.channels.len()).map(|channel| Verdicts::of(world, account, app, channel, edition)).collect();
            for readings in &all {
                adapter::assert_same(&case, world, account, app, *readings, &verdicts);
            }
        }
        seen += all.len();
    }
    seen
}

/// Every way in which the two sides' business information can meet. Which of two numbers or names
/// the app has does not matter, only whether the channel has the same; short ones compare quickly.
fn meetings() -> (Vec<Business>, Vec<Business>) {
    (app_business(&["1", "-"], &["", "a"]), channel_business(&["1", "2", "-"], &["", "a", "b"]))
}

#[test]
fn every_combination_of_the_five_groups() {
    let (app, channel) = meetings();
    let apps = app_sides(&APP_ROLES, &SERVICES[1..], &app);
    let channels = channel_sides(&CHANNEL_ROLES, &STATES, &channel, &single_links());
    assert_eq!(sweep(&apps, &channels), (5 * 7) * (5 * 5 * 11 * 9) * READINGS);
}

#[test]
fn every_pair_of_connections_with_all_business_information() {
    let (app, channel) = meetings();
    let apps = app_sides(&[AppRole::Owner], &SERVICES, &app);
    let channels = channel_sides(&[ChannelRole::Master], &[State::Business], &channel, &links());
    assert_eq!(sweep(&apps, &channels), (2 * 7) * (11 * 58) * READINGS);
}

#[test]
fn every_pair_of_connections_with_all_roles_and_states() {
    let apps = app_sides(&APP_ROLES, &SERVICES, &given(&["1"], &["a"]));
    let channels = channel_sides(&CHANNEL_ROLES, &STATES, &given(&["1"], &["a"]), &links());
    assert_eq!(sweep(&apps, &channels), (5 * 2) * (5 * 5 * 58) * READINGS);
}

#[test]
fn every_spelling_with_all_roles() {
    let apps = app_sides(&APP_ROLES, &SERVICES[..1], &app_business(&NUMBERS, &NAMES));
    let side = channel_business(&NUMBERS, &NAMES);
    let channels = channel_sides(&CHANNEL_ROLES, &[State::Business], &side, &[Some(Vec::new())]);
    assert_eq!(sweep(&apps, &channels), (5 * 23) * (5 * 22) * READINGS);
}

#[test]
fn every_spelling_with_all_states_and_connections() {
    let apps = app_sides(&[AppRole::Owner], &SERVICES[..1], &app_business(&NUMBERS, &NAMES));
    let side = channel_business(&NUMBERS, &NAMES);
    let mut channels = channel_sides(&[ChannelRole::Master], &STATES, &side, &[Some(Vec::new())]);
    channels.extend(channel_sides(&[ChannelRole::Master], &[State::Business], &side, &single_links()));
    assert_eq!(sweep(&apps, &channels), 23 * (22 * (5 + 9)) * READINGS);
}

/// The button asks about all apps and all channels at once (rulebook 3), so one of each is not
/// enough. Every two kinds of app and every two kinds of channel, with connections to either app:
/// the pairs of channels are unordered (the order of channels is a law of its own).
#[test]
fn the_button_with_two_apps_and_two_channels() {
    let app = |role, business| AppSide { role, service: None, business };
    let number = |number| Business::Given(Info::new(number, "a"));
    let mut apps = Vec::new();
    for role in [AppRole::Owner, AppRole::Editor, AppRole::None, AppRole::Unknown] {
        apps.extend([app(role, number("1")), app(role, number("2"))]);
    }
    apps.extend([app(AppRole::Owner, Business::None), app(AppRole::Owner, Business::Unknown)]);

    let links =
        [None, Some(vec![]), Some(vec![Link::App(0)]), Some(vec![Link::App(1)]), Some(vec![Link::OutsideUnknown])];
    let mut channels = channel_sides(&[ChannelRole::Master], &[State::Business], &[number("1"), number("2")], &links);
    channels.extend(channel_sides(&[ChannelRole::Manager], &[State::Business], &[number("1")], &links[1..2]));
    channels.extend(channel_sides(
        &[ChannelRole::Master],
        &[State::Unknown, State::Ordinary],
        &[number("1")],
        &links[1..2],
    ));

    let mut seen = 0;
    for one in &apps {
        for other in &apps {
            for (place, first) in channels.iter().enumerate() {
                for second in &channels[place..] {
                    let mut world = world(one, &[first.clone(), second.clone()]);
                    let this = world.apps[0].clone();
                    world.apps =
                        vec![this.clone(), App { id: "second".to_owned(), business: other.business.clone(), ..this }];
                    world.app_roles = vec![vec![one.role, other.role]];
                    seen += check(&world, 0, &[0]);
                }
            }
        }
    }
    assert_eq!(seen, 10 * 10 * (13 * 14 / 2) * READINGS);
}

/// A case without channels still has a button, and one without a role for the login as well.
#[test]
fn the_button_without_channels() {
    for app in app_sides(&APP_ROLES, &SERVICES, &app_business(&NUMBERS, &NAMES)) {
        check(&world(&app, &[]), 0, &[THIS]);
    }
}
