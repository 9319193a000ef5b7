//! Dates, ranges of dates and the names of holidays.

use crate::facts::Date;
use crate::plan::{Holiday, HolidayName, NoTable};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};

/// The name of a month in English, shortened.
const fn month(month: u8) -> &'static str {
    match month {
        1 => "Jan",
        2 => "Feb",
        3 => "Mar",
        4 => "Apr",
        5 => "May",
        6 => "Jun",
        7 => "Jul",
        8 => "Aug",
        9 => "Sep",
        10 => "Oct",
        11 => "Nov",
        _ => "Dec",
    }
}

/// The day of the week, shortened.
pub fn weekday(lang: Lang, date: Date) -> &'static str {
    match (lang, date.weekday()) {
        (En, 0) => "Mon",
        (En, 1) => "Tue",
        (En, 2) => "Wed",
        (En, 3) => "Thu",
        (En, 4) => "Fri",
        (En, 5) => "Sat",
        (En, _) => "Sun",
        (Ko, 0) => "월",
        (Ko, 1) => "화",
        (Ko, 2) => "수",
        (Ko, 3) => "목",
        (Ko, 4) => "금",
        (Ko, 5) => "토",
        (Ko, _) => "일",
    }
}

/// A date with its day of the week.
pub fn date(lang: Lang, date: Date) -> String {
    let (year, day) = (date.year(), date.day());
    match lang {
        En => format!("{} {day} {} {year}", weekday(lang, date), month(date.month())),
        Ko => format!("{year}년 {}월 {day}일({})", date.month(), weekday(lang, date)),
    }
}

/// A date without its year, for a label beside others.
pub fn short(lang: Lang, date: Date) -> String {
    match lang {
        En => format!("{} {}", date.day(), month(date.month())),
        Ko => format!("{}월 {}일", date.month(), date.day()),
    }
}

/// The month of a date with its year, as the heading of days.
pub fn month_of(lang: Lang, date: Date) -> String {
    match lang {
        En => format!("{} {}", month(date.month()), date.year()),
        Ko => format!("{}년 {}월", date.year(), date.month()),
    }
}

/// From one day to another where the month is plain to see.
pub fn days(lang: Lang, from: Date, to: Date) -> String {
    match lang {
        En => format!("{} to {}", from.day(), to.day()),
        Ko => format!("{}~{}일", from.day(), to.day()),
    }
}

/// From one date to another, no longer than needed.
pub fn range(lang: Lang, from: Date, to: Date) -> String {
    if from == to {
        return date(lang, from);
    }
    match lang {
        En if from.year() == to.year() && from.month() == to.month() => {
            format!("{} to {} {} {}", from.day(), to.day(), month(to.month()), to.year())
        }
        En if from.year() == to.year() => format!("{} to {} {}", short(lang, from), short(lang, to), to.year()),
        En => format!("{} {} to {} {}", short(lang, from), from.year(), short(lang, to), to.year()),
        Ko if from.year() == to.year() && from.month() == to.month() => {
            format!("{}년 {}~{}일", from.year(), short(lang, from).trim_end_matches('일'), to.day())
        }
        Ko if from.year() == to.year() => format!("{}년 {}~{}", from.year(), short(lang, from), short(lang, to)),
        Ko => format!("{}년 {}~{}년 {}", from.year(), short(lang, from), to.year(), short(lang, to)),
    }
}

/// A number of business days.
pub fn business_days(lang: Lang, days: u32) -> String {
    match (lang, days) {
        (En, 1) => "1 business day".into(),
        (En, _) => format!("{days} business days"),
        (Ko, _) => format!("영업일 기준 {days}일"),
    }
}

/// The name of a holiday.
pub const fn holiday_name(lang: Lang, name: HolidayName) -> &'static str {
    match (lang, name) {
        (En, HolidayName::NewYear) => "New Year’s Day",
        (Ko, HolidayName::NewYear) => "새해 첫날",
        (En, HolidayName::Seollal) => "Seollal",
        (Ko, HolidayName::Seollal) => "설날 연휴",
        (En, HolidayName::IndependenceMovement) => "Independence Movement Day",
        (Ko, HolidayName::IndependenceMovement) => "삼일절",
        (En, HolidayName::Labour) => "Labour Day",
        (Ko, HolidayName::Labour) => "노동절",
        (En, HolidayName::Children) => "Children’s Day",
        (Ko, HolidayName::Children) => "어린이날",
        (En, HolidayName::BuddhasBirthday) => "Buddha’s Birthday",
        (Ko, HolidayName::BuddhasBirthday) => "부처님오신날",
        (En, HolidayName::LocalElection) => "local elections",
        (Ko, HolidayName::LocalElection) => "지방선거일",
        (En, HolidayName::AssemblyElection) => "National Assembly election",
        (Ko, HolidayName::AssemblyElection) => "국회의원 선거일",
        (En, HolidayName::Memorial) => "Memorial Day",
        (Ko, HolidayName::Memorial) => "현충일",
        (En, HolidayName::Constitution) => "Constitution Day",
        (Ko, HolidayName::Constitution) => "제헌절",
        (En, HolidayName::Liberation) => "Liberation Day",
        (Ko, HolidayName::Liberation) => "광복절",
        (En, HolidayName::Chuseok) => "Chuseok",
        (Ko, HolidayName::Chuseok) => "추석 연휴",
        (En, HolidayName::NationalFoundation) => "National Foundation Day",
        (Ko, HolidayName::NationalFoundation) => "개천절",
        (En, HolidayName::Hangul) => "Hangul Day",
        (Ko, HolidayName::Hangul) => "한글날",
        (En, HolidayName::Christmas) => "Christmas Day",
        (Ko, HolidayName::Christmas) => "성탄절",
        (En, HolidayName::Added) => "a holiday you added",
        (Ko, HolidayName::Added) => "직접 추가한 휴일",
    }
}

/// A holiday with its date.
pub fn holiday(lang: Lang, holiday: Holiday) -> String {
    let (day, name) = (short(lang, holiday.date), holiday_name(lang, holiday.name));
    match (lang, holiday.substitute) {
        (En, false) => format!("{day} ({name})"),
        (En, true) => format!("{day} (substitute for {name})"),
        (Ko, false) => format!("{day} {name}"),
        (Ko, true) => format!("{day} {name} 대체공휴일"),
    }
}

/// The holidays that were passed over, as a sentence; nothing where there is none.
pub fn passed(lang: Lang, holidays: &[Holiday]) -> Option<String> {
    let list = holidays.iter().map(|one| holiday(lang, *one)).collect::<Vec<_>>().join(", ");
    (!holidays.is_empty()).then(|| match lang {
        En => format!("Weekends don’t count, nor do these holidays: {list}."),
        Ko => format!("주말과 다음 공휴일은 영업일로 세지 않았습니다: {list}"),
    })
}

/// Why a date is refused.
pub fn no_table(lang: Lang, refused: NoTable) -> String {
    let NoTable(year) = refused;
    match lang {
        En => format!("There is no holiday table for {year}, so no date is computed."),
        Ko => format!("{year}년 공휴일 자료가 없어 날짜를 계산하지 않습니다."),
    }
}
