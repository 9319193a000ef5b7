//! The facts that a control holds, their values, and the commands that set them.

use std::cmp::Reverse;

use crate::facts::command::Command;
use crate::facts::{
    AccountId, App, AppBusiness, AppId, AppRole, BusinessInfo, BusinessName, BusinessNumber, Case, Channel,
    ChannelBusiness, ChannelId, ChannelRole, ChannelState, Comparable, Connection, Fact, OutsideService,
};
use crate::order::Order;
use crate::rules::Question;

use super::KNOWN;

/// One fact of a case, as a control holds it (rulebook 2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactRef {
    /// The role of an account on an app.
    AppRole(AccountId, AppId),
    /// The business information of an app.
    AppBusiness(AppId),
    /// The business name registered on an app.
    AppBusinessName(AppId),
    /// Whether the service already runs on an app.
    InUse(AppId),
    /// The role of an account on a channel.
    ChannelRole(AccountId, ChannelId),
    /// The state of a channel.
    ChannelState(ChannelId),
    /// The business information of a channel.
    ChannelBusiness(ChannelId),
    /// The business name saved on a channel.
    ChannelBusinessName(ChannelId),
    /// The connections of a channel.
    Connections(ChannelId),
    /// Whose service the outside apps belong to of which that is not known.
    OutsideService(ChannelId),
}

/// A value of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Of [`FactRef::AppRole`].
    AppRole(Fact<AppRole>),
    /// Of [`FactRef::ChannelRole`].
    ChannelRole(Fact<ChannelRole>),
    /// Of [`FactRef::InUse`].
    InUse(Fact<bool>),
    /// Of [`FactRef::ChannelState`].
    State(Fact<ChannelState>),
    /// Of [`FactRef::AppBusiness`] and [`FactRef::ChannelBusiness`].
    Business(BusinessValue),
    /// Of [`FactRef::AppBusinessName`] and [`FactRef::ChannelBusinessName`].
    Name(NameValue),
    /// Of [`FactRef::Connections`].
    Connections(Fact<Vec<Connection>>),
    /// Of [`FactRef::OutsideService`].
    Outside(OutsideService),
}

/// Business information as a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BusinessValue {
    /// Not known.
    Unknown,
    /// None.
    None,
    /// Individual developer; of apps only.
    Individual,
    /// This information.
    Info(BusinessInfo),
    /// Any information with a number that occurs nowhere in the case.
    Another,
}

/// A business name as a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameValue {
    /// Not given.
    Missing,
    /// This name.
    Given(BusinessName),
    /// Any name that occurs nowhere in the case.
    Another,
}

impl FactRef {
    /// The fact that a question asks for.
    pub fn of(question: &Question) -> Self {
        match question.clone() {
            Question::AppRole(account, app) => Self::AppRole(account, app),
            Question::AppBusiness(app) => Self::AppBusiness(app),
            Question::AppBusinessName(app) => Self::AppBusinessName(app),
            Question::ChannelRole(account, channel) => Self::ChannelRole(account, channel),
            Question::ChannelState(channel) => Self::ChannelState(channel),
            Question::ChannelBusiness(channel) => Self::ChannelBusiness(channel),
            Question::ChannelBusinessName(channel) => Self::ChannelBusinessName(channel),
            Question::Connections(channel) => Self::Connections(channel),
            Question::OutsideService(channel) => Self::OutsideService(channel),
        }
    }
}

impl Value {
    /// Whether it stands for any value that occurs nowhere in the case.
    pub const fn is_another(&self) -> bool {
        matches!(self, Self::Business(BusinessValue::Another) | Self::Name(NameValue::Another))
    }

