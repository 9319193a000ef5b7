//! Business information: registration number and business name (rulebook 4 and 7).

use super::fold::{lower_case, nfkc};

/// What is registered on an app or saved on a channel about the business behind it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct BusinessInfo {
    /// The business registration number, as typed.
    pub number: BusinessNumber,
    /// The business name, as typed, if it was given.
    pub name: BusinessName,
}

/// Business information as it is compared (rulebook 4): what is missing, or was typed without
/// anything that could be compared, is nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Comparable<'a> {
    /// The digits of the number.
    pub number: Option<&'a str>,
    /// The folded name.
    pub name: Option<&'a str>,
}

impl BusinessInfo {
    /// Takes what it lacks from another. A name may stay missing.
    pub fn complete(&mut self, from: Self) {
        if self.number.comparable().is_none() {
            self.number = from.number;
        }
        if self.name.comparable().is_none() {
            self.name = from.name;
        }
    }

    /// Number and name as they are compared.
    pub fn comparable(&self) -> Comparable<'_> {
        Comparable { number: self.number.comparable(), name: self.name.comparable() }
    }
}

/// Stands for what is on a certificate that the case does not know. Nothing that is typed is made
/// comparable to it: numbers have digits alone, and names no capitals.
const CERTIFICATE: &str = "CERTIFICATE";

/// A business registration number (사업자등록번호) as the user typed it. Any text is kept: what is
/// wrong with it is a warning, never a refusal (rulebook 7).
///
/// It is made ready for comparing once, when it is typed: a case is evaluated far more often.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct BusinessNumber {
    typed: String,
    digits: String,
}

/// Why a number cannot be right (rulebook 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberFault {
    /// Nothing that could be compared was typed.
    Missing,
    /// Not ten digits, but this many.
    Length(usize),
    /// Digits 1 to 3 are below 101.
    Office,
    /// Digits 4 and 5 are 00.
    Holder,
    /// Digits 6 to 9 are 0000.
    Serial,
    /// The last digit should be `expected`.
    CheckDigit {
        /// The digit that the first nine ask for.
        expected: u8,
        /// The digit that was typed.
        found: u8,
    },
}

impl std::fmt::Display for NumberFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing => f.write_str("no digit"),
            Self::Length(count) => write!(f, "{count} digits instead of ten"),
            Self::Office => f.write_str("digits 1 to 3 are below 101"),
            Self::Holder => f.write_str("digits 4 and 5 are 00"),
            Self::Serial => f.write_str("digits 6 to 9 are 0000"),
            Self::CheckDigit { expected, found } => write!(f, "the last digit is {found} instead of {expected}"),
        }
    }
}

impl std::error::Error for NumberFault {}

/// Whom digits 4 and 5 stand for (rulebook 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HolderKind {
    /// 01–79: a person who pays value-added tax.
    IndividualTaxable,
    /// 80: other bodies.
    OtherBody,
    /// 81, 86, 87, 88: the head office of a company.
    CompanyHeadOffice,
    /// 82: a non-profit body.
    NonProfit,
    /// 83: government.
    Government,
    /// 84: a foreign company.
    ForeignCompany,
    /// 85: a branch of a company.
    Branch,
    /// 89: a religious body.
    ReligiousBody,
    /// 90–99: a person exempt from value-added tax.
    IndividualExempt,
}

impl BusinessNumber {
    /// Keeps what was typed.
    pub fn new(typed: impl Into<String>) -> Self {
        let typed = typed.into();
        let digits = nfkc(&typed).chars().filter(char::is_ascii_digit).collect();
        Self { typed, digits }
    }

    /// The number on a certificate that the case does not know. It is a number, and equals no other
    /// that was typed.
    pub(crate) fn of_certificate() -> Self {
        Self { typed: String::new(), digits: String::from(CERTIFICATE) }
    }

    /// What was typed, to the letter.
    pub fn as_typed(&self) -> &str {
        &self.typed
    }

    /// Its digits alone; full-width digits count as digits.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The digits as a number is compared (rulebook 4), or nothing where no digit was typed: then
    /// the number is not known.
    pub fn comparable(&self) -> Option<&str> {
        Some(self.digits()).filter(|digits| !digits.is_empty())
    }

