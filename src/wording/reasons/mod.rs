//! Why a condition comes out as it does: the user's own facts, in words.

mod brief;
mod question;

pub use brief::{cell, short};
pub use question::question;

use crate::facts::{
    AccountId, AppBusinessKind, AppId, AppRole, ChannelId, ChannelRole, ChannelState, Connection, Fact, OutsideService,
};
use crate::rules::{
    AppRoleReading, ChannelRoleReading, ChannelTrace, Comparison, Edition, Finding, Grounds, Outcome, Readings,
    Relation, Subject, Tie, Trace, Verdict,
};

use super::Lang;
use super::Lang::{En, Ko};
use super::josa::noun;
use super::names::Names;
use super::plan::dates;

/// Whom and what a finding is about, and by what names.
pub struct About<'a> {
    subject: Option<Subject<'a>>,
    readings: Readings,
    account: String,
    app: String,
    channel: String,
}

impl<'a> About<'a> {
    /// What a trace answers about, for one of its channels.
    pub fn new(names: &Names<'a>, trace: &Trace, channel: &ChannelId) -> Self {
        Self::named(names, (&trace.account, &trace.app), channel, trace.readings)
    }

    /// The same of a login, an app and a channel.
    pub fn named(
        names: &Names<'a>,
        (account, app): (&AccountId, &AppId),
        channel: &ChannelId,
        readings: Readings,
    ) -> Self {
        let subject = Subject::new(names.case, (account, app), Some(channel), readings);
        Self {
            subject,
            readings,
            account: names.account(account),
            app: names.app(app),
            channel: names.channel(channel),
        }
    }

    /// The edition of the rules that is asked.
    pub const fn edition(&self) -> Edition {
        self.readings.edition
    }

    /// What a trace answers about, for the channel at a place of the case: for rows, of which there
    /// may be many.
    pub fn at(names: &Names<'a>, trace: &Trace, place: usize) -> Self {
        let of_app = Self::of_app(names, trace);
        let channel = names.case.channels.get(place);
        let subject = of_app.subject.zip(channel).map(|(subject, channel)| subject.with(channel));
        Self { subject, channel: names.channel_at(place), ..of_app }
    }

    /// What a trace answers about, for what is said of the app alone.
    pub fn of_app(names: &Names<'a>, trace: &Trace) -> Self {
        let (account, app) = (names.account(&trace.account), names.app(&trace.app));
        Self {
            subject: trace.subject(names.case, None),
            readings: trace.readings,
            account,
            app,
            channel: String::new(),
        }
    }

    /// The same where the channel's name stands beside what is said, so that it is not said again.
    pub fn here(self, lang: Lang) -> Self {
        Self { channel: lang.pick("this channel", "이 채널").to_owned(), ..self }
    }

    fn grounds(&self, finding: &Finding) -> Option<Grounds> {
        self.subject?.grounds(finding.condition)
    }
}

/// The user's facts that decided a condition, as one sentence.
pub fn facts(finding: &Finding, about: &About<'_>, names: &Names<'_>) -> String {
    let Some(grounds) = about.grounds(finding) else { return String::new() };
    let lang = names.lang;
    let About { app, channel, .. } = about;
    let (app_ko, channel_ko) = (noun(app, "앱"), noun(channel, "채널"));
    let lacking = finding.outcome == Outcome::NotMet;
    match &grounds {
        Grounds::AppRole(role) => on_app(lang, about, *role, lacking),
        Grounds::ChannelRole(role) => on_channel(lang, about, *role, lacking),
        Grounds::AppBusiness(kind) => match (kind, lang) {
            (Fact::Known(AppBusinessKind::Registered), En) => {
                format!("A business registration number is registered on {app}.")
            }
            (Fact::Known(AppBusinessKind::Registered), Ko) => format!("{app_ko}에 사업자등록번호가 등록되어 있습니다."),
            (Fact::Known(AppBusinessKind::Individual), En) => {
                format!("{app} is an individual developer’s Biz app, without a business registration number.")
            }
            (Fact::Known(AppBusinessKind::Individual), Ko) => {
                format!("{app_ko}은 사업자등록번호가 없는 개인 개발자 비즈 앱입니다.")
            }
            (Fact::Known(AppBusinessKind::None), En) => format!("No business information is registered on {app}."),
            (Fact::Known(AppBusinessKind::None), Ko) => format!("{app_ko}에 등록된 사업자 정보가 없습니다."),
            (Fact::Unknown, En) => format!("Whether {app} has a business registration number is not known."),
            (Fact::Unknown, Ko) => format!("{app_ko}에 사업자등록번호가 등록되어 있는지 모릅니다."),
        },
        Grounds::BusinessChannel(state) => state_of(lang, channel, *state),
        Grounds::ChannelBusiness(saved) => match (saved, lang) {
            (Fact::Known(true), En) => format!("Business information is saved on {channel}."),
            (Fact::Known(true), Ko) => format!("{channel_ko}에 사업자 정보가 저장되어 있습니다."),
            (Fact::Known(false), En) => format!("No business information is saved on {channel}."),
            (Fact::Known(false), Ko) => format!("{channel_ko}에 저장된 사업자 정보가 없습니다."),
            (Fact::Unknown, En) => format!("Whether business information is saved on {channel} is not known."),
            (Fact::Unknown, Ko) => format!("{channel_ko}에 사업자 정보가 저장되어 있는지 모릅니다."),
        },
        Grounds::SameBusiness(comparison) => comparison_of(lang, comparison, about),
        Grounds::OwnServiceOnly(ties) => ties_of(ties, about, names),
    }
}

