//! A model of plans that knows nothing of how they are searched for: it plays every set of
//! everything that could be done and asks the rules.

use std::collections::{BTreeMap, BTreeSet};

use kakao_sync_check::facts::{
    Account, AccountId, AppBusiness, AppId, AppRole, BusinessInfo, BusinessName, BusinessNumber, Case, ChannelBusiness,
    ChannelId, ChannelRole, ChannelState, Connection, Date, Fact,
};
use kakao_sync_check::plan::{Action, Days, Holder, Person, Plan, Removal, Source};
use kakao_sync_check::rules::{Edition, Profile, Reading, Readings, SameBusinessReading, Verdict, evaluate};

/// What the world says where the case does not know.
const FOUND: &str = "9090909090909090909090909090";

fn completed(mut info: BusinessInfo) -> BusinessInfo {
    if info.number.comparable().is_none() {
        info.number = BusinessNumber::new(FOUND);
    }
    if info.name.comparable().is_none() {
        info.name = BusinessName::new(FOUND);
    }
    info
}

fn app_info(case: &Case, app: &AppId) -> Option<BusinessInfo> {
    match &case.app(app).unwrap().business {
        Fact::Known(AppBusiness::Registered(info)) => Some(info.clone()),
        _ => None,
    }
}

fn channel_info(case: &Case, channel: &ChannelId) -> Option<BusinessInfo> {
    match &case.channel(channel).unwrap().business {
        Fact::Known(ChannelBusiness::Saved(info)) => Some(info.clone()),
        _ => None,
    }
}

/// Does one thing to the world.
pub fn play(case: &mut Case, action: &Action) {
    match action {
        Action::LogInAs(_) | Action::ChooseApp(_) => {}
        Action::GrantAppRole(account, app) => {
            case.app_roles.insert((account.clone(), app.clone()), AppRole::Editor);
        }
        Action::GrantChannelRole(account, channel) => {
            case.channel_roles.insert((account.clone(), channel.clone()), ChannelRole::Manager);
        }
        Action::RegisterAppBusiness(app, source) | Action::CorrectAppBusiness(app, source) => {
            let info = match source {
                Source::Channel(channel) => channel_info(case, channel).unwrap(),
                Source::Certificate => app_info(case, app).unwrap_or_default(),
            };
            let place = case.apps.iter_mut().find(|one| one.id == *app).unwrap();
            place.business = Fact::Known(AppBusiness::Registered(completed(info)));
        }
        Action::SaveChannelBusiness(channel, app) | Action::CorrectChannelBusiness(channel, app) => {
            let info = app_info(case, app).unwrap_or_default();
            let place = case.channels.iter_mut().find(|one| one.id == *channel).unwrap();
            place.business = Fact::Known(ChannelBusiness::Saved(completed(info)));
        }
        Action::ApplyBusinessChannel(channel) => {
            let place = case.channels.iter_mut().find(|one| one.id == *channel).unwrap();
            place.state = Fact::Known(ChannelState::InReview { requested_on: Fact::Unknown });
        }
        Action::WaitForReview(channel) => {
            let place = case.channels.iter_mut().find(|one| one.id == *channel).unwrap();
            if matches!(place.state, Fact::Known(ChannelState::InReview { .. })) {
                place.state = Fact::Known(ChannelState::Business);
            }
        }
        Action::RemoveConnection(channel, removal) => {
            let place = case.channels.iter_mut().find(|one| one.id == *channel).unwrap();
            match (removal, &mut place.connections) {
                (Removal::Unknown, connections) => *connections = Fact::Known(vec![]),
                (Removal::App(app), Fact::Known(all)) => all.retain(|one| *one != Connection::App(app.clone())),
                (Removal::Outside(service, _), Fact::Known(all)) => {
                    let index = all.iter().position(|one| *one == Connection::Outside(*service)).unwrap();
                    all.remove(index);
                }
                _ => panic!("no such connection"),
            }
        }
    }
}

