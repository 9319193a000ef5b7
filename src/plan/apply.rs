//! What an action does to the facts.

use crate::facts::command::Command;
use crate::facts::{
    App, AppBusiness, AppRole, BusinessInfo, BusinessName, BusinessNumber, Case, Channel, ChannelBusiness, ChannelRole,
    ChannelState, Connection, Date, Fact, OutsideService,
};

use super::{Action, Removal, Source};

/// What whoever ticks a step adds to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entered {
    /// The day on which it was done; it becomes the date of request of an application.
    pub on: Option<Date>,
    /// Business information that the case does not know, see [`NeedsBusiness`].
    pub business: Option<BusinessInfo>,
}

/// The step puts a business number into the facts that the case does not know: it has to be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedsBusiness;

impl std::fmt::Display for NeedsBusiness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the case does not know the business number that the step writes")
    }
}

impl std::error::Error for NeedsBusiness {}

/// The changes of facts that an action comes to in this case. They are worked out from the case as
/// it is at the time, so a case that was edited in between keeps its edits. No changes where the
/// action has nothing left to do, or cannot be done yet: a review cannot be waited for before it
/// was asked for.
///
/// # Errors
/// If the case does not know the business number that the step needs, and none was entered.
pub fn commands(action: &Action, case: &Case, entered: &Entered) -> Result<Vec<Command>, NeedsBusiness> {
    Ok(change(action, case, entered)?.into_iter().collect())
}

impl Entered {
    /// What is entered where a plan is played: what the case does not know is as on the certificate.
    pub(crate) fn as_on_certificate() -> Self {
        let business = BusinessInfo { number: BusinessNumber::of_certificate(), name: BusinessName::of_certificate() };
        Self { on: None, business: Some(business) }
    }
}

/// Plays actions in order, with business information that the case does not know as on the
/// certificate.
pub(super) fn simulate<'a>(case: &mut Case, actions: impl Iterator<Item = &'a Action>) {
    let entered = Entered::as_on_certificate();
    for action in actions {
        for command in commands(action, case, &entered).unwrap_or_default() {
            command.apply(case);
        }
    }
}

fn change(action: &Action, case: &Case, entered: &Entered) -> Result<Option<Command>, NeedsBusiness> {
    let channel = action.channel().and_then(|id| case.channel(id));
    Ok(match action {
        Action::LogInAs(_) | Action::ChooseApp(_) => None,
        Action::GrantAppRole(account, app) => {
            // Never a step down for an Owner.
            let enough = matches!(case.app_role(account, app), Fact::Known(AppRole::Owner | AppRole::Editor));
            (!enough).then(|| Command::SetAppRole(account.clone(), app.clone(), Fact::Known(AppRole::Editor)))
        }
        Action::GrantChannelRole(account, channel) => {
            let role = case.channel_role(account, channel);
            (!matches!(role, Fact::Known(ChannelRole::Master | ChannelRole::Manager)))
                .then(|| Command::SetChannelRole(account.clone(), channel.clone(), Fact::Known(ChannelRole::Manager)))
        }
        Action::RegisterAppBusiness(app, source) | Action::CorrectAppBusiness(app, source) => match case.app(app) {
            Some(app) => {
                let info = app_info(case, app, source, entered)?;
                let business = Fact::Known(AppBusiness::Registered(info));
                (app.business != business).then(|| Command::PutApp(App { business, ..app.clone() }))
            }
            None => None,
        },
        Action::SaveChannelBusiness(_, app) | Action::CorrectChannelBusiness(_, app) => {
            match (channel, case.app(app)) {
                (Some(channel), Some(app)) => {
                    let info = filled(registered(app).cloned().unwrap_or_default(), entered)?;
                    put(channel, |channel| channel.business = Fact::Known(ChannelBusiness::Saved(info)))
                }
                _ => None,
            }
        }
        Action::ApplyBusinessChannel(_) => channel
            .filter(|channel| {
                !matches!(channel.state, Fact::Known(ChannelState::Business | ChannelState::InReview { .. }))
            })
            .and_then(|channel| {
                let requested_on = entered.on.into();
                put(channel, |channel| channel.state = Fact::Known(ChannelState::InReview { requested_on }))
            }),
        Action::WaitForReview(_) => channel
            .filter(|channel| matches!(channel.state, Fact::Known(ChannelState::InReview { .. })))
            .and_then(|channel| put(channel, |channel| channel.state = Fact::Known(ChannelState::Business))),
        Action::RemoveConnection(_, removal) => channel.and_then(|channel| {
            let connections = without(&channel.connections, removal);
            put(channel, |channel| channel.connections = connections)
        }),
    })
}

/// The channel after an edit, where the edit changes anything.
fn put(channel: &Channel, edit: impl FnOnce(&mut Channel)) -> Option<Command> {
    let mut edited = channel.clone();
    edit(&mut edited);
    (edited != *channel).then_some(Command::PutChannel(edited))
}

fn registered(app: &App) -> Option<&BusinessInfo> {
    match &app.business {
        Fact::Known(AppBusiness::Registered(info)) => Some(info),
        Fact::Known(AppBusiness::None | AppBusiness::Individual) | Fact::Unknown => None,
    }
}

/// The information that an app is given.
fn app_info(case: &Case, app: &App, source: &Source, entered: &Entered) -> Result<BusinessInfo, NeedsBusiness> {
    let known = match source {
        Source::Channel(channel) => match case.channel(channel).map(|channel| &channel.business) {
            Some(Fact::Known(ChannelBusiness::Saved(info))) => Some(info),
            _ => None,
        },
        Source::Certificate => registered(app),
    };
    filled(known.cloned().unwrap_or_default(), entered)
}

/// The information, with what it lacks taken from what was entered. A name may stay missing.
fn filled(mut info: BusinessInfo, entered: &Entered) -> Result<BusinessInfo, NeedsBusiness> {
    info.complete(entered.business.clone().unwrap_or_default());
    if info.number.comparable().is_some() { Ok(info) } else { Err(NeedsBusiness) }
}

/// The connections that are left; where they were not known, none.
fn without(connections: &Fact<Vec<Connection>>, removal: &Removal) -> Fact<Vec<Connection>> {
    let Fact::Known(all) = connections else {
        return match removal {
            Removal::Unknown => Fact::Known(Vec::new()),
            Removal::App(_) | Removal::Outside(..) => Fact::Unknown,
        };
    };
    let mut left = all.clone();
    match removal {
        Removal::App(app) => left.retain(|one| !matches!(one, Connection::App(id) if id == app)),
        Removal::Outside(service, _) => {
            // Which of several alike is gone makes no difference to what is left.
            let gone = |one: &Connection| is_outside(one, *service);
            if let Some(index) = left.iter().position(gone) {
                left.remove(index);
            }
        }
        Removal::Unknown => {}
    }
    Fact::Known(left)
}

fn is_outside(connection: &Connection, service: OutsideService) -> bool {
    *connection == Connection::Outside(service)
}
