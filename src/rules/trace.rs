//! What an evaluation found: the one value from which everything shown is projected.

use crate::facts::{AccountId, AppId, AppRole, ChannelId, ChannelRole, ChannelState, Fact};

use super::{Comparison, Condition, Outcome, Question, Readings, Standing, Tie, Verdict};

/// The whole answer for one login, one app and one set of readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Who is logged in.
    pub account: AccountId,
    /// The app that is to be connected.
    pub app: AppId,
    /// How the rules are read.
    pub readings: Readings,
    /// Whether the button 비즈앱-채널 연결하기 appears, which depends on all apps of the case.
    pub button: Outcome,
    /// Whether the app can be selected in step ➋ of the dialog.
    pub app_selectable: Outcome,
    /// `app-role` and `app-business`.
    pub app_findings: [Finding; 2],
    /// Every channel of the case, in its order.
    pub channels: Vec<ChannelTrace>,
}

/// What was found about one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelTrace {
    /// The channel.
    pub channel: ChannelId,
    /// Whether it is connected to the app already.
    pub connected: Fact<bool>,
    /// All seven conditions, in the rulebook's order.
    pub findings: [Finding; 7],
    /// What becomes of it.
    pub verdict: Verdict,
    /// Whether another reading would change the verdict.
    pub standing: Standing,
}

/// One condition's outcome, with the facts that decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The condition.
    pub condition: Condition,
    /// What it comes to.
    pub outcome: Outcome,
    /// The facts that decided it.
    pub grounds: Grounds,
    /// Whether another value of the condition's own reading would change the outcome.
    pub depends: bool,
}

/// The user's facts that decided a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grounds {
    /// Of `app-role`.
    AppRole {
        /// The role of the account on the app.
        role: Fact<AppRole>,
        /// The roles that the reading allows.
        allowed: &'static [AppRole],
    },
    /// Of `app-business`.
    AppBusiness {
        /// What is registered on the app.
        kind: Fact<AppKind>,
    },
    /// Of `channel-role`.
    ChannelRole {
        /// The role of the account on the channel.
        role: Fact<ChannelRole>,
        /// The roles that the reading allows.
        allowed: &'static [ChannelRole],
    },
    /// Of `business-channel`.
    BusinessChannel {
        /// The channel's state.
        state: Fact<ChannelState>,
    },
    /// Of `channel-business`.
    ChannelBusiness {
        /// Whether business information is saved.
        saved: Fact<bool>,
    },
    /// Of `same-business`.
    SameBusiness(Comparison),
    /// Of `own-service-only`.
    OwnServiceOnly {
        /// Every connection of the channel, with what it does.
        ties: Fact<Vec<Tie>>,
    },
}

/// What kind of app its business information makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppKind {
    /// No business information is registered.
    NotRegistered,
    /// A Biz app of an individual developer.
    IndividualDeveloper,
    /// A Biz app with a registered number.
    Registered,
}

impl Finding {
    pub(super) const fn new(condition: Condition, outcome: Outcome, grounds: Grounds) -> Self {
        Self { condition, outcome, grounds, depends: false }
    }
}

impl Trace {
    /// What was found about a channel.
    pub fn channel(&self, id: &ChannelId) -> Option<&ChannelTrace> {
        self.channels.iter().find(|trace| trace.channel == *id)
    }

    /// The channels with a verdict, in the case's order.
    pub fn with_verdict(&self, verdict: Verdict) -> impl Iterator<Item = &ChannelTrace> {
        self.channels.iter().filter(move |trace| trace.verdict == verdict)
    }

    /// How many channels would be on the list.
    pub fn listed(&self) -> usize {
        self.with_verdict(Verdict::Listed).count()
    }
}

impl ChannelTrace {
    /// What was found about one condition.
    pub fn finding(&self, condition: Condition) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.condition == condition)
    }

    /// The conditions with an outcome, in the rulebook's order.
    pub fn with_outcome(&self, outcome: Outcome) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.outcome == outcome)
    }

    /// Why the verdict is what it is (rulebook 3): the conditions not met, or for "can't tell yet"
    /// the unknown ones.
    pub fn reasons(&self) -> Vec<Condition> {
        let decisive = match self.verdict {
            Verdict::NotListed => Outcome::NotMet,
            Verdict::CantTell => Outcome::Unknown,
            Verdict::Listed | Verdict::AlreadyConnected => return Vec::new(),
        };
        self.with_outcome(decisive).map(|finding| finding.condition).collect()
    }

    /// The facts to find out before the unknown conditions are decided, each once.
    pub fn questions(&self, account: &AccountId, app: &AppId) -> Vec<Question> {
        let mut questions = Vec::new();
        for question in self.findings.iter().flat_map(|finding| finding.questions(account, app, &self.channel)) {
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
        questions
    }
}
