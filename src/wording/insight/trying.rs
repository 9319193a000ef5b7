//! What is tried out, and which channel one has come to.

use crate::explain::delta::Shift;
use crate::explain::trial::Ghost;
use crate::facts::ChannelId;
use crate::rules::Verdict;
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::names::Names;
use crate::wording::{answer, terms};

use super::changes::value;

/// What would be listed after a trial, which channels come and go, and what the channel that it is
/// tried for would still lack.
pub fn ghost(names: &Names<'_>, ghost: &Ghost, channel: &ChannelId) -> String {
    let lang = names.lang;
    let named = |shift| names.channels(ghost.delta.with(shift));
    let count = |shift| ghost.delta.with(shift).count();
    let mut says: Vec<String> = Vec::new();
    for (shift, one, several, ko) in
        [(Shift::Joins, "appears", "appear", "추가"), (Shift::Leaves, "drops out", "drop out", "빠짐")]
    {
        match (count(shift), lang) {
            (0, _) => {}
            (1, En) => says.push(format!("{} {one}", named(shift))),
            (_, En) => says.push(format!("{} {several}", named(shift))),
            (_, Ko) => says.push(format!("{} {ko}", named(shift))),
        }
    }
    if ghost.verdict != Verdict::Listed {
        says.push(still(lang, ghost, &names.channel(channel)));
    }
    let head = format!("→ {}", answer::listed_of(lang, ghost.delta.after.count()));
    if says.is_empty() { head } else { format!("{head}: {}", says.join("; ")) }
}

/// More conditions than these are only counted.
const NAMED: usize = 2;

/// The verdict that a channel would have, with what it would still lack.
fn still(lang: Lang, ghost: &Ghost, channel: &str) -> String {
    let verdict = terms::verdict(lang, ghost.verdict);
    let lacks = match (ghost.reasons.len(), lang) {
        (0, _) => String::new(),
        (count, _) if count <= NAMED => terms::conditions(lang, ghost.reasons),
        (count, En) => format!("{count} conditions left"),
        (count, Ko) => format!("남은 조건 {count}개"),
    };
    match lang {
        En if lacks.is_empty() => format!("{channel}: {}", verdict.to_ascii_lowercase()),
        En => format!("{channel}: {} ({lacks})", verdict.to_ascii_lowercase()),
        Ko if lacks.is_empty() => format!("{channel}: {verdict}"),
        Ko => format!("{channel}: {verdict}({lacks})"),
    }
}

/// The answer that is tried, where something is not known; nothing where something would be done.
pub fn tried_answer(names: &Names<'_>, ghost: &Ghost) -> Option<String> {
    let answer = value(names, ghost.trial.answer.as_ref()?);
    Some(match names.lang {
        En => format!("If {answer}:"),
        Ko => format!("‘{answer}’일 때:"),
    })
}

/// All that is tried for a channel, in one text.
pub fn tried(names: &Names<'_>, ghosts: &[Ghost], channel: &ChannelId) -> String {
    let one = |one: &Ghost| {
        let says = ghost(names, one, channel);
        tried_answer(names, one).map_or(says.clone(), |answer| format!("{answer} {says}"))
    };
    ghosts.iter().map(one).collect::<Vec<_>>().join(". ")
}

/// The place of a channel among those that are gone through, from 0 on.
pub fn place_of(lang: Lang, (place, count): (usize, usize)) -> String {
    match lang {
        En => format!("{} of {count}", place + 1),
        Ko => format!("{count}개 중 {}번째", place + 1),
    }
}
