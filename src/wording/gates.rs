//! What stands between the login and the list, in the words of the edition that is asked.

use crate::rules::{Condition, Finding, Gate, Outcome, Trace};

use super::editions::words;
use super::names::Names;
use super::reasons::{self, About};
use super::{Lang, answer, rulebook};

/// What is said of one step to the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Whether it is open.
    pub outcome: Outcome,
    /// What it is called, as long as it is open.
    pub word: &'static str,
    /// Whether it is open, as a sentence without its full stop.
    pub title: String,
    /// What it asks for, and the facts that decide it.
    pub note: String,
}

/// The steps to the list: the way in, and what is asked of the app (rulebook 3, gates; 10).
pub fn steps(names: &Names<'_>, trace: &Trace) -> [Said; 2] {
    let (lang, words) = (names.lang, words(trace.readings.edition));
    let about = About::of_app(names, trace);
    let facts = |finding: &Finding| reasons::facts(finding, &about, names);
    let of = |condition| trace.app_findings.iter().find(|finding| finding.condition == condition);
    let mut way_in = Said {
        outcome: trace.button,
        word: words.way_in_short.of(lang),
        title: answer::way_in(lang, trace.readings.edition, trace.button).to_owned(),
        note: rulebook::button(lang, trace.readings.button).to_owned(),
    };
    if Gate::AppSelectable.is_in(trace.readings.edition) {
        let app = Said {
            outcome: trace.app_selectable,
            word: words.app.of(lang),
            title: answer::app(names, trace.readings.edition, trace.app_selectable, &trace.app),
            note: trace.app_findings.iter().map(facts).collect::<Vec<_>>().join(" "),
        };
        return [way_in, app];
    }
    // Where an app is not selected, the role on it opens the way in, and its number is left: a condition
    // of the list that empties all of it.
    way_in.note = of(Condition::AppRole).map(facts).into_iter().chain([way_in.note]).collect::<Vec<_>>().join(" ");
    let number = of(Condition::AppBusiness);
    let title = number.map(facts).unwrap_or_default();
    let app = Said {
        outcome: number.map_or(Outcome::Unknown, |number| number.outcome),
        word: words.app.of(lang),
        title: title.trim_end_matches('.').to_owned(),
        note: every_channel(lang).to_owned(),
    };
    [way_in, app]
}

const fn every_channel(lang: Lang) -> &'static str {
    lang.pick(
        "The app needs a business registration number before any channel is listed.",
        "앱에 사업자등록번호가 등록되어 있어야 채널이 목록에 표시됩니다.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{App, Case};
    use crate::rules::Edition;

    /// A name ends as it likes; what stands behind it is our own noun, which ends in a consonant.
    #[test]
    fn no_particle_hangs_on_the_name_of_an_app() {
        for name in ["하루", "한빛", "Mint", "Haru", "365"] {
            let case = Case { apps: vec![App::new("app".into(), name.into())], ..Case::default() };
            let names = Names { lang: Lang::Ko, case: &case };
            for edition in Edition::ALL {
                for outcome in [Outcome::Met, Outcome::NotMet, Outcome::Unknown] {
                    let said = answer::app(&names, edition, outcome, &"app".into());
                    let rest = said.strip_prefix(&format!("{name} 앱")).unwrap_or_default();
                    assert!(["은 ", "이 ", "을 "].iter().any(|particle| rest.starts_with(particle)), "{said}");
                }
            }
        }
    }
}