    /// Checks structure and check digit. A number that passes may still not exist.
    ///
    /// # Errors
    /// The first fault found, from left to right.
    pub fn check(&self) -> Result<HolderKind, NumberFault> {
        let digits: Vec<u8> = self.digits().bytes().map(|byte| byte - b'0').collect();
        let digits: [u8; 10] = match digits.try_into() {
            Ok(ten) => ten,
            Err(other) if other.is_empty() => return Err(NumberFault::Missing),
            Err(other) => return Err(NumberFault::Length(other.len())),
        };
        let [a, b, c, d, e, f, g, h, i, last] = digits;
        if u16::from(a) * 100 + u16::from(b) * 10 + u16::from(c) < 101 {
            return Err(NumberFault::Office);
        }
        let holder = HolderKind::of(d * 10 + e).ok_or(NumberFault::Holder)?;
        if [f, g, h, i] == [0; 4] {
            return Err(NumberFault::Serial);
        }
        let weighted: u32 = [a, b, c, d, e, f, g, h, i]
            .into_iter()
            .zip([1, 3, 7, 1, 3, 7, 1, 3, 5])
            .map(|(digit, weight)| u32::from(digit) * weight)
            .sum::<u32>()
            + u32::from(i) * 5 / 10;
        // The outer remainder matters: without it every number that ends in 0 would be refused.
        let expected = ((10 - weighted % 10) % 10) as u8;
        if last == expected { Ok(holder) } else { Err(NumberFault::CheckDigit { expected, found: last }) }
    }

    /// What was typed, as NNN-NN-NNNNN as far as the digits reach, for a field that formats while
    /// one types. More than ten digits, or other signs among them, are left as typed.
    pub fn formatted(typed: &str) -> String {
        let digits = Self::new(typed).digits;
        let foreign = !nfkc(&typed.replace(['-', ' '], "")).bytes().all(|byte| byte.is_ascii_digit());
        if foreign || digits.len() > 10 {
            return typed.to_owned();
        }
        let mut formatted = String::with_capacity(12);
        for (index, digit) in digits.chars().enumerate() {
            if index == 3 || index == 5 {
                formatted.push('-');
            }
            formatted.push(digit);
        }
        formatted
    }

    /// Where the caret goes in the formatted number, in characters: behind as many digits as it
    /// was behind in the typed text. Deleting `forward` also steps over a hyphen, which could not
    /// be deleted because it is written again.
    pub fn caret(typed: &str, caret: usize, formatted: &str, forward: bool) -> usize {
        let place = Self::behind_digits(typed, caret, formatted);
        let at_hyphen = formatted.chars().nth(place) == Some('-');
        if forward && at_hyphen { place + 1 } else { place }
    }

    fn behind_digits(typed: &str, caret: usize, formatted: &str) -> usize {
        let before = Self::new(typed.chars().take(caret).collect::<String>()).digits().len();
        if before == 0 {
            return 0;
        }
        let digits = formatted.chars().enumerate().filter(|(_, c)| c.is_ascii_digit());
        digits.map(|(index, _)| index + 1).nth(before - 1).unwrap_or(formatted.chars().count())
    }
}

impl HolderKind {
    /// The holder that digits 4 and 5, read as one number, stand for; none for 00.
    fn of(code: u8) -> Option<Self> {
        Some(match code {
            1..=79 => Self::IndividualTaxable,
            80 => Self::OtherBody,
            81 | 86 | 87 | 88 => Self::CompanyHeadOffice,
            82 => Self::NonProfit,
            83 => Self::Government,
            84 => Self::ForeignCompany,
            85 => Self::Branch,
            89 => Self::ReligiousBody,
            90..=99 => Self::IndividualExempt,
            _ => return None,
        })
    }
}

/// A business name as the user typed it; blank where it was not given. Like a number, it is made
/// ready for comparing once.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct BusinessName {
    typed: String,
    folded: String,
}

impl BusinessName {
    /// Keeps what was typed.
    pub fn new(typed: impl Into<String>) -> Self {
        let typed = typed.into();
        // NFKC writes ㈜ as (주), so two marks are left to drop.
        let normal = nfkc(&typed).replace("주식회사", "").replace("(주)", "");
        let folded = lower_case(&normal.split_whitespace().collect::<Vec<_>>().join(" "));
        Self { typed, folded }
    }

    /// The name on a certificate that the case does not know, like
    /// [`BusinessNumber::of_certificate`].
    pub(crate) fn of_certificate() -> Self {
        Self { typed: String::new(), folded: String::from(CERTIFICATE) }
    }

    /// What was typed, to the letter.
    pub fn as_typed(&self) -> &str {
        &self.typed
    }

    /// The name as names are compared (rulebook 4): NFKC, without the marks of a company's form,
    /// runs of spaces folded, trimmed, lower case. Nothing where no name is left.
    pub fn comparable(&self) -> Option<&str> {
        Some(&*self.folded).filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str) -> Result<HolderKind, NumberFault> {
        BusinessNumber::new(typed).check()
    }

