//! The words of the trade (rulebook 9): roles, states, conditions, readings.

use crate::facts::{
    AppBusinessKind, AppRole, ChannelRole, ChannelState, Fact, HolderKind, NumberFault, OutsideService, Trade,
};
use crate::rules::{
    AppRoleReading, ButtonReading, ChannelRoleReading, Condition, Conditions, OtherConnectionReading, Outcome, Profile,
    Reading, ReadingValue, SameBusinessReading, Verdict,
};

use super::Lang;
use super::Lang::{En, Ko};

/// "I don't know", as an answer to any question.
pub const fn dont_know(lang: Lang) -> &'static str {
    match lang {
        En => "Don’t know",
        Ko => "모름",
    }
}

/// A role on an app.
pub const fn app_role(lang: Lang, role: AppRole) -> &'static str {
    match (lang, role) {
        (En, AppRole::Owner) => "Owner",
        (Ko, AppRole::Owner) => "오너",
        (En, AppRole::Editor) => "Editor",
        (Ko, AppRole::Editor) => "에디터",
        (En, AppRole::Member) => "Member",
        (Ko, AppRole::Member) => "멤버",
        (En, AppRole::None) => "None",
        (Ko, AppRole::None) => "없음",
    }
}

/// A role on a channel.
pub const fn channel_role(lang: Lang, role: ChannelRole) -> &'static str {
    match (lang, role) {
        (En, ChannelRole::Master) => "Master",
        (Ko, ChannelRole::Master) => "마스터",
        (En, ChannelRole::Manager) => "Manager",
        (Ko, ChannelRole::Manager) => "매니저",
        (En, ChannelRole::Editor) => "Editor",
        (Ko, ChannelRole::Editor) => "에디터",
        (En, ChannelRole::None) => "None",
        (Ko, ChannelRole::None) => "없음",
    }
}

/// What kind of app it is.
pub const fn app_kind(lang: Lang, kind: AppBusinessKind) -> &'static str {
    match (lang, kind) {
        (En, AppBusinessKind::None) => "None",
        (Ko, AppBusinessKind::None) => "없음",
        (En, AppBusinessKind::Individual) => "Individual developer",
        (Ko, AppBusinessKind::Individual) => "개인 개발자",
        (En, AppBusinessKind::Registered) => "Registered",
        (Ko, AppBusinessKind::Registered) => "등록됨",
    }
}

/// The state of a channel.
pub const fn channel_state(lang: Lang, state: ChannelState) -> &'static str {
    match (lang, state) {
        (En, ChannelState::Ordinary) => "Ordinary channel",
        (Ko, ChannelState::Ordinary) => "일반 채널",
        (En, ChannelState::InReview { .. }) => "In review",
        (Ko, ChannelState::InReview { .. }) => "심사 중",
        (En, ChannelState::Business) => "Business Channel",
        (Ko, ChannelState::Business) => "비즈니스 채널",
        (En, ChannelState::Rejected) => "Rejected",
        (Ko, ChannelState::Rejected) => "반려됨",
    }
}

/// Whose service an outside app belongs to, as an answer to "connected to".
pub const fn outside_service(lang: Lang, service: OutsideService) -> &'static str {
    match (lang, service) {
        (En, OutsideService::Same) => "Another app of the same service (not entered here)",
        (Ko, OutsideService::Same) => "여기에 없는 앱(같은 서비스)",
        (En, OutsideService::Other) => "App of another service (not entered here)",
        (Ko, OutsideService::Other) => "여기에 없는 앱(다른 서비스)",
        (En, OutsideService::Unknown) => "App of an unknown service (not entered here)",
        (Ko, OutsideService::Unknown) => "여기에 없는 앱(서비스 모름)",
    }
}

/// A trade that needs a certificate of its own.
pub const fn trade(lang: Lang, trade: Trade) -> &'static str {
    match (lang, trade) {
        (En, Trade::MailOrder) => "Mail-order (online) sales",
        (Ko, Trade::MailOrder) => "통신판매업",
        (En, Trade::MedicalDevices) => "Medical devices",
        (Ko, Trade::MedicalDevices) => "의료기기 판매업",
        (En, Trade::HealthFood) => "Health functional food",
        (Ko, Trade::HealthFood) => "건강기능식품 판매업",
    }
}

/// An outcome of a condition.
pub const fn outcome(lang: Lang, outcome: Outcome) -> &'static str {
    match (lang, outcome) {
        (En, Outcome::Met) => "met",
        (Ko, Outcome::Met) => "충족",
        (En, Outcome::NotMet) => "not met",
        (Ko, Outcome::NotMet) => "미충족",
        (En, Outcome::Unknown) => "not known",
        (Ko, Outcome::Unknown) => "확인 필요",
    }
}

