//! What a change does: previews, what changed since, leverage, a better login.

use crate::explain::delta::{Change, Delta, Said, Shift};
use crate::explain::leverage::Leverage;
use crate::explain::survey::Gain;
use crate::explain::what_if::{Alternative, BusinessValue, NameValue, Value};
use crate::facts::{AppId, BusinessInfo, Connection, Fact};
use crate::rules::Verdict;
use crate::wording::Lang;
use crate::wording::editions::words;
use crate::wording::josa::noun;
use crate::wording::names::Names;
use crate::wording::{answer, reasons, terms};

/// What changes between two answers, in one line: "→ +2 listed: Main, Event". `case` names the
/// channels; give the case that still has those that are gone.
pub fn delta(names: &Names<'_>, delta: &Delta) -> String {
    let lang = names.lang;
    let mut parts = Vec::new();
    let joined: Vec<_> = delta.with(Shift::Joins).collect();
    let left: Vec<_> = delta.with(Shift::Leaves).collect();
    if !joined.is_empty() {
        let names = names.channels(joined.iter().copied());
        parts.push(match lang {
            Lang::En => format!("+{} listed: {names}", joined.len()),
            Lang::Ko => format!("{}개 더 표시: {names}", joined.len()),
        });
    }
    if !left.is_empty() {
        let names = names.channels(left.iter().copied());
        parts.push(match lang {
            Lang::En => format!("−{} listed: {names}", left.len()),
            Lang::Ko => format!("{}개 빠짐: {names}", left.len()),
        });
    }
    for now in [Verdict::AlreadyConnected, Verdict::NotListed, Verdict::CantTell] {
        let becomes = |change: &&Change| {
            change.shift() == Shift::Verdict && change.after.as_ref().is_some_and(|after| after.verdict == now)
        };
        let ids: Vec<_> = delta.changes.iter().filter(becomes).map(|change| &change.channel).collect();
        if !ids.is_empty() {
            let (verdict, names) = (terms::verdict(lang, now), names.channels(ids.iter().copied()));
            parts.push(match lang {
                Lang::En => format!("{} {}: {names}", ids.len(), verdict.to_ascii_lowercase()),
                Lang::Ko => format!("{}개 {verdict}: {names}", ids.len()),
            });
        }
    }
    let other = delta.changes.iter().filter(|change| matches!(change.shift(), Shift::Added | Shift::Removed)).count();
    if other > 0 {
        parts.push(match lang {
            Lang::En => format!("{} added or removed", terms::channel_count(lang, other)),
            Lang::Ko => format!("{} 추가 또는 삭제", terms::channel_count(lang, other)),
        });
    }
    let finer = |shift| delta.with(shift).count();
    let (reasons, standing) = (finer(Shift::Reasons), finer(Shift::Standing));
    if reasons > 0 {
        parts.push(match lang {
            Lang::En => format!("other reasons for {}", terms::channel_count(lang, reasons)),
            Lang::Ko => format!("{}의 제외 이유가 바뀜", terms::channel_count(lang, reasons)),
        });
    }
    if standing > 0 {
        parts.push(match lang {
            Lang::En => format!("a different rule reading now matters for {}", terms::channel_count(lang, standing)),
            Lang::Ko => format!("{}는 결과를 좌우하는 해석이 바뀜", terms::channel_count(lang, standing)),
        });
    }
    parts.extend(steps_to_the_list(lang, delta));
    if parts.is_empty() {
        parts.push(lang.pick("changes nothing", "달라지는 것 없음").to_owned());
    }
    format!("→ {}", parts.join("; "))
}

/// What changed before the list. The steps of two editions are not the same, so that only those of one
/// are compared; of two it is said which is asked now.
fn steps_to_the_list(lang: Lang, delta: &Delta) -> Vec<String> {
    let words = words(delta.editions.1);
    if !delta.is_of_one_edition() {
        let name = words.name.of(lang);
        return vec![match lang {
            Lang::En => format!("connecting in {name}"),
            Lang::Ko => format!("연결하는 곳: {name}"),
        }];
    }
    let turns = [(delta.button, words.way_in_turns), (delta.app_selectable, words.app_turns)];
    let turned = turns.into_iter().filter(|((before, after), _)| before != after);
    turned.map(|((_, after), turns)| turns.of(lang, after).to_owned()).collect()
}

/// What changed about one channel.
pub fn change(names: &Names<'_>, change: &Change) -> String {
    let lang = names.lang;
    let name = names.channel(&change.channel);
    let said = |said: &Option<Said>| match said {
        Some(said) if said.reasons.is_empty() => terms::verdict(lang, said.verdict).to_owned(),
        Some(said) => format!("{} ({})", terms::verdict(lang, said.verdict), terms::conditions(lang, said.reasons)),
        None => lang.pick("not in the check", "없음").to_owned(),
    };
    let (before, after) = (said(&change.before), said(&change.after));
    match (lang, change.shift()) {
        (Lang::En, Shift::Standing) => format!("{name}: {after}, but a different rule reading now matters."),
        (Lang::Ko, Shift::Standing) => {
            format!("{name}: {after}. 다만 결과를 바꾸는 해석이 달라졌습니다.")
        }
        (Lang::En, _) => format!("{name}: {after}, was {before}."),
        (Lang::Ko, _) => format!("{name}: {before} → {after}."),
    }
}

