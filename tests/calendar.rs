//! The calendar file, read by a parser that is not ours and held to RFC 5545 by the letter.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod plan_common;

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, Event};
use kakao_sync_check::exchange::calendar::write_calendar;
use kakao_sync_check::facts::{Case, Date};
use kakao_sync_check::plan::{End, Plan, Request, Schedule, parts, plans, schedule};
use kakao_sync_check::rules::Edition;
use kakao_sync_check::wording::Lang;
use kakao_sync_check::wording::names::Names;
use plan_common::*;

/// Plans of many cases, with names that have everything in them that a calendar file treats
/// specially.
fn samples() -> Vec<(Case, Plan, Schedule)> {
    let mut random = Random::new(11);
    let mut samples = Vec::new();
    while samples.len() < 60 {
        let mut case = random_case(&mut random, 2, 1, 3);
        case.accounts[0].name = "민아; \"대행사\", a\\b: c\r\nBEGIN:VEVENT".into();
        case.channels[0].name = "가나다라마바사아자차카타파하".repeat(4);
        case.channels[1].name = "emoji 👩‍👩‍👧‍👦 \u{7}\t채널".into();
        let chosen: Vec<_> = case.channels.iter().map(|one| one.id.clone()).collect();
        let (today, edition) = (date("2026-12-23"), random.pick(&Edition::ALL));
        let readings = random.pick(&all_readings(edition));
        let found = plans(Request { case: &case, channels: &chosen, readings, today, prefer: None });
        let Some(best) = found.best().cloned() else { continue };
        let dates = schedule(&best, &case, today).unwrap();
        if !best.steps.is_empty() {
            samples.push((case, best, dates));
        }
    }
    samples
}

fn events(file: &str) -> Vec<Event> {
    let calendar: Calendar = file.parse().unwrap_or_else(|error| panic!("{error}\n{file}"));
    assert_eq!(calendar.property_value("VERSION"), Some("2.0"));
    let event = |component: CalendarComponent| match component {
        CalendarComponent::Event(event) => event,
        other => panic!("not an event: {other:?}"),
    };
    calendar.components.into_iter().map(event).collect()
}

fn whole_day(value: Option<DatePerhapsTime>) -> Date {
    match value {
        Some(DatePerhapsTime::Date(day)) => date(&day.to_string()),
        other => panic!("not a whole day: {other:?}"),
    }
}

#[test]
fn a_foreign_parser_finds_every_date_of_the_schedule_and_no_other() {
    let mut windows = 0;
    for (case, plan, dates) in samples() {
        for lang in Lang::ALL {
            let events = events(&write_calendar(&Names { lang, case: &case }, &plan, &dates));
            let found: BTreeSet<(Date, Date)> =
                events.iter().map(|event| (whole_day(event.get_start()), whole_day(event.get_end()))).collect();
            let mut expected = BTreeSet::new();
            if parts(&plan).iter().any(|part| part.person.is_some() && !part.places.is_empty()) {
                expected.insert((dates.today, dates.today.next().unwrap()));
            }
            let windows_of = dates.spans.iter().filter(|span| matches!(span.end, End::Window { .. }));
            // One that is overdue has no date any more.
            for (from, to) in windows_of.filter_map(|span| span.range(dates.today)) {
                expected.insert((from, to.next().unwrap()));
                windows += 1;
            }
            for latest in dates.channels.iter().filter_map(|(_, finish)| finish.latest) {
                expected.insert((latest, latest.next().unwrap()));
            }
            assert_eq!(found, expected, "{plan:#?}");
            let uids: BTreeSet<&str> = events.iter().map(|event| event.get_uid().unwrap()).collect();
            assert_eq!(uids.len(), events.len(), "every event has an id of its own");
            for event in &events {
                let stamp = event.get_timestamp().unwrap().to_string();
                assert!(stamp.starts_with("2026-12-23 00:00:00"), "{stamp}");
                assert!(!event.get_summary().unwrap().is_empty());
            }
        }
    }
    assert!(windows > 40, "{windows}");
}

#[test]
fn lines_end_fold_and_stay_whole_as_the_standard_asks() {
    for (case, plan, dates) in samples() {
        let file = write_calendar(&Names { lang: Lang::Ko, case: &case }, &plan, &dates);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        let mut folded = 0;
        for line in file.strip_suffix("\r\n").unwrap().split("\r\n") {
            assert!(!line.contains(['\r', '\n']), "no bare line break: {line:?}");
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            assert!(!line.chars().any(char::is_control), "{line:?}");
            folded += usize::from(line.starts_with(' '));
        }
        assert!(folded > 0);
        let logical = file.replace("\r\n ", "");
        let count = |what: &str| logical.lines().filter(|line| *line == what).count();
        assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
        for line in logical.lines() {
            let (name, value) = line.split_once(':').unwrap();
            assert!(name.bytes().all(|byte| byte.is_ascii_uppercase() || b";=-".contains(&byte)), "{name}");
            if name == "SUMMARY" || name == "DESCRIPTION" {
                assert!(unescaped(value), "a bare ; or , or a stray backslash: {value}");
            }
        }
    }
}

/// Whether every backslash begins an escape of the standard and no comma or semicolon is bare.
fn unescaped(value: &str) -> bool {
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        let fine = match letter {
            '\\' => matches!(letters.next(), Some('\\' | ';' | ',' | 'n')),
            ';' | ',' => false,
            _ => true,
        };
        if !fine {
            return false;
        }
    }
    true
}

#[test]
fn an_event_keeps_its_id_whatever_the_day_and_the_language() {
    for (case, plan, dates) in samples() {
        let later = schedule(&plan, &case, date("2027-01-12")).unwrap();
        let ids = |lang: Lang, dates: &Schedule| -> BTreeSet<String> {
            let file = write_calendar(&Names { lang, case: &case }, &plan, dates);
            events(&file).iter().map(|event| event.get_uid().unwrap().to_owned()).collect()
        };
        assert_eq!(ids(Lang::En, &dates), ids(Lang::Ko, &dates));
        // Channels that can be connected on the same day share an event, and on a later day more do.
        assert!(ids(Lang::En, &later).is_subset(&ids(Lang::En, &dates)));
    }
}

/// Runs where Python and its package `icalendar` are there; else it prints a note and passes.
#[test]
fn a_second_parser_opens_it_too() {
    let script = "import sys, icalendar\n\
        calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n\
        assert not calendar.errors, calendar.errors\n\
        for event in calendar.walk('VEVENT'):\n    assert not event.errors, event.errors\n    print(event.decoded('DTSTART'), event.decoded('DTEND'))";
    let local = format!("{}/.tools/py/bin/python", env!("CARGO_MANIFEST_DIR"));
    let there = |python: &&str| {
        Command::new(python)
            .args(["-c", "import icalendar"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|one| one.success())
    };
    let Some(python) = [&*local, "python3", "python"].into_iter().find(there) else {
        println!("skipped: no Python with the package `icalendar` (pip install icalendar into .tools/py)");
        return;
    };
    for (case, plan, dates) in samples().into_iter().take(5) {
        let file = write_calendar(&Names { lang: Lang::Ko, case: &case }, &plan, &dates);
        let mut child =
            Command::new(python).args(["-c", script]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), file.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), events(&file).len());
    }
}
