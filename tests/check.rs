//! A check comes back as it was written, with all that belongs to the case; what an earlier version
//! kept is carried over; what can't be read is told, and never panics.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::sync::Arc;

use common::{case, case_to_ask, config, readings};
use kakao_sync_check::app::kept::{About, CheckId, Origin, carried_over, read_kept};
use kakao_sync_check::exchange::draft::{FaultKind, Shape};
use kakao_sync_check::exchange::{Check, read_case, read_check, write_case, write_check};
use kakao_sync_check::explain::Ask;
use kakao_sync_check::explain::delta::Baseline;
use kakao_sync_check::facts::{Case, Date};
use kakao_sync_check::plan::Planned;
use kakao_sync_check::rules::{Count, Edition, Profile, Reading, Readings};
use kakao_sync_check::wording::{Lang, faults};
use proptest::prelude::*;
use proptest::sample::select;

const ALL_SET: &str = include_str!("cases/all-set.json");

fn ask() -> impl Strategy<Value = Ask> {
    let account = select(vec![None, Some("a0"), Some("gone \"too\"")]);
    let app = select(vec![None, Some("p0"), Some("p1")]);
    (account, app, readings()).prop_map(|(account, app, readings)| Ask {
        account: account.map(Into::into),
        app: app.map(Into::into),
        readings,
    })
}

fn planned() -> impl Strategy<Value = Planned> {
    let channels = prop::option::of(prop::collection::vec(select(vec!["c0", "c1", "없음"]).prop_map(Into::into), 0..3));
    let today = prop::option::of((1970_u16..2100, 1_u8..13, 1_u8..29));
    (channels, today, any::<bool>()).prop_map(|(channels, today, again)| Planned {
        channels,
        today: today.map(|(year, month, day)| Date::new(year, month, day).unwrap()),
        again,
    })
}

/// An answer that was kept, of a case that has one.
fn pinned(case: Case, ask: &Ask) -> Option<Arc<Baseline>> {
    let trace = ask.of_case(&case)?.evaluate(&case)?;
    Some(Arc::new(Baseline { case, trace }))
}

fn check() -> impl Strategy<Value = Check> {
    let shown = select(vec!["", "list", "map&channel=%ED%95%9C", "rule=same-business"]);
    (case_to_ask(), prop::option::of(case_to_ask()), ask(), ask(), planned(), shown, any::<bool>()).prop_map(
        |(case, other, ask, before, plan, shown, keeps)| {
            let kept = other.unwrap_or_else(|| case.clone());
            let pinned = keeps.then(|| pinned(kept, &before)).flatten();
            Check { case: Arc::new(case), ask, plan, pinned, shown: shown.into() }
        },
    )
}

