//! What a plan trades against the best one.

use crate::plan::{Cost, Days, DaysTradeOff, TradeOff};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};

use super::dates::business_days;

/// A plan's cost in one line.
pub fn cost(lang: Lang, cost: &Cost) -> String {
    let days = match (cost.days, lang) {
        (Days::Known(0), En) => "no waiting".to_owned(),
        (Days::Known(0), Ko) => "기다릴 일 없음".to_owned(),
        (Days::Known(days), En) => format!("at most {}", business_days(lang, days)),
        (Days::Known(days), Ko) => format!("최대 {}", business_days(lang, days)),
        (Days::NotKnown, En) => "end date unknown".to_owned(),
        (Days::NotKnown, Ko) => "완료일을 알 수 없음".to_owned(),
    };
    match lang {
        En => format!("{}, {}, {days}", count(cost.steps, "step", "steps"), count(cost.people, "person", "people")),
        Ko => format!("할 일 {}개, {}명, {days}", cost.steps, cost.people),
    }
}

fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// What a plan gains and what it costs for that, against the best one: "1 fewer person, but 5
/// more business days".
pub fn trade_off(lang: Lang, trade: &TradeOff) -> String {
    let mut gains = Vec::new();
    let mut losses = Vec::new();
    let mut put = |difference: i64, text: &dyn Fn(u64) -> String| match difference {
        0 => {}
        ..0 => gains.push(text(difference.unsigned_abs())),
        1.. => losses.push(text(difference.unsigned_abs())),
    };
    put(trade.steps, &|n| amount(lang, n, trade.steps > 0, Unit::Step));
    put(trade.people, &|n| amount(lang, n, trade.people > 0, Unit::Person));
    match trade.days {
        DaysTradeOff::By(days) => put(days, &|n| amount(lang, n, days > 0, Unit::Day)),
        DaysTradeOff::LosesDate => put(1, &|_| match lang {
            En => "an unknown end date".into(),
            Ko => "완료일을 알 수 없음".into(),
        }),
        DaysTradeOff::GainsDate => put(-1, &|_| match lang {
            En => "a known end date".into(),
            Ko => "완료일을 알 수 있음".into(),
        }),
    }
    put(trade.for_good, &|n| amount(lang, n, trade.for_good > 0, Unit::ForGood));
    put(trade.with_effort, &|n| amount(lang, n, trade.with_effort > 0, Unit::WithEffort));
    let (gains, losses) = (gains.join(", "), losses.join(", "));
    match (lang, gains.is_empty(), losses.is_empty()) {
        (En, true, true) => "equal in steps, people, days and ease of undoing".into(),
        (Ko, true, true) => "할 일, 인원, 기간, 되돌리기 쉬운 정도가 모두 같음".into(),
        (_, false, true) => gains,
        (_, true, false) => losses,
        (En, false, false) => format!("{gains}, but {losses}"),
        (Ko, false, false) => format!("{gains}, 대신 {losses}"),
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Step,
    Person,
    Day,
    ForGood,
    WithEffort,
}

fn amount(lang: Lang, number: u64, more: bool, unit: Unit) -> String {
    let one = number == 1;
    match lang {
        En => {
            let word = match unit {
                Unit::Step if one => "step",
                Unit::Step => "steps",
                Unit::Person if one => "person",
                Unit::Person => "people",
                Unit::Day if one => "business day",
                Unit::Day => "business days",
                Unit::ForGood if one => "change you can’t undo yourself",
                Unit::ForGood => "changes you can’t undo yourself",
                Unit::WithEffort if one => "change to undo by doing it again",
                Unit::WithEffort => "changes to undo by doing them again",
            };
            format!("{number} {} {word}", if more { "more" } else { "fewer" })
        }
        Ko => {
            let side = if more { "많음" } else { "적음" };
            match unit {
                Unit::Step => format!("할 일 {number}개 {side}"),
                Unit::Person => format!("사람 {number}명 {side}"),
                Unit::Day => format!("영업일 기준 {number}일 {}", if more { "더 걸림" } else { "덜 걸림" }),
                Unit::ForGood => format!("되돌릴 수 없는 변경 {number}건 {side}"),
                Unit::WithEffort => format!("되돌리려면 다시 작업해야 하는 변경 {number}건 {side}"),
            }
        }
    }
}