fn on_app(lang: Lang, about: &About<'_>, role: Fact<AppRole>, lacking: bool) -> String {
    let needed = lacking.then(|| match about.readings.app_role {
        AppRoleReading::Owner => lang.pick("only the Owner may connect", "오너만 연결할 수 있습니다."),
        AppRoleReading::OwnerOrEditor => {
            lang.pick("only the Owner or an Editor may connect", "오너 또는 에디터만 연결할 수 있습니다.")
        }
    });
    let role = role.known().map(|role| match role {
        AppRole::None => None,
        AppRole::Owner => Some(lang.pick("the Owner", "오너")),
        AppRole::Editor => Some(lang.pick("an Editor", "에디터")),
        AppRole::Member => Some(lang.pick("a member", "멤버")),
    });
    role_on(lang, &about.account, &about.app, role, needed)
}

fn on_channel(lang: Lang, about: &About<'_>, role: Fact<ChannelRole>, lacking: bool) -> String {
    let needed = lacking.then(|| match about.readings.channel_role {
        ChannelRoleReading::Master => lang.pick("only the Master may connect", "마스터만 연결할 수 있습니다."),
        ChannelRoleReading::MasterOrManager => {
            lang.pick("only the Master or a Manager may connect", "마스터 또는 매니저만 연결할 수 있습니다.")
        }
        ChannelRoleReading::AnyRole => lang
            .pick("only a Master, Manager or Editor may connect", "마스터, 매니저 또는 에디터만 연결할 수 있습니다."),
    });
    let role = role.known().map(|role| match role {
        ChannelRole::None => None,
        ChannelRole::Master => Some(lang.pick("the Master", "마스터")),
        ChannelRole::Manager => Some(lang.pick("a Manager", "매니저")),
        ChannelRole::Editor => Some(lang.pick("an Editor", "에디터")),
    });
    role_on(lang, &about.account, &about.channel, role, needed)
}

/// An account's role, and what is needed where that is not enough. `role` is nothing where it is
/// not known, and holds nothing where there is none.
fn role_on(lang: Lang, account: &str, on: &str, role: Option<Option<&str>>, needed: Option<&str>) -> String {
    let account_ko = noun(account, "계정");
    let says = match (role, lang) {
        (Some(None), En) => format!("{account} has no role on {on}"),
        (Some(None), Ko) => format!("{account_ko}은 {on}에 권한이 없습니다."),
        (Some(Some(role)), En) => format!("{account} is {role} of {on}"),
        (Some(Some(role)), Ko) => format!("{account_ko}은 {on}의 {role}입니다."),
        (None, En) => format!("The role of {account} on {on} is not known"),
        (None, Ko) => format!("{on}에서 {account_ko}의 권한을 모릅니다."),
    };
    match (needed, lang) {
        (None, En) => format!("{says}."),
        (None, Ko) => says,
        (Some(needed), En) => format!("{says}; {needed}."),
        (Some(needed), Ko) => format!("{says} {needed}"),
    }
}

