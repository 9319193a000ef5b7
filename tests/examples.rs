//! The examples speak the language of the page: one case, two sets of names, the same answer.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use kakao_sync_check::app::examples::{EXAMPLES, in_other_words};
use kakao_sync_check::app::history::{Changed, History, Present};
use kakao_sync_check::exchange::{read_case, write_answers, write_case};
use kakao_sync_check::explain::Ask;
use kakao_sync_check::facts::command::{Command, Touched};
use kakao_sync_check::facts::{Account, Case};
use kakao_sync_check::rules::Edition;
use kakao_sync_check::wording::Lang;

fn korean(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{3200}'..='\u{32ff}' | '\u{ac00}'..='\u{d7a3}')
}

#[test]
fn every_name_has_an_english_one_and_the_case_files_keep_theirs() {
    for example in EXAMPLES {
        let english = write_case(&example.case(Lang::En).unwrap());
        assert!(!english.contains(korean), "{}: {english}", example.id);
        let file = read_case(example.text).unwrap();
        let same = Case { name: example.title(Lang::Ko).to_owned(), ..file };
        assert_eq!(example.case(Lang::Ko).unwrap(), same, "{}", example.id);
    }
}

#[test]
fn the_answer_is_the_same_under_either_set_of_names() {
    for example in EXAMPLES {
        let [english, korean] =
            [Lang::En, Lang::Ko].map(|lang| write_answers(&example.case(lang).unwrap(), Edition::default()));
        assert_eq!(english, korean, "{}", example.id);
    }
}

#[test]
fn what_is_told_apart_by_name_is_told_apart_in_english() {
    for example in EXAMPLES {
        let [english, korean] = [Lang::En, Lang::Ko].map(|lang| {
            let case = example.case(lang).unwrap();
            let accounts = case.accounts.into_iter().map(|one| one.name);
            let apps = case.apps.into_iter().map(|one| one.name);
            let channels = case.channels.into_iter().map(|one| one.name);
            let [accounts, apps, channels] =
                [accounts.collect::<Vec<_>>(), apps.collect::<Vec<_>>(), channels.collect::<Vec<_>>()];
            [accounts, apps, channels].map(|mut names| {
                names.sort();
                names.dedup();
                names.len()
            })
        });
        assert_eq!(english, korean, "{}", example.id);
    }
}

#[test]
fn an_example_follows_the_language_as_long_as_it_is_one() {
    for example in EXAMPLES {
        let [english, korean] = [Lang::En, Lang::Ko].map(|lang| example.case(lang).unwrap());
        assert_eq!(in_other_words(&english, Lang::En, Lang::Ko).as_ref(), Some(&korean), "{}", example.id);
        assert_eq!(in_other_words(&korean, Lang::Ko, Lang::En).as_ref(), Some(&english), "{}", example.id);
        assert_eq!(in_other_words(&korean, Lang::Ko, Lang::Ko), None);
        let mut edited = korean;
        edited.accounts.push(Account { id: "more".into(), name: String::new() });
        assert_eq!(in_other_words(&edited, Lang::Ko, Lang::En), None, "{}", example.id);
    }
}

#[test]
fn other_words_are_no_step_and_come_only_while_no_step_holds_the_old_ones() {
    let [english, korean] = [Lang::En, Lang::Ko].map(|lang| EXAMPLES[0].case(lang).unwrap());
    let (mut history, mut present) = (History::default(), Present::default());
    history.open(&mut present, Present { check: english.clone().into(), ..Present::default() });
    // Another question changes no fact.
    let ask = Ask { account: Some(english.accounts[1].id.clone()), ..Ask::default() };
    history.ask(&mut present, ask.clone());
    assert_eq!(history.reword(&mut present, korean.clone()), Some(Changed::Facts(Touched::Everything)));
    assert_eq!((&*present.check.case, &present.check.ask), (&korean, &ask));
    // Undo takes back the question and the opening, and redo opens what was there.
    history.undo(&mut present);
    history.undo(&mut present);
    assert!(present.check.case.is_empty());
    history.redo(&mut present);
    assert_eq!(*present.check.case, korean);
    history.reword(&mut present, english.clone());

    // An edit that was taken back can be made again, and knows the words of its time.
    let rename = Account { id: english.accounts[0].id.clone(), name: "Jihun".into() };
    history.edit(&mut present, Command::PutAccount(rename), None);
    assert_eq!(history.reword(&mut present, korean.clone()), None);
    history.undo(&mut present);
    assert_eq!(history.reword(&mut present, korean), None);
    assert_eq!(*present.check.case, english);
}
