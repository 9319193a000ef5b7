//! Between the model's plain facts and the library's case, both ways. Nothing is decided here.

use std::collections::BTreeMap;

use kakao_sync_check::facts::{self, BusinessInfo, BusinessName, BusinessNumber, Case, Fact, OutsideService};
use kakao_sync_check::rules::{
    self, AppRoleReading, ButtonReading, ChannelRoleReading, OtherConnectionReading, Outcome, SameBusinessReading,
};

use super::judge::Kleene;
use super::{
    App, AppRole, Business, Channel, ChannelRole, Connecting, Edition, Forbidden, Info, Link, Readings, State, World,
};

pub fn kleene(outcome: Outcome) -> Kleene {
    match outcome {
        Outcome::Met => Some(true),
        Outcome::NotMet => Some(false),
        Outcome::Unknown => None,
    }
}

pub fn edition(of: Edition) -> rules::Edition {
    match of {
        Edition::KakaoBusiness => rules::Edition::KakaoBusiness,
        Edition::KakaoDevelopers => rules::Edition::KakaoDevelopers,
    }
}

pub fn readings(of: Readings) -> rules::Readings {
    rules::Readings {
        edition: edition(of.edition),
        app_role: if of.only_owner { AppRoleReading::Owner } else { AppRoleReading::OwnerOrEditor },
        channel_role: match of.connecting {
            Connecting::Master => ChannelRoleReading::Master,
            Connecting::MasterManager => ChannelRoleReading::MasterOrManager,
            Connecting::MasterManagerEditor => ChannelRoleReading::AnyRole,
        },
        same_business: if of.names_too { SameBusinessReading::NumberAndName } else { SameBusinessReading::Number },
        other_connection: match of.forbidden {
            Forbidden::AnyOtherApp => OtherConnectionReading::AnyOtherApp,
            Forbidden::AppOfAnotherService => OtherConnectionReading::OtherService,
            Forbidden::Nothing => OtherConnectionReading::Never,
        },
        button: match (of.edition, of.button_needs_listed_channel) {
            (Edition::KakaoBusiness, true) => ButtonReading::ListedChannel,
            (Edition::KakaoBusiness, false) => ButtonReading::SelectableApp,
            (Edition::KakaoDevelopers, _) => ButtonReading::OwnApp,
        },
    }
}

fn info(of: &Info) -> BusinessInfo {
    BusinessInfo { number: BusinessNumber::new(&*of.number), name: BusinessName::new(&*of.name) }
}

/// The case with these facts; whatever bears on no answer is left unknown.
pub fn case(world: &World) -> Case {
    let mut case = Case { name: "naive".to_owned(), ..Case::default() };
    for id in &world.accounts {
        case.accounts.push(facts::Account { id: (&**id).into(), name: id.clone() });
    }
    for app in &world.apps {
        let business = match &app.business {
            Business::None => Fact::Known(facts::AppBusiness::None),
            Business::Individual => Fact::Known(facts::AppBusiness::Individual),
            Business::Given(given) => Fact::Known(facts::AppBusiness::Registered(info(given))),
            Business::Unknown => Fact::Unknown,
        };
        let new = facts::App::new((&*app.id).into(), app.id.clone());
        case.apps.push(facts::App { service: app.service.clone(), business, ..new });
    }
    for channel in &world.channels {
        let state = match channel.state {
            State::Ordinary => Fact::Known(facts::ChannelState::Ordinary),
            State::InReview => Fact::Known(facts::ChannelState::InReview { requested_on: Fact::Unknown }),
            State::Business => Fact::Known(facts::ChannelState::Business),
            State::Rejected => Fact::Known(facts::ChannelState::Rejected),
            State::Unknown => Fact::Unknown,
        };
        let business = match &channel.business {
            Business::None => Fact::Known(facts::ChannelBusiness::None),
            Business::Individual => unreachable!("a channel has no individual developer"),
            Business::Given(given) => Fact::Known(facts::ChannelBusiness::Saved(info(given))),
            Business::Unknown => Fact::Unknown,
        };
        let link = |link: &Link| match link {
            Link::App(app) => facts::Connection::App((&*world.apps[*app].id).into()),
            Link::OutsideSame => facts::Connection::Outside(OutsideService::Same),
            Link::OutsideOther => facts::Connection::Outside(OutsideService::Other),
            Link::OutsideUnknown => facts::Connection::Outside(OutsideService::Unknown),
        };
        let connections = Fact::from(channel.links.as_ref().map(|links| links.iter().map(link).collect()));
        let new = facts::Channel::new((&*channel.id).into(), channel.id.clone());
        case.channels.push(facts::Channel { state, business, connections, ..new });
    }
    for (account, of_account) in world.accounts.iter().enumerate() {
        for (app, role) in world.app_roles[account].iter().enumerate() {
            let role = match role {
                AppRole::Owner => facts::AppRole::Owner,
                AppRole::Editor => facts::AppRole::Editor,
                AppRole::Member => facts::AppRole::Member,
                AppRole::None => facts::AppRole::None,
                AppRole::Unknown => continue,
            };
            case.app_roles.insert(((&**of_account).into(), (&*world.apps[app].id).into()), role);
        }
        for (channel, role) in world.channel_roles[account].iter().enumerate() {
            let role = match role {
                ChannelRole::Master => facts::ChannelRole::Master,
                ChannelRole::Manager => facts::ChannelRole::Manager,
                ChannelRole::Editor => facts::ChannelRole::Editor,
                ChannelRole::None => facts::ChannelRole::None,
                ChannelRole::Unknown => continue,
            };
            case.channel_roles.insert(((&**of_account).into(), (&*world.channels[channel].id).into()), role);
        }
    }
    case
}

