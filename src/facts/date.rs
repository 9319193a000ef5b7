//! Calendar dates, as they stand in a case file.

use std::fmt;
use std::str::FromStr;

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The text or the numbers name no day: `YYYY-MM-DD` was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateError;

impl std::fmt::Display for DateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no day of the calendar, written as YYYY-MM-DD")
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// The first day of the calendar.
    pub const FIRST: Self = Self { year: 1, month: 1, day: 1 };

    /// The day with these numbers.
    ///
    /// # Errors
    /// If there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let exists = (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month);
        if exists { Ok(Self { year, month, day }) } else { Err(DateError) }
    }

    /// A day that is known to exist when this is compiled.
    pub(crate) const fn of(year: u16, month: u8, day: u8) -> Self {
        assert!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month));
        Self { year, month, day }
    }

    /// Year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01; negative before it.
    pub fn days_since_epoch(self) -> i64 {
        // Counted in years that begin in March, so that a leap day ends its year.
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let month = i64::from((self.month + 9) % 12);
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
    }

    /// Day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        (self.days_since_epoch() + 3).rem_euclid(7) as u8
    }

    /// The next day, if the calendar has one.
    pub fn next(self) -> Option<Self> {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|_| Self::new(self.year, self.month + 1, 1))
            .or_else(|_| Self::new(self.year + 1, 1, 1))
            .ok()
    }
}

/// The number of days in a month.
const fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let form =
            |(index, byte): (usize, u8)| if matches!(index, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
        if text.len() != 10 || !text.bytes().enumerate().all(form) {
            return Err(DateError);
        }
        let mut parts = text.split('-');
        let mut part = || parts.next().and_then(|digits| digits.parse::<u16>().ok()).ok_or(DateError);
        Self::new(part()?, part()? as u8, part()? as u8)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_follows_the_one_before() {
        let mut day = Date::new(1800, 1, 1).unwrap_or_else(|_| unreachable!());
        while day.year() < 2201 {
            let next = day.next().unwrap_or_else(|| unreachable!());
            assert_eq!(next.days_since_epoch(), day.days_since_epoch() + 1, "{day}");
            assert_eq!(next.weekday(), (day.weekday() + 1) % 7, "{day}");
            assert_eq!(next.to_string().parse(), Ok(next));
            day = next;
        }
        assert_eq!("1970-01-01".parse::<Date>().map(Date::days_since_epoch), Ok(0));
        assert_eq!("2026-11-22".parse::<Date>().map(Date::weekday), Ok(6));
    }

    #[test]
    fn text_that_names_no_day_is_refused() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "20261122",
            "2026-11-22 ",
            "+026-11-22",
            "",
            "한글일자",
        ] {
            assert_eq!(text.parse::<Date>(), Err(DateError), "{text}");
        }
        assert!("2028-02-29".parse::<Date>().is_ok());
        assert_eq!(Date::new(9999, 12, 31).map(Date::next), Ok(None));
    }
}
