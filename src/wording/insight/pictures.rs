//! The labels of the map, and the twins of the pictures in text.

use crate::diagram::map::Says;
use crate::diagram::text::Saying;
use crate::facts::{AppBusiness, AppRole, ChannelRole, Fact};
use crate::rules::{Conditions, Count, Edition, Outcome, Verdict};
use crate::wording::Lang;
use crate::wording::editions::words;
use crate::wording::josa::{Josa, with};
use crate::wording::names::Names;
use crate::wording::plan::steps;
use crate::wording::{answer, terms};

use super::changes::leverage;

/// The text of a label on the map.
pub fn map(names: &Names<'_>, says: &Says) -> String {
    let lang = names.lang;
    match says {
        Says::Accounts => lang.pick("Accounts", "카카오계정").to_owned(),
        Says::Apps => lang.pick("Apps", "앱").to_owned(),
        Says::Channels => lang.pick("Channels", "채널").to_owned(),
        Says::Account(id) => names.account(id).to_owned(),
        Says::App(id) => names.app(id).to_owned(),
        Says::Channel(id) => names.channel(id).to_owned(),
        Says::Login { chosen, listed, best } => {
            let listed = answer::figure(lang, *listed);
            let own = match (lang, chosen) {
                (Lang::En, true) => format!("Login: {listed}"),
                (Lang::En, false) => format!("Lists {listed}"),
                (Lang::Ko, true) => format!("로그인: {listed}개"),
                (Lang::Ko, false) => format!("로그인하면 {listed}개"),
            };
            match (lang, best) {
                (_, None) => own,
                (Lang::En, Some((id, more))) => {
                    format!("{own}. {} would list {}.", names.account(id), answer::figure(lang, *more))
                }
                (Lang::Ko, Some((id, more))) => {
                    format!("{own}. {}으로는 {}개.", steps::account(names, id), answer::figure(lang, *more))
                }
            }
        }
        Says::Selectable { edition, outcome, reasons } => selectable(lang, *edition, *outcome, *reasons),
        Says::AppBusiness(id) => match names.case.app(id).map(|app| &app.business) {
            Some(Fact::Known(AppBusiness::Registered(info))) if info.number.comparable().is_some() => {
                info.number.as_typed().to_owned()
            }
            Some(Fact::Known(AppBusiness::Registered(_))) => {
                lang.pick("Business number?", "사업자등록번호?").to_owned()
            }
            Some(Fact::Known(AppBusiness::Individual)) => lang.pick("Individual developer", "개인 개발자").to_owned(),
            Some(Fact::Known(AppBusiness::None)) => lang.pick("No business number", "사업자등록번호 없음").to_owned(),
            Some(Fact::Unknown) | None => lang.pick("Business number?", "사업자등록번호?").to_owned(),
        },
        Says::AppRole(role) => terms::known(lang, *role, terms::app_role).to_owned(),
        Says::ChannelRole(role) => terms::known(lang, *role, terms::channel_role).to_owned(),
        Says::Verdict { verdict: Verdict::NotListed, reasons } => {
            format!("{}: {}", lang.pick("Blocked by", "막는 조건"), terms::conditions(lang, *reasons))
        }
        Says::Verdict { verdict: Verdict::CantTell, reasons } => {
            format!("{}: {}", lang.pick("Not known", "확인 필요"), terms::conditions(lang, *reasons))
        }
        Says::Verdict { verdict: known, .. } => terms::verdict(lang, *known).to_owned(),
        Says::Count(number) => terms::channel_count(lang, *number),
        Says::MoreAccounts(number) => match lang {
            Lang::En => format!("{number} more"),
            Lang::Ko => format!("계정 {number}개 더"),
        },
        Says::MoreApps(number) => match lang {
            Lang::En => format!("{number} more"),
            Lang::Ko => format!("앱 {number}개 더"),
        },
    }
}

fn selectable(lang: Lang, edition: Edition, outcome: Outcome, reasons: Conditions) -> String {
    let word = words(edition).app_short.of(lang, outcome);
    match outcome {
        Outcome::Met => word.to_owned(),
        Outcome::NotMet | Outcome::Unknown => format!("{word}: {}", terms::conditions(lang, reasons)),
    }
}