fn state_of(lang: Lang, channel: &str, state: Fact<ChannelState>) -> String {
    let channel_ko = noun(channel, "채널");
    match (state, lang) {
        (Fact::Known(ChannelState::Ordinary), En) => {
            format!("{channel} is an ordinary channel, not a Business Channel.")
        }
        (Fact::Known(ChannelState::Ordinary), Ko) => format!("{channel_ko}은 비즈니스 채널이 아닌 일반 채널입니다."),
        (Fact::Known(ChannelState::InReview { requested_on: Fact::Known(date) }), En) => {
            format!("{channel} has been in review since {}.", dates::date(En, date))
        }
        (Fact::Known(ChannelState::InReview { requested_on: Fact::Known(date) }), Ko) => {
            format!("{channel_ko}은 {}에 신청해 심사 중입니다.", dates::date(Ko, date))
        }
        (Fact::Known(ChannelState::InReview { .. }), En) => format!("{channel} is still in review."),
        (Fact::Known(ChannelState::InReview { .. }), Ko) => format!("{channel_ko}은 아직 심사 중입니다."),
        (Fact::Known(ChannelState::Business), En) => format!("{channel} is an approved Business Channel."),
        (Fact::Known(ChannelState::Business), Ko) => format!("{channel_ko}은 승인된 비즈니스 채널입니다."),
        (Fact::Known(ChannelState::Rejected), En) => {
            format!("The Business Channel application of {channel} was rejected.")
        }
        (Fact::Known(ChannelState::Rejected), Ko) => format!("{channel_ko}의 비즈니스 채널 신청이 반려되었습니다."),
        (Fact::Unknown, En) => format!("Whether {channel} is a Business Channel is not known."),
        (Fact::Unknown, Ko) => format!("{channel_ko}이 비즈니스 채널인지 모릅니다."),
    }
}

fn comparison_of(lang: Lang, comparison: &Comparison, about: &About<'_>) -> String {
    let About { app, channel, .. } = about;
    let sides = |of_app: bool, of_channel: bool| match (of_app, of_channel, lang) {
        (true, false, _) => app.clone(),
        (false, true, _) => channel.clone(),
        (_, _, En) => format!("{app} and {channel}"),
        (_, _, Ko) => format!("{}과 {}", noun(app, "앱"), noun(channel, "채널")),
    };
    match (comparison, lang) {
        (Comparison::NothingToCompare { app, channel }, En) => {
            let lacks = if *app && *channel { "have" } else { "has" };
            format!("Nothing to compare: {} {lacks} no business registration number.", sides(*app, *channel))
        }
        (Comparison::NothingToCompare { app, channel }, Ko) => {
            format!("{}에 사업자등록번호가 없어 비교할 수 없습니다.", sides(*app, *channel))
        }
        (Comparison::NumbersDiffer { app: a, channel: c, branch }, En) => {
            let branch = if *branch {
                " One is a head office, the other a branch: check which one should be registered."
            } else {
                ""
            };
            format!("{app} has the number {}, {channel} has {}.{branch}", a.as_typed(), c.as_typed())
        }
        (Comparison::NumbersDiffer { app: a, channel: c, branch }, Ko) => {
            let branch = if *branch {
                " 하나는 본점, 하나는 지점 번호입니다. 어느 번호로 등록해야 하는지 확인하세요."
            } else {
                ""
            };
            format!("{app}의 번호는 {}, {channel}의 번호는 {}입니다.{branch}", a.as_typed(), c.as_typed())
        }
        (Comparison::NamesDiffer { app: a, channel: c }, En) => {
            format!("{app} has the business name {}, {channel} has {}.", a.as_typed(), c.as_typed())
        }
        (Comparison::NamesDiffer { app: a, channel: c }, Ko) => {
            format!("{app}의 상호는 {}, {channel}의 상호는 {}입니다.", a.as_typed(), c.as_typed())
        }
        (Comparison::NumberNotKnown { app, channel }, En) => {
            format!("The business registration number of {} is not known.", sides(*app, *channel))
        }
        (Comparison::NumberNotKnown { app, channel }, Ko) => {
            format!("{}의 사업자등록번호를 모릅니다.", sides(*app, *channel))
        }
        (Comparison::NameNotKnown { app, channel }, En) => {
            format!("The numbers agree; the business name of {} is not known.", sides(*app, *channel))
        }
        (Comparison::NameNotKnown { app, channel }, Ko) => {
            format!("번호는 같지만 {}의 상호를 모릅니다.", sides(*app, *channel))
        }
        (Comparison::Same { number }, En) => format!("Both carry the number {}.", number.as_typed()),
        (Comparison::Same { number }, Ko) => format!("둘 다 사업자등록번호가 {}입니다.", number.as_typed()),
    }
}

