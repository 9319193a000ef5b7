//! What is said of `kakao-developers`.

use crate::explain::topics::Topic;
use crate::rules::Reading;

use super::{Lang, Manner, Outcomes, RuleWords, Term, Text, Words, text};

pub(super) const WORDS: Words = Words {
    choice: text("In Kakao Developers, under [추가 기능 신청]", "카카오디벨로퍼스의 [추가 기능 신청]"),
    name: text("Kakao Developers", "카카오디벨로퍼스"),
    short: text("Developers", "카카오디벨로퍼스"),
    seen: text(
        "A page of one app: a menu at the side, a row with the button [신청] (apply).",
        "옆에 메뉴가 있는 앱 페이지로, [신청] 버튼이 있는 항목이 보입니다.",
    ),
    path: text(PATH, PATH),
    login: text("Who logs in to Kakao Developers?", "카카오디벨로퍼스에 누가 로그인하나요?"),
    way_in: text("Applying under [카카오톡 채널 연결] (connect a channel)", "[카카오톡 채널 연결] 신청"),
    // By the role on the app alone: what else the connection takes decides the list.
    way_in_short: text("Allowed to apply", "신청 권한"),
    way_in_is: Outcomes {
        met: text(
            "This account is allowed to apply for the connection",
            "이 계정은 채널 연결을 신청할 권한이 있습니다",
        ),
        not_met: text(
            "This account is not allowed to apply for the connection",
            "이 계정은 채널 연결을 신청할 권한이 없습니다",
        ),
        unknown: text(
            "Can’t tell yet whether this account is allowed to apply",
            "이 계정에 신청 권한이 있는지 확인이 필요합니다",
        ),
    },
    way_in_turns: Outcomes {
        met: text("the account may apply", "신청 권한이 생김"),
        not_met: text("the account may no longer apply", "신청 권한이 없어짐"),
        unknown: text("it is uncertain whether the account may apply", "신청 권한 확인 필요"),
    },
    way_in_asked: text("Decides whether this account may apply.", "신청 권한이 있는지를 결정합니다."),
    // The way in tells of the login's role on the app; its number is a condition of the list.
    app: text("App’s business no.", "앱 사업자등록번호"),
    app_is: Outcomes {
        met: text("{name} meets both conditions for apps", "{name}은 앱 조건 두 가지를 모두 충족합니다"),
        not_met: text("{name} does not meet both conditions for apps", "{name}은 충족하지 않은 앱 조건이 있습니다"),
        unknown: text(
            "Can’t tell yet whether {name} meets both conditions for apps",
            "{name}이 앱 조건을 충족하는지 확인이 필요합니다",
        ),
    },
    app_short: Outcomes {
        met: text("Conditions met", "앱 조건 충족"),
        not_met: text("Not met", "앱 조건 미충족"),
        unknown: text("Not known", "확인 필요"),
    },
    app_turns: Outcomes {
        met: text("the app now meets both conditions", "앱 조건을 모두 충족하게 됨"),
        not_met: text("the app no longer meets both conditions", "앱 조건을 충족하지 않게 됨"),
        unknown: text("it is uncertain whether the app meets both conditions", "앱 조건 충족 여부 확인 필요"),
    },
    app_remark: [
        text("App’s conditions not met", "앱 조건 미충족"),
        text("App’s conditions met?", "앱 조건 충족 여부 확인 필요"),
    ],
    listed: text(
        "A channel is on the list when both conditions of the app and all five of the channel are met, and the channel \
         is not connected to the app already.",
        "앱의 두 조건과 채널의 다섯 조건을 모두 충족하며 아직 이 앱에 연결되지 않은 채널이 목록에 표시됩니다.",
    ),
    screen: "카카오톡 채널 연결",
    finish: None,
    screen_app: text("App", "앱"),
    no_channels: Outcomes {
        met: super::NO_CHANNEL,
        not_met: text(
            "This app does not meet both conditions, so no channel is listed.",
            "충족하지 않은 앱 조건이 있어 채널이 표시되지 않습니다.",
        ),
        unknown: text(
            "Whether this app meets both conditions is not known yet.",
            "앱 조건을 충족하는지 확인이 필요합니다.",
        ),
    },
    connected: text("[연결된 카카오톡 채널] (connected channels)", "연결된 카카오톡 채널"),
    disconnect: text(
        "To disconnect, the Owner or an Editor of the connected app can remove the channel under [연결된 카카오톡 채널] \
         (connected channels) in Kakao Developers.",
        "연결 해제는 연결된 앱의 오너 또는 에디터가 카카오디벨로퍼스의 [연결된 카카오톡 채널]에서 할 수 있습니다.",
    ),
    remove,
    remove_kind: text("remove the other connection", "다른 앱과의 연결 해제"),
    remove_asked: text(
        "Disconnect these channels from the other app:",
        "다음 채널에서 다른 앱과의 연결을 해제해 주시기 바랍니다.",
    ),
    connect,
    once: Some(text(
        "If this is the first time, first click [신청 자격 확인] (check eligibility) under [추가 기능 신청], read the terms \
         and agree to them.",
        "처음이라면 먼저 [추가 기능 신청]의 [신청 자격 확인]에서 내용을 확인하고 동의해야 합니다.",
    )),
    moved: text(
        "On Kakao’s earlier page you connect in Kakao Business, with the button 비즈앱-채널 연결하기 (Connect Biz \
         app-Channel). If that is the screen you see, choose it as the place where you connect.",
        "이전 문서에 따르면 카카오비즈니스의 ‘비즈앱-채널 연결하기’ 버튼으로 연결합니다. 그 화면이 보이면 연결하는 곳을 카카오비즈니스로 선택하세요.",
    ),
    any_connection: text(
        "Kakao’s page sets no condition on other connections: a channel may be listed even if it is connected to \
         another app.",
        "원문에는 다른 앱 연결에 관한 조건이 없습니다. 다른 앱과 연결되어 있어도 목록에 표시될 수 있습니다.",
    ),
    result: text("Result (Kakao Developers)", "결과(카카오디벨로퍼스)"),
    not_kakao: text(
        "A prediction from “the source”, “Kakao Talk Channel › Concepts” in Kakao Developers’ documentation, from Kakao’s \
         customer centre and from earlier documentation. Only Kakao decides.",
        "‘원문’(카카오디벨로퍼스 문서의 카카오톡 채널 ‘이해하기’)과 카카오 고객센터, 이전 문서를 바탕으로 한 예측입니다. 최종 결정은 카카오가 합니다.",
    ),
    glossary: &[
        Term {
            word: "[추가 기능 신청]",
            text: text("“Request additional features”, the menu where you apply.", "채널 연결을 신청하는 메뉴입니다."),
        },
        Term {
            word: "[카카오톡 채널 연결]",
            text: text(
                "“Connect a channel”: its button [신청] (apply) opens the list.",
                "이 항목의 [신청]을 누르면 채널 목록이 열립니다.",
            ),
        },
    ],
    open,
    rules: RuleWords {
        readings,
        statements: text(
            "The source is “Kakao Talk Channel › Concepts” in Kakao Developers’ documentation, with what Kakao’s customer \
             centre says of the list; a few other pages add to it. Sections go by the names that they have there; the \
             statements are in our words, each with the place where this page accounts for it.",
            "원문은 카카오디벨로퍼스 문서의 ‘카카오톡 채널: 이해하기’ 페이지이며, 채널 목록에 대한 카카오 고객센터의 안내와 다른 문서 몇 개를 함께 참고했습니다. 섹션 이름은 원문을 따르고, 내용은 간추려 이 화면의 어디에 반영했는지 표시합니다.",
        ),
        way_in: text("Allowed to apply", "신청 권한"),
        topic,
    },
};

