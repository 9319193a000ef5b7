//! The whole rulebook as pages, each with what it decides in the open case.

use crate::facts::{Case, ChannelId};
use crate::rules::{
    ChannelTrace, Condition, Conditions, Edition, Gate, GuidanceKind, Outcome, Reading, ReadingValue, Section, Trace,
    Verdict,
};

use super::statements::{Accounted, Statement};
use super::{Inquiry, Tally};

/// Anything in the rulebook that has a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A condition (rulebook 3).
    Condition(Condition),
    /// A gate (rulebook 3).
    Gate(Gate),
    /// A reading (rulebook 4).
    Reading(Reading),
    /// A warning or a piece of guidance (rulebook 6).
    Guidance(GuidanceKind),
    /// What differs between the editions (rulebook 10).
    Editions,
}

/// Where a rule stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Basis {
    /// Where the edition's pages state it.
    pub here: Vec<Section>,
    /// Where they are silent, the sections that state it in other editions.
    pub elsewhere: Vec<Section>,
}

/// A rule with what it does in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The rule.
    pub rule: Rule,
    /// What it comes to for each channel: of conditions, and of the gates that channels pass.
    pub outcomes: Vec<(ChannelId, Outcome)>,
    /// The channels whose verdict it is a reason for.
    pub decides: Vec<ChannelId>,
    /// Of a reading, what each of its values would make of the case, from strict to lenient.
    pub sides: Vec<Side>,
}

/// The case under one value of a reading, the other readings as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The value.
    pub value: ReadingValue,
    /// Whether it is the one that is chosen.
    pub chosen: bool,
    /// Counts under it.
    pub tally: Tally,
    /// The button under it.
    pub button: Outcome,
    /// The channels on which the reading's values disagree, with the verdict under this one, in
    /// the case's order: the same channels on every side.
    pub disputed: Vec<(ChannelId, Verdict)>,
}

impl Rule {
    /// Every rule of an edition: gates, conditions, readings, warnings and guidance, then what other
    /// editions say.
    pub fn of(edition: Edition) -> Vec<Self> {
        let gates = edition.gates().iter().copied().map(Self::Gate);
        let conditions = Condition::ALL.into_iter().map(Self::Condition);
        let readings = edition.readings().map(Self::Reading);
        let guidance = GuidanceKind::ALL.into_iter().map(Self::Guidance);
        gates.chain(conditions).chain(readings).chain(guidance).chain([Self::Editions]).collect()
    }

    /// Whether an edition has it: a gate of its own, a reading that it leaves open. A link may lead to
    /// one that it lacks.
    pub fn is_in(self, edition: Edition) -> bool {
        match self {
            Self::Gate(gate) => gate.is_in(edition),
            Self::Reading(reading) => edition.values(reading).len() > 1,
            Self::Condition(_) | Self::Guidance(_) | Self::Editions => true,
        }
    }

    /// Its id within its kind. A condition and its reading may share one: see [`Rule::link`].
    pub const fn id(self) -> &'static str {
        match self {
            Self::Condition(condition) => condition.id(),
            Self::Gate(gate) => gate.id(),
            Self::Reading(reading) => reading.id(),
            Self::Guidance(kind) => kind.id(),
            Self::Editions => "editions",
        }
    }

    /// Names it among all rules, in links.
    pub fn link(self) -> String {
        let kind = match self {
            Self::Condition(_) => "condition",
            Self::Gate(_) => "gate",
            Self::Reading(_) => "reading",
            Self::Guidance(_) => "guidance",
            Self::Editions => return self.id().to_owned(),
        };
        format!("{kind}/{}", self.id())
    }

    /// The rule that a link names, in whichever edition has it.
    pub fn from_link(link: &str) -> Option<Self> {
        Self::any(|rule| rule.link() == link)
    }

    /// The first rule of any edition that is the one.
    pub fn any(is: impl Fn(&Self) -> bool) -> Option<Self> {
        Edition::ALL.into_iter().flat_map(Self::of).find(is)
    }

    /// Where an edition's pages state it; nowhere, where they are silent. That one connects elsewhere too
    /// is what the pages of the other editions state.
    pub fn sections(self, edition: Edition) -> Vec<Section> {
        match self {
            Self::Condition(condition) => condition.sections(edition).to_vec(),
            Self::Gate(gate) => gate.sections(edition).to_vec(),
            Self::Reading(Reading::Button) => Gate::Button.sections(edition).to_vec(),
            Self::Reading(reading) => Condition::ALL
                .into_iter()
                .filter(|condition| condition.reading() == Some(reading))
                .flat_map(|condition| condition.sections(edition).to_vec())
                .collect(),
            Self::Guidance(GuidanceKind::Moved) => {
                let mut sections: Vec<Section> = Vec::new();
                for edition in [edition].into_iter().chain(edition.others()) {
                    let stated = Statement::sections(Accounted::Guides(GuidanceKind::Moved), edition);
                    let more: Vec<Section> = stated.into_iter().filter(|one| !sections.contains(one)).collect();
                    sections.extend(more);
                }
                sections
            }
            Self::Guidance(kind) => Statement::sections(Accounted::Guides(kind), edition),
            Self::Editions => Vec::new(),
        }
    }

    /// Where it stands for an edition. What its pages say nothing of may stand in another.
    pub fn basis(self, edition: Edition) -> Basis {
        let here = self.sections(edition);
        let elsewhere = edition.others().filter(|_| here.is_empty()).flat_map(|other| self.sections(other)).collect();
        Basis { here, elsewhere }
    }

    /// Whether it is a reason for a channel's verdict.
    pub fn decides(self, found: &ChannelTrace) -> bool {
        match self {
            Self::Condition(condition) => found.reasons().contains(&condition),
            Self::Gate(Gate::AppSelectable) => found.reasons().iter().any(|reason| reason.is_about_app()),
            Self::Reading(reading) => found.standing.readings().contains(&reading),
            Self::Gate(Gate::Button | Gate::Listed) | Self::Guidance(_) | Self::Editions => false,
        }
    }
}

