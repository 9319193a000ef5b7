//! The rulebook's pages and the matrix, held against fresh evaluations on random cases.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod insight_common;

use std::collections::BTreeSet;

use insight_common::asked;
use kakao_sync_check::diagram::matrix::{Matrix, Sort};
use kakao_sync_check::explain::filter::{Filter, blocking};
use kakao_sync_check::explain::rulebook::{Page, Rule, flips, sides};
use kakao_sync_check::explain::{Inquiry, Tally};
use kakao_sync_check::rules::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_sides_of_a_reading_are_fresh_evaluations_and_name_every_dispute((case, inquiry) in asked(4)) {
        let trace = inquiry.evaluate(&case).unwrap();
        for reading in Reading::ALL {
            let sides = sides(&case, &trace, reading);
            let values = inquiry.readings.edition.values(reading);
            prop_assert_eq!(sides.iter().map(|side| side.value).collect::<Vec<_>>(), values);
            prop_assert_eq!(sides.iter().filter(|side| side.chosen).count(), 1);
            let answers: Vec<_> = sides.iter().map(|side| {
                Inquiry { readings: inquiry.readings.with(side.value), ..inquiry.clone() }.evaluate(&case).unwrap()
            }).collect();
            for (side, answer) in sides.iter().zip(&answers) {
                prop_assert_eq!((side.tally, side.button), (Tally::of(answer), answer.button));
                for (channel, verdict) in &side.disputed {
                    prop_assert_eq!(answer.channel(channel).unwrap().verdict, *verdict);
                }
                let disputed: BTreeSet<_> = side.disputed.iter().map(|(channel, _)| channel.clone()).collect();
                for channel in &case.channels {
                    let differ = answers.iter().any(|other| other.channel(&channel.id).unwrap().verdict != answer.channel(&channel.id).unwrap().verdict);
                    prop_assert_eq!(disputed.contains(&channel.id), differ);
                }
            }
            // What the standing of a verdict says is what the page shows as decided by the reading,
            // unless no reading decides alone.
            let page = Page::of(&case, &trace, Rule::Reading(reading));
            for found in &trace.channels {
                prop_assert_eq!(page.decides.contains(&found.channel), found.standing.readings().contains(&reading));
            }
        }
        for found in &trace.channels {
            let flips = flips(&case, &trace, &found.channel);
            prop_assert_eq!(flips.is_empty(), found.standing.is_settled());
            for flip in flips {
                let readings = flip.values.iter().fold(inquiry.readings, |all, value| all.with(*value));
                let under = Inquiry { readings, ..inquiry.clone() }.evaluate(&case).unwrap();
                let now = under.channel(&found.channel).unwrap();
                prop_assert_eq!((now.verdict, now.reasons()), (flip.verdict, flip.reasons));
                prop_assert_ne!(now.verdict, found.verdict);
            }
        }
    }

    #[test]
    fn a_conditions_page_names_the_channels_it_decides((case, inquiry) in asked(4)) {
        let trace = inquiry.evaluate(&case).unwrap();
        for condition in Condition::ALL {
            let page = Page::of(&case, &trace, Rule::Condition(condition));
            prop_assert_eq!(page.outcomes.len(), case.channels.len());
            for (channel, outcome) in &page.outcomes {
                let found = trace.channel(channel).unwrap();
                prop_assert_eq!(found.finding(condition).unwrap().outcome, *outcome);
                prop_assert_eq!(page.decides.contains(channel), found.reasons().contains(&condition));
            }
        }
    }

    #[test]
    fn the_matrix_sorts_without_losing_or_doubling_a_channel((case, inquiry) in asked(6)) {
        let trace = inquiry.evaluate(&case).unwrap();
        let matrix = Matrix::of(&case, &trace);
        let all: Vec<usize> = (0..case.channels.len()).collect();
        let sorts = [Sort::Case, Sort::Name, Sort::Verdict, Sort::Distance].into_iter().chain(Condition::ALL.map(Sort::Condition));
        for sort in sorts {
            let rows = matrix.shown(&all, sort, false);
            let ids: BTreeSet<_> = rows.iter().map(|row| row.channel.clone()).collect();
            prop_assert_eq!((rows.len(), ids.len()), (case.channels.len(), case.channels.len()));
            let sorted = rows.is_sorted_by(|a, b| match sort {
                Sort::Case => true,
                Sort::Name => a.name.to_lowercase() <= b.name.to_lowercase(),
                Sort::Verdict => a.verdict <= b.verdict,
                Sort::Distance => a.distance <= b.distance,
                Sort::Condition(condition) => a.outcome(condition) <= b.outcome(condition),
            });
            prop_assert!(sorted);
        }
        for some in [&all[..all.len() / 2], &[]] {
            let rows = matrix.shown(some, Sort::Case, false);
            prop_assert!(rows.iter().map(|row| &row.channel).eq(some.iter().map(|place| &case.channels[*place].id)));
        }
    }

    #[test]
    fn filters_let_pass_what_they_say((case, inquiry) in asked(6)) {
        let trace = inquiry.evaluate(&case).unwrap();
        let passing = |filter: &Filter| filter.passing(&case, &trace);
        let all = Filter::default();
        prop_assert_eq!(all.parts(), 0);
        prop_assert_eq!(passing(&all), (0..case.channels.len()).collect::<Vec<_>>());
        for verdict in Verdict::ALL {
            let only = Filter { verdict: Some(verdict), ..all.clone() };
            prop_assert_eq!(passing(&only).len(), trace.with_verdict(verdict).count());
        }
        for condition in Condition::ALL {
            let blocked = Filter { blocked_by: Some(condition), ..all.clone() };
            let by_it = |place: &usize| trace.channels[*place].reasons().contains(&condition);
            prop_assert_eq!(passing(&blocked), (0..case.channels.len()).filter(by_it).collect::<Vec<_>>());
            let counted = blocking(&trace).into_iter().find(|(one, _)| *one == condition).map_or(0, |(_, count)| count);
            prop_assert_eq!(passing(&blocked).len(), counted);
        }
        // Exactly one: what is listed or connected already is not among them.
        let near = Filter { one_away: true, ..all.clone() };
        let matrix = Matrix::of(&case, &trace);
        let is_near = |place: &usize| matrix.rows[*place].away() == 1;
        prop_assert_eq!(passing(&near), (0..case.channels.len()).filter(is_near).collect::<Vec<_>>());
        let text = |text: &str| Filter { text: text.to_owned(), ..all.clone() };
        prop_assert_eq!(passing(&text(" @채널 0")).len(), 1);
        prop_assert_eq!(passing(&text("nowhere")).len(), 0);
        prop_assert_eq!((text("  ").parts(), passing(&text("  ")).len()), (0, case.channels.len()));
        // All parts together are what passes each.
        let both = Filter { verdict: Some(Verdict::NotListed), ..near.clone() };
        prop_assert_eq!(both.parts(), 2);
        let each = passing(&near).into_iter().filter(|place| trace.channels[*place].verdict == Verdict::NotListed);
        prop_assert_eq!(passing(&both), each.collect::<Vec<_>>());
    }
}