/// A condition's totals and what it alone holds back.
pub fn leverage(names: &Names<'_>, totals: &Leverage) -> String {
    let lang = names.lang;
    let name = terms::condition(lang, totals.condition);
    let counts = match lang {
        Lang::En => format!("{name}: not met for {}, unknown for {}.", totals.not_met, totals.unknown),
        Lang::Ko => format!("{name}: 미충족 {}개, 확인 필요 {}개.", totals.not_met, totals.unknown),
    };
    if totals.unlocks.is_empty() {
        return counts;
    }
    let names = names.channels(&totals.unlocks);
    match lang {
        Lang::En => {
            format!(
                "{counts} {} {} blocked by this alone: {names}.",
                terms::channel_count(lang, totals.unlocks.len()),
                if totals.unlocks.len() == 1 { "is" } else { "are" }
            )
        }
        Lang::Ko => format!("{counts} 이것만 해결하면 {}개가 더 표시됩니다: {names}.", totals.unlocks.len()),
    }
}

/// What a better login or app would bring. `chosen` is the present app: another one is named.
pub fn gain(names: &Names<'_>, gain: &Gain, chosen: &AppId) -> String {
    let lang = names.lang;
    let (who, which) = (names.account(&gain.account), names.app(&gain.app));
    let other_app = gain.app != *chosen;
    let [listed, before] = [gain.listed, gain.instead_of].map(|count| answer::figure(lang, count));
    let of = gain.listed.all;
    let head = match lang {
        Lang::En if other_app => {
            format!("As {who} with {which}: {listed} of {of} instead of {before}")
        }
        Lang::En => format!("As {who}: {listed} of {of} instead of {before}"),
        Lang::Ko => {
            let who = noun(&who, "계정");
            let app = if other_app { format!(" {}을 선택하면", noun(&which, "앱")) } else { String::new() };
            let login = if other_app { "로그인해" } else { "로그인하면" };
            format!("{who}으로 {login}{app} {of}개 중 {listed}개(현재 {before}개)")
        }
    };
    let gained = names.channels(&gain.gained);
    let lost = names.channels(&gain.lost);
    match lang {
        Lang::En if gain.lost.is_empty() => format!("{head}. Gains {gained}."),
        Lang::En => format!("{head}. Gains {gained}; loses {lost}."),
        Lang::Ko if gain.lost.is_empty() => format!("{head}. 추가: {gained}."),
        Lang::Ko => format!("{head}. 추가: {gained}. 제외: {lost}."),
    }
}

/// Another value of a fact, as a choice.
pub fn alternative(names: &Names<'_>, alternative: &Alternative) -> String {
    value(names, &alternative.value)
}

/// A fact's value, as a choice.
pub fn value(names: &Names<'_>, value: &Value) -> String {
    let lang = names.lang;
    let text = match value {
        Value::AppRole(role) => terms::known(lang, *role, terms::app_role),
        Value::ChannelRole(role) => terms::known(lang, *role, terms::channel_role),
        Value::State(state) => terms::known(lang, *state, terms::channel_state),
        Value::InUse(Fact::Known(true)) => lang.pick("In use", "사용 중"),
        Value::InUse(Fact::Known(false)) => lang.pick("Not in use", "사용하지 않음"),
        Value::InUse(Fact::Unknown) => terms::dont_know(lang),
        Value::Business(BusinessValue::Unknown) => terms::dont_know(lang),
        Value::Business(BusinessValue::None) => lang.pick("None", "없음"),
        Value::Business(BusinessValue::Individual) => lang.pick("Individual developer", "개인 개발자"),
        Value::Business(BusinessValue::Info(info)) => return business(lang, info),
        Value::Business(BusinessValue::Another) => lang.pick("Another number", "다른 번호"),
        Value::Name(NameValue::Missing) => lang.pick("No name given", "상호 없음"),
        Value::Name(NameValue::Given(name)) => return name.as_typed().trim().to_owned(),
        Value::Name(NameValue::Another) => lang.pick("Another name", "다른 상호"),
        Value::Connections(Fact::Unknown) => terms::dont_know(lang),
        Value::Connections(Fact::Known(all)) if all.is_empty() => lang.pick("Not connected", "연결 없음"),
        Value::Connections(Fact::Known(all)) => {
            let each = all.iter().map(|one| reasons::connection(one, names));
            return each.collect::<Vec<_>>().join(", ");
        }
        Value::Outside(service) => {
            return reasons::connection(&Connection::Outside(*service), names);
        }
    };
    text.to_owned()
}

fn business(lang: Lang, info: &BusinessInfo) -> String {
    let (number, name) = (info.number.as_typed().trim(), info.name.as_typed().trim());
    match (number.is_empty(), name.is_empty()) {
        (true, true) => lang.pick("A number not known", "번호 모름").to_owned(),
        (true, false) => name.to_owned(),
        (false, true) => number.to_owned(),
        (false, false) => format!("{number} ({name})"),
    }
}