/// Whether every chosen channel is listed, or connected already, after these actions.
pub fn reaches(
    case: &Case,
    login: (&AccountId, &AppId),
    readings: Readings,
    chosen: &[ChannelId],
    set: &[Action],
) -> bool {
    let mut after = case.clone();
    for action in set {
        play(&mut after, action);
    }
    let trace = evaluate(&after, login.0, login.1, readings).unwrap();
    chosen.iter().all(|id| matches!(trace.channel(id).unwrap().verdict, Verdict::Listed | Verdict::AlreadyConnected))
}

/// Everything that anybody could do for this login and app, in an order in which it can be done.
pub fn everything(
    case: &Case,
    account: &AccountId,
    app: &AppId,
    readings: Readings,
    chosen: &[ChannelId],
) -> Vec<Action> {
    let mut all = Vec::new();
    if !matches!(case.app_roles.get(&(account.clone(), app.clone())), Some(AppRole::Owner | AppRole::Editor)) {
        all.push(Action::GrantAppRole(account.clone(), app.clone()));
    }
    all.extend(app_choices(case, app, readings, chosen));
    for id in chosen {
        let channel = case.channel(id).unwrap();
        let role = case.channel_roles.get(&(account.clone(), id.clone()));
        if !matches!(role, Some(ChannelRole::Master | ChannelRole::Manager)) {
            all.push(Action::GrantChannelRole(account.clone(), id.clone()));
        }
        all.push(match channel.business {
            Fact::Known(ChannelBusiness::Saved(_)) => Action::CorrectChannelBusiness(id.clone(), app.clone()),
            _ => Action::SaveChannelBusiness(id.clone(), app.clone()),
        });
        if !matches!(channel.state, Fact::Known(ChannelState::Business | ChannelState::InReview { .. })) {
            all.push(Action::ApplyBusinessChannel(id.clone()));
        }
        if channel.state != Fact::Known(ChannelState::Business) {
            all.push(Action::WaitForReview(id.clone()));
        }
        match &channel.connections {
            Fact::Unknown => all.push(Action::RemoveConnection(id.clone(), Removal::Unknown)),
            Fact::Known(connections) => {
                let mut seen: BTreeMap<&str, u16> = BTreeMap::new();
                for connection in connections {
                    let removal = match connection {
                        Connection::App(app) => Removal::App(app.clone()),
                        Connection::Outside(service) => {
                            let nth = seen.entry(service.id()).and_modify(|n| *n += 1).or_insert(0);
                            Removal::Outside(*service, *nth)
                        }
                    };
                    all.push(Action::RemoveConnection(id.clone(), removal));
                }
            }
        }
    }
    all
}

/// Whose information the app can be given: that of every chosen channel that still has to be
/// connected, each distinct one once, or that of the certificate, where the app lacks something or
/// there is no other.
fn app_choices(case: &Case, app: &AppId, readings: Readings, chosen: &[ChannelId]) -> Vec<Action> {
    let named = readings.same_business == SameBusinessReading::NumberAndName;
    let own = app_info(case, app);
    let full = |info: &BusinessInfo| info.number.comparable().is_some() && (!named || info.name.comparable().is_some());
    let number = |info: &BusinessInfo| info.number.comparable().map(str::to_owned);
    let key = |info: &BusinessInfo| (number(info), info.name.comparable().filter(|_| named).map(str::to_owned));
    let open: Vec<&ChannelId> =
        chosen.iter().filter(|id| case.channel(id).unwrap().connected_to(app) != Fact::Known(true)).collect();
    let numbers_in_full: BTreeSet<Option<String>> = open
        .iter()
        .filter_map(|id| channel_info(case, id))
        .chain(own.clone())
        .filter(full)
        .map(|info| number(&info))
        .collect();
    let mut seen: BTreeSet<_> = own.iter().map(key).collect();
    let mut sources = Vec::new();
    // In the order of the case, whatever the order of choosing.
    for channel in case.channels.iter().filter(|channel| open.contains(&&channel.id)) {
        let Some(info) = channel_info(case, &channel.id) else { continue };
        let number = number(&info);
        if number.is_some() && (full(&info) || !numbers_in_full.contains(&number)) && seen.insert(key(&info)) {
            sources.push(Source::Channel(channel.id.clone()));
        }
    }
    match own {
        None => {
            if sources.is_empty() {
                sources.push(Source::Certificate);
            }
            sources.into_iter().map(|source| Action::RegisterAppBusiness(app.clone(), source)).collect()
        }
        Some(own) => {
            sources.extend((!full(&own)).then_some(Source::Certificate));
            sources.into_iter().map(|source| Action::CorrectAppBusiness(app.clone(), source)).collect()
        }
    }
}

