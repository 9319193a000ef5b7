//! The rulebook's pages in words.

use crate::explain::rulebook::Rule;
use crate::explain::topics::Topic;
use crate::rules::{Edition, Gate, GuidanceKind, Reading, Readings};
use crate::wording::plan::guidance;
use crate::wording::{Lang, answer, editions, rulebook, terms};

/// The title of a rule's page.
pub fn rule_title(lang: Lang, rule: Rule, edition: Edition) -> String {
    match rule {
        Rule::Condition(one) => terms::condition(lang, one).to_owned(),
        Rule::Gate(gate) => gate_name(lang, gate, edition).to_owned(),
        Rule::Reading(reading) => answer::reading_heading(lang, reading),
        Rule::Guidance(kind) => guidance_title(lang, kind).to_owned(),
        Rule::Editions => lang.pick("How the two screens differ", "두 화면의 차이").to_owned(),
    }
}

/// What a rule says, as far as the readings take it.
pub fn rule_text(lang: Lang, rule: Rule, readings: Readings) -> String {
    let text = match rule {
        Rule::Condition(one) => rulebook::condition(lang, one, readings),
        Rule::Gate(gate) => gate_text(lang, gate, readings),
        Rule::Reading(reading) => reading_text(lang, reading, readings.edition),
        Rule::Guidance(kind) => return guidance_text(lang, kind, readings.edition),
        Rule::Editions => lang.pick(
            "Kakao has moved the connection from one screen to another, and each has documentation of its own. Most of \
             what is asked for is the same. This is what each says, topic by topic.",
            "카카오는 채널을 연결하는 화면을 옮겼고, 화면마다 문서가 따로 있습니다. 대부분의 조건은 같습니다. 달라진 점과 그대로인 점을 주제별로 비교했습니다.",
        ),
    };
    text.to_owned()
}

/// A gate's name.
pub fn gate_name(lang: Lang, gate: Gate, edition: Edition) -> &'static str {
    let (en, ko) = match gate {
        Gate::Button => return editions::words(edition).way_in.of(lang),
        Gate::AppSelectable => ("The app can be selected", "앱 선택"),
        Gate::Listed => ("The channel is on the list", "채널 목록"),
    };
    lang.pick(en, ko)
}

fn gate_text(lang: Lang, gate: Gate, readings: Readings) -> &'static str {
    let (en, ko) = match gate {
        Gate::Button => return rulebook::button(lang, readings.button),
        Gate::AppSelectable => (
            "The app can be selected when the login’s role on it allows connecting and its business number is registered.",
            "로그인한 계정의 앱 권한이 연결을 허용하고 앱에 사업자등록번호가 등록되어 있으면 선택할 수 있습니다.",
        ),
        Gate::Listed => return editions::words(readings.edition).listed.of(lang),
    };
    lang.pick(en, ko)
}

/// What an edition leaves open about a reading.
pub fn reading_text(lang: Lang, reading: Reading, edition: Edition) -> &'static str {
    (editions::words(edition).open)(reading).of(lang)
}

/// What an edition's readings are, as a heading.
pub fn readings_title(lang: Lang, edition: Edition) -> String {
    (editions::words(edition).rules.readings)(lang, edition.readings().count())
}

/// The title of a warning or a piece of guidance.
pub(super) fn guidance_title(lang: Lang, kind: GuidanceKind) -> &'static str {
    let (en, ko) = match kind {
        GuidanceKind::ExistingApp => ("Use the app that is in use", "사용 중인 앱을 사용하세요"),
        GuidanceKind::OwnBoth => ("Use your own app and channel", "내 서비스의 앱과 채널을 사용하세요"),
        GuidanceKind::NoChannel => ("Create a channel", "채널을 만드세요"),
        GuidanceKind::NoApp => ("Create an app", "앱을 만드세요"),
        GuidanceKind::TeamMember => ("Set team members", "팀 멤버를 등록하세요"),
        GuidanceKind::NumberCheck => ("Check the business number", "사업자등록번호를 확인하세요"),
        GuidanceKind::Scopes => ("What the connection makes available", "연결하면 받을 수 있는 정보"),
        GuidanceKind::ReviewMayFail => ("Why a review may fail", "심사가 반려되는 이유"),
        GuidanceKind::Disconnect => ("Removing a connection", "연결을 해제하는 방법"),
        GuidanceKind::Moved => ("If you see another screen", "다른 화면이 보인다면"),
        GuidanceKind::NotKakao => ("A prediction, not Kakao’s answer", "카카오의 답이 아닌 예측"),
        GuidanceKind::NextSteps => ("What comes next", "다음 단계"),
    };
    lang.pick(en, ko)
}