/// A verdict on a channel.
pub const fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    match (lang, verdict) {
        (En, Verdict::Listed) => "Listed",
        (Ko, Verdict::Listed) => "표시됨",
        (En, Verdict::AlreadyConnected) => "Already connected",
        (Ko, Verdict::AlreadyConnected) => "이미 연결됨",
        (En, Verdict::NotListed) => "Not listed",
        (Ko, Verdict::NotListed) => "표시 안 됨",
        (En, Verdict::CantTell) => "Can’t tell yet",
        (Ko, Verdict::CantTell) => "확인 필요",
    }
}

/// A condition, as a heading.
pub const fn condition(lang: Lang, condition: Condition) -> &'static str {
    match (lang, condition) {
        (En, Condition::AppRole) => "Role on the app",
        (Ko, Condition::AppRole) => "앱 권한",
        (En, Condition::AppBusiness) => "Business number of the app",
        (Ko, Condition::AppBusiness) => "앱의 사업자등록번호",
        (En, Condition::ChannelRole) => "Role on the channel",
        (Ko, Condition::ChannelRole) => "채널 권한",
        (En, Condition::BusinessChannel) => "Business Channel",
        (Ko, Condition::BusinessChannel) => "비즈니스 채널",
        (En, Condition::ChannelBusiness) => "Business information saved",
        (Ko, Condition::ChannelBusiness) => "채널의 사업자 정보",
        (En, Condition::SameBusiness) => "Same business",
        (Ko, Condition::SameBusiness) => "같은 사업자",
        (En, Condition::OwnServiceOnly) => "Connected only where allowed",
        (Ko, Condition::OwnServiceOnly) => "다른 앱 연결 확인",
    }
}

/// A condition where there is little room.
pub const fn condition_short(lang: Lang, condition: Condition) -> &'static str {
    match (lang, condition) {
        (En, Condition::AppRole) => "app role",
        (Ko, Condition::AppRole) => "앱 권한",
        (En, Condition::AppBusiness) => "app’s business number",
        (Ko, Condition::AppBusiness) => "앱 사업자등록번호",
        (En, Condition::ChannelRole) => "channel role",
        (Ko, Condition::ChannelRole) => "채널 권한",
        (_, Condition::BusinessChannel) => self::condition(lang, condition),
        (En, Condition::ChannelBusiness) => "saved information",
        (Ko, Condition::ChannelBusiness) => "사업자 정보",
        (En, Condition::SameBusiness) => "same business",
        (Ko, Condition::SameBusiness) => "같은 사업자",
        (En, Condition::OwnServiceOnly) => "connection to another app",
        (Ko, Condition::OwnServiceOnly) => "다른 앱 연결",
    }
}

/// A condition as the head of a column: words that fit it whole.
pub const fn condition_head(lang: Lang, condition: Condition) -> &'static str {
    match (lang, condition) {
        (En, Condition::AppRole) => "App role",
        (Ko, Condition::AppRole) => "앱 권한",
        (En, Condition::AppBusiness) => "App’s business",
        (Ko, Condition::AppBusiness) => "앱 사업자",
        (En, Condition::ChannelRole) => "Channel role",
        (Ko, Condition::ChannelRole) => "채널 권한",
        (_, Condition::BusinessChannel) => self::condition(lang, condition),
        (En, Condition::ChannelBusiness) => "Channel’s business",
        (Ko, Condition::ChannelBusiness) => "채널 사업자",
        (_, Condition::SameBusiness) => self::condition(lang, condition),
        (En, Condition::OwnServiceOnly) => "Other apps",
        (Ko, Condition::OwnServiceOnly) => "다른 앱 연결",
    }
}

/// That a condition is not met, as part of a sentence.
pub const fn unmet(lang: Lang, condition: Condition) -> &'static str {
    match (lang, condition) {
        (En, Condition::AppRole) => "this account’s role on the app is not enough",
        (Ko, Condition::AppRole) => "이 계정의 앱 권한이 부족함",
        (En, Condition::AppBusiness) => "no business registration number is registered on the app",
        (Ko, Condition::AppBusiness) => "앱에 등록된 사업자등록번호가 없음",
        (En, Condition::ChannelRole) => "this account’s role on a channel is not enough",
        (Ko, Condition::ChannelRole) => "이 계정의 채널 권한이 부족함",
        (En, Condition::BusinessChannel) => "a channel is not a Business Channel",
        (Ko, Condition::BusinessChannel) => "비즈니스 채널이 아닌 채널이 있음",
        (En, Condition::ChannelBusiness) => "no business information is saved on a channel",
        (Ko, Condition::ChannelBusiness) => "사업자 정보가 저장되지 않은 채널이 있음",
        (En, Condition::SameBusiness) => "app and channel have different business information",
        (Ko, Condition::SameBusiness) => "앱과 채널의 사업자 정보가 다름",
        (En, Condition::OwnServiceOnly) => "a channel is connected to another app",
        (Ko, Condition::OwnServiceOnly) => "다른 앱과 연결된 채널이 있음",
    }
}

