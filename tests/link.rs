//! A link holds a whole check and gives it back, for ever; what is not as it was written is known,
//! and nothing that is read panics or fills the memory.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use kakao_sync_check::exchange::link::{LinkFault, MOST, unwrap, wrap};
use kakao_sync_check::exchange::{Check, check_without_names, read_check, write_check};
use kakao_sync_check::explain::delta::Baseline;
use kakao_sync_check::explain::{Ask, Inquiry};
use kakao_sync_check::facts::{Case, Date, Tick};
use kakao_sync_check::plan::Planned;
use kakao_sync_check::rules::{Edition, OtherConnectionReading, Profile, Readings, evaluate};
use kakao_sync_check::wording::{Lang, link as say};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use common::{config, every_action};

/// The link of a text, as the page makes it.
fn link_of(text: &[u8]) -> String {
    wrap(&compress_to_vec(text, 6), u32::try_from(text.len()).unwrap())
}

/// What a link opens, as the page does it; nothing where it is none.
fn open(fragment: &str) -> Option<Result<Check, LinkFault>> {
    unwrap(fragment).map(|packed| {
        let packed = packed?;
        let inflated = decompress_to_vec_with_limit(&packed.deflated, packed.length);
        let text = packed.text(inflated.map_err(|_| LinkFault::Damaged)?)?;
        read_check(&text).map_err(LinkFault::Unreadable)
    })
}

/// The case with something of every kind ticked off.
fn ticked(mut case: Case) -> Case {
    let on = Date::new(2026, 11, 25).unwrap();
    case.done = every_action(&case).into_iter().map(|action| Tick { action, on }).collect();
    case
}

/// The answer to the first login about the first app, to be kept.
fn pinned(case: &Case, readings: Readings) -> Option<Arc<Baseline>> {
    let inquiry = Ask { readings, ..Ask::default() }.of_case(case)?;
    let trace = inquiry.evaluate(case)?;
    Some(Arc::new(Baseline { case: case.clone(), trace }))
}

/// Any check: its pinned answer is of the case itself, or of another.
fn check() -> impl Strategy<Value = Check> {
    let asked = (any::<Index>(), any::<Index>(), common::readings());
    let planned = (any::<Option<(Index, bool)>>(), "(map|list&channel=c0|rule=condition/app-role|)");
    (common::case(), common::case(), asked, planned, 0..3_u8, any::<bool>()).prop_map(
        |(case, other, (account, app, readings), (plan, shown), kept, done)| {
            let case = if done { ticked(case) } else { case };
            let pinned = match kept {
                0 => None,
                1 => pinned(&case, readings),
                _ => pinned(&other, readings),
            };
            let at = |index: Index, len: usize| (len > 0).then(|| index.index(len));
            let plan = plan.map(|(index, again)| Planned {
                channels: Some(case.channels.iter().take(index.index(8)).map(|one| one.id.clone()).collect()),
                today: Date::new(2026, 12, 1).ok(),
                again,
            });
            let ask = Ask {
                account: at(account, case.accounts.len()).map(|at| case.accounts[at].id.clone()),
                app: at(app, case.apps.len()).map(|at| case.apps[at].id.clone()),
                readings,
            };
            Check { case: Arc::new(case), ask, plan: plan.unwrap_or_default(), pinned, shown }
        },
    )
}

