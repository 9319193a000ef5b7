//! The answer as a table, worked out a few channels at a time: each has a plan of its own, and a
//! browser that waits for a thousand of them at once stands still.

use std::sync::Arc;

use crate::facts::{Case, ChannelId, Date};
use crate::plan::{Plans, Request, plans, schedule};
use crate::rules::{Trace, Verdict};
use crate::wording::Lang;
use crate::wording::brief::ToDo;
use crate::wording::names::Names;
use crate::wording::plan::page;
use crate::wording::report::{Way, cells};

use super::planning::{chosen, scope, shown};

/// What is to be done, as the view of plans shows it: for the channels that were picked there, or for the
/// first of those that are not listed.
pub fn to_do(
    (case, trace): (&Case, &Trace),
    picked: Option<&[ChannelId]>,
    key: Option<&str>,
    (lang, today): (Lang, Date),
) -> ToDo {
    let channels = chosen(case, trace, picked.filter(|picked| !picked.is_empty()));
    let found = plans(request(case, trace, &channels, today));
    if channels.is_empty() {
        return ToDo::Nothing;
    }
    let Some(plan) = shown(&found, key) else { return ToDo::Find(found.wanted) };
    let of = scope(trace, &channels);
    let says = page::scope(lang, of.chosen, of.stuck, of.run);
    ToDo::Plan(Box::new(plan.clone()), schedule(plan, case, today), says)
}

fn request<'a>(case: &'a Case, trace: &'a Trace, channels: &'a [ChannelId], today: Date) -> Request<'a> {
    Request { case, channels, readings: trace.readings, today, prefer: Some((&trace.account, &trace.app)) }
}

/// A table that is being made. The case and the answer are those of the moment when it was begun.
#[derive(Debug)]
pub struct Table {
    case: Arc<Case>,
    trace: Arc<Trace>,
    lang: Lang,
    today: Date,
    /// The rows that are done, without the heads.
    pub rows: Vec<[String; 8]>,
}

impl Table {
    /// Begins a table. The answer is one about the case.
    pub fn new(case: Arc<Case>, trace: Arc<Trace>, lang: Lang, today: Date) -> Self {
        let rows = Vec::with_capacity(trace.channels.len());
        Self { case, trace, lang, today, rows }
    }

    /// How many rows there will be.
    pub fn all(&self) -> usize {
        self.trace.channels.len()
    }

    /// Whether every row is there.
    pub fn is_done(&self) -> bool {
        self.rows.len() >= self.all()
    }

    /// Makes the next row.
    pub fn advance(&mut self) {
        self.rows.extend(self.row(self.rows.len()));
    }

    fn row(&self, place: usize) -> Option<[String; 8]> {
        let found = self.trace.channels.get(place)?;
        let names = Names { lang: self.lang, case: &self.case };
        let cells = |way: Way<'_>| cells(&names, &self.trace, place, way);
        if matches!(found.verdict, Verdict::Listed | Verdict::AlreadyConnected) {
            return cells(Way::There);
        }
        let plans = self.plans(place);
        let Some(plan) = plans.best() else { return cells(Way::Find(&plans.wanted)) };
        let dates = schedule(plan, &self.case, self.today);
        cells(Way::Plan(plan, dates.as_ref().map_err(|refused| *refused)))
    }

    /// Every plan for the channel alone.
    fn plans(&self, place: usize) -> Plans {
        let channel = self.case.channels.get(place).map(|channel| channel.id.clone());
        plans(request(&self.case, &self.trace, channel.as_slice(), self.today))
    }
}