impl Page {
    /// The page of a rule, for a case and its answer. A reading's page takes one evaluation for
    /// each of its values.
    pub fn of(case: &Case, trace: &Trace, rule: Rule) -> Self {
        let outcome = |channel: &ChannelTrace| match rule {
            Rule::Condition(condition) => channel.finding(condition).map(|finding| finding.outcome),
            Rule::Gate(Gate::AppSelectable) => Some(trace.app_selectable),
            Rule::Gate(Gate::Listed) => Some(match channel.verdict {
                Verdict::Listed => Outcome::Met,
                Verdict::AlreadyConnected | Verdict::NotListed => Outcome::NotMet,
                Verdict::CantTell => Outcome::Unknown,
            }),
            Rule::Gate(Gate::Button) | Rule::Reading(_) | Rule::Guidance(_) | Rule::Editions => None,
        };
        let channels = || trace.channels.iter();
        let outcomes = channels().filter_map(|channel| Some((channel.channel.clone(), outcome(channel)?)));
        Self {
            rule,
            outcomes: outcomes.collect(),
            decides: channels()
                .filter(|channel| rule.decides(channel))
                .map(|channel| channel.channel.clone())
                .collect(),
            sides: match rule {
                Rule::Reading(reading) => sides(case, trace, reading),
                _ => Vec::new(),
            },
        }
    }
}

/// What each value of a reading makes of the case, from strict to lenient, the other readings as
/// they are in the trace.
pub fn sides(case: &Case, trace: &Trace, reading: Reading) -> Vec<Side> {
    let inquiry = Inquiry::of(trace);
    let under = |value: &ReadingValue| {
        let readings = inquiry.readings.with(*value);
        Some((*value, Inquiry { readings, ..inquiry.clone() }.evaluate(case)?))
    };
    let answers: Vec<_> = inquiry.readings.edition.values(reading).iter().filter_map(under).collect();
    let mut disputed = vec![false; case.channels.len()];
    if let Some(((_, first), rest)) = answers.split_first() {
        for (_, other) in rest {
            for ((disputed, one), other) in disputed.iter_mut().zip(&first.channels).zip(&other.channels) {
                *disputed |= one.verdict != other.verdict;
            }
        }
    }
    let side = |(value, answer): &(ReadingValue, Trace)| {
        let channels = answer.channels.iter().zip(&disputed).filter(|(_, disputed)| **disputed);
        Side {
            value: *value,
            chosen: inquiry.readings.value(reading) == *value,
            tally: Tally::of(answer),
            button: answer.button,
            disputed: channels.map(|(found, _)| (found.channel.clone(), found.verdict)).collect(),
        }
    };
    answers.iter().map(side).collect()
}

/// Another reading of the source under which a channel has another verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flip {
    /// The values that differ from the chosen ones: one, or where no reading changes the verdict
    /// alone, the smallest set that does.
    pub values: Vec<ReadingValue>,
    /// The verdict under them.
    pub verdict: Verdict,
    /// The reasons for it.
    pub reasons: Conditions,
}

/// Every reading that changes a channel's verdict, in the readings' order; none where the verdict
/// is settled.
pub fn flips(case: &Case, trace: &Trace, channel: &ChannelId) -> Vec<Flip> {
    let Some(found) = trace.channel(channel) else { return Vec::new() };
    let inquiry = Inquiry::of(trace);
    let part = inquiry.focused(case, [channel]);
    let readings = found.standing.readings();
    let under = |set: &[Reading]| -> Vec<Flip> {
        let others = inquiry.readings.combinations(set).into_iter();
        let flip = |readings| {
            let answer = Inquiry { readings, ..inquiry.clone() }.evaluate(&part)?;
            let found = answer.channel(channel).filter(|now| now.verdict != found.verdict)?;
            let values = set.iter().map(|reading| readings.value(*reading));
            let values = values.filter(|value| inquiry.readings.value(value.reading()) != *value).collect();
            Some(Flip { values, verdict: found.verdict, reasons: found.reasons() })
        };
        others.filter_map(flip).collect()
    };
    let alone: Vec<Flip> = readings.iter().flat_map(|reading| under(&[*reading])).collect();
    if alone.is_empty() { under(readings) } else { alone }
}
