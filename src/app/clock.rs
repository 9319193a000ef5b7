//! What day it is, and what comes by chance: the one place that asks for either.

use crate::facts::Date;

/// Korea is nine hours ahead of UTC, all year round.
const AHEAD: f64 = 9.0 * 60.0 * 60.0 * 1000.0;

/// Today in Korea, wherever the browser is: business days are Korean ones.
pub fn today() -> Date {
    let there = js_sys::Date::new(&(js_sys::Date::now() + AHEAD).into());
    let year = u16::try_from(there.get_utc_full_year()).unwrap_or_default();
    let month = u8::try_from(there.get_utc_month() + 1).unwrap_or_default();
    let day = u8::try_from(there.get_utc_date()).unwrap_or_default();
    // A clock set beyond the calendar shows a day that no holiday table knows, which the page says.
    Date::new(year, month, day).unwrap_or(Date::FIRST)
}

/// Now, in milliseconds since 1970 (UTC).
pub fn now() -> u64 {
    whole(js_sys::Date::now())
}

/// A time in milliseconds since 1970 (UTC) as it is said in a language, by the clock of the device.
pub fn said(time: u64, lang: &str) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a time of today is far from where that matters")]
    let time = js_sys::Date::new(&(time as f64).into());
    let options = js_sys::Object::new();
    for (key, style) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        let _ = js_sys::Reflect::set(&options, &key.into(), &style.into());
    }
    time.to_locale_string(lang, &options).into()
}

/// A number by chance, of 52 bits.
pub fn chance() -> u64 {
    const BITS: f64 = 4_503_599_627_370_496.0;
    whole(js_sys::Math::random() * BITS)
}

/// A number from zero up without what stands behind its point.
fn whole(number: f64) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast keeps within its bounds")]
    let whole = number as u64;
    whole
}