    /// Whether it leaves the fact, or a part of it that a condition may need, unknown.
    pub fn is_unknown(&self) -> bool {
        match self {
            Self::AppRole(role) => !role.is_known(),
            Self::ChannelRole(role) => !role.is_known(),
            Self::InUse(answer) => !answer.is_known(),
            Self::State(state) => !state.is_known(),
            Self::Business(BusinessValue::Unknown) | Self::Name(NameValue::Missing) => true,
            Self::Business(BusinessValue::Info(info)) => info.number.comparable().is_none(),
            Self::Business(_) | Self::Name(_) => false,
            Self::Connections(connections) => {
                connections.known().is_none_or(|all| all.contains(&Connection::Outside(OutsideService::Unknown)))
            }
            Self::Outside(service) => *service == OutsideService::Unknown,
        }
    }
}

/// Whether two values are the same answer: numbers and names as they are compared (rulebook 4).
pub fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Business(BusinessValue::Info(one)), Value::Business(BusinessValue::Info(other))) => {
            one.comparable() == other.comparable()
        }
        (Value::Name(NameValue::Given(one)), Value::Name(NameValue::Given(other))) => {
            one.comparable() == other.comparable()
        }
        (Value::State(Fact::Known(one)), Value::State(Fact::Known(other))) => one.id() == other.id(),
        _ => one == other,
    }
}

pub(super) fn present(case: &Case, fact: &FactRef) -> Option<Value> {
    let name = |info: Option<&BusinessInfo>| {
        let info = info?;
        Some(Value::Name(match info.name.comparable() {
            Some(_) => NameValue::Given(info.name.clone()),
            None => NameValue::Missing,
        }))
    };
    Some(match fact {
        FactRef::AppRole(account, app) => {
            case.account(account).zip(case.app(app))?;
            Value::AppRole(case.app_role(account, app))
        }
        FactRef::ChannelRole(account, channel) => {
            case.account(account).zip(case.channel(channel))?;
            Value::ChannelRole(case.channel_role(account, channel))
        }
        FactRef::InUse(app) => Value::InUse(case.app(app)?.in_use),
        FactRef::ChannelState(channel) => Value::State(case.channel(channel)?.state),
        FactRef::AppBusiness(app) => Value::Business(match &case.app(app)?.business {
            Fact::Unknown => BusinessValue::Unknown,
            Fact::Known(AppBusiness::None) => BusinessValue::None,
            Fact::Known(AppBusiness::Individual) => BusinessValue::Individual,
            Fact::Known(AppBusiness::Registered(info)) => BusinessValue::Info(info.clone()),
        }),
        FactRef::ChannelBusiness(channel) => Value::Business(match &case.channel(channel)?.business {
            Fact::Unknown => BusinessValue::Unknown,
            Fact::Known(ChannelBusiness::None) => BusinessValue::None,
            Fact::Known(ChannelBusiness::Saved(info)) => BusinessValue::Info(info.clone()),
        }),
        FactRef::AppBusinessName(app) => name(of_app(case.app(app)?))?,
        FactRef::ChannelBusinessName(channel) => name(of_channel(case.channel(channel)?))?,
        FactRef::Connections(channel) => Value::Connections(case.channel(channel)?.connections.clone()),
        FactRef::OutsideService(channel) => {
            let open = Connection::Outside(OutsideService::Unknown);
            case.channel(channel)?.connections.known()?.contains(&open).then_some(())?;
            Value::Outside(OutsideService::Unknown)
        }
    })
}

fn of_app(app: &App) -> Option<&BusinessInfo> {
    match app.business.known()? {
        AppBusiness::Registered(info) => Some(info),
        AppBusiness::None | AppBusiness::Individual => None,
    }
}

fn of_channel(channel: &Channel) -> Option<&BusinessInfo> {
    match channel.business.known()? {
        ChannelBusiness::Saved(info) => Some(info),
        ChannelBusiness::None => None,
    }
}

