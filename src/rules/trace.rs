//! What an evaluation found: the one value from which, with the case that it answers about, everything
//! shown is projected.

use crate::facts::{AccountId, AppId, Case, ChannelId, Fact};

use super::{Condition, Conditions, Count, Decision, Outcome, Question, Readings, Standing, Subject, Verdict};

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
    pub app_findings: [Finding; Condition::APP.len()],
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
    pub findings: [Finding; Condition::ALL.len()],
    /// What becomes of it.
    pub verdict: Verdict,
    /// Whether another reading would change the verdict.
    pub standing: Standing,
}

/// What a condition came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// The condition.
    pub condition: Condition,
    /// What it comes to.
    pub outcome: Outcome,
    /// Whether another value of the condition's own reading would change the outcome.
    pub depends: bool,
}

impl Finding {
    pub(super) const fn new(condition: Condition, outcome: Outcome, depends: bool) -> Self {
        Self { condition, outcome, depends }
    }

    /// The questions whose answers decide it; none unless it is unknown. The subject is the login,
    /// app and channel that it was found about.
    pub fn questions(&self, subject: Subject<'_>) -> Vec<Question> {
        match self.outcome {
            Outcome::Unknown => subject.questions(self.condition),
            Outcome::Met | Outcome::NotMet => Vec::new(),
        }
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

    /// How many channels would be on the list for sure.
    pub fn listed(&self) -> usize {
        self.with_verdict(Verdict::Listed).count()
    }

    /// How many channels would be on the list, as far as that is known.
    pub fn count(&self) -> Count {
        Count::of(self.channels.iter().map(|trace| trace.verdict))
    }

    /// Whom and what it answers about, with one of the channels or about the app alone: to say why.
    /// Nothing if this is not the case that it answers about.
    pub fn subject<'a>(&self, case: &'a Case, channel: Option<&ChannelId>) -> Option<Subject<'a>> {
        Subject::new(case, (&self.account, &self.app), channel, self.readings)
    }

    /// The facts to find out about a channel before its unknown conditions are decided.
    pub fn questions(&self, case: &Case, channel: &ChannelId) -> Vec<Question> {
        let subject = self.subject(case, Some(channel));
        subject.zip(self.channel(channel)).map(|(subject, found)| found.questions(subject)).unwrap_or_default()
    }

    /// How many facts there are to find out before every unknown condition is decided.
    pub fn open_questions(&self, case: &Case) -> usize {
        let Some(subject) = self.subject(case, None) else { return 0 };
        let mut of_app: Vec<Question> = Vec::new();
        let mut of_channels = 0;
        for (channel, found) in case.channels.iter().zip(&self.channels) {
            for question in found.questions(subject.with(channel)) {
                match question {
                    // What is asked of the app is asked once for all channels.
                    Question::AppRole(..) | Question::AppBusiness(_) | Question::AppBusinessName(_) => {
                        if !of_app.contains(&question) {
                            of_app.push(question);
                        }
                    }
                    Question::ChannelRole(..)
                    | Question::ChannelState(_)
                    | Question::ChannelBusiness(_)
                    | Question::ChannelBusinessName(_)
                    | Question::Connections(_)
                    | Question::OutsideService(_) => of_channels += 1,
                }
            }
        }
        of_app.len() + of_channels
    }
}

impl ChannelTrace {
    pub(super) fn new(channel: ChannelId, decision: Decision) -> Self {
        let Decision { connected, findings, verdict, standing } = decision;
        Self { channel, connected, findings, verdict, standing }
    }

    /// What was found about one condition.
    pub fn finding(&self, condition: Condition) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.condition == condition)
    }

    /// What a condition came to.
    pub fn outcome(&self, condition: Condition) -> Outcome {
        self.finding(condition).map_or(Outcome::Unknown, |finding| finding.outcome)
    }

    /// The conditions with an outcome, in the rulebook's order.
    pub fn with_outcome(&self, outcome: Outcome) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.outcome == outcome)
    }

    /// Why the verdict is what it is (rulebook 3): the conditions not met, or for "can't tell yet"
    /// the unknown ones.
    pub fn reasons(&self) -> Conditions {
        let decisive = match self.verdict {
            Verdict::NotListed => Outcome::NotMet,
            Verdict::CantTell => Outcome::Unknown,
            Verdict::Listed | Verdict::AlreadyConnected => return Conditions::default(),
        };
        self.with_outcome(decisive).map(|finding| finding.condition).collect()
    }

    /// The facts to find out before its unknown conditions are decided, each once. The subject is
    /// this channel.
    pub fn questions(&self, subject: Subject<'_>) -> Vec<Question> {
        let mut questions = Vec::new();
        for question in self.findings.iter().flat_map(|finding| finding.questions(subject)) {
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
        questions
    }
}
