//! Dates, documents, guidance, the timeline and the words of plans.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod plan_common;

use std::collections::BTreeSet;

use kakao_sync_check::diagram::timeline::{BarKind, Measures, Timeline};
use kakao_sync_check::exchange::{read_case, write_plans};
use kakao_sync_check::facts::{
    Account, AccountId, App, AppBusiness, AppId, AppRole, Case, Channel, ChannelBusiness, ChannelId, ChannelRole,
    ChannelState, Connection, Date, Fact, OutsideService, Trade,
};
use kakao_sync_check::plan::{
    Days, Document, End, Guidance, NeededDocument, NoTable, OpenEnd, Plan, Request, Schedule, Spot, document_sets,
    documents, guidance, parts, plans, schedule,
};
use kakao_sync_check::rules::{Edition, GuidanceKind, Readings, evaluate};
use kakao_sync_check::wording::Lang;
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::plan as words;
use plan_common::*;
use serde_json::Value;

/// One owner of everything, and a channel for each state.
fn case(states: &[Fact<ChannelState>]) -> Case {
    let (account, app) = (AccountId::from("owner"), AppId::from("shop"));
    let mut case = Case { trade: Fact::Known(BTreeSet::new()), ..Case::default() };
    case.accounts.push(Account { id: account.clone(), name: "지훈".into() });
    let business = Fact::Known(AppBusiness::Registered(info(X, "")));
    case.apps.push(App { business, ..App::new(app.clone(), "한빛 앱".into()) });
    case.app_roles.insert((account.clone(), app), AppRole::Owner);
    for (index, state) in states.iter().enumerate() {
        let id = ChannelId::from(&*format!("c{index}"));
        case.channel_roles.insert((account.clone(), id.clone()), ChannelRole::Master);
        case.channels.push(Channel {
            state: *state,
            business: Fact::Known(ChannelBusiness::Saved(info(X, ""))),
            connections: Fact::Known(Vec::new()),
            ..Channel::new(id, format!("채널 {index}"))
        });
    }
    case
}

fn best(case: &Case, today: &str) -> Plan {
    let chosen: Vec<ChannelId> = case.channels.iter().map(|channel| channel.id.clone()).collect();
    let request = Request { case, channels: &chosen, readings: Readings::default(), today: date(today), prefer: None };
    plans(request).best().unwrap().clone()
}

fn dated(case: &Case, today: &str) -> (Plan, Schedule) {
    let plan = best(case, today);
    let schedule = schedule(&plan, case, date(today)).unwrap();
    (plan, schedule)
}

const ORDINARY: Fact<ChannelState> = Fact::Known(ChannelState::Ordinary);

fn in_review(since: &str) -> Fact<ChannelState> {
    Fact::Known(ChannelState::InReview { requested_on: Fact::Known(date(since)) })
}

fn days(dates: &[&str]) -> Vec<Date> {
    dates.iter().map(|one| date(one)).collect()
}

#[test]
fn an_application_of_today_ends_as_the_rulebooks_vector_says_with_its_holidays_named() {
    let (plan, dates) = dated(&case(&[ORDINARY]), "2026-12-24");
    assert_eq!(plan.cost.days, Days::Known(5));
    assert_eq!((dates.finish.earliest, dates.finish.latest), (date("2026-12-30"), Some(date("2027-01-04"))));
    assert_eq!(dates.holidays.iter().map(|one| one.date).collect::<Vec<_>>(), days(&["2026-12-25", "2027-01-01"]));
    // Rejected on the first or the last day, and asked for again on that day.
    let again = dates.if_rejected_once.unwrap();
    assert_eq!((again.earliest, again.latest), (date("2027-01-05"), Some(date("2027-01-11"))));
}

