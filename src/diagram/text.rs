//! The twins of the pictures in text: what each of them says, in the order of reading.
//! [`crate::wording::insight::saying`] gives it a language.

use crate::explain::groups::GroupKey;
use crate::explain::leverage::Leverage;
use crate::facts::{AccountId, AppId, AppRole, ChannelId, ChannelRole, Fact};
use crate::rules::{Conditions, Count, Edition, Outcome, Verdict};

use super::map::Part;
use super::matrix::{Crossing, Matrix};
use super::scene::{AppView, ChannelView, Channels, GroupView, Login, Scene};

/// One thing that a picture says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saying {
    /// How many channels are listed, of how many.
    Listed(Count),
    /// Whether there is a way in.
    Button {
        /// The edition that is asked.
        edition: Edition,
        /// Whether there is.
        outcome: Outcome,
    },
    /// An account and its way to the app.
    Login {
        /// The account.
        account: AccountId,
        /// Whether it is logged in.
        chosen: bool,
        /// Its role on the app.
        role: Fact<AppRole>,
        /// What `app-role` comes to.
        outcome: Outcome,
        /// How many channels would be listed for it.
        listed: Count,
    },
    /// Who would see more.
    Best {
        /// The account.
        account: AccountId,
        /// How many channels would be listed for it.
        listed: Count,
    },
    /// An app.
    App {
        /// The edition that is asked.
        edition: Edition,
        /// The app.
        app: AppId,
        /// Whether it is the chosen one.
        chosen: bool,
        /// What both conditions of the app come to.
        selectable: Outcome,
        /// Those because of which.
        reasons: Conditions,
    },
    /// A channel.
    Channel {
        /// The channel.
        channel: ChannelId,
        /// The login's role on it, where the picture shows it.
        role: Option<Fact<ChannelRole>>,
        /// Its verdict.
        verdict: Verdict,
        /// The reasons for it.
        reasons: Conditions,
        /// Whether another reading changes it.
        depends: bool,
    },
    /// Channels with the same verdict for the same reasons.
    Group {
        /// What they share.
        key: GroupKey,
        /// The members.
        channels: Vec<ChannelId>,
    },
    /// A condition's totals.
    Totals(Leverage),
    /// One channel for another login or app.
    Cell {
        /// The login.
        account: AccountId,
        /// The app.
        app: AppId,
        /// The channel.
        channel: ChannelId,
        /// Its verdict.
        verdict: Verdict,
        /// The reasons for it.
        reasons: Conditions,
    },
}

/// What the map says, all of it: channels of closed groups are named with their group.
pub fn map(scene: &Scene) -> Vec<Saying> {
    let mut says =
        vec![Saying::Listed(scene.tally.count()), Saying::Button { edition: scene.edition, outcome: scene.button }];
    let chosen_first = |chosen: bool| scene.logins.iter().filter(move |login| login.chosen == chosen);
    says.extend(chosen_first(true).chain(chosen_first(false)).map(login));
    says.extend(scene.best.iter().map(|(account, listed)| Saying::Best { account: account.clone(), listed: *listed }));
    says.extend(scene.apps.iter().map(|one| app(scene.edition, one)));
    match &scene.channels {
        Channels::Each(each) => says.extend(each.iter().map(channel)),
        Channels::Groups(groups) => {
            for one in groups {
                says.push(group(one));
                says.extend(one.members.iter().filter(|_| one.open).map(channel));
            }
        }
    }
    says
}

/// What lies on the way to a part of the map, from the login on: why it is as it is drawn.
pub fn why(scene: &Scene, part: &Part) -> Vec<Saying> {
    part.way(scene).iter().filter_map(|part| own(scene, part)).collect()
}

/// What is said of a box alone; nothing of lines, which are said by the boxes at their ends.
pub fn own(scene: &Scene, part: &Part) -> Option<Saying> {
    match part {
        Part::Account(id) => scene.logins.iter().find(|one| one.account == *id).map(login),
        Part::App(id) => scene.apps.iter().find(|one| one.app == *id).map(|one| app(scene.edition, one)),
        Part::Channel(id) => scene.each_channel().into_iter().find(|one| one.channel == *id).map(channel),
        Part::Group(key) => match &scene.channels {
            Channels::Groups(groups) => groups.iter().find(|one| one.key == *key).map(group),
            Channels::Each(_) => None,
        },
        Part::Role(_) | Part::Trunk | Part::Lane(_) | Part::GroupLane(_) | Part::MoreAccounts | Part::MoreApps => None,
    }
}

/// What the matrix of channels and conditions says.
pub fn matrix(matrix: &Matrix) -> Vec<Saying> {
    let tally = matrix.tally;
    let listed = Saying::Listed(tally.count());
    let rows = matrix.rows.iter().map(|row| Saying::Channel {
        channel: row.channel.clone(),
        role: None,
        verdict: row.verdict,
        reasons: row.reasons,
        depends: !row.standing.is_settled(),
    });
    let totals = matrix.totals.iter().cloned().map(Saying::Totals);
    [listed].into_iter().chain(rows).chain(totals).collect()
}

/// What a matrix of logins or apps and channels says.
pub fn crossing(crossing: &Crossing) -> Vec<Saying> {
    let mut says = Vec::new();
    for row in &crossing.rows {
        for (column, cell) in crossing.columns.iter().zip(&row.cells) {
            says.push(Saying::Cell {
                account: column.account.clone(),
                app: column.app.clone(),
                channel: row.channel.clone(),
                verdict: cell.verdict,
                reasons: cell.reasons,
            });
        }
    }
    says
}

fn login(login: &Login) -> Saying {
    Saying::Login {
        account: login.account.clone(),
        chosen: login.chosen,
        role: login.role,
        outcome: login.outcome,
        listed: login.listed,
    }
}

fn app(edition: Edition, app: &AppView) -> Saying {
    Saying::App { edition, app: app.app.clone(), chosen: app.chosen, selectable: app.selectable, reasons: app.reasons }
}

fn channel(channel: &ChannelView) -> Saying {
    Saying::Channel {
        channel: channel.channel.clone(),
        role: Some(channel.role),
        verdict: channel.verdict,
        reasons: channel.reasons,
        depends: channel.depends,
    }
}

fn group(group: &GroupView) -> Saying {
    Saying::Group { key: group.key.clone(), channels: group.members.iter().map(|one| one.channel.clone()).collect() }
}