proptest! {
    #![proptest_config(config(800))]

    #[test]
    fn a_check_comes_back_as_it_was_written(check in check()) {
        let text = write_check(&check);
        prop_assert!(!text.contains('\n'));
        prop_assert_eq!(read_check(&text).unwrap(), check);
    }

    #[test]
    fn a_case_file_is_a_check_of_which_nothing_else_is_told(case in case()) {
        prop_assert_eq!(read_check(&write_case(&case)).unwrap(), Check::from(case));
    }

    #[test]
    fn whatever_is_cut_out_of_a_check_nothing_panics(check in check(), from in 0.0..1.0, to in 0.0..1.0) {
        let text: Vec<char> = write_check(&check).chars().collect();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places in a short text")]
        let place = |part: f64| (part * text.len() as f64) as usize;
        let rest: String = text.iter().take(place(from)).chain(text.iter().skip(place(to))).collect();
        if let Ok(other) = read_check(&rest) {
            prop_assert_eq!(read_check(&write_check(&other)).unwrap(), other);
        }
    }

    #[test]
    fn what_is_told_of_a_kept_check_comes_back_with_it(
        name in any::<String>(),
        changed in any::<u64>(),
        count in prop::option::of((0_usize..9, 0_usize..9, 0_usize..9)),
        stamp in "[0-9a-f]{1,20}",
        check in "[^\r\n]{0,40}",
    ) {
        let count = count.map(|(least, most, all)| Count { least, most, all });
        let about = About { name, changed, count, stamp };
        let text = about.write(&check);
        prop_assert_eq!(About::read(&text), Some((about, &*check)));
    }

    #[test]
    fn any_text_may_stand_where_a_check_is_kept(text in any::<String>()) {
        let _ = About::read(&text);
        let _ = carried_over(&text, Some(&text), Some(&text));
        let _ = Origin::from_word(&text);
    }

    /// As the version before kept them: the case, a line of settings, and that line before the case
    /// of the kept answer.
    #[test]
    fn what_an_earlier_version_kept_is_carried_over(
        case in case_to_ask(), other in case_to_ask(), ask in ask(), before in ask(),
    ) {
        let pinned = pinned(other.clone(), &before);
        let kept = pinned.as_ref().map(|_| format!("{}\n{}", earlier(&before), write_case(&other).replace('\n', "")));
        let found = carried_over(&write_case(&case), Some(&earlier(&ask)), kept.as_deref()).unwrap();
        prop_assert_eq!(found, Check { case: Arc::new(case), ask, pinned, ..Check::default() });
    }
}

/// The settings as the version before wrote them, by hand.
fn earlier(ask: &Ask) -> String {
    let word =
        |key: &str, id: Option<&str>| id.map(|id| format!("{}:{}", serde_json::json!(key), serde_json::json!(id)));
    let readings = Reading::ALL.map(|one| [one.id(), ask.readings.value(one).id()]);
    // That version knew one edition, and told none; the other is here for what is to come.
    let edition = ask.readings.edition;
    let words = [
        word("edition", Some(edition.id()).filter(|_| edition != Edition::default())),
        word("theme", Some("dark")),
        word("account", ask.account.as_ref().map(|one| one.as_str())),
        word("app", ask.app.as_ref().map(|one| one.as_str())),
        Some(format!("\"readings\":{}", serde_json::json!(readings))),
    ];
    format!("{{{}}}", words.into_iter().flatten().collect::<Vec<_>>().join(","))
}