#[test]
fn reviews_run_side_by_side_and_one_in_progress_is_counted_from_its_request() {
    let mut case = case(&[ORDINARY, in_review("2026-12-22"), Fact::Known(ChannelState::Business)]);
    let (_, dates) = dated(&case, "2026-12-24");
    let of = |channel: usize| (dates.channels[channel].1.earliest, dates.channels[channel].1.latest.unwrap());
    assert_eq!(of(0), (date("2026-12-30"), date("2027-01-04")));
    assert_eq!(of(1), (date("2026-12-28"), date("2026-12-30")));
    assert_eq!(of(2), (date("2026-12-24"), date("2026-12-24")));
    assert_eq!(dates.finish.latest, Some(date("2027-01-04")), "not the sum of both");
    // A holiday that the user adds moves all of it.
    case.holidays.insert(date("2026-12-28"));
    let (_, dates) = dated(&case, "2026-12-24");
    assert_eq!(dates.finish.latest, Some(date("2027-01-05")));
    case.channels.remove(0);
    let (plan, dates) = dated(&case, "2026-12-29");
    assert_eq!((dates.finish.earliest, dates.finish.latest), (date("2026-12-29"), Some(date("2026-12-31"))));
    assert_eq!(plan.cost.days, Days::Known(2));
}

#[test]
fn what_has_no_date_is_said_so_and_never_given_one() {
    let unknown = Fact::Known(ChannelState::InReview { requested_on: Fact::Unknown });
    let mut case = case(&[unknown, in_review("2026-12-01"), ORDINARY]);
    case.channels[2].connections = Fact::Known(vec![Connection::Outside(OutsideService::Other)]);
    let (plan, dates) = dated(&case, "2026-12-24");
    assert_eq!(plan.cost.days, Days::NotKnown);
    assert_eq!(dates.finish.latest, None);
    assert_eq!(dates.finish.earliest, date("2026-12-30"), "not before what is known");
    let open: Vec<&End> = dates.finish.open.iter().map(|index| &dates.spans[*index].end).collect();
    assert!(matches!(open[0], End::Open(OpenEnd::StartNotKnown)));
    assert!(matches!(open[1], End::Window { overdue: true, .. }));
    assert!(matches!(open[2], End::Open(OpenEnd::NoLength)));
    assert_eq!(open.len(), 3);
    assert!(dates.channels.iter().all(|(_, finish)| finish.latest.is_none()));
}

#[test]
fn a_review_is_not_overdue_on_its_last_day_but_is_on_the_next() {
    let case = case(&[in_review("2026-12-24")]);
    let overdue = |today: &str| matches!(dated(&case, today).1.spans[0].end, End::Window { overdue: true, .. });
    assert!(!overdue("2027-01-04"));
    assert_eq!(best(&case, "2027-01-04").cost.days, Days::Known(0));
    assert!(overdue("2027-01-05"));
    assert_eq!(best(&case, "2027-01-05").cost.days, Days::NotKnown);
}

#[test]
fn dates_without_a_holiday_table_are_refused_by_year() {
    let case = case(&[ORDINARY]);
    for (today, year) in [("2028-12-27", 2029), ("2025-12-31", 2025), ("2029-03-01", 2029)] {
        assert_eq!(schedule(&best(&case, today), &case, date(today)), Err(NoTable(year)), "{today}");
        for lang in Lang::ALL {
            assert!(words::dates::no_table(lang, NoTable(year)).contains(&year.to_string()));
        }
    }
    // Only the second review would lie outside: the first is told, the branch is not.
    let (_, dates) = dated(&case, "2028-12-20");
    assert_eq!(dates.finish.latest, Some(date("2028-12-28")));
    assert_eq!(dates.if_rejected_once, None);
}

#[test]
fn what_may_not_be_needed_delays_the_latest_date_and_not_the_earliest() {
    let case = case(&[Fact::Unknown]);
    let (plan, dates) = dated(&case, "2026-11-23");
    assert!(plan.steps.iter().all(kakao_sync_check::plan::Step::is_if_needed));
    assert_eq!((dates.finish.earliest, dates.finish.latest), (date("2026-11-23"), Some(date("2026-11-30"))));
}