fn ties_of(ties: &Fact<Vec<Tie>>, about: &About<'_>, names: &Names<'_>) -> String {
    let lang = names.lang;
    let channel = &about.channel;
    let channel_ko = noun(channel, "채널");
    let Fact::Known(ties) = ties else {
        return match lang {
            En => format!("What {channel} is connected to is not known."),
            Ko => format!("{channel_ko}이 어느 앱과 연결되어 있는지 모릅니다."),
        };
    };
    let others: Vec<String> =
        ties.iter().filter(|tie| tie.relation != Relation::ThisApp).map(|tie| tie_of(tie, names)).collect();
    match (others.is_empty(), lang) {
        (true, En) => format!("{channel} is connected to no other app."),
        (true, Ko) => format!("{channel_ko}은 다른 앱과 연결되어 있지 않습니다."),
        (false, En) => format!("{channel} is connected to {}.", others.join(", ")),
        (false, Ko) => format!("{channel_ko}과 연결된 앱: {}.", others.join(", ")),
    }
}

/// A connection, with whose it is where its name doesn't tell, and whether it stands in the way.
fn tie_of(tie: &Tie, names: &Names<'_>) -> String {
    let lang = names.lang;
    let whose = match (&tie.connection, tie.relation) {
        (Connection::App(_), Relation::OtherService) => Some(lang.pick("another service", "다른 서비스")),
        _ => None,
    };
    let way = match tie.outcome {
        Outcome::NotMet => Some(lang.pick("in the way", "문제 되는 연결")),
        Outcome::Unknown => Some(lang.pick("may be in the way", "문제가 될 수 있음")),
        Outcome::Met => None,
    };
    let remarks = whose.into_iter().chain(way).collect::<Vec<_>>().join(", ");
    let name = connection(&tie.connection, names);
    match lang {
        _ if remarks.is_empty() => name,
        En => format!("{name} ({remarks})"),
        Ko => format!("{name}({remarks})"),
    }
}

/// What a channel is connected to, within a sentence.
pub fn connection(connection: &Connection, names: &Names<'_>) -> String {
    let outside = match (names.lang, connection) {
        (_, Connection::App(id)) => return names.app(id),
        (En, Connection::Outside(OutsideService::Same)) => "another app of the same service",
        (Ko, Connection::Outside(OutsideService::Same)) => "같은 서비스의 다른 앱",
        (En, Connection::Outside(OutsideService::Other)) => "an app of another service",
        (Ko, Connection::Outside(OutsideService::Other)) => "다른 서비스의 앱",
        (En, Connection::Outside(OutsideService::Unknown)) => "an app of an unknown service",
        (Ko, Connection::Outside(OutsideService::Unknown)) => "어느 서비스인지 모르는 앱",
    };
    outside.to_owned()
}

/// Why a channel is not on the list, or can't be told, as one plain sentence or two.
pub fn why(trace: &ChannelTrace, about: &About<'_>, names: &Names<'_>) -> String {
    let reasons: Vec<String> = trace
        .reasons()
        .into_iter()
        .filter_map(|condition| trace.finding(condition))
        .map(|finding| facts(finding, about, names))
        .collect();
    match (&*reasons, trace.verdict, names.lang) {
        ([], _, _) => String::new(),
        ([one], _, _) => one.clone(),
        ([first, second], _, _) => format!("{first} {second}"),
        ([first, ..], Verdict::CantTell, En) => {
            format!("{first} {} more conditions are not known either.", reasons.len() - 1)
        }
        ([first, ..], Verdict::CantTell, Ko) => {
            format!("{first} 그 밖에 확인이 필요한 조건이 {}가지 더 있습니다.", reasons.len() - 1)
        }
        ([first, ..], _, En) => format!("{first} {} more conditions are not met.", reasons.len() - 1),
        ([first, ..], _, Ko) => format!("{first} 그 밖에 충족하지 않은 조건이 {}가지 더 있습니다.", reasons.len() - 1),
    }
}

/// The same beside the channel's name.
pub fn why_here(trace: &ChannelTrace, about: About<'_>, names: &Names<'_>) -> String {
    let why = why(trace, &about.here(names.lang), names);
    let mut letters = why.chars();
    letters.next().into_iter().map(|first| first.to_ascii_uppercase()).chain(letters).collect()
}

/// Whether [`why`] says what a condition asks for, beside that it is not met.
pub fn says_what_is_needed(trace: &ChannelTrace, finding: &Finding) -> bool {
    let reasons = trace.reasons();
    let told = if reasons.len() > 2 { 1 } else { 2 };
    finding.outcome == Outcome::NotMet
        && finding.condition.role_on().is_some()
        && reasons.into_iter().take(told).any(|one| one == finding.condition)
}