/// What a warning or a piece of guidance says (rulebook 6).
pub fn guidance_text(lang: Lang, kind: GuidanceKind, edition: Edition) -> String {
    let words = editions::words(edition);
    let (en, ko) = match kind {
        GuidanceKind::ExistingApp => (
            "If the service already runs on an app, connect that one: a new app cannot use all of the user information \
             that the old one holds.",
            "서비스가 이미 사용하는 앱이 있으면 그 앱을 연결하세요. 새 앱은 기존 앱의 사용자 정보를 모두 쓸 수 없습니다.",
        ),
        GuidanceKind::OwnBoth => (
            "App and channel are to be those that the service itself owns.",
            "앱과 채널은 서비스가 직접 소유한 것이어야 합니다.",
        ),
        GuidanceKind::NoChannel => return guidance::no_channel(lang).to_owned(),
        GuidanceKind::NoApp => return guidance::no_app(lang).to_owned(),
        GuidanceKind::TeamMember => (
            "Where several people work on an app, each must be a team member to see or change it.",
            "여러 사람이 앱을 관리하면 각자 팀 멤버여야 앱을 보거나 수정할 수 있습니다.",
        ),
        GuidanceKind::NumberCheck => (
            "A number that fails its form or check digit may have been mistyped. It is compared all the same.",
            "형식이나 검증번호가 맞지 않는 번호는 잘못 입력되었을 수 있습니다. 비교는 그대로 합니다.",
        ),
        GuidanceKind::Scopes => (
            "Some user information is available only when the Biz app is connected to a Business Channel.",
            "일부 동의항목은 비즈니스 채널에 연결된 비즈 앱에서만 쓸 수 있습니다.",
        ),
        GuidanceKind::ReviewMayFail => (
            "An application may be rejected if the channel’s information differs from the documents or a document is \
             missing.",
            "채널 정보가 서류와 다르거나 서류가 빠지면 신청이 반려될 수 있습니다.",
        ),
        GuidanceKind::Disconnect => return words.disconnect.of(lang).to_owned(),
        GuidanceKind::Moved => return editions::moved(lang, edition),
        GuidanceKind::NotKakao => return words.not_kakao.of(lang).to_owned(),
        GuidanceKind::NextSteps => (
            "Once something is connected, design the service and apply for Kakao Sync.",
            "연결을 마치면 서비스를 설계하고 카카오싱크를 신청하세요.",
        ),
    };
    lang.pick(en, ko).to_owned()
}

/// For which screen the rules are.
pub fn rules_for(lang: Lang, edition: Edition) -> String {
    let name = editions::words(edition).name.of(lang);
    match lang {
        Lang::En => format!("The rules for connecting in {name}."),
        Lang::Ko => format!("{name}에서 연결할 때의 규칙입니다."),
    }
}

/// That a rule is shown although the edition lacks it.
pub fn not_in_edition(lang: Lang, edition: Edition) -> String {
    let name = editions::words(edition).name.of(lang);
    match lang {
        Lang::En => format!("Not a rule of its own when you connect in {name}."),
        Lang::Ko => format!("{name}에서 연결할 때는 따로 적용하지 않는 규칙입니다."),
    }
}

/// What the editions are compared by.
pub fn topic(lang: Lang, topic: Topic) -> &'static str {
    let (en, ko) = match topic {
        Topic::FirstGate => ("How to open the list", "목록을 여는 방법"),
        Topic::SecondGate => ("Selecting the app", "앱 선택"),
        Topic::AppRole => ("Role on the app", "앱 권한"),
        Topic::ChannelRole => ("Role on the channel", "채널 권한"),
        Topic::BusinessChannel => ("Business Channel and its information", "비즈니스 채널과 사업자 정보"),
        Topic::SameBusiness => ("Same business information", "같은 사업자 정보"),
        Topic::OtherConnections => ("Connections to other apps", "다른 앱과의 연결"),
        Topic::Connected => ("Where connected channels are shown", "연결된 채널이 표시되는 곳"),
        Topic::Removing => ("Removing a connection", "연결 해제"),
        Topic::HostedShops => ("Shops on a hosting platform", "호스팅사 쇼핑몰"),
    };
    lang.pick(en, ko)
}

/// Whether editions say the same of a topic.
pub const fn same_or_not(lang: Lang, same: bool) -> &'static str {
    if same { lang.pick("Same", "같음") } else { lang.pick("Different", "다름") }
}

/// How many channels a rule is a reason for.
pub fn decides(lang: Lang, channels: usize) -> String {
    match lang {
        Lang::En => format!("decides {}", terms::channel_count(lang, channels)),
        Lang::Ko => format!("채널 {channels}개의 결과를 정함"),
    }
}
