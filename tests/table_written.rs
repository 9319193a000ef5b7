//! Tables of channels that this project writes: they read back as what was written, here and by a
//! library that we did not write; and any other text is a table too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on should stop")]

mod common;

use common::tables::{put, read, shop};
use kakao_sync_check::exchange::table::{Take, Taking};
use kakao_sync_check::exchange::{csv, write_channels};
use kakao_sync_check::facts::{BusinessInfo, BusinessName, BusinessNumber, Case, Channel, ChannelBusiness, Fact};
use kakao_sync_check::wording::Lang;
use kakao_sync_check::wording::names::Names;
use proptest::prelude::*;

/// The case without its channels.
fn without_channels(case: &Case) -> Case {
    Case { channels: Vec::new(), channel_roles: Default::default(), done: Vec::new(), ..case.clone() }
}

/// The case with ids in the order of its channels: a table has none.
fn by_place(case: &Case) -> Case {
    let mut by_place = without_channels(case);
    for (place, channel) in case.channels.iter().enumerate() {
        let id = kakao_sync_check::facts::ChannelId::from(&*format!("{place}"));
        for account in &case.accounts {
            if let Fact::Known(role) = case.channel_role(&account.id, &channel.id) {
                by_place.channel_roles.insert((account.id.clone(), id.clone()), role);
            }
        }
        by_place.channels.push(Channel { id, ..channel.clone() });
    }
    by_place
}

/// What people, and others, may call things.
fn any_name() -> BoxedStrategy<String> {
    let odd = [
        "",
        " ",
        "-",
        "?",
        "모름",
        "none",
        "없음",
        "=1+1",
        "'=x",
        "@hanbit",
        "@@x",
        "a, b",
        "a; b",
        "a",
        "b",
        "ab",
        "#1",
        "#2",
        "Role: a",
        "권한: b",
        "App",
        "ID",
        "my role",
        "채널",
        "\"",
        "\"\"",
        "a\nb",
        "a\tb",
        "\r",
        " 앞뒤 ",
        "ＡＢ",
        "다른 서비스",
        "another app",
        "010-1234-5678",
        "\u{feff}",
    ];
    prop_oneof![prop::sample::select(odd.to_vec()).prop_map(str::to_owned), ".{0,6}", "[\"',;\\t\\r\\n@=#a-b ]{0,6}"]
        .boxed()
}

/// A case in which everything may be called anything.
fn any_case() -> BoxedStrategy<Case> {
    let size = common::Size { accounts: 0..=4, apps: 0..=4, channels: 0..=5 };
    let names = prop::collection::vec(any_name(), 40);
    (common::case_of(size), names)
        .prop_map(|(mut case, names)| {
            let mut names = names.into_iter();
            let mut name = || names.next().unwrap_or_default();
            case.accounts.iter_mut().for_each(|one| one.name = name());
            case.apps.iter_mut().for_each(|one| one.name = name());
            for channel in &mut case.channels {
                (channel.name, channel.search_id) = (name(), name());
                if let Fact::Known(ChannelBusiness::Saved(info)) = &mut channel.business {
                    *info = BusinessInfo { number: BusinessNumber::new(name()), name: BusinessName::new(name()) };
                }
            }
            case
        })
        .boxed()
}

proptest! {
    #![proptest_config(common::config(1000))]

    #[test]
    fn channels_that_are_written_and_read_are_the_same(case in any_case(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let text = write_channels(&Names { lang, case: &case });
        let rest = without_channels(&case);
        let after = read(&text, &rest).put_into(&rest, &Taking { twins: Take::Add, rows: Vec::new() });
        prop_assert_eq!(by_place(&after), by_place(&case), "{}", text);
    }

    #[test]
    fn put_into_their_own_case_they_change_nothing(case in any_case()) {
        // Channels that share a search ID, or have none, can't be told apart.
        let mut case = case;
        for (place, channel) in case.channels.iter_mut().enumerate() {
            channel.search_id = format!("c{place}");
        }
        let text = write_channels(&Names { lang: Lang::Ko, case: &case });
        prop_assert_eq!(put(&text, &case), case);
    }

    #[test]
    fn the_library_reads_the_cells_that_were_written(rows in prop::collection::vec(prop::collection::vec(any_name(), 3), 1..5)) {
        let text = csv::write(&mut rows.clone().into_iter());
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let theirs: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(|cell| csv::unguard(cell).to_owned()).collect()).collect();
        prop_assert_eq!(theirs, rows);
    }

    #[test]
    fn any_text_is_a_table(text in "[\"',;\t\r\n@#a-b채널명 ]{0,60}|\\PC{0,60}|(채널명|상태|내 권한|[\t,;\n\"]){0,30}") {
        let case = shop();
        let sheet = read(&text, &case);
        prop_assert!(sheet.rows.len() <= text.len());
        let after = sheet.put_into(&case, &Taking::default());
        let counts = sheet.counts(&Taking::default());
        prop_assert_eq!(counts.added + counts.updated + counts.joined + counts.left, sheet.rows.len());
        prop_assert_eq!(after.channels.len(), case.channels.len() + counts.added);
    }
}
