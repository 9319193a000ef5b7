//! The timeline of a plan: a column for each day, a row for each step, and a last row for
//! connecting. Where there are many steps, those of one kind and at the same dates share a row. [`crate::wording::plan::timeline`] says the same in words, from the same value.

use crate::facts::{Case, ChannelId, Date};
use crate::order::Order;
use crate::plan::{End, Holidays, OpenEnd, Plan, Schedule, Span};

use super::shape::times;

/// Widths and heights, in whole units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measures {
    /// Width of the column of labels on the left.
    pub labels: i32,
    /// Width of a day.
    pub day: i32,
    /// Height of the head with the days.
    pub head: i32,
    /// Height of a row.
    pub row: i32,
    /// Height of a bar.
    pub bar: i32,
    /// The most days before today that are shown: a review asked for long ago would squeeze all the
    /// rest.
    pub past: i64,
}

impl Default for Measures {
    fn default() -> Self {
        Self { labels: 240, day: 32, head: 46, row: 34, bar: 16, past: 14 }
    }
}

/// A timeline, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Width of it all.
    pub width: i32,
    /// Height of it all.
    pub height: i32,
    /// The line that marks today.
    pub today: i32,
    /// The days that are shown, without a gap.
    pub days: Vec<Day>,
    /// One row per step, or per steps of one kind and at the same dates; in the plan's order.
    pub rows: Vec<StepRow>,
    /// The last row: when what can be connected.
    pub connecting: Connecting,
    /// From the end of a step to the beginning of one that waits for it.
    pub arrows: Vec<Arrow>,
}

/// A day's column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// Left side of the column; it is [`Measures::day`] wide.
    pub x: i32,
    /// Weekend or holiday.
    pub off: bool,
}

/// A step's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// The step, by its place in the plan; of several the first.
    pub step: usize,
    /// The others that share the row.
    pub others: Vec<usize>,
    /// Middle of the row.
    pub y: i32,
    /// Its bars, from left to right.
    pub bars: Vec<Bar>,
    /// Why it has no date, where it has none.
    pub open: Option<OpenEnd>,
    /// Whether its latest date is over.
    pub overdue: bool,
}

/// A box in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub kind: BarKind,
    /// Left side.
    pub x: i32,
    /// Top side.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// The first day that it covers, even where the picture begins later.
    pub from: Date,
    /// The last day that it covers, even where the picture ends earlier.
    pub to: Date,
}

/// What a bar stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BarKind {
    /// Somebody acts.
    Work,
    /// Waiting, before the result can be there.
    Waiting,
    /// The result can be there on any of these days.
    Window,
    /// The same, should the review be rejected once.
    Again,
    /// Begins, and has no end that could be told: runs to the right side of the picture.
    Open,
}

/// The row of the connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connecting {
    /// Middle of the row.
    pub y: i32,
    /// The days by which channels can be connected, at the latest; in order.
    pub marks: Vec<Deadline>,
    /// Channels without such a date.
    pub undated: Vec<ChannelId>,
}

/// A day by which channels can be connected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Middle of the day; nothing where the picture ends earlier.
    pub x: Option<i32>,
    /// The day.
    pub date: Date,
    /// Which.
    pub channels: Vec<ChannelId>,
}

/// An arrow between rows, along one column and then down or up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrow {
    /// The step that comes first.
    pub before: usize,
    /// The step that waits for it.
    pub after: usize,
    /// The column that it runs along.
    pub x: i32,
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
}

/// The most days that are shown in all.
const MOST_DAYS: usize = 60;
/// The most rows with a step each: more are not read one by one.
const MOST_ROWS: usize = 20;
/// Days shown after the last date, and the fewest in all.
const AFTER: i64 = 2;
const FEWEST_DAYS: i64 = 8;

