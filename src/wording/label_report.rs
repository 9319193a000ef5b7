//! The fixed texts of what is passed on: the heads of the table, and the headings of the report and
//! of the brief.

labels! {
    ReportLabel;
    // The table
    WhatToDo: "What to do", "할 일";
    Who: "Who", "담당자";
    When: "When", "시기";
    CouldBeListed: "Could be listed", "목록 표시 예상";
    ConnectNow: "Nothing: it can be connected now", "없음(지금 연결할 수 있음)";
    ConnectedAlready: "Nothing: it is connected already", "없음(이미 연결됨)";
    Now: "now", "지금";
    IfNeeded: "(may not be needed)", "(필요 없을 수도 있음)";

    // The report and the brief
    Answer: "Result", "결과";
    ToFindOut: "To find out", "확인할 것";
    HowRead: "How the rules were read", "규칙 해석";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    #[test]
    fn korean_is_korean_and_english_is_not_left_in_its_place() {
        for label in ReportLabel::ALL {
            let (en, ko) = (label.text(Lang::En), label.text(Lang::Ko));
            assert!(!en.trim().is_empty() && ko.chars().any(|c| ('가'..='힣').contains(&c)), "{label:?}");
            assert!(!en.chars().any(|c| ('가'..='힣').contains(&c)), "{label:?}");
        }
    }
}
