//! What is said of a link.

use crate::exchange::link::{LinkFault, Reach};

use super::Lang;

/// Why a link could not be opened.
pub fn fault(lang: Lang, fault: &LinkFault) -> String {
    let text = match (lang, fault) {
        (Lang::En, LinkFault::Cut) => {
            "The link is not complete: its end is missing, as when a chat or a mail cuts a long link. \
             Ask for the whole link or the file; nothing was changed here."
        }
        (Lang::Ko, LinkFault::Cut) => {
            "링크의 끝부분이 없습니다. 채팅이나 메일에서 긴 링크가 잘린 것 같습니다. \
             보낸 사람에게 링크 전체나 파일을 다시 받으세요. 바뀐 내용은 없습니다."
        }
        (Lang::En, LinkFault::Damaged) => {
            "The link can’t be read: it was changed on the way, or is not one of this page. \
             Ask for it again; nothing was changed here."
        }
        (Lang::Ko, LinkFault::Damaged) => {
            "링크를 읽을 수 없습니다. 전달되는 중에 바뀌었거나 연결 점검의 링크가 아닙니다. \
             보낸 사람에게 다시 받으세요. 바뀐 내용은 없습니다."
        }
        (Lang::En, LinkFault::Later { found }) => {
            return format!(
                "The link was made by a newer edition of the connection check (version {found}). \
                 Reload the page to get the latest edition, then open the link again; nothing was changed here."
            );
        }
        (Lang::Ko, LinkFault::Later { found }) => {
            return format!(
                "더 새로운 연결 점검에서 만든 링크(버전 {found})입니다. \
                 페이지를 새로 고친 뒤 링크를 다시 여세요. 바뀐 내용은 없습니다."
            );
        }
        (Lang::En, LinkFault::TooLarge) => {
            "The link says that it holds more than any check: it was not opened, and nothing was changed here."
        }
        (Lang::Ko, LinkFault::TooLarge) => {
            "점검 내용이라고 하기에는 너무 큰 링크라 열지 않았습니다. 바뀐 내용은 없습니다."
        }
        (Lang::En, LinkFault::OldBrowser) => {
            "This browser is too old to unpack links. Open the link in a current browser, or ask for the file; \
             nothing was changed here."
        }
        (Lang::Ko, LinkFault::OldBrowser) => {
            "이 브라우저는 오래되어 링크를 열 수 없습니다. 최신 브라우저에서 열거나 파일로 받으세요. 바뀐 내용은 없습니다."
        }
        (Lang::En, LinkFault::Unreadable(_)) => {
            "What is in the link is not a check that this page can open; nothing was changed here."
        }
        (Lang::Ko, LinkFault::Unreadable(_)) => "링크에 든 내용을 점검으로 열 수 없습니다. 바뀐 내용은 없습니다.",
    };
    text.to_owned()
}

/// How long a link is, and how far it gets.
pub fn length(lang: Lang, characters: usize, reach: Reach) -> String {
    let more = match (lang, reach) {
        (Lang::En, Reach::Far) => "fits a chat, a mail and a long text message",
        (Lang::Ko, Reach::Far) => "채팅, 메일, 장문 문자로 보낼 수 있습니다",
        (Lang::En, Reach::NoTextMessage) => "too long for a text message (LMS). Send it by chat or mail",
        (Lang::Ko, Reach::NoTextMessage) => "문자(LMS)로는 너무 깁니다. 채팅이나 메일로 보내세요",
        (Lang::En, Reach::NoChat) => "some chats cut links this long. Save the check as a file and send that instead",
        (Lang::Ko, Reach::NoChat) => "채팅에서 잘릴 수 있는 길이입니다. 파일로 저장해 보내세요",
    };
    let characters = grouped(characters);
    match lang {
        Lang::En => format!("{characters} characters: {more}."),
        Lang::Ko => format!("{characters}자: {more}."),
    }
}

/// A number with commas between its thousands, as both languages write it.
pub(super) fn grouped(number: usize) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1_000), number % 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1_000, 12_045, 1_000_007].map(grouped), ["0", "999", "1,000", "12,045", "1,000,007"]);
    }
}
