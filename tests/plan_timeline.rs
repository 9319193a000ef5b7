//! The timeline where there are many steps, and where there is little room.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod plan_common;

use kakao_sync_check::diagram::timeline::{Measures, Timeline};
use kakao_sync_check::facts::{Case, ChannelId};
use kakao_sync_check::plan::{Plan, Request, Schedule, plans, schedule};
use kakao_sync_check::rules::Edition;
use plan_common::*;

const TODAY: &str = "2026-12-23";

/// Random cases with so many channels, and the best plan for all of these.
fn planned(seed: u64, channels: usize) -> Vec<(Case, Plan, Schedule)> {
    let mut random = Random::new(seed);
    let planned = |_| {
        let case = random_case(&mut random, 2, 1, channels);
        let chosen: Vec<ChannelId> = case.channels.iter().map(|one| one.id.clone()).collect();
        let (today, edition) = (date(TODAY), random.pick(&Edition::ALL));
        let readings = random.pick(&all_readings(edition));
        let request = Request { case: &case, channels: &chosen, readings, today, prefer: None };
        let plan = plans(request).best().cloned()?;
        let dates = schedule(&plan, &case, today).unwrap();
        Some((case, plan, dates))
    };
    let all: Vec<_> = (0..20).filter_map(planned).collect();
    assert!(all.len() > 5);
    all
}

#[test]
fn many_steps_share_rows_by_what_they_are_and_when() {
    for (case, plan, dates) in planned(17, 30) {
        assert!(plan.steps.len() > 20);
        let picture = Timeline::new(&plan, &dates, &case, true, Measures::default());
        assert!(picture.rows.len() < plan.steps.len());
        let mut all: Vec<usize> = Vec::new();
        for row in &picture.rows {
            for other in &row.others {
                assert_eq!(plan.steps[*other].action.kind(), plan.steps[row.step].action.kind());
                assert_eq!(dates.spans[*other], dates.spans[row.step]);
            }
            all.push(row.step);
            all.extend(&row.others);
        }
        all.sort_unstable();
        assert_eq!(all, (0..plan.steps.len()).collect::<Vec<_>>(), "each step has its row");
        for arrow in &picture.arrows {
            assert!(plan.steps[arrow.after].after.contains(&arrow.before));
        }
    }
}

#[test]
fn a_picture_may_begin_today() {
    let measures = Measures { labels: 0, past: 0, ..Measures::default() };
    for (case, plan, dates) in planned(19, 4) {
        let picture = Timeline::new(&plan, &dates, &case, true, measures);
        assert_eq!((picture.days[0].date, picture.days[0].x), (date(TODAY), 0));
        for row in &picture.rows {
            assert!(!row.bars.is_empty());
            assert!(row.bars.iter().all(|bar| bar.x >= 0 && bar.width > 0), "{row:?}");
        }
    }
}
