//! Business days against the rulebook's vectors, a naive count and a holiday table that others keep.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::process::Command;

use kakao_sync_check::facts::Date;
use kakao_sync_check::plan::{HolidayName, Holidays, NoTable};

/// The holidays of rulebook 8, copied from there.
const RULEBOOK: [(u16, &str); 3] = [
    (
        2026,
        "01-01; 02-16, 17, 18; 03-01, 02; 05-01, 05, 24, 25; 06-03, 06; 07-17; 08-15, 17; 09-24, 25, 26; 10-03, 05, 09; 12-25",
    ),
    (
        2027,
        "01-01; 02-06, 07, 08, 09; 03-01; 05-01, 03, 05, 13; 06-06; 07-17, 19; 08-15, 16; 09-14, 15, 16; 10-03, 04, 09, 11; 12-25, 27",
    ),
    (2028, "01-01, 26, 27, 28; 03-01; 04-12; 05-01, 02, 05; 06-06; 07-17; 08-15; 10-02, 03, 04, 05, 09; 12-25"),
];

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is no date"))
}

fn rulebook() -> BTreeSet<Date> {
    let mut days = BTreeSet::new();
    for (year, months) in RULEBOOK {
        for month in months.split("; ") {
            let (month, rest) = month.split_once('-').unwrap();
            days.extend(rest.split(", ").map(|day| date(&format!("{year}-{month}-{day}"))));
        }
    }
    days
}

fn every_day() -> Vec<Date> {
    std::iter::successors(Some(date("2026-01-01")), |day| day.next()).take_while(|day| day.year() < 2029).collect()
}

#[test]
fn the_rulebooks_vectors_hold() {
    let none = BTreeSet::new();
    for (from, three, five) in [
        ("2026-12-24", "2026-12-30", "2027-01-04"),
        ("2027-02-04", "2027-02-11", "2027-02-15"),
        ("2027-04-30", "2027-05-07", "2027-05-11"),
        ("2027-09-10", "2027-09-20", "2027-09-22"),
    ] {
        let after = |days| Holidays::with(&none).add(date(from), days).unwrap().date;
        assert_eq!((after(3), after(5)), (date(three), date(five)), "{from}");
        assert_eq!(after(0), date(from), "day 0 is the day itself");
    }
}

#[test]
fn the_table_is_the_rulebooks() {
    let none = BTreeSet::new();
    let table: BTreeSet<Date> =
        every_day().into_iter().filter(|day| Holidays::with(&none).on(*day).unwrap().is_some()).collect();
    assert_eq!(table, rulebook());
}

#[test]
fn counting_agrees_with_a_naive_count_from_every_day_of_the_table() {
    let added = BTreeSet::from([date("2026-12-31"), date("2027-01-02"), date("2028-06-07")]);
    let holidays = Holidays::with(&added);
    let off: BTreeSet<Date> = rulebook().union(&added).copied().collect();
    // 1970-01-01 was a Thursday: days 2 and 3 after it, and every seventh from there, are a weekend.
    let weekend = |day: &Date| matches!(day.days_since_epoch().rem_euclid(7), 2 | 3);
    let days = every_day();
    let works: Vec<bool> = days.iter().map(|day| !weekend(day) && !off.contains(day)).collect();
    let mut checked = 0;
    for (start, from) in days.iter().enumerate() {
        assert_eq!(holidays.is_business_day(*from), Ok(works[start]), "{from}");
        for count in 0..=12 {
            let later = (start + 1..days.len()).filter(|index| works[*index]);
            let expected = std::iter::once(start).chain(later).nth(count as usize);
            let Some(expected) = expected else {
                assert_eq!(holidays.add(*from, count), Err(NoTable(2029)), "{from} + {count}");
                continue;
            };
            let counted = holidays.add(*from, count).unwrap();
            assert_eq!(counted.date, days[expected], "{from} + {count}");
            let passed: Vec<Date> = days[start..=expected]
                .iter()
                .skip(1)
                .filter(|day| off.contains(day) && !weekend(day))
                .copied()
                .collect();
            assert_eq!(counted.passed.iter().map(|one| one.date).collect::<Vec<_>>(), passed, "{from} + {count}");
            assert_eq!(holidays.passed(*from, counted.date).unwrap(), counted.passed);
            assert_eq!(holidays.between(*from, counted.date), Ok(count), "{from} + {count}");
            checked += 1;
        }
    }
    assert!(checked > 13_000, "{checked}");
}

#[test]
fn years_without_a_table_are_refused_and_not_guessed() {
    let none = BTreeSet::new();
    let holidays = Holidays::with(&none);
    assert_eq!(holidays.add(date("2025-12-31"), 3), Err(NoTable(2025)));
    assert_eq!(holidays.add(date("2029-01-02"), 0), Err(NoTable(2029)));
    assert_eq!(holidays.add(date("2028-12-28"), 2), Err(NoTable(2029)));
    assert_eq!(holidays.between(date("2028-12-28"), date("2029-01-03")), Err(NoTable(2029)));
    assert!(holidays.add(date("2028-12-28"), 1).is_ok());
}

#[test]
fn a_holiday_of_the_users_counts_and_is_named_as_such() {
    let added = BTreeSet::from([date("2026-12-31"), date("2026-12-25")]);
    let counted = Holidays::with(&added).add(date("2026-12-24"), 5).unwrap();
    assert_eq!(counted.date, date("2027-01-05"));
    let names: Vec<HolidayName> = counted.passed.iter().map(|one| one.name).collect();
    assert_eq!(names, [HolidayName::Christmas, HolidayName::Added, HolidayName::NewYear]);
}

/// Runs where Python and its package `holidays` are there, for instance in the project's own
/// `.tools/py`; else it prints a note and passes.
#[test]
fn the_table_is_that_of_the_python_package_holidays() {
    let script = "import holidays\nfor day in sorted(holidays.KR(years=[2026, 2027, 2028])): print(day)";
    let root = env!("CARGO_MANIFEST_DIR");
    let local = format!("{root}/.tools/py/bin/python");
    let found = [&*local, "python3", "python"].into_iter().find_map(|python| {
        let output = Command::new(python).args(["-c", script]).output().ok()?;
        output.status.success().then(|| String::from_utf8(output.stdout).unwrap())
    });
    let Some(found) = found else {
        println!("skipped: no Python with the package `holidays` (pip install holidays into .tools/py)");
        return;
    };
    assert_eq!(found.lines().map(date).collect::<BTreeSet<_>>(), rulebook());
}
