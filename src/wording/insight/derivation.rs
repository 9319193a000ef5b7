//! One channel's verdict explained, in three lengths.

use crate::explain::derivation::{Derivation, Derived, Length};
use crate::explain::rulebook::Flip;
use crate::rules::{Gate, ReadingValue, Standing};
use crate::wording::Lang;
use crate::wording::names::Names;
use crate::wording::plan::steps;
use crate::wording::reasons::{self, About};
use crate::wording::{answer, sources, terms};

use super::pictures::{channel_sentence, way_in};

/// A derivation, sentence by sentence. Each longer cut says what the shorter one says, and more.
pub fn derivation(names: &Names<'_>, derivation: &Derivation, length: Length) -> Vec<String> {
    let lang = names.lang;
    let mut says = vec![channel_sentence(
        lang,
        &steps::channel(names, &derivation.channel),
        derivation.verdict,
        derivation.reasons,
    )];
    if length == Length::Line {
        return says;
    }
    let (who, which) = (names.account(&derivation.account), names.app(&derivation.app));
    let edition = derivation.readings.edition;
    let way_in = way_in(lang, edition, derivation.button);
    says.push(match lang {
        Lang::En => format!("Logged in as {who}, connecting {which}. {way_in}"),
        Lang::Ko => format!("로그인: {who}, 앱: {which}. {way_in}"),
    });
    // Where an app is not selected, its conditions are said among the others.
    if Gate::AppSelectable.is_in(edition) {
        says.push(format!("{}.", answer::app(names, edition, derivation.app_selectable, &derivation.app)));
    }
    let shown = derivation.conditions.iter().filter(|one| length == Length::Full || one.decides);
    let about = About::named(names, (&derivation.account, &derivation.app), &derivation.channel, derivation.readings);
    says.extend(shown.map(|one| condition_line(names, &about, one, length)));
    says.extend(derivation.questions.iter().map(|asked| reasons::question(asked, names)));
    says.extend(standing(lang, &derivation.standing));
    if length == Length::Full {
        says.extend(
            derivation
                .profiles
                .iter()
                .map(|(set, under)| format!("{}: {}.", terms::profile(lang, *set), terms::verdict(lang, *under))),
        );
    }
    says
}

fn condition_line(names: &Names<'_>, about: &About, derived: &Derived, length: Length) -> String {
    let lang = names.lang;
    let finding = &derived.finding;
    let mut line = format!(
        "{}: {}. {}",
        terms::condition(lang, finding.condition),
        terms::outcome(lang, finding.outcome),
        reasons::facts(finding, about, names)
    );
    if !derived.follows.is_empty() {
        let from = terms::conditions(lang, derived.follows);
        line.push_str(&match lang {
            Lang::En => format!(" This only follows from: {from}."),
            Lang::Ko => format!(" 다음 조건에 따른 결과입니다: {from}."),
        });
    }
    if length == Length::Full {
        if finding.depends {
            line.push_str(lang.pick(" This depends on how the rule is read.", " 해석에 따라 달라집니다."));
        }
        // What the pages say nothing of has no place to be cited.
        let places = sources::cited(lang, about.edition(), finding.condition.sections(about.edition()));
        if !places.is_empty() {
            line.push_str(&match lang {
                Lang::En => format!(" Source: {places}."),
                Lang::Ko => format!(" 출처: {places}."),
            });
        }
    }
    line
}

fn standing(lang: Lang, standing: &Standing) -> Option<String> {
    let Standing::DependsOn(readings) = standing else { return None };
    let names = readings.iter().map(|one| terms::reading(lang, *one)).collect::<Vec<_>>().join(", ");
    Some(match lang {
        Lang::En => format!("The result depends on how the rules are read: {names}."),
        Lang::Ko => format!("규칙 해석에 따라 결과가 달라집니다: {names}."),
    })
}

/// The values of readings under which a channel has another verdict.
pub fn flip_values(lang: Lang, flip: &Flip) -> String {
    let value = |value: &ReadingValue| {
        format!("{}: {}", answer::reading_heading(lang, value.reading()), terms::reading_value(lang, *value))
    };
    flip.values.iter().map(value).collect::<Vec<_>>().join("; ")
}