    #[test]
    fn the_rulebooks_numbers_pass_and_fail_as_it_says() {
        for good in ["123-45-67891", "220-81-62517", "120-81-47521", "2208162517", "２２０－８１－６２５１７"]
        {
            assert!(check(good).is_ok(), "{good}");
        }
        assert_eq!(check("123-45-67890"), Err(NumberFault::CheckDigit { expected: 1, found: 0 }));
        assert!(matches!(check("206-18-12345"), Err(NumberFault::CheckDigit { .. })));
        assert_eq!(check("220-81-62517"), Ok(HolderKind::CompanyHeadOffice));
        assert_eq!(check("123-45-67891"), Ok(HolderKind::IndividualTaxable));
    }

    #[test]
    fn structure_is_checked_before_the_sum() {
        // All zeros pass the sum alone.
        assert_eq!(check("000-00-00000"), Err(NumberFault::Office));
        assert_eq!(check("100-81-62517"), Err(NumberFault::Office));
        assert_eq!(check("220-00-62517"), Err(NumberFault::Holder));
        assert_eq!(check("220-81-00007"), Err(NumberFault::Serial));
        assert_eq!(check("220-81-6251"), Err(NumberFault::Length(9)));
        assert_eq!(check("사업자"), Err(NumberFault::Missing));
    }

    #[test]
    fn exactly_one_last_digit_fits_each_stem_and_zero_is_among_them() {
        let mut zeros = 0;
        for serial in 1..=9999 {
            let fits = (0..10).filter(|last| check(&format!("22081{serial:04}{last}")).is_ok()).collect::<Vec<_>>();
            assert_eq!(fits.len(), 1, "{serial}");
            zeros += usize::from(fits == [0]);
        }
        assert!(zeros > 900, "numbers that end in 0 must pass: {zeros}");
    }

    #[test]
    fn every_pair_of_digits_but_00_names_a_holder() {
        assert_eq!((0..100).filter(|code| HolderKind::of(*code).is_none()).collect::<Vec<_>>(), [0]);
    }

    #[test]
    fn formatting_is_stable_and_never_loses_a_digit() {
        for typed in ["", "2", "220", "2208", "220-8", "22081", "220816", "2208162517", "220-81-62517", "220 81 62517"]
        {
            let once = BusinessNumber::formatted(typed);
            assert_eq!(BusinessNumber::new(&*once).digits(), BusinessNumber::new(typed).digits());
            assert_eq!(BusinessNumber::formatted(&once), once);
        }
        assert_eq!(BusinessNumber::formatted("2208162517"), "220-81-62517");
        assert_eq!(BusinessNumber::formatted("22081625178"), "22081625178");
        assert_eq!(BusinessNumber::formatted("220-81-6251?"), "220-81-6251?");
    }

    #[test]
    fn the_caret_stays_behind_the_same_digit() {
        let digits = |text: &str, caret| text.chars().take(caret).filter(char::is_ascii_digit).count();
        for typed in ["", "2", "2208", "22081", "220816", "2208162517", "220-816", "22-081", "２２０８"] {
            let formatted = BusinessNumber::formatted(typed);
            for caret in 0..=typed.chars().count() {
                let place = BusinessNumber::caret(typed, caret, &formatted, false);
                let before = BusinessNumber::new(typed.chars().take(caret).collect::<String>()).digits().len();
                assert_eq!(digits(&formatted, place), before, "{typed} {caret}");
            }
        }
    }

    #[test]
    fn deleting_forward_passes_every_hyphen() {
        let mut typed = String::from("220-81-62517");
        let mut caret = 0;
        for _ in 0..12 {
            let left: String = typed.chars().enumerate().filter(|(index, _)| *index != caret).map(|(_, c)| c).collect();
            typed = BusinessNumber::formatted(&left);
            caret = BusinessNumber::caret(&left, caret, &typed, true);
        }
        assert_eq!(typed, "");
        let left = "220-8162517";
        assert_eq!(BusinessNumber::caret(left, 6, &BusinessNumber::formatted(left), true), 7);
    }

    #[test]
    fn names_are_compared_without_form_width_case_and_spacing() {
        let same =
            ["한빛상점", "주식회사 한빛상점", "㈜한빛상점", "(주) 한빛상점", " 한빛상점（주）", "한빛상점 주식회사"];
        for name in same {
            assert_eq!(BusinessName::new(name).comparable(), Some("한빛상점"), "{name}");
        }
        assert_eq!(BusinessName::new("Ｈａｎｂｉｔ   SHOP").comparable(), Some("hanbit shop"));
        assert_eq!(BusinessName::new(" ㈜ ").comparable(), None);
    }
}