/// Every value that a fact is offered, the present one and doubles among them.
pub(super) fn candidates(case: &Case, fact: &FactRef, present: &Value) -> Vec<Value> {
    // What an app is compared with are the channels, and the other way round: their information
    // comes first, so that the limit never cuts it off in favour of the other kind.
    let infos = |channels_first: bool| {
        let (apps, channels) =
            (known(case.apps.iter().filter_map(of_app)), known(case.channels.iter().filter_map(of_channel)));
        if channels_first { [channels, apps].concat() } else { [apps, channels].concat() }
    };
    let business = |kinds: &[BusinessValue], channels_first: bool| {
        let known = infos(channels_first).into_iter().filter(|info| info.number.comparable().is_some());
        let known = known.take(KNOWN).map(BusinessValue::Info);
        let all = kinds.iter().cloned().chain(known).chain([BusinessValue::Another, BusinessValue::Unknown]);
        all.map(Value::Business).collect::<Vec<_>>()
    };
    let names = |channels_first: bool| {
        let given = infos(channels_first).into_iter().filter(|info| info.name.comparable().is_some());
        let given = given.take(KNOWN).map(|info| NameValue::Given(info.name));
        given.chain([NameValue::Another, NameValue::Missing]).map(Value::Name).collect::<Vec<_>>()
    };
    match fact {
        FactRef::AppRole(..) => with_unknown(AppRole::ALL).map(Value::AppRole).collect(),
        FactRef::ChannelRole(..) => with_unknown(ChannelRole::ALL).map(Value::ChannelRole).collect(),
        FactRef::InUse(_) => with_unknown([true, false]).map(Value::InUse).collect(),
        FactRef::ChannelState(_) => {
            let in_review = ChannelState::InReview { requested_on: Fact::Unknown };
            let states = [ChannelState::Ordinary, in_review, ChannelState::Business, ChannelState::Rejected];
            with_unknown(states).map(Value::State).collect()
        }
        FactRef::AppBusiness(_) => business(&[BusinessValue::None, BusinessValue::Individual], true),
        FactRef::ChannelBusiness(_) => business(&[BusinessValue::None], false),
        FactRef::AppBusinessName(_) => names(true),
        FactRef::ChannelBusinessName(_) => names(false),
        FactRef::Connections(_) => connections(case, present),
        FactRef::OutsideService(_) => OutsideService::ALL.map(Value::Outside).to_vec(),
    }
}

fn with_unknown<T, const N: usize>(values: [T; N]) -> impl Iterator<Item = Fact<T>> {
    values.into_iter().map(Fact::Known).chain([Fact::Unknown])
}

/// The information that occurs, each once, the most frequent first.
fn known<'a>(infos: impl Iterator<Item = &'a BusinessInfo>) -> Vec<BusinessInfo> {
    let infos: Vec<(Comparable<'_>, &BusinessInfo)> = infos.map(|info| (info.comparable(), info)).collect();
    let counts = infos.iter().map(|(compared, _)| *compared).collect::<Vec<_>>().counted();
    let mut all: Vec<_> = infos.iter().zip(counts).filter(|(_, count)| *count > 0).collect();
    all.order_by_key(|(_, count)| Reverse(*count));
    all.into_iter().map(|((_, info), _)| (*info).clone()).collect()
}

/// None, and every set that one connection is added to or taken from.
fn connections(case: &Case, present: &Value) -> Vec<Value> {
    let now = match present {
        Value::Connections(Fact::Known(now)) => now.as_slice(),
        _ => &[],
    };
    let apps = case.apps.iter().map(|app| Connection::App(app.id.clone()));
    let addable = apps.chain(OutsideService::ALL.map(Connection::Outside)).filter(|one| !now.contains(one));
    let added = addable.map(|one| [now, &[one]].concat());
    let removed = now.iter().enumerate().map(|(place, _)| {
        now.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, one)| one.clone()).collect()
    });
    let sets = [Vec::new()].into_iter().chain(removed).chain(added).map(Fact::Known);
    sets.chain([Fact::Unknown]).map(Value::Connections).collect()
}

