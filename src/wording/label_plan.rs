//! The fixed texts of the plan.

labels! {
    PlanLabel;
    // What is planned
    Choose: "Choose channels", "채널 선택";
    ChooseNear: "Those lacking one thing", "한 가지만 해결하면 되는 채널";
    ChooseStuck: "All that are not listed", "목록에 없는 채널 모두";
    ChooseNone: "Clear", "선택 해제";
    NothingChosen: "Choose at least one channel to see what to do.", "채널을 하나 이상 선택하면 할 일을 보여 드립니다.";
    NothingStuck: "Every channel is on the list or connected already: there is nothing to do. Choose channels to see what is left for them.", "모든 채널이 목록에 있거나 이미 연결되어 있어 할 일이 없습니다. 채널을 선택하면 남은 일을 보여 드립니다.";
    NoPlan: "With the accounts of this check these channels can’t be listed", "이 점검에 있는 계정으로는 목록에 표시할 수 없습니다";
    WhomToFind: "Whom to find", "찾아야 할 사람";
    WhyNot: "Why not with these accounts", "이 점검의 계정으로 안 되는 이유";
    NoPlanFor: "Logins without a plan", "방법이 없는 로그인 계정";
    NotProven: "With this many people we couldn’t confirm that this is the fewest people; it is the fewest steps.", "사람이 많아 인원수가 최소인지는 확인하지 못했습니다. 할 일의 수는 최소입니다.";

    // The plans
    Best: "Best plan", "가장 좋은 방법";
    OtherPlans: "Other plans", "다른 방법";
    OtherPlansHint: "Compared with the best plan. No step of any of them can be left out.", "가장 좋은 방법과 비교한 것입니다. 어느 방법에서도 뺄 수 있는 할 일이 없습니다.";
    MorePlans: "All other plans", "나머지 방법 모두 보기";
    Ready: "Nothing is left to do but to connect.", "남은 일이 없습니다. 연결만 하면 됩니다.";
    AlreadyConnected: "Connected already:", "이미 연결됨:";

    // When
    Today: "Today", "오늘 날짜";
    TodayAsClock: "Use today’s date in Korea", "한국의 오늘 날짜로";
    RejectedOnce: "Allow for one rejection", "한 번 반려되는 경우도 계산";
    Holidays: "My own holidays", "추가 휴일";
    HolidaysHint: "Temporary holidays are declared at short notice. Days added here don’t count as business days.", "임시공휴일은 갑자기 정해지기도 합니다. 여기에 추가한 날은 영업일로 세지 않습니다.";
    NewHoliday: "Another holiday", "추가할 날짜";
    AddHoliday: "Add this day", "휴일 추가";
    NotADate: "Enter a full date.", "날짜를 모두 입력하세요.";
    Dates: "Dates and holidays", "날짜와 휴일";
    Calendar: "Calendar file (.ics)", "캘린더 파일(.ics)";
    Print: "Print", "인쇄";
    Timeline: "Timeline", "일정표";
    TimelineScrolls: "Timeline, scrolls sideways; it is written out below", "일정표(가로로 스크롤). 아래에 같은 내용이 글로 있습니다";
    TimelineInWords: "The timeline in words", "일정표를 글로 보기";
    KeyWork: "to do", "할 일";
    KeyWaiting: "waiting", "대기";
    KeyWindow: "result expected", "결과 예상";
    KeyAgain: "if rejected once", "한 번 반려되면";
    KeyConnect: "connect by", "연결 기한";
    KeyOff: "weekend or holiday", "주말·공휴일";

    // Who does what
    WhoDoesWhat: "Who does what", "담당자별 할 일";
    Done: "Done", "완료한 일";
    TakeOffList: "Unmark (details stay changed)", "완료 표시 취소(입력 내용은 그대로)";
    Waiting: "Kakao", "카카오";
    WaitingHint: "Nothing to do but wait.", "기다리면 됩니다.";
    Message: "Message", "메시지";
    CopyMessage: "Copy the message", "메시지 복사";
    CopyKorean: "Copy in Korean", "한국어로 복사";
    CopyEnglish: "Copy in English", "영어로 복사";
    Copied: "Copied. Paste it into a chat or a mail.", "복사했습니다. 채팅이나 메일에 붙여 넣으세요.";
    CopyYourself: "The browser doesn’t let the page copy. The text is selected: copy it with Ctrl+C (⌘C).", "브라우저에서 복사할 수 없습니다. 선택된 글을 Ctrl+C(⌘C)로 복사하세요.";
    Connect: "Connect", "연결";
    FindOutFirst: "Find out first: it may not be needed.", "필요 없을 수도 있으니 먼저 확인하세요.";
    Settles: "Settles", "해결되는 조건";

    // Ticking off
    TickOff: "Mark as done", "완료로 표시";
    TickedOn: "Done on", "완료한 날";
    WhatChanges: "What changes in your details", "입력 내용에 반영되는 것";
    BusinessNeeded: "The number is not in this check. Type it as it was registered.", "이 점검에 번호가 없습니다. 등록한 대로 입력하세요.";
    BusinessMissing: "Without this the step can’t be marked as done.", "이 내용을 입력해야 완료로 표시할 수 있습니다.";
    IfRejected: "If it was rejected, don’t mark it as done: set the channel’s state to rejected, and the plan follows.", "반려되었다면 완료로 표시하지 말고 채널 상태를 반려로 바꾸세요. 할 일도 그에 맞게 바뀝니다.";
    Cancel: "Cancel", "취소";

    // What helps most
    Brief: "Brief of one page", "한 장 요약";
    CopyBrief: "Copy", "복사";

    // Documents
    Documents: "Documents", "제출 서류";
    DocumentsHint: "Collected once, sent with each application.", "한 번 준비해서 신청할 때마다 제출하세요.";
    SayTrade: "Say which trade it is", "업종 입력하기";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    #[test]
    fn korean_is_korean_and_english_is_not_left_in_its_place() {
        for label in PlanLabel::ALL {
            let (en, ko) = (label.text(Lang::En), label.text(Lang::Ko));
            assert!(!en.trim().is_empty() && ko.chars().any(|c| ('가'..='힣').contains(&c)), "{label:?}");
            assert!(!en.chars().any(|c| ('가'..='힣').contains(&c)), "{label:?}");
        }
    }
}
