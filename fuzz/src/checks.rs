//! What holds of each decoder, whatever comes in: it stops where something does not. The fuzzer runs
//! it on what it makes up, and an ordinary test on what was kept of that.

use kakao_sync_check::exchange::{read_case, write_case, write_case_compact};
use kakao_sync_check::json::{Json, Stop};
use kakao_sync_check::rules::evaluate_all;
use kakao_sync_check::wording::{Lang, faults};

/// Each with its name, which is that of the folder of its inputs.
pub const ALL: [(&str, fn(&[u8])); 2] = [("json", json), ("case_file", case_file)];

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
                for (_, trace) in evaluate_all(&case) {
                    assert_eq!(trace.channels.len(), case.channels.len(), "{text}");
                }
            }
        }
        Err(found) => {
            assert!(!found.is_empty() && found.len() <= text.len().max(1), "{text}");
            for fault in &found {
                for lang in Lang::ALL {
                    assert!(faults::fault(lang, fault).contains(&fault.place), "{text}");
                }
            }
        }
    }
}
