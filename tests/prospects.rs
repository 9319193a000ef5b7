//! What a picker says of each login, each app and each edition is what choosing it would come to.

mod common;

use common::{case, config, readings};
use kakao_sync_check::explain::prospects::{MOST, Prospect, Prospects};
use kakao_sync_check::facts::{Case, Channel};
use kakao_sync_check::rules::{Edition, Readings, Trace, Verdict, evaluate};
use proptest::prelude::*;

/// What the whole answer has over the present one.
fn plain(chosen: &Trace, other: &Trace) -> Prospect {
    let pairs = || chosen.channels.iter().zip(&other.channels);
    let listed = |verdict| verdict == Verdict::Listed;
    let gained = pairs().filter(|(was, is)| !listed(was.verdict) && listed(is.verdict));
    Prospect {
        count: other.count(),
        gained: gained.map(|(was, _)| was.channel.clone()).collect(),
        lost: pairs().filter(|(was, is)| listed(was.verdict) && !listed(is.verdict)).count(),
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn each_choice_says_what_it_would_come_to(case in case(), readings in readings()) {
        let first = case.accounts.first().zip(case.apps.first());
        let trace = first.and_then(|(account, app)| evaluate(&case, &account.id, &app.id, readings));
        prop_assume!(trace.is_some());
        if let Some(chosen) = trace {
            let prospects = Prospects::of(&case, &chosen);
            for one in &case.accounts {
                let other = evaluate(&case, &one.id, &chosen.app, readings);
                prop_assert_eq!(prospects.account(&one.id).cloned(), other.map(|other| plain(&chosen, &other)));
            }
            for one in &case.apps {
                let other = evaluate(&case, &chosen.account, &one.id, readings);
                prop_assert_eq!(prospects.app(&one.id).cloned(), other.map(|other| plain(&chosen, &other)));
            }
            for edition in Edition::ALL {
                let other = evaluate(&case, &chosen.account, &chosen.app, readings.in_edition(edition));
                prop_assert_eq!(prospects.edition(edition).cloned(), other.map(|other| plain(&chosen, &other)));
            }
            // What is chosen already changes nothing.
            let same = prospects.edition(readings.edition);
            prop_assert!(same.is_some_and(|same| same.gained.is_empty() && same.lost == 0));
            let own = prospects.account(&chosen.account);
            prop_assert!(own.is_some_and(|own| own.gained.is_empty() && own.lost == 0));
        }
    }

    #[test]
    fn a_count_is_a_range_as_long_as_something_is_unclear(case in case(), readings in readings()) {
        let first = case.accounts.first().zip(case.apps.first());
        let trace = first.and_then(|(account, app)| evaluate(&case, &account.id, &app.id, readings));
        prop_assume!(trace.is_some());
        if let Some(trace) = trace {
            let count = trace.count();
            prop_assert_eq!(count.least, trace.listed());
            prop_assert_eq!(count.open(), trace.with_verdict(Verdict::CantTell).count());
            prop_assert_eq!(count.all, trace.channels.len());
        }
    }
}

#[test]
fn too_many_to_decide_about_say_nothing() {
    let mut case = Case::default();
    case.accounts.push(kakao_sync_check::facts::Account { id: "a".into(), name: String::new() });
    case.apps.push(kakao_sync_check::facts::App::new("p".into(), String::new()));
    case.channels = (0..MOST).map(|place| Channel::new((&*format!("c{place}")).into(), String::new())).collect();
    let trace = evaluate(&case, &"a".into(), &"p".into(), Readings::default());
    assert!(trace.is_some_and(|trace| Prospects::of(&case, &trace) == Prospects::default()));
}
