//! The business numbers that plans name, held against carrying each plan out step by step.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod plan_common;

use std::collections::HashSet;

use kakao_sync_check::facts::{AppBusiness, BusinessNumber, Case, ChannelId, Fact};
use kakao_sync_check::plan::{Entered, Plan, Request, commands, document_sets, plans};
use kakao_sync_check::rules::{Edition, Profile, Readings};
use plan_common::*;

/// A number that no case has: what is typed where the case knows none.
const TYPED: &str = "999-99-99999";

/// The case after the plan, with what the case does not know typed in.
fn carried_out(case: &Case, plan: &Plan) -> Case {
    let mut end = case.clone();
    let entered = Entered { on: None, business: Some(info(TYPED, "")) };
    for step in &plan.steps {
        for command in commands(&step.action, &end, &entered).unwrap() {
            command.apply(&mut end);
        }
    }
    end
}

fn known(number: &BusinessNumber) -> Option<BusinessNumber> {
    Some(number.clone()).filter(|number| number.as_typed() != TYPED)
}

#[test]
fn the_numbers_of_a_plan_are_those_that_it_leaves_behind() {
    let mut random = Random::new(17);
    let (mut written, mut sent) = (HashSet::new(), HashSet::new());
    for _ in 0..400 {
        let case = random_case(&mut random, 2, 2, 3);
        let channels: Vec<ChannelId> = case.channels.iter().map(|one| one.id.clone()).collect();
        let readings: Readings = random.pick(&Edition::ALL).profile(random.pick(&Profile::ALL));
        let request = Request { case: &case, channels: &channels, readings, today: date(TODAY), prefer: None };
        for plan in plans(request).all {
            let end = carried_out(&case, &plan);
            let number = match &end.app(&plan.app).unwrap().business {
                Fact::Known(AppBusiness::Registered(info)) => {
                    known(&info.number).filter(|number| number.comparable().is_some())
                }
                _ => None,
            };
            assert_eq!(plan.number, number, "{plan:#?}");
            for set in document_sets(&plan, &case) {
                for channel in &set.channels {
                    let number = end.channel(channel).unwrap().saved().and_then(|info| known(&info.number));
                    let comparable = |number: &Option<BusinessNumber>| number.as_ref()?.comparable().map(str::to_owned);
                    assert_eq!(comparable(&set.number), comparable(&number), "{plan:#?}");
                }
                sent.insert(set.number);
            }
            written.insert(plan.number);
        }
    }
    assert!(written.len() > 2 && written.contains(&None), "{written:?}");
    assert!(sent.len() > 2 && sent.contains(&None), "{sent:?}");
}