/// The plain facts of a case.
pub fn world(case: &Case) -> World {
    let given = |info: &BusinessInfo| Business::Given(Info::new(info.number.as_typed(), info.name.as_typed()));
    let mut world = World::default();
    let places: BTreeMap<_, _> = case.apps.iter().enumerate().map(|(place, app)| (&app.id, place)).collect();
    for app in &case.apps {
        let business = match &app.business {
            Fact::Known(facts::AppBusiness::None) => Business::None,
            Fact::Known(facts::AppBusiness::Individual) => Business::Individual,
            Fact::Known(facts::AppBusiness::Registered(info)) => given(info),
            Fact::Unknown => Business::Unknown,
        };
        world.apps.push(App { id: app.id.to_string(), service: app.service.clone(), business });
    }
    for channel in &case.channels {
        let state = match channel.state {
            Fact::Known(facts::ChannelState::Ordinary) => State::Ordinary,
            Fact::Known(facts::ChannelState::InReview { .. }) => State::InReview,
            Fact::Known(facts::ChannelState::Business) => State::Business,
            Fact::Known(facts::ChannelState::Rejected) => State::Rejected,
            Fact::Unknown => State::Unknown,
        };
        let business = match &channel.business {
            Fact::Known(facts::ChannelBusiness::None) => Business::None,
            Fact::Known(facts::ChannelBusiness::Saved(info)) => given(info),
            Fact::Unknown => Business::Unknown,
        };
        let link = |connection: &facts::Connection| match connection {
            facts::Connection::App(app) => Link::App(places[app]),
            facts::Connection::Outside(OutsideService::Same) => Link::OutsideSame,
            facts::Connection::Outside(OutsideService::Other) => Link::OutsideOther,
            facts::Connection::Outside(OutsideService::Unknown) => Link::OutsideUnknown,
        };
        let links = match &channel.connections {
            Fact::Known(connections) => Some(connections.iter().map(link).collect()),
            Fact::Unknown => None,
        };
        world.channels.push(Channel { id: channel.id.to_string(), state, business, links });
    }
    for account in &case.accounts {
        world.accounts.push(account.id.to_string());
        let app_role = |app: &facts::App| match case.app_roles.get(&(account.id.clone(), app.id.clone())) {
            Some(facts::AppRole::Owner) => AppRole::Owner,
            Some(facts::AppRole::Editor) => AppRole::Editor,
            Some(facts::AppRole::Member) => AppRole::Member,
            Some(facts::AppRole::None) => AppRole::None,
            None => AppRole::Unknown,
        };
        world.app_roles.push(case.apps.iter().map(app_role).collect());
        let channel_role =
            |channel: &facts::Channel| match case.channel_roles.get(&(account.id.clone(), channel.id.clone())) {
                Some(facts::ChannelRole::Master) => ChannelRole::Master,
                Some(facts::ChannelRole::Manager) => ChannelRole::Manager,
                Some(facts::ChannelRole::Editor) => ChannelRole::Editor,
                Some(facts::ChannelRole::None) => ChannelRole::None,
                None => ChannelRole::Unknown,
            };
        world.channel_roles.push(case.channels.iter().map(channel_role).collect());
    }
    world
}

/// Asserts that the library says of a case, for one login, app and set of readings, all that the
/// model says. `verdicts` holds the model's verdicts by channel, worked out once for all readings of
/// the edition.
pub fn assert_same(
    case: &Case,
    world: &World,
    account: usize,
    app: usize,
    of: Readings,
    verdicts: &[super::judge::Verdicts],
) {
    use super::judge;
    let trace =
        rules::evaluate(case, &(&*world.accounts[account]).into(), &(&*world.apps[app].id).into(), readings(of))
            .unwrap();
    assert_eq!(kleene(trace.button), judge::button(world, account, app, of), "button, {of:?} {world:#?}");
    assert_eq!(kleene(trace.app_selectable), judge::app_selectable(world, account, app, of), "{of:?} {world:#?}");
    assert_eq!(trace.channels.len(), world.channels.len());
    for (channel, found) in trace.channels.iter().enumerate() {
        let place = || format!("app {app}, {:?}, {of:?}", world.channels[channel]);
        assert_eq!(found.channel.as_str(), world.channels[channel].id);
        let outcomes = judge::outcomes(world, account, app, channel, of);
        let verdict = verdicts[channel].under(of);
        let ids = found.findings.each_ref().map(|finding| finding.condition.id());
        assert_eq!(ids, judge::CONDITIONS);
        assert_eq!(found.findings.each_ref().map(|finding| kleene(finding.outcome)), outcomes, "{}", place());
        assert_eq!(
            trace.app_findings.each_ref().map(|finding| (finding.condition.id(), kleene(finding.outcome))),
            [(judge::CONDITIONS[0], outcomes[0]), (judge::CONDITIONS[1], outcomes[1])],
            "{}",
            place()
        );
        assert_eq!(found.verdict.id(), verdict, "{}", place());
        let reasons: Vec<_> = found.reasons().into_iter().map(rules::Condition::id).collect();
        assert_eq!(reasons, judge::reasons(verdict, &outcomes), "{}", place());
        assert_eq!(found.standing.is_settled(), verdicts[channel].settled(), "{}", place());
        let depends: Vec<_> = found.standing.readings().iter().map(|reading| reading.id()).collect();
        assert_eq!(depends, verdicts[channel].depends_on(of), "{}", place());
    }
}