const PATH: &str = "[앱] > [추가 기능 신청] > [추가 기능] > [카카오톡 채널 연결] > [신청]";

fn connect(lang: Lang, manner: Manner, app: &str, channels: &str) -> String {
    match (lang, manner) {
        (Lang::En, _) => {
            format!(
                "open {app}, click [신청] (apply) next to [카카오톡 채널 연결] (connect a channel) and choose {channels}"
            )
        }
        (Lang::Ko, Manner::Told) => {
            format!("{app}을 열고 [카카오톡 채널 연결]의 [신청]을 눌러 {channels}을 선택하세요")
        }
        (Lang::Ko, Manner::Asked) => {
            format!("{app}을 열고 [카카오톡 채널 연결]의 [신청]을 눌러 {channels}을 선택해 주시기 바랍니다")
        }
    }
}

fn remove(lang: Lang, channel: &str, app: &str) -> String {
    match lang {
        Lang::En => format!("Disconnect {channel} from {app}"),
        Lang::Ko => format!("{channel}에서 {app} 연결 해제"),
    }
}

const fn open(reading: Reading) -> Text {
    match reading {
        Reading::AppRole => text(
            "The page is clear: the Owner or an Editor of the app applies.",
            "문서에 분명히 나와 있습니다. 앱의 오너 또는 에디터가 신청합니다.",
        ),
        Reading::ChannelRole => text(
            "The page names no role on the channel. Kakao’s customer centre says that a channel is listed only for its \
             Managers and above.",
            "이 문서에는 채널 권한이 나오지 않습니다. 카카오 고객센터에 따르면 매니저 이상에게만 표시됩니다.",
        ),
        Reading::SameBusiness => text(
            "The page asks for identical business information without saying whether every field counts.",
            "동일한 사업자 정보를 등록해야 한다고만 하고 모든 항목을 비교하는지는 밝히지 않습니다.",
        ),
        Reading::OtherConnection => text(
            "The page says nothing about a channel that is connected to another app. The earlier page asked for the \
             service’s own app only.",
            "다른 앱에 이미 연결된 채널에 대해서는 설명이 없습니다. 이전 문서는 서비스와 관련된 앱에만 연결하라고 했습니다.",
        ),
        Reading::Button => text(
            "The page is clear: the Owner or an Editor of the app may apply.",
            "문서에 분명히 나와 있습니다. 앱의 오너 또는 에디터만 신청할 수 있습니다.",
        ),
    }
}

