//! The sentences of the answer: headline, gates, standing, what an undo takes back.

use crate::explain::delta::{Delta, Shift};
use crate::explain::prospects::Prospect;
use crate::facts::AppId;
use crate::facts::command::Command;
use crate::rules::{Condition, Count, Edition, Outcome, Profile, Reading, Standing, Verdict};

use super::Lang::{En, Ko};
use super::editions::{Text, words};
use super::josa::noun;
use super::names::Names;
use super::plan::steps;
use super::terms;
use super::{Label, Lang};

/// How many are listed: a range as long as details are missing, because zero is not unknown.
pub fn figure(lang: Lang, count: Count) -> String {
    match lang {
        _ if count.open() == 0 => count.least.to_string(),
        En => format!("{} to {}", count.least, count.most),
        Ko => format!("{}~{}", count.least, count.most),
    }
}

/// The answer in a few words, cut in three: the figure, which is marked, with what stands before and
/// behind it.
pub fn headline(lang: Lang, count: Count) -> [String; 3] {
    let (figure, all) = (figure(lang, count), count.all);
    match lang {
        En => [not_known(lang, count).into(), format!("{figure} of {all}"), " listed".into()],
        Ko => [format!("{all}개 중 "), format!("{figure}개"), format!(" 표시{}", not_known(lang, count))],
    }
}

/// The answer as a sentence.
pub fn sentence(lang: Lang, count: Count) -> String {
    let (figure, all, doubt) = (figure(lang, count), count.all, not_known(lang, count));
    match lang {
        En if all == 1 => format!("{doubt}{figure} of 1 channel would appear in the list"),
        En => format!("{doubt}{figure} of {all} channels would appear in the list"),
        Ko => format!("채널 {all}개 중 목록에 표시될 채널은 {figure}개입니다{doubt}"),
    }
}

/// That nothing can be said yet, where no channel is listed for sure and some may be.
const fn not_known(lang: Lang, count: Count) -> &'static str {
    match lang {
        _ if count.least > 0 || count.open() == 0 => "",
        En => "Can’t tell yet: ",
        Ko => "(확인 필요)",
    }
}

/// How many channels are unclear; nothing for none.
pub fn unclear(lang: Lang, count: Count) -> String {
    match (lang, count.open()) {
        (_, 0) => String::new(),
        (En, 1) => "1 is unclear: details are missing".into(),
        (En, open) => format!("{open} are unclear: details are missing"),
        (Ko, open) => format!("{open}개는 정보가 더 필요합니다"),
    }
}

/// The answer in one line, as it stands on the tab of a narrow page.
pub fn tab(lang: Lang, count: Count) -> String {
    let (figure, all) = (figure(lang, count), count.all);
    match lang {
        En => format!("{figure} of {all}"),
        Ko => format!("{all}개 중 {figure}개"),
    }
}

/// What an example comes to.
pub fn listed_of(lang: Lang, count: Count) -> String {
    match lang {
        En => format!("{} listed", tab(lang, count)),
        Ko => format!("{} 표시", tab(lang, count)),
    }
}

/// Whether there is a way in: the button appears, or the connection can be applied for.
pub const fn way_in(lang: Lang, edition: Edition, outcome: Outcome) -> &'static str {
    words(edition).way_in_is.of(lang, outcome)
}

/// What both conditions of the app come to: whether it can be selected, where that is asked.
pub fn app(names: &Names<'_>, edition: Edition, outcome: Outcome, app: &AppId) -> String {
    words(edition).app_is.named(names.lang, outcome, &steps::app(names, app))
}

/// A profile with how many channels it would list, as a choice.
pub fn profile_lists(lang: Lang, profile: Profile, count: Count) -> String {
    let (name, figure) = (terms::profile_short(lang, profile), figure(lang, count));
    match lang {
        En => format!("{name}: {figure}"),
        Ko => format!("{name}: {figure}개"),
    }
}

/// A login or an app that might be chosen, with what it would list: the channels that come onto the
/// list by it, of which the first is named, and how many drop off it.
pub fn would_list(names: &Names<'_>, name: &str, prospect: &Prospect) -> String {
    let lang = names.lang;
    let first = prospect.gained.first().map(|id| names.channel(id));
    let gained = first.map(|first| match (lang, prospect.gained.len()) {
        (_, 1) => format!("+1: {first}"),
        (En, count) => format!("+{count}: {first} and {} more", count - 1),
        (Ko, count) => format!("+{count}: {first} 외 {}개", count - 1),
    });
    let lost = (prospect.lost > 0).then(|| format!("−{}", prospect.lost));
    let change: Vec<_> = gained.into_iter().chain(lost).collect();
    let change = if change.is_empty() { String::new() } else { format!(" ({})", change.join(", ")) };
    format!("{name} · {}{change}", tab(lang, prospect.count))
}

