//! The fixed texts of the page: headings, buttons, labels, hints. Each stands once, English and
//! Korean side by side; one without the other does not compile.

use super::Lang;

/// A text that is always the same.
pub trait Fixed: Copy + Send + Sync + 'static {
    /// The text in a language.
    fn text(self, lang: Lang) -> &'static str;
}

/// Makes an enum of fixed texts: `labels! { Name; Text: "English", "Korean"; … }`.
macro_rules! labels {
    ($enum:ident; $($(#[$doc:meta])* $name:ident: $en:literal, $ko:literal;)+) => {
        /// A fixed text of the page. What it says is its English text below.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each text stands for itself")]
        pub enum $enum {
            $($(#[$doc])* $name,)+
        }

        impl $crate::wording::Fixed for $enum {
            fn text(self, lang: $crate::wording::Lang) -> &'static str {
                self.text(lang)
            }
        }

        impl $enum {
            /// Every fixed text.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The text in a language.
            pub const fn text(self, lang: $crate::wording::Lang) -> &'static str {
                match lang {
                    $crate::wording::Lang::En => match self { $(Self::$name => $en,)+ },
                    $crate::wording::Lang::Ko => match self { $(Self::$name => $ko,)+ },
                }
            }
        }
    };
}

labels! {
    Label;
    // The frame
    Title: "Kakao Sync connection check", "카카오싱크 연결 점검";
    /// What the page is for, where it is found.
    Description: "Find out which KakaoTalk Channels appear in the list when you connect one to your Biz app for Kakao Sync, why the others are missing, and what to do. Free, and nothing you enter leaves your browser.", "카카오싱크 비즈앱에 카카오톡 채널을 연결할 때 목록에 어떤 채널이 나오는지, 나머지는 왜 나오지 않는지, 무엇을 하면 되는지 확인하세요. 무료이며 입력한 내용은 브라우저 밖으로 나가지 않습니다.";
    Subtitle: "Unofficial · everything stays in this browser", "비공식 · 입력한 내용은 이 브라우저에만 저장됩니다";
    SkipToAnswer: "Skip to the answer", "결과로 건너뛰기";
    Menu: "Menu", "메뉴";
    Language: "Language", "언어";
    Theme: "Colours", "화면 모드";
    ThemeAuto: "Auto colours", "화면 모드: 자동";
    ThemeLight: "Light", "라이트 모드";
    ThemeDark: "Dark", "다크 모드";
    Presenter: "Presenter mode", "발표 모드";
    HideNames: "Hide names", "이름 숨기기";
    CompareFromHere: "Compare from here", "여기부터 비교";
    StopPresenting: "Stop presenting", "발표 모드 끝내기";
    LastChange: "the last change", "마지막 변경";
    FoldFacts: "Fold your details away, or show them (F2)", "입력란 접기/펼치기(F2)";
    Undo: "Undo", "실행 취소";
    Redo: "Redo", "다시 실행";
    Case: "Check", "점검";
    CaseName: "Name of this check", "점검 이름";
    UntitledCase: "Untitled check", "이름 없는 점검";
    Examples: "Examples", "예시";
    OpenFile: "Open a file", "파일 열기";
    SaveFile: "Save as a file", "파일로 저장";
    StartOver: "New check", "새 점검";
    Close: "Close", "닫기";

    // The panes
    Facts: "Your details", "입력";
    Answer: "Answer", "결과";
    Panes: "Your details or the answer", "입력 또는 결과";
    FactSections: "Parts of your details", "입력 항목";
    Accounts: "Accounts", "계정";
    Apps: "Apps", "앱";
    Channels: "Channels", "채널";
    Roles: "Roles", "권한";
    More: "Name and trade", "점검 이름·업종";
    AccountsHint: "Kakao Accounts that could log in and connect.", "로그인해서 연결할 수 있는 카카오계정입니다.";
    AppsHint: "Apps in Kakao Developers. An app with a business registration number is a Biz app; an individual developer’s Biz app has none.", "카카오디벨로퍼스에 등록한 앱입니다. 사업자등록번호를 등록한 앱이 비즈 앱이며, 번호가 없는 개인 개발자 비즈 앱도 있습니다.";
    ChannelsHint: "KakaoTalk Channels that you want on the list. A Business Channel is one that Kakao has reviewed and approved.", "목록에 표시하려는 카카오톡 채널입니다. 카카오의 심사를 거쳐 승인된 채널이 비즈니스 채널입니다.";
    RolesHint: "What each account may do, as the consoles show it. Roles on apps and on channels are apart.", "관리자 화면에 표시되는 계정별 권한입니다. 앱 권한과 채널 권한은 서로 별개입니다.";
    NoRole: "No role", "권한 없음";
    AppRoleHint: "The Owner holds the app, Editors may edit it; Members are all others in its team, such as testers.", "오너는 앱의 소유자이고, 에디터는 앱을 수정할 수 있는 팀원입니다. 테스터 등 그 밖의 팀원은 멤버입니다.";
    ChannelRoleHint: "The Master holds the channel; Managers may manage it.", "마스터는 채널의 소유자이고, 매니저는 채널을 관리할 수 있습니다.";
    RolesEmpty: "Add an account and an app or a channel, then enter their roles here.", "계정과 앱 또는 채널을 추가한 뒤 여기에 권한을 입력하세요.";
    AddAccount: "Add an account", "계정 추가";
    AddApp: "Add an app", "앱 추가";
    AddChannel: "Add a channel", "채널 추가";
    NoAccounts: "No account yet.", "아직 계정이 없습니다.";
    Add: "Add", "추가";
    Duplicate: "Duplicate", "복제";
    Remove: "Remove", "삭제";
    FindChannel: "Find a channel", "채널 찾기";
    NothingFound: "No channel has this in its name or search ID.", "이름이나 검색용 아이디가 일치하는 채널이 없습니다.";
    LoggedIn: "Logged in", "로그인 중";

    // Fields
    AccountName: "Name of the account", "계정 이름";
    AccountNameHint: "A name, a nickname or a role; it need not be the login.", "이름이나 별칭을 쓰세요. 로그인 ID가 아니어도 됩니다.";
    AppName: "App name", "앱 이름";
    AppService: "Service it belongs to", "앱이 속한 서비스";
    AppServiceHint: "Leave blank if all your apps belong to one service.", "모든 앱이 한 서비스에 속하면 비워 두세요.";
    AppBusiness: "Business information", "사업자 정보";
    AppInUse: "The service already runs on this app", "서비스에서 이미 이 앱을 쓰고 있나요?";
    ChannelName: "Channel name", "채널 이름";
    SearchId: "Search ID", "검색용 아이디";
    ChannelState: "State of the channel", "채널 상태";
    ReviewRequested: "Review requested on", "심사 신청일";
    ReviewRequestedHint: "Leave blank if you don’t know.", "모르면 비워 두세요.";
    ChannelBusiness: "Business information saved on it", "채널에 저장된 사업자 정보";
    BusinessNone: "None", "없음";
    BusinessSaved: "Saved", "저장됨";
    BusinessNumber: "Business registration number", "사업자등록번호";
    BusinessName: "Business name", "상호";
    Optional: "optional", "선택";
    Connections: "Connected to", "연결된 앱";
    NotConnected: "Not connected to any app", "연결된 앱 없음";
    ConnectedTo: "Connected", "연결됨";
    AddConnection: "Add another connection", "연결 추가";
    RemoveConnection: "Remove this connection", "이 연결 삭제";
    Yes: "Yes", "예";
    No: "No", "아니요";
    EditorRemark: "Earlier documentation names Editor; the consoles show only Master and Manager today.", "에디터는 이전 문서에 나오지만 지금 관리자센터에는 마스터와 매니저만 있습니다.";
    AppsInConsole: "Apps, in Kakao Developers", "앱 (카카오디벨로퍼스)";
    ChannelsInConsole: "Channels, in the Channel Admin Center", "채널 (카카오톡 채널 관리자센터)";
    RoleGrid: "Role of each account, scrolls sideways", "계정별 권한(가로로 스크롤)";
    AppOrChannel: "App or channel", "앱 또는 채널";
    Trade: "Trade that needs a certificate of its own", "별도 등록증이 필요한 업종";
    TradeNone: "None of these", "해당 없음";
    TradeHint: "Decides which documents a Business Channel application needs.", "비즈니스 채널 신청에 필요한 서류가 달라집니다.";

    // Where one connects
    Where: "Where do you connect?", "어디에서 연결하나요?";
    WhereHint: "Not sure? Log in to each and see which screen is there.", "잘 모르겠으면 각각 로그인해 어느 화면이 있는지 확인하세요.";
    In: "in", "연결하는 곳";
    OtherScreen: "I see the other screen", "다른 화면이 보입니다";
    HostedShops: "Shops on a hosting platform (Cafe24, Makeshop, Sixshop, Imweb and others) use its Kakao Sync Simple Setup popup instead.", "카페24, 메이크샵, 식스샵, 아임웹 등 호스팅사 쇼핑몰은 카카오싱크 간편설정 팝업을 이용합니다.";
    NothingLeaves: "Nothing you type leaves your browser.", "입력한 내용은 브라우저 밖으로 나가지 않습니다.";
    HowToCheck: "How to check", "확인하는 방법";
    CheckWithoutNetwork: "Switch off Wi-Fi and mobile data and carry on: everything here still works.", "와이파이와 모바일 데이터를 끄고 계속 사용해 보세요. 모든 기능이 그대로 작동합니다.";
    CheckAgain: "After one visit, this page also opens without a connection.", "한 번 방문한 뒤에는 인터넷 연결 없이도 페이지가 열립니다.";
    CheckTraffic: "On a computer, press F12, open “Network” and use the page: the list stays empty.", "PC에서는 F12를 눌러 ‘네트워크(Network)’ 탭을 연 다음 사용해 보세요. 목록에 아무것도 나타나지 않습니다.";
    CheckPolicy: "The Content-Security-Policy at the top of the page’s source tells the browser to block connections to any other site.", "페이지 소스 맨 위의 보안 정책(Content-Security-Policy)에 따라 브라우저가 다른 사이트로의 연결을 차단합니다.";

    // The question
    Question: "Question", "질문";
    LoggedInAs: "Logged in as", "로그인 계정";
    Connecting: "connecting", "연결할 앱";
    ReadingTheRules: "How strictly to read the rules", "규칙 해석";
    AskedLogin: "login", "로그인 계정";
    AskedApp: "app to connect", "연결할 앱";
    AskedReading: "how strictly to read the rules", "규칙 해석";
    AskedEdition: "where you connect", "연결하는 곳";
    CustomReading: "Custom", "직접 설정";
    Done: "Done", "완료";
    Gates: "Steps to the list", "목록까지의 단계";
    FilterByVerdict: "Show only one result", "결과별로 보기";
    NextToAnswer: "What is still missing for an answer", "결과를 보려면 필요한 것";
    StillNeedsAccount: "The account that would log in", "로그인할 계정";
    StillNeedsApp: "The app that is to be connected", "연결할 앱";
    StillNeedsChannel: "The channels that should be on the list", "목록에 표시할 채널";

    // Views
    Views: "Views", "보기";
    List: "List", "목록";
    Map: "Map", "관계도";
    Matrix: "Matrix", "조건표";
    Compare: "Compare", "비교";
    Plan: "Plan", "할 일";
    Rules: "Rules", "규칙";

    // The list
    DialogNote: "Preview drawn from Kakao’s documentation. Not a Kakao screen.", "카카오 문서를 바탕으로 그린 미리보기이며, 실제 카카오 화면이 아닙니다.";
    BizApp: "Biz app", "비즈 앱";
    DialogChannels: "KakaoTalk Channels", "카카오톡 채널";
    Connected: "Connected", "연결됨";
    QuestionsToAnswer: "To find out", "확인할 것";
    DependsOnReading: "depends on how the rule is read", "해석에 따라 다름";
    NoOthers: "No channel is missing from the list.", "목록에서 빠진 채널이 없습니다.";
    NewSince: "new", "새로 추가";

    // The filters
    Filters: "Filter", "필터";
    NameOrSearchId: "Name or search ID", "이름·검색용 아이디";
    BlockedBy: "Blocked by", "제외 이유";
    AnyReason: "Blocked by anything", "모든 제외 이유";
    OneAway: "Exactly one condition away", "조건 하나만 남음";
    ClearFilters: "Clear", "필터 해제";

    // The detail of a channel
    Detail: "Detail of the channel", "채널 상세";
    YourFacts: "What you entered", "입력한 내용";
    TheRule: "The rule", "규칙";
    Source: "Source", "출처";
    NoFix: "No single step fixes this. See Plan for steps that work together.", "한 단계만으로는 해결되지 않습니다. ‘할 일’에서 함께 필요한 단계를 확인하세요.";
    ThenListed: "Then it will be listed", "그러면 목록에 표시됩니다";
    Conditions: "Seven conditions, all of which must be met", "조건(일곱 가지를 모두 충족해야 목록에 표시)";
    EditFact: "Change this detail", "이 항목 수정";
    AnswerFact: "Answer it", "입력하기";
    OtherReadings: "Under other readings", "다르게 해석하면";
    SettledNote: "The same however the rules are read.", "규칙을 어떻게 해석해도 결과가 같습니다.";
    PreviousChannel: "Previous channel", "이전 채널";
    NextChannel: "Next channel", "다음 채널";
    Needed: "Needed:", "필요 조건:";
    FollowsFrom: "Settled together with:", "함께 해결되는 조건:";
    OtherWays: "Other ways", "다른 방법";
    IfNotMet: "If it turns out not to be met", "충족하지 않는다면";
    MoreOfChannel: "More: explanation, other readings, comparison", "더 보기: 설명, 다른 해석, 채널 비교";

    // Trying out
    TryIt: "Try it", "적용해 보기";
    TryAnswers: "Try each answer", "답변별 결과";
    DoIt: "Do it", "적용";
    AnswerSo: "Answer so", "이렇게 입력";
    TakeBack: "Take it back", "취소";
    EnterForIt: "To do it, enter the business information in your details.", "적용하려면 사업자 정보를 입력하세요.";

    // First visit
    HelloTitle: "Which channels will Kakao let you connect?", "어떤 채널을 연결할 수 있을까요?";
    HelloText: "When you connect a KakaoTalk Channel to your Biz app, some channels may be missing from the list. Enter who logs in, which app and which channels: this page shows which would be listed, every reason why the others are not, and what to do.", "비즈 앱에 카카오톡 채널을 연결하려는데 목록에 없는 채널이 있나요? 로그인할 계정과 앱, 채널을 입력하면 어떤 채널이 목록에 표시되는지, 나머지는 왜 빠지는지, 무엇을 해야 하는지 보여 드립니다.";
    HelloOwn: "Start with my own details", "직접 입력하기";
    HelloOwnText: "Three things to begin with: an account, an app and a channel. “Don’t know” is a fine answer everywhere.", "계정, 앱, 채널을 하나씩 추가하는 것으로 시작합니다. 모르는 항목은 ‘모름’으로 두어도 됩니다.";
    Begin: "Begin", "시작하기";
    MoreExamples: "More examples", "다른 예시";
    HelloExample: "Look at an example", "예시 보기";
    HelloExampleText: "Fictional shops with typical situations.", "자주 겪는 상황을 담은 가상의 가게들입니다.";
    Words: "Words you will meet", "자주 나오는 말";
    WordBizApp: "Biz app", "비즈 앱";
    WordBizAppText: "An app in Kakao Developers that is registered for business, usually with a business registration number.", "카카오디벨로퍼스에서 비즈니스용으로 등록한 앱입니다. 대개 사업자등록번호가 등록되어 있습니다.";
    WordChannel: "Business Channel", "비즈니스 채널";
    WordChannelText: "A KakaoTalk Channel that Kakao has reviewed and approved.", "카카오의 심사를 거쳐 승인된 카카오톡 채널입니다.";
    HelloFile: "Open a saved check", "저장한 점검 열기";
    HelloFileText: "One that you saved before, or that somebody sent you. It is read in this browser and goes nowhere.", "저장해 두었거나 받은 파일을 엽니다. 이 브라우저에서만 읽고 어디에도 보내지 않습니다.";

    // Notices
    Notice: "Notice", "알림";
    StorageBlocked: "This browser does not let the page keep anything: what you enter is lost when the page is closed. Save it as a file.", "이 브라우저에서는 저장할 수 없어 페이지를 닫으면 입력한 내용이 사라집니다. 파일로 저장해 두세요.";
    StorageFull: "This browser’s storage is full: the latest changes are not kept. Save the check as a file.", "브라우저 저장 공간이 가득 차 최근 변경 내용을 저장하지 못했습니다. 파일로 저장해 두세요.";
    StorageUnreadable: "A check that this browser had kept could not be read. It was left untouched.", "이 브라우저에 저장된 점검을 읽을 수 없습니다. 저장된 내용은 그대로 두었습니다.";
    SaveOldData: "Save the old data as a file", "기존 데이터를 파일로 저장";
    DeleteOldData: "Delete the old data", "기존 데이터 삭제";
    Problems: "What is wrong with it", "문제가 있는 곳";
    DropHere: "Drop saved checks here", "저장한 점검 파일을 여기에 놓으세요";
    FileUnreadable: "The file could not be opened; nothing was changed.", "파일을 열 수 없습니다. 바뀐 내용은 없습니다.";
    ChangedElsewhere: "This check was changed in another tab of this browser.", "다른 탭에서 이 점검 내용이 바뀌었습니다.";
    DeletedElsewhere: "This check was deleted in another tab of this browser.", "다른 탭에서 이 점검을 삭제했습니다.";
    LoadOther: "Show the other tab’s version", "다른 탭의 내용 불러오기";
    KeepBoth: "Keep both", "둘 다 저장";
    KeepMine: "Replace it with mine", "이 탭의 내용으로 바꾸기";
    KeepAgain: "Keep it", "계속 저장";
    OpenedByLink: "Opened from a link, and not kept in this browser yet.", "링크로 연 점검이며, 아직 이 브라우저에 저장되지 않았습니다.";
    KeepLink: "Keep it here", "이 브라우저에 저장";
    UpdateReady: "A new version of this page is ready.", "새 버전이 준비되었습니다.";
    TakeUpdate: "Use it now", "지금 적용";
    LeaveUpdate: "Later", "나중에";

    // Pictures
    InWords: "The same in words", "글로 보기";
    MapName: "Map of accounts, app and channels. Arrow keys move between boxes.", "계정, 앱, 채널의 관계도입니다. 방향키로 이동하세요.";
    MapOpen: "open", "통과";
    MapBlocked: "blocked", "막힘";
    MapDoubtful: "not known", "확인 필요";
    MapHint: "Point at a box to see why. Choose an account or app to ask about it, a channel to open it.", "상자를 가리키면 이유가 보입니다. 계정·앱을 선택하면 기준이 바뀌고, 채널을 선택하면 상세가 열립니다.";

    // The matrix
    MatrixMode: "What the table shows", "표 종류";
    ModeConditions: "Channels × conditions", "채널 × 조건";
    ModeAccounts: "Accounts × channels", "계정 × 채널";
    ModeApps: "Apps × channels", "앱 × 채널";
    MatrixTable: "Channels and conditions. Arrow keys move between cells.", "채널별 조건표입니다. 방향키로 이동하세요.";
    CrossTable: "For whom each channel would be listed. Arrow keys move between cells.", "계정·앱별 결과표입니다. 방향키로 이동하세요.";
    Channel: "Channel", "채널";
    Verdict: "Result", "결과";
    Away: "Left", "남음";
    AwayHint: "Conditions between the channel and the list", "목록까지 남은 조건 수";
    ConditionFilter: "Condition", "조건";
    NoRows: "No channel passes these filters.", "조건에 맞는 채널이 없습니다.";
    OnlyThis: "blocked by this alone", "이 조건만 막는 채널";
    BestLogin: "Lists the most", "가장 많이 표시";
    ChosenApp: "Chosen", "선택한 앱";

    // On paper
    AllChannels: "All channels", "전체 채널";
    Why: "Why", "이유";

    // The rulebook
    RulesGates: "Steps to the list", "목록까지의 단계";
    RulesEditions: "The two screens compared", "두 화면의 규칙 비교";
    Topic: "Topic", "주제";
    RulesGuidance: "Warnings and guidance; they change no result", "주의와 안내(결과를 바꾸지 않음)";
    DecidesChannels: "Decides these channels", "이 규칙으로 결과가 정해진 채널";
    NotInSource: "Not on Kakao’s pages: it is our own.", "카카오 문서에는 없으며 직접 덧붙인 내용입니다.";
    LinkToRule: "Link to this rule", "이 규칙의 링크";
    ChooseReading: "Read it as", "해석 선택";
    SidesTable: "Results under each reading", "해석별 결과";
    NoDispute: "No channel here depends on it.", "이 해석에 따라 결과가 달라지는 채널이 없습니다.";
    StatementsTitle: "What Kakao’s pages say, and where it is used here", "카카오 문서의 내용과 반영된 곳";
    StatementsShow: "Show all statements", "모두 보기";
    Statement: "Statement", "내용";
    AccountedFor: "Accounted for", "반영된 곳";

    // Two editions side by side
    CompareTable: "Channels that come out differently", "결과나 이유가 다른 채널";
    CompareAsks: "What each asks for", "화면별 조건";
    CompareWays: "How each screen is reached", "화면별 진입 조건";
    CompareAsked: "checked now", "지금 점검 중";
    PinAndSwitch: "Pin this result and switch", "결과를 고정하고 바꾸기";

    // What if
    LookedAt: "If you answered differently here:", "다르게 답하면";
    NothingElse: "No other answer here changes anything.", "다르게 답해도 결과가 같습니다.";
    Pin: "Pin this result", "결과 고정";
    Pinned: "Compared with the pinned result", "고정한 결과와 비교";
    Unpin: "Unpin", "고정 해제";
    NothingChanged: "Nothing has changed so far.", "아직 달라진 것이 없습니다.";

    // Detail: contrast and lengths
    Explain: "Explanation", "설명";
    LengthLine: "One line", "한 줄";
    LengthSteps: "Steps", "단계별";
    LengthFull: "All of it", "전체";
    ContrastTitle: "Compared with another channel", "다른 채널과 비교";
    ContrastWith: "Compare with", "비교할 채널";
    ThisChannel: "This channel", "이 채널";

    // One question at a time
    Guide: "Ask me one thing at a time", "하나씩 질문받기";
    GuideText: "Plain questions in the order of what they decide, with where to look it up. Skip what you don’t know.", "결과에 영향이 큰 것부터 하나씩 묻고 어디서 확인하는지 알려 드립니다. 모르는 것은 건너뛰어도 됩니다.";
    GuideBack: "Back", "이전";
    GuideStop: "Stop asking", "질문 마치기";
    GuideContinue: "Continue", "계속";
    GuideSkip: "I don’t know", "모름, 건너뛰기";
    GuideName: "Enter a name you’ll recognise; any nickname will do.", "알아볼 수 있는 이름을 입력하세요. 별칭도 됩니다.";
    GuideNumber: "Enter the 10 digits of the number.", "숫자 10자리를 입력하세요.";
    GuideBusinessName: "Enter the business name.", "상호를 입력하세요.";
    GuideOrSkip: "If you don’t know it, press “I don’t know”.", "모르면 ‘모름, 건너뛰기’를 누르세요.";
    GuideNever: "What changes nothing", "확인하지 않아도 되는 것";
    GuideAgain: "Ask again what I skipped", "건너뛴 질문 다시 보기";
    GuideChange: "Change", "수정";
    GuideSee: "See the answer", "결과 보기";
    AnotherAccount: "Another account", "다른 계정";
    AnotherApp: "Another app", "다른 앱";
    AnotherChannel: "Another channel", "다른 채널";
    AddAnotherAccount: "Add another account", "계정 더 추가";
    AddAnotherApp: "Add another app", "앱 더 추가";
    AddAnotherChannel: "Add another channel", "채널 더 추가";
    NoBetter: "None of these lists more than the present one.", "지금보다 더 많이 표시되는 경우가 없습니다.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn korean_is_korean_and_english_is_not_left_in_its_place() {
        for label in Label::ALL {
            let (en, ko) = (label.text(Lang::En), label.text(Lang::Ko));
            assert!(!en.trim().is_empty() && !ko.trim().is_empty(), "{label:?}");
            assert!(ko.chars().any(|c| ('가'..='힣').contains(&c)), "{label:?}: {ko}");
            assert!(en != ko, "{label:?}");
        }
    }
}
