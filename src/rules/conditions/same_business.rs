//! `same-business`: the channel's business information is the app's. Conditions, channel, 2.

use crate::facts::{AppBusiness, BusinessInfo, BusinessName, BusinessNumber, ChannelBusiness, Fact};
use crate::rules::{Condition, Finding, Grounds, Outcome, SameBusinessReading};

use super::ChannelSubject;

/// What comparing the two sides came to. Where several things could be said, the one that decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// At least one side is known to have no business information with a number: not met.
    NothingToCompare {
        /// The app has none.
        app: bool,
        /// The channel has none.
        channel: bool,
    },
    /// The numbers differ: not met.
    NumbersDiffer {
        /// The app's number.
        app: BusinessNumber,
        /// The channel's number.
        channel: BusinessNumber,
    },
    /// The names differ, and the reading compares them: not met.
    NamesDiffer {
        /// The app's business name.
        app: BusinessName,
        /// The channel's business name.
        channel: BusinessName,
    },
    /// The number of at least one side is not known: unknown.
    NumberNotKnown {
        /// The app's is not known.
        app: bool,
        /// The channel's is not known.
        channel: bool,
    },
    /// The numbers agree, the reading compares names, and at least one was not given: unknown.
    NameNotKnown {
        /// The app's is not given.
        app: bool,
        /// The channel's is not given.
        channel: bool,
    },
    /// Everything that the reading compares agrees: met.
    Same {
        /// The number on both sides.
        number: BusinessNumber,
    },
}

impl Comparison {
    /// What it means for the condition.
    pub const fn outcome(&self) -> Outcome {
        match self {
            Self::NothingToCompare { .. } | Self::NumbersDiffer { .. } | Self::NamesDiffer { .. } => Outcome::NotMet,
            Self::NumberNotKnown { .. } | Self::NameNotKnown { .. } => Outcome::Unknown,
            Self::Same { .. } => Outcome::Met,
        }
    }
}

/// One side's business information: unknown, known to be none, or there.
type Side<'a> = Fact<Option<&'a BusinessInfo>>;

fn compare(app: Side<'_>, channel: Side<'_>, reading: SameBusinessReading) -> Comparison {
    // A side known to have none decides, whatever the other is.
    let none = |side: Side<'_>| side == Fact::Known(None);
    if none(app) || none(channel) {
        return Comparison::NothingToCompare { app: none(app), channel: none(channel) };
    }
    let info = |side: Side<'_>| side.known().copied().flatten().cloned().unwrap_or_default();
    let (app, channel) = (info(app), info(channel));
    let numbers = (app.number.comparable(), channel.number.comparable());
    if let (Some(a), Some(c)) = &numbers
        && a != c
    {
        return Comparison::NumbersDiffer { app: app.number, channel: channel.number };
    }
    let names = match reading {
        SameBusinessReading::Number => None,
        SameBusinessReading::NumberAndName => Some((app.name.comparable(), channel.name.comparable())),
    };
    if let Some((Some(a), Some(c))) = &names
        && a != c
    {
        return Comparison::NamesDiffer { app: app.name, channel: channel.name };
    }
    if numbers.0.is_none() || numbers.1.is_none() {
        return Comparison::NumberNotKnown { app: numbers.0.is_none(), channel: numbers.1.is_none() };
    }
    match names {
        Some((a, c)) if a.is_none() || c.is_none() => {
            Comparison::NameNotKnown { app: a.is_none(), channel: c.is_none() }
        }
        _ => Comparison::Same { number: channel.number },
    }
}

pub(super) fn check(subject: ChannelSubject<'_>, reading: SameBusinessReading) -> Finding {
    let app = subject.of.app.business.as_ref().map(|business| match business {
        AppBusiness::Registered(info) => Some(info),
        AppBusiness::None | AppBusiness::Individual => None,
    });
    let channel = subject.channel.business.as_ref().map(|business| match business {
        ChannelBusiness::Saved(info) => Some(info),
        ChannelBusiness::None => None,
    });
    let comparison = compare(app, channel, reading);
    Finding::new(Condition::SameBusiness, comparison.outcome(), Grounds::SameBusiness(comparison))
}
