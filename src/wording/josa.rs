//! Korean particles, whose form depends on the word before them.

/// A particle that comes in two forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Josa {
    /// 은 / 는: topic.
    EunNeun,
    /// 이 / 가: subject.
    IGa,
    /// 을 / 를: object.
    EulReul,
    /// 과 / 와: and, with.
    GwaWa,
    /// 으로 / 로: by way of, as.
    EuroRo,
}

/// The word with the particle's right form; with both forms where the word's last sound cannot be
/// told from its writing.
pub fn with(word: &str, josa: Josa) -> String {
    let (closed, open, both) = match josa {
        Josa::EunNeun => ("은", "는", "은(는)"),
        Josa::IGa => ("이", "가", "이(가)"),
        Josa::EulReul => ("을", "를", "을(를)"),
        Josa::GwaWa => ("과", "와", "와(과)"),
        Josa::EuroRo => ("으로", "로", "(으)로"),
    };
    let form = match last_sound(word) {
        Some(Sound::Open) => open,
        // 로 also follows ㄹ.
        Some(Sound::Rieul) if josa == Josa::EuroRo => open,
        Some(Sound::Rieul | Sound::Closed) => closed,
        None => both,
    };
    format!("{word}{form}")
}

/// A name with what it names behind it, unless the name ends in that word already: 한빛 앱, not
/// 한빛 앱 앱.
pub fn noun(name: &str, noun: &str) -> String {
    if name.ends_with(noun) { name.to_owned() } else { format!("{name} {noun}") }
}

enum Sound {
    Open,
    Rieul,
    Closed,
}

/// Whether something is a letter or a digit and not a mark, a symbol or a space. Rust's own tables
/// know it of every script; they would be downloaded for this alone.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{bf}' => c.is_ascii_alphanumeric(),
        // General marks and symbols, those of East Asian text, forms of marks, full-width marks, emoji.
        '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => false,
        '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' => false,
        '\u{ff5b}'..='\u{ff65}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'.. => false,
        _ => true,
    }
}

/// How a word ends when read aloud: quotes are passed over, and so is a remark in brackets behind
/// the word.
fn last_sound(word: &str) -> Option<Sound> {
    let spoken = word.strip_suffix(')').and_then(|open| Some(open.rsplit_once('(')?.0.trim_end()));
    let last = spoken.filter(|spoken| !spoken.is_empty()).unwrap_or(word).chars().rev().find(|c| is_letter(*c))?;
    match last {
        '가'..='힣' => Some(match (u32::from(last) - 0xAC00) % 28 {
            0 => Sound::Open,
            8 => Sound::Rieul,
            _ => Sound::Closed,
        }),
        // Digits as they are read one by one: 영 일 이 삼 사 오 육 칠 팔 구.
        '2' | '4' | '5' | '9' => Some(Sound::Open),
        '1' | '7' | '8' => Some(Sound::Rieul),
        '0' | '3' | '6' => Some(Sound::Closed),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_follows_the_last_sound() {
        assert_eq!(with("한빛상점", Josa::EunNeun), "한빛상점은");
        assert_eq!(with("한빛 이벤트", Josa::EulReul), "한빛 이벤트를");
        assert_eq!(with("지훈", Josa::IGa), "지훈이");
        assert_eq!(with("채널", Josa::EuroRo), "채널로");
        assert_eq!(with("마스터", Josa::EuroRo), "마스터로");
        assert_eq!(with("이벤트점", Josa::EuroRo), "이벤트점으로");
        assert_eq!(with("앱 3", Josa::GwaWa), "앱 3과");
        assert_eq!(with("민아(마케팅)", Josa::IGa), "민아(마케팅)가");
        assert_eq!(with("미나 (마케팅 대행)", Josa::EuroRo), "미나 (마케팅 대행)로");
        assert_eq!(with("(지훈)", Josa::IGa), "(지훈)이");
        assert_eq!(with("Hanbit", Josa::EunNeun), "Hanbit은(는)");
        assert_eq!(with("", Josa::EunNeun), "은(는)");
    }

    #[test]
    fn marks_and_symbols_are_passed_over_and_letters_of_any_script_are_not() {
        for marked in ["「채널」", "“채널”", "채널!", "채널…", "채널）", "채널 🎉", "채널 ★"]
        {
            assert_eq!(with(marked, Josa::EuroRo), format!("{marked}로"));
        }
        for letter in "aZ0éñ가힣ㄱ한漢あア々Жα".chars() {
            assert!(is_letter(letter) && letter.is_alphanumeric(), "{letter}");
        }
    }
}
