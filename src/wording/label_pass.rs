//! The fixed texts of passing a check on.

labels! {
    PassLabel;
    // The dialog
    PassOn: "Pass on", "공유";
    How: "How to pass it on", "공유 방법";
    Link: "Link", "링크";
    Table: "Table", "표";
    Report: "Report", "보고서";
    Message: "Messages", "메시지";

    // The link
    LinkHolds: "The link holds the whole check: your details, the login and app asked about, what is chosen in the plan, the pinned result, and what is on the screen now. It all stands behind the #, which browsers don’t send to any server.", "점검 전체(입력 내용, 로그인 계정과 앱, 할 일에서 고른 내용, 고정한 결과, 지금 보는 화면)가 링크에 담깁니다. 내용은 # 뒤에 있어 서버로 전송되지 않습니다.";
    LeaveNamesOut: "Leave names out", "이름 빼기";
    NamesLeftOut: "People, apps, channels and services become “Account A” and so on; search IDs go. Roles, results, dates, business registration numbers and business names stay: the answer hangs on them.", "사람, 앱, 채널, 서비스 이름은 ‘계정 A’처럼 바뀌고 검색용 아이디는 빠집니다. 권한, 결과, 날짜, 사업자등록번호, 상호는 결과를 판단하는 데 필요해 그대로 남습니다.";
    MakingLink: "Making the link…", "링크를 만들고 있습니다…";
    CopyLink: "Copy the link", "링크 복사";
    ShareLink: "Share…", "공유하기…";
    NotShared: "The browser couldn’t open its share sheet. Copy the link instead.", "브라우저에서 공유 창을 열 수 없습니다. 링크를 복사하세요.";
    LinkTooLarge: "This check is too large for a link. Save it as a file and send that.", "점검 내용이 커서 링크로 만들 수 없습니다. 파일로 저장해 보내세요.";
    NoLinks: "This browser is too old to make links. Save the check as a file and send that.", "이 브라우저는 오래되어 링크를 만들 수 없습니다. 파일로 저장해 보내세요.";
    QrCode: "QR code of the link", "링크의 QR 코드";
    QrHint: "Point a phone’s camera at it to open the check there.", "휴대폰 카메라로 찍으면 휴대폰에서 점검이 열립니다.";
    NoQr: "The link is too long for a QR code that a phone can read from a screen.", "링크가 길어 휴대폰으로 읽을 수 있는 QR 코드로 만들 수 없습니다.";

    // What goes out of the answer
    InLanguage: "Language", "언어";
    NoAnswerYet: "There is no result yet. Enter who logs in, the app and the channels first.", "아직 결과가 없습니다. 로그인할 계정, 앱, 채널을 먼저 입력하세요.";
    WorkingOut: "Working it out…", "계산하고 있습니다…";
    TableHint: "One row for each channel: its result, every reason, what to do, who does it and when. The plan in each row is for that channel alone.", "채널마다 한 행씩 결과, 모든 이유, 할 일, 담당자, 시기를 담습니다. 할 일은 그 채널만 따로 계산한 것입니다.";
    SaveCsv: "Save for Excel (.csv)", "엑셀용으로 저장(.csv)";
    CopyTable: "Copy for a spreadsheet or a mail", "스프레드시트·메일용으로 복사";
    ToEditHint: "To change many channels at once: save them, edit the file in a spreadsheet, then open it here or paste its cells.", "여러 채널을 한꺼번에 고치려면 저장해서 스프레드시트에서 수정한 뒤 여기서 다시 열거나 셀을 붙여 넣으세요.";
    SaveChannels: "Save the channels to edit (.csv)", "수정할 채널 저장(.csv)";
    ChannelsFile: "channels", "채널";
    ReportHint: "The whole result as text with headings (Markdown): what is listed, why the rest is not, who does what, and what is still to find out.", "전체 결과를 제목이 있는 글(마크다운)로 정리합니다. 표시되는 채널, 나머지가 빠진 이유, 담당자별 할 일, 확인할 것이 들어갑니다.";
    SaveReport: "Save the report (.md)", "보고서 저장(.md)";
    CopyReport: "Copy the report", "보고서 복사";
    AnswersHint: "For programs: the results for every login, app and way to read the rules, without what to do.", "프로그램용: 모든 로그인 계정, 앱, 규칙 해석의 결과입니다. 할 일은 들어가지 않습니다.";
    SaveAnswers: "Save the results (.json)", "결과 저장(.json)";
    ForWhom: "Message for", "받는 사람";
    WholeCheck: "Everybody: the check in short", "모두: 점검 요약";
    MessageHint: "KakaoTalk folds messages of more than about 500 characters. A longer text comes in parts: send them one after the other.", "카카오톡은 500자쯤 넘는 메시지를 접어서 보여 줍니다. 긴 내용은 나누어 두었으니 순서대로 보내세요.";
    InParts: "KakaoTalk would fold this message: send it in parts…", "카카오톡에서 접히는 길이입니다. 나누어 보내기…";
    NotSharedText: "The browser couldn’t open its share sheet. Copy the message instead.", "브라우저에서 공유 창을 열 수 없습니다. 메시지를 복사하세요.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    #[test]
    fn korean_is_korean_and_english_is_not_left_in_its_place() {
        for label in PassLabel::ALL {
            let (en, ko) = (label.text(Lang::En), label.text(Lang::Ko));
            assert!(!en.trim().is_empty() && ko.chars().any(|c| ('가'..='힣').contains(&c)), "{label:?}");
            assert!(!en.chars().any(|c| ('가'..='힣').contains(&c)), "{label:?}");
        }
    }
}
