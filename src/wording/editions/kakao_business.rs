//! What is said of `kakao-business`.

use crate::explain::topics::Topic;
use crate::rules::Reading;

use super::{Lang, Manner, Outcomes, RuleWords, Term, Text, Words, text};

pub(super) const WORDS: Words = Words {
    choice: text(
        "In Kakao Business, with the button 비즈앱-채널 연결하기",
        "카카오비즈니스의 ‘비즈앱-채널 연결하기’ 버튼",
    ),
    name: text("Kakao Business", "카카오비즈니스"),
    short: text("Business", "카카오비즈니스"),
    seen: text(
        "A window with your app, a list of channels and a button below.",
        "앱과 채널 목록이 있고 맨 아래에 버튼이 있는 창입니다.",
    ),
    path: text(PATH, PATH),
    login: text("Who logs in to Kakao Business?", "카카오비즈니스에 누가 로그인하나요?"),
    way_in: text("The button 비즈앱-채널 연결하기 (Connect Biz app-Channel)", "‘비즈앱-채널 연결하기’ 버튼"),
    way_in_short: text("Button", "버튼"),
    way_in_is: Outcomes {
        met: text("The button 비즈앱-채널 연결하기 appears", "‘비즈앱-채널 연결하기’ 버튼이 표시됩니다"),
        not_met: text(
            "The button 비즈앱-채널 연결하기 does not appear",
            "‘비즈앱-채널 연결하기’ 버튼이 표시되지 않습니다",
        ),
        unknown: text(
            "Can’t tell yet whether the button 비즈앱-채널 연결하기 appears",
            "‘비즈앱-채널 연결하기’ 버튼이 표시되는지 확인이 필요합니다",
        ),
    },
    way_in_turns: Outcomes {
        met: text("the button appears", "버튼이 표시됨"),
        not_met: text("the button disappears", "버튼이 사라짐"),
        unknown: text("the button becomes uncertain", "버튼 표시 여부 확인 필요"),
    },
    way_in_asked: text("Decides whether the button appears.", "버튼이 표시되는지를 결정합니다."),
    app: text("App", "앱 선택"),
    app_is: Outcomes {
        met: text("{name} can be selected", "{name}을 선택할 수 있습니다"),
        not_met: text("{name} can’t be selected", "{name}을 선택할 수 없습니다"),
        unknown: text("Can’t tell yet whether {name} can be selected", "{name}을 선택할 수 있는지 확인이 필요합니다"),
    },
    app_short: Outcomes {
        met: text("Selectable", "선택 가능"),
        not_met: text("Not selectable", "선택 불가"),
        unknown: text("Not known", "확인 필요"),
    },
    app_turns: Outcomes {
        met: text("the app can be selected", "앱을 선택할 수 있게 됨"),
        not_met: text("the app can no longer be selected", "앱을 선택할 수 없게 됨"),
        unknown: text("it is uncertain whether the app can be selected", "앱 선택 가능 여부 확인 필요"),
    },
    app_remark: [text("App can’t be selected", "앱 선택 불가"), text("App selectable?", "앱 선택 가능 여부 확인 필요")],
    listed: text(
        "A channel is on the list when the app can be selected, all five conditions of the channel are met, and the \
         channel is not connected to the app already.",
        "앱을 선택할 수 있고 채널의 다섯 조건을 모두 충족하며 아직 이 앱에 연결되지 않은 채널이 목록에 표시됩니다.",
    ),
    screen: "비즈앱-채널 연결하기",
    finish: Some("연결하기"),
    screen_app: text("Biz app", "비즈 앱"),
    no_channels: Outcomes {
        met: super::NO_CHANNEL,
        not_met: text(
            "This app can’t be selected here, so no channel is offered.",
            "이 앱은 선택할 수 없어 채널도 표시되지 않습니다.",
        ),
        unknown: text(
            "Whether this app can be selected is not known yet.",
            "이 앱을 선택할 수 있는지 확인이 필요합니다.",
        ),
    },
    connected: text("Already connected", "이미 연결됨"),
    disconnect: text(
        "To disconnect, contact Web Customer Service.",
        "기존 연결을 해제하려면 웹 고객센터에 문의하세요.",
    ),
    remove,
    remove_kind: text("have the other connection removed", "다른 앱 연결 해제 요청"),
    remove_asked: text(
        "Ask Web Customer Service to disconnect these channels from the other app:",
        "웹 고객센터에 다음 채널과 다른 앱의 연결 해제를 요청해 주시기 바랍니다.",
    ),
    connect,
    once: None,
    moved: text(
        "In Kakao’s later documentation you connect in Kakao Developers, under [앱] > [추가 기능 신청] (request additional \
         features). If that is the screen you see, choose it as the place where you connect.",
        "이후 문서에 따르면 카카오디벨로퍼스의 [앱] > [추가 기능 신청]에서 연결합니다. 그 화면이 보이면 연결하는 곳을 카카오디벨로퍼스로 선택하세요.",
    ),
    any_connection: text(
        "Connecting only apps of your own service is advice: a channel may be listed even if it is connected to \
         another app.",
        "내 서비스의 앱과만 연결하는 것은 권고입니다. 다른 앱과 연결되어 있어도 목록에 표시될 수 있습니다.",
    ),
    result: text("Result (Kakao Business)", "결과(카카오비즈니스)"),
    not_kakao: text(
        "A prediction from “the source”, Kakao’s page “Kakao Sync › Prerequisite” (an older English edition), and from \
         later documentation. Only Kakao decides.",
        "‘원문’(카카오싱크 안내 문서의 ‘Prerequisite’, 이전 영어판)과 이후 문서를 바탕으로 한 예측입니다. 최종 결정은 카카오가 합니다.",
    ),
    glossary: &[
        Term {
            word: "비즈앱-채널 연결하기",
            text: text(
                "“Connect Biz app-Channel”, the button that opens the dialog with the list.",
                "채널 목록이 있는 창을 여는 버튼입니다.",
            ),
        },
        Term {
            word: "연결하기",
            text: text("“Connect”, the button that finishes it in the dialog.", "그 창에서 연결을 마치는 버튼입니다."),
        },
    ],
    open,
    rules: RuleWords {
        readings,
        statements: text(
            "The source is Kakao’s page “Kakao Sync › Prerequisite”, in an older English edition; a few other pages add to \
             it. Sections go by the names that they have there; the statements are in our words, each with the place where \
             this page accounts for it.",
            "원문은 카카오싱크 안내 문서의 ‘Prerequisite’ 페이지(이전 영어판)이며, 다른 문서 몇 개를 함께 참고했습니다. 섹션 이름은 원문 그대로 옮기고, 내용은 간추려 이 화면의 어디에 반영했는지 표시합니다.",
        ),
        way_in: text("Button appears", "버튼 표시"),
        topic,
    },
};

