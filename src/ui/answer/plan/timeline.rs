//! The timeline as a picture, and the same in words.

use leptos::prelude::*;

use crate::app::use_store;
use crate::diagram::timeline::{Bar, BarKind, Measures, Timeline};
use crate::plan::Plan;
use crate::ui::kit::marked;
use crate::wording::names::Names;
use crate::wording::plan::{dates, page, timeline as words};
use crate::wording::{Lang, PlanLabel};

use super::{Planning, with_names};

const MEASURES: Measures = Measures { labels: 208.0, day: 32.0, head: 46.0, row: 34.0, bar: 16.0 };

#[component]
pub fn TimelineCard() -> impl IntoView {
    let store = use_store();
    let planning: Planning = expect_context();
    let drawn = move || {
        let (plan, schedule) = (planning.plan.get()?, planning.dates()?);
        if plan.is_ready() {
            return None;
        }
        let again = store.plan.again.get();
        Some(with_names(|lang, names| {
            let timeline = Timeline::new(&plan, &schedule, names.case, again, MEASURES);
            let lines = words::text(names, &plan, &timeline);
            view! {
                <section class="card box timeline" aria-labelledby="plan-timeline">
                    <h3 id="plan-timeline">{PlanLabel::Timeline.text(lang)}</h3>
                    <div class="scroller" role="region" tabindex="0" aria-label=PlanLabel::TimelineScrolls.text(lang)>
                        {picture(names, &plan, &timeline)}
                    </div>
                    {legend(lang, &timeline)}
                    <details class="twin">
                        <summary class="link">{PlanLabel::TimelineInWords.text(lang)}</summary>
                        <ul class="lines small">
                            {lines.into_iter().map(|line| view! { <li>{marked(lang, &line)}</li> }).collect_view()}
                        </ul>
                    </details>
                </section>
            }
            .into_any()
        }))
    };
    view! { {drawn} }
}

fn picture(names: &Names<'_>, plan: &Plan, timeline: &Timeline) -> AnyView {
    let lang = names.lang;
    let (width, height) = (timeline.width, timeline.height);
    let summary = words::text(names, plan, timeline).into_iter().next().unwrap_or_default();
    let days = timeline.days.iter().map(|day| {
        let middle = day.x + MEASURES.day / 2.0;
        view! {
            {day.off.then(|| view! { <rect class="off" x=day.x y=0 width=MEASURES.day height=height /> })}
            <text class="weekday" x=middle y=18 text-anchor="middle">{dates::weekday(lang, day.date)}</text>
            <text class="day" x=middle y=36 text-anchor="middle">{day.date.day()}</text>
        }
    });
    let month = timeline.days.first().map(|day| dates::month_of(lang, day.date));
    let rows = timeline.rows.iter().map(|row| {
        let name = plan.steps.get(row.step).map(|step| page::short(names, &step.action)).unwrap_or_default();
        view! {
            {label(row.y, &format!("{}", row.step + 1), &name)}
            {row.bars.iter().map(|bar| drawn(lang, bar)).collect_view()}
        }
    });
    let arrows = timeline.arrows.iter().map(|arrow| {
        let line = format!("M{} {}V{}", arrow.x, arrow.from, arrow.to);
        let tip = if arrow.to > arrow.from { -4.0 } else { 4.0 };
        let head = format!("M{} {}l4 {tip}h-8z", arrow.x, arrow.to);
        view! {
            <path class="arrow" d=line />
            <path class="arrow-head" d=head />
        }
    });
    let y = timeline.connecting.y;
    let marks = timeline.connecting.marks.iter().filter_map(|mark| {
        let x = mark.x?;
        Some(view! { <path class="connect" d=format!("M{x} {}l8 8-8 8-8-8z", y - 8.0) /> })
    });
    view! {
        <svg class="gantt" viewBox=format!("0 0 {width} {height}") width=width height=height role="img" aria-label=summary>
            {days.collect_view()}
            <text class="month" x=0 y=36>{month}</text>
            <path class="rule" d=format!("M0 {}H{width}", MEASURES.head) />
            <path class="now" d=format!("M{} {}V{height}", timeline.today, MEASURES.head - 6.0) />
            {arrows.collect_view()}
            {rows.collect_view()}
            {label(y, "", PlanLabel::Connect.text(lang))}
            {marks.collect_view()}
        </svg>
    }
    .into_any()
}

/// The name of a row, cut off where the days begin.
fn label(y: f64, number: &str, name: &str) -> AnyView {
    let top = y - MEASURES.row / 2.0;
    view! {
        <svg x=0 y=top width=MEASURES.labels - 8.0 height=MEASURES.row>
            <text class="number" x=0 y=MEASURES.row / 2.0 + 5.0>{number.to_owned()}</text>
            <text class="name" x=20 y=MEASURES.row / 2.0 + 5.0>{name.to_owned()}</text>
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

fn drawn(lang: Lang, bar: &Bar) -> AnyView {
    let Bar { x, y, width, height, .. } = *bar;
    let middle = y + height / 2.0;
    match bar.kind {
        BarKind::Waiting | BarKind::Open => {
            view! { <path class="bar" data-kind=kind(bar.kind) d=format!("M{x} {middle}h{width}") /> }.into_any()
        }
        BarKind::Work | BarKind::Window | BarKind::Again => {
            // The dates stand in the box, where it is wide enough for them.
            let text = (bar.kind != BarKind::Work && width > 60.0).then(|| dates::days(lang, bar.from, bar.to));
            view! {
                <rect class="bar" data-kind=kind(bar.kind) x=x + 1.0 y=y width=(width - 2.0).max(1.0) height=height rx=3 />
                {text.map(|text| view! { <text class="bar-text" x=x + 6.0 y=middle + 4.0>{text}</text> })}
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
    let shown = keys.into_iter().filter(|(.., there)| *there);
    view! {
        <ul class="key small quiet">
            {shown.map(|(key, label, _)| view! { <li data-key=key>{label.text(lang)}</li> }).collect_view()}
        </ul>
    }
    .into_any()
}
