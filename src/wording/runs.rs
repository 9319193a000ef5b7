//! Which parts of an English text are Korean, so that a screen reader says them rightly.

use super::Lang;

/// The text cut into runs, each with its language where that is not the text's own. Console labels
/// and names are Korean in any language of the page.
pub fn runs(lang: Lang, text: &str) -> Vec<(Option<Lang>, &str)> {
    if lang == Lang::Ko || !text.contains(is_hangul) {
        return vec![(None, text)];
    }
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_hangul) {
        // A run of Korean lasts as long as nothing but spaces and marks stands between its letters.
        let (before, korean) = rest.split_at(start);
        let foreign = korean.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(korean.len());
        let end = korean
            .char_indices()
            .take_while(|(index, _)| *index < foreign)
            .filter(|(_, c)| is_hangul(*c))
            .map(|(index, c)| index + c.len_utf8())
            .last()
            .unwrap_or(foreign);
        let (korean, after) = korean.split_at(end);
        if !before.is_empty() {
            runs.push((None, before));
        }
        runs.push((Some(Lang::Ko), korean));
        rest = after;
    }
    if !rest.is_empty() {
        runs.push((None, rest));
    }
    runs
}

fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣' | 'ㄱ'..='ㆎ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn korean_labels_are_marked_and_nothing_is_lost() {
        let text = "Open [앱] > [추가 기능 신청], then 비즈앱-채널 연결하기.";
        let found = runs(Lang::En, text);
        assert_eq!(found.iter().map(|(_, part)| *part).collect::<String>(), text);
        let korean: Vec<_> = found.iter().filter(|(lang, _)| *lang == Some(Lang::Ko)).map(|(_, part)| *part).collect();
        assert_eq!(korean, ["앱] > [추가 기능 신청", "비즈앱-채널 연결하기"]);
    }

    #[test]
    fn korean_text_and_plain_english_are_one_run() {
        assert_eq!(runs(Lang::Ko, "앱 App"), [(None, "앱 App")]);
        assert_eq!(runs(Lang::En, "App"), [(None, "App")]);
        assert_eq!(runs(Lang::En, ""), [(None, "")]);
        assert_eq!(runs(Lang::En, "민아 (Mina)"), [(Some(Lang::Ko), "민아"), (None, " (Mina)")]);
    }
}
