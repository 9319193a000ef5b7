//! Every statement of Kakao's pages in our own words, and where the product accounts for it.

use crate::explain::statements::{Accounted, Asked, Site, Statement};
use crate::rules::Edition;
use crate::wording::{Lang, terms};

use super::rules::{gate_name, guidance_title};

/// What a statement says, shortened.
pub fn statement(lang: Lang, statement: Statement) -> &'static str {
    let (en, ko) = match statement {
        Statement::Purpose => ("Preparations before Kakao Sync", "카카오싱크를 쓰기 전의 준비 사항"),
        Statement::TagRequired => ("Parts tagged as required come first", "‘필수’ 항목은 먼저 설정"),
        Statement::TagOptional => (
            "Optional parts depend on the functions used; none here is optional",
            "‘선택’ 항목은 기능에 따라 설정하며 원문에는 없음",
        ),
        Statement::NeedAccount => ("A Kakao Account, for all consoles", "모든 콘솔에 쓰는 카카오계정"),
        Statement::NeedChannel => ("A Business Channel, shown at sign-up", "간편가입 화면에 표시되는 비즈니스 채널"),
        Statement::NeedApp => ("An app in Kakao Developers", "카카오디벨로퍼스의 앱"),
        Statement::TeamAccess => ("A team sets who may do what on an app", "팀으로 앱 접근 권한 관리"),
        Statement::TeamMenu => (
            "Several developers: make them members in [Team Management] (팀 관리)",
            "개발자가 여럿이면 [팀 관리]에서 멤버로 등록",
        ),
        Statement::TeamOnly => ("Nobody else sees or changes the app", "멤버만 앱 조회와 수정 가능"),
        Statement::RequireBusinessChannel => ("The channel becomes a Business Channel", "채널을 비즈니스 채널로 전환"),
        Statement::RequireCreatingMaster => {
            ("By the Master who created the channel", "채널을 만든 마스터 계정으로 전환")
        }
        Statement::RequireNumber => ("The app gets the business number", "앱에 사업자등록번호 입력"),
        Statement::RequireOwner => ("Entered by the app’s Owner", "앱 오너 계정으로 입력"),
        Statement::RequireBizApp => ("Such an app is a Biz app", "번호가 있는 앱이 비즈 앱"),
        Statement::RequireMaster => ("A Master connects in Kakao Business", "카카오비즈니스에서 마스터 계정으로 연결"),
        Statement::RequireScopes => {
            ("Some user information needs the connection", "일부 사용자 정보는 연결해야 사용 가능")
        }
        Statement::SwitchChannel => ("No Kakao Sync without a Business Channel", "비즈니스 채널로 전환해야 신청 가능"),
        Statement::SwitchByCreator => ("Its creator’s account applies", "채널을 만든 계정으로 신청"),
        Statement::SwitchLogin => ("Log in to the Channel Admin Center", "카카오톡 채널 관리자센터에 로그인"),
        Statement::SwitchMenu => (
            "Apply under [Business channel] > [Apply channel] (채널 신청)",
            "[관리] > [비즈니스 채널] > [채널 신청]에서 신청",
        ),
        Statement::ReviewTime => ("A review takes 3 to 5 business days", "심사에 영업일 기준 3~5일 소요"),
        Statement::ReviewMismatch => ("Differing information may be rejected", "정보가 서류와 다르면 반려될 수 있음"),
        Statement::ReviewMissing => ("A missing document may be rejected", "필수 서류가 없으면 반려될 수 있음"),
        Statement::ReviewGuide => ("A guide tells more about applying", "신청 방법은 별도 안내 참고"),
        Statement::CreateChannel => ("Without a channel, create one", "채널이 없으면 새로 만들기"),
        Statement::CreateButton => {
            ("With ‘새 채널 만들기’ in the Channel Admin Center", "관리자센터의 ‘새 채널 만들기’로 시작")
        }
        Statement::CreateFields => ("Name, search ID, category and more", "이름, 검색용 아이디, 카테고리 등 입력"),
        Statement::CreateApply => ("Then apply for the Business Channel", "만든 뒤 비즈니스 채널 신청"),
        Statement::CreateAsMaster => ("Logged in as Master of that channel", "연결할 채널의 마스터로 로그인"),
        Statement::DocumentRegistration => ("Certificate of business registration", "사업자등록증"),
        Statement::DocumentPerson => {
            ("Certificate of employment, or the representative’s ID card", "재직증명서 또는 대표자 신분증")
        }
        Statement::DocumentTrade => (
            "Trade certificates: mail-order, medical devices, health food",
            "통신판매업, 의료기기, 건강기능식품은 해당 신고증",
        ),
        Statement::RegisterInfo => ("Business information goes on the app", "서비스 앱에 사업자 정보 등록"),
        Statement::RegisterMakesBizApp => ("The number makes it a Biz app", "번호를 등록하면 비즈 앱으로 전환"),
        Statement::ExistingApp => ("A service with an app uses that app", "이미 쓰는 앱이 있으면 그 앱을 사용"),
        Statement::ExistingUsers => {
            ("A new app misses existing user information", "새 앱은 기존 사용자 정보를 모두 쓸 수 없음")
        }
        Statement::RegisterLogin => ("Log in to Kakao Developers", "카카오디벨로퍼스에 로그인"),
        Statement::RegisterSelect => {
            ("Select the app in [My Application] (내 애플리케이션)", "[내 애플리케이션]에서 앱 선택")
        }
        Statement::AddApp => ("Without an app, add one", "앱이 없으면 추가"),
        Statement::AddAppFields => ("Real service name, company name, icon", "실제 서비스명, 회사명, 아이콘 등록"),
        Statement::RegisterMenu => ("Register it in the app’s [Business] (비즈니스)", "앱의 [비즈니스]에서 등록"),
        Statement::ConnectLogin => {
            ("Log in with an account that reaches the app", "앱에 접근할 수 있는 계정으로 카카오비즈니스에 로그인")
        }
        Statement::ConnectRole => ("Editor or Master may connect", "에디터 또는 마스터가 연결"),
        Statement::ConnectNeeds => {
            ("A Biz app connected to a Business Channel is needed", "비즈니스 채널에 연결된 비즈 앱 필요")
        }
        Statement::ConnectOwn => ("App and channel are the service’s own", "내 서비스가 소유한 앱과 채널만 사용"),
        Statement::HowToMenu => (
            "[내 비즈니스] > [비즈니스 설정] > [채널-앱 연결] in Kakao Business",
            "카카오비즈니스의 [내 비즈니스] > [비즈니스 설정] > [채널-앱 연결]",
        ),
        Statement::HowToButton => ("The button shows only if conditions are met", "조건을 충족해야 버튼 표시"),
        Statement::HowToApp => ("Step ➋: select a Biz app", "➋ 비즈 앱 선택"),
        Statement::HowToChannels => ("Step ➌: select channels from the list", "➌ 목록에서 채널 하나 이상 선택"),
        Statement::HowToOnly => ("The list holds only channels that qualify", "조건을 충족하는 채널만 목록에 표시"),
        Statement::HowToConnect => ("Step ➍: connect with 연결하기", "➍ 연결하기로 연결"),
        Statement::HowToConnected => ("What is connected already is shown", "이미 연결된 앱과 채널 표시"),
        Statement::HowToMore => ("More can be connected with the same button", "같은 버튼으로 추가 연결 가능"),
        Statement::HowToDisconnect => {
            ("Disconnecting goes through Web Customer Service", "연결 해제는 웹 고객센터에 문의")
        }
        Statement::HowToAsk => ("Questions go there too", "그 밖의 문의도 웹 고객센터로"),
        Statement::ConditionAppRole => ("Role on the app: Editor or Owner", "앱 권한: 에디터 또는 오너"),
        Statement::ConditionAppNumber => ("Business number on the app", "앱에 사업자등록번호 등록"),
        Statement::ConditionChannelRole => ("Role on the channel: Manager or Editor", "채널 권한: 매니저 또는 에디터"),
        Statement::ConditionBusinessChannel => ("The channel is a Business Channel", "비즈니스 채널일 것"),
        Statement::ConditionSameBusiness => ("Its business information equals the app’s", "앱과 사업자 정보가 같을 것"),
        Statement::ConditionMayLack => (
            "A channel used for Talk Store, for example, may have none",
            "톡스토어 등에서 쓰는 채널은 정보가 없을 수 있음",
        ),
        Statement::ConditionCheck => (
            "Check it under [Business channel] > [Apply channel] (채널 신청)",
            "[관리] > [비즈니스 채널] > [채널 신청]에서 확인",
        ),
        Statement::ConditionSpecify => ("Fill it in where it is missing", "등록되지 않았으면 입력"),
        Statement::ConditionOwnService => ("Connected to its own service’s app only", "내 서비스의 앱에만 연결"),
        Statement::AfterAll => ("Then design the service and apply", "설정을 마치면 서비스 설계 후 신청"),
        Statement::SeeConcepts => ("Read on: what Kakao Sync is", "더 보기: 카카오싱크 이해하기"),
        Statement::SeeDesign => ("Read on: designing the service", "더 보기: 서비스 설계하기"),
        Statement::ConnectAbout => ("How an app and a channel are connected", "앱과 카카오톡 채널을 연결하는 방법"),
        Statement::ConnectRemoveWhere => (
            "How to disconnect: see “Connected Kakao Talk Channel”",
            "연결 해제 방법은 ‘연결된 카카오톡 채널’ 안내 참고",
        ),
        Statement::ConnectSameOperator => {
            ("A channel can be connected only to an app of the same business", "사업자가 같은 앱에만 채널 연결 가능")
        }
        Statement::ConnectSameInformation => {
            ("Identical business information on app and channel", "앱과 채널에 동일한 사업자 정보 등록")
        }
        Statement::ConnectBizApp => {
            ("Registering it turns the app into a Biz app", "사업자 정보를 등록해 앱을 비즈 앱으로 전환")
        }
        Statement::ConnectBusinessChannel => (
            "Registering it turns the channel into a Business Channel",
            "사업자 정보를 등록해 채널을 비즈니스 채널로 전환",
        ),
        Statement::ConnectByApplication => (
            "After that, you apply for the connection as an additional feature",
            "전환을 마치면 추가 기능으로 연결 신청",
        ),
        Statement::EligibilityRole => ("Log in as Owner or Editor of the app", "앱의 오너 또는 에디터로 로그인"),
        Statement::EligibilityMenu => (
            "Select [신청 자격 확인] (eligibility) under [앱] > [추가 기능 신청]",
            "[앱] > [추가 기능 신청]에서 [신청 자격 확인] 선택",
        ),
        Statement::EligibilityAgree => ("Read the eligibility and agree to it", "신청 자격의 내용을 확인하고 동의"),
        Statement::ApplyMenu => (
            "[추가 기능] > [카카오톡 채널 연결] > [신청] opens the list",
            "[추가 기능] > [카카오톡 채널 연결] > [신청]으로 목록 열기",
        ),
        Statement::ApplyList => ("It shows the channels that can be connected", "연결할 수 있는 채널만 목록에 표시"),
        Statement::ApplySelect => ("Selecting a channel connects it", "채널을 선택하면 바로 연결"),
        Statement::ApplyConnected => {
            ("Connected channels are shown under [연결된 카카오톡 채널]", "연결한 채널은 [연결된 카카오톡 채널]에 표시")
        }
        Statement::ApplyDisconnect => ("They are disconnected there, if need be", "필요하면 그곳에서 연결 해제"),
        Statement::HelpApplied => (
            "A Business Channel is on the list once its application is complete",
            "비즈니스 채널 신청이 완료된 채널만 목록에 표시",
        ),
        Statement::HelpRole => {
            ("Only its Managers and above see it on the list", "매니저 이상의 권한이 있어야 목록에 표시")
        }
        Statement::HelpMissingApplication => (
            "If it is missing, check its application in the Channel Admin Center",
            "보이지 않으면 관리자센터에서 비즈니스 채널 신청 여부 확인",
        ),
        Statement::HelpMissingRole => {
            ("Or ask for the Manager role, then try again", "또는 매니저 권한을 요청한 뒤 다시 시도")
        }
        Statement::InviteManagers => {
            ("Managers are invited under [Management] > [관리자] (managers)", "매니저는 [관리] > [관리자]에서 초대")
        }
        Statement::ShopPlatforms => (
            "A hosted shop needs a platform that is prepared for Kakao Sync",
            "호스팅사 쇼핑몰은 사전 연동을 마친 호스팅사에서만 도입 가능",
        ),
        Statement::ShopPopUp => (
            "It uses the Simple Setup popup in the platform’s settings",
            "호스팅사의 설정 메뉴에서 간편설정 팝업으로 도입",
        ),
        Statement::OwnerChange => ("An app’s Owner can be changed", "앱의 오너는 바꿀 수 있음"),
        Statement::OwnerUnknown => (
            "If you don’t know the Owner, ask Kakao, with documents",
            "오너를 알 수 없으면 증빙 서류를 갖춰 카카오에 요청",
        ),
        Statement::IndividualUnconnected => (
            "Without business information, an individual developer’s Biz app can’t connect",
            "개인 개발자 비즈 앱은 사업자 정보가 없어 채널 연결 불가",
        ),
        Statement::IndividualLater => (
            "Its business information may be registered later in [Business] (비즈니스)",
            "전환한 뒤에도 [비즈니스]에서 사업자 정보 등록 가능",
        ),
        Statement::CorrectByOwner => {
            ("Only the Owner changes an app’s information", "앱의 사업자 정보는 오너만 변경 가능")
        }
        Statement::CorrectReaches => (
            "The Owner’s other apps with the same information change too",
            "같은 사업자 정보를 쓰는 이 오너의 다른 앱도 함께 변경",
        ),
        Statement::CorrectAssets => (
            "So do channels and other assets of this Owner with the same information",
            "같은 사업자 정보를 쓰는 이 오너의 채널 등 다른 자산도 함께 변경",
        ),
        Statement::CorrectOthers => ("Apps of other Owners keep theirs", "다른 오너의 앱은 그대로 유지"),
        Statement::CorrectOne => ("To change one app alone, ask Kakao", "앱 하나만 바꾸려면 카카오 고객센터에 문의"),
    };
    lang.pick(en, ko)
}