impl Timeline {
    /// The picture of a plan's dates. With `again`, the windows of second reviews are shown too.
    /// Days without a holiday table are not shown.
    pub fn new(plan: &Plan, schedule: &Schedule, case: &Case, again: bool, measures: Measures) -> Self {
        let days = days(schedule, case, again, measures);
        let axis = Axis { days: &days, measures };
        let middle = |row: usize| measures.head + times(measures.row, row) + measures.row / 2;
        let mut rows: Vec<StepRow> = Vec::new();
        let mut row_of: Vec<usize> = Vec::new();
        for (step, span) in schedule.spans.iter().enumerate() {
            let shared =
                rows.iter().position(|row| schedule.spans.len() > MOST_ROWS && alike(plan, schedule, row.step, step));
            row_of.push(shared.unwrap_or(rows.len()));
            match shared.and_then(|row| rows.get_mut(row)) {
                Some(row) => row.others.push(step),
                None => rows.push(axis.row(step, span, middle(rows.len()), schedule.today, again)),
            }
        }
        let arrows = axis.arrows(plan, schedule, &row_of);
        Self {
            width: axis.right(),
            height: measures.head + times(measures.row, rows.len() + 1),
            today: axis.middle(schedule.today).unwrap_or(measures.labels),
            connecting: axis.connecting(schedule, middle(rows.len())),
            rows,
            arrows,
            days,
        }
    }
}

/// Whether two steps are of one kind and at the same dates.
fn alike(plan: &Plan, schedule: &Schedule, one: usize, other: usize) -> bool {
    let kind = |step: usize| plan.steps.get(step).map(|step| step.action.kind());
    kind(one) == kind(other) && schedule.spans.get(one) == schedule.spans.get(other)
}

fn days(schedule: &Schedule, case: &Case, again: bool, measures: Measures) -> Vec<Day> {
    let holidays = Holidays::with(&case.holidays);
    let today = schedule.today.days_since_epoch();
    let ends = schedule.spans.iter().filter_map(|span| {
        let second = span.if_rejected_once.filter(|_| again).map(|(_, latest)| latest);
        second.or(span.range(schedule.today).map(|(_, latest)| latest))
    });
    let end = ends.map(Date::days_since_epoch).fold(today, i64::max) + AFTER;
    let starts = schedule.spans.iter().map(|span| span.start.days_since_epoch());
    let start = starts.fold(today, i64::min).max(today - measures.past);
    let end = end.max(start + FEWEST_DAYS - 1);
    // Today is in the table, or there would be no schedule; from there the picture grows both ways.
    let known = |date: &Date| holidays.on(*date).is_ok();
    let earliest = schedule.spans.iter().map(|span| span.start).fold(schedule.today, Date::min);
    let all = std::iter::successors(Some(earliest), |date| date.next());
    let shown = all.skip_while(|date| date.days_since_epoch() < start || !known(date));
    let shown = shown.take_while(|date| date.days_since_epoch() <= end && known(date)).take(MOST_DAYS);
    shown
        .enumerate()
        .map(|(index, date)| Day {
            date,
            x: measures.labels + times(measures.day, index),
            off: !holidays.is_business_day(date).unwrap_or(true),
        })
        .collect()
}

struct Axis<'a> {
    days: &'a [Day],
    measures: Measures,
}

