//! What the rulebook says of one login, one app and one channel.

use super::{
    AppRole, Business, ChannelRole, Connecting, Edition, Forbidden, Link, Readings, State, World, all_readings,
};

/// Met, not met, or unknown.
pub type Kleene = Option<bool>;

pub const CONDITIONS: [&str; 7] = [
    "app-role",
    "app-business",
    "channel-role",
    "business-channel",
    "channel-business",
    "same-business",
    "own-service-only",
];

pub const READINGS: [&str; 4] = ["app-role", "channel-role", "same-business", "other-connection"];

pub fn all(parts: &[Kleene]) -> Kleene {
    if parts.contains(&Some(false)) {
        Some(false)
    } else if parts.contains(&None) {
        None
    } else {
        Some(true)
    }
}

pub fn any(parts: &[Kleene]) -> Kleene {
    if parts.contains(&Some(true)) {
        Some(true)
    } else if parts.contains(&None) {
        None
    } else {
        Some(false)
    }
}

/// Rulebook 3, `app-role`; rulebook 4, reading `app-role`.
pub fn app_role(world: &World, account: usize, app: usize, readings: Readings) -> Kleene {
    match world.app_roles[account][app] {
        AppRole::Unknown => None,
        AppRole::Owner => Some(true),
        AppRole::Editor => Some(!readings.only_owner),
        AppRole::Member | AppRole::None => Some(false),
    }
}

/// Rulebook 3, `app-business`.
pub fn app_business(world: &World, app: usize) -> Kleene {
    match world.apps[app].business {
        Business::Unknown => None,
        Business::Given(_) => Some(true),
        Business::None | Business::Individual => Some(false),
    }
}

/// Rulebook 3, `channel-role`; rulebook 4 and 10, reading `channel-role`.
pub fn channel_role(world: &World, account: usize, channel: usize, readings: Readings) -> Kleene {
    match world.channel_roles[account][channel] {
        ChannelRole::Unknown => None,
        ChannelRole::Master => Some(true),
        ChannelRole::Manager => Some(readings.connecting != Connecting::Master),
        ChannelRole::Editor => Some(readings.connecting == Connecting::MasterManagerEditor),
        ChannelRole::None => Some(false),
    }
}

/// Rulebook 3, `business-channel`.
pub fn business_channel(world: &World, channel: usize) -> Kleene {
    match world.channels[channel].state {
        State::Unknown => None,
        State::Business => Some(true),
        State::Ordinary | State::InReview | State::Rejected => Some(false),
    }
}

/// Rulebook 3, `channel-business`.
pub fn channel_business(world: &World, channel: usize) -> Kleene {
    match world.channels[channel].business {
        Business::Unknown => None,
        Business::Given(_) => Some(true),
        Business::None | Business::Individual => Some(false),
    }
}

/// Rulebook 3, `same-business`; rulebook 4, reading `same-business`.
pub fn same_business(world: &World, app: usize, channel: usize, readings: Readings) -> Kleene {
    let (app, channel) = (&world.apps[app].business, &world.channels[channel].business);
    for side in [app, channel] {
        if matches!(side, Business::None | Business::Individual) {
            return Some(false);
        }
    }
    let (Business::Given(app), Business::Given(channel)) = (app, channel) else {
        return None;
    };
    let same = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(one), Some(other)) => Some(one == other),
        _ => None,
    };
    let numbers = same(&app.bare_number, &channel.bare_number);
    if readings.names_too { all(&[numbers, same(&app.bare_name, &channel.bare_name)]) } else { numbers }
}

/// Rulebook 3, `own-service-only`; rulebook 4 and 10, reading `other-connection`.
pub fn own_service_only(world: &World, app: usize, channel: usize, readings: Readings) -> Kleene {
    if readings.forbidden == Forbidden::Nothing {
        return Some(true);
    }
    let links = world.channels[channel].links.as_ref()?;
    let mut parts = Vec::new();
    for link in links {
        if *link == Link::App(app) {
            continue;
        }
        if readings.forbidden == Forbidden::AnyOtherApp {
            parts.push(Some(false));
            continue;
        }
        parts.push(match link {
            Link::App(other) => Some(world.apps[*other].service == world.apps[app].service),
            Link::OutsideSame => Some(true),
            Link::OutsideOther => Some(false),
            Link::OutsideUnknown => None,
        });
    }
    all(&parts)
}

pub fn outcomes(world: &World, account: usize, app: usize, channel: usize, readings: Readings) -> [Kleene; 7] {
    [
        app_role(world, account, app, readings),
        app_business(world, app),
        channel_role(world, account, channel, readings),
        business_channel(world, channel),
        channel_business(world, channel),
        same_business(world, app, channel, readings),
        own_service_only(world, app, channel, readings),
    ]
}