/// Conditions, where there is little room.
pub fn conditions(lang: Lang, conditions: Conditions) -> String {
    conditions.into_iter().map(|one| condition_short(lang, one)).collect::<Vec<_>>().join(", ")
}

/// "1 channel", "3 channels".
pub fn channel_count(lang: Lang, channels: usize) -> String {
    match lang {
        En if channels == 1 => "1 channel".to_owned(),
        En => format!("{channels} channels"),
        Ko => format!("채널 {channels}개"),
    }
}

/// A reading, as a heading.
pub const fn reading(lang: Lang, reading: Reading) -> &'static str {
    match (lang, reading) {
        (En, Reading::AppRole) => "which role on the app may connect",
        (Ko, Reading::AppRole) => "연결할 수 있는 앱 권한",
        (En, Reading::ChannelRole) => "which role on the channel may connect",
        (Ko, Reading::ChannelRole) => "연결할 수 있는 채널 권한",
        (En, Reading::SameBusiness) => "what “same business information” compares",
        (Ko, Reading::SameBusiness) => "‘같은 사업자 정보’의 비교 범위",
        (En, Reading::OtherConnection) => "which other connections are not allowed",
        (Ko, Reading::OtherConnection) => "다른 앱 연결의 허용 범위",
        (En, Reading::Button) => "when the button is displayed",
        (Ko, Reading::Button) => "버튼이 표시되는 조건",
    }
}

/// One value of a reading.
pub const fn reading_value(lang: Lang, value: ReadingValue) -> &'static str {
    match (lang, value) {
        (En, ReadingValue::AppRole(AppRoleReading::Owner)) => "only the Owner",
        (Ko, ReadingValue::AppRole(AppRoleReading::Owner)) => "오너만",
        (En, ReadingValue::AppRole(AppRoleReading::OwnerOrEditor)) => "Owner or Editor",
        (Ko, ReadingValue::AppRole(AppRoleReading::OwnerOrEditor)) => "오너 또는 에디터",
        (En, ReadingValue::ChannelRole(ChannelRoleReading::Master)) => "only the Master",
        (Ko, ReadingValue::ChannelRole(ChannelRoleReading::Master)) => "마스터만",
        (En, ReadingValue::ChannelRole(ChannelRoleReading::MasterOrManager)) => "Master or Manager",
        (Ko, ReadingValue::ChannelRole(ChannelRoleReading::MasterOrManager)) => "마스터 또는 매니저",
        (En, ReadingValue::ChannelRole(ChannelRoleReading::AnyRole)) => "Master, Manager or Editor",
        (Ko, ReadingValue::ChannelRole(ChannelRoleReading::AnyRole)) => "마스터, 매니저 또는 에디터",
        (En, ReadingValue::SameBusiness(SameBusinessReading::NumberAndName)) => "number and business name",
        (Ko, ReadingValue::SameBusiness(SameBusinessReading::NumberAndName)) => "사업자등록번호와 상호",
        (En, ReadingValue::SameBusiness(SameBusinessReading::Number)) => "the number alone",
        (Ko, ReadingValue::SameBusiness(SameBusinessReading::Number)) => "사업자등록번호만",
        (En, ReadingValue::OtherConnection(OtherConnectionReading::AnyOtherApp)) => "any other app",
        (Ko, ReadingValue::OtherConnection(OtherConnectionReading::AnyOtherApp)) => "다른 앱이면 모두 불가",
        (En, ReadingValue::OtherConnection(OtherConnectionReading::OtherService)) => "apps of another service",
        (Ko, ReadingValue::OtherConnection(OtherConnectionReading::OtherService)) => "다른 서비스의 앱이면 불가",
        (En, ReadingValue::OtherConnection(OtherConnectionReading::Never)) => "none are",
        (Ko, ReadingValue::OtherConnection(OtherConnectionReading::Never)) => "제한 없음",
        (En, ReadingValue::Button(ButtonReading::ListedChannel)) => "with a selectable app and a listed channel",
        (Ko, ReadingValue::Button(ButtonReading::ListedChannel)) => "선택할 수 있는 앱과 표시되는 채널이 있을 때",
        (En, ReadingValue::Button(ButtonReading::SelectableApp)) => "with a selectable app",
        (Ko, ReadingValue::Button(ButtonReading::SelectableApp)) => "선택할 수 있는 앱이 있을 때",
        (En, ReadingValue::Button(ButtonReading::OwnApp)) => "to the Owner or an Editor of the app",
        (Ko, ReadingValue::Button(ButtonReading::OwnApp)) => "앱의 오너 또는 에디터일 때",
    }
}