/// Every minimal set for one login and app, found by trying all sets, small ones first.
pub fn all_minimal(
    case: &Case,
    login: (&AccountId, &AppId),
    readings: Readings,
    chosen: &[ChannelId],
) -> Vec<Vec<Action>> {
    let all = everything(case, login.0, login.1, readings, chosen);
    assert!(all.len() <= 20, "too many to try all sets: {}", all.len());
    let mut sets: Vec<u32> = (0..1_u32 << all.len()).collect();
    sets.sort_by_key(|set| set.count_ones());
    let mut found: Vec<u32> = Vec::new();
    for set in sets {
        if found.iter().any(|smaller| smaller & set == *smaller) {
            continue;
        }
        if reaches(case, login, readings, chosen, &members(&all, set)) {
            found.push(set);
        }
    }
    found.into_iter().map(|set| members(&all, set)).collect()
}

fn members(all: &[Action], set: u32) -> Vec<Action> {
    all.iter().enumerate().filter(|(index, _)| set & (1 << index) != 0).map(|(_, action)| action.clone()).collect()
}

/// What a set costs, told from the rulebook alone: steps, people, days (none known: the largest
/// number), changes for good, changes with effort.
pub type NaiveCost = (usize, usize, u32, usize, usize);

pub fn naive_cost(case: &Case, edition: Edition, set: &[Action], today: Date) -> NaiveCost {
    let count = |wanted: &dyn Fn(&Action) -> bool| set.iter().filter(|action| wanted(action)).count();
    let days = set.iter().map(|action| naive_days(case, edition, action, today)).max().unwrap_or(0);
    // What a team removes by itself, the team can connect again; what Kakao is asked for, it can't.
    let removal = |one: &Action| matches!(one, Action::RemoveConnection(..));
    let by_kakao = edition == Edition::KakaoBusiness;
    (
        count(&|one| !matches!(one, Action::WaitForReview(_))),
        naive_people(case, edition, set),
        days,
        count(&|one| matches!(one, Action::ApplyBusinessChannel(_)) || (removal(one) && by_kakao)),
        count(&|one| {
            let entered = matches!(
                one,
                Action::RegisterAppBusiness(..)
                    | Action::CorrectAppBusiness(..)
                    | Action::SaveChannelBusiness(..)
                    | Action::CorrectChannelBusiness(..)
            );
            entered || (removal(one) && !by_kakao)
        }),
    )
}

fn naive_days(case: &Case, edition: Edition, action: &Action, today: Date) -> u32 {
    match action {
        // Rulebook 10: at once in Kakao Developers; of Web Customer Service no length is given.
        Action::RemoveConnection(..) if edition == Edition::KakaoDevelopers => 0,
        Action::RemoveConnection(..) => u32::MAX,
        Action::WaitForReview(channel) => match case.channel(channel).unwrap().state {
            Fact::Known(ChannelState::InReview { requested_on: Fact::Unknown }) => u32::MAX,
            Fact::Known(ChannelState::InReview { requested_on: Fact::Known(from) }) => {
                // The weeks of these tests hold no holiday.
                let mut passed = 0;
                let mut day = from;
                while day < today {
                    day = day.next().unwrap();
                    passed += u32::from(day.weekday() < 5);
                }
                // A review that should be over takes as long as it takes.
                5_u32.checked_sub(passed).unwrap_or(u32::MAX)
            }
            _ => 5,
        },
        _ => 0,
    }
}