/// The command that gives a fact a value; none where the two do not belong together or the fact
/// is not there.
pub fn command(case: &Case, fact: &FactRef, value: &Value) -> Option<Command> {
    let app = |id: &AppId, change: &dyn Fn(&mut App)| {
        let mut app = case.app(id)?.clone();
        change(&mut app);
        Some(Command::PutApp(app))
    };
    let channel = |id: &ChannelId, change: &dyn Fn(&mut Channel)| {
        let mut channel = case.channel(id)?.clone();
        change(&mut channel);
        Some(Command::PutChannel(channel))
    };
    match (fact, value) {
        (FactRef::AppRole(account, app), Value::AppRole(role)) => {
            Some(Command::SetAppRole(account.clone(), app.clone(), *role))
        }
        (FactRef::ChannelRole(account, channel), Value::ChannelRole(role)) => {
            Some(Command::SetChannelRole(account.clone(), channel.clone(), *role))
        }
        (FactRef::InUse(id), Value::InUse(answer)) => app(id, &|app| app.in_use = *answer),
        (FactRef::ChannelState(id), Value::State(state)) => channel(id, &|channel| channel.state = *state),
        (FactRef::AppBusiness(id), Value::Business(value)) => {
            let registered = |info| Fact::Known(AppBusiness::Registered(info));
            let business = match value {
                BusinessValue::Unknown => Fact::Unknown,
                BusinessValue::None => Fact::Known(AppBusiness::None),
                BusinessValue::Individual => Fact::Known(AppBusiness::Individual),
                BusinessValue::Info(info) => registered(info.clone()),
                BusinessValue::Another => registered(another(case)),
            };
            app(id, &|app| app.business.clone_from(&business))
        }
        (FactRef::ChannelBusiness(id), Value::Business(value)) => {
            let saved = |info| Fact::Known(ChannelBusiness::Saved(info));
            let business = match value {
                BusinessValue::Unknown => Fact::Unknown,
                BusinessValue::None => Fact::Known(ChannelBusiness::None),
                BusinessValue::Individual => return None,
                BusinessValue::Info(info) => saved(info.clone()),
                BusinessValue::Another => saved(another(case)),
            };
            channel(id, &|channel| channel.business.clone_from(&business))
        }
        (FactRef::AppBusinessName(id), Value::Name(value)) => {
            let name = named(case, value);
            app(id, &|app| {
                if let Fact::Known(AppBusiness::Registered(info)) = &mut app.business {
                    info.name.clone_from(&name);
                }
            })
        }
        (FactRef::ChannelBusinessName(id), Value::Name(value)) => {
            let name = named(case, value);
            channel(id, &|channel| {
                if let Fact::Known(ChannelBusiness::Saved(info)) = &mut channel.business {
                    info.name.clone_from(&name);
                }
            })
        }
        (FactRef::Connections(id), Value::Connections(connections)) => {
            channel(id, &|channel| channel.connections.clone_from(connections))
        }
        (FactRef::OutsideService(id), Value::Outside(service)) => channel(id, &|channel| {
            if let Fact::Known(connections) = &mut channel.connections {
                let open = Connection::Outside(OutsideService::Unknown);
                for one in connections.iter_mut().filter(|one| **one == open) {
                    *one = Connection::Outside(*service);
                }
            }
        }),
        _ => None,
    }
}

fn named(case: &Case, value: &NameValue) -> BusinessName {
    match value {
        NameValue::Missing => BusinessName::default(),
        NameValue::Given(name) => name.clone(),
        NameValue::Another => another(case).name,
    }
}

/// Information whose number and name occur nowhere in the case.
pub(super) fn another(case: &Case) -> BusinessInfo {
    let infos = || case.apps.iter().filter_map(of_app).chain(case.channels.iter().filter_map(of_channel));
    let taken = |candidate: &BusinessInfo| {
        infos().any(|info| {
            info.number.comparable() == candidate.number.comparable()
                || info.name.comparable() == candidate.name.comparable()
        })
    };
    let candidates = (0_u32..).map(|n| BusinessInfo {
        number: BusinessNumber::new(format!("{n:010}")),
        name: BusinessName::new(format!("another {n}")),
    });
    candidates.into_iter().find(|candidate| !taken(candidate)).unwrap_or_default()
}