const PATH: &str = "[내 비즈니스] > [비즈니스 설정] > [채널-앱 연결] > 비즈앱-채널 연결하기";

fn connect(lang: Lang, manner: Manner, app: &str, channels: &str) -> String {
    match (lang, manner) {
        (Lang::En, _) => format!("select {app} and {channels}, then click 연결하기 (Connect)"),
        (Lang::Ko, Manner::Told) => format!("{app}과 {channels}을 선택하고 ‘연결하기’를 누르세요"),
        (Lang::Ko, Manner::Asked) => format!("{app}과 {channels}을 선택하고 ‘연결하기’를 눌러 주시기 바랍니다"),
    }
}

fn remove(lang: Lang, channel: &str, app: &str) -> String {
    match lang {
        Lang::En => format!("Ask Web Customer Service to disconnect {channel} from {app}"),
        Lang::Ko => format!("{channel}에서 {app} 연결 해제 요청"),
    }
}

const fn open(reading: Reading) -> Text {
    match reading {
        Reading::AppRole => text(
            "One place has the Owner register the number, another lets Editor or Owner connect; that the account owns \
         the app and is an Editor of it cannot both be meant.",
            "한 곳은 오너가 번호를 등록한다고 하고, 다른 곳은 에디터 또는 오너가 연결한다고 합니다. 앱을 소유한 계정이 에디터라는 말은 서로 맞지 않습니다.",
        ),
        Reading::ChannelRole => text(
            "One place has the Master connect, a second Editor or Master, a third Manager or Editor. To the letter, the \
         third would shut out the Master.",
            "한 곳은 마스터, 다른 곳은 에디터 또는 마스터, 또 다른 곳은 매니저 또는 에디터가 연결한다고 합니다. 글자 그대로라면 마지막 조건은 마스터를 제외합니다.",
        ),
        Reading::SameBusiness => text(
            "The source asks for the same business information without saying whether every field counts. Later \
         documentation speaks of the number.",
            "원문은 사업자 정보가 같아야 한다고만 하고 모든 항목을 비교하는지는 밝히지 않습니다. 이후 문서는 번호를 기준으로 합니다.",
        ),
        Reading::OtherConnection => text(
            "That a channel is to be connected to its service’s app only can forbid every other app, forbid apps of \
         other services, or be advice.",
            "채널을 서비스와 관련된 앱에만 연결하라는 말은 다른 모든 앱의 금지, 다른 서비스 앱의 금지, 또는 권고로 읽을 수 있습니다.",
        ),
        Reading::Button => text(
            "The button appears only if the conditions are met, but not which: those of an app, or also those of a channel.",
            "조건을 충족해야 버튼이 표시된다고 하지만 앱의 조건인지 채널의 조건까지인지 밝히지 않습니다.",
        ),
    }
}

