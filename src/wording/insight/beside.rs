//! What another edition of the rules says of the same case.

use crate::explain::beside::{Beside, Cause, Gap};
use crate::explain::delta::Shift;
use crate::rules::{ChannelTrace, Condition, Edition, Outcome, Readings, Trace};
use crate::wording::Lang::{self, En, Ko};
use crate::wording::josa::{Josa, with};
use crate::wording::names::Names;
use crate::wording::reasons::{self, About};
use crate::wording::{editions, rulebook, terms};

/// What differs, all in all, by name.
pub fn beside(names: &Names<'_>, beside: &Beside) -> String {
    let (lang, delta) = (names.lang, &beside.delta);
    let edition = editions::words(beside.edition()).name.of(lang);
    let count = |shift| delta.with(shift).count();
    let channels = |count| terms::channel_count(lang, count);
    let mut parts = Vec::new();
    let mut part = |count: usize, said: String| {
        if count > 0 {
            parts.push(said);
        }
    };
    let (more, fewer) = (count(Shift::Joins), count(Shift::Leaves));
    let (others, reasons) = (count(Shift::Verdict), count(Shift::Reasons));
    let (named, gone) = (names.channels(delta.with(Shift::Joins)), names.channels(delta.with(Shift::Leaves)));
    match lang {
        En => {
            let of = |count| if count == 1 { "channel" } else { "channels" };
            part(more, format!("{more} more {} would be listed: {named}", of(more)));
            part(fewer, format!("{fewer} fewer {} would be listed: {gone}", of(fewer)));
            part(others, format!("{} would have a different result", channels(others)));
            part(reasons, format!("{} would have the same result, but for other reasons", channels(reasons)));
        }
        Ko => {
            part(more, format!("{}가 더 표시됩니다: {named}", channels(more)));
            part(fewer, format!("{}는 빠집니다: {gone}", channels(fewer)));
            part(others, format!("{}는 결과가 다릅니다", channels(others)));
            part(reasons, format!("{}는 결과는 같지만 이유가 다릅니다", channels(reasons)));
        }
    }
    match lang {
        _ if parts.is_empty() => lang
            .pick("Both screens give the same result for every channel.", "두 화면에서 모든 채널의 결과가 같습니다.")
            .to_owned(),
        En => format!("In {edition}, {}.", parts.join("; ")),
        Ko => format!("{edition}에서는 {}.", parts.join(". ")),
    }
}

/// How much another edition differs, in a few words; nothing where no channel has another verdict.
pub fn gap(lang: Lang, edition: Edition, gap: Gap) -> Option<String> {
    let part = |count: usize, en: &str, ko: &str| {
        (count > 0).then(|| match lang {
            En => format!("{count} {en}"),
            Ko => format!("{count}개 {ko}"),
        })
    };
    let fewer = if gap.more > 0 { "fewer" } else { "fewer listed" };
    let parts = [
        part(gap.more, "more listed", "더 표시"),
        part(gap.fewer, fewer, "빠짐"),
        part(gap.others, "with a different result", "결과 다름"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let name = editions::words(edition).name.of(lang);
    (!parts.is_empty()).then(|| match lang {
        En => format!("In {name}: {}", parts.join(", ")),
        Ko => format!("{name}: {}", parts.join(", ")),
    })
}

/// How many channels are told the same in both; nothing for none.
pub fn same(lang: Lang, count: usize, all: usize) -> Option<String> {
    Some(match lang {
        _ if count == 0 => return None,
        En if count == all => format!("{}: the same in both", terms::channel_count(lang, count)),
        En if count == 1 => "The other channel: the same in both".to_owned(),
        En => format!("The other {count} channels: the same in both"),
        Ko if count == all => format!("채널 {count}개 모두 같음"),
        Ko => format!("나머지 채널 {count}개는 같음"),
    })
}

/// Asking by another edition.
pub fn ask_by(lang: Lang, edition: Edition) -> String {
    let name = editions::words(edition).name.of(lang);
    match lang {
        En => format!("Check for connecting in {name}"),
        Ko => format!("{name} 기준으로 점검"),
    }
}

/// The two that stand side by side.
pub fn two(lang: Lang, here: Edition, there: Edition) -> String {
    let [here, there] = [here, there].map(|one| editions::words(one).name.of(lang));
    match lang {
        En => format!("{here} and {there} compared"),
        Ko => format!("{} {there} 비교", with(here, Josa::GwaWa)),
    }
}

/// The facts behind a cause, with the edition in which they stand in the way. The answers are those of
/// both, and what was found of the channel at this place in each.
pub fn cause<'a>(
    names: &Names<'_>,
    cause: &Cause,
    [here, there]: [&'a Trace; 2],
    place: usize,
) -> Option<(Edition, Outcome, String)> {
    let (trace, outcome) =
        if cause.here.and(cause.there) == cause.here { (here, cause.here) } else { (there, cause.there) };
    let found: &'a ChannelTrace = trace.channels.get(place)?;
    let about = About::at(names, trace, place).here(names.lang);
    let facts = reasons::facts(found.finding(cause.condition)?, &about, names);
    Some((trace.readings.edition, outcome, facts))
}

/// What each of two asks for, of a condition that comes out differently.
pub fn asks(lang: Lang, condition: Condition, readings: Readings) -> String {
    let name = editions::words(readings.edition).name.of(lang);
    format!("{name}: {}", rulebook::condition(lang, condition, readings))
}
