//! The timeline as a picture, and the same in words.

use leptos::prelude::*;

use crate::diagram::timeline::{Arrow, Bar, BarKind, Day, Measures, StepRow, Timeline};
use crate::plan::Plan;
use crate::ui::kit::items;
use crate::wording::names::Names;
use crate::wording::plan::{dates, timeline as words};
use crate::wording::{Lang, PlanLabel};

use super::{Planning, Shown};

/// Names beside the bars.
const WIDE: Measures = Measures { labels: 208, day: 32, head: 46, row: 34, bar: 16, past: 14 };
/// Names above the bars, and today at the left edge.
const NARROW: Measures = Measures { labels: 0, day: 32, head: 62, row: 44, bar: 14, past: 0 };

/// The picture of a plan's dates; nothing where there is nothing to do, or no dates.
pub fn card(names: &Names<'_>, shown: &Shown) -> AnyView {
    let lang = names.lang;
    let (plan, Ok(dates)) = (&shown.plan, &shown.dates) else { return ().into_any() };
    if plan.is_ready() {
        return ().into_any();
    }
    let planning: Planning = expect_context();
    let measures = if planning.narrow.get() { NARROW } else { WIDE };
    let timeline = Timeline::new(plan, dates, names.case, planning.store.plan.again.get(), measures);
    let lines = words::text(names, plan, &timeline);
    view! {
        <section class="card box timeline" aria-labelledby="plan-timeline">
            <h3 id="plan-timeline">{PlanLabel::Timeline.text(lang)}</h3>
            <div class="scroller" role="region" tabindex="0" aria-label=PlanLabel::TimelineScrolls.text(lang)>
                {picture(names, plan, &timeline, measures, lines.first().cloned())}
            </div>
            {legend(lang, &timeline)}
            <details class="twin">
                <summary class="link">{PlanLabel::TimelineInWords.text(lang)}</summary>
                <ul class="lines small">{items(lang, &lines)}</ul>
            </details>
        </section>
    }
    .into_any()
}

fn picture(
    names: &Names<'_>,
    plan: &Plan,
    timeline: &Timeline,
    measures: Measures,
    summary: Option<String>,
) -> AnyView {
    let lang = names.lang;
    let (width, height) = (timeline.width, timeline.height);
    let month = timeline.days.first().map(|day| dates::month_of(lang, day.date));
    let y = timeline.connecting.y;
    let marks = timeline.connecting.marks.iter().filter_map(|mark| {
        let path = format!("M{} {}l8 8-8 8-8-8z", mark.x?, y - 8);
        Some(view! { <path class="connect" d=path /> }.into_any())
    });
    view! {
        <svg class="gantt" viewBox=format!("0 0 {width} {height}") width=width height=height role="img" aria-label=summary>
            {timeline.days.iter().map(|one| day(lang, measures, one, height)).collect::<Vec<_>>()}
            <text class="month" x=0 y=if measures.labels == 0 { 14 } else { measures.head - 10 }>{month}</text>
            <path class="rule" d=format!("M0 {}H{width}", measures.head) />
            <path class="now" d=format!("M{} {}V{height}", timeline.today, measures.head - 6) />
            {timeline.arrows.iter().map(arrow).collect::<Vec<_>>()}
            {timeline.rows.iter().map(|one| row(names, plan, measures, one)).collect::<Vec<_>>()}
            {label(measures, y, String::new(), PlanLabel::Connect.text(lang).to_owned())}
            {marks.collect::<Vec<_>>()}
        </svg>
    }
    .into_any()
}

fn day(lang: Lang, measures: Measures, day: &Day, height: i32) -> AnyView {
    let middle = day.x + measures.day / 2;
    view! {
        {day.off.then(|| view! { <rect class="off" x=day.x y=0 width=measures.day height=height /> }.into_any())}
        <text class="weekday" x=middle y=measures.head - 28 text-anchor="middle">{dates::weekday(lang, day.date)}</text>
        <text class="day" x=middle y=measures.head - 10 text-anchor="middle">{day.date.day().to_string()}</text>
    }
    .into_any()
}