#[test]
fn documents_follow_the_trade_and_are_listed_once_for_each_business() {
    let certain = |document| NeededDocument { document, certain: true };
    let always = [certain(Document::BusinessRegistration), certain(Document::EmploymentOrId)];
    let mut case = case(&[ORDINARY, Fact::Known(ChannelState::Rejected), in_review("2026-11-20")]);
    assert_eq!(documents(&case), always);
    for trade in Trade::ALL {
        case.trade = Fact::Known(BTreeSet::from([trade]));
        assert_eq!(documents(&case)[2..], [certain(Document::TradeRegistration(trade))]);
    }
    case.trade = Fact::Unknown;
    assert_eq!(documents(&case).len(), 5);
    assert!(documents(&case)[2..].iter().all(|one| !one.certain));
    let sets = document_sets(&best(&case, TODAY), &case);
    assert_eq!(sets.len(), 1, "one business");
    assert_eq!(sets[0].channels, [ChannelId::from("c0"), ChannelId::from("c1")], "not the one in review");
    assert_eq!(sets[0].number.as_ref().unwrap().as_typed(), X);
}

#[test]
fn guidance_is_said_where_it_matters_and_never_twice() {
    let mut random = Random::new(5);
    let mut seen = BTreeSet::new();
    for _ in 0..300 {
        let (accounts, apps, channels) = (1 + random.below(3), 1 + random.below(2), random.below(4));
        let mut case = random_case(&mut random, accounts, apps, channels);
        if random.below(4) == 0 {
            case.apps.clear();
            case.app_roles.clear();
            case.channels.iter_mut().for_each(|channel| channel.connections = Fact::Unknown);
        }
        let edition = random.pick(&Edition::ALL);
        let readings = random.pick(&all_readings(edition));
        let trace = case.apps.first().and_then(|app| evaluate(&case, &case.accounts[0].id, &app.id, readings));
        let chosen: Vec<ChannelId> = case.channels.iter().map(|one| one.id.clone()).collect();
        let request = Request { case: &case, channels: &chosen, readings, today: date(TODAY), prefer: None };
        let found = plans(request);
        let all = guidance(&case, trace.as_ref(), found.best());
        let said: BTreeSet<(&str, Spot)> = all.iter().map(|one| (one.kind().id(), one.spot())).collect();
        let both = |one: &Guidance| matches!(one, Guidance::BranchAndHeadOffice(_));
        assert_eq!(said.len(), all.len() - all.iter().filter(|one| both(one)).count(), "{all:#?}");
        for lang in Lang::ALL {
            let texts: BTreeSet<String> =
                all.iter().map(|one| words::guidance::text(&Names { lang, case: &case }, edition, one)).collect();
            assert_eq!(texts.len(), all.len());
        }
        assert_eq!(said.contains(&("no-channel", Spot::Case)), case.channels.is_empty());
        assert_eq!(said.contains(&("no-app", Spot::Case)), case.apps.is_empty());
        for always in [("moved", Spot::Connecting), ("not-kakao", Spot::Case)] {
            assert!(said.contains(&always));
        }
        let connected = case.channels.iter().any(|one| one.connections.known().is_some_and(|all| !all.is_empty()));
        assert_eq!(all.iter().any(|one| one.kind() == GuidanceKind::Disconnect), connected);
        if let Some(trace) = &trace {
            let runs = |app: &App| app.in_use == Fact::Known(true);
            let warned = !runs(case.app(&trace.app).unwrap()) && case.apps.iter().any(runs);
            assert_eq!(said.contains(&("existing-app", Spot::App(trace.app.clone()))), warned);
        }
        seen.extend(all.iter().map(|one| one.kind().id()));
    }
    let every = BTreeSet::from([
        "existing-app",
        "own-both",
        "no-channel",
        "no-app",
        "team-member",
        "number-check",
        "scopes",
        "review-may-fail",
        "disconnect",
        "moved",
        "not-kakao",
        "next-steps",
    ]);
    assert_eq!(seen, every);
}

#[test]
fn a_branch_beside_a_head_office_is_told_apart_from_other_differences() {
    let mut case = case(&[Fact::Known(ChannelState::Business); 2]);
    // 85 is a branch, 81 a head office, 45 a person.
    let with = |stem: &str| {
        let fits = (0..10).map(|last| info(&format!("{stem}{last}"), "")).find(|one| one.number.check().is_ok());
        Fact::Known(ChannelBusiness::Saved(fits.unwrap()))
    };
    case.channels[0].business = with("220856251");
    case.channels[1].business = with("123456789");
    let trace = evaluate(&case, &AccountId::from("owner"), &AppId::from("shop"), Readings::default()).unwrap();
    let all = guidance(&case, Some(&trace), None);
    let branches: Vec<&Guidance> = all.iter().filter(|one| matches!(one, Guidance::BranchAndHeadOffice(_))).collect();
    assert_eq!(branches, [&Guidance::BranchAndHeadOffice(ChannelId::from("c0"))]);
}

