//! Titles of events in a calendar.

use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};

/// Somebody's steps.
pub fn work(lang: Lang, person: &str) -> String {
    match lang {
        En => format!("Kakao Sync: steps for {person}"),
        Ko => format!("카카오싱크: {person} 할 일"),
    }
}

/// The window of a review, by what the step is called.
pub fn review(lang: Lang, step: &str) -> String {
    match lang {
        En => format!("{step}: result expected"),
        Ko => format!("{step} 결과 예상"),
    }
}

/// The day by which channels can be connected.
pub fn connect(lang: Lang, app: &str, channels: &[String]) -> String {
    let channels = channels.join(", ");
    match lang {
        En => format!("Connect {channels} with {app}"),
        Ko => format!("{app}에 채널 연결: {channels}"),
    }
}
