//! The gallery of examples: the cases that the rules are tested against, with names in either
//! language.

use crate::exchange::read_case;
use crate::facts::Case;
use crate::wording::Lang;

/// An example.
pub struct Example {
    /// Its name among the test cases.
    pub id: &'static str,
    /// The case file.
    pub text: &'static str,
    en: &'static str,
    ko: &'static str,
}

impl Example {
    /// What the example is about.
    pub const fn title(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ko => self.ko,
        }
    }

    /// The case, called by the example's title, with names in a language.
    pub fn case(&self, lang: Lang) -> Option<Case> {
        let case = match lang {
            Lang::En => read_case(&in_english(self.text)),
            Lang::Ko => read_case(self.text),
        };
        Some(Case { name: self.title(lang).to_owned(), ..case.ok()? })
    }
}

/// The same example in another language; nothing where the case is no example, or is one no more.
pub fn in_other_words(case: &Case, from: Lang, to: Lang) -> Option<Case> {
    let same = EXAMPLES.iter().find(|example| example.title(from) == case.name)?;
    (from != to && same.case(from).as_ref() == Some(case)).then(|| same.case(to)).flatten()
}

/// A case file with the names that it has between quotation marks in English.
fn in_english(text: &str) -> String {
    text.split('"').map(english).collect::<Vec<_>>().join("\"")
}

fn english(text: &str) -> &str {
    NAMES.iter().find(|(korean, _)| *korean == text).map_or(text, |(_, english)| english)
}

macro_rules! examples {
    ($($id:literal: $en:literal, $ko:literal;)+) => {
        /// Every example, the most telling first.
        pub const EXAMPLES: &[Example] = &[$(Example {
            id: $id,
            text: include_str!(concat!("../../tests/cases/", $id, ".json")),
            en: $en,
            ko: $ko,
        }),+];
    };
}

examples! {
    "nine-channels": "A shop with nine channels", "채널이 아홉 개인 가게";
    "agency-with-the-wrong-login": "An agency with the wrong login", "대행사 계정으로 로그인한 경우";
    "all-set": "Everything in order", "모두 준비된 경우";
    "tied-to-another-service": "A channel tied to another service’s app", "다른 서비스의 앱과 연결된 채널";
    "same-number-another-name": "Same number, another business name", "번호는 같고 상호가 다른 경우";
    "editor-and-manager": "Editor of the app, Manager of the channel", "앱 에디터이자 채널 매니저";
    "editor-only": "Only an Editor", "에디터 권한만 있는 경우";
    "individual-developer": "An individual developer’s app", "개인 개발자 비즈 앱";
    "in-review-and-rejected": "In review, and rejected", "심사 중인 채널과 반려된 채널";
    "talk-store-without-business-information": "Talk Store without business information", "사업자 정보 없이 쓰는 톡스토어 채널";
    "branch-and-head-office": "Branch and head office", "지점과 본점";
    "two-services-wrong-app": "Two services, and the wrong app", "서비스 두 개, 잘못 고른 앱";
    "already-connected": "Already connected", "이미 연결된 채널";
    "old-app-in-use": "An older app in use", "이미 쓰고 있는 앱이 있는 경우";
    "button-without-a-listed-channel": "A button, but no channel", "버튼은 있지만 채널이 없는 경우";
    "unknown-connections": "Connections nobody knows", "어디에 연결됐는지 모르는 채널";
    "malformed-number": "A number with a slip in it", "잘못 적은 사업자등록번호";
    "long-korean-names": "Long names", "이름이 긴 채널";
    "everything-unknown": "Nothing known yet", "아직 아무것도 모르는 경우";
    "no-app-yet": "No app yet", "아직 앱이 없는 경우";
    "no-channel-yet": "No channel yet", "아직 채널이 없는 경우";
}

