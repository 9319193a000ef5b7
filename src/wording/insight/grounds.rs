//! The facts behind a condition's outcome: a few words for a cell, a sentence for everywhere else.

use crate::facts::{AppRole, BusinessName, Case, ChannelRole, ChannelState, Connection, Fact, OutsideService};
use crate::rules::{AppKind, Comparison, Finding, Grounds, Outcome, Relation, Tie};
use crate::wording::Lang;
use crate::wording::josa::{Josa, with};

use super::words::{app, app_role, channel_role, channel_state};

/// The deciding fact in a few words, for a cell of the matrix.
pub fn cell(lang: Lang, finding: &Finding) -> &'static str {
    let (en, ko) = match &finding.grounds {
        Grounds::AppRole { role, .. } => return app_role(lang, *role),
        Grounds::ChannelRole { role, .. } => return channel_role(lang, *role),
        Grounds::BusinessChannel { state } => return channel_state(lang, *state),
        Grounds::AppBusiness { kind } => match kind {
            Fact::Known(AppKind::Registered) => ("Registered", "등록됨"),
            Fact::Known(AppKind::IndividualDeveloper) => ("Individual", "개인 개발자"),
            Fact::Known(AppKind::NotRegistered) => ("None", "미등록"),
            Fact::Unknown => ("Unknown", "모름"),
        },
        Grounds::ChannelBusiness { saved } => match saved {
            Fact::Known(true) => ("Saved", "저장됨"),
            Fact::Known(false) => ("Not saved", "저장 안 됨"),
            Fact::Unknown => ("Unknown", "모름"),
        },
        Grounds::SameBusiness(comparison) => match comparison {
            Comparison::Same { .. } => ("Same", "일치"),
            Comparison::NumbersDiffer { .. } => ("Other number", "번호 다름"),
            Comparison::NamesDiffer { .. } => ("Other name", "상호 다름"),
            Comparison::NothingToCompare { .. } => ("Nothing there", "비교할 정보 없음"),
            Comparison::NumberNotKnown { .. } => ("Unknown", "모름"),
            Comparison::NameNotKnown { .. } => ("Name unknown", "상호 모름"),
        },
        Grounds::OwnServiceOnly { ties } => match ties {
            Fact::Unknown => ("Unknown", "모름"),
            Fact::Known(ties) if ties.is_empty() => ("Not connected", "연결 없음"),
            Fact::Known(ties) => match weightiest(ties) {
                Some(Relation::OtherService) => ("Other service", "다른 서비스"),
                Some(Relation::UnknownService) => ("Whose app?", "서비스 모름"),
                Some(Relation::SameService) => ("Own service", "같은 서비스"),
                Some(Relation::ThisApp) | None => ("This app", "이 앱"),
            },
        },
    };
    lang.pick(en, ko)
}

/// Of several connections, the one that speaks against being listed the most.
fn weightiest(ties: &[Tie]) -> Option<Relation> {
    ties.iter().min_by_key(|tie| (tie.outcome, rank(tie.relation))).map(|tie| tie.relation)
}

const fn rank(relation: Relation) -> u8 {
    match relation {
        Relation::OtherService => 0,
        Relation::UnknownService => 1,
        Relation::SameService => 2,
        Relation::ThisApp => 3,
    }
}

