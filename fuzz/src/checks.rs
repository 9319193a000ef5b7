//! What holds of each decoder, whatever comes in: it stops where something does not. The fuzzer runs
//! it on what it makes up, and an ordinary test on what was kept of that.

use std::collections::BTreeMap;
use std::sync::Arc;

use kakao_sync_check::exchange::draft::Fault;
use kakao_sync_check::exchange::link::{LinkFault, MOST, Packed, unwrap, wrap};
use kakao_sync_check::exchange::table::{Choices, Column, Field, MOST_COLUMNS, MOST_ROWS, Reader, Take, Taking, Who};
use kakao_sync_check::exchange::{read_case, read_check, write_case, write_case_compact, write_channels, write_check};
use kakao_sync_check::facts::{Case, Channel};
use kakao_sync_check::json::{Json, Stop};
use kakao_sync_check::rules::{Edition, evaluate_all};
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::{Lang, faults};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// What stops where something does not hold of an input.
pub type Check = fn(&[u8]);

/// Each with its name, which is that of the folder of its inputs.
pub const ALL: [(&str, Check); 5] =
    [("json", json), ("case_file", case_file), ("check", check), ("link", link), ("table", table)];

/// JSON is read as serde_json reads it, refused where it refuses it, and what was read is written
/// and read again.
pub fn json(input: &[u8]) {
    let text = &*String::from_utf8_lossy(input);
    let read = Json::read(text);
    let theirs = serde_json::from_str::<serde_json::Value>(text);
    match (&read, &theirs) {
        (Ok(_), Ok(_)) => {}
        // Numbers beyond what a float holds are JSON to us.
        (_, Err(theirs)) if theirs.to_string().starts_with("number out of range") => {}
        (Err(ours), Err(theirs)) => {
            assert_eq!(*ours, Stop { line: theirs.line(), column: theirs.column() }, "{text}");
        }
        _ => panic!("one reads and the other refuses: {text}"),
    }
    let Ok(json) = read else { return };
    // A number that is not kept is written as nothing.
    let line = json.to_line();
    let again = Json::read(&line);
    assert!(line.contains("null") || again.as_ref() == Ok(&json), "{text}");
    let again = again.unwrap_or(Json::Null);
    assert_eq!(again.to_line(), line, "{text}");
    assert_eq!(Json::read(&again.to_text()), Ok(again), "{text}");
}

/// A case that is read is written and read again, and has an answer; one that is not read is
/// refused with reasons that have words, and no more of them than there is text.
pub fn case_file(input: &[u8]) {
    let text = &*String::from_utf8_lossy(input);
    match read_case(text) {
        Ok(case) => {
            assert_eq!(read_case(&write_case(&case)).as_ref(), Ok(&case), "{text}");
            assert_eq!(read_case(&write_case_compact(&case)).as_ref(), Ok(&case), "{text}");
            let asked = case.accounts.len() * case.apps.len();
            // Many questions about many channels are no matter of reading.
            if asked * case.channels.len() < 100 {
                for (_, trace) in Edition::ALL.into_iter().flat_map(|edition| evaluate_all(&case, edition)) {
                    assert_eq!(trace.channels.len(), case.channels.len(), "{text}");
                }
            }
        }
        Err(found) => told(text, &found),
    }
}

/// A check that is read is written and read again; one that is not read is refused as a case is.
pub fn check(input: &[u8]) {
    let text = &*String::from_utf8_lossy(input);
    match read_check(text) {
        Ok(check) => assert_eq!(read_check(&write_check(&check)).as_ref(), Ok(&check), "{text}"),
        Err(found) => told(text, &found),
    }
}

/// There is something wrong, it has words, and there is no more of it than there is text.
fn told(text: &str, found: &[Fault]) {
    assert!(!found.is_empty() && found.len() <= text.len().max(1), "{text}");
    for fault in found {
        for lang in Lang::ALL {
            assert!(faults::fault(lang, fault).contains(&fault.place), "{text}");
        }
    }
}

/// What is not a link is known as none; what is one is what was packed, or known as damaged; and
/// however much a stream would come to, no more is made of it than it states.
pub fn link(input: &[u8]) {
    let text = &*String::from_utf8_lossy(input);
    for fragment in [text, &format!("#link={text}"), &format!("#link=1.{text}z")] {
        if let Some(Ok(packed)) = unwrap(fragment) {
            let length = u32::try_from(packed.length).unwrap();
            assert_eq!(unwrap(&wrap(&packed.deflated, length)), Some(Ok(packed)), "{text}");
        }
    }
    let Some((length, deflated)) = input.split_first_chunk() else { return };
    let length = u32::from_le_bytes(*length);
    let fragment = wrap(deflated, length);
    match unwrap(&fragment) {
        Some(Ok(packed)) => {
            assert_eq!((&*packed.deflated, packed.length), (deflated, length as usize));
            damaged(&fragment);
            inflated(&packed);
        }
        other => {
            assert_eq!(other, Some(Err(LinkFault::TooLarge)));
            assert!(length > MOST || length as usize > 100 * deflated.len());
        }
    }
}

