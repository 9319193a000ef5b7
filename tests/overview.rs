//! The channels that lack only one thing, by what that is and by who can do something about it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod insight_common;

use insight_common::asked;
use kakao_sync_check::exchange::read_case;
use kakao_sync_check::explain::Inquiry;
use kakao_sync_check::explain::overview::{Overview, Who, near};
use kakao_sync_check::explain::roots::root_reasons;
use kakao_sync_check::facts::*;
use kakao_sync_check::plan::{ActionKind, Request, Step, plans};
use kakao_sync_check::rules::*;
use kakao_sync_check::wording::Lang;
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::plan::overview as words;
use proptest::prelude::*;
use proptest::sample::select;

/// Every way to read each edition.
fn any_readings() -> impl Strategy<Value = Readings> {
    let of = |edition: Edition| Readings::default().in_edition(edition).combinations(&Reading::ALL);
    select(Edition::ALL.map(of).to_vec()).prop_flat_map(select)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn whoever_lacks_one_thing_alone_is_there_once_and_nobody_else(
        (case, inquiry) in asked(8), readings in any_readings(),
    ) {
        let trace = Inquiry { readings, ..inquiry }.evaluate(&case).unwrap();
        let overview = Overview::of(&case, &trace);
        let mut there: Vec<&ChannelId> = overview.groups.iter().flat_map(|group| &group.channels).collect();
        prop_assert_eq!(there.len(), overview.count());
        let mut all: Vec<ChannelId> = there.iter().map(|id| (*id).clone()).collect();
        there.sort_unstable();
        there.dedup();
        prop_assert_eq!(there.len(), overview.count(), "each once");
        for found in &trace.channels {
            let of = |outcome| found.findings.iter().filter(|one| one.outcome == outcome).count();
            let here = there.binary_search(&&found.channel).is_ok();
            if found.verdict == Verdict::NotListed && of(Outcome::NotMet) == 1 && of(Outcome::Unknown) == 0 {
                prop_assert!(here, "{found:?}");
            }
            if here {
                prop_assert_eq!(found.verdict, Verdict::NotListed);
                prop_assert_eq!((root_reasons(found).len(), of(Outcome::Unknown)), (1, 0), "{:?}", found);
            }
        }
        all.sort_unstable();
        let mut listed = near(&trace);
        listed.sort_unstable();
        prop_assert_eq!(all, listed);
        prop_assert!(overview.groups.windows(2).all(|pair| pair[0].channels.len() >= pair[1].channels.len()));
        for group in &overview.groups {
            for id in &group.channels {
                prop_assert_eq!(root_reasons(trace.channel(id).unwrap()), vec![group.condition]);
            }
        }
    }

    #[test]
    fn what_a_group_is_asked_for_is_a_step_of_a_plan_by_who_can_do_it(
        (case, inquiry) in asked(4), readings in any_readings(),
    ) {
        let trace = Inquiry { readings, ..inquiry }.evaluate(&case).unwrap();
        for group in Overview::of(&case, &trace).groups {
            let today = Date::new(2026, 11, 22).unwrap();
            let prefer = Some((&trace.account, &trace.app));
            let request = Request { case: &case, channels: &group.channels[..1], readings: trace.readings, today, prefer };
            let plans = plans(request);
            let own = plans.all.iter().filter(|plan| plan.account == trace.account && plan.app == trace.app);
            let steps: Vec<&Step> = own.flat_map(|plan| &plan.steps).filter(|step| step.action.kind() == group.kind).collect();
            if group.kind == ActionKind::LogInAs {
                prop_assert!(plans.all.iter().all(|plan| plan.account != trace.account || plan.app != trace.app));
                continue;
            }
            prop_assert!(!steps.is_empty(), "{group:?} {plans:#?}");
            let can = |step: &Step, account: &AccountId| step.candidates.iter().any(|one| one.account() == Some(account));
            let of_all = |account: &AccountId| steps.iter().all(|step| can(step, account));
            let not_known = |step: &&Step| step.candidates.iter().all(|one| one.account().is_none());
            // Only connections can be in the hands of several people, each of whom removes some of them.
            let several = group.kind == ActionKind::RemoveConnection && !case.accounts.iter().any(|one| of_all(&one.id));
            match &group.who {
                Who::Account(account) => prop_assert!(
                    of_all(account)
                        || several && steps.iter().any(|step| can(step, account)) && !steps.iter().any(not_known)
                ),
                Who::Kakao => prop_assert!(steps.iter().all(|step| step.candidates.is_empty())),
                Who::Owner | Who::Master | Who::OtherTeam => {
                    prop_assert!(steps.iter().all(not_known) || several && steps.iter().any(not_known));
                }
            }
        }
    }
}

/// A case with many channels in all states.
fn large(channels: usize, accounts: usize) -> Case {
    let mut case = read_case(include_str!("cases/nine-channels.json")).unwrap();
    for place in case.accounts.len()..accounts {
        case.accounts.push(Account { id: (*format!("a{place}")).into(), name: format!("Account {place}") });
    }
    let (some, logins) = (case.channels.clone(), case.accounts.clone());
    for place in case.channels.len()..channels {
        let of = &some[place % some.len()];
        let id = ChannelId::from(&*format!("c{place}"));
        for (at, login) in logins.iter().enumerate() {
            let role = if at == 0 { case.channel_role(&login.id, &of.id) } else { Fact::Known(ChannelRole::Manager) };
            if let Fact::Known(role) = role {
                case.channel_roles.insert((login.id.clone(), id.clone()), role);
            }
        }
        case.channels.push(Channel { id, name: format!("채널 {place}"), ..of.clone() });
    }
    case
}

#[test]
fn messages_name_every_channel_and_the_brief_the_counts() {
    let mut case = large(60, 3);
    case.channels[3].name = "이름\r\n- 가짜".into();
    for (edition, lang) in Edition::ALL.into_iter().flat_map(|edition| Lang::ALL.map(|lang| (edition, lang))) {
        let readings = edition.profile(Profile::Strict);
        let trace = evaluate(&case, &"owner".into(), &"shop".into(), readings).unwrap();
        let overview = Overview::of(&case, &trace);
        let names = Names { lang, case: &case };
        for group in &overview.groups {
            let Some(message) = words::message(&names, &trace, group) else {
                assert_eq!(group.who, Who::Kakao);
                continue;
            };
            let listed: Vec<&str> = message.lines().filter(|line| line.starts_with("- ")).collect();
            assert_eq!(listed.len(), group.channels.len(), "{message}");
            assert!(!message.contains('\r') && !listed.contains(&"- 가짜"));
        }
        let brief = words::brief(&names, &trace, &overview, Date::new(2026, 11, 22).unwrap());
        let said = [overview.count(), overview.tally.listed, overview.tally.not_listed, overview.tally.cant_tell];
        assert!(said.iter().all(|count| brief.contains(&count.to_string())), "{brief}");
        assert!(brief.lines().count() < 45, "it fits on a page: {brief}");
    }
}