#[test]
fn faults_of_the_case_are_told_with_their_place_in_the_check() {
    let faults = |text: &str| read_check(text).unwrap_err();
    let check = |version: u64, case: &str| {
        format!(r#"{{"format": "kakao-sync-check/check", "version": {version}, "case": {case}}}"#)
    };
    let case = r#"{"format": "kakao-sync-check/case", "version": 1, "channels": [{"id": ""}]}"#;
    assert_eq!(faults(&check(1, case))[0].place, "case.channels[0].id");
    assert_eq!(faults(&check(1, "7"))[0].place, "case");
    assert_eq!(faults(&check(2, case))[0].kind, FaultKind::LaterVersion { found: 2 });
    assert_eq!(faults(r#"{"format": "kakao-sync-check/check", "version": 1}"#)[0].kind, FaultKind::MissingKey);
    assert_eq!(faults(r#"{"format": "other", "version": 1}"#)[0].kind, FaultKind::Format);
}

#[test]
fn what_belongs_to_the_case_is_at_its_default_where_it_cannot_be_read() {
    let text = format!(
        r#"{{"format": "kakao-sync-check/check", "version": 1, "case": {ALL_SET}, "question": {{"account": 5,
            "readings": [["app-role"], ["no", "such"], 7]}}, "plan": {{"channels": "all", "today": "soon"}},
            "pinned": {{"case": 5, "question": {{}}}}, "shown": ["map"], "more": {{}}}}"#
    );
    assert_eq!(read_check(&text).unwrap(), Check::from(read_case(ALL_SET).unwrap()));
}

#[test]
fn the_kept_answer_to_the_same_case_does_not_hold_it_twice() {
    let case = read_case(ALL_SET).unwrap();
    let check = Check { pinned: pinned(case.clone(), &Ask::default()), ..Check::from(case) };
    assert_eq!(write_check(&check).matches("kakao-sync-check/case").count(), 1);
}

/// A check whose question, and that of whose pinned answer, tell of these editions.
fn of_editions(question: &str, pinned: &str) -> String {
    let asked = |edition: &str| format!(r#"{{"account": "owner", "readings": []{edition}}}"#);
    let [question, pinned] = [question, pinned].map(|edition| match edition {
        "" => asked(""),
        word => asked(&format!(r#", "edition": {word}"#)),
    });
    format!(
        r#"{{"format": "kakao-sync-check/check", "version": 1, "case": {ALL_SET}, "question": {question},
            "pinned": {{"question": {pinned}}}}}"#
    )
}

/// The answer would be one to another question: an edition that is not known is not taken for one
/// that is, wherever it stands.
#[test]
fn an_edition_that_is_not_known_is_a_fault_at_its_place() {
    let faults = |text: &str| {
        let found = read_check(text).unwrap_err();
        found.into_iter().map(|one| (one.place, one.kind)).collect::<Vec<_>>()
    };
    let unknown =
        || FaultKind::UnknownWord { found: "kakao-moon".into(), expected: Edition::ALL.map(Edition::id).to_vec() };
    let (known, moon) = (r#""kakao-developers""#, r#""kakao-moon""#);
    let [question, pinned] = ["question.edition", "pinned.question.edition"].map(str::to_owned);
    assert_eq!(faults(&of_editions(moon, known)), [(question.clone(), unknown())]);
    assert_eq!(faults(&of_editions(known, moon)), [(pinned.clone(), unknown())]);
    assert_eq!(faults(&of_editions(moon, moon)), [(question.clone(), unknown()), (pinned.clone(), unknown())]);
    for other in ["7", "null", "[]", r#"["kakao-business"]"#] {
        let shape = FaultKind::Expected(Shape::Text);
        assert_eq!(faults(&of_editions(other, "")), [(question.clone(), shape.clone())]);
        assert_eq!(faults(&of_editions("", other)), [(pinned.clone(), shape)]);
    }
    for near in [r#""""#, r#""Kakao-Developers""#, r#""kakao-developers ""#] {
        assert_eq!(faults(&of_editions(near, near)).len(), 2, "{near}");
    }
    // What is wrong with the case is told beside it.
    let both = of_editions(moon, known).replace(r#""version": 1,"#, r#""version": 1, "more": 1,"#);
    assert_eq!(faults(&both).iter().map(|(place, _)| &**place).collect::<Vec<_>>(), ["case.more", "question.edition"]);
    // A pinned answer that could not be read is dropped, but not for an answer in another edition.
    let lost = of_editions(known, moon).replace(r#""pinned": {"#, r#""pinned": {"case": 5, "#);
    assert_eq!(faults(&lost), [(pinned, unknown())]);
}

#[test]
fn an_edition_that_is_not_known_is_said_with_those_that_are() {
    let found = read_check(&of_editions(r#""kakao-moon""#, "")).unwrap_err();
    for lang in Lang::ALL {
        let said = faults::fault(lang, &found[0]);
        assert!(said.starts_with("question.edition: ") && said.contains("kakao-moon"), "{said}");
        assert!(said.contains("kakao-business, kakao-developers"), "{said}");
    }
}

#[test]
fn where_no_edition_is_told_it_is_kakao_business() {
    let plain = read_check(&of_editions("", "")).unwrap();
    assert_eq!(plain.ask.readings, Edition::KakaoBusiness.profile(Profile::Documented));
    assert_eq!(plain.pinned.unwrap().trace.readings.edition, Edition::KakaoBusiness);
    for edition in Edition::ALL {
        let told = read_check(&of_editions(&format!("{:?}", edition.id()), "")).unwrap();
        assert_eq!(told.ask.readings, edition.profile(Profile::Documented));
        // What is compared with may be of another edition.
        assert_eq!(told.pinned.unwrap().trace.readings.edition, Edition::KakaoBusiness);
    }
}

/// A value that the edition does not have is like one that nobody knows: it chooses nothing.
#[test]
fn a_value_of_another_edition_is_not_chosen() {
    let text = of_editions(r#""kakao-developers""#, "").replacen(
        r#""readings": []"#,
        r#""readings": [["app-role", "owner"], ["button", "selectable-app"], ["channel-role", "master"]]"#,
        1,
    );
    let documented = Edition::KakaoDevelopers.profile(Profile::Documented);
    let strict = Edition::KakaoDevelopers.profile(Profile::Strict);
    let expected = Readings { channel_role: strict.channel_role, ..documented };
    assert_eq!(read_check(&text).unwrap().ask.readings, expected);
}

/// What the browser keeps of an edition that is not known is left where it is, as what can't be read.
#[test]
fn what_is_kept_of_an_edition_that_is_not_known_is_not_read() {
    let check = of_editions(r#""kakao-moon""#, "").replace('\n', "");
    let text = About { stamp: "1".into(), ..About::default() }.write(&check);
    assert_eq!(read_kept(&text).unwrap_err()[0].place, "question.edition");
    let case = write_case(&read_case(ALL_SET).unwrap());
    let moon = r#"{"edition": "kakao-moon"}"#;
    let kept = format!("{moon}\n{}", case.replace('\n', ""));
    assert_eq!(carried_over(&case, Some(moon), None).unwrap_err()[0].place, "edition");
    assert_eq!(carried_over(&case, None, Some(&kept)).unwrap_err()[0].place, "edition");
    assert!(carried_over(&case, Some("{}"), None).is_ok());
}

#[test]
fn where_a_check_comes_from_is_one_word() {
    for origin in [Origin::New, Origin::Example, Origin::Link, Origin::Kept(CheckId::from("link"))] {
        assert_eq!(Origin::from_word(&origin.word()), Some(origin));
    }
    assert_eq!(Origin::from_word("elsewhere"), None);
}

/// As it stands in the browsers of those who use the page: it must be read for ever.
#[test]
fn what_was_kept_once_is_read() {
    let text = concat!(
        r#"{"format":"kakao-sync-check/kept","version":1,"name":"한빛","changed":1764100000000,"#,
        r#""stamp":"19ab0c","count":[1,2,9]}"#,
        "\n",
        r#"{"format":"kakao-sync-check/check","version":1,"case":{"format":"kakao-sync-check/case","version":1,"#,
        r#""name":"한빛","accounts":[{"id":"a","name":"A"}],"apps":[{"id":"p","name":"P"}],"channels":[]},"#,
        r#""question":{"account":"a","app":"p","readings":[["app-role","owner"]]},"#,
        r#""plan":{"channels":["c"],"today":"2026-11-25","rejected_once":true},"#,
        r#""pinned":{"question":{"account":"a","app":"p","readings":[]}},"shown":"map"}"#,
    );
    let (about, check) = About::read(text).unwrap();
    let count = Some(Count { least: 1, most: 2, all: 9 });
    assert_eq!(about, About { name: "한빛".into(), changed: 1_764_100_000_000, count, stamp: "19ab0c".into() });
    let check = read_check(check).unwrap();
    assert_eq!((check.case.accounts.len(), &*check.shown), (1, "map"));
    let strict = Edition::default().profile(Profile::Strict).value(Reading::AppRole);
    let readings = Readings::default().with(strict);
    assert_eq!(check.ask, Ask { account: Some("a".into()), app: Some("p".into()), readings });
    let today = Some(Date::new(2026, 11, 25).unwrap());
    assert_eq!(check.plan, Planned { channels: Some(vec!["c".into()]), today, again: true });
    assert_eq!(check.pinned.unwrap().case, *check.case);
}