/// A profile of readings.
pub const fn profile(lang: Lang, profile: Profile) -> &'static str {
    match (lang, profile) {
        (En, Profile::Strict) => "Strict",
        (Ko, Profile::Strict) => "엄격",
        (En, Profile::Documented) => "As documented",
        (Ko, Profile::Documented) => "문서 기준(기본)",
        (En, Profile::Lenient) => "Lenient",
        (Ko, Profile::Lenient) => "느슨",
    }
}

/// A profile of readings where there is little room.
pub const fn profile_short(lang: Lang, profile: Profile) -> &'static str {
    match (lang, profile) {
        (Ko, Profile::Documented) => "문서 기준",
        _ => self::profile(lang, profile),
    }
}

/// Whom digits 4 and 5 of a business number stand for (rulebook 7).
pub const fn holder(lang: Lang, holder: HolderKind) -> &'static str {
    match (lang, holder) {
        (En, HolderKind::IndividualTaxable) => "a sole proprietor, taxable",
        (Ko, HolderKind::IndividualTaxable) => "개인 과세사업자",
        (En, HolderKind::OtherBody) => "other bodies",
        (Ko, HolderKind::OtherBody) => "그 밖의 단체",
        (En, HolderKind::CompanyHeadOffice) => "a company’s head office",
        (Ko, HolderKind::CompanyHeadOffice) => "법인 본점",
        (En, HolderKind::NonProfit) => "a non-profit body",
        (Ko, HolderKind::NonProfit) => "비영리법인",
        (En, HolderKind::Government) => "a government body",
        (Ko, HolderKind::Government) => "국가·지방자치단체",
        (En, HolderKind::ForeignCompany) => "a foreign company",
        (Ko, HolderKind::ForeignCompany) => "외국법인",
        (En, HolderKind::Branch) => "a company’s branch",
        (Ko, HolderKind::Branch) => "법인 지점",
        (En, HolderKind::ReligiousBody) => "a religious body",
        (Ko, HolderKind::ReligiousBody) => "종교단체",
        (En, HolderKind::IndividualExempt) => "a sole proprietor, tax-exempt",
        (Ko, HolderKind::IndividualExempt) => "개인 면세사업자",
    }
}

/// What is wrong with a business number (rulebook 7). It is a warning: the number stays as typed.
pub fn number_fault(lang: Lang, fault: NumberFault) -> String {
    match (lang, fault) {
        (En, NumberFault::Missing) => "No number yet, so we can’t compare.".into(),
        (Ko, NumberFault::Missing) => "번호가 없어 같은 사업자인지 확인할 수 없습니다.".into(),
        (En, NumberFault::Length(digits)) => format!("Has {digits} digits; a business registration number has 10."),
        (Ko, NumberFault::Length(digits)) => format!("숫자가 {digits}개입니다. 사업자등록번호는 10자리입니다."),
        (En, NumberFault::Office) => "The first three digits should be 101 or more.".into(),
        (Ko, NumberFault::Office) => "앞 세 자리는 101 이상이어야 합니다.".into(),
        (En, NumberFault::Holder) => "Digits 4 and 5 can’t be 00.".into(),
        (Ko, NumberFault::Holder) => "가운데 두 자리는 00일 수 없습니다.".into(),
        (En, NumberFault::Serial) => "Digits 6 to 9 can’t be 0000.".into(),
        (Ko, NumberFault::Serial) => "여섯째~아홉째 자리는 0000일 수 없습니다.".into(),
        (En, NumberFault::CheckDigit { expected, found }) => {
            format!("The check digit should be {expected}, not {found}. Kept as typed.")
        }
        (Ko, NumberFault::CheckDigit { expected, found }) => {
            format!("검증번호가 {found}이지만 계산하면 {expected}입니다. 입력한 대로 두었습니다.")
        }
    }
}

/// The same below the field that it is typed into, where a number may be left out.
pub fn number_hint(lang: Lang, fault: NumberFault) -> String {
    let says = number_fault(lang, fault);
    match fault {
        NumberFault::Missing => {
            format!("{says} {}", lang.pick("Leave it blank if you don’t know it.", "모르면 비워 두세요."))
        }
        _ => says,
    }
}

/// A fact that may be unknown, in words.
pub fn known<T: Copy>(lang: Lang, fact: Fact<T>, word: impl Fn(Lang, T) -> &'static str) -> &'static str {
    fact.known().map_or(dont_know(lang), |value| word(lang, *value))
}

/// What a number that passes its check says of its holder (rulebook 7). That the business exists
/// is never claimed.
pub fn number_ok(lang: Lang, kind: HolderKind) -> String {
    match lang {
        En => format!("The form of the number is right: {}.", holder(lang, kind)),
        Ko => format!("번호 형식이 맞습니다: {}", holder(lang, kind)),
    }
}