#[test]
fn the_picture_shows_every_date_of_the_schedule_within_its_frame() {
    let mut random = Random::new(13);
    let mut bars = 0;
    for _ in 0..60 {
        let case = random_case(&mut random, 2, 1, 4);
        let chosen: Vec<ChannelId> = case.channels.iter().map(|one| one.id.clone()).collect();
        let today = date("2026-12-23");
        let edition = random.pick(&Edition::ALL);
        let readings = random.pick(&all_readings(edition));
        let request = Request { case: &case, channels: &chosen, readings, today, prefer: None };
        let Some(plan) = plans(request).best().cloned() else { continue };
        let dates = schedule(&plan, &case, today).unwrap();
        let measures = Measures::default();
        let picture = Timeline::new(&plan, &dates, &case, true, measures);
        assert!(picture.days.windows(2).all(|pair| pair[0].date.next() == Some(pair[1].date)), "no day is left out");
        assert!(picture.days.windows(2).all(|pair| pair[1].x == pair[0].x + measures.day));
        assert_eq!(picture.rows.len(), plan.steps.len());
        for (row, span) in picture.rows.iter().zip(&dates.spans) {
            assert!(!row.bars.is_empty(), "{span:?}");
            for bar in &row.bars {
                assert!(bar.width > 0 && bar.x >= measures.labels && bar.x + bar.width <= picture.width, "{bar:?}");
                assert!(bar.y >= measures.head && bar.y + bar.height <= picture.height);
                assert!((bar.y - row.y).abs() < measures.row / 2);
                bars += 1;
            }
            let apart = row.bars.windows(2).all(|pair| pair[0].x + pair[0].width <= pair[1].x);
            assert!(apart, "bars of a row lie side by side: {row:?}");
            let window = row.bars.iter().find(|bar| matches!(bar.kind, BarKind::Window | BarKind::Work));
            assert_eq!(window.map(|bar| (bar.from, bar.to)), span.range(today));
            if let Some(bar) = window {
                let column = |date| picture.days.iter().find(|day| day.date == date).unwrap().x;
                assert_eq!((bar.x, bar.x + bar.width), (column(bar.from), column(bar.to) + measures.day));
            }
        }
        for arrow in &picture.arrows {
            assert!(plan.steps[arrow.after].after.contains(&arrow.before));
        }
        for lang in Lang::ALL {
            let names = Names { lang, case: &case };
            let text = words::timeline::text(&names, &plan, &picture);
            for (index, step) in plan.steps.iter().enumerate() {
                let line = format!("{}. {}: ", index + 1, words::steps::step(&names, &plan, step));
                assert!(text.iter().any(|one| one.starts_with(&line) && one.len() > line.len()), "{line} {text:#?}");
            }
            let dated = picture.connecting.marks.iter().map(|mark| words::dates::date(lang, mark.date));
            dated.for_each(|date| assert!(text.iter().any(|line| line.contains(&date)), "{date} {text:#?}"));
        }
    }
    assert!(bars > 200, "{bars}");
}

#[test]
fn a_review_of_long_ago_does_not_squeeze_the_picture() {
    let case = case(&[in_review("2026-02-20"), ORDINARY]);
    let (plan, dates) = dated(&case, "2026-11-23");
    let picture = Timeline::new(&plan, &dates, &case, false, Measures::default());
    assert_eq!(picture.days[0].date, date("2026-11-09"));
    assert!(picture.days.len() < 40, "{}", picture.days.len());
    assert_eq!(picture.rows[0].bars[0].from, date("2026-02-20"), "though it says when that began");
    assert!(picture.today > picture.days[0].x);
}