impl Axis<'_> {
    fn right(&self) -> i32 {
        self.measures.labels + times(self.measures.day, self.days.len())
    }

    /// Middle of a day's column, where it is shown.
    fn middle(&self, date: Date) -> Option<i32> {
        self.days.iter().find(|day| day.date == date).map(|day| day.x + self.measures.day / 2)
    }

    /// Left side of the first day from this one on that is shown.
    fn left_of(&self, date: Date) -> i32 {
        self.days.iter().find(|day| day.date >= date).map_or(self.right(), |day| day.x)
    }

    fn bar(&self, kind: BarKind, y: i32, from: Date, to: Date) -> Option<Bar> {
        let x = self.left_of(from);
        let end = self.days.iter().rev().find(|day| day.date <= to).map(|day| day.x + self.measures.day)?;
        let right = if kind == BarKind::Open { self.right() } else { end };
        let (y, height) = (y - self.measures.bar / 2, self.measures.bar);
        (right > x && from <= to).then_some(Bar { kind, x, y, width: right - x, height, from, to })
    }

    fn row(&self, step: usize, span: &Span, y: i32, today: Date, again: bool) -> StepRow {
        let mut row = StepRow { step, others: Vec::new(), y, bars: Vec::new(), open: None, overdue: false };
        match &span.end {
            End::SameDay => row.bars.extend(self.bar(BarKind::Work, y, span.start, span.start)),
            End::Open(why) => {
                row.open = Some(*why);
                row.bars.extend(self.bar(BarKind::Open, y, span.start, span.start));
            }
            End::Window { overdue: true, .. } => {
                row.overdue = true;
                let waiting = BarKind::Waiting;
                row.bars.extend(
                    self.bar(waiting, y, span.start, today)
                        .map(|bar| Bar { width: self.left_of(today) - bar.x, ..bar })
                        .filter(|bar| bar.width > 0),
                );
                row.bars.extend(self.bar(BarKind::Open, y, today, today));
            }
            End::Window { .. } => {
                if let Some((earliest, latest)) = span.range(today) {
                    // The day before the window opens is the last that is waiting only.
                    let waited = std::iter::successors(Some(span.start), |day| day.next())
                        .take_while(|day| *day < earliest)
                        .last();
                    row.bars.extend(waited.and_then(|last| self.bar(BarKind::Waiting, y, span.start, last)));
                    row.bars.extend(self.bar(BarKind::Window, y, earliest, latest));
                    if let Some((first, last)) = span.if_rejected_once.filter(|_| again) {
                        // It may overlap the first window; the picture shows what lies after it.
                        let from = latest.next().unwrap_or(latest).max(first);
                        row.bars.extend(self.bar(BarKind::Again, y, from, last).map(|bar| Bar { from: first, ..bar }));
                    }
                }
            }
        }
        row
    }

    /// The arrows between rows, one for each pair of them.
    fn arrows(&self, plan: &Plan, schedule: &Schedule, row_of: &[usize]) -> Vec<Arrow> {
        let Measures { head, row, .. } = self.measures;
        let middle = |step: usize| row_of.get(step).map(|place| head + times(row, *place) + row / 2);
        let mut arrows: Vec<Arrow> = Vec::new();
        for (after, step) in plan.steps.iter().enumerate() {
            for before in &step.after {
                let Some((from, to)) = middle(*before).zip(middle(after)) else { continue };
                let arrow = self.arrow(schedule, *before, after, from, to);
                let there =
                    |new: &Arrow| arrows.iter().any(|old| (old.from, old.to, old.x) == (new.from, new.to, new.x));
                arrows.extend(arrow.filter(|arrow| !there(arrow)));
            }
        }
        arrows
    }

    fn arrow(&self, schedule: &Schedule, before: usize, after: usize, from: i32, to: i32) -> Option<Arrow> {
        let x = self.middle(schedule.spans.get(before)?.start)?;
        let half = if to > from { self.measures.bar / 2 } else { -(self.measures.bar / 2) };
        Some(Arrow { before, after, x, from: from + half, to: to - half })
    }

    fn connecting(&self, schedule: &Schedule, y: i32) -> Connecting {
        let mut connecting = Connecting { y, marks: Vec::new(), undated: Vec::new() };
        for (channel, finish) in &schedule.channels {
            let Some(date) = finish.latest else {
                connecting.undated.push(channel.clone());
                continue;
            };
            match connecting.marks.iter_mut().find(|mark| mark.date == date) {
                Some(mark) => mark.channels.push(channel.clone()),
                None => {
                    connecting.marks.push(Deadline { x: self.middle(date), date, channels: vec![channel.clone()] });
                }
            }
        }
        connecting.marks.order_by_key(|mark| mark.date);
        connecting
    }
}