/// One letter otherwise, anywhere behind the version, and the link is no good.
fn damaged(fragment: &str) {
    for at in ["link=1.".len(), fragment.len() / 2, fragment.len() - 2] {
        let mut letters = fragment.as_bytes().to_vec();
        letters[at] = if letters[at] == b'A' { b'B' } else { b'A' };
        let unlike = String::from_utf8(letters).unwrap();
        assert!(matches!(unwrap(&unlike), Some(Err(_))), "{unlike}");
    }
}

/// What the page does with what is in a link, whose length is what it states or not.
fn inflated(packed: &Packed) {
    let Ok(bytes) = decompress_to_vec_with_limit(&packed.deflated, packed.length + 1) else { return };
    assert!(bytes.len() <= packed.length + 1);
    let text = String::from_utf8(bytes.clone()).ok();
    let stated = bytes.len() == packed.length;
    assert_eq!(packed.text(bytes).ok(), text.clone().filter(|_| stated));
    // What more text comes to is no matter of links.
    if let Some(text) = text.filter(|text| text.len() < 1 << 14) {
        check(text.as_bytes());
    }
}

/// A case into which tables are put.
const SHOP: &str = r#"{"format": "kakao-sync-check/case", "version": 1,
    "accounts": [{"id": "mina", "name": "미나"}, {"id": "owner", "name": "Shop owner"}],
    "apps": [{"id": "shop", "name": "Hanbit app"}],
    "channels": [{"id": "main", "name": "한빛상점", "search_id": "hanbit", "state": "business"}]}"#;

/// Any text is a table, of no more rows than it has lines. It is the same however few rows are read
/// at a time, and whatever is chosen, a case of it is one that can be written and read.
pub fn table(input: &[u8]) {
    let Some(([how, place, says, rows], text)) = input.split_first_chunk() else { return };
    let (how, rows, text) = (usize::from(*how), usize::from(*rows % 16) + 1, &*String::from_utf8_lossy(text));
    let case = read_case(SHOP).unwrap();
    let choices = Choices {
        headed: [None, Some(true), Some(false)][how % 3],
        columns: column(*says).map(|says| (usize::from(place % 8), says)).into_iter().collect(),
    };
    let login = case.accounts.get(how / 4 % 4).map(|one| &one.id);
    let read = |rows: usize| {
        let mut reader = Reader::new(Arc::from(text), &case, login, "me", &choices);
        let mut percent = 0;
        while reader.go_on(&case, rows) {
            assert!((percent..=100).contains(&reader.percent()), "{text:?}");
            percent = reader.percent();
        }
        reader.finish(&case)
    };
    let sheet = read(rows);
    if how % 2 == 0 {
        assert_eq!(sheet, read(MOST_ROWS), "{text:?}");
    }
    let lines = text.split(['\r', '\n']).count();
    assert!(sheet.rows.len() <= lines.min(MOST_ROWS) && sheet.columns.len() <= MOST_COLUMNS, "{text:?}");
    assert!(sheet.rows.is_sorted_by(|one, next| one.number < next.number), "{text:?}");
    let twins = Take::ALL[how / 16 % 3];
    let taking = Taking { twins, rows: vec![(usize::from(place / 8), Take::ALL[how / 64 % 3])] };
    let counts = sheet.counts(&taking);
    assert_eq!(counts.added + counts.updated + counts.joined + counts.left, sheet.rows.len(), "{text:?}");
    let after = sheet.put_into(&case, &taking);
    assert_eq!(read_case(&write_case(&after)).as_ref(), Ok(&after), "{text:?}");
    assert_eq!(after.channels.len(), case.channels.len() + counts.added, "{text:?}");
    if place % 2 == 0 {
        written(&after, Lang::ALL[how % 2]);
    }
}

/// What a user says of a column, by a number; nothing where nothing is said.
fn column(says: u8) -> Option<Option<Column>> {
    let field = |at: usize| Field::ALL.get(at).map(|field| Column::Of(*field));
    match says {
        0 => None,
        1 => Some(Some(Column::Role(Who::Account("mina".into())))),
        2 => Some(Some(Column::Role(Who::New("new".into())))),
        says => Some(field(usize::from(says) - 3)),
    }
}

/// What became of a table is written as one, and read back the same.
fn written(case: &Case, lang: Lang) {
    let rest = Case { channels: Vec::new(), channel_roles: BTreeMap::new(), done: Vec::new(), ..case.clone() };
    let text = write_channels(&Names { lang, case });
    let mut reader = Reader::new(Arc::from(&*text), &rest, None, "me", &Choices::default());
    while reader.go_on(&rest, MOST_ROWS) {}
    let again = reader.finish(&rest).put_into(&rest, &Taking { twins: Take::Add, rows: Vec::new() });
    // A table has no ids.
    let bare = |case: &Case| -> Vec<Channel> {
        case.channels.iter().map(|one| Channel { id: "".into(), ..one.clone() }).collect()
    };
    assert_eq!(bare(case), bare(&again), "{text:?}");
    assert_eq!(case.channel_roles.len(), again.channel_roles.len(), "{text:?}");
}
