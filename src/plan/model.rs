//! Plans as data: what a page, a message, a picture and an answer are made from.

use std::sync::Arc;

use crate::facts::{AccountId, AppId, BusinessNumber, ChannelId};
use crate::rules::{Condition, Edition, Question};

use super::{Action, Cost, Holder, Person, ToFind, TradeOff};

/// Every smallest plan for some channels, the best first (rulebook 5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plans {
    /// The channels that were asked about, each once, in the case's order. Ids that the case does
    /// not have are left out.
    pub channels: Vec<ChannelId>,
    /// The plans: every minimal one for every login and app, in the rulebook's order.
    pub all: Vec<Plan>,
    /// The logins with which an app cannot be had at all, and why.
    pub blocked: Vec<Blocked>,
    /// For every app that no account of the case has a plan for: whom to find.
    pub wanted: Vec<Wanted>,
    /// Whether the number of people is proven smallest in every plan. The steps always are.
    pub proven: bool,
}

/// A set of steps after which the channels are listed (or connected already) for one login and one
/// app, and none of which can be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The edition of the rules that it is made for.
    pub edition: Edition,
    /// The account to log in with.
    pub account: AccountId,
    /// The app to choose in the dialog.
    pub app: AppId,
    /// What to do, in an order in which it can be done. Waiting for a review is among them.
    pub steps: Vec<Step>,
    /// The channels that the login then connects, at the end of it all.
    pub connect: Vec<ChannelId>,
    /// Those among the chosen channels that are connected to the app already.
    pub already: Vec<ChannelId>,
    /// Who takes the steps, in the order of their first. The login is among them only if it does
    /// more than log in and connect.
    pub people: Vec<Person>,
    /// Who has to be found first, because no account of the case is known to hold their role.
    pub to_find: Vec<ToFind>,
    /// Facts to find out first: their answers may spare steps.
    pub questions: Vec<Question>,
    /// The business number that the app carries once the plan is done; nothing where the case does
    /// not know it. What the plan saves on channels is the same.
    pub number: Option<BusinessNumber>,
    /// By what it is ordered.
    pub cost: Cost,
    /// What it trades against the best plan.
    pub trade_off: TradeOff,
}

/// One step of a plan. What it shares with the same step of other plans is kept once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub action: Action,
    /// Who does it: of those who can, the one with whom the plan needs the fewest people. Nobody,
    /// where Kakao is waited for.
    pub actor: Option<Person>,
    /// Everybody who could, the actor among them.
    pub candidates: Arc<[Person]>,
    /// What it settles: conditions, with their channel where they speak of one.
    pub settles: Arc<[(Option<ChannelId>, Condition)]>,
    /// Whether it is needed for certain.
    pub need: Need,
    /// The steps that have to be done before, by their place in [`Plan::steps`].
    pub after: Vec<usize>,
}

/// Whether a step is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// A known fact asks for it.
    Certain,
    /// Everything it settles is unknown today. It is planned for the worst case: find out first,
    /// and do it only if it turns out to be needed.
    IfNeeded(Vec<Question>),
}

/// A login with which there is no plan for an app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// The account.
    pub account: AccountId,
    /// The app.
    pub app: AppId,
    /// What no fix changes for it.
    pub obstacles: Vec<Obstacle>,
}

/// A condition that no fix can meet for a login under the chosen readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The condition.
    pub condition: Condition,
    /// The channel it speaks of.
    pub channel: Option<ChannelId>,
    /// The role that the login itself would have to hold. It is nobody's to give.
    pub holder: Option<Holder>,
    /// The answers that might remove the obstacle, where a fact is unknown.
    pub questions: Vec<Question>,
}

/// Whom to find for an app that no login of the case has a plan for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The app.
    pub app: AppId,
    /// All the roles that the one who logs in has to hold already.
    pub roles: Vec<Holder>,
    /// Accounts of the case that may be the one: nothing known speaks against them.
    pub may_be: Vec<AccountId>,
}

impl Plans {
    /// The best plan, if there is any.
    pub fn best(&self) -> Option<&Plan> {
        self.all.first()
    }

    /// The alternatives that are better than the best plan in some respect and that no other plan
    /// beats in all: one for each such trade, in order.
    pub fn alternatives(&self) -> Vec<&Plan> {
        let mut shown: Vec<&Plan> = Vec::new();
        for plan in &self.all {
            let beaten = self.all.iter().any(|other| other.cost.beats(&plan.cost));
            if !beaten && !shown.iter().any(|other| other.cost == plan.cost) {
                shown.push(plan);
            }
        }
        shown.retain(|plan| self.best().is_none_or(|best| best.cost != plan.cost));
        shown
    }
}

impl Plan {
    /// Whether there is nothing to do but to connect.
    pub fn is_ready(&self) -> bool {
        self.steps.is_empty()
    }

    /// The step that does this, if there is one.
    pub fn step(&self, action: &Action) -> Option<&Step> {
        self.steps.iter().find(|step| step.action == *action)
    }
}

impl Step {
    /// Whether it is planned for a worst case only.
    pub const fn is_if_needed(&self) -> bool {
        matches!(self.need, Need::IfNeeded(_))
    }
}
