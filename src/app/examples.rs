//! The gallery of examples: the cases that the rules are tested against.

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
