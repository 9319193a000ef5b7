//! The twin of the timeline in text, made from the picture itself.

use crate::diagram::timeline::{Bar, BarKind, StepRow, Timeline};
use crate::plan::Plan;
use crate::wording::Lang::{En, Ko};
use crate::wording::names::Names;
use crate::wording::terms;

use super::dates;
use super::page::{short, short_kind};
use super::schedule::open_end;
use super::steps::step;

/// What the picture says, line by line: the days it covers, each row, and when to connect.
pub fn text(names: &Names<'_>, plan: &Plan, timeline: &Timeline) -> Vec<String> {
    let mut lines = Vec::with_capacity(timeline.rows.len() + 2);
    if let (Some(first), Some(last)) = (timeline.days.first(), timeline.days.last()) {
        lines.push(match names.lang {
            En => format!("Timeline, {}.", dates::range(En, first.date, last.date)),
            Ko => format!("일정표, {}", dates::range(Ko, first.date, last.date)),
        });
    }
    lines.extend(timeline.rows.iter().map(|one| row(names, plan, one)));
    lines.extend(timeline.connecting.marks.iter().map(|mark| {
        let channels = names.channels(&mark.channels);
        match names.lang {
            En => format!("Connect {channels}: by {}.", dates::date(En, mark.date)),
            Ko => format!("{channels} 연결: 늦어도 {}", dates::date(Ko, mark.date)),
        }
    }));
    if !timeline.connecting.undated.is_empty() {
        let channels = names.channels(&timeline.connecting.undated);
        lines.push(match names.lang {
            En => format!("Connect {channels}: end date unknown."),
            Ko => format!("{channels} 연결: 완료일을 알 수 없음"),
        });
    }
    lines
}

fn row(names: &Names<'_>, plan: &Plan, row: &StepRow) -> String {
    let name = match row.others.len() {
        0 => plan.steps.get(row.step).map(|one| step(names, plan, one)).unwrap_or_default(),
        _ => heading(names, plan, row),
    };
    let mut parts: Vec<String> = row.bars.iter().filter_map(|one| bar(names, one)).collect();
    parts.extend(row.open.map(|why| open_end(names.lang, why).to_owned()));
    if row.overdue {
        parts.push(match names.lang {
            En => "overdue".into(),
            Ko => "기한 지남".into(),
        });
    }
    format!("{}. {name}: {}", row.step + 1, parts.join(", "))
}

/// The name of a row beside its bars: with more than one step, how many channels it is done with.
pub fn heading(names: &Names<'_>, plan: &Plan, row: &StepRow) -> String {
    let Some(step) = plan.steps.get(row.step) else { return String::new() };
    match row.others.len() {
        0 => short(names, &step.action),
        others => short_kind(names.lang, step.action.kind(), &terms::channel_count(names.lang, others + 1)),
    }
}

fn bar(names: &Names<'_>, bar: &Bar) -> Option<String> {
    let range = dates::range(names.lang, bar.from, bar.to);
    Some(match (names.lang, bar.kind) {
        (_, BarKind::Work) => range,
        (_, BarKind::Waiting) => return None,
        (En, BarKind::Window) => format!("result {range}"),
        (Ko, BarKind::Window) => format!("결과 {range}"),
        (En, BarKind::Again) => format!("if rejected once {range}"),
        (Ko, BarKind::Again) => format!("한 번 반려되면 {range}"),
        (En, BarKind::Open) => format!("from {range} on"),
        (Ko, BarKind::Open) => format!("{range}부터"),
    })
}