/// Rulebook 3, the gate "app selectable".
pub fn app_selectable(world: &World, account: usize, app: usize, readings: Readings) -> Kleene {
    all(&[app_role(world, account, app, readings), app_business(world, app)])
}

/// Rulebook 3, verdict: the four cases in their order.
pub fn verdict(world: &World, account: usize, app: usize, channel: usize, readings: Readings) -> &'static str {
    if world.channels[channel].links.as_ref().is_some_and(|links| links.contains(&Link::App(app))) {
        return "already_connected";
    }
    let outcomes = outcomes(world, account, app, channel, readings);
    if outcomes.contains(&Some(false)) {
        "not_listed"
    } else if outcomes.contains(&None) {
        "cant_tell"
    } else {
        "listed"
    }
}

/// The conditions not met, or for "can't tell yet" the unknown ones.
pub fn reasons(verdict: &str, outcomes: &[Kleene; 7]) -> Vec<&'static str> {
    let mut reasons = Vec::new();
    for (condition, outcome) in CONDITIONS.into_iter().zip(outcomes) {
        if (verdict == "not_listed" && *outcome == Some(false)) || (verdict == "cant_tell" && outcome.is_none()) {
            reasons.push(condition);
        }
    }
    reasons
}

/// The first gate: rulebook 3, the gate "button"; rulebook 4, reading `button`; rulebook 10, that the
/// application can be opened.
pub fn button(world: &World, account: usize, app: usize, readings: Readings) -> Kleene {
    if readings.edition == Edition::KakaoDevelopers {
        return app_role(world, account, app, readings);
    }
    let mut apps = Vec::new();
    for app in 0..world.apps.len() {
        let selectable = app_selectable(world, account, app, readings);
        if !readings.button_needs_listed_channel {
            apps.push(selectable);
            continue;
        }
        let mut channels = Vec::new();
        for channel in 0..world.channels.len() {
            channels.push(match verdict(world, account, app, channel, readings) {
                "listed" => Some(true),
                "cant_tell" => None,
                _ => Some(false),
            });
        }
        apps.push(all(&[selectable, any(&channels)]));
    }
    any(&apps)
}

/// The verdict on one channel under every combination of an edition's readings: what "settled" and
/// "depends on" are about (rulebook 4).
pub struct Verdicts(Vec<(Readings, &'static str)>);

impl Verdicts {
    pub fn of(world: &World, account: usize, app: usize, channel: usize, edition: Edition) -> Self {
        let mut verdicts = Vec::new();
        for readings in all_readings(edition) {
            verdicts.push((readings, verdict(world, account, app, channel, readings)));
        }
        Self(verdicts)
    }

    pub fn under(&self, readings: Readings) -> &'static str {
        self.0.iter().find(|(one, _)| *one == readings).unwrap().1
    }

    pub fn settled(&self) -> bool {
        self.0.iter().all(|(_, verdict)| *verdict == self.0[0].1)
    }

    /// The readings that, changed alone from the chosen ones, change the verdict; where none does,
    /// the smallest set that does. Empty where the verdict is settled.
    pub fn depends_on(&self, chosen: Readings) -> Vec<&'static str> {
        // Every way to read differently and get another verdict, as the readings that it changes. A
        // way that also changes the button's reading is left out: the same way without that
        // change gets the same verdict and is here as well.
        let mut ways: Vec<[bool; 4]> = Vec::new();
        let present = self.under(chosen);
        for (other, verdict) in &self.0 {
            if *verdict != present && other.button_needs_listed_channel == chosen.button_needs_listed_channel {
                ways.push([
                    other.only_owner != chosen.only_owner,
                    other.connecting != chosen.connecting,
                    other.names_too != chosen.names_too,
                    other.forbidden != chosen.forbidden,
                ]);
            }
        }
        let size = |way: &[bool; 4]| way.iter().filter(|changed| **changed).count();
        let smallest = ways.iter().map(size).min().unwrap_or(0);
        let mut named = [false; 4];
        if smallest == 1 {
            for way in ways.iter().filter(|way| size(way) == 1) {
                for (name, changed) in named.iter_mut().zip(way) {
                    *name |= changed;
                }
            }
        } else if let Some(first) = ways.iter().filter(|way| size(way) == smallest).max() {
            // `true` at an earlier place is greater: the greatest is the first in the readings' order.
            named = *first;
        }
        READINGS.into_iter().zip(named).filter(|(_, named)| *named).map(|(reading, _)| reading).collect()
    }
}