#[test]
fn messages_name_the_person_the_places_and_the_documents_in_both_languages() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/nine-channels.json")).unwrap();
    let mut case = read_case(&text).unwrap();
    case.accounts[0].name = "민아\r\n1. 가짜".into();
    let (plan, dates) = dated(&case, "2026-11-23");
    for lang in Lang::ALL {
        let names = Names { lang, case: &case };
        let mut applied = 0;
        for part in parts(&plan) {
            let message = words::message::message(&names, &plan, &part, Some(&dates));
            let Some(person) = &part.person else {
                assert_eq!(message, None, "there is nothing to ask of Kakao");
                continue;
            };
            let message = message.unwrap();
            assert!(!message.contains('\r') && !message.lines().any(|line| line.starts_with("1. 가짜")));
            let role = match person {
                kakao_sync_check::plan::Person::Account(account) => names.account(account),
                kakao_sync_check::plan::Person::NotKnown(holder) => words::people::holder(&names, holder),
            };
            assert!(message.lines().next().unwrap().contains(&role.replace("\r\n", "  ")), "{message}");
            for step in part.steps().iter().map(|index| &plan.steps[*index]) {
                assert!(
                    message.contains(&words::places::place(lang, step.action.kind(), plan.edition).unwrap()),
                    "{message}"
                );
                applied += usize::from(message.contains("신청하기") && message.contains("사업자등록증"));
            }
            assert_eq!(part.connects, message.contains("비즈앱-채널 연결하기"));
        }
        assert!(applied > 0);
    }
}

#[test]
fn dates_and_ranges_read_as_they_are_written_in_each_language() {
    use words::dates::{date as say, range};
    let (a, b, c, d) = (date("2026-12-01"), date("2026-12-03"), date("2026-12-30"), date("2027-01-04"));
    assert_eq!(say(Lang::En, a), "Tue 1 Dec 2026");
    assert_eq!(say(Lang::Ko, a), "2026년 12월 1일(화)");
    assert_eq!(range(Lang::En, a, b), "1 to 3 Dec 2026");
    assert_eq!(range(Lang::Ko, a, b), "2026년 12월 1~3일");
    assert_eq!(range(Lang::En, c, d), "30 Dec 2026 to 4 Jan 2027");
    assert_eq!(range(Lang::Ko, c, d), "2026년 12월 30일~2027년 1월 4일");
    assert_eq!(range(Lang::En, date("2026-11-30"), b), "30 Nov to 3 Dec 2026");
    assert_eq!(range(Lang::Ko, date("2026-11-30"), b), "2026년 11월 30일~12월 3일");
}

#[test]
fn the_json_of_plans_holds_what_the_plans_hold() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/nine-channels.json")).unwrap();
    let case = read_case(&text).unwrap();
    let chosen: Vec<ChannelId> = case.channels.iter().map(|one| one.id.clone()).collect();
    let mut asked = chosen.clone();
    asked.push(ChannelId::from("nobody"));
    let json: Value =
        serde_json::from_str(&write_plans(&case, Edition::default(), &asked, date("2026-11-23"))).unwrap();
    assert_eq!(json["format"], "kakao-sync-check/plans");
    assert_eq!(json["channels"].as_array().unwrap().len(), chosen.len());
    let documented = &json["profiles"][1];
    assert_eq!(documented["profile"], "documented");
    let request = Request {
        case: &case,
        channels: &chosen,
        readings: Readings::default(),
        today: date("2026-11-23"),
        prefer: None,
    };
    let found = plans(request);
    assert_eq!(documented["plans"].as_array().unwrap().len(), found.all.len());
    let (plan, best) = (&documented["plans"][0], found.best().unwrap());
    let dates = schedule(best, &case, date("2026-11-23")).unwrap();
    assert_eq!(plan["account"], best.account.as_str());
    assert_eq!(plan["cost"]["steps"], best.cost.steps);
    assert_eq!(plan["dates"]["earliest"], dates.finish.earliest.to_string());
    for (step, of) in plan["steps"].as_array().unwrap().iter().zip(&best.steps) {
        assert_eq!(step["action"].to_string(), of.action.key());
        assert_eq!(step["if_needed"], of.is_if_needed());
    }
    let refused: Value =
        serde_json::from_str(&write_plans(&case, Edition::default(), &asked, date("2029-11-23"))).unwrap();
    assert_eq!(refused["profiles"][1]["plans"][0]["dates"]["no_table_for"], 2029);
}