/// A text with one thing wrong with it.
fn spoiled() -> impl Strategy<Value = (String, String)> {
    let letter = prop_oneof![
        3 => "[A-Za-z0-9_-]",
        1 => "[ -~]",
        1 => any::<char>().prop_map(String::from),
    ];
    (check(), any::<Index>(), any::<Index>(), 0..5_u8, letter).prop_map(|(check, at, to, how, letter)| {
        let link = link_of(write_check(&check).as_bytes());
        let (at, to) = (at.index(link.len()), to.index(link.len()));
        let mut letters: Vec<String> = link.chars().map(String::from).collect();
        match how {
            0 => letters[at] = letter,
            1 => letters.insert(at, letter),
            2 => letters.truncate(at),
            3 => letters.swap(at, to),
            _ => drop(letters.remove(at)),
        }
        (link, letters.concat())
    })
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_link_gives_back_the_check(check in check()) {
        prop_assert_eq!(open(&link_of(write_check(&check).as_bytes())), Some(Ok(check)));
    }

    #[test]
    fn what_was_changed_on_the_way_is_known((link, spoiled) in spoiled()) {
        // Where what was changed is not what tells it, it is no link, or the same one.
        let same = unwrap(&spoiled).is_some_and(|read| read.is_ok_and(|packed| unwrap(&link) == Some(Ok(packed))));
        let ended = spoiled.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()) == link;
        prop_assert!(!same || ended, "{}", spoiled);
        prop_assert!(same || !matches!(open(&spoiled), Some(Ok(_))), "{}", spoiled);
    }

    #[test]
    fn nothing_that_is_read_panics(junk in "\\PC{0,60}", bytes in vec(any::<u8>(), 0..200), length in any::<u32>()) {
        open(&junk);
        open(&format!("link={junk}"));
        open(&format!("link=1.{junk}z"));
        open(&wrap(&bytes, length));
        open(&link_of(&bytes));
        open(&link_of(junk.as_bytes()));
    }

    #[test]
    fn without_names_the_answer_is_the_same(check in check()) {
        let hidden = check_without_names(Lang::En, &check);
        let (before, after) = (&check.case, &hidden.case);
        prop_assert_eq!(before.done.len(), after.done.len());
        prop_assert!(after.channels.iter().all(|one| one.search_id.is_empty() && one.name.starts_with("Channel ")));
        prop_assert!(after.accounts.iter().all(|one| one.id.as_str().starts_with("account")));
        for (account, new_account) in before.accounts.iter().zip(&after.accounts) {
            for (app, new_app) in before.apps.iter().zip(&after.apps) {
                let one = evaluate(before, &account.id, &app.id, check.ask.readings).unwrap();
                let other = evaluate(after, &new_account.id, &new_app.id, check.ask.readings).unwrap();
                let said = |trace: &kakao_sync_check::rules::Trace| {
                    trace.channels.iter().map(|one| (one.verdict, one.reasons())).collect::<Vec<_>>()
                };
                prop_assert_eq!(said(&one), said(&other));
            }
        }
        // What is pinned is the same answer too, and a difference to it goes by the same channels.
        prop_assert_eq!(check.pinned.is_some(), hidden.pinned.is_some());
        if let (Some(kept), Some(hidden_kept)) = (&check.pinned, &hidden.pinned)
            && let (Some(now), Some(hidden_now)) = (check.ask.of_case(before), hidden.ask.of_case(after))
        {
            let count = |kept: &Baseline, case: &Case, now: &Inquiry| {
                now.evaluate(case).map(|trace| kept.against(&trace).changes.len())
            };
            prop_assert_eq!(count(kept, before, &now), count(hidden_kept, after, &hidden_now));
        }
        // It is whole: it goes through a link as it is.
        prop_assert_eq!(open(&link_of(write_check(&hidden).as_bytes())), Some(Ok(hidden)));
    }
}

#[test]
fn a_stream_that_holds_more_than_it_says_is_left_there() {
    let zeros = vec![b' '; 64 << 20];
    let bomb = compress_to_vec(&zeros, 9);
    for length in [0, 1, 60_000] {
        assert_eq!(open(&wrap(&bomb, length)), Some(Err(LinkFault::Damaged)));
    }
    for length in [MOST + 1, 64 << 20, u32::MAX] {
        assert_eq!(open(&wrap(&bomb, length)), Some(Err(LinkFault::TooLarge)));
    }
    // A stream that is cut off, or followed by something.
    let text = write_check(&Check::default());
    let length = u32::try_from(text.len()).unwrap();
    let whole = compress_to_vec(text.as_bytes(), 6);
    assert_eq!(open(&wrap(&whole[..whole.len() - 3], length)), Some(Err(LinkFault::Damaged)));
    assert!(open(&wrap(&whole, length)).unwrap().is_ok());
}

