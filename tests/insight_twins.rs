//! The pictures' twins in text, and the sentences: they name the verdicts and the reasons that the
//! evaluation gives, no more and no fewer.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod insight_common;

use std::collections::{BTreeMap, BTreeSet};

use insight_common::asked;
use kakao_sync_check::diagram::map::Part;
use kakao_sync_check::diagram::matrix::{Crossing, Matrix};
use kakao_sync_check::diagram::scene::Scene;
use kakao_sync_check::diagram::text::{self, Saying};
use kakao_sync_check::explain::Inquiry;
use kakao_sync_check::explain::delta::Delta;
use kakao_sync_check::explain::derivation::{Derivation, Length};
use kakao_sync_check::explain::survey::{Axis, Survey};
use kakao_sync_check::explain::{contrast, leverage, questions, what_if};
use kakao_sync_check::facts::*;
use kakao_sync_check::rules::*;
use kakao_sync_check::wording::editions::words;
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::reasons::{self, About};
use kakao_sync_check::wording::{Lang, gates, insight, terms};
use proptest::prelude::*;

type Said = BTreeMap<ChannelId, (Verdict, Conditions)>;

fn expected(trace: &Trace) -> Said {
    trace.channels.iter().map(|found| (found.channel.clone(), (found.verdict, found.reasons()))).collect()
}

fn of_channels(says: &[Saying]) -> Said {
    let mut said = Said::new();
    for saying in says {
        match saying {
            Saying::Channel { channel, verdict, reasons, .. } => {
                assert!(said.insert(channel.clone(), (*verdict, *reasons)).is_none(), "said once");
            }
            Saying::Group { key, channels } => {
                for channel in channels {
                    said.insert(channel.clone(), (key.verdict, key.reasons));
                }
            }
            _ => {}
        }
    }
    said
}

/// Which conditions a sentence names, by their short names.
fn named(lang: Lang, sentence: &str) -> BTreeSet<Condition> {
    let list = match lang {
        Lang::En => sentence.split_once("not met: ").or(sentence.split_once("unknown: ")),
        Lang::Ko => sentence.split_once("미충족: ").or(sentence.split_once("확인 필요: ")),
    };
    let list = list.map_or("", |(_, list)| list.split_once('.').map_or(list, |(list, _)| list));
    let words: BTreeSet<&str> = list.split(", ").collect();
    Condition::ALL.into_iter().filter(|one| words.contains(terms::condition_short(lang, *one))).collect()
}

