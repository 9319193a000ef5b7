//! What is wrong with a document, in words.

use crate::exchange::draft::{Fault, FaultKind, Shape};

use super::Lang;

/// One line: the place and what was expected there.
pub fn fault(lang: Lang, fault: &Fault) -> String {
    let kind = kind(lang, &fault.kind);
    if fault.place.is_empty() { kind } else { format!("{}: {kind}", fault.place) }
}

fn kind(lang: Lang, kind: &FaultKind) -> String {
    let list = |words: &[&str]| words.join(", ");
    match (lang, kind) {
        (Lang::En, FaultKind::Syntax { line, column }) => {
            format!("this is not valid JSON (line {line}, column {column})")
        }
        (Lang::Ko, FaultKind::Syntax { line, column }) => {
            format!("올바른 JSON이 아닙니다({line}번째 줄, {column}번째 글자).")
        }
        (Lang::En, FaultKind::Format) => "this is not a check saved by this page; \
            expected an object whose \"format\" is \"kakao-sync-check/case\""
            .into(),
        (Lang::Ko, FaultKind::Format) => {
            "연결 점검의 파일이 아닙니다. \"format\"이 \"kakao-sync-check/case\"인 파일이어야 합니다.".into()
        }
        (Lang::En, FaultKind::LaterVersion { found }) => {
            format!(
                "this file has version {found}, made by a newer edition of the connection check; it was left as it is"
            )
        }
        (Lang::Ko, FaultKind::LaterVersion { found }) => {
            format!("더 새로운 연결 점검에서 만든 파일(버전 {found})이라 읽을 수 없습니다. 파일은 그대로 두었습니다.")
        }
        (Lang::En, FaultKind::Version) => "expected a version: 1".into(),
        (Lang::Ko, FaultKind::Version) => "버전이 필요합니다. 1이어야 합니다.".into(),
        (Lang::En, FaultKind::Expected(shape)) => format!("expected {}", self::shape(lang, *shape)),
        (Lang::Ko, FaultKind::Expected(shape)) => format!("{} 와야 합니다.", self::shape(lang, *shape)),
        (Lang::En, FaultKind::UnknownKey { expected }) => format!("unknown key; expected one of {}", list(expected)),
        (Lang::Ko, FaultKind::UnknownKey { expected }) => {
            format!("알 수 없는 항목입니다. 쓸 수 있는 항목: {}", list(expected))
        }
        (Lang::En, FaultKind::RepeatedKey) => "this key appears here twice".into(),
        (Lang::Ko, FaultKind::RepeatedKey) => "같은 항목이 두 번 있습니다.".into(),
        (Lang::En, FaultKind::MissingKey) => "this key is missing".into(),
        (Lang::Ko, FaultKind::MissingKey) => "필요한 항목이 없습니다.".into(),
        (Lang::En, FaultKind::OnlyWith { key, value }) => format!("is allowed only when {key} is \"{value}\""),
        (Lang::Ko, FaultKind::OnlyWith { key, value }) => format!("{key}: \"{value}\"일 때만 쓸 수 있습니다."),
        (Lang::En, FaultKind::UnknownWord { found, expected }) => {
            format!("\"{found}\" is not one of {}", list(expected))
        }
        (Lang::Ko, FaultKind::UnknownWord { found, expected }) => {
            format!("\"{found}\": 쓸 수 없는 값입니다. 쓸 수 있는 값: {}", list(expected))
        }
        (Lang::En, FaultKind::NotADate { found }) => format!("\"{found}\" is not a date; expected YYYY-MM-DD"),
        (Lang::Ko, FaultKind::NotADate { found }) => {
            format!("\"{found}\": 날짜가 아닙니다. YYYY-MM-DD 형식이어야 합니다.")
        }
        (Lang::En, FaultKind::BlankId) => "expected an id, found a blank".into(),
        (Lang::Ko, FaultKind::BlankId) => "id가 비어 있습니다.".into(),
        (Lang::En, FaultKind::RepeatedId { id }) => format!("the id \"{id}\" appears twice in this list"),
        (Lang::Ko, FaultKind::RepeatedId { id }) => format!("목록에 id \"{id}\" 항목이 이미 있습니다."),
        (Lang::En, FaultKind::UnknownId { id, list }) => format!("nothing in {list} has the id \"{id}\""),
        (Lang::Ko, FaultKind::UnknownId { id, list }) => format!("{list} 목록에 id \"{id}\" 항목이 없습니다."),
        (Lang::En, FaultKind::RepeatedRole) => "the role of this pair was given before".into(),
        (Lang::Ko, FaultKind::RepeatedRole) => "이 조합의 권한은 이미 앞에 있습니다.".into(),
        (Lang::En, FaultKind::NotAnAction) => "expected a list of the kind of action and its ids".into(),
        (Lang::Ko, FaultKind::NotAnAction) => "할 일의 종류와 id로 이루어진 목록이 와야 합니다.".into(),
        (Lang::En, FaultKind::RepeatedAction) => "this was marked as done before".into(),
        (Lang::Ko, FaultKind::RepeatedAction) => "이미 완료로 표시한 일입니다.".into(),
    }
}

fn shape(lang: Lang, shape: Shape) -> &'static str {
    match (lang, shape) {
        (Lang::En, Shape::Object) => "an object, {…}",
        (Lang::Ko, Shape::Object) => "객체({…})가",
        (Lang::En, Shape::List) => "a list, […]",
        (Lang::Ko, Shape::List) => "목록([…])이",
        (Lang::En, Shape::Text) => "a text, \"…\"",
        (Lang::Ko, Shape::Text) => "문자열(\"…\")이",
        (Lang::En, Shape::Truth) => "true or false",
        (Lang::Ko, Shape::Truth) => "true 또는 false가",
        (Lang::En, Shape::Connection) => "either {\"app\": …} or {\"outside\": …}",
        (Lang::Ko, Shape::Connection) => "{\"app\": …} 또는 {\"outside\": …}가",
    }
}