fn readings(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("Kakao’s page contradicts itself in {count} places; choose how to read it"),
        Lang::Ko => format!("카카오 문서에 서로 맞지 않는 설명이 {count}군데 있습니다. 어떻게 해석할지 고르세요"),
    }
}

const fn topic(topic: Topic) -> Text {
    match topic {
        Topic::FirstGate => text(
            "The button 비즈앱-채널 연결하기 appears only if the conditions are met. Which of them is not said.",
            "조건을 충족해야 ‘비즈앱-채널 연결하기’ 버튼이 표시됩니다. 어떤 조건인지는 밝히지 않습니다.",
        ),
        Topic::SecondGate => text(
            "The app is selected in step ➋ of the dialog. It needs a business number, and your account must be its Owner or \
             Editor.",
            "창의 ➋단계에서 앱을 선택합니다. 앱에 사업자등록번호가 있고 로그인한 계정에 앱 권한이 있어야 합니다.",
        ),
        Topic::AppRole => text(
            "The Owner registers the number; Editor or Owner connects. How the two go together is open.",
            "번호는 오너가 등록하고, 연결은 에디터 또는 오너가 한다고 합니다. 두 설명의 관계가 분명하지 않습니다.",
        ),
        Topic::ChannelRole => text(
            "Three places name three sets of roles: Master; Editor or Master; Manager or Editor.",
            "세 곳의 설명이 서로 다릅니다. 마스터, 에디터 또는 마스터, 매니저 또는 에디터입니다.",
        ),
        Topic::BusinessChannel => text(
            "The channel must be a Business Channel, with business information saved on it.",
            "비즈니스 채널이어야 하고, 채널에 사업자 정보가 저장되어 있어야 합니다.",
        ),
        Topic::SameBusiness => text(
            "App and channel must have the same business information. Whether every field counts is not said.",
            "앱과 채널의 사업자 정보가 같아야 합니다. 모든 항목을 비교하는지는 밝히지 않습니다.",
        ),
        Topic::OtherConnections => text(
            "The channel is to be connected to its own service’s app only.",
            "채널은 서비스와 관련된 앱에만 연결해야 합니다.",
        ),
        Topic::Connected => text(
            "Apps and channels that are connected already are displayed in Kakao Business.",
            "이미 연결된 앱과 채널이 카카오비즈니스에 표시됩니다.",
        ),
        Topic::Removing => text(
            "Contact Web Customer Service; no duration is given.",
            "웹 고객센터에 문의해 해제합니다. 소요 기간은 나와 있지 않습니다.",
        ),
        Topic::HostedShops => super::hosted_shops(),
    }
}
