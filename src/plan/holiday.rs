//! The public holidays of rulebook 8, by name.

/// Why a day is a holiday in Korea. What it is called in a language is the wording's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HolidayName {
    /// 1 January.
    NewYear,
    /// The three days of the lunar New Year.
    Seollal,
    /// 1 March.
    IndependenceMovement,
    /// 1 May, a public holiday from 2026 on.
    Labour,
    /// 5 May.
    Children,
    /// The eighth day of the fourth lunar month.
    BuddhasBirthday,
    /// Local elections.
    LocalElection,
    /// Election of the National Assembly.
    AssemblyElection,
    /// 6 June.
    Memorial,
    /// 17 July, a public holiday from 2026 on.
    Constitution,
    /// 15 August.
    Liberation,
    /// The three days of the harvest festival.
    Chuseok,
    /// 3 October.
    NationalFoundation,
    /// 9 October.
    Hangul,
    /// 25 December.
    Christmas,
    /// Added by the user: a temporary holiday.
    Added,
}

/// The first year of the table.
pub(super) const FIRST_YEAR: u16 = 2026;

/// One table per year, from [`FIRST_YEAR`] on: month, day, name, and whether it is the substitute
/// for a holiday that fell on a day off. In the order of the calendar.
pub(super) const TABLE: [&[(u8, u8, HolidayName, bool)]; 3] = {
    use HolidayName::{
        AssemblyElection, BuddhasBirthday, Children, Christmas, Chuseok, Constitution, Hangul, IndependenceMovement,
        Labour, Liberation, LocalElection, Memorial, NationalFoundation, NewYear, Seollal,
    };
    [
        &[
            (1, 1, NewYear, false),
            (2, 16, Seollal, false),
            (2, 17, Seollal, false),
            (2, 18, Seollal, false),
            (3, 1, IndependenceMovement, false),
            (3, 2, IndependenceMovement, true),
            (5, 1, Labour, false),
            (5, 5, Children, false),
            (5, 24, BuddhasBirthday, false),
            (5, 25, BuddhasBirthday, true),
            (6, 3, LocalElection, false),
            (6, 6, Memorial, false),
            (7, 17, Constitution, false),
            (8, 15, Liberation, false),
            (8, 17, Liberation, true),
            (9, 24, Chuseok, false),
            (9, 25, Chuseok, false),
            (9, 26, Chuseok, false),
            (10, 3, NationalFoundation, false),
            (10, 5, NationalFoundation, true),
            (10, 9, Hangul, false),
            (12, 25, Christmas, false),
        ],
        &[
            (1, 1, NewYear, false),
            (2, 6, Seollal, false),
            (2, 7, Seollal, false),
            (2, 8, Seollal, false),
            (2, 9, Seollal, true),
            (3, 1, IndependenceMovement, false),
            (5, 1, Labour, false),
            (5, 3, Labour, true),
            (5, 5, Children, false),
            (5, 13, BuddhasBirthday, false),
            (6, 6, Memorial, false),
            (7, 17, Constitution, false),
            (7, 19, Constitution, true),
            (8, 15, Liberation, false),
            (8, 16, Liberation, true),
            (9, 14, Chuseok, false),
            (9, 15, Chuseok, false),
            (9, 16, Chuseok, false),
            (10, 3, NationalFoundation, false),
            (10, 4, NationalFoundation, true),
            (10, 9, Hangul, false),
            (10, 11, Hangul, true),
            (12, 25, Christmas, false),
            (12, 27, Christmas, true),
        ],
        &[
            (1, 1, NewYear, false),
            (1, 26, Seollal, false),
            (1, 27, Seollal, false),
            (1, 28, Seollal, false),
            (3, 1, IndependenceMovement, false),
            (4, 12, AssemblyElection, false),
            (5, 1, Labour, false),
            (5, 2, BuddhasBirthday, false),
            (5, 5, Children, false),
            (6, 6, Memorial, false),
            (7, 17, Constitution, false),
            (8, 15, Liberation, false),
            (10, 2, Chuseok, false),
            // National Foundation Day falls on the same day.
            (10, 3, Chuseok, false),
            (10, 4, Chuseok, false),
            (10, 5, Chuseok, true),
            (10, 9, Hangul, false),
            (12, 25, Christmas, false),
        ],
    ]
};
