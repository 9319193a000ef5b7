//! Why one channel is listed and another is not.

use crate::explain::contrast::{Contrast, Difference, Side};
use crate::facts::Case;
use crate::rules::Verdict;
use crate::wording::Lang;
use crate::wording::josa::{Josa, with};

use super::grounds::{cell, fact, subject};
use super::words::{channel, condition, outcome, verdict};

/// A contrast, sentence by sentence: the verdicts, then each difference that matters and does not
/// only follow from another, then how much is the same.
pub fn contrast(lang: Lang, case: &Case, contrast: &Contrast) -> Vec<String> {
    let (one, other) = (channel(case, &contrast.one.channel), channel(case, &contrast.other.channel));
    let state = |side: &Side| verdict(lang, side.verdict);
    let mut says = vec![match lang {
        Lang::En => format!(
            "{one}: {}. {other}: {}.",
            state(&contrast.one).to_lowercase(),
            state(&contrast.other).to_lowercase()
        ),
        Lang::Ko => format!("{one}: {}. {other}: {}.", state(&contrast.one), state(&contrast.other)),
    }];
    if contrast.connection {
        let connected = if contrast.one.verdict == Verdict::AlreadyConnected { one } else { other };
        says.push(match lang {
            Lang::En => format!("{connected} is connected to the app already, the other is not."),
            Lang::Ko => format!("{} 이미 앱에 연결되어 있고, 다른 채널은 그렇지 않습니다.", subject(lang, connected)),
        });
    }
    let own = contrast.differences.iter().filter(|each| each.follows.is_empty());
    says.extend(own.map(|each| difference(lang, case, (one, other), each)));
    if contrast.differences.is_empty() && !contrast.connection {
        says.push(
            lang.pick("Nothing that matters differs between them.", "결과에 영향을 주는 차이가 없습니다.").to_owned(),
        );
    } else if !contrast.same.is_empty() {
        let number = contrast.same.len();
        says.push(match lang {
            Lang::En if number == 1 => "The other condition comes out the same for both.".to_owned(),
            Lang::En => format!("The other {number} conditions come out the same for both."),
            Lang::Ko => format!("나머지 조건 {number}개는 결과가 같습니다."),
        });
    }
    says
}

/// One difference: the condition, and each side's outcome with its fact.
pub fn difference(lang: Lang, case: &Case, (one, other): (&str, &str), difference: &Difference) -> String {
    let title = condition(lang, difference.condition);
    let (of_one, of_other) = (outcome(lang, difference.one.outcome), outcome(lang, difference.other.outcome));
    match lang {
        Lang::En => format!(
            "{title}: {of_one} for {one}, {of_other} for {other} ({}). {}",
            cell(lang, &difference.other).to_lowercase(),
            fact(lang, case, &difference.one)
        ),
        Lang::Ko => format!(
            "{title}: {} {of_one}, {} {of_other}({}). {}",
            with(one, Josa::EunNeun),
            with(other, Josa::EunNeun),
            cell(lang, &difference.other),
            fact(lang, case, &difference.one)
        ),
    }
}