/// The deciding fact as a sentence.
pub fn fact(lang: Lang, case: &Case, finding: &Finding) -> String {
    match &finding.grounds {
        Grounds::AppRole { role, allowed } => {
            let allowed = join(lang, allowed.iter().map(|role| app_role(lang, Fact::Known(*role))));
            let known = match role {
                Fact::Known(AppRole::None) => {
                    lang.pick("The login has no role on the app", "앱에 역할이 없습니다").to_owned()
                }
                Fact::Known(_) => is(lang, ("The login’s role on the app is", "앱 역할은"), app_role(lang, *role)),
                Fact::Unknown => {
                    lang.pick("The login’s role on the app is not known", "앱 역할을 아직 모릅니다").to_owned()
                }
            };
            takes(lang, known, &allowed)
        }
        Grounds::ChannelRole { role, allowed } => {
            let allowed = join(lang, allowed.iter().map(|role| channel_role(lang, Fact::Known(*role))));
            let known = match role {
                Fact::Known(ChannelRole::None) => {
                    lang.pick("The login has no role on the channel", "채널에 역할이 없습니다").to_owned()
                }
                Fact::Known(_) => {
                    is(lang, ("The login’s role on the channel is", "채널 역할은"), channel_role(lang, *role))
                }
                Fact::Unknown => {
                    lang.pick("The login’s role on the channel is not known", "채널 역할을 아직 모릅니다").to_owned()
                }
            };
            takes(lang, known, &allowed)
        }
        Grounds::AppBusiness { kind } => lang
            .pick(
                match kind {
                    Fact::Known(AppKind::Registered) => "A business registration number is registered on the app.",
                    Fact::Known(AppKind::IndividualDeveloper) => {
                        "The app is an individual developer’s Biz app, without a business registration number."
                    }
                    Fact::Known(AppKind::NotRegistered) => "No business information is registered on the app.",
                    Fact::Unknown => "It is not known whether the app has a business registration number.",
                },
                match kind {
                    Fact::Known(AppKind::Registered) => "앱에 사업자등록번호가 등록되어 있습니다.",
                    Fact::Known(AppKind::IndividualDeveloper) => "사업자등록번호가 없는 개인 개발자 비즈 앱입니다.",
                    Fact::Known(AppKind::NotRegistered) => "앱에 사업자 정보가 등록되어 있지 않습니다.",
                    Fact::Unknown => "앱에 사업자등록번호가 있는지 아직 모릅니다.",
                },
            )
            .to_owned(),
        Grounds::BusinessChannel { state } => channel_is(lang, *state),
        Grounds::ChannelBusiness { saved } => lang
            .pick(
                match saved {
                    Fact::Known(true) => "Business information is saved on the channel.",
                    Fact::Known(false) => "No business information is saved on the channel.",
                    Fact::Unknown => "It is not known whether business information is saved on the channel.",
                },
                match saved {
                    Fact::Known(true) => "채널에 사업자 정보가 저장되어 있습니다.",
                    Fact::Known(false) => "채널에 사업자 정보가 저장되어 있지 않습니다.",
                    Fact::Unknown => "채널에 사업자 정보가 저장되어 있는지 아직 모릅니다.",
                },
            )
            .to_owned(),
        Grounds::SameBusiness(comparison) => compared(lang, comparison),
        Grounds::OwnServiceOnly { ties: Fact::Unknown } => lang
            .pick(
                "It is not known which apps the channel is connected to.",
                "채널이 어느 앱에 연결되어 있는지 아직 모릅니다.",
            )
            .to_owned(),
        Grounds::OwnServiceOnly { ties: Fact::Known(ties) } if ties.is_empty() => lang
            .pick("The channel is not connected to any app.", "채널이 어느 앱에도 연결되어 있지 않습니다.")
            .to_owned(),
        Grounds::OwnServiceOnly { ties: Fact::Known(ties) } => {
            let tied = ties.iter().map(|tie| tied(lang, case, tie)).collect::<Vec<_>>().join(", ");
            match lang {
                Lang::En => format!("The channel is connected to {tied}."),
                Lang::Ko => format!("채널이 다음 앱에 연결되어 있습니다: {tied}."),
            }
        }
    }
}

fn is(lang: Lang, (en, ko): (&str, &str), word: &str) -> String {
    match lang {
        Lang::En => format!("{en} {word}"),
        Lang::Ko => format!("{ko} {word}입니다"),
    }
}

fn takes(lang: Lang, known: String, allowed: &str) -> String {
    match lang {
        Lang::En => format!("{known}; it takes {allowed}."),
        Lang::Ko => format!("{known}. 필요한 역할: {allowed}."),
    }
}

/// "Master, Manager or Editor".
fn join(lang: Lang, words: impl Iterator<Item = &'static str>) -> String {
    let words: Vec<&str> = words.collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [all @ .., last] => format!("{}{}{last}", all.join(", "), lang.pick(" or ", " 또는 ")),
    }
}

fn channel_is(lang: Lang, state: Fact<ChannelState>) -> String {
    let (en, ko) = match state {
        Fact::Known(ChannelState::Business) => {
            ("The channel is an approved Business Channel.", "승인된 비즈니스 채널입니다.")
        }
        Fact::Known(ChannelState::Ordinary) => ("The channel is an ordinary channel.", "일반 채널입니다."),
        Fact::Known(ChannelState::Rejected) => {
            ("The Business Channel application was rejected.", "비즈니스 채널 신청이 반려되었습니다.")
        }
        Fact::Known(ChannelState::InReview { requested_on: Fact::Unknown }) => {
            ("The Business Channel application is in review.", "비즈니스 채널 심사 중입니다.")
        }
        Fact::Known(ChannelState::InReview { requested_on: Fact::Known(day) }) => {
            return match lang {
                Lang::En => format!("The Business Channel application is in review since {day}."),
                Lang::Ko => format!("비즈니스 채널 심사 중입니다({day} 신청)."),
            };
        }
        Fact::Unknown => {
            ("It is not known whether the channel is a Business Channel.", "비즈니스 채널인지 아직 모릅니다.")
        }
    };
    lang.pick(en, ko).to_owned()
}