/// What people, apps, channels and businesses are called in English. Names of businesses are
/// compared, so those that count as one in Korean are one here too.
const NAMES: &[(&str, &str)] = &[
    ("사장님", "Ms Kim"),
    ("직원", "Staff"),
    ("나", "Me"),
    ("내 계정", "My account"),
    ("미나 (마케팅 대행)", "Mina (marketing agency)"),
    ("하늘 (외주)", "Haneul (freelancer)"),
    ("지수 (개발팀)", "Jisu (developer)"),
    ("새 개발사", "New developers"),
    ("대행사 계정", "Agency account"),
    ("본사 계정", "Head office account"),
    ("부산지점 계정", "Busan branch account"),
    ("운영팀 계정", "Operations account"),
    ("해든카페 대표 계정", "Haedeun Cafe’s owner"),
    ("온담메디 대표", "Ondam Medical’s owner"),
    ("앱", "App"),
    ("채널 하나", "Channel one"),
    ("채널 둘", "Channel two"),
    ("확인 중", "being checked"),
    ("한빛 앱", "Hanbit app"),
    ("한빛상점", "Hanbit Store"),
    ("한빛상점 단골", "Hanbit Store Regulars"),
    ("한빛 이벤트", "Hanbit Events"),
    ("한빛 고객센터", "Hanbit Customer Care"),
    ("한빛 톡스토어", "Hanbit Talk Store"),
    ("한빛 도매", "Hanbit Wholesale"),
    ("한빛 옛 채널", "Hanbit Old Channel"),
    ("한빛 라이브", "Hanbit Live"),
    ("한빛유통", "Hanbit Trading"),
    ("해든카페", "Haedeun Cafe"),
    ("해든카페 앱", "Haedeun Cafe app"),
    ("해든 원두", "Haedeun Beans"),
    ("해든 바리스타 교실", "Haedeun Barista Class"),
    ("주식회사 해든", "Haedeun"),
    ("(주) 해든", "Haedeun"),
    ("㈜해든", "Haedeun"),
    ("솔내음", "Solnaeum"),
    (" 솔내음 ", " Solnaeum "),
    ("솔내음 앱", "Solnaeum app"),
    ("솔내음 제주", "Solnaeum Jeju"),
    ("새싹건강", "Saessak Health"),
    ("새싹건강 앱", "Saessak Health app"),
    ("새싹건강 회원", "Saessak Health Members"),
    ("늘푸른가구", "Neulpureun Furniture"),
    ("늘푸른가구 앱", "Neulpureun app"),
    ("늘푸른가구 부산지점", "Neulpureun Furniture Busan"),
    ("주식회사 늘푸른가구", "Neulpureun Furniture"),
    ("주식회사 늘푸른가구 부산지점", "Neulpureun Furniture Busan"),
    ("여울목", "Yeoulmok"),
    ("여울목 앱", "Yeoulmok app"),
    ("여울목 펜션", "Yeoulmok Guesthouse"),
    ("꽃담", "Kkotdam"),
    ("꽃담 앱", "Kkotdam app"),
    ("꽃담 스튜디오", "Kkotdam Studio"),
    ("꽃담플라워", "Kkotdam Flowers"),
    ("달빛서점", "Dalbit Books"),
    ("달빛서점 앱", "Dalbit Books app"),
    ("온담메디", "Ondam Medical"),
    ("주식회사 온담메디", "Ondam Medical"),
    ("온담메디 의료기기", "Ondam Medical Devices"),
    ("온담 건강식품", "Ondam Health Food"),
    ("온담 소식", "Ondam News"),
    ("온담 사용 안내", "Ondam How-to"),
    ("주말 농장", "Weekend Farm"),
    ("주말농장", "Weekend Farm"),
    ("주말 농장 알림", "Weekend Farm alerts"),
    ("주말 농장 직거래", "Weekend Farm Direct"),
    ("도담문구", "Dodam Stationery"),
    ("도담문구 앱", "Dodam app"),
    ("도담문구 학원점", "Dodam Stationery Academy"),
    ("도담문구 소식", "Dodam Stationery News"),
    ("도담팬시", "Dodam Fancy"),
    ("봄날꽃집", "Bomnal Florist"),
    ("첫걸음", "Cheotgeoreum"),
    ("첫걸음 앱", "Cheotgeoreum app"),
    ("노을공방", "Noeul Workshop"),
    ("노을공방 앱", "Noeul Workshop app"),
    ("노을공방 새 앱", "Noeul Workshop new app"),
    ("노을공방 원데이", "Noeul One-day Class"),
    ("바람결", "Baramgyeol"),
    ("바람결㈜", "Baramgyeol"),
    ("바람결 앱", "Baramgyeol app"),
    ("바람결 공방", "Baramgyeol Workshop"),
    ("바람결공방", "Baramgyeol Workshop"),
    ("바람결 소식", "Baramgyeol News"),
    ("바람결 주문", "Baramgyeol Orders"),
    ("고운한복", "Goun Hanbok"),
    ("고운한복 앱", "Goun Hanbok app"),
    ("고운한복 톡스토어", "Goun Hanbok Talk Store"),
    ("별마루", "Byeolmaru"),
    ("별마루 앱", "Byeolmaru app"),
    ("별마루 키즈", "Byeolmaru Kids"),
    ("별마루 연구소", "Byeolmaru Lab"),
    ("별마루 장터", "Byeolmaru Market"),
    ("모아장터", "Moa Market"),
    ("모아장터 앱", "Moa Market app"),
    ("주식회사 모아", "Moa"),
    ("모아스테이", "Moa Stay"),
    ("모아스테이 앱", "Moa Stay app"),
    ("모아스테이 플러스", "Moa Stay Plus"),
    ("모아스테이 주식회사", "Moa Stay"),
    ("산들바람", "Sandeul"),
    ("산들바람 앱", "Sandeul app"),
    ("산들바람 체험단", "Sandeul Testers"),
    ("산들바람 캠핑", "Sandeul Camping"),
    (
        "온라인사업본부디지털마케팅그룹고객경험혁신팀카카오채널담당자",
        "Head of channels, customer experience team, digital marketing group, online division",
    ),
    (
        "아주길고긴이름의온라인쇼핑몰통합회원관리및알림서비스애플리케",
        "A very, very long name for the membership and messaging app of an online shopping mall",
    ),
    (
        "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    ),
    (
        "세상에서가장긴이름을가진우리동네작은빵집공식카카오톡채널입니",
        "Official channel of the small bakery round the corner with the longest name in the world",
    ),
    (
        "니입널채톡오카카식공집빵은작네동리우진가을름이긴장가서에상세",
        "World the in name longest the with corner the round bakery small the of channel official",
    ),
];