/// Which verdict a sentence about a channel names.
fn verdict_of(lang: Lang, sentence: &str) -> Verdict {
    let signs = match lang {
        Lang::En => [": listed.", ": already connected.", ": not listed", ": can’t tell yet"],
        Lang::Ko => {
            ["목록에 표시됩니다.", "이미 연결되어 있습니다.", "목록에 표시되지 않습니다.", "아직 판단할 수 없습니다."]
        }
    };
    let found: Vec<_> = Verdict::ALL.into_iter().zip(signs).filter(|(_, sign)| sentence.contains(sign)).collect();
    assert_eq!(found.len(), 1, "{sentence}");
    found[0].0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_maps_twin_names_exactly_the_verdicts_and_reasons_of_the_evaluation((case, inquiry) in asked(40)) {
        let trace = inquiry.evaluate(&case).unwrap();
        let survey = Survey::take(&case, &inquiry, Axis::Accounts);
        let groups = kakao_sync_check::explain::groups::groups(&trace);
        let open: Vec<_> = groups.iter().step_by(2).map(|group| group.key.clone()).collect();
        let scene = Scene::of(&case, &trace, &survey, None, &[]);
        prop_assert_eq!(of_channels(&text::map(&scene)), expected(&trace));
        let scene = Scene::of(&case, &trace, &survey, None, &open);
        let says = text::map(&scene);
        prop_assert_eq!(says.first(), Some(&Saying::Listed(trace.count())));
        let way_in = Saying::Button { edition: inquiry.readings.edition, outcome: trace.button };
        prop_assert!(says.contains(&way_in));
        for other in &survey.traces {
            let outcome = other.app_findings[0].outcome;
            let said = says.iter().any(|saying| matches!(saying, Saying::Login { account, chosen, outcome: own, listed, .. }
                if *account == other.account && *chosen == (other.account == trace.account) && *own == outcome && *listed == other.count()));
            prop_assert!(said);
        }
        for app in &case.apps {
            let other = Inquiry { app: app.id.clone(), ..inquiry.clone() }.evaluate(&case).unwrap();
            let said = says.iter().any(|saying| matches!(saying, Saying::App { app: id, selectable, .. } if *id == app.id && *selectable == other.app_selectable));
            prop_assert!(said);
        }
        // Pointing at a channel says its verdict, and the login and the app before it.
        for found in &trace.channels {
            let why = text::why(&scene, &Part::Channel(found.channel.clone()));
            let own = why.iter().any(|saying| matches!(saying, Saying::Channel { channel, verdict, reasons, .. }
                if *channel == found.channel && *verdict == found.verdict && *reasons == found.reasons()));
            let login = matches!(&why[0], Saying::Login { chosen: true, .. });
            prop_assert!(own && login);
        }
    }

    #[test]
    fn the_matrices_twins_name_exactly_the_verdicts_and_reasons_of_the_evaluation((case, inquiry) in asked(8)) {
        let trace = inquiry.evaluate(&case).unwrap();
        let says = text::matrix(&Matrix::of(&case, &trace));
        prop_assert_eq!(of_channels(&says), expected(&trace));
        prop_assert_eq!(says.iter().filter(|saying| matches!(saying, Saying::Totals(_))).count(), 7);
        for axis in [Axis::Accounts, Axis::Apps] {
            let survey = Survey::take(&case, &inquiry, axis);
            let says = text::crossing(&Crossing::of(&survey));
            prop_assert_eq!(says.len(), survey.traces.len() * case.channels.len());
            for saying in says {
                let Saying::Cell { account, app, channel, verdict, reasons } = saying else { panic!("only cells") };
                let answer = evaluate(&case, &account, &app, inquiry.readings).unwrap();
                let found = answer.channel(&channel).unwrap();
                prop_assert_eq!((verdict, reasons), (found.verdict, found.reasons()));
            }
        }
    }

    #[test]
    fn a_channels_sentence_names_its_verdict_and_all_its_reasons_in_every_language((case, inquiry) in asked(4)) {
        let trace = inquiry.evaluate(&case).unwrap();
        for saying in text::matrix(&Matrix::of(&case, &trace)) {
            let Saying::Channel { channel, verdict, reasons, .. } = &saying else { continue };
            for lang in Lang::ALL {
                let sentence = insight::saying(&Names { lang, case: &case }, &saying);
                let name = Names { lang, case: &case }.channel(channel);
                prop_assert!(sentence.contains(&name));
                prop_assert_eq!(verdict_of(lang, &sentence), *verdict, "{}", sentence);
                prop_assert_eq!(named(lang, &sentence), reasons.iter().copied().collect(), "{}", sentence);
            }
        }
    }

    #[test]
    fn a_longer_explanation_says_all_that_a_shorter_one_says((case, inquiry) in asked(4)) {
        let trace = inquiry.evaluate(&case).unwrap();
        for found in &trace.channels {
            let derivation = Derivation::of(&case, &trace, &found.channel).unwrap();
            prop_assert_eq!((&derivation.verdict, &derivation.reasons), (&found.verdict, &found.reasons()));
            prop_assert_eq!(derivation.conditions.len(), 7);
            let decides: Vec<_> = derivation.conditions.iter().filter(|one| one.decides).map(|one| one.finding.condition).collect();
            prop_assert_eq!(derivation.reasons, decides.clone(), "reasons come first, in the rulebook's order");
            for lang in Lang::ALL {
                let said = |length| insight::derivation(&Names { lang, case: &case }, &derivation, length);
                let (line, steps, full) = (said(Length::Line), said(Length::Steps), said(Length::Full));
                prop_assert_eq!(line.len(), 1);
                prop_assert_eq!(verdict_of(lang, &line[0]), found.verdict);
                prop_assert_eq!(named(lang, &line[0]), found.reasons().into_iter().collect());
                prop_assert_eq!(&line[0], &steps[0]);
                for sentence in &steps {
                    prop_assert!(full.iter().any(|longer| longer.starts_with(sentence.as_str())), "{}", sentence);
                }
                for condition in Condition::ALL {
                    let title = terms::condition(lang, condition);
                    let starts = |says: &[String]| says.iter().any(|sentence| sentence.starts_with(&format!("{title}: ")));
                    prop_assert!(starts(&full));
                    prop_assert_eq!(starts(&steps), found.reasons().contains(&condition));
                }
            }
        }
    }

    #[test]
    fn between_editions_channels_are_compared_and_the_steps_before_them_are_not((case, inquiry) in asked(4)) {
        let here = inquiry.evaluate(&case).unwrap();
        for other in inquiry.readings.edition.others() {
            let there = Inquiry { readings: inquiry.readings.in_edition(other), ..inquiry.clone() };
            let there = there.evaluate(&case).unwrap();
            let delta = Delta::between(&here, &there);
            let said = |trace: &Trace| trace.channels.iter().map(|one| (one.verdict, one.reasons(), one.standing)).collect::<Vec<_>>();
            prop_assert_eq!(delta.changes.is_empty(), said(&here) == said(&there));
            for lang in Lang::ALL {
                let says = insight::delta(&Names { lang, case: &case }, &delta);
                prop_assert!(says.contains(words(other).name.of(lang)), "{}", says);
                for (edition, outcome) in Edition::ALL.into_iter().zip([Outcome::Met, Outcome::NotMet, Outcome::Unknown].into_iter().cycle()) {
                    for turns in [words(edition).way_in_turns, words(edition).app_turns] {
                        prop_assert!(!says.contains(turns.of(lang, outcome)), "{}", says);
                    }
                }
            }
        }
    }

    #[test]
    fn the_steps_to_the_list_are_open_exactly_where_the_app_keeps_no_channel_off_it((case, inquiry) in asked(3)) {
        let trace = inquiry.evaluate(&case).unwrap();
        for lang in Lang::ALL {
            let steps = gates::steps(&Names { lang, case: &case }, &trace);
            prop_assert_eq!(steps[0].outcome, trace.button);
            // The way in can ask for more than the app, for a listed channel, and never for less.
            let of_app = Outcome::all(steps.iter().map(|step| step.outcome));
            prop_assert!(of_app <= trace.app_selectable);
            if steps[1].outcome != Outcome::Met {
                prop_assert!(trace.app_selectable != Outcome::Met);
                prop_assert_eq!(trace.listed(), 0);
            }
            if trace.app_selectable != Outcome::Met {
                prop_assert!(steps.iter().any(|step| step.outcome != Outcome::Met), "{:?}", steps);
            }
            for step in steps {
                prop_assert!(!step.word.is_empty() && !step.title.ends_with('.') && !step.note.is_empty(), "{:?}", step);
            }
        }
    }

    #[test]
    fn no_sentence_is_blank_or_repeats_itself_across_languages((case, inquiry) in asked(3)) {
        let trace = inquiry.evaluate(&case).unwrap();
        let mut said: Vec<(String, String)> = Vec::new();
        let mut say = |of: &dyn Fn(Lang) -> String| said.push((of(Lang::En), of(Lang::Ko)));
        for one in leverage::leverage(&case, &trace) {
            say(&|lang| insight::leverage(&Names { lang, case: &case }, &one));
        }
        for fact in insight_common::all_facts(&case) {
            for preview in what_if::previews(&case, &trace, &fact) {
                say(&|lang| insight::delta(&Names { lang, case: &case }, &preview.delta));
                for change in &preview.delta.changes {
                    say(&|lang| insight::change(&Names { lang, case: &case }, change));
                }
            }
        }
        let agenda = questions::agenda(&case, &inquiry).unwrap();
        for ranked in &agenda.relevant {
            say(&|lang| insight::why_asked(lang, ranked, inquiry.readings.edition));
            say(&|lang| insight::where_to_look(lang, &ranked.question, inquiry.readings.edition));
        }
        for question in &agenda.irrelevant {
            say(&|lang| insight::irrelevant(&Names { lang, case: &case }, question));
        }
        for found in &trace.channels {
            for finding in &found.findings {
                say(&|lang| {
                    let names = Names { lang, case: &case };
                    reasons::facts(finding, &About::new(&names, &trace, &found.channel), &names)
                });
                say(&|lang| {
                    let names = Names { lang, case: &case };
                    reasons::short(finding, &About::new(&names, &trace, &found.channel), &names)
                });
                say(&|lang| {
                    let names = Names { lang, case: &case };
                    reasons::cell(finding, &About::new(&names, &trace, &found.channel), &names).to_owned()
                });
            }
            if let Some(other) = contrast::partner(&case, &trace, &found.channel) {
                let contrast = contrast::contrast(&trace, &found.channel, &other).unwrap();
                say(&|lang| insight::contrast(&Names { lang, case: &case }, &contrast).join(" "));
            }
        }
        for (en, ko) in said {
            prop_assert!(!en.trim().is_empty() && !ko.trim().is_empty());
            prop_assert_ne!(&en, &ko);
            prop_assert!(ko.chars().any(|c| ('가'..='힣').contains(&c)), "{}", ko);
        }
    }
}

