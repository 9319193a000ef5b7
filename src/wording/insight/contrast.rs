//! Why one channel is listed and another is not.

use crate::explain::contrast::{Contrast, Difference, Side};
use crate::rules::Verdict;
use crate::wording::Lang;
use crate::wording::josa::noun;
use crate::wording::names::Names;
use crate::wording::reasons::{self, About};
use crate::wording::terms;

/// A contrast, sentence by sentence: the verdicts, then each difference that matters and does not
/// only follow from another, then how much is the same.
pub fn contrast(names: &Names<'_>, contrast: &Contrast) -> Vec<String> {
    let lang = names.lang;
    let (one, other) = (names.channel(&contrast.one.channel), names.channel(&contrast.other.channel));
    let state = |side: &Side| terms::verdict(lang, side.verdict);
    let mut says = vec![match lang {
        Lang::En => format!(
            "{one}: {}. {other}: {}.",
            state(&contrast.one).to_ascii_lowercase(),
            state(&contrast.other).to_ascii_lowercase()
        ),
        Lang::Ko => format!("{one}: {}. {other}: {}.", state(&contrast.one), state(&contrast.other)),
    }];
    if contrast.connection {
        let connected = if contrast.one.verdict == Verdict::AlreadyConnected { one } else { other };
        says.push(match lang {
            Lang::En => format!("{connected} is connected to the app already, the other is not."),
            Lang::Ko => {
                format!("{}은 이미 앱에 연결되어 있고, 다른 채널은 그렇지 않습니다.", noun(&connected, "채널"))
            }
        });
    }
    let own = contrast.differences.iter().filter(|each| each.follows.is_empty());
    says.extend(own.map(|each| difference(names, contrast, each)));
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

/// One difference: the condition, each side's outcome, and the fact behind it for the first.
pub fn difference(names: &Names<'_>, contrast: &Contrast, difference: &Difference) -> String {
    let lang = names.lang;
    let (one, other) = (names.channel(&contrast.one.channel), names.channel(&contrast.other.channel));
    let title = terms::condition(lang, difference.condition);
    let (of_one, of_other) =
        (terms::outcome(lang, difference.one.outcome), terms::outcome(lang, difference.other.outcome));
    let fact = |side: &Side, finding| {
        let about = About::named(names, (&contrast.account, &contrast.app), &side.channel, contrast.readings);
        reasons::facts(finding, &about, names)
    };
    let (fact_one, fact_other) = (fact(&contrast.one, &difference.one), fact(&contrast.other, &difference.other));
    match lang {
        Lang::En => format!("{title}: {of_one} for {one}, {of_other} for {other}. {fact_one} {fact_other}"),
        Lang::Ko => {
            let (one, other) = (noun(&one, "채널"), noun(&other, "채널"));
            format!("{title}: {one}은 {of_one}, {other}은 {of_other}. {fact_one} {fact_other}")
        }
    }
}