/// Where the product accounts for a statement.
pub fn accounted(lang: Lang, by: Accounted, edition: Edition) -> String {
    let (en, ko, what) = match by {
        Accounted::Decides(one) => ("decides", "판정", terms::condition(lang, one)),
        Accounted::Gate(gate) => ("decides", "판정", gate_name(lang, gate, edition)),
        Accounted::Verdict(one) => ("result", "결과", terms::verdict(lang, one)),
        Accounted::Reads(reading) => ("reading", "해석", terms::reading(lang, reading)),
        Accounted::Guides(kind) => ("guidance", "안내", guidance_title(lang, kind)),
        Accounted::Fixes(one) => ("fix", "해결 방법", terms::condition(lang, one)),
        Accounted::Documents => ("plan", "할 일", lang.pick("documents", "제출 서류")),
        Accounted::Asks(asked) => ("asks", "질문", asks(lang, asked)),
        Accounted::Links(to) => ("link", "링크", site(lang, to)),
    };
    format!("{}: {what}", lang.pick(en, ko))
}

fn asks(lang: Lang, asked: Asked) -> &'static str {
    let (en, ko) = match asked {
        Asked::Account => ("who logs in", "로그인할 계정"),
        Asked::App => ("which app", "연결할 앱"),
        Asked::Channel => ("which channels", "연결할 채널"),
    };
    lang.pick(en, ko)
}

/// A site outside.
pub fn site(lang: Lang, site: Site) -> &'static str {
    let (en, ko) = match site {
        Site::KakaoAccount => ("Kakao Account", "카카오계정"),
        Site::KakaoDevelopers => ("Kakao Developers", "카카오디벨로퍼스"),
        Site::ChannelAdminCenter => ("Channel Admin Center", "카카오톡 채널 관리자센터"),
        Site::KakaoBusiness => ("Kakao Business", "카카오비즈니스"),
        Site::CustomerService => ("Web Customer Service", "웹 고객센터"),
        Site::Documentation => ("Kakao Sync documentation", "카카오싱크 문서"),
    };
    lang.pick(en, ko)
}
