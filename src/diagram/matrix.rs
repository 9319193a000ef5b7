//! The answer as tables: channels by conditions, logins by channels, apps by channels.

use crate::explain::Tally;
use crate::explain::leverage::{Leverage, leverage};
use crate::explain::roots::{Distance, distance};
use crate::explain::survey::{Axis, Survey};
use crate::facts::fold::search_key;
use crate::facts::{AccountId, AppId, Case, ChannelId};
use crate::order::Order;
use crate::rules::{Condition, Conditions, Edition, Finding, Outcome, Standing, Trace, Verdict};

/// Channels by conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// `app-role` and `app-business`: the same for every row.
    pub app_findings: [Finding; Condition::APP.len()],
    /// One row for each channel, in the case's order.
    pub rows: Vec<Row>,
    /// Totals and leverage of each condition, in the rulebook's order.
    pub totals: Vec<Leverage>,
    /// Counts of verdicts.
    pub tally: Tally,
}

/// A channel's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The channel.
    pub channel: ChannelId,
    /// What it is found and sorted by: its name, or its id where that is blank.
    pub name: String,
    /// Its search id.
    pub search_id: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// The reasons for it.
    pub reasons: Conditions,
    /// Whether another reading changes it.
    pub standing: Standing,
    /// How far it is from the list.
    pub distance: Distance,
    /// All seven conditions, in the rulebook's order.
    pub findings: [Finding; Condition::ALL.len()],
}

/// What rows are sorted by. Equal rows stay in the case's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    /// The case's order.
    #[default]
    Case,
    /// The name.
    Name,
    /// The verdict, in the order in which verdicts are shown.
    Verdict,
    /// The outcome of a condition, the worst first.
    Condition(Condition),
    /// How far from the list, the nearest first; listed and connected ones are at zero.
    Distance,
}

/// Logins or apps by channels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing {
    /// What the columns are.
    pub axis: Axis,
    /// The logins or apps, in the case's order.
    pub columns: Vec<Column>,
    /// One row for each channel, in the case's order.
    pub rows: Vec<CrossRow>,
}

/// A login with the chosen app, or an app with the chosen login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The edition that is asked.
    pub edition: Edition,
    /// The login.
    pub account: AccountId,
    /// The app.
    pub app: AppId,
    /// Whether it is what was asked.
    pub chosen: bool,
    /// Whether no other column lists more, and this one is named for it.
    pub best: bool,
    /// What both conditions of the app come to.
    pub selectable: Outcome,
    /// Counts of verdicts.
    pub tally: Tally,
}

/// A channel's row across logins or apps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossRow {
    /// The channel.
    pub channel: ChannelId,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// A channel for one login and app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its verdict.
    pub verdict: Verdict,
    /// The reasons for it.
    pub reasons: Conditions,
    /// Whether another reading changes it.
    pub standing: Standing,
}

impl Matrix {
    /// The table of an answer, with the leverage of each condition.
    pub fn of(case: &Case, trace: &Trace) -> Self {
        let rows = trace.channels.iter().zip(&case.channels).map(|(found, channel)| Row {
            channel: found.channel.clone(),
            name: if channel.name.trim().is_empty() { channel.id.to_string() } else { channel.name.clone() },
            search_id: channel.search_id.clone(),
            verdict: found.verdict,
            reasons: found.reasons(),
            standing: found.standing,
            distance: distance(found),
            findings: found.findings,
        });
        Self {
            app_findings: trace.app_findings,
            rows: rows.collect(),
            totals: leverage(case, trace),
            tally: Tally::of(trace),
        }
    }

    /// The rows at these places of the case, which are those that pass a filter, sorted.
    pub fn shown(&self, places: &[usize], sort: Sort, descending: bool) -> Vec<&Row> {
        let mut rows: Vec<&Row> = places.iter().filter_map(|place| self.rows.get(*place)).collect();
        match sort {
            Sort::Case => {}
            Sort::Name => {
                let keys: Vec<_> = rows.iter().map(|row| search_key(&row.name)).collect();
                rows.order_by_keys(&keys);
            }
            Sort::Verdict => rows.order_by_key(|row| row.verdict),
            Sort::Condition(condition) => rows.order_by_key(|row| row.outcome(condition)),
            Sort::Distance => rows.order_by_key(|row| row.distance),
        }
        if descending {
            rows.reverse();
        }
        rows
    }
}

impl Row {
    /// How many conditions, not met or unknown, are between it and the list.
    pub const fn away(&self) -> usize {
        self.distance.conditions()
    }

    /// What a condition comes to.
    pub fn outcome(&self, condition: Condition) -> Option<Outcome> {
        self.findings.iter().find(|finding| finding.condition == condition).map(|finding| finding.outcome)
    }
}

impl Crossing {
    /// The table of a survey.
    pub fn of(survey: &Survey) -> Self {
        let channels = survey.traces.first().map_or(0, |trace| trace.channels.len());
        let rows = (0..channels).filter_map(|place| CrossRow::at(survey, place)).collect();
        Self { axis: survey.axis, columns: Column::all(survey), rows }
    }
}

impl Column {
    /// The columns of a survey.
    pub fn all(survey: &Survey) -> Vec<Self> {
        let best = survey.best();
        let column = |trace: &Trace| Self {
            edition: trace.readings.edition,
            account: trace.account.clone(),
            app: trace.app.clone(),
            chosen: trace.account == survey.inquiry.account && trace.app == survey.inquiry.app,
            best: best.is_some_and(|best| best.account == trace.account && best.app == trace.app),
            selectable: trace.app_selectable,
            tally: Tally::of(trace),
        };
        survey.traces.iter().map(column).collect()
    }
}

impl CrossRow {
    /// The row of the channel at a place of the case: every answer is about the same channels, in
    /// the case's order.
    pub fn at(survey: &Survey, place: usize) -> Option<Self> {
        let channel = survey.traces.first()?.channels.get(place)?.channel.clone();
        let cell = |trace: &Trace| {
            let found = trace.channels.get(place)?;
            Some(Cell { verdict: found.verdict, reasons: found.reasons(), standing: found.standing })
        };
        Some(Self { channel, cells: survey.traces.iter().filter_map(cell).collect() })
    }
}