/// A reading of the rules, behind the login and the app that are asked about.
pub fn read_as(lang: Lang, profile: Option<Profile>) -> String {
    let name = profile.map_or(Label::CustomReading.text(lang), |profile| terms::profile_short(lang, profile));
    match lang {
        En => name.to_ascii_lowercase(),
        Ko => name.to_owned(),
    }
}

/// What changed against a kept answer, where there is little room. One of another edition is told by where
/// it connects: what differs did not change, but is asked of another screen (rulebook 10).
pub fn since(lang: Lang, delta: &Delta) -> String {
    let (joins, leaves) = (delta.with(Shift::Joins).count(), delta.with(Shift::Leaves).count());
    // There is little room: the name is the short one.
    if let Some(pinned) = pinned_elsewhere(lang, delta, words(delta.editions.0).short) {
        return match joins + leaves {
            0 => pinned,
            _ => format!("+{joins} −{leaves} · {pinned}"),
        };
    }
    match lang {
        En if delta.is_empty() => "No change since pinned".into(),
        Ko if delta.is_empty() => "고정 후 변화 없음".into(),
        En if joins + leaves == 0 => "Other details since pinned".into(),
        Ko if joins + leaves == 0 => "고정 후 세부 변화".into(),
        En => format!("+{joins} −{leaves} since pinned"),
        Ko => format!("+{joins} −{leaves} (고정 후)"),
    }
}

/// Where one connects by a kept answer, by one of its names, if that is not where one connects now.
pub fn pinned_elsewhere(lang: Lang, delta: &Delta, name: Text) -> Option<String> {
    let name = name.of(lang);
    (!delta.is_of_one_edition()).then(|| match lang {
        En => format!("Pinned: {name}"),
        Ko => format!("고정한 결과: {name}"),
    })
}

/// What changed against a kept answer, from what changed between the two: an answer of another edition is
/// named first.
pub fn against_pinned(lang: Lang, delta: &Delta, changed: &str) -> String {
    match pinned_elsewhere(lang, delta, words(delta.editions.0).name) {
        Some(pinned) => format!("{pinned}. {changed}"),
        None if delta.is_empty() => Label::NothingChanged.text(lang).to_owned(),
        None => changed.to_owned(),
    }
}

/// Which readings change a verdict; nothing where none does.
pub fn standing(lang: Lang, standing: &Standing) -> Option<String> {
    let Standing::DependsOn(readings) = standing else { return None };
    let named: Vec<_> = readings.iter().map(|reading| terms::reading(lang, *reading)).collect();
    Some(match lang {
        En => format!("depends on {}", named.join("; on ")),
        Ko => format!("해석에 따라 다름: {}", named.join(", ")),
    })
}

/// What was said of a channel before, where something else is said now.
pub const fn was(lang: Lang, verdict: Verdict) -> &'static str {
    match (lang, verdict) {
        (En, Verdict::Listed) => "was listed",
        (Ko, Verdict::Listed) => "이전: 표시됨",
        (En, Verdict::AlreadyConnected) => "was connected",
        (Ko, Verdict::AlreadyConnected) => "이전: 이미 연결됨",
        (En, Verdict::NotListed) => "was not listed",
        (Ko, Verdict::NotListed) => "이전: 표시 안 됨",
        (En, Verdict::CantTell) => "was unclear",
        (Ko, Verdict::CantTell) => "이전: 확인 필요",
    }
}

/// A condition that channels are filtered by, with how many it keeps off the list.
pub fn blocks(lang: Lang, condition: Condition, count: usize) -> String {
    format!("{}{}", terms::condition(lang, condition), counted(count))
}

/// How many channels pass the filters.
pub fn passing(lang: Lang, count: usize, all: usize) -> String {
    match lang {
        En => format!("{count} of {all}"),
        Ko => format!("{all}개 중 {count}개"),
    }
}

/// Going to the plan for the channels that pass the filters.
pub fn plan_these(lang: Lang, count: usize) -> String {
    match lang {
        En if count == 1 => "Plan this one".into(),
        En => format!("Plan these {count}"),
        Ko => format!("이 {count}개 할 일 보기"),
    }
}

/// Who can do something; nothing where nobody has to.
pub fn done_by(lang: Lang, people: &str) -> String {
    match lang {
        _ if people.is_empty() => String::new(),
        En => format!("Who: {people}"),
        Ko => format!("담당: {people}"),
    }
}

/// A reading as the heading of its comparison.
pub fn reading_heading(lang: Lang, reading: Reading) -> String {
    let name = terms::reading(lang, reading);
    let mut letters = name.chars();
    letters.next().into_iter().map(|first| first.to_ascii_uppercase()).chain(letters).collect()
}

/// Where an unknown leaves the facts: how many answers are missing.
pub fn missing_answers(lang: Lang, count: usize) -> Option<String> {
    match (lang, count) {
        (_, 0) => None,
        (En, 1) => Some("1 answer missing".into()),
        (En, count) => Some(format!("{count} answers missing")),
        (Ko, count) => Some(format!("확인할 것 {count}가지")),
    }
}