fn compared(lang: Lang, comparison: &Comparison) -> String {
    let side = |app: bool, channel: bool| match (app, channel) {
        (true, true) => lang.pick("the app and the channel", "앱과 채널"),
        (true, false) => lang.pick("the app", "앱"),
        _ => lang.pick("the channel", "채널"),
    };
    match comparison {
        Comparison::Same { number } => match lang {
            Lang::En => format!("App and channel carry the same business ({}).", number.as_typed()),
            Lang::Ko => format!("앱과 채널의 사업자가 같습니다({}).", number.as_typed()),
        },
        Comparison::NumbersDiffer { app, channel } => match lang {
            Lang::En => {
                format!("The numbers differ: {} on the app, {} on the channel.", app.as_typed(), channel.as_typed())
            }
            Lang::Ko => {
                format!("사업자등록번호가 다릅니다. 앱: {}, 채널: {}.", app.as_typed(), channel.as_typed())
            }
        },
        Comparison::NamesDiffer { app, channel } => match lang {
            Lang::En => format!(
                "The business names differ: {} on the app, {} on the channel.",
                BusinessName::as_typed(app),
                channel.as_typed()
            ),
            Lang::Ko => format!("상호가 다릅니다. 앱: {}, 채널: {}.", app.as_typed(), channel.as_typed()),
        },
        Comparison::NothingToCompare { app, channel } => match lang {
            Lang::En => format!("There is nothing to compare: {} has no business number.", side(*app, *channel)),
            Lang::Ko => format!("비교할 수 없습니다. {}에 사업자등록번호가 없습니다.", side(*app, *channel)),
        },
        Comparison::NumberNotKnown { app, channel } => match lang {
            Lang::En => format!("The business number of {} is not known.", side(*app, *channel)),
            Lang::Ko => format!("{}의 사업자등록번호를 아직 모릅니다.", side(*app, *channel)),
        },
        Comparison::NameNotKnown { app, channel } => match lang {
            Lang::En => format!("The numbers agree; the business name of {} is not known.", side(*app, *channel)),
            Lang::Ko => format!("번호는 같지만 {}의 상호를 아직 모릅니다.", side(*app, *channel)),
        },
    }
}

fn tied(lang: Lang, case: &Case, tie: &Tie) -> String {
    let remark = match (tie.outcome, lang) {
        (Outcome::NotMet, Lang::En) => " (in the way)",
        (Outcome::NotMet, Lang::Ko) => "(연결을 막음)",
        (Outcome::Unknown, Lang::En) => " (may be in the way)",
        (Outcome::Unknown, Lang::Ko) => "(막을 수 있음)",
        (Outcome::Met, _) => "",
    };
    let name = connection(lang, case, &tie.connection, Some(tie.relation));
    format!("{name}{remark}")
}

/// A connection by its app.
pub(super) fn connection(lang: Lang, case: &Case, connection: &Connection, relation: Option<Relation>) -> String {
    match connection {
        Connection::App(id) => {
            let name = app(case, id);
            match (lang, relation) {
                (Lang::En, Some(Relation::ThisApp)) => format!("{name}, this very app"),
                (Lang::Ko, Some(Relation::ThisApp)) => format!("{name}(이 앱)"),
                (Lang::En, Some(Relation::OtherService)) => format!("{name}, an app of another service"),
                (Lang::Ko, Some(Relation::OtherService)) => format!("{name}(다른 서비스의 앱)"),
                (Lang::En, Some(Relation::SameService)) => format!("{name}, an app of the same service"),
                (Lang::Ko, Some(Relation::SameService)) => format!("{name}(같은 서비스의 앱)"),
                (_, Some(Relation::UnknownService) | None) => name.to_owned(),
            }
        }
        Connection::Outside(OutsideService::Same) => {
            lang.pick("another app of the same service", "같은 서비스의 다른 앱").to_owned()
        }
        Connection::Outside(OutsideService::Other) => {
            lang.pick("an app of another service", "다른 서비스의 앱").to_owned()
        }
        Connection::Outside(OutsideService::Unknown) => {
            lang.pick("an app of an unknown service", "어느 서비스인지 모르는 앱").to_owned()
        }
    }
}

/// A name as the subject of a Korean sentence, or plain in English.
pub(super) fn subject(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => name.to_owned(),
        Lang::Ko => with(name, Josa::IGa),
    }
}