fn readings(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("Kakao’s pages leave {count} things open; choose how to read them"),
        Lang::Ko => format!("카카오 문서에 분명하지 않은 점이 {count}가지 있습니다. 어떻게 해석할지 고르세요"),
    }
}

const fn topic(topic: Topic) -> Text {
    match topic {
        Topic::FirstGate => text(
            "The Owner or an Editor of the app opens [추가 기능 신청] and agrees to the eligibility once.",
            "앱의 오너 또는 에디터가 [추가 기능 신청]에서 신청 자격을 확인하고 한 번 동의합니다.",
        ),
        Topic::SecondGate => text(
            "There is nothing to select: you apply on the app’s own page. The app’s business information is a condition \
             of the list.",
            "따로 선택하지 않고 해당 앱의 페이지에서 신청합니다. 앱의 사업자 정보는 채널 목록의 조건입니다.",
        ),
        Topic::AppRole => {
            text("Owner or Editor; the page says so clearly.", "오너 또는 에디터입니다. 문서에 분명히 나와 있습니다.")
        }
        Topic::ChannelRole => text(
            "The page names no role. Kakao’s customer centre says that a channel is listed only for its Managers and above.",
            "이 문서에는 권한이 나오지 않습니다. 카카오 고객센터에 따르면 매니저 이상에게만 표시됩니다.",
        ),
        Topic::BusinessChannel => text(
            "The channel must be a Business Channel, with business information registered on it.",
            "채널에 사업자 정보를 등록하고 비즈니스 채널로 전환해야 합니다.",
        ),
        Topic::SameBusiness => text(
            "App and channel must have identical business information. Whether every field counts is not said.",
            "앱과 채널에 동일한 사업자 정보를 등록해야 합니다. 모든 항목을 비교하는지는 밝히지 않습니다.",
        ),
        Topic::OtherConnections => text(
            "Nothing is said of a channel that is already connected to another app.",
            "다른 앱에 이미 연결된 채널에 대한 설명이 없습니다.",
        ),
        Topic::Connected => text(
            "Under [연결된 카카오톡 채널] (connected channels) in Kakao Developers.",
            "카카오디벨로퍼스의 [연결된 카카오톡 채널]에 표시됩니다.",
        ),
        Topic::Removing => text(
            "The Owner or an Editor of the app removes it under [연결된 카카오톡 채널], at once.",
            "앱의 오너 또는 에디터가 [연결된 카카오톡 채널]에서 바로 해제합니다.",
        ),
        Topic::HostedShops => super::hosted_shops(),
    }
}