/// Who can do an action in an edition.
pub fn who(case: &Case, edition: Edition, action: &Action) -> Vec<Person> {
    let with = |app: &AppId, roles: &[AppRole]| -> Vec<Person> {
        let role = |one: &Account| case.app_roles.get(&(one.id.clone(), app.clone())).copied();
        let is = |one: &&Account| role(one).is_some_and(|role| roles.contains(&role));
        case.accounts.iter().filter(is).map(|one| Person::Account(one.id.clone())).collect()
    };
    let owners = |app: &AppId| with(app, &[AppRole::Owner]);
    // Rulebook 10: in Kakao Developers the Owner or an Editor of the app that the connection leads to
    // removes it, and of an app outside the case nobody is known.
    if let (Edition::KakaoDevelopers, Action::RemoveConnection(channel, removal)) = (edition, action) {
        let Removal::App(app) = removal else {
            return vec![Person::NotKnown(Holder::TeamBehind(channel.clone(), removal.clone()))];
        };
        let team = with(app, &[AppRole::Owner, AppRole::Editor]);
        return if team.is_empty() { vec![Person::NotKnown(Holder::TeamOf(app.clone()))] } else { team };
    }
    let masters = |id: &ChannelId| -> Vec<Person> {
        let is = |one: &&Account| case.channel_roles.get(&(one.id.clone(), id.clone())) == Some(&ChannelRole::Master);
        case.accounts.iter().filter(is).map(|one| Person::Account(one.id.clone())).collect()
    };
    let (app, channel) = match action {
        Action::GrantAppRole(_, app) | Action::RegisterAppBusiness(app, _) | Action::CorrectAppBusiness(app, _) => {
            (Some(app), None)
        }
        Action::RemoveConnection(channel, Removal::App(app)) => (Some(app), Some(channel)),
        Action::WaitForReview(_) => (None, None),
        other => (None, other.channel()),
    };
    let mut known: Vec<Person> = app.map(owners).unwrap_or_default();
    known.extend(channel.map(masters).unwrap_or_default());
    if known.is_empty() {
        known.extend(app.map(|app| Person::NotKnown(Holder::OwnerOf(app.clone()))));
        known.extend(channel.map(|channel| Person::NotKnown(Holder::MasterOf(channel.clone()))));
    }
    known
}

fn naive_people(case: &Case, edition: Edition, set: &[Action]) -> usize {
    let sets: Vec<Vec<Person>> =
        set.iter().map(|action| who(case, edition, action)).filter(|set| !set.is_empty()).collect();
    let everybody: Vec<Person> = sets.iter().flatten().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let enough = |chosen: u32| {
        let there = |person: &Person| {
            everybody.iter().position(|one| one == person).is_some_and(|index| chosen & (1 << index) != 0)
        };
        sets.iter().all(|set| set.iter().any(there))
    };
    (0..1_u32 << everybody.len()).filter(|chosen| enough(*chosen)).map(u32::count_ones).min().unwrap() as usize
}

/// Every way to read an edition.
pub fn all_readings(edition: Edition) -> Vec<Readings> {
    let open: Vec<Reading> = edition.readings().collect();
    edition.profile(Profile::Documented).combinations(&open)
}

/// The keys of a plan's steps, to compare plans as sets.
pub fn keys<'a>(actions: impl IntoIterator<Item = &'a Action>) -> BTreeSet<String> {
    actions.into_iter().map(Action::key).collect()
}

pub fn actions(plan: &Plan) -> Vec<Action> {
    plan.steps.iter().map(|step| step.action.clone()).collect()
}

pub fn cost_of(plan: &Plan) -> NaiveCost {
    let days = match plan.cost.days {
        Days::Known(days) => days,
        Days::NotKnown => u32::MAX,
    };
    (plan.cost.steps, plan.cost.people, days, plan.cost.lasting.for_good, plan.cost.lasting.with_effort)
}