fn arrow(arrow: &Arrow) -> AnyView {
    let Arrow { x, from, to, .. } = arrow;
    let tip = if to > from { -4 } else { 4 };
    view! {
        <path class="arrow" d=format!("M{x} {from}V{to}") />
        <path class="arrow-head" d=format!("M{x} {to}l4 {tip}h-8z") />
    }
    .into_any()
}

fn row(names: &Names<'_>, plan: &Plan, measures: Measures, row: &StepRow) -> AnyView {
    view! {
        {label(measures, row.y, (row.step + 1).to_string(), words::heading(names, plan, row))}
        {row.bars.iter().map(|one| bar(names.lang, one)).collect::<Vec<_>>()}
    }
    .into_any()
}

/// The name of a row: beside its bars, cut off where the days begin, or above them.
fn label(measures: Measures, y: i32, number: String, name: String) -> AnyView {
    if measures.labels == 0 {
        let y = y - measures.bar / 2 - 4;
        return view! {
            <text class="number" x=2 y=y>{number}</text>
            <text class="name" x=22 y=y>{name}</text>
        }
        .into_any();
    }
    let line = measures.row / 2 + 5;
    view! {
        <svg x=0 y=y - measures.row / 2 width=measures.labels - 8 height=measures.row>
            <text class="number" x=0 y=line>{number}</text>
            <text class="name" x=20 y=line>{name}</text>
        </svg>
    }
    .into_any()
}

const fn kind(kind: BarKind) -> &'static str {
    match kind {
        BarKind::Work => "work",
        BarKind::Waiting => "waiting",
        BarKind::Window => "window",
        BarKind::Again => "again",
        BarKind::Open => "open",
    }
}

fn bar(lang: Lang, bar: &Bar) -> AnyView {
    let Bar { x, y, width, height, .. } = *bar;
    let middle = y + height / 2;
    match bar.kind {
        BarKind::Waiting | BarKind::Open => {
            view! { <path class="bar" data-kind=kind(bar.kind) d=format!("M{x} {middle}h{width}") /> }.into_any()
        }
        BarKind::Work | BarKind::Window | BarKind::Again => {
            // The dates stand in the box, where it is wide enough for them.
            let text = (bar.kind != BarKind::Work && width > 60).then(|| dates::days(lang, bar.from, bar.to));
            view! {
                <rect class="bar" data-kind=kind(bar.kind) x=x + 1 y=y width=(width - 2).max(1) height=height rx=3 />
                {text.map(|text| view! { <text class="bar-text" x=x + 6 y=middle + 4>{text}</text> }.into_any())}
            }
            .into_any()
        }
    }
}

/// What the shapes stand for, as far as they are in the picture.
fn legend(lang: Lang, timeline: &Timeline) -> AnyView {
    let has = |kind: BarKind| timeline.rows.iter().flat_map(|row| &row.bars).any(|bar| bar.kind == kind);
    let keys = [
        ("work", PlanLabel::KeyWork, has(BarKind::Work)),
        ("waiting", PlanLabel::KeyWaiting, has(BarKind::Waiting) || has(BarKind::Open)),
        ("window", PlanLabel::KeyWindow, has(BarKind::Window)),
        ("again", PlanLabel::KeyAgain, has(BarKind::Again)),
        ("connect", PlanLabel::KeyConnect, !timeline.connecting.marks.is_empty()),
        ("off", PlanLabel::KeyOff, timeline.days.iter().any(|day| day.off)),
    ];
    let item = |(key, label, _): (&'static str, PlanLabel, bool)| {
        view! { <li data-key=key>{label.text(lang)}</li> }.into_any()
    };
    let shown: Vec<AnyView> = keys.into_iter().filter(|(.., there)| *there).map(item).collect();
    view! { <ul class="key small quiet">{shown}</ul> }.into_any()
}
