//! Business days in Korea (rulebook 8).

use std::collections::BTreeSet;

use crate::facts::Date;

use super::holiday::{FIRST_YEAR, HolidayName, TABLE};

/// The holiday table together with the days that the user added to it. It knows the years 2026 to
/// 2028 and refuses every other: weekends alone are never taken for the calendar.
#[derive(Debug, Clone, Copy)]
pub struct Holidays<'a> {
    added: &'a BTreeSet<Date>,
}

/// A holiday: the day, and why it is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// Why it is off.
    pub name: HolidayName,
    /// Whether it stands in for that holiday, which fell on a day off.
    pub substitute: bool,
}

/// A date that was reached by counting business days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The day that the count ends on.
    pub date: Date,
    /// The holidays from Monday to Friday that were passed over, in order. A holiday at a weekend
    /// delays nothing and is not named.
    pub passed: Vec<Holiday>,
}

/// There is no holiday table for this year, so nothing is computed for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoTable(
    /// The year that was needed.
    pub u16,
);

impl std::fmt::Display for NoTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no holiday table for {}", self.0)
    }
}

impl std::error::Error for NoTable {}

impl<'a> Holidays<'a> {
    /// The years that the table knows.
    pub const YEARS: [u16; TABLE.len()] = [FIRST_YEAR, FIRST_YEAR + 1, FIRST_YEAR + 2];

    /// The table with the user's own holidays, as a case holds them.
    pub const fn with(added: &'a BTreeSet<Date>) -> Self {
        Self { added }
    }

    /// The holiday on this day, if it is one. The table's name comes before the user's own.
    ///
    /// # Errors
    /// If there is no table for the year.
    pub fn on(self, date: Date) -> Result<Option<Holiday>, NoTable> {
        let year = date
            .year()
            .checked_sub(FIRST_YEAR)
            .and_then(|index| TABLE.get(usize::from(index)))
            .ok_or(NoTable(date.year()))?;
        let listed = year.iter().find(|(month, day, ..)| (*month, *day) == (date.month(), date.day()));
        let added = || self.added.contains(&date).then_some((HolidayName::Added, false));
        let found = listed.map(|(_, _, name, substitute)| (*name, *substitute)).or_else(added);
        Ok(found.map(|(name, substitute)| Holiday { date, name, substitute }))
    }

    /// Whether it is a business day: Monday to Friday and no holiday.
    ///
    /// # Errors
    /// If there is no table for the year.
    pub fn is_business_day(self, date: Date) -> Result<bool, NoTable> {
        Ok(self.on(date)?.is_none() && !is_weekend(date))
    }

    /// The n-th business day after a day, which itself is day 0 whatever day it is.
    ///
    /// # Errors
    /// If the day, or any day that would have to be counted, is in a year without a table.
    pub fn add(self, from: Date, days: u32) -> Result<Counted, NoTable> {
        self.on(from)?;
        let mut counted = Counted { date: from, passed: Vec::new() };
        let mut left = days;
        while left > 0 {
            counted.date = counted.date.next().ok_or(NoTable(counted.date.year()))?;
            match self.on(counted.date)? {
                _ if is_weekend(counted.date) => {}
                Some(holiday) => counted.passed.push(holiday),
                None => left -= 1,
            }
        }
        Ok(counted)
    }

    /// How many business days lie after `from`, up to and including `to`; none where `to` is not
    /// after `from`.
    ///
    /// # Errors
    /// If either day, or one between them, is in a year without a table.
    pub fn between(self, from: Date, to: Date) -> Result<u32, NoTable> {
        self.on(from)?;
        self.on(to)?;
        let mut count = 0;
        let mut day = from;
        while day < to {
            day = day.next().ok_or(NoTable(day.year()))?;
            count += u32::from(self.is_business_day(day)?);
        }
        Ok(count)
    }

    /// The holidays from Monday to Friday after `from`, up to and including `to`, in order.
    ///
    /// # Errors
    /// If either day, or one between them, is in a year without a table.
    pub fn passed(self, from: Date, to: Date) -> Result<Vec<Holiday>, NoTable> {
        self.on(from)?;
        let mut passed = Vec::new();
        let mut day = from;
        while day < to {
            day = day.next().ok_or(NoTable(day.year()))?;
            passed.extend(self.on(day)?.filter(|holiday| !is_weekend(holiday.date)));
        }
        Ok(passed)
    }
}

/// Saturday or Sunday.
pub(crate) fn is_weekend(date: Date) -> bool {
    date.weekday() >= 5
}
