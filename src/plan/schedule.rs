//! When a plan can be done: dates in Korean business days (rulebook 5 and 8).

use crate::facts::{Case, ChannelId, ChannelState, Date, Fact};
use crate::order::Order;
use crate::rules::Edition;

use super::days::{Counted, Holiday, Holidays, NoTable};
use super::{Action, Length, Plan, REVIEW_MAX, REVIEW_MIN, Step};

/// The dates of a plan. People are taken to do their steps today, side by side; only reviews take
/// known time. An estimate: whether Kakao counts the day of request is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// The day it was made for.
    pub today: Date,
    /// One for each of the plan's steps, in the same order.
    pub spans: Vec<Span>,
    /// From when each channel can be connected, in the plan's order.
    pub channels: Vec<(ChannelId, Finish)>,
    /// When all of them can be connected.
    pub finish: Finish,
    /// The same, should every review be rejected once and be asked for again on that day. Nothing
    /// where there is no review, or where it ends in a year without a holiday table.
    pub if_rejected_once: Option<Finish>,
    /// Every holiday from Monday to Friday that delays something, in order.
    pub holidays: Vec<Holiday>,
}

/// When one step begins and ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The day it begins. A review in progress began on its date of request, before today.
    pub start: Date,
    /// When it is done.
    pub end: End,
    /// The window of a second review, should the first be rejected.
    pub if_rejected_once: Option<(Date, Date)>,
}

/// When a step is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// On the day it begins.
    SameDay,
    /// Between two dates.
    Window {
        /// At the earliest, counted from the start.
        earliest: Counted,
        /// At the latest, counted from the start.
        latest: Counted,
        /// Whether the latest date is over and it still is not done. Then nothing tells when it
        /// will be.
        overdue: bool,
    },
    /// No date can be told.
    Open(OpenEnd),
}

/// Why no date can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpenEnd {
    /// The source gives no length.
    NoLength,
    /// It began on a day that the case does not know.
    StartNotKnown,
}

/// When something can be connected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finish {
    /// At the earliest. Steps that may turn out not to be needed are left out of it, and so is what
    /// has no date: then it is "not before".
    pub earliest: Date,
    /// At the latest; nothing where something has no date.
    pub latest: Option<Date>,
    /// The steps that have no date, by their place in the plan.
    pub open: Vec<usize>,
}

/// The dates of a plan.
///
/// # Errors
/// If a date would lie in a year without a holiday table.
pub fn schedule(plan: &Plan, case: &Case, today: Date) -> Result<Schedule, NoTable> {
    let holidays = Holidays::with(&case.holidays);
    holidays.on(today)?;
    let spans =
        plan.steps.iter().map(|step| span(step, plan.edition, case, holidays, today)).collect::<Result<Vec<_>, _>>()?;
    let concerns = |step: &Step, channel: &ChannelId| step.action.channel().is_none_or(|one| one == channel);
    let of = |channel: &ChannelId, again| finish(plan, &spans, today, again, |step| concerns(step, channel));
    let channels = plan.connect.iter().map(|channel| (channel.clone(), of(channel, false))).collect();
    let reviewed = spans.iter().any(|span| span.if_rejected_once.is_some());
    let dated =
        |span: &Span| span.if_rejected_once.is_some() || !matches!(span.end, End::Window { overdue: false, .. });
    let dated = spans.iter().all(dated);
    let mut passed: Vec<Holiday> = spans.iter().flat_map(Span::passed).collect();
    passed.order_by(&mut Ord::cmp);
    passed.dedup();
    Ok(Schedule {
        today,
        channels,
        finish: finish(plan, &spans, today, false, |_| true),
        if_rejected_once: (reviewed && dated).then(|| finish(plan, &spans, today, true, |_| true)),
        holidays: passed,
        spans,
    })
}

fn span(step: &Step, edition: Edition, case: &Case, holidays: Holidays<'_>, today: Date) -> Result<Span, NoTable> {
    let open = |why| Span { start: today, end: End::Open(why), if_rejected_once: None };
    let (min, max) = match step.action.kind().length(edition) {
        Length::SameDay => return Ok(Span { start: today, end: End::SameDay, if_rejected_once: None }),
        Length::NotGiven => return Ok(open(OpenEnd::NoLength)),
        Length::BusinessDays { min, max } => (min, max),
    };
    let start = match reviewed_since(step, case) {
        None => today,
        Some(Fact::Known(requested_on)) => requested_on,
        Some(Fact::Unknown) => return Ok(open(OpenEnd::StartNotKnown)),
    };
    let (earliest, latest) = (holidays.add(start, min)?, holidays.add(start, max)?);
    let (first, last) = (earliest.date.max(today), latest.date);
    let second = holidays.add(first, REVIEW_MIN).and_then(|a| Ok((a.date, holidays.add(last, REVIEW_MAX)?.date)));
    let overdue = latest.date < today;
    let if_rejected_once = second.ok().filter(|_| !overdue);
    Ok(Span { start, end: End::Window { earliest, latest, overdue }, if_rejected_once })
}

/// The date of request of a review in progress; nothing where the plan itself asks for the review.
fn reviewed_since(step: &Step, case: &Case) -> Option<Fact<Date>> {
    let Action::WaitForReview(channel) = &step.action else { return None };
    match case.channel(channel)?.state {
        Fact::Known(ChannelState::InReview { requested_on }) => Some(requested_on),
        _ => None,
    }
}

/// When the steps that count are all done; `again` with their reviews rejected once.
fn finish(plan: &Plan, spans: &[Span], today: Date, again: bool, counts: impl Fn(&Step) -> bool) -> Finish {
    let mut finish = Finish { earliest: today, latest: Some(today), open: Vec::new() };
    for (index, (step, span)) in plan.steps.iter().zip(spans).enumerate().filter(|(_, (step, _))| counts(step)) {
        let (earliest, latest) = match (span.if_rejected_once, span.range(today)) {
            (Some(second), _) if again => second,
            (_, Some(first)) => first,
            (_, None) => {
                finish.open.push(index);
                continue;
            }
        };
        if !step.is_if_needed() {
            finish.earliest = finish.earliest.max(earliest);
        }
        finish.latest = finish.latest.map(|date| date.max(latest));
    }
    if !finish.open.is_empty() {
        finish.latest = None;
    }
    finish
}

impl Span {
    /// The earliest and latest day on which it is done, neither before today; nothing where no date
    /// can be told, or the last one is over.
    pub fn range(&self, today: Date) -> Option<(Date, Date)> {
        match &self.end {
            End::SameDay => Some((self.start, self.start)),
            End::Window { earliest, latest, overdue: false } => Some((earliest.date.max(today), latest.date)),
            End::Window { overdue: true, .. } | End::Open(_) => None,
        }
    }

    /// The holidays that delay it.
    pub fn passed(&self) -> Vec<Holiday> {
        match &self.end {
            End::Window { latest, overdue: false, .. } => latest.passed.clone(),
            End::Window { .. } | End::SameDay | End::Open(_) => Vec::new(),
        }
    }
}