/// A number behind a heading; nothing for none.
pub fn counted(count: usize) -> String {
    if count == 0 { String::new() } else { format!(" ({count})") }
}

/// A new item's name, until the user names it.
pub fn copy_of(lang: Lang, name: &str) -> String {
    match lang {
        En => format!("{name} (copy)"),
        Ko => format!("{name} 사본"),
    }
}

/// What was removed, for the notice that offers to undo it.
pub fn removed(lang: Lang, name: &str) -> String {
    match lang {
        En => format!("Removed {name}."),
        Ko => format!("‘{name}’ 항목을 삭제했습니다."),
    }
}

/// Whose role a choice in the row of an app or of a channel gives.
pub fn role_here(lang: Lang, account: &str, on_app: bool) -> String {
    match (lang, on_app) {
        (En, true) => format!("{account}’s role on this app"),
        (En, false) => format!("{account}’s role on this channel"),
        (Ko, true) => format!("{}의 이 앱 권한", noun(account, "계정")),
        (Ko, false) => format!("{}의 이 채널 권한", noun(account, "계정")),
    }
}

/// That another case replaced what was on the page, or an empty one.
pub fn opened(lang: Lang, name: &str, empty: bool) -> String {
    match (lang, empty) {
        (En, true) => "Started a new check.".into(),
        (Ko, true) => "새 점검을 시작했습니다.".into(),
        (En, false) => format!("Opened {}.", or_untitled(lang, name)),
        (Ko, false) => format!("‘{}’ 점검을 열었습니다.", or_untitled(lang, name)),
    }
}

/// That a check was opened, and that others were kept beside it.
pub fn opened_with(lang: Lang, others: usize) -> String {
    match lang {
        En if others == 1 => "Opened the first file. The other one is in Your checks.".into(),
        En => format!("Opened the first file. The {others} others are in Your checks."),
        Ko => format!("첫 번째 파일을 열었습니다. 나머지 {others}개는 ‘내 점검’에 있습니다."),
    }
}

/// When a check was last changed.
pub fn changed(lang: Lang, time: &str) -> String {
    match lang {
        En => format!("changed {time}"),
        Ko => format!("{time} 변경"),
    }
}

/// That an opened case was put away again.
pub fn closed(lang: Lang, name: &str) -> String {
    match lang {
        En => format!("Closed {} again.", or_untitled(lang, name)),
        Ko => format!("‘{}’ 점검을 다시 닫았습니다.", or_untitled(lang, name)),
    }
}

/// What a case is called.
pub fn or_untitled(lang: Lang, name: &str) -> &str {
    match name.trim() {
        "" => Label::UntitledCase.text(lang),
        name => name,
    }
}

/// The opening of a case, for the names of undo and redo.
pub fn opening(lang: Lang, name: &str) -> String {
    match (lang, name.trim()) {
        (_, "") => Label::StartOver.text(lang).to_owned(),
        (En, name) => format!("open {name}"),
        (Ko, name) => format!("‘{name}’ 열기"),
    }
}

/// What a change is, for the names of undo and redo. Names are taken from the case before it or
/// after it, whichever has them.
pub fn change(names: &Names<'_>, command: &Command) -> String {
    let lang = names.lang;
    let of = |en: &str, ko: &str, name: String| match lang {
        En => format!("{en} {name}"),
        Ko => format!("{name} {ko}"),
    };
    match command {
        Command::RenameCase(_) => of(
            "name of",
            "이름",
            match lang {
                En => "the check".into(),
                Ko => "점검".into(),
            },
        ),
        Command::SetTrade(_) => of("trade", "업종", String::new()).trim().to_owned(),
        Command::SetHolidays(_) => of("holidays", "휴일", String::new()).trim().to_owned(),
        Command::PutAccount(one) => names.account(&one.id),
        Command::PutApp(one) => names.app(&one.id),
        Command::PutChannel(one) => names.channel(&one.id),
        Command::RemoveAccount(id) => of("remove", "삭제", names.account(id)),
        Command::RemoveApp(id) => of("remove", "삭제", names.app(id)),
        Command::RemoveChannel(id) => of("remove", "삭제", names.channel(id)),
        Command::CopyAccount(_, one) => of("duplicate", "복제", one.name.clone()),
        Command::CopyApp(_, one) => of("duplicate", "복제", one.name.clone()),
        Command::CopyChannel(_, one) => of("duplicate", "복제", one.name.clone()),
        Command::SetAppRole(account, ..) | Command::SetChannelRole(account, ..) => {
            of("role of", "권한", names.account(account))
        }
        Command::TickOff(tick, _) => of("mark as done:", "완료 표시", steps::action(names, &tick.action, None)),
        Command::Untick(action) => of("unmark:", "완료 표시 취소", steps::action(names, action, None)),
    }
}