/// One thing that a picture says, as a sentence.
pub fn saying(names: &Names<'_>, saying: &Saying) -> String {
    let lang = names.lang;
    match saying {
        Saying::Listed(count) => format!("{}.", answer::sentence(lang, *count)),
        Saying::Button { edition, outcome } => way_in(lang, *edition, *outcome),
        Saying::Login { account: id, chosen, role, outcome, listed } => {
            login(lang, &steps::account(names, id), *chosen, *role, *outcome, *listed)
        }
        Saying::Best { account: id, listed } => match lang {
            Lang::En => {
                format!("Logged in as {}, {} would be listed.", names.account(id), answer::tab(lang, *listed))
            }
            Lang::Ko => {
                format!(
                    "{}으로 로그인하면 채널 {}개가 표시됩니다.",
                    steps::account(names, id),
                    answer::figure(lang, *listed)
                )
            }
        },
        Saying::App { edition, app: id, chosen, selectable, reasons } => {
            let name = steps::app(names, id);
            let name = match (lang, chosen) {
                (_, true) => name,
                (Lang::En, false) => format!("{name} (another app)"),
                (Lang::Ko, false) => format!("다른 앱 {name}"),
            };
            let says = words(*edition).app_is.named(lang, *selectable, &name);
            missing(lang, says, *selectable, *reasons)
        }
        Saying::Channel { channel: id, role, verdict, reasons, depends } => {
            let mut text = channel_sentence(lang, &steps::channel(names, id), *verdict, *reasons);
            if let Some(role) = role {
                text.push_str(&role_on_channel(lang, *role));
            }
            if *depends {
                text.push_str(lang.pick(" This depends on how the rule is read.", " 해석에 따라 결과가 달라집니다."));
            }
            text
        }
        Saying::Group { key, channels: ids } => {
            let name = match lang {
                Lang::En => format!("{} ({})", terms::channel_count(lang, ids.len()), names.channels(ids)),
                Lang::Ko => format!("채널 {}개({})", ids.len(), names.channels(ids)),
            };
            channel_sentence(lang, &name, key.verdict, key.reasons)
        }
        Saying::Totals(totals) => leverage(names, totals),
        Saying::Cell { account: login, app: chosen, channel: id, verdict, reasons } => {
            let who = match lang {
                Lang::En => format!("{} with {}: ", names.account(login), names.app(chosen)),
                Lang::Ko => format!("{}, {}: ", names.account(login), names.app(chosen)),
            };
            who + &channel_sentence(lang, &steps::channel(names, id), *verdict, *reasons)
        }
    }
}

/// Whether there is a way in, as a sentence.
pub(super) fn way_in(lang: Lang, edition: Edition, outcome: Outcome) -> String {
    format!("{}.", answer::way_in(lang, edition, outcome))
}

fn login(lang: Lang, name: &str, chosen: bool, role: Fact<AppRole>, outcome: Outcome, listed: Count) -> String {
    let word = terms::known(lang, role, terms::app_role);
    match lang {
        Lang::En => {
            let who = if chosen { format!("{name} is logged in") } else { format!("{name} could log in instead") };
            let role = match role {
                Fact::Known(AppRole::None) => "without a role on the app".to_owned(),
                Fact::Known(AppRole::Owner | AppRole::Editor) => format!("as {word} of the app"),
                Fact::Known(AppRole::Member) => format!("as a {} of the app", word.to_ascii_lowercase()),
                Fact::Unknown => "with an unknown role on the app".to_owned(),
            };
            format!("{who}, {role} ({}): {}.", terms::outcome(lang, outcome), answer::listed_of(lang, listed))
        }
        Lang::Ko => {
            let who = if chosen {
                format!("{name}으로 로그인했습니다.")
            } else {
                format!("{name}으로 로그인할 수도 있습니다.")
            };
            let listed = answer::figure(lang, listed);
            format!("{who} 앱 권한: {word}({}). 채널 {listed}개가 표시됩니다.", terms::outcome(lang, outcome))
        }
    }
}

/// What is said of an app, with what is missing.
fn missing(lang: Lang, says: String, outcome: Outcome, reasons: Conditions) -> String {
    let reasons = terms::conditions(lang, reasons);
    match (lang, outcome) {
        (_, Outcome::Met) => format!("{says}."),
        (Lang::En, Outcome::NotMet) => format!("{says}; not met: {reasons}."),
        (Lang::En, Outcome::Unknown) => format!("{says}; unknown: {reasons}."),
        (Lang::Ko, Outcome::NotMet) => format!("{says}. 미충족: {reasons}."),
        (Lang::Ko, Outcome::Unknown) => format!("{says}. 확인 필요: {reasons}."),
    }
}

/// A channel's verdict with all reasons.
pub(super) fn channel_sentence(lang: Lang, name: &str, verdict: Verdict, reasons: Conditions) -> String {
    let reasons = terms::conditions(lang, reasons);
    let topic = || with(name, Josa::EunNeun);
    match (lang, verdict) {
        (Lang::En, Verdict::Listed) => format!("{name}: listed."),
        (Lang::En, Verdict::AlreadyConnected) => format!("{name}: already connected."),
        (Lang::En, Verdict::NotListed) => format!("{name}: not listed; not met: {reasons}."),
        (Lang::En, Verdict::CantTell) => format!("{name}: can’t tell yet; unknown: {reasons}."),
        (Lang::Ko, Verdict::Listed) => format!("{} 목록에 표시됩니다.", topic()),
        (Lang::Ko, Verdict::AlreadyConnected) => format!("{} 이미 연결되어 있습니다.", topic()),
        (Lang::Ko, Verdict::NotListed) => format!("{} 목록에 표시되지 않습니다. 미충족: {reasons}.", topic()),
        (Lang::Ko, Verdict::CantTell) => {
            format!("{} 목록에 표시될지 아직 판단할 수 없습니다. 확인 필요: {reasons}.", topic())
        }
    }
}

fn role_on_channel(lang: Lang, role: Fact<ChannelRole>) -> String {
    let word = terms::known(lang, role, terms::channel_role);
    match lang {
        Lang::En => match role {
            Fact::Known(ChannelRole::None) => " Role on the channel: none.".to_owned(),
            Fact::Known(_) => format!(" Role on the channel: {word}."),
            Fact::Unknown => " Role on the channel: unknown.".to_owned(),
        },
        Lang::Ko => format!(" 채널 권한: {word}."),
    }
}
