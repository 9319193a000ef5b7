//! What is said of `kakao-developers`.

use crate::rules::Reading;

use super::{Outcomes, Text, Words, text};

pub(super) const WORDS: Words = Words {
    choice: text(
        "In Kakao Developers, under [추가 기능 신청] (request additional features)",
        "카카오디벨로퍼스의 [추가 기능 신청]",
    ),
    name: text("Kakao Developers", "카카오디벨로퍼스"),
    path: text(PATH, PATH),
    login: text("Who logs in to Kakao Developers?", "카카오디벨로퍼스에 누가 로그인하나요?"),
    way_in: text("The application [카카오톡 채널 연결] (connect a channel)", "[카카오톡 채널 연결] 신청"),
    way_in_short: text("Application", "신청"),
    way_in_is: Outcomes {
        met: text("The connection can be applied for", "카카오톡 채널 연결을 신청할 수 있습니다"),
        not_met: text("The connection can’t be applied for", "카카오톡 채널 연결을 신청할 수 없습니다"),
        unknown: text(
            "Can’t tell yet whether the connection can be applied for",
            "카카오톡 채널 연결을 신청할 수 있는지 확인이 필요합니다",
        ),
    },
    way_in_turns: Outcomes {
        met: text("the connection can be applied for", "연결을 신청할 수 있게 됨"),
        not_met: text("the connection can no longer be applied for", "연결을 신청할 수 없게 됨"),
        unknown: text("it is uncertain whether the connection can be applied for", "연결 신청 가능 여부 확인 필요"),
    },
    way_in_asked: text("Decides whether the connection can be applied for.", "연결을 신청할 수 있는지를 결정합니다."),
    listed: text(
        "A channel is on the list when both conditions of the app and all five of the channel are met, and the channel \
         is not connected to the app already.",
        "앱의 두 조건과 채널의 다섯 조건을 모두 충족하며 아직 이 앱에 연결되지 않은 채널이 목록에 표시됩니다.",
    ),
    screen: "카카오톡 채널 연결",
    finish: None,
    connected: text("[연결된 카카오톡 채널] (connected channels)", "연결된 카카오톡 채널"),
    disconnect: text(
        "To disconnect, the Owner or an Editor of the connected app removes the channel under [연결된 카카오톡 채널] \
         (connected channels) in Kakao Developers.",
        "연결을 해제하려면 연결된 앱의 오너 또는 에디터가 카카오디벨로퍼스의 [연결된 카카오톡 채널]에서 해제하세요.",
    ),
    open,
};

const PATH: &str = "[앱] > [추가 기능 신청] > [추가 기능] > [카카오톡 채널 연결] > [신청]";

const fn open(reading: Reading) -> Text {
    match reading {
        Reading::AppRole => text(
            "The page is clear: the Owner or an Editor of the app applies.",
            "문서가 명확합니다. 앱의 오너 또는 에디터가 신청합니다.",
        ),
        Reading::ChannelRole => text(
            "The page names no role on the channel. Kakao’s customer centre lists a channel for its Managers and above.",
            "이 문서에는 채널 권한이 나오지 않습니다. 카카오 고객센터에 따르면 매니저 이상이어야 목록에 표시됩니다.",
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
            "The page is clear: the application opens to the Owner or an Editor of the app.",
            "문서가 명확합니다. 앱의 오너 또는 에디터로 로그인하면 신청할 수 있습니다.",
        ),
    }
}
