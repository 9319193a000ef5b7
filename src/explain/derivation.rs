//! One channel's verdict explained, as data: one line, steps, or the full derivation are three
//! cuts of the same value.

use crate::facts::{AccountId, AppId, Case, ChannelId, Fact};
use crate::order::Order;
use crate::rules::{ChannelTrace, Conditions, Finding, Outcome, Profile, Question, Readings, Standing, Trace, Verdict};

use super::roots::{follows_from, root_reasons};

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Length {
    /// One line: the verdict and its reasons.
    #[default]
    Line,
    /// The gates in their order, then each reason with the fact behind it.
    Steps,
    /// Every condition with its fact, its place in the source and what other readings make of it.
    Full,
}

/// Why a channel has its verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derivation {
    /// Who is logged in.
    pub account: AccountId,
    /// The chosen app.
    pub app: AppId,
    /// How the rules are read.
    pub readings: Readings,
    /// The channel.
    pub channel: ChannelId,
    /// Its verdict.
    pub verdict: Verdict,
    /// The reasons for it, all of them.
    pub reasons: Conditions,
    /// The reasons that stand for themselves.
    pub roots: Conditions,
    /// Whether it is connected to the app.
    pub connected: Fact<bool>,
    /// Whether there is a way in.
    pub button: Outcome,
    /// What both conditions of the app come to.
    pub app_selectable: Outcome,
    /// Every condition: first the reasons, then what else is not met or unknown, then what is met.
    pub conditions: Vec<Derived>,
    /// What would have to be known.
    pub questions: Vec<Question>,
    /// Whether another reading would change the verdict.
    pub standing: Standing,
    /// The verdict under each named set of readings, from strict to lenient. Computed elsewhere:
    /// see [`Derivation::with_profiles`].
    pub profiles: Vec<(Profile, Verdict)>,
}

/// One condition in a derivation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// Its outcome and the facts behind it.
    pub finding: Finding,
    /// Whether it is a reason for the verdict.
    pub decides: bool,
    /// The conditions that it only follows from.
    pub follows: Conditions,
}

impl Derivation {
    /// Explains a channel of a case and its answer. Nothing if the trace does not know it.
    pub fn of(case: &Case, trace: &Trace, channel: &ChannelId) -> Option<Self> {
        let found = trace.channel(channel)?;
        let reasons = found.reasons();
        let derived = |finding: &Finding| Derived {
            finding: *finding,
            decides: reasons.contains(&finding.condition),
            follows: follows_from(found, finding),
        };
        let mut conditions: Vec<_> = found.findings.iter().map(derived).collect();
        conditions.order_by_key(|one| (!one.decides, one.finding.outcome));
        Some(Self {
            account: trace.account.clone(),
            app: trace.app.clone(),
            readings: trace.readings,
            channel: channel.clone(),
            verdict: found.verdict,
            roots: root_reasons(found),
            connected: found.connected,
            button: trace.button,
            app_selectable: trace.app_selectable,
            conditions,
            questions: questions(case, trace, found),
            standing: found.standing,
            profiles: Vec::new(),
            reasons,
        })
    }

    /// The same, with what the named sets of readings make of the channel: `traces` are the
    /// answers under them, to the same question otherwise.
    #[must_use]
    pub fn with_profiles<'a>(mut self, traces: impl IntoIterator<Item = (Profile, &'a Trace)>) -> Self {
        let verdict = |trace: &Trace| trace.channel(&self.channel).map(|found| found.verdict);
        self.profiles = traces.into_iter().filter_map(|(profile, trace)| Some((profile, verdict(trace)?))).collect();
        self
    }
}

fn questions(case: &Case, trace: &Trace, found: &ChannelTrace) -> Vec<Question> {
    match found.verdict {
        Verdict::CantTell => trace.questions(case, &found.channel),
        Verdict::Listed | Verdict::AlreadyConnected | Verdict::NotListed => Vec::new(),
    }
}