#[test]
fn every_fault_is_said_in_both_languages() {
    let faults = [
        LinkFault::Cut,
        LinkFault::Damaged,
        LinkFault::Later { found: 2 },
        LinkFault::TooLarge,
        LinkFault::OldBrowser,
        LinkFault::Unreadable(Vec::new()),
    ];
    for fault in faults {
        let [en, ko] = [Lang::En, Lang::Ko].map(|lang| say::fault(lang, &fault));
        assert!(en.contains("nothing was changed") && ko.contains("바뀐 내용은 없습니다"), "{fault:?}");
    }
}

/// Links that were made once, beside the check that they stand for. They must open for ever: a
/// format that is left behind is still read. `BLESS=1` writes those that are missing, and no other.
#[test]
fn golden_links_open() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links");
    if std::env::var_os("BLESS").is_some() {
        for (name, check) in golden() {
            let (link, text) = (folder.join(name).with_extension("txt"), folder.join(name).with_extension("json"));
            if !link.exists() {
                let written = write_check(&check);
                fs::write(link, link_of(written.as_bytes()) + "\n").unwrap();
                fs::write(text, written + "\n").unwrap();
            }
        }
    }
    let (mut seen, mut earlier) = (0, 0);
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "txt") {
            let link = fs::read_to_string(&path).unwrap();
            let text = fs::read_to_string(path.with_extension("json")).unwrap();
            let check = read_check(&text).unwrap();
            // Those that were made before there were editions are of the one that there was.
            if !text.contains("\"edition\"") {
                assert_eq!(check.ask.readings, Readings::default(), "{}", path.display());
                let kept = check.pinned.as_ref().map(|kept| kept.trace.readings.edition);
                assert!(kept.is_none_or(|edition| edition == Edition::KakaoBusiness), "{}", path.display());
                earlier += 1;
            }
            assert_eq!(open(link.trim()), Some(Ok(check)), "{}", path.display());
            seen += 1;
        }
    }
    assert!(seen >= 7 && earlier >= 6, "{seen}, {earlier}");
}

fn golden() -> Vec<(&'static str, Check)> {
    let read = |text: &str| read_check(text).unwrap();
    let nine = || read(include_str!("cases/nine-channels.json"));
    let mut asked = nine();
    asked.ask = Ask::of(Ask::default().of_case(&asked.case).unwrap());
    asked.shown = format!("list&channel={}", asked.case.channels[2].id);
    let mut compared = nine();
    compared.pinned = pinned(&compared.case, Readings::default());
    let first = compared.case.channels[0].id.clone();
    let changed = compared.case.only(&|id| *id != first);
    compared.case = Arc::new(ticked(changed));
    let mut planned = read(include_str!("cases/in-review-and-rejected.json"));
    planned.plan = Planned {
        channels: Some(planned.case.channels.iter().map(|one| one.id.clone()).collect()),
        today: Date::new(2026, 12, 24).ok(),
        again: true,
    };
    planned.shown = "plan".into();
    let mut moved = read(include_str!("cases/tied-to-another-service.json"));
    moved.pinned = pinned(&moved.case, Edition::KakaoBusiness.profile(Profile::Strict));
    let readings = Edition::KakaoDevelopers.profile(Profile::Documented);
    moved.ask.readings = Readings { other_connection: OtherConnectionReading::AnyOtherApp, ..readings };
    vec![
        ("in-kakao-developers", moved),
        ("nine-channels", asked),
        ("korean-names", read(include_str!("cases/long-korean-names.json"))),
        ("pinned", compared),
        ("planned", planned),
        ("empty", Check::default()),
    ]
}