#[test]
fn a_preview_reads_like_a_headline() {
    let info = BusinessInfo { number: BusinessNumber::new("220-81-62517"), ..BusinessInfo::default() };
    let mut case = Case {
        accounts: vec![Account { id: "a".into(), name: "지훈".to_owned() }],
        apps: vec![App {
            business: Fact::Known(AppBusiness::Registered(info.clone())),
            ..App::new("p".into(), "Hanbit".to_owned())
        }],
        ..Case::default()
    };
    case.app_roles.insert(("a".into(), "p".into()), AppRole::Member);
    for name in ["Main", "Event"] {
        case.channels.push(Channel {
            state: Fact::Known(ChannelState::Business),
            business: Fact::Known(ChannelBusiness::Saved(info.clone())),
            connections: Fact::Known(Vec::new()),
            ..Channel::new(name.into(), name.to_owned())
        });
        case.channel_roles.insert(("a".into(), name.into()), ChannelRole::Master);
    }
    let inquiry = Inquiry { account: "a".into(), app: "p".into(), readings: Readings::default() };
    let before = inquiry.evaluate(&case).unwrap();
    let fact = what_if::FactRef::AppRole("a".into(), "p".into());
    let previews = what_if::previews(&case, &before, &fact);
    let headline = |lang, role| {
        let preview = previews.iter().find(|one| one.alternative.value == what_if::Value::AppRole(role)).unwrap();
        insight::delta(&Names { lang, case: &case }, &preview.delta)
    };
    let (editor, none) = (Fact::Known(AppRole::Editor), Fact::Known(AppRole::None));
    assert_eq!(headline(Lang::En, editor), "→ +2 listed: Main, Event; the button appears; the app can be selected");
    assert_eq!(headline(Lang::Ko, editor), "→ 2개 더 표시: Main, Event; 버튼이 표시됨; 앱을 선택할 수 있게 됨");
    assert_eq!(headline(Lang::En, none), "→ changes nothing");
    let totals = &leverage::leverage(&case, &before)[0];
    assert_eq!(
        insight::leverage(&Names { lang: Lang::En, case: &case }, totals),
        "Role on the app: not met for 2, unknown for 0. 2 channels are blocked by this alone: Main, Event."
    );
}
