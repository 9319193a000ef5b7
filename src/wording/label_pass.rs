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
