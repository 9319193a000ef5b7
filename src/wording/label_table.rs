//! The fixed texts of pasting a table.

labels! {
    TableLabel;
    // Ways to it
    PasteTable: "Paste a table", "표 붙여넣기";
    HelloTable: "From a spreadsheet", "스프레드시트에서";
    HelloTableText: "Many channels? Paste the cells, here or anywhere on this page.", "채널이 많다면 셀을 복사해 이 화면에 바로 붙여 넣으세요.";

    // The cells
    Title: "Add channels from a table", "표로 채널 추가";
    Intro: "Copy the cells in a spreadsheet and paste them here, or choose a CSV file. You see how they are understood before anything is added.", "스프레드시트에서 셀을 복사해 붙여 넣거나 CSV 파일을 선택하세요. 추가하기 전에 어떻게 읽었는지 보여 드립니다.";
    Cells: "Cells", "셀";
    Read: "Continue", "계속";
    ChooseFile: "Choose a file", "파일 선택";
    Template: "Download a template (CSV)", "양식 내려받기(CSV)";
    Understood: "Columns that are understood", "읽을 수 있는 열";
    UnderstoodText: "Any order, any selection of them, in English or Korean. The role of another account: “Role: Mina”.", "순서는 상관없고 필요한 열만 있어도 됩니다. 한국어와 영어 모두 읽습니다. 다른 계정의 권한은 ‘권한: 미나’처럼 씁니다.";
    TooLarge: "This is too large to be a table of channels. Nothing was read.", "채널 표로 읽기에는 너무 큽니다. 읽지 않았습니다.";
    NotRead: "This file couldn’t be read.", "파일을 읽을 수 없습니다.";
    NoRows: "There is no row with a channel in this.", "채널이 있는 행이 없습니다.";

    // The columns
    ColumnLeftOut: "Leave out", "사용 안 함";
    Headed: "There is a row of headings", "제목 행이 있습니다";
    NoChannels: "Choose the column that holds the channel names or the search IDs.", "채널 이름이나 검색용 아이디가 있는 열을 선택하세요.";

    // The rows
    Rows: "Rows", "행";
    Twins: "Rows with a search ID that is there already", "검색용 아이디가 이미 있는 행";
    ThisRow: "This row", "이 행";
    Merge: "Merge into that channel", "그 채널에 합치기";
    Add: "Add as a new channel", "새 채널로 추가";
    Leave: "Leave out", "제외";
    MergeHint: "Known values are taken over, blank cells change nothing.", "값이 있는 칸만 반영하고 빈칸은 그대로 둡니다.";
    SaysNothing: "Nothing else known", "다른 값 없음";
    Again: "Other cells", "다른 셀 붙여넣기";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    #[test]
    fn korean_is_korean_and_english_is_not_left_in_its_place() {
        for label in TableLabel::ALL {
            let (en, ko) = (label.text(Lang::En), label.text(Lang::Ko));
            assert!(!en.trim().is_empty() && ko.chars().any(|c| ('가'..='힣').contains(&c)), "{label:?}");
            assert!(!en.chars().any(|c| ('가'..='힣').contains(&c)), "{label:?}");
        }
    }
}
