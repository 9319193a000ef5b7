//! One channel's verdict explained, in three lengths.

use crate::explain::derivation::{Derivation, Derived, Length};
use crate::explain::rulebook::Flip;
use crate::facts::Case;
use crate::rules::{Outcome, ReadingValue, Standing};
use crate::wording::Lang;

use super::grounds::fact;
use super::guided::question;
use super::pictures::{button, channel_sentence};
use super::rules::{reading_name, reading_value};
use super::words::{account, app, channel, condition, condition_short, outcome, profile, section, verdict};

/// A derivation, sentence by sentence. Each longer cut says what the shorter one says, and more.
pub fn derivation(lang: Lang, case: &Case, derivation: &Derivation, length: Length) -> Vec<String> {
    let name = channel(case, &derivation.channel);
    let mut says = vec![channel_sentence(lang, name, derivation.verdict, &derivation.reasons)];
    if length == Length::Line {
        return says;
    }
    let (who, which) = (account(case, &derivation.account), app(case, &derivation.app));
    says.push(match lang {
        Lang::En => format!("Logged in as {who}, connecting {which}. {}", button(lang, derivation.button)),
        Lang::Ko => format!("로그인: {who}, 앱: {which}. {}", button(lang, derivation.button)),
    });
    says.push(selectable(lang, derivation.app_selectable).to_owned());
    let shown = derivation.conditions.iter().filter(|one| length == Length::Full || one.decides);
    says.extend(shown.map(|one| condition_line(lang, case, one, length)));
    says.extend(derivation.questions.iter().map(|asked| question(lang, case, asked)));
    says.extend(standing(lang, &derivation.standing));
    if length == Length::Full {
        says.extend(
            derivation
                .profiles
                .iter()
                .map(|(set, under)| format!("{}: {}.", profile(lang, *set), verdict(lang, *under))),
        );
    }
    says
}

fn selectable(lang: Lang, outcome: Outcome) -> &'static str {
    let (en, ko) = match outcome {
        Outcome::Met => ("The app can be selected.", "앱을 선택할 수 있습니다."),
        Outcome::NotMet => ("The app cannot be selected.", "앱을 선택할 수 없습니다."),
        Outcome::Unknown => {
            ("It is not known whether the app can be selected.", "앱을 선택할 수 있는지 아직 알 수 없습니다.")
        }
    };
    lang.pick(en, ko)
}

fn condition_line(lang: Lang, case: &Case, derived: &Derived, length: Length) -> String {
    let finding = &derived.finding;
    let mut line = format!(
        "{}: {}. {}",
        condition(lang, finding.condition),
        outcome(lang, finding.outcome),
        fact(lang, case, finding)
    );
    if !derived.follows.is_empty() {
        let from = derived.follows.iter().map(|one| condition_short(lang, *one)).collect::<Vec<_>>().join(", ");
        line.push_str(&match lang {
            Lang::En => format!(" This only follows from: {from}."),
            Lang::Ko => format!(" 다음 조건에 따른 결과입니다: {from}."),
        });
    }
    if length == Length::Full {
        if finding.depends {
            line.push_str(lang.pick(" Another reading changes this outcome.", " 해석에 따라 달라집니다."));
        }
        let places = finding.condition.sections().iter().map(|one| section(lang, *one)).collect::<Vec<_>>().join("; ");
        line.push_str(&match lang {
            Lang::En => format!(" Source: {places}."),
            Lang::Ko => format!(" 출처: {places}."),
        });
    }
    line
}

fn standing(lang: Lang, standing: &Standing) -> Option<String> {
    let Standing::DependsOn(readings) = standing else { return None };
    let names = readings.iter().map(|one| reading_name(lang, *one)).collect::<Vec<_>>().join(", ");
    Some(match lang {
        Lang::En => format!("The verdict depends on how the source is read: {names}."),
        Lang::Ko => format!("문서 해석에 따라 결과가 달라집니다: {names}."),
    })
}

/// What another reading makes of a channel.
pub fn flip(lang: Lang, flip: &Flip) -> String {
    let value =
        |value: &ReadingValue| format!("{}: {}", reading_name(lang, value.reading()), reading_value(lang, *value));
    let values = flip.values.iter().map(value).collect::<Vec<_>>().join("; ");
    let reasons = flip.reasons.iter().map(|one| condition_short(lang, *one)).collect::<Vec<_>>().join(", ");
    let reasons = if reasons.is_empty() { reasons } else { format!(" ({reasons})") };
    match lang {
        Lang::En => format!("{} if read as “{values}”{reasons}", verdict(lang, flip.verdict)),
        Lang::Ko => format!("‘{values}’ 해석에서는 {}{reasons}", verdict(lang, flip.verdict)),
    }
}
