//! When: what the dates of a plan say.

use crate::facts::Date;
use crate::plan::{Counted, End, Finish, OpenEnd, Plan, Schedule, Span};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::names::Names;

use super::dates;
use super::steps::{list, step};

/// Why no date can be told.
pub const fn open_end(lang: Lang, why: OpenEnd) -> &'static str {
    match (lang, why) {
        (En, OpenEnd::NoLength) => "duration not stated",
        (Ko, OpenEnd::NoLength) => "소요 기간이 나와 있지 않음",
        (En, OpenEnd::StartNotKnown) => "no date yet: the request date is unknown",
        (Ko, OpenEnd::StartNotKnown) => "신청일을 몰라 날짜를 계산할 수 없음",
    }
}

/// When a step is done.
pub fn span(lang: Lang, span: &Span, today: Date) -> String {
    match (&span.end, lang) {
        (End::SameDay, _) => dates::date(lang, span.start),
        (End::Open(OpenEnd::NoLength), En) => {
            format!("from {} on, {}", dates::date(lang, span.start), open_end(lang, OpenEnd::NoLength))
        }
        (End::Open(OpenEnd::NoLength), Ko) => {
            format!("{}부터, {}", dates::date(lang, span.start), open_end(lang, OpenEnd::NoLength))
        }
        (End::Open(why), _) => open_end(lang, *why).to_owned(),
        (End::Window { latest, overdue: true, .. }, _) => overdue(lang, span.start, latest),
        (End::Window { .. }, _) => {
            let (from, to) = span.range(today).unwrap_or((span.start, span.start));
            let (range, start) = (dates::range(lang, from, to), dates::date(lang, span.start));
            match lang {
                En if span.start < today => format!("{range}, requested on {start} (estimate)"),
                Ko if span.start < today => format!("{range}, {start} 신청(예상)"),
                En => format!("{range} (estimate)"),
                Ko => format!("{range}(예상)"),
            }
        }
    }
}

fn overdue(lang: Lang, start: Date, latest: &Counted) -> String {
    let (start, latest) = (dates::date(lang, start), dates::date(lang, latest.date));
    match lang {
        En => format!("requested on {start}, expected by {latest}: overdue, so ask Kakao"),
        Ko => format!("{start} 신청, 결과는 {latest}까지: 예상 기간이 지났으니 카카오에 문의하세요"),
    }
}

/// When so many channels can be connected.
pub fn finish(lang: Lang, schedule: &Schedule, channels: usize) -> String {
    let listed = match (lang, channels) {
        (En, 1) => "It would be listed".to_owned(),
        (En, 2) => "Both of these would be listed".to_owned(),
        (En, _) => format!("All {channels} of these would be listed"),
        (Ko, 1) => "목록에 표시".to_owned(),
        (Ko, _) => format!("이 {channels}개 모두 목록에 표시"),
    };
    format!("{listed}: {}", listed_on(lang, &schedule.finish))
}

/// When something can be connected: from one day to another, or not before a day.
pub fn listed_on(lang: Lang, finish: &Finish) -> String {
    match (lang, finish.latest) {
        (En, Some(latest)) => format!("{} (estimate)", dates::range(En, finish.earliest, latest)),
        (Ko, Some(latest)) => format!("{} (예상)", dates::range(Ko, finish.earliest, latest)),
        (En, None) => format!("not before {}", dates::date(En, finish.earliest)),
        (Ko, None) => format!("빨라도 {}", dates::date(Ko, finish.earliest)),
    }
}

/// Why there is no latest date; nothing where there is one.
pub fn no_latest(names: &Names<'_>, plan: &Plan, schedule: &Schedule) -> Option<String> {
    let Finish { latest, open, .. } = &schedule.finish;
    /// The most steps that are named: of more, how many there are.
    const NAMED: usize = 5;
    let more = open.len().saturating_sub(NAMED);
    let named = open.iter().take(NAMED).filter_map(|index| plan.steps.get(*index));
    let steps = list(named.map(|one| step(names, plan, one)));
    let steps = match (names.lang, more) {
        (_, 0) => steps,
        (En, more) => format!("{steps} and {more} more"),
        (Ko, more) => format!("{steps} 외 {more}건"),
    };
    latest.is_none().then(|| match names.lang {
        En => format!("The end date is unknown, because of: {steps}."),
        Ko => format!("다음 일이 언제 끝날지 알 수 없어 완료일을 예상할 수 없습니다: {steps}"),
    })
}

/// When everything can be connected, should the reviews be rejected once; nothing where that is
/// not to be told.
pub fn if_rejected_once(lang: Lang, schedule: &Schedule) -> Option<String> {
    let finish = schedule.if_rejected_once.as_ref()?;
    Some(match (lang, finish.latest) {
        (En, Some(latest)) => {
            format!("If a review is rejected once and asked for again that day: by {}.", dates::date(lang, latest))
        }
        (Ko, Some(latest)) => {
            format!("심사가 한 번 반려되어 그날 다시 신청하면: 늦어도 {}", dates::date(lang, latest))
        }
        (En, None) => {
            format!(
                "If a review is rejected once and asked for again that day: not before {}.",
                dates::date(lang, finish.earliest)
            )
        }
        (Ko, None) => {
            format!("심사가 한 번 반려되어 그날 다시 신청하면: 빨라도 {}", dates::date(lang, finish.earliest))
        }
    })
}

/// What the dates rest on.
pub const fn assumptions(lang: Lang) -> &'static str {
    match lang {
        En => {
            "Assumes that everybody does their steps today, and that Kakao starts counting on the day after the request."
        }
        Ko => "모두가 오늘 할 일을 마치고, 카카오가 신청 다음 날부터 세는 것으로 계산했습니다.",
    }
}
